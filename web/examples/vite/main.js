// No plugin and no setting is needed: `vite` serves this and `vite build` bundles it.

import { load } from "entente";

const core = await load();
const text = document.querySelector("textarea");
const list = document.querySelector("ol");

function show() {
  const shard = core.analyse([{ text: text.value }]);
  const { terms } = core.report(shard.summarise(), { maxTerms: 10 });
  shard.dispose();
  list.replaceChildren(...terms.map(({ term, count }) => {
    const item = document.createElement("li");
    item.textContent = `${term}: ${count}`;
    return item;
  }));
}

text.addEventListener("input", show);
show();
