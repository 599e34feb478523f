// createPool() with real threads of Node: whatever the division into workers, one core's results; and every way in
// which work can end before its time.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { Worker as Thread } from "node:worker_threads";
import { pathToFileURL } from "node:url";
import { import_from, install, native, sample } from "./installed.mjs";

let home, entente, core, pool;
before(async () => {
  home = install();
  entente = await import_from(home, "node");
  core = await entente.load();
  pool = await entente.createPool({ workers: 2 });
});
after(() => {
  core?.dispose();
  pool?.dispose();
});

const many = (count) => Array.from({ length: count }, (_, i) => ({
  name: `${i}.txt`, date: "2022-03-21", text: `Country ${i % 7} met. China and Pakistan agreed to deepen cooperation on road ${i}.`,
}));
const whole_digest = (articles) => {
  const shard = core.analyse(articles);
  try {
    return core.digest(shard.summarise());
  } finally {
    shard.dispose();
  }
};
const code_of = async (promise) => promise.then(() => "none", (error) => error.name === "EntenteError" ? error.code : error.name);

/** A pool of its own, gone at the end of `use`. */
async function with_pool(options, use) {
  const own = await entente.createPool(options);
  try {
    return await use(own);
  } finally {
    own.dispose();
  }
}

/** Threads as the package makes them, kept for the test to end. */
function kept_threads() {
  const threads = [];
  const spawn = () => {
    const thread = new Thread(pathToFileURL(join(home, "node_modules/entente/dist/worker_node.js")));
    const worker = { onmessage: null, onerror: null, postMessage: (message) => thread.postMessage(message), terminate: () => thread.terminate() };
    thread.on("message", (data) => worker.onmessage?.({ data }));
    thread.on("error", ({ message }) => worker.onerror?.({ message, preventDefault() {} }));
    threads.push(worker);
    return worker;
  };
  return { threads, spawn };
}

