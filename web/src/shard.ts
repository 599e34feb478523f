// Analysed articles in WebAssembly memory, and what may be asked of them.

import type * as declared from "../index.js";
import type {
  Article, ConcordancePart, ConcordanceQuery, DismissedCue, KeySentenceQuery, KeySentencesPart, Query, Span, Summary,
} from "../index.js";
import { Handle } from "./handle.js";
import type { Instance } from "./instance.js";
import { encode_concordance_query, encode_key_sentence_query, encode_query } from "./queries.js";
import { TableReader, TableWriter } from "./tables.js";
import { Utf16Index } from "./utf16.js";

const utf8 = new TextEncoder();

export class Shard implements declared.Shard {
  #instance: Instance;
  #handle: Handle;

  constructor(instance: Instance, at: number) {
    this.#instance = instance;
    this.#handle = new Handle(instance, at, "entente_shard_free", "shard");
  }

  get articleCount(): number {
    return this.#instance.number("entente_shard_article_count", this.#handle.at);
  }

  article(id: string): Article | null {
    const encoded = this.encodedArticle(id);
    return encoded === null ? null : read_article(this.#instance, encoded);
  }

  encodedArticle(id: string): Uint8Array | null {
    return this.#instance.lend(utf8.encode(id), (at, size) =>
      this.#instance.bytes_or_null("entente_shard_find_article", this.#handle.at, at, size));
  }

  summarise(query?: Query): Summary {
    return this.#instance.lend(encode_query(query), (at, size) =>
      Object.freeze({ bytes: this.#instance.bytes("entente_shard_summarise", this.#handle.at, at, size) }));
  }

  concordance(query: ConcordanceQuery): ConcordancePart {
    return Object.freeze({ of: "concordance", bytes: this.#ask("entente_ask_concordance", encode_concordance_query(query)) });
  }

  keySentences(query: KeySentenceQuery): KeySentencesPart {
    const bytes = this.#ask("entente_ask_key_sentences", encode_key_sentence_query(query));
    return Object.freeze({ of: "key-sentences", terms: Object.freeze([...query.terms]), bytes });
  }

  /**
   * To an encoded ask, of whatever kind, the encoded answer of several shards of one core: core/store/ask.h. Sooner
   * than merging the answers of each; not of none.
   */
  static answer(shards: readonly [Shard, ...Shard[]], ask: Uint8Array): Uint8Array {
    const instance = shards[0].#instance;
    const handles = new TableWriter().number(shards.length);
    for (const shard of shards) handles.number(shard.#handle.at);
    return instance.lend(handles.finish(), (list, list_size) => instance.lend(ask, (at, size) =>
      instance.bytes("entente_shards_answer", list, list_size, at, size)));
  }

  encode(): Uint8Array {
    return this.#instance.bytes("entente_shard_encode", this.#handle.at);
  }

  dispose(): void {
    this.#handle.dispose();
  }
  [Symbol.dispose](): void {
    this.dispose();
  }

  #ask(maker: string, table: Uint8Array): Uint8Array {
    return Shard.answer([this], this.#instance.lend(table, (at, size) => this.#instance.bytes(maker, at, size)));
  }
}

export function read_article(instance: Instance, encoded: Uint8Array): Article {
  const table = new TableReader(instance.lend(encoded, (at, size) => instance.bytes("entente_article_table", at, size)));
  const [id, file, title, date, source, text] = Array.from({ length: 6 }, () => table.string()) as
    [string, string, string, string, string, string];
  const index = new Utf16Index(text);
  const span = (): Span => index.span(table.number(), table.number());
  const headline = span();
  const paragraphs = table.list(span);
  const sentences = table.list(span);
  const mentions = table.list(() => ({ ...span(), actor: table.string() }));
  const dismissed = table.list(() => ({ ...span(), rule: table.string(), why: table.string() as DismissedCue["why"], words: table.string() }));
  return { id, file, title, date, source, text, headline, paragraphs, sentences, mentions, dismissed };
}
