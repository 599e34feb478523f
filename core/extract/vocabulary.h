// The words the commitment finder steers by, each with everything the lexicon says about it: its place in the
// clause, the class of act it names, the kind of party or object it stands for. Built once; unknown words are id 0.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/base/phrase_table.h"
#include "core/text/inflect.h"

namespace entente {

using WordId = std::uint16_t;

// Bits of WordFacts::classes; the names of function_words.txt and party_nouns.txt.
namespace word {
inline constexpr std::uint32_t kBe = 1u << 0, kHave = 1u << 1, kDo = 1u << 2, kModal = 1u << 3, kNegation = 1u << 4,
                               kDeterminer = 1u << 5, kPossessive = 1u << 6, kPronoun = 1u << 7, kPreposition = 1u << 8,
                               kConjunction = 1u << 9, kSubordinator = 1u << 10, kRelative = 1u << 11,
                               kAdverb = 1u << 12, kTime = 1u << 13, kNumber = 1u << 14, kPair = 1u << 15,
                               kBody = 1u << 16, kOffice = 1u << 17, kSpeaker = 1u << 18, kDocument = 1u << 19,
                               kCaptive = 1u << 21, kCurb = 1u << 22, kForce = 1u << 23, kAppeal = 1u << 24,
                               kBlame = 1u << 25, kPeople = 1u << 26, kGoods = 1u << 27, kPlant = 1u << 28,
                               kCurrency = 1u << 29, kEvent = 1u << 30;
}  // namespace word

// Bits of WordFacts::verbs; the names of verbs.txt.
namespace verb {
inline constexpr std::uint16_t kAct = 1, kAid = 2, kYield = 4, kCut = 8, kSay = 16, kMeet = 32, kHarm = 64,
                               kState = 128, kPlain = 256, kMute = 512, kDeed = 1024, kSure = 2048;
}  // namespace verb

struct WordFacts {
  std::uint32_t classes = 0;
  std::uint16_t verbs = 0;
  std::uint8_t forms = 0;
  WordId lemma = 0;  // of a verb form, the first verb in the lists that it is a form of
};

class Vocabulary {
 public:
  Vocabulary();

  // 0 for a word no list holds. `folded` is a counting form (core/text/words.h) with ASCII apostrophes.
  [[nodiscard]] WordId find(std::string_view folded) const;
  [[nodiscard]] const WordFacts& facts(WordId id) const { return facts_[id]; }
  [[nodiscard]] std::size_t size() const { return facts_.size(); }

 private:
  WordId intern(std::string_view word);
  void add_verb(std::string_view base, std::uint16_t classes);
  void add_classes();
  void add_verbs();
  void add_cue_words();

  PhraseTable<WordId> ids_;
  std::vector<WordFacts> facts_;
};

// Built at first use.
[[nodiscard]] const Vocabulary& vocabulary();

}  // namespace entente
