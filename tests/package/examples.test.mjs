// Every example, run as its table says, against the packed and installed package.

import assert from "node:assert/strict";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { start_chromium } from "../browser/chromium.mjs";
import { install, root } from "./installed.mjs";
import { reported, serve, watched_page } from "./served.mjs";

const examples = join(root, "web/examples");
const tools = join(root, "web/node_modules");
let home, browser, server;
before(async () => {
  home = install();
  cpSync(examples, join(home, "examples"), { recursive: true });
  for (const name of readdirSync(examples)) {
    const folder = join(home, "examples", name);
    if (!name.includes(".")) cpSync(join(home, "node_modules"), join(folder, "node_modules"), { recursive: true });
  }
  server = await serve(join(home, "examples"));
  browser = await start_chromium();
});
after(async () => {
  await browser?.close();
  server?.close();
});

const folder = (name) => join(home, "examples", name);
function esbuild(name, format, out) {
  execFileSync(join(tools, ".bin/esbuild"), ["main.js", "--bundle", `--format=${format}`, `--outfile=${out}`, "--log-level=warning"],
    { cwd: folder(name), stdio: ["ignore", "pipe", "pipe"] });
}
/** The example's page, to be closed; it must ask for nothing elsewhere and break nothing. */
async function open(address, act) {
  const { page, context, watched } = await watched_page(browser);
  await page.goto(address);
  await act(page);
  assert.deepEqual([watched.errors, watched.violations], [[], []]);
  assert.deepEqual(await page.evaluate(() => globalThis.violations), []);
  const origin = address.startsWith("file:") ? "file:" : new URL(address).origin;
  const elsewhere = watched.requests.filter((url) => !url.startsWith(origin) && !/^(data|blob):/.test(url));
  assert.deepEqual(elsewhere, []);
  await context.close();
}
const at = (name) => `${server.origin}/${name}/index.html`;
const kinds = ({ report, error }) => {
  assert.equal(error, undefined);
  return report.commitments.map(({ kind }) => kind);
};

it("the table names every example, and no other", () => {
  const table = readFileSync(join(examples, "README.md"), "utf8");
  const named = [...table.matchAll(/^\| \[(\w+)\]/gm)].map(([, name]) => name).sort();
  assert.deepEqual(named, readdirSync(examples).filter((name) => !name.includes(".")).sort());
});

it("plain: one script, and the page's own articles are shown", async () => {
  await open(at("plain"), async (page) => {
    assert.ok(kinds(await reported(page)).includes("INSTRUMENT"));
    await page.getByRole("table", { name: /^Actors/ }).getByRole("button", { name: "Uganda", exact: true }).waitFor();
  });
});

it("csp: the strictest policy that WebAssembly allows is not violated", async () => {
  await open(at("csp"), async (page) => assert.ok(kinds(await reported(page)).includes("INSTRUMENT")));
});

it("file: a page that is opened without a server, its script bundled", async () => {
  esbuild("file", "iife", "bundle.js");
  await open(pathToFileURL(join(folder("file"), "index.html")).href, async (page) => {
    await page.locator("entente-report").waitFor();
    assert.ok(kinds(await reported(page)).includes("PLEDGE"));
  });
});

it("esbuild: bundled without a setting", async () => {
  esbuild("esbuild", "esm", "bundle.js");
  await open(at("esbuild"), async (page) => {
    await page.getByText("PLEDGE by Kenya: Kenya will build twelve gauging stations by 2026.").waitFor();
  });
});

it("worker: the report comes from a worker of the page", async () => {
  await open(at("worker"), async (page) => {
    await page.getByText("2 articles read.").waitFor();
    assert.match(await page.getByRole("row", { name: /^Kenya/ }).textContent(), /^Kenya\d+$/);
  });
});

