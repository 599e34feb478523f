// How the page draws while it analyses: articles are dropped on entente.html in a headless Chromium, every task of the
// page's thread above 50 ms is taken down, and then it must rest. Wall clock: other programs' turns count too.
//
//   node tests/bench/page_frames.mjs [ARTICLES] [FILE.jsonl] [--whole]
//
// Without a file the articles are made: as many as asked for, 10,000 by default, each of a few sentences. With one, its
// first lines are taken. They are dropped in files of 500, or as one file.

import { createReadStream, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { finished, frames, open_page, settled, start_chromium } from "../browser/chromium.mjs";

const { values: { whole }, positionals: [count_given, file] } =
  parseArgs({ options: { whole: { type: "boolean" } }, allowPositionals: true });
const count = Number(count_given ?? 10_000);
const in_a_file = whole ? count : 500;

const states = ["China", "Pakistan", "Russia", "Iran", "India", "Germany", "France", "Turkey", "Brazil", "Japan"];
const deeds = ["agreed to build a road with", "promised aid to", "will sign a treaty with", "condemned", "met envoys of"];

function made(i) {
  const [a, b] = [states[i % 10], states[(i * 7 + 3) % 10]];
  const day = new Date(Date.UTC(2020, 0, 1 + (i % 900))).toISOString().slice(0, 10);
  const text = `${a} ${deeds[i % 5]} ${b} on Monday. Talks number ${i} went on for ${i % 17} days. ` +
    `The minister said that ${b} would invest ${i % 90} million dollars in railway ${i % 300}. Nobody opposed it.`;
  return JSON.stringify({ id: `made-${i}`, title: `${a} and ${b}, ${i}`, date: day, source: `Paper ${i % 40}`, text });
}

async function lines() {
  if (file === undefined) return Array.from({ length: count }, (_, i) => made(i));
  const out = [];
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (out.push(line) === count) break;
  }
  return out;
}

const scratch = mkdtempSync(join(tmpdir(), "entente-frames-"));
const browser = await start_chromium();
try {
  const all = await lines();
  const paths = [];
  for (let first = 0; first < all.length; first += in_a_file) {
    const path = join(scratch, `part-${paths.length}.jsonl`);
    writeFileSync(path, all.slice(first, first + in_a_file).join("\n"));
    paths.push(path);
  }
  const { page } = await open_page(browser);
  await page.evaluate(() => {
    globalThis.tasks = [];
    new PerformanceObserver((list) => globalThis.tasks.push(...list.getEntries().map((entry) => entry.duration)))
      .observe({ entryTypes: ["longtask"] });
  });
  const begin = Date.now();
  await page.locator("#files").setInputFiles(paths);
  console.log(await finished(page));
  await settled(page);
  const tasks = await page.evaluate(() => globalThis.tasks);
  const at_rest = await frames(page);
  await page.waitForTimeout(2000);
  console.log(`${all.length} articles, ${((Date.now() - begin) / 1000).toFixed(1)} s with rest`);
  const sorted = tasks.sort((a, b) => a - b);
  console.log(`tasks over 50 ms: ${tasks.length}; median ${(sorted[tasks.length >> 1] ?? 0).toFixed(0)} ms, ` +
    `the longest ${(sorted.at(-1) ?? 0).toFixed(0)} ms`);
  console.log(`frames in 2 s at rest: ${(await frames(page)) - at_rest}`);
} finally {
  await browser.close();
  rmSync(scratch, { recursive: true });
}
