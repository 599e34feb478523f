// The list of terms: what is left out and told of, how words of one article are weighed, and what the index holds.
#include "core/report/terms.h"

#include <catch_amalgamated.hpp>

#include "tests/unit/report/written_summary.h"

namespace {

using namespace entente;
using written::all_of;
using written::set_of;
using written::summary;
using written::Text;

std::vector<std::string> terms_of(const TermTable& table) {
  std::vector<std::string> out;
  for (const TermFigures& row : table.rows) out.push_back(row.term);
  return out;
}

const std::vector<Text> kNews = {
    {"a", "2022-03-01", 100, 5, {{"the", 9}, {"port", 3}, {"ports", 1}, {"road", 1}}, {}, ""},
    {"b", "2022-03-02", 50, 3, {{"the", 4}, {"port", 1}, {"treaty", 2}}, {}, ""},
    {"c", "2022-03-03", 50, 3, {{"the", 4}, {"port", 1}, {"treaty", 2}}, {}, "b"},
};

using Terms = std::vector<std::string>;

}  // namespace

TEST_CASE("a plain list has counts, articles, stories and rates, and no keyness") {
  const Summary news = summary(kNews);
  const TermTable table = rank_terms(TermIndex(news), all_of(news), nullptr, {});
  CHECK(terms_of(table) == Terms{"port", "treaty", "ports", "road"});
  CHECK(table.target.words == 200);
  CHECK(table.target.sentences == 11);
  CHECK(table.target.articles == 3);
  CHECK(table.target.stories == 2);
  CHECK_FALSE(table.reference);
  CHECK(table.tokenisers == Terms{"test"});
  const TermFigures& port = table.rows[0];
  CHECK(port.target.count == 5);
  CHECK(port.target.articles == 3);
  CHECK(port.target.stories == 2);
  CHECK(port.target.per_million == 25000);
  CHECK(table.rows[2].lemma == "port");
  CHECK_FALSE(port.reference);
  for (const auto& value : port.keyness) CHECK_FALSE(value);
}

TEST_CASE("by lemma the forms of a word are one term, article by article") {
  const Summary news = summary(kNews);
  const TermTable table = rank_terms(TermIndex(news, TermForm::lemma), all_of(news), nullptr, {});
  CHECK(terms_of(table) == Terms{"port", "treaty", "road"});
  CHECK(table.rows[0].target.count == 6);
  CHECK(table.rows[0].target.articles == 3);
}

TEST_CASE("the lemma of a phrase is that of each of its words, as in a list by lemma") {
  const Summary news = summary({{"a", "", 50, 2, {{"ports of ministers", 2}}, {}, ""}});
  const TermTable forms = rank_terms(TermIndex(news), all_of(news), nullptr, {});
  CHECK(forms.rows.at(0).lemma == "port of minister");
  CHECK(terms_of(rank_terms(TermIndex(news, TermForm::lemma), all_of(news), nullptr, {})) == Terms{"port of minister"});
}

TEST_CASE("what a comparison leaves out is told: terms tested, found, and shown") {
  const Summary news = summary(kNews);
  const TermIndex index(news);
  const ArticleSet target = set_of(news, {0}), rest = target.others();
  TermOptions options;
  options.order = TermOrder::keyness;
  options.measure = Keyness::log_ratio;
  options.most = 1;
  const TermTable table = rank_terms(index, target, &rest, options);
  CHECK(table.tested == 4);
  CHECK(table.found == 4);
  CHECK(terms_of(table) == Terms{"ports"});  // 1 against none; port has 3 against 2
  CHECK(table.rows[0].cells.a == 1);
  CHECK(table.rows[0].cells.d == 100);

  options.most = 10;
  options.negative = false;
  CHECK(terms_of(rank_terms(index, target, &rest, options)) == Terms{"ports", "road", "port"});
  options.p = 0.05;  // so few words are sure of nothing
  options.with_stop_words = true;
  const TermTable sure = rank_terms(index, target, &rest, options);
  CHECK(sure.tested == 5);
  CHECK(sure.found == 0);
  options.p = 1;
  options.pattern = "port*";
  CHECK(rank_terms(index, target, &rest, options).tested == 2);
  options.pattern = "/(/";  // cannot be read
  CHECK(rank_terms(index, target, &rest, options).tested == 0);
}

TEST_CASE("terms in alphabetical order begin with a, or end with it") {
  const Summary news = summary(kNews);
  TermOptions options;
  options.order = TermOrder::term;
  options.with_stop_words = true;
  CHECK(terms_of(rank_terms(TermIndex(news), all_of(news), nullptr, options)) ==
        Terms{"port", "ports", "road", "the", "treaty"});
  options.ascending = true;
  CHECK(terms_of(rank_terms(TermIndex(news), all_of(news), nullptr, options)).front() == "treaty");
}

