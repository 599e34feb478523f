// The laws of merge(), on random piles with copies in them. Two summaries are equal when they encode to
// equal bytes; nothing weaker is asked anywhere.
#include <algorithm>
#include <catch_amalgamated.hpp>
#include <iterator>
#include <utility>

#include "core/store/codec.h"
#include "core/store/merge_all.h"
#include "tests/laws/made.h"

namespace {

using namespace entente;

using Bytes = std::vector<std::uint8_t>;

std::vector<Query> queries() {
  Query dated;
  dated.from = "2022-03-10";
  dated.to = "2022-03-31";
  Query named;
  named.actors = {"china", "pakistan"};
  Query texts;
  texts.with_text = true;
  return {{}, dated, named, texts};
}

// Every way of counting, with what chooses articles by their words.
std::vector<Query> countings() {
  std::vector<Query> out(6);
  out[0].counting.longest = 3;
  out[1].counting.form = TermForm::lemma;
  out[1].counting.names_as_units = true;
  out[1].counting.phrase_stops = PhraseStops::anywhere;
  out[2].counting.unit = TermUnit::sentence;
  out[2].counting.longest = 2;
  out[2].holding = {"trade"};
  out[3].counting.near = Near{"china | the corridor", false, 3, 4};
  out[3].counting.names_as_units = true;
  out[4].tracked = {"trade", "of *", "lemma:agree", "actor:wang-yi"};
  out[4].only_tracked = true;
  out[5].counting.near = Near{"actor:pakistan", true, 0, 0};
  out[5].counting.longest = 5;
  out[5].counting.phrase_stops = PhraseStops::none;
  out[5].tracked = {"visit"};
  out[5].only_terms = true;
  out[5].holding = {"will | urged"};
  out[5].others = true;
  return out;
}

Summary summary_of(const std::vector<Reading>& readings, const Query& query = {}) {
  return summarise(made::shard(readings), query);
}

// Merges in an order that the dice choose: two summaries at a time, from anywhere.
Summary merged_anyhow(made::Dice& dice, std::vector<Summary> parts) {
  while (parts.size() > 1) {
    dice.shuffle(parts);
    Summary last = std::move(parts.back());
    parts.pop_back();
    parts.back() = merge(std::move(parts.back()), last);
  }
  return parts.empty() ? Summary{} : std::move(parts.front());
}

// Deals the readings out over `shards` shards; some may stay empty.
std::vector<Summary> dealt(made::Dice& dice, std::vector<Reading> readings, std::size_t shards, const Query& query) {
  dice.shuffle(readings);
  std::vector<std::vector<Reading>> hands(shards);
  for (Reading& reading : readings) hands[dice.below(shards)].push_back(std::move(reading));
  std::vector<Summary> out;
  for (const auto& hand : hands) out.push_back(summary_of(hand, query));
  return out;
}

}  // namespace

TEST_CASE("merging many at once gives what merging them one by one gives") {
  std::vector<Query> asked = queries();
  std::ranges::move(countings(), std::back_inserter(asked));
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    made::Dice dice(seed);
    const std::vector<Reading> readings = made::pile(dice, dice.below(12));
    for (const Query& query : asked) {
      const std::vector<Summary> parts = dealt(dice, readings, 1 + dice.below(6), query);
      CHECK(encode(merge_all(parts)) == encode(merged_anyhow(dice, parts)));
    }
  }
}

TEST_CASE("merging with an empty summary changes nothing, on either side") {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    made::Dice dice(seed);
    const Summary some = summary_of(made::pile(dice, dice.below(8)));
    CHECK(encode(merge(some, {})) == encode(some));
    CHECK(encode(merge({}, some)) == encode(some));
  }
  CHECK(encode(merge({}, {})) == encode(Summary{}));
  CHECK(encode(summary_of({})) == encode(Summary{}));
}

