// Which articles are one story: copies as papers make them of agency text, and what must stay apart.
#include "core/report/stories.h"

#include <algorithm>
#include <catch_amalgamated.hpp>
#include <set>

#include "core/extract/analysis.h"
#include "core/text/layout.h"
#include "tests/laws/made.h"

namespace {

using namespace entente;

const std::string kReport =
    "Ministers open rail talks in Lahore\n\n"
    "Transport ministers of the two countries opened talks on a new freight line on Monday, and both said that a "
    "first contract could be signed before the end of the year. The line would join the port to three inland "
    "depots and cut the journey of a container from nine days to four.\n\n"
    "The visiting minister told reporters that his side was ready to lend half of the cost at two percent, provided "
    "that the bridges were rebuilt first. His host replied that engineers had begun to survey all forty of them and "
    "would hand in their findings by the spring.\n\n"
    "Farmers along the route have asked for crossings wide enough for their machines. A committee of the provincial "
    "assembly heard eleven of them last week and promised to put the request to the railway before any ground is "
    "broken. The railway has not answered so far, but an officer who was present took notes throughout.\n\n"
    "Traders in the port were more doubtful. One shipping agent recalled that a similar plan had been announced "
    "twelve years ago and quietly dropped when steel became dear. He would believe in the line, he said, on the day "
    "when he could book a wagon on it.\n\n"
    "The talks go on until Thursday. A joint statement is expected after the last session, and the two delegations "
    "will then travel together to inspect the oldest of the bridges, which has carried no train since the flood.";

const std::string kOther =
    "Rail line divides two neighbours no more\n\n"
    "After years of silence the railway ministers met in Lahore on Monday to discuss carrying goods from the coast to "
    "the interior. Observers noted a change of tone: where earlier meetings ended in reproach, this one began with a "
    "handshake and a map spread over the whole table.\n\n"
    "According to people who saw the draft, lenders would cover one half of the bill and the province the other. "
    "\"We want trains to run, not papers,\" one official remarked. Repairs to the bridges remain the hardest question, "
    "since nobody knows what the floods have done to their foundations, and a survey will take months.\n\n"
    "Villages on the way hope for work. Elders there speak of a station that closed when they were children, and of "
    "the melons that went by night train to the capital. They are to be heard again in the autumn, when the assembly "
    "returns from its recess and takes up the matter of land, crossings and fences.";

std::string market_day(int day) {
  const auto figure = [&](int of) { return std::to_string((day * 7919 + of * 104729) % 9000 + 1000); };
  std::string text = "Shares on the exchange closed " + std::string(day % 2 == 0 ? "higher" : "lower") + " on day " +
                     std::to_string(day) + "\n\n";
  for (int of = 0; of < 12; ++of) {
    text += "The index of sector " + std::to_string(of) + " ended at " + figure(of) + " points after " +
            figure(of + 50) + " million shares changed hands. ";
  }
  return text +
         "\n\nThis summary is compiled from the exchange's own figures and is published at the end of each "
         "trading day. Readers should not take it as advice to buy or sell.";
}

std::vector<ArticleSummary> articles_of(const std::vector<std::string>& texts) {
  ShardBuilder builder;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const Article article = made::article("f" + std::to_string(i), texts[i]);
    Analysis analysis;
    analysis.layout = lay_out(article.text);
    builder.add(article, analysis);
  }
  return summarise(builder.finish(), {}).articles;
}

std::size_t stories_of(const std::vector<std::string>& texts) { return Stories(articles_of(texts)).size(); }

