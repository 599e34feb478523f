// The page's keeping of decisions by itself, in real IndexedDB and Web Locks of pages opened from file://: what one tab
// acknowledged another finds, in two generations, and one tab keeps at a time.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";

import { root, start_chromium } from "./chromium.mjs";

const folder = mkdtempSync(join(tmpdir(), "entente-kept-"));
const file = join(folder, "kept.html");
let browser;

before(async () => {
  const esbuild = createRequire(join(root, "web/package.json"))("esbuild");
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(root, "web/src/page/kept.ts")], bundle: true, format: "iife", globalName: "Keeping", write: false,
  });
  writeFileSync(file, `<!doctype html><meta charset="utf-8"><script>${outputFiles[0].text}</script>`);
  browser = await start_chromium();
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

async function open_tab(context) {
  const tab = await context.newPage();
  await tab.goto(pathToFileURL(file).href);
  return tab;
}

// What a visit finds.
const begin = (tab) => tab.evaluate(async () => {
  globalThis.turns = 0;
  globalThis.kept = await Keeping.KeptSession.open(() => ++globalThis.turns);
  const { generations, problem, is_elsewhere } = globalThis.kept;
  return { generations, problem, is_elsewhere };
});
// What is told of each text that is given: "!" begins a whole.
const keep = (tab, ...texts) => tab.evaluate((given) => Promise.all(given.map((text) =>
  text.startsWith("!") ? kept.keep(true, text.slice(1)) : kept.keep(false, text))), texts);

test("lines go behind a whole text, and a reload finds both; the text before it is the older generation", async () => {
  const context = await browser.newContext();
  const tab = await open_tab(context);
  assert.deepEqual(await begin(tab), { generations: [], problem: null, is_elsewhere: false });
  assert.deepEqual(await keep(tab, "!a\n", "b\n", "c\n"), ["", "", ""]);
  await tab.reload();
  assert.deepEqual((await begin(tab)).generations, ["a\nb\nc\n"]);
  assert.deepEqual(await keep(tab, "!A\n", "B\n", "!1\n", "2\n"), ["", "", "", ""]);
  await tab.reload();
  assert.deepEqual((await begin(tab)).generations, ["1\n2\n", "A\nB\n"]);
  await context.close();
});

test("no line goes where no whole text is", async () => {
  const context = await browser.newContext();
  const tab = await open_tab(context);
  await begin(tab);
  const [problem] = await keep(tab, "b\n");
  assert.notEqual(problem, "");
  assert.deepEqual(await keep(tab, "!a\n"), [""]);
  await context.close();
});

test("a second tab reads, and has its turn with all that the first kept when that closes", async () => {
  const context = await browser.newContext();
  const first = await open_tab(context), second = await open_tab(context);
  await begin(first);
  await keep(first, "!a\n");
  assert.deepEqual(await begin(second), { generations: ["a\n"], problem: null, is_elsewhere: true });
  await keep(first, "b\n");
  await first.close();
  await second.waitForFunction(() => turns === 1);
  assert.deepEqual(await second.evaluate(() => [kept.generations, kept.is_elsewhere]), [["a\nb\n"], false]);
  await context.close();
});

test("decisions that were kept in localStorage are found where IndexedDB has none", async () => {
  const context = await browser.newContext();
  const tab = await open_tab(context);
  await tab.evaluate(() => localStorage.setItem("entente.decisions.1", "old\n"));
  assert.deepEqual((await begin(tab)).generations, ["old\n"]);
  await keep(tab, "!new\n");
  await tab.reload();
  assert.deepEqual((await begin(tab)).generations, ["new\n"]);
  await context.close();
});
