// What the npm package costs whoever embeds it: the time until the first article is analysed, how fast it is beside the
// native program and with a second worker, whether its memory stays, and whether it says the same over a whole corpus.
//
//   node tests/bench/module.mjs [NEWS.jsonl[.gz]] [--program ENTENTE] [--dist web/dist] [--most MB] [--runs 20]
//
// Without a corpus only the start and the memory are measured. --most: of the corpus, for the paces (12). Ratios are of
// runs that take turns.
import { execFileSync } from "node:child_process";
import { createServer } from "node:http";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { at_rest, start_chromium } from "../browser/chromium.mjs";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    program: { type: "string", default: "build/release/entente" }, dist: { type: "string", default: "web/dist" },
    most: { type: "string", default: "12" }, runs: { type: "string", default: "20" }, one: { type: "boolean", default: false },
  },
});
const runs = Number(options.runs);
const dist = resolve(options.dist);
const articles_of_part = 250;
const rounds = 3;

const sorted = (values) => values.toSorted((a, b) => a - b);
const median = (values) => sorted(values)[Math.floor(values.length / 2)];
const spread = (values) => `${median(values).toFixed(1)} (${Math.min(...values).toFixed(1)} to ${Math.max(...values).toFixed(1)})`;
const import_node = () => import(pathToFileURL(join(dist, "node.js")).href);

/** Milliseconds to a core, and from there to the facts of a first article; runs in Node and in a page. */
async function start_once(load) {
  const article = { date: "2022-03-21", text: "BEIJING -- China and Pakistan agreed to deepen cooperation. Wang Yi said " +
    "China will provide $60 million in aid to Islamabad by the end of the year." };
  const from = performance.now();
  const core = await load();
  const loaded = performance.now();
  const shard = core.analyse([article]);
  const analysed = performance.now();
  shard.dispose();
  core.dispose();
  return [loaded - from, analysed - loaded];
}

function tell_start(where, times) {
  console.log(`| ${where} | ${spread(times.map(([load]) => load))} | ${spread(times.map(([, first]) => first))} |`);
}

async function measure_start() {
  console.log("| ms, median (least to most) | load() | the first article after it |\n| --- | --- | --- |");
  const self = fileURLToPath(import.meta.url);
  const fresh = Array.from({ length: runs }, () =>
    JSON.parse(execFileSync(process.execPath, [self, "--one", "--dist", dist], { encoding: "utf8" })));
  tell_start(`Node, ${runs} processes`, fresh);
  const { load } = await import_node();
  const again = [];
  for (let run = 0; run < runs; ++run) again.push(await start_once(load));
  tell_start(`Node, ${runs} times in one`, again);
  await measure_pages();
}

