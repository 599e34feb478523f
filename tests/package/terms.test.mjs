// Terms by the packed module: every figure of a small pile by hand, equal however the pile is divided, and the same as
// the native program's.

import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { import_from, install, native, sample } from "./installed.mjs";

let entente;
before(async () => {
  entente = await import_from(install());
});

// 11, 10 and 6 words; "corridor" 3, 1 and 0 times, in 3, 1 and 0 of 3, 2 and 2 sentences.
const pile = [
  { name: "a", date: "2022-01-10", source: "Daily", text: "The corridor opened. Crews built the corridor. Roads follow the corridor." },
  { name: "b", date: "2022-03-05", source: "Herald", text: "The port opened. Islamabad welcomed the port and the corridor." },
  { name: "c", source: "Herald", text: "Ministers agreed on trade. Trade grew." },
];
const id_of = (core, shard, file) => core.report(shard.summarise()).articles.find((article) => article.file === file).id;
const near = (value, expected) => assert.ok(Math.abs(value - expected) < 1e-6, `${value}, not ${expected}`);
const row_of = ({ rows }, term) => rows.find((row) => row.term === term);

/** The answers of one shard with all, of a shard for each, and of those in another order, must be one. */
async function for_every_division(ask) {
  const core = await entente.load();
  const shards = [pile, ...[[0], [1], [2], [2, 0], [1]].map((places) => places.map((place) => pile[place]))]
    .map((articles) => articles.map((article) => ({ ...article })))
    .map((articles) => core.analyse(articles));
  const [whole, a, b, c, ca, b_again] = shards;
  const answers = [[whole], [a, b, c], [c, b, a], [ca, b_again]].map((division) => ask(core, division));
  for (const answer of answers.slice(1)) assert.deepEqual(answer, answers[0]);
  core.dispose();
  return answers[0];
}
const summary_of = (core, shards, query) => core.merge(shards.map((shard) => shard.summarise(query)));

