// Public suites of cases, kept outside the project. Each file here judges one or more of them and tells how
// many cases passed: "csv-spectrum: passed 11/11". A suite fails below its floor; without its folder it is skipped.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace entente::conformance {

class Score {
 public:
  // `name` and `why` are printed for a case that fails (the first twenty of a suite, all with --all).
  void count(bool passed, std::string_view name, std::string_view why = {});

  std::size_t passed = 0, total = 0;
  std::vector<std::string> failures;
};

// What a figure beside the count wants told: "mean 4-gram F1 0.941". Printed on the suite's line.
void remark(std::string_view text);

using Run = void (*)(const std::filesystem::path& folder, Score& score);

// At namespace scope: const Suite csv_spectrum("csv-spectrum", "csv-spectrum", 11, judge);
struct Suite {
  // `folder` is below ../shared/conformance. Passing fewer than `floor` cases fails the test.
  Suite(std::string_view name, std::string_view folder, std::size_t floor, Run run);
};

// A file's bytes; ends the program with a message when it cannot be read.
[[nodiscard]] std::string bytes_of(const std::filesystem::path& file);

// The files of a folder and all below it, sorted.
[[nodiscard]] std::vector<std::filesystem::path> files_of(const std::filesystem::path& folder);

}  // namespace entente::conformance
