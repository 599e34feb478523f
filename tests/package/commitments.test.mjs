// Commitments by the packed module: who committed to what in a small pile by hand, with decisions, as list, ledger, dyads,
// trends, sample, brief and events; equal however the pile is divided.

import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { import_from, install } from "./installed.mjs";

let entente;
before(async () => {
  entente = await import_from(install());
});

const pile = [
  { name: "a", date: "2022-01-10", source: "Daily", text: "China pledged to build a port in Gwadar. It rained." },
  { name: "b", date: "2022-01-20", source: "Daily", text: "Pakistan urged India to reopen the border." },
  { name: "c", date: "2022-02-05", source: "Herald", text: "Russia signed an agreement with India on gas pipelines." },
  { name: "d", date: "2022-03-01", source: "Herald", text: "Japan promised to lend India 2 billion dollars." },
];

async function with_pile(use) {
  const core = await entente.load();
  try {
    return use(core, core.merge(pile.map((article) => core.analyse([{ ...article }]).summarise())));
  } finally {
    core.dispose();
  }
}
const of_kind = ({ rows }, kind) => rows.find((row) => row.kind === kind);
const ids = ({ rows }) => rows.map(({ id }) => id);

describe("the list of commitments", () => {
  it("has every statement with its sentence, whatever the division", async () => {
    const divided = await with_pile((core, summary) => core.commitments(summary));
    assert.equal(divided.rows.length, 4);
    const request = of_kind(divided, "REQUEST");
    assert.equal(request.requester_names, "Pakistan");
    assert.equal(request.committers, "india");
    assert.equal(request.sentence, pile[1].text);
    assert.equal(request.verdict, "open");
    assert.equal(of_kind(divided, "INSTRUMENT").status, "signed");
    const core = await entente.load();
    assert.deepEqual(core.commitments(core.analyse(pile.map((article) => ({ ...article }))).summarise()), divided);
    assert.throws(() => divided.rows.push({}), TypeError);
    core.dispose();
  });

  it("follows selection and filter, with parties by any key", async () => {
    await with_pile((core, summary) => {
      const edits = [{ edit: "merge", actor: "russia", other: "japan" }];
      const deeds = core.commitmentIndex(summary, { edits });
      const rows = (options) => deeds.commitments(options).rows.length;
      assert.equal(deeds.commitmentCount, 4);
      assert.equal(rows({ selection: { from: "2022-02-01" } }), 2);
      assert.equal(rows({ filter: { parties: ["russia"] } }), 2);
      assert.equal(rows({ filter: { parties: ["japan", "india"] } }), 2);
      assert.equal(rows({ filter: { counterparty: "pakistan" } }), 1);
      assert.equal(rows({ filter: { kinds: ["REQUEST", "INSTRUMENT"] } }), 2);
      assert.equal(rows({ filter: { statuses: ["signed"] } }), 1);
      assert.equal(rows({ filter: { kinds: [] } }), 0);
      assert.equal(rows({ filter: { topic: "none-such" } }), 0);
      assert.match(deeds.commitments({ format: "csv" }), /^id,date,outlet,/);
      assert.throws(() => deeds.commitments({ filter: { kinds: ["PROMISE"] } }), { code: "argument", message: /kinds: PROMISE/ });
      assert.throws(() => deeds.commitments({ filter: { leastConfidence: 2 } }), { code: "argument" });
      deeds.dispose();
      assert.throws(() => deeds.commitments(), { code: "disposed" });
    });
  });
});

describe("decisions on commitments", () => {
  it("leave out what is rejected, change what is set, and tell what found nothing", async () => {
    await with_pile((core, summary) => {
      const first = core.commitments(summary);
      const [request, pledge] = [of_kind(first, "REQUEST").id, of_kind(first, "INSTRUMENT").id];
      const edits = [
        { edit: "reject", commitment: request },
        { edit: "set", commitment: pledge, field: "status", value: "done" },
        { edit: "note", commitment: pledge, value: "seen \"twice\"" },
        { edit: "accept", commitment: "0000000000000000" },
      ];
      const deeds = core.commitmentIndex(summary, { edits });
      const rows = deeds.commitments();
      assert.equal(rows.rows.length, 3);
      const row = of_kind(rows, "INSTRUMENT");
      assert.deepEqual([row.status, row.note, row.edited], ["done", "seen \"twice\"", "status"]);
      assert.equal(deeds.idleEdits.length, 1);
      assert.deepEqual(ids(deeds.commitments({ filter: { verdicts: ["rejected"] } })), [request]);
      deeds.dispose();
      const told = core.report(summary, { edits }).commitments.find(({ id }) => id === pledge);
      assert.equal(told.note, "seen \"twice\"");
      assert.deepEqual(told.edited, ["status"]);
    });
  });

  it("add what was not found, under an id that place and article give", async () => {
    await with_pile((core, summary) => {
      const article = core.report(summary).articles.find(({ title, file }) => file === "a" || title === "a").id;
      const commitment = core.addedCommitment(article, 44, 50);
      assert.match(commitment, /^[0-9a-f]{16}$/);
      const edits = [{
        edit: "add", commitment, article, sentence: "41 51", what: "44 50", kind: "PLEDGE", value: "It rained.",
      }];
      const rows = core.commitments(summary, { edits }).rows;
      assert.equal(rows.length, 5);
      const row = rows.find(({ id }) => id === commitment);
      assert.deepEqual([row.added, row.what, row.sentence], ["yes", "rained", "It rained."]);
    });
  });

  it("that cannot be understood are refused with their place", async () => {
    await with_pile((core, summary) => {
      const refuse = (edit, message) =>
        assert.throws(() => core.commitmentIndex(summary, { edits: [edit] }), { code: "argument", message });
      refuse({ edit: "reject" }, /edits\[0\]\.commitment/);
      refuse({ edit: "judge", commitment: "x" }, /edits\[0\]: judge/);
      refuse({ edit: "set", commitment: "0000000000000000", field: "mood", value: "x" }, /line 1/);
      refuse({ edit: "set", commitment: "0000000000000000", field: "due", value: "soon" }, /line 1/);
    });
  });
});