async function measure_pages() {
  const script = readFileSync(join(dist, "entente.js"));
  const server = createServer(({ url }, response) => {
    response.setHeader("content-type", url === "/entente.js" ? "text/javascript" : "text/html");
    response.end(url === "/entente.js" ? script : "<!doctype html><title>A page</title>");
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const address = `http://127.0.0.1:${server.address().port}/`;
  const measured = `(async () => { const { load } = await import("/entente.js"); return (${start_once})(load); })()`;
  const fresh = [];
  const again = [];
  for (let run = 0; run < runs; ++run) {
    const browser = await start_chromium();
    const page = await browser.newPage();
    await at_rest(page);
    await page.goto(address);
    fresh.push(await page.evaluate(measured));
    for (let more = 0; run + 1 === runs && more < runs; ++more) again.push(await page.evaluate(measured));
    await browser.close();
  }
  server.close();
  tell_start(`Chromium, ${runs} fresh browsers`, fresh);
  tell_start(`Chromium, ${runs} times in one page`, again);
}

async function measure_memory() {
  const { load } = await import_node();
  const core = await load();
  const cycle = (i) => core.analyse([`China and Pakistan agreed to build road ${i}. Wang Yi said China would help.`]).dispose();
  for (let i = 0; i < 100; ++i) cycle(i);
  const early = core.memoryBytes;
  for (let i = 100; i < 10_000; ++i) cycle(i);
  console.log(`\nmemory after 100 shards made and disposed of: ${early} bytes; after 10,000: ${core.memoryBytes}`);
  core.dispose();
}

function parts_of(lines) {
  const parts = [];
  for (let at = 0; at < lines.length; at += articles_of_part) {
    parts.push({ name: `part-${parts.length}.jsonl`, bytes: new TextEncoder().encode(lines.slice(at, at + articles_of_part).join("\n")) });
  }
  return parts;
}

async function measure_pace(lines, folder) {
  let size = 0;
  const some = lines.filter((line) => (size += Buffer.byteLength(line)) <= Number(options.most) * 1e6);
  const parts = parts_of(some);
  const megabytes = parts.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6;
  const file = join(folder, "some.jsonl");
  writeFileSync(file, some.join("\n"));
  const { load, createPool } = await import_node();
  const core = await load();
  const pools = [await createPool({ workers: 1 }), await createPool({ workers: 2 })];
  for (const pool of pools) await pool.analyse(parts.slice(0, 4)); // compiled by now
  const seconds = { native: [], module: [], one: [], two: [] };
  for (let round = 0; round < rounds; ++round) {
    const told = execFileSync(options.program, ["bench", "commitments", file], { encoding: "utf8" });
    seconds.native.push(Number(/the whole: bytes to shard +([0-9.]+)/.exec(told)[1]));
    const before = process.cpuUsage();
    for (const part of parts) core.analyse([part]).dispose();
    const { user, system } = process.cpuUsage(before);
    seconds.module.push((user + system) / 1e6);
    for (const [i, pool] of pools.entries()) {
      const from = performance.now();
      await pool.analyse(parts);
      seconds[i === 0 ? "one" : "two"].push((performance.now() - from) / 1000);
      pool.clear();
      await pool.analyse(parts.slice(0, 4));
    }
  }
  for (const pool of pools) pool.dispose();
  core.dispose();
  const pace = (name) => megabytes / median(seconds[name]);
  console.log(`\n${megabytes.toFixed(1)} MB of JSON Lines, median of ${rounds} rounds in turns`);
  console.log(`one thread, processor time: native ${pace("native").toFixed(2)} MB/s, Node ${pace("module").toFixed(2)} MB/s: ` +
    `${(pace("module") / pace("native")).toFixed(3)}`);
  console.log(`pool, by the clock: 1 worker ${pace("one").toFixed(2)} MB/s, 2 workers ${pace("two").toFixed(2)} MB/s: ` +
    `${(pace("two") / pace("one")).toFixed(2)} times`);
}

async function compare_digests(lines, folder) {
  const parts = parts_of(lines);
  for (const { name, bytes } of parts) writeFileSync(join(folder, name), bytes);
  const { createPool } = await import_node();
  const pool = await createPool();
  const digest = pool.core.digest(await pool.analyse(parts));
  pool.dispose();
  const names = parts.map(({ name }) => name);
  const native = execFileSync(resolve(options.program), ["digest", ...names], { cwd: folder, encoding: "utf8" }).trim();
  console.log(`\ndigest of ${lines.length} articles: native ${native}, pool in Node ${digest}: ${native === digest ? "equal" : "DIFFERENT"}`);
  if (native !== digest) process.exitCode = 1;
}

if (options.one) {
  console.log(JSON.stringify(await start_once((await import_node()).load)));
} else {
  await measure_start();
  await measure_memory();
  const [corpus] = positionals;
  if (corpus !== undefined) {
    const bytes = readFileSync(corpus);
    const lines = (corpus.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").trimEnd().split("\n");
    const folder = mkdtempSync(join(tmpdir(), "entente-bench-"));
    try {
      await measure_pace(lines, folder);
      await compare_digests(lines, folder);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
}
