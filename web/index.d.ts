/**
 * Entente reads political and diplomatic news and says what is talked about (terms), who appears with whom
 * (actors, links) and who committed to what (commitments), every figure with its sentence. The analysis
 * runs where you call it; it makes no network request and has no way to make one.
 *
 * ```js
 * import { load } from "entente";
 *
 * using core = await load();
 * using shard = core.analyse([{ text: "China and Pakistan agreed to deepen cooperation.", date: "2022-03-21" }]);
 * const report = core.report(shard.summarise());
 * for (const row of report.commitments) console.log(row.kind, row.committers, row.sentence.text);
 * ```
 *
 * **Ownership.** A {@link Core} and a {@link Shard} hold WebAssembly memory: call `dispose()` or declare them with
 * `using`. Disposing of a core ends its shards. Everything else is plain data that may be kept, cloned and posted.
 *
 * **Offsets.** `start` and `end` count UTF-8 bytes of an article's cleaned text, as the published report does;
 * `start16` and `end16` count UTF-16 units, so that `text.slice(start16, end16)` is the quoted piece.
 *
 * **Policy.** A page needs `script-src 'wasm-unsafe-eval'`; never `'unsafe-eval'`.
 */

/** Makes a core. Each call makes a new one; nothing is shared and nothing happened at import. */
export function load(options?: LoadOptions): Promise<Core>;

export interface LoadOptions {
  /** core.wasm from elsewhere (`entente/core.wasm`): its bytes, or the module compiled once for many workers. */
  wasm?: WebAssembly.Module | ArrayBuffer | Uint8Array<ArrayBuffer>;
}

/** One instance of the analysis. Calls are synchronous: run it in a worker when the input is large. */
export interface Core {
  /**
   * Reads and analyses articles. What cannot be read becomes a problem in the report, never an exception.
   * @throws {EntenteError} `argument`, `memory`, `trapped`, `disposed`
   */
  analyse(articles: Iterable<ArticleInput | string>, options?: ReadOptions): Shard;

  /** A shard from the bytes of {@link Shard.encode}. @throws {EntenteError} `corrupt`, `version` */
  decode(bytes: Uint8Array): Shard;

  /**
   * The summary of all the articles together. The order and the grouping make no difference, not even in the
   * bytes; the merge of nothing is the empty summary. @throws {EntenteError} `corrupt`, `version`
   */
  merge(summaries: Iterable<Summary>): Summary;

  /** 16 hexadecimal digits, equal for equal summaries in every build of Entente. */
  digest(summary: Summary): string;

  /** The report as frozen plain data: schema version 1. @throws {EntenteError} `corrupt`, `version`, `argument` */
  report(summary: Summary, options?: ReportOptions): Report;

  /** The same report as text, byte for byte what `entente report --format json` prints. */
  reportJson(summary: Summary, options?: ReportOptions): string;

  /** The same report as an HTML fragment: headings and tables, every value escaped, no script and no style. */
  reportHtml(summary: Summary, options?: ReportOptions): string;

  /** The article that {@link Shard.encodedArticle} encoded. @throws {EntenteError} `corrupt`, `version` */
  article(encoded: Uint8Array): Article;

  /** Size of the WebAssembly memory in bytes. It grows when needed and is given back whole by `dispose`. */
  readonly memoryBytes: number;

  /** Ends this core and all its shards. Later calls throw `disposed`. May be called twice. */
  dispose(): void;
  [Symbol.dispose](): void;
}

/** Analysed articles, with their texts. Never changes. */
export interface Shard {
  readonly articleCount: number;

  /** The article with this id, or null when the shard does not hold it. */
  article(id: string): Article | null;

  /** The same as bytes that may be posted elsewhere; see {@link Core.article}. */
  encodedArticle(id: string): Uint8Array | null;

  /** What a query asks of this shard. Without one: everything. @throws {EntenteError} `argument` */
  summarise(query?: Query): Summary;

  /** Bytes to be stored; checksummed and versioned. */
  encode(): Uint8Array;

  /** Gives the memory back. Later calls throw `disposed`. May be called twice. */
  dispose(): void;
  [Symbol.dispose](): void;
}

/** An article given as fields, or a file given as bytes. Strings stand for `{ text }` in any format that is read. */
export type ArticleInput = ArticleFields | SourceBytes;

