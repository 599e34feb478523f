"""Annotations of news articles without their text: unpacked beside the texts into what the scorer reads.

Each line of articles/*.jsonl is one article of ../shared/data/perf/news.jsonl.gz, by `src`, `id` and the SHA-1 of its
text. Whatever quotes the article is a pair of offsets, in code points of its text; actors are referred to by their
place in `actors`. The fields are those of ../shared/gold/CODEBOOK.md, by which careful readers wrote them without
having seen what the program finds. `read` was then learned from; `held` was only ever scored.
"""
import gzip
import hashlib
import json
import pathlib

NEWS = "data/perf/news.jsonl.gz"


def texts_of(shared, wanted):
    """Texts by (src, id, SHA-1) of those that are wanted."""
    found = {}
    with gzip.open(shared / NEWS, "rt", encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            if (article["src"], article["id"]) not in wanted:
                continue
            digest = hashlib.sha1(article["text"].encode()).hexdigest()
            found[article["src"], article["id"], digest] = article["text"]
    return found


def annotated(article, name, text):
    """One article as the gold files have it."""
    def quote(span):
        return " ".join(text[span[0]:span[1]].split()) if span else None

    names = [a["name"] if isinstance(a["name"], str) else quote(a["name"]) for a in article["actors"]]
    actors = [{"name": n, "type": a["type"], "aliases": [quote(s) for s in a["aliases"]]}
              for n, a in zip(names, article["actors"])]
    commitments = []
    for row in article["commitments"]:
        row = dict(row)
        for field in ("evidence", "what", "deadline", "amount"):
            row[field] = quote(row[field])
        for field in ("committers", "requesters", "counterparties"):
            row[field] = [names[i] for i in row[field]]
        row["speaker"] = None if row["speaker"] is None else names[row["speaker"]]
        row["what"] = row["what"] or ""
        commitments.append(row)
    return {"id": name, "actors": actors, "commitments": commitments}


def unpack(annotations, shared, folder):
    """Writes NAME.txt and NAME.json for every article; the texts' paths, in order."""
    lines = pathlib.Path(annotations).read_text(encoding="ascii").splitlines()
    articles = [json.loads(line) for line in lines]
    texts = texts_of(shared, {(a["src"], a["id"]) for a in articles})
    paths = []
    for number, article in enumerate(articles):
        name = f"{number:03}"
        text = texts[article["src"], article["id"], article["sha1"]]
        path = pathlib.Path(folder) / f"{name}.txt"
        path.write_text(text, encoding="utf-8", newline="")
        path.with_suffix(".json").write_text(json.dumps(annotated(article, name, text)), encoding="utf-8")
        paths.append(str(path))
    return paths
