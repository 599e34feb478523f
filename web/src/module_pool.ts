// The pool of the package: what pool.ts does, as promises. The shards stay in the workers; one core on the caller's
// thread merges what they answer, and makes reports of it.

import worker_script from "entente:worker";
import type * as declared from "../index.js";
import type {
  Article, Concordance, ConcordanceQuery, KeySentenceQuery, KeySentences, PoolAnalyseOptions, PoolInput, PoolOptions,
  PoolProgress, PoolWorker, Query, Summary,
} from "../index.js";
import { check_article } from "./builder.js";
import { Core } from "./core.js";
import { EntenteError } from "./errors.js";
import { module_of, type Wasm } from "./load.js";
import { Pool } from "./pool.js";
import { whole } from "./queries.js";
import type { Shard } from "./shard.js";
import type { Source } from "./source.js";

const most_workers = 8; // where no number is asked for
const at_once = 1024; // sources that the workers are given together
const most_waiting = 4096; // sources that wait for workers before more are taken from the caller

export async function open_pool(wasm: Wasm, { workers, spawn = spawn_from_blob }: PoolOptions): Promise<ModulePool> {
  const size = workers ?? Math.min(globalThis.navigator?.hardwareConcurrency ?? 2, most_workers);
  whole("workers", size, 1024, 1);
  const module = await module_of(wasm);
  return new ModulePool(await Core.start(module), module, size, spawn);
}

// A blob is of the page's own origin, wherever this file came from.
function spawn_from_blob(): PoolWorker {
  if (typeof Worker !== "function") throw new EntenteError("unsupported", "there are no workers here; pass `spawn`");
  const address = URL.createObjectURL(new Blob([worker_script], { type: "text/javascript" }));
  try {
    return new Worker(address);
  } finally {
    URL.revokeObjectURL(address);
  }
}

interface Waiting<T> {
  resolve(value: T): void;
  reject(error: unknown): void;
}

export class ModulePool implements declared.Pool {
  readonly core: Core;
  readonly workers: number;
  #pool: Pool;
  #work: Work | null = null;
  #turn: Promise<unknown> = Promise.resolve(); // the last call of `analyse`
  #end: EntenteError | null = null; // why nothing is answered any more
  #articles = new Map<string, Waiting<Article | null>[]>();
  #asks = new Map<number, Waiting<Uint8Array | null>>();
  #next_ask = 0;

  constructor(core: Core, module: WebAssembly.Module, workers: number, spawn: () => PoolWorker) {
    this.core = core;
    this.workers = workers;
    this.#pool = new Pool(spawn, module, workers, {
      summary: (bytes, sources, size) => this.#work?.take(Object.freeze({ bytes }), sources, size),
      finished: () => this.#work?.finish(),
      article: (id, encoded) => this.#take_article(id, encoded),
      answer: (number, parts) => this.#take_answer(number, ({ resolve }) => resolve(this.core.merge_answers(parts))),
      unanswered: (number) => this.#take_answer(number, ({ reject }) =>
        reject(new EntenteError("trapped", "two workers stopped at this question; ask for less at once"))),
      broken: (message) => this.#close(new EntenteError("unsupported",
        `workers do not start here (${message}); a policy must allow "worker-src blob:", or pass \`spawn\``)),
    });
  }

  analyse(articles: Iterable<PoolInput> | AsyncIterable<PoolInput>, options: PoolAnalyseOptions = {}): Promise<Summary> {
    const result = this.#turn.then(() => this.#analyse(articles, options));
    this.#turn = result.catch(() => {}); // the next call waits for the end, whatever it was
    return result;
  }

  async summarise(query?: Query): Promise<Summary> {
    const answer = await this.#ask((core) => core.ask_summary(query));
    return answer === null ? this.core.merge([]) : this.core.answered_summary(answer);
  }

  async concordance(query: ConcordanceQuery): Promise<Concordance> {
    const bytes = await this.#ask((core) => core.ask_concordance(query));
    return bytes === null ? this.#nothing((shard) => this.core.concordance([shard.concordance(query)]))
      : this.core.concordance([{ of: "concordance", bytes }]);
  }

  async keySentences(query: KeySentenceQuery): Promise<KeySentences> {
    const bytes = await this.#ask((core) => core.ask_key_sentences(query));
    return bytes === null ? this.#nothing((shard) => this.core.keySentences([shard.keySentences(query)]))
      : this.core.keySentences([{ of: "key-sentences", terms: [...query.terms], bytes }]);
  }

  article(id: string): Promise<Article | null> {
    return new Promise((resolve, reject) => {
      this.#check();
      const waiting = this.#articles.get(id);
      if (waiting !== undefined) return void waiting.push({ resolve, reject });
      this.#articles.set(id, [{ resolve, reject }]);
      this.#pool.request_article(id);
    });
  }

  clear(): void {
    this.#check();
    this.#forget(new EntenteError("cancelled", "this pool was cleared"));
  }

  dispose(): void {
    this.#close(new EntenteError("disposed", "this pool was disposed of"));
  }
  [Symbol.dispose](): void {
    this.dispose();
  }

  async #analyse(articles: Iterable<PoolInput> | AsyncIterable<PoolInput>,
    { signal, onProgress, ...reading }: PoolAnalyseOptions): Promise<Summary> {
    this.#check();
    signal?.throwIfAborted();
    this.core.build(reading).dispose(); // refuses what it does not know
    const work = new Work(this.core, onProgress);
    this.#work = work;
    const cancel = () => this.#pool.cancel();
    signal?.addEventListener("abort", cancel);
    try {
      for await (const sources of in_pieces(articles)) {
        signal?.throwIfAborted();
        work.add(sources.length);
        this.#pool.analyse(sources, reading);
        await work.until(() => work.waiting <= most_waiting || work.is_idle); // idle: it was cancelled
      }
      await work.until(() => work.is_idle);
      signal?.throwIfAborted();
      return work.summary();
    } catch (error) {
      this.#pool.cancel();
      await work.settled(); // so that the next call gets no part of this one
      throw error;
    } finally {
      signal?.removeEventListener("abort", cancel);
      this.#work = null;
    }
  }

  #ask(make: (core: Core) => Uint8Array): Promise<Uint8Array | null> {
    return new Promise((resolve, reject) => {
      this.#check();
      const ask = make(this.core);
      const number = this.#next_ask++;
      this.#asks.set(number, { resolve, reject });
      this.#pool.ask(number, ask);
    });
  }

  // What the same question finds where there are no articles.
  #nothing<T>(use: (shard: Shard) => T): T {
    const shard = this.core.analyse([]);
    try {
      return use(shard);
    } finally {
      shard.dispose();
    }
  }

  #take_answer(number: number, use: (waiting: Waiting<Uint8Array | null>) => void): void {
    const waiting = this.#asks.get(number);
    this.#asks.delete(number);
    if (waiting !== undefined) use(waiting);
  }

  #take_article(id: string, encoded: Uint8Array | null): void {
    const waiting = this.#articles.get(id) ?? [];
    this.#articles.delete(id);
    for (const { resolve } of waiting) resolve(encoded === null ? null : this.core.article(encoded));
  }

  #check(): void {
    if (this.#end !== null) throw this.#end;
  }

  #close(end: EntenteError): void {
    if (this.#end !== null) return;
    this.#end = end;
    this.#forget(end);
    this.core.dispose();
  }

  #forget(why: EntenteError): void {
    this.#pool.clear();
    this.#work?.end(why);
    for (const { reject } of [...this.#asks.values(), ...[...this.#articles.values()].flat()]) reject(why);
    this.#asks.clear();
    this.#articles.clear();
  }
}

