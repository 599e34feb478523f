#!/usr/bin/env python3
"""Runs the digest programs of the three compilers and compares what they print.

    same_digest.py PROGRAM... [--node NODE MODULE.js]...
"""
import re
import subprocess
import sys


def commands(arguments):
    while arguments:
        if arguments[0] == "--node":
            yield arguments[1:3]
            arguments = arguments[3:]
        else:
            yield arguments[:1]
            arguments = arguments[1:]


digests = []
for command in commands(sys.argv[1:]):
    run = subprocess.run(command, capture_output=True, text=True)
    print(f"{run.stdout.strip()}  {command[-1]}{run.stderr}")
    digests.append(run.stdout.strip() if run.returncode == 0 else f"exit {run.returncode} of {command[-1]}")
if len(digests) < 2 or len(set(digests)) != 1 or not re.fullmatch("[0-9a-f]{16}", digests[0]):
    sys.exit("the builds do not agree")
