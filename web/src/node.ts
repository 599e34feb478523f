// The module `entente` for Node: the same file that pages import, and threads of Node for its pool, which has no other
// way to know of them.

import { availableParallelism } from "node:os";
import { Worker as Thread } from "node:worker_threads";
import type * as declared from "../index.js";
import { createPool as create_pool } from "./entente.js";

export { collocateQueries, EntenteError, load, spanIn } from "./entente.js";

export const createPool: typeof declared.createPool = (options) =>
  create_pool({ workers: availableParallelism(), spawn, ...options });

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
