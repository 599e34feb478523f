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
 * Terms of any selection, from one summary:
 * ```js
 * using index = core.index(shard.summarise());
 * const { rows } = index.terms({ selection: { from: "2022-01-01" }, against: "rest" });
 * for (const { term, count, lrc } of rows) console.log(term, count, lrc);
 * ```
 *
 * Who is who, with your own decisions, and who stands with whom:
 * ```js
 * using who = core.actorIndex(summary, { edits: [{ edit: "merge", actor: "prc", other: "china" }] });
 * console.log(who.why("china").rows, who.idleEdits);
 * const { nodes, edges } = who.network({ selection: { from: "2022-01-01" }, leastSupport: 3 });
 * const gexf = who.network({ format: "gexf" });
 * ```
 *
 * Who committed to what across articles, with your own decisions:
 * ```js
 * using deeds = core.commitmentIndex(summary, { edits: [{ edit: "reject", commitment: "00f3a1d2c4b5e697" }] });
 * for (const row of deeds.ledger({ openOnly: true }).rows) console.log(row.committer_names, row.what, row.status);
 * const owed = deeds.dyads({ filter: { parties: ["china", "pakistan"] } });
 * const { commitments, found } = deeds.review({ most: 100, seed: 7 });
 * const brief = deeds.brief({ format: "markdown" });
 * ```
 *
 * **Ownership.** A {@link Core}, a {@link Shard}, a {@link FigureIndex}, an {@link ActorIndex} and a
 * {@link CommitmentIndex} hold WebAssembly memory: call `dispose()` or declare them with `using`. Disposing of a core
 * ends all it made. Everything else is plain data that may be kept,
 * cloned and posted.
 *
 * **Offsets.** `start` and `end` count UTF-8 bytes of an article's cleaned text, as the published report does;
 * `start16` and `end16` count UTF-16 units, so that `text.slice(start16, end16)` is the quoted piece. {@link spanIn}
 * turns the first into the second where only a text is at hand.
 *
 * **Large input.** {@link createPool} divides it among workers, tells how far it is, and can be stopped. Whoever has
 * workers of their own asks each shard where it lives for its summary, its part of a concordance or of key sentences, and
 * posts what comes back: any core merges it, in any order, with the same result.
 *
 * **Policy.** A page needs `script-src 'wasm-unsafe-eval'`; never `'unsafe-eval'`. A pool needs `worker-src blob:`, or
 * workers of the page's own ({@link PoolOptions.spawn}).
 *
 * **Versions.** The report's schema is its `schema` number. A core.wasm of another interface version is refused with
 * `abi`, and shards and summaries of another format with `version`: nothing is guessed.
 */

/**
 * Makes a core, ready for its first article: the word lists are unfolded by then. Each call makes a new one; nothing is
 * shared and nothing happened at import.
 */
export function load(options?: LoadOptions): Promise<Core>;

export interface LoadOptions {
  /**
   * core.wasm from elsewhere (`entente/core.wasm`): a module compiled once for many workers, its bytes, or the response
   * to a request for it, as `fetch` gives it.
   */
  wasm?: WasmSource | PromiseLike<WasmSource>;
}

export type WasmSource = WebAssembly.Module | WasmBytes | WasmResponse;
export type WasmBytes = ArrayBuffer | Uint8Array<ArrayBuffer>;

/** Of a `Response`, what is looked at. */
export interface WasmResponse {
  readonly ok: boolean;
  readonly status: number;
  readonly url: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/**
 * Workers that analyse side by side, for input that is large or must not stop the page. In Node they are threads.
 * ```js
 * using pool = await createPool();
 * const summary = await pool.analyse(articles, {
 *   signal, onProgress: ({ done, given }) => console.log(`${done} of ${given}`),
 * });
 * const report = pool.core.report(summary);
 * ```
 * A worker that dies is replaced, and what it held is analysed again: what was given is kept for that. What a worker
 * dies of is tried once more, alone; then the report says so.
 * @throws {EntenteError} `argument`, `abi`, `unsupported`
 */
export function createPool(options?: PoolOptions & LoadOptions): Promise<Pool>;

export interface PoolOptions {
  /** How many; each takes as much memory as its share of the articles. Default: the cores there are, in a page at most 8. */
  workers?: number;
  /**
   * How a worker is made. Default: from a script inside this module, by a `blob:` address, which a page's policy must
   * allow (`worker-src blob:`); or of `entente/worker` where that is served:
   * `() => new Worker(new URL("entente/worker", import.meta.url))`.
   */
  spawn?: () => PoolWorker;
}

/** What a pool needs of a `Worker`. */
export interface PoolWorker {
  onmessage: ((event: any) => any) | null;
  onerror: ((event: any) => any) | null;
  postMessage(message: unknown): void;
  terminate(): void;
}

export interface Pool {
  /** On the caller's thread: it merges and reports. Disposed of with the pool. */
  readonly core: Core;
  readonly workers: number;

  /**
   * Analyses articles and files in addition to those that the pool holds, and resolves to the summary of these: the same
   * bytes as {@link Core.analyse} and {@link Shard.summarise} give. Calls follow one another. An endless input is taken
   * as fast as the workers are.
   *
   * `signal` stops it within a second or so, and rejects with the signal's reason; what was done by then stays in the pool.
   * @throws {EntenteError} `argument`; `cancelled` by {@link clear}; `disposed`; `unsupported`: no worker starts
   */
  analyse(articles: Iterable<PoolInput> | AsyncIterable<PoolInput>, options?: PoolAnalyseOptions): Promise<Summary>;

  /** What a query asks of all articles that the pool holds. Without one: everything. */
  summarise(query?: Query): Promise<Summary>;

  /** Every hit in all articles that the pool holds. @throws {EntenteError} `argument`: a pattern, with its `position` */
  concordance(query: ConcordanceQuery): Promise<Concordance>;

  keySentences(query: KeySentenceQuery): Promise<KeySentences>;

  /** The article with this id, from whichever worker holds it, or null when none does. */
  article(id: string): Promise<Article | null>;

  /** Forgets all articles. What was asked is rejected with `cancelled`. */
  clear(): void;

