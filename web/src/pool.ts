// A pool of workers that analyse files side by side. Shards stay in the workers; what comes out is one
// summary per job, in any order, and answers to what is asked of all shards. A worker that dies is replaced, and what
// it held is analysed again, so that its articles can still be opened and searched; the file it died on is tried once
// more, alone, and then given up.

import type { PoolWorker, ReadOptions } from "../index.js";
import { Asks } from "./asks.js";
import type { FromWorker, Refusal, Source, ToWorker } from "./messages.js";
import { WantedArticles } from "./wanted.js";

export interface PoolListener {
  /** A finished part: an encoded summary of so many files and bytes. */
  summary(bytes: Uint8Array, files: number, size: number): void;
  /** Nothing is left to do. */
  finished(cancelled: boolean): void;
  /** An answer to `request_article`, encoded; null: nobody has it. */
  article(id: string, encoded: Uint8Array | null): void;
  /** To `ask`: one part from each worker that holds shards. Not while that call lasts. */
  answer(number: number, parts: Uint8Array[]): void;
  /** Workers died of an ask; it is given up. */
  unanswered(number: number): void;
  /** Workers do not start here at all. */
  broken(message: string): void;
}

interface Job {
  number: number;
  sources: Source[];
  refusals: Refusal[];
  options: ReadOptions | undefined;
  tries: number; // how often a worker died of it
  told: boolean; // its summary is out; this run only brings the shard back
  stopped: boolean; // cancelled while a worker was at it
}

interface Place {
  worker: PoolWorker;
  ready: boolean;
  job: Job | null;
  held: Job[]; // jobs whose shards live here
}

const most_files = 256; // of a job: a shard of some hundred articles
const most_bytes = 4 << 20; // of a job of several files
const patience = 1000; // ms that a cancelled worker may take to reach the end of its file
const most_failures = 4; // of workers in a row that died before they were ready

export class Pool {
  #spawn: () => PoolWorker;
  #module: WebAssembly.Module;
  #size: number;
  #listener: PoolListener;
  #places: Place[] = [];
  #queue: Job[] = [];
  #next_job = 0;
  #working = false;
  #cancelled = false;
  #failures = 0;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #asks: Asks<Place>;
  #wanted: WantedArticles<Place>;

