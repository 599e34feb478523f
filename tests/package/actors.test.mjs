// Actors by the packed module: who is who with edits, links, network and keyness of a small pile by hand, equal however
// the pile is divided, and the same as the native program's.

import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { import_from, install, native, sample } from "./installed.mjs";

let entente;
before(async () => {
  entente = await import_from(install());
});

// China and Pakistan in two sentences, Russia and Pakistan in one, China and Russia in one.
const pile = [
  { name: "a", date: "2022-01-10", source: "Daily", text: "China met Pakistan. China praised Pakistan." },
  { name: "b", date: "2022-01-20", source: "Daily", text: "Russia met Pakistan. It rained." },
  { name: "c", date: "2022-03-05", source: "Herald", text: "China met Russia. Pakistan was glad." },
];
const merge = [{ edit: "merge", actor: "russia", other: "china" }];
const loose = { leastSupport: 1, leastStories: 1 };

async function with_pile(use) {
  const core = await entente.load();
  try {
    return use(core, core.merge(pile.map((article) => core.analyse([{ ...article }]).summarise())));
  } finally {
    core.dispose();
  }
}
const figures = ({ rows }, ...names) => rows.map((row) => names.map((name) => row[name]));

describe("who is who", () => {
  it("is counted as by hand, whatever the division", async () => {
    const divided = await with_pile((core, summary) => core.actors(summary));
    assert.deepEqual(figures(divided, "actor", "mentions", "sentences", "articles"),
      [["pakistan", 4, 4, 3], ["china", 3, 3, 2], ["russia", 2, 2, 2]]);
    const core = await entente.load();
    assert.deepEqual(core.actors(core.analyse(pile.map((article) => ({ ...article }))).summarise()), divided);
    assert.throws(() => divided.rows.push({}), TypeError);
    core.dispose();
  });

  it("follows edits, and tells which found nothing and why an actor is one", async () => {
    await with_pile((core, summary) => {
      const who = core.actorIndex(summary, { edits: [...merge, { edit: "hide", actor: "atlantis" }] });
      assert.equal(who.actorCount, 2);
      assert.deepEqual(figures(who.actors(), "actor", "mentions"), [["china", 5], ["pakistan", 4]]);
      assert.equal(who.idleEdits.length, 1);
      const why = who.why("russia");
      assert.deepEqual(figures(why, "joined", "into", "reason"), [["russia", "china", "user"]]);
      assert.equal(who.why("atlantis"), null);
      assert.deepEqual(figures(who.actors({ selection: { actors: ["russia"], from: "2022-03-01" } }), "actor", "articles"),
        [["china", 1], ["pakistan", 1]]);
      who.dispose();
      assert.throws(() => who.actors(), { code: "disposed" });
    });
  });

  it("in the report is by the same edits", async () => {
    await with_pile((core, summary) => {
      const report = core.report(summary, { edits: merge });
      const china = report.actors.find(({ id }) => id === "china");
      assert.deepEqual(china.keys, ["china", "russia"]);
      assert.equal(china.joins[0].reason, "user");
      assert.equal(core.report(summary).actors.length, 3);
      assert.match(core.reportHtml(summary, { edits: merge }), /China/);
      const renamed = core.report(summary, { edits: [{ edit: "rename", actor: "china", name: "Middle \"Kingdom\"\n" }] });
      assert.ok(renamed.actors.some(({ name }) => name.startsWith("Middle \"Kingdom\"")));
    });
  });

  it("refuses edits that say nothing it knows", async () => {
    await with_pile((core, summary) => {
      for (const edits of [
        [{ edit: "melt", actor: "china" }], [{ edit: "merge", actor: "china" }], [{ edit: "retype", actor: "china", type: "god" }],
        [{ edit: "hide" }], [null], "merge", [{ edit: "rename", actor: "china", name: 7 }],
      ]) assert.throws(() => core.actorIndex(summary, { edits }), { code: "argument" }, JSON.stringify(edits));
      assert.throws(() => core.actorIndex(summary, { edits: [{ edit: "hide", actor: "" }] }), { code: "argument" });
    });
  });
});

