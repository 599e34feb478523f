#!/usr/bin/env python3
"""Writes files into a C++ header.

    embed.py sample OUT.h FILE...   what the page and the window can open: entente::corpus::kSample, an array of
                                    {name, bytes} in the order of the names
    embed.py model OUT.h FILE.bin   trained weights: entente::models::k_FILE, the bytes as they are
"""
import pathlib
import re
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


def sample_header(sources):
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
    return lines


def model_header(source):
    path = pathlib.Path(source)
    if not re.fullmatch(r"[a-z][a-z0-9_]*", path.stem):
        sys.exit(f"{path}: the name must be lower case letters, digits and '_'")
    return [
        f"// The weights of core/models/{path.name}; tools/train makes them.",
        "#pragma once",
        "",
        "#include <string_view>",
        "",
        "namespace entente::models {",
        "using namespace std::string_view_literals;",
        f"inline constexpr std::string_view k_{path.stem} =",
        literal(path.read_bytes()) + ";",
        "}  // namespace entente::models",
        "",
    ]


def main(arguments):
    match arguments:
        case ["sample", out, *sources]:
            lines = sample_header(sources)
        case ["model", out, source]:
            lines = model_header(source)
        case _:
            sys.exit(__doc__)
    target = pathlib.Path(out)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text("\n".join(lines), encoding="ascii")


if __name__ == "__main__":
    main(sys.argv[1:])
