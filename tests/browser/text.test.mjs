// The text view as a whole app: driven by role and name where there is no WebGL 2, free of what axe-core finds in every
// view, and of one mind with the picture.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { join } from "node:path";
import { finished, open_page, root, start_chromium } from "./chromium.mjs";

const axe = readFileSync(join(root, "web/node_modules/axe-core/axe.min.js"), "utf8");
const views = ["overview", "articles", "terms/list", "terms/keyness", "terms/collocates/corridor", "terms/lines/corridor",
  "terms/trends/corridor", "terms/sentences", "actors/list", "actors/network", "actors/matrix", "actors/marking",
  "commitments/list", "commitments/ledger", "commitments/dyads", "commitments/timeline", "commitments/review",
  "select/from=2020-01-01&to=2020-12-31;compare", "reader/1", "import"];

let browser;
before(async () => {
  browser = await start_chromium(["--disable-gpu", "--disable-software-rasterizer"]);
});
after(() => browser?.close());

/** The page with its work done and its text brought up to date. */
async function open_text(hash, options = {}) {
  const opened = await open_page(browser, { hash, ...options });
  await finished(opened.page);
  await opened.page.waitForTimeout(700);
  return opened;
}
const faults_of = (page) => page.evaluate(async () => {
  const { violations } = await globalThis.axe.run(document, { resultTypes: ["violations"] });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.length}: ${nodes[0].html.slice(0, 120)}`);
});

describe("axe-core finds nothing", () => {
  for (const [colorScheme, width] of [["light", 1280], ["dark", 390]]) {
    it(`in any view, ${colorScheme}, ${width} wide`, async () => {
      for (const view of views) {
        const { page, context } = await open_text(`#sample&text&view=${encodeURIComponent(view)}`, { colorScheme, width });
        await page.evaluate(axe); // by the debugger, which the page's policy does not bind
        assert.deepEqual(await faults_of(page), [], view);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${view} is too wide`);
        await context.close();
      }
    });
  }
});

it("the whole work is done by role and name where nothing can be drawn", async () => {
  const { page, context, watched } = await open_page(browser);
  const button = (name) => page.getByRole("button", { name, exact: true });
  await button("Open the sample").click();
  await finished(page);
  await page.getByRole("navigation", { name: "Views" }).getByRole("button", { name: /^Actors/ }).click();
  const rows = page.getByRole("table", { name: "Actors of the selection" }).getByRole("row");
  const before_it = await rows.count();
  const names = await rows.getByRole("rowheader").allTextContents();
  await button(names[1].trim()).click();
  const evidence = page.getByRole("region", { name: "Evidence" });
  await evidence.getByRole("listitem").first().waitFor();
  await evidence.getByLabel("Is the same as").fill(names[0].trim());
  await evidence.getByRole("button", { name: "Merge", exact: true }).click();
  await page.waitForFunction((count) => document.querySelectorAll("#actors tbody tr").length === count - 2, before_it);
  assert.match(await page.getByRole("status").textContent(), /^Decided: merge/);
  await button("Undo").focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction((count) => document.querySelectorAll("#actors tbody tr").length === count - 1, before_it);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Undo");

  await page.getByLabel("Actor", { exact: true }).fill(names[0].trim());
  await button("Add actor").click();
  await page.getByRole("list", { name: "Selected by" }).getByRole("button").first().waitFor();

  await page.getByRole("navigation", { name: "Views" }).getByRole("button", { name: /^Commitments/ }).click();
  const statements = page.getByRole("table", { name: "Commitments in reading order" });
  await statements.getByRole("button", { name: /^Reject/ }).first().click();
  assert.match(await page.getByRole("status").textContent(), /^Decided: reject/);
  await button("Undo").click();
  assert.match(await page.getByRole("status").textContent(), /^Taken back: reject/);
  await page.getByText("Export", { exact: true }).click();
  const download = page.waitForEvent("download");
  await button("brief.md").click();
  assert.match(readFileSync(await (await download).path(), "utf8"), /^# /);
  assert.deepEqual(watched.requests, []);
  assert.deepEqual(watched.violations, []);
  await context.close();
});
