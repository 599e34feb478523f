import { load } from "./node_modules/entente/dist/entente.js"; // "entente", where a bundler or an import map finds it

onmessage = async ({ data: articles }) => {
  const core = await load();
  const shard = core.analyse(articles);
  postMessage(core.report(shard.summarise()));
  core.dispose();
};
