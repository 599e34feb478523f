// What the word lists know of a name: one hash table from folded phrases to facts, and one from single
// words to the classes they belong to. Both are built once, on first use, from the compiled lexicon.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/language/actor.h"

namespace entente {

// Classes of single words; a word may have several ("general": rank and modifier).
enum WordClass : std::uint32_t {
  kCommonWord = 1u << 0,       // usually written small
  kOffice = 1u << 1,           // "minister"
  kRank = 1u << 2,             // "colonel"
  kHonorific = 1u << 3,        // "Mr"
  kCalling = 1u << 4,          // "journalist": a name may follow
  kTitleModifier = 1u << 5,    // "deputy"
  kOrganHead = 1u << 6,        // "ministry": an organ of some state
  kBodyHead = 1u << 7,         // "party", "university"
  kCompanyHead = 1u << 8,      // "corp"
  kGroupHead = 1u << 9,        // "forum": only in a longer name
  kPlaceHead = 1u << 10,       // may close a place name: "strait"
  kPlaceOpener = 1u << 11,     // may open one: "lake", "northern"
  kInitiativeHead = 1u << 12,  // "treaty", "summit"
  kGivenName = 1u << 13,
  kFamilyFirst = 1u << 14,     // a family name written before the given name
  kParticle = 1u << 15,        // "bin", inside a person's name
  kParticleOpener = 1u << 16,  // "al", may also open it
  kNameSuffix = 1u << 17,      // "Jr"
  kTimeWord = 1u << 18,        // "Monday"
  kNoActor = 1u << 19,         // "Muslim", "GDP": a capital that names no party
  kStateNoun = 1u << 20,       // "side", "government": turns a demonym into its state
  kMeetingHead = 1u << 21,     // an initiative head of talks and gatherings: "summit"
  kFunctionWord = 1u << 22,    // "the", "in"
  kSpeechVerb = 1u << 23,      // "said": its subject is a party
  kNameStyle = 1u << 24,       // "Sheikh": a title that stays with the name
  kSmallPlaceHead = 1u << 25,  // written small after a place's name: "Helmand province"
  kThingNoun = 1u << 26,       // what follows names a thing: "the tanker", "the film"
  kVerb = 1u << 27,            // base form of a verb
  kBodyNoun = 1u << 28,        // the new name beside it is a body: "the newspaper Tiempo"
  kPlaceNoun = 1u << 29,       // ... is a place: "the town of Haebaru"
  kBodyOpener = 1u << 31,      // opens the name of a body: "Air France"
  kSurname = 1u << 30,         // a family name that is also a word: "Matt Temple"
};
inline constexpr std::uint32_t kTitleNoun = kOffice | kRank | kHonorific | kNameStyle;
inline constexpr std::uint32_t kOrganisationHead = kOrganHead | kBodyHead | kCompanyHead;
inline constexpr std::uint32_t kAnyHead = kOrganisationHead | kGroupHead | kInitiativeHead | kPlaceHead;

struct WordInfo {
  std::uint32_t classes = 0;
  std::uint8_t longest_name = 0;  // words of the longest known name that begins with this word
  [[nodiscard]] bool is(std::uint32_t any) const { return (classes & any) != 0; }
};

// `folded` as append_name_folded makes it. An unknown word has no classes.
[[nodiscard]] WordInfo word_info(std::string_view folded);

// Asks for what word_info() will need of a word that is looked up soon.
void prefetch_word(std::string_view folded);

// WordInfo::longest_name alone, which takes less looking up.
[[nodiscard]] std::uint8_t longest_name_from(std::string_view folded);

enum class NameKind : std::uint8_t { state, demonym, people, capital, organisation, initiative, place, no_actor };

struct KnownName {
  NameKind kind = NameKind::no_actor;
  std::uint16_t row = 0;     // of its list; for a capital the state's row
  bool in_capitals = false;  // written in capitals only: "WHO"
  bool is_common = false;    // one word that is also a common word: "Congress", "Apple"
};

// `key`: words folded and joined by single spaces, hyphens and full stops dropped, "&" as "and". Null when unknown.
[[nodiscard]] const KnownName* find_name(std::string_view key);

// Appends the key of running text to `out`; for looking up or comparing whole names.
void append_name_key(std::string_view name, std::string& out);

// The canonical name and type that a known name stands for (a demonym or capital: its state's).
[[nodiscard]] std::string_view canonical_name(const KnownName& known);
[[nodiscard]] ActorType known_type(const KnownName& known);

// `folded` has one of the affixes of the class (core/lexicon/name_affixes.txt).
[[nodiscard]] bool has_affix(std::string_view folded, std::string_view affix_class);

// A body of a kind that many states have, known by a common name: "Parliament", "Socialist Party".
[[nodiscard]] bool is_generic(const KnownName& known);

}  // namespace entente
