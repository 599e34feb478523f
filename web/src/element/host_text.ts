// The host page's articles as plain fields, and the way back: from a place in an article's text to the Range of the page
// that shows it. Spaces are laid out anew on the way in, so places are found by the letters between them.

export interface HostArticle {
  /** Stands as `file` in the report, and tells the article's element. */
  readonly name: string;
  readonly element: Element;
  readonly title: string;
  readonly text: string;
  /** ISO 8601 day, or month, or year; empty when no <time> says one. */
  readonly date: string;
  /** The page's own word on it: of `lang` on the article or around it, but not on <html>, which templates often get wrong. */
  readonly language: string;
}

const headings = "h1, h2, h3, h4, h5, h6";
const aside = "script, style, noscript, template, svg, canvas, audio, video, iframe, object, button, input, select, " +
  "textarea, nav, [hidden], [aria-hidden=true], entente-report";
const inline = new Set(("a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s " +
  "samp small span strike strong sub sup time tt u var wbr").split(" "));
const unseen = String.raw`\s\u00ad\u200b-\u200d\u2060\ufeff`; // spaces, and what takes none
const spaces = new RegExp(`[${unseen}]+`, "g");
const letters_between = new RegExp(`[^${unseen}]+`, "g");

/** An article inside another is one of its own. @throws {DOMException} a selector that cannot be read */
export function host_articles(root: ParentNode, selector: string): HostArticle[] {
  const elements = [...root.querySelectorAll(selector)].filter((element) => element.closest(aside) === null);
  const all = new Set(elements);
  return elements.map((element, place) => {
    const heading = [...element.querySelectorAll(headings)].find((one) => is_of(one, element, all)) ?? null;
    const time = [...element.querySelectorAll("time[datetime]")].find((one) => is_of(one, element, all) && day(one) !== "");
    const around = element.closest("[lang]");
    return {
      name: element.id === "" ? `article ${place + 1}` : `article ${place + 1} (#${element.id})`,
      element,
      title: collapsed(heading?.textContent ?? ""),
      text: paragraphs(element, (child) => child === heading || all.has(child)),
      date: time === undefined ? "" : day(time),
      language: around === null || around === document.documentElement ? "" : around.getAttribute("lang") ?? "",
    };
  });
}

/** Where the page shows `text.slice(start, end)` of an article, or null when it does no longer. */
export function range_of(element: Element, text: string, start: number, end: number): Range | null {
  const wanted = text.slice(start, end).replace(spaces, "");
  const expected = text.slice(0, start).replace(spaces, "").length;
  const nodes: { node: Text; from: number }[] = [];
  let letters = "";
  for (const node of text_nodes(element, () => false)) {
    if (node === null) continue;
    nodes.push({ node, from: letters.length });
    letters += node.data.replace(spaces, "");
  }
  const from = nearest(letters, wanted, expected);
  if (from < 0) return null;
  const range = document.createRange();
  const place = (letter: number, set: (node: Text, offset: number) => void) => {
    const held = nodes.findLast((one) => one.from <= letter);
    if (held !== undefined) set(held.node, offset_of(held.node.data, letter - held.from));
  };
  place(from, (node, offset) => range.setStart(node, offset));
  place(from + wanted.length - 1, (node, offset) => range.setEnd(node, offset + 1));
  return range;
}

/** The same words may stand in an article twice. */
function nearest(letters: string, wanted: string, expected: number): number {
  let best = -1;
  if (wanted === "") return best;
  for (let at = letters.indexOf(wanted); at >= 0; at = letters.indexOf(wanted, at + 1)) {
    if (best < 0 || Math.abs(at - expected) < Math.abs(best - expected)) best = at;
  }
  return best;
}

/** Of the letter with this number, spaces not counted. */
function offset_of(data: string, number: number): number {
  let offset = 0;
  for (const piece of data.matchAll(letters_between)) {
    if (number < piece[0].length) return piece.index + number;
    number -= piece[0].length;
    offset = piece.index + piece[0].length;
  }
  return offset;
}

function paragraphs(element: Element, is_left_out: (child: Element) => boolean): string {
  const found: string[] = [];
  let words = "";
  for (const node of text_nodes(element, is_left_out)) {
    if (node !== null) {
      words += node.data;
      continue;
    }
    found.push(collapsed(words));
    words = "";
  }
  found.push(collapsed(words));
  return found.filter((paragraph) => paragraph !== "").join("\n\n");
}

/** In the page's order; null where a block begins or ends. */
function* text_nodes(element: Element, is_left_out: (child: Element) => boolean): Generator<Text | null> {
  let node: Node | null = element.firstChild;
  while (node !== null) {
    if (node instanceof Text) yield node;
    if (node instanceof Element && !node.matches(aside) && !is_left_out(node)) {
      if (is_block(node)) yield null;
      if (node.firstChild !== null) {
        node = node.firstChild;
        continue;
      }
    }
    while (node.nextSibling === null) {
      node = node.parentNode;
      if (node === element || !(node instanceof Element)) return;
      if (is_block(node)) yield null;
    }
    if (node instanceof Element && is_block(node)) yield null;
    node = node.nextSibling;
  }
}

function is_block(element: Element): boolean {
  return !inline.has(element.localName);
}

/** Whether the article is the innermost that holds it, and it is no part of the page's furniture. */
function is_of(part: Element, article: Element, all: ReadonlySet<Element>): boolean {
  if (part.closest(aside) !== null) return false;
  let around = part.parentElement;
  while (around !== null && !all.has(around)) around = around.parentElement;
  return around === article;
}

function day(time: Element): string {
  return /^\s*(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?![\d:])/.exec(time.getAttribute("datetime") ?? "")?.[1] ?? "";
}

function collapsed(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}
