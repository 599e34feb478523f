// <entente-report> of the installed package, in a page under the strictest policy that lets it run: what it reads of the
// page, what it shows and to whom, and that it lets go of what it held.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { screens, start_chromium } from "../browser/chromium.mjs";
import { install, root } from "./installed.mjs";
import { reported, serve, watched_page } from "./served.mjs";

const axe = readFileSync(join(root, "web/node_modules/axe-core/axe.min.js"), "utf8");
const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'none'; connect-src 'none'; worker-src 'none'; " +
  "require-trusted-types-for 'script'; trusted-types 'none'";
const wrap = (body, rest = "") => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<script type="module" src="/node_modules/entente/dist/element.js"></script>${rest}<main><h1>Host</h1>${body}</main></html>`;
const pledge = "Kenya will build twelve stations.";
const pages = {
  articles: wrap(`
    <article id="one"><h2>Data <em>shared</em></h2><p><time datetime="14:00">2 pm</time>, <time datetime="2024-03-04T10:00Z">4 March</time></p>
      <p>Kenya&nbsp;and  <b>Uganda</b>
      agreed to share&shy; wa&shy;ter data. Kenya will <a href="#x">build
      <i>twelve</i></a> stations.<br>Uganda promised a dam.</p><nav>Menu of Albania</nav><script type="text/plain">Bolivia</script><p hidden>Chile</p>
      <article id="inner"><h3>A reply</h3><p>Tanzania will host the talks. ${pledge}</p></article>
      <ul><li>Rwanda joins</li><li>Burundi waits</li></ul></article>
    <article lang="fr"><h2>Trait\u00e9</h2><p>La Tanzanie accueillera les discussions et publiera toutes les mesures chaque mois.</p></article>
    <p id="outside">Denmark is outside.</p><entente-report></entente-report>`),
  data: wrap("<entente-report></entente-report>"),
  none: wrap("<p>No article here.</p><entente-report></entente-report>"),
  empty: wrap("<article></article><entente-report></entente-report>"),
  selector: wrap(`<article>${pledge}</article><entente-report src-selector="a[["></entente-report>`),
  views: wrap(`<article>${pledge}</article><entente-report views="terms maps"></entente-report>`),
  hostile: wrap(`<article><h2>&lt;img src=x onerror="top.hurt=1"&gt; pledges</h2>
    <p>Kenya and &lt;script&gt;top.hurt=1&lt;/script&gt; Uganda agreed to share &lt;b&gt;data&lt;/b&gt;.</p></article><entente-report></entente-report>`),
};

let browser, server, home;
before(async () => {
  home = install();
  cpSync(join(root, "web/examples/plain/index.html"), join(home, "plain.html"));
  for (const [name, text] of Object.entries(pages)) writeFileSync(join(home, `${name}.html`), text);
  server = await serve(home, (path) => (path === "/plain.html" ? null
    : path === "/forbidden.html" ? "default-src 'none'; script-src 'self'" : policy));
  writeFileSync(join(home, "forbidden.html"), pages.empty.replace("<article>", `<article>${pledge}`));
  browser = await start_chromium();
});
after(async () => {
  await browser?.close();
  server?.close();
});

async function open(name, options) {
  const { page, context, watched } = await watched_page(browser, options);
  await page.goto(`${server.origin}/${name}.html`);
  return { page, context, watched, ...(await reported(page)) };
}
const button = (page, name) => page.getByRole("button", { name, exact: true }).first();
const marked = (page) => page.evaluate(() => [...(CSS.highlights.get("entente-evidence") ?? [])].map(String));
const status = (page) => page.locator("entente-report").getByRole("status").textContent();

describe("what it reads of the page", () => {
  it("titles, days, languages and paragraphs; an article in another apart; no controls, scripts or hidden words", async () => {
    const { page, context, watched, report } = await open("articles");
    const rows = report.articles.map(({ file, title, date, language }) => [file, title, date, language]);
    assert.deepEqual(rows.sort(), [
      ["article 1 (#one)", "Data shared", "2024-03-04", "und"], ["article 2 (#inner)", "A reply", "", "und"],
      ["article 3", "Trait\u00e9", "", "fr"],
    ]);
    const terms = report.terms.map(({ term }) => term);
    for (const held of ["rwanda", "burundi", "dam", "tanzanie"]) assert.ok(terms.includes(held), held);
    for (const absent of ["albania", "bolivia", "chile", "denmark", "joinsburundi"]) assert.ok(!terms.includes(absent), absent);
    assert.equal(report.articles.reduce((sum, { commitments }) => sum + commitments.length, 0), report.commitments.length);
    assert.deepEqual([watched.errors, watched.violations, await page.evaluate(() => globalThis.violations)], [[], [], []]);
    await context.close();
  });

  it("of other languages than English it says that words alone are counted", async () => {
    const { page, context } = await open("articles");
    await page.getByText("1 article is not in English (French): its words are counted, actors and commitments are not looked for.").waitFor();
    await context.close();
  });
});

describe("the sentence behind a row", () => {
  it("is marked in the page where it stands, across elements, and told in an event", async () => {
    const { page, context } = await open("articles");
    await page.evaluate(() => document.addEventListener("entente-evidence", ({ detail: { range, element, ...rest } }) => {
      globalThis.told = { ...rest, id: element.id, words: String(range) };
    }));
    await button(page, "Uganda").click();
    const first = await page.evaluate(() => globalThis.told);
    assert.equal(first.kind, "actor");
    assert.equal(first.id, "one");
    assert.match(first.words.replace(/\s+/g, " "), /^Kenya and Uganda agreed to share\u00ad wa\u00adter data\.$/);
    assert.deepEqual(await marked(page), [first.words]);
    await page.keyboard.press("Enter"); // the button has the focus
    assert.equal(await page.evaluate(() => globalThis.told.index), 1);
    assert.deepEqual(await marked(page), ["Uganda promised a dam."]);
    assert.match(await status(page), /^Sentence 2 of 2, in \u201cData shared\u201d, is marked\.$/);
    await context.close();
  });

  it("is that of its own article where two say the same", async () => {
    const { page, context } = await open("articles");
    await page.evaluate(() => document.addEventListener("entente-evidence", ({ detail: { element, range } }) => {
      globalThis.told = [element.id, range.startContainer.parentElement.closest("article").id];
    }));
    const rows = page.getByRole("table", { name: /^Commitments/ }).getByRole("button");
    const own = new Set();
    for (let i = 0; i < await rows.count(); ++i) {
      if (!/twelve/.test(await rows.nth(i).textContent())) continue;
      await rows.nth(i).click();
      const [told, held] = await page.evaluate(() => globalThis.told);
      assert.equal(held, told);
      own.add(held);
    }
    assert.deepEqual([...own].sort(), ["inner", "one"]);
    await context.close();
  });

  it("is left to a page that prevents the default, and its mark goes with the element", async () => {
    const { page, context } = await open("articles");
    await page.evaluate(() => document.addEventListener("entente-evidence", (event) => event.preventDefault(), { once: true }));
    await button(page, "Uganda").click();
    assert.deepEqual(await marked(page), []);
    await button(page, "Uganda").click();
    assert.equal((await marked(page)).length, 1);
    await page.evaluate(() => document.querySelector("entente-report").remove());
    assert.deepEqual(await marked(page), []);
    await context.close();
  });
});

describe("what goes wrong is said in a way that an author can act on", () => {
  for (const [name, said] of [
    ["none", /^No article matched the selector \u201carticle\u201d\. Name in src-selector/],
    ["empty", /^The article that matched \u201carticle\u201d holds no text\.$/],
    ["selector", /^src-selector: \u201ca\[\[\u201d is no CSS selector\.$/],
    ["views", /^views: \u201cmaps\u201d is none of terms, actors, and commitments\.$/],
    ["forbidden", /a page's policy must allow 'wasm-unsafe-eval'$/],
  ]) {
    it(name, async () => {
      const { page, context, error } = await open(name);
      assert.match(error, said);
      assert.match(await page.getByRole("alert").textContent(), said);
      await context.close();
    });
  }
});

describe("by script", () => {
  it("it analyses data instead of the page, follows attributes, and lets go of its core when it is taken out", async () => {
    const { page, context, watched } = await open("data");
    await page.evaluate(() => {
      const element = document.querySelector("entente-report");
      element.articles = [{ title: "A dam", text: "Kenya will build a dam." }, "Uganda promised to share data."];
      return new Promise((resolve) => element.addEventListener("entente-report", resolve, { once: true }));
    });
    assert.equal(await page.getByRole("table").count(), 3); // of two actors in two sentences no link
    await button(page, "dam").click();
    assert.match(await status(page), /^Sentence 1 of 2, in \u201cA dam\u201d: /);
    const seen = await page.evaluate(async () => {
      const element = document.querySelector("entente-report");
      let reports = 0;
      element.addEventListener("entente-report", () => ++reports);
      element.setAttribute("views", "terms");
      element.setAttribute("most", "2");
      element.setAttribute("heading-level", "4");
      await element.refresh();
      const { shadowRoot } = element;
      const shown = [reports, shadowRoot.querySelectorAll("table").length, shadowRoot.querySelectorAll("tbody tr").length,
        shadowRoot.querySelectorAll("h4").length, Object.isFrozen(element.report)];
      element.remove();
      shadowRoot.querySelector("tbody button").click();
      await element.refresh();
      document.querySelector("main").append(element);
      await element.refresh();
      return [...shown, reports, shadowRoot.querySelectorAll("table").length];
    });
    assert.deepEqual(seen, [1, 1, 2, 1, true, 2, 1]);
    assert.deepEqual(watched.errors, []);
    await context.close();
  });

  it("an analysis under way is given up when the element goes, and the page stays alive during a long one", async () => {
    const { page, context, watched } = await open("data");
    const { longest, reports, progress } = await page.evaluate(async () => {
      const element = document.querySelector("entente-report");
      const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
      const text = "Kenya and Uganda agreed to share water data. Kenya will build twelve stations. " +
        "The rivers rose in the night and fell again before noon. ".repeat(40);
      const articles = Array.from({ length: 150 }, (_, i) => `${text} Number ${i}.`);
      let reports = 0, progress = 0;
      element.addEventListener("entente-report", () => ++reports);
      element.addEventListener("entente-progress", () => ++progress);
      element.articles = articles;
      while (progress < 2) await wait(5);
      element.remove();
      await wait(300);
      const after_removal = [reports, progress];
      document.querySelector("main").append(element);
      let longest = 0, last = performance.now();
      while (reports === after_removal[0]) {
        await wait(0);
        longest = Math.max(longest, performance.now() - last);
        last = performance.now();
      }
      return { longest, reports: [after_removal[0], reports], progress: after_removal[1] };
    });
    assert.deepEqual(reports, [0, 1]);
    assert.ok(progress < 20, `${progress} steps though the element was gone`);
    assert.ok(longest < 500, `the page stood still for ${longest} ms`);
    assert.deepEqual(watched.errors, []);
    await context.close();
  });

  it("its labels can be said in another language, with numbers and dates as that language writes them", async () => {
    const { page, context } = await open("data");
    const shown = await page.evaluate(async () => {
      const { EntenteReportElement } = await import("/node_modules/entente/dist/element.js");
      EntenteReportElement.labels.de = { terms: "Begriffe", summary: { one: "{n} Artikel, {words} W\u00f6rter.", other: "{n} Artikel, {words} W\u00f6rter." }, day: "Vom {from}." };
      const element = document.querySelector("entente-report");
      element.articles = [{ date: "2024-03-04", text: "Kenya will build a dam. ".repeat(300) }];
      element.lang = "de-DE";
      await element.refresh();
      const one = (part) => element.shadowRoot.querySelector(`[part~=${part}]`);
      return [one("heading").textContent, one("summary").textContent, one("report").lang];
    });
    assert.deepEqual(shown, ["Begriffe", "1 Artikel, 1.500 W\u00f6rter. Vom 4. M\u00e4rz 2024.", "de"]);
    await context.close();
  });
});

it("words of the page stay words", async () => {
  const { page, context, watched } = await open("hostile");
  assert.equal(await page.evaluate(() => globalThis.hurt), undefined);
  assert.equal(await page.evaluate(() =>
    document.querySelector("entente-report").shadowRoot.querySelectorAll("img, script, [style], [part~=quote] *").length), 0);
  assert.deepEqual([watched.errors, await page.evaluate(() => globalThis.violations)], [[], []]);
  await context.close();
});

it("a server that renders pages may import it: no element is defined there, and nothing fails", async () => {
  const { EntenteReportElement } = await import(join(home, "node_modules/entente/dist/element.js"));
  assert.equal(typeof EntenteReportElement, "function");
});

const user = `
import { EntenteReportElement, type EntenteLabels, type EntenteEvidence } from "entente/element";
import type { Report } from "entente";

