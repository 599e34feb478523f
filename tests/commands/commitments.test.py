#!/usr/bin/env python3
"""The commands about commitments: what they print of the sample, what decisions change, what is said to bad input.

    commitments.test.py ENTENTE

Runs from the root of the repository.
"""
import json
import unittest

import program
from program import DONE, NOTHING_CHOSEN, NOTHING_READ, Case, rows, run, table

COMMANDS = {
    "commitments": ["commitments"],
    "ledger": ["ledger"],
    "dyads": ["dyads"],
    "dismissed": ["commitments", "--why-not"],
    "review": ["commitments", "--review", "20"],
}
KINDS = ("PLEDGE", "AGREEMENT", "INSTRUMENT", "POSITION", "DELIVERY", "CONCESSION", "REQUEST", "REFUSAL")
RUNGS = ("refused", "suspended", "requested", "stated", "intent", "agreed", "signed", "implementing", "done")


def edit(**fields):
    return json.dumps(fields) + "\n"


def ids(text):
    return text.split(", ") if text else []


class CommitmentForms(program.Forms, Case):
    commands = COMMANDS


class Lists(Case):
    def test_the_rows_are_those_of_the_report(self):
        report = run("report", "--format", "json").table()
        found = {row["id"]: row for row in rows("commitments")}
        self.assertEqual(set(found), {row["id"] for row in report["commitments"]})
        for want in report["commitments"]:
            have = found[want["id"]]
            for field in ("kind", "status", "modality", "rule", "plover", "cameo", "confidence", "article", "verdict"):
                self.assertEqual(have[field], want[field])
            for field in ("committers", "requesters", "counterparties", "flags", "same_as"):
                self.assertEqual(ids(have[field]), want[field])
            for field in ("deadline", "amount", "speaker", "topic", "due", "note"):
                self.assertEqual(have[field], want[field] or "")
            self.assertEqual(have["quantity"], (want["quantity"] or {"value": ""})["value"])
            for field in ("sentence", "what"):
                self.assertEqual((have[field], have[field + "_begin"], have[field + "_end"]),
                                 tuple(want[field][name] for name in ("text", "start", "end")))

    def test_filters_leave_what_fits_them(self):
        everything = rows("commitments")
        for kind in KINDS:
            want = [row["id"] for row in everything if row["kind"] == kind]
            self.assertEqual([row["id"] for row in rows("commitments", "--kind", kind.lower())], want)
        few = rows("commitments", "--kind", "PLEDGE,REQUEST", "--status", "intent,requested")
        self.assertEqual([row["id"] for row in few],
                         [row["id"] for row in everything
                          if row["kind"] in ("PLEDGE", "REQUEST") and row["status"] in ("intent", "requested")])
        sure = rows("commitments", "--least-confidence", "80")
        self.assertEqual([row["id"] for row in sure], [row["id"] for row in everything if row["confidence"] >= .8])
        for row in rows("commitments", "--party", "Pakistan", "--party", "CHINA"):
            parties = ids(row["committers"]) + ids(row["requesters"]) + ids(row["counterparties"])
            self.assertLessEqual({"china", "pakistan"}, set(parties))
        owed = rows("commitments", "--from-party", "China", "--to-party", "Pakistan")
        self.assertGreater(len(owed), 0)
        for row in owed:
            self.assertIn("china", ids(row["committers"]))
            self.assertIn("pakistan", ids(row["requesters"] if row["kind"] == "REQUEST" else row["counterparties"]))
        topic = next(row["topic"] for row in everything if row["topic"])
        self.assertEqual([row["id"] for row in rows("commitments", "--topic", topic)],
                         [row["id"] for row in everything if row["topic"] == topic])
        self.assertEqual(rows("commitments", "--top", "3"), everything[:3])
        self.assertEqual(table("commitments", "--top", "3")["facts"]["found"], str(len(everything)))

    def test_quotes_stand_in_the_articles(self):
        articles = program.texts()
        for row in rows("commitments") + rows("commitments", "--why-not"):
            text = articles[row["article"]]["text"].encode()
            for name in ("sentence", "what", "cue"):
                if not row.get(name):
                    continue
                begin = row[name + "_begin"]
                self.assertEqual(text[begin:begin + len(row[name].encode())].decode(), row[name])
            self.assertIn(row["cue"], row["sentence"])

    def test_what_gave_no_commitment_is_told_with_a_reason_and_is_no_row_elsewhere(self):
        found = table("commitments", "--why-not")
        taken = {(row["article"], row["sentence_begin"]) for row in rows("commitments")}
        reasons = {}
        for row in found["rows"]:
            self.assertNotIn((row["article"], row["sentence_begin"]), taken)
            self.assertTrue(row["words"].endswith("."))
            reasons[row["reason"]] = reasons.get(row["reason"], 0) + 1
        self.assertEqual(int(found["facts"]["found"]), len(found["rows"]))
        for reason, count in reasons.items():
            self.assertEqual(found["facts"][reason], str(count))


