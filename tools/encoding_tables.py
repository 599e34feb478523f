#!/usr/bin/env python3
"""Compiles the character tables of legacy encodings into one C++ header.

    python3 tools/encoding_tables.py --out build/generated/decode/tables.h

The mappings are those of Python's own codecs, brought to the indexes of the WHATWG Encoding Standard where the two
differ; each difference stands beside its table below. Tables are dense arrays over the standard's pointers, 0 where
a pointer has no character. Two are too large for that and have a pattern instead: the syllables that Windows-949
adds to KS X 1001, in runs of consecutive characters, and the four-byte area of GB18030, likewise.
"""
import argparse
import pathlib

BIG5_FIRST = 942  # the first pointer that has a character

# Encoding Standard's name -> Python's codec. C1 controls and a few letters are filled in by single_byte().
SINGLE_BYTE = {
    "windows-1250": "cp1250", "windows-1251": "cp1251", "windows-1252": "cp1252", "windows-1253": "cp1253",
    "windows-1254": "cp1254", "windows-1255": "cp1255", "windows-1256": "cp1256", "windows-1257": "cp1257",
    "windows-1258": "cp1258", "windows-874": "cp874", "iso-8859-2": "iso8859_2", "iso-8859-3": "iso8859_3",
    "iso-8859-4": "iso8859_4", "iso-8859-5": "iso8859_5", "iso-8859-6": "iso8859_6", "iso-8859-7": "iso8859_7",
    "iso-8859-8": "iso8859_8", "iso-8859-10": "iso8859_10", "iso-8859-13": "iso8859_13", "iso-8859-14": "iso8859_14",
    "iso-8859-15": "iso8859_15", "iso-8859-16": "iso8859_16", "koi8-r": "koi8_r", "koi8-u": "koi8_u",
    "ibm866": "cp866", "macintosh": "mac_roman", "x-mac-cyrillic": "mac_cyrillic",
}

# Where the standard's index of Big5 (with HKSCS-2008) has more than Python's of HKSCS-2004, or another character:
# a pointer, and the characters from there on.
BIG5_DIFFERENCES = """
1000:3875 21D53 2369E 26021 3EEC 258DE 3AF5 7AFC 9F97 24161 2890D 231EA 20A8A 2325E 430A 8484 9F96 942F 4930
8613 5896 974A 9218 79D0 7A32 6660 6A29 889D 744C 7BC5 6782 7A2C 524F 9046 34E6 73C4 25DB9 74C6 9FC7 57B3 492F
544C 4131 2368E 5818 7A72 27B65 8B8F 46AE 26E88 4181 25D99 7BAE 224BC 9FC8 224C1 224C9 224CC 9FC9 8504 235BB
40B4 9FCA 44E1 2ADFF 62C1 706E 9FCB 2082:7BB8 2088:7C06 2103:7CCE 2114:7DD2 2123:7E1D 2148:8005 2151:8028
2221:83C1 2239:84A8 2244:840F 2303:89A6 89A9 2354:8D77 2400:90FD 2413:92B9 2477:975C 2498:97FF 2605:9F16
2673:8503 2746:5159 515B 515D 515E 2771:936E 2780:7479 2990:6D67 3087:799B 3259:9097 3301:975D 3436:701E
3451:5B28 4136:7201 4138:77D7 4141:7E87 4182:99D6 4206:91D4 4220:60DE 4230:6FB6 4241:8F36 4258:4FBB 4273:71DF
4279:9104 4282:9DF0 4294:83CF 4329:5C10 79E3 4349:5A67 4419:8F0B 4422:7B51 4494:62D0 4624:6062 4694:75F9
4708:6C4A 4742:9B2E 4748:9F17 4815:50ED 4828:5F0C 4902:880F 4922:62CE 4982:7468 4992:7162 4997:7250 5029:2027
5038:FE51 5120:AF 5153:FF5E 5168:2295 2299 5182:2215 FE68 5185:FFE5 5187:FFE0 FFE1 5432:2400 2401 2402 2403 2404
2405 2406 2407 2408 2409 240A 240B 240C 240D 240E 240F 2410 2411 2412 2413 2414 2415 2416 2417 2418 2419 241A
241B 241C 241D 241E 241F 2421 20AC 10942:5EF4 10946:65E0 10948:7676 10950:96B6 10957:3003 4EDD 19028:5029
19035:507D 19088:5305 19096:5344 19112:537F 19162:5605 19240:5A77 19299:5E75 19305:5ED0 19326:5F58 19355:60A4
19398:6490 19439:6674 19454:675E 19553:6C9C 6E1D 19557:6E2F 19611:716E 19643:732A 19672:745C 19697:74E9
19748:7809
"""

