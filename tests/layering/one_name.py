#!/usr/bin/env python3
"""One name, one class. Two classes of one name in one namespace, in different files, are one to the linker: their
inline members become each other's without a word of warning.

    one_name.py ROOT         checks core, ui, native and wasm under ROOT; status 1 and one line an offence
    one_name.py --self-test  shows that a planted pair is found, and that what is allowed passes
"""
import collections
import pathlib
import re
import sys

FOLDERS = ("core", "ui", "native", "wasm")
OPENS = re.compile(r"^\s*namespace\s*([\w:]*)\s*\{")
CLOSES = re.compile(r"^\}\s*//\s*namespace")
CLASS = re.compile(r"^(?:template\b.*>\s*)?(?:class|struct)\s+([A-Z]\w*)\s*(?:final\s*)?(?::[^:]|\{)")


def classes(text):
    """The classes that other files' code can be confused with: those outside unnamed namespaces."""
    spaces = []
    for line in text.splitlines():
        if opened := OPENS.match(line):
            spaces.append(opened[1])
        elif CLOSES.match(line) and spaces:
            spaces.pop()
        elif (found := CLASS.match(line)) and "" not in spaces:
            yield "::".join(spaces + [found[1]])


def offences(sources):
    places = collections.defaultdict(list)
    for name, text in sources:
        for found in set(classes(text)):
            places[found].append(name)
    return [f"{found} is defined in {' and in '.join(sorted(files))}"
            for found, files in sorted(places.items()) if len(files) > 1]


def self_test():
    def of(*texts):
        return offences((f"{i}.h", text) for i, text in enumerate(texts))

    table = "namespace entente {\nclass Table {\n};\n}  // namespace entente\n"
    assert len(of(table, table)) == 1, "a pair in one namespace"
    assert len(of(table, table.replace("class Table", "struct Table final"))) == 1, "a struct is a class"
    assert not of(table, table.replace("entente {", "entente::ui {")), "another namespace"
    assert not of(table, table.replace("class Table {\n};", "class Table;")), "a declaration"
    hidden = "namespace entente {\nnamespace {\nclass Table {\n};\n}  // namespace\n}  // namespace entente\n"
    assert not of(table, hidden), "an unnamed namespace"


def main():
    if sys.argv[1:] == ["--self-test"]:
        return self_test()
    root = pathlib.Path(sys.argv[1])
    files = [path for folder in FOLDERS for path in sorted((root / folder).rglob("*")) if path.suffix in (".h", ".cpp")]
    found = offences((str(path.relative_to(root)), path.read_text(encoding="utf-8")) for path in files)
    print("\n".join(found))
    return 1 if found or not files else 0


sys.exit(main())
