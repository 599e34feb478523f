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

constexpr std::array<std::string_view, 20> kPlacePrepositions = {
    "in", "at", "from", "near", "to", "outside", "inside", "around", "of", "into",
    "through", "across", "toward", "towards", "via", "visit", "visited", "visiting", "leaving", "left"};
constexpr std::array<std::string_view, 30> kPartyGovernors = {
    "urge",    "urged",    "urges",     "urging",  "tell",    "told",    "ask",     "asked",   "asks",    "accuse",
    "accused", "accuses",  "accusing",  "warn",    "warned",  "warns",   "press",   "pressed", "against", "between",
    "with",    "by",       "pressure",  "blamed",  "allow",   "force",   "forced",  "persuade", "convince", "help"};
constexpr std::array<std::string_view, 8> kOrgans = {"embassy",    "ministry", "army",     "parliament",
                                                     "government", "navy",     "consulate", "military"};
constexpr std::array<std::string_view, 18> kOrganModifiers = {
    "foreign", "defense", "defence", "finance", "interior", "justice", "trade",  "commerce", "health",
    "oil",     "energy",  "economy", "education", "agriculture", "culture", "home", "information", "affairs"};

bool precedes_governor(const NameText& text, std::uint32_t first, std::uint32_t sentence_first) {
  if (first == sentence_first) return false;
  const NameToken& before = text[first - 1];
  if (is_one_of(before.folded, kPartyGovernors)) return true;
  // "between Washington and Tehran"
  return before.folded == "and" && first >= sentence_first + 3 && text[first - 3].folded == "between";
}

}  // namespace

bool acts_as_government(const NameText& text, std::uint32_t first, std::uint32_t last, std::uint32_t sentence_first,
                        std::uint32_t sentence_last) {
  if (first > sentence_first && is_one_of(text[first - 1].folded, kPlacePrepositions)) return false;
  if (precedes_governor(text, first, sentence_first)) return true;
  if (text[last - 1].possessive) return last < sentence_last && !text.is_capitalised(last);
  if (last >= sentence_last) return false;
  const NameToken& next = text[last];
  if (next.info.is(kSpeechVerb)) return true;
  if (next.info.is(kFunctionWord) && last + 1 < sentence_last &&
      (next.folded == "also" || next.folded == "then" || next.folded == "never" || next.folded == "still" ||
       next.folded == "now" || next.folded == "already")) {
    return text[last + 1].info.is(kSpeechVerb);
  }
  // "Washington and Beijing agreed": as the second of the pair does.
  if (next.folded == "and" && last + 2 < sentence_last && text.is_capitalised(last + 1)) {
    std::uint32_t other = last + 1;
    const KnownName* known = text.known_at(last + 1, sentence_last, other);
    return known != nullptr && known->kind == NameKind::capital && other < sentence_last &&
           text[other].info.is(kSpeechVerb);
  }
  return false;
}

std::uint32_t party_phrase_end(const NameText& text, std::uint32_t last, std::uint32_t sentence_last) {
  std::uint32_t at = last;
  while (at < sentence_last && at < last + 2 && (text[at].folded == "national" || text[at].folded == "federal" ||
                                                 text[at].folded == "central")) {
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
