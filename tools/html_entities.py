#!/usr/bin/env python3
"""Writes the named character references of HTML into a C++ header.

    html_entities.py OUT.h

The names are those of Python's html.entities.html5, which is the table of the HTML standard. The header holds, in
namespace entente::html_entities, all names in one string, sorted by their bytes, and all that they stand for
in another, each with where its strings begin.
"""
import html.entities
import pathlib
import sys

ROW = 100  # characters of source a line


def pool(name, strings):
    """One string of them all, and the offsets."""
    joined = b"".join(strings)
    pieces, piece = [], ""
    for byte in joined:
        piece += chr(byte) if 0x20 < byte < 0x7F and byte not in b'"\\?' else f"\\{byte:03o}"
        if len(piece) >= ROW:
            pieces.append(piece)
            piece = ""
    pieces.append(piece)
    offsets = [0]
    for string in strings:
        offsets.append(offsets[-1] + len(string))
    assert offsets[-1] < 1 << 16
    lines = [f"inline constexpr std::string_view k{name}{{"]
    lines += [f'    "{piece}"' for piece in pieces]
    lines += [f"    , {len(joined)}}};", f"inline constexpr std::array<std::uint16_t, {len(offsets)}> k{name}Begin{{"]
    lines += ["    " + ", ".join(map(str, offsets[i:i + 16])) + "," for i in range(0, len(offsets), 16)]
    return lines + ["};"]


def main(out):
    table = sorted((name.encode("ascii"), text.encode()) for name, text in html.entities.html5.items())
    assert len(table) == 2231, "the standard's table is complete and does not grow"
    assert all(name.rstrip(b";").isalnum() for name, _ in table)
    lines = ["// The named character references of HTML, made from Python's html.entities.html5.", "#pragma once", "",
             "#include <array>", "#include <cstdint>", "#include <string_view>", "",
             "namespace entente::html_entities {", ""]
    lines += pool("Names", [name for name, _ in table]) + [""]
    lines += pool("Texts", [text for _, text in table]) + ["", "}  // namespace entente::html_entities", ""]
    path = pathlib.Path(out)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines), encoding="ascii")


if __name__ == "__main__":
    main(*sys.argv[1:])
