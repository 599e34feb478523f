// One thing in WebAssembly memory and whose it is: the object that holds the handle gives it back by dispose(), and
// nobody uses it afterwards.

import { EntenteError } from "./errors.js";
import type { Instance } from "./instance.js";

// Gives back some day what was forgotten; dispose() is the promise, this is only the net.
const forgotten = new FinalizationRegistry<() => void>((release) => release());

export class Handle {
  #instance: Instance;
  #free: string; // the export that takes it back
  #what: string;
  #at: number;

  constructor(instance: Instance, at: number, free: string, what: string) {
    this.#instance = instance;
    this.#free = free;
    this.#what = what;
    this.#at = at;
    forgotten.register(this, () => instance.release(free, at), this);
  }

  /** Its address. Throws once it was disposed of. */
  get at(): number {
    if (this.#at === 0) throw new EntenteError("disposed", `this ${this.#what} was disposed of`);
    return this.#at;
  }

  dispose(): void {
    if (this.#at === 0) return;
    forgotten.unregister(this);
    this.#instance.release(this.#free, this.#at);
    this.#at = 0;
  }
}
