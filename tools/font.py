#!/usr/bin/env python3
"""Cuts a face of Debian's fonts-inter down to what the front end draws and writes it as a C++ header.

    font.py FACE.otf NAME OUT.h        entente::font::kNAME, the font file, and kNAMESize, its length in bytes

Dear ImGui does no shaping, so the layout tables go, and with them the switch to tabular figures: the digits
are mapped to their tabular forms once and for all, because nearly every digit of this program stands in a table.
Needs Debian's python3-fonttools. The font's licence (SIL OFL 1.1) allows this, and the header says so.
"""
import io
import pathlib
import struct
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

RANGES = [
    (0x0020, 0x007E), (0x00A0, 0x024F),  # Latin, to Extended-B
    (0x02B0, 0x036F),                    # modifier letters, combining marks
    (0x0370, 0x03FF), (0x0400, 0x052F),  # Greek, Cyrillic
    (0x1E00, 0x1EFF),                    # Latin Extended Additional: Vietnamese, transliteration
    (0x2000, 0x206F), (0x2070, 0x209F),  # punctuation, super- and subscripts
    (0x20A0, 0x20BF), (0x2100, 0x214F),  # currency, letter-like
    (0x2190, 0x21FF), (0x2200, 0x22FF),  # arrows, mathematics
    (0x2300, 0x23FF), (0x25A0, 0x25FF),  # keys, shapes
    (0x2600, 0x27BF), (0xFFFD, 0xFFFD),  # check marks and the like; the replacement character
]


def tabular_forms(font):
    """Glyph to glyph, as the font's `tnum` feature says."""
    forms = {}
    gsub = font["GSUB"].table
    for record in gsub.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            for index in record.Feature.LookupListIndex:
                for table in gsub.LookupList.Lookup[index].SubTable:
                    forms.update(getattr(getattr(table, "ExtSubTable", table), "mapping", {}))
    return forms


def use_tabular_digits(font):
    forms = tabular_forms(font)
    for table in font["cmap"].tables:
        if table.isUnicode():
            for digit in range(0x30, 0x3A):
                table.cmap[digit] = forms.get(table.cmap[digit], table.cmap[digit])  # subtables may be shared
    # The middle weights are interpolated and rounded: level what is left, but only if it is that.
    metrics, glyphs = font["hmtx"].metrics, [font.getBestCmap()[digit] for digit in range(0x30, 0x3A)]
    widths = [metrics[glyph][0] for glyph in glyphs]
    if max(widths) - min(widths) > font["head"].unitsPerEm // 500:
        sys.exit("font.py: the digits differ in width")
    for glyph in glyphs:
        metrics[glyph] = (max(widths), metrics[glyph][1])


def cut(path):
    font = TTFont(path, recalcTimestamp=False)
    use_tabular_digits(font)
    options = subset.Options()
    options.layout_features = []
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "STAT", "DSIG"]
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 4, 6, 13, 14]  # names, copyright, licence
    options.name_languages = [0x409]
    worker = subset.Subsetter(options)
    worker.populate(unicodes=[point for low, high in RANGES for point in range(low, high + 1)])
    worker.subset(font)
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def header(name, content):
    words = struct.unpack(f"<{(len(content) + 3) // 4}I", content + bytes(-len(content) % 4))
    rows = [",".join(f"0x{word:x}" for word in words[i:i + 12]) for i in range(0, len(words), 12)]
    # 32-bit words compile four times as fast as bytes. All targets are little-endian.
    return "\n".join([
        "// Inter, cut to the scripts Entente draws. Copyright The Inter Project Authors, SIL Open Font License 1.1.",
        "#pragma once",
        "",
        "#include <cstddef>",
        "#include <cstdint>",
        "",
        "namespace entente::font {",
        f"inline constexpr std::size_t k{name}Size = {len(content)};",
        f"alignas(16) inline constexpr std::uint32_t k{name}[] = {{",
        ",\n".join(rows),
        "};",
        "}  // namespace entente::font",
        "",
    ])


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    target = pathlib.Path(sys.argv[3])
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(header(sys.argv[2], cut(sys.argv[1])), encoding="ascii")
