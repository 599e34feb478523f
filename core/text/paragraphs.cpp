// Lines first, then one verdict on the document, then each line break on its own. In wrapped copy most
// lines go on in the next with a small letter; where every line is a paragraph, hardly any does.
#include "core/text/paragraphs.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>

#include "core/text/characters.h"

namespace entente {
namespace {

constexpr std::uint32_t kWidestWrap = 100;    // columns; a wider line was not wrapped by an agency
constexpr std::uint32_t kNarrowestWrap = 32;  // columns; narrower lines without a stop are a list
constexpr std::uint32_t kJointsSampled = 4000;

struct Line {
  Span span;                  // trimmed; empty for a blank line
  std::uint32_t indent = 0;   // columns before it
  std::uint32_t width = 0;    // code points, without the indent
  bool is_table_row = false;  // told in wrapped documents only
};

// Bytes that are no trail bytes, eight at once: a trail byte is one whose two highest bits are 10.
std::uint32_t code_points(std::string_view text) {
  constexpr std::uint64_t kOnes = 0x0101010101010101U;
  std::uint64_t trails = 0;
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t bytes;
    std::memcpy(&bytes, text.data() + at, 8);
    trails += ((bytes >> 7 & ~(bytes >> 6) & kOnes) * kOnes) >> 56;
  }
  for (; at < text.size(); ++at) trails += is_utf8_trail(text[at]);
  return static_cast<std::uint32_t>(text.size() - trails);
}

std::vector<Line> find_lines(std::string_view text) {
  constexpr std::size_t kUsualLine = 48;  // bytes
  std::vector<Line> lines;
  lines.reserve(text.size() / kUsualLine + 8);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const Span whole{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
    const Span span = trimmed(text, whole);
    lines.push_back({span, code_points(slice(text, {whole.begin, span.begin})), code_points(slice(text, span))});
    at = end + 1;
  }
  return lines;
}

bool begins_small(std::string_view text, const Line& line) {
  std::size_t at = line.span.begin;
  while (at + 1 < line.span.end && (text[at] == '"' || text[at] == '\'' || text[at] == '(')) ++at;
  return character_info(decode_utf8(text, at).value).is_lower();
}

// The last character of the line, past closing quotes and brackets, ends a sentence or a clause.
bool ends_with_stop(std::string_view text, const Line& line) {
  std::size_t at = line.span.end;
  while (at > line.span.begin) {
    at = previous_code_point(text, at);
    const char32_t c = decode_utf8(text, at).value;
    if (c == '"' || c == '\'' || c == ')' || c == ']' || c == 0x201D || c == 0x2019) continue;
    return c == '.' || c == '!' || c == '?' || c == ':' || c == ';' || c == 0x2026;
  }
  return false;
}

bool ends_with_any_mark(std::string_view text, const Line& line) {
  return ends_with_stop(text, line) || text[line.span.end - 1] == ',';
}

// Columns of figures: a tab or three spaces inside the line. Of three bytes on end one is every third of the row.
bool has_columns(std::string_view text, const Line& line) {
  const std::string_view row = slice(text, line.span);
  if (row.contains('\t')) return true;
  for (std::size_t at = 2; at < row.size(); at += 3) {
    if (row[at] != ' ') continue;
    const bool is_last = row[at - 1] == ' ' && row[at - 2] == ' ';
    const bool is_middle = row[at - 1] == ' ' && at + 1 < row.size() && row[at + 1] == ' ';
    const bool is_first = at + 2 < row.size() && row[at + 1] == ' ' && row[at + 2] == ' ';
    if (is_last || is_middle || is_first) return true;
  }
  return false;
}

// "* item"
bool has_bullet(std::string_view text, const Line& line) {
  const CodePoint mark = decode_utf8(text, line.span.begin);
  const std::size_t after = line.span.begin + mark.size;
  return is_bullet(mark.value) && after < line.span.end && text[after] == ' ';
}

// "- item", "12. item", "(a) item": list marks that also occur inside wrapped prose.
bool may_be_item(std::string_view text, const Line& line) {
  const std::string_view row = slice(text, line.span);
  if (row.starts_with("- ") || row.starts_with("-- ") || row.starts_with("\xE2\x80\x93 ") ||
      row.starts_with("\xE2\x80\x94 ")) {
    return true;
  }
  const std::size_t open = row.starts_with('(') ? 1 : 0;
  std::size_t at = open;
  while (at < row.size() && at < open + 2 && is_ascii_digit(row[at])) ++at;
  if (at == open && at < row.size() && is_ascii_letter(row[at])) ++at;
  if (at == open || at + 1 >= row.size()) return false;
  return (row[at] == ')' || (row[at] == '.' && open == 0)) && row[at + 1] == ' ';
}

// What the lines of one document have in common. A joint is a line break between two lines with text.
struct Habit {
  bool is_wrapped = false;
  std::uint32_t wrap_width = 0;  // nine lines in ten are no wider
  std::uint32_t indent = 0;      // the usual one
};

Habit find_habit(std::string_view text, const std::vector<Line>& lines) {
  std::array<std::uint32_t, kWidestWrap + 1> widths{}, indents{};
  std::uint32_t joints = 0, wide = 0, small = 0;
  bool has_stop = false;
  for (std::size_t i = 0; i + 1 < lines.size() && joints < kJointsSampled; ++i) {
    if (lines[i].span.empty()) continue;
    ++indents[std::min(lines[i].indent, kWidestWrap)];
    if (lines[i + 1].span.empty()) continue;
    ++joints;
    wide += lines[i].width > kWidestWrap;
    small += begins_small(text, lines[i + 1]) && !ends_with_stop(text, lines[i]);
    has_stop |= ends_with_stop(text, lines[i + 1]);
    ++widths[std::min(lines[i].width, kWidestWrap)];
  }
  Habit habit;
  habit.indent = static_cast<std::uint32_t>(std::ranges::max_element(indents) - indents.begin());
  std::uint32_t seen = 0;
  while (habit.wrap_width < kWidestWrap && (seen += widths[habit.wrap_width]) * 10 < joints * 9) ++habit.wrap_width;
  habit.is_wrapped =
      joints > 0 && wide * 4 <= joints && small * 6 >= joints && (has_stop || habit.wrap_width >= kNarrowestWrap);
  return habit;
}

enum class Break : std::uint8_t { none, stretch, paragraph };

// What the line break between two lines with text means in a wrapped document.
Break wrapped_break(std::string_view text, const Habit& habit, const Line& line, const Line& next) {
  const bool is_full = line.width * 4 >= habit.wrap_width * 3;
  const bool stops = ends_with_stop(text, line);
  if (line.is_table_row || next.is_table_row) return Break::stretch;
  if (next.indent >= habit.indent + 2) {
    const bool goes_on = next.indent == line.indent && is_full && !stops;  // inside an indented quotation
    if (!goes_on) return Break::paragraph;
  }
  if (has_bullet(text, next)) return Break::stretch;
  if (may_be_item(text, next) && (ends_with_any_mark(text, line) || !is_full)) return Break::stretch;
  const std::string_view rest = slice(text, next.span);
  const std::uint32_t first_word = static_cast<std::uint32_t>(std::min(rest.find(' '), rest.size()));
  const bool had_room = (line.width + 1 + first_word) * 4 <= habit.wrap_width * 3;
  if (!had_room) return Break::none;
  if (stops) return Break::paragraph;
  return begins_small(text, next) ? Break::none : Break::stretch;
}

}  // namespace

Paragraphs find_paragraphs(std::string_view text) {
  std::vector<Line> lines = find_lines(text);
  const Habit habit = find_habit(text, lines);
  constexpr std::size_t kUsual = 32;
  Paragraphs found;
  found.paragraphs.reserve(std::min(lines.size(), kUsual));
  found.stretches.reserve(std::min(lines.size(), kUsual));
  found.is_hard_wrapped = habit.is_wrapped;
  const Line* previous = nullptr;  // the line just before, when it holds text
  for (Line& line : lines) {
    if (line.span.empty()) {
      previous = nullptr;
      continue;
    }
    line.is_table_row = habit.is_wrapped && has_columns(text, line);
    Break kind = Break::paragraph;
    if (previous && habit.is_wrapped) kind = wrapped_break(text, habit, *previous, line);
    if (kind == Break::paragraph) found.paragraphs.push_back(line.span);
    if (kind != Break::none) {
      found.stretches.push_back({line.span, static_cast<std::uint32_t>(found.paragraphs.size() - 1)});
    }
    found.paragraphs.back().end = line.span.end;
    found.stretches.back().span.end = line.span.end;
    previous = &line;
  }
  return found;
}

}  // namespace entente