export interface ArticleFields {
  /** The article itself. Paragraphs are parted by line ends. */
  text: string;
  /** Stands as `file` in the report and is part of the article's id. Default: "article 1", "article 2", ... */
  name?: string;
  title?: string;
  /** ISO 8601 day, or month, or year. */
  date?: string;
  /** The outlet or agency. */
  source?: string;
  url?: string;
}

export interface SourceBytes {
  /** A whole file of any format that is read, told by its content. It may hold many articles. */
  bytes: Uint8Array;
  name?: string;
}

/** How sources are read and their words counted. Every absent field means the default. */
export interface ReadOptions {
  /**
   * Past a limit the rest is not read, and a problem says so. There is no clock in the core: a caller who wants a limit
   * in seconds runs it in a worker and ends that.
   */
  limits?: Partial<Record<LimitName, number>>;
  /** Your own names for an article's fields in JSON or CSV; they come before the known ones. */
  fields?: Partial<Record<FieldRole, string | readonly string[]>>;
  /** A label of the Encoding Standard ("windows-1252") for all sources, over whatever they say themselves. */
  encoding?: string;
  /** The same for single sources, by name. */
  encodings?: Readonly<Record<string, string>>;
  /** Whose rules say what a word is, in counts of terms and of words. Default "entente". */
  tokens?: "entente" | "antconc" | "quanteda" | "voyant";
}

export type LimitName =
  /** Unpacked to packed bytes of a member, past its first 100 kB. Default 100. */
  | "archive-ratio"
  /** Of one member, unpacked. Default 512 MiB. */
  | "member-bytes"
  /** Of all members together, nested ones too. Default 2 GiB. */
  | "archive-bytes"
  /** Default 20,000. */
  | "archive-members"
  /** Archives inside each other, the outermost included. Default 3. */
  | "archive-nesting"
  /** Of one article. Default 256 MiB. */
  | "text-bytes"
  /** Open brackets. Default 1,024. */
  | "json-depth"
  /** Open elements of HTML or XML; deeper is flattened. Default 512. */
  | "markup-depth"
  /** Default 2 MiB. */
  | "csv-line-bytes";

export type FieldRole = "title" | "text" | "date" | "source" | "url" | "language" | "author";

/** Which articles count. Every absent field means all. */
export interface Query {
  /** Ids. */
  articles?: readonly string[];
  /** Keys of actors; an article must name all of them. */
  actors?: readonly string[];
  /** First day, ISO 8601, inclusive. Undated articles fall out when `from` or `to` is given. */
  from?: string;
  /** Last day, inclusive. */
  to?: string;
  /** Carry each article's text into the report, and with it UTF-16 offsets. */
  withText?: boolean;
}

/** Counts that merge: plain data, to be posted and stored as it is. */
export interface Summary {
  readonly bytes: Uint8Array;
}

export interface ReportOptions {
  /** Default 1000. */
  maxTerms?: number;
  /** Links in fewer sentences are left out. Default 1. */
  minLinkSentences?: number;
  /** Told in the report as what was selected; selecting is `summarise`'s work. */
  query?: Query;
}

/** An article as a reader needs it. */
export interface Article {
  id: string;
  file: string;
  title: string;
  /** ISO 8601 day or a prefix of one; empty when unknown. */
  date: string;
  source: string;
  text: string;
  /** Empty when the article has none. */
  headline: Span;
  paragraphs: Span[];
  sentences: Span[];
  mentions: Mention[];
}

/** Half open: [start, end) in UTF-8 bytes, [start16, end16) in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
  start16: number;
  end16: number;
}

export interface Mention extends Span {
  /** Key of the actor that is named here. */
  actor: string;
}

/** The published report, schema version 1; every list is ranked. */
export interface Report {
  readonly schema: 1;
  readonly program: {
    readonly name: "entente";
    readonly version: string;
    readonly tokeniser: string;
    readonly lexicon: string;
    readonly models: string;
  };
  readonly query: Readonly<Record<string, unknown>>;
  readonly input: InputReport;
  /** By date, then file. */
  readonly articles: readonly ArticleRow[];
  /** By count; without stop words. */
  readonly terms: readonly TermRow[];
  /** By mentions. */
  readonly actors: readonly ActorRow[];
  /** By sentences. */
  readonly links: readonly LinkRow[];
  /** By article, then position. */
  readonly commitments: readonly CommitmentRow[];
}

