#!/usr/bin/env python3
"""Trains a model once more and compares it with the one that ships, byte by byte.

    retrain.py tagger|names ROOT TRAINER    status 77 where the data sets are not there
"""
import pathlib
import subprocess
import sys
import tarfile
import tempfile


def prepare_tagger(root, data, folder):
    subprocess.run([sys.executable, root / "tools/train/prepare_tagger.py", data, folder], check=True)


def prepare_names(root, data, folder):
    folder.mkdir()
    with tarfile.open(data / "pos/gum_train_bydoc.tar.gz") as archive:
        for member in archive:
            if member.isfile() and member.name.endswith(".conllu"):
                (folder / pathlib.PurePosixPath(member.name).name).write_bytes(archive.extractfile(member).read())


PREPARE = {"tagger": prepare_tagger, "names": prepare_names}


def main(name, root, program):
    root = pathlib.Path(root).resolve()
    data = root.parent / "shared/data"
    if not data.is_dir():
        print("skipped: no ../shared")
        return 77
    with tempfile.TemporaryDirectory() as folder:
        prepared, model = pathlib.Path(folder, "prepared"), pathlib.Path(folder, "model.bin")
        PREPARE[name](root, data, prepared)
        subprocess.run([program, data, prepared, model], check=True)
        if model.read_bytes() == (root / f"core/models/{name}.bin").read_bytes():
            print("the same bytes")
            return 0
    print(f"core/models/{name}.bin is not what its data give, with the word lists and rules of today: tools/train/README.md")
    return 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
