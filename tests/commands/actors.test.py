#!/usr/bin/env python3
"""The commands about actors: what they print of the sample, what other programs read of it, what is said to bad input.

    actors.test.py ENTENTE

Runs from the root of the repository. networkx reads the networks and works their figures out anew.
"""
import csv
import io
import json
import math
import os
import unittest
import xml.etree.ElementTree

import networkx

import program
from program import DONE, NOTHING_CHOSEN, NOTHING_READ, Case, rows, run, table

COMMANDS = {
    "actors": ["actors"],
    "joins": ["actors", "--why", "China"],
    "actor_keyness": ["actors", "--keyness", "--term", "security"],
    "links": ["links"],
    "evidence": ["links", "--with", "Wang Yi", "--with", "Pakistan", "--evidence"],
    "actor_trends": ["links", "--with", "china", "--with", "pakistan", "--period", "month"],
}
HOSTILE = "=A & <B> \"C\" 'D' \u0001\uffff\u202e\n]]> \U0001f54a"


def edit(**fields):
    return json.dumps(fields) + "\n"


def read_gexf(text):
    """networkx before 3 knows GEXF 1.2 alone; what is written here stands in both."""
    if "1.3" not in networkx.readwrite.gexf.GEXF.versions:
        text = text.replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft", 1).replace('"1.3"', '"1.2"', 1)
    return networkx.read_gexf(io.BytesIO(text.encode()))


def shown(text):
    """As XML may hold it."""
    return text.replace("\u0001", "\ufffd").replace("\uffff", "\ufffd")


class ActorForms(program.Forms, Case):
    commands = COMMANDS
    without_table = {"network": ["network"]}
    may_be_empty = ("joins",)


class Links(Case):
    def test_measures_are_those_of_the_counts_that_stand_beside_them(self):
        sentences = {row["actor"]: row["sentences"] for row in rows("actors", "--top", "all")}
        found = table("links", "--top", "all")
        n = int(found["facts"]["units"])
        self.assertEqual(found["facts"]["units_left_out"], "0")
        self.assertEqual(int(found["facts"]["found"]), len(found["rows"]))
        for row in found["rows"]:
            o, f1, f2 = row["support"], sentences[row["a"]], sentences[row["b"]]
            self.assertLess(row["a"], row["b"])
            self.assertAlmostEqual(row["log_dice"], 14 + math.log2(2 * o / (f1 + f2)), places=5)
            self.assertAlmostEqual(row["npmi"], math.log(o * n / (f1 * f2)) / -math.log(o / n), places=5)
            self.assertLessEqual(row["stories"], row["articles"])

    def test_every_link_opens_as_many_sentences_as_it_has(self):
        for unit in ("sentence", "paragraph", "article"):
            links = rows("links", "--unit", unit, "--top", "25")
            places = {}
            for row in rows("links", "--unit", unit, "--top", "25", "--evidence"):
                places.setdefault((row["a"], row["b"]), []).append(row)
            self.assertEqual(len(links), 25)
            for link in links:
                behind = places[link["a"], link["b"]]
                self.assertEqual(len(behind), link["support"])
                self.assertEqual(len({(row["article"], row["begin"]) for row in behind}), link["support"])
                self.assertTrue(all(row["sentence"] and row["file"] for row in behind))

    def test_the_texts_of_the_evidence_are_those_of_the_articles(self):
        articles = program.texts()
        for row in rows("links", "--with", "China", "--evidence", "--top", "5"):
            text = articles[row["article"]]["text"].encode()
            self.assertTrue(text[row["begin"]:].decode().startswith(row["sentence"]))
            self.assertEqual(row["date"], articles[row["article"]]["date"] or "")

    def test_over_time_two_actors_meet_as_often_as_their_link_says(self):
        link = rows("links", "--with", "china", "--with", "wang-yi")
        self.assertEqual(len(link), 1)
        both = [row for row in rows("links", "--with", "China", "--with", "Wang Yi", "--period", "day")
                if row["actor"] == "China + Wang Yi"]
        self.assertEqual(sum(row["sentences"] or 0 for row in both), link[0]["sentences"])
        self.assertEqual(sum(row["articles"] or 0 for row in both), link[0]["articles"])

    def test_filters_and_orders(self):
        for row in rows("links", "--min", "3", "--min-stories", "2"):
            self.assertGreaterEqual(row["support"], 3)
            self.assertGreaterEqual(row["stories"], 2)
        for order in ("log_dice", "npmi", "log_likelihood", "articles", "stories", "support"):
            values = [row[order] for row in rows("links", "--order", order.replace("_", "-"))]
            self.assertEqual(values, sorted(values, reverse=True))
        for row in rows("links", "--with", "CHINA"):
            self.assertIn("china", (row["a"], row["b"]))

    def test_keyness_counts_sentences_of_both_sides(self):
        everyone = {row["actor"]: row["sentences"] for row in rows("actors", "--top", "all")}
        found = table("actors", "--keyness", "--from", "2022", "--top", "all")
        self.assertEqual(int(found["facts"]["tested"]), len(found["rows"]))
        for row in found["rows"]:
            self.assertEqual(row["sentences"] + row["reference_sentences"], everyone[row["actor"]])
            a, b, c, d = (row[name] for name in ("sentences", "reference_sentences", "all_sentences",
                                                 "reference_all_sentences"))
            walter = math.log2((a + .5) / (c + .5)) - math.log2((b + .5) / (d + .5))
            self.assertAlmostEqual(row["log_ratio"], walter, places=5)
        self.assertNotIn("word", " ".join(column["formula"] for column in found["columns"]))