describe("terms", () => {
  it("are counted as by hand, and ranked by count", async () => {
    const table = await for_every_division((core, shards) => core.terms(summary_of(core, shards)));
    assert.deepEqual(table.rows.slice(0, 1).map(({ term, lemma, count, articles, stories }) => [term, lemma, count, articles, stories]),
      [["corridor", "corridor", 4, 2, 2]]);
    const corridor = row_of(table, "corridor");
    near(corridor.per_million, 4e6 / 27);
    near(corridor.share_of_articles, 2 / 3);
    near(corridor.dp, (Math.abs(3 / 4 - 11 / 27) + Math.abs(1 / 4 - 10 / 27) + 6 / 27) / 2);
    assert.equal(row_of(table, "the"), undefined);
    assert.equal(table.facts.words, "27");
    assert.ok(table.columns.find(({ name }) => name === "dp").formula.length > 0);
    assert.throws(() => table.rows.push({}), TypeError);
  });

  it("of a selection against the rest have their cells and every measure", async () => {
    const table = await for_every_division((core, shards) =>
      core.terms(summary_of(core, shards), { selection: { sources: ["Daily"] }, against: "rest" }));
    const corridor = row_of(table, "corridor");
    assert.deepEqual([corridor.count, corridor.reference_count, corridor.words, corridor.reference_words], [3, 1, 11, 16]);
    const of = (o, e) => o * Math.log(o / e);
    const [e1, e2] = [11 * 4 / 27, 16 * 4 / 27];
    near(corridor.g2_two_term, 2 * (of(3, e1) + of(1, e2)));
    near(corridor.g2, 2 * (of(3, e1) + of(1, e2) + of(8, 11 - e1) + of(15, 16 - e2)));
    near(corridor.log_ratio, Math.log2(3.5 / 11.5) - Math.log2(1.5 / 16.5));
    near(corridor.simple_maths, (3e6 / 11 + 1) / (1e6 / 16 + 1));
    near(corridor.percent_diff, 100 * (3 / 11 - 1 / 16) / (1 / 16));
    near(corridor.odds_ratio, (3 / 8) / (1 / 15));
    assert.equal(corridor.lrc, 0);
    const port = row_of(table, "port");
    assert.deepEqual([port.count, port.reference_count], [0, 2]);
    assert.ok(port.g2 < 0);
    assert.equal(port.dp, null);
    assert.ok(table.rows.indexOf(corridor) < table.rows.indexOf(port));
  });

  it("rank, cut and name as they are told", async () => {
    const core = await entente.load();
    using_index(core.index(core.analyse(pile).summarise()), (index) => {
      assert.equal(index.articleCount, 3);
      const terms = (options) => index.terms(options).rows.map(({ term }) => term);
      assert.equal(terms({ most: 2 }).length, 2);
      assert.equal(terms({ withStopWords: true })[0], "the");
      assert.deepEqual(terms({ order: "term", pattern: "p*|trade" }), ["port", "trade"]);
      assert.ok(!terms({ stopWords: { added: ["Corridor"] } }).includes("corridor"));
      assert.ok(terms({ stopWords: { allowed: ["the"] } }).includes("the"));
      assert.deepEqual(terms({ terms: ["Port", "nowhere"] }), ["port", "nowhere"]);
      assert.equal(index.terms({ terms: ["nowhere"] }).rows[0].count, 0);
      near(index.terms({ perTenThousand: true }).rows[0].per_ten_thousand, 4e4 / 27);
      const negative = (on) => terms({ selection: { sources: ["Daily"] }, against: { sources: ["Herald"] }, negative: on });
      assert.ok(negative(true).includes("port") && !negative(false).includes("port"));
    });
    core.dispose();
  });

  it("are phrases, lemmas or sentences where the query says so", async () => {
    const core = await entente.load();
    const shard = core.analyse(pile);
    const count = (counting, term, options) => {
      const rows = core.terms(shard.summarise({ counting }), { terms: [term], ...options }).rows;
      return rows[0].count;
    };
    assert.equal(count({ shortest: 2 }, "crews built"), 1);
    assert.equal(count({ shortest: 2 }, "the corridor"), 0);
    assert.equal(count({ shortest: 2, phraseStops: "none" }, "the corridor"), 4);
    assert.equal(count({ shortest: 2, phraseStops: "none" }, "opened crews"), 0);
    assert.equal(count({ form: "lemma" }, "minister"), 1);
    assert.equal(count({ unit: "sentence" }, "port"), 2);
    assert.equal(count({ unit: "sentence", near: { pattern: "opened" } }, "corridor"), 1);
    core.dispose();
  });

  it("write what they hold as JSON, CSV, TSV and HTML", async () => {
    const core = await entente.load();
    const summary = core.analyse(pile).summarise();
    assert.deepEqual(JSON.parse(core.terms(summary, { format: "json" })), core.terms(summary));
    const [head, first] = core.terms(summary, { format: "csv" }).split("\r\n");
    assert.match(head, /^term,lemma,count,per_million,articles,/);
    assert.match(first, /^corridor,corridor,4,148148\.148148,2,/);
    assert.match(core.terms(summary, { format: "tsv" }), /\ncorridor\tcorridor\t4\t/);
    assert.match(core.terms(summary, { format: "html" }), /<table>/);
    core.dispose();
  });
});

describe("the sample", () => {
  it("has the figures that the native program prints", async () => {
    const core = await entente.load();
    const shard = core.analyse(sample());
    const index = core.index(shard.summarise({ tracked: ["corridor"] }));
    const most = 0xffffffff;
    const rows = (...command) => JSON.parse(native(...command, "--format", "json")).rows;
    assert.deepEqual(index.terms({ most }).rows, rows("terms", "--top", "all"));
    const selection = { from: "2020-01-01", to: "2020-12-31" };
    assert.deepEqual(index.terms({ selection, against: "rest", most }).rows,
      rows("keyness", "--from", "2020-01-01", "--to", "2020-12-31", "--top", "all"));
    const near = { pattern: "corridor" };
    const queries = entente.collocateQueries(near);
    assert.deepEqual(core.collocates(shard.summarise(queries.all), shard.summarise(queries.near), { near, most }).rows,
      rows("collocates", "corridor", "--top", "all"));
    assert.deepEqual(index.trends({ patterns: ["corridor"], period: "year" }).rows, rows("trends", "corridor", "--period", "year"));
    assert.deepEqual(core.concordance([shard.concordance({ pattern: "corridor" })]).lines.map(({ article, node }) => [article, node.start]),
      rows("kwic", "corridor", "--top", "all").map(({ article, begin }) => [article, begin]));
    core.dispose();
  });
});

