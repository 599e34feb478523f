// What the page makes of kept decisions that were damaged in the browser's storage: what can be read is in use, what is
// lost is told, nothing that cannot be read is written over, and the page works on.

import assert from "node:assert/strict";
import { after, before, beforeEach, afterEach, describe, it } from "node:test";
import { finished, open_page, start_chromium } from "./chromium.mjs";

let browser, page, context, watched;
before(async () => {
  browser = await start_chromium(["--disable-gpu", "--disable-software-rasterizer"]);
});
after(() => browser?.close());

const rejections = () => page.getByRole("table", { name: "Commitments in reading order" }).getByRole("button", { name: /^Reject/ });
const told = () => page.getByRole("region", { name: "Selection", exact: true });
const tells = (words) => told().getByText(words).waitFor();

async function reject() {
  const count = await rejections().count();
  await rejections().first().click();
  await page.waitForFunction((left) => [...document.querySelectorAll("#text button")]
    .filter((button) => button.textContent.startsWith("Reject ")).length === left, count - 1);
}

/** What is stored, { wholes: { number: text }, lines: [text] }; where `next` is given, after it was put in its place. */
const stored = (next = null) => page.evaluate(async (changed) => {
  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const database = await done(indexedDB.open("entente.session.1"));
  const transaction = database.transaction(["wholes", "lines"], "readwrite");
  const wholes = transaction.objectStore("wholes"), lines = transaction.objectStore("lines");
  if (changed !== null) {
    wholes.clear();
    lines.clear();
    const generation = Math.max(...Object.keys(changed.wholes).map(Number));
    for (const [number, text] of Object.entries(changed.wholes)) wholes.put(text, Number(number));
    for (const text of changed.lines) lines.add({ generation, text });
  }
  const numbers = await done(wholes.getAllKeys()), texts = await done(wholes.getAll());
  const behind = (await done(lines.getAll())).map(({ text }) => text);
  database.close();
  return { wholes: Object.fromEntries(numbers.map((number, i) => [number, texts[i]])), lines: behind };
}, next);
const alter = async (change) => stored(change(await stored()));
const flipped = (text, at) => text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1);

async function visit() {
  await page.reload();
  await page.waitForFunction(() => document.documentElement.dataset.view !== "starting");
  await page.getByRole("button", { name: "Open the sample", exact: true }).click();
  await finished(page);
  await page.getByRole("navigation", { name: "Views" }).getByRole("button", { name: /^Commitments/ }).click();
  await rejections().first().waitFor();
}

let all; // commitments before anything was decided
describe("of three kept decisions", () => {
  beforeEach(async () => {
    ({ page, context, watched } = await open_page(browser));
    await visit();
    all = await rejections().count();
    for (let i = 0; i < 3; ++i) await reject();
    await tells(/^3 decisions, kept in this browser$/);
    const { wholes, lines } = await stored();
    assert.deepEqual([Object.keys(wholes).length, lines.length], [1, 2]); // a whole text and two lines behind it
  });
  afterEach(async () => {
    assert.deepEqual(watched, { requests: [], violations: [], errors: [] });
    await context.close();
  });

  it("those before an altered line are in use, which is told, and the next visit finds all as it was left", async () => {
    await alter((kept) => ({ ...kept, lines: [kept.lines[0], flipped(kept.lines[1], 25)] }));
    await visit();
    await tells(/^2 decisions, kept in this browser; the end of what was kept is damaged/);
    assert.equal(await rejections().count(), all - 2);
    await reject();
    await visit();
    await tells(/^3 decisions, kept in this browser$/);
    assert.equal(await rejections().count(), all - 3);
  });

  it("those before a line that was cut off are in use", async () => {
    await alter((kept) => ({ ...kept, lines: [kept.lines[0], kept.lines[1].slice(0, 20)] }));
    await visit();
    await tells(/^2 decisions, kept in this browser/);
    assert.equal(await rejections().count(), all - 2);
  });

  for (const [fault, change] of [
    ["altered", (kept) => ({ wholes: { ...kept.wholes, 2: flipped(kept.wholes[1], 60) }, lines: kept.lines })],
    ["cut off", (kept) => ({ wholes: { ...kept.wholes, 2: kept.wholes[1].slice(0, 60) }, lines: kept.lines })],
    ["emptied", (kept) => ({ wholes: { ...kept.wholes, 2: "" }, lines: [] })],
  ]) {
    it(`the older generation is in use where the newest is ${fault}, and what was lost is told`, async () => {
      await alter(change);
      await visit();
      await tells(/^1 decision, kept in this browser; what was kept last in this browser cannot be read \(.+\): the decisions kept before it are in use/);
      assert.equal(await rejections().count(), all - 1);
      await reject();
      await tells(/^2 decisions, kept in this browser/);
      await visit();
      await tells(/^2 decisions, kept in this browser$/);
      assert.equal(await rejections().count(), all - 2);
    });
  }

  it("none is in use where both generations are damaged: that is told, they stay as they are, and the page works", async () => {
    const left = await alter((kept) =>
      ({ wholes: { 1: flipped(kept.wholes[1], 60), 2: kept.wholes[1].slice(0, 60) }, lines: kept.lines }));
    await visit();
    await tells(/^Decisions are not kept: what was kept in this browser cannot be read and is left as it is: /);
    assert.equal(await rejections().count(), all);
    await reject();
    assert.match(await page.getByRole("status").textContent(), /^Decided: reject/);
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await page.waitForFunction((count) => [...document.querySelectorAll("#text button")]
      .filter((button) => button.textContent.startsWith("Reject ")).length === count, all);
    await page.waitForTimeout(500);
    assert.deepEqual(await stored(), left);
  });
});