describe("a pool", () => {
  it("gives the sample the digest of the native program", async () => {
    const summary = await with_pool({ workers: 2 }, (own) => own.analyse(sample()));
    assert.equal(core.digest(summary), native("digest").trim());
  });

  it("gives one core's bytes for articles, texts, files and streams of them", async () => {
    const articles = [...many(300), "A text of its own: Japan will lend $2 million to Kenya."];
    const wanted = whole_digest(articles);
    async function* stream() {
      for (const article of articles) yield article;
    }
    for (const input of [articles, stream()]) {
      assert.equal(await with_pool({ workers: 3 }, async (own) => core.digest(await own.analyse(input))), wanted);
    }
    const [{ name, bytes }] = sample();
    const from_file = await with_pool({ workers: 1 }, (own) => own.analyse([new File([bytes], name)]));
    assert.equal(core.digest(from_file), whole_digest([{ name, bytes }]));
  });

  it("shares a large file among its workers, and tells of it in parts", async () => {
    const lines = many(16_000).map(({ name, text, ...article }) =>
      JSON.stringify({ ...article, id: name, text: `${text} Nobody spoke of the river and of its banks.` })).join("\n");
    const bytes = new TextEncoder().encode(lines);
    assert.ok(bytes.length >= 2 << 20, "large enough for two");
    const file = new File([bytes], "many.jsonl");
    const wanted = whole_digest([{ name: file.name, bytes }]);
    await with_pool({ workers: 2 }, async (own) => {
      const told = [];
      const summary = await own.analyse([file], {
        onProgress: (progress) => told.push({ ...progress, articles: own.core.report(progress.summary()).articles.length }),
      });
      assert.ok(new Set(told.map(({ articles }) => articles)).size > 4, `${told.length} times`);
      for (const [i, { done, bytes: size, articles }] of told.entries()) {
        assert.ok(done === 0 || i === told.length - 1, "the file is done at the end");
        assert.ok(i === 0 || (articles >= told[i - 1].articles && size >= told[i - 1].bytes));
      }
      assert.deepEqual([told.at(-1).done, told.at(-1).bytes, told.at(-1).articles], [1, bytes.length, 16_000]);
      assert.equal(core.digest(summary), wanted);
      assert.equal(core.digest(await own.summarise()), wanted);

      own.clear();
      const control = new AbortController();
      const stopped = own.analyse([file], { signal: control.signal, onProgress: () => control.abort() });
      assert.equal(await code_of(stopped), "AbortError");
      const kept = core.report(await own.summarise()).articles.length;
      assert.ok(kept > 0 && kept < 16_000, `${kept} articles`);
    });
  });

  it("tells how far it is, and what it has found by then", async () => {
    const told = [];
    const summary = await with_pool({ workers: 2 }, (own) => own.analyse(many(2000), {
      onProgress: (progress) => told.push([progress.done, progress.given, own.core.report(progress.summary()).input.articles]),
    }));
    assert.ok(told.length > 3, `${told.length} times`);
    for (const [i, [done, given, articles]] of told.entries()) {
      assert.ok(done <= given && articles === done && (i === 0 || done > told[i - 1][0]), JSON.stringify(told[i]));
    }
    assert.equal(told.at(-1)[0], 2000);
    assert.equal(core.digest(summary), whole_digest(many(2000)));
  });

  it("reads by the settings it is given", async () => {
    const articles = [{ headline: "A title", story: "China and Pakistan agreed to meet again." }];
    const bytes = new TextEncoder().encode(JSON.stringify(articles[0]));
    const summary = await with_pool({ workers: 1 }, (own) => own.analyse([{ name: "a.json", bytes }], { fields: { text: "story", title: "headline" } }));
    assert.equal(core.report(summary).articles[0].title, "A title");
    assert.equal(await code_of(pool.analyse([], { limits: { nonsense: 1 } })), "argument");
  });

  it("answers of all its articles, wherever they are", async () => {
    const articles = many(400);
    const shard = core.analyse(articles);
    await with_pool({ workers: 2 }, async (own) => {
      const summary = await own.analyse(articles);
      assert.equal(core.digest(await own.summarise()), core.digest(summary));
      const query = { from: "2022-03", holding: ["road"] };
      assert.equal(core.digest(await own.summarise(query)), core.digest(shard.summarise(query)));
      const lines = { pattern: "road", order: ["right1"], most: 50 };
      assert.deepEqual(await own.concordance(lines), core.concordance([shard.concordance(lines)]));
      const terms = { terms: ["road", "cooperation"] };
      assert.deepEqual(await own.keySentences(terms), core.keySentences([shard.keySentences(terms)]));
      const [{ id }] = core.report(summary).articles;
      const [one, again, none] = await Promise.all([own.article(id), own.article(id), own.article("nobody")]);
      assert.deepEqual(one, shard.article(id));
      assert.deepEqual(again, one);
      assert.equal(none, null);
    });
    shard.dispose();
  });

  it("that is empty answers with nothing", async () => {
    await with_pool({ workers: 2 }, async (own) => {
      assert.equal(core.digest(await own.analyse([])), core.digest(core.merge([])));
      assert.equal(core.digest(await own.summarise()), core.digest(core.merge([])));
      assert.equal((await own.concordance({ pattern: "road" })).hits, 0);
      assert.deepEqual((await own.keySentences({ terms: ["road"] })).rows, []);
      assert.equal(await own.article("nobody"), null);
    });
  });

  it("does one call after another", async () => {
    await with_pool({ workers: 2 }, async (own) => {
      const [first, second] = await Promise.all([own.analyse(many(50)), own.analyse(many(90).slice(50))]);
      assert.equal(core.digest(first), whole_digest(many(50)));
      assert.equal(core.digest(core.merge([first, second])), whole_digest(many(90)));
      assert.equal(core.digest(await own.summarise()), whole_digest(many(90)));
    });
  });
});

