// The page in somebody else's frame or window: #embed=https://example.org names whose messages are heard. Both must hold:
// the message comes from the window that holds or opened this one, and its origin is one of those named. What is refused
// is told to developers in the console, and to nobody else. Back go counts alone, never anything that was read.
//
//   page:   entente.html#embed=https://example.org   (several: commas between; "null": whoever has no origin, as pages
//           from file:// and sandboxed frames have none, so that only its place as parent or opener tells the sender)
//   in:     { articles: [{ title?, date?, source?, url?, text } | { name?, bytes }] }
//   out:    { type: "ready" }, { type: "received", articles: n }, { type: "refused", reason }

import type { FileSource } from "../source.js";

const most_articles = 100_000; // of a message
const fields = ["title", "date", "source", "url", "language", "author"] as const;

type Answer = { type: "ready" } | { type: "received"; articles: number } | { type: "refused"; reason: string };

class Refused extends Error {}

/** Heard as files are that were dropped, but that decisions do not come this way. */
export function listen_to_embedder(wish: string, analyse: (sources: readonly FileSource[]) => void): void {
  const origins = wish.split(",").map(origin_of);
  const partner = opener_or_parent();
  const wrong = origins.findIndex((origin) => origin === null);
  if (wrong >= 0) return warn(`"${wish.split(",")[wrong]}" in #embed= is no origin, such as https://example.org: nobody is heard`);
  if (partner === null) return warn("#embed= is there, but no window holds or opened this page: nobody is heard");
  let messages = 0;
  addEventListener("message", ({ data, origin, source }) => {
    if (source !== partner) return warn(`a message from ${origin} was ignored: it is not from the window that holds or opened this page`);
    if (!origins.includes(origin)) return warn(`a message was ignored: its origin ${origin} is not named in #embed=`);
    try {
      const sources = sources_of(data, ++messages);
      const count = (data as { articles: unknown[] }).articles.length;
      answer(partner, origin, { type: "received", articles: count });
      analyse(sources);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      warn(`a message from ${origin} was refused: ${error.message}`);
      answer(partner, origin, { type: "refused", reason: error.message });
    }
  });
  for (const origin of origins) answer(partner, origin!, { type: "ready" }); // one of another origin does not get it
}

/** Nothing reaches a window without origin by name; what it gets is a count. */
function answer(partner: Window, origin: string, what: Answer): void {
  partner.postMessage(what, origin === "null" ? "*" : origin);
}

function opener_or_parent(): Window | null {
  return parent !== window ? parent : (opener as Window | null);
}

/** Exactly as a browser writes it, so that it can be compared. */
function origin_of(named: string): string | null {
  if (named === "null") return named;
  try {
    return new URL(named).origin === named ? named : null;
  } catch {
    return null;
  }
}

/** Articles as one file of JSON Lines, and each file as it is. @throws {Refused} */
function sources_of(data: unknown, message: number): FileSource[] {
  const articles = (data as { articles?: unknown } | null)?.articles;
  if (!Array.isArray(articles)) throw new Refused("a message is { articles: [...] }");
  if (articles.length > most_articles) throw new Refused(`a message holds at most ${most_articles} articles`);
  const lines: string[] = [];
  const files: FileSource[] = [];
  articles.forEach((article: unknown, place) => {
    const given = (article ?? {}) as Record<string, unknown>;
    const { name, bytes } = given;
    if (bytes instanceof Uint8Array || bytes instanceof ArrayBuffer) {
      const blob = new Blob([bytes as Uint8Array<ArrayBuffer>]);
      files.push({ name: typeof name === "string" && name !== "" ? name : `message ${message}, file ${place + 1}`, blob });
    } else {
      lines.push(line_of(given, place + 1));
    }
  });
  const text = lines.length === 0 ? [] : [{ name: `message ${message}.jsonl`, blob: new Blob(lines) }];
  return [...text, ...files];
}

function line_of(given: Record<string, unknown>, place: number): string {
  if (typeof given["text"] !== "string") throw new Refused(`article ${place} has neither text nor bytes`);
  const line: Record<string, string> = { text: given["text"] };
  for (const field of fields) {
    const value = given[field];
    if (value === undefined || value === null) continue;
    if (typeof value !== "string") throw new Refused(`article ${place}: ${field} is not a string`);
    line[field] = value;
  }
  return `${JSON.stringify(line)}\n`;
}

function warn(what: string): void {
  console.warn(`Entente: ${what}.`);
}
