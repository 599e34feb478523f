// The core counts UTF-8 bytes, JavaScript strings UTF-16 units. An index over one text turns the first
// into the second; a report gets both wherever the article's text came with it (Query.withText).

import type { Quote, Report, Span } from "../index.js";
import { freeze } from "./freeze.js";

export class Utf16Index {
  // #units[b] is the unit where the character that holds byte b starts; absent for ASCII, where both agree.
  #units: Uint32Array | null = null;

  constructor(text: string) {
    let bytes = 0;
    for (let i = 0; i < text.length; ++i) bytes += unit_bytes(text.charCodeAt(i));
    if (bytes === text.length) return;
    const units = new Uint32Array(bytes + 1);
    let at = 0;
    let unit = 0;
    for (const character of text) {
      const size = character.length === 2 ? 4 : unit_bytes(character.charCodeAt(0));
      units.fill(unit, at, at + size);
      at += size;
      unit += character.length;
    }
    units[bytes] = unit;
    this.#units = units;
  }

  at(byte: number): number {
    return this.#units === null ? byte : this.#units[byte] ?? byte;
  }
  span(start: number, end: number): Span {
    return { start, end, start16: this.at(start), end16: this.at(end) };
  }
}

// A surrogate is half of a four-byte character.
function unit_bytes(unit: number): number {
  if (unit < 0x80) return 1;
  if (unit < 0x800 || (unit >= 0xd800 && unit < 0xe000)) return 2;
  return 3;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Adds UTF-16 offsets in place to the commitments of articles whose text is there, and freezes it all. */
export function with_utf16(report: Report): Report {
  const indices = new Map<string, Utf16Index>();
  for (const { id, text } of report.articles) {
    if (typeof text === "string") indices.set(id, new Utf16Index(text));
  }
  for (const { article, sentence, what } of report.commitments) {
    const index = indices.get(article);
    if (index === undefined) continue;
    for (const quote of [sentence, what] as Mutable<Quote>[]) {
      quote.start16 = index.at(quote.start);
      quote.end16 = index.at(quote.end);
    }
  }
  return freeze(report);
}
