// What the merged answers of shards say: the lines of a concordance, and key sentences.

import type { Concordance, KeySentences } from "../index.js";
import { freeze } from "./freeze.js";
import { TableReader } from "./tables.js";

const place = (table: TableReader) => ({ start: table.number(), end: table.number() });

export function read_concordance(bytes: Uint8Array): Concordance {
  const table = new TableReader(bytes);
  return freeze({
    hits: Number(table.long()),
    articles: table.list(() => ({ article: table.string(), hits: table.number() })),
    lines: table.list(() => ({
      date: table.string(), article: table.string(), node: place(table), sentence: place(table),
      left: table.string(), match: table.string(), right: table.string(),
    })),
  });
}

export function read_key_sentences(bytes: Uint8Array, terms: readonly string[]): KeySentences {
  const table = new TableReader(bytes);
  return freeze({
    terms: [...terms],
    rows: table.list(() => ({
      held: table.list(() => terms[table.number()] as string),
      date: table.string(), article: table.string(), sentence: place(table), text: table.string(),
    })),
  });
}
