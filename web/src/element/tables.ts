// What was found, as tables: a caption that says how much of it is shown, headings with their scope, and in each row a
// button that leads to the sentences behind it.

import type { ActorRow, CommitmentRow, LinkRow, Report, TermRow } from "../../index.js";
import { draw, make, type Child } from "./dom.js";
import type { Words } from "./labels.js";
import type { Place, Reading } from "./reading.js";

/** What a row rests on. */
export interface Evidence {
  readonly kind: "term" | "actor" | "link" | "commitment";
  readonly label: string;
  readonly row: TermRow | ActorRow | LinkRow | CommitmentRow;
  /** Asked when the row is followed, not before. */
  places(): Place[];
}

export interface Showing {
  readonly words: Words;
  readonly reading: Reading;
  /** Rows of a table at first. */
  readonly most: number;
  follow(evidence: Evidence): void;
}

interface Column<Row> {
  readonly title: string;
  /** How the rows are ordered, on the column that they are ordered by. */
  readonly sorted?: "descending";
  readonly is_number?: true;
  cell(row: Row): Child;
}

interface Shape<Row> {
  readonly name: string; // part of the table
  readonly title: string;
  readonly rows: readonly Row[];
  /** In the rows' headings. */
  readonly first: string;
  evidence(row: Row): Evidence;
  readonly columns: readonly Column<Row>[];
}

export function term_table(showing: Showing): HTMLElement {
  const { words, reading } = showing;
  const rows = reading.report.terms;
  return table<TermRow>(showing, {
    name: "terms", title: words.say("terms"), rows, first: words.say("term"),
    evidence: (row) => ({ kind: "term", label: row.term, row, places: () => reading.of_term(row.term) }),
    columns: [
      figure(words, words.say("count"), rows, ({ count }) => count), plain(words, words.say("articles"), ({ articles }) => articles),
    ],
  });
}

export function actor_table(showing: Showing): HTMLElement {
  const { words, reading } = showing;
  const rows = reading.report.actors;
  return table<ActorRow>(showing, {
    name: "actors", title: words.say("actors"), rows, first: words.say("actor"),
    evidence: (row) => ({ kind: "actor", label: row.name, row, places: () => reading.of_actor(row.keys) }),
    columns: [
      { title: words.say("type"), cell: ({ type }) => words.say(type) },
      figure(words, words.say("mentions"), rows, ({ mentions }) => mentions),
      plain(words, words.say("articles"), ({ articles }) => articles),
    ],
  });
}

export function link_table(showing: Showing): HTMLElement {
  const { words, reading } = showing;
  const rows = reading.report.links;
  const actors = new Map(reading.report.actors.map((actor) => [actor.id, actor]));
  const name = (id: string) => actors.get(id)?.name ?? id;
  const keys = (id: string) => actors.get(id)?.keys ?? [id];
  return table<LinkRow>(showing, {
    name: "links", title: words.say("links"), rows, first: words.say("actors"),
    evidence: (row) => ({
      kind: "link", label: words.say("pair", { a: name(row.a), b: name(row.b) }), row,
      places: () => reading.of_link(keys(row.a), keys(row.b)),
    }),
    columns: [
      figure(words, words.say("sentences"), rows, ({ sentences }) => sentences),
      plain(words, words.say("articles"), ({ articles }) => articles),
    ],
  });
}

export function commitment_table(showing: Showing): HTMLElement {
  const { words, reading } = showing;
  const names = new Map(reading.report.actors.map(({ id, name }) => [id, name]));
  const named = (ids: readonly string[]) =>
    ids.length === 0 ? words.say("unnamed") : words.list(ids.map((id) => names.get(id) ?? id));
  return table<CommitmentRow>(showing, {
    name: "commitments", title: words.say("commitments"), rows: reading.report.commitments, first: words.say("sentence"),
    evidence: (row) => ({
      kind: "commitment", label: row.sentence.text, row,
      places: () => [reading.place(row.article, row.sentence.start, row.sentence.end)].filter((place) => place !== null),
    }),
    columns: [
      { title: words.say("by"), cell: ({ committers }) => named(committers) },
      { title: words.say("kind"), cell: ({ kind }) => words.say(kind) },
      { title: words.say("status"), cell: ({ status }) => words.say(status) },
    ],
  });
}

