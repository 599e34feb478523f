// collocates(): its cells by hand, for sentences and for windows, and the order of its rows.
#include "core/report/collocates.h"

#include <catch_amalgamated.hpp>
#include <set>

#include "tests/unit/report/written_summary.h"

namespace {

using namespace entente;
using Catch::Approx;
using written::all_of;
using written::set_of;

const Near kSentence{"road", true, 5, 5};
const Near kWindow{"road", false, 2, 2};

CollocateOptions every_row() {
  CollocateOptions options;
  options.least_together = 1;
  return options;
}

// The sentences of each text that hold a term; "road" is the node.
Summary sentences_of_all() {
  return written::summary({{"a", "", 60, 6, {{"build", 3}, {"road", 4}, {"the", 6}}, {}, {}},
                           {"b", "", 40, 4, {{"build", 1}, {"road", 1}, {"port", 2}}, {}, {}},
                           {"c", "", 50, 5, {{"port", 3}, {"build", 2}}, {}, {}}});
}
// Of those with the node, once without the node itself.
Summary sentences_near() {
  return written::summary({{"a", "", 60, 6, {{"build", 3}, {"the", 4}}, {{"road", 5, 4, 0}}, {}},
                           {"b", "", 40, 4, {{"build", 1}, {"port", 1}}, {{"road", 1, 1, 0}}, {}}});
}

const CollocateRow& row_of(const CollocateTable& table, const std::string& term) {
  const auto found = std::ranges::find(table.rows, term, &CollocateRow::term);
  REQUIRE(found != table.rows.end());
  return *found;
}

bool equal(const Association& a, const Association& b) {
  return a.both == b.both && a.first == b.first && a.second == b.second && a.n == b.n;
}

std::vector<std::string> terms_of(const CollocateTable& table) {
  std::vector<std::string> out;
  for (const CollocateRow& row : table.rows) out.push_back(row.term);
  return out;
}

}  // namespace

TEST_CASE("collocates in sentences: cells are sentences with both, with the node, with the term, and all") {
  const Summary all = sentences_of_all();
  const CollocateTable table = collocates(all, sentences_near(), all_of(all), kSentence, every_row());
  CHECK(table.hits == 6);
  CHECK(table.hit_sentences == 5);
  CHECK(table.hit_articles == 2);
  const CollocateRow& build = row_of(table, "build");
  CHECK(equal(build.cells, {4, 5, 6, 15}));
  CHECK(build.articles == 2);
  CHECK(build.stories == 2);
  const auto of = [&](Bond measure) { return build.bonds[static_cast<std::size_t>(measure)]; };
  CHECK(*of(Bond::pmi) == Approx(1.0));                            // log2(4 / (5 * 6 / 15)) = log2 2
  CHECK(*of(Bond::mi3) == Approx(5.0));                            // log2(64 / 2)
  CHECK(*of(Bond::t_score) == Approx(1.0));                        // (4 - 2) / 2
  CHECK(*of(Bond::dice) == Approx(8.0 / 11));                      // 2 * 4 / (5 + 6)
  CHECK(*of(Bond::jaccard) == Approx(4.0 / 7));                    // 4 / (5 + 6 - 4)
  CHECK(*of(Bond::delta_p) == Approx(0.6));                        // 4/5 - 2/10
  CHECK(*of(Bond::log_dice) == Approx(14 + std::log2(8.0 / 11)));  // 13.54
  CHECK(*of(Bond::npmi) == Approx(std::log(2) / -std::log(4.0 / 15)));
  CHECK(of(Bond::log_likelihood).has_value());
}

TEST_CASE("collocates in a window: cells are occurrences in windows, words in windows, all occurrences, all words") {
  const Summary all = written::summary(
      {{"a", "", 60, 6, {{"build", 5}, {"road", 4}}, {}, {}}, {"b", "", 40, 4, {{"build", 1}, {"road", 1}}, {}, {}}});
  const Summary near = written::summary({{"a", "", 60, 6, {{"build", 3}}, {{"road", 4, 3, 15}}, {}},
                                         {"b", "", 40, 4, {{"build", 1}}, {{"road", 1, 1, 4}}, {}}});
  const CollocateTable table = collocates(all, near, all_of(all), kWindow, every_row());
  CHECK(equal(row_of(table, "build").cells, {4, 19, 6, 100}));
}

TEST_CASE("collocates count in the chosen articles alone") {
  const Summary all = sentences_of_all();
  const CollocateTable table = collocates(all, sentences_near(), set_of(all, {0, 2}), kSentence, every_row());
  CHECK(table.hits == 5);
  CHECK(table.hit_articles == 1);
  CHECK(equal(row_of(table, "build").cells, {3, 4, 5, 11}));
  CHECK(terms_of(table) == std::vector<std::string>{"build"});  // "port" stands by the node in b alone
}

