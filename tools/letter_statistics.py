#!/usr/bin/env python3
"""Counts which letters follow which, for telling encodings apart: makes two lists of core/lexicon.

    python3 tools/letter_statistics.py --locale /usr/share/locale --lexicon core/lexicon

Input: the translated messages (*.mo) of installed Debian packages, above all iso-codes (names of countries, languages
and their parts in some forty languages), coreutils, gettext, glib, gtk and git. Only numbers and single characters
leave them. Run by hand when a language is added; the lists are kept in the repository.
"""
import argparse
import collections
import gettext
import math
import pathlib
import re
import unicodedata

LATIN1 = "windows-1252 iso-8859-15 macintosh"
LATIN2 = "windows-1250 iso-8859-2 iso-8859-16"
BALTIC = "windows-1257 iso-8859-13 iso-8859-4"
CYRILLIC = "windows-1251 koi8-r iso-8859-5 x-mac-cyrillic ibm866"
LANGUAGES = [  # (language, encodings that write it)
    ("fr", LATIN1), ("de", LATIN1), ("es", LATIN1), ("pt", LATIN1), ("it", LATIN1), ("nl", LATIN1), ("sv", LATIN1),
    ("da", LATIN1), ("nb", LATIN1), ("fi", LATIN1), ("is", LATIN1), ("pl", LATIN2), ("cs", LATIN2), ("sk", LATIN2),
    ("hu", LATIN2), ("ro", LATIN2), ("hr", LATIN2), ("sl", LATIN2), ("tr", "windows-1254 iso-8859-3"),
    ("lt", BALTIC), ("lv", BALTIC), ("et", BALTIC), ("ru", CYRILLIC), ("bg", CYRILLIC), ("sr", CYRILLIC),
    ("mk", CYRILLIC), ("uk", "windows-1251 koi8-u iso-8859-5 x-mac-cyrillic"), ("el", "windows-1253 iso-8859-7"),
    ("he", "windows-1255 iso-8859-8"), ("ar", "windows-1256 iso-8859-6"), ("fa", "windows-1256"),
    ("th", "windows-874"),
]
IDEOGRAPHS = [("zh_CN", "gb18030"), ("zh_TW", "big5"), ("ja", "shift_jis euc-jp"), ("ko", "euc-kr")]
COMMON = 1024  # characters kept of each language
RARE = 4e-4  # share of a language's letters below which one is a stranger to it
CEDILLAS = str.maketrans("șțȘȚ", "şţŞŢ")  # as Romanian is written where there is no comma below
NOT_TEXT = re.compile(r"%[-+#0-9.*$ljzhq]*[a-zA-Z]|</?[a-zA-Z][^>]*>|\{[^}]*\}|[_&](?=\w)|\\.|https?:\S*")


def messages(locale, language):
    for file in sorted((locale / language / "LC_MESSAGES").glob("*.mo")):
        try:
            with open(file, "rb") as data:
                catalog = gettext.GNUTranslations(data)._catalog
        except (OSError, ValueError, LookupError):  # LookupError: a header that is none
            continue
        for key, value in catalog.items():
            if key != "" and isinstance(value, str) and value != key:
                yield NOT_TEXT.sub("", unicodedata.normalize("NFC", value).translate(CEDILLAS))


def is_letter(character):
    return unicodedata.category(character)[0] in "LM"


def half_bits(probability):
    """-log2 in steps of half a bit, as one character from '0' to 'o'."""
    return chr(48 + min(63, max(0, round(-2 * math.log2(probability))))) if probability > 0 else "o"


def letter_row(locale, language, encodings):
    text = "\n".join(messages(locale, language)).lower()
    counts = collections.Counter(c for c in text if ord(c) >= 0x80 and is_letter(c))
    # Letters that some of the encodings can write.
    known = {c for name in encodings.split() for c in bytes(range(0x80, 0x100)).decode(
        {"macintosh": "mac_roman", "x-mac-cyrillic": "mac_cyrillic"}.get(name, name.replace("windows-", "cp")), "ignore")}
    total = sum(counts.values())
    letters = "".join(sorted(c for c, n in counts.items() if n > total * RARE and c in known))
    is_latin = any("LATIN" in unicodedata.name(c) for c in letters)
    ascii_part = "abcdefghijklmnopqrstuvwxyz" if is_latin else ""

    def place(c):
        if c in letters:
            return c
        return (c if c in ascii_part else "?") if is_letter(c) else " "

    places = [place(c) for c in text]
    pairs, firsts, seconds = collections.Counter(zip(places, places[1:])), collections.Counter(places), len(places)
    neighbours = " ?" + ascii_part
    entering = "".join(half_bits((pairs[a, b] + 0.05) / (firsts[a] + 50)) for b in letters for a in neighbours + letters)
    # How much likelier than elsewhere: '0' + 32 is as likely, in half bits.
    leaving = "".join(
        chr(48 + min(63, max(0, 32 + round(-2 * math.log2((pairs[a, b] + 0.5) / (firsts[a] + 20) /
                                                          ((firsts[b] + 1) / seconds))))))
        for a in letters for b in neighbours)
    return f"{language} | {encodings} | {'latin' if is_latin else 'own'} | {letters} | {entering} | {leaving}"


def character_row(locale, language, encodings):
    counts = collections.Counter()
    for text in messages(locale, language):
        counts.update(c for c in text if "\u3400" <= c <= "\u9fff" or "\uac00" <= c <= "\ud7a3")
    common = sorted(counts, key=lambda c: (-counts[c], c))[:COMMON]
    return f"{language} | {encodings} | {''.join(common)}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--locale", required=True, type=pathlib.Path)
    parser.add_argument("--lexicon", required=True, type=pathlib.Path)
    arguments = parser.parse_args()
    source = "# Counted by tools/letter_statistics.py in the translated messages of Debian 12's packages; numbers only.\n"
    rows = [letter_row(arguments.locale, language, encodings) for language, encodings in LANGUAGES]
    (arguments.lexicon / "letter_pairs.txt").write_text(
        "# Which letter follows which, to tell encodings apart: language | encodings | whether a-z are its letters |\n"
        "# its letters beyond ASCII | cost of such a letter after each neighbour | of a neighbour after such a letter.\n"
        "# A cost is a character from '0' on, in half bits. Neighbours: no letter, a letter not listed, a-z, the letters.\n"
        + source + "\n".join(rows) + "\n", encoding="utf-8")
    rows = [character_row(arguments.locale, language, encodings) for language, encodings in IDEOGRAPHS]
    (arguments.lexicon / "common_characters.txt").write_text(
        "# The commonest ideographs and syllables, by falling frequency: language | encodings | characters.\n"
        + source + "\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
