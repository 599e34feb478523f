// What is asked of the core, as the tables of wasm/core_queries.h. Wrong values are told by their names here, so that
// the core need only refuse them.

import type {
  ConcordanceQuery, Counting, KeySentenceQuery, LineKey, Near, Query, StopWords,
} from "../index.js";
import { EntenteError } from "./errors.js";
import { TableWriter } from "./tables.js";

// In the order of the enumerations in core/store/query.h and concordance.h.
const forms = ["surface", "lemma"] as const;
const units = ["token", "sentence"] as const;
const phrase_stops = ["none", "edges", "anywhere"] as const;
const line_keys = ["date", "article", "node", "left1", "left2", "left3", "right1", "right2", "right3"] as const satisfies
  readonly LineKey[];

/** The place of a name in a list. */
export function choice<Name extends string>(what: string, names: readonly Name[], name: Name): number {
  const place = names.indexOf(name);
  if (place < 0) throw new EntenteError("argument", `${what}: ${String(name)} is none of ${names.join(", ")}`);
  return place;
}

export function whole(what: string, value: number, most = 0xffffffff, least = 0): number {
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new EntenteError("argument", `${what}: ${String(value)} is no whole number from ${least} to ${most}`);
}

export function real(what: string, value: number): number {
  if (Number.isFinite(value)) return value;
  throw new EntenteError("argument", `${what}: ${String(value)} is no number`);
}

export function list(what: string, values: readonly string[] | undefined): readonly string[] {
  if (values === undefined) return [];
  if (Array.isArray(values) && values.every((value) => typeof value === "string")) return values;
  throw new EntenteError("argument", `${what}: a list of strings is wanted`);
}

export function form_number(form: "surface" | "lemma"): number {
  return choice("form", forms, form);
}

export function put_stop_words(table: TableWriter, { listed = true, added, allowed }: StopWords = {}): TableWriter {
  return table.flag(listed).strings(list("added", added)).strings(list("allowed", allowed));
}

/** Without a number of words on either side it is the whole sentence. */
export function put_near(table: TableWriter, { pattern, left, right }: Near): TableWriter {
  const sentence = left === undefined && right === undefined;
  return table.string(String(pattern)).flag(sentence)
    .number(whole("left", left ?? 0, 50)).number(whole("right", right ?? 0, 50));
}

function put_counting(table: TableWriter, counting: Counting = {}): TableWriter {
  const shortest = whole("shortest", counting.shortest ?? 1, 5, 1);
  const longest = whole("longest", counting.longest ?? shortest, 5, shortest);
  table.number(shortest).number(longest)
    .number(form_number(counting.form ?? "surface"))
    .number(choice("unit", units, counting.unit ?? "token"))
    .flag(counting.namesAsUnits ?? false)
    .number(choice("phraseStops", phrase_stops, counting.phraseStops ?? "edges"));
  put_stop_words(table, counting.stopWords).flag(counting.near !== undefined);
  return counting.near === undefined ? table : put_near(table, counting.near);
}

export function encode_query(query: Query = {}): Uint8Array {
  const table = new TableWriter()
    .strings(list("articles", query.articles))
    .strings(list("actors", query.actors))
    .string(query.from ?? "")
    .string(query.to ?? "")
    .strings(list("sources", query.sources))
    .strings(list("holding", query.holding))
    .flag(query.others ?? false)
    .flag(query.withText ?? false)
    .flag(query.onlyTerms ?? false)
    .flag(query.onlyTracked ?? false);
  return put_counting(table, query.counting).strings(list("tracked", query.tracked)).finish();
}

export function encode_concordance_query(query: ConcordanceQuery): Uint8Array {
  const order = (query.order ?? []).map((key) => choice("order", line_keys, key));
  const table = new TableWriter().bytes(encode_query(query.selection)).string(String(query.pattern)).number(order.length);
  for (const key of order) table.number(key);
  return table.number(whole("context", query.context ?? 12, 50)).number(whole("most", query.most ?? 1000)).finish();
}

export function encode_key_sentence_query(query: KeySentenceQuery): Uint8Array {
  return new TableWriter()
    .bytes(encode_query(query.selection))
    .strings(list("terms", query.terms))
    .number(whole("most", query.most ?? 20))
    .finish();
}
