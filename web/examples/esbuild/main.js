// Bundled: npx esbuild main.js --bundle --format=esm --outfile=bundle.js. Nothing to configure, the bytes are inside.

import { load } from "entente";

const core = await load();
const shard = core.analyse([
  { date: "2024-03-04", text: "Kenya will build twelve gauging stations by 2026. Uganda promised to share its warnings." },
]);
const { actors, commitments } = core.report(shard.summarise());
core.dispose();

const names = new Map(actors.map(({ id, name }) => [id, name]));
document.querySelector("ul").append(...commitments.map(({ kind, committers, sentence }) => {
  const item = document.createElement("li");
  item.textContent = `${kind} by ${committers.map((id) => names.get(id)).join(", ")}: ${sentence.text}`;
  return item;
}));
