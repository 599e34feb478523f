// Who owes whom as a heat map: those who have most to do with each other, rows owe columns. Screen and paper show the
// same parties in the same order; paper has room for more of them.
#pragma once

#include <cstddef>
#include <string>

#include "ui/context.h"

namespace entente::ui {

// Of the strongest dyads as many as `most` parties make: everyone shown has a cell. Who commits to nobody in particular
// is not among them.
[[nodiscard]] DyadMap dyad_map(const Context& context, const DyadsFound& found, std::size_t most);

[[nodiscard]] std::string party_name(const Context& context, const CommitmentIndex& index, PartyNumber party);
// "A -> B" and what there is between them, by kind.
[[nodiscard]] std::string dyad_words(const Context& context, const CommitmentIndex& index, const DyadRow& row);

}  // namespace entente::ui
