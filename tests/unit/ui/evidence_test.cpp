#include "ui/evidence.h"

#include <catch_amalgamated.hpp>

#include "tests/unit/ui/made_report.h"

using namespace entente;
using namespace entente::ui;

namespace {

UiState on(Focus focus) {
  UiState state;
  state.focus = std::move(focus);
  return state;
}

Evidence of_term(const std::string& term, const Findings& findings) {
  Snapshot snapshot = made::snapshot(1);
  snapshot.findings = std::make_shared<const Findings>(findings);
  return gather(snapshot, on({Focus::On::term, term, {}}));
}

std::vector<std::string> hits_of(const Passage& passage) {
  std::vector<std::string> out;
  for (const Span hit : passage.hits) out.emplace_back(slice(passage.text, hit));
  return out;
}

}  // namespace

TEST_CASE("the Reader finds what a pattern finds: whole words in any case, in a row, by wildcard and lemma") {
  ArticleView view;
  view.text = "The Road, a railroad and the road's end; ROAD. Belt, and road 7.";
  view.sentences = {{0, 46}, {47, static_cast<std::uint32_t>(view.text.size())}};
  const auto found = [&](std::string_view pattern) {
    std::vector<std::string> out;
    for (const Span span : find_words(view, pattern)) out.emplace_back(slice(view.text, span));
    return out;
  };
  using Words = std::vector<std::string>;
  CHECK(found("road") == Words{"Road", "road's", "ROAD", "road"});
  CHECK(found("belt and road") == Words{"Belt, and road"});
  CHECK(found("road belt").empty());  // two sentences
  CHECK(found("rail* | road | and road") == Words{"Road", "railroad", "road's", "ROAD", "and road"});
  CHECK(found("road 7") == Words{"road 7"});
  CHECK(found("lemma:roads").size() == 4);
  CHECK(found("actor:china").empty());
  CHECK(found("/(/").empty());
  CHECK(found("").empty());
}

TEST_CASE("a key sentence's terms are found with a closing 's, as phrases, and under their lemma") {
  KeySentence row;
  row.text = "China\xE2\x80\x99s belt and road agreements were agreed, said China.";
  row.held = {0, 2, 3, 9};
  const std::vector<std::string> terms = {"china", "unheld", "belt and road", "agreement"};
  const auto found = [&](TermForm form) {
    std::vector<std::string> out;
    for (const Span span : find_held(row, terms, form)) out.emplace_back(slice(row.text, span));
    return out;
  };
  using Words = std::vector<std::string>;
  CHECK(found(TermForm::surface) == Words{"China\xE2\x80\x99s", "China", "belt and road"});
  CHECK(found(TermForm::lemma) == Words{"China\xE2\x80\x99s", "China", "belt and road", "agreements"});
}

TEST_CASE("evidence for a term is the lines that were found for it, a sentence once with all its hits") {
  const Evidence road = of_term("road", made::findings("road", "road"));
  CHECK(road.of_lines);
  CHECK_FALSE(road.waits);
  CHECK(road.hits == 3);
  CHECK(road.articles == 2);
  REQUIRE(road.passages.size() == 3);
  CHECK(road.passages[0].text == "China agreed to build a road with Pakistan.");
  CHECK(road.passages[2].article == "a3");
  const Evidence letters = of_term("was", made::findings("was", "a"));  // as if "a" were a word
  REQUIRE(letters.passages.size() > 1);
  CHECK(hits_of(letters.passages[0]) == std::vector<std::string>(2, "a"));
  CHECK(hits_of(letters.passages[1]) == std::vector<std::string>(6, "a"));
  const Passage& second = letters.passages[1];
  CHECK(slice(made::article(second.article)->text, second.place) == "a");
  CHECK(second.place.begin == second.sentence.begin + second.hits.front().begin);
}

TEST_CASE("lines that were found for another word are no evidence of this one") {
  const Evidence other = of_term("talks", made::findings("road", "road"));
  CHECK(other.waits);
  CHECK(other.passages.empty());
}

