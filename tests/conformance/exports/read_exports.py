#!/usr/bin/env python3
"""Every export of every value of a suite of cases, read back by programs that are not ours.

    read_exports.py ENTENTE_EXPORTS SHARED

CSV and TSV by Python's csv, JSON by its json, HTML by its html.parser, XML by expat and by networkx; of Markdown, for
which there is none at hand, every mark that could begin markup must be escaped, and the unescaped text be the value.
Tells for each form how many values came back as the suite says; status 77 without the suite.
"""
import csv
import html.parser
import io
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

import networkx

FLAT = str.maketrans("\t\n\r", "   ")
ORIGIN = {"program", "lexicon", "models", "tokeniser", "selection", "selected_articles", "query"}
SELECTION = '=all but "articles" of Dawn,\nand <b>The News</b>'


class Exports:
    def __init__(self, folder, cases):
        self.folder, self.cases, self.bad = folder, cases, []

    def bytes(self, name):
        return (self.folder / name).read_bytes()

    def text(self, name):
        return self.bytes(name).decode()

    def judge(self, form, is_right):
        """is_right(number, case): whether the value came back."""
        wrong = [case["id"] for number, case in enumerate(self.cases) if not is_right(number, case)]
        print(f"made-export-escaping, {form}: {len(self.cases) - len(wrong)}/{len(self.cases)}"
              + (f", not {wrong}" if wrong else ""))
        self.bad += wrong

    def must(self, what, holds):
        if not holds:
            print(f"made-export-escaping: {what}: no")
            self.bad.append(what)


def value_of(case):
    """Half of a surrogate pair is read as U+FFFD."""
    value = json.loads(f'"{case["utf16_escaped"]}"')
    return "\ufffd" if case["lone_surrogate"] else value


def guarded(case):
    return ("'" if case["formula_trigger"] else "") + value_of(case)


def in_xml(case):
    """XML text with what XML cannot hold replaced, as a reader gives it."""
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "\ufffd", value_of(case))


# ---- CSV and TSV ----

def judge_cells(exports):
    for form, field in (("guarded", "csv_guarded_owasp"), ("exact", "csv_raw_rfc4180")):
        wanted = "id,value,after\r\n" + "".join(f'{i},{case[field]},-0.5\r\n' for i, case in enumerate(exports.cases))
        lines = exports.text(f"bare-{form}.csv")
        exports.judge(f"CSV {form}, bytes", lambda i, case: f'\r\n{i},{case[field]},-0.5\r\n' in lines)
        exports.must(f"CSV {form} is as a whole what the suite says", lines == wanted)
    for form, want in (("guarded", guarded), ("exact", value_of)):
        for ending, dialect in (("csv", "excel"), ("tsv", "excel-tab")):
            # csv takes NUL for an error before Python 3.11, and is told that lines end where the file says so.
            text = exports.text(f"{form}.{ending}")
            rows = list(csv.DictReader(io.StringIO(text, newline=""), dialect=dialect, strict=True))
            flat = (lambda s: s.translate(FLAT)) if ending == "tsv" else (lambda s: s)
            exports.judge(f"{ending.upper()} {form}, read back", lambda i, case: rows[i]["value"] == flat(want(case)))
            told = ("'" if form == "guarded" else "") + flat(SELECTION)
            exports.must(f"{form}.{ending}: every row names its selection and versions",
                         len(rows) == len(exports.cases) and all(
                             row["selection"] == told and row["after"] == "-0.5" and
                             re.fullmatch(r"entente \S+; lexicon \w+; models \w+; words by entente-1", row["made_by"])
                             for row in rows))


# ---- JSON ----

def judge_json(exports):
    for name, values in (
            ("table.json", lambda root: [row["value"] for row in root["rows"]]),
            ("network.json", lambda root: [node["label"] for node in root["nodes"]]),
            ("plover.json", lambda root: [root["facts"][f"v{i}"] for i in range(len(exports.cases))])):
        text = exports.text(name)
        root = json.loads(text)
        found = values(root)
        exports.judge(f"JSON, {name}", lambda i, case: found[i] == value_of(case) == json.loads(case["json_in_script"]))
        exports.must(f"{name} can stand in a script element", not re.search("[<>&\u2028\u2029]", text))
        exports.must(f"{name} says what it rests on", ORIGIN <= set(root["facts"]))
        exports.must(f"{name} holds the query", json.loads(root["facts"]["query"]) == {"sources": ["Dawn"], "others": True})
    titles = {event["article"]: event["title"] for event in json.loads(exports.text("plover.json"))["events"]}
    exports.judge("JSON, events", lambda i, case: (titles[f"page-{i}"] or "") == value_of(case))


# ---- XML ----

def judge_xml(exports):
    gexf, graphml = exports.text("network.gexf"), exports.text("network.graphml")
    exports.judge("XML attributes, bytes", lambda i, case: f'id="actor-{i}" label="{case["xml_attr_double_quoted"]}"' in gexf)
    exports.judge("XML text, bytes", lambda i, case: f'<data key="node_label">{case["xml_text"]}</data>' in graphml
                  or (case["xml_text"] == "" and f'<node id="actor-{i}">' in graphml))
    root = ElementTree.fromstring(gexf.encode())
    labels = {node.get("id"): node.get("label") for node in root.iter("{http://gexf.net/1.3}node")}
    exports.judge("GEXF, read back by expat", lambda i, case: labels[f"actor-{i}"] == in_xml(case))
    told = root.find(".//{http://gexf.net/1.3}description").text
    read = networkx.read_gexf(io.BytesIO(gexf.encode().replace(b"http://gexf.net/1.3", b"http://www.gexf.net/1.2draft")
                                         .replace(b'version="1.3"', b'version="1.2"')))
    exports.judge("GEXF, read back by networkx", lambda i, case: (read.nodes[f"actor-{i}"]["label"] or "") == in_xml(case))
    read = networkx.read_graphml(io.BytesIO(graphml.encode()))
    exports.judge("GraphML, read back by networkx", lambda i, case: (read.nodes[f"actor-{i}"].get("label") or "") == in_xml(case))
    for facts in (dict(line.split(": ", 1) for line in told.split("\n") if ": " in line), read.graph):
        exports.must("graphs say what they rest on", ORIGIN <= set(facts))
        exports.must("graphs hold the query", json.loads(facts["query"]) == {"sources": ["Dawn"], "others": True})
        lossy = sum(case["xml_lossy"] for case in exports.cases)
        exports.must("graphs say how many texts XML cannot hold", facts["replaced"].startswith(f"{lossy} texts hold "))


