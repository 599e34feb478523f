// The module `entente/slim`: the same as `entente` without the bytes, for those who serve core.wasm themselves.

import type * as declared from "../slim.js";
import { EntenteError } from "./errors.js";
import { load_core, type Wasm } from "./load.js";
import { open_pool } from "./module_pool.js";

export { collocateQueries, spanIn } from "./core.js";
export { EntenteError };

export const load: typeof declared.load = async (options) => load_core(wanted(options));

export const createPool: typeof declared.createPool = async (options) => open_pool(wanted(options), options);

function wanted(options: { wasm?: Wasm } | undefined): Wasm {
  if (options?.wasm !== undefined) return options.wasm;
  throw new EntenteError("argument", 'wasm: entente/slim has no core.wasm inside; pass one, or import "entente"');
}
