// Three numbers parted by the same mark. A year of four digits stands first or last; one of two digits stands last,
// and with hyphens, as in short ISO dates, perhaps first.
#include "core/dates/date_figures.h"

#include <algorithm>
#include <array>

#include "core/base/compact_sort.h"
#include "core/dates/dates.h"
#include "core/text/characters.h"

namespace entente {
namespace {

struct Figure {
  std::string_view digits;
  [[nodiscard]] int value() const { return number_of(digits); }
  [[nodiscard]] bool is_short() const { return digits.size() <= 2; }
};

std::size_t behind_digits(std::string_view text, std::size_t at) {
  while (at < text.size() && is_ascii_digit(text[at])) ++at;
  return at;
}

// Behind `mark` and, in a field, the spaces around it; npos when something else stands there.
std::size_t behind_mark(std::string_view text, std::size_t at, char mark, bool is_field) {
  const auto behind_spaces = [&](std::size_t from) {
    while (is_field && from < text.size() && text[from] == ' ') ++from;
    return from;
  };
  at = behind_spaces(at);
  if (at >= text.size() || text[at] != mark) return std::string_view::npos;
  at = behind_spaces(at + 1);
  return at < text.size() && is_ascii_digit(text[at]) ? at : std::string_view::npos;
}

void add(std::vector<Day>& readings, Day day) {
  if (day.year != 0 && day.day != 0 && is_real(day) && std::ranges::find(readings, day) == readings.end()) {
    readings.push_back(day);
  }
}

std::vector<Day> readings_of(const std::array<Figure, 3>& figures, char mark, bool is_field) {
  const auto& [a, b, c] = figures;
  std::vector<Day> readings;
  if (!b.is_short() || (!a.is_short() && !c.is_short())) return readings;
  if (const int year = year_named(a.digits)) add(readings, {year, b.value(), c.value()});
  if (!a.is_short()) return readings;
  const bool is_two = is_field && c.digits.size() == 2;
  if (const int year = is_two ? year_of_two(c.value()) : year_named(c.digits)) {
    add(readings, {year, b.value(), a.value()});
    add(readings, {year, a.value(), b.value()});
  }
  if (is_two && mark == '-' && a.digits.size() == 2) add(readings, {year_of_two(a.value()), b.value(), c.value()});
  compact_sort(readings);
  return readings;
}

}  // namespace

int number_of(std::string_view digits) {
  if (digits.empty() || digits.size() > 9 || !std::ranges::all_of(digits, is_ascii_digit)) return -1;
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

int year_of_two(int digits) { return digits >= 69 ? 1900 + digits : 2000 + digits; }

Figures read_figures(std::string_view text, std::size_t begin, bool is_field) {
  constexpr std::string_view kMarks = "-/.";
  const auto is_figure_mark = [&](std::size_t at) { return kMarks.find(text[at]) != std::string_view::npos; };
  if (begin > 1 && is_figure_mark(begin - 1) && is_ascii_digit(text[begin - 2])) return {};  // inside a longer row
  std::array<Figure, 3> figures;
  const std::size_t first = text.find_first_not_of(is_field ? " 0123456789" : "0123456789", begin);
  if (first == std::string_view::npos || !is_figure_mark(first)) return {};
  const char mark = text[first];
  std::size_t at = begin, end = begin;
  for (Figure& figure : figures) {
    if (end != begin) at = behind_mark(text, end, mark, is_field);
    if (at == std::string_view::npos) return {};
    end = behind_digits(text, at);
    figure.digits = text.substr(at, end - at);
    if (figure.digits.size() > 4) return {};
  }
  const bool goes_on = end + 1 < text.size() && text[end] == mark && is_ascii_digit(text[end + 1]);
  if (goes_on) return {};
  return {end, readings_of(figures, mark, is_field)};
}

}  // namespace entente
