// entente.html in other people's pages: articles come by messages from the window and the origin that its address names,
// and from nobody else; back go counts.

import assert from "node:assert/strict";
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { serve, watched_page } from "../package/served.mjs";
import { page_file, root, start_chromium } from "./chromium.mjs";

// A page that frames (or opens) entente.html, keeps what it is told, and sends what a test says.
const host = `<!doctype html><title>Host</title><link rel="icon" href="data:,"><body><script>
  var told = [];
  addEventListener("message", ({ data, origin }) => told.push({ ...data, origin }));
  function frame(address) {
    const frame = document.createElement("iframe");
    frame.src = address;
    document.body.append(frame);
    return new Promise((resolve) => { frame.onload = resolve; });
  }
  // To a page that hears nobody, and so never says that it is ready.
  function keep_sending(data) { setInterval(send, 100, data); }
  function send(data) { frames[0].postMessage(data, "*"); }
</script></body>`;

let browser, folder, here, there;
before(async () => {
  if (!existsSync(page_file)) throw new Error(`${page_file} is missing: ./dev build wasm makes it`);
  folder = mkdtempSync(join(tmpdir(), "entente-embed-"));
  cpSync(page_file, join(folder, "entente.html"));
  cpSync(join(root, "web/examples/frame"), join(folder, "example"), { recursive: true });
  cpSync(page_file, join(folder, "example/entente.html"));
  writeFileSync(join(folder, "host.html"), host);
  here = await serve(folder);
  there = await serve(folder); // another port is another origin
  browser = await start_chromium();
});
after(async () => {
  await browser?.close();
  here?.close();
  there?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(address) {
  const opened = await watched_page(browser);
  const warnings = [];
  opened.page.on("console", (message) => { if (message.type() === "warning") warnings.push(message.text()); });
  await opened.page.goto(address);
  return { ...opened, warnings };
}
/** The host page with the page framed, from another origin, and its text view open. */
async function framed(hash) {
  const opened = await open(`${here.origin}/host.html`);
  await opened.page.evaluate((address) => globalThis.frame(address), `${there.origin}/entente.html#text&embed=${hash}`);
  return { ...opened, inside: opened.page.frames()[1] };
}
const told = (page, type) => page.waitForFunction((type) => globalThis.told.find((one) => one.type === type), type)
  .then((found) => found.jsonValue());
const has_read = (inside) => inside.waitForFunction(() => /read in/.test(document.getElementById("status").textContent));
const text = "Kenya and Uganda agreed to share water data. Kenya will build twelve stations.";
const warned = async (warnings, what) => {
  for (let tries = 0; tries < 50 && !warnings.some((one) => what.test(one)); ++tries) await new Promise((done) => setTimeout(done, 100));
  assert.ok(warnings.some((one) => what.test(one)), `${what} is not among ${JSON.stringify(warnings)}`);
};

describe("from the origin that is named", () => {
  it("articles and files are read as dropped ones are, and their number is told", async () => {
    const { page, inside, watched, context } = await framed(encodeURIComponent(here.origin));
    assert.equal((await told(page, "ready")).origin, there.origin);
    await page.evaluate((text) => globalThis.send({ articles: [
      { title: "Stations", date: "2024-03-04", source: "Agency", text },
      { name: "file.txt", bytes: new TextEncoder().encode("Tanzania will host the secretariat of the treaty in Mwanza.") },
    ] }), text);
    const { articles, ...others } = await told(page, "received");
    assert.deepEqual([articles, Object.keys(others).sort()], [2, ["origin", "type"]]);
    await has_read(inside);
    const shown = await inside.locator("#report").textContent();
    for (const expected of ["Kenya", "Tanzania", "2024-03-04"]) assert.ok(shown.includes(expected), expected);
    assert.deepEqual([watched.errors, watched.violations], [[], []]);
    await context.close();
  });

  it("what is no list of articles is refused with the reason, and nothing of it is read", async () => {
    const { page, inside, warnings, context } = await framed(here.origin);
    await told(page, "ready");
    for (const [data, reason] of [
      ["hello", /a message is/], [{ articles: "x" }, /a message is/], [{ articles: [{ text }, { title: "no text" }] }, /article 2/],
      [{ articles: [{ text, date: 2024 }] }, /article 1: date/], [{ articles: [null] }, /article 1/],
    ]) {
      await page.evaluate(() => { globalThis.told = []; });
      await page.evaluate((data) => globalThis.send(data), data);
      assert.match((await told(page, "refused")).reason, reason);
    }
    await warned(warnings, /was refused: article 2 has neither/);
    assert.equal(await inside.locator("#welcome").isVisible(), true);
    await context.close();
  });
});

describe("nobody else is heard, and the console says why", () => {
  it("an origin that is not named gets no answer", async () => {
    const { page, inside, warnings, context } = await framed("https://example.org");
    await page.evaluate((text) => globalThis.keep_sending({ articles: [{ text }] }), text);
    await warned(warnings, /its origin http:\/\/127\.0\.0\.1:\d+ is not named/);
    assert.deepEqual(await page.evaluate(() => globalThis.told), []);
    assert.equal(await inside.locator("#welcome").isVisible(), true);
    await context.close();
  });

  it("a window of the right origin that neither holds nor opened the page gets none either", async () => {
    const { page, warnings, context } = await framed(here.origin);
    await told(page, "ready");
    await page.evaluate(() => globalThis.frame("host.html"));
    await page.frames()[2].evaluate((text) => parent.frames[0].postMessage({ articles: [{ text }] }, "*"), text);
    await warned(warnings, /not from the window that holds or opened/);
    assert.deepEqual(await page.frames()[2].evaluate(() => globalThis.told), []);
    await context.close();
  });

  it("without #embed= no message is looked at, and a name that is no origin opens nothing", async () => {
    const plain = await open(`${here.origin}/host.html`);
    await plain.page.evaluate(() => globalThis.frame("entente.html#text"));
    await plain.page.frames()[1].waitForFunction(() => document.documentElement.dataset.view === "text");
    await plain.page.evaluate((text) => globalThis.keep_sending({ articles: [{ text }] }), text);
    await plain.page.waitForTimeout(500);
    assert.deepEqual([await plain.page.evaluate(() => globalThis.told), plain.warnings], [[], []]);
    await plain.context.close();
    for (const wrong of ["*", "example.org", `${here.origin}/`, ""]) {
      const { page, warnings, context } = await framed(encodeURIComponent(wrong));
      await warned(warnings, /is no origin/);
      assert.deepEqual(await page.evaluate(() => globalThis.told), []);
      await context.close();
    }
  });
});

describe("pages without an origin", () => {
  it("from file:// are heard where \"null\" is named", async () => {
    const { page, context, watched } = await open(pathToFileURL(join(folder, "host.html")).href);
    await page.evaluate(() => globalThis.frame("entente.html#text&embed=null"));
    const inside = page.frames()[1];
    await told(page, "ready");
    await page.evaluate((text) => globalThis.send({ articles: [{ text }] }), text);
    assert.equal((await told(page, "received")).articles, 1);
    await has_read(inside);
    assert.deepEqual(watched.errors, []);
    await context.close();
  });

  it("are not heard where another origin is named", async () => {
    const { page, warnings, context } = await open(pathToFileURL(join(folder, "host.html")).href);
    await page.evaluate(() => globalThis.frame("entente.html#text&embed=https://example.org"));
    await page.evaluate((text) => globalThis.keep_sending({ articles: [{ text }] }), text);
    await warned(warnings, /its origin null is not named/);
    assert.deepEqual(await page.evaluate(() => globalThis.told), []);
    await context.close();
  });
});

it("a window that opened the page is heard as one that holds it", async () => {
  const { page, context } = await open(`${here.origin}/host.html`);
  const opening = context.waitForEvent("page");
  await page.evaluate((address) => { globalThis.other = open(address); },
    `${there.origin}/entente.html#text&embed=${here.origin}`);
  const opened = await opening;
  await told(page, "ready");
  await page.evaluate((text) => globalThis.other.postMessage({ articles: [{ text }] }, "*"), text);
  assert.equal((await told(page, "received")).articles, 1);
  await has_read(opened);
  await context.close();
});

for (const [from, address] of [["a server", () => here.origin], ["file://", () => pathToFileURL(folder).href]]) {
  it(`the example gives its articles to the frame, from ${from}`, async () => {
    const { page, context, watched } = await open(`${address()}/example/index.html`);
    await page.getByText("The frame received 2 articles.").waitFor();
    assert.deepEqual([watched.errors, watched.violations], [[], []]);
    await context.close();
  });
}
