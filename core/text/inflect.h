// English inflection, the simple half: from a base form to the forms that news uses. Regular forms are
// made by spelling rule; what rules get wrong stands in core/lexicon/irregular_verbs.txt.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace entente {

// Bits: which forms of its verb a word can be.
inline constexpr std::uint8_t kBase = 1, kThird = 2, kPast = 4, kParticiple = 8, kIng = 16;
inline constexpr std::uint8_t kAnyForm = kBase | kThird | kPast | kParticiple | kIng;

struct VerbForm {
  std::string_view word;
  std::uint8_t forms = 0;
};

// All forms of `base`, a lower-case verb of a list, the base first. "be" gives base, participle and -ing only: its
// finite forms are function words. The words live as long as this; thousands of verbs are inflected before the first
// article is read, so nothing is allocated.
class VerbForms {
 public:
  explicit VerbForms(std::string_view base);
  VerbForms(const VerbForms&) = delete;
  VerbForms& operator=(const VerbForms&) = delete;

  [[nodiscard]] const VerbForm* begin() const { return forms_.data(); }
  [[nodiscard]] const VerbForm* end() const { return forms_.data() + count_; }

 private:
  void add(std::string_view stem, std::string_view ending, std::uint8_t forms);
  void add_irregular_past(std::string_view field);

  std::array<VerbForm, 8> forms_;
  std::size_t count_ = 0;
  std::array<char, 256> text_;
  std::size_t size_ = 0;
};

// "party" -> "parties".
[[nodiscard]] std::string plural(std::string_view noun);

}  // namespace entente
