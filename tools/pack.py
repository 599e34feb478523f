#!/usr/bin/env python3
"""Packs a module's bytes as .lzma files, which wasm/unpack.cpp unpacks: a third smaller than gzip.

    pack.py MODULE.wasm OUT        OUT.0, its code with all that stands before it, and OUT.1, the rest: two
                                   files can be unpacked side by side, and each is packed as suits it best

Equal modules give equal files.
"""
import lzma
import pathlib
import sys

CODE = 10  # the number of the section


def code_end(module):
    at = 8  # behind magic and version
    while at < len(module):
        section, at = module[at], at + 1
        size = shift = 0
        while True:
            byte, at = module[at], at + 1
            size |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                break
        at += size
        if section == CODE:
            return at
    sys.exit("pack.py: no code in this module")


def packed(content, context, position):
    coder = {"id": lzma.FILTER_LZMA1, "preset": 9 | lzma.PRESET_EXTREME, "lc": context, "lp": 0, "pb": position,
             "nice_len": 273}
    out = lzma.compress(content, format=lzma.FORMAT_ALONE, filters=[coder])
    return out[:5] + len(content).to_bytes(8, "little") + out[13:]  # the library leaves the size open


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    whole = pathlib.Path(sys.argv[1]).read_bytes()
    middle = code_end(whole)
    # Code is aligned to nothing and its bytes depend on the ones before; tables of data are words.
    pathlib.Path(f"{sys.argv[2]}.0").write_bytes(packed(whole[:middle], context=4, position=0))
    pathlib.Path(f"{sys.argv[2]}.1").write_bytes(packed(whole[middle:], context=3, position=2))
