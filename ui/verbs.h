// The half of the grammar of ui/opening.h that does something rather than show something: decisions, selections step by
// step, orders, files. Each verb becomes the actions that a click in the drawn views pushes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/report/report.h"
#include "ui/state.h"

namespace entente::ui {

// Nothing when `name` begins with no verb; an empty list when what it speaks of is not there or cannot be read.
[[nodiscard]] std::optional<Actions> actions_to_do(std::string_view name, const UiState& state, const Report& report);

// The fields of a selection, added to one: those that are days replace, the others are put to the list.
void add_fields(std::string_view fields, const Report& report, Query& selection);

// Parts of words in the grammar: "%26" stands for "&", and any other byte likewise. encoded() leaves letters, digits
// and what lies beyond ASCII, so that decoded(encoded(x)) is x whatever x holds.
[[nodiscard]] std::string decoded(std::string_view text);
[[nodiscard]] std::string encoded(std::string_view text);
// What stands before the first `mark` and behind it; nothing behind where there is none.
[[nodiscard]] std::pair<std::string_view, std::string_view> cut(std::string_view text, char mark);
[[nodiscard]] std::vector<std::string_view> pieces(std::string_view text, char mark);  // none is empty

// An actor as people name it: a key, a name, an alias, or words that one name alone holds. What nobody is called stays.
[[nodiscard]] std::string actor_called(std::string_view words, const Report& report);

}  // namespace entente::ui
