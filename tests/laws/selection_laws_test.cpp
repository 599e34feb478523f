// The law of selection: choosing among the articles of a summary of everything gives what summing up the shards with
// the same query gives, byte for byte, however the articles are dealt out and whichever two shards share one.
#include <array>
#include <catch_amalgamated.hpp>
#include <utility>

#include "core/store/codec.h"
#include "core/store/selection.h"
#include "tests/laws/made.h"

namespace {

using namespace entente;

constexpr std::array<std::string_view, 3> kSources = {"Agency", "Gazette", ""};
constexpr std::array<std::string_view, 4> kTracked = {"the corridor", "china agreed | wang yi", "/t.*/ of",
                                                      "actor:lahore"};
constexpr std::array<std::string_view, 5> kWords = {"trade", "corridor", "nowhere", "pak* | caf\xC3\xA9", "/v?isits?/"};

Query base() {
  Query out;
  out.tracked.assign(kTracked.begin(), kTracked.end());
  return out;
}

void restrict_anyhow(made::Dice& dice, const std::vector<Reading>& readings, Query& query) {
  constexpr std::array<std::string_view, 4> kActors = {"china", "pakistan", "wang-yi", "nobody"};
  if (dice.below(3) == 0) {
    for (std::size_t i = 0; i < 4; ++i) query.articles.push_back(readings[dice.below(readings.size())].articles[0].id);
  }
  for (std::size_t i = dice.below(3); i > 0; --i) query.actors.emplace_back(kActors[dice.below(kActors.size())]);
  if (dice.below(2) == 0) query.from = dice.below(2) == 0 ? "2022-03-21" : "2022-03";
  if (dice.below(2) == 0) query.to = dice.below(2) == 0 ? "2022-03-25" : "2022";
  if (dice.below(3) == 0) query.sources = {std::string(kSources[dice.below(3)]), "Nobody's Post"};
  if (dice.below(3) == 0) query.holding.emplace_back(kTracked[dice.below(kTracked.size())]);
  if (dice.below(3) == 0) query.holding.emplace_back(kWords[dice.below(kWords.size())]);
  query.others = dice.below(2) == 0;
}

std::vector<Reading> pile(made::Dice& dice) {
  std::vector<Reading> out = made::pile(dice, 14);
  for (Reading& reading : out) {  // by its text, so that copies of an article stay copies
    reading.articles[0].source = kSources[reading.articles[0].text.size() % kSources.size()];
  }
  return out;
}

// Deals out the readings, some of them to two shards.
std::vector<Shard> dealt(made::Dice& dice, const std::vector<Reading>& readings) {
  std::vector<std::vector<Reading>> hands(1 + dice.below(5));
  for (const Reading& reading : readings) {
    hands[dice.below(hands.size())].push_back(reading);
    if (dice.below(4) == 0) hands[dice.below(hands.size())].push_back(reading);
  }
  std::vector<Shard> out;
  for (const auto& hand : hands) out.push_back(made::shard(hand));
  return out;
}

Summary summed_up(const std::vector<Shard>& shards, const Query& query) {
  Summary out;
  for (const Shard& shard : shards) out = merge(std::move(out), summarise(shard, query));
  return out;
}

}  // namespace

TEST_CASE("a selection of a summary is the summary of the selection") {
  std::size_t some = 0;
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    made::Dice dice(seed);
    const auto readings = pile(dice);
    const auto shards = dealt(dice, readings);
    const Summary all = summed_up(shards, base());
    Query query = base();
    restrict_anyhow(dice, readings, query);
    CAPTURE(seed);
    const ArticleSet chosen = select(all, query);
    CHECK(encode(restricted(all, chosen)) == encode(summed_up(shards, query)));
    some += chosen.size() > 0 && chosen.size() < all.articles.size() ? 1 : 0;
  }
  CHECK(some > 100);
}

TEST_CASE("a selection of phrases, lemmas and neighbours is chosen by another summary of the same articles") {
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    made::Dice dice(seed);
    const auto readings = pile(dice);
    const auto shards = dealt(dice, readings);
    const Summary all = summed_up(shards, base());
    Query query;
    query.only_terms = seed % 2 == 0;
    query.counting.longest = static_cast<std::uint8_t>(1 + seed % 3);
    query.counting.names_as_units = seed % 5 == 0;
    if (seed % 3 == 0) query.counting.form = TermForm::lemma;
    if (seed % 4 == 0) query.counting.near = Near{"trade | of the", seed % 8 == 0, 3, 2};
    const Summary counted = summed_up(shards, query);
    restrict_anyhow(dice, readings, query);
    CAPTURE(seed);
    CHECK(encode(restricted(counted, select(all, query))) == encode(summed_up(shards, query)));
  }
}

TEST_CASE("what was tracked in one summary chooses among the articles of another") {
  made::Dice dice(11);
  const auto shards = dealt(dice, pile(dice));
  Query plain, tracked = base();
  tracked.only_tracked = true;
  const Summary all = summed_up(shards, plain);
  const Summary hits = summed_up(shards, tracked);
  for (const std::string_view pattern : kTracked) {
    Query query;
    query.holding = {" " + std::string(pattern) + " "};
    CHECK(select(all, query).size() == 0);  // a phrase alone cannot be told from single words
    CHECK(encode(restricted(all, select(all, query, &hits))) == encode(summed_up(shards, query)));
  }
}

TEST_CASE("nothing chosen is an empty summary of what was read, everything chosen is the summary itself") {
  made::Dice dice(3);
  const Summary all = summed_up(dealt(dice, pile(dice)), base());
  const ArticleSet none(all.articles.size());
  const Summary empty = restricted(all, none);
  CHECK(empty.articles.empty());
  CHECK(empty.strings.empty());
  CHECK(empty.counts == all.counts);
  CHECK(encode(restricted(all, none.others())) == encode(all));
  CHECK(encode(restricted(all, select(all, {}))) == encode(all));
  const Summary bare = restricted(all, none.others(), false);
  CHECK(bare.terms.empty());
  CHECK(bare.actors.size() == all.actors.size());
  CHECK(bare.strings.size() < all.strings.size());
}
