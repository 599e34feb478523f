// Made articles for tests: short random texts over a small vocabulary, and an analysis of them that is,
// like the real one, a function of the article alone. All choices come from one seed.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/extract/analysis.h"
#include "core/read/article.h"
#include "core/store/shard.h"
#include "core/store/summary.h"

namespace entente::made {

// splitmix64 (Steele, Lea, Flood 2014). The standard's distributions differ between libraries; this does not.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::uint64_t roll();
  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(roll() % limit); }

  template <class T>
  void shuffle(std::vector<T>& items) {
    for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[below(i)]);
  }

 private:
  std::uint64_t state_;
};

// An article of `text` in a file of that name, with its id.
Article article(std::string file, std::string text, std::string date = "");

// Lays the text out; names China, Pakistan, Wang Yi, the SCO and Lahore wherever their names stand; finds
// a commitment in each sentence that says "will", "agreed" or "urged". Borrows `from`.
Analysis analysis(const Article& from);

// One article with what was said of its reading, as a driver hands both to a shard.
Reading reading(Dice& dice, const std::string& file);

// `count` readings, some of them of one text in two files and some of the same article twice.
std::vector<Reading> pile(Dice& dice, std::size_t count);

Shard shard(const std::vector<Reading>& readings);

// The readings' summary by way of so many shards, dealt and merged in an order that the dice choose.
Summary dealt_and_merged(Dice& dice, std::vector<Reading> readings, std::size_t shards);

}  // namespace entente::made