describe("links", () => {
  it("have their sentences, and are counted by the unit", async () => {
    await with_pile((core, summary) => {
      const who = core.actorIndex(summary);
      assert.deepEqual(figures(who.links(), "a", "b", "support", "articles"),
        [["china", "pakistan", 2, 2], ["china", "russia", 1, 1], ["pakistan", "russia", 1, 2]]);
      assert.deepEqual(figures(who.links({ unit: "article", with: "russia" }), "a", "b", "support"),
        [["pakistan", "russia", 2], ["china", "russia", 1]]);
      assert.deepEqual(who.links({ leastSupport: 2, most: 5 }).rows.length, 1);
      const places = who.evidence("pakistan", "china");
      assert.deepEqual(places.map(({ start }) => start), [0, 20]);
      const a = core.report(summary).articles.find(({ file }) => file === "a").id;
      assert.equal(places[0].article, a);
      assert.equal(who.evidence("china", "atlantis"), null);
      assert.throws(() => who.links({ unit: "chapter" }), { code: "argument" });
    });
  });

  it("over time are three series", async () => {
    await with_pile((core, summary) => {
      const rows = core.actorIndex(summary).trends({ actor: "china", other: "pakistan", period: "month" }).rows;
      const january = rows.filter(({ period }) => period === "2022-01");
      assert.equal(january.length, 3);
      assert.deepEqual(january.map(({ sentences }) => sentences), [2, 3, 2]);
    });
  });
});

describe("a network", () => {
  it("is the same for the same seed, in every format", async () => {
    await with_pile((core, summary) => {
      const network = core.network(summary, loose);
      assert.deepEqual(network.nodes.map(({ id, degree }) => [id, degree]), [["pakistan", 2], ["china", 2], ["russia", 2]]);
      assert.deepEqual(network.edges.map(({ source, target, weight }) => [source, target, weight])[0], ["pakistan", "china", 2]); // the most mentioned first
      assert.equal(network.matrix_order.length, 3);
      for (const format of ["json", "gexf", "graphml", "nodes-csv", "edges-csv"]) {
        const text = core.network(summary, { ...loose, format });
        assert.equal(core.network(summary, { ...loose, format }), text);
        assert.match(text, /pakistan/);
      }
      assert.match(core.network(summary, { ...loose, format: "gexf" }), /<gexf /);
      assert.deepEqual(core.network(summary, { ...loose, types: ["person"] }).nodes, []);
      assert.throws(() => core.network(summary, { egoDepth: 3 }), { code: "argument" });
      assert.throws(() => core.network(summary, { format: "dot" }), { code: "argument" });
    });
  });
});

describe("keyness of actors", () => {
  it("weighs sentences of a selection against the rest", async () => {
    await with_pile((core, summary) => {
      const table = core.actorKeyness(summary, { selection: { sources: ["Daily"] }, leastSentences: 1 });
      const china = table.rows.find(({ actor }) => actor === "china");
      assert.deepEqual([china.sentences, china.reference_sentences, china.all_sentences, china.reference_all_sentences], [2, 1, 4, 2]);
      assert.equal(core.actorKeyness(summary, { selection: { sources: ["Daily"] }, against: { sources: ["Herald"] }, leastSentences: 1 })
        .rows.length, table.rows.length);
    });
  });
});

describe("the sample", () => {
  it("has the actors, links and networks that the native program prints", async () => {
    const core = await entente.load();
    const who = core.actorIndex(core.analyse(sample()).summarise());
    const rows = (...command) => JSON.parse(native(...command, "--format", "json")).rows;
    assert.deepEqual(who.actors().rows, rows("actors", "--top", "all"));
    assert.deepEqual(who.links().rows, rows("links", "--top", "all"));
    const by_native = JSON.parse(native("network", "--format", "json"));
    const network = who.network();
    for (const part of ["nodes", "edges", "communities", "matrix_order", "modularity"]) {
      assert.deepEqual(network[part], by_native[part], part);
    }
    core.dispose();
  });
});
