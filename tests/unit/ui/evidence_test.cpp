#include "ui/evidence.h"

#include <catch_amalgamated.hpp>

#include "tests/unit/ui/made_report.h"

using namespace entente;
using namespace entente::ui;

namespace {
std::string sentence(const Passage& passage) { return std::string(slice(passage.article->text, passage.sentence)); }
}  // namespace

TEST_CASE("a term is found by whole tokens, in any case") {
  const std::string text = "The Road, a railroad and the road's end; ROAD.";
  const auto found = find_term(text, "road");
  REQUIRE(found.size() == 2);
  CHECK(slice(text, found[0]) == "Road");
  CHECK(slice(text, found[1]) == "ROAD");
  CHECK(find_term(text, "").empty());
}

TEST_CASE("a term of several tokens is found in sequence") {
  const std::string text = "Belt and Road; the belt, the road.";
  const auto found = find_term(text, "belt and road");
  REQUIRE(found.size() == 1);
  CHECK(slice(text, found[0]) == "Belt and Road");
}

TEST_CASE("evidence for a term wants every article until it has come") {
  const Evidence none = gather(made::snapshot(1), {Focus::On::term, "road", {}});
  CHECK(none.wanted == std::vector<std::string>{"a1", "a2", "a3"});
  CHECK(none.passages.empty());
  const Evidence all = gather(made::snapshot(2, {"a3", "a1", "a2"}), {Focus::On::term, "road", {}});
  CHECK(all.wanted.empty());
  CHECK(all.searched == 3);
  REQUIRE(all.passages.size() == 4);  // the headline, both sentences, and the rain; in the report's order
  CHECK(sentence(all.passages[1]) == "China agreed to build a road with Pakistan.");
  CHECK(sentence(all.passages[3]) == "It rained on the road.");
}

TEST_CASE("evidence for an actor comes from the articles that name it, and lists what it takes part in") {
  const Evidence some = gather(made::snapshot(1, {"a2"}), {Focus::On::actor, "sco", {}});
  CHECK(some.candidates == 1);
  REQUIRE(some.passages.size() == 1);
  CHECK(sentence(some.passages[0]) == "The SCO met in Qingdao.");
  CHECK(some.commitments.empty());
  CHECK(gather(made::snapshot(1), {Focus::On::actor, "china", {}}).commitments.size() == 2);
}

TEST_CASE("evidence for a link is the sentences that name both") {
  const Evidence both = gather(made::snapshot(1, {"a1", "a2"}), {Focus::On::link, "china", "pakistan"});
  REQUIRE(both.passages.size() == 2);  // not "Pakistan welcomed the road."
  CHECK(sentence(both.passages[0]) == "China agreed to build a road with Pakistan.");
  CHECK(both.passages[0].hits.size() == 2);
  CHECK(sentence(both.passages[1]) == "Wang Yi said China will support Pakistan.");
}

TEST_CASE("an article's evidence is its commitments and asks for nothing") {
  const Evidence article = gather(made::snapshot(1), {Focus::On::article, "a1", {}});
  CHECK(article.commitments == std::vector<std::uint32_t>{0});
  CHECK(article.wanted.empty());
}

TEST_CASE("of a long article whole sentences of the first megabyte are searched, and that is said") {
  auto view = std::make_shared<ArticleView>(*made::article("a1"));
  const std::string filler = "\xC3\x84ther road. ";
  view->text.clear();
  view->sentences.clear();
  while (view->text.size() < kEvidenceBytes + 4000) {
    const auto begin = static_cast<std::uint32_t>(view->text.size());
    view->text += filler;
    view->sentences.push_back({begin, begin + static_cast<std::uint32_t>(filler.size()) - 1});
  }
  const std::string_view searched = searched_text(*view);
  CHECK(searched.size() <= kEvidenceBytes);
  CHECK(searched.size() > kEvidenceBytes - 100);
  CHECK(searched.ends_with("road."));
  Snapshot snapshot = made::snapshot(1);
  snapshot.articles = {view};
  const Evidence evidence = gather(snapshot, {Focus::On::term, "road", {}});
  CHECK(evidence.is_cut);
  CHECK(evidence.passages.size() == kEvidencePassages);
}
