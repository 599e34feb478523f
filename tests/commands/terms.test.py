#!/usr/bin/env python3
"""The commands about terms: what they print of the sample, in which forms, and what they say to bad input.

    terms.test.py ENTENTE

Runs from the root of the repository. The sample's figures are counted here anew, from its texts.
"""
import csv
import io
import os
import pathlib
import re
import unittest

import program
from program import CANNOT_WRITE, DONE, MISUSE, NOTHING_CHOSEN, NOTHING_READ, Case, Run, rows, run, table, texts

COMMANDS = {
    "terms": ["terms"],
    "keyness": ["keyness", "--term", "security"],
    "collocates": ["collocates", "corridor"],
    "concordance": ["kwic", "corridor"],
    "trends": ["trends", "corridor"],
    "tfidf": ["tfidf"],
    "sentences": ["sentences"],
}


def words(text):
    found = re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)*", text.replace("\u2019", "'").lower())
    return [word[:-2] if word.endswith("'s") else word for word in found]


class TermForms(program.Forms, Case):
    commands = COMMANDS

    def test_out_is_a_file(self):
        self.assertEqual(run("terms", "--format", "csv", "--out", "terms.csv").out, "")
        self.assertEqual(pathlib.Path("terms.csv").read_bytes().decode(), run("terms", "--format", "csv").out)
        self.assertEqual(run("terms", "--out", "no/such/folder").status, CANNOT_WRITE)


