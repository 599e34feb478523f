// Which actors share sentences, paragraphs and articles, and how many of each. Units are rows of actors and actors rows
// of units; the pairs of one actor are counted in a row as long as there are actors (Gustavson 1978, a sparse matrix
// times its transpose), so that nothing is hashed or sorted and memory is that of the places and of one actor's pairs.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "core/report/actors.h"
#include "core/report/links.h"
#include "core/report/stories.h"
#include "core/store/selection.h"

namespace entente {

// Units of one kind, and the actors that each names, ascending.
class NamedUnits {
 public:
  explicit NamedUnits(std::size_t actors) : ends_of_(actors + 1), uncrowded_(actors) {}

  void add(std::span<const std::uint32_t> named);
  void finish();  // after the last unit

  [[nodiscard]] std::span<const std::uint32_t> units_of(std::uint32_t actor) const {
    return std::span(units_).subspan(ends_of_[actor], ends_of_[actor + 1] - ends_of_[actor]);
  }
  [[nodiscard]] std::span<const std::uint32_t> named_in(std::uint32_t unit) const {
    const std::uint32_t begin = unit == 0 ? 0 : ends_[unit - 1];
    return std::span(named_).subspan(begin, ends_[unit] - begin);
  }
  [[nodiscard]] bool is_crowd(std::uint32_t unit) const { return named_in(unit).size() > kMostNamed; }
  [[nodiscard]] std::uint64_t crowds() const { return crowds_; }
  // Units that name the actor and are no crowds.
  [[nodiscard]] std::uint64_t uncrowded(std::uint32_t actor) const { return uncrowded_[actor]; }

 private:
  std::vector<std::uint32_t> named_, ends_;     // actors unit by unit; one past each unit's last
  std::vector<std::uint32_t> units_, ends_of_;  // units actor by actor; an actor's begin where the one before ends
  std::vector<std::uint32_t> uncrowded_;        // by actor
  std::uint64_t crowds_ = 0;
};

// Two actors in a set of articles; fields as in LinkFigures.
struct ActorPair {
  std::uint32_t a = 0, b = 0;
  std::uint32_t support = 0, sentences = 0, paragraphs = 0, articles = 0, stories = 0;
  std::uint32_t last_story = std::numeric_limits<std::uint32_t>::max();  // of the articles counted
};

class PairCounter {
 public:
  PairCounter(const ActorIndex& index, const Stories& stories, const ArticleSet& set);

  // Which of the others to pair an actor with: all, or those whose numbers are larger, so that each pair comes once.
  enum class With : std::uint8_t { all, later };
  // Those that share `least` units at least, by first meeting. Good until the next call.
  [[nodiscard]] std::span<const ActorPair> pairs_of(std::uint32_t actor, LinkUnit unit, std::uint64_t least, With with);

  // Pairs of all calls so far, whatever they share.
  [[nodiscard]] std::uint64_t met() const { return met_; }

  // Units of the set that name the actor; those left out as crowds do not count.
  [[nodiscard]] std::uint64_t units_naming(std::uint32_t actor, LinkUnit unit) const {
    return units(unit).uncrowded(actor);
  }
  [[nodiscard]] std::uint64_t crowds(LinkUnit unit) const { return units(unit).crowds(); }

 private:
  struct Slot {
    std::uint32_t round = 0, pair = 0;
  };
  [[nodiscard]] const NamedUnits& units(LinkUnit unit) const { return units_[static_cast<std::size_t>(unit)]; }
  void take(std::span<const ActorPlace> places);
  void take_run(LinkUnit unit, std::span<const ActorPlace> places);
  [[nodiscard]] std::span<const std::uint32_t> others_in(std::span<const std::uint32_t> named, With with) const;
  void find(LinkUnit unit, With with);
  void keep(std::uint64_t least);
  void count(LinkUnit unit, With with, std::uint32_t ActorPair::*field);
  void count_articles(With with);

  std::array<NamedUnits, 3> units_;   // by LinkUnit; articles in the order of their stories
  std::vector<std::uint32_t> story_;  // by unit of articles
  std::vector<Slot> slots_;           // by actor: where its pair with the one at hand is
  std::vector<ActorPair> pairs_;
  std::vector<std::uint32_t> named_;     // scratch
  std::uint32_t actor_ = 0, round_ = 0;  // at hand
  std::uint64_t met_ = 0;
};

// A sentence or paragraph of an article after another: calls visit(rows) with the rows of `places`, all of one article,
// that share the field; rows outside all sentences are left out.
template <class Visit>
void each_run(std::span<const ActorPlace> places, std::uint32_t ActorPlace::*field, Visit&& visit) {
  for (std::size_t begin = 0, end = 0; begin < places.size(); begin = end) {
    while (end < places.size() && places[end].*field == places[begin].*field) ++end;
    if (places[begin].*field != kNoPlace) visit(places.subspan(begin, end - begin));
  }
}

// The different actors of some rows, ascending.
void actors_of(std::span<const ActorPlace> places, std::vector<std::uint32_t>& out);

}  // namespace entente
