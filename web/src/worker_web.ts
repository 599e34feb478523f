// The whole script of a browser's worker, classic or module. It stands inside entente.html and entente.js, to be
// started from a blob; and as a file, for pages whose policy wants one of their own.

import { turn } from "./turn.js";
import { serve, type Port } from "./worker.js";

serve(self as Port, turn);