  /** Ends the workers and gives the memory back. What was asked is rejected with `disposed`. */
  dispose(): void;
  [Symbol.dispose](): void;
}

/** Files (`File`, or a `Blob` of any format that is read) are read by the worker, piece by piece where they are large. */
export type PoolInput = ArticleInput | string | Blob;

export interface PoolAnalyseOptions extends ReadOptions {
  signal?: AbortSignal;
  /** Called whenever a part is done: some articles or files, or some of a large file. What it throws ends the work. */
  onProgress?: (progress: PoolProgress) => void;
}

export interface PoolProgress {
  /** Articles and files that were taken from the input so far. */
  readonly given: number;
  /** Of them, those that are done to their end. */
  readonly done: number;
  /** Their size: bytes of files, characters of articles. */
  readonly bytes: number;
  /** What is done so far, to be reported meanwhile. */
  summary(): Summary;
}

/**
 * The two queries that {@link Core.collocates} needs, made from one: summaries of all words (`all`) and of those near
 * the node (`near`), both of whatever else `query` says.
 */
export function collocateQueries(near: Near, query?: Query): { all: Query; near: Query };

/** Bytes of a text's UTF-8 as a span of the string: `text.slice(start16, end16)`. */
export function spanIn(text: string, start: number, end: number): Span;

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

  /**
   * An index of a summary's terms, from which every change of selection is answered at once.
   * @throws {EntenteError} `corrupt`, `version`
   */
  index(summary: Summary, options?: IndexOptions): FigureIndex;

  /** {@link FigureIndex.terms} of an index made for this call. */
  terms(summary: Summary, options: TermOptions & AsText): string;
  terms(summary: Summary, options?: TermOptions): Table<TermFigures>;

  /** {@link FigureIndex.collocates} of an index made for this call. {@link collocateQueries} makes the queries of both. */
  collocates(all: Summary, near: Summary, options: CollocateOptions & AsText): string;
  collocates(all: Summary, near: Summary, options: CollocateOptions): Table<CollocateRow>;

  /** {@link FigureIndex.trends} of an index made for this call. */
  trends(summary: Summary, options: TrendOptions & AsText): string;
  trends(summary: Summary, options: TrendOptions): Table<TrendRow>;

  /** {@link FigureIndex.tfidf} of an index made for this call. */
  tfidf(summary: Summary, article: string, options: TfIdfOptions & AsText): string | null;
  tfidf(summary: Summary, article: string, options?: TfIdfOptions): Table<TfIdfRow> | null;

  /**
   * Who is who in a summary by your edits, from which every change of selection is answered at once.
   * @throws {EntenteError} `argument`: an edit that cannot be understood; `corrupt`, `version`
   */
  actorIndex(summary: Summary, options?: ActorIndexOptions): ActorIndex;

  /** {@link ActorIndex.actors} of an index made for this call. */
  actors(summary: Summary, options: ActorOptions & ActorIndexOptions & AsText): string;
  actors(summary: Summary, options?: ActorOptions & ActorIndexOptions): Table<ActorFigures>;

  /** {@link ActorIndex.links} of an index made for this call. */
  links(summary: Summary, options: LinkOptions & ActorIndexOptions & AsText): string;
  links(summary: Summary, options?: LinkOptions & ActorIndexOptions): Table<LinkFigures>;

  /** {@link ActorIndex.network} of an index made for this call. */
  network(summary: Summary, options: NetworkOptions & ActorIndexOptions & { format: NetworkFormat }): string;
  network(summary: Summary, options?: NetworkOptions & ActorIndexOptions): Network;

  /** {@link ActorIndex.keyness} of an index made for this call. */
  actorKeyness(summary: Summary, options: ActorKeynessOptions & ActorIndexOptions & AsText): string;
  actorKeyness(summary: Summary, options: ActorKeynessOptions & ActorIndexOptions): Table<ActorKeynessRow>;

  /**
   * Who committed to what in a summary by your edits, from which every change of selection is answered at once.
   * @throws {EntenteError} `argument`: an edit that cannot be understood; `corrupt`, `version`
   */
  commitmentIndex(summary: Summary, options?: CommitmentIndexOptions): CommitmentIndex;

  /** {@link CommitmentIndex.commitments} of an index made for this call. */
  commitments(summary: Summary, options: CommitmentOptions & CommitmentIndexOptions & AsText): string;
  commitments(summary: Summary, options?: CommitmentOptions & CommitmentIndexOptions): Table<CommitmentFigures>;

  /** {@link CommitmentIndex.ledger} of an index made for this call. */
  ledger(summary: Summary, options: LedgerOptions & CommitmentIndexOptions & AsText): string;
  ledger(summary: Summary, options?: LedgerOptions & CommitmentIndexOptions): Table<LedgerRow>;

  /** {@link CommitmentIndex.dyads} of an index made for this call. */
  dyads(summary: Summary, options: CommitmentOptions & CommitmentIndexOptions & AsText): string;
  dyads(summary: Summary, options?: CommitmentOptions & CommitmentIndexOptions): Table<DyadRow>;

  /** The id that an `add` among {@link CommitmentEdit} wants: of the act's bytes, `start` to `end`, in that article. */
  addedCommitment(article: string, start: number, end: number): string;

  /**
   * The lines of all shards in one order. All parts must be of one query; of no part at all nothing can be made.
   * @throws {EntenteError} `argument`, `corrupt`, `version`
   */
  concordance(parts: Iterable<ConcordancePart>, options: AsText): string;
  concordance(parts: Iterable<ConcordancePart>): Concordance;

  /** The key sentences of all shards, likewise. @throws {EntenteError} `argument`, `corrupt`, `version` */
  keySentences(parts: Iterable<KeySentencesPart>, options: AsText): string;
  keySentences(parts: Iterable<KeySentencesPart>): KeySentences;

  /**
   * Whether a {@link Pattern} can be read.
   * @throws {EntenteError} `argument`, with `position.byte` in the pattern's UTF-8, when it cannot
   */
  checkPattern(pattern: Pattern): void;

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

  /**
   * What a query asks of this shard. Without one: everything.
   * @throws {EntenteError} `argument`: a value of the wrong shape, or a malformed pattern, with its `position`
   */
  summarise(query?: Query): Summary;

  /** This shard's lines, for {@link Core.concordance}. @throws {EntenteError} `argument` as for `summarise` */
  concordance(query: ConcordanceQuery): ConcordancePart;