class Sample(Case):
    def test_counts_are_those_of_the_texts(self):
        articles = texts()
        counts, spread, total = {}, {}, 0
        for id_, article in articles.items():
            for word in words(article["text"]):
                counts[word] = counts.get(word, 0) + 1
                spread.setdefault(word, set()).add(id_)
            total += article["words"]
        for row in rows("terms", "--top", "all", "--with-stop-words"):
            if not row["term"].isalpha():
                continue  # "u.s": cut otherwise by the expression above
            self.assertEqual((row["count"], row["articles"]), (counts[row["term"]], len(spread[row["term"]])), row["term"])
            self.assertAlmostEqual(row["per_million"], row["count"] / total * 1e6, places=4)
            self.assertAlmostEqual(row["share_of_articles"], row["articles"] / len(articles), places=6)

    def test_rates_per_ten_thousand(self):
        million, ten = rows("terms", "--top", "1")[0], rows("terms", "--top", "1", "--per-10k")[0]
        self.assertAlmostEqual(million["per_million"], ten["per_ten_thousand"] * 100, places=4)

    def test_stop_words_are_left_out_by_the_users_list(self):
        self.write("words.txt", "\ufeffChina\r\n\r\n-THE\n  -of \n")
        terms = {row["term"] for row in rows("terms", "--top", "all", "--stop-words", "words.txt")}
        self.assertNotIn("china", terms)
        self.assertTrue({"the", "of", "pakistan"} <= terms)
        self.assertNotIn("and", terms)
        phrases = {row["term"] for row in rows("terms", "--top", "all", "--phrases", "2", "--stop-words", "words.txt")}
        self.assertIn("the corridor", phrases)
        self.assertFalse(any(phrase.startswith("china ") for phrase in phrases))

    def test_lemmas_and_names_are_units_by_choice(self):
        forms = {row["term"]: row["count"] for row in rows("terms", "--top", "all")}
        lemmas = {row["term"]: row["count"] for row in rows("terms", "--top", "all", "--by", "lemma")}
        self.assertEqual(lemmas["agreement"], forms["agreement"] + forms["agreements"])
        self.assertNotIn("agreements", lemmas)
        names = {row["term"] for row in rows("terms", "--top", "all", "--names")}
        self.assertIn("wang yi", names)
        self.assertFalse(any(" " in term for term in forms))

    def test_a_selection_by_each_way_agrees_with_the_facts(self):
        articles = texts()
        dated = [a for a in articles.values() if a["date"] and a["date"] >= "2022"]
        self.assertEqual(table("terms", "--from", "2022")["facts"]["articles"], str(len(dated)))
        self.assertEqual(table("terms", "--from", "2022", "--not")["facts"]["articles"], str(len(articles) - len(dated)))
        named = [a for a in articles.values() if "wang-yi" in a["actors"]]
        for typed in ("wang-yi", "Wang Yi", "WANG YI"):
            self.assertEqual(table("terms", "--actor", typed)["facts"]["articles"], str(len(named)))
        held = [a for a in articles.values() if "corridor" in words(a["text"])]
        self.assertEqual(table("terms", "--term", "corridor")["facts"]["articles"], str(len(held)))
        one = next(iter(articles.values()))
        for typed in (one["id"], one["file"], os.path.basename(one["file"])):
            self.assertEqual(table("terms", "--article", typed)["facts"]["words"], str(one["words"]))

    def test_outlets_are_chosen_by_name(self):
        self.write("a.jsonl", '{"text": "The road is long. It is old.", "source": "Xinhua"}\n'
                              '{"text": "The port is deep. It is new.", "source": "Dawn"}\n')
        found = table("terms", "--source", "xinhua", paths=["a.jsonl"])
        self.assertEqual({row["term"] for row in found["rows"]}, {"road", "long", "old"})
        both = table("terms", "--source", "Xinhua", "--source", "Dawn", paths=["a.jsonl"])
        self.assertEqual(both["facts"]["articles"], "2")

    def test_keyness_compares_with_the_rest_with_all_and_with_a_reference(self):
        everything = int(table("terms")["facts"]["articles"])
        rest = table("keyness", "--from", "2022")["facts"]
        self.assertEqual(int(rest["articles"]) + int(rest["reference_articles"]), everything)
        self.assertEqual(table("keyness", "--from", "2022", "--against", "all")["facts"]["reference_articles"], str(everything))
        other = table("keyness", "--from", "2022", "--ref-to", "2021")["facts"]
        self.assertEqual(other["reference_articles"], table("terms", "--to", "2021")["facts"]["articles"])
        reference_alone = table("keyness", "--ref-to", "2021")["facts"]
        self.assertEqual(reference_alone["articles"], str(everything))
        for row in rows("keyness", "--from", "2022", "--measure", "g2", "--p", "0.01", "--positive"):
            self.assertGreaterEqual(row["g2"], 6.63)
        by_measure = [row["log_ratio"] for row in rows("keyness", "--from", "2022", "--measure", "log-ratio")]
        self.assertEqual(by_measure, sorted(by_measure, reverse=True))

    def test_collocates_in_sentences_hold_the_counts_of_kwic(self):
        found = table("collocates", "corridor", "--top", "all", "--min", "1")
        lines = table("kwic", "corridor", "--top", "all")
        self.assertEqual(found["facts"]["hits"], lines["facts"]["hits"])
        sentences = {(line["article"], line["sentence_begin"]) for line in lines["rows"]}
        self.assertEqual(found["facts"]["hit_sentences"], str(len(sentences)))
        near = rows("collocates", "corridor", "--window", "1,0", "--top", "all", "--min", "1", "--with-stop-words")
        left = {}
        for line in rows("kwic", "corridor", "--top", "all", "--context", "3"):
            for word in words(line["left"])[-1:]:  # a window counts words, not numbers
                left[word] = left.get(word, 0) + 1
        for row in near:  # a window ends with the sentence, a line's context does not
            self.assertLessEqual(row["together"], left[row["term"]])
        self.assertEqual([row["together"] for row in near if row["term"] == "economic"], [left["economic"]])

    def test_lines_are_sorted_by_the_words_beside_the_match(self):
        lines = rows("kwic", "corridor", "--sort", "right1,left1", "--top", "all")
        right = [(words(line["right"]) or [""])[0] for line in lines]
        self.assertEqual(right, sorted(right))
        self.assertEqual({line["match"].lower() for line in lines} - {"corridor", "corridor's"}, set())
        text = texts()
        for line in lines:
            bytes_ = text[line["article"]]["text"].encode()
            self.assertEqual(bytes_[line["begin"]:line["end"]].decode(), line["match"])

    def test_trends_add_up_to_what_kwic_finds(self):
        found = rows("trends", "corridor", "--also", "actor:china", "--period", "month")
        for pattern in ("corridor", "actor:china"):
            total = sum(row["count"] or 0 for row in found if row["pattern"] == pattern)
            self.assertEqual(str(total), table("kwic", pattern)["facts"]["hits"])
        self.assertEqual(sum(row["period_articles"] for row in found) / 2, len(texts()))
        gaps = [row for row in found if row["period_articles"] == 0]
        self.assertGreater(len(gaps), 0)
        self.assertEqual({(row["count"], row["per_million"]) for row in gaps}, {(None, None)})

    def test_tfidf_is_of_each_article_or_of_one(self):
        articles = texts()
        everyone = rows("tfidf", "--top", "3")
        self.assertEqual(len(everyone), 3 * len(articles))
        one = rows("tfidf", "--top", "3", "--article", "05-islamabad-ministers.txt")
        self.assertEqual({os.path.basename(row["file"]) for row in one}, {"05-islamabad-ministers.txt"})
        self.assertEqual(one, [row for row in everyone if row["article"] == one[0]["article"]])
        for row in one:
            size = articles[row["article"]]["words"]
            self.assertAlmostEqual(row["tf_idf_quanteda"] / size, row["tf_idf_voyant"], places=6)

    def test_key_sentences_hold_the_terms_that_they_name(self):
        found = rows("sentences", "--from", "2022", "--top", "5")
        self.assertEqual(len(found), 5)
        self.assertEqual([row["terms"] for row in found], sorted((row["terms"] for row in found), reverse=True))
        for row in found:
            self.assertEqual(len(row["held"].split(", ")), row["terms"])
            for term in row["held"].split(", "):
                self.assertIn(term, words(row["sentence"]))


