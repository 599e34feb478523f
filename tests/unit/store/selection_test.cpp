// Sets of articles, and what select() takes for an article that holds a pattern.
#include "core/store/selection.h"

#include <catch_amalgamated.hpp>

#include "tests/laws/made.h"

namespace {

using namespace entente;

Summary summary_of(const std::vector<std::string>& texts, const Query& query = {}) {
  ShardBuilder builder;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    Article article = made::article(std::to_string(i), texts[i]);
    article.id = std::to_string(i);
    builder.add(article, made::analysis(article));
  }
  return summarise(builder.finish(), query);
}

std::string chosen(const Summary& summary, std::string holding, const Summary* tracked = nullptr) {
  Query query;
  query.holding = {std::move(holding)};
  const ArticleSet set = select(summary, query, tracked);
  std::string out;
  for (ArticleIndex i = 0; i < set.articles(); ++i) {
    if (set.holds(i)) out += summary.articles[i].facts.id;
  }
  return out;
}

}  // namespace

TEST_CASE("a set of articles counts its own, and the others are all the rest") {
  for (const std::size_t articles : {0U, 1U, 63U, 64U, 65U, 200U}) {
    ArticleSet set(articles);
    CHECK(set.size() == 0);
    CHECK(set.others() == ArticleSet(articles, true));
    CHECK(set.others().size() == articles);
    for (ArticleIndex i = 0; i < articles; i += 3) set.insert(i);
    CHECK(set.size() == (articles + 2) / 3);
    CHECK(set.others().size() == articles - set.size());
    CHECK(set.others().others() == set);
    CHECK(set.articles() == articles);
  }
}

TEST_CASE("patterns of single words are answered by the terms, longer ones by what was tracked alone") {
  const std::vector<std::string> texts = {"Trade grew in the port.", "The port grew.", "Trade fell; China's ports."};
  const Summary summary = summary_of(texts);
  CHECK(chosen(summary, "trade") == "02");
  CHECK(chosen(summary, " Port ") == "01");
  CHECK(chosen(summary, "port*") == "012");
  CHECK(chosen(summary, "lemma:port") == "012");
  CHECK(chosen(summary, "fell | in") == "02");
  CHECK(chosen(summary, "/gr.w/ | china") == "012");
  CHECK(chosen(summary, "nothing").empty());
  CHECK(chosen(summary, "port grew").empty());
  CHECK(chosen(summary, "/(/").empty());
  Query query;
  query.tracked = {"port grew", "actor:china"};
  query.only_tracked = true;
  const Summary hits = summary_of(texts, query);
  CHECK(chosen(summary, "port grew", &hits) == "1");
  CHECK(chosen(summary, "actor:china ", &hits) == "2");
  CHECK(chosen(hits, "port grew") == "1");
}

TEST_CASE("terms tell of single words; what may be a number or a letter wants hits, which then choose exactly") {
  const auto is_told = [](std::string_view written) { return is_told_by_terms(*Pattern::parse(written)); };
  for (const std::string_view written : {"port", "port | China's", "port*", "wom?n", "lemma:agree", "/ports?/"}) {
    CAPTURE(written);
    CHECK(is_told(written));
  }
  for (const std::string_view written :
       {"2022", "x", "x*", "port | 2022", "20*", "*", "*ment", "/20../", "the port", "actor:china"}) {
    CAPTURE(written);
    CHECK_FALSE(is_told(written));
  }
  const std::vector<std::string> texts = {"Trade grew in 2022.", "Trade grew.", "It fell by 2022 tons."};
  Query query;
  query.tracked = {"20*", "2022"};
  query.only_tracked = true;
  const Summary summary = summary_of(texts), hits = summary_of(texts, query);
  CHECK(chosen(summary, "2022", &hits) == "02");
  CHECK(chosen(summary, "20*", &hits) == "02");
}

TEST_CASE("a pattern is read by the rules that cut the texts") {
  ShardBuilder builder;
  const std::vector<std::string> texts = {"The port of #Gwadar.", "The port of Gwadar."};
  for (std::size_t i = 0; i < texts.size(); ++i) {
    Article article = made::article(std::to_string(i), texts[i]);
    article.id = std::to_string(i);
    builder.add(article, analyse(article, {.rules = TokenRules::quanteda}));
  }
  const Shard shard = builder.finish();
  const Summary summary = summarise(shard, {});
  for (const auto& [holding, ids] : {std::pair("#gwadar", "0"), std::pair("gwadar", "1")}) {
    Query query;
    query.holding = {holding};
    CHECK(chosen(summary, holding) == ids);
    CHECK(summarise(shard, query).articles.size() == 1);
  }
}

TEST_CASE("hits of articles that a summary lacks choose nothing in it") {
  Query query;
  query.tracked = {"the port"};
  const Summary hits = summary_of({"The port.", "The port grew.", "Trade."}, query);
  Query two;
  two.articles = {"1", "2"};
  const Summary summary = summary_of({"The port.", "The port grew.", "Trade."}, two);
  CHECK(chosen(summary, "the port", &hits) == "1");
}
