#!/usr/bin/env python3
"""Who may know whom, read off the #include lines.

    include_rules.py ROOT         checks every C++ source under ROOT; status 1 and one line an offence
    include_rules.py --self-test  shows that each rule can fail, and that what is allowed passes
"""
import pathlib
import re
import sys

LAYERS = ["base", "text", "dates", "decode", "markup", "archive", "read", "language", "extract", "store", "graph", "report"]  # each may know those before it
KNOWS_ALONE = {"graph": {"graph", "base"}}  # a layer of numbers, that knows no more than these
MAY_KNOW = {  # folder -> the folders its quoted includes may name; lexicon, unicode, font, corpus are made at build
    "core": {"core", "lexicon", "models", "unicode", "decode", "markup"},
    "ui": {"core", "ui", "lexicon", "font", "corpus"},
    "native": {"core", "ui", "native", "lexicon", "corpus"},
    "wasm": {"core", "ui", "wasm", "lexicon", "corpus"},
    "tools": {"core", "tools"},
    "tests": {"core", "ui", "native", "tools", "tests", "lexicon", "models", "unicode", "corpus", "font"},
}
# The machine and the clock; streams and locales, which cost 100 kB of wasm each; std::random, which differs by library.
NOT_IN_CORE = set("""iostream istream ostream fstream sstream iomanip cstdio stdio.h print format locale clocale regex
    filesystem thread mutex shared_mutex condition_variable future atomic chrono ctime time.h random
    unistd.h fcntl.h""".split())
NOT_IN_UI = {"fstream", "filesystem", "thread", "mutex", "condition_variable", "future", "cstdio", "iostream", "unistd.h"}
THIRD_PARTY = re.compile(r"^(imgui|backends/imgui_impl_|misc/|simdjson|LzmaDec\.h|catch_amalgamated)")
KNOWS_SIMDJSON = ("core/read/", "core/text/utf8.cpp")  # its parser, and its check of UTF-8, many bytes at once
PLATFORM_HEADER = re.compile(r"^(GLFW/|GL/|GLES\d/|emscripten|windows\.h|sys/|(backends/)?imgui_impl_)")
PLATFORM_SWITCH = re.compile(
    r"^\s*#\s*(?:if|ifdef|ifndef|elif|elifdef|elifndef)\b.*\b(_WIN32|_MSC_VER|__linux__|__unix__|__APPLE__|__ANDROID__"
    r"|__EMSCRIPTEN__|__wasm\w*|__GNUC__|__clang__|__x86_64__|__SSE\w*|__AVX\w*|__ARM\w*)")
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
SOURCES = {".cpp", ".h"}


def layer(path):
    parts = path.split("/")
    return LAYERS.index(parts[1]) if parts[0] == "core" and len(parts) > 2 and parts[1] in LAYERS else None


def include_offence(path, folder, quote, name):
    """Why `path` may not include `name`, or None."""
    if quote == '"' and not THIRD_PARTY.match(name):
        target = name.split("/")[0]
        if "/" not in name:
            return f'"{name}" is not written from the root of the repository'
        if path.startswith("native/bench_") and name.startswith("tests/bench/"):
            return None  # what a figure is measured beside
        if target not in MAY_KNOW[folder]:
            return f"{folder}/ may not know {target}/ ({name})"
        if path.startswith("wasm/core_") and target == "ui":
            return f"the core's C ABI may not know ui/ ({name})"
        if layer(path) is not None and target == "core":
            if layer(name) is None:
                return f"{name} is in no layer of the core"
            if layer(name) > layer(path):
                return f"core/{LAYERS[layer(path)]} may not know core/{LAYERS[layer(name)]} ({name})"
            own, other = LAYERS[layer(path)], LAYERS[layer(name)]
            if other not in KNOWS_ALONE.get(own, {other}):
                return f"core/{own} may not know core/{other} ({name})"
    elif folder == "core" and (name in NOT_IN_CORE or PLATFORM_HEADER.match(name) or name.startswith("imgui")):
        return f"<{name}> has no place in the core"
    elif folder == "core" and name.startswith("simdjson") and not path.startswith(KNOWS_SIMDJSON):
        return f"<{name}> belongs to core/read and the check of UTF-8"
    elif folder == "ui" and (name in NOT_IN_UI or PLATFORM_HEADER.match(name)):
        return f"<{name}> has no place in the front end"
    return None


