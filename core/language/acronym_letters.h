// Which words an acronym is made of. Its letters are laid over words from left to right at the least cost: a word's
// first letter is free, a letter inside a word and a word left out cost. Schwartz and Hearst (2003) take the first run
// of words whose letters fit at all; the least cost is the one a reader means ("African Union Mission in Somalia",
// not "Union Mission in Somalia", is what stands before "(AMISOM)").
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/types.h"

namespace entente {

// The letters and digits of a short form, folded; without the plural's "s" of "NGOs", "IBC's".
[[nodiscard]] std::string acronym_letters(std::string_view short_form);

// The words of a stretch of text, parted at white space, hyphens, slashes and capitals inside ("MicroFinance").
class SpeltWords {
 public:
  static constexpr std::uint32_t kMost = 40;  // words of one stretch that are looked at

  // The last words of `part`, or the first ones.
  SpeltWords(std::string_view text, Span part, bool from_the_end);

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(words_.size()); }
  // From the first letter of word `first` to the last one of word `last` - 1.
  [[nodiscard]] Span span(std::uint32_t first, std::uint32_t last) const;
  [[nodiscard]] std::string_view letters(std::uint32_t word) const;

  struct Fit {
    std::uint32_t first = 0;
    int cost = INT32_MAX;
  };
  // The run of words up to `last` that spells `letters` at the least cost, the shortest of equal ones.
  [[nodiscard]] Fit best_start(std::string_view letters, std::uint32_t last) const;
  // What it costs that words [first, last) spell `letters`; INT32_MAX when they do not.
  [[nodiscard]] int cost(std::string_view letters, std::uint32_t first, std::uint32_t last) const;
  // Where the words [first, last) that spell `letters` end when the ones behind that give no letter are left out.
  [[nodiscard]] std::uint32_t spelt_end(std::string_view letters, std::uint32_t first, std::uint32_t last) const;
  // The capitalised run up to `last` whose initials are most of `letters` in any order: a name whose acronym is of
  // another language ("African Development Bank (BAD)"). `last` when there is none.
  [[nodiscard]] std::uint32_t start_in_any_order(std::string_view letters, std::uint32_t last) const;

 private:
  struct Word {
    Span span;
    Span letters;             // in folded_
    bool is_capital = false;  // begins with one
    bool is_small = false;    // "of", "the", "de"
    bool is_glued = false;    // behind a hyphen, a slash or within a word
    bool before_comma = false;
  };
  static constexpr std::size_t kMostLetters = 16;
  using Costs = std::array<std::array<int, kMostLetters + 1>, kMost + 1>;

  void add(std::string_view text, Span span, bool is_glued);
  void fill(std::string_view letters, std::uint32_t first, std::uint32_t last, Costs& costs) const;
  [[nodiscard]] int start_cost(const Costs& costs, std::string_view letters, std::uint32_t first) const;
  [[nodiscard]] int skip_cost(std::uint32_t word) const;

  std::vector<Word> words_;
  std::string folded_;
};

}  // namespace entente
