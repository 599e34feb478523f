// Line by line: front matter, headings, rules, quotations and fences are told by how a line begins; the rest of
// every line is plain_inline's.
#include "core/read/markdown.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/text/characters.h"
#include "lexicon/front_matter.h"

namespace entente {
namespace {

constexpr std::size_t kBytesSniffed = std::size_t{1} << 14;
constexpr std::size_t kMostFrontMatter = std::size_t{1} << 14;  // bytes

// Takes the next line off `text`, without its end.
std::string_view next_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  while (!line.empty() && is_ascii_space(line.back())) line.remove_suffix(1);
  return line;
}

// The text of "## Heading ##"; empty when `line` is no heading.
std::string_view heading(std::string_view line) {
  const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
  if (level < 1 || level > 6 || level == line.size() || line[level] != ' ') return {};
  std::string_view words = without_outer_space(line.substr(level));
  const std::size_t last = words.find_last_not_of('#');
  const bool is_closed = last != std::string_view::npos && last + 1 < words.size() && words[last] == ' ';
  return is_closed ? without_outer_space(words.substr(0, last)) : words;
}

// All of one of `marks`, spaces between them: "---", "* * *", "====".
bool is_rule(std::string_view line, std::string_view marks, std::size_t least) {
  const char mark = line.empty() ? '\0' : line[0];
  if (marks.find(mark) == std::string_view::npos) return false;
  const bool is_alone = std::ranges::all_of(line, [&](char c) { return c == mark || c == ' '; });
  return is_alone && static_cast<std::size_t>(std::ranges::count(line, mark)) >= least;
}

bool is_fence(std::string_view line) { return line.starts_with("```") || line.starts_with("~~~"); }

// "[name]: https://..." defines where a link leads.
bool is_definition(std::string_view line) {
  const std::size_t close = line.find("]: ");
  return line.starts_with('[') && close != std::string_view::npos && close > 1 && line.find('[', 1) > close;
}

// "[Jane Doe]" and "'Jane Doe'" as Jane Doe.
std::string_view unquoted(std::string_view value) {
  for (const std::string_view pair : {"[]", "\"\"", "''"}) {
    value = without_outer_space(value);
    const bool is_inside = value.size() >= 2 && value.front() == pair[0] && value.back() == pair[1];
    if (is_inside) value = value.substr(1, value.size() - 2);
  }
  return value;
}

void take_front_matter(std::string_view line, Draft& draft) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return;
  const std::string_view name = without_outer_space(line.substr(0, colon));
  using Part = std::pair<std::string_view, std::string Draft::*>;
  constexpr std::array<Part, 6> kParts = {{{"title", &Draft::title},
                                           {"date", &Draft::date},
                                           {"author", &Draft::author},
                                           {"outlet", &Draft::outlet},
                                           {"url", &Draft::url},
                                           {"language", &Draft::language}}};
  for (const auto& row : lexicon::k_front_matter) {
    if (!std::ranges::equal(name, row[1], {}, ascii_lower)) continue;
    for (const auto& [role, part] : kParts) {
      if (role == row[0] && (draft.*part).empty()) draft.*part = unquoted(line.substr(colon + 1));
    }
  }
}

// Behind the front matter that opens `text`; 0 when none does. Its first line is "---", its last "---" or "...".
std::size_t behind_front_matter(std::string_view text, Draft* draft) {
  std::string_view rest = text.substr(0, kMostFrontMatter);
  const std::size_t size = rest.size();
  if (next_line(rest) != "---") return 0;
  std::size_t fields = 0;
  while (!rest.empty()) {
    const std::string_view line = next_line(rest);
    if (line == "---" || line == "...") return fields > 0 ? size - rest.size() : 0;
    const std::size_t colon = line.find(':');
    const bool is_field = colon != std::string_view::npos && colon > 0 && line.find(' ') > colon;
    const bool is_inner = line.empty() || line[0] == ' ' || line[0] == '-' || line[0] == '#';
    if (!is_field && !is_inner) return 0;
    fields += is_field;
    if (draft != nullptr) take_front_matter(line, *draft);
  }
  return 0;
}

// Lines of the body, one at a time, into plain text.
class BodyReader {
 public:
  explicit BodyReader(std::string& out) : out_(out) {}
  std::string first_heading;

  void take(std::string_view line) {
    if (is_fence(without_outer_space(line))) {
      in_code_ = !in_code_;
      return blank();
    }
    if (in_code_) return put(line);
    while (line.starts_with("> ") || line == ">") line.remove_prefix(std::min<std::size_t>(2, line.size()));
    const bool is_underline = !out_.empty() && !is_blank_ && (is_rule(line, "=", 2) || is_rule(line, "-", 2)) &&
                              line.find(' ') == std::string_view::npos;
    if (is_underline) return underlined();
    if (is_rule(line, "-*_", 3)) return blank();
    if (is_definition(line)) return;
    const std::string_view words = heading(line);
    if (words.empty()) return put(plain_inline(line));
    blank();
    put(plain_inline(words));
    if (first_heading.empty()) first_heading = plain_inline(words);
    blank();
  }

 private:
  void put(std::string_view line) {
    if (line.empty() && is_blank_) return;
    line_begin_ = out_.size();
    out_ += line;
    out_ += '\n';
    is_blank_ = line.empty();
  }
  void blank() { put({}); }
  // The line before is a heading.
  void underlined() {
    if (first_heading.empty()) first_heading = without_outer_space(std::string_view(out_).substr(line_begin_));
    blank();
  }

  std::string& out_;
  std::size_t line_begin_ = 0;  // of the last line put
  bool in_code_ = false;
  bool is_blank_ = true;
};

}  // namespace

bool looks_like_markdown(std::string_view text) {
  if (behind_front_matter(text, nullptr) > 0) return true;
  std::string_view rest = utf8_prefix(text, kBytesSniffed);
  std::size_t headings = 0, links = 0, strong = 0, fences = 0;
  bool opens_with_heading = false, is_first = true;
  while (!rest.empty()) {
    const std::string_view line = next_line(rest);
    if (line.empty()) continue;
    const bool is_heading = !heading(line).empty();
    opens_with_heading = opens_with_heading || (is_first && is_heading);
    is_first = false;
    headings += is_heading;
    fences += is_fence(line);
    const std::size_t link = line.find("](");
    links += link != std::string_view::npos && line.find('[') < link && line.find(')', link) != std::string_view::npos;
    const std::size_t open = line.find("**");
    strong += open != std::string_view::npos && line.find("**", open + 2) != std::string_view::npos;
  }
  if (opens_with_heading) return true;
  return headings + links + strong >= 2 && (headings > 0 || links > 0) &&
         (headings + links >= 2 || fences + strong > 0);
}

void read_markdown(const ReadJob& job) {
  const std::string_view text = job.source.text();
  Draft draft;
  draft.end = text.size();
  std::string_view rest = text.substr(behind_front_matter(text, &draft));
  draft.text.reserve(rest.size());
  BodyReader body(draft.text);
  while (!rest.empty()) body.take(next_line(rest));
  if (draft.title.empty()) draft.title = std::move(body.first_heading);
  finish_article(job, std::move(draft), ProblemCode::file_empty);
}

}  // namespace entente
