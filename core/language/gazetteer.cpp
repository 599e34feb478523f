// The lexicon, turned into two hash tables. Where lists disagree about a phrase the earlier list wins: states
// before demonyms, bodies, initiatives, capitals and places, so that "Georgia" is the state and "US" no word.
#include "core/language/gazetteer.h"

#include <algorithm>
#include <array>
#include <span>

#include "core/base/parts.h"
#include "core/base/phrase_table.h"
#include "core/language/fold.h"
#include "core/text/characters.h"
#include "core/text/words.h"
#include "lexicon/common_words.h"
#include "lexicon/family_names.h"
#include "lexicon/function_words.h"
#include "lexicon/given_names.h"
#include "lexicon/initiative_heads.h"
#include "lexicon/initiatives.h"
#include "lexicon/kind_nouns.h"
#include "lexicon/name_affixes.h"
#include "lexicon/name_particles.h"
#include "lexicon/not_actors.h"
#include "lexicon/org_heads.h"
#include "lexicon/organisations.h"
#include "lexicon/place_heads.h"
#include "lexicon/places.h"
#include "lexicon/speech_verbs.h"
#include "lexicon/state_nouns.h"
#include "lexicon/states.h"
#include "lexicon/titles.h"
#include "lexicon/verbs.h"

namespace entente {
namespace {

struct ClassName {
  std::string_view name;
  std::uint32_t classes;
};

constexpr std::array kTitleClasses = {
    ClassName{"office", kOffice | kCommonWord},   ClassName{"rank", kRank | kCommonWord},
    ClassName{"honorific", kHonorific},           ClassName{"style", kNameStyle},
    ClassName{"calling", kCalling | kCommonWord}, ClassName{"modifier", kTitleModifier | kCommonWord}};
constexpr std::array kOrganisationClasses = {
    ClassName{"state", kOrganHead | kCommonWord}, ClassName{"body", kBodyHead | kCommonWord},
    ClassName{"company", kCompanyHead}, ClassName{"group", kGroupHead | kCommonWord}, ClassName{"first", kBodyOpener}};
constexpr std::array kPlaceClasses = {
    ClassName{"both", kPlaceHead | kPlaceOpener | kCommonWord}, ClassName{"last", kPlaceHead | kCommonWord},
    ClassName{"first", kPlaceOpener | kCommonWord}, ClassName{"small", kSmallPlaceHead}};
constexpr std::array kInitiativeClasses = {ClassName{"text", kInitiativeHead | kCommonWord},
                                           ClassName{"plan", kInitiativeHead | kCommonWord},
                                           ClassName{"meeting", kInitiativeHead | kMeetingHead | kCommonWord}};
constexpr std::array kParticleClasses = {
    ClassName{"inside", kParticle}, ClassName{"start", kParticle | kParticleOpener}, ClassName{"suffix", kNameSuffix}};

constexpr std::array kKindClasses = {ClassName{"thing", kThingNoun}, ClassName{"organisation", kBodyNoun},
                                     ClassName{"place", kPlaceNoun}};

using PlainKey = std::array<char, 128>;

// Writes the key of a name of nothing but ASCII letters, with one space between words (each is one token, and folds to
// its small letters), and says how long it is; 0 of any other name and of one that finds no room.
std::size_t plain_key(std::string_view name, PlainKey& out) {
  if (name.size() > out.size()) return 0;
  char before = ' ';
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    if (!is_ascii_letter(c) && (c != ' ' || before == ' ')) return 0;
    out[i] = static_cast<char>(c | 0x20);  // spaces have that bit
    before = c;
  }
  return before == ' ' ? 0 : name.size();
}

// Of the lists, and some more: a table that must grow takes twice as long to fill.
constexpr std::size_t kUsualWords = 19'000, kUsualNames = 8'000;

class Gazetteer {
 public:
  Gazetteer() {
    words_.reserve(kUsualWords);
    names_.reserve(kUsualNames);
    add_words();
    add_names();
  }

