// Nodes from plain values. Text goes in as text nodes alone: nothing of a page's words is ever read as HTML.

export type Child = Node | string | null;
type Attributes = Readonly<Record<string, string | number | null>>;

const svg_namespace = "http://www.w3.org/2000/svg";

/** An attribute of null is left out, and so is a child. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K, attributes: Attributes = {}, ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  return filled(document.createElement(name), attributes, children);
}

export function draw<K extends keyof SVGElementTagNameMap>(
  name: K, attributes: Attributes = {}, ...children: readonly Child[]
): SVGElementTagNameMap[K] {
  return filled(document.createElementNS(svg_namespace, name) as SVGElementTagNameMap[K], attributes, children);
}

function filled<E extends Element>(element: E, attributes: Attributes, children: readonly Child[]): E {
  for (const [name, value] of Object.entries(attributes)) if (value !== null) element.setAttribute(name, String(value));
  element.append(...children.filter((child) => child !== null));
  return element;
}
