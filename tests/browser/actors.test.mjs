// Decisions about actors in the real page, all the way: taken, undone by keyboard, put in again, and found at the next
// visit. How the page keeps them is tested by itself in kept.test.mjs.

import assert from "node:assert/strict";
import { after, before, it } from "node:test";
import { native } from "../package/installed.mjs";
import { finished, open_page, settled, start_chromium } from "./chromium.mjs";

let browser;
before(async () => {
  browser = await start_chromium();
});
after(() => browser?.close());

const nothing = { requests: [], violations: [], errors: [] };
const report = JSON.parse(native("report", "--format", "json"));
const [first, second] = report.actors;
const decision = { edit: "merge", actor: second.id, other: first.id };

async function open_sample(context_of) {
  const opened = context_of ?? await open_page(browser, { hash: "#sample&view=actors" });
  await finished(opened.page);
  await settled(opened.page);
  return opened;
}
/** Names in the table of actors, as the text view has them; the picture is on show before and after. */
async function actors(page) {
  await page.getByRole("button", { name: "Text view" }).click();
  const names = await page.locator("#actors tbody tr th").evaluateAll((cells) => cells.map((cell) => cell.textContent.trim()));
  await page.getByRole("button", { name: "Picture view" }).click();
  await settled(page);
  return names;
}
async function decide(page, edits) {
  const buffer = Buffer.from(edits.map((edit) => `${JSON.stringify(edit)}\n`).join(""));
  await page.setInputFiles("#files", { name: "decisions.jsonl", mimeType: "application/jsonl", buffer });
  await settled(page);
}

it("a merge holds at once, is undone and put in again by keyboard, and is there after a reload", async () => {
  const opened = await open_sample();
  const { page, context, watched } = opened;
  const before_it = await actors(page);
  assert.equal(before_it.length, report.actors.length);
  await decide(page, [decision]);
  assert.equal((await actors(page)).length, before_it.length - 1);

  await page.keyboard.press("Control+z");
  await settled(page);
  assert.deepEqual(await actors(page), before_it);
  await page.keyboard.press("Control+Shift+z");
  await settled(page);
  const merged = await actors(page);
  assert.equal(merged.length, before_it.length - 1);

  await page.reload();
  await page.waitForFunction(() => document.documentElement.dataset.view !== "starting");
  await open_sample(opened);
  assert.deepEqual(await actors(page), merged);
  assert.deepEqual(watched, nothing);
  await context.close();
});

it("the network and who marks the selection are opened by address, and told in the text view", async () => {
  for (const [view, id] of [["actors/network", "network-actors"], ["actors/matrix", "network-links"],
    ["select/from=2020-01-01&to=2020-12-31;actors/marking", "marking"]]) {
    const { page, context, watched } = await open_page(browser, { hash: `#sample&view=${encodeURIComponent(view)}` });
    await finished(page);
    await settled(page);
    await page.getByRole("button", { name: "Text view" }).click();
    assert.ok(await page.locator(`#${id} tbody tr`).count() > 1, view);
    assert.deepEqual(watched, nothing);
    await context.close();
  }
});
