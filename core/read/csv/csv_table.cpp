// Widths are counted over a sample of rows; the wanted shape is most rows of one width.
#include "core/read/csv/csv_table.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "core/read/csv/csv_rows.h"
#include "core/text/characters.h"

namespace entente {
namespace {

constexpr std::array kDelimiters = {',', ';', '\t', '|'};
constexpr std::size_t kSampleBytes = std::size_t{1} << 18;
constexpr std::size_t kSampleRows = 64;
constexpr std::size_t kHeaderLines = 3;       // a title line or two may stand above the header
constexpr std::size_t kLongestHeader = 4096;  // bytes
constexpr std::size_t kLongestName = 64;

struct Widths {
  std::size_t rows = 0;   // blank ones are not counted
  std::size_t usual = 1;  // the most frequent width
  std::size_t alike = 0;  // rows that have it
  bool has_fault = false;
  bool is_quoted = true;  // every row below the first begins with a quote

  [[nodiscard]] bool is_mostly_alike() const { return alike * 5 >= rows * 4; }
};

// Of the first rows; one that the end of the sample cuts is left out.
Widths widths_of(std::string_view text, char delimiter) {
  CsvRows rows(text.substr(0, kSampleBytes), delimiter);
  CsvRow row;
  Widths found;
  std::vector<std::pair<std::size_t, std::size_t>> counts;  // width, rows
  while (found.rows < kSampleRows && rows.next(row)) {
    if (row.is_blank() || (row.end >= kSampleBytes && text.size() > kSampleBytes)) continue;
    ++found.rows;
    found.has_fault |= row.fault != CsvFault::none;
    found.is_quoted &= found.rows == 1 || row.fields[0].is_quoted;
    auto at = std::ranges::find(counts, row.fields.size(), &std::pair<std::size_t, std::size_t>::first);
    if (at == counts.end()) at = counts.insert(at, {row.fields.size(), 0});
    if (++at->second > found.alike) {
      found.alike = at->second;
      found.usual = at->first;
    }
  }
  return found;
}

// What a row says as a header.
struct Header {
  std::size_t columns = 0;
  std::size_t known = 0;  // columns with a name of a field
  bool has_text = false;
  bool is_plain = true;  // distinct short words, as programs name columns
};

// The cells of one line; nullopt when it is no header. `line` holds no quoted line end.
std::optional<Header> header_of(std::string_view line, char delimiter, const FieldNames& names) {
  Header header;
  std::vector<std::string> cells;
  CsvRows rows(line, delimiter);
  CsvRow row;
  if (!rows.next(row) || row.fault != CsvFault::none) return std::nullopt;
  for (const CsvField& field : row.fields) {
    if (field.end - field.begin > kLongestName) return std::nullopt;
    const std::string cell = rows.value(field);
    const Field found = names.match(without_outer_space(cell)).field;
    const bool is_known = static_cast<std::size_t>(found) < kValueFields;
    header.known += is_known;
    header.has_text |= found == Field::text;
    const bool is_word = !cell.empty() && !is_ascii_space(cell.front()) && !is_ascii_digit(cell.front()) &&
                         cell.find_first_of(".!?:\"") == std::string::npos;
    header.is_plain &= is_word && std::ranges::find(cells, cell) == cells.end();
    cells.push_back(cell);
  }
  header.columns = cells.size();
  return header;
}

// "| --- | :-: |" below a row of words is a table of Markdown.
bool is_markdown_rule(std::string_view line) {
  return line.find("--") != std::string_view::npos && line.find_first_not_of("-:| \t\r") == std::string_view::npos;
}

struct Line {
  std::size_t begin = 0;
  std::string_view text;
};

std::vector<Line> first_lines(std::string_view text) {
  std::vector<Line> lines;
  for (std::size_t at = 0; at < text.size() && lines.size() <= kHeaderLines;) {
    std::size_t end = at;
    while (end < text.size() && text[end] != '\n' && text[end] != '\r') ++end;
    if (end > at) lines.push_back({at, text.substr(at, end - at)});
    at = end + 1;
  }
  return lines;
}

bool is_table(const Header& header, const Widths& widths) {
  constexpr std::size_t kManyRows = 4;
  const std::size_t below = widths.rows - 1;
  if (header.columns != widths.usual || !widths.is_mostly_alike()) {
    // Rows may be ragged below a header beyond doubt.
    return header.columns > 1 && header.has_text && (header.known >= 3 || header.known == header.columns);
  }
  if (header.columns == 1) return header.has_text && below > 0 && widths.is_quoted;
  if (header.known >= 2) return header.has_text || below > 0;
  const bool is_strict = widths.alike == widths.rows && !widths.has_fault;
  if (header.known == 1 && is_strict && header.is_plain && below > 0) return true;
  return is_strict && header.is_plain && header.columns >= 3 && widths.rows >= kManyRows;
}

}  // namespace

char find_delimiter(std::string_view text) {
  char best = ',';
  Widths most;
  for (const char delimiter : kDelimiters) {
    const Widths widths = widths_of(text, delimiter);
    if (widths.usual < 2 || !widths.is_mostly_alike()) continue;
    if (widths.usual <= most.usual) continue;
    best = delimiter;
    most = widths;
  }
  return best;
}

std::optional<CsvTable> find_csv_table(std::string_view text, const FieldNames& names) {
  const std::vector<Line> lines = first_lines(text.substr(0, kHeaderLines * kLongestHeader));
  for (std::size_t i = 0; i < lines.size() && i < kHeaderLines; ++i) {
    if (lines[i].text.size() > kLongestHeader) return std::nullopt;
    if (i + 1 < lines.size() && is_markdown_rule(lines[i + 1].text)) return std::nullopt;
    CsvTable best;
    Header best_header;
    for (const char delimiter : kDelimiters) {
      // A line that has none of them is one column, whichever is tried.
      const bool may_be_column = i == 0 && delimiter == kDelimiters.front();
      if (!may_be_column && lines[i].text.find(delimiter) == std::string_view::npos) continue;
      const auto header = header_of(lines[i].text, delimiter, names);
      const bool may_be = header && (header->known > 0 || (header->is_plain && header->columns >= 3));
      if (!may_be || header->columns < best_header.columns) continue;
      if (!is_table(*header, widths_of(text.substr(lines[i].begin), delimiter))) continue;
      if (header->columns == best_header.columns) continue;
      best = {delimiter, lines[i].begin, header->columns};
      best_header = *header;
    }
    if (best_header.columns > 0) return best;
  }
  return std::nullopt;
}

}  // namespace entente
