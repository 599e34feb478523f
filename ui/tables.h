// The lists of the front end as tables that leave it: the rows that are on show, in their order, under the names and
// formulas of their columns. Drawn views and the text view save the same.
#pragma once

#include <optional>
#include <string_view>

#include "core/report/table.h"
#include "ui/derived.h"
#include "ui/state.h"

namespace entente::ui {

[[nodiscard]] entente::Table articles_table(const Report& report, const Derived& derived, const Rows& rows);
[[nodiscard]] entente::Table actors_table(const Report& report, const Derived& derived, const Rows& rows);
// Terms, actors and kinds of commitment that mark either side, a row each.
[[nodiscard]] entente::Table comparison_table(const ComparisonFound& found);

// What made the snapshot's figures and what they are of; with a comparison, what the selection is set against.
[[nodiscard]] Provenance comparison_of(const Snapshot& snapshot);

// A list as it is on show, saying where it comes from; nothing when it is not there.
[[nodiscard]] std::optional<entente::Table> list_table(ListFile list, const Snapshot& snapshot, const Derived& derived);
[[nodiscard]] std::string_view list_file_name(ListFile list);  // "articles"
[[nodiscard]] std::optional<ListFile> list_file_named(std::string_view name);

}  // namespace entente::ui
