#!/usr/bin/env python3
"""One analyst's story in the real window, by a script of actions: actors joined and commitments judged are still so when
the program is started again. And all views in both themes, at one and at two pixels a point, go to out/screens.

    xvfb-run -a story.test.py ENTENTE
"""
import csv
import io
import json
import os
import pathlib
import struct
import subprocess
import sys
import tempfile
import unittest
import zlib

PROGRAM = os.path.abspath(sys.argv.pop(1))
ROOT = pathlib.Path(__file__).resolve().parents[2]
CORPUS = str(ROOT / "corpus")
OUT = pathlib.Path(os.environ.get("ENTENTE_OUT", ROOT / "out")).resolve() / "screens"
VIEWS = {
    "overview": "overview", "articles": "articles/1", "terms": "terms/cooperation", "keyness": "select/actor=Song Tao;terms/keyness",
    "collocates": "select/;terms/collocates/cooperation", "lines": "terms/lines/cooperation",
    "trends": "terms/trends/cooperation+trade", "sentences": "terms/sentences", "actors": "actors/list;actors/china",
    "network": "network/china", "matrix": "actors/matrix", "marking": "select/actor=Song Tao;actors/marking",
    "commitments": "select/;commitments/list;commitments/1", "ledger": "commitments/ledger", "dyads": "commitments/dyads",
    "compare": "select/actor=Song Tao;compare", "timeline": "select/;commitments/timeline", "review": "commitments/review", "reader": "reader/1", "input": "input/1",
}


def start(home, lines):
    """The window on the sample with what this home keeps; plays the lines and ends."""
    script = pathlib.Path(home) / "script.txt"
    script.write_text("\n".join(lines) + "\n")
    environment = {k: v for k, v in os.environ.items() if not k.startswith("XDG_")}
    environment["HOME"] = home
    return subprocess.run([PROGRAM, "--script", str(script), CORPUS], capture_output=True, text=True, timeout=120,
                          env=environment, cwd=home)


def save_png(ppm, png):
    _, size, _, pixels = ppm.read_bytes().split(b"\n", 3)
    width, height = map(int, size.split())

    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
    row = 3 * width
    rows = b"".join(b"\0" + pixels[y * row:(y + 1) * row] for y in range(height))
    png.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)) +
                    chunk(b"IDAT", zlib.compress(rows, 6)) + chunk(b"IEND", b""))
    ppm.unlink()
    return len(set(pixels[i:i + 3] for i in range(0, len(pixels), 3)))


class Story(unittest.TestCase):
    def setUp(self):
        self.home = tempfile.TemporaryDirectory()
        self.addCleanup(self.home.cleanup)

    def saved(self, name):
        return (pathlib.Path(self.home.name) / name).read_text()

    def play(self, *lines):
        run = start(self.home.name, lines)
        self.assertEqual(run.returncode, 0, run.stderr)

    def test_decisions_outlive_the_program(self):
        self.play("export/report.json")
        before = json.loads(self.saved("report.json"))
        first, second = (row["id"] for row in before["commitments"][:2])
        ids = [row["id"] for row in before["actors"]]
        kept, gone = "pakistan", next(key for key in reversed(ids) if key not in ("china", "pakistan"))

        self.play("actors/china", "select/actor=china", "focus/link/china+pakistan", "screenshot link.ppm", "select/",
                  f"merge/{gone}+{kept}", f"reject/{first}", f"accept/{second}", "undo", "cells/exact", "export/brief.md")
        brief, rejected = self.saved("brief.md"), before["commitments"][0]["sentence"]["text"]
        self.assertTrue(brief.startswith("# "))
        others = {row["sentence"]["text"] for row in before["commitments"][1:]}
        if rejected not in others:
            self.assertNotIn(rejected, brief)
        self.assertGreater((pathlib.Path(self.home.name) / "link.ppm").stat().st_size, 1280 * 800)

        self.play("export/report.json", "export/decisions.jsonl")
        after = json.loads(self.saved("report.json"))
        self.assertNotIn(gone, [row["id"] for row in after["actors"]])
        self.assertIn(gone, next(row["keys"] for row in after["actors"] if row["id"] == kept))
        verdicts = {row["id"]: row.get("verdict", "open") for row in after["commitments"]}
        self.assertEqual((verdicts[first], verdicts[second]), ("rejected", "open"))
        edits = [json.loads(line)["edit"] for line in self.saved("decisions.jsonl").splitlines()]
        self.assertEqual(edits, ["merge", "reject"])

        self.play("export/brief.md", "export/actors.csv")  # once more: the same bytes, and cells as they were chosen
        self.assertEqual(self.saved("brief.md"), brief)

    def test_lists_and_reports_are_saved_of_the_selection_and_say_so(self):
        self.play("select/actor=Song Tao", "export/report.json", "export/articles.csv", "export/actors.json", "compare",
                  "export/comparison.csv")
        report = json.loads(self.saved("report.json"))
        self.assertEqual(len(report["query"]["actors"]), 1)
        rows = list(csv.DictReader(io.StringIO(self.saved("articles.csv"))))
        self.assertEqual(sorted(row["id"] for row in rows), sorted(row["id"] for row in report["articles"]))
        self.assertTrue(0 < len(rows) < 12)
        self.assertIn("Song Tao", rows[0]["selection"])
        self.assertIn("Song Tao", json.dumps(json.loads(self.saved("actors.json"))["facts"]))
        compared = list(csv.DictReader(io.StringIO(self.saved("comparison.csv"))))
        self.assertEqual({row["what"] for row in compared}, {"term", "actor", "kind"})
        self.assertEqual({row["side"] for row in compared}, {"selection", "others"})

    def test_redo_takes_in_again_what_an_earlier_visit_took_back(self):
        self.play("merge/pakistan+china", "undo")
        self.play("redo", "export/decisions.jsonl")
        self.assertIn('"merge"', self.saved("decisions.jsonl"))


class Screens(unittest.TestCase):
    def test_every_view_is_drawn_in_both_themes_at_both_densities(self):
        OUT.mkdir(parents=True, exist_ok=True)
        for theme in ("light", "dark"):
            for scale in ("1", "2"):
                with self.subTest(theme=theme, scale=scale), tempfile.TemporaryDirectory() as home:
                    self.draw_all(home, theme, scale)

    def draw_all(self, home, theme, scale):
        script = pathlib.Path(home) / "script.txt"
        script.write_text("".join(f"{words}\nscreenshot {name}.ppm\n" for name, words in VIEWS.items()))
        environment = {k: v for k, v in os.environ.items() if not k.startswith("XDG_")} | {"HOME": home}
        run = subprocess.run([PROGRAM, "--script", str(script), "--theme", theme, "--scale", scale, CORPUS],
                             capture_output=True, text=True, timeout=300, env=environment, cwd=home)
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        for name in VIEWS:
            colours = save_png(pathlib.Path(home) / f"{name}.ppm", OUT / f"{name}-{theme}-{scale}x.png")
            self.assertGreater(colours, 40, name)


if __name__ == "__main__":
    unittest.main(verbosity=2)