describe("work that ends before its time", () => {
  it("is stopped by a signal, for its reason, and the pool goes on", async () => {
    await with_pool({ workers: 2 }, async (own) => {
      const control = new AbortController();
      const reason = new Error("enough");
      const stopped = own.analyse(many(20000), {
        signal: control.signal, onProgress: ({ done }) => done > 200 && control.abort(reason),
      });
      await assert.rejects(stopped, (error) => error === reason);
      const kept = own.core.report(await own.summarise()).input.articles;
      assert.ok(kept > 200 && kept < 20000, `${kept} articles`);
      assert.equal(await code_of(own.analyse([], { signal: AbortSignal.abort() })), "AbortError");
      assert.equal(core.digest(await own.analyse(many(20))), whole_digest(many(20)));
    });
  });

  it("is ended by an article that is none, by an input that fails and by a listener that fails", async () => {
    assert.equal(await code_of(pool.analyse([...many(3), { body: "x" }])), "argument");
    async function* failing() {
      yield* many(1500);
      throw new RangeError("the disk is gone");
    }
    assert.equal(await code_of(pool.analyse(failing())), "RangeError");
    const listener = () => { throw new TypeError("a listener's fault"); };
    assert.equal(await code_of(pool.analyse(many(600), { onProgress: listener })), "TypeError");
    assert.equal(core.digest(await pool.analyse(many(20))), whole_digest(many(20)));
  });

  it("is ended by clearing and by disposing, with their codes", async () => {
    const own = await entente.createPool({ workers: 2 });
    const cleared = code_of(own.analyse(many(5000), { onProgress: () => own.clear() }));
    assert.equal(await cleared, "cancelled");
    assert.equal(core.digest(await own.summarise()), core.digest(core.merge([])));
    const ends = [own.analyse(many(5000)), own.summarise(), own.article("x")].map(code_of);
    own.dispose();
    own.dispose();
    assert.deepEqual(await Promise.all(ends), ["disposed", "disposed", "disposed"]);
    assert.equal(await code_of(own.analyse([])), "disposed");
    assert.throws(() => own.clear(), { code: "disposed" });
    assert.throws(() => own.core.merge([]), { code: "disposed" });
  });

  it("loses nothing when a thread is ended from outside", async () => {
    const { threads, spawn } = kept_threads();
    await with_pool({ workers: 2, spawn }, async (own) => {
      let killed = false;
      const summary = await own.analyse(many(3000), {
        onProgress: ({ done }) => {
          if (killed || done < 500) return;
          killed = true;
          threads[0].terminate();
          threads[0].onerror({ message: "ended", preventDefault() {} });
        },
      });
      assert.ok(killed);
      assert.equal(core.digest(summary), whole_digest(many(3000)));
      assert.equal(core.digest(await own.summarise()), whole_digest(many(3000)));
      assert.equal(threads.length, 3);
    });
  });

  it("is refused where no worker starts, and says why", async () => {
    const spawn = () => {
      const worker = { onmessage: null, onerror: null, terminate() {}, postMessage: () => queueMicrotask(() =>
        worker.onerror?.({ message: "not here", preventDefault() {} })) };
      return worker;
    };
    await with_pool({ workers: 2, spawn }, async (own) => {
      await assert.rejects(own.analyse(many(3)), ({ code, message }) => code === "unsupported" && /not here/.test(message));
      assert.equal(await code_of(own.summarise()), "unsupported");
    });
  });

  it("names the wrong argument", async () => {
    assert.equal(await code_of(entente.createPool({ workers: 0 })), "argument");
    const refused = await pool.concordance({ pattern: "/(/" }).catch((error) => error);
    assert.equal(refused.code, "argument");
    assert.equal(typeof refused.position.byte, "number");
  });
});

describe("the slim module", () => {
  it("runs a core.wasm that it is given: bytes, a module or a response", async () => {
    const slim = await import_from(home, "default", "./slim");
    const bytes = readFileSync(join(home, "node_modules/entente/dist/core.wasm"));
    const module = await WebAssembly.compile(bytes);
    for (const wasm of [bytes, module, Promise.resolve(new Response(bytes))]) {
      const own = await slim.load({ wasm });
      assert.equal(own.digest(own.analyse(many(3)).summarise()), whole_digest(many(3)));
      own.dispose();
    }
    assert.equal(await code_of(slim.load()), "argument");
    assert.equal(await code_of(slim.createPool({ workers: 1 })), "argument");
    const apology = new Response("<!doctype html>", { status: 200 });
    assert.equal(await code_of(slim.load({ wasm: apology })), "argument");
    await assert.rejects(slim.load({ wasm: new Response("", { status: 404 }) }), /answered 404/);
  });
});
