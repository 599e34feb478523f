// Dates in figures: "2022-03-21", "21/03/2022", "29. 2. 2020". Which figure is the day is a convention that
// the text does not tell, so every order that makes a date is a reading.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "core/dates/calendar.h"

namespace entente {

// The number that `digits` spells; -1 when it is not all digits or has more than nine.
[[nodiscard]] int number_of(std::string_view digits);

// 69 to 99 are 1969 to 1999, 0 to 68 are 2000 to 2068: POSIX, strptime, %y.
[[nodiscard]] int year_of_two(int digits);

struct Figures {
  std::size_t end = 0;        // behind the last figure; 0 when no date in figures begins here
  std::vector<Day> readings;  // sorted; whole and real
};

// `begin` is the place of a digit. In a field, figures may have spaces around their marks and years two digits.
[[nodiscard]] Figures read_figures(std::string_view text, std::size_t begin, bool is_field);

}  // namespace entente
