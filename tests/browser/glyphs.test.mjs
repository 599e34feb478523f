// Scripts beyond the embedded face: names in lists, and the article laid over the picture as text of the page.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { finished, frames, open_page, settled, start_chromium } from "./chromium.mjs";

const urdu = "\u0686\u06cc\u0646 \u0627\u0648\u0631 \u067e\u0627\u06a9\u0633\u062a\u0627\u0646 \u0646\u06d2 \u0633\u0691\u06a9 \u0628\u0646\u0627\u0646\u06d2 \u067e\u0631 \u0627\u062a\u0641\u0627\u0642 \u06a9\u06cc\u0627";
const mixed = `${urdu}\n\nBEIJING, Dec. 9, 2021 (Agency) -- China and Pakistan agreed to build a road.\n\n${`${urdu}. `.repeat(30)}\n`;
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
    return page.screenshot({ clip: { x: 190, y: 130, width: 480, height: 60 } });
  };

  it("of such names rests like any other", async () => {
    const count = await frames(page);
    await page.waitForTimeout(2000);
    assert.equal(await frames(page), count);
  });
});