class Parts(Case):
    def test_summaries_of_parts_merged_give_what_the_whole_gives(self):
        files = sorted(name for name in os.listdir(program.SAMPLE) if name.endswith(".txt"))
        for part, chosen in enumerate((files[::2], files[1::2])):
            run("analyse", "-o", f"{part}.shard", paths=[os.path.join(program.SAMPLE, name) for name in chosen])
            run("summarise", "-o", f"{part}.summary", paths=[f"{part}.shard"])
        for command in (["actors"], ["links"], ["network"], ["links", "--with", "China", "--period", "month"],
                        ["actors", "--keyness", "--from", "2022"]):
            whole = run(*command, "--format", "json").out
            for paths in (["0.summary", "1.summary"], ["1.summary", "0.summary"]):
                self.assertEqual(run(*command, "--format", "json", "--summaries", paths=paths).out, whole)
        self.write("no.summary", "not one")
        self.assertEqual(run("links", "--summaries", paths=["no.summary"]).status, NOTHING_READ)


class Networks(Case):
    def read(self, *arguments):
        forms = {form: run("network", *arguments, "--format", form).out
                 for form in ("json", "gexf", "graphml", "csv-nodes", "csv-edges")}
        return (json.loads(forms["json"]), read_gexf(forms["gexf"]), networkx.read_graphml(io.BytesIO(forms["graphml"].encode())),
                list(csv.DictReader(io.StringIO(forms["csv-nodes"], newline=""))),
                list(csv.DictReader(io.StringIO(forms["csv-edges"], newline=""))), forms)

    def same(self, have, want, name):
        if isinstance(want, str):
            self.assertEqual(have, shown(want), name)
        elif want is None:
            self.assertIsNone(have, name)
        else:
            self.assertAlmostEqual(float(have), want, places=7, msg=name)

    def compare(self, *arguments):
        made, gexf, graphml, nodes, edges, forms = self.read(*arguments)
        self.assertGreater(len(made["nodes"]), 0)
        for graph in (gexf, graphml):
            self.assertFalse(graph.is_directed())
            self.assertEqual((len(graph), graph.number_of_edges()), (len(made["nodes"]), len(made["edges"])))
            for node in made["nodes"]:
                for name, value in node.items():
                    if name not in ("id", "label") and value != "":
                        self.same(graph.nodes[node["id"]].get(name), value, name)
                self.same(graph.nodes[node["id"]]["label"], node["label"], "label")
            for edge in made["edges"]:
                have = graph.edges[edge["source"], edge["target"]]
                for name in edge.keys() - {"source", "target", "source_label", "target_label"}:
                    self.same(have.get(name), edge[name], name)
        self.assertEqual((len(nodes), len(edges)), (len(made["nodes"]), len(made["edges"])))
        for have, want in list(zip(nodes, made["nodes"])) + list(zip(edges, made["edges"])):
            self.assertEqual(list(have), list(want) + ["selection", "made_by"])  # of the whole table, in each row
            for name, value in want.items():
                if isinstance(value, str):
                    self.assertEqual(have[name], "'" + value if value.startswith(("=", "-", "+", "@")) else value)
                elif value is None:
                    self.assertEqual(have[name], "")
                else:
                    self.assertAlmostEqual(float(have[name]), value, places=5)
        return made, gexf, forms

    def test_networks_are_read_back_figure_by_figure(self):
        made, _, forms = self.compare()
        for form in ("gexf", "graphml"):
            xml.etree.ElementTree.fromstring(forms[form].encode())
            for said in ("program: entente ", "lexicon: ", "tokeniser: entente-1", "selection: all"):
                self.assertIn(said, forms[form])
        self.assertEqual(sorted(made["matrix_order"]), sorted(node["id"] for node in made["nodes"]))
        self.compare("--weight", "log-dice", "--min", "1", "--min-stories", "1", "--unit", "paragraph")

    def test_names_that_want_to_be_markup_or_formulas_are_read_back_as_names(self):
        self.write("edits.jsonl", edit(edit="rename", actor="china", name=HOSTILE))
        made, gexf, _ = self.compare("--edits", "edits.jsonl")
        self.assertIn(HOSTILE, [node["label"] for node in made["nodes"]])
        self.assertEqual(gexf.nodes["china"]["label"], shown(HOSTILE))

    def test_the_figures_are_those_that_networkx_finds(self):
        for arguments in ([], ["--min", "1", "--min-stories", "1", "--top", "all"], ["--weight", "stories"]):
            made, graph, _ = self.compare(*arguments)
            by_id = {node["id"]: node for node in made["nodes"]}
            ranks = {node: 1 / len(graph) for node in graph}
            strength = dict(graph.degree(weight="weight"))
            for _ in range(200):
                ranks = {node: 0.15 / len(graph) + 0.85 * sum(
                    ranks[other] * data["weight"] / strength[other] for _, other, data in graph.edges(node, data=True))
                    for node in graph}
            between = networkx.betweenness_centrality(graph)
            for id_, node in by_id.items():
                self.assertEqual(node["degree"], graph.degree(id_))
                self.assertAlmostEqual(node["strength"], strength[id_], places=6)
                self.assertAlmostEqual(node["page_rank"], ranks[id_], places=6)
                self.assertAlmostEqual(node["betweenness"], between[id_], places=6)
            groups = {}
            for id_, node in by_id.items():
                groups.setdefault(node["community"], set()).add(id_)
            self.assertEqual(sorted(groups), list(range(len(made["communities"]))))
            self.assertAlmostEqual(made["modularity"], networkx.algorithms.community.modularity(graph, groups.values()),
                                   places=6)

    def test_an_ego_is_shown_with_its_neighbours_alone(self):
        links = {frozenset((row["a"], row["b"])) for row in rows("links", "--top", "all", "--min", "2",
                                                                   "--min-stories", "2")}
        made = json.loads(run("network", "--format", "json", "--ego", "Wang Yi").out)
        for node in made["nodes"]:
            self.assertTrue(node["id"] == "wang-yi" or frozenset((node["id"], "wang-yi")) in links, node["id"])
        self.assertIn("wang-yi", [node["id"] for node in made["nodes"]])
        states = json.loads(run("network", "--format", "json", "--type", "state").out)
        self.assertEqual({node["type"] for node in states["nodes"]}, {"state"})