def offences(path, content):
    """All that is wrong with the file `path` (from the root, '/' between parts), one string each."""
    folder = path.split("/")[0]
    found = []
    if folder == "core" and layer(path) is None:
        found.append(f"{path}: stands in no layer of the core")
    for number, line in enumerate(content.split(b"\n"), 1):
        if not line.isascii():
            found.append(f"{path}:{number}: a character outside ASCII; write it as an escape")
        text = line.decode("ascii", "replace")
        if match := INCLUDE.match(text):
            if reason := include_offence(path, folder, *match.groups()):
                found.append(f"{path}:{number}: {reason}")
        if folder in ("core", "ui") and (match := PLATFORM_SWITCH.match(text)):
            found.append(f"{path}:{number}: {match.group(1)} is a matter for native/ and wasm/")
    return found


def check(root):
    paths = sorted(p for folder in MAY_KNOW for p in (root / folder).rglob("*") if p.suffix in SOURCES)
    if not any(path.is_relative_to(root / "core") for path in paths):
        sys.exit(f"{root}: no C++ source under core/")
    found = [line for p in paths for line in offences(p.relative_to(root).as_posix(), p.read_bytes())]
    print(*found, f"{len(paths)} files, {len(found)} offences", sep="\n")
    return 1 if found else 0


REFUSED = [
    ("core/text/words.cpp", '#include "core/store/shard.h"', "core/text may not know core/store"),
    ("core/base/types.h", '#include "core/text/words.h"', "core/base may not know core/text"),
    ("core/graph/layout.cpp", '#include "core/text/words.h"', "core/graph may not know core/text"),
    ("core/store/shard.cpp", '#include "core/graph/graph.h"', "core/store may not know core/graph"),
    ("core/report/report.cpp", '#include "ui/app.h"', "core/ may not know ui/"),
    ("core/report/report.cpp", '#include "native/files.h"', "core/ may not know native/"),
    ("core/report/report.cpp", '#include "report.h"', "not written from the root"),
    ("core/report/report.cpp", '#include "core/report.h"', "is in no layer"),
    ("core/extra/extra.cpp", "", "stands in no layer"),
    ("core/store/codec.cpp", "  #  include <fstream>", "<fstream> has no place in the core"),
    ("core/store/codec.cpp", "#include <chrono>", "<chrono> has no place in the core"),
    ("core/store/codec.cpp", "#include <simdjson.h>", "belongs to core/read and"),
    ("core/store/codec.cpp", "#include <emscripten/emscripten.h>", "has no place in the core"),
    ("core/store/codec.cpp", "#if defined(__EMSCRIPTEN__)", "__EMSCRIPTEN__ is a matter for native/ and wasm/"),
    ("core/store/codec.cpp", "// caf\u00e9", "outside ASCII"),
    ("ui/app.cpp", '#include "native/window.h"', "ui/ may not know native/"),
    ("ui/app.cpp", '#include "wasm/app.h"', "ui/ may not know wasm/"),
    ("ui/app.cpp", "#include <GLFW/glfw3.h>", "has no place in the front end"),
    ("ui/app.cpp", "#ifdef _WIN32", "_WIN32 is a matter for native/ and wasm/"),
    ("native/main.cpp", '#include "wasm/app.h"', "native/ may not know wasm/"),
    ("wasm/app.cpp", '#include "native/window.h"', "wasm/ may not know native/"),
    ("wasm/core_exports.cpp", '#include "ui/app.h"', "C ABI may not know ui/"),
    ("wasm/core_figures.cpp", '#include "ui/app.h"', "C ABI may not know ui/"),
]
ALLOWED = [
    ("core/store/shard.cpp", '#include "core/text/words.h"\n#include "core/store/codec.h"\n#include <vector>'),
    ("core/read/json/read_json.cpp", "#include <simdjson.h>"),
    ("core/report/report.cpp", '#include "core/graph/graph.h"'),
    ("core/text/utf8.cpp", "#include <simdjson.h>"),
    ("core/text/sentences.cpp", '#include "lexicon/abbreviations.h"'),
    ("ui/app.cpp", '#include "core/report/report.h"\n#include <imgui.h>\n#include "font/inter_regular.h"'),
    ("native/main.cpp", '#include "ui/app.h"\n#include <thread>\n#ifdef __linux__\n#endif'),
    ("wasm/app.cpp", '#include "ui/app.h"\n#include <emscripten/html5.h>'),
]


def self_test():
    failures = [f"not found in {path}: {text!r}" for path, text, reason in REFUSED
                if not any(reason in line for line in offences(path, text.encode()))]
    failures += [line for path, text in ALLOWED for line in offences(path, text.encode())]
    print(*failures, f"{len(REFUSED)} offences planted, {len(ALLOWED)} files without, {len(failures)} failures", sep="\n")
    return 1 if failures else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(self_test() if sys.argv[1] == "--self-test" else check(pathlib.Path(sys.argv[1]).resolve()))
