#!/usr/bin/env python3
"""The sample corpus and what the program says of it, kept as files that a reviewer can read.

    golden.py check ENTENTE FORMAT     compares the report with report.FORMAT here; prints the difference
    golden.py update ENTENTE           writes all of them anew

FORMAT is json, html or text. A change to the analysis changes these files: read the difference before committing it.
"""
import difflib
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
FILES = {"json": "report.json", "html": "report.html", "text": "report.txt"}
SHOWN = 80  # lines of a difference


def report(program, form):
    run = subprocess.run([program, "report", "--format", form, "corpus"], cwd=HERE.parent.parent, capture_output=True)
    if run.returncode != 0:
        sys.exit(f"{program} report: exit {run.returncode}\n{run.stderr.decode(errors='replace')}")
    return run.stdout


def check(program, form):
    golden = HERE / FILES[form]
    if not golden.exists():
        sys.exit(f"{golden.name} is missing; ./dev golden writes it")
    wanted, got = golden.read_bytes(), report(program, form)
    if wanted == got:
        return 0
    lines = list(difflib.unified_diff(wanted.decode().splitlines(), got.decode(errors="replace").splitlines(),
                                      golden.name, "now", lineterm="", n=1))
    print(*lines[:SHOWN], sep="\n")
    print(f"{max(0, len(lines) - SHOWN)} more lines; ./dev golden accepts the change")
    return 1


def update(program):
    for form, name in FILES.items():
        (HERE / name).write_bytes(report(program, form))
    return 0


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["check", program, form] if form in FILES:
            sys.exit(check(program, form))
        case ["update", program]:
            sys.exit(update(program))
        case _:
            sys.exit(__doc__)