function table<Row>(showing: Showing, shape: Shape<Row>): HTMLElement {
  const { words, most } = showing;
  const { name, title, rows } = shape;
  if (rows.length === 0) return make("p", { part: "none" }, `${title}: ${words.say("none")}`);
  const caption = make("caption", { part: "caption", id: `${name}-caption` });
  const body = make("tbody");
  const more = make("button", { part: "more", type: "button" });
  const show = (count: number) => {
    body.append(...rows.slice(body.rows.length, count).map((row) => line(showing, shape, row)));
    const shown = body.rows.length;
    caption.textContent = shown === rows.length ? title : words.say("shown", { title, n: shown, all: rows.length });
    more.textContent = `${words.say("more", { n: Math.min(most, rows.length - shown) })}: ${title}`;
    more.hidden = shown === rows.length;
  };
  show(most);
  more.addEventListener("click", () => {
    const first = body.rows.length;
    show(first + most);
    body.rows[first]?.querySelector("button")?.focus();
  });
  // Roles are said, for a narrow page lays rows out as blocks and would take them away.
  const head = make("thead", { role: "rowgroup" }, make("tr", { role: "row" },
    heading(shape.first), ...shape.columns.map(({ title, sorted, is_number }) => heading(title, sorted, is_number))));
  body.setAttribute("role", "rowgroup");
  const whole = make("table", { part: `table ${name}-table`, role: "table" }, caption, head, body);
  const room = make("div", { part: "scroll", class: `table ${name}`, role: "group", "aria-labelledby": `${name}-caption` }, whole, more);
  scrolls.observe(room);
  return room;
}

// What is wider than its room is scrolled by keys too, and nothing else is a stop on the way.
const scrolls = globalThis.ResizeObserver && new ResizeObserver((entries) => {
  for (const { target } of entries) (target as HTMLElement).tabIndex = target.scrollWidth > target.clientWidth ? 0 : -1;
});

function heading(title: string, sorted?: "descending", is_number?: true): HTMLElement {
  return make("th", {
    part: "column", scope: "col", role: "columnheader", "aria-sort": sorted ?? null, class: is_number ? "number" : null,
  }, title);
}

function line<Row>({ follow }: Showing, { columns, evidence }: Shape<Row>, row: Row): HTMLElement {
  const behind = evidence(row);
  const is_quote = behind.kind === "commitment";
  const button = make("button", { part: is_quote ? "link quote" : "link", type: "button", dir: "auto" }, behind.label);
  button.addEventListener("click", () => follow(behind));
  return make("tr", { part: "row", role: "row" },
    make("th", { part: "cell", scope: "row", role: "rowheader", lang: is_quote ? "en" : null }, button),
    ...columns.map(({ cell, is_number, title }) => make("td", {
      part: "cell", role: "cell", class: is_number ? "number" : null, "data-title": title,
    }, cell(row))));
}

function plain<Row>(words: Words, title: string, value: (row: Row) => number): Column<Row> {
  return { title, is_number: true, cell: (row) => words.number(value(row)) };
}

/** The figure that the rows are ordered by, with a bar of its share of the largest. */
function figure<Row>(words: Words, title: string, rows: readonly Row[], value: (row: Row) => number): Column<Row> {
  const largest = Math.max(1, ...rows.slice(0, 1).map(value));
  return {
    title, is_number: true, sorted: "descending",
    cell: (row) => make("span", { class: "figure" },
      draw("svg", { part: "bar", class: "bar", viewBox: "0 0 60 6", "aria-hidden": "true", preserveAspectRatio: "none" },
        draw("rect", { width: Math.round((60 * value(row)) / largest), height: 6, rx: 1 })),
      words.number(value(row))),
  };
}

/** Of languages whose words were counted and nothing else: what the core says of it. */
export function limited_languages({ input: { languages } }: Report): { articles: number; languages: string[] } {
  const limited = languages.filter(({ analysis }) => analysis === "terms");
  return { articles: limited.reduce((sum, { articles }) => sum + articles, 0), languages: limited.map(({ language }) => language) };
}
