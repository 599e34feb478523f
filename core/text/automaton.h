// Position automata (Glushkov 1961; McNaughton and Yamada 1960): every character of an expression is a state, so that
// there are no empty moves and a set of states is a row of bits. Expressions are put together from parts in the order
// in which they are written; what comes out matches whole words in one pass, without backtracking.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

// What may stand at one place of a word.
struct CharSet {
  struct Range {
    char32_t first = 0, last = 0;
  };
  // \d and \w, bits of `properties`: a digit; a letter, a digit, what combines with one, or an underscore.
  static constexpr std::uint8_t kDigit = 1, kWordly = 2, kNoDigit = 4, kNotWordly = 8;

  std::vector<Range> ranges;
  std::uint8_t properties = 0;
  bool is_negated = false;

  // Adds the characters from `first` to `last` in counting form.
  void add_folded(char32_t first, char32_t last);
  // `wordly`: kDigit and kWordly as they hold of `c`.
  [[nodiscard]] bool holds(char32_t c, std::uint8_t wordly) const;
  [[nodiscard]] static CharSet of(char32_t c);
  [[nodiscard]] static CharSet any();
};

class Automaton {
 public:
  // Of an expression, its repetitions written out.
  static constexpr std::size_t kMostPositions = 512;

  // `word`: valid UTF-8 in counting form.
  [[nodiscard]] bool matches(std::string_view word) const;
  // What every word that matches begins with.
  [[nodiscard]] const std::string& prefix() const { return prefix_; }

 private:
  friend class AutomatonBuilder;
  using Positions = std::bitset<kMostPositions>;
  using Class = std::uint16_t;  // characters that all sets of the expression treat alike
  using State = std::uint16_t;  // of the deterministic automaton; kDead and kStart are the first two
  static constexpr State kDead = 0, kStart = 1;

  void find_classes(const std::vector<CharSet>& sets, const std::vector<std::uint16_t>& set_of);
  void determinise();
  void find_prefix();
  [[nodiscard]] Positions reached_from(const Positions& from) const;
  [[nodiscard]] Class class_of(char32_t c) const;
  [[nodiscard]] bool simulate(std::string_view word) const;
  template <class Visit>
  void each_class(std::string_view word, Visit&& visit) const;

  std::vector<Positions> follow_;  // by position: which may come next
  Positions first_, last_;
  bool matches_nothing_written_ = false;  // the empty word

  // Characters between two cuts are alike but for their properties.
  std::vector<char32_t> cuts_;
  std::vector<Class> classes_;  // by cut and properties
  std::array<Class, 128> ascii_{};
  std::vector<Positions> accepting_;           // by class: positions that it may stand at
  std::vector<std::optional<char32_t>> only_;  // by class: its character, when it has just one

  // The deterministic automaton, when it is small; else empty, and sets of positions are followed instead.
  std::vector<State> next_;   // by state and class
  std::vector<bool> is_end_;  // by state
  std::string prefix_;
};

// Puts an expression together. Parts must be joined in the order in which they were made.
class AutomatonBuilder {
 public:
  using Positions = Automaton::Positions;
  struct Part {
    Positions first, last;
    bool may_be_empty = true;
    std::uint16_t begin = 0, end = 0;  // its positions
  };
  static constexpr std::uint32_t kNoEnd = 0xFFFFFFFF;

  [[nodiscard]] Part nothing() const;
  [[nodiscard]] Part one(CharSet set);
  [[nodiscard]] Part joined(const Part& a, const Part& b);
  [[nodiscard]] static Part either(const Part& a, const Part& b);
  // `part`, which must be the last one made, `least` to `most` times (kNoEnd: any number).
  [[nodiscard]] Part repeated(Part part, std::uint32_t least, std::uint32_t most);

  // More positions were asked for than there may be; what was made since is no use.
  [[nodiscard]] bool is_too_large() const { return is_too_large_; }
  [[nodiscard]] Automaton finish(const Part& whole);  // leaves the builder empty

 private:
  [[nodiscard]] bool has_room(std::size_t positions);
  [[nodiscard]] Part copied(const Part& part);
  void loop(const Part& part);

  std::vector<CharSet> sets_;
  std::vector<std::uint16_t> set_of_;  // by position
  std::vector<Positions> follow_;
  bool is_too_large_ = false;
};

}  // namespace entente
