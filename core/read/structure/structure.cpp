// Metadata comes first, then the dateline, then the rest of the text; a piece is looked for only when what it tells
// is still unknown, so that a record with all its fields costs nothing here.
#include "core/read/structure/structure.h"

#include <algorithm>
#include <utility>

#include "core/read/finish.h"
#include "core/read/structure/agency_mark.h"
#include "core/read/structure/byline.h"
#include "core/read/structure/dateline.h"
#include "core/read/structure/headline.h"
#include "core/text/characters.h"

namespace entente {
namespace {

// The one reading that the article's own words bear out; they may also date the article by themselves.
void date_by_text(Article& article, const FieldDate& told, OwnDate& own, std::vector<Day>& readings) {
  article.date = std::move(own.date);
  article.date_from = std::move(own.from);
  if (!article.date.empty()) return;
  article.date = iso(told.day);  // a month or a year alone
  if (!article.date.empty()) article.date_from = "metadata";
  if (article.date.empty()) readings = told.readings.empty() ? std::move(own.readings) : told.readings;
}

// `line` says `title`, however its words are spaced; in nearly all texts the first letters tell.
bool says(std::string_view line, std::string_view title) {
  std::size_t at = 0;
  bool is_gap = true;  // nothing but white space since the last word
  for (std::size_t from = 0; from < line.size();) {
    const CodePoint code = decode_utf8(line, from);
    const std::string_view piece = line.substr(from, code.size);
    from += code.size;
    if (is_space(code)) {
      is_gap = true;
      continue;
    }
    if (is_gap && at > 0 && !title.substr(at++).starts_with(' ')) return false;
    if (at > title.size() || !title.substr(at).starts_with(piece)) return false;
    at += piece.size();
    is_gap = false;
  }
  return at == title.size();
}

}  // namespace

void place_headline(Article& article) {
  if (article.title.empty()) {
    article.headline = find_headline(article.text);
    article.title = one_line(slice(article.text, article.headline));
    return;
  }
  const std::size_t line_end = std::min(article.text.find('\n'), article.text.size());
  const bool has_it = says(std::string_view(article.text).substr(0, line_end), article.title);
  if (!has_it) article.text.insert(0, article.title + "\n\n");
  const auto end = static_cast<std::uint32_t>(has_it ? line_end : article.title.size());
  article.headline = trimmed(article.text, {0, end});
}

std::vector<Day> read_structure(Article& article, std::string_view date_field) {
  if (article.author.empty()) {
    if (auto byline = find_byline(article.text, article.headline)) article.author = std::move(byline->author);
  }
  const FieldDate told = read_date_field(date_field);
  std::vector<Day> readings;
  if (told.day.is_whole()) {
    article.date = iso(told.day);
    article.date_from = "metadata";
  }
  if (!article.date.empty() && !article.source.empty()) return readings;
  OwnDate own = find_own_date(article.text, article.headline, told);
  if (article.date.empty()) date_by_text(article, told, own, readings);
  if (article.source.empty()) article.source = std::move(own.agency);
  if (article.source.empty()) article.source = std::move(own.outlet);
  if (article.source.empty()) {
    article.source = agency_of_mark(slice(article.text, find_agency_mark(article.text)));
  }
  return readings;
}

}  // namespace entente
