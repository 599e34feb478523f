// Concordance and key sentences on texts small enough to see: context and its edges, each order of lines, the cut,
// what is counted beyond it.
#include "core/store/concordance.h"

#include <catch_amalgamated.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "core/store/ask.h"
#include "core/store/codec.h"
#include "core/store/shard_data.h"
#include "tests/laws/made.h"

namespace {

using namespace entente;

using Texts = std::vector<std::string>;

Shard shard_of(const std::vector<Article>& articles) {
  ShardBuilder builder;
  for (const Article& article : articles) builder.add(article, made::analysis(article));
  return builder.finish();
}

Shard shard_of(std::string_view text) { return shard_of({made::article("f", std::string(text))}); }

Concordance lines_of(const Shard& shard, std::string_view pattern, std::vector<LineKey> order = {},
                     std::uint32_t context = 3, std::uint32_t most = 1000) {
  return concordance(shard, {{}, std::string(pattern), std::move(order), context, most});
}

// "left[match]right" of each line.
Texts shown(const Concordance& lines) {
  Texts out;
  for (const ConcordanceLine& line : lines.lines) out.push_back(line.left + "[" + line.match + "]" + line.right);
  return out;
}

constexpr std::string_view kText =
    "Zeal built roads alone. Ambition built roads twice.\n\nMerit built canals, alone. Built dams fell.";

}  // namespace

TEST_CASE("a line shows the words on either side as they stand in the text") {
  const Shard shard = shard_of("He said: \"China will build the\nroad by 2030\", and left.");
  CHECK(shown(lines_of(shard, "build")) == Texts{"said: \"China will [build] the road by"});
  CHECK(shown(lines_of(shard, "build", {}, 2)) == Texts{"China will [build] the road"});
  CHECK(shown(lines_of(shard, "the road", {}, 2)) == Texts{"will build [the road] by 2030"});
  CHECK(shown(lines_of(shard, "said", {}, 1)) == Texts{"He [said]: \"China"});
  CHECK(shown(lines_of(shard, "build", {}, 0)) == Texts{"[build]"});
}

TEST_CASE("context goes over sentence ends, to the paragraph's edge and no further") {
  const Shard shard = shard_of("One two. Three (four) five.\n\nSix seven!\n\nEight.");
  CHECK(shown(lines_of(shard, "three", {}, 5)) == Texts{"One two. [Three] (four) five."});
  CHECK(shown(lines_of(shard, "five", {}, 2)) == Texts{"Three (four) [five]."});
  CHECK(shown(lines_of(shard, "seven", {}, 50)) == Texts{"Six [seven]!"});
  CHECK(shown(lines_of(shard, "eight", {}, 50)) == Texts{"[Eight]."});
  CHECK(shown(lines_of(shard, "one", {}, 4000000000)) == Texts{"[One] two. Three (four) five."});
}

TEST_CASE("a line says where its match stands in the text") {
  constexpr std::string_view text = "It rained. In Lahore, Pakistan's envoys met.";
  const Concordance lines = lines_of(shard_of(text), "pakistan envoys");
  REQUIRE(lines.lines.size() == 1);
  const ConcordanceLine& line = lines.lines[0];
  CHECK(slice(text, line.node) == "Pakistan's envoys");
  CHECK(slice(text, line.sentence) == "In Lahore, Pakistan's envoys met.");
  CHECK(line.match == "Pakistan's envoys");
  CHECK(line.article == made::article("f", std::string(text)).id);
}

