// What a worker does: one core, and the shards of the articles that it was given, with their texts. It answers with
// summaries and single articles only, so that whoever asks never holds the pile. It serves any port that carries
// messages: that of a browser's worker (worker_web.ts) or of a thread of Node (worker_node.ts). The compiled module
// comes by message, because nothing can be fetched from here.

import type { RefusalCode, ShardBuilder } from "./builder.js";
import { Core } from "./core.js";
import type { FromWorker, ToWorker } from "./messages.js";
import { Shard } from "./shard.js";
import { type FileSource, size_of } from "./source.js";
import { unpack_part } from "./unpack_part.js";

export interface Port {
  onmessage: ((event: { data: ToWorker }) => void) | null;
  postMessage(message: FromWorker, transfer: ArrayBuffer[]): void;
}

const at_once = 1 << 20; // bytes; larger files go piece by piece into WebAssembly memory
const longest = 1.5 * 2 ** 30; // bytes; the text and its analysis must fit into 4 GiB
const most_shards = 16; // that answer in one turn: some thousand articles, some hundredths of a second

/** `turn` lets the messages that wait be heard. */
export function serve(port: Port, turn: () => Promise<void>): void {
  const server = new Server(port, turn);
  port.onmessage = ({ data }) => void server.hear(data);
}

class Server {
  #port: Port;
  #turn: () => Promise<void>;
  #core!: Promise<Core>;
  #shards: Shard[] = [];
  #stopped_job = -1;
  #asks: { number: number; ask: Uint8Array }[] = []; // open ones; the first is being answered
  #answering = false;

  constructor(port: Port, turn: () => Promise<void>) {
    this.#port = port;
    this.#turn = turn;
  }

  async hear(message: ToWorker): Promise<void> {
    try {
      switch (message.type) {
        case "unpack": {
          this.#answer({ type: "unpacking" });
          const bytes = unpack_part(message.unpacker, message.part);
          this.#answer({ type: "unpacked", bytes }, [bytes.buffer]);
          break;
        }
        case "start":
          this.#core = Core.start(message.module);
          await this.#core;
          this.#answer({ type: "ready" });
          (await this.#core).warm_up();
          break;
        case "analyse":
          await this.#analyse(message);
          break;
        case "stop":
          this.#stopped_job = message.job;
          break;
        case "article":
          this.#find_article(message.id);
          break;
        case "ask":
          this.#asks.push(message);
          if (!this.#answering) await this.#answer_asks();
          break;
        case "forget":
          this.#asks = this.#asks.filter(({ number }) => number !== message.number);
          break;
      }
    } catch (error) {
      this.#answer({ type: "failed", message: String(error) });
    }
  }

  // Where a stop may arrive there is a turn: after each source, and, of one alone, after each stretch of its articles.
  async #analyse({ job, sources, refusals, options, share, most_parts }: ToWorker & { type: "analyse" }): Promise<void> {
    const builder = (await this.#core).build(options);
    let done = 0, parts = 1;
    for (const { name, code, message } of refusals) builder.refuse(name, code, message);
    for (const source of sources) {
      const articles = "blob" in source ? await read_file(builder, source, share.part === 0)
        : builder.read(source.article, source.name);
      ++done;
      let before = articles;
      for (let stretch = 0; ; ++stretch) {
        const is_mine = stretch % share.of === share.part;
        const left = builder.advance(is_mine);
        if (left === 0) break;
        if (is_mine && sources.length === 1) {
          await this.#turn();
          if (this.#stopped_job === job || parts === most_parts) break;
          const size = Math.floor(size_of(source) * (before - left) / articles);
          const summary = this.#keep(builder);
          this.#answer({ type: "part", job, size, summary }, [summary.buffer]);
          ++parts;
        }
        before = left;
      }
      await this.#turn();
      if (this.#stopped_job === job) break;
    }
    const summary = this.#keep(builder);
    builder.dispose();
    this.#answer({ type: "done", job, sources: done, summary }, [summary.buffer]);
  }

  /** What was built becomes a shard that stays here; its summary, to be sent away. */
  #keep(builder: ShardBuilder): Uint8Array<ArrayBuffer> {
    const shard = builder.finish();
    this.#shards.push(shard);
    return shard.summarise().bytes as Uint8Array<ArrayBuffer>;
  }

  #find_article(id: string): void {
    for (const shard of this.#shards) {
      const encoded = shard.encodedArticle(id);
      if (encoded !== null) return this.#answer({ type: "article", id, encoded }, [encoded.buffer as ArrayBuffer]);
    }
    this.#answer({ type: "article", id, encoded: null });
  }

  // Some shards after others, with a turn between, so that an article can be fetched and an ask forgotten meanwhile.
  async #answer_asks(): Promise<void> {
    this.#answering = true;
    const core = await this.#core;
    for (let ask = this.#asks[0]; ask !== undefined; ask = this.#asks[0]) {
      const parts: Uint8Array[] = [];
      for (let i = 0; i < this.#shards.length && this.#asks[0] === ask; i += most_shards) {
        const [first, ...rest] = this.#shards.slice(i, i + most_shards);
        parts.push(Shard.answer([first as Shard, ...rest], ask.ask));
        await this.#turn();
      }
      if (this.#asks[0] !== ask) continue; // forgotten
      const merged = core.merge_answers(parts);
      this.#asks.shift();
      this.#answer({ type: "answer", number: ask.number, answer: merged }, merged === null ? [] : [merged.buffer as ArrayBuffer]);
    }
    this.#answering = false;
  }

  #answer(message: FromWorker, transfer: ArrayBuffer[] = []): void {
    this.#port.postMessage(message, transfer);
  }
}

/** How many articles wait; where none can be had the builder says why when `tells`. */
async function read_file(builder: ShardBuilder, { name, blob }: FileSource, tells: boolean): Promise<number> {
  const refuse = (code: RefusalCode, message: string) => {
    if (tells) builder.refuse(name, code, message);
    return 0;
  };
  if (blob.size > longest) return refuse("text-too-long", "the file is longer than 1.5 GiB; divide it first");
  let bytes: Uint8Array | null = null;
  try {
    if (blob.size <= at_once) bytes = new Uint8Array(await blob.arrayBuffer());
  } catch (error) {
    return refuse("file-unreadable", unreadable(error));
  }
  if (bytes !== null) return builder.read({ bytes }, name);
  let failure: unknown = null;
  const articles = await builder.read_stream(name, blob.size, async (write) => {
    try {
      const reader = blob.stream().getReader();
      for (let piece = await reader.read(); !piece.done; piece = await reader.read()) write(piece.value);
    } catch (error) {
      failure = error;
    }
    return failure === null;
  });
  return failure === null ? articles : refuse("file-unreadable", unreadable(failure));
}

function unreadable(error: unknown): string {
  return `it could not be read (${error instanceof Error ? error.name : String(error)})`;
}
