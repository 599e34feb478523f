#!/usr/bin/env python3
"""Compiles the Unicode Character Database into one C++ header.

    python3 tools/unicode_tables.py --ucd /usr/share/unicode --out build/generated/unicode/tables.h

The header holds, in namespace entente::unicode, a two-stage table from code point to a small record of
properties (the three break classes of UAX #29 and a few flags) and the simple case foldings as strided ranges. Input: the
files of Debian's package unicode-data. Only 15.0 is accepted: the token rule names that version.
"""
import argparse
import pathlib
import re
import sys

VERSION = "15.0.0"
LAST = 0x10FFFF
BLOCK = 128

# Order is the numeric value; core/text/unicode.h repeats it. Then where each class stands in a record.
WORD_BREAK = ["Other", "CR", "LF", "Newline", "Extend", "ZWJ", "Format", "Katakana", "Hebrew_Letter", "ALetter",
              "Single_Quote", "Double_Quote", "MidNumLet", "MidLetter", "MidNum", "Numeric", "ExtendNumLet",
              "Regional_Indicator", "WSegSpace"]
GRAPHEME_BREAK = ["Other", "CR", "LF", "Control", "Extend", "ZWJ", "Regional_Indicator", "Prepend", "SpacingMark", "L",
                  "V", "T", "LV", "LVT"]
SENTENCE_BREAK = ["Other", "CR", "LF", "Sep", "Extend", "Format", "Sp", "Lower", "Upper", "OLetter", "Numeric", "ATerm",
                  "SContinue", "STerm", "Close"]
CLASSES = [  # (file, values, lowest bit)
    ("auxiliary/WordBreakProperty.txt", WORD_BREAK, 0),
    ("auxiliary/GraphemeBreakProperty.txt", GRAPHEME_BREAK, 11),
    ("auxiliary/SentenceBreakProperty.txt", SENTENCE_BREAK, 15),
]
FLAGS = [  # (file, property, bit)
    ("emoji/emoji-data.txt", "Extended_Pictographic", 5),
    ("PropList.txt", "White_Space", 6),
    ("DerivedCoreProperties.txt", "Alphabetic", 7),
    ("DerivedCoreProperties.txt", "Uppercase", 8),
    ("DerivedCoreProperties.txt", "Lowercase", 9),
    ("extracted/DerivedGeneralCategory.txt", "Nd", 10),
]
LINE = re.compile(r"^([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*(\w+)")


def rows(path):
    """(first, last, value) of a UCD property file."""
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            match = LINE.match(line)
            if match:
                first = int(match[1], 16)
                yield first, int(match[2] or match[1], 16), match[3]


def properties(ucd):
    table = [0] * (LAST + 1)
    for name, values, bit in CLASSES:
        for first, last, value in rows(ucd / name):
            for code in range(first, last + 1):
                table[code] |= values.index(value) << bit
    for name, wanted, bit in FLAGS:
        for first, last, value in rows(ucd / name):
            if value == wanted:
                for code in range(first, last + 1):
                    table[code] |= 1 << bit
    return table


def two_stage(table):
    """Blocks of equal content are stored once; entries index the list of distinct records."""
    records = sorted(set(table))
    index = {record: i for i, record in enumerate(records)}
    blocks, seen, first_stage = [], {}, []
    for start in range(0, LAST + 1, BLOCK):
        block = tuple(index[value] for value in table[start:start + BLOCK])
        if block not in seen:
            seen[block] = len(blocks)
            blocks.append(block)
        first_stage.append(seen[block])
    if len(records) > 256 or len(blocks) > 256:
        sys.exit("unicode_tables.py: the tables no longer fit 8-bit indices")
    return records, first_stage, [value for block in blocks for value in block]


def foldings(ucd):
    """Statuses C and S as (first, last, stride, delta): code + delta for first, first + stride, ..., last."""
    pairs = []
    with open(ucd / "CaseFolding.txt", encoding="utf-8") as lines:
        for line in lines:
            fields = [field.strip() for field in line.split("#")[0].split(";")]
            if len(fields) >= 3 and fields[1] in "CS":
                pairs.append((int(fields[0], 16), int(fields[2], 16)))
    ranges = []
    for code, target in sorted(pairs):
        delta = target - code
        if ranges:
            first, last, stride, known = ranges[-1]
            step = code - last
            if known == delta and (step == stride or (first == last and step <= 2)):
                ranges[-1] = (first, code, step, delta)
                continue
        ranges.append((code, code, 1, delta))
    return ranges


def array(kind, name, values, per_line=24):
    lines = [f"inline constexpr {kind} {name}[{len(values)}] = {{"]
    for start in range(0, len(values), per_line):
        lines.append("    " + ", ".join(str(value) for value in values[start:start + per_line]) + ",")
    return lines + ["};", ""]


def header(ucd):
    records, first_stage, second_stage = two_stage(properties(ucd))
    out = [f"// Made by tools/unicode_tables.py from the Unicode Character Database {VERSION}; do not edit.",
           "#pragma once", "", "#include <cstdint>", "", "namespace entente::unicode {", "",
           f"inline constexpr std::uint32_t kBlock = {BLOCK};", ""]
    out += array("std::uint32_t", "kRecords", records)
    out += array("std::uint8_t", "kFirstStage", first_stage)
    out += array("std::uint8_t", "kSecondStage", second_stage, 32)
    ranges = foldings(ucd)
    out += ["struct Folding {", "  std::uint32_t first, last, stride;", "  std::int32_t delta;", "};", ""]
    out += array("Folding", "kFoldings", ["{%d, %d, %d, %d}" % entry for entry in ranges], 4)
    return "\n".join(out + ["}  // namespace entente::unicode", ""])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--ucd", required=True, type=pathlib.Path, help="folder with CaseFolding.txt, auxiliary/, emoji/")
    parser.add_argument("--out", required=True, type=pathlib.Path)
    arguments = parser.parse_args()
    with open(arguments.ucd / "CaseFolding.txt", encoding="utf-8") as lines:
        if VERSION not in lines.readline():
            sys.exit(f"unicode_tables.py: {arguments.ucd} does not hold Unicode {VERSION}")
    text = header(arguments.ucd)
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    arguments.out.write_text(text, encoding="ascii")


if __name__ == "__main__":
    main()
