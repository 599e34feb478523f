// An article for the Reader travels as bytes: what arrives is what was sent, or nothing.
#include <catch_amalgamated.hpp>

#include "core/store/codec.h"
#include "core/store/codec_parts.h"
#include "tests/laws/made.h"

namespace {

using namespace entente;

std::vector<ArticleView> some_articles() {
  made::Dice dice(7);
  const std::vector<Reading> readings = made::pile(dice, 12);
  const Shard shard = made::shard(readings);
  std::vector<ArticleView> out;
  for (const Reading& reading : readings) {
    for (const Article& article : reading.articles) out.push_back(find_article(shard, article.id).value());
  }
  return out;
}

bool is_same(const ArticleView& a, const ArticleView& b) {
  return a.id == b.id && a.file == b.file && a.title == b.title && a.date == b.date && a.source == b.source &&
         a.text == b.text && a.headline == b.headline && a.paragraphs == b.paragraphs && a.sentences == b.sentences &&
         std::ranges::equal(a.mentions, b.mentions,
                            [](const auto& x, const auto& y) { return x.span == y.span && x.actor == y.actor; });
}

TEST_CASE("an article is read back as it was sent") {
  const std::vector<ArticleView> articles = some_articles();
  REQUIRE(articles.size() > 5);
  for (const ArticleView& article : articles) {
    const Result<ArticleView> back = decode_article(encode(article));
    REQUIRE(back);
    CHECK(is_same(*back, article));
  }
}

TEST_CASE("an article with a flipped bit or a cut is refused") {
  const std::vector<std::uint8_t> good = encode(some_articles().front());
  for (std::size_t at = 0; at < good.size(); ++at) {
    std::vector<std::uint8_t> bad = good;
    bad[at] = static_cast<std::uint8_t>(bad[at] ^ 4U);
    CHECK_FALSE(decode_article(bad));
    CHECK_FALSE(decode_article(std::span(good).first(at)));
  }
}

TEST_CASE("an article whose spans leave its text is refused though its checksum is right") {
  const auto with = [](auto spoil) {
    ArticleView article = some_articles().front();
    spoil(article);
    return decode_article(encode(article));
  };
  const Span beyond{0, 1'000'000};
  CHECK(with([](ArticleView&) {}));
  CHECK_FALSE(with([&](ArticleView& a) { a.headline = beyond; }));
  CHECK_FALSE(with([&](ArticleView& a) { a.paragraphs.push_back(beyond); }));
  CHECK_FALSE(with([&](ArticleView& a) { a.sentences.push_back(beyond); }));
  CHECK_FALSE(with([&](ArticleView& a) { a.mentions.push_back({beyond, "china"}); }));
}

}  // namespace
