// The module `entente`: load(), createPool() and the classes they lead to. The bytes of core.wasm are inside this file,
// so there is nothing to find, fetch or configure; importing it does no work.

import packed_core from "entente:core";
import type * as declared from "../index.js";
import { compile } from "./compile.js";
import { load_core } from "./load.js";
import { open_pool } from "./module_pool.js";
import { unpack } from "./wasm_bytes.js";

export { collocateQueries, spanIn } from "./core.js";
export { EntenteError } from "./errors.js";

export const load: typeof declared.load = async ({ wasm } = {}) => load_core(wasm ?? (await own_module()));

export const createPool: typeof declared.createPool = async ({ wasm, ...options } = {}) =>
  open_pool(wasm ?? (await own_module()), options);

// A compiled module never changes and holds no state of an instance, so loads may share it: as long as it is alive,
// another load() neither unpacks nor compiles. It is kept alive by those who use it, not by this.
let compiled: WeakRef<WebAssembly.Module> | null = null;
let compiling: Promise<WebAssembly.Module> | null = null;

async function own_module(): Promise<WebAssembly.Module> {
  return compiled?.deref() ?? (compiling ??= make_module().finally(() => { compiling = null; }));
}

async function make_module(): Promise<WebAssembly.Module> {
  const module = await compile(await unpack(packed_core));
  compiled = new WeakRef(module);
  return module;
}
