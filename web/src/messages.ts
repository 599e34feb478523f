// What the pool and its workers say to each other. Everything here survives structured cloning.

import type { ArticleInput, ReadOptions } from "../index.js";
import type { RefusalCode } from "./builder.js";

/** A file to be read, by the name it shall have in the report. */
export interface FileSource {
  name: string;
  blob: Blob;
}

/** A file, or an article by the name it shall have where it brings none. */
export type Source = FileSource | { name: string; article: ArticleInput | string };

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
  | { type: "analyse"; job: number; sources: Source[]; refusals: Refusal[]; options: ReadOptions | undefined }
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
  /** Null: none of the shards here has it. */
  | { type: "article"; id: string; encoded: Uint8Array | null }
  /** Of all shards that the worker held when it finished; null when it held none. */
  | { type: "answer"; number: number; answer: Uint8Array | null };
