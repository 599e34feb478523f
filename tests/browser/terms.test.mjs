// Terms in the real page, all the way: a wish of the picture, the question to the workers, their merged answers, and
// the same figures in the text view as the native program prints.

import assert from "node:assert/strict";
import { after, before, it } from "node:test";
import { native } from "../package/installed.mjs";
import { finished, open_page, screenshot, settled, start_chromium } from "./chromium.mjs";

let browser;
before(async () => {
  browser = await start_chromium();
});
after(() => browser?.close());

const nothing = { requests: [], violations: [], errors: [] };
const table = (...command) => JSON.parse(native(...command, "--format", "json", "--top", "all"));

/** The sample with such a view open in the picture, and then its text view. */
async function open_text_of(view) {
  const opened = await open_page(browser, { hash: `#sample&view=${encodeURIComponent(view)}` });
  await finished(opened.page);
  await settled(opened.page);
  await screenshot(opened.page, view.replace(/\W+/g, "-"));
  await opened.page.getByRole("button", { name: "Text view" }).click();
  return opened;
}
/** The cells of a finding's table, a list for each row. */
const cells = (page, id) => page.locator(`#${id} tbody tr`).evaluateAll((rows) =>
  rows.map((row) => [...row.cells].map((cell) => cell.textContent)));

it("the lines of a phrase come from all workers, and stand in the text view", async () => {
  const { page, context, watched } = await open_text_of("terms/lines/the corridor");
  assert.equal(await page.getByRole("heading", { name: "Concordance", exact: true }).isVisible(), true);
  const expected = table("kwic", "the corridor").rows.map(({ date, match }) => [date, match]);
  assert.ok(expected.length > 1);
  assert.deepEqual((await cells(page, "lines")).map(([date, , , match]) => [date, match]), expected);
  assert.deepEqual(watched, nothing);
  await context.close();
});

it("collocates and trends are asked of the workers, too", async () => {
  const near = await open_text_of("terms/collocates/corridor");
  const collocates = await cells(near.page, "collocates");
  const expected = table("collocates", "corridor").rows;
  assert.ok(expected.length > 1);
  assert.deepEqual(collocates.map(([term, together]) => `${term} ${together}`),
    expected.map(({ term, together }) => `${term} ${together}`));
  await near.context.close();

  const over_time = await open_text_of("terms/trends/corridor+port");
  const patterns = new Set((await cells(over_time.page, "trends")).map(([, , , pattern]) => pattern));
  assert.deepEqual([...patterns], ["corridor", "port"]);
  await over_time.context.close();
});

it("a selection changes the report and sets its terms against the rest", async () => {
  const { page, context, watched } = await open_text_of("select/from=2020-01-01&to=2020-12-31;terms/keyness");
  const expected = table("keyness", "--from", "2020-01-01", "--to", "2020-12-31");
  assert.equal(await page.getByRole("heading", { name: "Key terms", exact: true }).isVisible(), true);
  const rows = await cells(page, "key-terms");
  assert.deepEqual(rows.slice(0, 5).map(([term]) => term), expected.rows.slice(0, 5).map(({ term }) => term));
  assert.match(await page.locator("#report .summary").first().textContent(), new RegExp(`^${expected.facts.articles} of `));
  assert.deepEqual(watched, nothing);
  await context.close();
});
