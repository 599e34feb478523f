#!/usr/bin/env python3
"""Writes files into a C++ header as the sample that the page and the window can open.

    embed.py OUT.h FILE...

The header holds entente::corpus::kSample, an array of {name, bytes} in the order of the names.
"""
import pathlib
import sys

ROW = 100  # characters of source a line


def literal(content):
    """ASCII pieces, one a line; the compiler joins them. Octal escapes cannot run into what follows."""
    plain = {ord(c): c for c in map(chr, range(0x20, 0x7F))} | {ord('"'): '\\"', ord("\\"): "\\\\", ord("\n"): "\\n"}
    pieces, piece = [], ""
    for byte in content:
        piece += plain.get(byte, f"\\{byte:03o}")
        if len(piece) >= ROW:
            pieces.append(piece)
            piece = ""
    pieces.append(piece)
    return "\n".join(f'        "{piece}"' for piece in pieces) + "sv"


def main(out, *sources):
    paths = sorted(map(pathlib.Path, sources), key=lambda path: path.name)
    lines = [
        "// The sample articles of corpus/.",
        "#pragma once",
        "",
        "#include <array>",
        "#include <string_view>",
        "",
        "namespace entente::corpus {",
        "using namespace std::string_view_literals;",
        "struct File {",
        "  std::string_view name;",
        "  std::string_view bytes;",
        "};",
        f"inline constexpr std::array<File, {len(paths)}> kSample = {{{{",
    ]
    for path in paths:
        if not path.name.isascii() or '"' in path.name or "\\" in path.name:
            sys.exit(f"{path}: a sample's name must be plain ASCII")
        lines += [f'    {{"{path.name}"sv,', literal(path.read_bytes()) + "},"]
    lines += ["}};", "}  // namespace entente::corpus", ""]
    target = pathlib.Path(out)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text("\n".join(lines), encoding="ascii")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(*sys.argv[1:])
