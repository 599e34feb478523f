#!/usr/bin/env python3
"""Unpacks what train_tagger reads.

    prepare_tagger.py DATA OUT

DATA is the folder of the data sets (its README.md lists them). OUT gets gum/*.conllu, masc/*.txt (the written part) and
speeches.txt, one speech of the UN General Debate after another, parted by form feeds.
"""
import gzip
import json
import pathlib
import sys
import tarfile
import zipfile


def main(data, out):
    data, out = pathlib.Path(data), pathlib.Path(out)
    for folder in ("gum", "masc"):
        (out / folder).mkdir(parents=True, exist_ok=True)
    with tarfile.open(data / "pos/gum_train_bydoc.tar.gz") as archive:
        for member in archive:
            if member.isfile() and member.name.endswith(".conllu"):
                (out / "gum" / pathlib.PurePosixPath(member.name).name).write_bytes(archive.extractfile(member).read())
    with zipfile.ZipFile(data / "pos/masc_tagged.zip") as archive:
        for name in archive.namelist():
            if "/written/" in name and name.endswith(".txt"):
                (out / "masc" / pathlib.PurePosixPath(name).name).write_bytes(archive.read(name))
    with gzip.open(data / "perf/ungdc-third.jsonl.gz", "rt", encoding="utf-8") as lines:
        (out / "speeches.txt").write_text("\f".join(json.loads(line)["text"] for line in lines), encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
