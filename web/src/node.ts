// The module `entente` for Node: the same file that pages import, threads of Node for its pool, which has no other way to
// know of them, and core.wasm from the package's folder where it still stands beside this script: that spares the time in
// which the bytes inside are unpacked. Once a bundler took this script elsewhere, those are what is left.

import core_size from "entente:core-size";
import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { Worker as Thread } from "node:worker_threads";
import type * as declared from "../index.js";
import { createPool as create_pool, load as load_core } from "./entente.js";
import { SharedModule } from "./shared_module.js";

export { collocateQueries, EntenteError, spanIn } from "./entente.js";

const beside = new SharedModule(async () => {
  const bytes = await readFile(new URL("./core.wasm", import.meta.url));
  if (bytes.length !== core_size) throw new Error("another file of this name");
  return WebAssembly.compile(bytes);
});

/** With the module beside where there is one, and where they do not say which to take. */
async function with_module<Options extends declared.LoadOptions>(options = {} as Options): Promise<Options> {
  if (options.wasm !== undefined) return options;
  return beside.get().then((wasm) => ({ ...options, wasm }), () => options);
}

export const load: typeof declared.load = async (options) => load_core(await with_module(options));

export const createPool: typeof declared.createPool = async (options) =>
  create_pool({ workers: availableParallelism(), spawn, ...(await with_module(options)) });

function spawn(): declared.PoolWorker {
  const thread = new Thread(new URL("./worker_node.js", import.meta.url));
  const worker: declared.PoolWorker = {
    onmessage: null,
    onerror: null,
    postMessage: (message) => thread.postMessage(message),
    terminate: () => void thread.terminate(),
  };
  thread.on("message", (data: unknown) => worker.onmessage?.({ data }));
  thread.on("error", ({ message }: Error) => worker.onerror?.({ message, preventDefault() {} }));
  return worker;
}
