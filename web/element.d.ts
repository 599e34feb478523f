/**
 * `entente/element`: `<entente-report>`, which reads the articles of the page that it stands in and shows terms, actors
 * and commitments, each row with its sentence. Importing it defines the element; where there is no DOM it does nothing.
 *
 * ```html
 * <script type="module" src="entente/dist/element.js"></script>
 * <entente-report src-selector="article" views="terms actors commitments"></entente-report>
 * ```
 *
 * **Reads** of each element that `src-selector` finds: its first heading as title, `<time datetime>` as date, `lang` (on
 * it or around it, not on `<html>`) as language, and its text without scripts, controls, navigation and what is hidden.
 * Articles in other languages than English have their words counted and nothing more; the element says so.
 *
 * **Attributes**: `src-selector` (default "article"), `views` (default "terms actors commitments"), `most` rows of a table
 * at first (default 10), `lang` of the labels, `heading-level` 1 to 6 (default 2). A change of any is followed.
 *
 * **Policy**: `script-src 'self' 'wasm-unsafe-eval'` is enough; no style, worker or connection is asked for.
 *
 * **Style**: parts `summary`, `note`, `status`, `error`, `heading`, `table` (and `terms-table`, `actors-table`,
 * `links-table`, `commitments-table`), `caption`, `column`, `row`, `cell`, `link`, `quote`, `bar`, `more`, `network`,
 * `none`; custom properties `--entente-accent`, `--entente-text`, `--entente-muted`, `--entente-rule`,
 * `--entente-font-size`, `--entente-mark`, `--entente-mark-text`. Light or dark as `color-scheme` says.
 */
import type {
  ActorRow, ArticleInput, CommitmentRow, EntenteError, LinkRow, Report, TermRow,
} from "./index.js";

export type EntenteView = "terms" | "actors" | "commitments";

/** Elsewhere than in a page it is declared all the same, and cannot be made. */
export class EntenteReportElement extends HTMLElement {
  /** Of the element by language: `EntenteReportElement.labels.fr = { terms: "Termes" }`. What one lacks is in English. */
  static readonly labels: Record<string, EntenteLabels>;

  /** What to analyse instead of the page's own articles; null: these. */
  articles: readonly (ArticleInput | string)[] | null;
  /** Of the last analysis; null until there is one. */
  readonly report: Report | null;
  /** Reads the page once more, after its articles changed. Resolves when the report, or an error, is shown. */
  refresh(): Promise<void>;

  addEventListener<K extends keyof EntenteReportEventMap>(
    type: K, listener: (this: EntenteReportElement, event: EntenteReportEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string, listener: EventListenerOrEventListenerObject | null, options?: boolean | AddEventListenerOptions,
  ): void;
}

/** They bubble, and leave shadow roots. */
export interface EntenteReportEventMap extends HTMLElementEventMap {
  "entente-progress": CustomEvent<EntenteProgress>;
  "entente-report": CustomEvent<Report>;
  "entente-error": CustomEvent<EntenteFailure>;
  /** Before a sentence is marked and scrolled to; `preventDefault()` leaves both to the page. */
  "entente-evidence": CustomEvent<EntenteEvidence>;
}

export interface EntenteProgress {
  readonly done: number;
  readonly given: number;
}

export interface EntenteFailure {
  /** As it is shown. */
  readonly message: string;
  readonly cause: EntenteError | Error | null;
}

export interface EntenteEvidence {
  readonly kind: "term" | "actor" | "link" | "commitment";
  readonly row: TermRow | ActorRow | LinkRow | CommitmentRow;
  /** Id. */
  readonly article: string;
  /** The host page's; null for articles given as data. */
  readonly element: Element | null;
  /** Of the page; null where it does not show the sentence. */
  readonly range: Range | null;
  readonly sentence: string;
  /** A row followed again leads to its next sentence: 0 to `of` - 1. */
  readonly index: number;
  readonly of: number;
}

/** `{name}` stands for a value. Forms by number are those of `Intl.PluralRules`, chosen by `{n}`. */
export type EntenteLabels = {
  [Name in EntenteLabel]?: string | (Partial<Record<Intl.LDMLPluralRule, string>> & { other: string });
};

export type EntenteLabel =
  | "report" | "loading" | "progress" | "summary" | "period" | "day" | "limited" | "unknownLanguage" | "problems" | "noArticles"
  | "noText" | "nothingGiven" | "badSelector" | "badView" | "failed" | "terms" | "actors" | "links" | "commitments"
  | "none" | "shown" | "more" | "term" | "count" | "articles" | "actor" | "type" | "mentions" | "sentences" | "network"
  | "networkTold" | "pair" | "sentence" | "kind" | "by" | "status" | "unnamed" | "marked" | "found" | "notFound"
  | "untitled" | CommitmentRow["kind"] | CommitmentRow["status"] | ActorRow["type"];

declare global {
  interface HTMLElementTagNameMap {
    "entente-report": EntenteReportElement;
  }
}