describe("selections", () => {
  it("choose in an index what a query chooses in a shard", async () => {
    const core = await entente.load();
    const shard = core.analyse(pile);
    const tracked = ["corridor | port", "the port"];
    const index = core.index(shard.summarise({ tracked }));
    const b = id_of(core, shard, "b");
    for (const selection of [
      {}, { sources: ["Herald"] }, { from: "2022-02-01" }, { to: "2022-02" }, { holding: ["port"] }, { holding: ["the port"] },
      { holding: ["corridor | port"] }, { articles: [b] }, { articles: [b], others: true }, { holding: ["trade", "corridor"] },
    ]) {
      const by_query = core.report(shard.summarise(selection)).articles.length;
      assert.equal(index.terms({ selection }).facts.articles, String(by_query), JSON.stringify(selection));
    }
    assert.equal(core.report(shard.summarise({ holding: ["the port"] })).articles[0].file, "b");
    core.dispose();
  });

  it("make smaller summaries of the same articles", async () => {
    const core = await entente.load();
    const shard = core.analyse(sample());
    const sizes = [{}, { onlyTerms: true }, { onlyTracked: true }].map((query) => shard.summarise(query).bytes.length);
    assert.ok(sizes[0] > sizes[1] && sizes[1] > sizes[2], sizes.join());
    core.dispose();
  });
});

describe("collocates", () => {
  it("in sentences have the cells and bonds of the sentences", async () => {
    const node = { pattern: "corridor" };
    const table = await for_every_division((core, shards) => {
      const queries = entente.collocateQueries(node);
      return core.collocates(summary_of(core, shards, queries.all), summary_of(core, shards, queries.near), { near: node, leastTogether: 1 });
    });
    const opened = row_of(table, "opened");
    assert.deepEqual([opened.together, opened.node, opened.term_count, opened.units, opened.articles], [1, 4, 2, 7, 1]);
    near(opened.log_dice, 14 + Math.log2(2 / 6));
    near(opened.pmi, Math.log2(1 / (4 * 2 / 7)));
    near(opened.delta_p, 1 / 4 - 1 / 3);
    assert.equal(table.facts.hits, "4");
    assert.equal(row_of(table, "corridor"), undefined);
  });

  it("in a window have the cells of the words", async () => {
    const node = { pattern: "corridor", left: 1, right: 0 };
    const table = await for_every_division((core, shards) => {
      const queries = entente.collocateQueries(node);
      return core.collocates(summary_of(core, shards, queries.all), summary_of(core, shards, queries.near), { near: node, withStopWords: true });
    });
    assert.deepEqual(table.rows.map(({ term, together, node, term_count, units }) => [term, together, node, term_count, units]),
      [["the", 4, 4, 6, 27]]);
  });
});

describe("trends", () => {
  it("show gaps as gaps and undated articles apart", async () => {
    const rows = await for_every_division((core, shards) =>
      core.trends(summary_of(core, shards, { tracked: ["corridor"] }), { patterns: ["corridor"], period: "month" }).rows);
    assert.deepEqual(rows.map(({ period, count, articles, period_articles }) => [period, count, articles, period_articles]),
      [["2022-01", 3, 1, 1], ["2022-02", null, null, 0], ["2022-03", 1, 1, 1], ["undated", 0, 0, 1]]);
    near(rows[0].per_million, 3e6 / 11);
    assert.equal(rows[1].per_million, null);
    assert.deepEqual([rows[0].first, rows[0].last], ["2022-01-01", "2022-01-31"]);
  });

  it("may have their hits from a second summary of the same articles", async () => {
    const core = await entente.load();
    const shard = core.analyse(pile);
    const tracked = shard.summarise({ tracked: ["the port"], onlyTracked: true });
    const index = core.index(shard.summarise(), { tracked });
    const { rows } = index.trends({ patterns: ["the port"], period: "year" });
    assert.deepEqual(rows.map(({ period, count }) => [period, count]), [["2022", 2], ["undated", 0]]);
    core.dispose();
  });
});

