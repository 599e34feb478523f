// The installed module in other people's pages: imported as a file of theirs, under a strict policy, and in
// a module worker of theirs.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { start_chromium } from "../browser/chromium.mjs";
import { install, native, sample } from "./installed.mjs";

const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'";
const of_package = (name) => readFileSync(join(home, "node_modules/entente/dist", name));
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
    "/blobs": ["text/html", `<!doctype html><title>A page that allows workers of blobs</title>`],
    "/entente.js": ["text/javascript", of_package("entente.js")],
    "/slim.js": ["text/javascript", of_package("slim.js")],
    "/core.wasm": ["application/wasm", of_package("core.wasm")],
    "/workers/entente.js": ["text/javascript", of_package("worker.js")],
    "/worker.js": ["text/javascript", worker],
  };
  server = createServer((request, response) => {
    asked.push(request.url);
    const [type, body] = files[request.url] ?? ["text/plain", ""];
    const rules = request.url === "/blobs" ? `${policy} blob:` : policy;
    response.writeHead(files[request.url] ? 200 : 404, { "content-type": type, "content-security-policy": rules });
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

describe("a pool in a page", () => {
  const pooled = (options) => page.evaluate(async ([articles, options]) => {
    const { createPool } = await import("/entente.js");
    const spawn = options.worker === undefined ? {} : { spawn: () => new Worker(options.worker) };
    const pool = await createPool({ workers: 2, ...spawn });
    try {
      const files = articles.map(({ name, text }) => new File([text], name));
      const told = [];
      const summary = await pool.analyse(files, { onProgress: ({ done }) => told.push(done) });
      return { digest: pool.core.digest(summary), last: told.at(-1) };
    } catch (error) {
      return { code: error.code, message: error.message };
    } finally {
      pool.dispose();
    }
  }, [given(), options]);

  it("starts its workers from a blob where the policy lets it", async () => {
    await page.goto(new URL("/blobs", page.url()).href);
    assert.deepEqual(await pooled({}), { digest: native("digest").trim(), last: given().length });
  });

  it("starts them from the page's own server where that is the policy", async () => {
    await page.goto(new URL("/", page.url()).href);
    assert.deepEqual(await pooled({ worker: "/workers/entente.js" }), { digest: native("digest").trim(), last: given().length });
  });

  it("says which rule of the policy keeps its workers from starting", async () => {
    const { code, message } = await pooled({});
    assert.equal(code, "unsupported");
    assert.match(message, /worker-src blob:/);
  });
});

it("is slim where the page serves core.wasm itself", async () => {
  const digest = await page.evaluate(async (articles) => {
    const { load } = await import("/slim.js");
    const core = await load({ wasm: fetch("/core.wasm") });
    const utf8 = new TextEncoder();
    return core.digest(core.analyse(articles.map(({ name, text }) => ({ name, bytes: utf8.encode(text) }))).summarise());
  }, given());
  assert.equal(digest, native("digest").trim());
});
