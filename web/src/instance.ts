// One WebAssembly instance and the manners of its C ABI: lending bytes for a call, taking results and
// freeing them, and refusing to go on once the instance has trapped or was disposed of.

import { EntenteError } from "./errors.js";
import { TableReader } from "./tables.js";

const abi_version = 8; // kAbi in wasm/core_exports.cpp

const enum Outcome { ok, problem, missing, argument }

interface Answer { outcome: Outcome; bytes: Uint8Array; handle: number }

type Exported = (...args: number[]) => number;

export class Instance {
  #exports: Record<string, Exported> | null;
  #memory: WebAssembly.Memory;
  #end: "disposed" | "trapped" = "disposed"; // why #exports is null, once it is

  static async start(module: WebAssembly.Module): Promise<Instance> {
    let memory: WebAssembly.Memory | null = null;
    const instance = await WebAssembly.instantiate(module, imports_of(module, (size) => grow(memory, size)));
    memory = instance.exports["memory"] as WebAssembly.Memory;
    return new Instance(instance);
  }
  private constructor(instance: WebAssembly.Instance) {
    this.#exports = instance.exports as Record<string, Exported>;
    this.#memory = instance.exports["memory"] as WebAssembly.Memory;
    if (typeof this.#exports["entente_abi_version"] !== "function") {
      throw new EntenteError("abi", "these bytes are a WebAssembly module, but not Entente's core");
    }
    (this.#exports["_initialize"] ?? this.#exports["__wasm_call_ctors"])?.(); // of core.wasm, or of the page's module
    const version = this.number("entente_abi_version");
    if (version !== abi_version) {
      throw new EntenteError("abi", `core.wasm speaks version ${version} of the interface, this module ${abi_version}`);
    }
  }

  get memory_bytes(): number {
    return this.#exports === null ? 0 : this.#memory.buffer.byteLength;
  }

  /** A trap (out of memory, or a defect) leaves the memory in an unknown state: the instance is dead. */
  call(name: string, ...args: number[]): number {
    if (this.#exports === null) {
      throw new EntenteError(this.#end, this.#end === "trapped"
        ? "the analysis stopped earlier and cannot go on; load() a new core" : "this core was disposed of");
    }
    const exported = this.#exports[name];
    if (exported === undefined) throw new EntenteError("abi", `core.wasm lacks ${name}`);
    try {
      return exported(...args);
    } catch (cause) {
      this.#close("trapped");
      throw new EntenteError("trapped", "the analysis stopped: out of memory, or a defect of the core", { cause });
    }
  }

  /** An address or a count: unsigned, where WebAssembly's i32 is signed. */
  number(name: string, ...args: number[]): number {
    return this.call(name, ...args) >>> 0;
  }

  answer(name: string, ...args: number[]): Answer {
    const at = this.number(name, ...args);
    const [outcome, data, size, handle] = new Uint32Array(this.#memory.buffer, at, 4) as
      unknown as [Outcome, number, number, number];
    const bytes = new Uint8Array(this.#memory.buffer, data, size).slice();
    this.call("entente_result_free", at);
    if (outcome === Outcome.problem) throw problem_error(new TableReader(bytes));
    if (outcome === Outcome.argument) throw new EntenteError("argument", "the query or the options cannot be understood");
    return { outcome, bytes, handle };
  }
  bytes(name: string, ...args: number[]): Uint8Array {
    return this.answer(name, ...args).bytes;
  }
  bytes_or_null(name: string, ...args: number[]): Uint8Array | null {
    const { outcome, bytes } = this.answer(name, ...args);
    return outcome === Outcome.missing ? null : bytes;
  }
  text(name: string, ...args: number[]): string {
    return new TextDecoder().decode(this.bytes(name, ...args));
  }

  alloc(size: number): number {
    const at = size > 0xffffffff ? 0 : this.number("entente_alloc", size);
    if (at === 0) throw new EntenteError("memory", `no memory for ${size} bytes`);
    return at;
  }
  free(at: number): void {
    this.release("entente_free", at);
  }
  write(at: number, bytes: Uint8Array): void {
    new Uint8Array(this.#memory.buffer, at, bytes.length).set(bytes);
  }

  /** Copies `bytes` in for the time of `use`. */
  lend<T>(bytes: Uint8Array, use: (at: number, size: number) => T): T {
    const at = this.alloc(bytes.length);
    try {
      this.write(at, bytes);
      return use(at, bytes.length);
    } finally {
      this.free(at);
    }
  }

  /** Gives something back; on a dead instance there is nothing left to give. */
  release(name: string, at: number): void {
    if (this.#exports !== null) this.call(name, at);
  }

  dispose(): void {
    if (this.#exports !== null) this.#close("disposed");
  }
  #close(end: "disposed" | "trapped"): void {
    this.#exports = null;
    this.#end = end;
    this.#memory = new WebAssembly.Memory({ initial: 0 }); // lets the engine free the old one
  }
}

/**
 * The core wants nothing from outside. The page's module imports more, of which a worker calls but two: it leaves the
 * growth of its memory to the host, and its C library looks for an environment, of which there is none. Any other call
 * would be the front end's, which is not to run here.
 */
function imports_of(module: WebAssembly.Module, grow_to: (size: number) => number): WebAssembly.Imports {
  const imports: Record<string, Record<string, (size: number) => number | void>> = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    const answers = imports[from] ??= {};
    if (name === "emscripten_notify_memory_growth") answers[name] = () => {};
    else if (name === "emscripten_resize_heap") answers[name] = grow_to;
    else if (name === "environ_sizes_get") answers[name] = () => no_environment;
    else answers[name] = () => { throw new WebAssembly.RuntimeError(`the core asked for ${name}`); };
  }
  return imports;
}

const no_environment = 52; // WASI's "not supported"
const page_size = 1 << 16;
const spare = 0.2; // of what there is, so that memory which grows grows seldom

function grow(memory: WebAssembly.Memory | null, wanted: number): number {
  if (memory === null) return 0;
  const held = memory.buffer.byteLength;
  const least = Math.ceil(((wanted >>> 0) - held) / page_size);
  for (const pages of [Math.max(least, Math.ceil(held * spare / page_size)), least]) {
    try {
      memory.grow(pages);
      return 1;
    } catch { // so much is not to be had
    }
  }
  return 0;
}

function problem_error(table: TableReader): EntenteError {
  const code = table.string();
  const byte = Number(table.long());
  const line = table.number();
  const column = table.number();
  const file = table.string();
  const member = table.string();
  const message = table.string();
  if (code === "pattern-malformed") {
    return new EntenteError("argument", `the pattern "${member}" cannot be read: ${message}`,
      { position: { file, byte, line, column } });
  }
  if (code === "json-malformed") { // the edits: nothing else is JSON here
    return new EntenteError("argument", `edits: ${message}`, { position: { file, byte, line, column } });
  }
  return new EntenteError(code === "codec-version" ? "version" : "corrupt", message || code,
    { position: { file, byte, line, column } });
}
