// The analysis core as classes over the C ABI of core.wasm: Core here, ShardBuilder, Shard, FigureIndex, ActorIndex and
// CommitmentIndex beside it. They hold WebAssembly memory and must be disposed of; all else is plain data. The public
// face, with all the documentation, is index.d.ts. Nothing here knows where the module's bytes come from.

import type * as declared from "../index.js";
import type {
  AsText, ActorFigures, ActorIndexOptions, ActorKeynessOptions, ActorKeynessRow, ActorOptions, Article, ArticleInput,
  CollocateOptions, CollocateRow, CommitmentFigures, CommitmentIndexOptions, CommitmentOptions, Concordance,
  ConcordancePart, ConcordanceQuery, DyadRow, IndexOptions, KeySentenceQuery, KeySentences, KeySentencesPart, LedgerOptions, LedgerRow, LinkFigures,
  LinkOptions, Near, Network, NetworkFormat, NetworkOptions, Query, ReadOptions, Report, ReportOptions, Span, Summary,
  Table, TermFigures, TermOptions, TfIdfOptions, TfIdfRow, TrendOptions, TrendRow,
} from "../index.js";
import { ActorIndex } from "./actors.js";
import { ShardBuilder } from "./builder.js";
import { CommitmentIndex } from "./commitments.js";
import { encode_edits } from "./edits.js";
import { EntenteError } from "./errors.js";
import { FigureIndex, format_number, summary_bytes } from "./figures.js";
import { Instance } from "./instance.js";
import { read_concordance, read_key_sentences } from "./lines.js";
import {
  encode_concordance_query, encode_key_sentence_query, encode_query, list, whole,
} from "./queries.js";
import { read_article, Shard } from "./shard.js";
import { TableReader, TableWriter } from "./tables.js";
import { Utf16Index, with_utf16 } from "./utf16.js";

const utf8 = new TextEncoder();
const typical = "BEIJING, March 21 (Agency) -- China and Pakistan agreed on Monday to build a road. \"We will pay $60 million by " +
  "2025,\" Foreign Minister Wang Yi said, and urged the United Nations to help.";

export class Core implements declared.Core {
  #instance: Instance;

  private constructor(instance: Instance) {
    this.#instance = instance;
  }
  static async start(module: WebAssembly.Module): Promise<Core> {
    return new Core(await Instance.start(module));
  }