  [[nodiscard]] WordInfo word(std::string_view folded) const {
    const WordInfo* found = words_.find(folded);
    WordInfo info = found == nullptr ? WordInfo{} : *found;
    if (!info.is(kCommonWord | kGivenName | kFamilyFirst) && is_derived(folded)) info.classes |= kCommonWord;
    return info;
  }
  void prefetch(std::string_view folded) const { words_.prefetch(folded); }
  [[nodiscard]] std::uint8_t longest_name(std::string_view folded) const {
    const WordInfo* found = words_.find(folded);
    return found == nullptr ? std::uint8_t{0} : found->longest_name;
  }
  [[nodiscard]] const KnownName* name(std::string_view key) const { return names_.find(key); }
  [[nodiscard]] std::string_view place(std::uint16_t row) const { return places_[row]; }

 private:
  [[nodiscard]] bool is_listed_common(std::string_view folded) const {
    const WordInfo* found = words_.find(folded);
    return found != nullptr && found->is(kCommonWord);
  }

  // "stresses", "planned", "Replying", "truly": a regular form of a common word. The word list leaves these out.
  [[nodiscard]] bool is_derived(std::string_view word) const {
    constexpr std::array<std::string_view, 8> kEndings = {"s", "es", "ed", "d", "ing", "ly", "er", "ers"};
    constexpr std::string_view kLastLetters = "sdgyr";
    if (word.size() < 4 || kLastLetters.find(word.back()) == kLastLetters.npos) return false;
    for (const std::string_view ending : kEndings) {
      if (ending.back() != word.back() || !word.ends_with(ending) || word.size() < ending.size() + 3) continue;
      const std::string_view base = word.substr(0, word.size() - ending.size());
      if (is_listed_common(base)) return true;
      const bool drops_e = ending == "ing" || ending == "ed" || ending == "er" || ending == "ers";
      if (drops_e && is_listed_common(std::string(base) + 'e')) return true;
      if (drops_e && base.size() > 3 && base[base.size() - 1] == base[base.size() - 2] &&
          is_listed_common(base.substr(0, base.size() - 1))) {
        return true;
      }
      const bool turns_y = ending != "s" && ending != "d" && ending != "ing" && base.ends_with('i');
      if (turns_y && is_listed_common(std::string(base.substr(0, base.size() - 1)) + 'y')) return true;
    }
    return false;
  }

  void add_word(std::string_view word, std::uint32_t classes) { words_[folded(word)].classes |= classes; }

  // Of a word of a list, nearly all of which are folded as they stand.
  std::string_view folded(std::string_view word) {
    if (std::ranges::all_of(word, is_ascii_lower)) return word;
    folded_.clear();
    append_name_folded(word, folded_);
    return folded_;
  }

  // Of a name of a list, nearly all of which are plain; std::string would call for each to be copied.
  std::string_view key_of(std::string_view name) {
    if (const std::size_t size = plain_key(name, plain_); size > 0) return {plain_.data(), size};
    key_.clear();
    append_name_key(name, key_);
    return key_;
  }

  // A row by its number is counted on to; all rows are read faster in turn. Apart from its caller as RowTable::each().
  template <class Rows, class Visit>
  [[gnu::noinline]] static void each_row(const Rows& rows, Visit visit) {
    std::size_t number = 0;
    for (const auto& row : rows) visit(row, number++);
  }

  // For lists that are gone through several times.
  template <std::size_t kColumns, std::size_t kRows>
  static auto rows_of(const RowTable<kColumns, kRows>& table) {
    std::vector<std::array<std::string_view, kColumns>> rows;
    rows.reserve(kRows);
    table.each([&](const auto& row) { rows.push_back(row); });
    return rows;
  }

  template <class Rows>
  void add_column(const Rows& rows, std::uint32_t classes, std::size_t column = 1) {
    rows.each(
        [&](const auto& row) { each_part(row[column], " ", [&](std::string_view word) { add_word(word, classes); }); });
  }

  template <class Rows, class Classes>
  void add_classes(const Rows& rows, const Classes& classes) {
    rows.each([&](const auto& row) {
      const auto found =
          std::find_if(classes.begin(), classes.end(), [&](const ClassName& c) { return c.name == row[0]; });
      if (found == classes.end()) return;
      each_part(row[1], " ", [&](std::string_view word) { add_word(word, found->classes); });
    });
  }

