// The installed module in other people's pages: imported as a file of theirs, under a strict policy, and in
// a module worker of theirs.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { after, before, it } from "node:test";
import { start_chromium } from "../browser/chromium.mjs";
import { install, native, sample } from "./installed.mjs";

const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'";
const worker = `import { load } from "/entente.js";
onmessage = async ({ data }) => {
  const core = await load({ wasm: data.module });
  postMessage(core.analyse(data.articles).summarise());
};`;

let browser, server, home, page;
const asked = [];
before(async () => {
  home = install();
  const files = {
    "/": ["text/html", `<!doctype html><title>A page</title>`],
    "/entente.js": ["text/javascript", readFileSync(join(home, "node_modules/entente/dist/entente.js"))],
    "/worker.js": ["text/javascript", worker],
  };
  server = createServer((request, response) => {
    asked.push(request.url);
    const [type, body] = files[request.url] ?? ["text/plain", ""];
    response.writeHead(files[request.url] ? 200 : 404, { "content-type": type, "content-security-policy": policy });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  browser = await start_chromium();
  page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
});
after(async () => {
  await browser?.close();
  server?.close();
});

const given = () => sample().map(({ name, bytes }) => ({ name, text: new TextDecoder().decode(bytes) }));

it("gives in a page the digest of the native program, with one request, for itself", async () => {
  asked.length = 0;
  const digest = await page.evaluate(async (articles) => {
    const { load } = await import("/entente.js");
    const core = await load();
    const utf8 = new TextEncoder();
    return core.digest(core.analyse(articles.map(({ name, text }) => ({ name, bytes: utf8.encode(text) }))).summarise());
  }, given());
  assert.equal(digest, native("digest").trim());
  assert.deepEqual(asked.filter((url) => !url.startsWith("/favicon")), ["/entente.js"]);
});

it("works in module workers that share one compiled module, their summaries merged in the page", async () => {
  const wasm = readFileSync(join(home, "node_modules/entente/dist/core.wasm")).toString("base64");
  const same = await page.evaluate(async ([articles, base64]) => {
    const { load } = await import("/entente.js");
    const module = await WebAssembly.compile(Uint8Array.from(atob(base64), (c) => c.charCodeAt(0)));
    const core = await load({ wasm: module });
    const utf8 = new TextEncoder();
    const sources = articles.map(({ name, text }) => ({ name, bytes: utf8.encode(text) }));
    const halves = await Promise.all([sources.slice(0, 5), sources.slice(5)].map((half) => new Promise((resolve, reject) => {
      const worker = new Worker("/worker.js", { type: "module" });
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.postMessage({ module, articles: half });
    })));
    return core.digest(core.merge(halves)) === core.digest(core.analyse(sources).summarise());
  }, [given(), wasm]);
  assert.equal(same, true);
});