  /**
   * Reads a sentence as news have it: that unfolds the word lists, and has the engine compile what reads an article,
   * ahead of the first one. What fails here fails there again, and is told of there.
   */
  warm_up(): void {
    try {
      this.analyse([typical]).dispose();
    } catch {
      return;
    }
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
        this.#instance.lend(encode_edits(options.edits), (edits_at, edits_size) => this.#instance.text(
          "entente_report_json", at, size, query_at, query_size, edits_at, edits_size, max_terms, min_sentences))));
  }

  reportHtml(summary: Summary, options: ReportOptions = {}): string {
    return this.#instance.lend(summary_bytes(summary), (at, size) =>
      this.#instance.lend(encode_edits(options.edits), (edits_at, edits_size) =>
        this.#instance.text("entente_report_html", at, size, edits_at, edits_size, ...limits(options))));
  }

  /** An article as `Shard.encodedArticle` gave it, here or in another worker. */
  article(encoded: Uint8Array): Article {
    return read_article(this.#instance, encoded);
  }

  checkPattern(pattern: string): void {
    this.#instance.lend(utf8.encode(pattern), (at, size) => this.#instance.bytes("entente_pattern_check", at, size));
  }

  concordance(parts: Iterable<ConcordancePart>, options: AsText): string;
  concordance(parts: Iterable<ConcordancePart>): Concordance;
  concordance(parts: Iterable<ConcordancePart>, options?: AsText): string | Concordance {
    const merged = this.merge_answers([...parts].map((part) => part_bytes(part, "concordance")));
    if (merged === null) throw new EntenteError("argument", "a concordance needs the part of one shard at least");
    return this.#instance.lend(merged, (at, size) => options === undefined
      ? read_concordance(this.#instance.bytes("entente_concordance_table", at, size))
      : this.#instance.text("entente_concordance_written", at, size, format_number(options)));
  }

  keySentences(parts: Iterable<KeySentencesPart>, options: AsText): string;
  keySentences(parts: Iterable<KeySentencesPart>): KeySentences;
  keySentences(parts: Iterable<KeySentencesPart>, options?: AsText): string | KeySentences {
    const all = [...parts];
    const merged = this.merge_answers(all.map((part) => part_bytes(part, "key-sentences")));
    if (merged === null) throw new EntenteError("argument", "key sentences need the part of one shard at least");
    const terms = list("terms", all[0]?.terms);
    return this.#instance.lend(merged, (at, size) => options === undefined
      ? read_key_sentences(this.#instance.bytes("entente_key_sentences_table", at, size), terms)
      : this.#instance.lend(new TableWriter().strings(terms).finish(), (terms_at, terms_size) => this.#instance.text(
        "entente_key_sentences_written", at, size, terms_at, terms_size, format_number(options))));
  }

  /** The answers of several shards, or of several workers, to one ask as one; null when there are none. */
  merge_answers(parts: readonly Uint8Array[]): Uint8Array | null {
    if (parts.length < 2) return parts[0] ?? null;
    const table = new TableWriter().number(parts.length);
    for (const part of parts) table.bytes(part);
    return this.#instance.lend(table.finish(), (at, size) => this.#instance.bytes("entente_answers_merge", at, size));
  }

  ask_summary(query: Query | undefined): Uint8Array {
    return this.#asked("entente_ask_summary", encode_query(query));
  }
  ask_concordance(query: ConcordanceQuery): Uint8Array {
    return this.#asked("entente_ask_concordance", encode_concordance_query(query));
  }
  ask_key_sentences(query: KeySentenceQuery): Uint8Array {
    return this.#asked("entente_ask_key_sentences", encode_key_sentence_query(query));
  }
  /** The summary that answers an ask for one. */
  answered_summary(answer: Uint8Array): Summary {
    return Object.freeze({ bytes: this.#asked("entente_answer_summary", answer) });
  }

  index(summary: Summary, options?: IndexOptions): FigureIndex {
    return new FigureIndex(this.#instance, summary, options);
  }

  terms(summary: Summary, options: TermOptions & AsText): string;
  terms(summary: Summary, options?: TermOptions): Table<TermFigures>;
  terms(summary: Summary, options?: TermOptions): string | Table<TermFigures> {
    return this.#with_index(summary, (index) => index.terms(options));
  }
  collocates(all: Summary, near: Summary, options: CollocateOptions & AsText): string;
  collocates(all: Summary, near: Summary, options: CollocateOptions): Table<CollocateRow>;
  collocates(all: Summary, near: Summary, options: CollocateOptions): string | Table<CollocateRow> {
    return this.#with_index(all, (index) => index.collocates(near, options));
  }
  trends(summary: Summary, options: TrendOptions & AsText): string;
  trends(summary: Summary, options: TrendOptions): Table<TrendRow>;
  trends(summary: Summary, options: TrendOptions): string | Table<TrendRow> {
    return this.#with_index(summary, (index) => index.trends(options));
  }
  tfidf(summary: Summary, article: string, options: TfIdfOptions & AsText): string | null;
  tfidf(summary: Summary, article: string, options?: TfIdfOptions): Table<TfIdfRow> | null;
  tfidf(summary: Summary, article: string, options?: TfIdfOptions): string | Table<TfIdfRow> | null {
    return this.#with_index(summary, (index) => index.tfidf(article, options));
  }

  actorIndex(summary: Summary, options?: ActorIndexOptions): ActorIndex {
    return new ActorIndex(this.#instance, summary, options);
  }
  actors(summary: Summary, options: ActorOptions & ActorIndexOptions & AsText): string;
  actors(summary: Summary, options?: ActorOptions & ActorIndexOptions): Table<ActorFigures>;
  actors(summary: Summary, options?: ActorOptions & ActorIndexOptions): string | Table<ActorFigures> {
    return this.#with_actors(summary, options, (index) => index.actors(options));
  }
  links(summary: Summary, options: LinkOptions & ActorIndexOptions & AsText): string;
  links(summary: Summary, options?: LinkOptions & ActorIndexOptions): Table<LinkFigures>;
  links(summary: Summary, options?: LinkOptions & ActorIndexOptions): string | Table<LinkFigures> {
    return this.#with_actors(summary, options, (index) => index.links(options));
  }
  network(summary: Summary, options: NetworkOptions & ActorIndexOptions & { format: NetworkFormat }): string;
  network(summary: Summary, options?: NetworkOptions & ActorIndexOptions): Network;
  network(summary: Summary, options?: NetworkOptions & ActorIndexOptions): string | Network {
    return this.#with_actors(summary, options, (index) => index.network(options));
  }
  actorKeyness(summary: Summary, options: ActorKeynessOptions & ActorIndexOptions & AsText): string;
  actorKeyness(summary: Summary, options: ActorKeynessOptions & ActorIndexOptions): Table<ActorKeynessRow>;
  actorKeyness(summary: Summary, options: ActorKeynessOptions & ActorIndexOptions): string | Table<ActorKeynessRow> {
    return this.#with_actors(summary, options, (index) => index.keyness(options));
  }

  commitmentIndex(summary: Summary, options?: CommitmentIndexOptions): CommitmentIndex {
    return new CommitmentIndex(this.#instance, summary, options);
  }
  commitments(summary: Summary, options: CommitmentOptions & CommitmentIndexOptions & AsText): string;
  commitments(summary: Summary, options?: CommitmentOptions & CommitmentIndexOptions): Table<CommitmentFigures>;
  commitments(summary: Summary, options?: CommitmentOptions & CommitmentIndexOptions): string | Table<CommitmentFigures> {
    return this.#with_commitments(summary, options, (index) => index.commitments(options));
  }
  ledger(summary: Summary, options: LedgerOptions & CommitmentIndexOptions & AsText): string;
  ledger(summary: Summary, options?: LedgerOptions & CommitmentIndexOptions): Table<LedgerRow>;
  ledger(summary: Summary, options?: LedgerOptions & CommitmentIndexOptions): string | Table<LedgerRow> {
    return this.#with_commitments(summary, options, (index) => index.ledger(options));
  }
  dyads(summary: Summary, options: CommitmentOptions & CommitmentIndexOptions & AsText): string;
  dyads(summary: Summary, options?: CommitmentOptions & CommitmentIndexOptions): Table<DyadRow>;
  dyads(summary: Summary, options?: CommitmentOptions & CommitmentIndexOptions): string | Table<DyadRow> {
    return this.#with_commitments(summary, options, (index) => index.dyads(options));
  }
  addedCommitment(article: string, start: number, end: number): string {
    return this.#instance.lend(utf8.encode(String(article)), (at, size) =>
      this.#instance.text("entente_added_id", at, size, whole("start", start), whole("end", end)));
  }

  dispose(): void {
    this.#instance.dispose();
  }
  [Symbol.dispose](): void {
    this.dispose();
  }

  #asked(name: string, given: Uint8Array): Uint8Array {
    return this.#instance.lend(given, (at, size) => this.#instance.bytes(name, at, size));
  }
  #with_commitments<T>(summary: Summary, options: CommitmentIndexOptions | undefined, use: (index: CommitmentIndex) => T): T {
    const index = this.commitmentIndex(summary, options);
    try {
      return use(index);
    } finally {
      index.dispose();
    }
  }
  #with_actors<T>(summary: Summary, options: ActorIndexOptions | undefined, use: (index: ActorIndex) => T): T {
    const index = this.actorIndex(summary, options);
    try {
      return use(index);
    } finally {
      index.dispose();
    }
  }
  #with_index<T>(summary: Summary, use: (index: FigureIndex) => T): T {
    const index = this.index(summary);
    try {
      return use(index);
    } finally {
      index.dispose();
    }
  }
}

export const collocateQueries: typeof declared.collocateQueries = (near: Near, query: Query = {}) => {
  const unit = near.left === undefined && near.right === undefined ? "sentence" : "token";
  const { near: _, ...counting } = query.counting ?? {};
  const all: Query = { ...query, onlyTerms: true, counting: { ...counting, unit } };
  return { all, near: { ...all, counting: { ...counting, unit, near } } };
};

export function spanIn(text: string, start: number, end: number): Span {
  return new Utf16Index(text).span(start, end);
}

function part_bytes(part: ConcordancePart | KeySentencesPart, of: "concordance" | "key-sentences"): Uint8Array {
  if (part?.of === of && part.bytes instanceof Uint8Array) return part.bytes;
  throw new EntenteError("argument", `this is no part of ${of === "concordance" ? "a concordance" : "key sentences"}`);
}

function limits({ maxTerms = 1000, minLinkSentences = 1 }: ReportOptions): [number, number] {
  for (const limit of [maxTerms, minLinkSentences]) {
    if (!Number.isInteger(limit) || limit < 0 || limit > 0xffffffff) {
      throw new EntenteError("argument", "a limit must be a whole number that fits in 32 bits");
    }
  }
  return [maxTerms, minLinkSentences];
}
