// One whole story on the real page from file://, by role and name through its text: a folder of articles, an actor, the
// evidence of a link, two actors that are one, a commitment that is none, the brief, and another visit that finds it all.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, it } from "node:test";
import { join } from "node:path";
import { finished, open_page, root, start_chromium } from "./chromium.mjs";

const articles = 12; // of the sample's folder, whose README is none

let browser, page, context, watched;
before(async () => {
  browser = await start_chromium(["--disable-gpu", "--disable-software-rasterizer"]);
  ({ page, context, watched } = await open_page(browser));
});
after(() => browser?.close());

const button = (name) => page.getByRole("button", { name, exact: true });
const table = (name) => page.getByRole("table", { name, exact: true });
const go = (view) => page.getByRole("navigation", { name: "Views" }).getByRole("button", { name: view }).click();
const status = () => page.getByRole("status").textContent();
const evidence = () => page.getByRole("region", { name: "Evidence" });
/** The row whose head is the button of that name. */
const row = (of_table, name) =>
  table(of_table).getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) });

async function open_folder() {
  const choosing = page.waitForEvent("filechooser");
  await button("Open a folder\u2026").click();
  await (await choosing).setFiles(join(root, "corpus"));
  return finished(page);
}

async function brief() {
  const download = page.waitForEvent("download");
  if (!await button("brief.md").isVisible()) await page.getByText("Export", { exact: true }).click();
  await button("brief.md").click();
  return readFileSync(await (await download).path(), "utf8");
}

const statements = "Commitments in reading order";
const one = "China", other = "Communist Party of China"; // the analyst counts a ruling party as its state
let act; // words of the commitment that is rejected

it("a folder is read, and an actor selects the articles that name it", async () => {
  assert.match(await open_folder(), new RegExp(`^${articles} files read in `));
  await go(/^Actors/);
  await row("Actors of the selection", "Song Tao").getByRole("button", { name: "Select Song Tao" }).click();
  const selected = page.getByRole("region", { name: "Selection", exact: true });
  await selected.getByText(/^6 of 12 articles/).waitFor();
  await page.getByRole("list", { name: "Selected by" }).getByRole("button").first().click();
  await selected.getByText("All articles are selected.").waitFor();
});

it("a link shows its sentences, and each leads to its article", async () => {
  await button("Network").click();
  await button("China and Pakistan").click();
  const first = evidence().getByRole("listitem").first();
  await first.waitFor();
  const quoted = await first.getByRole("blockquote").textContent();
  assert.match(quoted, /China|Chinese/);
  assert.match(quoted, /Pakistan/);
  await first.getByRole("button", { name: /^Read/ }).click();
  const text = page.getByRole("article", { name: "Text of the article" });
  await text.waitFor();
  assert.ok((await text.textContent()).includes(quoted.trim()), quoted);
});

it("two actors become one", async () => {
  await go(/^Actors/);
  await button("List").click();
  await button(other).click();
  await evidence().getByLabel("Is the same as").fill(one);
  await evidence().getByRole("button", { name: "Merge", exact: true }).click();
  await row("Actors of the selection", other).waitFor({ state: "detached" });
  assert.match(await status(), /^Decided: merge/);
});

it("a rejected commitment is taken back, rejected again, and not in the brief", async () => {
  const full = await brief();
  await go(/^Commitments/);
  const acts = (await table(statements).getByRole("rowheader").allTextContents()).map((text) => text.trim());
  act = acts.find((text) => full.split(text).length === 2 && acts.filter((another) => another.includes(text)).length === 1);
  assert.ok(act !== undefined, full);
  await row(statements, act).getByRole("button", { name: /^Reject/ }).click();
  await row(statements, act).waitFor({ state: "detached" });
  assert.match(await status(), /^Decided: reject/);
  await button("Undo").click();
  await row(statements, act).waitFor();
  assert.match(await status(), /^Taken back: reject/);
  assert.ok((await brief()).includes(act));
  await row(statements, act).getByRole("button", { name: /^Reject/ }).click();
  await row(statements, act).waitFor({ state: "detached" });
  const rest = await brief();
  assert.match(rest, /^# /);
  assert.ok(!rest.includes(act), act);
});

it("another visit finds every decision", async () => {
  await page.getByText(/^2 decisions, kept in this browser/).waitFor();
  await page.reload();
  await page.waitForFunction(() => document.documentElement.dataset.view !== "starting");
  await open_folder();
  await go(/^Actors/);
  await row("Actors of the selection", one).waitFor();
  assert.equal(await row("Actors of the selection", other).count(), 0);
  await go(/^Commitments/);
  await table(statements).waitFor();
  assert.equal(await row(statements, act).count(), 0);
  assert.ok(!(await brief()).includes(act));
  await button("Rejected").click();
  await row(statements, act).getByText("rejected", { exact: true }).waitFor();
  assert.deepEqual(watched, { requests: [], violations: [], errors: [] });
  await context.close();
});
