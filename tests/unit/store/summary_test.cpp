// summarise(): its counts on a text small enough to count by hand, and against a second implementation
// that counts with maps of strings on random piles; then what each part of a query lets through.
#include "core/store/summary.h"

#include <catch_amalgamated.hpp>
#include <map>
#include <set>

#include "core/store/codec.h"
#include "core/store/shard_data.h"
#include "tests/laws/made.h"

namespace {

using namespace entente;

Summary summary_of(const std::vector<Article>& articles, const Query& query = {}) {
  ShardBuilder builder;
  for (const Article& article : articles) builder.add(article, made::analysis(article));
  return summarise(builder.finish(), query);
}

std::uint32_t count_of(const Summary& summary, std::string_view term) {
  std::uint32_t sum = 0;
  for (const TermCount& row : summary.terms) sum += summary.strings[row.term] == term ? row.count : 0;
  return sum;
}

std::vector<std::string> files_of(const Summary& summary) {
  std::vector<std::string> out;
  for (const ArticleSummary& row : summary.articles) out.push_back(row.facts.file);
  std::ranges::sort(out);
  return out;
}

using Files = std::vector<std::string>;

// Everything a summary counts, by names: slow and plain.
struct Naive {
  using Key = std::vector<std::string>;
  std::map<Key, std::uint64_t> counts;

  void add(const Key& key, std::uint64_t amount = 1) { counts[key] += amount; }
};

Naive naive(const std::vector<Reading>& readings) {
  Naive out;
  std::set<std::string> met;
  for (const Reading& reading : readings) {
    const Article& article = reading.articles[0];
    if (!met.insert(article.id).second) continue;
    const Analysis analysis = made::analysis(article);
    const auto key_of = [&](const Mention& mention) { return analysis.naming.actors[mention.actor].key; };
    for (const Mention& mention : analysis.naming.mentions) out.counts[{"actor", article.id, key_of(mention)}] = 1;
    for (const Sentence& sentence : analysis.layout.sentences) {
      for (const Mention& mention : analysis.naming.mentions) {
        if (!sentence.span.contains(mention.span)) continue;
        const std::uint32_t paragraph = analysis.layout.paragraphs[sentence.paragraph].begin;
        out.add({"mention", article.id, key_of(mention), std::string(slice(article.text, mention.span)),
                 std::to_string(sentence.span.begin), std::to_string(paragraph)});
      }
    }
  }
  return out;
}

Naive counted(const Summary& summary) {
  Naive out;
  const auto id = [&](ArticleIndex article) { return summary.articles[article].facts.id; };
  const auto text = [&](StringId string) { return std::string(summary.strings[string]); };
  for (const ActorFacts& row : summary.actors) out.add({"actor", id(row.article), text(row.actor)});
  for (const MentionCount& row : summary.mentions) {
    out.add({"mention", id(row.article), text(row.actor), text(row.form), std::to_string(row.sentence),
             std::to_string(row.paragraph)},
            row.count);
  }
  return out;
}

}  // namespace

TEST_CASE("a small text is counted as one would by hand") {
  const Summary summary = summary_of({made::article(
      "a.txt",
      "China and Pakistan agreed. Pakistan's trade with China grew.\n\nChina will support trade. Lahore waits.")});
  CHECK(count_of(summary, "trade") == 2);
  CHECK(count_of(summary, "pakistan") == 2);
  CHECK(count_of(summary, "agreed") == 1);
  REQUIRE(summary.articles.size() == 1);
  CHECK(summary.articles[0].facts.words == 15);
  CHECK(summary.articles[0].facts.sentences == 4);

  REQUIRE(summary.actors.size() == 3);
  CHECK(summary.strings[summary.actors[0].actor] == "china");
  REQUIRE(summary.mentions.size() == 6);
  const MentionCount& first = summary.mentions[0];
  CHECK(summary.strings[first.actor] == "china");
  CHECK(summary.strings[first.form] == "China");
  CHECK(first.sentence == 0);
  CHECK(first.count == 1);
  const MentionCount& last = summary.mentions[5];
  CHECK(summary.strings[last.actor] == "lahore");
  CHECK(last.paragraph == 62);
  CHECK(last.sentence == 88);

  REQUIRE(summary.commitments.size() == 2);
  CHECK(summary.commitments[0].text == "China and Pakistan agreed.");
  CHECK(summary.commitments[0].kind == Kind::agreement);
  CHECK(summary.commitments[0].committers.size() == 2);
  CHECK(summary.commitments[1].text == "China will support trade.");
}

