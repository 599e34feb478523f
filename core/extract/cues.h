// The cue lines of core/lexicon/cues.txt, compiled for matching by word id. Each word knows the cues that
// start with it, so a text costs one look-up a token and a few comparisons a hit.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/extract/commitment.h"
#include "core/extract/vocabulary.h"

namespace entente {

// What may follow a cue; see the head of cues.txt for their meanings.
enum class Frame : std::uint8_t {
  to,
  ing,
  vp,
  np_to,
  np_vp,
  np_that,
  for_to,
  that,
  shall_that,
  hope_that,
  np,
  obj,
  say,
  bare,
  subj,
  amount,
  doc,
  captive,
  curb,
  force,
  appeal,
  goods,
  plant,
  recipient,
  orderobj,
  nounfor,
  ceremony,
  modal,
  duty,
  headline
};

// Conditions on a cue, as bits of Cue::needs.
namespace need {
inline constexpr std::uint32_t kActor = 1, kActorish = 2, kNoun = 4, kReal = 8, kQuiet = 16, kDone = 32, kPerfect = 64,
                               kAdjective = 128, kFuture = 256, kDecide = 512, kNegated = 4096, kSoft = 8192,
                               kOwn = 16384, kBound = 32768, kTitled = 65536, kActive = 131072, kWorks = 262144,
                               kOffice = 524288, kPublic = 1048576, kPassive = 2097152, kOwned = 4194304,
                               kSaid = 8388608;
}  // namespace need

struct Cue {
  std::string_view id, plover, cameo;
  std::span<const Frame> frames;
  std::uint32_t needs = 0;
  Kind kind = Kind::pledge;
  Status status = Status::intent;
  Modality modality = Modality::medium;

  struct Element {
    std::span<const WordId> words;  // sorted; empty for a gap
    bool optional = false;
  };
  std::span<const Element> pattern;

  [[nodiscard]] bool begins_with(Frame frame) const { return !frames.empty() && frames.front() == frame; }
};

// Words as bits, several to a bit, so that one look tells which cues cannot go on.
using WordBits = std::uint64_t;
inline constexpr WordBits kAnyWord = ~WordBits{0};
[[nodiscard]] constexpr WordBits bit_of(WordId word) { return WordBits{1} << word % 64; }

class CueTable {
 public:
  CueTable();
  [[nodiscard]] const Cue& cue(std::uint16_t index) const { return cues_[index]; }
  [[nodiscard]] std::span<const std::uint16_t> starting_with(WordId word) const { return of(word, starting_); }
  // For each of starting_with(), the words of which one must come next; kAnyWord where that cannot be told.
  [[nodiscard]] std::span<const WordBits> next_words(WordId word) const { return of(word, next_words_); }

 private:
  struct Opening;  // of a cue, by one of its first words

  template <class Value>
  [[nodiscard]] std::span<const Value> of(WordId word, const std::vector<Value>& values) const {
    return std::span(values).subspan(begins_[word], begins_[word + 1u] - begins_[word]);
  }
  void read_cues();
  [[nodiscard]] std::vector<Opening> openings() const;

  std::vector<Cue> cues_;
  // What the cues' spans are of.
  std::vector<Cue::Element> elements_;
  std::vector<Frame> frames_;
  std::vector<WordId> words_;
  // Word by word, each word's from begins_[word] on.
  std::vector<std::uint16_t> starting_;
  std::vector<WordBits> next_words_;
  std::vector<std::uint16_t> begins_;
};

// Built at first use.
[[nodiscard]] const CueTable& cue_table();

}  // namespace entente