describe("tf-idf", () => {
  it("is in Voyant's and quanteda's scalings, and null for an article that is not selected", async () => {
    const core = await entente.load();
    const shard = core.analyse(pile);
    const summary = shard.summarise();
    const a = id_of(core, shard, "a");
    const corridor = row_of(core.tfidf(summary, a), "corridor");
    near(corridor.tf_idf_quanteda, 3 * Math.log10(3 / 2));
    near(corridor.tf_idf_voyant, 3 / 11 * Math.log10(3 / 2));
    assert.equal(core.tfidf(summary, a, { selection: { sources: ["Herald"] } }), null);
    assert.equal(core.tfidf(summary, "0000000000000000"), null);
    core.dispose();
  });
});

describe("a concordance", () => {
  it("has every hit in its words, in the wished order, whatever the shards", async () => {
    const found = await for_every_division((core, shards) =>
      core.concordance(shards.map((shard) => shard.concordance({ pattern: "corridor", order: ["left1", "right1"], context: 2 }))));
    assert.equal(found.hits, 4);
    assert.deepEqual(found.articles.map(({ hits }) => hits).sort(), [1, 3]);
    assert.equal(found.lines.length, 4);
    for (const { match, date } of found.lines) {
      assert.equal(match, "corridor");
      assert.ok(["2022-01-10", "2022-03-05"].includes(date));
    }
    assert.ok(found.lines.every(({ left }) => / ?[Tt]he ?$/.test(left)));
    assert.throws(() => found.lines.pop(), TypeError);
  });

  it("keeps the first lines and counts them all", async () => {
    const found = await for_every_division((core, shards) =>
      core.concordance(shards.map((shard) => shard.concordance({ pattern: "corridor", most: 2 }))));
    assert.deepEqual([found.hits, found.lines.length], [4, 2]);
    assert.ok(found.lines.every(({ date }) => date === "2022-01-10"));
  });

  it("gives places that slice the article", async () => {
    const core = await entente.load();
    const shard = core.analyse([{ text: "\u00C9mile said \u201Cno\u201D. \u{1F91D} He left the corridor." }]);
    const { lines: [line] } = core.concordance([shard.concordance({ pattern: "corridor" })]);
    const { text } = shard.article(line.article);
    const slice = ({ start, end }) => {
      const { start16, end16 } = entente.spanIn(text, start, end);
      return text.slice(start16, end16);
    };
    assert.equal(slice(line.node), "corridor");
    assert.ok(slice(line.sentence).endsWith("He left the corridor."));
    core.dispose();
  });

  it("is of the selection, and of an actor or an expression", async () => {
    const core = await entente.load();
    const shard = core.analyse([...pile, { name: "d", text: "China agreed to invest in a road. Investment grew in China." }]);
    const hits = (query) => core.concordance([shard.concordance(query)]).hits;
    assert.equal(hits({ pattern: "corridor", selection: { sources: ["Herald"] } }), 1);
    assert.equal(hits({ pattern: "/invest(ment)?/" }), 2);
    assert.equal(hits({ pattern: "actor:china" }), 2);
    assert.equal(hits({ pattern: "lemma:minister" }), 1);
    core.dispose();
  });

  it("cannot be made of nothing, nor of what is none", async () => {
    const core = await entente.load();
    const shard = core.analyse(pile);
    for (const parts of [[], [shard.summarise()], [shard.keySentences({ terms: ["port"] })]]) {
      assert.throws(() => core.concordance(parts), { code: "argument" });
    }
    const part = shard.concordance({ pattern: "port" });
    const damaged = { of: "concordance", bytes: part.bytes.map((byte, at) => (at === 20 ? byte ^ 1 : byte)) };
    assert.throws(() => core.concordance([damaged]), (error) => ["corrupt", "version"].includes(error.code));
    assert.match(core.concordance([part], { format: "csv" }), /^date,article,left,match,right,/);
    core.dispose();
  });
});

