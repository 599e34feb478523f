#!/usr/bin/env python3
"""Compiles core/lexicon/*.txt, the word lists an analyst may edit, into C++ headers.

    lexicon.py table FILE.txt OUT.h            one list as k_FILE, a RowTable (core/base/row_table.h)
    lexicon.py version lexicon OUT.h FILE...   kVersion in namespace entente::lexicon, a hash over all these files;
                                               so of core/models: both are printed in every report

A list is UTF-8: `#` opens a comment line, every other line is a row, fields are parted by ` | `.
Rows shorter than the longest are padded with empty fields. Equal lists give equal headers.
"""
import hashlib
import pathlib
import re
import sys

ROWS_A_STEP = 16  # kRowsAStep in core/base/row_table.h


def fail(path, number, message):
    sys.exit(f"{path}:{number}: {message}")


def read_rows(path):
    rows = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.lstrip().startswith("#") or not line.strip():
            continue
        if "\t" in line:
            fail(path, number, "a tab; fields are parted by ' | '")
        fields = [field.strip() for field in re.split(r" \|(?= )", f" {line.strip()} ")]
        if any("|" in field for field in fields):
            fail(path, number, "a '|' without a space on both sides")
        rows.append(fields)
    return rows


def literal(text):
    """A C++ literal in ASCII; octal escapes end after three digits, so what follows cannot run into them."""
    escaped = []
    for byte in text:
        if byte in b'"\\?':  # of which "??=" would be a trigraph
            escaped.append("\\" + chr(byte))
        elif 0x20 <= byte < 0x7F:
            escaped.append(chr(byte))
        else:
            escaped.append(f"\\{byte:03o}")
    return '"' + "".join(escaped) + '"'


def table_header(path):
    name = path.stem
    if not re.fullmatch(r"[a-z][a-z0-9_]*", name):
        fail(path, 0, "the name must be lower case letters, digits and '_'")
    rows = read_rows(path)
    columns = max((len(row) for row in rows), default=1)
    texts = ["\t".join(row + [""] * (columns - len(row))).encode() + b"\n" for row in rows]
    places = [sum(map(len, texts[:row])) for row in range(0, len(texts), ROWS_A_STEP)]
    size = f"{columns}, {len(rows)}"
    lines = [
        f"// Made from core/lexicon/{path.name}; edit that file, not this one.",
        "#pragma once",
        "",
        "#include <array>",
        "#include <string_view>",
        "",
        '#include "core/base/row_table.h"',
        "",
        "namespace entente::lexicon {",
        "using namespace std::string_view_literals;",
        f"inline constexpr char k_{name}_text[] =",
        *("    " + literal(text) for text in texts), "    ;",
        f"inline constexpr RowTable<{size}> k_{name}({{k_{name}_text, sizeof k_{name}_text - 1}}, {{{{",
        "    " + ", ".join(map(str, places)) + "}});",
        "}  // namespace entente::lexicon",
        "",
    ]
    return "\n".join(lines)


def version_header(room, paths):
    digest = hashlib.sha256()
    for path in sorted(paths, key=lambda path: path.name):
        content = path.read_bytes()
        digest.update(f"{path.name} {len(content)}\n".encode())
        digest.update(content)
    return "\n".join([
        f"// The hash of all files in core/{room}.",
        "#pragma once",
        "",
        "#include <string_view>",
        "",
        f"namespace entente::{room} {{",
        f'inline constexpr std::string_view kVersion = "{digest.hexdigest()[:16]}";',
        f"}}  // namespace entente::{room}",
        "",
    ])


def main(arguments):
    match arguments:
        case ["table", source, out]:
            text = table_header(pathlib.Path(source))
        case ["version", room, out, *sources]:
            text = version_header(room, [pathlib.Path(source) for source in sources])
        case _:
            sys.exit(__doc__)
    target = pathlib.Path(out)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="ascii")


if __name__ == "__main__":
    main(sys.argv[1:])