class BadInput(Case):
    def test_a_measure_that_there_is_not(self):
        self.misuse('there is no measure "mi5" of collocates; there are log-dice, log-likelihood, npmi, mi3, t-score, '
                    "delta-p, dice, jaccard, pmi", "collocates", "x", "--measure", "mi5")
        self.assertEqual(run("keyness", "--term", "x", "--measure", "log-dice").status, MISUSE)

    def test_a_pattern_that_cannot_be_read_is_pointed_into(self):
        bad = run("kwic", "/in[vest/")
        self.assertEqual((bad.status, bad.out), (MISUSE, ""))
        self.assertRegex(bad.err, r"\Aentente: the pattern cannot be read at byte 3: .+\n  /in\[vest/\n     \^\nTry ")
        for arguments in (["terms", "--term", "/(/"], ["terms", "--match", "/[/"], ["trends", "a", "--also", "/*/"],
                          ["keyness", "--ref-term", ""], ["collocates", "lemma:"]):
            with self.subTest(arguments):
                bad = run(*arguments)
                self.assertEqual((bad.status, bad.out), (MISUSE, ""))
                self.assertIn("the pattern cannot be read at byte ", bad.err)

    def test_values_that_are_none_say_what_may_be_given(self):
        self.misuse('"word" is no value for --by; give surface or lemma', "terms", "--by", "word")
        self.misuse('"6" is no value for --phrases; give words of a phrase, 1 to 5: 2, or 2-4', "terms", "--phrases", "6")
        self.misuse('"decade" is no value for --period; give day, week, month, quarter, year or auto',
                    "trends", "x", "--period", "decade")
        self.misuse('"left4" is no value for --sort; give keys with commas: date, article, node, left1 to left3, '
                    "right1 to right3", "kwic", "x", "--sort", "left4")
        self.misuse("--sort does not go with this command", "terms", "--sort", "left1")
        self.misuse('"xml" is no value for --format; give text, csv, tsv, json or html', "terms", "--format", "xml")

    def test_keyness_without_two_sets(self):
        bad = run("keyness")
        self.assertEqual(bad.status, MISUSE)
        self.assertIn("keyness compares articles with others: choose some", bad.err)
        all_of_them = run("keyness", "--from", "1900", "--to", "2100", paths=["/dev/stdin"])
        self.assertEqual(all_of_them.status, NOTHING_READ)

    def test_no_pattern_and_no_path(self):
        for command in ("kwic", "collocates", "trends"):
            self.assertEqual(Run(command).err.split("\n")[0], "entente: no pattern was given")
            self.assertEqual(Run(command, "x").err.split("\n")[0], "entente: no path was given")

    def test_nothing_is_chosen(self):
        for arguments, said in [
            (["--from", "2090"], "no article is chosen (from 2090-01-01); 12 were read"),
            (["--actor", "nobody at all"], 'no article names an actor "nobody at all"; "entente actors" lists those there are'),
            (["--source", "Dawn"], 'no article is from "Dawn"; the outlets are Entente sample'),
            (["--article", "no.txt"], 'no article has the id or file "no.txt"'),
            (["--term", "zyzzyva"], "no article is chosen (holding zyzzyva); 12 were read"),
            (["--not"], "no article is chosen (all but all); 12 were read"),
        ]:
            for name, command in COMMANDS.items():
                if name == "keyness":
                    continue
                with self.subTest(command=name, arguments=arguments):
                    bad = run(*command, *arguments)
                    self.assertEqual((bad.status, bad.err, bad.out), (NOTHING_CHOSEN, f"entente: {said}\n", ""))
        bad = run("tfidf", "--from", "2022", "--article", "no.txt", "--format", "csv")
        self.assertEqual((bad.status, bad.err, bad.out),
                         (NOTHING_CHOSEN, 'entente: no article has the id or file "no.txt"\n', ""))
        one = next(article for article in texts().values() if article["date"] >= "2022")
        bad = run("tfidf", "--to", "2021", "--article", one["file"])
        self.assertEqual((bad.status, bad.err, bad.out),
                         (NOTHING_CHOSEN, f"entente: no article is chosen (to 2021-12-31; article {one['file']}); "
                                          "12 were read\n", ""))
        bad = run("keyness", "--term", "china", "--ref-from", "2090")
        self.assertEqual((bad.status, bad.err),
                         (NOTHING_CHOSEN, "entente: no article is in the reference (from 2090-01-01); 12 were read\n"))
        bad = run("keyness", "--term", "china")  # every article has it
        self.assertEqual((bad.status, bad.err),
                         (NOTHING_CHOSEN, "entente: every article is chosen, so there is no rest to compare with\n"))

    def test_nothing_is_read(self):
        for name, command in COMMANDS.items():
            with self.subTest(name):
                bad = run(*command, paths=["missing.txt"])
                self.assertEqual((bad.status, bad.out), (NOTHING_READ, ""))
                self.assertEqual(bad.err, "missing.txt: there is no such file or folder (file-missing)\n"
                                          "entente: nothing was read\n")

    def test_what_is_read_in_part_is_told_and_counted(self):
        self.write("bad.txt", "The road is long, the caf\u00e9 is \u201cold\u201d ".encode() + b"\xff and far.\n")
        found = run("terms", "--format", "json", paths=["bad.txt"])
        self.assertEqual(found.status, DONE)
        self.assertIn("(utf8-invalid)", found.err)
        self.assertIn("road", {row["term"] for row in found.rows()})

    def test_a_list_of_stop_words_that_cannot_be_read(self):
        bad = run("terms", "--stop-words", "no.txt")
        self.assertEqual((bad.status, bad.out), (NOTHING_READ, ""))
        self.assertRegex(bad.err, r"\Aentente: no\.txt: .+\n\Z")
        self.write("latin.txt", b"caf\xe9\n")
        bad = run("terms", "--stop-words", "latin.txt")
        self.assertEqual((bad.status, bad.err), (NOTHING_READ, "entente: latin.txt: is not UTF-8 text\n"))

    def test_a_term_like_a_formula_is_no_formula(self):
        self.write("a.txt", "The sum =cmd|calc was typed. @mfa said +1 and -word.\n")
        found = run("terms", "--tokens", "quanteda", "--format", "csv", "--with-stop-words", "--top", "all", paths=["a.txt"])
        for cell in next(zip(*csv.reader(io.StringIO(found.out)))):
            self.assertNotRegex(cell, r"^[=+\-@\t]")
        self.assertIn("'@mfa", found.out)

    def test_no_match_is_an_answer(self):
        found = run("kwic", "zyzzyva", "--format", "json")
        self.assertEqual((found.status, found.rows(), found.table()["facts"]["hits"]), (DONE, [], "0"))
        self.assertEqual(rows("collocates", "zyzzyva"), [])
        self.assertEqual({row["count"] or 0 for row in rows("trends", "zyzzyva")}, {0})


if __name__ == "__main__":
    unittest.main(verbosity=2)
