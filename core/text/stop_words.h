// Function words, which lists of terms leave out. Counting does not: rates are per all words. The list is data
// (core/lexicon/stopwords.txt); a user may add words to it and take words from it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace entente {

// `term` in counting form, by the list as it is shipped.
[[nodiscard]] bool is_stop_word(std::string_view term);

// The list as a user has it. Words must be in counting form, sorted and unique.
struct StopWords {
  bool listed = true;                       // those of the shipped list
  std::vector<std::string> added, allowed;  // `allowed` wins over both
  friend bool operator==(const StopWords&, const StopWords&) = default;

  [[nodiscard]] bool holds(std::string_view term) const;
};

}  // namespace entente