  constructor(spawn: () => PoolWorker, module: WebAssembly.Module, size: number, listener: PoolListener) {
    this.#spawn = spawn;
    this.#module = module;
    this.#size = Math.max(1, size);
    this.#listener = listener;
    this.#asks = new Asks({
      post: ({ worker }, message) => post(worker, message),
      answered: (number, parts) => listener.answer(number, parts),
      given_up: (number) => listener.unanswered(number),
    });
    this.#wanted = new WantedArticles({
      post: ({ worker }, message) => post(worker, message),
      found: (id, encoded) => listener.article(id, encoded),
      missing: (id) => listener.article(id, null),
    });
  }

  /** Starts so many workers ahead of the work: starting takes longer than some short articles. */
  warm_up(count: number): void {
    while (this.#places.length < Math.min(count, this.#size)) this.#open_place();
  }

  analyse(sources: readonly Source[], options?: ReadOptions): void {
    if (sources.length === 0) return;
    this.#cancelled = false;
    this.#working = true;
    this.#queue.push(...this.#divide(sources, options));
    this.#hand_out();
  }

  /** Stops at the next end of a file; what is done stays. `finished` follows within a second or so. */
  cancel(): void {
    if (!this.#working || this.#cancelled) return;
    this.#cancelled = true;
    this.#queue = this.#queue.filter((job) => job.told);
    for (const { worker, job } of this.#places) {
      if (job === null || job.told) continue;
      job.stopped = true;
      post(worker, { type: "stop", job: job.number });
    }
    clearTimeout(this.#patience);
    this.#patience = setTimeout(() => this.#stop_the_slow(), patience);
    this.#settle();
  }

  /** Forgets everything. `finished` does not follow. */
  clear(): void {
    clearTimeout(this.#patience);
    this.#queue = [];
    this.#wanted.clear();
    this.#asks.clear();
    this.#working = this.#cancelled = false;
    for (const place of [...this.#places]) this.#close_place(place);
  }

  /** Whoever holds it answers: at once, or when a lost shard was made again. */
  request_article(id: string): void {
    this.#wanted.want(id, this.#holders());
    queueMicrotask(() => this.#settle_asks());
  }

  /**
   * Every shard there is answers; one that is lost meanwhile, when it was made again. What is analysed later is not in
   * the answer.
   */
  ask(number: number, ask: Uint8Array): void {
    this.#asks.ask(number, ask, this.#holders());
    queueMicrotask(() => this.#settle_asks());
  }

  /** The answer is not wanted any more, and does not come. */
  forget(number: number): void {
    this.#asks.forget(number, this.#places);
  }

  // Small jobs, so that every worker has some and the first results come soon.
  #divide(sources: readonly Source[], options: ReadOptions | undefined): Job[] {
    const share = Math.min(most_files, Math.ceil(sources.length / (this.#size * 4)));
    const jobs: Job[] = [];
    let files: Source[] = [];
    let bytes = 0;
    const close = () => {
      if (files.length > 0) jobs.push(this.#new_job(files, [], options));
      files = [];
      bytes = 0;
    };
    for (const source of sources) {
      const size = size_of(source);
      if (files.length >= share || bytes + size > most_bytes) close();
      files.push(source);
      bytes += size;
    }
    close();
    return jobs;
  }

  #new_job(sources: Source[], refusals: Refusal[], options: ReadOptions | undefined, tries = 0): Job {
    return { number: this.#next_job++, sources, refusals, options, tries, told: false, stopped: false };
  }

  #holders(): Place[] {
    return this.#places.filter(({ held }) => held.length > 0);
  }

  #hand_out(): void {
    while (this.#queue.length > 0) {
      const place = this.#places.find(({ job }) => job === null) ?? this.#open_place();
      if (place === null) return;
      const job = this.#queue.shift() as Job;
      place.job = job;
      const { number, sources, refusals, options } = job;
      post(place.worker, { type: "analyse", job: number, sources, refusals, options });
    }
  }

  #open_place(): Place | null {
    if (this.#places.length >= this.#size) return null;
    const place: Place = { worker: this.#spawn(), ready: false, job: null, held: [] };
    place.worker.onmessage = ({ data }: { data: FromWorker }) => this.#hear(place, data);
    place.worker.onerror = (event: { message?: string; preventDefault(): void }) => {
      event.preventDefault();
      this.#lose(place, event.message || "a worker stopped");
    };
    post(place.worker, { type: "start", module: this.#module });
    this.#places.push(place);
    return place;
  }

  #close_place(place: Place): void {
    place.worker.onmessage = place.worker.onerror = null;
    place.worker.terminate();
    this.#places = this.#places.filter((other) => other !== place);
  }

  /** The shards that lived there are made again elsewhere. True: `died`, and of an ask. */
  #replace_place(place: Place, died: boolean): boolean {
    this.#close_place(place);
    this.#queue.push(...place.held.filter(({ sources }) => sources.length > 0));
    this.#wanted.lose(place);
    return this.#asks.lose(place, died);
  }

  #hear(place: Place, message: FromWorker): void {
    if (message.type === "ready") {
      place.ready = true;
      this.#failures = 0;
      return;
    }
    if (message.type === "article") {
      this.#wanted.hear(place, message.id, message.encoded);
      return this.#settle_asks();
    }
    if (message.type === "answer") {
      this.#asks.hear(place, message.number, message.answer);
      return this.#settle_asks();
    }
    if (message.type === "failed") return this.#lose(place, message.message);
    const job = place.job;
    if (message.type !== "done" || job === null || job.number !== message.job) return;
    place.job = null;
    job.sources.length = message.sources; // fewer when it was stopped
    place.held.push(job);
    if (job.told) this.#asks.ask_again(place);
    else this.#tell(job, message.summary);
    this.#wanted.ask_again(place);
    this.#hand_out();
    this.#settle();
  }

  #tell(job: Job, summary: Uint8Array): void {
    job.told = true;
    const bytes = job.sources.reduce((sum, source) => sum + size_of(source), 0);
    this.#listener.summary(summary, job.sources.length + job.refusals.length, bytes);
  }

  // The worker is dead. Its job is taken apart and tried again, or as a whole when an ask is to blame.
  #lose(place: Place, message: string): void {
    const asked = this.#replace_place(place, true);
    if (!place.ready && ++this.#failures >= most_failures) {
      this.clear();
      return this.#listener.broken(message);
    }
    if (place.job !== null && asked && !place.job.stopped) this.#queue.push(place.job);
    else if (place.job !== null) this.#try_again(place.job);
    this.#hand_out();
    this.#settle();
  }

  #try_again(job: Job): void {
    const { sources, refusals, options, tries, told, stopped } = job;
    if (told && tries === 0) this.#queue.push(Object.assign(job, { tries: 1 }));
    if (told || stopped) return; // at last the articles cannot be opened, or nobody waits for them any more
    if (refusals.length > 0) this.#queue.push(this.#new_job([], refusals, options, tries + 1));
    for (const source of sources) {
      if (tries === 0) {
        this.#queue.push(this.#new_job([source], [], options, 1));
      } else {
        const refusal: Refusal = {
          name: name_of(source), code: "file-unreadable", message: "the analysis stopped twice on this file",
        };
        this.#queue.push(this.#new_job([], [refusal], options));
      }
    }
  }

  #stop_the_slow(): void {
    for (const place of [...this.#places]) {
      if (place.job?.stopped) this.#replace_place(place, false);
    }
    this.#hand_out();
    this.#settle();
  }

  // Not while a shard is still to be made again.
  #settle_asks(): void {
    const returns = (job: Job | null) => job?.told ?? false;
    if (this.#queue.some(returns) || this.#places.some(({ job }) => returns(job))) return;
    this.#asks.settle();
    this.#wanted.settle();
  }

  #settle(): void {
    this.#settle_asks();
    const waits = (job: Job | null) => job !== null && !job.told;
    if (!this.#working || this.#queue.some(waits) || this.#places.some(({ job }) => waits(job))) return;
    clearTimeout(this.#patience);
    const cancelled = this.#cancelled;
    this.#working = this.#cancelled = false;
    this.#listener.finished(cancelled);
  }
}

function name_of(source: Source): string {
  const own = "blob" in source || typeof source.article === "string" ? undefined : source.article.name;
  return own ?? source.name;
}

// In bytes, or nearly.
function size_of(source: Source): number {
  if ("blob" in source) return source.blob.size;
  const { article } = source;
  if (typeof article === "string") return article.length;
  return "bytes" in article ? article.bytes.length : article.text.length;
}

function post(worker: PoolWorker, message: ToWorker): void {
  worker.postMessage(message);
}
