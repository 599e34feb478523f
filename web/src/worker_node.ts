// The whole script of a thread of Node.

import { setImmediate } from "node:timers";
import { parentPort } from "node:worker_threads";
import { serve, type Port } from "./worker.js";

// Not turn.ts: of one port Node delivers up to a thousand messages before it looks at another.
serve(parentPort as unknown as Port, () => new Promise((resolve) => void setImmediate(resolve)));