  /** This shard's sentences, for {@link Core.keySentences}. @throws {EntenteError} `argument` */
  keySentences(query: KeySentenceQuery): KeySentencesPart;

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
  /** ISO 639-1. Default: told by the text. Of an article that is not in English, words alone are counted. */
  language?: string;
  author?: string;
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

/**
 * What to look for in texts, by the same tokens that are counted:
 *
 * | written | finds |
 * | --- | --- |
 * | `corridor` | one word, in any case and with any apostrophe; a closing 's is no part of it |
 * | `belt and road` | words in a row within one sentence; marks between them are passed over |
 * | `invest*`, `wom?n`, `* road` | any letters, one letter, any one word |
 * | `/invest(or\|ment)s?/` | a regular expression that a whole word must match |
 * | `lemma:agree` | every form of a word |
 * | `actor:china` | every mention of an actor, by key |
 * | `corridor \| belt and road` | any of several; a place counts once, for the longest |
 *
 * At most 1,024 bytes and 16 words in a row. Searching takes time linear in the text, whatever the pattern.
 */
export type Pattern = string;

/** Which articles. Every absent field means all; an article must satisfy each that is given. */
export interface Selection {
  /** Ids. */
  articles?: readonly string[];
  /** Keys of actors; an article must name all of them. */
  actors?: readonly string[];
  /** First day, ISO 8601, inclusive. Undated articles fall out when `from` or `to` is given. */
  from?: string;
  /** Last day, inclusive. An article dated by its month alone counts when any day of that month does. */
  to?: string;
  /** Outlets, as the report gives them in `source`; an article may be of any of them. */
  sources?: readonly string[];
  /** An article must hold all of them. */
  holding?: readonly Pattern[];
  /** The articles that all the above would leave out, and only those. */
  others?: boolean;
}

/** Which articles, and what is counted in them. */
export interface Query extends Selection {
  /** Carry each article's text into the report, and with it UTF-16 offsets. */
  withText?: boolean;
  /** No actors, links and commitments: a smaller summary. */
  onlyTerms?: boolean;
  /** Nor terms: articles and the hits of `tracked` alone. */
  onlyTracked?: boolean;
  /** What a term is. */
  counting?: Counting;
  /** Patterns whose hits are counted, for {@link FigureIndex.trends} and for selections by `holding`. */
  tracked?: readonly Pattern[];
}

/**
 * What a term is. Phrases never cross a sentence; marks between their words are passed over, a number ends a phrase. A
 * term of several words is written with single spaces between.
 */
export interface Counting {
  /** Words of a term, 1 to 5. Default 1. */
  shortest?: number;
  /** Default: as `shortest`. */
  longest?: number;
  /** "lemma": the forms of a word are added up. Default "surface". */
  form?: "surface" | "lemma";
  /** "sentence": a term's count is the sentences that hold it. Default "token". */
  unit?: "token" | "sentence";
  /** A name of several words ("Belt and Road Initiative") counts as one term and as one word of a phrase. */
  namesAsUnits?: boolean;
  /** Phrases that are left out: none, those that begin or end with a stop word (default), those that hold one. */
  phraseStops?: "none" | "edges" | "anywhere";
  /** For phrases alone: single stop words are always counted, and left out of lists. */
  stopWords?: StopWords;
  /** Only what stands near a match counts, the match itself left out. */
  near?: Near;
}

/** Function words. Words are taken as typed and compared in counting form. */
export interface StopWords {
  /** Those of the list that comes with Entente. Default true. */
  listed?: boolean;
  added?: readonly string[];
  /** Words that are none, whatever else says they are. */
  allowed?: readonly string[];
}

/** The surroundings of a node: words on either side, 0 to 50, never past the sentence. Neither given: the whole sentence. */
export interface Near {
  pattern: Pattern;
  left?: number;
  right?: number;
}

export interface ConcordanceQuery {
  pattern: Pattern;
  selection?: Selection;
  /**
   * What lines are ordered by, first to last: "left1" is the word before the match, "right1" the one behind it. What is
   * left ties by date, article and place, which is also the order without any. Undated articles stand last.
   */
  order?: readonly LineKey[];
  /** Words on either side, never past the paragraph: 0 to 50. Default 12. */
  context?: number;
  /** Lines that are kept; hits are counted all the same. Default 1000. */
  most?: number;
}

export type LineKey =
  | "date" | "article" | "node" | "left1" | "left2" | "left3" | "right1" | "right2" | "right3";

export interface KeySentenceQuery {
  /** Words or phrases, such as those on top of {@link FigureIndex.terms}. */
  terms: readonly string[];
  selection?: Selection;
  /** Default 20. */
  most?: number;
}

/** One shard's lines: plain data, to be posted as it is. */
export interface ConcordancePart {
  readonly of: "concordance";
  readonly bytes: Uint8Array;
}

/** One shard's key sentences, likewise. */
export interface KeySentencesPart {
  readonly of: "key-sentences";
  readonly terms: readonly string[];
  readonly bytes: Uint8Array;
}

/** Frozen plain data. */
export interface Concordance {
  /** All matches, whether or not their lines were kept. */
  readonly hits: number;
  /** Those that hold a match, by id. */
  readonly articles: readonly { readonly article: string; readonly hits: number }[];
  readonly lines: readonly ConcordanceLine[];
}

export interface ConcordanceLine {
  /** ISO 8601 day or a prefix of one; empty when the article is undated. */
  readonly date: string;
  /** Id. */
  readonly article: string;
  /** The match. UTF-8 bytes of the article's text; {@link spanIn} makes UTF-16 of them. */
  readonly node: Place;
  /** The sentence in which the match begins. */
  readonly sentence: Place;
  /** As they stand in the text, line breaks as spaces. */
  readonly left: string;
  readonly match: string;
  readonly right: string;
}

/** Half open, in UTF-8 bytes. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Frozen plain data: most different terms first, then the shorter. A text that several articles print stands once. */
export interface KeySentences {
  readonly terms: readonly string[];
  readonly rows: readonly {
    /** Those of the terms that the sentence holds. */
    readonly held: readonly string[];
    readonly date: string;
    /** Id. */
    readonly article: string;
    /** UTF-8 bytes of the article's text. */
    readonly sentence: Place;
    readonly text: string;
  }[];
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
  /** Your decisions on who is who, and on commitments. */
  edits?: readonly Edit[];
}

/**
 * One decision on who is who. Actors are named by key, and a key stands for whatever actor holds it when the edit's turn
 * comes: edits are replayed in order over any summary. One whose actor is not there does nothing
 * ({@link ActorIndex.idleEdits}). As JSON, a line each, they are the file that `entente actors --edits` and the front
 * end read.
 */
export type ActorEdit =
  /** `actor` is the same as `other`, under the id and name of `other`. */
  | { readonly edit: "merge"; readonly actor: string; readonly other: string }
  /** `other`, a key that was joined to `actor` or one of its forms, is somebody else. */
  | { readonly edit: "split"; readonly actor: string; readonly other: string }
  | { readonly edit: "rename"; readonly actor: string; readonly name: string }
  | { readonly edit: "retype"; readonly actor: string; readonly type: ActorRow["type"] }
  /** Left out of every list, link and network; its words stay. */
  | { readonly edit: "hide"; readonly actor: string };

/**
 * One decision on a commitment, named by id: where it stands in its article gives that, so that decisions outlive better
 * rules. One whose commitment is not there does nothing ({@link CommitmentIndex.idleEdits}).
 */
export type CommitmentEdit =
  /** It is right as it stands now. */
  | { readonly edit: "accept"; readonly commitment: string }
  /** It is no commitment, or not the one that the row says: left out wherever `verdicts` do not name it. */
  | { readonly edit: "reject"; readonly commitment: string }
  /** Neither is decided any more. */
  | { readonly edit: "reopen"; readonly commitment: string }
  /** `value`: a name ("PLEDGE"), keys of actors with ", " between, words of the sentence, a day; empty for none. */
  | { readonly edit: "set"; readonly commitment: string; readonly field: CommitmentField; readonly value: string }
  /** An empty one takes the remark away. */
  | { readonly edit: "note"; readonly commitment: string; readonly value: string }
  /**
   * `what` is a commitment that was not found. `sentence` and `what` are bytes of the article's text, as "120 310";
   * `value` has the sentence's words; `commitment` is {@link Core.addedCommitment} of article and act.
   */
  | {
    readonly edit: "add"; readonly commitment: string; readonly article: string; readonly sentence: string;
    readonly what: string; readonly kind: CommitmentRow["kind"]; readonly value: string;
  };

export type CommitmentField =
  | "kind" | "status" | "modality" | "committers" | "requesters" | "counterparties" | "speaker" | "what" | "deadline"
  | "amount" | "due" | "topic";

/** Of either sort, in the order they were made. */
export type Edit = ActorEdit | CommitmentEdit;

export interface ActorIndexOptions {
  /** Replayed in order; those of commitments are passed over. Default: none. */
  edits?: readonly Edit[];
}

/**
 * Who is who across the articles of a summary: names that are one actor are joined, with the evidence for each join, and
 * your edits come on top. Wherever an actor is named by key, any key of it will do, in a `selection` too. Selections'
 * `holding` is answered by the summary's own hits and terms. Links and networks need a summary with actors: not
 * `onlyTerms`.
 */
export interface ActorIndex {
  /** Without hidden ones. */
  readonly actorCount: number;
  /** Edits that found nothing to do, in words. Frozen. */
  readonly idleEdits: readonly string[];

