"""What the tests of the command line share: the program at hand, its answers, and what every table holds to.

A test's first argument is the program; it runs from the root of the repository.
"""
import csv
import html.parser
import io
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

PROGRAM = os.path.abspath(sys.argv.pop(1))
SAMPLE = os.path.abspath("corpus")
DONE, NOTHING_READ, NOTHING_CHOSEN, MISUSE, CANNOT_WRITE = 0, 2, 3, 64, 74


class Run:
    def __init__(self, *arguments, stdin=None):
        done = subprocess.run([PROGRAM, *arguments], capture_output=True, input=stdin, timeout=280)
        self.status, self.out, self.err = done.returncode, done.stdout.decode(), done.stderr.decode()

    def table(self):
        return json.loads(self.out)

    def rows(self):
        return self.table()["rows"]


def run(*arguments, paths=(SAMPLE,)):
    return Run(*arguments, *paths)


def table(*arguments, **more):
    return run(*arguments, "--format", "json", **more).table()


def rows(*arguments, **more):
    return table(*arguments, **more)["rows"]


def texts():
    """The sample's texts as entente reads them, by id."""
    report = run("report", "--format", "json", "--with-text").table()
    return {article["id"]: article for article in report["articles"]}


class Case(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.addCleanup(os.chdir, os.getcwd())
        os.chdir(scratch.name)

    def write(self, name, text):
        pathlib.Path(name).write_bytes(text if isinstance(text, bytes) else text.encode())

    def misuse(self, said, *arguments):
        bad = run(*arguments)
        self.assertEqual(bad.err, f'entente: {said}\nTry "entente --help".\n')
        self.assertEqual((bad.status, bad.out), (MISUSE, ""))


class Forms:
    """Tests of the forms of a command's table; a Case beside it says which commands."""
    commands = {}       # a table's name: the command that prints it
    without_table = {}  # more commands, which have a text and JSON all the same
    may_be_empty = ()

    def test_every_command_writes_every_form_with_the_same_rows(self):
        for name, command in self.commands.items():
            with self.subTest(name):
                wanted = table(*command)
                self.assertEqual(wanted["table"], name)
                names = [column["name"] for column in wanted["columns"]]
                self.assertEqual(len(set(names)), len(names))
                if name not in self.may_be_empty:
                    self.assertGreater(len(wanted["rows"]), 0)
                for form, dialect in [("csv", "excel"), ("tsv", "excel-tab")]:
                    text = run(*command, "--format", form, "--bare").out
                    reader = csv.DictReader(io.StringIO(text, newline=""), dialect=dialect)
                    found = list(reader)
                    self.assertEqual(reader.fieldnames, names)
                    self.assertEqual(len(found), len(wanted["rows"]))
                    for have, want in zip(found, wanted["rows"]):
                        for column in names:
                            cell = "" if want[column] is None else want[column]
                            if isinstance(cell, (int, float)):
                                self.assertAlmostEqual(float(have[column]), cell, places=6)
                            else:
                                flat = cell.replace("\n", " ") if form == "tsv" else cell
                                self.assertEqual(have[column].lstrip("'"), flat.lstrip("'"))

    def test_text_fits_the_terminal_and_says_what_the_figures_rest_on(self):
        for name, command in {**self.commands, **self.without_table}.items():
            with self.subTest(name):
                text = run(*command).out
                self.assertIn("entente-1 (UAX #29", text)
                self.assertIn("selection ", text)
                for line in text.split("\n"):
                    self.assertLessEqual(len(line), 125)
                    self.assertEqual(line, line.rstrip())

    def test_html_is_a_page_that_loads_nothing(self):
        for name, command in self.commands.items():
            with self.subTest(name):
                page = run(*command, "--format", "html")
                self.assertTrue(page.out.startswith("<!doctype html>"))
                self.assertIn("default-src 'none'", page.out)
                self.assertNotIn("<script", page.out)
                html.parser.HTMLParser().feed(page.out)

    def test_the_number_of_threads_changes_no_byte(self):
        for name, command in {**self.commands, **self.without_table}.items():
            one = run(*command, "--format", "json", "--threads", "1").out
            for threads in ("2", "7"):
                self.assertEqual(run(*command, "--format", "json", "--threads", threads).out, one, name)
