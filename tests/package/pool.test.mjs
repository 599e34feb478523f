// The pool's promises, with workers that do as the test says: every file is answered for exactly once,
// whatever dies or is cancelled.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { root } from "./installed.mjs";

let Pool;
before(async () => {
  const esbuild = createRequire(join(root, "web/package.json"))("esbuild");
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(root, "web/src/pool.ts")], bundle: true, write: false, format: "esm",
  });
  ({ Pool } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`));
});

/** Answers each job with the names it read; `deadly` names kill it, `slow` ones are never finished, `late` ones after a while. */
class FakeWorker {
  constructor(world) {
    this.world = world;
    this.held = [];
    world.alive.add(this);
  }
  postMessage(message) {
    if (message.type === "start" && !this.world.dead_at_start) this.say({ type: "ready" });
    if (message.type === "analyse") queueMicrotask(() => this.analyse(message));
    if (message.type === "article") {
      const { id } = message;
      queueMicrotask(() => this.say({ type: "article", id, encoded: this.held.includes(id) ? id : null }));
    }
    if (message.type === "ask") queueMicrotask(() => this.answer(message));
    if (message.type === "forget") this.world.forgotten.push(message.number);
    if (message.type === "stop") this.stopped_job = message.job;
  }
  // An ask that is deadly kills as a file does; one that is slow is never answered.
  answer({ number, ask }) {
    this.world.asked.push(number);
    if (this.world.slow.has(ask)) return;
    if (this.world.deadly.get(ask) > 0) {
      this.world.deadly.set(ask, this.world.deadly.get(ask) - 1);
      return this.say({ type: "failed", message: "out of memory" });
    }
    this.say({ type: "answer", number, answer: this.held.length > 0 ? [...this.held] : null });
  }
  // A name "long:N" is told of in N parts, "long:N:1", "long:N:2" and so on; `fatal` ones kill it before one.
  async read_in_parts({ job, sources: [{ name }], share, most_parts }) {
    const last = Number(name.split(":")[1]);
    for (let part = 1; part <= last; ++part) {
      const told = share.of > 1 ? `${name}:${part}/${share.part}` : `${name}:${part}`;
      await pause(1);
      if (this.world.fatal.get(told) > 0) {
        this.world.fatal.set(told, this.world.fatal.get(told) - 1);
        return this.say({ type: "failed", message: "out of memory" });
      }
      this.held.push(told);
      const is_stopped = this.stopped_job === job || part === most_parts;
      if (part === last || is_stopped) return this.say({ type: "done", job, sources: 1, summary: [told] });
      this.say({ type: "part", job, size: 1, summary: [told] });
    }
  }
  analyse(message) {
    const { job, sources, refusals } = message;
    if (sources[0]?.name.startsWith("long:")) return void this.read_in_parts(message);
    const names = sources.map(({ name }) => name);
    if (this.world.dead_at_start) return this.onerror?.({ preventDefault() {}, message: "no workers here" });
    if (names.some((name) => this.world.slow.has(name))) return;
    const [late] = names.map((name) => this.world.late[name]).filter((ms) => ms !== undefined);
    if (late !== undefined) {
      this.world.late = {};
      return void setTimeout(() => this.analyse(message), late);
    }
    const killer = names.find((name) => this.world.deadly.get(name) > 0);
    if (killer !== undefined) {
      this.world.deadly.set(killer, this.world.deadly.get(killer) - 1);
      return this.say({ type: "failed", message: "out of memory" });
    }
    this.held.push(...names);
    this.say({ type: "done", job, sources: sources.length, summary: [...names, ...refusals.map(({ name }) => `refused ${name}`)] });
  }
  say(data) {
    if (this.world.alive.has(this)) this.onmessage?.({ data });
  }
  terminate() {
    this.world.alive.delete(this);
  }
}

function start({ size = 2, deadly = {}, fatal = {}, slow = [], late = {}, dead_at_start = false } = {}) {
  const world = {
    alive: new Set(), deadly: new Map(Object.entries(deadly)), fatal: new Map(Object.entries(fatal)),
    slow: new Set(slow), late, dead_at_start, files: 0, bytes: 0, told: [], articles: [], missing: [], most: 0, asked: [], forgotten: [], answers: new Map(), unanswered: [],
  };
  const ended = Promise.withResolvers?.() ?? deferred();
  const spawn = () => {
    const worker = new FakeWorker(world);
    world.most = Math.max(world.most, world.alive.size);
    return worker;
  };
  const pool = new Pool(spawn, null, size, {
    summary: (names, files, size) => {
      world.files += files;
      world.bytes += size;
      world.told.push(...names);
    },
    finished: (cancelled) => ended.resolve(cancelled ? "cancelled" : "finished"),
    article: (id, encoded) => (encoded === null ? world.missing : world.articles).push(id),
    answer: (number, parts) => {
      assert.ok(!world.answers.has(number), "an ask is answered once");
      world.answers.set(number, parts.flat().sort());
    },
    unanswered: (number) => world.unanswered.push(number),
    broken: (message) => ended.resolve(message),
  });
  return { pool, world, ended: ended.promise };
}
function deferred() {
  const made = {};
  made.promise = new Promise((resolve) => { made.resolve = resolve; });
  return made;
}
const files = (count) => Array.from({ length: count }, (_, i) => ({ name: `${i}`, blob: { size: 10 } }));
const names = (count) => files(count).map(({ name }) => name).sort();

it("every file is told once, by no more workers than allowed", async () => {
  const { pool, world, ended } = start({ size: 3 });
  pool.analyse(files(100));
  assert.equal(await ended, "finished");
  assert.deepEqual(world.told.sort(), names(100));
  assert.equal(world.files, 100);
  assert.equal(world.bytes, 1000);
  assert.equal(world.most, 3);
});

describe("a large file", () => {
  const large = (parts, size = 1 << 20) => [{ name: `long:${parts}`, blob: { size } }];
  const parts = (count, name = `long:${count}`) => Array.from({ length: count }, (_, i) => `${name}:${i + 1}`);
  const shared = (count, of) => parts(count).flatMap((part) => Array.from({ length: of }, (_, i) => `${part}/${i}`));

  it("is told of in parts, and is one file at its end", async () => {
    const { pool, world, ended } = start();
    pool.analyse(large(5));
    await pause(3);
    assert.ok(world.told.length > 0 && world.files === 0);
    assert.equal(await ended, "finished");
    assert.deepEqual(world.told, parts(5));
    assert.equal(world.files, 1);
    assert.equal(world.bytes, 1 << 20);
  });

  it("is shared by as many workers as it has megabytes", async () => {
    const { pool, world, ended } = start({ size: 4 });
    pool.analyse(large(5, 3 << 20));
    assert.equal(await ended, "finished");
    assert.deepEqual(world.told.sort(), shared(5, 3).sort());
    assert.equal(world.files, 1);
    assert.equal(world.bytes, 3 << 20);
    assert.equal(world.most, 3);
  });

  it("that kills its worker in the midst is told of once, and every part of it answers", async () => {
    const { pool, world, ended } = start({ fatal: { "long:5:3": 1 } });
    pool.analyse(large(5));
    assert.equal(await ended, "finished");
    assert.deepEqual(world.told, parts(5));
    pool.ask(1, "what");
    await pause(20);
    assert.deepEqual(world.answers.get(1), parts(5));
  });

  it("that always kills its worker in the midst keeps the parts before that, and is a problem", async () => {
    const { pool, world, ended } = start({ size: 1, fatal: { "long:5:3": Infinity } });
    pool.analyse(large(5));
    assert.equal(await ended, "finished");
    assert.deepEqual(world.told, [...parts(5).slice(0, 2), "refused long:5"]);
    assert.equal(world.files, 1);
    pool.ask(1, "what");
    await pause(30);
    assert.deepEqual(world.answers.get(1), parts(5).slice(0, 2));
  });

  it("of which two shares always kill their workers is one problem", async () => {
    const { pool, world, ended } = start({ fatal: { "long:3:1/0": Infinity, "long:3:2/1": Infinity } });
    pool.analyse(large(3, 2 << 20));
    assert.equal(await ended, "finished");
    assert.deepEqual(world.told.sort(), ["long:3:1/1", "refused long:3"]);
    assert.equal(world.files, 1);
  });

  it("that is cancelled keeps what was told of, in its worker and in one that comes after it", async () => {
    const { pool, world, ended } = start({ size: 1 });
    pool.analyse(large(50));
    while (world.told.length < 3) await pause(1);
    pool.cancel();
    assert.equal(await ended, "cancelled");
    const told = [...world.told];
    assert.ok(told.length >= 3 && told.length < 50);
    assert.deepEqual(told, parts(50).slice(0, told.length));
    const [worker] = world.alive;
    worker.onerror({ preventDefault() {}, message: "gone" });
    pool.ask(1, "what");
    await pause(200);
    assert.deepEqual(world.answers.get(1), told.sort());
    assert.equal(world.told.length, told.length);
  });

  it("answers with what is told of while it is read", async () => {
    const { pool, world, ended } = start({ size: 1 });
    pool.analyse(large(40));
    while (world.told.length < 2) await pause(1);
    pool.ask(1, "what");
    while (!world.answers.has(1)) await pause(1);
    const answered = world.answers.get(1).length;
    assert.ok(answered >= 2 && answered < 40);
    assert.equal(await ended, "finished");
  });
});

it("a file that kills its worker once is read at the second try, and its neighbours too", async () => {
  const { pool, world, ended } = start({ deadly: { 3: 1 } });
  pool.analyse(files(40));
  assert.equal(await ended, "finished");
  assert.deepEqual(world.told.sort(), names(40));
});

it("a file that kills its worker always becomes a problem after its second try", async () => {
  const { pool, world, ended } = start({ deadly: { 3: Infinity } });
  pool.analyse(files(40));
  assert.equal(await ended, "finished");
  assert.deepEqual(world.told.sort(), [...names(40).filter((name) => name !== "3"), "refused 3"].sort());
});

it("a pile of nothing but deadly files is all problems, and the pool still works", async () => {
  const { pool, world, ended } = start({ deadly: Object.fromEntries(names(9).map((name) => [name, Infinity])) });
  pool.analyse(files(9));
  assert.equal(await ended, "finished");
  assert.deepEqual(world.told.sort(), names(9).map((name) => `refused ${name}`));
});

it("articles of a worker that died later can still be opened", async () => {
  const { pool, world, ended } = start({ size: 1, deadly: { 39: 1 } });
  pool.analyse(files(40));
  await ended;
  await pause(20);
  for (const name of names(40)) pool.request_article(name);
  await pause(20);
  assert.deepEqual(world.articles.sort(), names(40));
  assert.deepEqual(world.told.sort(), names(40));
});

it("an article asked for while its shard is being made again is sent when it is there", async () => {
  const { pool, world, ended } = start({ size: 1 });
  pool.analyse(files(8));
  await ended;
  const [worker] = world.alive;
  worker.onerror({ preventDefault() {}, message: "gone" });
  pool.request_article("5");
  assert.deepEqual(world.articles, []);
  await pause(20);
  assert.deepEqual(world.articles, ["5"]);
  assert.deepEqual(world.told.sort(), names(8));
});

it("cancelling keeps what is done and does not wait for a file without end", async () => {
  const { pool, world, ended } = start({ size: 1, slow: ["20"] });
  pool.analyse(files(40));
  await pause(50);
  const done = world.told.length;
  assert.ok(done > 0 && done <= 20);
  pool.cancel();
  assert.equal(await ended, "cancelled");
  assert.equal(world.told.length, done);
  await pause(20);
  pool.request_article(world.told[0]);
  await pause(20);
  assert.deepEqual(world.articles, [world.told[0]]);
});

it("after a cancel the pool works again", async () => {
  const { pool, world, ended } = start({ slow: ["0"] });
  pool.analyse(files(1));
  await pause(10);
  pool.cancel();
  assert.equal(await ended, "cancelled");
  pool.analyse(files(3).slice(1));
  await pause(50);
  assert.deepEqual(world.told.sort(), ["1", "2"]);
});

it("files given while a cancelled one still hangs are read, however long they take", async () => {
  const { pool, world, ended } = start({ slow: ["0"], late: { 1: 1300 } });
  pool.analyse(files(1));
  await pause(10);
  pool.cancel();
  pool.analyse(files(3).slice(1));
  assert.equal(await ended, "finished");
  assert.deepEqual(world.told.sort(), ["1", "2"]);
});

it("an ask is answered once, by every shard, with a part from each worker", async () => {
  const { pool, world, ended } = start({ size: 3 });
  pool.analyse(files(40));
  await ended;
  pool.ask(7, "what");
  assert.equal(world.answers.size, 0, "not while the call lasts");
  await pause(20);
  assert.deepEqual(world.answers.get(7), names(40));
  assert.equal(world.asked.length, 3);
});

it("an ask of an empty pool is answered by nothing", async () => {
  const { pool, world } = start();
  pool.warm_up(2);
  pool.ask(1, "what");
  await pause(10);
  assert.deepEqual(world.answers.get(1), []);
  assert.equal(world.asked.length, 0);
});

it("an ask while files are read is answered by the shards there are, without waiting for the rest", async () => {
  const { pool, world } = start({ size: 2, slow: ["39"] });
  pool.analyse(files(40));
  await pause(20);
  pool.ask(1, "what");
  await pause(20);
  assert.deepEqual(world.answers.get(1), world.told.toSorted());
  assert.ok(world.told.length > 20 && !world.told.includes("39"));
});

it("a worker that dies while an ask is open is made up for: every shard answers, once", async () => {
  const { pool, world, ended } = start({ size: 3, deadly: { what: 1 } });
  pool.analyse(files(40));
  await ended;
  pool.ask(1, "what");
  await pause(30);
  assert.deepEqual(world.answers.get(1), names(40));
  assert.deepEqual(world.unanswered, []);
  assert.deepEqual(world.told.sort(), names(40));
});

it("an ask waits for shards that are being made again", async () => {
  const { pool, world, ended } = start({ size: 2 });
  pool.analyse(files(40));
  await ended;
  world.late = Object.fromEntries(names(40).map((name) => [name, 60])); // the next reading of any takes so long
  const [worker] = world.alive;
  worker.onerror({ preventDefault() {}, message: "gone" });
  pool.ask(1, "what");
  await pause(20);
  assert.equal(world.answers.size, 0);
  await pause(100);
  assert.deepEqual(world.answers.get(1), names(40));
});

it("an ask that kills every worker is given up, and the pool still answers others", async () => {
  const { pool, world, ended } = start({ size: 2, deadly: { what: Infinity } });
  pool.analyse(files(10));
  await ended;
  pool.ask(1, "what");
  await pause(50);
  assert.deepEqual(world.unanswered, [1]);
  assert.equal(world.answers.size, 0);
  pool.ask(2, "else");
  await pause(50);
  assert.deepEqual(world.answers.get(2), names(10));
});

it("what was forgotten is not answered, and workers are told", async () => {
  const { pool, world, ended } = start({ size: 2, slow: ["long"] });
  pool.analyse(files(10));
  await ended;
  pool.ask(1, "long");
  pool.ask(2, "what");
  await pause(10);
  assert.deepEqual([...world.answers.keys()], [2]);
  pool.forget(1);
  pool.forget(2); // was answered: nothing to tell
  assert.deepEqual(world.forgotten, [1, 1]);
  for (const worker of world.alive) worker.say({ type: "answer", number: 1, answer: ["late"] });
  await pause(10);
  assert.deepEqual([...world.answers.keys()], [2]);
});

it("clearing forgets what was asked", async () => {
  const { pool, world, ended } = start({ size: 1 });
  pool.analyse(files(3));
  await ended;
  pool.ask(1, "what");
  pool.clear();
  await pause(20);
  assert.equal(world.answers.size, 0);
});

it("where no worker starts, the pool says so instead of trying for ever", async () => {
  const { pool, world, ended } = start({ dead_at_start: true });
  pool.analyse(files(10));
  assert.equal(await ended, "no workers here");
  assert.equal(world.alive.size, 0);
});

it("clearing forgets everything and ends every worker", async () => {
  const { pool, world } = start({ slow: ["0"] });
  pool.analyse(files(10));
  await pause(10);
  pool.clear();
  assert.equal(world.alive.size, 0);
});