  /** Those that the selection names, by mentions. @throws {EntenteError} `argument` */
  actors(options: ActorOptions & AsText): string;
  actors(options?: ActorOptions): Table<ActorFigures>;

  /** Why this actor is one: a row for each merge that made it. Null when nobody has the key. */
  why(actor: string, options: AsText): string | null;
  why(actor: string): Table<ActorJoinRow> | null;

  /** Who is named with whom. @throws {EntenteError} `argument` */
  links(options: LinkOptions & AsText): string;
  links(options?: LinkOptions): Table<LinkFigures>;

  /**
   * Every sentence (paragraph, article) behind a link, in the order of the summary's articles. Null when nobody has one
   * of the keys. Frozen. @throws {EntenteError} `argument`
   */
  evidence(a: string, b: string, options?: LinkEvidenceOptions): readonly LinkPlace[] | null;

  /** One or two actors over time, a row for each period and series. Null when nobody has a key. @throws {EntenteError} `argument` */
  trends(options: ActorTrendOptions & AsText): string | null;
  trends(options: ActorTrendOptions): Table<ActorTrendRow> | null;

  /** Who marks a selection: keyness of the sentences that name an actor, out of all sentences. @throws {EntenteError} `argument` */
  keyness(options: ActorKeynessOptions & AsText): string;
  keyness(options: ActorKeynessOptions): Table<ActorKeynessRow>;

  /**
   * The actors of a selection as a graph; as text, a file that Gephi, igraph or networkx read. Equal options give equal
   * bytes. @throws {EntenteError} `argument`
   */
  network(options: NetworkOptions & { format: NetworkFormat }): string;
  network(options?: NetworkOptions): Network;

