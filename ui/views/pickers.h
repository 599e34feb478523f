// Popups that ask for one thing: an actor or an outlet of the pile, a range of days, a pattern. Each opens below the
// control that was pressed and answers once something is chosen.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "ui/context.h"
#include "ui/draw/gui.h"

namespace entente::ui {

[[nodiscard]] std::optional<std::string> pick_actor(Context& context, std::string_view id, const Box& anchor);
[[nodiscard]] std::optional<std::string> pick_outlet(Context& context, std::string_view id, const Box& anchor);

// A word, a phrase or any other pattern; typed, or one of the pile's most frequent words.
[[nodiscard]] std::optional<std::string> pick_pattern(Context& context, std::string_view id, const Box& anchor);

// ISO days, either of which may be empty. `now`: what is set.
using Days = std::pair<std::string, std::string>;
[[nodiscard]] std::optional<Days> pick_days(Context& context, std::string_view id, const Box& anchor, const Days& now);

// What is wrong with a pattern, in words; empty when it can be read, or is empty.
[[nodiscard]] std::string trouble_in(std::string_view pattern);

// The first or the last day of what was typed: "2022-03", "21 March 2022", "2022". Empty when that is no date.
[[nodiscard]] std::string first_day(std::string_view typed);
[[nodiscard]] std::string last_day(std::string_view typed);

}  // namespace entente::ui
