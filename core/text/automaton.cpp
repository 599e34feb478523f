// Characters are made classes first, so that what follows is on small numbers; ASCII finds its class by one look-up.
// An automaton of few states is made deterministic at once (subset construction), within a fixed budget; otherwise
// sets of positions are followed, which costs a fixed number of machine words for each character. Both are built once
// and never change, so threads may share them.
#include "core/text/automaton.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "core/base/sort_unique.h"
#include "core/text/characters.h"
#include "core/text/word_break.h"

namespace entente {
namespace {

constexpr std::size_t kMostStates = 128, kMostMoves = 1 << 14;
constexpr std::size_t kProperties = 4;  // sets of kDigit and kWordly

std::uint8_t properties_of(char32_t c) {
  const CharacterInfo info = character_info(c);
  const bool is_wordly = info.is_letter() || info.is_digit() || c == '_' || belongs_to_previous(info.word_break());
  return static_cast<std::uint8_t>((info.is_digit() ? CharSet::kDigit : 0) | (is_wordly ? CharSet::kWordly : 0));
}

}  // namespace

void CharSet::add_folded(char32_t first, char32_t last) {
  ranges.push_back({first, last});
  // Nearly all letters that fold stand below U+2500; of a range longer than that, only its beginning is folded.
  constexpr char32_t kFolding = 0x2500;
  for (char32_t c = first; c <= last && c - first < kFolding; ++c) {
    const char32_t folded = fold_case(c);
    if (first <= folded && folded <= last) continue;
    if (ranges.back().last + 1 == folded) {
      ranges.back().last = folded;
    } else {
      ranges.push_back({folded, folded});
    }
  }
}

bool CharSet::holds(char32_t c, std::uint8_t wordly) const {
  const std::uint8_t missing = static_cast<std::uint8_t>((~wordly & (kDigit | kWordly)) << 2);  // kNoDigit, kNotWordly
  const bool has = (properties & (wordly | missing)) != 0 ||
                   std::ranges::any_of(ranges, [c](Range r) { return r.first <= c && c <= r.last; });
  return has != is_negated;
}

CharSet CharSet::of(char32_t c) { return {{{c, c}}, 0, false}; }
CharSet CharSet::any() { return {{}, 0, true}; }

AutomatonBuilder::Part AutomatonBuilder::nothing() const {
  Part part;
  part.begin = part.end = static_cast<std::uint16_t>(follow_.size());
  return part;
}

bool AutomatonBuilder::has_room(std::size_t positions) {
  is_too_large_ |= positions > Automaton::kMostPositions - follow_.size();
  return !is_too_large_;
}

AutomatonBuilder::Part AutomatonBuilder::one(CharSet set) {
  Part part = nothing();
  if (!has_room(1)) return part;
  set_of_.push_back(static_cast<std::uint16_t>(sets_.size()));
  sets_.push_back(std::move(set));
  follow_.emplace_back();
  part.first.set(part.begin);
  part.last.set(part.begin);
  part.may_be_empty = false;
  ++part.end;
  return part;
}

AutomatonBuilder::Part AutomatonBuilder::joined(const Part& a, const Part& b) {
  for (std::size_t p = a.begin; p < a.end; ++p) {
    if (a.last[p]) follow_[p] |= b.first;
  }
  Part part;
  part.first = a.may_be_empty ? a.first | b.first : a.first;
  part.last = b.may_be_empty ? a.last | b.last : b.last;
  part.may_be_empty = a.may_be_empty && b.may_be_empty;
  part.begin = std::min(a.begin, b.begin);
  part.end = std::max(a.end, b.end);
  return part;
}

AutomatonBuilder::Part AutomatonBuilder::either(const Part& a, const Part& b) {
  return {a.first | b.first, a.last | b.last, a.may_be_empty || b.may_be_empty, std::min(a.begin, b.begin),
          std::max(a.end, b.end)};
}

AutomatonBuilder::Part AutomatonBuilder::copied(const Part& part) {
  Part copy = part;
  const std::size_t size = part.end - part.begin, shift = follow_.size() - part.begin;
  if (!has_room(size)) return copy;
  for (std::size_t p = part.begin; p < part.end; ++p) {
    set_of_.push_back(set_of_[p]);
    follow_.push_back(follow_[p] << shift);
  }
  copy.first <<= shift;
  copy.last <<= shift;
  copy.begin = static_cast<std::uint16_t>(copy.begin + shift);
  copy.end = static_cast<std::uint16_t>(copy.end + shift);
  return copy;
}

void AutomatonBuilder::loop(const Part& part) {
  for (std::size_t p = part.begin; p < part.end; ++p) {
    if (part.last[p]) follow_[p] |= part.first;
  }
}

AutomatonBuilder::Part AutomatonBuilder::repeated(Part part, std::uint32_t least, std::uint32_t most) {
  const bool is_endless = most == kNoEnd;
  if (most == 0) {
    Part none = nothing();
    none.begin = part.begin;
    return none;
  }
  // Copies are made of the part as it was written: the last, when there is no end, is the one that loops. Of a part
  // without a character any number is as good as one.
  const std::uint32_t wanted = part.begin == part.end ? 1 : is_endless ? std::max(least, 1U) : most;
  Part whole = part;
  Part last = part;
  if (least == 0) whole.may_be_empty = true;
  for (std::uint32_t i = 1; i < wanted && !is_too_large_; ++i) {
    last = copied(last);
    if (is_too_large_) break;
    Part next = last;
    if (i >= least) next.may_be_empty = true;
    whole = joined(whole, next);
  }
  if (is_endless && !is_too_large_) loop(last);
  return whole;
}

Automaton AutomatonBuilder::finish(const Part& whole) {
  Automaton out;
  out.follow_ = std::exchange(follow_, {});
  out.first_ = whole.first;
  out.last_ = whole.last;
  out.matches_nothing_written_ = whole.may_be_empty;
  out.find_classes(std::exchange(sets_, {}), std::exchange(set_of_, {}));
  out.determinise();
  out.find_prefix();
  return out;
}

void Automaton::find_classes(const std::vector<CharSet>& sets, const std::vector<std::uint16_t>& set_of) {
  cuts_ = {0};
  for (const CharSet& set : sets) {
    for (const CharSet::Range range : set.ranges) {
      cuts_.push_back(range.first);
      cuts_.push_back(range.last + 1);
    }
  }
  sort_unique(cuts_);
  classes_.resize(cuts_.size() * kProperties);
  const bool has_properties = std::ranges::any_of(sets, [](const CharSet& set) { return set.properties != 0; });
  std::unordered_map<Positions, Class> class_of_positions;
  for (std::size_t cut = 0; cut < cuts_.size(); ++cut) {
    const bool is_single = cut + 1 < cuts_.size() && cuts_[cut] + 1 == cuts_[cut + 1];
    for (std::size_t i = 0; i < kProperties; ++i) {
      if (i > 0 && !has_properties) {
        classes_[cut * kProperties + i] = classes_[cut * kProperties];
        continue;
      }
      const std::uint8_t properties = is_single ? properties_of(cuts_[cut]) : static_cast<std::uint8_t>(i);
      std::vector<bool> holds;
      for (const CharSet& set : sets) holds.push_back(set.holds(cuts_[cut], properties));
      Positions at;
      for (std::size_t p = 0; p < set_of.size(); ++p) at[p] = holds[set_of[p]];
      const auto [found, is_new] = class_of_positions.try_emplace(at, static_cast<Class>(accepting_.size()));
      classes_[cut * kProperties + i] = found->second;
      if (is_new) {
        accepting_.push_back(at);
        only_.push_back(is_single ? std::optional(cuts_[cut]) : std::nullopt);
      } else if (only_[found->second] != cuts_[cut]) {
        only_[found->second].reset();
      }
    }
  }
  for (char32_t c = 0; c < ascii_.size(); ++c) {
    const auto cut = static_cast<std::size_t>(std::ranges::upper_bound(cuts_, c) - cuts_.begin()) - 1;
    ascii_[c] = classes_[cut * kProperties + properties_of(c)];
  }
}

Automaton::Class Automaton::class_of(char32_t c) const {
  if (c < ascii_.size()) return ascii_[c];
  const auto cut = static_cast<std::size_t>(std::ranges::upper_bound(cuts_, c) - cuts_.begin()) - 1;
  return classes_[cut * kProperties + properties_of(c)];
}

Automaton::Positions Automaton::reached_from(const Positions& from) const {
  Positions reached;
  for (std::size_t p = 0; p < follow_.size(); ++p) {
    if (from[p]) reached |= follow_[p];
  }
  return reached;
}

// States are numbered as they are met. Stops, and leaves no automaton, when the budget is used up.
void Automaton::determinise() {
  std::unordered_map<Positions, State> state_of;
  std::vector<Positions> states(2);  // dead; start, whose positions are those of no character yet
  is_end_ = {false, matches_nothing_written_};
  state_of.emplace(Positions(), kDead);
  next_.assign(accepting_.size(), kDead);
  for (std::size_t state = kStart; state < states.size(); ++state) {
    const Positions reached = state == kStart ? first_ : reached_from(states[state]);
    if (states.size() > kMostStates || next_.size() + accepting_.size() > kMostMoves) {
      next_.clear();
      is_end_.clear();
      return;
    }
    for (const Positions& accepted : accepting_) {
      const Positions to = reached & accepted;
      const auto [found, is_new] = state_of.try_emplace(to, static_cast<State>(states.size()));
      next_.push_back(found->second);
      if (!is_new) continue;
      states.push_back(to);
      is_end_.push_back((to & last_).any());
    }
  }
}

void Automaton::find_prefix() {
  State state = kStart;
  while (!next_.empty() && !is_end_[state] && prefix_.size() < kMostPositions) {
    const auto* moves = next_.data() + state * accepting_.size();
    std::optional<Class> only;
    for (std::size_t c = 0; c < accepting_.size(); ++c) {
      if (moves[c] == kDead) continue;
      if (only) return;
      only = static_cast<Class>(c);
    }
    if (!only || !only_[*only]) return;
    append_utf8(*only_[*only], prefix_);
    state = moves[*only];
  }
}

// Calls `visit` with the class of each character until it says false.
template <class Visit>
void Automaton::each_class(std::string_view word, Visit&& visit) const {
  for (std::size_t at = 0; at < word.size();) {
    const auto byte = static_cast<unsigned char>(word[at]);
    const CodePoint code = byte < ascii_.size() ? CodePoint{byte, 1} : decode_utf8(word, at);
    if (!visit(class_of(code.value))) return;
    at += code.size;
  }
}

bool Automaton::simulate(std::string_view word) const {
  if (word.empty()) return matches_nothing_written_;
  Positions at;
  bool is_start = true;
  each_class(word, [&](Class c) {
    at = (is_start ? first_ : reached_from(at)) & accepting_[c];
    is_start = false;
    return at.any();
  });
  return (at & last_).any();
}

bool Automaton::matches(std::string_view word) const {
  if (next_.empty()) return simulate(word);
  std::size_t state = kStart;
  each_class(word, [&](Class c) {
    state = next_[state * accepting_.size() + c];
    return state != kDead;
  });
  return is_end_[state];
}

}  // namespace entente
