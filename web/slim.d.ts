/**
 * `entente/slim`: all of `entente` but the bytes of core.wasm, for those who serve `entente/core.wasm` themselves or hold
 * it compiled. Every call is documented in index.d.ts.
 *
 * ```js
 * import { load } from "entente/slim";
 *
 * const core = await load({ wasm: fetch("/core.wasm") });
 * ```
 * An `EntenteError` of this module is no instance of that of `entente`, should a page load both: tell by `error.name`.
 */
import type { Core, LoadOptions, Pool, PoolOptions } from "./index.js";

export type * from "./index.js";
export { collocateQueries, EntenteError, spanIn } from "./index.js";

/** As in `entente`, with the module to run. @throws {EntenteError} `argument`, `abi`, `unsupported` */
export function load(options: Required<LoadOptions>): Promise<Core>;

/** As in `entente`, with the module to run. @throws {EntenteError} `argument`, `abi`, `unsupported` */
export function createPool(options: PoolOptions & Required<LoadOptions>): Promise<Pool>;
