// Clubs in sports news: a town's name that plays is its club ("Leeds beat Bradford", "Leeds 2 Bradford 1").
#pragma once

#include <vector>

#include "core/language/candidates.h"

namespace entente {

// In articles with results and enough words of sport, makes organisations of towns and of names that nothing
// explains where they stand in a table, win, lose or have a captain. States stay states.
void read_clubs(const NameText& text, std::vector<Candidate>& candidates);

}  // namespace entente
