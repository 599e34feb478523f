// The packed module in Node: it runs where it was installed, says what the native program says, gives its
// memory back, and answers every misuse with an EntenteError.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { import_from, install, native, root, sample } from "./installed.mjs";

const short = "BEIJING, Dec. 9 (Agency) -- China and Pakistan agreed to build a road. Wang Yi said China would help.";

let home;
let entente;
before(async () => {
  home = install();
  entente = await import_from(home);
});

/** Expects an EntenteError with this code. */
const throws = (code, act) => assert.throws(act, (error) => error instanceof entente.EntenteError && error.code === code);
const rejects = (code, act) => assert.rejects(act, (error) => error instanceof entente.EntenteError && error.code === code);

describe("the package", () => {
  it("is found by its name from an empty folder, and needs nothing beside its one file", () => {
    const served = join(home, "node_modules/entente/dist/core.wasm");
    renameSync(served, `${served}.away`);
    const script = `import { load } from "entente";
      const core = await load();
      const shard = core.analyse([${JSON.stringify(short)}]);
      console.log(shard.articleCount);`;
    try {
      assert.equal(execFileSync("node", ["--input-type=module", "-e", script], { cwd: home, encoding: "utf8" }), "1\n");
    } finally {
      renameSync(`${served}.away`, served);
    }
  });

  it("has no branch on its environment, and nothing that could fetch or evaluate", () => {
    const source = readFileSync(join(home, "node_modules/entente/dist/entente.js"), "utf8");
    for (const word of ["process", "require", "\"node:", "import(", "import.meta", "fetch", "XMLHttpRequest", "importScripts",
      "document.", "window", "eval(", "Function("]) {
      assert.ok(!source.includes(word), `${word} stands in entente.js`);
    }
  });

  it("is as large as its README says", () => {
    const folder = join(home, "node_modules/entente");
    const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const rows = readFileSync(join(folder, "README.md"), "utf8").matchAll(/^\| `(entente[^`]*)` \|.*?\| ([\d,]+) kB \| ([\d,]+) kB \|/gm);
    const told = Object.fromEntries([...rows].map(([, name, ...sizes]) => [name, sizes.map((size) => Number(size.replace(",", "")))]));
    const names = ["entente", "entente/slim", "entente/core.wasm", "entente/element", "entente/worker"];
    assert.deepEqual(Object.keys(told), names);
    for (const name of names) {
      const target = manifest.exports[`.${name.slice("entente".length)}`];
      const bytes = readFileSync(join(folder, target.default ?? target));
      for (const [i, size] of [bytes.length, gzipSync(bytes).length].entries()) {
        assert.ok(Math.abs(size / 1000 - told[name][i]) <= Math.max(1, told[name][i] * 0.02), `${name} is ${size} bytes`);
      }
    }
  });

  it("does nothing at import", () => {
    const script = `const compile = WebAssembly.compile; let calls = 0;
      for (const name of ["compile", "instantiate", "Module"]) WebAssembly[name] = () => { ++calls; };
      await import("entente"); console.log(calls);`;
    assert.equal(execFileSync("node", ["--input-type=module", "-e", script], { cwd: home, encoding: "utf8" }), "0\n");
  });
});

describe("the analysis", () => {
  it("gives the sample the digest and the very report that the native program gives", async () => {
    const core = await entente.load();
    const summary = core.analyse(sample()).summarise();
    assert.equal(core.digest(summary), native("digest").trim());
    assert.equal(core.reportJson(summary).trimEnd(), native("report", "--format", "json").trimEnd());
  });

  it("gives the same bytes however the articles are divided and merged", async () => {
    const core = await entente.load();
    const whole = core.analyse(sample()).summarise();
    const parts = sample().map((source) => core.analyse([source]).summarise());
    assert.deepEqual(core.merge(parts).bytes, whole.bytes);
    assert.deepEqual(core.merge([core.merge(parts.slice(5).reverse()), core.merge([]), ...parts.slice(0, 5)]).bytes, whole.bytes);
  });

  it("reads a shard back from its bytes", async () => {
    const core = await entente.load();
    const shard = core.analyse(sample());
    const again = core.decode(shard.encode());
    assert.equal(again.articleCount, 12);
    assert.deepEqual(again.summarise().bytes, shard.summarise().bytes);
  });

  it("takes fields, texts and files alike, and keeps the fields", async () => {
    const core = await entente.load();
    const fields = { text: short, title: "A road", date: "2021-12-09", source: "Agency", name: "road" };
    const shard = core.analyse([fields, `${short} Twice.`, { bytes: new TextEncoder().encode(`${short} Thrice.`) }]);
    const { articles, input } = core.report(shard.summarise());
    assert.equal(input.read, 3);
    const [road] = articles.filter(({ file }) => file === "road");
    assert.deepEqual([road.title, road.date, road.source], ["A road", "2021-12-09", "Agency"]);
    assert.deepEqual(articles.map(({ file }) => file).sort(), ["article 2", "article 3", "road"]);
  });

  it("selects by date, by actor and by article", async () => {
    const core = await entente.load();
    const shard = core.analyse(sample());
    const { articles } = core.report(shard.summarise());
    const ids = (query) => core.report(shard.summarise(query)).articles.map(({ id }) => id);
    const dated = articles.filter(({ date }) => date?.startsWith("2020")).map(({ id }) => id);
    assert.ok(dated.length > 0);
    assert.deepEqual(ids({ from: "2020-01-01", to: "2020-12-31" }), dated);
    assert.deepEqual(ids({ articles: [articles[3].id] }), [articles[3].id]);
    const key = articles[0].actors.at(-1);
    assert.deepEqual(ids({ actors: [key] }), articles.filter(({ actors }) => actors.includes(key)).map(({ id }) => id));
  });

  it("gives an article with offsets that slice JavaScript strings", async () => {
    const core = await entente.load();
    const text = "Émile said \u201Cno\u201D. \u{1F91D} Pakistan agreed to open a road to China.";
    const shard = core.analyse([{ text }]);
    const report = core.report(shard.summarise({ withText: true }));
    const article = shard.article(report.articles[0].id);
    assert.equal(article.text, report.articles[0].text);
    const named = article.mentions.map(({ start16, end16 }) => article.text.slice(start16, end16));
    assert.ok(named.includes("Pakistan") && named.includes("China"), named.join());
    for (const { sentence } of report.commitments) {
      assert.equal(article.text.slice(sentence.start16, sentence.end16), sentence.text);
    }
    assert.ok(report.commitments.length > 0);
    assert.equal(shard.article("0000000000000000"), null);
    assert.deepEqual(core.article(shard.encodedArticle(article.id)), article);
  });

  it("freezes its reports", async () => {
    const core = await entente.load();
    const report = core.report(core.analyse([short]).summarise());
    assert.throws(() => report.terms.push({}), TypeError);
    assert.throws(() => { report.terms[0].count = 0; }, TypeError);
  });

  it("reads by the settings it is given, and refuses those it does not know", async () => {
    const core = await entente.load();
    const bytes = new TextEncoder().encode(JSON.stringify([{ Artikel: "China's port opened. #port", deep: [[[[1]]]] }]));
    const read = (options) => core.report(core.analyse([{ bytes, name: "a.json" }], options).summarise());
    assert.equal(read().articles.length, 0);
    const named = read({ fields: { text: "Artikel" } });
    assert.equal(named.articles.length, 1);
    assert.match(named.program.tokeniser, /^entente-1/);
    assert.ok(read({ fields: { text: ["x", "Artikel"] }, tokens: "quanteda" }).terms.some(({ term }) => term === "#port"));
    assert.equal(read({ fields: { text: "Artikel" }, limits: { "json-depth": 3 } }).articles.length, 0);
    assert.equal(read({ fields: { text: "Artikel" }, encodings: { "a.json": "windows-1252" } }).input.files[0].encoding, "windows-1252");
    assert.equal(read({ encoding: "utf-8" }).input.files[0].encoding_from, "user");
    for (const wrong of [{ limits: { depth: 1 } }, { limits: { "json-depth": -1 } }, { tokens: "words" }]) {
      assert.throws(() => read(wrong), { code: "argument" });
    }
    core.dispose();
  });

  it("makes problems of what it cannot read, and reads the rest", async () => {
    const core = await entente.load();
    const binary = Uint8Array.from({ length: 4000 }, (_, i) => (i * 7) % 32);
    const { input } = core.report(core.analyse([{ bytes: binary, name: "a.txt" }, { bytes: new Uint8Array(), name: "b" }, short]).summarise());
    assert.deepEqual([input.given, input.read, input.refused], [3, 1, 2]);
    assert.deepEqual(input.problems.map(({ file, code }) => `${file}: ${code}`), ["a.txt: binary", "b: file-empty"]);
  });
});

describe("ownership", () => {
  it("gives memory back: ten thousand shards take no more than a hundred", async () => {
    const core = await entente.load();
    const cycle = () => {
      const shard = core.analyse([short]);
      core.report(shard.summarise());
      shard.dispose();
    };
    for (let i = 0; i < 100; ++i) cycle();
    const early = core.memoryBytes;
    for (let i = 0; i < 9_900; ++i) cycle();
    assert.equal(core.memoryBytes, early);
  });

  it("refuses whatever was disposed of, and lets itself be disposed of twice", async () => {
    const core = await entente.load();
    const shard = core.analyse([short]);
    const other = core.analyse([short]);
    shard.dispose();
    shard[Symbol.dispose]?.();
    throws("disposed", () => shard.summarise());
    throws("disposed", () => shard.articleCount);
    assert.equal(other.articleCount, 1);
    core.dispose();
    core.dispose();
    throws("disposed", () => other.articleCount);
    throws("disposed", () => core.analyse([short]));
    assert.equal(core.memoryBytes, 0);
  });

  it("keeps cores apart", async () => {
    const [a, b] = await Promise.all([entente.load(), entente.load()]);
    const shard = b.analyse([short]);
    a.dispose();
    assert.equal(shard.articleCount, 1);
  });
});

describe("misuse", () => {
  it("refuses damaged bytes wherever the damage is", async () => {
    const core = await entente.load();
    const shard = core.analyse([short]);
    for (const [bytes, read] of [
      [shard.encode(), (damaged) => core.decode(damaged)],
      [shard.summarise().bytes, (damaged) => core.report({ bytes: damaged })],
    ]) {
      for (let at = 0; at < bytes.length; at += 1 + (bytes.length >> 6)) {
        const damaged = bytes.slice();
        damaged[at] ^= 0x10;
        assert.throws(() => read(damaged), (error) => ["corrupt", "version"].includes(error.code), `byte ${at}`);
        assert.throws(() => read(bytes.slice(0, at)), (error) => ["corrupt", "version"].includes(error.code));
      }
    }
    assert.equal(shard.articleCount, 1);
  });

  it("names the wrong argument", async () => {
    const core = await entente.load();
    throws("argument", () => core.analyse([{}]));
    throws("argument", () => core.analyse([7]));
    throws("argument", () => core.report({}));
    throws("argument", () => core.report(core.merge([]), { maxTerms: -1 }));
    await rejects("argument", () => entente.load({ wasm: "core.wasm" }));
  });

  it("refuses modules that are not its own", async () => {
    const empty = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
    await rejects("abi", () => entente.load({ wasm: empty }));
    await rejects("abi", () => entente.load({ wasm: impostor({ abi: 99 }) }));
    await rejects("argument", () => entente.load({ wasm: Uint8Array.of(1, 2, 3) }));
    await rejects("unsupported", () => entente.load({ wasm: Uint8Array.of(...empty, 99) }));
  });

  it("takes core.wasm from its folder, and the bytes inside where that is gone or is another file", async () => {
    const folder = mkdtempSync(join(tmpdir(), "entente-beside-"));
    const dist = join(home, "node_modules/entente/dist");
    for (const name of readdirSync(dist)) copyFileSync(join(dist, name), join(folder, name));
    const script = `const { compile } = WebAssembly; let compiled = [];
      WebAssembly.compile = (bytes) => (compiled.push(bytes.length), compile(bytes));
      const { load } = await import(process.argv[1]);
      const core = await load();
      const shard = core.analyse(["China and Pakistan agreed to build a road."]);
      console.log(compiled.length, core.digest(shard.summarise()));`;
    const run = () => execFileSync("node", ["--input-type=module", "-e", script, pathToFileURL(join(folder, "node.js")).href],
      { encoding: "utf8" }).trim().split(" ");
    const [once, digest] = run();
    assert.equal(once, "1", "core.wasm alone");
    const core = join(folder, "core.wasm");
    writeFileSync(core, readFileSync(core).subarray(1));
    assert.deepEqual(run(), ["2", digest], "what unpacks, and what it unpacked");
    rmSync(core);
    assert.deepEqual(run(), ["2", digest]);
    rmSync(folder, { recursive: true });
  });

  it("says where there is no WebAssembly", () => {
    const script = `delete globalThis.WebAssembly; const { load, createPool } = await import("entente");
      for (const start of [load, createPool]) await start().catch(({ name, code }) => console.log(name, code));`;
    assert.equal(execFileSync("node", ["--input-type=module", "-e", script], { cwd: home, encoding: "utf8" }),
      "EntenteError unsupported\n".repeat(2));
  });

  it("says of an instance that trapped that it is dead", async () => {
    const core = await entente.load({ wasm: impostor({ abi: own_abi() }) });
    throws("trapped", () => core.analyse([short]));
    throws("trapped", () => core.merge([]));
  });
});

/** The version that the module speaks, as its source says. */
function own_abi() {
  return Number(readFileSync(join(root, "web/src/instance.ts"), "utf8").match(/abi_version = (\d+)/)[1]);
}
/** A module that tells this ABI version and traps when a builder is asked for. */
function impostor({ abi }) {
  const text = (name) => [name.length, ...new TextEncoder().encode(name)];
  const section = (id, ...bytes) => [id, bytes.length, ...bytes];
  const exported = [[...text("memory"), 2, 0], [...text("entente_abi_version"), 0, 0], [...text("entente_builder_new"), 0, 1]];
  return Uint8Array.from([
    0, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
    ...section(1, 1, 0x60, 0, 1, 0x7f), // () -> i32
    ...section(3, 2, 0, 0),
    ...section(5, 1, 0, 1),
    ...section(7, exported.length, ...exported.flat()),
    ...section(10, 2, 5, 0, 0x41, ...sleb(abi), 0x0b, 3, 0, 0x00, 0x0b),
  ]);
}
// Two bytes of signed LEB128, whatever the number.
function sleb(number) {
  return [(number & 0x7f) | 0x80, number >> 7];
}
