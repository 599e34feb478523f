// Lists first, then the three regular endings -s, -ed, -ing. Taking an ending away may uncover a doubled
// consonant or a lost e; which stems lose an e is told by their own last letters.
#include "core/text/lemma.h"

#include <algorithm>

#include "core/base/compact_sort.h"
#include "core/base/parts.h"
#include "core/base/phrase_table.h"
#include "core/base/sort_unique.h"
#include "core/text/characters.h"
#include "core/text/inflect.h"
#include "lexicon/gradable_adjectives.h"
#include "lexicon/irregular_forms.h"
#include "lexicon/irregular_verbs.h"
#include "lexicon/lemma_endings.h"

namespace entente {
namespace {

constexpr std::size_t kUsualForms = 2'000;  // of the lists

bool is_vowel(char c) { return std::string_view("aeiou").contains(c); }
bool has_vowel(std::string_view stem) { return stem.find_first_of("aeiouy") != std::string_view::npos; }
std::string_view without_last(std::string_view word, std::size_t count) { return word.substr(0, word.size() - count); }

// Consonant, one vowel, consonant: "big" doubles its last letter before an ending.
bool doubles(std::string_view adjective) {
  const std::size_t size = adjective.size();
  return size == 3 && !is_vowel(adjective[0]) && is_vowel(adjective[1]) && !is_vowel(adjective[2]) &&
         !std::string_view("wxy").contains(adjective[2]);
}

// Before -er and -est: "larg", "happi", "bigg", "small".
std::string compared_stem(std::string_view adjective) {
  std::string stem(adjective);
  if (stem.ends_with('e')) stem.pop_back();
  if (stem.ends_with('y') && !is_vowel(stem[stem.size() - 2])) stem.back() = 'i';
  if (doubles(adjective)) stem += adjective.back();
  return stem;
}

using Lemmas = PhraseTable<std::string_view>;

// Calls visit(form, lemma) for all listed forms.
template <class Visit>
void each_listed(Visit visit) {
  lexicon::k_irregular_forms.each([&](const auto& row) {
    visit(row[0], row[0]);
    each_part(row[1], " ", [&](std::string_view form) { visit(form, row[0]); });
  });
  lexicon::k_irregular_verbs.each([&](const auto& row) {
    for (const VerbForm& form : VerbForms(row[0])) visit(form.word, row[0]);
  });
  lexicon::k_gradable_adjectives.each([&](const auto& row) {
    each_part(row[0], " ", [&](std::string_view adjective) {
      const std::string stem = compared_stem(adjective);
      visit(stem + "er", adjective);
      visit(stem + "est", adjective);
    });
  });
}

// The first list that has a form decides.
const Lemmas& listed_once() {
  static const Lemmas all = [] {
    Lemmas made;
    made.reserve(kUsualForms);
    each_listed([&](std::string_view form, std::string_view lemma) { made.try_emplace(form, lemma); });
    return made;
  }();
  return all;
}

struct ListedForm {
  std::string_view lemma;
  std::string form;
  friend auto operator<=>(const ListedForm&, const ListedForm&) = default;
};

// The same by their lemmas: for searches, which ask for one once a shard.
const std::vector<ListedForm>& forms_by_lemma() {
  static const std::vector<ListedForm> all = [] {
    std::vector<ListedForm> made;
    each_listed([&](std::string_view form, std::string_view lemma) {
      if (*listed_once().find(form) == lemma) made.push_back({lemma, std::string(form)});
    });
    sort_unique(made);
    return made;
  }();
  return all;
}

// Ending of a stem, or "^" and the stem, to what it lacks.
PhraseTable<std::string_view> listed_endings() {
  PhraseTable<std::string_view> all;
  lexicon::k_lemma_endings.each(
      [&](const auto& row) { each_part(row[0], " ", [&](std::string_view ending) { all[ending] = row[1]; }); });
  return all;
}

std::string_view lacking(std::string_view stem) {
  static const auto endings = listed_endings();
  constexpr std::size_t kLongest = 8;
  const std::string whole = "^" + std::string(stem.substr(stem.size() - std::min(stem.size(), 2 * kLongest)));
  if (const std::string_view* found = endings.find(whole)) return *found;
  for (std::size_t size = std::min(stem.size(), kLongest); size > 0; --size) {
    if (const std::string_view* found = endings.find(stem.substr(stem.size() - size))) return *found;
  }
  return {};
}

// "stopp" -> "stop", "declar" -> "declare".
std::string completed(std::string_view stem) {
  const char last = stem.back();
  const bool is_doubled = stem.size() > 3 && last == stem[stem.size() - 2] && !is_vowel(last);
  if (is_doubled && !std::string_view("lsfz").contains(last)) return std::string(without_last(stem, 1));
  return std::string(stem).append(lacking(stem));
}

std::string without_s(std::string_view word) {
  if (word.ends_with("ss") || word.ends_with("us") || word.ends_with("is")) return std::string(word);
  if (word.ends_with("ies") && word.size() > 4) return std::string(without_last(word, 3)) + "y";
  for (const std::string_view ending : {"sses", "shes", "ches", "xes", "zzes", "oes"})
    if (word.ends_with(ending)) return std::string(without_last(word, 2));
  return std::string(without_last(word, 1));
}

std::string without_ed(std::string_view word) {
  if (word.ends_with("ied") && word.size() > 4) return std::string(without_last(word, 3)) + "y";
  const std::string_view stem = without_last(word, 2);
  if (stem.size() < 2 || stem.ends_with('e') || !has_vowel(stem)) return std::string(word);
  return completed(stem);
}

std::string without_ing(std::string_view word) {
  const std::string_view stem = without_last(word, 3);
  if (stem.size() < 2 || !has_vowel(stem)) return std::string(word);
  return completed(stem);
}

}  // namespace

std::string lemma(std::string_view word) {
  if (word.size() > 2 && word.ends_with("'s")) word.remove_suffix(2);
  if (const std::string_view* found = listed_once().find(word)) return std::string(*found);
  std::string form(word);
  constexpr std::size_t kShortest = 4, kLongest = 40;  // bytes of a word that may have an ending
  const bool is_plain = std::ranges::all_of(word, [](char c) { return is_ascii_lower(c) || c == '-'; });
  if (word.size() < kShortest || word.size() > kLongest || !is_plain) return form;
  if (word.ends_with("ing")) return without_ing(word);
  if (word.ends_with("ed")) return without_ed(word);
  if (word.ends_with('s')) return without_s(word);
  return form;
}

// Without the e that -ing replaces and the y that -ies does.
std::vector<std::string> beginnings_of_forms(std::string_view lemma) {
  std::vector<std::string> all;
  const bool may_change = lemma.ends_with('e') || lemma.ends_with('y');
  all.emplace_back(may_change ? without_last(lemma, 1) : lemma);
  for (const ListedForm& listed : std::ranges::equal_range(forms_by_lemma(), lemma, {}, &ListedForm::lemma)) {
    if (!listed.form.starts_with(all[0])) all.push_back(listed.form);
  }
  compact_sort(all);
  return all;
}

}  // namespace entente
