// Rows are found by the hash of file and part that every text's counts carry, so the articles themselves
// need not be at hand: a report on ten articles still tells of everything that was read.
#include "core/report/import_rows.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "core/base/compact_sort.h"
#include "core/base/sort_unique.h"
#include "core/report/numbers.h"

namespace entente {

namespace {

// Takes `copies` from what was read, from what was read in part when there is no more.
void set_aside(InputCounts& counts, std::uint64_t copies) {
  for (std::uint64_t* from : {&counts.read, &counts.partly}) {
    const std::uint64_t moved = std::min(copies, *from);
    *from -= moved;
    counts.duplicates += moved;
    copies -= moved;
  }
}

void count_dates(const StoryCount& row, DateCounts& out) {
  if (row.date_from.empty())
    out.undated += row.copies;
  else if (row.date_from == "metadata")
    out.metadata += row.copies;
  else if (row.date_from == "dateline")
    out.dateline += row.copies;
  else
    out.text += row.copies;
}

using LanguageCounts = std::map<std::string, std::uint64_t>;

std::vector<Tally> ranked(const LanguageCounts& counts) {
  std::vector<Tally> out;
  for (const auto& [language, articles] : counts) out.push_back({language, articles});
  compact_sort(
      out, [](const Tally& a, const Tally& b) { return std::tie(b.articles, a.name) < std::tie(a.articles, b.name); });
  return out;
}

class ImportTable {
 public:
  explicit ImportTable(const Summary& summary);
  ImportRows make(const Stories& stories);

 private:
  static constexpr std::size_t kNoRow = ~std::size_t{0};

  [[nodiscard]] std::size_t row_of(std::uint64_t source) const {
    const auto found = row_of_.find(source);
    return found == row_of_.end() ? kNoRow : found->second;
  }
  void count_articles();
  void set_copies_aside();
  void count_stories(const Stories& stories);
  void place_problems();
  [[nodiscard]] std::size_t row_of(const Problem& problem) const;

  const Summary& summary_;
  ImportRows out_;
  InputCounts rest_;  // of what has no row
  std::unordered_map<std::uint64_t, std::size_t> row_of_;
};

ImportTable::ImportTable(const Summary& summary) : summary_(summary), rest_(summary.counts) {
  for (const SourceRow& source : summary.sources) {
    const auto [row, is_new] = row_of_.try_emplace(source_key(source.file, source.part), out_.files.size());
    if (is_new) {
      out_.files.push_back({source, {}, {}, 0, {}});
    } else {  // a file that changed between two readings
      out_.files[row->second].source.counts += source.counts;
    }
    rest_ = rest_ - source.counts;
  }
}

ImportRows ImportTable::make(const Stories& stories) {
  count_articles();
  set_copies_aside();
  count_stories(stories);
  place_problems();
  out_.input = rest_;
  for (const FileRow& row : out_.files) out_.input += row.source.counts;
  return std::move(out_);
}

void ImportTable::count_articles() {
  LanguageCounts all;
  std::vector<LanguageCounts> by_row(out_.files.size());
  for (const StoryCount& count : summary_.stories) {
    all[count.language] += count.copies;
    const std::size_t row = row_of(count.source);
    if (row == kNoRow) continue;
    by_row[row][count.language] += count.copies;
    count_dates(count, out_.files[row].dates);
  }
  out_.languages = ranked(all);
  for (std::size_t i = 0; i < by_row.size(); ++i) out_.files[i].languages = ranked(by_row[i]);
}

// Of the articles with one text the first row keeps one; every other is a duplicate in its own row.
void ImportTable::set_copies_aside() {
  const std::vector<StoryCount>& rows = summary_.stories;
  for (std::size_t begin = 0, end = 0; begin < rows.size(); begin = end) {
    std::size_t first = kNoRow;
    for (end = begin; end < rows.size() && rows[end].story == rows[begin].story; ++end) {
      first = std::min(first, row_of(rows[end].source));
    }
    bool is_kept = false;
    for (std::size_t i = begin; i < end; ++i) {
      const std::size_t row = row_of(rows[i].source);
      const bool keeps = !is_kept && row == first && rows[i].copies > 0;
      is_kept = is_kept || keeps;
      set_aside(row == kNoRow ? rest_ : out_.files[row].source.counts, rows[i].copies - (keeps ? 1 : 0));
    }
  }
}

void ImportTable::count_stories(const Stories& stories) {
  std::vector<std::pair<std::size_t, std::uint64_t>> of_row;
  for (const StoryCount& count : summary_.stories) {
    const std::size_t row = row_of(count.source);
    if (row != kNoRow) of_row.emplace_back(row, stories.name_of(count.story));
  }
  sort_unique(of_row);
  for (const auto& [row, story] : of_row) ++out_.files[row].stories;
}

void ImportTable::place_problems() {
  for (std::uint32_t i = 0; i < summary_.problems.size(); ++i) {
    const std::size_t row = row_of(summary_.problems[i]);
    if (row != kNoRow) out_.files[row].problems.push_back(i);
  }
}

// A problem's member opens with the part it is in: "2021/x.jsonl, line 12". A part may hold a comma itself,
// so the longest that fits is taken.
std::size_t ImportTable::row_of(const Problem& problem) const {
  for (std::string_view part = problem.member;;) {
    const std::size_t row = row_of(source_key(problem.file, part));
    if (row != kNoRow || part.empty()) return row;
    const std::size_t comma = part.rfind(", ");
    part = part.substr(0, comma == std::string_view::npos ? 0 : comma);
  }
}

}  // namespace

std::string names_of(const std::vector<Tally>& tallies) {
  std::string out;
  for (const Tally& tally : tallies) {
    if (!out.empty() && !tally.name.empty()) out += ", ";
    out += tally.name;
  }
  return out;
}

std::string dates_of(const DateCounts& dates) {
  std::string out;
  const auto add = [&out](std::uint64_t count, std::string_view what) {
    if (count == 0) return;
    if (!out.empty()) out += ", ";
    append_grouped(count, out);
    (out += ' ') += what;
  };
  add(dates.metadata, "metadata");
  add(dates.dateline, "dateline");
  add(dates.text, "text");
  add(dates.undated, "undated");
  return out;
}

ImportRows make_import_rows(const Summary& summary, const Stories& stories) {
  return ImportTable(summary).make(stories);
}

}  // namespace entente
