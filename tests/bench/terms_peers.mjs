// Counting terms by every program of the field that runs here, in one run over the same texts in memory: tokens, folded
// or in lower case, counted, with document frequencies. Each runs by itself, in one process and on one thread; processor
// time. What is missing is left out, and said so.
//
//   node tests/bench/terms_peers.mjs NEWS.jsonl[.gz] [--build DIR] [--wasm DIR] [--most MB]
//
// --build, --wasm: build trees that hold entente_bench_terms (`ninja -C DIR entente_bench_terms`). --most: scripted
// peers take the texts' first so many MB (4), as they are slow. Packages are installed into a temporary folder, ICU4C is
// linked from libicu-dev, R's packages are Debian's r-cran-tm and r-cran-quanteda where it has them.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

const here = dirname(fileURLToPath(import.meta.url));
const kPackages = ["wink-nlp@2.4.0", "wink-eng-lite-web-model@1.8.1", "compromise@14.17.0", "natural@8.1.1"];

// Each peer: given its packages, a function from a text to its words as they are counted.
const kPeers = {
  "Intl.Segmenter": () => {
    const words = new Intl.Segmenter("en", { granularity: "word" });
    return (text) => Array.from(words.segment(text)).filter((s) => s.isWordLike).map((s) => s.segment.toLowerCase());
  },
  "wink-nlp": (packages) => {
    const nlp = packages("wink-nlp")(packages("wink-eng-lite-web-model"), []);  // tokens alone
    return (text) => {
      const tokens = nlp.readDoc(text).tokens();
      const types = tokens.out(nlp.its.type);
      return tokens.out(nlp.its.normal).filter((_, i) => types[i] !== "punctuation" && types[i] !== "tabCRLF");
    };
  },
  compromise: (packages) => {
    const nlp = packages("compromise/one");  // its smallest part: sentences and terms
    return (text) => nlp(text).docs.flatMap((sentence) => sentence.map((term) => term.normal));
  },
  natural: (packages) => {
    const tokeniser = new (packages("natural").WordTokenizer)();
    return (text) => tokeniser.tokenize(text.toLowerCase());
  },
};

function count(texts, words) {
  const rows = new Map();
  let tokens = 0;
  texts.forEach((text, number) => {
    for (const word of words(text)) {
      ++tokens;
      const row = rows.get(word);
      if (row === undefined) {
        rows.set(word, { count: 1, texts: 1, last: number });
        continue;
      }
      ++row.count;
      if (row.last !== number) ++row.texts;
      row.last = number;
    }
  });
  return [tokens, rows.size];
}

// One peer in a process of its own; prints its line.
function runPeer(name, file, folder) {
  const packages = createRequire(join(folder, "peers.cjs"));
  const bytes = readFileSync(file);
  const texts = bytes.toString("utf8").split("\0");
  const words = kPeers[name](packages);
  const rounds = [];
  let found = [];
  for (let round = 0; round < 3; ++round) {
    const begin = process.cpuUsage();
    found = count(texts, words);
    const used = process.cpuUsage(begin);
    rounds.push((used.user + used.system) / 1e6);
  }
  const version = name.startsWith("Intl") ? `of ICU ${process.versions.icu}` : JSON.parse(readFileSync(
    join(folder, "node_modules", name, "package.json"), "utf8")).version;
  console.log([`${name} ${version}`, rounds.sort((a, b) => a - b)[1], bytes.length, ...found].join("\t"));
}

function textsOf(path) {
  const bytes = readFileSync(path);
  const lines = (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString("utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line).text.replaceAll("\0", " "));
}

function attempt(what, run) {
  try {
    const lines = run().trim().split("\n").filter((line) => line.split("\t").length === 5);
    if (lines.length === 0) throw new Error("nothing was measured");
    return lines.map((line) => [what, ...line.split("\t")]);
  } catch (error) {
    console.error(`left out: ${what}: ${String(error.message).split("\n")[0]}`);
    return [];
  }
}

function measureAll(options, folder) {
  const texts = textsOf(options.path);
  const all = join(folder, "all.nul"), part = join(folder, "part.nul");
  writeFileSync(all, texts.join("\0"));
  let size = 0;
  writeFileSync(part, texts.filter((text) => (size += Buffer.byteLength(text)) <= options.most * 1e6).join("\0"));
  const run = (program, ...args) => execFileSync(program, args, { encoding: "utf8", maxBuffer: 1 << 26 });
  const rows = [
    ...attempt("native", () => run(join(options.build, "entente_bench_terms"), all)),
    ...attempt("wasm", () => run(process.execPath, join(options.wasm, "entente_bench_terms.js"), all)),
    ...attempt("ICU4C", () => {
      const program = join(folder, "icu");
      const flags = run("pkg-config", "--cflags", "--libs", "icu-uc", "icu-i18n").trim().split(/\s+/).filter(Boolean);
      run("c++", "-std=c++20", "-O3", join(here, "terms_icu.cpp"), "-o", program, ...flags);
      return run(program, all);
    }),
    ...attempt("R", () => run("Rscript", "--vanilla", join(here, "terms_r.R"), part)),
  ];
  try {
    run("npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", folder, ...kPackages);
  } catch {
    console.error("left out: packages that npm could not install");
  }
  for (const name of Object.keys(kPeers)) {
    rows.push(...attempt(name, () => run(process.execPath, fileURLToPath(import.meta.url), "--peer", name, part, folder)));
  }
  return rows;
}

function print(rows) {
  const pace = ([, , seconds, bytes]) => bytes / 1e6 / seconds;
  const ours = rows.find(([where, name]) => where === "native" && name === "entente");
  console.log("| program | MB read | words | MB/s | of entente |\n| --- | --- | --- | --- | --- |");
  for (const row of rows) {
    const [where, name, , bytes, tokens] = row;
    const shown = where === "native" || where === "wasm" ? `${name}, ${where}` : name;
    const ratio = ours === undefined ? "" : (pace(row) / pace(ours)).toFixed(3);
    console.log(`| ${shown} | ${(bytes / 1e6).toFixed(1)} | ${tokens} | ${pace(row).toFixed(1)} | ${ratio} |`);
  }
}

function parse(args) {
  const options = { path: "", build: "build/release", wasm: "build/wasm", most: 4 };
  for (let i = 0; i < args.length; ++i) {
    if (args[i].startsWith("--")) options[args[i].slice(2)] = args[++i];
    else options.path = args[i];
  }
  return options;
}

if (process.argv[2] === "--peer") {
  runPeer(...process.argv.slice(3));
} else {
  const options = parse(process.argv.slice(2));
  if (options.path === "") {
    console.error("usage: node tests/bench/terms_peers.mjs NEWS.jsonl[.gz] [--build DIR] [--wasm DIR] [--most MB]");
    process.exit(2);
  }
  const folder = mkdtempSync(join(tmpdir(), "entente-peers-"));
  try {
    print(measureAll(options, folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