# GB18030-2022: the presentation forms and ideographs that Python still keeps in the private use area.
GBK_DIFFERENCES = {
    0xA3A0: 0x3000, 0xA6D9: 0xFE10, 0xA6DA: 0xFE12, 0xA6DB: 0xFE11, 0xA6DC: 0xFE13, 0xA6DD: 0xFE14, 0xA6DE: 0xFE15,
    0xA6DF: 0xFE16, 0xA6EC: 0xFE17, 0xA6ED: 0xFE18, 0xA6F3: 0xFE19, 0xA8BC: 0x1E3F, 0xFE59: 0x9FB4, 0xFE61: 0x9FB5,
    0xFE66: 0x9FB6, 0xFE67: 0x9FB7, 0xFE6D: 0x9FB8, 0xFE7E: 0x9FB9, 0xFE90: 0x9FBA, 0xFEA0: 0x9FBB,
}


def decoded(data, codec):
    """The characters of `data`, or None where `codec` has none."""
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        return None


def code_of(data, codec):
    text = decoded(data, codec)
    return ord(text) if text is not None and len(text) == 1 else 0


def single_byte(name, codec):
    table = [code_of(bytes([byte]), codec) for byte in range(0x80, 0x100)]
    if name.startswith("windows-"):  # the standard fills the holes of the C1 area with the controls themselves
        for i in range(0x20):
            table[i] = table[i] or 0x80 + i
    if name == "windows-1255":
        table[0xCA - 0x80] = 0x05BA  # HOLAM HASER FOR VAV, which Python leaves out
    if name == "koi8-u":  # the Byelorussian letter, where Python has box drawings
        table[0xAE - 0x80], table[0xBE - 0x80] = 0x045E, 0x040E
    if name == "x-mac-cyrillic":  # of the Ukrainian variant
        table[0xA2 - 0x80], table[0xB6 - 0x80], table[0xFF - 0x80] = 0x0490, 0x0491, 0x20AC
    return table


def trail_of(index, gap):
    """The trail byte of a row's `index`: they start at 0x40 and leave out 0x7F, or `gap` bytes from there."""
    return 0x40 + index if index < 0x3F else 0x40 + index + gap


