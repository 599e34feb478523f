// The laws of the codec: what is written is read back, one value has one encoding, and bytes that were
// not written are refused whatever is wrong with them.
#include <catch_amalgamated.hpp>

#include "core/base/hash.h"
#include "core/store/codec.h"
#include "core/store/codec_parts.h"
#include "tests/laws/made.h"
#include "tests/laws/refusals.h"

namespace {

using namespace entente;

using made::Bytes, made::check_refusals, made::refused;

template <class Decode>
void check_damage(made::Dice& dice, const Bytes& good, std::string_view magic, Decode decode) {
  CHECK(made::refusals_of_damage(dice, good, magic, 4000, decode) > 400);
}

}  // namespace

TEST_CASE("a summary is read back as it was written") {
  for (std::uint64_t seed = 0; seed < 30; ++seed) {
    made::Dice dice(seed);
    Query query;
    query.with_text = seed % 2 == 0;
    const Summary some = summarise(made::shard(made::pile(dice, dice.below(10))), query);
    const Bytes bytes = encode(some);
    const auto back = decode_summary(bytes);
    REQUIRE(back);
    CHECK(encode(*back) == bytes);
    CHECK(back->counts == some.counts);
    CHECK(back->problems == some.problems);
    CHECK(back->sources == some.sources);
    CHECK(back->stories == some.stories);
    CHECK(back->strings == some.strings);
    CHECK(back->articles == some.articles);
    CHECK(back->terms == some.terms);
    CHECK(back->actors == some.actors);
    CHECK(back->aliases == some.aliases);
    CHECK(back->mentions == some.mentions);
    CHECK(back->commitments == some.commitments);
    CHECK(digest(*back) == digest(some));
  }
}

TEST_CASE("a shard is read back with all that queries and the reader ask of it") {
  for (std::uint64_t seed = 0; seed < 30; ++seed) {
    made::Dice dice(seed);
    const auto readings = made::pile(dice, dice.below(10));
    const Shard shard = made::shard(readings);
    const Bytes bytes = encode(shard);
    const auto back = decode_shard(bytes);
    REQUIRE(back);
    CHECK(encode(*back) == bytes);
    Query query;
    query.with_text = true;
    CHECK(encode(summarise(*back, query)) == encode(summarise(shard, query)));
    for (const Reading& reading : readings) {
      const auto view = find_article(*back, reading.articles[0].id);
      REQUIRE(view);
      CHECK(view->text == reading.articles[0].text);
    }
  }
}

TEST_CASE("every flipped bit and every cut is refused") {
  made::Dice dice(3);
  const Shard shard = made::shard(made::pile(dice, 2));
  check_refusals(encode(shard), [](std::span<const std::uint8_t> bytes) { return decode_shard(bytes); });
  check_refusals(encode(summarise(shard, {})),
                 [](std::span<const std::uint8_t> bytes) { return decode_summary(bytes); });
}

TEST_CASE("damage under a valid checksum is refused, or is itself the one encoding of what it says") {
  made::Dice dice(4);
  const Shard shard = made::shard(made::pile(dice, 4));
  check_damage(dice, encode(shard), kShardMagic, [](const Bytes& bytes) { return decode_shard(bytes); });
  check_damage(dice, encode(summarise(shard, {})), kSummaryMagic,
               [](const Bytes& bytes) { return decode_summary(bytes); });
}

TEST_CASE("a damaged shard that passes its checks can be queried and merged without harm") {
  made::Dice dice(5);
  const Bytes good = encode(made::shard(made::pile(dice, 4)));
  int passed = 0;
  for (int round = 0; round < 4000; ++round) {
    Bytes body(good.begin() + 24, good.end());
    body[dice.below(body.size())] = static_cast<std::uint8_t>(dice.roll());
    const auto shard = decode_shard(framed(kShardMagic, body));
    if (!shard) continue;
    ++passed;
    const Summary summary = summarise(*shard, {});
    CHECK(decode_summary(encode(merge(summary, summary))));
  }
  CHECK(passed > 400);
}

TEST_CASE("a shard is not a summary, nor the other way round") {
  CHECK(refused(decode_summary(encode(Shard{}))));
  CHECK(refused(decode_shard(encode(Summary{}))));
}

TEST_CASE("another version of the format is told from damage") {
  Bytes bytes = encode(Summary{});
  bytes[8] = 99;
  const auto result = decode_summary(bytes);
  REQUIRE_FALSE(result);
  CHECK(result.error().code == ProblemCode::codec_version);
}