describe("what follows from commitments", () => {
  it("is a ledger, dyads and trends of the selection", async () => {
    await with_pile((core, summary) => {
      const deeds = core.commitmentIndex(summary);
      const ledger = deeds.ledger({ order: "first" });
      assert.deepEqual(ledger.rows.map(({ first }) => first), ["2022-03-01", "2022-02-05", "2022-01-20", "2022-01-10"]);
      assert.equal(ledger.rows[0].statements, 1);
      assert.deepEqual(core.ledger(summary, { order: "first" }), ledger);
      assert.equal(deeds.ledger({ leastStatements: 2 }).rows.length, 0);
      const owed = deeds.dyads().rows.find(({ from, to }) => from === "india" && to === "pakistan");
      assert.deepEqual([owed.from_name, owed.to_name, owed.request, owed.statements], ["India", "Pakistan", 1, 1]);
      assert.match(core.dyads(summary, { format: "html" }), /<table>/);
      const trends = deeds.trends({ period: "month", filter: { kinds: ["REQUEST"] } });
      const months = trends.rows.filter(({ pattern, count }) => pattern === "REQUEST" && count > 0);
      assert.equal(months.length, 1);
      deeds.dispose();
    });
  });

  it("is a sample that stays the same, with what was decided of it", async () => {
    await with_pile((core, summary) => {
      const drawn = (options, edits) => {
        const deeds = core.commitmentIndex(summary, { edits });
        const sample = deeds.review(options);
        deeds.dispose();
        return sample;
      };
      const sample = drawn({ most: 3, seed: 7 });
      assert.equal(sample.of, 4);
      assert.equal(sample.commitments.length, 3);
      assert.deepEqual([sample.found, sample.exact], [null, null]);
      const [one, two] = sample.commitments;
      const after = drawn({ most: 3, seed: 7 }, [{ edit: "accept", commitment: one }, { edit: "reject", commitment: two }]);
      assert.deepEqual(after.commitments, sample.commitments);
      assert.deepEqual([after.accepted, after.rejected, after.edited], [1, 1, 0]);
      assert.equal(after.found.value, 0.5);
      assert.ok(after.found.low < 0.5 && after.found.high > 0.5);
      assert.throws(() => drawn({ order: "best" }), { code: "argument" });
    });
  });

  it("is a brief for people and events for programs, which say what they rest on", async () => {
    await with_pile((core, summary) => {
      const deeds = core.commitmentIndex(summary);
      const markdown = deeds.brief({ told: "all of it", filter: { parties: ["pakistan"] } });
      assert.match(markdown, /reopen the border/);
      assert.match(markdown, /all of it/);
      assert.doesNotMatch(markdown, /Gwadar/);
      assert.match(deeds.brief({ format: "html" }), /^<!doctype html>/i);
      assert.throws(() => deeds.brief({ format: "pdf" }), { code: "argument" });
      const { facts, events } = JSON.parse(deeds.events());
      assert.equal(facts.selected_articles, "4 of 4");
      assert.ok(events.some(({ event_type }) => event_type === "REQUEST"));
      deeds.dispose();
    });
  });
});

describe("an article", () => {
  it("tells of words that look like a commitment why they are none", async () => {
    const core = await entente.load();
    const shard = core.analyse([{ text: "Will China agree to build the road? Nobody knows.", name: "q", date: "2022-01-01" }]);
    const { id } = core.report(shard.summarise()).articles[0];
    const { dismissed, text } = shard.article(id);
    for (const cue of dismissed) {
      assert.ok(text.slice(cue.start16, cue.end16).length > 0);
      assert.ok(cue.words.endsWith("."));
    }
    assert.ok(dismissed.length > 0);
    core.dispose();
  });
});
