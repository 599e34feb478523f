#!/usr/bin/env python3
"""Bad input on the command line: what is said of it, what is still read, and how the program ends.

    bad_input.test.py ENTENTE
"""
import json
import os
import pathlib
import random
import socket
import subprocess
import sys
import tempfile
import unittest

PROGRAM = os.path.abspath(sys.argv.pop(1))
GOOD = b"China and Pakistan agreed to build a road.\n\nThey will meet again in May.\n"
READ, NOTHING_READ, MISUSE, CANNOT_WRITE = 0, 2, 64, 74


class Run:
    def __init__(self, *arguments, stdin=None):
        done = subprocess.run([PROGRAM, *arguments], capture_output=True, input=stdin, timeout=280)
        self.status, self.out, self.err = done.returncode, done.stdout, done.stderr.decode()

    def report(self):
        return json.loads(self.out)

    def input(self):
        return self.report()["input"]

    def problem(self):
        (problem,) = self.input()["problems"]
        return {key: problem[key] for key in ("code", "byte", "line", "column")}


def report(*paths, **more):
    return Run("report", "--format", "json", *paths, **more)


class Case(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.addCleanup(os.chdir, os.getcwd())
        os.chdir(scratch.name)
        pathlib.Path("good.txt").write_bytes(GOOD)

    def counts_add_up(self, run):
        counts = run.input()
        self.assertEqual(counts["given"], sum(counts[k] for k in ("read", "partly", "refused", "duplicates")))

    def refused(self, content, code, said, line=0, column=0, byte=0):
        """Alone it is refused with status 2; beside a good file that one is read, with status 0."""
        pathlib.Path("bad.txt").write_bytes(content)
        alone = report("bad.txt")
        self.assertEqual(alone.status, NOTHING_READ)
        self.assertEqual(alone.problem(), {"code": code, "byte": byte, "line": line, "column": column})
        place = f"bad.txt:{line}:{column}: " if line else "bad.txt: "
        self.assertIn(place, alone.err)
        self.assertIn(said, alone.err)
        self.assertIn(f"({code})", alone.err)
        both = report("bad.txt", "good.txt")
        self.assertEqual(both.status, READ)
        self.assertEqual((both.input()["read"], both.input()["refused"]), (1, 1))
        self.assertEqual(both.report()["articles"][0]["file"], "good.txt")
        self.counts_add_up(both)


class BadFiles(Case):
    def test_an_empty_file(self):
        self.refused(b"", "file-empty", "the file is empty")

    def test_white_space_alone(self):
        self.refused(b" \n\t\n", "file-empty", "white space", line=1, column=1)

    def test_a_binary_named_txt(self):
        self.refused(b"\x7fELF\x02\x01\x01\0\0\0" + random.Random(1).randbytes(4000), "binary", "")

    def test_an_archive_named_txt(self):
        self.refused(b"PK\x03\x04\x14\0\0\0\x08\0" + bytes(100), "archive-damaged", "archive", byte=110)

    def test_malformed_json(self):
        self.refused(b'{\n "title": "x",\n "text": "China agreed" "to"}', "json-malformed", "", line=3, column=25, byte=41)

    def test_json_that_holds_no_text(self):
        self.refused(b'{"a": 1}', "json-no-text", "", line=1, column=1)

    def test_invalid_utf8_is_read_in_part(self):
        pathlib.Path("bad.txt").write_bytes("China agreed to ".encode() + b"\xff" + " build a road in Hunan\u2019s caf\u00e9 \u2013 a \u201croad\u201d.\n".encode())
        run = report("bad.txt")
        self.assertEqual(run.status, READ)
        self.assertEqual(run.problem(), {"code": "utf8-invalid", "byte": 16, "line": 1, "column": 17})
        self.assertEqual(run.input()["partly"], 1)
        self.assertIn("bad.txt:1:17: ", run.err)
        self.assertIn("; kept: ", run.err)
        self.counts_add_up(run)

    def test_a_line_of_200_megabytes(self):
        random_words = random.Random(2)
        words = "the weather was fine in valleys where people walked along rivers to buy bread".split()
        text = " ".join(random_words.choice(words) for _ in range(200_000)).encode() + b". "
        with open("long.txt", "wb") as file:
            while file.tell() < 200_000_000:
                file.write(text)
        run = report("long.txt", "good.txt")
        self.assertEqual(run.status, READ)
        self.assertEqual(run.input()["given"], 2)
        self.assertEqual(run.input()["refused"], 0)
        self.counts_add_up(run)


class BadPaths(Case):
    def test_a_missing_path(self):
        alone = report("nowhere.txt")
        self.assertEqual(alone.status, NOTHING_READ)
        self.assertEqual(alone.err, "nowhere.txt: there is no such file or folder (file-missing)\nentente: nothing was read\n")
        self.assertEqual(report("nowhere.txt", "good.txt").status, READ)

    def test_a_folder_stands_for_its_files_in_order(self):
        for name in ("in/b.txt", "in/a.txt", "in/deeper/c.txt", "in/.hidden.txt", "in/README.md", "in/LICENSE"):
            path = pathlib.Path(name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(name.encode() + b" says that China agreed to build a road.")
        run = report("in")
        self.assertEqual(run.status, READ)
        self.assertEqual([a["file"] for a in run.report()["articles"]], ["in/a.txt", "in/b.txt", "in/deeper/c.txt"])

    def test_an_empty_folder(self):
        os.mkdir("void")
        run = report("void")
        self.assertEqual(run.status, NOTHING_READ)
        self.assertIn("void: the folder holds no file to read (file-empty)", run.err)

    def test_pipes_and_sockets_in_a_folder_are_passed_over_and_told(self):
        os.mkdir("in")
        os.rename("good.txt", "in/good.txt")
        os.mkfifo("in/pipe")
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind("in/socket")
            run = report("in")
        self.assertEqual(run.status, READ)
        self.assertEqual([(p["file"], p["code"]) for p in run.input()["problems"]],
                         [("in/pipe", "file-unreadable"), ("in/socket", "file-unreadable")])
        self.counts_add_up(run)

    def test_a_device(self):
        run = report("/dev/null")
        self.assertEqual(run.status, NOTHING_READ)
        self.assertIn("/dev/null: it is a device, not a file (file-unreadable)", run.err)

    @unittest.skipIf(os.geteuid() == 0, "root may read everything")
    def test_a_file_without_permission(self):
        os.chmod("good.txt", 0)
        run = report("good.txt")
        self.assertEqual(run.status, NOTHING_READ)
        self.assertIn("Permission denied (file-unreadable)", run.err)

    def test_standard_input(self):
        run = report("-", stdin=GOOD)
        self.assertEqual(run.status, READ)
        self.assertEqual(run.report()["articles"][0]["file"], "-")

    def test_a_name_that_looks_like_an_option(self):
        os.rename("good.txt", "--format")
        self.assertEqual(report("--", "--format").status, READ)


class Misuse(Case):
    def test_each_is_named_with_a_hint_and_nothing_on_standard_output(self):
        for arguments, said in [
            (["report"], "no path was given"),
            (["report", "--format", "xml", "good.txt"], '"xml" is no value for --format; give text, json or html'),
            (["report", "--nonsense", "good.txt"], "unknown option --nonsense"),
            (["report", "good.txt", "--out"], "--out needs a value"),
            (["report", "--threads", "0", "good.txt"], '"0" is no value for --threads'),
            (["report", "--with-text=yes", "good.txt"], "--with-text takes no value"),
            (["analyse", "--format", "json", "good.txt"], "--format does not go with this command"),
            (["merge"], "no path was given"),
            (["--size", "12", "good.txt"], '"12" is no value for --size'),
        ]:
            with self.subTest(arguments):
                run = Run(*arguments)
                self.assertEqual(run.status, MISUSE)
                self.assertEqual(run.err, f'entente: {said}\nTry "entente --help".\n')
                self.assertEqual(run.out, b"")

    def test_help_and_version_are_no_misuse(self):
        self.assertEqual(Run("--help").status, 0)
        self.assertIn(b"entente report PATH", Run("--help").out)
        self.assertRegex(Run("--version").out.decode(), r"^entente \d+\.\d+\.\d+\n$")

    def test_an_output_that_cannot_be_written(self):
        run = report("good.txt", "--out", "no/such/folder.json")
        self.assertEqual(run.status, CANNOT_WRITE)
        self.assertIn("no/such/folder.json cannot be written", run.err)


class Steps(Case):
    def setUp(self):
        super().setUp()
        for i in range(7):
            pathlib.Path(f"a{i}.txt").write_text(f"Country {i}: China agreed to send {i} trucks to Pakistan in 202{i}.\n")
        self.paths = [f"a{i}.txt" for i in range(7)]

    def test_analyse_summarise_merge_and_report_give_what_report_gives(self):
        for name, paths in (("x", self.paths[:3]), ("y", self.paths[3:])):
            self.assertEqual(Run("analyse", *paths, "-o", f"{name}.shard").status, 0)
            self.assertEqual(Run("summarise", f"{name}.shard", "-o", f"{name}.summary").status, 0)
        self.assertEqual(Run("merge", "y.summary", "x.summary", "-o", "one.summary").status, 0)
        self.assertEqual(Run("merge", "x.summary", "y.summary", "-o", "two.summary").status, 0)
        self.assertEqual(pathlib.Path("one.summary").read_bytes(), pathlib.Path("two.summary").read_bytes())
        self.assertEqual(report("--summaries", "one.summary").out, report(*self.paths).out)

    def test_the_number_of_threads_changes_no_byte(self):
        one = report("--threads", "1", *self.paths).out
        for threads in ("2", "5", "16"):
            self.assertEqual(report("--threads", threads, *self.paths).out, one)

    def test_a_damaged_summary_is_refused(self):
        Run("analyse", "good.txt", "-o", "s.shard")
        Run("summarise", "s.shard", "-o", "s.summary")
        content = bytearray(pathlib.Path("s.summary").read_bytes())
        content[len(content) // 2] ^= 1
        pathlib.Path("s.summary").write_bytes(content)
        for arguments in (["merge", "s.summary"], ["report", "--summaries", "s.summary"]):
            run = Run(*arguments)
            self.assertEqual(run.status, NOTHING_READ)
            self.assertIn("s.summary: ", run.err)
            self.assertIn("(codec-corrupt)", run.err)
            self.assertEqual(run.out, b"")


if __name__ == "__main__":
    unittest.main(verbosity=2)