describe("key sentences", () => {
  it("are those with most of the terms, once each", async () => {
    const found = await for_every_division((core, shards) =>
      core.keySentences(shards.map((shard) => shard.keySentences({ terms: ["Corridor", "port", "crews"], most: 3 }))));
    assert.deepEqual(found.rows.slice(0, 2).map(({ text, held }) => [text, held.length]).sort(),
      [["Crews built the corridor.", 2], ["Islamabad welcomed the port and the corridor.", 2]]);
    assert.equal(found.rows.length, 3);
    assert.deepEqual(found.terms, ["Corridor", "port", "crews"]);
  });
});

describe("a pattern that cannot be read", () => {
  it("is told with its place, wherever it is given", async () => {
    const core = await entente.load();
    const shard = core.analyse(pile);
    const summary = shard.summarise();
    const bad = "road /inv(est/";
    const told = (error) => error instanceof entente.EntenteError && error.code === "argument" &&
      Number.isInteger(error.position?.byte) && error.position.byte >= 5 && error.message.includes(bad);
    for (const call of [
      () => core.checkPattern(bad),
      () => shard.summarise({ holding: [bad] }),
      () => shard.summarise({ tracked: ["road", bad] }),
      () => shard.summarise({ counting: { near: { pattern: bad } } }),
      () => shard.concordance({ pattern: bad }),
      () => core.terms(summary, { pattern: bad }),
      () => core.terms(summary, { against: { holding: [bad] } }),
      () => core.collocates(summary, summary, { near: { pattern: bad } }),
    ]) assert.throws(call, told, String(call));
    core.checkPattern("belt and road | /invest(or|ment)s?/");
    core.dispose();
  });
});

describe("misuse", () => {
  it("names the wrong argument, and nothing happens", async () => {
    const core = await entente.load();
    const shard = core.analyse(pile);
    const summary = shard.summarise();
    for (const call of [
      () => core.terms({}),
      () => core.terms(summary, { order: "size" }),
      () => core.terms(summary, { measure: "g3" }),
      () => core.terms(summary, { most: -1 }),
      () => core.terms(summary, { p: "0.05" }),
      () => core.terms(summary, { format: "xml" }),
      () => core.trends(summary, { patterns: ["port"], period: "decade" }),
      () => core.trends(summary, { patterns: "port" }),
      () => shard.summarise({ counting: { shortest: 0 } }),
      () => shard.summarise({ counting: { shortest: 3, longest: 2 } }),
      () => shard.summarise({ counting: { longest: 6 } }),
      () => shard.summarise({ sources: "Herald" }),
      () => shard.concordance({ pattern: "port", order: ["left4"] }),
      () => shard.concordance({ pattern: "port", context: 51 }),
      () => shard.concordance({ pattern: "" }),
      () => shard.keySentences({ terms: "port" }),
      () => core.index(summary, { form: "stem" }),
    ]) assert.throws(call, (error) => error instanceof entente.EntenteError && error.code === "argument", String(call));
    assert.equal(core.terms(summary).rows[0].term, "corridor");
    core.dispose();
  });

  it("of an index that was disposed of is refused, and indices give their memory back", async () => {
    const core = await entente.load();
    const summary = core.analyse(sample()).summarise();
    const cycle = () => {
      const index = core.index(summary);
      index.terms({ most: 5, format: "csv" });
      index.dispose();
      return index;
    };
    for (let i = 0; i < 20; ++i) cycle();
    const early = core.memoryBytes;
    for (let i = 0; i < 200; ++i) cycle();
    assert.equal(core.memoryBytes, early);
    const index = cycle();
    index.dispose();
    assert.throws(() => index.terms(), { code: "disposed" });
    core.dispose();
    assert.throws(() => core.index(summary), { code: "disposed" });
  });
});

function using_index(index, use) {
  try {
    use(index);
  } finally {
    index.dispose();
  }
}
