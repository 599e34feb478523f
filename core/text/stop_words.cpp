// See stop_words.h.
#include "core/text/stop_words.h"

#include <algorithm>
#include <array>

#include "lexicon/stopwords.h"

namespace entente {

namespace {

constexpr auto kSorted = [] {
  std::array<std::string_view, lexicon::k_stopwords.size()> words{};
  std::ranges::transform(lexicon::k_stopwords, words.begin(), [](const auto& row) { return row[0]; });
  std::ranges::sort(words);
  return words;
}();

}  // namespace

bool is_stop_word(std::string_view term) { return std::ranges::binary_search(kSorted, term); }

bool StopWords::holds(std::string_view term) const {
  const auto lists = [&](const std::vector<std::string>& words) {
    return std::ranges::binary_search(words, term, {}, [](const std::string& word) { return std::string_view(word); });
  };
  return ((listed && is_stop_word(term)) || lists(added)) && !lists(allowed);
}

}  // namespace entente
