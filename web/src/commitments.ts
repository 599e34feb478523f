// Who committed to what in a summary by the user's edits: an index in WebAssembly memory, made once, and the list, the
// ledger, dyads, trends, samples, briefs and events that follow from it.

import type * as declared from "../index.js";
import type {
  BriefOptions, CommitmentFigures, CommitmentFilter, CommitmentIndexOptions, CommitmentOptions, CommitmentTrendOptions,
  CommitmentTrendRow, DyadRow, EventOptions, LedgerOptions, LedgerRow, ReviewOptions, ReviewSample, Share, Summary, Table,
  AsText,
} from "../index.js";
import { encode_edits } from "./edits.js";
import { format_number, summary_bytes } from "./figures.js";
import { freeze } from "./freeze.js";
import { Handle } from "./handle.js";
import type { Instance } from "./instance.js";
import { choice, encode_query, list, whole } from "./queries.js";
import { TableReader, TableWriter } from "./tables.js";

// In the order of the enumerations in core/extract/commitment.h and core/report/commitments.h.
const kinds = ["PLEDGE", "AGREEMENT", "INSTRUMENT", "POSITION", "DELIVERY", "CONCESSION", "REQUEST", "REFUSAL"] as const;
const statuses =
  ["requested", "stated", "intent", "agreed", "signed", "implementing", "done", "refused", "suspended"] as const;
const verdicts = ["open", "accepted", "rejected"] as const;
const brief_formats = ["markdown", "html"] as const;

export class CommitmentIndex implements declared.CommitmentIndex {
  #instance: Instance;
  #handle: Handle;

  constructor(instance: Instance, summary: Summary, { edits }: CommitmentIndexOptions = {}) {
    this.#instance = instance;
    const lines = encode_edits(edits);
    const at = instance.lend(summary_bytes(summary), (from, size) => instance.lend(lines, (edits_at, edits_size) =>
      instance.answer("entente_commitments_new", from, size, edits_at, edits_size).handle));
    this.#handle = new Handle(instance, at, "entente_commitments_free", "index");
  }

  get commitmentCount(): number {
    return this.#instance.number("entente_commitments_count", this.#handle.at);
  }
  get idleEdits(): readonly string[] {
    const table = new TableReader(this.#instance.bytes("entente_commitments_idle_edits", this.#handle.at));
    return Object.freeze(table.list((words) => words.string()));
  }

  commitments(options: CommitmentOptions & AsText): string;
  commitments(options?: CommitmentOptions): Table<CommitmentFigures>;
  commitments(options: CommitmentOptions & Partial<AsText> = {}): string | Table<CommitmentFigures> {
    return this.#table("entente_commitments_table", chosen(options), options);
  }

  ledger(options: LedgerOptions & AsText): string;
  ledger(options?: LedgerOptions): Table<LedgerRow>;
  ledger(options: LedgerOptions & Partial<AsText> = {}): string | Table<LedgerRow> {
    return this.#table("entente_commitments_ledger", put_ledger(chosen(options), options), options);
  }

  dyads(options: CommitmentOptions & AsText): string;
  dyads(options?: CommitmentOptions): Table<DyadRow>;
  dyads(options: CommitmentOptions & Partial<AsText> = {}): string | Table<DyadRow> {
    return this.#table("entente_commitments_dyads", chosen(options), options);
  }

  trends(options: CommitmentTrendOptions & AsText): string;
  trends(options?: CommitmentTrendOptions): Table<CommitmentTrendRow>;
  trends(options: CommitmentTrendOptions & Partial<AsText> = {}): string | Table<CommitmentTrendRow> {
    return this.#table("entente_commitments_trends", chosen(options).string(options.period ?? ""), options);
  }

  review(options: ReviewOptions = {}): ReviewSample {
    const wanted = chosen(options)
      .string(options.order ?? "random")
      .number(whole("most", options.most ?? 100))
      .long(whole("seed", options.seed ?? 1, Number.MAX_SAFE_INTEGER));
    const table = new TableReader(this.#instance.lend(wanted.finish(), (at, size) =>
      this.#instance.bytes("entente_commitments_review", this.#handle.at, at, size)));
    const share = (): Share | null =>
      table.number() === 0 ? null : { value: table.real(), low: table.real(), high: table.real() };
    const count = (): number => Number(table.long());
    return freeze({
      commitments: table.list((id) => id.string()), of: count(), accepted: count(), rejected: count(), edited: count(),
      found: share(), exact: share(),
    });
  }

  brief(options: BriefOptions = {}): string {
    const format = choice("format", brief_formats, options.format ?? "markdown");
    const wanted = put_ledger(chosen(options), options).string(options.told ?? "");
    return this.#instance.lend(wanted.finish(), (at, size) =>
      this.#instance.text("entente_commitments_brief", this.#handle.at, at, size, format));
  }

  events(options: EventOptions = {}): string {
    return this.#instance.lend(chosen(options).string(options.told ?? "").finish(), (at, size) =>
      this.#instance.text("entente_commitments_plover", this.#handle.at, at, size));
  }

  dispose(): void {
    this.#handle.dispose();
  }
  [Symbol.dispose](): void {
    this.dispose();
  }

  // As text where a format is wanted, else as frozen data.
  #table<Row>(name: string, options: TableWriter, as: Partial<AsText>): string | Table<Row> {
    const text = this.#instance.lend(options.finish(), (at, size) =>
      this.#instance.text(name, this.#handle.at, at, size, format_number(as)));
    return as.format === undefined ? freeze(JSON.parse(text) as Table<Row>) : text;
  }
}

// A bit for each name, all when none is given.
function bits<Name extends string>(what: string, names: readonly Name[], wanted: readonly Name[] | undefined): number {
  const places = wanted === undefined ? names.map((_, place) => place)
    : list(what, wanted).map((name) => choice(what, names, name as Name));
  return places.reduce((all, place) => all | 1 << place, 0);
}

// What all options begin with.
function chosen({ selection, filter = {} }: CommitmentOptions): TableWriter {
  const { committer, counterparty, topic }: CommitmentFilter = filter;
  return new TableWriter()
    .bytes(encode_query(selection))
    .number(bits("kinds", kinds, filter.kinds))
    .number(bits("statuses", statuses, filter.statuses))
    .number(bits("verdicts", verdicts, filter.verdicts ?? ["open", "accepted"]))
    .number(whole("leastConfidence", Math.round((filter.leastConfidence ?? 0) * 100), 100))
    .strings(list("parties", filter.parties))
    .string(committer ?? "").string(counterparty ?? "").string(topic ?? "");
}

function put_ledger(table: TableWriter, { order, leastStatements, openOnly }: LedgerOptions): TableWriter {
  return table
    .string(order ?? "last").number(whole("leastStatements", leastStatements ?? 1)).flag(openOnly ?? false);
}