std::string upper(std::string text) {
  std::ranges::transform(text, text.begin(),
                         [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  return text;
}

std::string body(const std::string& text) { return text.substr(text.find("\n\n") + 2); }

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

// `share` tenths of the text from its start, to the next space.
std::string cut(const std::string& text, std::size_t tenths) {
  return text.substr(0, text.find(' ', text.size() * tenths / 10));
}

}  // namespace

TEST_CASE(
    "a copy under another headline, with a byline, in capitals or without its tail is one story with its source") {
  CHECK(stories_of({kReport, kReport}) == 1);
  CHECK(stories_of({kReport, "Freight line: a contract this year?\n\n" + body(kReport)}) == 1);
  CHECK(stories_of({kReport, "By Our Correspondent\n\n" + body(kReport) + "\n\n-APP"}) == 1);
  CHECK(stories_of({kReport, upper(kReport)}) == 1);
  CHECK(stories_of({kReport, cut(kReport, 8)}) == 1);
  std::string edited =
      replaced(kReport, "quietly dropped when steel became dear", "shelved as the price of steel rose");
  edited = replaced(edited, "in Lahore", "in the city of Lahore");
  edited = replaced(edited, "eleven of them", "a dozen growers");
  CHECK(stories_of({kReport, edited}) == 1);
}

TEST_CASE("a report cut to its first paragraphs joins the long form, down to about a quarter of it") {
  CHECK(stories_of({kReport, cut(kReport, 5)}) == 1);
  CHECK(stories_of({kReport, cut(kReport, 3)}) == 1);
  CHECK(stories_of({cut(kReport, 3), kReport, cut(kReport, 6)}) == 1);
  CHECK(stories_of({kReport, cut(kReport, 1)}) == 2);
}

TEST_CASE("two reports on one event, and a report that quotes another, are different stories") {
  CHECK(stories_of({kReport, kOther}) == 2);
  const std::string quote = "He would believe in the line, he said, on the day when he could book a wagon on it.";
  CHECK(stories_of({kReport, kOther + "\n\n" + quote}) == 2);
}

TEST_CASE("the same sentences with other figures every day are other news every day") {
  std::vector<std::string> days;
  for (int day = 0; day < 60; ++day) days.push_back(market_day(day));
  CHECK(stories_of(days) == days.size());
}

TEST_CASE("texts of a few words are copies only when they are equal") {
  CHECK(stories_of({"China and Pakistan agreed.", "China and Pakistan agreed"}) == 2);
  CHECK(stories_of({"CHINA and  Pakistan agreed.", "China and Pakistan agreed."}) == 1);
  CHECK(stories_of({"", ""}) == 1);
  CHECK(Stories(articles_of({})).size() == 0);
}

TEST_CASE("likeness does not drift along a chain: each is like the next, the first and last are two stories") {
  const auto window = [](std::size_t from) {
    std::string text;
    for (std::size_t i = from; i < from + 200; ++i)
      text += "word" + std::to_string(i * i % 1009) + std::to_string(i) + " ";
    return text;
  };
  CHECK(stories_of({window(0), window(50)}) == 1);
  CHECK(stories_of({window(0), window(400)}) == 2);
  std::vector<std::string> chain;
  for (std::size_t from = 0; from <= 400; from += 50) chain.push_back(window(from));
  const Stories stories(articles_of(chain));
  CHECK(stories.size() > 1);
  CHECK(stories.size() < chain.size());
}

TEST_CASE("a story goes by the least of its texts' hashes, whatever the order and sharding") {
  std::vector<std::string> texts = {kReport, upper(cut(kReport, 5)), kOther, "By A\n\n" + kOther, market_day(1)};
  const Stories stories(articles_of(texts));
  REQUIRE(stories.size() == 3);
  CHECK(stories.name_of(story_of(texts[0])) == std::min(story_of(texts[0]), story_of(texts[1])));
  CHECK(stories.name_of(story_of(texts[1])) == stories.name_of(story_of(texts[0])));
  CHECK(stories.name_of(story_of(texts[3])) == std::min(story_of(texts[2]), story_of(texts[3])));
  CHECK(stories.name_of(story_of(texts[4])) == story_of(texts[4]));
  CHECK(stories.name_of(77) == 77);
  made::Dice dice(3);
  for (int round = 0; round < 5; ++round) {
    std::vector<std::string> dealt = texts;
    dice.shuffle(dealt);
    const Stories again(articles_of(dealt));
    for (const std::string& text : texts) CHECK(again.name_of(story_of(text)) == stories.name_of(story_of(text)));
  }
}

TEST_CASE("a hundred copies of one report, each with a change of its own, are one story among other news") {
  made::Dice dice(4);
  std::vector<std::string> texts;
  for (int i = 0; i < 100; ++i) {
    std::string copy = "Headline " + std::to_string(dice.roll()) + "\n\n" + body(kReport);
    if (dice.below(2) == 0) copy = cut(copy, 4 + dice.below(6));
    texts.push_back(copy + "\n\n" + std::to_string(i));
    texts.push_back(market_day(i));
  }
  CHECK(stories_of(texts) == 101);
}

TEST_CASE("stories are counted once in any list of articles") {
  const auto articles = articles_of({kReport, cut(kReport, 6), kOther});
  const Stories stories(articles);
  StoryCounter counter(stories);
  CHECK(counter.count(std::vector<ArticleIndex>{0, 1, 2}, std::identity()) == 2);
  CHECK(counter.count(std::vector<ArticleIndex>{0, 0}, std::identity()) == 1);
  CHECK(counter.count(std::vector<ArticleIndex>{}, std::identity()) == 0);
}

TEST_CASE("stories of chosen articles keep their names and are counted among these alone") {
  const auto articles = articles_of({kReport, kOther, cut(kReport, 6)});
  const Stories stories(articles);
  ArticleSet chosen(articles.size());
  chosen.insert(1);
  chosen.insert(2);
  const Stories some = stories.restricted(chosen);
  CHECK(some.size() == 2);
  CHECK(some.of(0) != some.of(1));
  CHECK(some.name_of(articles[2].facts.story) == stories.name_of(articles[0].facts.story));
  CHECK(stories.restricted(ArticleSet(articles.size())).size() == 0);
  CHECK(stories.restricted(chosen.others()).size() == 1);
}
