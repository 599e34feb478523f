// The page: brings together the workers that analyse, the front end that draws, and the text view. All that
// either view can wish for is a method of Page, so that both do the same.

import sample from "entente:sample";
import type { FileSource } from "../source.js";
import { Pool } from "../pool.js";
import { turn } from "../turn.js";
import { AppModule, type Host } from "./app_module.js";
import { Canvas, frames_to_settle } from "./canvas.js";
import { listen_to_embedder } from "./embed.js";
import { dropped_sources, picked_sources } from "./files.js";
import { Glyphs, type Painted } from "./glyphs.js";
import { Input } from "./input.js";
import { KeptSession } from "./kept.js";
import { ProjectFile } from "./project_file.js";
import { Reader, type Room } from "./reader.js";
import { Starting } from "./starting.js";
import { TextView } from "./text_view.js";

type View = "canvas" | "text";

const most_workers = 8;
const frames_of_a_tick = 200; // ms between two looks at the clock while working
const preferences_key = "entente.preferences"; // all pages from file:// may share one storage
const beginning = 1 << 16; // bytes of a file that tell decisions from articles
const largest_decisions = 64 << 20; // kLargestDecisions in ui/session.h
const announcement = 1000; // ms between two words to a screen reader

function nothing_given() {
  return { given: 0, done: 0, bytes_given: 0, bytes_done: 0 };
}

function element<T extends HTMLElement = HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}

// A "%" that begins no byte stands for itself: an address is typed by hand too.
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