  /** Gives the memory back. Later calls throw `disposed`. May be called twice. */
  dispose(): void;
  [Symbol.dispose](): void;
}

export interface ActorOptions {
  selection?: Selection;
}

export interface ActorFigures {
  /** Id: the key of those joined that most mentions bear. */
  readonly actor: string;
  readonly name: string;
  readonly type: ActorRow["type"];
  /** Id of the state or body that it belongs to; may be empty. */
  readonly of: string;
  readonly role: string;
  readonly mentions: number;
  /** That name it; so the next two. */
  readonly sentences: number;
  readonly articles: number;
  /** Without copies and near copies. */
  readonly stories: number;
  /** Other names, "; " between. */
  readonly aliases: string;
  /** Merges that made it: {@link ActorIndex.why}. */
  readonly joined: number;
}

/** `acronym`: most articles which say what it means say this; `user`: an edit. */
export type JoinReason = "acronym" | "full-name" | "misspelling" | "same-body" | "user";

export interface ActorJoinRow {
  /** Key. */
  readonly joined: string;
  /** How its articles call it. */
  readonly name: string;
  /** The key that it was joined to. */
  readonly into: string;
  readonly reason: JoinReason;
  /** What bore it out: the short form, the misspelt word. */
  readonly words: string;
  /** That bear it out. */
  readonly articles: number;
  /** Id of the first of them, and its file; may be empty. */
  readonly example: string;
  readonly example_file: string;
}

export type LinkUnit = "sentence" | "paragraph" | "article";

export interface LinkOptions {
  selection?: Selection;
  /** What two actors must share to be linked. Default "sentence". */
  unit?: LinkUnit;
  /** The largest first. Default "support": units that hold both. */
  order?: "support" | "log-dice" | "npmi" | "log-likelihood" | "articles" | "stories";
  /** Units that hold both. Default 1. */
  leastSupport?: number;
  /** Default 1. */
  leastStories?: number;
  /** Rows. Default: all. */
  most?: number;
  /** Key: only links of this actor. */
  with?: string;
}

/** The measures are of the unit, out of all units of the selection, and null where undefined. */
export interface LinkFigures {
  /** Ids; `a` < `b`. */
  readonly a: string;
  readonly b: string;
  readonly a_name: string;
  readonly b_name: string;
  /** Units that name both. */
  readonly support: number;
  readonly sentences: number;
  readonly paragraphs: number;
  readonly articles: number;
  readonly stories: number;
  /** At most 14 (Rychly 2008). */
  readonly log_dice: number | null;
  /** -1 to 1 (Bouma 2009). */
  readonly npmi: number | null;
  /** Dunning 1993. */
  readonly log_likelihood: number | null;
}

export interface LinkEvidenceOptions {
  selection?: Selection;
  /** Default "sentence". */
  unit?: LinkUnit;
}

export interface LinkPlace {
  /** Id. */
  readonly article: string;
  /** First byte of the sentence in the article's text, in UTF-8. */
  readonly start: number;
}

export interface ActorTrendOptions {
  /** Key. */
  actor: string;
  /** Key of a second one; then three series: each, and both together. */
  other?: string;
  selection?: Selection;
  /** Default: the finest that fits the dates. */
  period?: TrendOptions["period"];
}

/** As {@link TrendRow}, `pattern` being the series. */
export type ActorTrendRow = TrendRow;

export interface ActorKeynessOptions {
  selection?: Selection;
  /** Default "rest". */
  against?: "rest" | Selection;
  /** By which keyness ranks. Default "lrc". */
  measure?: KeynessMeasure;
  /** Of both sets together. Default 2. */
  leastSentences?: number;
  /** Rows. Default 200. */
  most?: number;
  /** With actors that are rarer in the selection. Default true. */
  negative?: boolean;
}

/** The cells are sentences, reference_sentences, all_sentences, reference_all_sentences. */
export interface ActorKeynessRow {
  /** Id. */
  readonly actor: string;
  readonly name: string;
  readonly type: ActorRow["type"];
  readonly sentences: number;
  readonly reference_sentences: number;
  readonly all_sentences: number;
  readonly reference_all_sentences: number;
  /** Of the selection. */
  readonly articles: number;
  readonly stories: number;
  readonly lrc: number | null;
  readonly g2: number | null;
  readonly g2_two_term: number | null;
  readonly chi_squared: number | null;
  readonly log_ratio: number | null;
  readonly simple_maths: number | null;
  readonly percent_diff: number | null;
  readonly odds_ratio: number | null;
  readonly bic: number | null;
}

export interface NetworkOptions {
  selection?: Selection;
  /** Default "sentence". */
  unit?: LinkUnit;
  /** Of the edges. Default "support": units that hold both. */
  weight?: "support" | "stories" | "log-dice";
  /** Units that hold both. Default 2. */
  leastSupport?: number;
  /** Default 2. */
  leastStories?: number;
  /** The most mentioned. Default 150. */
  mostActors?: number;
  /** Default: all. */
  types?: readonly ActorRow["type"][];
  /** Key: this actor and its neighbours alone. */
  ego?: string;
  /** 1: neighbours; 2: theirs too. Default 1. */
  egoDepth?: 1 | 2;
  /** Of communities: larger makes more of them. Default 1. */
  resolution?: number;
  /** Equal seeds give equal communities. Default 1. */
  seed?: number;
  /** Words on the selection, for the file's facts. */
  told?: string;
}

/** "nodes-csv" and "edges-csv" have the headings that Gephi imports. */
export type NetworkFormat = "json" | "gexf" | "graphml" | "nodes-csv" | "edges-csv";

/** Frozen plain data. Figures by node are of the network as it is given, after all cuts. */
export interface Network {
  readonly network: "actors";
  /** What the figures rest on. */
  readonly facts: Readonly<Record<string, string>>;
  /** Of the selection, before the cuts. */
  readonly actors: number;
  readonly links: number;
  readonly modularity: number | null;
  readonly communities: readonly { readonly name: string; readonly nodes: number }[];
  /** By mentions. */
  readonly nodes: readonly NetworkNode[];
  /** By weight, the largest first. */
  readonly edges: readonly NetworkEdge[];
  /** Ids in an order that brings what belongs together side by side. */
  readonly matrix_order: readonly string[];
}

export interface NetworkNode {
  readonly id: string;
  readonly label: string;
  readonly type: ActorRow["type"];
  readonly mentions: number;
  readonly sentences: number;
  readonly articles: number;
  readonly stories: number;
  /** Neighbours. */
  readonly degree: number;
  /** Sum of the weights of its edges. */
  readonly strength: number;
  readonly page_rank: number;
  /** Share of the pairs of others, unweighted; null where there are none. */
  readonly betweenness: number | null;
  /** Standard error; 0 where it is exact. */
  readonly betweenness_error: number | null;
  /** Place in {@link Network.communities}. */
  readonly community: number;
  readonly community_name: string;
}

export interface NetworkEdge extends Omit<LinkFigures, "a" | "b" | "a_name" | "b_name"> {
  /** Ids. */
  readonly source: string;
  readonly target: string;
  readonly source_label: string;
  readonly target_label: string;
  readonly weight: number;
}

export interface IndexOptions {
  /** A second summary of the same articles that holds the hits of patterns (`tracked`, `onlyTracked`). */
  tracked?: Summary;
  /** "lemma": the forms of a lemma are added up, without summarising anew. Default "surface": terms as counted. */
  form?: "surface" | "lemma";
}

/**
 * A summary's terms by term and article. Making it takes longer than asking it; memory is about that of the summary.
 * Every call takes a `selection`: without one, all articles of the summary. Its `holding` is answered by the hits of
 * tracked patterns, or, for patterns of single words, by the terms that were counted.
 */
export interface FigureIndex {
  readonly articleCount: number;

  /**
   * Terms, ranked, of a selection; with `against` also how they differ from a reference.
   * @throws {EntenteError} `argument`
   */
  terms(options: TermOptions & AsText): string;
  terms(options?: TermOptions): Table<TermFigures>;

  /**
   * The company a node keeps. This index must be of the summary of `all`, `near` of that of `near`, as
   * {@link collocateQueries} makes them. @throws {EntenteError} `argument`, `corrupt`, `version`
   */
  collocates(near: Summary, options: CollocateOptions & AsText): string;
  collocates(near: Summary, options: CollocateOptions): Table<CollocateRow>;

  /**
   * Hits of tracked patterns over time, a row for each period and pattern. A period without articles has null counts:
   * a gap, not a zero. Undated articles, if there are any, are the last rows, with the period "undated".
   * @throws {EntenteError} `argument`
   */
  trends(options: TrendOptions & AsText): string;
  trends(options: TrendOptions): Table<TrendRow>;

  /** Which words mark one article out among those selected, without stop words. Null when it is not among them. */
  tfidf(article: string, options: TfIdfOptions & AsText): string | null;
  tfidf(article: string, options?: TfIdfOptions): Table<TfIdfRow> | null;

