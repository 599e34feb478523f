// Bytes to a module that runs here, or an error that says why none does: for core.wasm, and for what unpacks it, which is
// compiled first.

import { EntenteError } from "./errors.js";

export async function compile(bytes: Uint8Array<ArrayBuffer>): Promise<WebAssembly.Module> {
  if (typeof WebAssembly !== "object") throw new EntenteError("unsupported", "this engine has no WebAssembly");
  try {
    return await WebAssembly.compile(bytes);
  } catch (cause) {
    const message = "core.wasm cannot be compiled here; a page's policy must allow 'wasm-unsafe-eval'";
    throw new EntenteError("unsupported", message, { cause });
  }
}
