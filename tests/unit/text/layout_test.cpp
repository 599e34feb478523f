// Paragraphs of the two kinds of copy, and what holds for every layout of any text.
#include "core/text/layout.h"

#include <catch_amalgamated.hpp>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/paragraphs.h"
#include "core/text/utf8.h"

namespace {

using namespace entente;
using Strings = std::vector<std::string>;

Strings paragraphs(std::string_view text) {
  Strings found;
  for (const Span span : find_paragraphs(text).paragraphs) found.emplace_back(slice(text, span));
  return found;
}

Strings sentences(std::string_view text) {
  const Layout layout = lay_out(text);
  Strings found;
  for (const Sentence& sentence : layout.sentences) found.emplace_back(slice(text, sentence.span));
  return found;
}

constexpr std::string_view kWireCopy =
    "MINISTERS TO MEET AGAIN ON CORRIDOR\n"
    "\n"
    "QINGDAO, June 1 - The ministers of both states said they\n"
    "would meet again before the end of the year to settle what\n"
    "was left open at the first round of their talks.\n"
    "    They gave no date. A spokesman told reporters that the\n"
    "place had not been chosen either.\n"
    "    The first round ended without a text.\n"
    "    Nobody signed.\n";

}  // namespace

TEST_CASE("wrapped agency copy: an indent begins a paragraph, a line break does not end a sentence") {
  CHECK(find_paragraphs(kWireCopy).is_hard_wrapped);
  CHECK(paragraphs(kWireCopy).size() == 5);
  const Strings found = sentences(kWireCopy);
  REQUIRE(found.size() == 6);
  CHECK(found[0] == "MINISTERS TO MEET AGAIN ON CORRIDOR");
  CHECK(found[1].starts_with("QINGDAO"));
  CHECK(found[1].ends_with("talks."));
  CHECK(found[2] == "They gave no date.");
  CHECK(found[5] == "Nobody signed.");
}

TEST_CASE("wrapped copy with blank lines between paragraphs needs no indent") {
  const std::string text =
      "The committee shall meet once a year in one of the two\ncapitals and report to both governments.\n\n"
      "Each side shall name its members within a month of the\nday on which this text is signed.\n";
  CHECK(paragraphs(text).size() == 2);
  CHECK(sentences(text).size() == 2);
}

TEST_CASE("where each line is a paragraph, every line break parts two") {
  const std::string text =
      "Party talks resume\nThe talks resumed on Monday.\nBoth sides sent ministers.\nNo date was set.";
  CHECK_FALSE(find_paragraphs(text).is_hard_wrapped);
  CHECK(paragraphs(text).size() == 4);
}

TEST_CASE("a headline without a full stop is a paragraph and a sentence of its own") {
  CHECK(sentences("Talks resume in Beijing\n\nThe talks resumed.") ==
        Strings{"Talks resume in Beijing", "The talks resumed."});
}

TEST_CASE("bulleted and numbered lines are sentences of their own") {
  const std::string listed = "The sides agreed on:\n* trade in farm goods\n* visas\n1. roads\n2. ports\n";
  CHECK(sentences(listed).size() == 5);
  const std::string wrapped =
      "The two sides agreed on a programme for the coming year,\nwhich holds these points and no others for the time "
      "being:\n"
      "- trade in farm goods and the quotas that were asked for\nby both ministries at the last meeting;\n"
      "- visas for students and for those who teach them there.\n";
  const Strings found = sentences(wrapped);
  REQUIRE(found.size() == 3);
  CHECK(found[1].starts_with("- trade"));
  CHECK(found[1].ends_with("meeting;"));
}

TEST_CASE("rows of a table in wrapped copy do not run together") {
  const std::string text =
      std::string(kWireCopy) + "    Oil      18.50   17.20\n    Gold    410.00  402.10\n    Tin       3.10    3.00\n";
  CHECK(sentences(text).size() == sentences(kWireCopy).size() + 3);
}

TEST_CASE("white space around and between never shows") {
  CHECK(sentences("\n\n \t\n").empty());
  CHECK(lay_out("").sentences.empty());
  CHECK(sentences("\xC2\xA0 Yes. \xC2\xA0\n\xC2\xA0\nNo.\xC2\xA0") == Strings{"Yes.", "No."});
}

TEST_CASE("in any text tokens lie in sentences, sentences in paragraphs, and all is in order") {
  const std::vector<std::string> pieces{"The ",
                                        "China",
                                        "U.S. ",
                                        "Mr. ",
                                        "agreed",
                                        ". ",
                                        ".\n",
                                        "\n",
                                        "\n\n",
                                        "    ",
                                        "\"",
                                        "(",
                                        ") ",
                                        "... ",
                                        "\xE2\x80\x9C",
                                        "\xE2\x80\x9D",
                                        "\xE2\x80\xA6",
                                        "1.",
                                        "- ",
                                        "* ",
                                        "?",
                                        "! ",
                                        "\t",
                                        "\xC3\xA9",
                                        "\xC2\xA0",
                                        "\xE3\x80\x82",
                                        "a",
                                        "[1] ",
                                        ",",
                                        ". . .",
                                        "long words follow here now "};
  std::minstd_rand random(19870601);
  for (int round = 0; round < 5000; ++round) {
    std::string text;
    const std::size_t length = random() % 60;
    for (std::size_t i = 0; i < length; ++i) text += pieces[random() % pieces.size()];
    const Layout layout = lay_out(text);
    INFO(text);
    std::uint32_t token = 0, end = 0, covered = 0;
    for (const Sentence& sentence : layout.sentences) {
      REQUIRE(sentence.span.begin >= end);
      REQUIRE_FALSE(sentence.span.empty());
      REQUIRE(sentence.paragraph < layout.paragraphs.size());
      REQUIRE(layout.paragraphs[sentence.paragraph].contains(sentence.span));
      REQUIRE(sentence.first_token == token);
      REQUIRE(sentence.last_token >= token);
      end = sentence.span.end;
      for (; token < sentence.last_token; ++token) {
        REQUIRE(sentence.span.contains(layout.tokens[token].span));
        covered += layout.tokens[token].span.size();
      }
    }
    REQUIRE(token == layout.tokens.size());
    std::uint32_t visible = 0;  // every byte that is no white space lies in a token
    for (std::size_t at = 0; at < text.size();) {
      const CodePoint code = decode_utf8(text, at);
      if (!(code.value == 0xA0 || code.value == ' ' || code.value == '\n' || code.value == '\t')) visible += code.size;
      at += code.size;
    }
    REQUIRE(covered == visible);
  }
}

TEST_CASE("other token rules change no paragraph and no sentence") {
  const std::string_view text = "The China-Pakistan plan. It didn't end.\n\n#CPEC goes on: 5 roads.";
  const Layout layout = lay_out(text);
  for (const TokenRules rules : {TokenRules::antconc, TokenRules::quanteda, TokenRules::voyant}) {
    const Layout other = with_tokens(layout, rules);
    CHECK(other.paragraphs == layout.paragraphs);
    REQUIRE(other.sentences.size() == layout.sentences.size());
    for (std::size_t i = 0; i < layout.sentences.size(); ++i) {
      CHECK(other.sentences[i].span == layout.sentences[i].span);
      for (std::uint32_t token = other.sentences[i].first_token; token < other.sentences[i].last_token; ++token)
        CHECK(other.sentences[i].span.contains(other.tokens[token].span));
    }
    CHECK(other.sentences.back().last_token == other.tokens.size());
    CHECK(other.tokens != layout.tokens);
  }
}
