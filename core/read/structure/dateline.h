// "BEIJING, Dec 28 (APP):" - the place, day and agency that open an agency report - and the day that an
// article can be given from its own words.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/types.h"
#include "core/dates/dates.h"

namespace entente {

struct Dateline {
  Span span;                                  // up to and with its separator (":", "-", "_")
  Day day;                                    // a month at least, or nothing
  std::string agency;                         // "APP"; may be empty
  std::optional<int> weekday = std::nullopt;  // "ISLAMABAD, Monday (APP):"; 0 is Monday
};

// `paragraph` opens with a dateline that gives a day, an agency or both.
[[nodiscard]] std::optional<Dateline> find_dateline(std::string_view paragraph);

// Where the words of `paragraph` begin behind a dateline, also one that gives a place in capitals and no more
// ("ISLAMABAD: The", "PARIS \u2014 The"); 0 when there is none.
[[nodiscard]] std::size_t behind_dateline(std::string_view paragraph);

struct OwnDate {
  std::string date;           // ISO day or empty
  std::string from;           // "dateline", "text", "metadata" (of several readings, the one that fits) or empty
  std::string agency;         // from the dateline; may be empty
  std::string outlet;         // from a line "Published in ..."; may be empty
  std::vector<Day> readings;  // where the text gives its date in a way that can be read several ways
};

// From the article's first paragraphs, given what its metadata says in part or in several ways. A dateline without a
// year takes that of the metadata, or one where the text repeats its day beside its weekday or "today". Without a
// dateline, a line of its own that is only a date counts; then a full date beside its weekday or "today", or
// opening the lead. Otherwise nothing: no date is better than a wrong one.
[[nodiscard]] OwnDate find_own_date(std::string_view text, Span headline, const FieldDate& told = {});

}  // namespace entente
