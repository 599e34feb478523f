// Who is who in a summary by the user's edits: an index in WebAssembly memory, made once, and what follows from it for
// links, networks and keyness.

import type * as declared from "../index.js";
import type {
  AsText, ActorFigures, ActorIndexOptions, ActorJoinRow, ActorKeynessOptions, ActorKeynessRow, ActorOptions,
  ActorTrendOptions, ActorTrendRow, LinkEvidenceOptions, LinkFigures, LinkOptions, LinkPlace, Network, NetworkFormat,
  NetworkOptions, Selection, Summary, Table,
} from "../index.js";
import { encode_edits } from "./edits.js";
import { format_number, summary_bytes } from "./figures.js";
import { freeze } from "./freeze.js";
import { Handle } from "./handle.js";
import type { Instance } from "./instance.js";
import { choice, encode_query, list, real, whole } from "./queries.js";
import { TableReader, TableWriter } from "./tables.js";

// In the order of the enumerations in core/language/actor.h, core/report/links.h and network.h, and of
// network_written() in wasm/core_actors.cpp.
const types = ["state", "person", "organisation", "place", "initiative"] as const;
const units = ["sentence", "paragraph", "article"] as const;
const orders = ["support", "log-dice", "npmi", "log-likelihood", "articles", "stories"] as const;
const weights = ["support", "stories", "log-dice"] as const;
const network_formats = ["json", "gexf", "graphml", "nodes-csv", "edges-csv"] as const satisfies readonly NetworkFormat[];

const most_figures = Number.MAX_SAFE_INTEGER;
const utf8 = new TextEncoder();

export class ActorIndex implements declared.ActorIndex {
  #instance: Instance;
  #handle: Handle;

  constructor(instance: Instance, summary: Summary, { edits }: ActorIndexOptions = {}) {
    this.#instance = instance;
    const lines = encode_edits(edits);
    const at = instance.lend(summary_bytes(summary), (from, size) => instance.lend(lines, (edits_at, edits_size) =>
      instance.answer("entente_actors_new", from, size, edits_at, edits_size).handle));
    this.#handle = new Handle(instance, at, "entente_actors_free", "index");
  }

