// Scripts beyond the embedded face: names in lists, and the article laid over the picture as text of the page.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { finished, frames, open_page, settled, start_chromium } from "./chromium.mjs";

const urdu = "\u0686\u06cc\u0646 \u0627\u0648\u0631 \u067e\u0627\u06a9\u0633\u062a\u0627\u0646 \u0646\u06d2 \u0633\u0691\u06a9 \u0628\u0646\u0627\u0646\u06d2 \u067e\u0631 \u0627\u062a\u0641\u0627\u0642 \u06a9\u06cc\u0627";
// Mostly English, for actors and commitments are read in English alone; the rest is Urdu, in the heading and a paragraph.
const mixed = `${urdu}\n\nBEIJING, Dec. 9, 2021 (Agency) -- China and Pakistan agreed to build a road.\n\n${`${urdu}. `.repeat(6)}\n\n`
  + "The two sides said that the work on the road will begin in the spring of the next year and that it will be open to all.\n\n".repeat(4);
const chinese = "\u4e2d\u56fd\u548c\u5df4\u57fa\u65af\u5766\u540c\u610f\u4fee\u5efa\u4e00\u6761\u516c\u8def\u3002\n";

let browser, page, context, watched;
before(async () => {
  browser = await start_chromium();
});
after(() => browser?.close());

async function open(files, view) {
  await context?.close();
  ({ page, context, watched } = await open_page(browser, { hash: `#view=${view}` }));
  await page.evaluate((given) => {
    const transfer = new DataTransfer();
    for (const [name, text] of given) transfer.items.add(new File([text], name));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, files);
  await finished(page);
  await settled(page);
}

describe("an article whose letters must be shaped", () => {
  const reader = () => page.getByRole("article", { name: "Reader" });

  it("lies over the picture as text, each paragraph in its direction, with its marks", async () => {
    await open([["urdu.txt", mixed]], "reader/1");
    assert.equal(await reader().isVisible(), true);
    const paragraphs = await reader().evaluate((place) => [...place.querySelectorAll("h2, p")].map(
      (part) => getComputedStyle(part).direction));
    assert.deepEqual(paragraphs.slice(0, 4), ["rtl", "ltr", "ltr", "rtl"]);
    assert.match(await reader().locator("mark.act").first().innerText(), /agreed to build a road/);
    assert.ok((await reader().locator("[data-actor]").count()) >= 2);
    const [box, size] = [await reader().boundingBox(), page.viewportSize()];
    assert.ok(box.x > 100 && box.x + box.width <= size.width && box.y + box.height <= size.height, JSON.stringify(box));
    assert.deepEqual(watched.errors, []);
    assert.deepEqual(await page.evaluate(() => globalThis.violations), []);
  });

  it("chooses by a press what the picture would, and shows it chosen", async () => {
    const note = reader().locator("button[data-commitment]").first();
    await note.press("Enter");
    await page.waitForFunction(() => document.querySelector("#reader [aria-pressed=true]") !== null);
    assert.equal(await note.evaluate((button) => button === document.activeElement), true);
    await settled(page);
    const before_it = await page.screenshot();
    await reader().locator("[data-actor]").first().click();
    await page.waitForFunction(() => document.querySelector("#reader [aria-pressed=true]") === null);
    await settled(page);
    assert.notDeepEqual(await page.screenshot(), before_it); // the evidence is another
  });

  it("gives the keyboard back and leaves by Esc", async () => {
    await open([["urdu.txt", mixed]], "reader/1");
    await reader().focus();
    for (let i = 0; i < 4 && await reader().isVisible(); ++i) {
      await reader().focus();
      await page.keyboard.press("Escape");
      await settled(page);
    }
    assert.equal(await reader().isVisible(), false);
    assert.equal(await page.evaluate(() => document.activeElement.id), "agent");
  });

  it("is no other Reader than the picture's for an article in Latin letters", async () => {
    await open([["plain.txt", "BEIJING, Dec. 9, 2021 (Agency) -- China and Pakistan agreed to build a road.\n"]], "reader/1");
    assert.equal(await reader().isVisible(), false);
  });
});

describe("a list", () => {
  const ink_of = async (files) => {
    await open(files, "articles");
    return page.screenshot({ clip: { x: 340, y: 220, width: 340, height: 32 } }); // the first row's headline
  };

  it("shows names of any script, and not one mark for all of them", async () => {
    const title = (text) => [["a.txt", `${text}\n\nChina and Pakistan agreed to build a road.\n`]];
    const pictures = [];
    for (const text of [urdu, [...urdu].reverse().join(""), chinese.trim()]) pictures.push(await ink_of(title(text)));
    assert.notDeepEqual(pictures[0], pictures[1]);
    assert.notDeepEqual(pictures[0], pictures[2]);
    assert.deepEqual(watched.errors, []);
  });

  it("of such names rests like any other", async () => {
    const count = await frames(page);
    await page.waitForTimeout(2000);
    assert.equal(await frames(page), count);
  });
});
