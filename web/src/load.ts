// From whatever form of core.wasm a caller has to a module that runs: for the package with the bytes inside (entente.ts)
// and the one without (slim.ts).

import type { LoadOptions, WasmBytes, WasmResponse } from "../index.js";
import { compile } from "./compile.js";
import { Core } from "./core.js";
import { EntenteError } from "./errors.js";

export type Wasm = NonNullable<LoadOptions["wasm"]>;

export async function load_core(wasm: Wasm): Promise<Core> {
  const core = await Core.start(await module_of(wasm));
  core.warm_up();
  return core;
}

export async function module_of(given: Wasm): Promise<WebAssembly.Module> {
  const wasm = await given;
  if (typeof WebAssembly === "object" && wasm instanceof WebAssembly.Module) return wasm;
  return compile(await bytes_of(wasm as WasmBytes | WasmResponse)); // a Module has no shape to be told by
}

async function bytes_of(wasm: WasmBytes | WasmResponse): Promise<Uint8Array<ArrayBuffer>> {
  if (wasm instanceof Uint8Array) return checked(wasm);
  if (wasm instanceof ArrayBuffer) return checked(new Uint8Array(wasm));
  if (typeof (wasm as WasmResponse | null)?.arrayBuffer !== "function") {
    throw new EntenteError("argument", "wasm: a module, its bytes, or the response to a request for it is wanted");
  }
  if (!wasm.ok) throw new EntenteError("argument", `wasm: ${wasm.url} answered ${wasm.status}`);
  return checked(new Uint8Array(await wasm.arrayBuffer()));
}

/** A server's page of apology is the usual case of bytes that are no module, so it is not left to the compiler. */
function checked(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (magic.every((byte, i) => bytes[i] === byte)) return bytes;
  throw new EntenteError("argument", `wasm: these ${bytes.length} bytes are no WebAssembly module`);
}

const magic = [0, 0x61, 0x73, 0x6d];