  void add_words() {
    add_column(lexicon::k_common_words, kCommonWord);
    add_column(lexicon::k_given_names, kGivenName);
    lexicon::k_family_names.each([&](const auto& row) {
      const std::uint32_t classes = row[0] == "english" ? kSurname : kFamilyFirst;
      each_part(row[1], " ", [&](std::string_view word) { add_word(word, classes); });
    });
    add_column(lexicon::k_state_nouns, kStateNoun, 0);
    add_column(lexicon::k_speech_verbs, kSpeechVerb, 0);
    add_classes(lexicon::k_kind_nouns, kKindClasses);
    add_column(lexicon::k_verbs, kVerb);
    add_classes(lexicon::k_titles, kTitleClasses);
    add_classes(lexicon::k_org_heads, kOrganisationClasses);
    add_classes(lexicon::k_place_heads, kPlaceClasses);
    add_classes(lexicon::k_initiative_heads, kInitiativeClasses);
    add_classes(lexicon::k_name_particles, kParticleClasses);
    lexicon::k_function_words.each([&](const auto& row) {
      if (row[0] == "time" || row[0] == "number") return;
      each_part(row[1], " ", [&](std::string_view word) { add_word(word, kFunctionWord | kCommonWord); });
    });
  }

  void add_name(std::string_view name, NameKind kind, std::size_t row) {
    const std::string_view key = key_of(name);
    if (key.empty()) return;
    const auto words = static_cast<std::uint8_t>(1 + std::count(key.begin(), key.end(), ' '));
    const bool capitals = key.size() <= 7 && is_all_capitals(name);
    const KnownName known{kind, static_cast<std::uint16_t>(row), capitals,
                          words == 1 && !capitals && word(key).is(kCommonWord)};
    KnownName& listed = names_.try_emplace(key, known);
    // "Nato" beside "NATO": either form counts
    if (listed.in_capitals && !capitals && listed.kind == kind && listed.row == row) listed = known;
    WordInfo& first = words_[key.substr(0, key.find(' '))];
    first.longest_name = std::max(first.longest_name, words);
  }

  void add_names() {
    states_ = rows_of(lexicon::k_states);
    add_states();
    add_bodies(rows_of(lexicon::k_organisations), NameKind::organisation);
    add_bodies(rows_of(lexicon::k_initiatives), NameKind::initiative);
    add_state_column(5, NameKind::capital);
    states_ = {};
    add_places();
    each_row(lexicon::k_not_actors, [&](const auto& row, std::size_t number) {
      const std::uint32_t classes = row[0] == "time" ? kTimeWord | kNoActor : kNoActor;
      each_part(row[1], "; ", [&](std::string_view name) {
        add_name(name, NameKind::no_actor, number);
        if (name.find(' ') == name.npos) add_word(name, classes);
      });
    });
  }

  void add_states() {
    each_row(states_, [&](const auto& row, std::size_t number) { add_name(row[1], NameKind::state, number); });
    add_state_column(2, NameKind::state);
    add_state_column(3, NameKind::demonym);
    add_state_column(4, NameKind::people);
  }

  void add_state_column(std::size_t column, NameKind kind) {
    each_row(states_, [&](const auto& row, std::size_t number) {
      each_part(row[column], "; ", [&](std::string_view name) { add_name(name, kind, number); });
    });
  }

  template <class Rows>
  void add_bodies(const Rows& rows, NameKind kind) {
    each_row(rows, [&](const auto& row, std::size_t number) { add_name(row[0], kind, number); });
    each_row(rows, [&](const auto& row, std::size_t number) {
      each_part(row[1], "; ", [&](std::string_view name) { add_name(name, kind, number); });
    });
    each_row(rows, [&](const auto& row, std::size_t number) { add_with_acronym(row[0], kind, number); });
  }

  // "UN Refugee Fund" of "United Nations Refugee Fund": a union's own bodies are called by its acronym too.
  void add_with_acronym(std::string_view name, NameKind kind, std::size_t row) {
    struct Union {
      std::string_view name, acronym;
    };
    constexpr std::array kUnions = {Union{"United Nations ", "UN "}, Union{"United Nations ", "U.N. "},
                                    Union{"European Union ", "EU "}, Union{"African Union ", "AU "}};
    for (const Union& all : kUnions) {
      const std::size_t at = name.find(all.name);
      if (at == name.npos) continue;
      std::string shorter(name);
      shorter.replace(at, all.name.size(), all.acronym);
      add_name(shorter, kind, row);
    }
  }

