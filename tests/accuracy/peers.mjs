// Who is named, by every program of the field that runs here without a server, on the annotated articles: each peer's
// output is written as a report and scored by the same script, article by article, so that no article's names count
// for another's.
//
//   node tests/accuracy/peers.mjs SHARED [ENTENTE]
//
// Packages are installed into a temporary folder. compromise (npm) finds people, places and organisations; a place it
// takes for a country counts as a state. It joins no names: each distinct name, without the marks around it, is an
// actor. wink-nlp's entities are dates, numbers and addresses, none of which is an actor, so it has no row.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const kPackages = ["compromise@14.17.0"];
const kSets = { "five seed articles": ["seeds", "gold/seeds"], "24 development articles": ["gold/dev", "gold/dev"] };

function bare(name) {
  return name.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.]+$/gu, "").replace(/['\u2019]s$/u, "").replace(/\s+/gu, " ");
}

// Actors as the scorer reads them, from lists of names by type.
function actorsOf(lists) {
  const actors = new Map();
  for (const [type, names] of lists) {
    for (const given of names) {
      const name = bare(given);
      const key = name.toLowerCase();
      if (name !== "" && !actors.has(key)) actors.set(key, { name, type, aliases: [] });
    }
  }
  return [...actors.values()];
}

function compromise(packages) {
  const nlp = packages("compromise");
  return (path) => {
    const doc = nlp(readFileSync(path, "utf8"));
    const places = doc.places();
    return actorsOf([
      ["person", doc.people().out("array")],
      ["state", places.filter((place) => place.has("#Country")).out("array")],
      ["place", places.filter((place) => !place.has("#Country")).out("array")],
      ["organisation", doc.organizations().out("array")],
    ]);
  };
}

function entente(program, scratch) {
  return (path) => {
    const out = join(scratch, "one.json");
    execFileSync(program, ["report", "--format", "json", "--out", out, path]);
    return JSON.parse(readFileSync(out, "utf8")).actors.map(({ name, type, aliases }) => ({ name, type, aliases }));
  };
}

// One report of all articles, each with actors of its own.
function reportOf(paths, find) {
  const report = { articles: [], actors: [], commitments: [] };
  for (const file of paths) {
    const own = find(file).map((actor, index) => ({ id: `${report.articles.length}-${index}`, ...actor }));
    report.articles.push({ file, actors: own.map((actor) => actor.id), commitments: [] });
    report.actors.push(...own);
  }
  return report;
}

function score(shared, gold, report, scratch) {
  const path = join(scratch, "report.json");
  writeFileSync(path, JSON.stringify(report));
  const given = ["--json", "--gold", join(shared, gold), "--report", path];
  return JSON.parse(execFileSync("python3", [join(shared, "gold/score.py"), ...given], { encoding: "utf8" }));
}

function main() {
  const [shared, program] = process.argv.slice(2);
  if (shared === undefined || !existsSync(join(shared, "gold/score.py"))) {
    console.log("skipped: no ../shared");
    process.exit(77);
  }
  const scratch = mkdtempSync(join(tmpdir(), "entente-peers-"));
  try {
    writeFileSync(join(scratch, "package.json"), "{}");
    execFileSync("npm", ["install", "--no-audit", "--no-fund", "--silent", ...kPackages], { cwd: scratch, stdio: "ignore" });
    const packages = createRequire(join(scratch, "package.json"));
    const peers = { [kPackages[0].replace("@", " ")]: compromise(packages) };
    if (program !== undefined) peers.entente = entente(program, scratch);
    console.log("| articles | program | precision | recall | actors (F1) | type | aliases (B-cubed F1) |");
    console.log("| --- | --- | --- | --- | --- | --- | --- |");
    for (const [name, [texts, gold]] of Object.entries(kSets)) {
      const folder = join(shared, texts);
      const paths = readdirSync(folder).filter((file) => file.endsWith(".txt")).sort().map((file) => join(folder, file));
      for (const [peer, find] of Object.entries(peers)) {
        const s = score(shared, gold, reportOf(paths, find), scratch);
        console.log(`| ${[name, peer, ...[s.actor.p, s.actor.r, s.actor.f1, s.type_acc, s.alias_b3].map((x) => x.toFixed(3))].join(" | ")} |`);
      }
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

main();
