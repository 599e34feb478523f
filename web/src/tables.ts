// The flat little-endian tables that cross the boundary to WebAssembly, both ways. The layouts are
// written down in wasm/core_*; this file knows only numbers, strings and lists.

const utf8 = new TextEncoder();
const text = new TextDecoder();

export class TableWriter {
  #parts: Uint8Array[] = [];
  #size = 0;

  number(value: number): this {
    const bytes = new Uint8Array(4);
    new DataView(bytes.buffer).setUint32(0, value, true);
    return this.#push(bytes);
  }
  long(value: number): this {
    return this.number(value % 2 ** 32).number(Math.floor(value / 2 ** 32));
  }
  flag(value: boolean): this {
    return this.number(value ? 1 : 0);
  }
  real(value: number): this {
    const bytes = new Uint8Array(8);
    new DataView(bytes.buffer).setFloat64(0, value, true);
    return this.#push(bytes);
  }
  bytes(value: Uint8Array): this {
    return this.number(value.length).#push(value);
  }
  string(value: string): this {
    return this.bytes(utf8.encode(value));
  }
  strings(values: readonly string[]): this {
    this.number(values.length);
    for (const value of values) this.string(value);
    return this;
  }
  pairs(values: readonly (readonly [string, string])[]): this {
    this.number(values.length);
    for (const [first, second] of values) this.string(first).string(second);
    return this;
  }
  finish(): Uint8Array {
    const whole = new Uint8Array(this.#size);
    let at = 0;
    for (const part of this.#parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }
  #push(part: Uint8Array): this {
    this.#parts.push(part);
    this.#size += part.length;
    return this;
  }
}

/** Trusts its bytes: they come from our own module, never from a file. */
export class TableReader {
  #bytes: Uint8Array;
  #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
  number(): number {
    const value = this.#view.getUint32(this.#at, true);
    this.#at += 4;
    return value;
  }
  long(): bigint {
    const value = this.#view.getBigUint64(this.#at, true);
    this.#at += 8;
    return value;
  }
  real(): number {
    const value = this.#view.getFloat64(this.#at, true);
    this.#at += 8;
    return value;
  }
  string(): string {
    const size = this.number();
    const value = text.decode(this.#bytes.subarray(this.#at, this.#at + size));
    this.#at += size;
    return value;
  }
  list<T>(read: (table: this) => T): T[] {
    return Array.from({ length: this.number() }, () => read(this));
  }
}