  /** Gives the memory back. Later calls throw `disposed`. May be called twice. */
  dispose(): void;
  [Symbol.dispose](): void;
}

/**
 * As text. The rows are those that `entente terms`, `keyness`, `collocates`, `kwic`, `trends`, `tfidf` and `sentences`
 * print; those add what they know of the files.
 */
export type TableFormat = "json" | "csv" | "tsv" | "html";

/** Asks for a table as the text of a file, with the rows that the command line prints. */
export interface AsText {
  format: TableFormat;
  /**
   * CSV and TSV: cells that a spreadsheet would take for formulas stay as they are. Default: they get an apostrophe
   * before them.
   */
  exact?: boolean;
  /** CSV and TSV: without the two last columns, which name the selection and what made the figures. */
  bare?: boolean;
}

/** Frozen plain data. Measures are given to six decimals. */
export interface Table<Row> {
  readonly table: string;
  /** What the figures rest on: "tokeniser", "words", "tested" (Bonferroni's m), ... */
  readonly facts: Readonly<Record<string, string>>;
  /** `formula` says how a column is made and where the measure comes from; it is empty where there is nothing to say. */
  readonly columns: readonly { readonly name: keyof Row & string; readonly title: string; readonly formula: string }[];
  readonly rows: readonly Row[];
}

export interface TermOptions {
  selection?: Selection;
  /** What the selection is compared with: all other articles of the summary, or another selection; they may overlap. */
  against?: "rest" | Selection;
  /** Largest first; "term" by the alphabet. Default "keyness" with `against`, else "count". */
  order?: "count" | "keyness" | "articles" | "stories" | "dispersion" | "term";
  /** The other way round. Default false. */
  ascending?: boolean;
  /** By which keyness ranks. Default "lrc". */
  measure?: KeynessMeasure;
  /** Rows. Default 1000. */
  most?: number;
  /** Of the term in both sets together. Default 1. */
  leastCount?: number;
  /**
   * 0.05, 0.01, 0.001 or 0.0001: terms whose G2 is below 3.84, 6.63, 10.83 or 15.13 (chi-squared, one degree of
   * freedom) are left out. Default 1: none.
   */
  p?: number;
  /** With terms that are rarer in the selection. Default true. */
  negative?: boolean;
  stopWords?: StopWords;
  /** Default false. */
  withStopWords?: boolean;
  /** Only terms that match. */
  pattern?: Pattern;
  /** Of Simple Maths. Default 1; 100 favours commoner words. */
  lambda?: number;
  /** Of LRC, before Bonferroni's correction. Default 0.95. */
  confidence?: number;
  /** Rates per 10,000 words instead of per million. */
  perTenThousand?: boolean;
  /** These terms alone, in this order, however few. */
  terms?: readonly string[];
}

/**
 * - `lrc`: lower bound of the log ratio, 0 where it is not significant (Evert 2022). Significance and size in one.
 * - `g2`: log-likelihood over all four cells (Dunning 1993), negative for rarer terms; `g2-two-term`: over the two cells
 *   of the term (Rayson and Garside 2000).
 * - `chi-squared`: Pearson's, without correction, signed likewise.
 * - `log-ratio`: binary logarithm of the ratio of rates, a half added to every cell (Hardie 2014, Walter's form).
 * - `simple-maths`: ratio of rates per million, `lambda` added to both (Kilgarriff 2009).
 * - `percent-diff`: difference of rates in percent of the reference (Gabrielatos and Marchi 2012).
 * - `odds-ratio`; `bic`: G2 - ln N (Wilson 2013).
 */
export type KeynessMeasure =
  | "lrc" | "g2" | "g2-two-term" | "chi-squared" | "log-ratio" | "simple-maths" | "percent-diff" | "odds-ratio" | "bic";

/** A measure is null where it has no value: never 0 in its place. */
export interface TermFigures {
  readonly term: string;
  readonly lemma: string;
  readonly count: number;
  readonly per_million?: number | null;
  /** In its place with {@link TermOptions.perTenThousand}. */
  readonly per_ten_thousand?: number | null;
  readonly articles: number;
  readonly share_of_articles: number | null;
  /** Without copies and near copies. */
  readonly stories: number;
  /** Deviation of proportions over articles, 0 even to 1 clumped (Gries 2008). */
  readonly dp: number | null;
  /** DP / (1 - smallest share) (Lijffijt and Gries 2012). */
  readonly dp_norm: number | null;
  /** Egbert, Burch and Biber 2020: turned round, 1 is even. */
  readonly dp_egbert: number | null;
  /** From here on only with {@link TermOptions.against}. The cells are count, reference_count, words, reference_words. */
  readonly reference_count?: number;
  readonly reference_per_million?: number | null;
  readonly reference_per_ten_thousand?: number | null;
  readonly reference_articles?: number;
  readonly reference_stories?: number;
  readonly words?: number;
  readonly reference_words?: number;
  readonly lrc?: number | null;
  readonly g2?: number | null;
  readonly g2_two_term?: number | null;
  readonly chi_squared?: number | null;
  readonly log_ratio?: number | null;
  readonly simple_maths?: number | null;
  readonly percent_diff?: number | null;
  readonly odds_ratio?: number | null;
  readonly bic?: number | null;
}

export interface CollocateOptions {
  /** The same as the near summary was made with. */
  near: Near;
  selection?: Selection;
  /** Strongest first. Default "log-dice". */
  order?: CollocateMeasure;
  /** Rows. Default 500. */
  most?: number;
  /** Default 2. */
  leastTogether?: number;
  /** Default 1. */
  leastStories?: number;
  stopWords?: StopWords;
  /** Default false. */
  withStopWords?: boolean;
  /** Only collocates that match. */
  pattern?: Pattern;
}

/**
 * `log-dice` (Rychly 2008; at most 14, one more is twice as strong), `log-likelihood` (Dunning 1993), `npmi` (Bouma
 * 2009; -1 to 1), `mi3` (Daille 1994), `t-score` (Church et al. 1991), `delta-p` (Gries 2013), `dice`, `jaccard`, `pmi`
 * (Church and Hanks 1990).
 */
export type CollocateMeasure =
  | "log-dice" | "log-likelihood" | "npmi" | "mi3" | "t-score" | "delta-p" | "dice" | "jaccard" | "pmi";

/** The cells count sentences when the node's surroundings are its sentences, else words (Evert 2008). */
export interface CollocateRow {
  readonly term: string;
  /** O: sentences with both, or the term's occurrences in windows. */
  readonly together: number;
  /** f1: sentences with the node, or words in its windows. */
  readonly node: number;
  /** f2: sentences with the term, or its occurrences. */
  readonly term_count: number;
  /** N: all sentences, or all words. */
  readonly units: number;
  /** In which they stand together. */
  readonly articles: number;
  readonly stories: number;
  readonly log_dice: number | null;
  readonly log_likelihood: number | null;
  readonly npmi: number | null;
  readonly mi3: number | null;
  readonly t_score: number | null;
  readonly delta_p: number | null;
  readonly dice: number | null;
  readonly jaccard: number | null;
  readonly pmi: number | null;
}

export interface TrendOptions {
  /** Of those in {@link Query.tracked}. */
  patterns: readonly Pattern[];
  /** Weeks are those of ISO 8601. Default: the finest that fits the dates. */
  period?: "day" | "week" | "month" | "quarter" | "year";
  selection?: Selection;
}

/** Counts are null in a gap: no article is dated in the period. */
export interface TrendRow {
  /** "2022-03-21", "2022-W12", "2022-03", "2022-Q1", "2022" or "undated". */
  readonly period: string;
  /** ISO days, inclusive. */
  readonly first: string;
  readonly last: string;
  readonly pattern: Pattern;
  readonly count: number | null;
  readonly per_million: number | null;
  readonly sentences: number | null;
  readonly articles: number | null;
  readonly stories: number | null;
  /** Of all that is dated in the period. */
  readonly period_articles: number;
  readonly period_stories: number;
  readonly period_words: number;
}

export interface TfIdfOptions {
  /** The articles among which the one stands out. */
  selection?: Selection;
  /** Default 100. */
  most?: number;
  stopWords?: StopWords;
}

export interface TfIdfRow {
  /** Id. */
  readonly article: string;
  readonly term: string;
  /** In the article. */
  readonly count: number;
  /** Of the selection that hold the term. */
  readonly articles: number;
  /** count / words of the article * log10(N / articles): Voyant's scaling. */
  readonly tf_idf_voyant: number;
  /** count * log10(N / articles): quanteda's. */
  readonly tf_idf_quanteda: number;
}

export interface CommitmentIndexOptions {
  /** Replayed in order. Default: none. */
  edits?: readonly Edit[];
}

/**
 * Who committed to what across the articles of a summary: parties are who {@link ActorIndex} says they are, your edits
 * come on top, and what restates one commitment is one entry of the ledger. Needs a summary with commitments: not
 * `onlyTerms`. Every `format` gives the text of a file instead of data.
 */
export interface CommitmentIndex {
  /** Statements, the rejected ones too. */
  readonly commitmentCount: number;
  /** Edits that found nothing to do, in words; those of actors first. Frozen. */
  readonly idleEdits: readonly string[];