describe("vite", () => {
  before(() => {
    for (const name of readdirSync(tools)) {
      const into = join(folder("vite"), "node_modules", name);
      if (!existsSync(into) && !name.startsWith(".")) symlinkSync(join(tools, name), into);
    }
  });
  const vite = join(tools, "vite/bin/vite.js");
  const shows = async (page) => {
    await page.getByText("kenya: 2").waitFor();
    await page.getByLabel("Article").fill("Tanzania will host the talks.");
    await page.getByText("tanzania: 1").waitFor();
  };

  it("builds it", async () => {
    execFileSync(process.execPath, [vite, "build", "--logLevel", "error"], { cwd: folder("vite"), stdio: ["ignore", "pipe", "pipe"] });
    const built = await serve(join(folder("vite"), "dist"));
    await open(`${built.origin}/index.html`, shows);
    built.close();
  });

  it("serves it in development", async () => {
    const child = spawn(process.execPath, [vite, "--port", "0", "--host", "127.0.0.1", "--clearScreen", "false"],
      { cwd: folder("vite"), stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, NO_COLOR: "1" } });
    try {
      const origin = await new Promise((resolve, reject) => {
        let said = "";
        child.stdout.on("data", (piece) => {
          const found = /http:\/\/127\.0\.0\.1:\d+/.exec((said += piece));
          if (found) resolve(found[0]);
        });
        child.on("exit", (code) => reject(new Error(`vite ended with ${code}: ${said}`)));
      });
      await open(`${origin}/`, shows);
    } finally {
      child.kill();
    }
  });
});

describe("node", () => {
  const run = (...args) => spawnSync(process.execPath, ["commitments.mjs", ...args], { cwd: folder("node"), encoding: "utf8" });

  it("prints the commitments of a file of JSON Lines", () => {
    const { status, stdout, stderr } = run("articles.jsonl");
    assert.deepEqual([status, stderr], [0, ""]);
    const lines = stdout.trimEnd().split("\n").map((line) => line.split("\t"));
    assert.ok(lines.some(([date, kind, who, sentence]) =>
      date === "2024-03-04" && kind === "PLEDGE (intent)" && who === "Kenya" && sentence.startsWith("Kenya will build")), stdout);
    assert.ok(lines.every((line) => line.length === 4));
  });

  it("says what is wrong with a file, and how it is used", () => {
    writeFileSync(join(folder("node"), "broken.jsonl"), "{\"text\": \"Kenya will build it.\"}\n{\"text\": ");
    const { status, stderr } = run("broken.jsonl");
    assert.equal(status, 0);
    assert.match(stderr, /^broken\.jsonl.*: /);
    assert.deepEqual([run().status, run().stderr], [64, "usage: node commitments.mjs FILE\n"]);
  });
});

it("extension: a content script lists the commitments of a page whose own policy allows no script", async () => {
  const profile = mkdtempSync(join(tmpdir(), "entente-profile-"));
  const strict = await serve(folder("plain"), () => "default-src 'none'; style-src 'none'");
  const require = createRequire(join(root, "web/package.json"));
  const context = await require("playwright-core").chromium.launchPersistentContext(profile, {
    executablePath: "/usr/bin/chromium", ignoreDefaultArgs: ["--disable-extensions"],
    args: ["--no-sandbox", "--no-first-run", `--disable-extensions-except=${folder("extension")}`, `--load-extension=${folder("extension")}`],
  });
  try {
    const page = await context.newPage();
    const requests = [];
    context.on("request", (request) => requests.push(request.url()));
    await page.goto(`${strict.origin}/index.html`);
    const list = page.getByRole("complementary", { name: "Commitments of this page" });
    await list.getByText("Tanzania will host the secretariat in Mwanza.").waitFor();
    assert.deepEqual(requests.filter((url) => !url.startsWith(strict.origin) && !url.startsWith("chrome-extension:")), []);
  } finally {
    await context.close();
    strict.close();
    rmSync(profile, { recursive: true, force: true });
  }
});

it("frame: the page with the frame stands beside entente.html", async () => {
  const page_file = join(process.env.ENTENTE_WEB ?? join(root, "build/wasm/web"), "entente.html");
  if (!existsSync(page_file)) throw new Error(`${page_file} is missing: ./dev build wasm makes it`);
  cpSync(page_file, join(folder("frame"), "entente.html"));
  await open(at("frame"), async (page) => page.getByText("The frame received 2 articles.").waitFor());
});
