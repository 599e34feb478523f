// Every word that the element says, by language. English comes with it; others are added to `EntenteReportElement.labels`,
// and what one lacks is said in English. Numbers and dates are written by Intl in the element's own language.

import type { EntenteLabel, EntenteLabels } from "../../element.js";

export const english: Required<EntenteLabels> = {
  report: "Report on the articles",
  loading: "Preparing the analysis.",
  progress: "Reading: {done} of {given} articles.",
  summary: { one: "{n} article, {words} words.", other: "{n} articles, {words} words." },
  period: "Dated {from} to {to}.",
  day: "Dated {from}.",
  limited: {
    one: "{n} article is not in English ({languages}): its words are counted, actors and commitments are not looked for.",
    other: "{n} articles are not in English ({languages}): their words are counted, actors and commitments are not looked for.",
  },
  unknownLanguage: "language unknown",
  problems: { one: "{n} article could not be read in full: {first}", other: "{n} articles could not be read in full; the first: {first}" },
  noArticles: "No article matched the selector \u201c{selector}\u201d. Name in src-selector the elements that hold the articles.",
  noText: { one: "The article that matched \u201c{selector}\u201d holds no text.", other: "The {n} articles that matched \u201c{selector}\u201d hold no text." },
  nothingGiven: "No articles were given.",
  badSelector: "src-selector: \u201c{selector}\u201d is no CSS selector.",
  badView: "views: \u201c{view}\u201d is none of {known}.",
  failed: "The articles cannot be analysed: {reason}",
  terms: "Terms",
  actors: "Actors",
  links: "Links",
  commitments: "Commitments",
  none: "None found.",
  shown: "{title}, {n} of {all}",
  more: { one: "Show {n} more", other: "Show {n} more" },
  term: "Term",
  count: "Count",
  articles: "Articles",
  actor: "Actor",
  type: "Type",
  mentions: "Mentions",
  sentences: "Sentences",
  network: "Network of actors",
  networkTold: {
    one: "{actors} actors, {n} link: a line joins two who stand in one sentence. The strongest: {strongest}. The table of links says the same.",
    other: "{actors} actors, {n} links: a line joins two who stand in one sentence, the wider the more sentences. The strongest: {strongest}. The table of links says the same.",
  },
  pair: "{a} and {b}",
  sentence: "Sentence",
  kind: "Kind",
  by: "By",
  status: "Status",
  unnamed: "not named",
  marked: "Sentence {n} of {all}, in \u201c{title}\u201d, is marked.",
  found: "Sentence {n} of {all}, in \u201c{title}\u201d: {sentence}",
  notFound: "No sentence was found.",
  untitled: "untitled",
  PLEDGE: "pledge",
  AGREEMENT: "agreement",
  INSTRUMENT: "instrument",
  POSITION: "position",
  DELIVERY: "delivery",
  CONCESSION: "concession",
  REQUEST: "request",
  REFUSAL: "refusal",
  requested: "requested",
  stated: "stated",
  intent: "intent",
  agreed: "agreed",
  signed: "signed",
  implementing: "implementing",
  done: "done",
  refused: "refused",
  suspended: "suspended",
  state: "state",
  person: "person",
  organisation: "organisation",
  place: "place",
  initiative: "initiative",
};

type Values = Readonly<Record<string, string | number>>;

export class Words {
  /** Of the labels, which is English where the element's language has none. */
  readonly language: string;
  #numbers: Intl.NumberFormat;
  #plurals: Intl.PluralRules;
  #dates: string;
  #labels: EntenteLabels;

  /** `wanted` is a language tag; a wrong one counts as English. */
  constructor(wanted: string, all: Readonly<Record<string, EntenteLabels>>) {
    const tag = valid(wanted);
    const found = [tag, tag.split("-")[0] ?? ""].find((name) => Object.hasOwn(all, name));
    this.language = found ?? "en";
    this.#labels = all[this.language] ?? english;
    this.#numbers = new Intl.NumberFormat(tag);
    this.#plurals = new Intl.PluralRules(this.language);
    this.#dates = tag;
  }

  /** `{name}` in a label is that value; of forms by number, `n` says which. */
  say(name: EntenteLabel, values: Values = {}): string {
    const label = this.#labels[name] ?? english[name];
    const number = values["n"];
    const form = typeof label === "string"
      ? label : (typeof number === "number" ? label[this.#plurals.select(number)] : undefined) ?? label.other;
    return form.replace(/\{(\w+)\}/g, (_, key: string) => {
      const value = values[key] ?? "";
      return typeof value === "number" ? this.number(value) : value;
    });
  }

  number(value: number): string {
    return this.#numbers.format(value);
  }

  /** Of an ISO 8601 day, month or year. */
  date(iso: string): string {
    const time = Date.parse(iso);
    if (Number.isNaN(time)) return iso;
    const parts: Intl.DateTimeFormatOptions = { timeZone: "UTC", year: "numeric" };
    if (iso.length > 4) parts.month = "long";
    if (iso.length > 7) parts.day = "numeric";
    return new Intl.DateTimeFormat(this.#dates, parts).format(time);
  }

  list(items: readonly string[]): string {
    return new Intl.ListFormat(this.language, { type: "conjunction" }).format(items);
  }

  /** Of a language, by its tag. */
  language_name(tag: string): string {
    if (tag === "" || tag === "und") return this.say("unknownLanguage");
    return new Intl.DisplayNames(this.language, { type: "language" }).of(tag) ?? tag;
  }
}

function valid(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? "en";
  } catch {
    return "en";
  }
}
