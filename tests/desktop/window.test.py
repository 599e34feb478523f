#!/usr/bin/env python3
"""The real window, under a virtual display: every view draws something, in both themes; an idle window draws nothing.

    xvfb-run -a window.test.py ENTENTE

Pictures go to out/screens.
"""
import os
import pathlib
import struct
import subprocess
import sys
import tempfile
import unittest
import zlib

PROGRAM = os.path.abspath(sys.argv.pop(1))
OUT = pathlib.Path(os.environ.get("ENTENTE_OUT", "out")) / "screens"
VIEWS = ["overview", "articles/1", "terms/cooperation", "actors/china", "network", "commitments/1", "reader/1", "input"]
LEAST_COLOURS, LEAST_EDGES = 40, 4000


class Picture:
    def __init__(self, path):
        content = path.read_bytes()
        magic, size, depth, self.pixels = content.split(b"\n", 3)
        assert (magic, depth) == (b"P6", b"255")
        self.width, self.height = map(int, size.split())
        assert len(self.pixels) == 3 * self.width * self.height

    def colours(self):
        return len({self.pixels[i:i + 3] for i in range(0, len(self.pixels), 3)})

    def edges(self):
        """Places where a pixel differs from the one to its left: text and lines make many, blank areas none."""
        p, row = self.pixels, 3 * self.width
        return sum(p[i:i + 3] != p[i - 3:i] for i in range(3, len(p), 3) if i % row)

    def brightness(self):
        return sum(self.pixels) / len(self.pixels)


    def save_png(self, path):
        def chunk(name, data):
            return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        row = 3 * self.width
        rows = b"".join(b"\0" + self.pixels[y * row:(y + 1) * row] for y in range(self.height))
        path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", self.width, self.height, 8, 2, 0, 0, 0)) +
                         chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def entente(*arguments):
    return subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, timeout=60)


def screenshot(test, view, theme, *more, paths=("corpus",)):
    OUT.mkdir(parents=True, exist_ok=True)
    path = OUT / f"desktop-{view.replace('/', '-')}-{theme}{''.join(more).replace('--', '-')}.ppm"
    run = entente("--view", view, "--theme", theme, "--screenshot", str(path), *more, *paths)
    test.assertEqual((run.returncode, run.stderr), (0, ""))
    picture = Picture(path)
    picture.save_png(path.with_suffix(".png"))
    path.unlink()
    return picture


class Window(unittest.TestCase):
    def test_every_view_draws_in_both_themes(self):
        for view in VIEWS:
            for theme in ("light", "dark"):
                with self.subTest(view=view, theme=theme):
                    picture = screenshot(self, view, theme)
                    self.assertEqual((picture.width, picture.height), (1280, 800))
                    self.assertGreater(picture.colours(), LEAST_COLOURS)
                    self.assertGreater(picture.edges(), LEAST_EDGES)
                    self.assertEqual(picture.brightness() > 128, theme == "light")

    def test_views_differ_from_each_other(self):
        pictures = {view: screenshot(self, view, "light").pixels for view in ("terms", "articles", "reader")}
        self.assertEqual(len(set(pictures.values())), 3)

    def test_the_same_articles_give_the_same_picture(self):
        one, two = (screenshot(self, "network", "light", "--threads", threads) for threads in ("1", "4"))
        # The time that the analysis took, in the status line at the foot, may differ. So may the rim of a glyph, by
        # its place in the atlas, which is given in the order in which the filling window first needs it.
        above_status = 3 * one.width * (one.height - 40)
        differing = sum(one.pixels[i:i + 3] != two.pixels[i:i + 3] for i in range(0, above_status, 3))
        self.assertLess(differing, one.width * one.height / 1000)

    def test_without_articles_the_window_says_what_to_do(self):
        picture = screenshot(self, "overview", "light", "--size", "1000x700", paths=())
        self.assertGreater(picture.edges(), LEAST_EDGES)

    def test_at_twice_the_density_there_are_four_times_the_pixels_and_finer_glyphs(self):
        one = screenshot(self, "reader/1", "light", "--size", "600x400")
        two = screenshot(self, "reader/1", "light", "--size", "600x400", "--scale", "2")
        self.assertEqual((two.width, two.height), (2 * one.width, 2 * one.height))
        # A picture merely enlarged would have each row twice, and twice the edges; drawn finer, it has more detail.
        row = 3 * two.width
        doubled = sum(two.pixels[y * row:(y + 1) * row] == two.pixels[(y + 1) * row:(y + 2) * row] for y in range(0, two.height, 2))
        self.assertLess(doubled, two.height / 4)

    def test_an_idle_window_draws_no_frame(self):
        for view in ("overview", "reader/1"):
            run = entente("--view", view, "--count-idle-frames", "2", "corpus")
            self.assertEqual((run.returncode, run.stdout), (0, "frames drawn while idle: 0\n"))

    def test_a_window_on_nothing_but_bad_input_opens_and_shows_it(self):
        with tempfile.TemporaryDirectory() as scratch:
            path = pathlib.Path(scratch) / "empty.txt"
            path.touch()
            picture = screenshot(self, "input", "light", paths=(str(path), str(path.with_name("missing.txt"))))
        self.assertGreater(picture.edges(), LEAST_EDGES)

    def test_without_a_display_it_says_so_and_ends_with_69(self):
        environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
        run = subprocess.run([PROGRAM, "corpus"], capture_output=True, text=True, timeout=60, env=environment)
        self.assertEqual(run.returncode, 69)
        self.assertIn("entente report", run.stderr)


if __name__ == "__main__":
    unittest.main(verbosity=2)
