// How articles come in and what a user does with hand and keyboard: drops, dialogs, cancel, clipboard.

import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, describe, it } from "node:test";
import { finished, frames, open_page, settled, start_chromium } from "./chromium.mjs";

const road = "BEIJING, Dec. 9, 2021 (Agency) -- China and Pakistan agreed to build a road.\n";

let browser, folder, page, context, watched;
before(async () => {
  browser = await start_chromium();
  folder = mkdtempSync(join(tmpdir(), "entente-browser-"));
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  await context?.close();
  ({ page, context, watched } = await open_page(browser, { hash: "#text" }));
});

/** What a view says. */
async function text_of(view) {
  await page.getByRole("navigation", { name: "Views" }).getByRole("button", { name: new RegExp(`^${view}`, "i") }).click();
  return page.locator("#report").innerText();
}
const drop = (files) => page.evaluate((given) => {
  const transfer = new DataTransfer();
  for (const [name, text] of given) transfer.items.add(new File([text], name));
  document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
}, files);

/** As from the system's file manager: folders come as folders. */
async function drop_from_disk(files) {
  const session = await context.newCDPSession(page);
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"]) {
    await session.send("Input.dispatchDragEvent", { type, x: 400, y: 400, data });
  }
}

describe("articles come in", () => {
  it("by a drop", async () => {
    await drop([["a.txt", road], ["b.json", JSON.stringify({ title: "A bridge", text: "India pledged to build a bridge." })]]);
    assert.match(await finished(page), /^2 files read/);
    assert.match(await text_of("articles"), /A bridge/);
    assert.match(await text_of("commitments"), /build a road/);
    assert.deepEqual(watched.errors, []);
  });

  it("by the file dialog, with a problem for what cannot be read", async () => {
    writeFileSync(join(folder, "good.txt"), road);
    writeFileSync(join(folder, "empty.txt"), "");
    writeFileSync(join(folder, "binary.txt"), Uint8Array.from({ length: 5000 }, (_, i) => (i * 7) % 32));
    await page.locator("#files").setInputFiles(["good.txt", "empty.txt", "binary.txt"].map((name) => join(folder, name)));
    assert.match(await finished(page), /^3 files read/);
    const refused = await text_of("import");
    assert.match(refused, /empty\.txt/);
    assert.match(refused, /binary\.txt/);
    assert.match(await text_of("commitments"), /build a road/);
  });

  it("as a file of many articles and megabytes, taken piece by piece", async () => {
    const record = (i) => JSON.stringify({ title: `Meeting ${i}`, text: `${road}${"The ministers met in Lahore. ".repeat(1000)}` });
    writeFileSync(join(folder, "many.jsonl"), Array.from({ length: 100 }, (_, i) => record(i)).join("\n"));
    await page.locator("#files").setInputFiles(join(folder, "many.jsonl"));
    assert.match(await finished(page), /^1 file read/);
    assert.match(await text_of("overview"), /^[^]*100 articles/);
  });

  it("by the folder dialog, with their places in the folder and without what is about them", async () => {
    const pile = join(folder, "pile");
    mkdirSync(join(pile, "2021"), { recursive: true });
    for (const name of ["2021/road.txt", "README.md", ".hidden"]) writeFileSync(join(pile, name), road);
    await page.locator("#folder").setInputFiles(pile);
    assert.match(await finished(page), /^1 file read/);
    assert.match(await text_of("import"), /pile\/2021\/road\.txt/);
  });

  it("from a folder by whatever name, when the folder itself is chosen or dropped", async () => {
    for (const name of [".pile", "README"]) {
      const pile = join(folder, name);
      mkdirSync(join(pile, "2021"), { recursive: true });
      for (const file of ["2021/road.txt", "LICENSE", ".hidden"]) writeFileSync(join(pile, file), road);
      await page.locator("#folder").setInputFiles(pile);
      assert.match(await finished(page), /^1 file read/);
      assert.match(await text_of("import"), /\/2021\/road\.txt/);
      await page.getByRole("button", { name: "Clear" }).click();
      await drop_from_disk([pile]);
      assert.match(await finished(page), /^1 file read/);
      assert.match(await text_of("import"), /\/2021\/road\.txt/);
      await page.getByRole("button", { name: "Clear" }).click();
    }
  });

  it("in several goes, which add up until they are cleared", async () => {
    await drop([["a.txt", road]]);
    await finished(page);
    await drop([["b.txt", "Tokyo and Seoul agreed to hold talks next month."]]);
    await page.waitForFunction(() => /^2 articles/.test(document.querySelector("#report .summary")?.textContent ?? ""));
    await page.getByRole("button", { name: "Clear" }).click();
    assert.equal(await page.locator("#report").isVisible(), false);
    assert.equal(await page.getByRole("heading", { level: 1 }).count(), 1);
    await drop([["c.txt", road]]);
    await page.waitForFunction(() => /^1 article/.test(document.querySelector("#report .summary")?.textContent ?? ""));
  });

  it("and show nothing of what was cleared before them", async () => {
    await drop([["a.txt", road]]);
    await finished(page);
    await page.getByRole("button", { name: "Clear" }).click();
    const first_seen = await page.evaluate(() => {
      document.getElementById("open-sample").click();
      return document.getElementById("report").textContent;
    });
    assert.doesNotMatch(first_seen, /build a road/);
  });

  it("by the thousand, and stop coming when cancelled", async () => {
    await page.evaluate((text) => {
      const transfer = new DataTransfer();
      for (let i = 0; i < 3000; ++i) transfer.items.add(new File([`${text}${"The ministers met in Lahore. ".repeat(99)}${i}`], `${i}.txt`));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }, road);
    await page.getByRole("button", { name: "Cancel" }).click();
    const [, done] = /^Cancelled: ([\d,]+) of 3,000 files read\.$/.exec(await finished(page)) ?? [];
    assert.ok(Number(done.replace(",", "")) < 3000);
    assert.equal(await page.getByRole("button", { name: "Cancel" }).isVisible(), false);
    await page.getByRole("button", { name: "Open the sample" }).click();
    await page.waitForFunction(() => /^12 files read/.test(document.getElementById("status").textContent));
  });

  it("though a worker dies meanwhile", async () => {
    await drop([["a.txt", road]]);
    await finished(page);
    await Promise.all(page.workers().map((worker) => worker.evaluate(() => {
      self.onmessage = () => { throw new Error("planted"); };
    })));
    await page.getByRole("button", { name: "Open the sample" }).click();
    await page.waitForFunction(() => /^12 files read/.test(document.getElementById("status").textContent));
    await page.waitForFunction(() => /^13 articles/.test(document.querySelector("#report .summary")?.textContent ?? ""));
  });
});

