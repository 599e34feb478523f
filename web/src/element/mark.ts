// The one sentence of the page that is marked: by a highlight, which leaves the page's nodes as they are, or by the
// selection where a browser has none.

import { mark_name, mark_style } from "./style.js";

const sheets = new WeakMap<Node, CSSStyleSheet>();
let shown: Range | null = null;

export function mark(range: Range): void {
  shown = range;
  const { startContainer } = range;
  if (typeof Highlight === "function") {
    adopt(startContainer.getRootNode());
    CSS.highlights.set(mark_name, new Highlight(range));
  } else {
    const selection = getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
  }
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  startContainer.parentElement?.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
}

/** Nothing, when another has been marked meanwhile. */
export function unmark(range: Range | null): void {
  if (range === null || range !== shown) return;
  shown = null;
  if (typeof Highlight === "function") CSS.highlights.delete(mark_name);
}

function adopt(root: Node): void {
  if (sheets.has(root) || !(root instanceof Document || root instanceof ShadowRoot)) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(mark_style);
  root.adoptedStyleSheets.push(sheet);
  sheets.set(root, sheet);
}