  void add_places() {
    lexicon::k_places.each([&](const auto& row) {
      each_part(row[2], "; ", [&](std::string_view variants) {
        places_.push_back(variants.substr(0, variants.find(" = ")));
        each_part(variants, " = ", [&](std::string_view name) { add_name(name, NameKind::place, places_.size() - 1); });
      });
    });
  }

  PhraseTable<WordInfo> words_;
  PhraseTable<KnownName> names_;
  std::vector<std::string_view> places_;  // by row of a known place
  // While the lists are read:
  std::vector<decltype(lexicon::k_states)::Row> states_;
  std::string folded_, key_;  // of the word and the name being added
  PlainKey plain_{};
};

const Gazetteer& gazetteer() {
  static const Gazetteer instance;
  return instance;
}

// The affixes of a class that end in `last`.
std::span<const std::string_view> affixes(std::string_view affix_class, char last) {
  struct AffixClass {
    std::string_view name;
    std::array<std::vector<std::string_view>, 256> by_last;
  };
  static const std::vector<AffixClass> classes = [] {
    std::vector<AffixClass> made;
    for (const auto& row : lexicon::k_name_affixes) {
      auto found = std::ranges::find(made, row[0], &AffixClass::name);
      if (found == made.end()) found = made.insert(made.end(), {row[0], {}});
      each_part(row[1], " ", [&](std::string_view affix) {
        found->by_last[static_cast<unsigned char>(affix.back())].push_back(affix);
      });
    }
    return made;
  }();
  const auto found = std::ranges::find(classes, affix_class, &AffixClass::name);
  if (found == classes.end()) return {};
  return found->by_last[static_cast<unsigned char>(last)];
}

}  // namespace

WordInfo word_info(std::string_view folded) { return gazetteer().word(folded); }

void prefetch_word(std::string_view folded) { gazetteer().prefetch(folded); }

std::uint8_t longest_name_from(std::string_view folded) { return gazetteer().longest_name(folded); }

const KnownName* find_name(std::string_view key) { return gazetteer().name(key); }

void append_name_key(std::string_view name, std::string& out) {
  PlainKey plain;
  if (const std::size_t size = plain_key(name, plain); size > 0) {
    if (!out.empty()) out += ' ';
    out.append(plain.data(), size);
    return;
  }
  std::vector<Token> tokens;
  split_words(name, tokens);
  for (const Token& token : tokens) {
    const std::string_view word = slice(name, token.span);
    if (token.kind == TokenKind::mark && word != "&") continue;
    if (!out.empty()) out += ' ';
    append_name_folded(word == "&" ? "and" : word, out);
  }
}

std::string_view canonical_name(const KnownName& known) {
  switch (known.kind) {
    case NameKind::state:
    case NameKind::demonym:
    case NameKind::people:
    case NameKind::capital:
      return lexicon::k_states[known.row][1];
    case NameKind::organisation:
      return lexicon::k_organisations[known.row][0];
    case NameKind::initiative:
      return lexicon::k_initiatives[known.row][0];
    case NameKind::place:
      return gazetteer().place(known.row);
    case NameKind::no_actor:
      return {};
  }
  return {};
}

ActorType known_type(const KnownName& known) {
  switch (known.kind) {
    case NameKind::state:
    case NameKind::demonym:
    case NameKind::people:
    case NameKind::capital:
      return lexicon::k_states[known.row][6] == "place" ? ActorType::place : ActorType::state;
    case NameKind::initiative:
      return ActorType::initiative;
    case NameKind::place:
      return ActorType::place;
    case NameKind::organisation:
    case NameKind::no_actor:
      return ActorType::organisation;
  }
  return ActorType::organisation;
}

bool has_affix(std::string_view folded, std::string_view affix_class) {
  if (folded.empty()) return false;
  const bool is_ending = affix_class.ends_with("_ending");
  return std::ranges::any_of(affixes(affix_class, folded.back()), [&](std::string_view affix) {
    return is_ending ? folded.size() > affix.size() + 1 && folded.ends_with(affix) : folded == affix;
  });
}

bool is_generic(const KnownName& known) {
  if (known.kind != NameKind::organisation) return false;
  const auto& row = lexicon::k_organisations[known.row];
  return row[3].empty() && (row[2] == "party" || row[2] == "parliament" || row[2] == "government" || row[2] == "court");
}

}  // namespace entente
