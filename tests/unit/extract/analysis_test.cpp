// What an article's language and the rules of counting change in its analysis, and what they leave alone.
#include "core/extract/analysis.h"

#include <catch_amalgamated.hpp>

using namespace entente;

namespace {

Article article(std::string text, std::string language) {
  Article made;
  made.text = std::move(text);
  made.language = std::move(language);
  return made;
}

}  // namespace

TEST_CASE("names and commitments are claimed for English, and for what may be English") {
  const std::string text = "Mr. Li said that China will build a port in Pakistan.";
  for (const char* language : {"en", "und", "", "en-GB"}) {
    const Article made = article(text, language);
    const Analysis analysis = analyse(made);
    CHECK_FALSE(analysis.naming.actors.empty());
    CHECK_FALSE(analysis.commitments.empty());
    CHECK(analysis.layout.sentences.size() == 1);
  }
  const Article other = article(text, "fr");
  const Analysis analysis = analyse(other);
  CHECK(analysis.naming.actors.empty());
  CHECK(analysis.commitments.empty());
  CHECK(analysis.layout.sentences.size() == 2);  // plain rules know no "Mr."
  CHECK_FALSE(analysis.layout.tokens.empty());
}

TEST_CASE("rules of counting change the tokens that are counted and nothing else") {
  const Article made = article("China-Pakistan talks: China will build a port in Pakistan.", "en");
  const Analysis plain = analyse(made), like = analyse(made, {TokenRules::quanteda});
  CHECK(&plain.counted() == &plain.layout);
  CHECK(like.counted().tokens.size() + 2 == plain.counted().tokens.size());
  CHECK(like.layout.tokens == plain.layout.tokens);
  CHECK(like.naming.actors.size() == plain.naming.actors.size());
  CHECK(like.commitments.size() == plain.commitments.size());
}
