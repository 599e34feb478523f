// Modules that web/build.mjs makes: texts put into the bundle at build.

/** core.wasm, in parts that wasm_bytes.ts unpacks. */
declare module "entente:core" {
  const parts: readonly string[];
  export default parts;
}

/** How many bytes core.wasm has. */
declare module "entente:core-size" {
  const size: number;
  export default size;
}

/** base64 of unpack.wasm. */
declare module "entente:unpack.wasm" {
  const base64: string;
  export default base64;
}

/** src/worker_web.ts, bundled as one classic script. */
declare module "entente:worker" {
  const script: string;
  export default script;
}

/** The glue that emcc writes for app.wasm: a factory of the module object. */
declare module "entente:app" {
  export interface Glue {
    wasmMemory: WebAssembly.Memory;
    [name: `_${string}`]: (...args: number[]) => number;
  }
  const create_app: (options: object) => Promise<Glue>;
  export default create_app;
}

/** The sample articles: file names and texts. */
declare module "entente:sample" {
  const sample: Readonly<Record<string, string>>;
  export default sample;
}

/** Not in every browser, so not in TypeScript's own list. */
interface DataTransferItem {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}

/** Of Node, what node.ts and worker_node.ts need; its own types would give all other files its globals. */
declare module "node:fs/promises" {
  export function readFile(file: URL): Promise<Uint8Array<ArrayBuffer>>;
}
declare module "node:os" {
  export function availableParallelism(): number;
}
declare module "node:timers" {
  export function setImmediate(callback: () => void): unknown;
}
declare module "node:worker_threads" {
  export const parentPort: MessagePort | null;
  export class Worker {
    constructor(script: URL);
    on(event: "message", listener: (data: unknown) => void): void;
    on(event: "error", listener: (error: Error) => void): void;
    postMessage(message: unknown): void;
    terminate(): Promise<number>;
  }
}