class Edits(Case):
    def actors(self, lines):
        self.write("edits.jsonl", lines)
        return {row["actor"]: row for row in rows("actors", "--top", "all", "--edits", "edits.jsonl")}

    def test_edits_hold_in_every_command(self):
        before = {row["actor"]: row for row in rows("actors", "--top", "all")}
        after = self.actors(edit(edit="merge", actor="wang-yi", other="china") + edit(edit="hide", actor="pakistan") +
                            edit(edit="rename", actor="xi-jinping", name="President Xi"))
        self.assertEqual(after["china"]["mentions"], before["china"]["mentions"] + before["wang-yi"]["mentions"])
        self.assertNotIn("wang-yi", after)
        self.assertNotIn("pakistan", after)
        self.assertEqual(after["xi-jinping"]["name"], "President Xi")
        links = rows("links", "--top", "all", "--edits", "edits.jsonl")
        self.assertFalse({"pakistan", "wang-yi"} & {row[end] for row in links for end in "ab"})
        network = json.loads(run("network", "--format", "json", "--min", "1", "--min-stories", "1",
                                 "--edits", "edits.jsonl").out)
        self.assertFalse({"pakistan", "wang-yi"} & {node["id"] for node in network["nodes"]})
        report = json.loads(run("report", "--format", "json", "--edits", "edits.jsonl").out)
        self.assertEqual([row["name"] for row in report["actors"] if row["id"] == "xi-jinping"], ["President Xi"])
        self.assertNotIn("pakistan", [row["id"] for row in report["actors"]])
        why = rows("actors", "--why", "China", "--edits", "edits.jsonl")
        self.assertIn(("wang-yi", "user"), [(row["joined"], row["reason"]) for row in why])

    def test_an_edit_that_finds_nothing_is_told_and_the_rest_is_done(self):
        self.write("edits.jsonl", edit(edit="hide", actor="nobody-here"))
        done = run("actors", "--edits", "edits.jsonl")
        self.assertEqual(done.status, DONE)
        self.assertIn("edits.jsonl: ", done.err)
        self.assertIn("nobody-here", done.err)

    def test_edits_that_cannot_be_read_are_refused_with_their_line(self):
        for command in ("actors", "links", "network", "report"):
            self.write("edits.jsonl", edit(edit="hide", actor="china") + '{"edit": "bury"}\n')
            bad = run(command, "--edits", "edits.jsonl")
            self.assertEqual((bad.status, bad.out), (NOTHING_READ, ""))
            self.assertIn("2", bad.err)
            self.assertIn("edits.jsonl", bad.err)
            self.assertEqual(run(command, "--edits", "no/such/file").status, NOTHING_READ)