TEST_CASE("merging does not care which side is which") {
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    made::Dice dice(seed);
    const auto readings = made::pile(dice, 8);
    const Summary a = summary_of({readings.begin(), readings.begin() + 5});
    const Summary b = summary_of({readings.begin() + 3, readings.end()});  // two readings in both
    CHECK(encode(merge(a, b)) == encode(merge(b, a)));
  }
}

TEST_CASE("merging does not care how three are bracketed") {
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    made::Dice dice(seed);
    const Summary a = summary_of(made::pile(dice, 4));
    const Summary b = summary_of(made::pile(dice, 3));
    const Summary c = summary_of(made::pile(dice, 5));
    CHECK(encode(merge(merge(a, b), c)) == encode(merge(a, merge(b, c))));
  }
}

TEST_CASE("however the articles are split over shards, and in whatever order, the summary is the same bytes") {
  for (std::uint64_t seed = 0; seed < 30; ++seed) {
    made::Dice dice(seed);
    const auto readings = made::pile(dice, 12);
    for (const Query& query : queries()) {
      const Bytes whole = encode(summary_of(readings, query));
      for (std::size_t shards = 1; shards <= 12; shards += 1 + dice.below(4)) {
        CHECK(encode(merged_anyhow(dice, dealt(dice, readings, shards, query))) == whole);
      }
    }
  }
}

TEST_CASE("phrases, lemmas, neighbours and hits merge as words do") {
  for (std::uint64_t seed = 0; seed < 15; ++seed) {
    made::Dice dice(seed);
    const auto readings = made::pile(dice, 10);
    for (const Query& query : countings()) {
      const Summary whole = summary_of(readings, query);
      CHECK(encode(merge(whole, {})) == encode(whole));
      CHECK(encode(merge({}, whole)) == encode(whole));
      CHECK(encode(merged_anyhow(dice, dealt(dice, readings, 1 + dice.below(8), query))) == encode(whole));
      const Summary a = summary_of({readings.begin(), readings.begin() + 5}, query);
      const Summary b = summary_of({readings.begin() + 3, readings.begin() + 8}, query);
      const Summary c = summary_of({readings.begin() + 7, readings.end()}, query);
      CHECK(encode(merge(a, b)) == encode(merge(b, a)));
      CHECK(encode(merge(merge(a, b), c)) == encode(merge(a, merge(b, c))));
    }
  }
}

TEST_CASE("an article that two shards both hold counts once") {
  made::Dice dice(7);
  const auto readings = made::pile(dice, 6);
  const Summary once = summary_of(readings);
  Summary twice = merge(once, once);
  CHECK(twice.counts.given == 2 * once.counts.given);
  CHECK(twice.problems.size() == 2 * once.problems.size());
  REQUIRE(twice.stories.size() == once.stories.size());
  CHECK(twice.stories[0].copies == 2 * once.stories[0].copies);
  twice.counts = once.counts;
  twice.problems = once.problems;
  twice.sources = once.sources;
  twice.stories = once.stories;
  CHECK(encode(twice) == encode(once));
}

TEST_CASE("a text that only one of two copies carries is kept, whichever side it is on") {
  made::Dice dice(8);
  const auto readings = made::pile(dice, 4);
  Query texts;
  texts.with_text = true;
  const Summary bare = summary_of(readings);
  const Summary full = summary_of(readings, texts);
  CHECK(encode(merge(bare, full)) == encode(merge(full, bare)));
  CHECK(merge(bare, full).articles == full.articles);
}

TEST_CASE("a summary does not hang on what else its shard holds") {
  made::Dice dice(9);
  auto readings = made::pile(dice, 6);
  Query one;
  one.articles = {readings[2].articles[0].id};
  Summary alone = summary_of({readings[2]}, one);
  Summary among = summary_of(readings, one);
  among.counts = alone.counts;  // these two are of everything read, by intent
  among.problems = alone.problems;
  among.sources = alone.sources;
  among.stories = alone.stories;
  CHECK(encode(among) == encode(alone));
}