  get actorCount(): number {
    return this.#instance.number("entente_actors_count", this.#handle.at);
  }
  get idleEdits(): readonly string[] {
    const table = new TableReader(this.#instance.bytes("entente_actors_idle_edits", this.#handle.at));
    return Object.freeze(table.list((words) => words.string()));
  }

  actors(options: ActorOptions & AsText): string;
  actors(options?: ActorOptions): Table<ActorFigures>;
  actors(options: ActorOptions & Partial<AsText> = {}): string | Table<ActorFigures> {
    const table = new TableWriter().bytes(encode_query(options.selection));
    return this.#table("entente_actors_table", table, options) as string | Table<ActorFigures>;
  }

  why(actor: string, options: AsText): string | null;
  why(actor: string): Table<ActorJoinRow> | null;
  why(actor: string, options: Partial<AsText> = {}): string | Table<ActorJoinRow> | null {
    return this.#table("entente_actors_why", utf8.encode(String(actor)), options);
  }

  links(options: LinkOptions & AsText): string;
  links(options?: LinkOptions): Table<LinkFigures>;
  links(options: LinkOptions & Partial<AsText> = {}): string | Table<LinkFigures> {
    const table = new TableWriter()
      .bytes(encode_query(options.selection))
      .number(choice("unit", units, options.unit ?? "sentence"))
      .number(choice("order", orders, options.order ?? "support"))
      .long(whole("leastSupport", options.leastSupport ?? 1, most_figures))
      .long(whole("leastStories", options.leastStories ?? 1, most_figures))
      .number(whole("most", options.most ?? 0xffffffff)).string(options.with ?? "");
    return this.#table("entente_actors_links", table, options) as string | Table<LinkFigures>;
  }

  evidence(a: string, b: string, options: LinkEvidenceOptions = {}): readonly LinkPlace[] | null {
    const table = pair(a, b, options.selection).number(choice("unit", units, options.unit ?? "sentence"));
    const bytes = this.#instance.lend(table.finish(), (at, size) =>
      this.#instance.bytes_or_null("entente_actors_evidence", this.#handle.at, at, size));
    if (bytes === null) return null;
    return freeze(new TableReader(bytes).list((place) => ({ article: place.string(), start: place.number() })));
  }

  trends(options: ActorTrendOptions & AsText): string | null;
  trends(options: ActorTrendOptions): Table<ActorTrendRow> | null;
  trends(options: ActorTrendOptions & Partial<AsText>): string | Table<ActorTrendRow> | null {
    const table = pair(options.actor, options.other ?? "", options.selection).string(options.period ?? "");
    return this.#table("entente_actors_trends", table, options);
  }

  keyness(options: ActorKeynessOptions & AsText): string;
  keyness(options: ActorKeynessOptions): Table<ActorKeynessRow>;
  keyness(options: ActorKeynessOptions & Partial<AsText>): string | Table<ActorKeynessRow> {
    const other: Selection = typeof options.against === "object" ? options.against : {};
    const table = new TableWriter()
      .bytes(encode_query(options.selection))
      .number(typeof options.against === "object" ? 1 : 0).bytes(encode_query(other))
      .string(options.measure ?? "lrc")
      .long(whole("leastSentences", options.leastSentences ?? 2, most_figures))
      .number(whole("most", options.most ?? 200)).flag(options.negative ?? true);
    return this.#table("entente_actors_keyness", table, options) as string | Table<ActorKeynessRow>;
  }

  network(options: NetworkOptions & { format: NetworkFormat }): string;
  network(options?: NetworkOptions): Network;
  network(options: NetworkOptions & { format?: NetworkFormat } = {}): string | Network {
    const wanted = list("types", options.types ?? types).map((type) => choice("types", types, type as typeof types[number]));
    const table = new TableWriter()
      .bytes(encode_query(options.selection))
      .number(choice("unit", units, options.unit ?? "sentence"))
      .number(choice("weight", weights, options.weight ?? "support"))
      .long(whole("leastSupport", options.leastSupport ?? 2, most_figures))
      .long(whole("leastStories", options.leastStories ?? 2, most_figures))
      .number(whole("mostActors", options.mostActors ?? 150))
      .number(wanted.reduce((bits, type) => bits | 1 << type, 0))
      .string(options.ego ?? "").number(whole("egoDepth", options.egoDepth ?? 1, 2, 1))
      .real(real("resolution", options.resolution ?? 1))
      .long(whole("seed", options.seed ?? 1, most_figures))
      .string(options.told ?? "");
    const format = choice("format", network_formats, options.format ?? "json");
    const text = this.#instance.lend(table.finish(), (at, size) =>
      this.#instance.text("entente_actors_network", this.#handle.at, at, size, format));
    return options.format === undefined ? freeze(JSON.parse(text) as Network) : text;
  }

  dispose(): void {
    this.#handle.dispose();
  }
  [Symbol.dispose](): void {
    this.dispose();
  }

  // As text where a format is wanted, else as frozen data; null when nobody has a key.
  #table<Row>(name: string, options: TableWriter | Uint8Array, as: Partial<AsText>): string | Table<Row> | null {
    const given = options instanceof TableWriter ? options.finish() : options;
    const bytes = this.#instance.lend(given, (at, size) =>
      this.#instance.bytes_or_null(name, this.#handle.at, at, size, format_number(as)));
    if (bytes === null) return null;
    const text = new TextDecoder().decode(bytes);
    return as.format === undefined ? freeze(JSON.parse(text) as Table<Row>) : text;
  }
}

function pair(a: string, b: string, selection: Selection | undefined): TableWriter {
  return new TableWriter().bytes(encode_query(selection)).string(String(a)).string(String(b));
}
