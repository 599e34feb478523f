// What the pool and its workers say to each other. Everything here survives structured cloning.

import type { RefusalCode } from "./core.js";

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
  | { type: "start"; module: WebAssembly.Module }
  | { type: "analyse"; job: number; sources: Source[]; refusals: Refusal[] }
  | { type: "stop"; job: number }
  | { type: "article"; id: string };

export type FromWorker =
  /** The module runs here. */
  | { type: "ready" }
  /** A job's end. `sources` may be fewer than were given when it was stopped. */
  | { type: "done"; job: number; sources: number; summary: Uint8Array }
  /** The instance is dead; the worker must be replaced. */
  | { type: "failed"; message: string }
  | { type: "article"; encoded: Uint8Array };
