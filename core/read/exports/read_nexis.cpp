// Two layouts. The classic one opens each document with "3 of 100 DOCUMENTS" and writes source, date, title, fields,
// text, fields. Nexis Uni ends each with "End of Document" and writes title, source, date, fields, "Body", text,
// fields. In both, fields begin a line with their name and a colon, and are parted by blank lines.
#include "core/read/exports/read_nexis.h"

#include <algorithm>
#include <span>
#include <utility>

#include "core/dates/dates.h"
#include "core/read/exports/export_lines.h"
#include "core/read/exports/export_page.h"
#include "core/text/characters.h"

namespace entente {
namespace {

using Lines = std::span<const ExportLine>;

constexpr std::string_view kEnd = "End of Document";
constexpr std::string_view kBody = "Body";
constexpr std::string_view kClassification = "Classification";
constexpr std::size_t kBytesSniffed = std::size_t{1} << 18;

// "3 of 100 DOCUMENTS", "Document 3 of 100", and the same in German and French.
bool opens_document(std::string_view line) {
  constexpr std::size_t kLongest = 40;
  if (line.size() > kLongest || line.size() < 6) return false;
  std::size_t numbers = 0, words = 0;
  bool has_document = false, has_of = false;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t end = std::min(line.find(' ', at), line.size());
    const std::string_view word = line.substr(at, end - at);
    at = end + 1;
    if (word.empty()) continue;
    const bool is_number = std::ranges::all_of(word, is_ascii_digit);
    numbers += is_number;
    words += !is_number;
    has_of = has_of || word == "of" || word == "von" || word == "de";
    has_document =
        has_document || word == "DOCUMENTS" || word == "DOCUMENT" || word == "Document" || word == "Dokument";
  }
  return numbers == 2 && words == 2 && has_of && has_document;
}

// "LENGTH: 345 words": its role and what follows the colon.
struct Field {
  std::string_view role, value;
};

Field field_of(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return {line.starts_with("Copyright ") ? "head" : "", {}};
  const std::string_view role = export_role("nexis", line.substr(0, colon));
  return {role, role.empty() ? std::string_view() : without_outer_space(line.substr(colon + 1))};
}

bool is_date(std::string_view line) { return read_date_field(line).day.is_whole(); }

// Adds a line to a title that goes over several.
void add_words(std::string& title, std::string_view line) {
  if (!title.empty() && !line.empty()) title += ' ';
  title += line;
}

// What the fields of `lines` say; a field goes on until a blank line.
void take_fields(Lines lines, Draft& draft) {
  std::string* open = nullptr;
  for (const ExportLine& line : lines) {
    const Field field = field_of(line.words);
    if (line.words.empty()) open = nullptr;
    if (!field.role.empty()) {
      open = field.role == "author" ? &draft.author : field.role == "title" ? &draft.title : nullptr;
    }
    if (field.role == "language" && draft.language.empty()) draft.language = field.value;
    if (open != nullptr) add_words(*open, field.role.empty() ? line.words : field.value);
  }
  if (!draft.author.empty()) draft.author = author_of(draft.author);
}

// Where the fields behind the text begin.
std::size_t tail_of(Lines lines, std::size_t from) {
  std::size_t tail = from;
  while (tail < lines.size()) {
    const Field field = field_of(lines[tail].words);
    const bool is_parted = tail == from || lines[tail - 1].words.empty();
    const bool is_closing =
        lines[tail].words == kClassification || (lines[tail].words.starts_with("Copyright ") && tail > from);
    if (is_parted && (field.role == "tail" || field.role == "language" || is_closing)) break;
    ++tail;
  }
  return tail;
}

void take_text(std::string_view text, Lines lines, std::size_t from, Draft& draft) {
  const std::size_t tail = tail_of(lines, from);
  take_fields(lines.subspan(tail), draft);
  if (from < tail) draft.text = text.substr(lines[from].begin, lines[tail - 1].end - lines[from].begin);
}

// Behind the blank lines from `at`.
std::size_t behind_blank(Lines lines, std::size_t at) {
  while (at < lines.size() && lines[at].words.empty()) ++at;
  return at;
}

// Where the text begins, given where the fields before it do.
std::size_t body_of(Lines lines, std::size_t at) {
  while (at < lines.size()) {
    const std::string_view role = field_of(lines[at].words).role;
    if (role == "text") return at + 1;
    const bool is_field = !role.empty() && role != "tail";
    if (!lines[at].words.empty() && !is_field) return at;
    if (!is_field) ++at;
    while (is_field && at < lines.size() && !lines[at].words.empty()) ++at;
  }
  return at;
}

// Source, date, title, fields, text: `lines` follow the line that opens the document.
Draft classic_document(std::string_view text, Lines lines) {
  constexpr std::size_t kLinesOfHead = 12;  // until the date
  Draft draft;
  std::size_t at = behind_blank(lines, 0);
  std::size_t date = at;
  while (date < lines.size() && date < at + kLinesOfHead && !is_date(lines[date].words)) ++date;
  const bool has_date = date < lines.size() && date < at + kLinesOfHead;
  if (at < lines.size() && at != date) draft.outlet = lines[at].words;
  if (has_date) draft.date = lines[date].words;
  at = has_date ? date + 1 : std::min(at + 1, lines.size());
  while (at < lines.size() && !lines[at].words.empty()) ++at;  // the edition, right below the date
  at = behind_blank(lines, at);
  while (at < lines.size() && !lines[at].words.empty() && field_of(lines[at].words).role.empty()) {
    add_words(draft.title, lines[at++].words);
  }
  const std::size_t body = body_of(lines, at);
  take_fields(lines.subspan(at, body - at), draft);
  take_text(text, lines, behind_blank(lines, body), draft);
  return draft;
}

// Title, source, date, fields, "Body", text. Before the first document stands a cover page, so that its title is
// only the line above its source.
Draft uni_document(std::string_view text, Lines lines, bool is_first) {
  Draft draft;
  std::size_t body = 0;
  while (body < lines.size() && lines[body].words != kBody) ++body;
  const bool has_body = body < lines.size();
  std::size_t date = 0;
  for (std::size_t i = 0; i < body && has_body; ++i) {
    const bool is_field = !field_of(lines[i].words).role.empty();
    if (!is_field && is_date(lines[i].words)) date = i;
  }
  const auto above = [&](std::size_t line) {
    while (line > 0 && lines[line - 1].words.empty()) --line;
    return line;  // behind the line wanted
  };
  const std::size_t source = above(date);
  if (source > 0) draft.outlet = lines[source - 1].words;
  const std::size_t title = source > 0 ? above(source - 1) : 0;
  if (date > 0) draft.date = lines[date].words;
  for (std::size_t i = is_first && title > 0 ? title - 1 : 0; i < title; ++i) add_words(draft.title, lines[i].words);
  const std::size_t fields = std::min(date + 1, body);
  take_fields(lines.subspan(fields, body - fields), draft);
  if (has_body) take_text(text, lines, behind_blank(lines, body + 1), draft);
  return draft;
}

}  // namespace