TEST_CASE("lines are ordered by the words before and behind the match") {
  const Shard shard = shard_of(kText);
  const auto lefts = [&](LineKey key) {
    Texts out;
    for (const ConcordanceLine& line : lines_of(shard, "built", {key}, 0).lines) out.push_back(line.keys[0]);
    return out;
  };
  CHECK(lefts(LineKey::left1) == Texts{"alone", "ambition", "merit", "zeal"});
  CHECK(lefts(LineKey::left2) == Texts{"", "", "alone", "canals"});
  CHECK(lefts(LineKey::left3) == Texts{"", "", "built", "roads"});
  CHECK(lefts(LineKey::right1) == Texts{"canals", "dams", "roads", "roads"});
  CHECK(lefts(LineKey::right2) == Texts{"alone", "alone", "fell", "twice"});
  CHECK(lefts(LineKey::right3) == Texts{"", "", "ambition", "built"});
  CHECK(shown(lines_of(shard, "built", {LineKey::right1, LineKey::left1}, 1)) ==
        Texts{"Merit [built] canals", "alone. [Built] dams", "Ambition [built] roads", "Zeal [built] roads"});
}

TEST_CASE("lines are ordered by what matched, in counting form") {
  const Shard shard = shard_of("Road works. A road. roads! The Belt and road; a belt's end.");
  const Concordance lines = lines_of(shard, "road* | belt | belt and road", {LineKey::node});
  Texts keys, matches;
  for (const ConcordanceLine& line : lines.lines) {
    keys.push_back(line.keys[0]);
    matches.push_back(line.match);
  }
  CHECK(keys == Texts{"belt", "belt and road", "road", "road", "roads"});
  CHECK(matches == Texts{"belt's", "Belt and road", "Road", "road", "roads"});
}

TEST_CASE("lines go by date, undated ones last, then by article and place") {
  const Shard shard = shard_of({made::article("a", "Talks one.", ""), made::article("b", "Talks two.", "2022-04-01"),
                                made::article("c", "Talks three. Talks four.", "2022-03"),
                                made::article("d", "Talks five.", "2022-03-21")});
  const Texts expected = {"[Talks] three", "[Talks] four", "[Talks] five", "[Talks] two", "[Talks] one"};
  Texts by_date;
  for (const ConcordanceLine& line : lines_of(shard, "talks", {LineKey::date}, 1).lines) {
    by_date.push_back("[" + line.match + "]" + line.right);
    CHECK(line.keys[0] == (line.date.empty() ? std::string(kUndatedKey) : line.date));
  }
  CHECK(by_date == expected);
  Texts without_order;
  for (const ConcordanceLine& line : lines_of(shard, "talks", {}, 1).lines)
    without_order.push_back("[" + line.match + "]" + line.right);
  CHECK(without_order == expected);
  const Concordance by_article = lines_of(shard, "talks", {LineKey::article});
  for (std::size_t i = 1; i < by_article.lines.size(); ++i)
    CHECK(by_article.lines[i - 1].article <= by_article.lines[i].article);
}

TEST_CASE("lines are cut to the first, and all matches are counted") {
  const Shard shard = shard_of("Road three. Road one. Road two. Road one. Road four.");
  const Concordance first = lines_of(shard, "road", {LineKey::right1}, 1, 3);
  REQUIRE(first.lines.size() == 3);
  CHECK(first.lines[0].keys == Texts{"four"});
  CHECK(first.lines[1].keys == Texts{"one"});
  CHECK(first.lines[2].keys == Texts{"one"});
  CHECK(first.lines[1].node.begin < first.lines[2].node.begin);
  CHECK(first.hits() == 5);
  CHECK(first.most == 3);
  const Concordance none = lines_of(shard, "road", {}, 1, 0);
  CHECK(none.lines.empty());
  CHECK(none.hits() == 5);
}

TEST_CASE("only the articles that are asked for have lines") {
  const Shard shard =
      shard_of({made::article("a", "Talks in China.", "2022-01-01"),
                made::article("b", "Talks in Lahore.", "2022-02-01"), made::article("c", "Talks.", "")});
  ConcordanceQuery query{{}, "talks", {}, 3, 100};
  query.articles.actors = {"china"};
  CHECK(concordance(shard, query).hits() == 1);
  query.articles = {};
  query.articles.from = "2022-01-15";
  CHECK(shown(concordance(shard, query)) == Texts{"[Talks] in Lahore."});
  query.articles.others = true;
  CHECK(concordance(shard, query).hits() == 2);
  query.articles = {};
  query.articles.holding = {"lahore"};
  CHECK(shown(concordance(shard, query)) == Texts{"[Talks] in Lahore."});
}