/** One call of `analyse`: what it gave, what has come back, and whoever waits for more. */
class Work {
  #core: Core;
  #tell: ((progress: PoolProgress) => void) | undefined;
  #given = 0; // sources
  #done = 0;
  #bytes = 0;
  #taken = 0; // parts, in all
  #parts: Summary[] = []; // not yet merged
  #idle = true;
  #why: EntenteError | null = null; // it was ended from outside
  #wake: () => void = () => {};

  constructor(core: Core, tell: ((progress: PoolProgress) => void) | undefined) {
    this.#core = core;
    this.#tell = tell;
  }

  get waiting(): number {
    return this.#given - this.#done;
  }
  get is_idle(): boolean {
    return this.#idle;
  }

  add(sources: number): void {
    this.#given += sources;
    this.#idle = false;
  }
  take(part: Summary, sources: number, bytes: number): void {
    this.#parts.push(part);
    ++this.#taken;
    this.#done += sources;
    this.#bytes += bytes;
    this.#wake();
  }
  finish(): void {
    this.#idle = true;
    this.#wake();
  }
  end(why: EntenteError): void {
    this.#why = why;
    this.finish();
  }

  /** Tells of progress meanwhile. Throws what ended the work, and what the caller's function throws. */
  async until(reached: () => boolean): Promise<void> {
    for (let told = this.#taken; ;) {
      if (this.#why !== null) throw this.#why;
      if (this.#taken > told) {
        told = this.#taken;
        this.#tell?.({ given: this.#given, done: this.#done, bytes: this.#bytes, summary: () => this.summary() });
      }
      if (reached()) return;
      await this.#change();
    }
  }
  async settled(): Promise<void> {
    while (!this.#idle) await this.#change();
  }

  /** Of what is done. Merged parts are kept merged, so that asking often costs little. */
  summary(): Summary {
    const merged = this.#core.merge(this.#parts);
    this.#parts = [merged];
    return merged;
  }

  #change(): Promise<void> {
    return new Promise((resolve) => { this.#wake = resolve; });
  }
}

async function* in_pieces(articles: Iterable<PoolInput> | AsyncIterable<PoolInput>): AsyncGenerator<Source[]> {
  let sources: Source[] = [];
  let number = 0;
  for await (const input of articles) {
    sources.push(source_of(input, `article ${++number}`));
    if (sources.length < at_once) continue;
    yield sources;
    sources = [];
  }
  if (sources.length > 0) yield sources;
}

function source_of(input: PoolInput, name: string): Source {
  if (!(input instanceof Blob)) {
    check_article(input, name);
    return { name, article: input };
  }
  const { name: own_name } = input as { name?: string }; // of a File
  return { name: own_name ?? name, blob: input };
}