describe("the picture view", () => {
  beforeEach(async () => {
    await page.getByRole("button", { name: "Open the sample" }).click();
    await finished(page);
    await page.getByRole("button", { name: "Picture view" }).click();
    await settled(page);
  });
  const different = async (act) => {
    const before_it = await page.screenshot();
    await act();
    await settled(page);
    assert.notDeepEqual(await page.screenshot(), before_it);
  };

  it("answers the mouse", () => different(() => page.mouse.click(60, 166)));
  it("answers the wheel", async () => {
    await page.mouse.click(60, 166);
    await settled(page);
    await different(async () => {
      await page.mouse.move(550, 500);
      await page.mouse.wheel(0, 400);
    });
  });
  it("answers a finger", async () => {
    const session = await context.newCDPSession(page);
    const touch = (type, ...touchPoints) => session.send("Input.dispatchTouchEvent", { type, touchPoints });
    await different(async () => {
      await touch("touchStart", { x: 60, y: 166 });
      await touch("touchEnd");
    });
  });

  it("takes text, also from input methods, and gives and takes the clipboard", async () => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.mouse.click(60, 166);
    await page.keyboard.press("Control+f");
    await settled(page);
    await different(() => page.keyboard.type("corridor"));
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Control+c");
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), "corridor");
    await page.keyboard.press("Control+x");
    await settled(page);
    const empty = await page.screenshot();
    await page.evaluate(() => navigator.clipboard.writeText("pakistan"));
    await page.keyboard.press("Control+v");
    await settled(page);
    assert.notDeepEqual(await page.screenshot(), empty);
    const session = await context.newCDPSession(page);
    for (const word of ["\u00E9t\u00E9", "\u014Csaka", "\u00E9t\u00E9"]) { // no waiting: each key finds the last one's effect
      await page.keyboard.press("Control+a");
      await session.send("Input.insertText", { text: word });
      await page.keyboard.press("Control+a");
      await page.keyboard.press("Control+c");
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), word);
    }
  });

  it("gives the keyboard back by F6, and the text view by its switch", async () => {
    await page.mouse.click(550, 500);
    await page.keyboard.press("F6");
    await page.keyboard.press("Enter");
    assert.equal(await page.getByRole("heading", { level: 1 }).last().isVisible(), true);
    const count = await settled(page);
    await page.mouse.move(300, 300);
    await page.waitForTimeout(200);
    assert.equal(await frames(page), count); // a hidden picture is not drawn
  });
});
