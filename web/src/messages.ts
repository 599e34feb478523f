// What the pool and its workers say to each other. Everything here survives structured cloning.

import type { RefusalCode } from "./builder.js";

/** A file to be read, by the name it shall have in the report. */
export interface Source {
  name: string;
  blob: Blob;
}

/** What could not be read, and why. */
export interface Refusal {
  name: string;
  code: RefusalCode;
  message: string;
}

export type ToWorker =
  /** Before "start": a part of the module, to be unpacked (unpack_part.ts). */
  | { type: "unpack"; unpacker: WebAssembly.Module; part: string }
  | { type: "start"; module: WebAssembly.Module }
  | { type: "analyse"; job: number; sources: Source[]; refusals: Refusal[] }
  | { type: "stop"; job: number }
  | { type: "article"; id: string }
  /** To be answered from all shards held (core/store/ask.h). Asks are answered one after another. */
  | { type: "ask"; number: number; ask: Uint8Array }
  /** No answer is wanted any more; none may follow. */
  | { type: "forget"; number: number };

export type FromWorker =
  | { type: "unpacked"; bytes: Uint8Array }
  /** The module runs here. */
  | { type: "ready" }
  /** A job's end. `sources` may be fewer than were given when it was stopped. */
  | { type: "done"; job: number; sources: number; summary: Uint8Array }
  /** The instance is dead; the worker must be replaced. */
  | { type: "failed"; message: string }
  | { type: "article"; encoded: Uint8Array }
  /** Of all shards that the worker held when it finished; null when it held none. */
  | { type: "answer"; number: number; answer: Uint8Array | null };
