// What a pool gives its workers to do. Small files go together, so that every worker has some and the first results come
// soon; a large one is shared by all.

import type { ReadOptions } from "../index.js";
import type { Refusal, Share } from "./messages.js";
import { size_of, type Source } from "./source.js";

export interface Job {
  number: number;
  sources: Source[];
  refusals: Refusal[];
  options: ReadOptions | undefined;
  share: Share;
  file: { open_shares: number; is_refused: boolean }; // all jobs of a shared file have the same
  size: number; // bytes not yet told of
  tries: number; // how often a worker died of it
  arrived: number; // parts of it, in this run
  told: number; // parts whose summaries are out; a run brings their shards back and tells nothing of them
  is_over: boolean; // its end was told, or it will not go on: no more parts than `told`
  stopped: boolean; // cancelled while a worker was at it
}

const most_files = 256; // of a job: a shard of some hundred articles
const most_bytes = 4 << 20; // of a job of several files
const large = 1 << 20; // bytes of a file that is a job of its own; of a share at least
const most_held = 512 << 20; // bytes of one file in all workers that share it: each reads it whole

export class Jobs {
  #next = 0;

  of(sources: Source[], refusals: Refusal[], options: ReadOptions | undefined, tries = 0): Job {
    return {
      number: this.#next++, sources, refusals, options, tries,
      share: { part: 0, of: 1 }, file: { open_shares: 1, is_refused: false },
      size: sources.reduce((sum, source) => sum + size_of(source), 0),
      arrived: 0, told: 0, is_over: false, stopped: false,
    };
  }

  /** For so many workers. */
  divide(sources: readonly Source[], workers: number, options: ReadOptions | undefined): Job[] {
    const most = Math.min(most_files, Math.ceil(sources.length / (workers * 4)));
    const jobs: Job[] = [];
    let files: Source[] = [];
    let bytes = 0;
    const close = () => {
      if (files.length > 0) jobs.push(this.of(files, [], options));
      files = [];
      bytes = 0;
    };
    for (const source of sources) {
      const size = size_of(source);
      if (size >= large) {
        jobs.push(...this.#shares(source, size, workers, options));
        continue;
      }
      if (files.length >= most || bytes + size > most_bytes) close();
      files.push(source);
      bytes += size;
    }
    close();
    return jobs;
  }

  // Every worker reads the file, which takes a hundredth of the time that its articles take.
  #shares(source: Source, size: number, workers: number, options: ReadOptions | undefined): Job[] {
    const of = Math.max(1, Math.min(workers, Math.floor(size / large), Math.floor(most_held / size)));
    const file = { open_shares: of, is_refused: false };
    const begin_of = (part: number) => Math.floor(size * part / of);
    return Array.from({ length: of }, (_, part) => Object.assign(this.of([source], [], options),
      { share: { part, of }, file, size: begin_of(part + 1) - begin_of(part) }));
  }
}

/** Of one that is given up: whether it must run again, for the shards of the parts that are told. */
export function is_worth_another_run(job: Job): boolean {
  job.is_over ||= job.told > 0;
  return job.is_over;
}
