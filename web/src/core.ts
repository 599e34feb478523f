// The analysis core as classes over the C ABI of core.wasm. Core and Shard hold WebAssembly memory and
// must be disposed of; summaries, reports and articles are plain data. The public face, with all the
// documentation, is index.d.ts. Nothing here knows where the module's bytes come from.

import type * as declared from "../index.js";
import type { Article, ArticleInput, Query, ReadOptions, Report, ReportOptions, Span, Summary } from "../index.js";
import { EntenteError } from "./errors.js";
import { Instance } from "./instance.js";
import { TableReader, TableWriter } from "./tables.js";
import { with_utf16, Utf16Index } from "./utf16.js";

const utf8 = new TextEncoder();

/** In the order of ProblemCode in core/base/result.h. */
const problem_codes = [
  "file-missing", "file-unreadable", "file-empty", "binary", "format-refused", "encoding-guessed", "encoding-unknown",
  "utf8-invalid", "json-malformed", "json-no-text", "csv-malformed", "csv-no-text", "html-no-text", "xml-malformed",
  "document-damaged", "archive-damaged", "member-damaged", "limit-reached", "text-too-long", "date-ambiguous",
  "out-of-time", "pattern-malformed", "codec-corrupt", "codec-version", "cancelled",
] as const satisfies readonly declared.ProblemCode[];
export type RefusalCode = "file-unreadable" | "text-too-long" | "cancelled";

export class Core implements declared.Core {
  #instance: Instance;

  private constructor(instance: Instance) {
    this.#instance = instance;
  }
  static async start(module: WebAssembly.Module): Promise<Core> {
    return new Core(await Instance.start(module));
  }

  get memoryBytes(): number {
    return this.#instance.memory_bytes;
  }

  build(options?: ReadOptions): ShardBuilder {
    return new ShardBuilder(this.#instance, options);
  }

  analyse(articles: Iterable<ArticleInput | string>, options?: ReadOptions): Shard {
    const builder = this.build(options);
    try {
      let number = 0;
      for (const article of articles) builder.add(article, `article ${++number}`);
      return builder.finish();
    } finally {
      builder.dispose();
    }
  }

  decode(bytes: Uint8Array): Shard {
    return this.#instance.lend(bytes, (at, size) => {
      const { handle } = this.#instance.answer("entente_shard_decode", at, size);
      return new Shard(this.#instance, handle);
    });
  }

