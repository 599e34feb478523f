// Figures of any selection of a summary: an index in WebAssembly memory, made once, and the tables that it gives.

import type * as declared from "../index.js";
import type {
  AsText, CollocateOptions, CollocateRow, IndexOptions, Selection, Summary, Table, TableFormat, TermFigures, TermOptions,
  TfIdfOptions, TfIdfRow, TrendOptions, TrendRow,
} from "../index.js";
import { EntenteError } from "./errors.js";
import { freeze } from "./freeze.js";
import { Handle } from "./handle.js";
import type { Instance } from "./instance.js";
import { choice, encode_query, form_number, list, put_near, put_stop_words, real, whole } from "./queries.js";
import { TableWriter } from "./tables.js";

// In the order of TermOrder in core/report/terms.h, and of written_result() in wasm/core_results.h.
const term_orders = ["count", "keyness", "articles", "stories", "dispersion", "term"] as const;
const formats = ["json", "csv", "tsv", "html"] as const satisfies readonly TableFormat[];

export class FigureIndex implements declared.FigureIndex {
  #instance: Instance;
  #handle: Handle;

  constructor(instance: Instance, summary: Summary, { tracked, form = "surface" }: IndexOptions = {}) {
    this.#instance = instance;
    const hits = tracked === undefined ? new Uint8Array() : summary_bytes(tracked);
    const at = instance.lend(summary_bytes(summary), (from, size) =>
      instance.lend(hits, (hits_at, hits_size) =>
        instance.answer("entente_index_new", from, size, hits_at, hits_size, form_number(form)).handle));
    this.#handle = new Handle(instance, at, "entente_index_free", "index");
  }

  get articleCount(): number {
    return this.#instance.number("entente_index_article_count", this.#handle.at);
  }

  terms(options: TermOptions & AsText): string;
  terms(options?: TermOptions): Table<TermFigures>;
  terms(options: TermOptions & Partial<AsText> = {}): string | Table<TermFigures> {
    return this.#table(encode_term_options(options), options, (at, size, format) =>
      this.#instance.text("entente_index_terms", this.#handle.at, at, size, format));
  }

  collocates(near: Summary, options: CollocateOptions & AsText): string;
  collocates(near: Summary, options: CollocateOptions): Table<CollocateRow>;
  collocates(near: Summary, options: CollocateOptions & Partial<AsText>): string | Table<CollocateRow> {
    return this.#instance.lend(summary_bytes(near), (near_at, near_size) =>
      this.#table(encode_collocate_options(options), options, (at, size, format) =>
        this.#instance.text("entente_index_collocates", this.#handle.at, near_at, near_size, at, size, format)));
  }

  trends(options: TrendOptions & AsText): string;
  trends(options: TrendOptions): Table<TrendRow>;
  trends(options: TrendOptions & Partial<AsText>): string | Table<TrendRow> {
    const table = new TableWriter()
      .bytes(encode_query(options.selection)).strings(list("patterns", options.patterns)).string(options.period ?? "");
    return this.#table(table.finish(), options, (at, size, format) =>
      this.#instance.text("entente_index_trends", this.#handle.at, at, size, format));
  }

  tfidf(article: string, options: TfIdfOptions & AsText): string | null;
  tfidf(article: string, options?: TfIdfOptions): Table<TfIdfRow> | null;
  tfidf(article: string, options: TfIdfOptions & Partial<AsText> = {}): string | Table<TfIdfRow> | null {
    const table = new TableWriter()
      .bytes(encode_query(options.selection)).string(article).number(whole("most", options.most ?? 100));
    return this.#table(put_stop_words(table, options.stopWords).finish(), options, (at, size, format) => {
      const bytes = this.#instance.bytes_or_null("entente_index_tf_idf", this.#handle.at, at, size, format);
      return bytes === null ? null : new TextDecoder().decode(bytes);
    });
  }

  dispose(): void {
    this.#handle.dispose();
  }
  [Symbol.dispose](): void {
    this.dispose();
  }

  // As text where a format is wanted, else as frozen data.
  #table<Row, Text extends string | null>(options: Uint8Array, as: Partial<AsText>,
    write: (at: number, size: number, format: number) => Text): Text | Table<Row> {
    const text = this.#instance.lend(options, (at, size) => write(at, size, format_number(as)));
    return as.format === undefined && text !== null ? freeze(JSON.parse(text) as Table<Row>) : text;
  }
}

// The flags of wasm/core_results.h.
const exact_cells = 0x100;
const bare_rows = 0x200;

export function format_number({ format = "json", exact = false, bare = false }: Partial<AsText>): number {
  return choice("format", formats, format) | (exact ? exact_cells : 0) | (bare ? bare_rows : 0);
}

export function summary_bytes(summary: Summary): Uint8Array {
  if (!(summary?.bytes instanceof Uint8Array)) throw new EntenteError("argument", "this is not a Summary");
  return summary.bytes;
}

function encode_term_options(options: TermOptions): Uint8Array {
  const other: Selection = typeof options.against === "object" ? options.against : {};
  const against = options.against === undefined ? 0 : options.against === "rest" ? 1 : 2;
  const order = options.order ?? (against === 0 ? "count" : "keyness");
  const table = new TableWriter()
    .bytes(encode_query(options.selection)).number(against).bytes(encode_query(other))
    .number(choice("order", term_orders, order)).flag(options.ascending ?? false)
    .string(options.measure ?? "lrc")
    .number(whole("most", options.most ?? 1000))
    .long(whole("leastCount", options.leastCount ?? 1, Number.MAX_SAFE_INTEGER))
    .real(real("p", options.p ?? 1)).flag(options.negative ?? true);
  return put_stop_words(table, options.stopWords)
    .flag(options.withStopWords ?? false).string(options.pattern ?? "")
    .real(real("lambda", options.lambda ?? 1)).real(real("confidence", options.confidence ?? 0.95))
    .flag(options.perTenThousand ?? false).strings(list("terms", options.terms))
    .finish();
}

function encode_collocate_options(options: CollocateOptions): Uint8Array {
  const table = new TableWriter().bytes(encode_query(options.selection));
  put_near(table, options.near)
    .string(options.order ?? "log-dice")
    .number(whole("most", options.most ?? 500))
    .long(whole("leastTogether", options.leastTogether ?? 2, Number.MAX_SAFE_INTEGER))
    .long(whole("leastStories", options.leastStories ?? 1, Number.MAX_SAFE_INTEGER));
  return put_stop_words(table, options.stopWords)
    .flag(options.withStopWords ?? false).string(options.pattern ?? "")
    .finish();
}
