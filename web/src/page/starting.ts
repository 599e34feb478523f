// The start of the page, whose parts wait for nothing but what they need: workers are started first, as that takes the
// engine longest; the first two unpack a part of the module each, while the page readies its canvas.

import worker_script from "entente:worker";
import type { FromWorker, ToWorker } from "../messages.js";
import { joined, unpack_part } from "../unpack_part.js";
import { compile_unpacker } from "../wasm_bytes.js";

const parts = ["code", "data"]; // script elements that no browser runs; they hold the module, packed

export class Starting {
  #script = URL.createObjectURL(new Blob([worker_script], { type: "text/javascript" }));
  #ready: Worker[] = [];

  #unpacker = compile_unpacker();

  #workers = parts.map(() => new Worker(this.#script));
  #workers_run = Promise.all(this.#workers.map(first_word));

  /** The module, compiled. */
  readonly module = this.#compile();

  /** A worker: one that helped at the start, or a fresh one. */
  readonly spawn = (): Worker => this.#ready.shift() ?? new Worker(this.#script);

  /**
   * Makes the context that app_start_canvas (wasm/app.cpp) will find, with its attributes. That holds this thread for a
   * tenth of a second, and a worker's script is loaded by it: so not before the workers run.
   */
  async ready_canvas(canvas: HTMLCanvasElement): Promise<void> {
    await this.#workers_run;
    canvas.getContext("webgl2", { alpha: false, depth: false, stencil: false, antialias: false });
  }

  async #compile(): Promise<WebAssembly.Module> {
    const unpacker = await this.#unpacker;
    const bytes = await Promise.all(this.#workers.map((worker, i) => this.#unpack(worker, unpacker, take(parts[i] as string))));
    return WebAssembly.compile(joined(bytes));
  }

  // A worker that cannot start is told of when there is work for it; here the page takes its place.
  #unpack(worker: Worker, unpacker: WebAssembly.Module, part: string): Promise<Uint8Array> {
    return new Promise((resolve) => {
      const here = (event?: Event) => {
        event?.preventDefault();
        resolve(unpack_part(unpacker, part));
      };
      worker.onerror = here;
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        if (data.type === "unpacking") return;
        if (data.type !== "unpacked") return here();
        this.#ready.push(worker);
        resolve(data.bytes);
      };
      worker.postMessage({ type: "unpack", unpacker, part } satisfies ToWorker);
    });
  }
}

/** Resolves when the worker says anything, or cannot. */
function first_word(worker: Worker): Promise<void> {
  return new Promise((resolve) => {
    for (const kind of ["message", "error"]) worker.addEventListener(kind, () => resolve(), { once: true });
  });
}

function take(id: string): string {
  const holder = document.getElementById(id) as HTMLElement;
  const text = holder.textContent;
  holder.remove();
  return text;
}
