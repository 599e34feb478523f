#!/usr/bin/env python3
"""Fuzzes every target for a while, with seeds from the public suites and from past finds.

    run.py BUILD SHARED SECONDS [TARGET...]

BUILD holds the programs of the fuzz preset. A find is kept under BUILD/finds and named at the end; to keep it as a
test, copy it to tests/fuzz/finds/TARGET/. Status 1 when there was one."""
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
# Folders of ../shared/conformance whose files are worth mutating, by target; a target not listed starts from nothing.
SEEDS = {
    "read": ["made-encodings", "csv-spectrum", "json-testsuite/test_parsing", "utf8-kuhn", "made-docx-faults"],
    "decode": ["made-encodings", "encodings-chardet/tests"],
    "json": ["json-testsuite/test_parsing", "simdjson-data/jsonchecker"],
    "csv": ["csv-spectrum/csvs", "csv-test-data/csv"],
    "html": ["html5lib-tests/tree-construction", "readability/test-pages"],
    "zip": ["zip-libzip/regress", "zip-yauzl/test", "made-zip-faults"],
    "docx": ["made-docx-faults", "docx-mammoth/test"],
    "xml": ["docx-mammoth/test"],
    "text": ["sentences-golden-rules", "blns"],
    "pattern": ["blns"],
}
# Of what has a form that no suite holds: a pattern, and under it the text to find it in.
WRITTEN = {
    "pattern": [
        "belt and road | corridor\nThe Belt, and Road! A corridor.",
        "/invest(or|ment)s?/ *\nInvestors met. Investment in China-Pakistan ties.",
        "/([a-c]|[^\\d\\W]){2,3}x+?/ | wom?n*\nabcx women don't",
        "/(a*)*b{0,9}/ 2030\naaaa 2030 b 1,000.5",
        "lemma:agreed | actor:china\nThey agree; China agrees.",
        "\u00c9tat /\u043c[\u0430-\u044f]+/ *\u2019t\n\u00e9tat \u043c\u0438\u0440 don\u2019t",
    ]
}
LARGEST = 65536  # bytes of a seed: what is larger slows the search


def seeds(shared, target):
    for folder in SEEDS.get(target, []):
        for file in (shared / "conformance" / folder).rglob("*"):
            if file.is_file() and 0 < file.stat().st_size <= LARGEST:
                yield file


def fuzz(build, shared, seconds, target):
    corpus, finds = build / "corpus" / target, build / "finds" / target
    corpus.mkdir(parents=True, exist_ok=True)
    finds.mkdir(parents=True, exist_ok=True)
    for number, file in enumerate(seeds(shared, target)):
        (corpus / f"seed-{number}").write_bytes(file.read_bytes())
    for number, text in enumerate(WRITTEN.get(target, [])):
        (corpus / f"written-{number}").write_text(text, encoding="utf-8")
    folders = [str(corpus)]
    if (HERE / "finds" / target).is_dir():
        folders.append(str(HERE / "finds" / target))
    log = build / f"{target}.log"
    with log.open("w") as out:
        status = subprocess.run(
            [build / f"tests/fuzz_{target}", f"-max_total_time={seconds}", f"-artifact_prefix={finds}/", "-timeout=10",
             "-rss_limit_mb=4096", f"-max_len={LARGEST}", "-print_final_stats=1", *folders],
            stdout=out, stderr=subprocess.STDOUT).returncode
    runs = [line.split()[-1] for line in log.read_text(errors="replace").splitlines() if "number_of_executed_units" in line]
    print(f"fuzz {target}: {runs[0] if runs else '?'} runs in {seconds} s, {'no find' if status == 0 else f'a find: see {log}'}",
          flush=True)
    return status == 0


def main():
    build, shared, seconds = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve(), sys.argv[3]
    targets = sys.argv[4:] or sorted(file.stem for file in HERE.glob("*.cpp") if file.stem != "replay")
    sys.exit(0 if all([fuzz(build, shared, seconds, target) for target in targets]) else 1)


main()
