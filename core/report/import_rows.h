// The import report: what each file and member turned out to be, and what became of its articles. Every
// article given stands in exactly one row, and in one of its four counts.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/read/article.h"
#include "core/report/stories.h"
#include "core/store/summary.h"

namespace entente {

// Articles of one kind among those read, copies included.
struct Tally {
  std::string name;
  std::uint64_t articles = 0;
  friend bool operator==(const Tally&, const Tally&) = default;
};

// How the articles' dates were found.
struct DateCounts {
  std::uint64_t metadata = 0, dateline = 0, text = 0, undated = 0;
};

struct FileRow {
  SourceRow source;  // its counts: of exact copies the first, by file and part, counts as read
  DateCounts dates;
  std::vector<Tally> languages;         // most articles first
  std::uint64_t stories = 0;            // among its articles
  std::vector<std::uint32_t> problems;  // of it: indices into Summary::problems
};

struct ImportRows {
  std::vector<FileRow> files;    // by file and part
  InputCounts input;             // of all
  std::vector<Tally> languages;  // of all, most articles first
};

// "en, de": for a cell of a table.
[[nodiscard]] std::string names_of(const std::vector<Tally>& tallies);

// "3 metadata, 1 undated"
[[nodiscard]] std::string dates_of(const DateCounts& dates);

[[nodiscard]] ImportRows make_import_rows(const Summary& summary, const Stories& stories);

}  // namespace entente
