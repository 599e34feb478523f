// Communities, PageRank, betweenness and a tick of the force layout beside igraph (C, through Debian's python3-igraph)
// and ngraph.forcelayout (npm), in one run over the same graphs; processor time, each in a process of its own.
//
//   node tests/bench/graph_peers.mjs [REPORT.json] [--build DIR] [--wasm DIR]
//
// Graphs: a made one of 10,000 nodes and 100,000 edges, and the actors of REPORT.json (`entente report --format json`)
// linked by sentences. --build, --wasm: build trees that hold entente_bench_graph (`ninja -C DIR entente_bench_graph`).
// What is missing is left out, and said so.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const kPackages = ["ngraph.graph@20.1.2", "ngraph.forcelayout@3.3.1"];
const kTicks = 100;

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];

function seconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

// ngraph's layout with its own defaults, in a process of its own.
function runPeer(file, folder, ticks) {
  const packages = createRequire(join(folder, "peers.cjs"));
  const graph = packages("ngraph.graph")();
  for (const line of readFileSync(file, "utf8").trim().split("\n")) {
    const [a, b] = line.split(" ");
    graph.addLink(a, b);
  }
  const layout = packages("ngraph.forcelayout")(graph);
  const times = [];
  for (let tick = 0; tick < ticks; ++tick) {
    const begin = seconds();
    layout.step();
    times.push((seconds() - begin) * 1000);
  }
  console.log(["layout, a tick", median(times).toFixed(3), `of ${ticks}`].join("\t"));
}

function attempt(what, run) {
  try {
    const lines = run().trim().split("\n").map((line) => line.split("\t"));
    return new Map(lines.map(([name, time, found]) => [name, { time: Number(time), found }]));
  } catch (error) {
    console.error(`left out: ${what}: ${String(error.message).split("\n")[0]}`);
    return new Map();
  }
}

function writeActors(path, file) {
  const numbers = new Map();
  const number = (key) => numbers.get(key) ?? numbers.set(key, numbers.size).get(key);
  const { links } = JSON.parse(readFileSync(path, "utf8"));
  const lines = links.filter((link) => link.sentences > 0).map((link) => `${number(link.a)} ${number(link.b)} ${link.sentences}`);
  writeFileSync(file, lines.join("\n") + "\n");
}

function measure(title, file, options, folder) {
  const run = (program, ...args) => execFileSync(program, args, { encoding: "utf8", maxBuffer: 1 << 26 });
  const native = attempt("native", () => run(join(options.build, "entente_bench_graph"), file));
  const wasm = attempt("wasm", () => run(process.execPath, join(options.wasm, "entente_bench_graph.js"), file));
  const igraph = attempt("igraph", () => run("/usr/bin/python3", join(here, "graph_igraph.py"), file));
  const ticks = Number(native.get("layout, a tick")?.time) > 20 ? 20 : kTicks;
  const ngraph = attempt("ngraph", () =>
    run(process.execPath, fileURLToPath(import.meta.url), "--peer", file, folder, String(ticks)));
  const version = igraph.get("version")?.found ?? "";
  console.log(`\n| ${title}: ${native.get("rows of neighbours")?.found}; ms | native | WebAssembly | peer | native / peer | WebAssembly / peer |`);
  console.log("| --- | --- | --- | --- | --- | --- |");
  for (const [name, { time, found }] of native) {
    const inWasm = wasm.get(name)?.time;
    const [peer, of] = name.startsWith("layout") ? [ngraph.get(name), "ngraph"] : [igraph.get(name), `igraph ${version}`];
    const share = (own) => (peer === undefined || own === undefined ? "" : (own / peer.time).toFixed(2));
    const beside = peer === undefined ? "" : `${peer.time.toFixed(1)}, ${of} (${peer.found})`;
    console.log(`| ${name} (${found}) | ${time.toFixed(1)} | ${inWasm?.toFixed(1) ?? ""} | ${beside} | ${share(time)} | ${share(inWasm)} |`);
  }
}

function parse(args) {
  const options = { report: "", build: "build/release", wasm: "build/wasm" };
  for (let i = 0; i < args.length; ++i) {
    if (args[i].startsWith("--")) options[args[i].slice(2)] = args[++i];
    else options.report = args[i];
  }
  return options;
}

if (process.argv[2] === "--peer") {
  const [file, folder, ticks] = process.argv.slice(3);
  runPeer(file, folder, Number(ticks));
} else {
  const options = parse(process.argv.slice(2));
  const folder = mkdtempSync(join(tmpdir(), "entente-peers-"));
  try {
    try {
      execFileSync("npm", ["install", "--silent", "--no-audit", "--no-fund", "--prefix", folder, ...kPackages]);
    } catch {
      console.error("left out: packages that npm could not install");
    }
    const made = join(folder, "made.txt");
    execFileSync(join(options.build, "entente_bench_graph"), ["--made", made]);
    measure("a made graph", made, options, folder);
    if (options.report !== "") {
      const actors = join(folder, "actors.txt");
      writeActors(options.report, actors);
      measure("actors", actors, options, folder);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
