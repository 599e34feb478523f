// <entente-report>: the host page's own articles, analysed in the page and shown in a shadow root. Every change starts
// over: what is under way is aborted, and the core of what was shown is disposed of. element.d.ts says what is promised.

import type {
  EntenteEvidence, EntenteLabels, EntenteProgress, EntenteReportElement as Declared, EntenteView,
} from "../../element.js";
import type { ArticleInput, Report } from "../../index.js";
import { make } from "./dom.js";
import { host_articles, range_of, type HostArticle } from "./host_text.js";
import { english, Words } from "./labels.js";
import { mark, unmark } from "./mark.js";
import { network_picture } from "./network.js";
import { Reading, type Place } from "./reading.js";
import { style } from "./style.js";
import {
  actor_table, commitment_table, limited_languages, link_table, term_table, type Evidence, type Showing,
} from "./tables.js";

const known_views = ["terms", "actors", "commitments"] as const satisfies readonly EntenteView[];
const default_most = 10;

// A server that renders pages may import this file: there it declares a class, and no element.
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

/** What a page's author can mend, in words that are shown as they are. */
class Fault extends Error {}

export class EntenteReportElement extends Base implements Declared {
  static readonly labels: Record<string, EntenteLabels> = { en: english };
  static readonly observedAttributes = ["src-selector", "views", "most", "lang", "heading-level"];

  #root = this.attachShadow({ mode: "open" });
  #status = make("p", { part: "status", role: "status" });
  #content = make("div", { part: "report", role: "region" });
  #given: readonly (ArticleInput | string)[] | null = null;
  #hosts = new Map<string, HostArticle>(); // by name
  #reading: Reading | null = null;
  #report: Report | null = null;
  #work: AbortController | null = null;
  #followed: { evidence: Evidence; places: Place[]; index: number } | null = null;
  #marked: Range | null = null;
  #due: Promise<void> | null = null;

  constructor() {
    super();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    this.#root.adoptedStyleSheets = [sheet];
    this.#root.append(this.#status, this.#content);
  }

  get articles(): readonly (ArticleInput | string)[] | null {
    return this.#given;
  }
  set articles(given: readonly (ArticleInput | string)[] | null) {
    this.#given = given;
    this.#changed();
  }
  get report(): Report | null {
    return this.#report;
  }

  connectedCallback(): void {
    this.#changed();
  }
  attributeChangedCallback(_: string, old: string | null, value: string | null): void {
    if (old !== value) this.#changed();
  }
  disconnectedCallback(): void {
    this.#end();
  }

