// Analyses what the content script reads. WebAssembly stands here, where the extension's own policy holds: a content
// script is bound by the policy of the page, which may forbid it.

import { load } from "./node_modules/entente/dist/entente.js";

const core = load();

chrome.runtime.onMessage.addListener((articles, sender, answer) => {
  list_commitments(articles).then((list) => answer({ list }), (error) => answer({ error: String(error) }));
  return true; // the answer comes later
});

async function list_commitments(articles) {
  const shard = (await core).analyse(articles);
  const { actors, commitments } = (await core).report(shard.summarise());
  shard.dispose();
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  return commitments.map(({ committers, sentence }) =>
    ({ by: committers.map((id) => names.get(id)).join(", ") || "Nobody named", sentence: sentence.text }));
}
