// Counting terms without the program around it, to be compiled natively and as WebAssembly (tests/bench/terms_peers.mjs
// runs both): the plain reference and ours over the texts of a file, one after another with NUL between.
// Prints a line for each: its name, the median of the rounds in seconds of processor time, the bytes it read and what
// it found.
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#if defined(__EMSCRIPTEN__)
#include <emscripten.h>
#endif

#include "tests/bench/terms_counter.h"
#include "tests/bench/terms_references.h"

namespace {

using namespace entente::bench;

constexpr std::size_t kRounds = 5;

// Processor time in seconds; what is built on emscripten's clock() is time on the wall.
double now() {
#if defined(__EMSCRIPTEN__)
  return EM_ASM_DOUBLE({
    const used = process.cpuUsage();
    return (used.user + used.system) / 1e6;
  });
#else
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
#endif
}

std::vector<std::string> texts_of(const char* path) {
  std::ifstream file(path, std::ios::binary);
  std::vector<std::string> texts(1);
  for (auto at = std::istreambuf_iterator<char>(file); at != std::istreambuf_iterator<char>(); ++at) {
    if (*at == '\0') {
      texts.emplace_back();
    } else {
      texts.back() += *at;
    }
  }
  return texts;
}

struct Task {
  const char* name;
  const Pile* pile;
  Tally (*count)(const Pile&);
  std::vector<double> seconds = {};
  Tally tally = {};
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  std::vector<std::string> texts = texts_of(argv[1]);
  const Pile plain = Pile::of(texts);
  for (std::string& text : texts) text = typeset(text);
  const Pile curly = Pile::of(texts);
  std::vector<Task> tasks = {{"plain byte loop", &plain, count_plainly},
                             {"two passes", &plain, count_in_two_passes},
                             {"entente", &plain, count_as_entente},
                             {"entente, curly quotes and accents", &curly, count_as_entente}};
  for (std::size_t round = 0; round < kRounds; ++round) {
    for (Task& task : tasks) {
      const double begin = now();
      task.tally = task.count(*task.pile);
      task.seconds.push_back(now() - begin);
    }
  }
  for (Task& task : tasks) {
    std::ranges::sort(task.seconds);
    if (task.tally.tokens == 0) continue;  // not on this machine
    std::printf("%s\t%.6f\t%zu\t%llu\t%llu\n", task.name, task.seconds[kRounds / 2], task.pile->size(),
                static_cast<unsigned long long>(task.tally.tokens), static_cast<unsigned long long>(task.tally.types));
  }
}
