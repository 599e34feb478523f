// The project file through the whole page: written to the place that was chosen, asked for once; a download where the
// browser lets no page write; and the question before decisions are left that no file holds.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, it } from "node:test";
import { finished, open_page, start_chromium } from "./chromium.mjs";

let browser;
before(async () => { browser = await start_chromium(); });
after(() => browser?.close());

const decision = (actor) => `${JSON.stringify({ edit: "hide", actor })}\n`;
async function decide(page, actor) {
  await page.setInputFiles("#files", { name: "decisions.jsonl", mimeType: "application/jsonl", buffer: Buffer.from(decision(actor)) });
  await page.getByText(/^1 decision|^2 decisions/).waitFor();
}
async function save(page) {
  const export_of = page.locator("#exports");
  if (!(await export_of.evaluate((details) => details.open))) await export_of.locator("summary").click();
  await page.getByRole("button", { name: "project.entente", exact: true }).click();
}

/** Stands for the dialog, which nobody can press here: `picked` are its answers, files that remember what they were given. */
const dialog = () => {
  globalThis.asked = [];
  globalThis.written = [];
  globalThis.answer = "file";
  globalThis.showSaveFilePicker = async ({ suggestedName }) => {
    asked.push(suggestedName);
    if (answer === "none") throw new DOMException("nobody chose", "AbortError");
    return {
      createWritable: async () => {
        if (answer === "full") throw new DOMException("the disk is full", "QuotaExceededError");
        let text = "";
        return { write: async (bytes) => { text += new TextDecoder().decode(bytes); }, close: async () => written.push(text) };
      },
    };
  };
};

async function open_text(stub) {
  const opened = await open_page(browser, { hash: "#sample&text", before: stub });
  await finished(opened.page);
  return opened;
}

it("is written where the user chose, asked once, and the page says when", async () => {
  const { page, context, watched } = await open_text(dialog);
  await decide(page, "china");
  await save(page);
  await page.getByText(/; project file last written \d\d:\d\d/).waitFor();
  await save(page);
  await page.waitForFunction(() => written.length === 2);
  const { asked, written } = await page.evaluate(() => ({ asked, written }));
  assert.deepEqual(asked, ["project.entente"]);
  assert.equal(written[0], written[1]);
  assert.match(written[0], /"hide"/);
  assert.deepEqual(watched.errors, []);
  await context.close();
});

it("that was not written is told with its reason, and one that was given up changes nothing", async () => {
  const { page, context } = await open_text(dialog);
  await decide(page, "china");
  await page.evaluate(() => { answer = "none"; });
  await save(page);
  await page.waitForFunction(() => asked.length === 1);
  assert.equal(await page.getByText(/project file/).count(), 0);
  await page.evaluate(() => { answer = "full"; });
  await save(page);
  await page.getByText(/; the project file was not written: the disk is full/).waitFor();
  await context.close();
});

it("is handed to the browser as a download where pages cannot write, and called no more than that", async () => {
  const { page, context } = await open_text(() => { delete globalThis.showSaveFilePicker; });
  await decide(page, "china");
  const download = page.waitForEvent("download");
  await save(page);
  assert.match(readFileSync(await (await download).path(), "utf8"), /"hide"/);
  await page.getByText(/; project file last handed to the browser \d\d:\d\d/).waitFor();
  await context.close();
});

it("that holds nothing of what was decided is asked about once before the page is left", async () => {
  const { page, context } = await open_text(dialog);
  const leave = () => page.evaluate(() => {
    const event = new Event("beforeunload", { cancelable: true });
    dispatchEvent(event);
    return event.defaultPrevented;
  });
  assert.equal(await leave(), false);
  await decide(page, "china");
  assert.equal(await leave(), true);
  assert.equal(await leave(), false);
  await decide(page, "pakistan");
  await save(page);
  await page.getByText(/; project file last written/).waitFor();
  assert.equal(await leave(), false);
  await context.close();
});