class Page implements Host {
  #app!: AppModule;
  #pool!: Pool;
  #text = new TextView(element("report"), {
    html: () => this.#app.text_html(),
    act: (words) => {
      const said = this.#app.act(words);
      this.request_frame();
      if (said !== "") this.#say(said);
    },
  });
  #canvas: Canvas | null = null;
  #input: Input | null = null;
  #glyphs = new Glyphs();
  #reader: Reader | null = null;
  #kept!: KeptSession;
  #project = new ProjectFile((...file) => this.save_file(...file), (...told) => {
    this.#app.project_written(...told);
    this.request_frame();
  });
  #is_started = false;
  #is_finding = false;
  #view: View = "text";
  #started = 0; // when the work under way began
  #files = nothing_given();
  #clock: ReturnType<typeof setInterval> | undefined;
  #said_at = 0;
  #opening = ""; // a view to be opened when the first report is there: ui/opening.h

  async start(): Promise<void> {
    const starting = new Starting();
    void starting.ready_canvas(element<HTMLCanvasElement>("canvas"));
    const keeping = KeptSession.open(() => this.#take_over_session());
    const module = await starting.module;
    const size = Math.min(navigator.hardwareConcurrency || 2, most_workers);
    this.#pool = new Pool(starting.spawn, module, size, {
      summary: (bytes, files, length) => this.#take_summary(bytes, files, length),
      finished: (cancelled) => this.#finish(cancelled),
      article: (_, encoded) => encoded !== null && this.#app.add_article(encoded),
      answer: (number, parts) => this.#take_answer(number, parts),
      unanswered: (number) => {
        this.#app.call("app_give_up_answer", number);
        this.#text.refresh();
        this.#say("The articles cannot be searched for this: the search stopped twice.");
      },
      broken: (message) => this.#fail(`The analysis cannot run in this browser: ${message}`),
    });
    this.#pool.warm_up(2);
    [this.#app, this.#kept] = await Promise.all([AppModule.start(module, this), keeping]);
    const dark = matchMedia("(prefers-color-scheme: dark)");
    this.#app.call("app_start", Number(dark.matches));
    this.#is_started = true;
    dark.addEventListener("change", () => {
      this.#app.call("app_set_dark", Number(dark.matches));
      this.request_frame();
    });
    this.#start_canvas();
    this.#listen();
    const wishes = location.hash.slice(1).split("&");
    this.show(this.#canvas === null || wishes.includes("text") ? "text" : "canvas");
    this.#opening = decoded(wishes.find((wish) => wish.startsWith("view="))?.slice(5) ?? "");
    if (wishes.includes("sample")) this.open_sample();
    const embedder = wishes.find((wish) => wish.startsWith("embed="))?.slice(6);
    if (embedder !== undefined) listen_to_embedder(decoded(embedder), (sources) => this.analyse(sources));
  }

  get frames(): number {
    return this.#canvas?.drawn ?? 0;
  }

  /** Articles are being read, or something is being found in them. */
  get busy(): boolean {
    return this.#clock !== undefined || this.#is_finding;
  }

  show(view: View): void {
    this.#view = view;
    document.documentElement.dataset["view"] = view;
    element("switch").textContent = view === "text" ? "Picture view" : "Text view";
    this.#text.shown = view === "text" && this.#files.given > 0;
    if (this.#canvas !== null) this.#canvas.shown = view === "canvas";
    if (view === "canvas") this.#input?.focus();
  }

  /** Files of decisions are told from files of articles by the front end; they are read here. */
  async open(sources: readonly FileSource[]): Promise<void> {
    const articles: FileSource[] = [];
    for (const source of sources) {
      if (!(await this.#open_decisions(source))) articles.push(source);
    }
    this.analyse(articles);
  }

  analyse(sources: readonly FileSource[]): void {
    if (sources.length === 0) return;
    if (this.#clock === undefined) {
      this.#started = performance.now();
      this.#files = nothing_given();
      this.#clock = setInterval(() => this.#app.call("app_tick", this.#seconds()), frames_of_a_tick);
    }
    const bytes = sources.reduce((sum, { blob }) => sum + blob.size, 0);
    this.#files.given += sources.length;
    this.#files.bytes_given += bytes;
    this.#app.call("app_begin", sources.length, bytes);
    this.#show_work(true);
    this.#say_progress();
    this.#pool.analyse(sources);
  }

  async #open_decisions({ name, blob }: FileSource): Promise<boolean> {
    if (!/\.(jsonl|entente)$/.test(name) || blob.size > largest_decisions) return false;
    if (!this.#app.is_decisions(name, await blob.slice(0, beginning).text())) return false;
    this.#app.open_decisions(name, await blob.text());
    this.request_frame();
    return true;
  }

  // What the front end asks for (wasm/app_host.js).

  request_frame(): void {
    const is_working = this.#clock !== undefined; // then the next frame is not far
    this.#canvas?.request(is_working ? 1 : frames_to_settle);
    this.#text.refresh();
  }
  request_find(): void {
    if (!this.#is_finding) void this.#find();
  }
  async #find(): Promise<void> {
    this.#is_finding = true;
    do await turn();
    while (this.#app.call("app_find") !== 0);
    this.#is_finding = false;
  }
  open_files(): void {
    element("files").click();
  }
  open_folder(): void {
    element("folder").click();
  }
  open_sample(): void {
    this.analyse(Object.entries(sample).map(([name, text]) => ({ name, blob: new Blob([text]) })));
  }
  cancel(): void {
    this.#pool.cancel();
  }
  clear(): void {
    this.#pool.clear();
    this.#stop_clock();
    this.#files = nothing_given();
    this.#app.call("app_clear");
    this.#text.refresh(true);
    this.#show_work(false);
    this.#say("");
  }
  show_text_view(): void {
    this.show("text");
    scrollTo(0, 0);
    element("text").focus({ preventScroll: true });
  }
  request_article(id: string): void {
    this.#pool.request_article(id);
  }
  ask(number: number, bytes: Uint8Array): void {
    this.#pool.ask(number, bytes);
  }
  forget(number: number): void {
    this.#pool.forget(number);
  }
  copy_text(text: string): void {
    if (this.#input?.take_copy(text)) return;
    void navigator.clipboard?.writeText(text).catch(() => this.#say("The browser did not allow copying."));
  }
  save_file(name: string, mime: string, bytes: Uint8Array): void {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mime }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }
  write_project(name: string, bytes: Uint8Array): void {
    void this.#project.write(name, bytes as Uint8Array<ArrayBuffer>);
  }
  #take_over_session(): void {
    if (this.#is_started) this.#app.call("app_session_is_ours"); // else it is found so at the start
    this.request_frame();
  }
  keep_session(number: number, is_whole: boolean, text: string): void {
    void this.#kept.keep(is_whole, text).then((problem) => {
      this.#app.session_kept(number, problem);
      this.request_frame();
    });
  }
  kept_session(age: number): string | null {
    return this.#kept.generations[age] ?? null;
  }
  session_problem(): string | null {
    return this.#kept.problem;
  }
  session_is_elsewhere(): boolean {
    return this.#kept.is_elsewhere;
  }
  // Losing these costs nothing, so a browser that keeps nothing is left in peace.
  keep_preferences(text: string): void {
    try {
      localStorage.setItem(preferences_key, text);
    } catch {
      // A private window.
    }
  }
  kept_preferences(): string | null {
    try {
      return localStorage.getItem(preferences_key);
    } catch {
      return null;
    }
  }
  lay_reader(room: Room | null): void {
    this.#reader?.lay(room);
  }
  paint_text(text: string, bold: boolean, em: number, only_measure: boolean): Painted | null {
    return this.#glyphs.paint(text, bold, em, only_measure);
  }
  cursor(shape: number): void {
    if (this.#input !== null) this.#input.cursor = shape;
  }
  caret(wanted: boolean, x: number, y: number, height: number): void {
    this.#input?.caret(wanted, x, y, height);
  }

  #start_canvas(): void {
    document.documentElement.dataset["view"] = "canvas"; // it must have a size
    this.#canvas = Canvas.start(element<HTMLCanvasElement>("canvas"), this.#app);
    if (this.#canvas === null) return;
    const agent = element<HTMLInputElement>("agent");
    agent.addEventListener("keydown", (event) => {
      if (event.key !== "F6") return;
      event.preventDefault();
      event.stopImmediatePropagation();
      element("switch").focus();
    });
    this.#input = new Input(this.#app, this.#canvas, agent, /Mac|iP(hone|ad|od)/.test(navigator.platform));
    element("switch").hidden = false;
    this.#reader = new Reader(element("reader"), this.#app, () => this.#input?.focus());
  }

  #listen(): void {
    const on_click = (id: string, act: () => void) => element(id).addEventListener("click", act);
    on_click("open-files", () => this.open_files());
    on_click("open-folder", () => this.open_folder());
    on_click("open-sample", () => this.open_sample());
    on_click("cancel", () => this.cancel());
    on_click("clear", () => this.clear());
    on_click("switch", () => (this.#view === "text" ? this.show("canvas") : this.show_text_view()));
    for (const id of ["files", "folder"]) {
      const input = element<HTMLInputElement>(id);
      input.addEventListener("change", () => {
        const picked = input.files === null ? [] : picked_sources(input.files);
        input.value = ""; // the same files may be picked again
        this.open(picked).catch((error: unknown) => this.#say(`The files could not be read: ${String(error)}`));
      });
    }
    this.#listen_to_drops();
    addEventListener("beforeunload", (event) => {
      if (this.#is_started && this.#app.call("app_asks_before_leaving") !== 0) event.preventDefault();
    });
  }

  #listen_to_drops(): void {
    const root = document.documentElement;
    const holds_files = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    root.addEventListener("dragover", (event) => {
      event.preventDefault();
      if (holds_files(event)) root.dataset["dropping"] = "";
    });
    root.addEventListener("dragleave", (event) => {
      if (event.relatedTarget === null) delete root.dataset["dropping"];
    });
    root.addEventListener("drop", (event) => {
      event.preventDefault();
      delete root.dataset["dropping"];
      if (event.dataTransfer === null) return;
      dropped_sources(event.dataTransfer).then((sources) => this.open(sources))
        .catch((error: unknown) => this.#say(`The drop could not be read: ${String(error)}`));
    });
  }

  #take_summary(bytes: Uint8Array, files: number, length: number): void {
    this.#files.done += files;
    this.#files.bytes_done += length;
    this.#app.add_summary(bytes, files, length);
    this.#text.refresh();
    this.#say_progress();
  }

  #take_answer(number: number, parts: readonly Uint8Array[]): void {
    this.#app.add_answer(number, parts);
    this.#text.refresh();
  }

  #finish(cancelled: boolean): void {
    const seconds = this.#seconds();
    this.#stop_clock();
    this.#app.call("app_finish", Number(cancelled), seconds);
    if (this.#opening !== "") this.#app.open_view(this.#opening);
    this.#opening = "";
    this.#show_work(false);
    this.#text.refresh(true);
    performance.mark("report");
    const { done, given } = this.#files;
    const files = (count: number) => `${count.toLocaleString("en")} ${count === 1 ? "file" : "files"}`;
    this.#say(cancelled
      ? `Cancelled: ${done.toLocaleString("en")} of ${files(given)} read.`
      : `${files(done)} read in ${seconds.toFixed(seconds < 10 ? 2 : 0)} s. Nothing left this computer.`);
  }

  #seconds(): number {
    return (performance.now() - this.#started) / 1000;
  }
  #stop_clock(): void {
    clearInterval(this.#clock);
    this.#clock = undefined;
  }

  #show_work(working: boolean): void {
    element("cancel").hidden = !working;
    element("clear").hidden = this.#files.given === 0;
    element("welcome").hidden = this.#files.given > 0;
    this.#text.shown = this.#view === "text" && this.#files.given > 0;
  }

  #say_progress(): void {
    if (performance.now() - this.#said_at < announcement) return;
    const { done, given, bytes_done, bytes_given } = this.#files;
    const percent = bytes_given === 0 ? 0 : Math.floor(100 * bytes_done / bytes_given);
    this.#say(`Reading: ${done.toLocaleString("en")} of ${given.toLocaleString("en")} files done, ${percent} %.`);
  }
  #say(words: string): void {
    this.#said_at = performance.now();
    element("status").textContent = words;
  }
  #fail(words: string): void {
    this.#stop_clock();
    this.show("text");
    this.#show_work(false);
    this.#say(words);
  }
}

const page = new Page();
// For tests and the curious: frames drawn so far, and whether there is work. An idle page draws none.
Object.defineProperty(globalThis, "entente", {
  value: Object.freeze({ get frames() { return page.frames; }, get busy() { return page.busy; } }),
});
page.start().catch((error: unknown) => {
  document.documentElement.dataset["view"] = "text";
  const status = element("status");
  status.className = "failure";
  status.textContent = `Entente cannot start in this browser: ${String(error)}`;
});