TEST_CASE("articles near the node are found by their facts, whatever else the other summary holds") {
  Summary all = sentences_of_all();
  const Summary near = written::summary({{"b", "", 40, 4, {{"port", 1}}, {{"road", 1, 1, 0}}, {}},
                                         {"bb", "", 7, 1, {{"port", 1}}, {{"road", 1, 1, 0}}, {}}});
  const CollocateTable table = collocates(all, near, all_of(all), kSentence, every_row());
  CHECK(table.hits == 1);
  CHECK(equal(row_of(table, "port").cells, {1, 1, 5, 15}));
}

TEST_CASE("stop words are no collocates unless they are asked for; the list is the user's") {
  const Summary all = sentences_of_all();
  CollocateOptions options = every_row();
  CHECK(terms_of(collocates(all, sentences_near(), all_of(all), kSentence, options)) ==
        std::vector<std::string>{"build", "port"});
  options.stop_words.added = {"port"};
  options.stop_words.allowed = {"the"};
  const auto terms = terms_of(collocates(all, sentences_near(), all_of(all), kSentence, options));
  CHECK(std::set<std::string>(terms.begin(), terms.end()) == std::set<std::string>{"build", "the"});
  options.with_stop_words = true;
  CHECK(collocates(all, sentences_near(), all_of(all), kSentence, options).rows.size() == 3);
}

TEST_CASE("too few together, or too few stories, make no row") {
  const Summary all = written::summary({{"a", "", 10, 2, {{"port", 1}, {"ship", 2}}, {}, {}},
                                        {"b", "", 10, 2, {{"port", 1}}, {}, "a"},
                                        {"c", "", 10, 2, {{"ship", 1}}, {}, {}}});
  const Summary near = written::summary({{"a", "", 10, 2, {{"port", 1}, {"ship", 1}}, {{"road", 1, 1, 0}}, {}},
                                         {"b", "", 10, 2, {{"port", 1}}, {{"road", 1, 1, 0}}, "a"},
                                         {"c", "", 10, 2, {{"ship", 1}}, {{"road", 1, 1, 0}}, {}}});
  CollocateOptions options;
  options.least_together = 2;
  CHECK(collocates(all, near, all_of(all), kSentence, options).rows.size() == 2);
  options.least_stories = 2;  // a and b are one story
  CHECK(terms_of(collocates(all, near, all_of(all), kSentence, options)) == std::vector<std::string>{"ship"});
  options.least_stories = 1;
  options.least_together = 3;
  CHECK(collocates(all, near, all_of(all), kSentence, options).rows.empty());
}

TEST_CASE("collocates of equal bond stand by what is together more often, then by the term; what is cut is told") {
  const std::map<std::string, std::uint32_t> terms = {{"alpha", 2}, {"beta", 4}, {"gamma", 2}};
  const Summary all = written::summary({{"a", "", 40, 8, terms, {}, {}}});
  const Summary near = written::summary({{"a", "", 40, 8, terms, {{"road", 4, 4, 0}}, {}}});
  CollocateOptions options = every_row();
  options.order = Bond::pmi;  // log2(8 / 4) for all three
  const CollocateTable table = collocates(all, near, all_of(all), kSentence, options);
  CHECK(terms_of(table) == std::vector<std::string>{"beta", "alpha", "gamma"});
  options.most = 1;
  const CollocateTable cut = collocates(all, near, all_of(all), kSentence, options);
  CHECK(terms_of(cut) == std::vector<std::string>{"beta"});
  CHECK(cut.found == 3);
}

TEST_CASE("a measure without a value is none, and stands last") {
  // Every sentence holds the node: there are none without it to compare with.
  const Summary all = written::summary({{"a", "", 40, 4, {{"alpha", 2}}, {}, {}}});
  const Summary near = written::summary({{"a", "", 40, 4, {{"alpha", 2}, {"unknown", 1}}, {{"road", 4, 4, 0}}, {}}});
  CollocateOptions options = every_row();
  options.order = Bond::jaccard;
  const CollocateTable table = collocates(all, near, all_of(all), kSentence, options);
  CHECK(terms_of(table) == std::vector<std::string>{"alpha", "unknown"});
  CHECK_FALSE(table.rows[0].bonds[static_cast<std::size_t>(Bond::delta_p)].has_value());
  for (const auto& value : table.rows[1].bonds) CHECK_FALSE(value.has_value());  // more together than there are
}

TEST_CASE("without a node there are no collocates") {
  const Summary all = sentences_of_all();
  const CollocateTable table = collocates(all, Summary{}, all_of(all), kSentence, every_row());
  CHECK(table.hits == 0);
  CHECK(table.rows.empty());
}

TEST_CASE("bonds have names, and names have bonds") {
  for (std::size_t i = 0; i < kBonds; ++i) {
    const auto measure = static_cast<Bond>(i);
    CHECK(bond_named(bond_name(measure)) == measure);
  }
  CHECK_FALSE(bond_named("mi5").has_value());
  CHECK_FALSE(bond_named("").has_value());
}
