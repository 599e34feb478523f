// Datelines: "BEIJING, Dec 28 (APP):", "ATHENS \u2014", "MIAMI, March 20 -" at the start of a paragraph.
#pragma once

#include <cstdint>
#include <vector>

#include "core/language/readings.h"

namespace entente {

// Appends the places and the agency that the dateline at the start of `sentence` names; returns the token
// after its closing mark, or the sentence's first token when there is no dateline.
std::uint32_t read_dateline(const NameText& text, const SentenceBounds& sentence, std::vector<Candidate>& out);

}  // namespace entente