def gbk():
    pairs = [(0x81 + p // 190, trail_of(p % 190, 1)) for p in range(126 * 190)]
    return [GBK_DIFFERENCES.get(lead << 8 | trail) or code_of(bytes([lead, trail]), "gb18030") for lead, trail in pairs]


def gb18030_runs():
    """(pointer, character) where a run of consecutive characters starts, below U+10000."""
    runs = []
    for pointer in range(39420):
        rest, fourth = divmod(pointer, 10)
        rest, third = divmod(rest, 126)
        first, second = divmod(rest, 10)
        code = code_of(bytes([0x81 + first, 0x30 + second, 0x81 + third, 0x30 + fourth]), "gb18030")
        if pointer == 7457:
            code = 0xE7C7  # the other half of the exchange that put U+1E3F among the two-byte characters
        if code and (not runs or code - pointer != runs[-1][1] - runs[-1][0]):
            runs.append((pointer, code))
    return runs


def big5():
    """Characters from pointer BIG5_FIRST on; those of plane 2 without their 0x20000, and the set of their indices."""
    table = [code_of(bytes([0x81 + p // 157, trail_of(p % 157, 0x22)]), "big5hkscs") for p in range(126 * 157)]
    pointer = 0
    for field in BIG5_DIFFERENCES.split():
        start, colon, code = field.rpartition(":")
        pointer = int(start) if colon else pointer + 1
        table[pointer] = int(code, 16)
    assert not any(table[:BIG5_FIRST])
    table = table[BIG5_FIRST:]
    bits = [sum((table[i + bit] >> 16 == 2) << bit for bit in range(32) if i + bit < len(table))
            for i in range(0, len(table), 32)]
    return [code & 0xFFFF for code in table], bits


def korean():
    """KS X 1001 as 94 by 94, and runs of the other syllables, numbered as their cells follow in Windows-949."""
    ksx = [code_of(bytes([0xA1 + p // 94, 0xA1 + p % 94]), "cp949") for p in range(94 * 94)]
    trails = [*range(0x41, 0x5B), *range(0x61, 0x7B), *range(0x81, 0xFF)]
    cells = [(lead, trail) for lead in range(0x81, 0xC7) for trail in trails if lead < 0xA1 or trail < 0xA1]
    runs = []
    for cell, (lead, trail) in enumerate(cells):
        code = code_of(bytes([lead, trail]), "cp949")
        if code and (not runs or code - cell != runs[-1][1] - runs[-1][0]):
            runs.append((cell, code))
    return ksx, runs


def jis0208():
    table = []
    for p in range(11104):
        lead, trail = p // 188, p % 188
        table.append(code_of(bytes([lead + (0x81 if lead < 0x1F else 0xC1), trail_of(trail, 1)]), "cp932"))
    return table


def jis0212():
    table = [code_of(bytes([0x8F, 0xA1 + p // 94, 0xA1 + p % 94]), "euc_jp") for p in range(7211)]
    return [0xFF5E if code == ord("~") else code for code in table]  # the tilde is full-width in the standard


def array(kind, name, values, per_line=24):
    lines = [f"inline constexpr {kind} {name}[{len(values)}] = {{"]
    for start in range(0, len(values), per_line):
        lines.append("    " + ", ".join(str(value) for value in values[start:start + per_line]) + ",")
    return lines + ["};", ""]


def header():
    out = ["// Made by tools/encoding_tables.py from Python's codecs; do not edit.", "#pragma once", "",
           "#include <cstdint>", "", "namespace entente::tables {", ""]
    for name, codec in SINGLE_BYTE.items():
        out += array("std::uint16_t", "k_" + name.replace("-", "_"), single_byte(name, codec))
    out += array("std::uint16_t", "k_gbk", gbk())
    big5_codes, big5_plane2 = big5()
    out += [f"inline constexpr std::uint32_t kBig5First = {BIG5_FIRST};"]
    out += array("std::uint16_t", "k_big5", big5_codes)
    out += array("std::uint32_t", "k_big5_plane2", big5_plane2)
    ksx, syllables = korean()
    out += array("std::uint16_t", "k_ksx1001", ksx)
    out += array("std::uint16_t", "k_jis0208", jis0208())
    out += array("std::uint16_t", "k_jis0212", jis0212())
    out += ["struct Run {", "  std::uint16_t first, code;", "};", ""]
    out += array("Run", "k_syllables", ["{%d, %d}" % run for run in syllables], 8)
    out += array("Run", "k_gb18030", ["{%d, %d}" % run for run in gb18030_runs()], 8)
    return "\n".join(out + ["}  // namespace entente::tables", ""])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", required=True, type=pathlib.Path)
    arguments = parser.parse_args()
    text = header()
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    arguments.out.write_text(text, encoding="ascii")


if __name__ == "__main__":
    main()
