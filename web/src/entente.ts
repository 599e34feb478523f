// The module `entente`: load() and the classes it leads to. The bytes of core.wasm are inside this file,
// so there is nothing to find, fetch or configure; importing it does no work.

import packed_core from "entente:core";
import type * as declared from "../index.js";
import { collocateQueries, Core, spanIn } from "./core.js";
import { EntenteError } from "./errors.js";
import { unpack } from "./wasm_bytes.js";

export { collocateQueries, EntenteError, spanIn };

export const load: typeof declared.load = async ({ wasm } = {}) => {
  if (typeof WebAssembly !== "object") throw new EntenteError("unsupported", "this engine has no WebAssembly");
  return Core.start(await compile(wasm ?? (await unpack(packed_core))));
};

async function compile(wasm: NonNullable<declared.LoadOptions["wasm"]>): Promise<WebAssembly.Module> {
  if (wasm instanceof WebAssembly.Module) return wasm;
  try {
    return await WebAssembly.compile(wasm);
  } catch (cause) {
    const refused = cause instanceof WebAssembly.CompileError;
    throw new EntenteError(refused ? "unsupported" : "argument",
      "core.wasm cannot be compiled here; a page's policy must allow 'wasm-unsafe-eval'", { cause });
  }
}