  /** Several changes in a row are one. */
  #changed(): void {
    if (this.isConnected) void this.refresh();
  }

  refresh(): Promise<void> {
    this.#due ??= (async () => {
      await whole_page();
      this.#due = null;
      if (this.isConnected) await this.#start();
    })();
    return this.#due;
  }

  #end(): void {
    this.#work?.abort();
    this.#reading?.dispose();
    this.#work = this.#reading = this.#followed = null;
    unmark(this.#marked);
    this.#marked = null;
  }

  async #start(): Promise<void> {
    this.#end();
    const { signal } = (this.#work = new AbortController());
    const words = new Words(this.closest("[lang]")?.getAttribute("lang") || "en", EntenteReportElement.labels);
    this.#content.replaceChildren();
    this.#content.setAttribute("aria-label", words.say("report"));
    for (const element of [this.#status, this.#content]) element.lang = words.language;
    this.#status.textContent = words.say("loading");
    try {
      const views = this.#views(words);
      const articles = this.#articles(words);
      const reading = await Reading.start(articles, {
        signal,
        progress: (done, given) => {
          this.#status.textContent = words.say("progress", { done, given });
          this.#tell<EntenteProgress>("entente-progress", { done, given });
        },
      });
      if (signal.aborted) return reading.dispose();
      this.#reading = reading;
      this.#report = reading.report;
      this.#show(words, reading, views);
      this.#status.textContent = "";
      this.#tell("entente-report", reading.report);
    } catch (error) {
      if (!signal.aborted) this.#fail(words, error);
    }
  }

  #views(words: Words): EntenteView[] {
    const wanted = (this.getAttribute("views") ?? "").split(/\s+/).filter((view) => view !== "");
    for (const view of wanted) {
      if (!known_views.includes(view as EntenteView)) {
        throw new Fault(words.say("badView", { view, known: words.list(known_views) }));
      }
    }
    return wanted.length === 0 ? [...known_views] : (wanted as EntenteView[]);
  }

  #articles(words: Words): (ArticleInput | string)[] {
    this.#hosts.clear();
    if (this.#given !== null) {
      if (this.#given.length === 0) throw new Fault(words.say("nothingGiven"));
      return [...this.#given];
    }
    const selector = this.getAttribute("src-selector") ?? "article";
    const found = this.#found(selector, words);
    if (found.length === 0) throw new Fault(words.say("noArticles", { selector }));
    const articles = found.filter(({ title, text }) => title + text !== "");
    if (articles.length === 0) throw new Fault(words.say("noText", { n: found.length, selector }));
    for (const article of articles) this.#hosts.set(article.name, article);
    return articles.map(({ name, title, text, date, language }) => ({ name, title, text, date, language }));
  }

  #found(selector: string, words: Words): HostArticle[] {
    try {
      return host_articles(this.getRootNode() as Document | ShadowRoot, selector);
    } catch {
      throw new Fault(words.say("badSelector", { selector }));
    }
  }

  #show(words: Words, reading: Reading, views: readonly EntenteView[]): void {
    const most = Math.trunc(Number(this.getAttribute("most"))) || default_most;
    const showing: Showing = {
      words, reading, most: Math.max(1, most), follow: (evidence) => this.#follow(words, reading, evidence),
    };
    const level = Math.min(6, Math.max(1, Math.trunc(Number(this.getAttribute("heading-level"))) || 2));
    const makers: Record<EntenteView, () => HTMLElement[]> = {
      terms: () => [term_table(showing)],
      actors: () => {
        const { edges } = reading.network;
        const picture = edges.length === 0 ? [] : [network_picture(reading.network, words)];
        return [
          actor_table(showing), heading(level + 1, { part: "heading minor" }, words.say("links")),
          make("div", { class: picture.length === 0 ? null : "side" }, link_table(showing), ...picture),
        ];
      },
      commitments: () => [commitment_table(showing)],
    };
    const sections = [...new Set(views)].map((view) => make("section", { part: `view ${view}` },
      heading(level, { part: "heading" }, words.say(view)), ...makers[view]()));
    this.#content.replaceChildren(...summary(words, reading.report), ...sections);
  }

  /** To the first sentence behind a row; followed again, to the next. */
  #follow(words: Words, reading: Reading, evidence: Evidence): void {
    if (this.#reading !== reading) return; // a click that came after the end
    if (this.#followed?.evidence !== evidence) this.#followed = { evidence, places: evidence.places(), index: -1 };
    const { places } = this.#followed;
    const index = (this.#followed.index = (this.#followed.index + 1) % places.length);
    const place = places[index];
    if (place === undefined) {
      this.#status.textContent = words.say("notFound");
      return;
    }
    const { article, text, start, end } = place;
    const row = reading.report.articles.find(({ id }) => id === article);
    const element = this.#hosts.get(row?.file ?? "")?.element ?? null;
    const range = element === null ? null : range_of(element, text, start, end);
    const sentence = text.slice(start, end);
    const is_left_to_us = this.#tell<EntenteEvidence>("entente-evidence", {
      kind: evidence.kind, row: evidence.row, article, element, range, sentence, index, of: places.length,
    });
    if (!is_left_to_us) return;
    unmark(this.#marked);
    this.#marked = range;
    if (range !== null) mark(range);
    else element?.scrollIntoView({ block: "center" });
    this.#status.textContent = words.say(range === null ? "found" : "marked", {
      n: index + 1, all: places.length, title: row?.title || words.say("untitled"), sentence,
    });
  }

  #fail(words: Words, error: unknown): void {
    const cause = error instanceof Error && !(error instanceof Fault) ? error : null;
    const message = error instanceof Fault ? error.message
      : words.say("failed", { reason: cause?.message ?? String(error) });
    this.#report = null;
    this.#status.textContent = "";
    this.#content.replaceChildren(make("p", { part: "error", role: "alert" }, message));
    this.#tell("entente-error", { message, cause });
  }

  #tell<Detail>(name: string, detail: Detail): boolean {
    return this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: true }));
  }
}

function heading(level: number, attributes: Record<string, string>, title: string): HTMLElement {
  return make(`h${Math.min(6, level) as 1 | 2 | 3 | 4 | 5 | 6}`, attributes, title);
}

function summary(words: Words, report: Report): HTMLElement[] {
  const { articles, input } = report;
  const dates = articles.map(({ date }) => date ?? "").filter((date) => date !== "").sort();
  const [from, to] = [dates[0], dates.at(-1)].map((date) => (date === undefined ? "" : words.date(date)));
  const counted = words.say("summary", {
    n: articles.length, words: articles.reduce((sum, article) => sum + article.words, 0),
  });
  const dated = dates.length === 0 ? "" : ` ${words.say(from === to ? "day" : "period", { from: from!, to: to! })}`;
  const lines = [make("p", { part: "summary" }, counted + dated)];
  const limited = limited_languages(report);
  if (limited.articles > 0) {
    const languages = words.list(limited.languages.map((tag) => words.language_name(tag)));
    lines.push(make("p", { part: "note" }, words.say("limited", { n: limited.articles, languages })));
  }
  const first = input.problems[0];
  if (first !== undefined) {
    lines.push(make("p", { part: "note" }, words.say("problems", { n: input.problems.length, first: first.message })));
  }
  return lines;
}

/** Articles below the element are there only once the page has been read. */
async function whole_page(): Promise<void> {
  if (document.readyState !== "loading") return;
  await new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve, { once: true }));
}

globalThis.customElements?.define("entente-report", EntenteReportElement);
