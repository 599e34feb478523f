// Builds what web/ is for:
//   dist/          the npm package: entente.js, with the bytes of core.wasm inside, and what stands beside it
//   entente.html   the page: one file, with everything inside and a policy that allows no more
// node web/build.mjs --wasm DIR --out DIR: DIR holds core.wasm, unpack.wasm, app.mjs and what tools/pack.py made of
// core.wasm and app.wasm; entente.html goes to --out.
// --brotli: sizes by that as well, which takes half a minute. Equal inputs give equal bytes.

import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { brotliCompressSync, gzipSync } from "node:zlib";
import * as esbuild from "esbuild";

const web = dirname(fileURLToPath(import.meta.url));
const repository = dirname(web);
const { values: options } = parseArgs({ options: { wasm: { type: "string" }, out: { type: "string" }, brotli: { type: "boolean" } } });
if (options.wasm === undefined || options.out === undefined) {
  console.error("usage: node web/build.mjs --wasm DIR --out DIR");
  process.exit(64);
}
const wasm = resolve(options.wasm);
const out = resolve(options.out);
const dist = join(web, "dist");

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

/** For scripts that stand in one folder with entente.js: they import it, wherever it is among the sources. */
const beside_entente = {
  name: "beside entente.js",
  setup(build) {
    build.onResolve({ filter: /\/entente\.js$/ }, () => ({ path: "./entente.js", external: true }));
  },
};

async function bundle(entry, format, makers = {}, settings = {}) {
  const plugins = [
    ...(settings.plugins ?? []), virtual({ "entente:unpack.wasm": () => as_text(base64("unpack.wasm")), ...makers }),
  ];
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(web, "src", entry)], bundle: true, write: false, format, target: "es2022", charset: "utf8",
    minify: true, keepNames: false, legalComments: "none", absWorkingDir: web,
    ...settings, plugins,
  });
  return outputFiles[0].text.trimEnd();
}

// entente.js and slim.js stand alone; node.js and element.js lead to entente.js, so that its bytes exist once.
async function build_package(worker) {
  const inside = { "entente:worker": () => as_text(worker), "entente:core": () => as_json(parts_of("core")) };
  const scripts = {
    "entente.js": await bundle("entente.ts", "esm", inside),
    "slim.js": await bundle("slim.ts", "esm", inside),
    "worker.js": worker,
    "node.js": await bundle("node.ts", "esm", { "entente:core-size": () => as_json(readFileSync(join(wasm, "core.wasm")).length) }, { plugins: [beside_entente], external: ["node:*"] }),
    "worker_node.js": await bundle("worker_node.ts", "esm", {}, { external: ["node:*"] }),
    "element.js": await bundle("element/element.ts", "esm", {}, { plugins: [beside_entente] }),
  };
  mkdirSync(dist, { recursive: true });
  for (const name of readdirSync(dist)) if (!(name in scripts) && name !== "core.wasm") rmSync(join(dist, name));
  for (const [name, script] of Object.entries(scripts)) writeFileSync(join(dist, name), script);
  copyFileSync(join(wasm, "core.wasm"), join(dist, "core.wasm"));
}

function sample() {
  const folder = join(repository, "corpus");
  const names = readdirSync(folder).filter((name) => name.endsWith(".txt")).sort();
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

async function build_page(worker) {
  const source = (name) => readFileSync(join(web, "src/page", name), "utf8");
  const minified = async (text, loader) =>
    (await esbuild.transform(text, { loader, minify: true, target: "es2022" })).code.trim();
  const [code, data] = parts_of("app");
  const parts = {
    first: await minified(source("first.js"), "js"),
    style: await minified(source("page.css"), "css"),
    script: await bundle("page/main.ts", "iife", {
      "entente:app": () => ({ contents: readFileSync(join(wasm, "app.mjs"), "utf8"), loader: "js" }),
      "entente:sample": () => as_json(sample()),
      "entente:worker": () => as_text(worker),
    }, { define: { "import.meta.url": '""' } }), // the glue would look for its module there; we hand it over
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
    const name = file.slice(file.lastIndexOf("/") + 1).padEnd(14);
    const brotli = options.brotli ? `${kb(brotliCompressSync(bytes).length)} brotli` : "";
    console.log(`${name}${kb(bytes.length)}${kb(gzipSync(bytes).length)} gzipped${brotli}`);
  }
}

const worker = await bundle("worker_web.ts", "iife");
await build_package(worker);
await build_page(worker);
const packaged = ["entente.js", "slim.js", "element.js"].map((name) => join(dist, name));
print_sizes([join(wasm, "core.wasm"), join(wasm, "app.wasm"), ...packaged, join(out, "entente.html")]);
