// Articles analysed on the page's own thread, one after another, with the page let in between as soon as a few
// milliseconds are gone. What was analysed is kept in the core as long as the element is, to answer for each sentence.

import type { ArticleInput, Core, Network, Report, Shard, Summary } from "../../index.js";
import { load, spanIn } from "../entente.js";
import { turn } from "../turn.js";

const slice = 8; // ms of work in a row
const most_of_network = 14; // actors whose names find room around a circle
const longest_pattern = 1000; // bytes, of the 1,024 that core takes

/** A sentence, in the text of an article of the report. */
export interface Place {
  readonly article: string; // id
  readonly text: string; // the whole article
  readonly start: number; // UTF-16
  readonly end: number;
}

export interface Steps {
  readonly signal: AbortSignal;
  progress(done: number, given: number): void;
}

export class Reading {
  readonly report: Report;
  readonly network: Network;
  #core: Core;
  #shards: readonly Shard[];

  private constructor(core: Core, shards: readonly Shard[], report: Report, network: Network) {
    this.#core = core;
    this.#shards = shards;
    this.report = report;
    this.network = network;
  }

  /** Rejects with the signal's reason when that is given; nothing is held then. */
  static async start(articles: readonly (ArticleInput | string)[], { signal, progress }: Steps): Promise<Reading> {
    const core = await load();
    try {
      const shards: Shard[] = [];
      const summaries: Summary[] = [];
      let began = performance.now();
      for (const [place, article] of articles.entries()) {
        signal.throwIfAborted();
        const shard = core.analyse([named(article, `article ${place + 1}`)]);
        shards.push(shard);
        summaries.push(shard.summarise());
        if (performance.now() - began < slice) continue;
        progress(place + 1, articles.length);
        await turn();
        began = performance.now();
      }
      signal.throwIfAborted();
      progress(articles.length, articles.length);
      const summary = core.merge(summaries);
      await turn();
      const network = core.network(summary, { leastSupport: 1, leastStories: 1, mostActors: most_of_network });
      await turn();
      signal.throwIfAborted();
      return new Reading(core, shards, core.report(summary), network);
    } catch (error) {
      core.dispose();
      throw error;
    }
  }

  /** Sentences that hold a term. */
  of_term(term: string): Place[] {
    return this.#sentences(term);
  }

  /** Sentences that name an actor by any of its keys. */
  of_actor(keys: readonly string[]): Place[] {
    let pattern = "";
    for (const key of keys) {
      const longer = pattern === "" ? `actor:${key}` : `${pattern} | actor:${key}`;
      if (new TextEncoder().encode(longer).length > longest_pattern) break;
      pattern = longer;
    }
    return pattern === "" ? [] : this.#sentences(pattern);
  }

  of_link(a: readonly string[], b: readonly string[]): Place[] {
    const name = ({ article, start }: Place) => `${article} ${start}`;
    const others = new Set(this.of_actor(b).map(name));
    return this.of_actor(a).filter((place) => others.has(name(place)));
  }

  /** Of UTF-8 bytes, as the report has them. */
  place(article: string, start: number, end: number): Place | null {
    const text = this.#text(article);
    if (text === null) return null;
    const span = spanIn(text, start, end);
    return { article, text, start: span.start16, end: span.end16 };
  }

  dispose(): void {
    this.#core.dispose();
  }

  #sentences(pattern: string): Place[] {
    const { lines } = this.#core.concordance(this.#shards.map((shard) => shard.concordance({ pattern })));
    const places = new Map<string, Place | null>();
    for (const { article, sentence: { start, end } } of lines) {
      const name = `${article} ${start}`;
      if (!places.has(name)) places.set(name, this.place(article, start, end));
    }
    return [...places.values()].filter((place) => place !== null);
  }

  #text(id: string): string | null {
    for (const shard of this.#shards) {
      const article = shard.article(id);
      if (article !== null) return article.text;
    }
    return null;
  }
}

function named(article: ArticleInput | string, name: string): ArticleInput {
  if (typeof article === "string") return { bytes: new TextEncoder().encode(article), name };
  return article.name === undefined ? { ...article, name } : article;
}
