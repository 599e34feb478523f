// Metonymy of capitals after Markert and Nissim (2007, place-for-people): a capital acts when it is the
// subject of a verb of speech or decision, or its object or agent; a preposition of place keeps it a city.
#include "core/language/metonymy.h"

#include <algorithm>
#include <array>

namespace entente {
namespace {

template <std::size_t Size>
bool is_one_of(std::string_view word, const std::array<std::string_view, Size>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<std::string_view, 15> kPlacePrepositions = {"in",     "at",      "from",     "near",    "outside",
                                                                 "inside", "around",  "into",     "across",  "via",
                                                                 "visit",  "visited", "visiting", "leaving", "left"};
// These stand before a government as well: "the response of Ankara", "close to Moscow".
constexpr std::array<std::string_view, 5> kLoosePrepositions = {"to", "of", "through", "toward", "towards"};
constexpr std::array<std::string_view, 30> kPartyGovernors = {
    "urge",    "urged",   "urges",    "urging", "tell",   "told",  "ask",    "asked",    "asks",     "accuse",
    "accused", "accuses", "accusing", "warn",   "warned", "warns", "press",  "pressed",  "against",  "between",
    "with",    "by",      "pressure", "blamed", "allow",  "force", "forced", "persuade", "convince", "help"};
constexpr std::array<std::string_view, 6> kOrgans = {"embassy", "ministry", "army", "parliament", "navy", "consulate"};
constexpr std::array<std::string_view, 18> kOrganModifiers = {
    "foreign", "defense", "defence", "finance",   "interior",    "justice", "trade", "commerce",    "health",
    "oil",     "energy",  "economy", "education", "agriculture", "culture", "home",  "information", "affairs"};

bool precedes_governor(const NameText& text, std::uint32_t first, std::uint32_t sentence_first) {
  if (first == sentence_first) return false;
  const NameToken& before = text[first - 1];
  if (is_one_of(before.folded, kPartyGovernors)) return true;
  // "between Washington and Tehran"
  return before.folded == "and" && first >= sentence_first + 3 && text[first - 3].folded == "between";
}

// "Beijing piles pressure on": a third person singular, told from a plural noun by what follows.
bool is_predicate(const NameText& text, std::uint32_t token, std::uint32_t sentence_last) {
  if (token >= sentence_last || text[token].shape != Shape::small || text[token].glued) return false;
  const NameToken& t = text[token];
  if (t.info.is(kSpeechVerb)) return true;
  if (!t.folded.ends_with('s') || token + 1 >= sentence_last) return false;
  const std::string_view base = t.folded.substr(0, t.folded.size() - 1);
  const bool is_verb =
      word_info(base).is(kVerb) || (base.ends_with('e') && word_info(base.substr(0, base.size() - 1)).is(kVerb));
  if (!is_verb) return false;
  const NameToken& next = text[token + 1];
  if (next.shape == Shape::mark) return false;
  return !next.info.is(kFunctionWord) || next.folded == "the" || next.folded == "a" || next.folded == "an" ||
         next.folded == "its" || next.folded == "that" || next.folded == "to" || next.folded == "as";
}

// "Damascus, Syria"
bool precedes_site(const NameText& text, std::uint32_t last, std::uint32_t sentence_last) {
  if (last + 1 >= sentence_last || !text.is_mark(last, ',')) return false;
  std::uint32_t known_last = last + 1;
  const KnownName* known = text.known_at(last + 1, sentence_last, known_last);
  return known != nullptr && (known->kind == NameKind::state || known->kind == NameKind::place);
}

// "Beirut's busiest streets", "London's financial district"
bool owns_place(const NameText& text, std::uint32_t first, std::uint32_t sentence_last) {
  for (std::uint32_t token = first; token < sentence_last && token < first + 3; ++token) {
    const NameToken& t = text[token];
    if (t.shape != Shape::small) return false;
    std::string_view word = t.folded;
    if (word.ends_with('s')) word.remove_suffix(1);
    if (t.info.is(kPlaceNoun | kPlaceHead) || word_info(word).is(kPlaceNoun | kPlaceHead)) return true;
    if (word == "resident" || word == "mayor" || word == "outskirt" || word == "skyline" || word == "traffic")
      return true;
  }
  return false;
}

}  // namespace

Acting acts_as_government(const NameText& text, std::uint32_t first, std::uint32_t last, std::uint32_t sentence_first,
                          std::uint32_t sentence_last) {
  const std::string_view before = first > sentence_first ? text[first - 1].folded : std::string_view();
  if (is_one_of(before, kPlacePrepositions)) return Acting::no;
  if (precedes_governor(text, first, sentence_first)) return Acting::yes;
  if (text[last - 1].possessive && owns_place(text, last, sentence_last)) return Acting::no;
  if (text[last - 1].possessive) {
    return last < sentence_last && !text.is_capitalised(last) ? Acting::yes : Acting::unclear;
  }
  if (last >= sentence_last) return Acting::unclear;
  if (is_predicate(text, last, sentence_last))
    return is_one_of(before, kLoosePrepositions) ? Acting::unclear : Acting::yes;
  const NameToken& next = text[last];
  if (next.folded == "also" || next.folded == "then" || next.folded == "never" || next.folded == "still" ||
      next.folded == "now" || next.folded == "already") {
    return is_predicate(text, last + 1, sentence_last) ? Acting::yes : Acting::unclear;
  }
  // "Washington and Beijing agreed": as the second of the pair does.
  if (next.folded == "and" && last + 2 < sentence_last && text.is_capitalised(last + 1)) {
    std::uint32_t other = last + 1;
    const KnownName* known = text.known_at(last + 1, sentence_last, other);
    if (known != nullptr && known->kind == NameKind::capital && is_predicate(text, other, sentence_last))
      return Acting::yes;
  }
  return is_one_of(before, kLoosePrepositions) || precedes_site(text, last, sentence_last) ? Acting::no
                                                                                           : Acting::unclear;
}

std::uint32_t party_phrase_end(const NameText& text, std::uint32_t last, std::uint32_t sentence_last) {
  std::uint32_t at = last;
  while (at < sentence_last && at < last + 2 &&
         (text[at].folded == "national" || text[at].folded == "federal" || text[at].folded == "central")) {
    ++at;
  }
  if (at >= sentence_last || !text[at].info.is(kStateNoun) || text[at].glued) return last;
  return at + 1;
}

std::uint32_t organ_phrase_end(const NameText& text, std::uint32_t last, std::uint32_t sentence_last) {
  std::uint32_t at = last;
  while (at < sentence_last && at < last + 3 && text[at].shape == Shape::small && !text[at].glued &&
         is_one_of(text[at].folded, kOrganModifiers)) {
    ++at;
  }
  if (at >= sentence_last || text[at].shape != Shape::small || text[at].glued || !is_one_of(text[at].folded, kOrgans)) {
    return last;
  }
  // "parliament speaker": the organ only describes an office.
  if (at + 1 < sentence_last && text[at + 1].info.is(kTitleNoun)) return last;
  return at + 1;
}

}  // namespace entente