TEST_CASE("of a sentence too long for its line the words around the match are shown") {
  Findings findings = made::findings("road", "road");
  Concordance lines = *findings.evidence.value;
  lines.lines.resize(1);
  ConcordanceLine& line = lines.lines[0];
  line.left = "build a ";
  line.right = " with";
  findings.evidence.value = std::make_shared<const Concordance>(lines);
  const Evidence cut = of_term("road", findings);
  REQUIRE(cut.passages.size() == 1);
  CHECK(cut.passages[0].text == "build a road with");
  CHECK(hits_of(cut.passages[0]) == std::vector<std::string>{"road"});
  line.left = "Road agreed. " + std::string("China agreed to build a ");  // and past the sentence's beginning
  findings.evidence.value = std::make_shared<const Concordance>(lines);
  CHECK(of_term("road", findings).passages[0].text == "China agreed to build a road with");
}

TEST_CASE("runs of spaces that a line shows as one move no hit and split no letter") {
  Findings findings = made::findings("b", "road");
  Concordance lines;
  const std::string text = "\xC3\xA9\xC3\xA9. a  \n  b, b.";  // the second sentence begins at 6
  for (const std::uint32_t at : {12u, 15u}) {
    ConcordanceLine& line = lines.lines.emplace_back();
    line.article = "a1";
    line.sentence = {6, 17};
    line.node = {at, at + 1};
    line.left = at == 12 ? "\xC3\xA9\xC3\xA9. a " : "\xC3\xA9\xC3\xA9. a b, ";
    line.match = "b";
    line.right = at == 12 ? ", b." : ".";
  }
  REQUIRE(text.substr(12, 1) == "b");
  REQUIRE(text.substr(15, 1) == "b");
  findings.evidence.value = std::make_shared<const Concordance>(lines);
  const Evidence evidence = of_term("b", findings);
  REQUIRE(evidence.passages.size() == 1);
  CHECK(evidence.passages[0].text == "\xC3\xA9. a b, b.");
  CHECK(hits_of(evidence.passages[0]) == std::vector<std::string>{"b", "b"});
}

TEST_CASE("evidence for an actor is its lines too, and lists what it takes part in") {
  Snapshot snapshot = made::snapshot(1);
  snapshot.findings = std::make_shared<const Findings>(made::findings("actor:china", "China"));
  const Evidence china = gather(snapshot, on({Focus::On::actor, "china", {}}));
  REQUIRE(china.passages.size() == 2);
  CHECK(china.passages[1].text == "Wang Yi said China will support Pakistan.");
  CHECK(china.commitments.size() == 2);
  CHECK(gather(snapshot, on({Focus::On::actor, "sco", {}})).passages.empty());
}

TEST_CASE("evidence for a link is the rows that were found for it, and waits for those of another") {
  Snapshot snapshot = made::snapshot(1);
  Findings findings = made::findings();
  findings.of.link = {"china", "pakistan"};
  findings.link = {std::make_shared<const LinkEvidence>(LinkEvidence{"china", "pakistan", {{"a1", 13}, {"a2", 13}}}),
                   false};
  snapshot.findings = std::make_shared<const Findings>(findings);
  const Evidence both = gather(snapshot, on({Focus::On::link, "china", "pakistan"}));
  CHECK(both.link == findings.link.value);
  CHECK_FALSE(both.waits);
  CHECK(both.commitments.size() == 2);
  const Evidence other = gather(snapshot, on({Focus::On::link, "china", "sco"}));
  CHECK(other.link == nullptr);
  CHECK(other.waits);
}

TEST_CASE("an article's evidence is its commitments and asks for nothing") {
  const Evidence article = gather(made::snapshot(1), on({Focus::On::article, "a1", {}}));
  CHECK(article.commitments == std::vector<std::uint32_t>{0});
  CHECK_FALSE(article.waits);
}

TEST_CASE("of a long article whole sentences of the first megabyte are searched") {
  ArticleView view = *made::article("a1");
  const std::string filler = "\xC3\x84ther road. ";
  view.text.clear();
  view.sentences.clear();
  while (view.text.size() < kEvidenceBytes + 4000) {
    const auto begin = static_cast<std::uint32_t>(view.text.size());
    view.text += filler;
    view.sentences.push_back({begin, begin + static_cast<std::uint32_t>(filler.size()) - 1});
  }
  const std::string_view searched = searched_text(view);
  CHECK(searched.size() <= kEvidenceBytes);
  CHECK(searched.size() > kEvidenceBytes - 100);
  CHECK(searched.ends_with("road."));
}
