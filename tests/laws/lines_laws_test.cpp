// The laws of what shards answer beside summaries: concordances and key sentences are the same bytes however the
// articles are split over shards and in whatever order answers merge; questions and answers are read back as they were
// written, and bytes that were not written are refused.
#include <catch_amalgamated.hpp>
#include <utility>

#include "core/base/sort_unique.h"
#include "core/store/ask.h"
#include "core/store/codec.h"
#include "core/store/codec_parts.h"
#include "tests/laws/made.h"
#include "tests/laws/refusals.h"

namespace {

using namespace entente;

using made::Bytes, made::check_refusals, made::refused, made::refusals_of_damage;

ConcordanceQuery lines(std::string pattern, std::vector<LineKey> order, std::uint32_t most) {
  return {{}, std::move(pattern), std::move(order), 4, most};
}

std::vector<Ask> asks() {
  ConcordanceQuery dated = lines("actor:wang-yi | talks", {LineKey::date, LineKey::left1}, 5);
  dated.articles.from = "2022-03-10";
  ConcordanceQuery holding = lines("c*", {}, 1000);
  holding.articles.holding = {"china | /lah.*/"};
  KeySentenceQuery lemmas{{}, {"agree", "talk", "visit", "the talk"}, 6};
  lemmas.articles.counting.form = TermForm::lemma;
  return {lines("the", {}, 7),
          lines("the | of * ", {LineKey::right1, LineKey::left2}, 12),
          lines("*", {LineKey::node, LineKey::right3}, 40),
          lines("pakistan", {LineKey::article, LineKey::left3}, 1),
          lines("wang yi | wang", {LineKey::node}, 1000),
          lines("china", {LineKey::left1}, 0),
          lines("(", {}, 10),
          dated,
          holding,
          KeySentenceQuery{{}, {"china", "pakistan", "talks", "trade of", "wang yi", "it"}, 4},
          KeySentenceQuery{{}, {"china", "it"}, 1000},
          KeySentenceQuery{{}, {}, 3},
          lemmas,
          Query{}};
}

Answer answer_of(const std::vector<Reading>& readings, const Ask& ask) { return answer(made::shard(readings), ask); }

Answer merged_anyhow(made::Dice& dice, std::vector<Answer> parts) {
  while (parts.size() > 1) {
    dice.shuffle(parts);
    const Answer last = std::move(parts.back());
    parts.pop_back();
    parts.back() = merge(std::move(parts.back()), last);
  }
  return std::move(parts.front());
}

std::vector<std::vector<Reading>> dealt(made::Dice& dice, std::vector<Reading> readings, std::size_t shards) {
  dice.shuffle(readings);
  std::vector<std::vector<Reading>> hands(shards);
  for (Reading& reading : readings) hands[dice.below(shards)].push_back(std::move(reading));
  return hands;
}

}  // namespace

TEST_CASE("an empty answer changes none that it merges with") {
  made::Dice dice(1);
  const auto readings = made::pile(dice, 8);
  for (const Ask& ask : asks()) {
    const Answer some = answer_of(readings, ask);
    Answer none;
    if (std::holds_alternative<Concordance>(some)) none = Concordance{};
    if (std::holds_alternative<KeySentences>(some)) none = KeySentences{};
    CHECK(encode(merge(some, none)) == encode(some));
    CHECK(encode(merge(none, some)) == encode(some));
  }
}

TEST_CASE("answers merge in any order and bracketing, copies of articles and all") {
  for (std::uint64_t seed = 0; seed < 25; ++seed) {
    made::Dice dice(seed);
    const auto readings = made::pile(dice, 9);
    for (const Ask& ask : asks()) {
      const Answer a = answer_of({readings.begin(), readings.begin() + 4}, ask);
      const Answer b = answer_of({readings.begin() + 2, readings.begin() + 7}, ask);  // articles in two shards
      const Answer c = answer_of({readings.begin() + 5, readings.end()}, ask);
      CHECK(encode(merge(a, b)) == encode(merge(b, a)));
      CHECK(encode(merge(merge(a, b), c)) == encode(merge(a, merge(b, c))));
      if (!std::holds_alternative<Summary>(a)) CHECK(encode(merge(a, a)) == encode(a));
    }
  }
}

TEST_CASE("however the articles are split over shards, lines and key sentences are the same bytes") {
  std::size_t some = 0;
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    made::Dice dice(seed);
    const auto readings = made::pile(dice, 12);
    for (const Ask& ask : asks()) {
      const Answer one = answer_of(readings, ask);
      const Bytes whole = encode(one);
      if (const auto* found = std::get_if<Concordance>(&one)) some += found->lines.size();
      for (std::size_t shards = 1; shards <= 12; shards += 1 + dice.below(4)) {
        std::vector<Shard> split;
        std::vector<const Shard*> borrowed;
        std::vector<Answer> parts;
        for (const auto& hand : dealt(dice, readings, shards)) {
          split.push_back(made::shard(hand));
          parts.push_back(answer(split.back(), ask));
        }
        for (const Shard& shard : split) borrowed.push_back(&shard);
        CHECK(encode(merged_anyhow(dice, std::move(parts))) == whole);
        CHECK(encode(answer(borrowed, ask)) == whole);
      }
    }
  }
  CHECK(some > 500);
}