class Ledger(Case):
    def test_every_statement_is_in_one_entry(self):
        statements = {row["id"]: row for row in rows("commitments")}
        seen = []
        for entry in rows("ledger"):
            of = ids(entry["statement_ids"])
            self.assertEqual(len(of), entry["statements"])
            self.assertEqual(entry["sentence"], statements[of[0]]["sentence"])
            self.assertEqual(entry["status"], statements[of[-1]]["status"])
            days = [statements[one]["date"] for one in of if statements[one]["date"]]
            self.assertEqual((entry["first"], entry["last"]), (days[0], days[-1]) if days else ("", ""))
            for one in of:
                self.assertEqual(sorted(ids(statements[one]["same_as"]) + [one]), sorted(of))
            seen += of
        self.assertEqual(sorted(seen), sorted(statements))

    def test_orders(self):
        for order in ("last", "first", "statements", "outlets"):
            values = [row[order] for row in rows("ledger", "--order", order)]
            self.assertEqual(values, sorted(values, reverse=True))
        rungs = [RUNGS.index(row["status"]) for row in rows("ledger", "--order", "status")]
        self.assertEqual(rungs, sorted(rungs, reverse=True))
        self.assertEqual([row["closed_by"] for row in rows("ledger", "--open") if row["closed_by"]], [])
        self.assertTrue(all(row["statements"] >= 2 for row in rows("ledger", "--min", "2")))

    def test_dyads_add_up_the_statements_of_two(self):
        everything = rows("commitments")
        for row in rows("dyads"):
            self.assertEqual(sum(row[kind.lower()] for kind in KINDS), row["statements"])
            self.assertEqual(sum(row[status] for status in RUNGS), row["commitments"])
            self.assertLessEqual(row["articles"], row["statements"])
            if row["joint"] or not row["to"]:
                continue
            other = {"REQUEST": "requesters"}
            of_two = [one for one in everything if row["from"] in ids(one["committers"])
                      and row["to"] in ids(one[other.get(one["kind"], "counterparties")])]
            self.assertEqual(len(of_two), row["statements"])


class Exports(Case):
    def test_a_brief_quotes_every_statement(self):
        statements = rows("commitments")
        markdown = run("ledger", "--format", "markdown").out
        page = run("ledger", "--format", "html").out
        self.assertTrue(markdown.startswith("# Commitments\n\n- program: "))
        self.assertEqual(markdown.count("\n> "), 2 * len(statements))
        self.assertEqual(page.count("<blockquote"), len(statements))

    def test_events_have_a_source_and_a_target(self):
        told = json.loads(run("commitments", "--format", "plover").out)
        statements = {row["id"]: row for row in rows("commitments")}
        self.assertEqual({event["commitment"] for event in told["events"]}, set(statements))
        self.assertEqual(len({event["id"] for event in told["events"]}), len(told["events"]))
        for event in told["events"]:
            row = statements[event["commitment"]]
            self.assertEqual((event["event_type"], event["cameo"], event["text"]),
                             (row["plover"], row["cameo"], row["sentence"]))
            source = event["source"]["id"] if event["source"] else None
            owed = ids(row["requesters" if row["kind"] == "REQUEST" else "committers"])
            self.assertIn(source, owed or [None])

    def test_summaries_give_what_the_articles_give(self):
        self.assertEqual(run("analyse", "-o", "all.shard").status, DONE)
        self.assertEqual(run("summarise", "-o", "all.summary", paths=["all.shard"]).status, DONE)
        for command in ("commitments", "ledger", "dyads"):
            self.assertEqual(rows(command, "--summaries", paths=["all.summary"]), rows(command))