EntenteReportElement.labels["fr"] = { terms: "Termes", summary: { one: "{n} article", other: "{n} articles" } } satisfies EntenteLabels;
const element = document.querySelector("entente-report")!;
element.articles = [{ text: "A text.", date: "2024-03-04" }, "plain"];
element.addEventListener("entente-report", ({ detail }) => { const report: Report = detail; console.log(report.terms.length); });
element.addEventListener("entente-evidence", (event) => {
  const { range, sentence, index }: EntenteEvidence = event.detail;
  if (range === null) console.log(sentence, index);
  event.preventDefault();
});
element.addEventListener("click", ({ clientX }) => console.log(clientX));
export const done: Promise<void> = element.refresh();
// @ts-expect-error: it is read
element.report = null;
`;
for (const [module, resolution] of [["nodenext", "nodenext"], ["esnext", "bundler"]]) {
  it(`its types hold in ${resolution} mode`, () => {
    writeFileSync(join(home, "user.ts"), user);
    const compiler = join(root, "web/node_modules/.bin/tsc");
    const { status, stdout } = spawnSync(compiler, ["--noEmit", "--strict", "--exactOptionalPropertyTypes", "--target", "es2022",
      "--lib", "esnext,dom,dom.iterable", "--types", "", "--module", module, "--moduleResolution", resolution, "user.ts"],
    { cwd: home, encoding: "utf8" });
    assert.deepEqual([status, stdout], [0, ""]);
  });
}

describe("axe-core finds nothing, and nothing is too wide", () => {
  for (const colorScheme of ["light", "dark"]) {
    for (const width of [1280, 390]) {
      it(`${colorScheme}, ${width} wide`, async () => {
        const { page, context } = await open("plain", { colorScheme, viewport: { width, height: 800 } });
        await button(page, "Kenya").click();
        await page.evaluate(axe);
        const faults = await page.evaluate(async () => {
          const { violations } = await globalThis.axe.run(document, { resultTypes: ["violations"] });
          return violations.map(({ id, nodes }) => `${id}: ${nodes.length}: ${nodes[0].html.slice(0, 160)}`);
        });
        assert.deepEqual(faults, []);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
        mkdirSync(screens, { recursive: true });
        await page.screenshot({ path: join(screens, `element_${colorScheme}_${width}.png`), fullPage: true });
        await context.close();
      });
    }
  }
});
