// The whole analysis of news by every program of the field that runs here, in one run over the same texts: ours from
// bytes to shards with terms, actors and commitments, natively and as the npm module; the peers' whole pipelines, which
// find sentences, parts of speech and names or entities, and no commitments. Each runs by itself, in one process and on
// one thread; processor time. What is missing is left out, and said so.
//
//   node tests/bench/commitments_peers.mjs NEWS.jsonl[.gz] [--program ENTENTE] [--module ENTENTE.JS] [--most MB]
//
// --program: the native program (build/release/entente). --module: the built npm module (web/dist/entente.js). --most:
// scripted peers take the texts' first so many MB (2), as they are slow. Packages are installed into a temporary folder.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";

const kPackages = ["wink-nlp@2.4.0", "wink-eng-lite-web-model@1.8.1", "compromise@14.17.0"];
const kArticlesOfShard = 1000;
const kRounds = 3;

// Each peer: given its packages, a function from a text to how much it found there.
const kPeers = {
  "wink-nlp": (packages) => {
    const nlp = packages("wink-nlp")(packages("wink-eng-lite-web-model"));
    return (text) => {
      const doc = nlp.readDoc(text);
      return doc.sentences().length() + doc.entities().length();
    };
  },
  compromise: (packages) => {
    const nlp = packages("compromise");
    return (text) => {
      const doc = nlp(text);
      return doc.people().length + doc.places().length + doc.organizations().length;
    };
  },
};

// The median of the rounds in seconds of processor time, and what the last of them found.
async function timed(run) {
  const seconds = [];
  let found = 0;
  for (let round = 0; round < kRounds; ++round) {
    const begin = process.cpuUsage();
    found = await run();
    const used = process.cpuUsage(begin);
    seconds.push((used.user + used.system) / 1e6);
  }
  return [seconds.sort((a, b) => a - b)[Math.floor(kRounds / 2)], found];
}

const textsOf = (lines) => lines.map((line) => JSON.parse(line).text);
const megabytes = (texts) => texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;

function linesOf(path) {
  const bytes = readFileSync(path);
  return (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString("utf8").split("\n").filter((line) => line !== "");
}

// One program in a process of its own; prints seconds, megabytes of text and what was found.
async function runOne(name, file, place) {
  const lines = linesOf(file);
  const tell = (seconds, found) => console.log([seconds, megabytes(textsOf(lines)), found].join("\t"));
  if (name !== "module") {
    const read = kPeers[name](createRequire(join(place, "peers.cjs")));
    const texts = textsOf(lines);
    return tell(...(await timed(() => texts.reduce((sum, text) => sum + read(text), 0))));
  }
  const { load } = await import(pathToFileURL(resolve(place)).href);
  const core = await load();
  const parts = [];
  for (let at = 0; at < lines.length; at += kArticlesOfShard) {
    parts.push(new TextEncoder().encode(lines.slice(at, at + kArticlesOfShard).join("\n")));
  }
  const analyse = () => parts.reduce((sum, bytes) => {
    const shard = core.analyse([{ name: "news.jsonl", bytes }]);
    shard.dispose();
    return sum + 1;
  }, 0);
  return tell(...(await timed(analyse)));
}

function runProgram(program, file) {
  const told = execFileSync(program, ["bench", "commitments", file], { encoding: "utf8" });
  const [, seconds, pace] = /the whole: bytes to shard +([0-9.]+) +([0-9.]+)/.exec(told);
  return [Number(seconds), Number(seconds) * Number(pace)];
}

function attempt(name, run) {
  try {
    const [seconds, size] = run();
    return [{ name, size, pace: size / seconds }];
  } catch (error) {
    console.error(`left out: ${name}: ${String(error.message).split("\n")[0]}`);
    return [];
  }
}

function measureAll(options, folder) {
  const lines = linesOf(options.path);
  const all = join(folder, "news.jsonl"), part = join(folder, "part.jsonl");
  writeFileSync(all, lines.join("\n"));
  let size = 0;
  writeFileSync(part, lines.filter((line) => (size += Buffer.byteLength(line)) <= options.most * 1e6).join("\n"));
  const child = (...args) => execFileSync(process.execPath, [fileURLToPath(import.meta.url), "--one", ...args],
    { encoding: "utf8" }).trim().split("\t").map(Number);
  const rows = [...attempt("entente, native", () => runProgram(options.program, all)),
    ...attempt("entente, the npm module in Node", () => child("module", all, options.module))];
  try {
    execFileSync("npm", ["install", "--silent", "--no-audit", "--no-fund", "--prefix", folder, ...kPackages]);
  } catch {
    console.error("left out: packages that npm could not install");
  }
  for (const name of Object.keys(kPeers)) rows.push(...attempt(name, () => child(name, part, folder)));
  return rows;
}

function print(rows) {
  console.log("| program | MB read | MB/s | of entente |\n| --- | --- | --- | --- |");
  for (const { name, size, pace } of rows) {
    console.log(`| ${name} | ${size.toFixed(1)} | ${pace.toFixed(2)} | ${(pace / rows[0].pace).toFixed(3)} |`);
  }
}

function parse(args) {
  const options = { path: "", program: "build/release/entente", module: "web/dist/entente.js", most: 2 };
  for (let i = 0; i < args.length; ++i) {
    if (args[i].startsWith("--")) options[args[i].slice(2)] = args[++i];
    else options.path = args[i];
  }
  return options;
}

if (process.argv[2] === "--one") {
  await runOne(...process.argv.slice(3));
} else {
  const options = parse(process.argv.slice(2));
  if (options.path === "") {
    console.error("usage: node tests/bench/commitments_peers.mjs NEWS.jsonl[.gz] [--program ENTENTE] [--module ENTENTE.JS] [--most MB]");
    process.exit(2);
  }
  const folder = mkdtempSync(join(tmpdir(), "entente-peers-"));
  try {
    print(measureAll(options, folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