class Review(Case):
    def test_a_sample_is_drawn_by_seed_and_tells_its_precision(self):
        sample = table("commitments", "--review", "20")
        self.assertEqual(sample["facts"]["precision"], "n/a")
        self.assertEqual(rows("commitments", "--review", "10"), sample["rows"][:10])
        self.assertNotEqual(rows("commitments", "--review", "20", "--seed", "2"), sample["rows"])
        self.write("edits.jsonl", "".join(edit(edit="accept" if i < 15 else "reject", commitment=row["id"])
                                          for i, row in enumerate(sample["rows"])))
        after = table("commitments", "--review", "20", "--edits", "edits.jsonl")
        self.assertEqual([row["id"] for row in after["rows"]], [row["id"] for row in sample["rows"]])
        self.assertEqual((after["facts"]["accepted"], after["facts"]["rejected"]), ("15", "5"))
        self.assertEqual(after["facts"]["precision"], "0.75 (0.531 to 0.888)")
        unsure = table("commitments", "--review", "20", "--order", "least-sure")
        values = [row["confidence"] for row in unsure["rows"]]
        self.assertEqual(values, sorted(values))
        self.assertEqual(unsure["facts"]["precision"], "n/a")

    def test_text_shows_the_ids_that_edits_speak_of(self):
        text = run("commitments", "--review", "5").out
        for row in rows("commitments", "--review", "5"):
            self.assertIn(row["id"], text)

    def test_decisions_stand_on_top(self):
        first, second = rows("commitments")[:2]
        self.write("edits.jsonl",
                   edit(edit="reject", commitment=first["id"]) +
                   edit(edit="set", commitment=second["id"], field="status", value="done") +
                   edit(edit="note", commitment=second["id"], value="see p. 4"))
        found = rows("commitments", "--edits", "edits.jsonl")
        self.assertNotIn(first["id"], [row["id"] for row in found])
        self.assertEqual((found[0]["id"], found[0]["status"], found[0]["note"], found[0]["edited"]),
                         (second["id"], "done", "see p. 4", "status"))
        every = rows("commitments", "--edits", "edits.jsonl", "--with-rejected")
        self.assertEqual((every[0]["id"], every[0]["verdict"]), (first["id"], "rejected"))
        in_ledger = " ".join(row["statement_ids"] for row in rows("ledger", "--edits", "edits.jsonl"))
        self.assertNotIn(first["id"], in_ledger)


class Trouble(Case):
    def test_misuse_is_told(self):
        self.misuse('"PLEDGE,SHIP" is no value for --kind; give kinds with commas: PLEDGE, AGREEMENT, INSTRUMENT, POSITION, '
                    'DELIVERY, CONCESSION, REQUEST, REFUSAL', "commitments", "--kind", "PLEDGE,SHIP")
        self.misuse("--why-not and --review are two questions; ask one", "commitments", "--why-not", "--review", "5")
        self.misuse("--order and --seed are of --review", "commitments", "--seed", "5")
        self.misuse("--review says how many rows; leave --top out", "commitments", "--review", "5", "--top", "3")
        self.misuse("--why-not reads articles, which summaries do not hold", "commitments", "--why-not", "--summaries")
        self.misuse("--open does not go with this command", "dyads", "--open")
        self.misuse("--kind does not go with this command", "actors", "--kind", "PLEDGE")
        self.misuse('"random" is no value for --order; give last, first, statements, outlets or status',
                    "ledger", "--order", "random")
        self.misuse("this command writes text, csv, tsv, json, html or markdown", "ledger", "--format", "plover")

    def test_whom_nobody_names_is_told(self):
        nobody = run("commitments", "--from-party", "Atlantis")
        self.assertEqual((nobody.status, nobody.out), (NOTHING_CHOSEN, ""))
        self.assertIn('no article names an actor "Atlantis"', nobody.err)

    def test_edits_that_cannot_be_read_or_find_nothing_are_told(self):
        self.write("edits.jsonl", edit(edit="set", commitment="c", field="kind", value="SHIP"))
        bad = run("commitments", "--edits", "edits.jsonl")
        self.assertEqual((bad.status, bad.out), (NOTHING_READ, ""))
        self.assertIn('line 1: "SHIP" is no kind', bad.err)
        self.write("edits.jsonl", edit(edit="accept", commitment="0123456789abcdef"))
        idle = run("commitments", "--edits", "edits.jsonl")
        self.assertEqual(idle.status, DONE)
        self.assertIn("edits.jsonl: accept", idle.err)

    def test_a_selection_without_commitments_is_an_empty_table(self):
        self.write("a.txt", "The weather was fine.\n\nIt rained later in the hills.\n")
        for command in ("commitments", "ledger", "dyads"):
            empty = run(command, "--format", "json", paths=["a.txt"])
            self.assertEqual((empty.status, empty.rows()), (DONE, []))
        self.assertIn("No commitment", run("ledger", "--format", "markdown", paths=["a.txt"]).out)


if __name__ == "__main__":
    unittest.main()
