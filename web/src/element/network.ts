// A few actors around a circle and lines between those who stand in one sentence: communities side by side, so that
// what belongs together is near. A picture for the eye; the table of links beside it says the same.

import type { Network, NetworkNode } from "../../index.js";
import { draw } from "./dom.js";
import type { Words } from "./labels.js";

const width = 440;
const height = 320;
const radius = 118;
const longest_line = 15; // letters of a name in a line
const hues = 6; // of communities, entente-0 to entente-5 in the style

export function network_picture(network: Network, words: Words): SVGSVGElement {
  const nodes = in_order(network);
  const most = Math.max(1, ...nodes.map(({ mentions }) => mentions));
  const places = new Map(nodes.map((node, i) => [node.id, around(i, nodes.length)]));
  const title = draw("title", { id: "network-title" }, words.say("network"));
  const desc = draw("desc", { id: "network-desc" }, told(network, words));
  return draw("svg", {
    part: "network", viewBox: `0 0 ${width} ${height}`, role: "img", "aria-labelledby": "network-title",
    "aria-describedby": "network-desc",
  }, title, desc, ...lines(network, places), ...nodes.map((node) => dot(node, places.get(node.id)!, most)));
}

interface Spot {
  readonly angle: number; // clockwise from the top
  readonly x: number;
  readonly y: number;
}

function around(place: number, all: number): Spot {
  const angle = (2 * Math.PI * place) / all;
  return { angle, x: width / 2 + radius * Math.sin(angle), y: height / 2 - radius * Math.cos(angle) };
}

/** Those with a neighbour. */
function in_order({ nodes, matrix_order }: Network): NetworkNode[] {
  const place = new Map(matrix_order.map((id, i) => [id, i]));
  return nodes.filter(({ degree }) => degree > 0).sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
}

function lines({ edges }: Network, places: ReadonlyMap<string, Spot>): SVGPathElement[] {
  const heaviest = Math.max(1, ...edges.map(({ weight }) => weight));
  return edges.toReversed().flatMap(({ source, target, weight }) => {
    const a = places.get(source);
    const b = places.get(target);
    if (a === undefined || b === undefined) return [];
    const share = weight / heaviest;
    const middle = (one: number, other: number, centre: number) => ((one + other) / 2 + centre) / 2;
    const bend = `${rounded(middle(a.x, b.x, width / 2))} ${rounded(middle(a.y, b.y, height / 2))}`;
    return [draw("path", {
      class: "edge", "stroke-width": rounded(0.8 + 5 * share), "stroke-opacity": rounded(0.25 + 0.5 * share),
      d: `M${rounded(a.x)} ${rounded(a.y)}Q${bend} ${rounded(b.x)} ${rounded(b.y)}`,
    })];
  });
}

function dot({ label, mentions, community }: NetworkNode, { angle, x, y }: Spot, most: number): SVGGElement {
  const size = 4 + 8 * Math.sqrt(mentions / most);
  const away = size + 5;
  const side = Math.abs(Math.sin(angle)) < 0.05 ? "middle" : Math.sin(angle) > 0 ? "start" : "end";
  const text_x = x + away * Math.sin(angle);
  const broken = broken_name(label);
  // The lines of a name stand around the middle at the sides, wholly above it on top, below it at the bottom.
  const first = y - away * Math.cos(angle) + 4 - 13 * (broken.length - 1) * (0.5 + 0.5 * Math.cos(angle)) - 3 * Math.cos(angle);
  return draw("g", {},
    draw("circle", { class: `node entente-${community % hues}`, cx: rounded(x), cy: rounded(y), r: rounded(size) }),
    draw("text", { "text-anchor": side }, ...broken.map((line, i) =>
      draw("tspan", { x: rounded(text_x), y: rounded(first + 13 * i) }, line))));
}

/** Two lines at most. */
function broken_name(name: string): string[] {
  const lines: string[] = [];
  for (const word of name.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= longest_line) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const shown = lines.slice(0, 2).map((line) => (line.length > longest_line + 2 ? `${line.slice(0, longest_line)}\u2026` : line));
  if (lines.length > 2) shown[1] = `${shown[1]}\u2026`.replace("\u2026\u2026", "\u2026");
  return shown;
}

function told({ nodes, edges }: Network, words: Words): string {
  const strongest = edges.slice(0, 3).map(({ source_label, target_label }) =>
    words.say("pair", { a: source_label, b: target_label }));
  return words.say("networkTold", {
    actors: nodes.filter(({ degree }) => degree > 0).length, n: edges.length, strongest: strongest.join("; "),
  });
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
