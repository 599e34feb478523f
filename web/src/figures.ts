// Figures of any selection of a summary: an index in WebAssembly memory, made once, and the tables that it gives.

import type * as declared from "../index.js";
import type {
  CollocateOptions, CollocateRow, IndexOptions, Selection, Summary, Table, TableFormat, TermFigures, TermOptions,
  TfIdfOptions, TfIdfRow, TrendOptions, TrendRow,
} from "../index.js";
import { EntenteError } from "./errors.js";
import { freeze } from "./freeze.js";
import type { Instance } from "./instance.js";
import { choice, encode_query, form_number, list, put_near, put_stop_words, real, whole } from "./queries.js";
import { TableWriter } from "./tables.js";

// In the order of TermOrder in core/report/terms.h, and of written_result() in wasm/core_results.h.
const term_orders = ["count", "keyness", "articles", "stories", "dispersion", "term"] as const;
const formats = ["json", "csv", "tsv", "html"] as const satisfies readonly TableFormat[];

// Gives a forgotten index's memory back some day; dispose() is the promise, this is only the net.
const forgotten = new FinalizationRegistry<{ instance: Instance; at: number }>(({ instance, at }) =>
  instance.release("entente_index_free", at));

export class FigureIndex implements declared.FigureIndex {
  #instance: Instance;
  #at: number;

  constructor(instance: Instance, summary: Summary, { tracked, form = "surface" }: IndexOptions = {}) {
    this.#instance = instance;
    const hits = tracked === undefined ? new Uint8Array() : summary_bytes(tracked);
    this.#at = instance.lend(summary_bytes(summary), (at, size) =>
      instance.lend(hits, (hits_at, hits_size) =>
        instance.answer("entente_index_new", at, size, hits_at, hits_size, form_number(form)).handle));
    forgotten.register(this, { instance, at: this.#at }, this);
  }

  get articleCount(): number {
    return this.#instance.number("entente_index_article_count", this.#live());
  }

  terms(options: TermOptions & { format: TableFormat }): string;
  terms(options?: TermOptions): Table<TermFigures>;
  terms(options: TermOptions & { format?: TableFormat } = {}): string | Table<TermFigures> {
    return this.#table(encode_term_options(options), options.format, (at, size, format) =>
      this.#instance.text("entente_index_terms", this.#live(), at, size, format));
  }

  collocates(near: Summary, options: CollocateOptions & { format: TableFormat }): string;
  collocates(near: Summary, options: CollocateOptions): Table<CollocateRow>;
  collocates(near: Summary, options: CollocateOptions & { format?: TableFormat }): string | Table<CollocateRow> {
    return this.#instance.lend(summary_bytes(near), (near_at, near_size) =>
      this.#table(encode_collocate_options(options), options.format, (at, size, format) =>
        this.#instance.text("entente_index_collocates", this.#live(), near_at, near_size, at, size, format)));
  }

  trends(options: TrendOptions & { format: TableFormat }): string;
  trends(options: TrendOptions): Table<TrendRow>;
  trends(options: TrendOptions & { format?: TableFormat }): string | Table<TrendRow> {
    const table = new TableWriter()
      .bytes(encode_query(options.selection)).strings(list("patterns", options.patterns)).string(options.period ?? "");
    return this.#table(table.finish(), options.format, (at, size, format) =>
      this.#instance.text("entente_index_trends", this.#live(), at, size, format));
  }

  tfidf(article: string, options: TfIdfOptions & { format: TableFormat }): string | null;
  tfidf(article: string, options?: TfIdfOptions): Table<TfIdfRow> | null;
  tfidf(article: string, options: TfIdfOptions & { format?: TableFormat } = {}): string | Table<TfIdfRow> | null {
    const table = new TableWriter()
      .bytes(encode_query(options.selection)).string(article).number(whole("most", options.most ?? 100));
    return this.#table(put_stop_words(table, options.stopWords).finish(), options.format, (at, size, format) => {
      const bytes = this.#instance.bytes_or_null("entente_index_tf_idf", this.#live(), at, size, format);
      return bytes === null ? null : new TextDecoder().decode(bytes);
    });
  }

  dispose(): void {
    if (this.#at === 0) return;
    forgotten.unregister(this);
    this.#instance.release("entente_index_free", this.#at);
    this.#at = 0;
  }
  [Symbol.dispose](): void {
    this.dispose();
  }

  // As text where a format is wanted, else as frozen data.
  #table<Row, Text extends string | null>(options: Uint8Array, format: TableFormat | undefined,
    write: (at: number, size: number, format: number) => Text): Text | Table<Row> {
    const text = this.#instance.lend(options, (at, size) => write(at, size, format_number(format)));
    return format === undefined && text !== null ? freeze(JSON.parse(text) as Table<Row>) : text;
  }
  #live(): number {
    if (this.#at === 0) throw new EntenteError("disposed", "this index was disposed of");
    return this.#at;
  }
}

export function format_number(format: TableFormat = "json"): number {
  return choice("format", formats, format);
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
