#!/usr/bin/env python3
"""Scores the program's report against annotated articles: those in ../shared/gold, and those of articles/*.jsonl here,
whose texts are in ../shared/data.

usage: score_gold.py ENTENTE SHARED

Every floor below is a figure that stood when it was written (ACCURACY.md says on which commit): it may be
raised, and a fall below it fails the test. Exit status 77 means "skipped": the articles are not redistributed.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

import annotations

# set -> (folder of texts, folder of gold, floors by the scorer's figure)
SETS = {
    "seeds": ("seeds", "gold/seeds", {"sentence": 0.95, "kind": 0.95, "committers": 0.75, "actor": 0.94, "type_acc": 0.93,
                                      "alias_each": 0.94}),
    "dev": ("gold/dev", "gold/dev", {"sentence": 0.95, "kind": 0.95, "committers": 0.80, "actor": 0.95, "type_acc": 0.93,
                                     "alias_each": 0.94}),
}
# Annotations of articles/*.jsonl: see annotations.py.
ARTICLES = {
    "read": {"sentence": 0.85, "kind": 0.82, "committers": 0.70, "actor": 0.87},
    "held": {"sentence": 0.70, "kind": 0.65, "actor": 0.85},
}
# alias_b3 takes an actor's names from all articles of the report, alias_each from the one article at hand.
COLUMNS = ["sentence", "kind", "committers", "status", "modality", "what_f1", "actor", "type_acc", "alias_b3", "alias_each"]


def figure(scores, name):
    value = scores[name]
    return value["f1"] if isinstance(value, dict) else value


def report_of(entente, scratch, paths):
    out = pathlib.Path(scratch) / "report.json"
    subprocess.run([entente, "report", "--format", "json", "--out", str(out), *paths], check=True)
    return json.loads(out.read_text(encoding="utf-8"))


def scored(scratch, shared, gold, report):
    out = pathlib.Path(scratch) / "scored.json"
    out.write_text(json.dumps(report), encoding="utf-8")
    made = subprocess.run(
        [sys.executable, str(shared / "gold/score.py"), "--json", "--gold", str(gold), "--report", str(out)],
        check=True, capture_output=True, text=True)
    return json.loads(made.stdout)


def each_alone(entente, scratch, paths):
    """A report of all articles in which each has the actors of its own report, under ids of its own."""
    whole = {"articles": [], "actors": [], "commitments": []}
    for number, path in enumerate(paths):
        one = report_of(entente, scratch, [path])
        for article in one["articles"]:
            ids = [a if isinstance(a, str) else a["id"] for a in article["actors"]]
            whole["articles"].append({**article, "actors": [f"{number}/{i}" for i in ids], "commitments": []})
        whole["actors"] += [{**actor, "id": f"{number}/{actor['id']}"} for actor in one["actors"]]
    return whole


def score(entente, shared, paths, gold):
    with tempfile.TemporaryDirectory() as scratch:
        scores = scored(scratch, shared, gold, report_of(entente, scratch, paths))
        scores["alias_each"] = scored(scratch, shared, gold, each_alone(entente, scratch, paths))["alias_b3"]
    return scores


def scores_by_set(entente, shared):
    """Name, scores and floors of every set."""
    for name, (texts, gold, floors) in SETS.items():
        paths = sorted(str(p) for p in (shared / texts).glob("*.txt"))
        yield name, score(entente, shared, paths, shared / gold), floors
    for name, floors in ARTICLES.items():
        with tempfile.TemporaryDirectory() as folder:
            here = pathlib.Path(__file__).parent / "articles" / f"{name}.jsonl"
            paths = annotations.unpack(here, shared, folder)
            yield name, score(entente, shared, paths, folder), floors


def main():
    entente, shared = sys.argv[1], pathlib.Path(sys.argv[2])
    if not (shared / "gold/score.py").exists():
        print("skipped: no ../shared")
        return 77
    failures = []
    print("| set | " + " | ".join(COLUMNS) + " |")
    for name, scores, floors in scores_by_set(entente, shared):
        print(f"| {name} | " + " | ".join(f"{figure(scores, c):.3f}" for c in COLUMNS) + " |")
        failures += [f"{name} {key} {figure(scores, key):.3f} < {floor}"
                     for key, floor in floors.items() if figure(scores, key) < floor]
    for failure in failures:
        print("below its floor:", failure)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
