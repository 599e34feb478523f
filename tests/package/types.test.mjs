// index.d.ts as users' compilers read it, strictly, under both ways of resolving modules; and its word on
// errors: every code is in the union.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, it } from "node:test";
import { install, root } from "./installed.mjs";

const user = `
import {
  createPool, load, collocateQueries, spanIn, EntenteError, type ArticleInput, type CommitmentIndex, type Concordance,
  type Core, type PoolOptions, type Edit, type FigureIndex,
  type LedgerRow, type Report, type Selection,
  type Summary, type Table, type TermFigures,
} from "entente";
import * as slim from "entente/slim";

const articles: ArticleInput[] = [{ text: "A text.", date: "2022-03-21" }, { bytes: new Uint8Array(), name: "b.json" }];
export async function run(): Promise<Report> {
  using core = await load();
  using shard = core.analyse([...articles, "plain"]);
  const summary: Summary = shard.summarise({ from: "2022", withText: true });
  const report = core.report(core.merge([summary]), { maxTerms: 5 });
  for (const { kind, sentence, committers } of report.commitments) {
    const both: [number, number | undefined] = [sentence.start, sentence.start16];
    console.log(kind === "PLEDGE", both, committers.join());
  }
  return report;
}
export async function figures(): Promise<string> {
  using core = await load();
  using shard = core.analyse(["A text on roads."]);
  using index = core.index(shard.summarise({ counting: { shortest: 2, longest: 3, form: "lemma" }, tracked: ["road*"] }));
  const selection: Selection = { sources: ["Agency"], holding: ["road*"], others: true };
  const table: Table<TermFigures> = index.terms({ selection, against: "rest", measure: "g2", p: 0.01 });
  const lrc: number | null | undefined = table.rows[0]?.lrc;
  const csv: string = index.trends({ patterns: ["road*"], period: "week", format: "csv" });
  const { all, near } = collocateQueries({ pattern: "road", left: 3, right: 3 });
  const bonds = core.collocates(shard.summarise(all), shard.summarise(near), { near: { pattern: "road" }, order: "npmi" });
  const lines = core.concordance([shard.concordance({ pattern: "road", order: ["right1"] })]).lines;
  const places = lines.map(({ node }) => spanIn("A text on roads.", node.start, node.end).start16);
  const tfidf: string | undefined = index.tfidf("id")?.rows[0]?.term;
  return [lrc, csv, bonds.rows[0]?.npmi, places, tfidf].join();
}
export async function owed(): Promise<string> {
  using core = await load();
  using shard = core.analyse(["A text on roads."]);
  const edits: Edit[] = [
    { edit: "merge", actor: "prc", other: "china" },
    { edit: "set", commitment: "00f3a1d2c4b5e697", field: "due", value: "2026-03" },
  ];
  using deeds = core.commitmentIndex(shard.summarise(), { edits });
  const rows: readonly LedgerRow[] = deeds.ledger({ filter: { kinds: ["PLEDGE"], verdicts: ["open"] }, order: "status" }).rows;
  const low: number | undefined = deeds.review({ seed: 2 }).found?.low;
  const why: string | undefined = shard.article("id")?.dismissed[0]?.words;
  return [rows[0]?.statements, low, why, deeds.dyads({ format: "csv" }), deeds.brief({ format: "html" })].join();
}
export async function side_by_side(signal: AbortSignal): Promise<Concordance> {
  using pool = await createPool({ workers: 2 });
  const summary: Summary = await pool.analyse([...articles, "plain", new Blob(["a file"])], {
    signal, tokens: "voyant", onProgress: ({ done, given, summary }) => console.log(done / given, summary().bytes),
  });
  const csv: string = pool.core.terms(summary, { format: "csv", exact: true, bare: true });
  const title: string | undefined = (await pool.article("id"))?.title;
  console.log(csv, title);
  return pool.concordance({ pattern: "road" });
}
export const own_workers: PoolOptions = { spawn: () => new Worker(new URL("entente/worker", "https://example.org")) };
export const slim_core = async (): Promise<Core> => slim.load({ wasm: fetch("/core.wasm") });
// @ts-expect-error the slim module has no bytes of its own
export const slim_nothing = () => slim.load();
// @ts-expect-error there is no such kind
export const mispromise = (index: CommitmentIndex) => index.commitments({ filter: { kinds: ["PROMISE"] } });
// @ts-expect-error there is no such measure
export const mismeasure = (index: FigureIndex) => index.terms({ measure: "g3" });
export function tell(error: unknown): string {
  if (!(error instanceof EntenteError)) return "";
  switch (error.code) {
    case "argument": case "cancelled": case "disposed": case "memory": case "trapped": case "abi": case "unsupported": return error.code;
    case "corrupt": case "version": return String(error.position?.byte);
  }
}
// @ts-expect-error a report cannot be changed
export const spoil = (report: Report) => report.terms.push();
// @ts-expect-error there is no such field
export const misspell = async () => (await load()).analyse([{ body: "x" }]);
`;

let home;
before(() => {
  home = install();
  writeFileSync(join(home, "user.ts"), user);
});

for (const [module, resolution] of [["nodenext", "nodenext"], ["esnext", "bundler"]]) {
  it(`the types hold under "${resolution}"`, () => {
    const args = ["--noEmit", "--strict", "--skipLibCheck", "false", "--target", "es2022", "--lib", "esnext,dom",
      "--module", module, "--moduleResolution", resolution, "--types", "", "user.ts"];
    const { status, stdout } = spawnSync(join(root, "web/node_modules/.bin/tsc"), args, { cwd: home, encoding: "utf8" });
    assert.equal(status, 0, stdout);
  });
}

it("the module's own sources hold to their types", () => {
  const { status, stdout } = spawnSync(join(root, "web/node_modules/.bin/tsc"), ["-p", "."], { cwd: join(root, "web"), encoding: "utf8" });
  assert.equal(status, 0, stdout);
});

it("the problem codes are the core's, in its order", () => {
  const codes = (file, from, to, one) => {
    const text = readFileSync(join(root, file), "utf8");
    const part = text.slice(text.indexOf(from), text.indexOf(to, text.indexOf(from)));
    return [...part.matchAll(one)].map(([, code]) => code.replaceAll("_", "-"));
  };
  const core = codes("core/base/result.h", "enum class ProblemCode", "};", /^  (\w+),/gm);
  assert.ok(core.includes("cancelled"));
  assert.deepEqual(codes("web/src/builder.ts", "const problem_codes", "]", /"([\w-]+)"/g), core);
  assert.deepEqual(codes("web/index.d.ts", "export type ProblemCode", ";", /"([\w-]+)"/g), core);
});
