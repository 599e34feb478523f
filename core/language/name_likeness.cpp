// Rules of likeness. Each asks about whole words; only misspellings look at letters.
#include "core/language/name_likeness.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/base/parts.h"
#include "core/language/gazetteer.h"
#include "core/language/name_keys.h"
#include "core/text/characters.h"
#include "lexicon/nicknames.h"

namespace entente {
namespace {

bool has_form(std::string_view name, std::string_view form) {
  return std::ranges::any_of(lexicon::k_nicknames,
                             [&](const auto& row) { return row[0] == name && has_part(row[1], " ", form); });
}

bool same_given_name(std::string_view a, std::string_view b) { return a == b || has_form(a, b) || has_form(b, a); }

// 2 of "2nd" and "second", 2006 of "2006"; 0 of other words.
unsigned ordinal(std::string_view word) {
  constexpr std::array<std::string_view, 12> kWords = {"first",   "second", "third", "fourth", "fifth",    "sixth",
                                                       "seventh", "eighth", "ninth", "tenth",  "eleventh", "twelfth"};
  const auto found = std::find(kWords.begin(), kWords.end(), word);
  if (found != kWords.end()) return static_cast<unsigned>(found - kWords.begin()) + 1;
  const bool is_year = word.size() == 4 && std::all_of(word.begin(), word.end(), is_ascii_digit);
  const bool has_ending =
      is_year || word.ends_with("th") || word.ends_with("st") || word.ends_with("nd") || word.ends_with("rd");
  if (!has_ending || word.size() < 3 || word.size() > 5) return 0;
  unsigned number = 0;
  for (const char c : word.substr(0, word.size() - (is_year ? 0 : 2))) {
    if (!is_ascii_digit(c)) return 0;
    number = 10 * number + static_cast<unsigned>(c - '0');
  }
  return number;
}

// "13th SAARC Summit" and "SAARC summit", "2nd" and "Second"; not two meetings of different numbers.
bool same_but_for_ordinal(const NameWords& a, const NameWords& b) {
  const unsigned number_a = a.empty() ? 0 : ordinal(a.front()), number_b = b.empty() ? 0 : ordinal(b.front());
  if (number_a == 0 && number_b == 0) return false;
  if (number_a != 0 && number_b != 0 && number_a != number_b) return false;
  const std::size_t from_a = number_a != 0 ? 1 : 0, from_b = number_b != 0 ? 1 : 0;
  if (a.size() - from_a < 2 || a.size() - from_a != b.size() - from_b) return false;
  return std::equal(a.begin() + static_cast<std::ptrdiff_t>(from_a), a.end(),
                    b.begin() + static_cast<std::ptrdiff_t>(from_b));
}

// A shorter form may leave out what follows its first `kept` words: legal forms and heads always, other common
// words only where two words are left. "Kishida" is not the Kishida Cabinet, an organ being nobody's namesake.
bool may_drop(const NameWords& words, std::size_t kept) {
  const auto is_droppable = [kept](std::string_view word) {
    const WordInfo info = word_info(word);
    if (kept == 1) return info.is(kCompanyHead | kBodyHead | kGroupHead | kPlaceHead) && !info.is(kOrganHead);
    return info.is(kOrganisationHead | kGroupHead | kInitiativeHead | kPlaceHead | kCommonWord | kNameSuffix);
  };
  // "Orlin" of "Orlin Semiconductor Corp"
  if (kept == 1 && word_info(words.back()).is(kCompanyHead) && !word_info(words[0]).is(kCommonWord)) return true;
  if (kept == 1 && words.size() > 2 && !word_info(words[1]).is(kCompanyHead)) return false;
  return std::all_of(words.begin() + static_cast<std::ptrdiff_t>(kept), words.end(), is_droppable);
}

bool is_proper(std::string_view word) { return !word_info(word).is(kCommonWord) || word_info(word).longest_name > 0; }

std::string joined(const NameWords& words) {
  std::string key;
  for (const std::string_view word : words) key.append(key.empty() ? "" : " ").append(word);
  return key;
}

// "Indus Water Treaty" and "Indus Waters Treaty".
bool same_but_for_plural(const NameWords& a, const NameWords& b) {
  if (a.size() != b.size() || a.size() < 2) return false;
  std::size_t different = 0;
  for (std::size_t at = 0; at < a.size(); ++at) {
    if (a[at] == b[at]) continue;
    const std::string_view longer = a[at].size() > b[at].size() ? a[at] : b[at];
    const std::string_view shorter = a[at].size() > b[at].size() ? b[at] : a[at];
    if (++different > 1 || shorter.size() < 4 || longer.size() != shorter.size() + 1) return false;
    if (!longer.starts_with(shorter) || longer.back() != 's') return false;
  }
  return different == 1;
}

}  // namespace

bool alike_persons(const NameWords& a, const NameWords& b, std::size_t shortest) {
  if (a.size() < 2 || b.size() < 2) return false;
  if (is_suffix(a, b) || is_suffix(b, a) || is_prefix(a, b) || is_prefix(b, a)) return true;
  // "George Bush", "George W. Bush", "Joe Biden", "Joseph R. Biden"
  if (a.back() == b.back() && same_given_name(a.front(), b.front()) &&
      (a.size() != b.size() || (a.size() == 2 && a.front() != b.front()))) {
    return true;
  }
  return misspelt(a, b, shortest);
}

bool alike_bodies(const NameWords& a, const NameWords& b) {
  const NameWords& longer = a.size() > b.size() ? a : b;
  const NameWords& shorter = a.size() > b.size() ? b : a;
  if (shorter.empty()) return false;
  const std::uint32_t heads = kOrganisationHead | kGroupHead | kInitiativeHead;
  const bool ends_with_head = shorter.size() >= 2 && word_info(shorter.back()).is(heads);
  if (ends_with_head && is_suffix(shorter, longer)) {
    // "Defence Ministry and Coast Guard" are two; a key does not tell of the "and". "US Senate Trade Committee" is one.
    const std::size_t dropped = longer.size() - shorter.size();
    if (dropped < 2 || !word_info(longer[dropped - 1]).is(heads)) return true;
    if (find_name(joined({longer.begin(), longer.begin() + static_cast<std::ptrdiff_t>(dropped)})) != nullptr)
      return true;
  }
  if (is_prefix(shorter, longer) && std::any_of(shorter.begin(), shorter.end(), is_proper)) {
    // "Revolutionary Party of Vesna"
    if (ends_with_head && longer[shorter.size()] == "of") return true;
    if (may_drop(longer, shorter.size()) && find_name(joined(shorter)) == nullptr) return true;
  }
  return misspelt(a, b, 6) || same_but_for_plural(a, b) || same_but_for_ordinal(a, b);
}

}  // namespace entente
