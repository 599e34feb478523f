// The selection as chips that can be removed, and what adds to it. The bar under the top bar changes what all views
// show; the Terms view has a second one for what is compared with.
#pragma once

#include <optional>
#include <string_view>

#include "ui/context.h"
#include "ui/draw/controls.h"

namespace entente::ui {

// Draws into `line`. The selection as it was changed to; `name` keeps the controls of several apart.
[[nodiscard]] std::optional<Query> edit_selection(Context& context, ControlLine& line, std::string_view name,
                                                  const Query& selection);

// The selection with this added to it.
[[nodiscard]] Query with_actor(Query selection, std::string_view key);
[[nodiscard]] Query with_article(Query selection, std::string_view id);  // hand-picked; gone when it was
[[nodiscard]] Query with_pattern(Query selection, std::string_view pattern);
[[nodiscard]] Query with_days(Query selection, std::string_view from, std::string_view to);

// "2022-03-21 to 2022-05-30", "from ...", "until ..."
[[nodiscard]] std::string days_in_words(std::string_view from, std::string_view to);

}  // namespace entente::ui
