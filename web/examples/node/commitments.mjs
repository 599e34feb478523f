// node commitments.mjs FILE.jsonl: who committed to what, a line each. Any other format that Entente reads does as well.

import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { load } from "entente";

const file = process.argv[2];
if (file === undefined) {
  console.error("usage: node commitments.mjs FILE");
  process.exit(64);
}
const core = await load();
const shard = core.analyse([{ name: basename(file), bytes: await readFile(file) }]);
const { actors, articles, commitments, input } = core.report(shard.summarise());
core.dispose();

const names = new Map(actors.map(({ id, name }) => [id, name]));
const dates = new Map(articles.map(({ id, date }) => [id, date || "undated"]));
for (const { article, kind, status, committers, sentence } of commitments) {
  const who = committers.map((id) => names.get(id)).join(", ") || "nobody named";
  console.log(`${dates.get(article)}\t${kind} (${status})\t${who}\t${sentence.text.replace(/\s+/g, " ")}`);
}
for (const { file, member, message } of input.problems) console.error(`${file}${member && `, ${member}`}: ${message}`);
