// The modules travel as base64 of LZMA inside a text file, in parts that can be unpacked side by side (tools/pack.py).
// No engine unpacks LZMA by itself, so a small module that does (wasm/unpack.cpp) travels with them.

import unpacker from "entente:unpack.wasm";
import { compile } from "./compile.js";
import { from_base64, joined, unpack_part } from "./unpack_part.js";

export function compile_unpacker(): Promise<WebAssembly.Module> {
  return compile(from_base64(unpacker));
}

export async function unpack(parts: readonly string[]): Promise<Uint8Array<ArrayBuffer>> {
  const module = await compile_unpacker();
  return joined(parts.map((part) => unpack_part(module, part)));
}
