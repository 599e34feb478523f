// Few words per class, asked only of tokens before a person's name: each class is a plain list.
#include "core/language/person_context.h"

#include <algorithm>
#include <string_view>

#include "core/base/parts.h"
#include "lexicon/person_words.h"

namespace entente {
namespace {

bool is_of(std::string_view word, std::string_view wanted) {
  return std::ranges::any_of(lexicon::k_person_words,
                             [&](const auto& row) { return row[0] == wanted && has_part(row[1], " ", word); });
}

}  // namespace

Gender gender_of(const NameText& text, const Candidate& candidate) {
  for (std::uint32_t token = candidate.outer_first; token < candidate.first; ++token) {
    if (is_of(text[token].folded, "male")) return Gender::male;
    if (is_of(text[token].folded, "female")) return Gender::female;
  }
  if (candidate.outer_first == 0) return Gender::unknown;
  std::uint32_t before = candidate.outer_first - 1;
  if (text.is_mark(before, ',') && before > 0) --before;  // "his wife, Hana Novak"
  if (text[before].shape != Shape::small) return Gender::unknown;
  if (is_of(text[before].folded, "male_kin")) return Gender::male;
  return is_of(text[before].folded, "female_kin") ? Gender::female : Gender::unknown;
}

std::string_view regnal_title(const NameText& text, const Candidate& candidate) {
  for (std::uint32_t token = candidate.outer_first; token < candidate.first; ++token) {
    if (is_of(text[token].folded, "regnal")) return text[token].folded;
  }
  return {};
}

std::uint32_t title_start(const NameText& text, const Candidate& candidate) {
  std::uint32_t token = candidate.outer_first;
  while (token < candidate.first && (text.is_hyphen(token) || is_of(text[token].folded, "time"))) ++token;
  return token;
}

}  // namespace entente
