// Graph algorithms without the program around them, to be compiled natively and as WebAssembly; graph_peers.mjs runs
// both.   entente_bench_graph EDGES          a line for each algorithm: name, milliseconds, what it found
//         entente_bench_graph --made EDGES   writes the made graph of 10,000 nodes and 100,000 edges
#include <cstdio>
#include <ctime>
#include <string_view>

#if defined(__EMSCRIPTEN__)
#include <emscripten.h>
#endif

#include "tests/bench/graph_speed.h"

namespace {

// Processor time in seconds; what is built on emscripten's clock() is time on the wall.
double seconds() {
#if defined(__EMSCRIPTEN__)
  return EM_ASM_DOUBLE({
    const used = process.cpuUsage();
    return (used.user + used.system) / 1e6;
  });
#else
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
#endif
}

}  // namespace

int main(int count, char** arguments) {
  using namespace entente::bench;
  if (count == 3 && std::string_view(arguments[1]) == "--made") {
    return write_edges(scale_free(10000, 10, 1), arguments[2]) ? 0 : 1;
  }
  if (count != 2) return 2;
  const auto edges = read_edges(arguments[1]);
  if (edges.empty()) return 1;
  for (const GraphTime& row : time_graph(edges, seconds)) {
    std::printf("%s\t%.3f\t%s\n", row.name.c_str(), row.milliseconds, row.found.c_str());
  }
}
