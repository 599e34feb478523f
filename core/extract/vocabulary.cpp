// Reads the lexicon tables into one map. A word may stand in several lists: its facts are the union.
#include "core/extract/vocabulary.h"

#include <array>
#include <utility>

#include "core/base/parts.h"
#include "lexicon/cues.h"
#include "lexicon/function_words.h"
#include "lexicon/party_nouns.h"
#include "lexicon/verbs.h"

namespace entente {
namespace {

constexpr std::size_t kUsualWords = 7'000;  // of the lists, with their forms

using Name = std::pair<std::string_view, std::uint32_t>;

constexpr std::array kWordClasses{
    Name{"be", word::kBe},
    Name{"have", word::kHave},
    Name{"do", word::kDo},
    Name{"modal", word::kModal},
    Name{"negation", word::kNegation},
    Name{"determiner", word::kDeterminer},
    Name{"possessive", word::kPossessive},
    Name{"pronoun", word::kPronoun},
    Name{"preposition", word::kPreposition},
    Name{"conjunction", word::kConjunction},
    Name{"subordinator", word::kSubordinator},
    Name{"relative", word::kRelative},
    Name{"adverb", word::kAdverb},
    Name{"time", word::kTime},
    Name{"number", word::kNumber},
    Name{"pair", word::kPair},
    Name{"body", word::kBody},
    Name{"office", word::kOffice},
    Name{"speaker", word::kSpeaker},
    Name{"document", word::kDocument},
    Name{"captive", word::kCaptive},
    Name{"curb", word::kCurb},
    Name{"force", word::kForce},
    Name{"appeal", word::kAppeal},
    Name{"blame", word::kBlame},
    Name{"people", word::kPeople},
    Name{"goods", word::kGoods},
    Name{"plant", word::kPlant},
    Name{"currency", word::kCurrency},
    Name{"event", word::kEvent},
};

constexpr std::array kVerbClasses{
    Name{"act", verb::kAct},     Name{"aid", verb::kAid},   Name{"yield", verb::kYield}, Name{"cut", verb::kCut},
    Name{"say", verb::kSay},     Name{"meet", verb::kMeet}, Name{"harm", verb::kHarm},   Name{"state", verb::kState},
    Name{"plain", verb::kPlain}, Name{"mute", verb::kMute}, Name{"deed", verb::kDeed},   Name{"sure", verb::kSure},
};

template <std::size_t N>
std::uint32_t class_bit(const std::array<Name, N>& names, std::string_view name) {
  for (const auto& [known, bit] : names)
    if (known == name) return bit;
  return 0;
}

// Calls visit(word, suffix) for each alternative of each element of a cue pattern: "(a/pledge.v)" gives a, "" and
// pledge, "v".
template <class Visit>
void each_pattern_word(std::string_view pattern, Visit visit) {
  each_part(pattern, " ", [&](std::string_view element) {
    if (element == "...") return;
    if (element.starts_with('(')) element = element.substr(1, element.size() - 2);
    each_part(element, "/", [&](std::string_view one) {
      const std::size_t dot = one.find('.');
      visit(one.substr(0, dot), dot == std::string_view::npos ? std::string_view() : one.substr(dot + 1));
    });
  });
}

}  // namespace

Vocabulary::Vocabulary() : facts_(1) {
  ids_.reserve(kUsualWords);
  facts_.reserve(kUsualWords);
  add_classes();
  add_verbs();
  add_cue_words();
}

WordId Vocabulary::find(std::string_view folded) const {
  const WordId* found = ids_.find(folded);
  return found == nullptr ? WordId{0} : *found;
}

WordId Vocabulary::intern(std::string_view word) {
  WordId& id = ids_[word];
  if (id == 0) {
    id = static_cast<WordId>(facts_.size());
    facts_.emplace_back();
  }
  return id;
}

void Vocabulary::add_verb(std::string_view base, std::uint16_t classes) {
  const WordId lemma = intern(base);
  for (const VerbForm& form : VerbForms(base)) {
    const WordId id = intern(form.word);
    WordFacts& facts = facts_[id];
    if (facts.forms == 0) facts.lemma = lemma;
    if (facts.lemma == lemma) facts.verbs |= classes;
    facts.forms |= form.forms;
  }
}

void Vocabulary::add_classes() {
  const auto add = [this](const auto& table) {
    table.each([this](const auto& row) {
      const std::uint32_t bit = class_bit(kWordClasses, row[0]);
      each_part(row[1], " ", [&](std::string_view text) { facts_[intern(text)].classes |= bit; });
    });
  };
  add(lexicon::k_function_words);
  add(lexicon::k_party_nouns);
}

void Vocabulary::add_verbs() {
  lexicon::k_verbs.each([this](const auto& row) {
    const auto bit = static_cast<std::uint16_t>(class_bit(kVerbClasses, row[0]));
    each_part(row[1], " ", [&](std::string_view text) { add_verb(text, bit); });
  });
}

void Vocabulary::add_cue_words() {
  lexicon::k_cues.each([this](const auto& row) {
    each_pattern_word(row[1], [&](std::string_view base, std::string_view suffix) {
      if (suffix == "n") {
        intern(base);
        intern(plural(base));
      } else if (!suffix.empty() && facts_[intern(base)].forms == 0 && base != "be") {
        add_verb(base, verb::kPlain);
      } else {
        intern(base);
      }
    });
  });
}

const Vocabulary& vocabulary() {
  static const Vocabulary words;
  return words;
}

}  // namespace entente
