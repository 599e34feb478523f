// Spelling rules: final e drops, consonant + y becomes i, sibilants take -es. Doubling of the last consonant
// depends on stress, which spelling does not show, so doubled verbs are listed with the irregular ones.
#include "core/text/inflect.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/base/compact_sort.h"
#include "core/base/parts.h"
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

std::string joined(std::string_view stem, std::string_view ending) { return std::string(stem).append(ending); }

std::string with_s(std::string_view word) {
  if (ends_in_consonant_y(word)) return joined(word.substr(0, word.size() - 1), "ies");
  if (hisses(word) || word == "go" || word == "do" || word == "veto" || word == "undergo" || word == "forgo")
    return joined(word, "es");
  return joined(word, "s");
}

std::string with_ed(std::string_view word) {
  if (word.ends_with('e')) return joined(word, "d");
  if (ends_in_consonant_y(word)) return joined(word.substr(0, word.size() - 1), "ied");
  return joined(word, "ed");
}

std::string with_ing(std::string_view word) {
  if (word.ends_with("ie")) return joined(word.substr(0, word.size() - 2), "ying");
  if (word.size() > 2 && word.ends_with('e') && !word.ends_with("ee") && !word.ends_with("oe"))
    return joined(word.substr(0, word.size() - 1), "ing");
  return joined(word, "ing");
}

using Row = std::array<std::string_view, 3>;

std::optional<Row> find_irregular(std::string_view base) {
  const auto by_base = [](const Row& row) { return row[0]; };
  static const std::vector<Row> rows = [&] {  // thousands of verbs are looked for at the start
    std::vector<Row> all(lexicon::k_irregular_verbs.begin(), lexicon::k_irregular_verbs.end());
    compact_sort(all, {}, by_base);
    return all;
  }();
  const auto found = std::ranges::lower_bound(rows, base, {}, by_base);
  return found == rows.end() || (*found)[0] != base ? std::nullopt : std::optional(*found);
}

void append_irregular_past(std::string_view field, std::vector<VerbForm>& out) {
  std::vector<std::string_view> words;
  each_part(field, " ", [&](std::string_view word) { words.push_back(word); });
  if (words.size() == 1) {
    out.push_back({std::string(words[0]), kPast | kParticiple});
    return;
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::uint8_t forms = i == 0 ? kPast : i == 1 ? kParticiple : std::uint8_t{kPast | kParticiple};
    out.push_back({std::string(words[i]), forms});
  }
}

}  // namespace

std::vector<VerbForm> verb_forms(std::string_view base) {
  if (base == "be") return {{"be", kBase}, {"been", kParticiple}, {"being", kIng}};
  std::vector<VerbForm> forms{{std::string(base), kBase}};
  forms.push_back({base == "have" ? std::string("has") : with_s(base), kThird});
  const std::optional<Row> irregular = find_irregular(base);
  if (!irregular) {
    forms.push_back({with_ed(base), kPast | kParticiple});
    forms.push_back({with_ing(base), kIng});
    return forms;
  }
  append_irregular_past((*irregular)[1], forms);
  forms.push_back({(*irregular)[2].empty() ? with_ing(base) : std::string((*irregular)[2]), kIng});
  // "cancelling" beside "canceling": a doubled -ing form of a verb that also takes the simple one.
  if (!(*irregular)[2].empty() && (*irregular)[1].contains(' ')) forms.push_back({with_ing(base), kIng});
  return forms;
}

std::string plural(std::string_view noun) { return with_s(noun); }

}  // namespace entente
