// "BEIJING, Dec 28 (APP):" - the place, day and agency that open an agency report - and the day that an
// article can be given from its own words.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/types.h"
#include "core/read/dates.h"

namespace entente {

struct Dateline {
  Span span;           // up to and with its separator (":", "-", "_")
  Day day;             // a month at least, or nothing
  std::string agency;  // "APP"; may be empty
};

// `paragraph` opens with a dateline that gives a day, an agency or both.
[[nodiscard]] std::optional<Dateline> find_dateline(std::string_view paragraph);

struct OwnDate {
  std::string date;    // ISO day or empty
  std::string from;    // "dateline", "text" or empty
  std::string agency;  // from the dateline; may be empty
};

// From the article's first paragraphs. A dateline without a year takes one only where the text repeats
// its day beside its weekday or "today". Without a dateline, a full date counts when it stands so, or opens
// the lead. Otherwise nothing: no date is better than a wrong one.
[[nodiscard]] OwnDate find_own_date(std::string_view text, Span headline);

}  // namespace entente
