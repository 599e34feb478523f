// A headless Chromium with software rendering, and entente.html opened in it from file://, watched for
// requests, policy violations and errors. Tests of the real page start here.

import { existsSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const root = resolve(fileURLToPath(import.meta.url), "../../..");
export const page_file = join(process.env.ENTENTE_WEB ?? join(root, "build/wasm/web"), "entente.html");
export const screens = join(process.env.ENTENTE_OUT ?? join(root, "out"), "screens");

export const executable = "/usr/bin/chromium";
export const flags = [
  "--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--no-first-run",
];

/** A browser of its own, with a fresh profile. Close it. */
export async function start_chromium(more_flags = []) {
  if (!existsSync(executable)) throw new Error(`${executable} is missing: ./dev setup installs Debian's chromium`);
  const require = createRequire(join(root, "web/package.json"));
  const { chromium } = require("playwright-core");
  return chromium.launch({ executablePath: executable, args: [...flags, ...more_flags] });
}

/** A browser that has just been started loads its own parts for some seconds, in the same time as a page. */
export const at_rest = (page) => page.waitForTimeout(3000);

/**
 * Opens the page and waits until it is ready. `watched` fills with whatever ought not to be: requests
 * besides the page itself, violations of its policy, errors. `before` runs in the page ahead of its own scripts; `rest` lets a
 * browser that has just been started come to rest before.
 */
export async function open_page(browser, { hash = "", width = 1280, height = 800, ratio = 1, before = null, rest = false, ...context_options } = {}) {
  if (!existsSync(page_file)) throw new Error(`${page_file} is missing: ./dev build wasm makes it`);
  const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: ratio, ...context_options });
  const page = await context.newPage();
  const address = pathToFileURL(page_file).href;
  const watched = { requests: [], violations: [], errors: [] };
  context.on("request", (request) => {
    const url = request.url();
    const in_memory = url.startsWith("blob:") || url.startsWith("data:");
    if (url.split("#")[0] !== address && !in_memory) watched.requests.push(url);
  });
  page.on("websocket", (socket) => watched.requests.push(socket.url()));
  page.on("pageerror", (error) => watched.errors.push(String(error)));
  page.on("console", (message) => {
    if (/Content.Security.Policy/i.test(message.text())) watched.violations.push(message.text());
    if (message.type() === "error") watched.errors.push(message.text());
  });
  await page.addInitScript(() => {
    globalThis.violations = [];
    document.addEventListener("securitypolicyviolation", (event) =>
      globalThis.violations.push(`${event.violatedDirective}: ${event.blockedURI}`));
  });
  if (before !== null) await page.addInitScript(before);
  if (rest) await at_rest(page);
  await page.goto(address + hash);
  await page.waitForFunction(() => document.documentElement.dataset.view !== "starting");
  return { page, context, watched };
}

/** Waits until the work under way has ended, and answers what the page said about it. */
export async function finished(page) {
  const status = page.getByRole("status");
  await page.waitForFunction(() =>
    /read in|Cancelled|cannot/.test(document.getElementById("status").textContent), null, { timeout: 60_000 });
  return status.textContent();
}

export async function screenshot(page, name) {
  mkdirSync(screens, { recursive: true });
  await page.screenshot({ path: join(screens, `${name}.png`) });
}

/** Frames drawn so far. */
export const frames = (page) => page.evaluate(() => globalThis.entente.frames);

/** Resolves once the page has nothing to do and has drawn nothing for a while. */
export async function settled(page) {
  for (let last = -1; ; ) {
    const now = await frames(page);
    if (now === last && !(await page.evaluate(() => globalThis.entente.busy))) return now;
    last = now;
    await page.waitForTimeout(800);
  }
}
