// The lists, sorted at compile time and searched by halves.
#include "core/text/abbreviations.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/base/row_table.h"
#include "core/text/characters.h"
#include "lexicon/abbreviations.h"
#include "lexicon/sentence_openers.h"
#include "lexicon/time_followers.h"
#include "lexicon/time_openers.h"

namespace entente {
namespace {

struct Entry {
  std::string_view form;
  Follows follows = Follows::anything;
};

constexpr Follows follows_named(std::string_view name) {
  if (name == "name") return Follows::name;
  if (name == "number") return Follows::number;
  if (name == "either") return Follows::either;
  if (name == "final") return Follows::final;
  if (name == "time") return Follows::time;
  return Follows::anything;
}

constexpr auto kEntries = [] {
  std::array<Entry, lexicon::k_abbreviations.size()> entries{};
  for (std::size_t i = 0; i < entries.size(); ++i) {
    entries[i] = {lexicon::k_abbreviations[i][0], follows_named(lexicon::k_abbreviations[i][1])};
  }
  std::ranges::sort(entries, {}, &Entry::form);
  return entries;
}();
static_assert(std::ranges::none_of(kEntries, [](const Entry& e) { return e.follows == Follows::anything; }),
              "abbreviations.txt: the second column is name, number, either, final or time");

template <std::size_t kRows>
constexpr auto sorted_words(const RowTable<1, kRows>& rows) {
  std::array<std::string_view, kRows> words{};
  std::ranges::transform(rows, words.begin(), [](const auto& row) { return row[0]; });
  std::ranges::sort(words);
  return words;
}

constexpr auto kOpeners = sorted_words(lexicon::k_sentence_openers);
constexpr auto kTimeFollowers = sorted_words(lexicon::k_time_followers);
constexpr auto kTimeOpeners = sorted_words(lexicon::k_time_openers);

Follows find(std::string_view form) {
  const auto* entry = std::ranges::lower_bound(kEntries, form, {}, &Entry::form);
  return entry != kEntries.end() && entry->form == form ? entry->follows : Follows::anything;
}

// "U.S", "H.E", "a.m", "J": single letters with stops between.
bool is_initials(std::string_view word) {
  bool letter_due = true;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint code = decode_utf8(word, at);
    const bool fits = letter_due ? character_info(code.value).is_letter() : code.value == '.';
    if (!fits) return false;
    letter_due = !letter_due;
    at += code.size;
  }
  return !letter_due;
}

}  // namespace

Follows follows_abbreviation(std::string_view word) {
  if (word.empty()) return Follows::anything;
  if (const Follows listed = find(word); listed != Follows::anything) return listed;
  if (is_initials(word)) return Follows::either;
  if (word.size() < 2 || word.size() > 8 || !std::ranges::all_of(word, is_ascii_upper)) return Follows::anything;
  std::string capitalised(word);
  std::ranges::transform(word.substr(1), capitalised.begin() + 1, ascii_lower);
  return find(capitalised);
}

bool is_sentence_opener(std::string_view word) { return std::ranges::binary_search(kOpeners, word); }

bool is_time_follower(std::string_view word) { return std::ranges::binary_search(kTimeFollowers, word); }

bool is_time_opener(std::string_view word) { return std::ranges::binary_search(kTimeOpeners, word); }

}  // namespace entente