/** given = read + partly + refused + duplicates, counted in articles. */
export interface InputReport {
  readonly given: number;
  readonly read: number;
  readonly partly: number;
  readonly refused: number;
  /** Exact copies of another article, but for case and spaces. */
  readonly duplicates: number;
  /** Articles of this report: those that the query selected, copies included. */
  readonly articles: number;
  /** The same without copies and near copies: a text that was cut, edited or given another headline is one story. */
  readonly stories: number;
  readonly problems: readonly Problem[];
  /** What was read, a row for each file and each member of an archive; their counts add up to those above. */
  readonly files: readonly SourceRow[];
  readonly languages: readonly {
    /** ISO 639-1; "und" or empty when it cannot be told. */
    readonly language: string;
    readonly articles: number;
    /** "terms": not English, so words are counted and nothing else is looked for. */
    readonly analysis: "full" | "terms";
  }[];
}

/** One file, or one member of an archive; an archive's own row counts only what is wrong with the archive itself. */
export interface SourceRow {
  readonly file: string;
  /** Of an archive; empty for a file by itself. */
  readonly part: string;
  /** Found by content; empty when it was not told. */
  readonly form:
    | "text" | "markdown" | "html" | "json" | "json-lines" | "csv" | "tsv" | "zip" | "docx" | "nexis" | "factiva" | "";
  /** "utf-8", "windows-1252", ...; empty where it means nothing. */
  readonly encoding: string;
  /** "content": no other fits. "guess": nothing settled it; name it with {@link ReadOptions.encodings} if it is wrong. */
  readonly encoding_from: "mark" | "declared" | "content" | "guess" | "user" | "";
  /** Unpacked. */
  readonly bytes: number;
  readonly given: number;
  readonly read: number;
  readonly partly: number;
  readonly refused: number;
  readonly duplicates: number;
  readonly stories: number;
  /** How its articles' dates were found. */
  readonly dates: {
    readonly metadata: number;
    readonly dateline: number;
    readonly text: number;
    readonly undated: number;
  };
  readonly languages: readonly { readonly language: string; readonly articles: number }[];
  /** Its problems: indices into {@link InputReport.problems}. */
  readonly problems: readonly number[];
}

export interface Problem {
  readonly file: string;
  /** Place in a container: "line 12"; empty for a plain file. */
  readonly member: string;
  /** Offset in the file as given. */
  readonly byte: number;
  /** 1-based; 0 where a line means nothing. */
  readonly line: number;
  /** 1-based, in bytes. */
  readonly column: number;
  readonly code: ProblemCode;
  readonly message: string;
  /** What was read all the same. */
  readonly kept: string;
}

export type ProblemCode =
  | "file-missing" | "file-unreadable" | "file-empty" | "binary" | "format-refused" | "encoding-guessed"
  | "encoding-unknown" | "utf8-invalid" | "json-malformed" | "json-no-text" | "csv-malformed" | "csv-no-text"
  | "html-no-text" | "xml-malformed" | "document-damaged" | "archive-damaged" | "member-damaged" | "limit-reached"
  | "text-too-long" | "date-ambiguous" | "out-of-time" | "pattern-malformed" | "codec-corrupt" | "codec-version" | "cancelled";

export interface ArticleRow {
  readonly id: string;
  readonly file: string;
  /** Place in a container: "2021/x.jsonl, line 12"; empty for a plain file. */
  readonly member: string;
  readonly title: string;
  readonly date: string | null;
  /** Where the date was found: "metadata", "dateline" or "text". */
  readonly date_from: string | null;
  readonly source: string | null;
  /** From metadata or the byline; may be empty. */
  readonly author: string;
  /** ISO 639-1, guessed from the text; "und" or empty when it cannot be told. */
  readonly language: string;
  readonly words: number;
  readonly sentences: number;
  /** Equal for articles that print one text: whole, cut, edited, under another headline. */
  readonly story: string;
  /** Keys, most mentioned first. */
  readonly actors: readonly string[];
  /** Ids, in text order. */
  readonly commitments: readonly string[];
  /** With {@link Query.withText}. */
  readonly text?: string;
}