  merge(summaries: Iterable<Summary>): Summary {
    const parts = [...summaries];
    const list = new TableWriter().number(parts.length);
    for (const part of parts) list.bytes(summary_bytes(part));
    return this.#instance.lend(list.finish(), (at, size) =>
      Object.freeze({ bytes: this.#instance.bytes("entente_merge", at, size) }));
  }

  digest(summary: Summary): string {
    const bytes = this.#instance.lend(summary_bytes(summary), (at, size) =>
      this.#instance.bytes("entente_summary_digest", at, size));
    return new TableReader(bytes).long().toString(16).padStart(16, "0");
  }

  report(summary: Summary, options?: ReportOptions): Report {
    return with_utf16(JSON.parse(this.reportJson(summary, options)) as Report);
  }

  reportJson(summary: Summary, options: ReportOptions = {}): string {
    const [max_terms, min_sentences] = limits(options);
    return this.#instance.lend(summary_bytes(summary), (at, size) =>
      this.#instance.lend(encode_query(options.query), (query_at, query_size) =>
        this.#instance.text("entente_report_json", at, size, query_at, query_size, max_terms, min_sentences)));
  }

  reportHtml(summary: Summary, options: ReportOptions = {}): string {
    return this.#instance.lend(summary_bytes(summary), (at, size) =>
      this.#instance.text("entente_report_html", at, size, ...limits(options)));
  }

  /** An article as `Shard.encodedArticle` gave it, here or in another worker. */
  article(encoded: Uint8Array): Article {
    return read_article(this.#instance, encoded);
  }

  dispose(): void {
    this.#instance.dispose();
  }
  [Symbol.dispose](): void {
    this.dispose();
  }
}

/** Adds sources one by one, for callers who must not hold them all at once. Belongs to its Core. */
export class ShardBuilder {
  #instance: Instance;
  #at: number;

  constructor(instance: Instance, options?: ReadOptions) {
    const settings = options === undefined ? null : encode_reading(options);
    this.#instance = instance;
    this.#at = instance.number("entente_builder_new");
    if (settings === null) return;
    const taken = instance.lend(settings, (at, size) => instance.number("entente_builder_set_reading", this.#at, at, size));
    if (taken === 1) return;
    this.dispose();
    throw new EntenteError("argument", "a limit or the rules for words are not known by this name");
  }

  add(article: ArticleInput | string, name: string): void {
    if (typeof article === "string") return this.#add_bytes(name, utf8.encode(article));
    if (article === null || typeof article !== "object") {
      throw new EntenteError("argument", `${name}: an article is a string or an object`);
    }
    if ("bytes" in article) return this.#add_bytes(article.name ?? name, article.bytes);
    const { name: own_name, ...record } = article;
    if (typeof record.text !== "string") throw new EntenteError("argument", `${name}: an article needs a text`);
    this.#add_bytes(own_name ?? name, utf8.encode(JSON.stringify(record)));
  }

  /**
   * A source of at most `size` bytes, written piece by piece into WebAssembly memory, so that JavaScript
   * never holds it whole. Nothing is added when `fill` answers false.
   */
  async add_stream(
    name: string, size: number, fill: (write: (piece: Uint8Array) => void) => Promise<boolean>,
  ): Promise<void> {
    const at = this.#instance.alloc(size);
    try {
      let written = 0;
      const filled = await fill((piece) => {
        if (written + piece.length > size) throw new EntenteError("argument", `${name} grew while it was read`);
        this.#instance.write(at + written, piece);
        written += piece.length;
      });
      if (filled) this.#add(name, at, written);
    } finally {
      this.#instance.free(at);
    }
  }

  refuse(name: string, code: RefusalCode, message: string): void {
    this.#check();
    this.#instance.lend(utf8.encode(name), (name_at, name_size) =>
      this.#instance.lend(utf8.encode(message), (at, size) => {
        const number = problem_codes.indexOf(code);
        this.#instance.call("entente_builder_refuse", this.#at, name_at, name_size, number, at, size);
      }));
  }

  /** The shard of all that was added; the builder is empty again. */
  finish(): Shard {
    this.#check();
    return new Shard(this.#instance, this.#instance.number("entente_builder_finish", this.#at));
  }

  dispose(): void {
    if (this.#at !== 0) this.#instance.release("entente_builder_free", this.#at);
    this.#at = 0;
  }

  #add_bytes(name: string, bytes: Uint8Array): void {
    if (!(bytes instanceof Uint8Array)) throw new EntenteError("argument", `${name}: bytes must be a Uint8Array`);
    this.#instance.lend(bytes, (at, size) => this.#add(name, at, size));
  }
  #add(name: string, at: number, size: number): void {
    this.#check();
    this.#instance.lend(utf8.encode(name), (name_at, name_size) =>
      this.#instance.number("entente_builder_add_source", this.#at, name_at, name_size, at, size));
  }
  #check(): void {
    if (this.#at === 0) throw new EntenteError("disposed", "this builder was disposed of");
  }
}

// Gives a forgotten shard's memory back some day; dispose() is the promise, this is only the net.
const forgotten = new FinalizationRegistry<{ instance: Instance; at: number }>(({ instance, at }) =>
  instance.release("entente_shard_free", at));

export class Shard implements declared.Shard {
  #instance: Instance;
  #at: number;

  constructor(instance: Instance, at: number) {
    this.#instance = instance;
    this.#at = at;
    forgotten.register(this, { instance, at }, this);
  }

  get articleCount(): number {
    return this.#instance.number("entente_shard_article_count", this.#live());
  }

  article(id: string): Article | null {
    const encoded = this.encodedArticle(id);
    return encoded === null ? null : read_article(this.#instance, encoded);
  }

  encodedArticle(id: string): Uint8Array | null {
    return this.#instance.lend(utf8.encode(id), (at, size) =>
      this.#instance.bytes_or_null("entente_shard_find_article", this.#live(), at, size));
  }

  summarise(query?: Query): Summary {
    return this.#instance.lend(encode_query(query), (at, size) =>
      Object.freeze({ bytes: this.#instance.bytes("entente_shard_summarise", this.#live(), at, size) }));
  }

  encode(): Uint8Array {
    return this.#instance.bytes("entente_shard_encode", this.#live());
  }

  dispose(): void {
    if (this.#at === 0) return;
    forgotten.unregister(this);
    this.#instance.release("entente_shard_free", this.#at);
    this.#at = 0;
  }
  [Symbol.dispose](): void {
    this.dispose();
  }

  #live(): number {
    if (this.#at === 0) throw new EntenteError("disposed", "this shard was disposed of");
    return this.#at;
  }
}

function encode_query(query: Query = {}): Uint8Array {
  return new TableWriter()
    .number(query.withText ? 1 : 0)
    .string(query.from ?? "")
    .string(query.to ?? "")
    .strings(query.articles ?? [])
    .strings(query.actors ?? [])
    .finish();
}

function encode_reading({ limits = {}, fields = {}, encoding = "", encodings = {}, tokens = "entente" }: ReadOptions):
  Uint8Array {
  const table = new TableWriter();
  const named = Object.entries(limits).filter(([, value]) => value !== undefined);
  table.number(named.length);
  for (const [name, value] of named) {
    if (!Number.isSafeInteger(value) || value < 0) throw new EntenteError("argument", `${name}: a limit is a whole number`);
    table.string(name).long(value);
  }
  const roles = Object.entries(fields).flatMap(([role, names]) =>
    (typeof names === "string" ? [names] : names ?? []).map((name) => [role, name] as const));
  return table.pairs(roles).string(encoding).pairs(Object.entries(encodings)).string(tokens).finish();
}

function limits({ maxTerms = 1000, minLinkSentences = 1 }: ReportOptions): [number, number] {
  for (const limit of [maxTerms, minLinkSentences]) {
    if (!Number.isInteger(limit) || limit < 0 || limit > 0xffffffff) {
      throw new EntenteError("argument", "a limit must be a whole number that fits in 32 bits");
    }
  }
  return [maxTerms, minLinkSentences];
}

function summary_bytes(summary: Summary): Uint8Array {
  if (!(summary?.bytes instanceof Uint8Array)) throw new EntenteError("argument", "this is not a Summary");
  return summary.bytes;
}

function read_article(instance: Instance, encoded: Uint8Array): Article {
  const table = new TableReader(instance.lend(encoded, (at, size) => instance.bytes("entente_article_table", at, size)));
  const [id, file, title, date, source, text] = Array.from({ length: 6 }, () => table.string()) as
    [string, string, string, string, string, string];
  const index = new Utf16Index(text);
  const span = (): Span => index.span(table.number(), table.number());
  const headline = span();
  const paragraphs = table.list(span);
  const sentences = table.list(span);
  const mentions = table.list(() => ({ ...span(), actor: table.string() }));
  return { id, file, title, date, source, text, headline, paragraphs, sentences, mentions };
}
