// Choices that several faces share: by which measure of keyness, against which articles, per how many words.
#pragma once

#include <algorithm>
#include <optional>

#include "ui/context.h"
#include "ui/draw/controls.h"

namespace entente::ui {

// Where a value stands among those to choose from; the first when it is none of them.
template <class Values, class Value>
[[nodiscard]] std::size_t index_in(const Values& values, const Value& value) {
  const auto found = std::find(values.begin(), values.end(), value);
  return found == values.end() ? 0 : static_cast<std::size_t>(found - values.begin());
}

// What keyness is measured against: the rest, another selection; or nothing, where figures stand without it.
void against_control(Context& context, ControlLine& line, TermsState& terms, bool may_be_nothing = true);
// The other selection, in a line of its own.
void other_selection(Context& context, ControlLine& line, TermsState& terms);

[[nodiscard]] std::optional<Keyness> choose_keyness(ControlLine& line, Keyness measure);
[[nodiscard]] std::optional<Bond> choose_bond(ControlLine& line, Bond measure);

// Per million words or per 10,000.
void rate_control(ControlLine& line, bool& per_ten_thousand);

}  // namespace entente::ui
