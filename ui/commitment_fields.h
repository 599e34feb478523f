// The fields of a commitment that may be set: as people call them, and what they hold now, written as an edit takes it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/report/decisions.h"
#include "core/report/report.h"

namespace entente::ui {

// "Who owes", "Deadline".
[[nodiscard]] std::string_view field_words(CommitmentField field);
// Kinds and the like by name, parties by their keys with commas between.
[[nodiscard]] std::string field_value(const CommitmentRow& row, CommitmentField field);

}  // namespace entente::ui
