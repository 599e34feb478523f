// One part of a packed module to its bytes. Apart from wasm_bytes.ts, so that a worker need not carry the decoder that
// it is sent.

import { EntenteError } from "./errors.js";

type Exported = (...args: number[]) => number;

const size_at = 5; // of a .lzma file, eight bytes; no part has 4 GiB

export function unpack_part(module: WebAssembly.Module, part: string): Uint8Array<ArrayBuffer> {
  const packed = from_base64(part);
  const size = new DataView(packed.buffer).getUint32(size_at, true);
  const { exports } = new WebAssembly.Instance(module);
  const room = exports["room"] as Exported;
  const from = room(packed.length) >>> 0;
  const to = room(size) >>> 0;
  const { buffer } = exports["memory"] as WebAssembly.Memory;
  new Uint8Array(buffer, from).set(packed);
  // Its own tables may make the memory grow, and that takes the buffer away.
  const whole = from !== 0 && to !== 0 && (exports["unpack"] as Exported)(from, packed.length, to, size) !== 0;
  if (!whole) throw new EntenteError("memory", "no memory to unpack the module");
  return new Uint8Array((exports["memory"] as WebAssembly.Memory).buffer, to, size).slice();
}

export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export function from_base64(text: string): Uint8Array<ArrayBuffer> {
  const native = (Uint8Array as unknown as { fromBase64?: (text: string) => Uint8Array<ArrayBuffer> }).fromBase64;
  if (native !== undefined) return native.call(Uint8Array, text);
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; ++i) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
