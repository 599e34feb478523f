// What the pool and its workers say to each other. Everything here survives structured cloning.

import type { ReadOptions } from "../index.js";
import type { RefusalCode } from "./builder.js";
import type { Source } from "./source.js";

/** What could not be read, and why. */
export interface Refusal {
  name: string;
  code: RefusalCode;
  message: string;
}

/** Of a large file, which several workers read: each analyses every `of`th stretch of its articles, from `part` on. */
export interface Share {
  part: number;
  of: number;
}

export type ToWorker =
  /** Before "start": a part of the module, to be unpacked (unpack_part.ts). */
  | { type: "unpack"; unpacker: WebAssembly.Module; part: string }
  | { type: "start"; module: WebAssembly.Module }
  /** A job of one source may be told of in parts; `most_parts`: it was stopped after so many when it ran before. */
  | {
    type: "analyse"; job: number; sources: Source[]; refusals: Refusal[]; options: ReadOptions | undefined;
    share: Share; most_parts: number;
  }
  | { type: "stop"; job: number }
  | { type: "article"; id: string }
  /** To be answered from all shards held (core/store/ask.h). Asks are answered one after another. */
  | { type: "ask"; number: number; ask: Uint8Array }
  /** No answer is wanted any more; none may follow. */
  | { type: "forget"; number: number };

export type FromWorker =
  /** The worker runs; its part follows. */
  | { type: "unpacking" }
  | { type: "unpacked"; bytes: Uint8Array }
  /** The module runs here. */
  | { type: "ready" }
  /** A part of a job that goes on: of about so many bytes. */
  | { type: "part"; job: number; size: number; summary: Uint8Array }
  /** A job's end, with its last part. `sources` may be fewer than were given when it was stopped. */
  | { type: "done"; job: number; sources: number; summary: Uint8Array }
  /** The instance is dead; the worker must be replaced. */
  | { type: "failed"; message: string }
  /** Null: none of the shards here has it. */
  | { type: "article"; id: string; encoded: Uint8Array | null }
  /** Of all shards that the worker held when it finished; null when it held none. */
  | { type: "answer"; number: number; answer: Uint8Array | null };
