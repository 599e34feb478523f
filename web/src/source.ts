// What the pool and its workers are given: files and articles, by the names that the report shall have.

import type { ArticleInput } from "../index.js";

/** A file to be read, by the name it shall have in the report. */
export interface FileSource {
  name: string;
  blob: Blob;
}

/** A file, or an article by the name it shall have where it brings none. */
export type Source = FileSource | { name: string; article: ArticleInput | string };

export function name_of(source: Source): string {
  const own = "blob" in source || typeof source.article === "string" ? undefined : source.article.name;
  return own ?? source.name;
}

/** In bytes, or nearly. */
export function size_of(source: Source): number {
  if ("blob" in source) return source.blob.size;
  const { article } = source;
  if (typeof article === "string") return article.length;
  return "bytes" in article ? article.bytes.length : article.text.length;
}