TEST_CASE("an actor's lines are its mentions, whatever it is called") {
  const Shard shard = shard_of("Envoy Wang Yi spoke. Later Wang left China.");
  CHECK(shown(lines_of(shard, "actor:wang-yi", {}, 1)) == Texts{"Envoy [Wang Yi] spoke", "Later [Wang] left"});
  CHECK(lines_of(shard, "actor:wang-yi", {LineKey::node}).lines[0].keys == Texts{"wang"});
}

TEST_CASE("what cannot be read as a pattern has no lines") {
  const Shard shard = shard_of(kText);
  for (const std::string_view pattern : {"", "|", "/built", "built |"}) {
    const Concordance lines = lines_of(shard, pattern);
    CHECK(lines.hits() == 0);
    CHECK(lines.lines.empty());
  }
}

TEST_CASE("several shards give in one go what merging their answers gives") {
  made::Dice dice(21);
  const Shard a = made::shard(made::pile(dice, 7)), b = made::shard(made::pile(dice, 5));
  const Shard* const both[] = {&a, &b, &a};
  for (const std::uint32_t most : {0U, 3U, 1000U}) {
    const ConcordanceQuery lines{{}, "the | china", {LineKey::left1, LineKey::date}, 4, most};
    CHECK(concordance(both, lines) ==
          merge(merge(concordance(a, lines), concordance(b, lines)), concordance(a, lines)));
    const KeySentenceQuery sentences{{}, {"china", "the", "trade talks"}, most};
    CHECK(key_sentences(both, sentences) == merge(key_sentences(a, sentences), key_sentences(b, sentences)));
    const Ask query = Query{};
    CHECK(encode(answer(std::span(both).first(2), query)) == encode(merge(answer(a, query), answer(b, query))));
  }
}

TEST_CASE("key sentences hold most terms, and of equals the shorter comes first") {
  const Shard shard = shard_of(
      {made::article("a", "Belt and road. The road is long. Trade on the belt and road grows fast. Nothing here.",
                     "2022-01-01"),
       made::article("b", "Trade is road. Trade is road.", "")});
  const KeySentences best = key_sentences(shard, {{}, {"road", "belt and road", "trade", "road"}, 20});
  Texts texts;
  for (const KeySentence& row : best.rows) texts.push_back(row.text);
  CHECK(texts ==
        Texts{"Trade on the belt and road grows fast.", "Belt and road.", "Trade is road.", "The road is long."});
  REQUIRE(best.rows.size() == 4);
  CHECK(best.rows[0].terms == 3);
  CHECK(best.rows[0].held == std::vector<std::uint32_t>{0, 1, 2});
  CHECK(key_sentences(shard, {{}, {"road", "trade"}, 1}).rows.size() == 1);
  CHECK(key_sentences(shard, {{}, {"road", "trade"}, 0}).rows.empty());
  CHECK(key_sentences(shard, {{}, {}, 20}).rows.empty());
  CHECK(key_sentences(shard, {{}, {"", " ", "corridor"}, 20}).rows.empty());
}

TEST_CASE("a text that several articles print is one key sentence, of the earliest") {
  const Shard shard = shard_of({made::article("a", "Trade grew.", ""), made::article("b", "Trade\ngrew.", "2022-02-01"),
                                made::article("c", "Trade grew.", "2022-01-01")});
  const KeySentences best = key_sentences(shard, {{}, {"trade"}, 20});
  REQUIRE(best.rows.size() == 1);
  CHECK(best.rows[0].date == "2022-01-01");
}

TEST_CASE("lemmas mark key sentences when terms are counted by lemma") {
  const Shard shard = shard_of("They agreed. They agree. Agreement is near.");
  KeySentenceQuery query{{}, {"agree"}, 20};
  CHECK(key_sentences(shard, query).rows.size() == 1);
  query.articles.counting.form = TermForm::lemma;
  CHECK(key_sentences(shard, query).rows.size() == 2);
}