# ---- HTML ----

class Page(html.parser.HTMLParser):
    """Tags with their attributes, terms with their descriptions, and the cells of tables."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.tags, self.attributes, self.facts, self.cells, self.said = set(), set(), [], [], []
        self._open = None
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag in ("dt", "dd", "td", "th", "p", "blockquote"):
            self._open, self._text = tag, ""

    def handle_data(self, data):
        if self._open:
            self._text += data

    def handle_endtag(self, tag):
        if tag != self._open:
            return
        {"dt": self.facts, "dd": self.facts, "td": self.cells, "th": self.cells}.get(tag, self.said).append(self._text)
        self._open = None


def judge_html(exports):
    allowed = {"html", "head", "meta", "title", "style", "body", "main", "div", "section", "h1", "h2", "p", "dl", "dt", "dd",
               "table", "caption", "thead", "tbody", "tr", "th", "td", "blockquote", "mark", "bdi"}
    harmless = {"lang", "charset", "http-equiv", "content", "name", "class", "dir", "scope", "id", "cite"}
    pages = {name: Page(exports.text(name)) for name in ("table.html", "brief.html")}
    for name, page in pages.items():
        exports.must(f"{name} has no element of an article: {page.tags - allowed}", page.tags <= allowed)
        exports.must(f"{name} has no attribute of an article: {page.attributes - harmless}", page.attributes <= harmless)
        facts = dict(zip(page.facts[::2], page.facts[1::2]))
        exports.must(f"{name} says what it rests on", ORIGIN <= set(facts))
    html_of = lambda case: value_of(case).replace("\0", "\ufffd")
    rows = pages["table.html"].cells[3:]
    exports.judge("HTML, a table's cells", lambda i, case: rows[3 * i + 1] == html_of(case) == html.unescape(case["html_text"]))
    facts = pages["brief.html"].facts
    facts = dict(zip(facts[::2], facts[1::2]))
    exports.judge("HTML, a brief's facts", lambda i, case: facts[f"v{i}"] == html_of(case))
    said = set(pages["brief.html"].said)
    exports.judge("HTML, a brief's notes", lambda i, case: not html_of(case) or f"Note: {html_of(case)}" in said)


# ---- Markdown ----

def unescaped(text):
    return re.sub(r"\\([!-/:-@\[-`{-~])|&lt;|&amp;", lambda m: m[1] or {"&lt;": "<", "&amp;": "&"}[m[0]], text)


def judge_markdown(exports):
    text = exports.text("brief.md")
    in_line = lambda s: re.sub("[\x00-\x1f\x7f]", " ", s)
    facts = dict(re.findall(r"^- (v\d+): (.*)$", text, re.M))
    exports.judge("Markdown, a brief's facts", lambda i, case: unescaped(facts[f"v{i}"]) == in_line(value_of(case)))
    notes = {unescaped(note) for note in re.findall(r"^Note: (.*)$", text, re.M)}
    exports.judge("Markdown, a brief's notes", lambda i, case: not value_of(case) or in_line(value_of(case)) in notes)
    quotes = {unescaped(quote) for quote in re.findall(r"^> (.*)$", text, re.M)}
    exports.judge("Markdown, quoted sentences", lambda i, case: in_line(value_of(case)).lstrip(" ") in quotes)
    # What stands there with all escapes taken out cannot be markup, whoever reads it.
    bare = re.sub(r"\\[!-/:-@\[-`{-~]|&lt;|&amp;", "", text)
    exports.must("no mark that means something in a line is left bare", not re.search(r"[\\`*_\[\]|~$<&]|!\[|://|www\.|@", bare))
    begins = r"# Commitments|## \d+ Promise by Norway towards Ghana|- [\w ]+: .*|> .*|>|Note: .*"
    unknown = [line for line in bare.split("\n") if line and not re.fullmatch(begins, line)]
    exports.must(f"every line begins as the brief has it, not as an article would: {unknown[:3]}", len(unknown) == 0)
    told = dict(line[2:].split(": ", 1) for line in unescaped(text).split("\n") if line.startswith("- ") and ": " in line)
    exports.must("a brief says what it rests on", ORIGIN <= set(told))


def main():
    program, shared = sys.argv[1], pathlib.Path(sys.argv[2])
    suite = shared / "conformance" / "made-export-escaping" / "cases.json"
    if not suite.exists():
        print("skipped: no ../shared")
        return 77
    cases = json.loads(suite.read_text())["cases"]
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([program, suite, folder], check=True)
        exports = Exports(pathlib.Path(folder), cases)
        judge_cells(exports)
        judge_json(exports)
        judge_xml(exports)
        judge_html(exports)
        judge_markdown(exports)
    return 1 if exports.bad or len(cases) == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
