// What a trained model makes of the names that the rules found: whether each names an actor at all, and of what type.
// The rules are precise where the gazetteer, a head word or a title explains a name; the model weighs the words, the
// neighbours, the rest of the article and what the rules said, and decides where nothing explains it.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/language/candidates.h"
#include "core/language/linear_model.h"
#include "core/language/tags.h"

namespace entente {

// Classes of the model. `title` is any other name (a work, an event, a nationality), `none` no name at all.
enum class NameVerdict : std::uint8_t { person, place, organisation, title, none };

inline constexpr unsigned kNameVerdicts = 5;

// The parts of speech of an article's tokens, in sentences with a candidate that the model judges (`of_all`: with any).
// What is set in capitals and what is mostly numbers is left out: `nfp` throughout.
[[nodiscard]] std::vector<Tag> tags_around(const NameText& text, const std::vector<Candidate>& candidates,
                                           bool of_all = false);

// The features of an article's candidates, one after another; the trainer and the program read the same.
class NameFeatures {
 public:
  // Borrows all for its own life. `candidates` are in text order, `tags` those of tags_around().
  NameFeatures(const NameText& text, std::span<const Tag> tags, const std::vector<Candidate>& candidates);

  // Replaces `out`. Indices may only rise from call to call. `is_blind` leaves out what explains the name (the
  // gazetteer, head words, titles): a trainer's means of making the model learn from the rest.
  void read(std::uint32_t candidate, std::vector<FeatureHash>& out, bool is_blind = false);

  // The name opens a longer one which a head word makes an organisation: "Orlin" beside "Orlin Corp".
  [[nodiscard]] bool shortens_body(const Candidate& c) const;
  // The name is the last word of a longer one.
  [[nodiscard]] bool ends_longer(const Candidate& c) const;

 private:
  void read_words(const Candidate& c);
  void read_word(std::uint64_t position, const NameToken& token);
  void read_neighbours(const Candidate& c);
  void read_tags(const Candidate& c);
  void read_surroundings(std::uint32_t index);
  void read_article(const Candidate& c);
  void read_rules(const Candidate& c);
  void add(std::uint64_t kind, std::uint64_t value) { out_->push_back(feature(kind, value)); }
  void add_classes(std::uint64_t kind, WordInfo info);
  [[nodiscard]] std::uint64_t word_at(std::int64_t token) const;
  [[nodiscard]] std::uint64_t tag_at(std::int64_t token) const;

  struct WordEvidence {
    std::uint64_t word = 0;
    std::uint32_t signs = 0;
  };
  void gather(const Candidate& c);
  [[nodiscard]] std::uint32_t signs_of(std::uint64_t word) const;

  const NameText& text_;
  std::span<const Tag> tags_;
  const std::vector<Candidate>& candidates_;
  std::vector<WordEvidence> evidence_;  // by word, sorted
  std::uint32_t sentence_ = 0;
  std::uint32_t first_ = 0, last_ = 0;  // the sentence's tokens
  std::uint32_t numbers_ = 0;           // among them
  bool has_verb_ = false;               // without one, tags are guesses
  bool is_blind_ = false;
  std::vector<FeatureHash>* out_ = nullptr;
};

// The gazetteer, a head word or a title explains the name, so that it is not the model's to judge.
[[nodiscard]] bool is_explained(const Candidate& candidate);

// Settles the types of candidates that the rules guessed at; what is more likely no actor's name becomes weak.
void judge_names(const NameText& text, std::vector<Candidate>& candidates);

}  // namespace entente