TEST_CASE("an empty index and an empty set have no terms and no figures") {
  const ArticleSet none(0);
  CHECK(rank_terms(TermIndex(), none, nullptr, {}).rows.empty());
  CHECK(rank_terms(TermIndex(), none, &none, {}).rows.empty());
  CHECK(tf_idf(TermIndex(), none, 0, 10).empty());
  const Summary news = summary(kNews);
  const ArticleSet empty = set_of(news, {}), all = all_of(news);
  CHECK(rank_terms(TermIndex(news), empty, nullptr, {}).rows.empty());
  const TermTable table = rank_terms(TermIndex(news), empty, &all, {});
  REQUIRE(table.rows.size() == 4);
  CHECK_FALSE(table.rows[0].target.per_million);
  CHECK_FALSE(table.rows[0].target.dp);
  CHECK_FALSE(table.rows[0].keyness[0]);
  CHECK(table.rows[0].reference->count > 0);
}

TEST_CASE("TF-IDF is as Voyant and quanteda scale it") {
  // 3 of 100 words, in 2 of 10 articles.
  std::vector<Text> texts;
  for (char id = 'a'; id < 'k'; ++id) texts.push_back({std::string(1, id), "", 100, 1, {{"the", 5}}, {}, ""});
  texts[0].terms["treaty"] = 3;
  texts[0].terms["port"] = 3;
  texts[7].terms["treaty"] = 1;
  for (Text& text : texts) text.terms["china"] = 2;
  const Summary pile = summary(texts);
  const TermIndex index(pile);
  const auto rows = tf_idf(index, all_of(pile), 0, 10);
  REQUIRE(rows.size() == 3);
  CHECK(rows[0].term == "port");  // in one article alone
  CHECK(rows[1].term == "treaty");
  CHECK(rows[1].count == 3);
  CHECK(rows[1].articles == 2);
  CHECK_THAT(rows[1].voyant, Catch::Matchers::WithinAbs(.020969, 5e-7));
  CHECK_THAT(rows[1].quanteda, Catch::Matchers::WithinAbs(2.096910, 5e-7));
  CHECK(rows[2].term == "china");  // in every article
  CHECK(rows[2].quanteda == 0);
  CHECK(tf_idf(index, all_of(pile), 0, 1).size() == 1);
  CHECK(tf_idf(index, set_of(pile, {1, 2}), 0, 10).empty());  // of an article that is not in the set
  CHECK(tf_idf(index, set_of(pile, {0, 1}), 0, 10).front().articles == 1);
}

TEST_CASE("TF-IDF of all articles at once is that of each") {
  std::vector<Text> texts(30);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    texts[i].id = "id" + std::to_string(100 + i);
    texts[i].words = 40;
    texts[i].terms["the"] = 9;
    for (std::size_t k = 0; k < 8; ++k) texts[i].terms["w" + std::to_string(i * k % 11)] += i % 3 == 0 ? 2 : 1;
  }
  const Summary pile = summary(texts);
  const TermIndex index(pile);
  for (const ArticleSet& set : {all_of(pile), set_of(pile, {2, 3, 5, 7, 11, 13})}) {
    for (const std::size_t most : {std::size_t{1}, std::size_t{3}, std::size_t{100}}) {
      const auto of_each = tf_idf_of_each(index, set, most);
      REQUIRE(of_each.size() == texts.size());
      for (ArticleIndex article = 0; article < of_each.size(); ++article) {
        const auto alone = tf_idf(index, set, article, most);
        REQUIRE(of_each[article].size() == alone.size());
        CHECK(alone.empty() != set.holds(article));
        for (std::size_t i = 0; i < alone.size(); ++i) {
          CHECK(of_each[article][i].term == alone[i].term);
          CHECK(of_each[article][i].count == alone[i].count);
          CHECK(of_each[article][i].articles == alone[i].articles);
          CHECK(of_each[article][i].voyant == alone[i].voyant);
          CHECK(of_each[article][i].quanteda == alone[i].quanteda);
        }
      }
    }
  }
}

TEST_CASE("an index is smaller than the rows it was made from") {
  std::vector<Text> texts(500);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    texts[i].id = "id" + std::to_string(i);
    for (std::size_t k = 0; k < 50; ++k) texts[i].terms["w" + std::to_string(i % 7 + k)] = 1;
  }
  const Summary pile = summary(texts);
  const TermIndex index(pile);
  CHECK(index.articles() == 500);
  CHECK(index.terms() == 56);
  CHECK(index.bytes() < pile.terms.size() * sizeof(TermCount));
  CHECK(index.bytes() > pile.terms.size() * 5);
}
