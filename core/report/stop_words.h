// Function words, which the list of terms leaves out. Counting does not: rates are per all words.
#pragma once

#include <string_view>

namespace entente {

// `term` in counting form. The list is core/lexicon/stopwords.txt.
[[nodiscard]] bool is_stop_word(std::string_view term);

}  // namespace entente
