// How many decisions that the page called kept are lost when the browser is killed: a real profile, decisions one after
// another, the whole browser killed at a random moment, started again on the same profile and asked what it still has.
//     node tests/bench/browser_kills.mjs [KILLS]
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { setTimeout as pause } from "node:timers/promises";
import { executable, finished, flags, page_file, root } from "../browser/chromium.mjs";

const kills = Number(process.argv[2] ?? 20);
const { chromium } = createRequire(join(root, "web/package.json"))("playwright-core");
const profile = mkdtempSync(join(tmpdir(), "entente-kills-"));
const longest = 1500; // ms of deciding before a kill

/** A browser of the profile, in a group of processes of its own. */
async function start() {
  const browser = spawn(executable, [...flags, "--headless=new", "--remote-debugging-port=0", `--user-data-dir=${profile}`, "about:blank"],
    { detached: true, stdio: ["ignore", "ignore", "pipe"] });
  const address = await new Promise((found, failed) => {
    let told = "";
    browser.stderr.on("data", (piece) => {
      told += piece;
      const match = /DevTools listening on (ws:\S+)/.exec(told);
      if (match) found(match[1]);
    });
    browser.on("exit", () => failed(new Error(`the browser did not start: ${told.slice(-300)}`)));
  });
  const driver = await chromium.connectOverCDP(address);
  const page = await driver.contexts()[0].newPage();
  await page.goto(`${pathToFileURL(page_file).href}#sample&text`);
  await page.waitForFunction(() => document.documentElement.dataset.view !== "starting");
  await finished(page);
  return { page, driver, kill: () => process.kill(-browser.pid, "SIGKILL") };
}

/** What the page says of its decisions: how many, and whether they are kept. */
const told = (page) => page.evaluate(() => {
  const words = document.body.textContent;
  const count = /([\d,]+) decisions?, (being )?kept/.exec(words);
  return { count: count === null ? 0 : Number(count[1].replaceAll(",", "")), kept: count !== null && count[2] === undefined };
});
const decide = (page, number) => page.setInputFiles("#files", {
  name: "decisions.jsonl", mimeType: "application/jsonl", buffer: Buffer.from(`${JSON.stringify({ edit: "hide", actor: `actor-${number}` })}\n`),
});

let acknowledged = 0;
let decided = 0;
let lost = 0;
for (let kill = 0; kill < kills; ++kill) {
  const browser = await start();
  const { count } = await told(browser.page);
  lost += Math.max(0, acknowledged - count);
  acknowledged = decided = count;
  const until = Date.now() + Math.random() * longest;
  while (Date.now() < until) {
    await decide(browser.page, ++decided);
    await pause(Math.random() * 20);
    const now = await told(browser.page);
    if (now.kept) acknowledged = Math.max(acknowledged, now.count);
  }
  browser.kill();
  await browser.driver.close().catch(() => {});
  await pause(300);
}
const last = await start();
const { count } = await told(last.page);
lost += Math.max(0, acknowledged - count);
last.kill();
await pause(300);
rmSync(profile, { recursive: true, force: true });
console.log(`${kills} kills, ${count} decisions there at the end, ${acknowledged} of them acknowledged before the last kill: ${lost} lost`);
process.exit(lost === 0 ? 0 : 1);
