// Lines end at "\n"; the "\r" before it is white space like any other.
#include "core/read/exports/export_lines.h"

#include <algorithm>
#include <utility>

#include "core/read/structure/byline.h"
#include "core/text/characters.h"
#include "lexicon/export_fields.h"

namespace entente {

std::vector<ExportLine> lines_of(std::string_view text) {
  std::vector<ExportLine> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
    const Span span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
    lines.push_back({at, end, slice(text, trimmed(text, span))});
    at = end;
  }
  return lines;
}

std::string_view export_role(std::string_view database, std::string_view name) {
  const bool is_any_case = database == "nexis";
  for (const auto& row : lexicon::k_export_fields) {
    if (row[0] != database) continue;
    if (is_any_case ? std::ranges::equal(name, row[1], {}, ascii_lower) : name == row[1]) return row[2];
  }
  return {};
}

bool is_word_count(std::string_view line) {
  constexpr std::string_view kWords = " words";
  if (!line.ends_with(kWords) || !is_ascii_digit(line[0])) return false;
  const std::string_view count = line.substr(0, line.size() - kWords.size());
  return std::ranges::all_of(count, [](char c) { return is_ascii_digit(c) || c == ',' || c == '.' || c == ' '; });
}

std::string author_of(std::string_view field) {
  const std::string line = one_line(field);
  if (auto byline = read_byline(line)) return std::move(byline->author);
  return line;
}

void finish_document(const ReadJob& job, Draft draft, std::size_t number) {
  draft.member = "document " + std::to_string(number);
  finish_article(job, std::move(draft), ProblemCode::document_damaged);
}

}  // namespace entente
