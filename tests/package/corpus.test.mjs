// A whole corpus of news through the packed module's pool: the digest of the native program, whose threads divide it
// otherwise.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { it } from "node:test";
import { gunzipSync } from "node:zlib";
import { import_from, install, native_program, root } from "./installed.mjs";

const corpus = join(root, "../shared/data/perf/news.jsonl.gz");
const articles_of_part = 250;

it("gives a whole corpus the digest of the native program", { skip: !existsSync(corpus) && "skipped: no ../shared" }, async () => {
  const entente = await import_from(install(), "node");
  const lines = gunzipSync(readFileSync(corpus)).toString("utf8").trimEnd().split("\n");
  const folder = mkdtempSync(join(tmpdir(), "entente-corpus-"));
  const pool = await entente.createPool({ workers: 2 });
  try {
    const parts = [];
    for (let at = 0; at < lines.length; at += articles_of_part) {
      const name = `part-${parts.length}.jsonl`;
      const text = lines.slice(at, at + articles_of_part).join("\n");
      writeFileSync(join(folder, name), text);
      parts.push({ name, bytes: new TextEncoder().encode(text) });
    }
    const digest = pool.core.digest(await pool.analyse(parts));
    const names = parts.map(({ name }) => name);
    assert.equal(digest, execFileSync(native_program, ["digest", ...names], { cwd: folder, encoding: "utf8" }).trim());
  } finally {
    pool.dispose();
    rmSync(folder, { recursive: true });
  }
});
