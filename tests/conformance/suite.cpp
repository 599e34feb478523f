// entente_conformance SHARED [--all] [SUITE...]: runs the suites, all of them unless some are named.
// Status 0: all at or above their floors; 1: one below; 77: no folder of suites.
#include "tests/conformance/suite.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>

namespace entente::conformance {
namespace {

namespace fs = std::filesystem;

struct Registered {
  std::string name, folder;
  std::size_t floor;
  Run run;
};

std::vector<Registered>& suites() {
  static std::vector<Registered> all;
  return all;
}
std::string remarks;

bool run_one(const Registered& suite, const fs::path& root, bool shows_all) {
  if (!fs::is_directory(root / suite.folder)) {
    std::printf("%s: skipped: no %s\n", suite.name.c_str(), suite.folder.c_str());
    return true;
  }
  Score score;
  remarks.clear();
  suite.run(root / suite.folder, score);
  const std::size_t shown = shows_all ? score.failures.size() : std::min<std::size_t>(score.failures.size(), 20);
  for (std::size_t i = 0; i < shown; ++i) std::printf("  %s\n", score.failures[i].c_str());
  const bool is_enough = score.passed >= suite.floor && score.total > 0;
  std::printf("%s: passed %zu/%zu%s%s\n", suite.name.c_str(), score.passed, score.total, remarks.c_str(),
              is_enough ? "" : (" - below the floor of " + std::to_string(suite.floor)).c_str());
  std::fflush(stdout);
  return is_enough;
}

}  // namespace

void Score::count(bool is_passed, std::string_view name, std::string_view why) {
  ++total;
  passed += is_passed ? 1 : 0;
  if (is_passed) return;
  failures.emplace_back(name);
  if (!why.empty()) failures.back().append(": ").append(why);
}

void remark(std::string_view text) { remarks.append(", ").append(text); }

Suite::Suite(std::string_view name, std::string_view folder, std::size_t floor, Run run) {
  suites().push_back({std::string(name), std::string(folder), floor, run});
}

std::string bytes_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) {
    std::fprintf(stderr, "%s cannot be read\n", file.c_str());
    std::exit(1);
  }
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<fs::path> files_of(const fs::path& folder) {
  std::vector<fs::path> found;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) found.push_back(entry.path());
  }
  std::ranges::sort(found);
  return found;
}

}  // namespace entente::conformance

int main(int argc, char** argv) {
  using namespace entente::conformance;
  if (argc < 2) {
    std::fputs("usage: entente_conformance SHARED [--all] [SUITE...]\n", stderr);
    return 64;
  }
  const fs::path root = fs::path(argv[1]) / "conformance";
  if (!fs::is_directory(root)) {
    std::puts("skipped: no ../shared");
    return 77;
  }
  std::vector<std::string> wanted(argv + 2, argv + argc);
  const bool shows_all = std::erase(wanted, "--all") > 0;
  std::ranges::sort(suites(), {}, &Registered::name);
  bool is_good = true;
  std::size_t ran = 0;
  for (const Registered& suite : suites()) {
    if (!wanted.empty() && std::ranges::find(wanted, suite.name) == wanted.end()) continue;
    ++ran;
    is_good = run_one(suite, root, shows_all) && is_good;
  }
  if (ran == 0) std::fputs("no such suite\n", stderr);
  return is_good && ran > 0 ? 0 : 1;
}
