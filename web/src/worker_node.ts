// The whole script of a thread of Node.

import { parentPort } from "node:worker_threads";
import { serve, type Port } from "./worker.js";

serve(parentPort as unknown as Port);
