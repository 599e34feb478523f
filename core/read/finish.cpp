// The order matters: line ends first, so that the headline's span and every later offset refer to the
// text that is kept.
#include "core/read/finish.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/base/hash.h"
#include "core/read/language_code.h"
#include "core/read/structure/structure.h"
#include "core/text/characters.h"
#include "core/text/language.h"
#include "core/text/utf8.h"

namespace entente {
namespace {

// "\r\n" and a lone "\r" become "\n"; white space around the whole goes.
void clean_text(std::string& text) {
  if (text.find('\r') != std::string::npos) {
    std::size_t to = 0;
    for (std::size_t from = 0; from < text.size(); ++from) {
      if (text[from] == '\r') {
        if (from + 1 < text.size() && text[from + 1] == '\n') continue;
        text[to++] = '\n';
      } else {
        text[to++] = text[from];
      }
    }
    text.resize(to);
  }
  const Span kept = trimmed(text, {0, static_cast<std::uint32_t>(text.size())});
  text.resize(kept.end);
  text.erase(0, kept.begin);
}

std::string joined_member(std::string_view part, std::string_view member) {
  std::string joined(part);
  if (!part.empty() && !member.empty()) joined += ", ";
  return joined += member;
}

Problem problem_at(const ReadJob& job, std::size_t offset, std::string_view member, ProblemCode code) {
  const Place place = job.source.place(offset);
  Problem problem;
  problem.file = job.opened.file;
  problem.member = joined_member(job.opened.part, member);
  problem.byte = place.byte;
  problem.line = place.line;
  problem.column = place.column;
  problem.code = code;
  return problem;
}

// True when bytes of this article had to be replaced; says so once.
bool report_faults(const ReadJob& job, const Draft& draft) {
  const std::size_t count = job.source.count_faults(draft.begin, draft.end);
  if (count == 0) return false;
  const Utf8Fault& first = job.source.faults()[job.source.first_fault(draft.begin)];
  Problem problem = problem_at(job, first.repaired, draft.member, ProblemCode::utf8_invalid);
  problem.message = "ill-formed bytes";
  if (count > 1) problem.message += " in " + std::to_string(count) + " places, of which this is the first";
  problem.kept = "everything else; U+FFFD stands where they were";
  job.out.problems.push_back(std::move(problem));
  return true;
}

// Where the text must be cut; its size when it need not.
std::size_t report_length(const ReadJob& job, const Draft& draft) {
  const std::string& text = draft.is_whole_source ? job.source.text() : draft.text;
  const std::size_t cut =
      utf8_prefix(text,
                  static_cast<std::size_t>(std::min<std::uint64_t>(text.size(), job.opened.options.limits.text_bytes)))
          .size();
  if (cut == text.size()) return cut;
  const std::size_t offset = draft.is_whole_source ? cut : draft.begin;
  Problem problem = problem_at(job, offset, draft.member, ProblemCode::text_too_long);
  problem.message = "the text has " + std::to_string(text.size()) + " bytes, more than the limit of " +
                    std::to_string(job.opened.options.limits.text_bytes);
  problem.kept = "the text up to the limit";
  job.out.problems.push_back(std::move(problem));
  return cut;
}

// The article stands, undated; the user can say which day is meant.
void report_readings(const ReadJob& job, const Draft& draft, const std::vector<Day>& readings) {
  Problem problem = problem_at(job, draft.begin, draft.member, ProblemCode::date_ambiguous);
  problem.message = "the article's date can be read as ";
  for (std::size_t i = 0; i < readings.size(); ++i) {
    if (i > 0) problem.message += i + 1 == readings.size() ? " or " : ", ";
    problem.message += iso(readings[i]);
  }
  problem.kept = "the article, without a date";
  job.out.problems.push_back(std::move(problem));
}

}  // namespace

std::string one_line(std::string_view text) {
  std::string line;
  line.reserve(text.size());
  std::size_t word = 0;  // where the run of other characters that is not yet taken begins
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const CodePoint code = byte < 0x80 ? CodePoint{byte, 1} : decode_utf8(text, at);
    if (is_space(code)) {
      line.append(text, word, at - word);
      if (!line.empty() && line.back() != ' ') line += ' ';
      word = at + code.size;
    }
    at += code.size;
  }
  line.append(text, word);
  if (line.ends_with(' ')) line.pop_back();
  return line;
}

void tell_problem(const ReadJob& job, std::string_view member, std::size_t offset, ProblemCode code,
                  std::string message, std::string kept) {
  Problem problem = problem_at(job, offset, member, code);
  problem.message = std::move(message);
  problem.kept = std::move(kept);
  job.out.problems.push_back(std::move(problem));
}

void refuse_article(const ReadJob& job, std::string member, std::size_t offset, ProblemCode code, std::string message,
                    std::string kept) {
  tell_problem(job, member, offset, code, std::move(message), std::move(kept));
  ++job.out.counts.given;
  ++job.out.counts.refused;
}

void finish_article(const ReadJob& job, Draft draft, ProblemCode empty) {
  const std::size_t length = report_length(job, draft);
  const bool was_repaired = report_faults(job, draft);
  if (draft.is_whole_source) draft.text = job.source.take_text();
  const bool was_cut = length < draft.text.size();
  draft.text.resize(length);
  clean_text(draft.text);
  if (draft.text.empty()) {
    const bool is_file = empty == ProblemCode::file_empty;
    refuse_article(job, std::move(draft.member), draft.begin, empty,
                   is_file ? "the file holds white space only" : "the record's text is empty", {});
    return;
  }
  Article article;
  article.file = job.opened.file;
  article.part = job.opened.part;
  article.member = joined_member(job.opened.part, draft.member);
  article.text = std::move(draft.text);
  article.title = one_line(draft.title);
  article.source = one_line(draft.outlet);
  article.author = one_line(draft.author);
  article.url = one_line(draft.url);
  article.language = language_code(draft.language);
  if (article.language.empty()) article.language = guess_language(article.text);
  place_headline(article);
  const std::vector<Day> readings = read_structure(article, draft.date);
  if (!readings.empty()) report_readings(job, draft, readings);
  article.id = hex16(hash64(article.text, hash64(article.member, hash64(article.file))));
  job.out.articles.push_back(std::move(article));
  ++job.out.counts.given;
  ++(was_cut || was_repaired || draft.is_partial ? job.out.counts.partly : job.out.counts.read);
}

}  // namespace entente
