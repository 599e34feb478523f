// The real page from file://: it asks for nothing, its policy holds, the sample gives the report that the
// native program gives, as a picture and as text.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { native } from "../package/installed.mjs";
import { finished, open_page, page_file, screenshot, settled, start_chromium } from "./chromium.mjs";

let browser;
before(async () => {
  browser = await start_chromium();
});
after(() => browser?.close());

const nothing = { requests: [], violations: [], errors: [] };

describe("the page", () => {
  it("makes no request and breaks no rule of its policy, from the start to a report and its text", async () => {
    const { page, context, watched } = await open_page(browser);
    await page.getByRole("button", { name: "Text view" }).click();
    await page.getByRole("button", { name: "Open the sample" }).click();
    assert.match(await finished(page), /^12 files read in .* Nothing left this computer\.$/);
    await page.getByRole("button", { name: "Picture view" }).click();
    await settled(page);
    assert.deepEqual(watched, nothing);
    assert.deepEqual(await page.evaluate(() => globalThis.violations), []);
    await context.close();
  });

  it("states its policy before anything else, without a way to evaluate strings", () => {
    const html = readFileSync(page_file, "utf8");
    const [, policy] = /<head>\s*<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html) ?? [];
    const rules = Object.fromEntries(policy.split("; ").map((rule) => [rule.split(" ")[0], rule.split(" ").slice(1)]));
    assert.deepEqual(rules["default-src"], ["'none'"]);
    assert.deepEqual(rules["connect-src"], ["'none'"]);
    const scripts = rules["script-src"].filter((source) => !/^'sha256-[A-Za-z0-9+/=]{44}'$/.test(source));
    assert.deepEqual(scripts, ["'wasm-unsafe-eval'", "blob:"]);
    assert.ok(rules["style-src"].every((source) => /^'sha256-/.test(source)));
    assert.ok(html.indexOf("utf-8") < 1024, "browsers look for the encoding in the first 1024 bytes");
  });

  it("is watched by a test that would notice: a planted request, string evaluation and inline script are caught", async () => {
    const { page, context, watched } = await open_page(browser);
    const outcome = await page.evaluate(async () => {
      const script = document.createElement("script");
      script.textContent = "globalThis.planted = true";
      document.body.append(script);
      new Image().src = "https://example.invalid/pixel.png";
      const fetched = await fetch("https://example.invalid/").then(() => "answered", () => "refused");
      return [globalThis.planted ?? "not run", fetched, typeof RTCPeerConnection];
    });
    assert.deepEqual(outcome, ["not run", "refused", "undefined"]);
    await page.waitForTimeout(100);
    const violations = await page.evaluate(() => globalThis.violations.map((text) => text.split(":")[0]));
    assert.deepEqual(violations.sort(), ["connect-src", "img-src", "script-src-elem"]);
    assert.ok(watched.violations.length >= 3);
    await context.close();
  });

  it("saves from the text view the very report of the native program", async () => {
    const { page, context } = await open_page(browser, { hash: "#sample&text" });
    await finished(page);
    await page.getByText("Export", { exact: true }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "report.html", exact: true }).click();
    const saved = readFileSync(await (await download).path(), "utf8");
    const same = await page.evaluate(([ours, theirs]) => {
      const [here, there] = [ours, theirs].map((html) => new DOMParser().parseFromString(html, "text/html").querySelector(".report"));
      return [here.outerHTML === there.outerHTML, here.querySelectorAll("h2").length];
    }, [saved, native("report", "--format", "html")]);
    assert.equal(same[0], true);
    assert.ok(same[1] >= 5, `${same}`);
    await context.close();
  });

  it("reads out as headings, tables and a status", async () => {
    const { page, context } = await open_page(browser, { hash: "#sample&text" });
    await finished(page);
    assert.equal(await page.getByRole("heading", { name: "Overview", exact: true, level: 1 }).count(), 1);
    for (const name of ["Selection", "Files", "Firmest commitments"]) {
      assert.equal(await page.getByRole("heading", { name, exact: true, level: 2 }).count(), 1, name);
    }
    await page.getByRole("navigation", { name: "Views" }).getByRole("button", { name: /^Terms/ }).click();
    const terms = page.getByRole("table", { name: "Words by how often they are used" });
    assert.equal(await terms.getByRole("rowheader", { name: "corridor", exact: true }).count(), 1);
    assert.equal(await page.getByRole("status").getAttribute("aria-live"), "polite");
    await context.close();
  });
});

for (const [ratio, scheme] of [[1, "light"], [2, "light"], [1, "dark"]]) {
  it(`draws a sharp picture at ${ratio} device pixels, ${scheme}`, async () => {
    const { page, context } = await open_page(browser, { ratio, colorScheme: scheme });
    const name = `${scheme}-${ratio}x`;
    await settled(page);
    await screenshot(page, `start-${name}`);
    await page.evaluate(() => document.getElementById("open-sample").click());
    await finished(page);
    await settled(page);
    const picture = await page.screenshot();
    await screenshot(page, `sample-${name}`);
    const size = await page.evaluate(() => [canvas.width, canvas.height]);
    assert.deepEqual(size, [1280 * ratio, 800 * ratio]);
    assert.ok(picture.length > 20_000, `a picture of ${picture.length} bytes shows next to nothing`);
    await page.getByRole("button", { name: "Text view" }).click();
    await screenshot(page, `text-${name}`);
    await context.close();
  });
}

it("says how long a first report takes", async (test) => {
  const times = [];
  for (let i = 0; i < 3; ++i) {
    const { page, context } = await open_page(browser, { hash: "#sample" });
    await finished(page);
    times.push(await page.evaluate(() => performance.getEntriesByName("report")[0].startTime));
    await context.close();
  }
  times.sort((a, b) => a - b);
  test.diagnostic(`from navigation to the sample's whole report: ${Math.round(times[1])} ms (median of 3)`);
  assert.ok(times[1] < 10_000);
});