export interface TermRow {
  /** The form that is counted, in small letters. */
  readonly term: string;
  /** Its dictionary form, as English has it; forms of one lemma are not added up. */
  readonly lemma: string;
  readonly count: number;
  /** Per million words. */
  readonly per_million: number;
  readonly articles: number;
  /** Without copies and near copies. */
  readonly stories: number;
  /** Dispersion, 0 even to 1 all in one article (Lijffijt and Gries 2012); null for a single article. */
  readonly dp_norm: number | null;
  readonly keyness: number | null;
}

export interface ActorRow {
  /** Key, stable across articles: "wang-yi". */
  readonly id: string;
  readonly name: string;
  readonly type: "state" | "person" | "organisation" | "place" | "initiative";
  readonly aliases: readonly string[];
  /** Key of the state or body it belongs to. */
  readonly of: string | null;
  readonly role: string | null;
  readonly mentions: number;
  readonly sentences: number;
  readonly articles: number;
  readonly stories: number;
}

/** Two actors named together; `a` < `b`. The measures take sentences as their unit and are null where undefined. */
export interface LinkRow {
  readonly a: string;
  readonly b: string;
  readonly sentences: number;
  readonly paragraphs: number;
  readonly articles: number;
  readonly stories: number;
  readonly log_dice: number | null;
  readonly npmi: number | null;
  readonly log_likelihood: number | null;
}

/** A piece of an article. The UTF-16 offsets are there when the article's text is ({@link Query.withText}). */
export interface Quote {
  readonly start: number;
  readonly end: number;
  readonly start16?: number;
  readonly end16?: number;
  readonly text: string;
}

export interface CommitmentRow {
  readonly id: string;
  /** Id of the article. */
  readonly article: string;
  /** The article's: commitments of one story said twice are one text printed twice. */
  readonly story: string;
  readonly kind:
    | "PLEDGE" | "AGREEMENT" | "INSTRUMENT" | "POSITION" | "DELIVERY" | "CONCESSION" | "REQUEST" | "REFUSAL";
  readonly sentence: Quote;
  /** Keys of actors. */
  readonly committers: readonly string[];
  readonly requesters: readonly string[];
  readonly counterparties: readonly string[];
  /** The act, without subject and modal verb. */
  readonly what: Quote;
  readonly status:
    | "requested" | "stated" | "intent" | "agreed" | "signed" | "implementing" | "done" | "refused" | "suspended";
  readonly modality: "strong" | "medium" | "weak";
  readonly flags: readonly ("negated" | "conditional" | "continuing" | "passive" | "reported")[];
  readonly speaker: string | null;
  readonly deadline: string | null;
  readonly amount: string | null;
  /** The words that fired. */
  readonly cue: string;
  /** Names the rule that fired, so that every row can say why it is here. */
  readonly rule: string;
  /** 0 to 1. */
  readonly confidence: number;
  readonly plover: string;
  readonly cameo: string;
  /** Ids of restatements of the same commitment. */
  readonly same_as: readonly string[];
}

/**
 * - `argument`: a value of the wrong shape was passed; nothing changed.
 * - `disposed`: the core or shard was disposed of.
 * - `memory`: an input does not fit into WebAssembly memory; nothing changed.
 * - `trapped`: the instance died (out of memory inside the analysis, or a defect). Load a new core.
 * - `corrupt`, `version`: encoded bytes are damaged, or of another version of the format.
 * - `abi`: the bytes given as `wasm` are not the core of this package's version.
 * - `unsupported`: no WebAssembly here, or the page's policy forbids compiling it.
 */
export type EntenteErrorCode =
  | "argument" | "disposed" | "memory" | "trapped" | "corrupt" | "version" | "abi" | "unsupported";

/** Where in the bytes; present with `corrupt` and `version`. */
export interface ErrorPosition {
  readonly file: string;
  readonly byte: number;
  readonly line: number;
  readonly column: number;
}

export class EntenteError extends Error {
  override readonly name: "EntenteError";
  readonly code: EntenteErrorCode;
  readonly position: ErrorPosition | undefined;
  constructor(code: EntenteErrorCode, message: string, options?: ErrorOptions & { position?: ErrorPosition });
}