  /** One row a statement, in reading order. @throws {EntenteError} `argument` */
  commitments(options: CommitmentOptions & AsText): string;
  commitments(options?: CommitmentOptions): Table<CommitmentFigures>;

  /** One row a commitment, joined over the articles that state it. @throws {EntenteError} `argument` */
  ledger(options: LedgerOptions & AsText): string;
  ledger(options?: LedgerOptions): Table<LedgerRow>;

  /** Who owes whom. @throws {EntenteError} `argument` */
  dyads(options: CommitmentOptions & AsText): string;
  dyads(options?: CommitmentOptions): Table<DyadRow>;

  /** Statements over time, a series for each kind. @throws {EntenteError} `argument` */
  trends(options: CommitmentTrendOptions & AsText): string;
  trends(options?: CommitmentTrendOptions): Table<CommitmentTrendRow>;

  /**
   * Statements to be looked at by hand, and what was decided of them so far. Equal options give equal samples, wherever
   * they are drawn; new articles only add to them. @throws {EntenteError} `argument`
   */
  review(options?: ReviewOptions): ReviewSample;

  /** The ledger for people: every sentence quoted, with day, outlet and title. @throws {EntenteError} `argument` */
  brief(options?: BriefOptions): string;

  /** Events in the manner of PLOVER, as JSON. @throws {EntenteError} `argument` */
  events(options?: EventOptions): string;

