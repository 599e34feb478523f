#include "core/language/tagger.h"

#include <catch_amalgamated.hpp>

#include <string>
#include <vector>

#include "core/text/layout.h"
#include "models/tagger.h"

namespace entente {
namespace {

// "word/TAG word/TAG", each clitic behind its token.
std::string tagged(std::string_view text) {
  const Layout layout = lay_out(text);
  Tagging tagging;
  tagger().tag(layout, tagging);
  REQUIRE(tagging.tags.size() == layout.tokens.size());
  std::string out;
  auto clitic = tagging.clitics.begin();
  for (std::uint32_t token = 0; token < tagging.tags.size(); ++token) {
    out += out.empty() ? "" : " ";
    out += std::string(layout.word(token)) + "/" + std::string(tag_name(tagging.tags[token]));
    for (; clitic != tagging.clitics.end() && clitic->token == token; ++clitic) {
      out += "+" + std::string(tag_name(clitic->tag));
    }
  }
  CHECK(clitic == tagging.clitics.end());
  return out;
}

TEST_CASE("a plain sentence gets the tags that a treebank would give it") {
  CHECK(tagged("The two ministers will meet in Geneva on Friday.") ==
        "The/DT two/CD ministers/NNS will/MD meet/VB in/IN Geneva/NNP on/IN Friday/NNP ./.");
}

TEST_CASE("a word of two kinds is told by its sentence") {
  CHECK(tagged("They plan to visit the plant.").find("plan/VBP") != std::string::npos);
  CHECK(tagged("The plan was rejected.").find("plan/NN") != std::string::npos);
}

TEST_CASE("a token with a clitic gets the tag of its word, and the clitic its own") {
  CHECK(tagged("China's leaders don't agree.") == "China's/NNP+POS leaders/NNS don't/VBP+RB agree/VB ./.");
  CHECK(tagged("China\xE2\x80\x99s leaders don\xE2\x80\x99t agree.") ==
        "China\xE2\x80\x99s/NNP+POS leaders/NNS don\xE2\x80\x99t/VBP+RB agree/VB ./.");
  CHECK(tagged("She'll say it's true.") == "She'll/PRP+MD say/VB it's/PRP+VBZ true/JJ ./.");
}

TEST_CASE("a word that is two without a mark is read as two") {
  CHECK(tagged("They cannot agree.") == "They/PRP cannot/MD+RB agree/VB ./.");
}

TEST_CASE("a stop that belongs to an abbreviation gets its word's tag, the one that ends a sentence its own") {
  CHECK(tagged("Mr. Smith met the U.S. envoy.") == "Mr/NNP ./NNP Smith/NNP met/VBD the/DT U.S/NNP ./NNP envoy/NN ./.");
}

TEST_CASE("each mark of a run of the same has the tag of the run") {
  const Layout layout = lay_out("They talked... and left.");
  Tagging tagging;
  tagger().tag(layout, tagging);
  REQUIRE(tagging.tags.size() == 8);
  CHECK(tagging.tags[1] == Tag::vbd);
  CHECK(tagging.tags[2] != Tag::vbd);
  CHECK(tagging.tags[3] == tagging.tags[2]);
  CHECK(tagging.tags[4] == tagging.tags[2]);
}

TEST_CASE("every token has a tag, whatever the text") {
  for (const std::string text :
       {"", "'", "''s n't 's", "don't can't won't cannot", "\xE2\x80\x99s", "n't", "...", ". . .", "A", "$",
        "\xF0\x9F\x98\x80 \xE4\xB8\xAD\xE5\x9B\xBD", "x'd've'll", "'d 'd"}) {
    CAPTURE(text);
    const Layout layout = lay_out(text);
    Tagging tagging;
    tagger().tag(layout, tagging);
    CHECK(tagging.tags.size() == layout.tokens.size());
    for (const Clitic& clitic : tagging.clitics) CHECK(clitic.token < layout.tokens.size());
  }
}

TEST_CASE("a sentence tagged alone has the tags that it has among all") {
  const Layout layout = lay_out("She left. They don't agree. It rained.");
  REQUIRE(layout.sentences.size() == 3);
  Tagging all, one;
  tagger().tag(layout, all);
  const std::vector<std::uint32_t> second{1};
  tagger().tag(layout, second, one);
  REQUIRE(one.tags.size() == all.tags.size());
  const Sentence& sentence = layout.sentences[1];
  for (std::uint32_t token = 0; token < one.tags.size(); ++token) {
    const bool is_inside = token >= sentence.first_token && token < sentence.last_token;
    CHECK(one.tags[token] == (is_inside ? all.tags[token] : Tag::nfp));
  }
  REQUIRE(one.clitics.size() == 1);
  CHECK(one.clitics[0].token == all.clitics[0].token);
}

TEST_CASE("words cut as a treebank cuts them get the tags of the text") {
  const std::vector<TreebankWord> words{{"China", false}, {"'s"},           {"leaders"}, {"do", false},
                                        {"n't"},          {"agree", false}, {"."}};
  std::vector<Tag> tags;
  tagger().tag(words, tags);
  CHECK(tags == std::vector{Tag::nnp, Tag::pos, Tag::nns, Tag::vbp, Tag::rb, Tag::vb, Tag::stop});
}

TEST_CASE("a tagger whose bytes were damaged is refused") {
  const std::string bytes(models::k_tagger);
  REQUIRE(Tagger::open(bytes).has_value());
  for (const std::size_t at : {std::size_t{0}, std::size_t{5}, std::size_t{6}, bytes.size() / 2, bytes.size() - 1}) {
    std::string damaged = bytes;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x40);
    CAPTURE(at);
    CHECK_FALSE(Tagger::open(damaged).has_value());
  }
  CHECK_FALSE(Tagger::open(std::string_view(bytes).substr(0, bytes.size() - 1)).has_value());
  CHECK_FALSE(Tagger::open("").has_value());
}

TEST_CASE("a model of another number of classes, or with a damaged table, is no tagger") {
  const auto with = [](unsigned classes, std::string_view extra) {
    std::string body((std::size_t{1} << 4) + row_width(classes), '\0');
    body += extra;
    std::string bytes(kModelMagic);
    for (const unsigned byte : {unsigned{kModelVersion}, classes, 4U, 0U}) bytes.push_back(static_cast<char>(byte));
    const std::uint64_t checksum = model_checksum(classes, 4, body);
    for (unsigned shift = 0; shift < 64; shift += 8) bytes.push_back(static_cast<char>(checksum >> shift & 0xFF));
    return bytes + body;
  };
  using namespace std::string_view_literals;
  CHECK(Tagger::open(with(kTags, "\0\0\0\0"sv)).has_value());
  CHECK(Tagger::open(with(kTags, "\1\0\0\0abcd\1\2"sv)).has_value());
  CHECK_FALSE(Tagger::open(with(kTags - 1, "\0\0\0\0"sv)).has_value());
  CHECK_FALSE(Tagger::open(with(kTags, "\1\0\0\0"sv)).has_value());
  CHECK_FALSE(Tagger::open(with(kTags, "\1\0\0\0abcd\1\x7F"sv)).has_value());
  CHECK_FALSE(Tagger::open(with(kTags, "\2\0\0\0abcd\1\2abcd\1\2"sv)).has_value());
}

TEST_CASE("every tag is found by its name") {
  for (unsigned tag = 0; tag < kTags; ++tag) CHECK(tag_named(tag_name(static_cast<Tag>(tag))) == static_cast<Tag>(tag));
  CHECK_FALSE(tag_named("XX").has_value());
}

}  // namespace
}  // namespace entente
