// The npm package as a user gets it: packed, and installed from that tarball into an empty folder.

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const root = resolve(fileURLToPath(import.meta.url), "../../..");
export const native_program = process.env.ENTENTE_PROGRAM ?? join(root, "build/release/entente");

/** Answers the folder; it is removed when the process ends. */
export function install() {
  if (!existsSync(join(root, "web/dist/entente.js"))) throw new Error("web/dist is missing: ./dev build wasm makes it");
  const folder = mkdtempSync(join(tmpdir(), "entente-package-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  const npm = (cwd, ...args) => execFileSync("npm", args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  npm(join(root, "web"), "pack", "--silent", "--pack-destination", folder);
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz"));
  const home = join(folder, "empty");
  mkdirSync(home);
  writeFileSync(join(home, "package.json"), JSON.stringify({ private: true, type: "module" }));
  npm(home, "install", "--silent", "--offline", "--no-audit", "--no-fund", join(folder, tarball));
  return home;
}

/** One of the package's modules, imported as it resolves: for pages, or under the condition "node". */
export function import_from(home, condition = "default", entry = ".") {
  const manifest = JSON.parse(readFileSync(join(home, "node_modules/entente/package.json"), "utf8"));
  return import(pathToFileURL(join(home, "node_modules/entente", manifest.exports[entry][condition])).href);
}

/** The sample, by the names that "Open the sample" gives it on the desktop and in the page. */
export function sample() {
  return readdirSync(join(root, "corpus"))
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(root, "corpus", name))) }));
}

/** What the native program prints of the sample. */
export function native(...command) {
  if (!existsSync(native_program)) throw new Error(`${native_program} is missing: ./dev build release makes it`);
  const files = sample().map(({ name }) => name);
  return execFileSync(native_program, [...command, ...files], { cwd: join(root, "corpus"), encoding: "utf8", maxBuffer: 1 << 28 });
}