  /** Gives the memory back. Later calls throw `disposed`. May be called twice. */
  dispose(): void;
  [Symbol.dispose](): void;
}

export type Verdict = "open" | "accepted" | "rejected";

/** Left out, a field means all. Parties are any keys of actors. */
export interface CommitmentFilter {
  kinds?: readonly CommitmentRow["kind"][];
  statuses?: readonly CommitmentRow["status"][];
  /** Default: all but the rejected ones. */
  verdicts?: readonly Verdict[];
  /** 0 to 1, in hundredths. */
  leastConfidence?: number;
  /** All of them take part, in whatever place. */
  parties?: readonly string[];
  /** Who owes. */
  committer?: string;
  /** To whom; of a request, who asks. */
  counterparty?: string;
  /** "trade", "security", ... */
  topic?: string;
}

export interface CommitmentOptions {
  selection?: Selection;
  filter?: CommitmentFilter;
}

/** Places are bytes of the article's cleaned text; lists of ids have ", " between, of names "; ". */
export interface CommitmentFigures {
  readonly id: string;
  readonly date: string;
  readonly outlet: string;
  readonly title: string;
  readonly file: string;
  readonly member: string;
  /** Id. */
  readonly article: string;
  readonly kind: CommitmentRow["kind"];
  readonly status: CommitmentRow["status"];
  readonly modality: CommitmentRow["modality"];
  readonly flags: string;
  readonly committers: string;
  readonly committer_names: string;
  readonly requesters: string;
  readonly requester_names: string;
  readonly counterparties: string;
  readonly counterparty_names: string;
  readonly speaker: string;
  readonly speaker_name: string;
  readonly what: string;
  readonly what_begin: number;
  readonly what_end: number;
  readonly deadline: string;
  /** The day, month or year that the deadline means. */
  readonly due: string;
  readonly amount: string;
  /** The amount as a number, and its unit: ISO 4217 for money. */
  readonly quantity: string;
  readonly unit: string;
  readonly topic: string;
  readonly sentence: string;
  readonly sentence_begin: number;
  readonly sentence_end: number;
  readonly cue: string;
  readonly cue_begin: number;
  readonly cue_end: number;
  /** The line of the cue lexicon that fired; empty for what you added. */
  readonly rule: string;
  readonly plover: string;
  readonly cameo: string;
  readonly confidence: number;
  /** Ids of the other statements of the same commitment. */
  readonly same_as: string;
  readonly verdict: Verdict;
  readonly note: string;
  /** Fields that were set by hand. */
  readonly edited: string;
  /** "yes" for what you added. */
  readonly added: string;
}

export interface LedgerOptions extends CommitmentOptions {
  /** The latest, the most or the furthest first. Default "last". */
  order?: "last" | "first" | "statements" | "outlets" | "status";
  /** Default 1. */
  leastStatements?: number;
  /** Only what nothing has kept, undone or replaced. Default false. */
  openOnly?: boolean;
}

/** Of the selected articles alone: what they do not state does not count. */
export interface LedgerRow {
  /** Of the first statement that says it, selected or not. */
  readonly id: string;
  readonly kind: CommitmentRow["kind"];
  /** Of the last selected statement; so `modality`. */
  readonly status: CommitmentRow["status"];
  readonly modality: CommitmentRow["modality"];
  readonly committers: string;
  readonly committer_names: string;
  readonly requesters: string;
  readonly requester_names: string;
  readonly counterparties: string;
  readonly counterparty_names: string;
  readonly what: string;
  readonly deadline: string;
  readonly due: string;
  readonly amount: string;
  readonly quantity: string;
  readonly unit: string;
  readonly topic: string;
  /** Days; may be empty. */
  readonly first: string;
  readonly last: string;
  /** Sentences that say it. */
  readonly statements: number;
  readonly articles: number;
  readonly stories: number;
  readonly outlets: number;
  readonly outlet_names: string;
  /** Where status or wording moved: "2024-03-01 intent weak; 2024-05-02 signed strong". */
  readonly steps: string;
  /** Id of the statement that keeps, undoes or replaces it; may be empty. */
  readonly closed_by: string;
  /** Of the first selected statement. */
  readonly sentence: string;
  readonly statement_ids: string;
}

/** Then a column for each kind (`pledge`: statements) and status (`signed`: entries, by their last status). */
export interface DyadRow {
  /** Ids. Of a request `to` is who asks; empty: nobody named. */
  readonly from: string;
  readonly from_name: string;
  readonly to: string;
  readonly to_name: string;
  /** Entries of the ledger. */
  readonly commitments: number;
  readonly statements: number;
  readonly articles: number;
  /** Statements of acts that both owe together. */
  readonly joint: number;
  readonly pledge: number;
  readonly agreement: number;
  readonly instrument: number;
  readonly position: number;
  readonly delivery: number;
  readonly concession: number;
  readonly request: number;
  readonly refusal: number;
  readonly requested: number;
  readonly stated: number;
  readonly intent: number;
  readonly agreed: number;
  readonly signed: number;
  readonly implementing: number;
  readonly done: number;
  readonly refused: number;
  readonly suspended: number;
  readonly first: string;
  readonly last: string;
}

export interface CommitmentTrendOptions extends CommitmentOptions {
  /** Default: the finest that fits the dates. */
  period?: TrendOptions["period"];
}

/** As {@link TrendRow}, `pattern` being the kind. */
export type CommitmentTrendRow = TrendRow;

export interface ReviewOptions extends CommitmentOptions {
  /** Default "random": the only order whose sample stands for the rest. */
  order?: "random" | "least-sure" | "reading";
  /** Default 100. */
  most?: number;
  /** Default 1. */
  seed?: number;
}

/** With its interval (Wilson 1927), 95 %. */
export interface Share {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface ReviewSample {
  /** Ids, in the order to be looked at. */
  readonly commitments: readonly string[];
  /** Statements that it was drawn from. */
  readonly of: number;
  readonly accepted: number;
  readonly rejected: number;
  /** Accepted with a field set by hand. */
  readonly edited: number;
  /** Precision: accepted of decided. Null unless the order is random and something was decided. */
  readonly found: Share | null;
  /** Accepted without a change of decided; likewise. */
  readonly exact: Share | null;
}

export interface EventOptions extends CommitmentOptions {
  /** The selection in words, for the file. */
  told?: string;
}

export interface BriefOptions extends LedgerOptions {
  /** Default "markdown"; "html" is a page of its own. */
  format?: "markdown" | "html";
  /** The selection in words, for the file. */
  told?: string;
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
  /** Why words that look like a commitment gave none, in sentences without any. */
  dismissed: DismissedCue[];
}

/** Half open: [start, end) in UTF-8 bytes, [start16, end16) in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
  start16: number;
  end16: number;
}

/** The words that look like one, and why they are none. */
export interface DismissedCue extends Span {
  /** The line of the cue lexicon that they are of. */
  rule: string;
  why: "no-party" | "no-act" | "no-deed" | "tense" | "mood" | "no-verb" | "too-long";
  /** The same as a sentence for people. */
  words: string;
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
  /** The key of those joined that most mentions bear: "wang-yi". */
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
  /** All that are this actor; sorted. */
  readonly keys: readonly string[];
  /** Why they are one. */
  readonly joins: readonly {
    readonly key: string;
    readonly name: string;
    /** Key that it was joined to. */
    readonly into: string;
    readonly reason: JoinReason;
    readonly words: string;
    readonly articles: number;
    /** Id of an article that bears it out; may be empty. */
    readonly example: string;
  }[];
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
  /** "trade", "security", ... */
  readonly topic: string | null;
  /** The day, month or year that `deadline` means, counted from the article's date. */
  readonly due: string | null;
  /** `amount` as a decimal number, and its unit: ISO 4217 for money. */
  readonly quantity: { readonly value: string; readonly unit: string } | null;
  /** What your edits say of it: so the next three. */
  readonly verdict: Verdict;
  readonly note: string | null;
  readonly edited: readonly CommitmentField[];
  readonly added: boolean;
}

/**
 * - `argument`: a value of the wrong shape was passed, or a pattern that cannot be read; nothing changed.
 * - `disposed`: the core or shard was disposed of.
 * - `memory`: an input does not fit into WebAssembly memory; nothing changed.
 * - `trapped`: the instance died (out of memory inside the analysis, or a defect). Load a new core.
 * - `corrupt`, `version`: encoded bytes are damaged, or of another version of the format.
 * - `abi`: the bytes given as `wasm` are not the core of this package's version.
 * - `unsupported`: no WebAssembly here, or the page's policy forbids compiling it.
 */
export type EntenteErrorCode =
  | "argument" | "cancelled" | "disposed" | "memory" | "trapped" | "corrupt" | "version" | "abi" | "unsupported";

/** Where in the bytes; present with `corrupt` and `version`, and with `argument` for a pattern: in its UTF-8. */
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