TEST_CASE("fewer lines are the beginning of more") {
  made::Dice dice(2);
  const Shard shard = made::shard(made::pile(dice, 12));
  for (const LineKey key : {LineKey::date, LineKey::article, LineKey::node, LineKey::left1, LineKey::right2}) {
    const Concordance all = concordance(shard, lines("t* | china", {key}, 100000));
    REQUIRE(all.lines.size() > 10);
    for (const std::uint32_t most : {1U, 2U, 9U}) {
      const Concordance some = concordance(shard, lines("t* | china", {key}, most));
      CHECK(some.lines == std::vector(all.lines.begin(), all.lines.begin() + static_cast<std::ptrdiff_t>(most)));
      CHECK(some.articles == all.articles);
    }
    CHECK(all.hits() == all.lines.size());
  }
}

namespace {

Query full_query(made::Dice& dice) {
  const auto some = [&dice](std::string_view what) {
    std::vector<std::string> out(dice.below(3));
    for (std::string& text : out) text = std::string(what) + std::to_string(dice.below(9));
    return out;
  };
  const auto flag = [&dice] { return dice.below(2) == 1; };
  Query out;
  out.articles = some("id");
  out.actors = some("actor");
  out.from = dice.below(2) == 0 ? "" : "2022-01-01";
  out.to = dice.below(2) == 0 ? "" : "2022-02";
  out.sources = some("source");
  out.holding = some("held ");
  out.others = flag();
  out.with_text = flag();
  out.only_terms = flag();
  out.only_tracked = flag();
  out.tracked = some("tracked");
  Counting& counting = out.counting;
  counting.shortest = static_cast<std::uint8_t>(1 + dice.below(3));
  counting.longest = static_cast<std::uint8_t>(counting.shortest + dice.below(3));
  counting.form = flag() ? TermForm::lemma : TermForm::surface;
  counting.unit = flag() ? TermUnit::sentence : TermUnit::token;
  counting.names_as_units = flag();
  counting.phrase_stops = static_cast<PhraseStops>(dice.below(3));
  counting.stop_words = {flag(), some("stop"), some("go")};
  sort_unique(counting.stop_words.added);
  sort_unique(counting.stop_words.allowed);
  if (flag()) counting.near = Near{"road", flag(), static_cast<std::uint8_t>(dice.below(51)), 7};
  return out;
}

std::vector<Ask> full_asks(made::Dice& dice) {
  ConcordanceQuery lines{full_query(dice), "belt | \xC3\xA9", {}, 9, 4000000000};
  for (std::size_t i = dice.below(5); i > 0; --i) lines.order.push_back(static_cast<LineKey>(dice.below(9)));
  const Query query = full_query(dice);
  Query others = full_query(dice);
  return {query, lines, KeySentenceQuery{std::move(others), {"a b", "c"}, 3}};
}

}  // namespace

TEST_CASE("a question is read back with every field") {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    made::Dice dice(seed);
    for (const Ask& ask : full_asks(dice)) {
      const auto back = decode_ask(encode(ask));
      REQUIRE(back);
      CHECK(*back == ask);
    }
  }
}

TEST_CASE("a question with stop words out of order is refused, as they are looked up by halves") {
  for (const std::vector<std::string>& words : {std::vector<std::string>{"b", "a"}, {"a", "a"}}) {
    Query query;
    query.counting.stop_words.added = words;
    CHECK(refused(decode_ask(encode(Ask(query)))));
  }
}

TEST_CASE("an answer is read back as it was written") {
  made::Dice dice(3);
  const auto readings = made::pile(dice, 8);
  for (const Ask& ask : asks()) {
    const Bytes bytes = encode(answer_of(readings, ask));
    const auto back = decode_answer(bytes);
    REQUIRE(back);
    CHECK(encode(*back) == bytes);
    CHECK(back->index() == ask.index());
  }
}

TEST_CASE("damaged questions and answers are refused, with a bad checksum and with a good one") {
  made::Dice dice(4);
  const auto readings = made::pile(dice, 3);
  const auto to_ask = [](std::span<const std::uint8_t> bytes) { return decode_ask(bytes); };
  const auto to_answer = [](std::span<const std::uint8_t> bytes) { return decode_answer(bytes); };
  std::size_t refusals = 0;
  for (const Ask& ask : full_asks(dice)) {
    check_refusals(encode(ask), to_ask);
    refusals += refusals_of_damage(dice, encode(ask), "ENTENTEq", 1500, to_ask);
  }
  CHECK(refusals > 400);
  refusals = 0;
  const std::vector<Ask> some = {lines("the | china", {LineKey::left1}, 3), KeySentenceQuery{{}, {"china", "it"}, 3},
                                 lines("*", {}, 1000)};
  for (const Ask& ask : some) {
    const Bytes good = encode(answer_of(readings, ask));
    if (ask != some.back()) check_refusals(good, to_answer);
    refusals += refusals_of_damage(dice, good, "ENTENTEr", 1500, to_answer);
  }
  CHECK(refusals > 400);
  CHECK(refused(decode_ask(encode(Answer{}))));
  CHECK(refused(decode_answer(encode(Ask{}))));
}

TEST_CASE("a damaged shard that passes its checks can be asked for lines without harm") {
  made::Dice dice(5);
  const Bytes good = encode(made::shard(made::pile(dice, 4)));
  int passed = 0;
  for (int round = 0; round < 3000; ++round) {
    Bytes body(good.begin() + made::kCodecHeader, good.end());
    body[dice.below(body.size())] = static_cast<std::uint8_t>(dice.roll());
    const auto shard = decode_shard(framed(kShardMagic, body));
    if (!shard) continue;
    ++passed;
    for (const Ask& ask : asks()) {
      if (std::holds_alternative<Query>(ask)) continue;
      CHECK(decode_answer(encode(answer(*shard, ask))));
    }
  }
  CHECK(passed > 300);
}