class BadInput(Case):
    def test_who_types_a_name_that_nobody_has_is_told_the_nearest(self):
        for command in (["actors", "--why", "Pakistn"], ["links", "--with", "Pakistn"], ["network", "--ego", "Pakistn"],
                        ["actors", "--actor", "Pakistn"]):
            bad = run(*command)
            self.assertEqual((bad.status, bad.out), (NOTHING_CHOSEN, ""))
            self.assertTrue(bad.err.startswith('entente: no article names an actor "Pakistn"; near to it are Pakistan'))

    def test_two_names_of_one_actor_are_no_link(self):
        bad = run("links", "--with", "china", "--with", "CHINA")
        self.assertEqual((bad.status, bad.err), (NOTHING_CHOSEN, 'entente: "china" and "CHINA" are one actor\n'))

    def test_nothing_chosen_and_nothing_read(self):
        bad = run("links", "--from", "2030")
        self.assertEqual((bad.status, bad.err), (NOTHING_CHOSEN, "entente: no article is chosen (from 2030-01-01); 12 were read\n"))
        self.assertEqual(run("network", paths=["no-such-file"]).status, NOTHING_READ)
        self.assertEqual(run("actors", "--keyness", "--term", "the").status, NOTHING_CHOSEN)

    def test_a_pile_without_actors_is_empty_lists_in_every_form(self):
        self.write("a.txt", "it rained. it rained all day.\n")
        for command, forms in (("actors", ("text", "csv", "json", "html")), ("links", ("text", "csv", "json", "html")),
                               ("network", ("text", "json", "gexf", "graphml", "csv-nodes", "csv-edges"))):
            for form in forms:
                self.assertEqual(run(command, "--format", form, paths=["a.txt"]).status, DONE)
        self.assertEqual(len(read_gexf(run("network", "--format", "gexf", paths=["a.txt"]).out)), 0)

    def test_misuse_is_told(self):
        self.misuse("this command writes text, json, gexf, graphml, csv-nodes or csv-edges", "network", "--format", "csv")
        self.misuse("--ego does not go with this command", "links", "--ego", "china")


if __name__ == "__main__":
    unittest.main()
