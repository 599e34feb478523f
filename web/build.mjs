// Builds what web/ is for:
//   dist/entente.js, dist/core.wasm   the npm module, with the bytes of core.wasm inside
//   entente.html                      the page: one file, with everything inside and a policy that allows no more
// node web/build.mjs --wasm DIR --out DIR: DIR holds core.wasm, unpack.wasm, app.mjs and what tools/pack.py made of
// core.wasm and app.wasm; entente.html goes to --out.
// Equal inputs give equal bytes.

import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import * as esbuild from "esbuild";

const web = dirname(fileURLToPath(import.meta.url));
const repository = dirname(web);
const { values: options } = parseArgs({ options: { wasm: { type: "string" }, out: { type: "string" } } });
if (options.wasm === undefined || options.out === undefined) {
  console.error("usage: node web/build.mjs --wasm DIR --out DIR");
  process.exit(64);
}
const wasm = resolve(options.wasm);
const out = resolve(options.out);

const base64 = (name) => readFileSync(join(wasm, name), "base64");
const parts_of = (name) => [0, 1].map((part) => base64(`${name}.${part}`));
const as_text = (contents) => ({ contents, loader: "text" });
const as_json = (value) => ({ contents: JSON.stringify(value), loader: "json" });

/** Modules named "entente:..." whose contents are made here. */
function virtual(makers) {
  return {
    name: "entente",
    setup(build) {
      build.onResolve({ filter: /^entente:/ }, ({ path }) => ({ path, namespace: "entente" }));
      build.onLoad({ filter: /.*/, namespace: "entente" }, async ({ path }) => makers[path]());
    },
  };
}

async function bundle(entry, format, makers = {}) {
  const plugins = [virtual({ "entente:unpack.wasm": () => as_text(base64("unpack.wasm")), ...makers })];
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(web, "src", entry)], bundle: true, write: false, format, target: "es2022", charset: "utf8",
    minify: true, keepNames: false, legalComments: "none", plugins, absWorkingDir: web,
    define: { "import.meta.url": '""' }, // the glue would look for its module there; we hand it over
  });
  return outputFiles[0].text.trimEnd();
}

async function build_module() {
  const script = await bundle("entente.ts", "esm", { "entente:core": () => as_json(parts_of("core")) });
  const dist = join(web, "dist");
  mkdirSync(dist, { recursive: true });
  writeFileSync(join(dist, "entente.js"), script);
  copyFileSync(join(wasm, "core.wasm"), join(dist, "core.wasm"));
}

function sample() {
  const folder = join(repository, "corpus");
  const names = readdirSync(folder).filter((name) => name.endsWith(".txt")).sort();
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

async function build_page() {
  const source = (name) => readFileSync(join(web, "src/page", name), "utf8");
  const minified = async (text, loader) =>
    (await esbuild.transform(text, { loader, minify: true, target: "es2022" })).code.trim();
  const worker = await bundle("page/worker.ts", "iife");
  const [code, data] = parts_of("app");
  const parts = {
    first: await minified(source("first.js"), "js"),
    style: await minified(source("page.css"), "css"),
    script: await bundle("page/main.ts", "iife", {
      "entente:app": () => ({ contents: readFileSync(join(wasm, "app.mjs"), "utf8"), loader: "js" }),
      "entente:sample": () => as_json(sample()),
      "entente:worker": () => as_text(worker),
    }),
    code,
    data,
  };
  parts.policy = policy([parts.first, parts.script], [parts.style]);
  const page = source("page.html").replace(/\{\{(\w+)\}\}/g, (_, name) => parts[name]);
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, "entente.html"), page);
}

// 'wasm-unsafe-eval' allows compiling WebAssembly and no JavaScript. The worker inherits all of it.
function policy(scripts, styles) {
  const hashes = (texts) => texts.map((text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`).join(" ");
  const rules = [
    "default-src 'none'", `script-src ${hashes(scripts)} 'wasm-unsafe-eval' blob:`, "worker-src blob:",
    `style-src ${hashes(styles)}`, "img-src blob: data:", "connect-src 'none'", "form-action 'none'",
    "base-uri 'none'", "frame-src 'none'", "object-src 'none'",
  ];
  return `<meta http-equiv="Content-Security-Policy" content="${rules.join("; ")}">`;
}

function print_sizes(files) {
  const kb = (bytes) => `${(bytes / 1000).toFixed(0)} kB`.padStart(9);
  for (const file of files) {
    const bytes = readFileSync(file);
    console.log(`${file.slice(file.lastIndexOf("/") + 1).padEnd(14)}${kb(bytes.length)}${kb(gzipSync(bytes).length)} gzipped`);
  }
}

await build_module();
await build_page();
print_sizes([join(wasm, "core.wasm"), join(wasm, "app.wasm"), join(web, "dist/entente.js"), join(out, "entente.html")]);
