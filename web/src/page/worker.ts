// A worker: one core, and the shards of the files that it was given, with their texts. It answers with
// summaries and single articles only, so the page never holds the pile. Started from a blob as a classic
// script; the compiled module comes by message, because nothing can be fetched from here.

import type { ShardBuilder } from "../builder.js";
import { Core } from "../core.js";
import type { FromWorker, Source, ToWorker } from "../messages.js";
import { Shard } from "../shard.js";
import { unpack_part } from "../unpack_part.js";

const at_once = 1 << 20; // bytes; larger files go piece by piece into WebAssembly memory
const longest = 1.5 * 2 ** 30; // bytes; the text and its analysis must fit into 4 GiB
const most_shards = 16; // that answer in one turn: some thousand articles, some hundredths of a second

let core: Promise<Core>;
const shards: Shard[] = [];
let stopped_job = -1;
let asks: { number: number; ask: Uint8Array }[] = []; // open ones; the first is being answered
let answering = false;

self.onmessage = async ({ data }: MessageEvent<ToWorker>) => {
  try {
    switch (data.type) {
      case "unpack": {
        const bytes = unpack_part(data.unpacker, data.part);
        answer({ type: "unpacked", bytes }, [bytes.buffer]);
        break;
      }
      case "start":
        core = Core.start(data.module);
        await core;
        answer({ type: "ready" });
        (await core).analyse(["China and Pakistan agreed."]).dispose(); // unfolds the word lists ahead of the work
        break;
      case "analyse":
        await analyse(data);
        break;
      case "stop":
        stopped_job = data.job;
        break;
      case "article":
        find_article(data.id);
        break;
      case "ask":
        asks.push(data);
        if (!answering) await answer_asks();
        break;
      case "forget":
        asks = asks.filter(({ number }) => number !== data.number);
        break;
    }
  } catch (error) {
    answer({ type: "failed", message: String(error) });
  }
};

async function analyse({ job, sources, refusals }: ToWorker & { type: "analyse" }): Promise<void> {
  const builder = (await core).build();
  let done = 0;
  for (const { name, code, message } of refusals) builder.refuse(name, code, message);
  for (const source of sources) {
    await add(builder, source);
    ++done;
    await turn(); // lets a stop arrive
    if (stopped_job === job) break;
  }
  const shard = builder.finish();
  builder.dispose();
  shards.push(shard);
  const { bytes } = shard.summarise();
  answer({ type: "done", job, sources: done, summary: bytes }, [bytes.buffer]);
}

async function add(builder: ShardBuilder, { name, blob }: Source): Promise<void> {
  if (blob.size > longest) {
    return builder.refuse(name, "text-too-long", "the file is longer than 1.5 GiB; divide it first");
  }
  let bytes: Uint8Array | null = null;
  try {
    if (blob.size <= at_once) bytes = new Uint8Array(await blob.arrayBuffer());
  } catch (error) {
    return builder.refuse(name, "file-unreadable", unreadable(error));
  }
  if (bytes !== null) return builder.add({ bytes }, name);
  let failure: unknown = null;
  await builder.add_stream(name, blob.size, async (write) => {
    try {
      const reader = blob.stream().getReader();
      for (let piece = await reader.read(); !piece.done; piece = await reader.read()) write(piece.value);
    } catch (error) {
      failure = error;
    }
    return failure === null;
  });
  if (failure !== null) builder.refuse(name, "file-unreadable", unreadable(failure));
}

function unreadable(error: unknown): string {
  return `the browser could not read it (${error instanceof Error ? error.name : String(error)})`;
}

function find_article(id: string): void {
  for (const shard of shards) {
    const encoded = shard.encodedArticle(id);
    if (encoded !== null) return answer({ type: "article", encoded }, [encoded.buffer as ArrayBuffer]);
  }
}

// Some shards after others, with a turn between, so that an article can be fetched and an ask forgotten meanwhile.
async function answer_asks(): Promise<void> {
  answering = true;
  const whole = await core;
  for (let ask = asks[0]; ask !== undefined; ask = asks[0]) {
    const parts: Uint8Array[] = [];
    for (let i = 0; i < shards.length && asks[0] === ask; i += most_shards) {
      const [first, ...rest] = shards.slice(i, i + most_shards);
      parts.push(Shard.answer([first as Shard, ...rest], ask.ask));
      await turn();
    }
    if (asks[0] !== ask) continue; // forgotten
    const merged = whole.merge_answers(parts);
    asks.shift();
    answer({ type: "answer", number: ask.number, answer: merged }, merged === null ? [] : [merged.buffer as ArrayBuffer]);
  }
  answering = false;
}

const bell = new MessageChannel();
const waiting: (() => void)[] = []; // for their turn, in order
bell.port1.onmessage = () => waiting.shift()?.();

// One turn of the event loop; unlike a timer it is not slowed down in the background.
function turn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    bell.port2.postMessage(null);
  });
}

function answer(message: FromWorker, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}
