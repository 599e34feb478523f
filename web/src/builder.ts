// How sources become a shard: one by one, by the reading options, into WebAssembly memory.

import type { ArticleInput, ProblemCode, ReadOptions } from "../index.js";
import { EntenteError } from "./errors.js";
import type { Instance } from "./instance.js";
import { Shard } from "./shard.js";
import { TableWriter } from "./tables.js";

const utf8 = new TextEncoder();

/** In the order of ProblemCode in core/base/result.h. */
const problem_codes = [
  "file-missing", "file-unreadable", "file-empty", "binary", "format-refused", "encoding-guessed", "encoding-unknown",
  "utf8-invalid", "json-malformed", "json-no-text", "csv-malformed", "csv-no-text", "html-no-text", "xml-malformed",
  "document-damaged", "archive-damaged", "member-damaged", "limit-reached", "text-too-long", "date-ambiguous",
  "out-of-time", "pattern-malformed", "codec-corrupt", "codec-version", "cancelled",
] as const satisfies readonly ProblemCode[];
export type RefusalCode = "file-unreadable" | "text-too-long" | "cancelled";

/** Adds sources one by one, for callers who must not hold them all at once. Belongs to its Core. */
export class ShardBuilder {
  #instance: Instance;
  #at: number;

  constructor(instance: Instance, options?: ReadOptions) {
    const settings = options === undefined ? null : encode_reading(options);
    this.#instance = instance;
    this.#at = instance.number("entente_builder_new");
    if (settings === null) return;
    const taken = instance.lend(settings, (at, size) => instance.number("entente_builder_set_reading", this.#at, at, size));
    if (taken === 1) return;
    this.dispose();
    throw new EntenteError("argument", "a limit or the rules for words are not known by this name");
  }

  add(article: ArticleInput | string, name: string): void {
    this.read(article, name);
    while (this.advance() > 0);
  }

  /** How many articles wait now for `advance`, which is to be called once at least. */
  read(article: ArticleInput | string, name: string): number {
    check_article(article, name);
    if (typeof article === "string") return this.#read_bytes(name, utf8.encode(article));
    if ("bytes" in article) return this.#read_bytes(article.name ?? name, article.bytes);
    const { name: own_name, ...record } = article;
    return this.#read_bytes(own_name ?? name, utf8.encode(JSON.stringify(record)));
  }

  /**
   * As `read`, of a source of at most `size` bytes, written piece by piece into WebAssembly memory, so that JavaScript
   * never holds it whole. Nothing is read when `fill` answers false.
   */
  async read_stream(
    name: string, size: number, fill: (write: (piece: Uint8Array) => void) => Promise<boolean>,
  ): Promise<number> {
    const at = this.#instance.alloc(size);
    try {
      let written = 0;
      const filled = await fill((piece) => {
        if (written + piece.length > size) throw new EntenteError("argument", `${name} grew while it was read`);
        this.#instance.write(at + written, piece);
        written += piece.length;
      });
      return filled ? this.#read(name, at, written) : 0;
    } finally {
      this.#instance.free(at);
    }
  }

  /**
   * Adds the next stretch of what was read, some hundredths of a second of work, or leaves it out. How many articles
   * still wait. What could not be read comes with the first stretch.
   */
  advance(take = true): number {
    this.#check();
    return this.#instance.number("entente_builder_advance", this.#at, Number(take));
  }

  refuse(name: string, code: RefusalCode, message: string): void {
    this.#check();
    this.#instance.lend(utf8.encode(name), (name_at, name_size) =>
      this.#instance.lend(utf8.encode(message), (at, size) => {
        const number = problem_codes.indexOf(code);
        this.#instance.call("entente_builder_refuse", this.#at, name_at, name_size, number, at, size);
      }));
  }

  /** The shard of all that was added; the builder is empty again, but for what still waits. */
  finish(): Shard {
    this.#check();
    return new Shard(this.#instance, this.#instance.number("entente_builder_finish", this.#at));
  }

  dispose(): void {
    if (this.#at !== 0) this.#instance.release("entente_builder_free", this.#at);
    this.#at = 0;
  }

  #read_bytes(name: string, bytes: Uint8Array): number {
    return this.#instance.lend(bytes, (at, size) => this.#read(name, at, size));
  }
  #read(name: string, at: number, size: number): number {
    this.#check();
    return this.#instance.lend(utf8.encode(name), (name_at, name_size) =>
      this.#instance.number("entente_builder_read", this.#at, name_at, name_size, at, size));
  }
  #check(): void {
    if (this.#at === 0) throw new EntenteError("disposed", "this builder was disposed of");
  }
}

/** Throws where it is none, by its name. */
export function check_article(article: ArticleInput | string, name: string): void {
  if (typeof article === "string") return;
  if (article === null || typeof article !== "object") {
    throw new EntenteError("argument", `${name}: an article is a string or an object`);
  }
  if ("bytes" in article) {
    if (article.bytes instanceof Uint8Array) return;
    throw new EntenteError("argument", `${article.name ?? name}: bytes must be a Uint8Array`);
  }
  if (typeof article.text !== "string") throw new EntenteError("argument", `${article.name ?? name}: an article needs a text`);
}

function encode_reading({ limits = {}, fields = {}, encoding = "", encodings = {}, tokens = "entente" }: ReadOptions):
  Uint8Array {
  const table = new TableWriter();
  const named = Object.entries(limits).filter(([, value]) => value !== undefined);
  table.number(named.length);
  for (const [name, value] of named) {
    if (!Number.isSafeInteger(value) || value < 0) throw new EntenteError("argument", `${name}: a limit is a whole number`);
    table.string(name).long(value);
  }
  const roles = Object.entries(fields).flatMap(([role, names]) =>
    (typeof names === "string" ? [names] : names ?? []).map((name) => [role, name] as const));
  return table.pairs(roles).string(encoding).pairs(Object.entries(encodings)).string(tokens).finish();
}
