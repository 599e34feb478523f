// Ten thousand articles given to the real page, as a folder of files and as one large file: each is counted, progress is
// told meanwhile, and the page answers while it works.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, it } from "node:test";
import { finished, open_page, start_chromium } from "./chromium.mjs";

const files = 10_000;
const in_a_folder = 500;
const folder = mkdtempSync(join(tmpdir(), "entente-folder-"));
let browser;
before(async () => {
  for (let i = 0; i < files; ++i) {
    const inner = join(folder, `part ${Math.floor(i / in_a_folder)}`);
    if (i % in_a_folder === 0) mkdirSync(inner);
    const text = i % 1000 === 7 ? "" : `OSLO, March ${i % 28 + 1} - Norway and Sweden agreed to build bridge ${i}. Norway will pay for it.\n`;
    writeFileSync(join(inner, `${i}.txt`), text);
  }
  browser = await start_chromium();
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** What the page says while it reads, from now on, and how often it comes to its turn. */
async function watch(page) {
  await page.evaluate(() => {
    globalThis.said = [];
    globalThis.turns = 0;
    new MutationObserver(() => said.push(document.getElementById("status").textContent))
      .observe(document.getElementById("status"), { childList: true, characterData: true, subtree: true });
    setInterval(() => ++turns, 100);
  });
  const from = Date.now();
  return async () => {
    await finished(page);
    const seconds = (Date.now() - from) / 1000;
    const { said, turns } = await page.evaluate(() => ({ said, turns }));
    assert.ok(turns > seconds, `${turns} turns in ${seconds} s`);
    return said;
  };
}

it("ten thousand files are all counted while the page stays alive", async () => {
  const { page, context, watched } = await open_page(browser, { hash: "#text" });
  const done = await watch(page);
  await page.setInputFiles("#folder", folder);
  const said = await done();
  assert.ok(said.some((words) => /\d+ of 10,000/.test(words)), said.slice(0, 5).join(" | "));
  await page.getByRole("navigation", { name: "Views" }).getByRole("button", { name: /^Import/ }).click();
  const told = await page.locator("#import").textContent();
  assert.match(told, /9,990/);
  assert.match(told, /10,000/);
  assert.deepEqual(watched.errors, []);
  await context.close();
});

it("one file of ten thousand articles shows how far it is, and its first articles before its last", async () => {
  const { page, context, watched } = await open_page(browser, { hash: "#text" });
  const lines = Array.from({ length: 10_000 }, (_, i) => JSON.stringify({
    id: `n${i}`, title: `Bridge ${i}`, date: `2021-03-${String(i % 28 + 1).padStart(2, "0")}`,
    text: `Norway and Sweden agreed to build bridge ${i}. Norway will pay for it. ${"Nobody spoke of the river and its banks. ".repeat(6)}`,
  }));
  const done = await watch(page);
  await page.setInputFiles("#files", { name: "bridges.jsonl", mimeType: "text/plain", buffer: Buffer.from(lines.join("\n")) });
  const early = page.waitForFunction(() => {
    const [, articles] = /([\d,]+) articles/.exec(document.getElementById("report").textContent) ?? [];
    const count = Number(articles?.replaceAll(",", "") ?? 0);
    return count > 0 && count < 10_000;
  });
  await early;
  const said = await done();
  assert.ok(said.some((words) => /0 of 1 files done, [1-9]\d? %/.test(words)), said.slice(0, 5).join(" | "));
  await page.getByRole("navigation", { name: "Views" }).getByRole("button", { name: /^Import/ }).click();
  assert.match(await page.locator("#import").textContent(), /10,000/);
  assert.deepEqual(watched.errors, []);
  await context.close();
});
