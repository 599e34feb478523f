// What an act is about: trade, security, energy, health ... by the words of core/lexicon/topics.txt.
#pragma once

#include <string_view>

#include "core/extract/clauses.h"

namespace entente {

// The topic that most words of `act` belong to, else of `sentence`; of equals the one whose word stands first. Empty
// when no word tells. Static storage.
[[nodiscard]] std::string_view topic_of(const Sentences& sentences, Range act, Range sentence);

}  // namespace entente