bool looks_like_nexis(std::string_view text) {
  const std::string_view head = utf8_prefix(text, kBytesSniffed);
  const bool may_be_uni = head.find(kEnd) != std::string_view::npos;
  const bool may_be_classic = head.find("DOCUMENT") != std::string_view::npos ||
                              head.find("Document ") != std::string_view::npos ||
                              head.find("Dokument ") != std::string_view::npos;
  if (!may_be_uni && !may_be_classic) return false;
  bool has_start = false, has_fields = false, has_body = false, has_end = false;
  for (const ExportLine& line : lines_of(head)) {
    has_start = has_start || opens_document(line.words);
    has_fields = has_fields || !field_of(line.words).value.empty();
    has_body = has_body || line.words == kBody;
    has_end = has_end || line.words == kEnd;
  }
  return has_fields && (has_start || (has_body && has_end));
}

bool looks_like_nexis_page(std::string_view page) {
  const std::string_view head = utf8_prefix(page, kBytesSniffed);
  const bool may_be = head.find(kEnd) != std::string_view::npos || head.find("DOCUMENTS") != std::string_view::npos;
  return may_be && looks_like_nexis(text_of_page(HtmlTree::parse(head, {})).text);
}

void read_nexis(const ReadJob& job) {
  read_nexis_text(job, job.source.text(), [](std::size_t offset) { return offset; });
}

void read_nexis_page(const ReadJob& job) {
  const PageText page = text_of_page(tree_of_page(job));
  read_nexis_text(job, page.text, [&](std::size_t offset) { return page.place_of(offset); });
}

void read_nexis_text(const ReadJob& job, std::string_view text,
                     const std::function<std::size_t(std::size_t)>& place_of) {
  const std::vector<ExportLine> lines = lines_of(text);
  const bool is_classic = std::ranges::any_of(lines, [](const ExportLine& line) { return opens_document(line.words); });
  std::size_t begin = lines.size(), number = 0;
  if (!is_classic) begin = 0;
  for (std::size_t i = 0; i <= lines.size(); ++i) {
    const bool is_end = i == lines.size();
    const bool is_mark = !is_end && (is_classic ? opens_document(lines[i].words) : lines[i].words == kEnd);
    if (!is_mark && !is_end) continue;
    const Lines document = begin < i ? Lines(lines).subspan(begin, i - begin) : Lines();
    begin = i + 1;
    const auto first = std::ranges::find_if(document, [](const ExportLine& line) { return !line.words.empty(); });
    const bool has_words = first != document.end();
    const bool is_left_over = !is_classic && is_end && std::ranges::none_of(document, [](const ExportLine& line) {
      return line.words == kBody;
    });
    if (!has_words || is_left_over) continue;
    ++number;
    Draft draft = is_classic ? classic_document(text, document) : uni_document(text, document, number == 1);
    draft.begin = place_of(first->begin);
    draft.end = place_of(document.back().end);
    finish_document(job, std::move(draft), number);
  }
}

}  // namespace entente
