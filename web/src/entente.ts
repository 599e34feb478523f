// The module `entente`: load(), createPool() and the classes they lead to. The bytes of core.wasm are inside this file,
// so there is nothing to find, fetch or configure; importing it does no work.

import packed_core from "entente:core";
import type * as declared from "../index.js";
import { compile } from "./compile.js";
import { load_core } from "./load.js";
import { open_pool } from "./module_pool.js";
import { SharedModule } from "./shared_module.js";
import { unpack } from "./wasm_bytes.js";

export { collocateQueries, spanIn } from "./core.js";
export { EntenteError } from "./errors.js";

const own = new SharedModule(async () => compile(await unpack(packed_core)));

export const load: typeof declared.load = async ({ wasm } = {}) => load_core(wasm ?? (await own.get()));

export const createPool: typeof declared.createPool = async ({ wasm, ...options } = {}) =>
  open_pool(wasm ?? (await own.get()), options);
