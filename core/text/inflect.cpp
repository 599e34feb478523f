// Spelling rules: final e drops, consonant + y becomes i, sibilants take -es. Doubling of the last consonant
// depends on stress, which spelling does not show, so doubled verbs are listed with the irregular ones.
#include "core/text/inflect.h"

#include <cassert>

#include "core/base/parts.h"
#include "core/base/phrase_table.h"
#include "lexicon/irregular_verbs.h"

namespace entente {
namespace {

bool is_vowel(char letter) { return std::string_view("aeiou").contains(letter); }

bool ends_in_consonant_y(std::string_view word) {
  return word.size() > 1 && word.back() == 'y' && !is_vowel(word[word.size() - 2]);
}

bool hisses(std::string_view word) {
  return word.ends_with('s') || word.ends_with('x') || word.ends_with('z') || word.ends_with("ch") ||
         word.ends_with("sh");
}

// A form in two parts.
struct Inflected {
  std::string_view stem, ending;
};

Inflected with_s(std::string_view word) {
  if (ends_in_consonant_y(word)) return {word.substr(0, word.size() - 1), "ies"};
  if (hisses(word) || word == "go" || word == "do" || word == "veto" || word == "undergo" || word == "forgo") {
    return {word, "es"};
  }
  return {word, "s"};
}

Inflected with_ed(std::string_view word) {
  if (word.ends_with('e')) return {word, "d"};
  if (ends_in_consonant_y(word)) return {word.substr(0, word.size() - 1), "ied"};
  return {word, "ed"};
}

Inflected with_ing(std::string_view word) {
  if (word.ends_with("ie")) return {word.substr(0, word.size() - 2), "ying"};
  if (word.size() > 2 && word.ends_with('e') && !word.ends_with("ee") && !word.ends_with("oe"))
    return {word.substr(0, word.size() - 1), "ing"};
  return {word, "ing"};
}

using Row = std::array<std::string_view, 3>;

const Row* find_irregular(std::string_view base) {
  static const PhraseTable<Row> rows = [] {
    PhraseTable<Row> made;
    made.reserve(lexicon::k_irregular_verbs.size());
    lexicon::k_irregular_verbs.each([&](const Row& row) { made.try_emplace(row[0], row); });
    return made;
  }();
  return rows.find(base);
}

}  // namespace

VerbForms::VerbForms(std::string_view base) {
  add(base, "", kBase);
  if (base == "be") {
    add("been", "", kParticiple);
    add("being", "", kIng);
    return;
  }
  const auto add_inflected = [this](const Inflected& form, std::uint8_t forms) { add(form.stem, form.ending, forms); };
  add_inflected(base == "have" ? Inflected{"has", ""} : with_s(base), kThird);
  const Row* const irregular = find_irregular(base);
  if (irregular == nullptr) {
    add_inflected(with_ed(base), kPast | kParticiple);
    add_inflected(with_ing(base), kIng);
    return;
  }
  const auto& [listed, past, ing] = *irregular;
  add_irregular_past(past);
  add_inflected(ing.empty() ? with_ing(base) : Inflected{ing, ""}, kIng);
  // "cancelling" beside "canceling": a doubled -ing form of a verb that also takes the simple one.
  if (!ing.empty() && past.contains(' ')) add_inflected(with_ing(base), kIng);
}

void VerbForms::add_irregular_past(std::string_view field) {
  if (!field.contains(' ')) return add(field, "", kPast | kParticiple);
  std::size_t number = 0;
  each_part(field, " ", [&](std::string_view word) {
    add(word, "", number == 0 ? kPast : number == 1 ? kParticiple : std::uint8_t{kPast | kParticiple});
    ++number;
  });
}

void VerbForms::add(std::string_view stem, std::string_view ending, std::uint8_t forms) {
  const std::size_t begin = size_;
  assert(count_ < forms_.size() && stem.size() + ending.size() <= text_.size() - begin);
  if (count_ == forms_.size() || stem.size() + ending.size() > text_.size() - begin) return;
  for (const char c : stem) text_[size_++] = c;  // so few that a call to copy them takes longer
  for (const char c : ending) text_[size_++] = c;
  forms_[count_++] = {{text_.data() + begin, size_ - begin}, forms};
}

std::string plural(std::string_view noun) {
  const Inflected form = with_s(noun);
  return std::string(form.stem).append(form.ending);
}

}  // namespace entente
