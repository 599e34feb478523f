// Any valid UTF-8 as a date, a dateline, a byline, an agency's mark, Markdown, a database's export: spans lie within
// the text, days are real, and a resolved day is a whole one.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/dates/relative_dates.h"
#include "core/read/article.h"
#include "core/read/markdown.h"
#include "core/read/structure/agency_mark.h"
#include "core/read/structure/byline.h"
#include "core/read/structure/date_line.h"
#include "core/read/structure/dateline.h"
#include "core/text/utf8.h"

namespace {

using namespace entente;

void check(bool holds) {
  if (!holds) std::abort();
}

void check_span(Span span, std::string_view text) { check(span.begin <= span.end && span.end <= text.size()); }

void check_dates(std::string_view text) {
  for (const DateWords& words : find_dates(text)) {
    check_span(words.span, text);
    check(is_real(words.day));
  }
  const FieldDate field = read_date_field(text);
  check(field.readings.empty() || (field.readings.size() > 1 && field.day == Day{}));
  for (const Day day : field.readings) check(day.is_whole() && is_real(day));
  if (field.day.is_whole()) check(is_real(field.day) && day_of_epoch(epoch_days(field.day)) == field.day);
  for (const Towards towards : {Towards::past, Towards::future}) {
    for (const ResolvedDate& date : resolve_dates(text, {2024, 2, 29}, towards)) {
      check_span(date.span, text);
      check(date.first.is_whole() && is_real(date.first) && is_real(date.last) && date.first <= date.last);
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  std::string text;
  repair_utf8(std::string_view(reinterpret_cast<const char*>(bytes), size), text);
  check_dates(text);
  if (const auto line = find_dateline(text)) check_span(line->span, text);
  check(behind_dateline(text) <= text.size());
  if (const auto line = find_byline(text, {})) check_span(line->span, text);
  check_span(find_agency_mark(text), text);
  static_cast<void>(read_date_line(text));
  check(find_ill_formed(plain_inline(text)) == plain_inline(text).size());
  for (const std::string_view form : {"", "---\na: b\n---\n", "1 of 2 DOCUMENTS\nLENGTH: 1 words\n",
                                      "Body\nLength: 1\nEnd of Document\n", "HD a\nPD b\nSN c\n"}) {
    const std::string file = std::string(form) + text + "\n2 words\nDocument ABCDEF0020140307ea370001k\n";
    Reading out;
    read_source("fuzz", file, out);
    check(out.counts.given == out.counts.read + out.counts.partly + out.counts.refused);
    for (const Article& article : out.articles) {
      check(find_ill_formed(article.text) == article.text.size());
      check(find_ill_formed(article.author) == article.author.size());
      check_span(article.headline, article.text);
    }
  }
  return 0;
}
