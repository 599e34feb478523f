// A folder over HTTP, under whatever policy a test wants of its pages, and a page of Chromium in it that is watched for
// what ought not to be: errors, violations of the policy, requests elsewhere.

import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const types = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm",
  ".json": "application/json", ".css": "text/css",
};

/** `policy` by the path asked for: null for none. Answers the origin, and how it is closed. */
export async function serve(folder, policy = () => null) {
  const asked = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    asked.push(path);
    const headers = {};
    const rules = policy(path);
    if (rules !== null) headers["content-security-policy"] = rules;
    try {
      const file = join(folder, normalize(path));
      const named = statSync(file).isDirectory() ? join(file, "index.html") : file;
      const body = readFileSync(named);
      response.writeHead(200, { ...headers, "content-type": types[extname(named)] ?? "application/octet-stream" });
      response.end(body);
    } catch {
      response.writeHead(404, { ...headers, "content-type": "text/plain" });
      response.end("not here");
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, asked, close: () => server.close() };
}

/** A page with `watched` filling; it has not gone anywhere yet. */
export async function watched_page(browser, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const watched = { errors: [], violations: [], requests: [] };
  page.on("pageerror", (error) => watched.errors.push(String(error)));
  page.on("console", (message) => {
    if (/Content.Security.Policy/i.test(message.text())) watched.violations.push(message.text());
    else if (message.type() === "error" && !/favicon/.test(message.location().url)) watched.errors.push(message.text());
  });
  context.on("request", (request) => watched.requests.push(request.url()));
  await context.addInitScript(() => {
    globalThis.violations = [];
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      globalThis.violations.push(`${violatedDirective}: ${blockedURI}`));
  });
  return { page, context, watched };
}

/** Waits for an <entente-report> to be done, and answers the report or what went wrong. */
export function reported(page, selector = "entente-report") {
  return page.evaluate((selector) => new Promise((resolve) => {
    const element = document.querySelector(selector);
    if (element.report) return resolve({ report: element.report });
    const alert = element.shadowRoot?.querySelector("[role=alert]");
    if (alert) return resolve({ error: alert.textContent });
    element.addEventListener("entente-report", ({ detail }) => resolve({ report: detail }), { once: true });
    element.addEventListener("entente-error", ({ detail }) => resolve({ error: detail.message }), { once: true });
  }), selector);
}
