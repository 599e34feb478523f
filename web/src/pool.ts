// A pool of workers that analyse files side by side; a large file is shared among them. Shards stay in the workers; what
// comes out is summaries, in any order, and answers to what is asked of all shards. A worker that dies is replaced, and what
// it held is analysed again, so that its articles can still be opened and searched; the file it died on is tried once
// more, alone, and then given up.

import type { PoolWorker, ReadOptions } from "../index.js";
import { Asks } from "./asks.js";
import { is_worth_another_run, type Job, Jobs } from "./jobs.js";
import type { FromWorker, Refusal, ToWorker } from "./messages.js";
import { name_of, size_of, type Source } from "./source.js";
import { WantedArticles } from "./wanted.js";

export interface PoolListener {
  /** A finished part: an encoded summary, so many files that are at their end with it, and so many bytes. */
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

interface Place {
  worker: PoolWorker;
  ready: boolean;
  job: Job | null;
  held: Job[]; // jobs whose shards live here
}

const patience = 1000; // ms that a cancelled worker may take to reach the end of its file
const most_failures = 4; // of workers in a row that died before they were ready

export class Pool {
  #spawn: () => PoolWorker;
  #module: WebAssembly.Module;
  #size: number;
  #listener: PoolListener;
  #places: Place[] = [];
  #queue: Job[] = [];
  #jobs = new Jobs();
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
    this.#queue.push(...this.#jobs.divide(sources, this.#size, options));
    this.#hand_out();
  }

  /** Stops at the next end of a file or of a large one's stretch; what is done stays. `finished` follows in a second or so. */
  cancel(): void {
    if (!this.#working || this.#cancelled) return;
    this.#cancelled = true;
    this.#queue = this.#queue.filter(is_worth_another_run);
    for (const place of [...this.#places]) {
      const { worker, job } = place;
      if (job === null || job.is_over) continue;
      job.stopped = true;
      if (job.arrived < job.told) this.#give_up(place, job); // only what was told is to come back
      else post(worker, { type: "stop", job: job.number });
    }
    clearTimeout(this.#patience);
    this.#patience = setTimeout(() => this.#stop_the_slow(), patience);
    this.#hand_out();
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

  #holders(): Place[] {
    return this.#places.filter(({ held, job }) => held.length > 0 || (job?.arrived ?? 0) > 0);
  }

  #hand_out(): void {
    while (this.#queue.length > 0) {
      const place = this.#places.find(({ job }) => job === null) ?? this.#open_place();
      if (place === null) return;
      const job = this.#queue.shift() as Job;
      place.job = job;
      job.arrived = 0;
      const { number, sources, refusals, options, share } = job;
      const most_parts = job.is_over ? job.told : Infinity;
      post(place.worker, { type: "analyse", job: number, sources, refusals, options, share, most_parts });
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
    for (const job of place.held) if (job.sources.length > 0) this.#run_again(job);
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
    if ((message.type !== "done" && message.type !== "part") || job === null || job.number !== message.job) return;
    ++job.arrived;
    if (message.type === "part") {
      if (job.arrived > job.told) return this.#tell(job, message.summary, Math.min(message.size, job.size), 0);
      if (job.arrived === job.told) this.#bring_back(place);
      return;
    }
    place.job = null;
    job.sources.length = message.sources; // fewer when it was stopped
    place.held.push(job);
    if (job.is_over) {
      this.#bring_back(place);
    } else {
      this.#tell_end(job, message.summary);
      this.#wanted.ask_again(place);
    }
    this.#hand_out();
    this.#settle();
  }

  #tell(job: Job, summary: Uint8Array, size: number, files: number): void {
    job.told = job.arrived;
    job.size -= size;
    this.#listener.summary(summary, files, size);
  }

  // Of a stopped job the files that were not reached are not told of.
  #tell_end(job: Job, summary: Uint8Array): void {
    job.is_over = true;
    const size = job.stopped ? Math.min(job.size, job.sources.reduce((sum, source) => sum + size_of(source), 0)) : job.size;
    const files = job.share.of > 1 ? 1 : job.sources.length + job.refusals.length;
    this.#tell(job, summary, size, --job.file.open_shares === 0 ? files : 0);
  }

  // The worker is dead. Its job is taken apart and tried again, or as a whole when an ask is to blame or parts are told.
  #lose(place: Place, message: string): void {
    const asked = this.#replace_place(place, true);
    if (!place.ready && ++this.#failures >= most_failures) {
      this.clear();
      return this.#listener.broken(message);
    }
    if (place.job !== null && asked && !place.job.stopped) this.#run_again(place.job);
    else if (place.job !== null) this.#try_again(place.job);
    this.#hand_out();
    this.#settle();
  }

  #try_again(job: Job): void {
    const { sources: [first, ...rest], refusals, options, tries } = job;
    if (job.stopped && !is_worth_another_run(job)) return; // nobody waits for it any more
    if (job.is_over && tries > 0) return; // at last the articles cannot be opened
    if (job.is_over || (tries === 0 && rest.length === 0)) return this.#run_again(Object.assign(job, { tries: 1 }));
    if (tries > 0) return this.#refuse(job, first);
    if (refusals.length > 0) this.#queue.push(this.#jobs.of([], refusals, options, 1));
    for (const source of job.sources) this.#queue.push(this.#jobs.of([source], [], options, 1));
  }

  // What it told of stays.
  #refuse(job: Job, source: Source | undefined): void {
    const { file, share, size, options } = job;
    if (is_worth_another_run(job)) this.#run_again(Object.assign(job, { tries: 0 }));
    if (source === undefined) return;
    const refusal: Refusal = {
      name: name_of(source), code: "file-unreadable", message: "the analysis stopped twice on this file",
    };
    this.#queue.push(Object.assign(this.#jobs.of([], file.is_refused ? [] : [refusal], options), { file, share, size }));
    file.is_refused = true;
  }

  #give_up(place: Place, job: Job): void {
    this.#replace_place(place, false);
    if (is_worth_another_run(job)) this.#run_again(job);
  }

  #run_again(job: Job): void {
    job.arrived = 0;
    this.#queue.push(job);
  }

  #stop_the_slow(): void {
    for (const place of [...this.#places]) {
      if (place.job?.stopped) this.#give_up(place, place.job);
    }
    this.#hand_out();
    this.#settle();
  }

  // Not while a shard is still to be made again.
  #settle_asks(): void {
    const returns = (job: Job | null) => job !== null && (job.is_over || job.arrived < job.told);
    if (this.#queue.some(returns) || this.#places.some(({ job }) => returns(job))) return;
    this.#asks.settle();
    this.#wanted.settle();
  }

  // Its shards were lost, and are part of the answers that are still open.
  #bring_back(place: Place): void {
    this.#asks.ask_again(place);
    this.#wanted.ask_again(place);
    this.#settle_asks();
  }

  #settle(): void {
    this.#settle_asks();
    const waits = (job: Job | null) => job !== null && !job.is_over;
    if (!this.#working || this.#queue.some(waits) || this.#places.some(({ job }) => waits(job))) return;
    clearTimeout(this.#patience);
    const cancelled = this.#cancelled;
    this.#working = this.#cancelled = false;
    this.#listener.finished(cancelled);
  }
}

function post(worker: PoolWorker, message: ToWorker): void {
  worker.postMessage(message);
}
