// app.wasm as an object: the front end drawn into the canvas, and the collected report. The glue that emcc
// writes binds WebGL and little else; what can be called is listed in wasm/app_exports.txt.

import create_app, { type Glue } from "entente:app";
import { TableWriter } from "../tables.js";
import type { Painted } from "./glyphs.js";
import type { Room } from "./reader.js";

/** What the front end asks of the page: wasm/app_host.js. */
export interface Host {
  request_frame(): void;
  /** `app_find` is to be called, with turns of the event loop between, until it answers 0. */
  request_find(): void;
  open_files(): void;
  open_folder(): void;
  open_sample(): void;
  cancel(): void;
  clear(): void;
  show_text_view(): void;
  request_article(id: string): void;
  /** All shards are to answer these bytes, by `add_answer`; or the answer is of no use any more. */
  ask(number: number, bytes: Uint8Array): void;
  forget(number: number): void;
  /** The user's decisions, for the next visit: `app_session_kept` acknowledges the number. */
  keep_session(number: number, is_whole: boolean, text: string): void;
  /** What was kept before: of age 0 the newest; null when there is none so old. */
  kept_session(age: number): string | null;
  session_problem(): string | null;
  /** Another tab keeps its decisions; this one reads. */
  session_is_elsewhere(): boolean;
  copy_text(text: string): void;
  save_file(name: string, mime: string, bytes: Uint8Array): void;
  write_project(name: string, bytes: Uint8Array): void;
  /** Over this room of the picture lies the article in the Reader, as HTML; null: it does not. */
  keep_preferences(text: string): void;
  kept_preferences(): string | null;
  lay_reader(room: Room | null): void;
  /** A text in the browser's faces, `em` device pixels high; null where it cannot be painted. */
  paint_text(text: string, bold: boolean, em: number, only_measure: boolean): Painted | null;
  /** ImGuiMouseCursor. */
  cursor(shape: number): void;
  /** Text is wanted at this place, in CSS pixels, or it is not. */
  caret(wanted: boolean, x: number, y: number, height: number): void;
}

type Exported = (...args: number[]) => number;

const utf8 = new TextEncoder();

/** In the order of app_project_written() in wasm/app.cpp. */
const project_outcomes = ["written", "handed over", "given up", "failed"] as const;
export type ProjectOutcome = (typeof project_outcomes)[number];

export class AppModule {
  #glue: Glue;

  static async start(module: WebAssembly.Module, host: Host): Promise<AppModule> {
    return new AppModule(await create_app({
      host,
      instantiateWasm(imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => void) {
        void WebAssembly.instantiate(module, imports).then(receive);
        return {};
      },
    }));
  }
  private constructor(glue: Glue) {
    this.#glue = glue;
  }

  call(name: string, ...args: number[]): number {
    return (this.#glue[`_${name}`] as Exported)(...args);
  }

  /** A call whose last arguments are the address and size of `bytes`, or of several. */
  lend<T>(bytes: readonly Uint8Array[], use: (...places: number[]) => T): T {
    const places = bytes.flatMap((part) => {
      const at = this.call("app_alloc", part.length) >>> 0;
      new Uint8Array(this.#glue.wasmMemory.buffer, at, part.length).set(part);
      return [at, part.length];
    });
    try {
      return use(...places);
    } finally {
      for (let i = 0; i < places.length; i += 2) this.call("app_free", places[i] as number);
    }
  }

  add_summary(bytes: Uint8Array, files: number, size: number): void {
    const taken = this.lend([bytes], (at, length) => this.call("app_add_summary", at as number, length as number, files, size));
    if (taken === 0) throw new Error("a worker sent a damaged summary");
  }
  add_article(encoded: Uint8Array): void {
    this.lend([encoded], (...place) => this.call("app_add_article", ...place));
  }
  add_answer(number: number, parts: readonly Uint8Array[]): void {
    const list = new TableWriter().number(parts.length);
    for (const part of parts) list.bytes(part);
    const taken = this.lend([list.finish()], (...place) => this.call("app_add_answer", number, ...place));
    if (taken === 0) throw new Error("a worker sent a damaged answer");
  }
  open_view(name: string): void {
    this.lend([utf8.encode(name)], (...place) => this.call("app_open_view", ...place));
  }
  is_decisions(name: string, beginning: string): boolean {
    return this.lend([utf8.encode(name), utf8.encode(beginning)], (...places) => this.call("app_is_decisions", ...places)) !== 0;
  }
  open_decisions(name: string, lines: string): void {
    this.lend([utf8.encode(name), utf8.encode(lines)], (...places) => this.call("app_open_decisions", ...places));
  }
  session_kept(number: number, problem: string): void {
    this.lend([utf8.encode(problem)], (...place) => this.call("app_session_kept", number, ...place));
  }
  project_written(outcome: ProjectOutcome, at: string, problem: string): void {
    const number = project_outcomes.indexOf(outcome);
    this.lend([utf8.encode(at), utf8.encode(problem)], (...places) => this.call("app_project_written", number, ...places));
  }
  key(code: string, key: string, down: boolean): void {
    this.lend([utf8.encode(code), utf8.encode(key)], (...places) => this.call("app_key", ...places, Number(down)));
  }
  pasted(text: string): void {
    this.lend([utf8.encode(text)], (...place) => this.call("app_pasted", ...place));
  }

  focus_on(what: "app_focus_commitment" | "app_focus_actor", key: string): void {
    this.lend([utf8.encode(key)], (...place) => this.call(what, ...place));
  }
  reader_html(): string {
    return new TextDecoder().decode(this.#answer("app_reader_html"));
  }
  /** Does what the words say (ui/opening.h) and tells what happened. */
  act(words: string): string {
    return this.lend([utf8.encode(words)], (...place) => this.#told("app_act", ...place));
  }
  text_html(): string {
    return this.#told("app_text_html");
  }
  #told(name: string, ...args: number[]): string {
    return new TextDecoder().decode(this.#answer(name, ...args));
  }
  #answer(name: string, ...args: number[]): Uint8Array {
    const at = this.call("app_alloc", 4) >>> 0;
    const size = this.call(name, ...args, at);
    const [data] = new Uint32Array(this.#glue.wasmMemory.buffer, at, 1) as unknown as [number];
    this.call("app_free", at);
    return new Uint8Array(this.#glue.wasmMemory.buffer, data, size).slice();
  }
}