TEST_CASE("actors and their mentions agree with a second, naive way of counting") {
  for (std::uint64_t seed = 100; seed < 140; ++seed) {
    made::Dice dice(seed);
    const auto readings = made::pile(dice, 8);
    CHECK(counted(summarise(made::shard(readings), {})).counts == naive(readings).counts);
  }
}

TEST_CASE("mentions of one form in one sentence are one row; white space does not make another form") {
  Article article = made::article("a.txt", "Wang  Yi and Wang Yi met. He left.");
  Analysis analysis;
  analysis.layout = lay_out(article.text);
  analysis.naming.actors = {{"wang-yi", "Wang Yi", ActorType::person, {}, "", ""}};
  analysis.naming.mentions = {{{0, 8}, 0}, {{13, 20}, 0}};
  ShardBuilder builder;
  builder.add(article, analysis);
  const Summary summary = summarise(builder.finish(), {});
  REQUIRE(summary.mentions.size() == 1);
  CHECK(summary.strings[summary.mentions[0].form] == "Wang Yi");
  CHECK(summary.mentions[0].count == 2);
}

TEST_CASE("a query by day takes in what is dated by its month alone, and leaves out the undated") {
  const std::vector<Article> articles = {
      made::article("march", "One.", "2022-03"), made::article("early", "Two.", "2022-03-01"),
      made::article("late", "Three.", "2022-03-31"), made::article("april", "Four.", "2022-04-01"),
      made::article("undated", "Five.")};
  Query query;
  query.from = "2022-03-10";
  CHECK(files_of(summary_of(articles, query)) == Files{"april", "late", "march"});
  query.to = "2022-03-31";
  CHECK(files_of(summary_of(articles, query)) == Files{"late", "march"});
  query.from.clear();
  CHECK(files_of(summary_of(articles, query)) == Files{"early", "late", "march"});
  CHECK(files_of(summary_of(articles)) == Files{"april", "early", "late", "march", "undated"});
}

TEST_CASE("a query by actors wants all of them named") {
  const std::vector<Article> articles = {made::article("both", "China met Pakistan."),
                                         made::article("one", "China waits.")};
  Query query;
  query.actors = {"china"};
  CHECK(files_of(summary_of(articles, query)) == Files{"both", "one"});
  query.actors = {"china", "pakistan"};
  CHECK(files_of(summary_of(articles, query)) == Files{"both"});
  query.actors = {"china", "nobody-of-that-name"};
  CHECK(files_of(summary_of(articles, query)).empty());
  query.actors = {"waits"};  // a string of the shard, but no actor
  CHECK(files_of(summary_of(articles, query)).empty());
}

TEST_CASE("a query by id takes those articles alone, and knows input and copies all the same") {
  std::vector<Reading> readings(2);
  readings[0].articles = {made::article("a", "China waits.")};
  readings[0].counts = {1, 1, 0, 0, 0};
  readings[1].articles = {made::article("b", "china   waits.")};
  readings[1].counts = {1, 1, 0, 0, 0};
  Query query;
  query.articles = {readings[1].articles[0].id};
  const Summary summary = summarise(made::shard(readings), query);
  CHECK(files_of(summary) == Files{"b"});
  CHECK(summary.counts.read == 2);
  REQUIRE(summary.stories.size() == 2);  // a row for each source
  CHECK(summary.stories[0].story == summary.stories[1].story);
  CHECK(summary.stories[0].source != summary.stories[1].source);
}

TEST_CASE("texts are carried only when asked for") {
  const std::vector<Article> articles = {made::article("a", "China waits.")};
  CHECK_FALSE(summary_of(articles).articles[0].text);
  Query query;
  query.with_text = true;
  CHECK(summary_of(articles, query).articles[0].text == "China waits.");
}

TEST_CASE("a summary holds no string that no row refers to") {
  const Summary summary = summary_of({made::article("a", "Trade grew.")});
  CHECK(summary.strings == Strings{"grew", "trade"});
}
