// Reading whatever a user may drop: every kind of bad input is a problem with its place, and the counts add up.
#include <catch_amalgamated.hpp>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>

#include "core/read/article.h"
#include "core/read/finish.h"
#include "core/text/utf8.h"

using namespace entente;
using namespace std::string_literals;

namespace {

Reading reading_of(std::string_view bytes, std::string_view file = "a.txt") {
  Reading out;
  read_source(file, bytes, out);
  const InputCounts& c = out.counts;
  CHECK(c.given == c.read + c.partly + c.refused);
  CHECK(c.duplicates == 0);
  CHECK(out.articles.size() == c.read + c.partly);
  return out;
}

// Checks that the bytes are refused and returns why.
Problem refused(std::string_view bytes) {
  const Reading out = reading_of(bytes);
  CHECK(out.articles.empty());
  CHECK(out.counts.refused == 1);
  REQUIRE(out.problems.size() == 1);
  CHECK(out.problems[0].file == "a.txt");
  CHECK_FALSE(out.problems[0].message.empty());
  return out.problems[0];
}

Article only_article(std::string_view bytes) {
  const Reading out = reading_of(bytes);
  REQUIRE(out.articles.size() == 1);
  return out.articles[0];
}

std::string utf16(std::string_view text, bool is_big) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint code = decode_utf8(text, at);
    at += code.size;
    const auto put = [&](char32_t unit) {
      const char high = static_cast<char>(unit >> 8), low = static_cast<char>(unit & 0xFF);
      out += is_big ? high : low;
      out += is_big ? low : high;
    };
    if (code.value >= 0x10000) {
      put(0xD800 + ((code.value - 0x10000) >> 10));
      put(0xDC00 + ((code.value - 0x10000) & 0x3FF));
    } else {
      put(code.value);
    }
  }
  return out;
}

}  // namespace

TEST_CASE("an empty file and one of white space are refused as empty") {
  CHECK(refused("").code == ProblemCode::file_empty);
  CHECK(refused(" \r\n\t\n").code == ProblemCode::file_empty);
  CHECK(refused("\xEF\xBB\xBF").code == ProblemCode::file_empty);
  CHECK(refused("\xFF\xFE").code == ProblemCode::file_empty);
}

TEST_CASE("formats that are not read are named") {
  CHECK(refused("%PDF-1.7\n...").code == ProblemCode::format_refused);
  CHECK(refused("{\\rtf1\\ansi text}").code == ProblemCode::format_refused);
  CHECK(refused("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 old").code == ProblemCode::format_refused);
  CHECK(refused("\x1F\x8B\x08").code == ProblemCode::format_refused);
}

TEST_CASE("a binary file named .txt is refused") {
  CHECK(refused("\x89PNG\r\n\x1A\n\x00\x00\x00\x0DIHDR"s).code == ProblemCode::binary);
  std::minstd_rand random(7);
  std::string noise;
  for (int i = 0; i < 5000; ++i) noise += static_cast<char>(random() >> 8);
  CHECK(refused("xx" + noise).code == ProblemCode::binary);
}

TEST_CASE("ill-formed bytes are replaced, and the first is told by offset, line and column") {
  const Reading out = reading_of("First line.\r\nBad \xE2\x80 here\nand \xFF there, d\u00E9j\u00E0 vu, \u00E9t\u00E9.");
  REQUIRE(out.articles.size() == 1);
  CHECK(out.articles[0].text ==
        "First line.\nBad \xEF\xBF\xBD here\nand \xEF\xBF\xBD there, d\u00E9j\u00E0 vu, \u00E9t\u00E9.");
  CHECK(out.counts.partly == 1);
  REQUIRE(out.problems.size() == 1);
  CHECK(out.problems[0].code == ProblemCode::utf8_invalid);
  CHECK(out.problems[0].byte == 17);
  CHECK(out.problems[0].line == 2);
  CHECK(out.problems[0].column == 5);
}

TEST_CASE("offsets count from the start of the file as given, mark included") {
  const Reading out = reading_of(
      "\xEF\xBB\xBF"
      "ab\xFF"
      "c and more of it");
  CHECK(out.sources[0].encoding_from == "mark");
  REQUIRE(out.problems.size() == 1);
  CHECK(out.problems[0].byte == 5);
  CHECK(out.problems[0].line == 1);
  CHECK(out.problems[0].column == 6);
  CHECK(out.articles[0].text ==
        "ab\xEF\xBF\xBD"
        "c and more of it");
}

TEST_CASE("all line ends become one, white space around the text goes") {
  CHECK(only_article("\r\n\n  One.\r\nTwo.\rThree.\n\n").text == "One.\nTwo.\nThree.");
  CHECK(only_article("\xEF\xBB\xBFOne.").text == "One.");
}

TEST_CASE("UTF-16 is decoded, with a byte order mark or without") {
  const std::string text = "Talks in \xC3\x9Cr\xC3\xBCmqi \xF0\x9F\x95\x8A ended.\nNobody signed.";
  CHECK(only_article("\xFF\xFE" + utf16(text, false)).text == text);
  CHECK(only_article("\xFE\xFF" + utf16(text, true)).text == text);
  CHECK(only_article(utf16(text, false)).text == text);
  CHECK(only_article(utf16(text, true)).text == text);
}

TEST_CASE("a lone surrogate and an odd last byte are faults with their place in the UTF-16 file") {
  const Reading lone = reading_of("\xFF\xFE" + utf16("ab\n", false) + "\x00\xD8"s + utf16("cd", false));
  REQUIRE(lone.problems.size() == 1);
  CHECK(lone.problems[0].byte == 8);
  CHECK(lone.problems[0].line == 2);
  CHECK(lone.problems[0].column == 1);
  CHECK(lone.articles[0].text ==
        "ab\n\xEF\xBF\xBD"
        "cd");
  const Reading odd = reading_of("\xFE\xFF" + utf16("abc", true) + "x");
  REQUIRE(odd.problems.size() == 1);
  CHECK(odd.problems[0].byte == 8);
  CHECK(odd.articles[0].text == "abc\xEF\xBF\xBD");
}

TEST_CASE("a text over the limit is cut between characters and counted as partly read") {
  Reading out;
  read_source("long.txt", "abc \xC3\xA9\xC3\xA9\xC3\xA9 tail", {.limits = {.text_bytes = 7}}, out);
  REQUIRE(out.articles.size() == 1);
  CHECK(out.articles[0].text == "abc \xC3\xA9");
  CHECK(out.counts.partly == 1);
  REQUIRE(out.problems.size() == 1);
  CHECK(out.problems[0].code == ProblemCode::text_too_long);
  CHECK(out.problems[0].byte == 6);
  CHECK_FALSE(out.problems[0].kept.empty());
}

TEST_CASE("one huge line is read whole") {
  std::string line;
  while (line.size() < (std::size_t{8} << 20)) line += "The two sides agreed to meet again ";
  const Reading out = reading_of(line);
  REQUIRE(out.articles.size() == 1);
  CHECK(out.counts.read == 1);
  CHECK(out.articles[0].text.size() == line.size() - 1);
  CHECK(out.articles[0].title.empty());
}

TEST_CASE("an article's id depends on file, member and text, and on nothing else") {
  const Article one = only_article("Talks\n\nThey met.");
  CHECK(one.id.size() == 16);
  CHECK(one.id == only_article("Talks\r\n\r\nThey met.\n").id);
  CHECK(one.id != only_article("Talks\n\nThey left.").id);
  CHECK(one.id != reading_of("Talks\n\nThey met.", "b.txt").articles[0].id);
}

TEST_CASE("a short first paragraph without a full stop is the headline") {
  const Article article = only_article("Talks resume\n in Beijing\n\nThe talks resumed on Monday, both sides said.");
  CHECK(article.title == "Talks resume");
  CHECK(slice(article.text, article.headline) == "Talks resume");
  const Article wire = only_article("TALKS\n\nBEIJING, Dec 28 (APP): The two\nsides met.");
  CHECK(wire.title == "TALKS");
  CHECK(only_article("Why Most Voters Never Change Their Minds.\n\nThey do not.").title ==
        "Why Most Voters Never Change Their Minds.");
  CHECK(only_article("Acme buys Apex Inc.\n\nIt paid in cash.").title == "Acme buys Apex Inc.");
}

TEST_CASE("prose, datelines, bylines and a lone paragraph are no headlines") {
  CHECK(only_article("The talks resumed on Monday.\n\nNobody came.").headline.empty());
  CHECK(only_article("The two sides agreed on:\n\n* roads").headline.empty());
  CHECK(only_article("BEIJING, Dec 28 (APP): Talks go on\n\nNobody came.").headline.empty());
  CHECK(only_article("By Song Tao\n\nThe mechanism was set up in March.").headline.empty());
  CHECK(only_article("Talks resume").headline.empty());
}

TEST_CASE("a driver can refuse a path that gave no bytes") {
  Reading out;
  refuse_source("gone.txt", ProblemCode::file_missing, "no such file", out);
  CHECK(out.counts.given == 1);
  CHECK(out.counts.refused == 1);
  REQUIRE(out.problems.size() == 1);
  CHECK(out.problems[0].file == "gone.txt");
  CHECK(out.problems[0].code == ProblemCode::file_missing);
  CHECK(out.problems[0].message == "no such file");
}

TEST_CASE("any bytes at all are read or refused, and the text is valid UTF-8") {
  const std::vector<std::string> pieces{"{\"text\":\"",
                                        "\"}",
                                        "[",
                                        "]",
                                        "{",
                                        "}",
                                        ",",
                                        "\n",
                                        "\r",
                                        "\xEF\xBB\xBF",
                                        "\xFF\xFE",
                                        "\x00"s,
                                        "a b",
                                        "Talks.",
                                        "\\u12",
                                        "\\uD800",
                                        "\"title\":\"x\",",
                                        "\"articles\":",
                                        "\xE2\x80",
                                        "\xC3\xA9",
                                        "null",
                                        "12",
                                        " ",
                                        "\"",
                                        ":",
                                        "Dec 28, 2020",
                                        "BEIJING, "};
  std::minstd_rand random(42);
  for (int round = 0; round < 20000; ++round) {
    std::string bytes;
    const std::size_t length = random() % 16;
    for (std::size_t i = 0; i < length; ++i) bytes += pieces[random() % pieces.size()];
    Reading out;
    read_source("x", bytes, out);
    INFO(bytes);
    REQUIRE(out.counts.given == out.counts.read + out.counts.partly + out.counts.refused);
    REQUIRE(out.counts.given >= 1);
    for (const Article& article : out.articles) {
      REQUIRE_FALSE(article.text.empty());
      REQUIRE(find_ill_formed(article.text) == article.text.size());
      REQUIRE(article.text.find('\r') == std::string::npos);
      REQUIRE(article.headline.end <= article.text.size());
    }
    for (const Problem& problem : out.problems) REQUIRE(problem.byte <= bytes.size());
  }
}

TEST_CASE("text in public UTF-16 and broken UTF-8 fixtures is decoded as they say") {
  const std::string folder = "../shared/conformance/made-encodings/";
  const auto content = [&](const std::string& name) {
    std::ifstream file(folder + name, std::ios::binary);
    return std::string((std::istreambuf_iterator<char>(file)), {});
  };
  if (content("ascii-only.txt").empty()) SKIP("no ../shared");
  for (const std::string name :
       {"mixed-utf-8-bom.txt", "mixed-utf-8-nobom.txt", "mixed-utf-16le-bom.txt", "mixed-utf-16be-bom.txt",
        "utf16le-odd-length.txt", "utf16le-lone-surrogates.txt", "utf8-with-cp1252-paragraph.txt",
        "utf8-cut-mid-character.txt", "ascii-only.txt", "utf7-lookalike.txt", "nul-bytes.txt"}) {
    INFO(name);
    std::string expected = content(name + ".utf8");
    std::erase(expected, '\r');  // the fixtures' lines end in "\r\n"
    while (!expected.empty() && (expected.back() == '\n' || expected.back() == ' ')) expected.pop_back();
    CHECK(only_article(content(name)).text == expected);
  }
}

TEST_CASE("a guessed encoding is told, and the article counts as read") {
  const Reading out = reading_of("Le pr\xE9sident a re\xE7u le ministre \xE0 Gen\xE8ve.");
  CHECK(out.counts.read == 1);
  CHECK(out.articles.at(0).text == "Le pr\u00E9sident a re\u00E7u le ministre \u00E0 Gen\u00E8ve.");
  REQUIRE(out.problems.size() == 1);
  CHECK(out.problems[0].code == ProblemCode::encoding_guessed);
  CHECK(out.problems[0].kept == "the text, read as windows-1252");
  CHECK(out.sources.at(0).encoding == "windows-1252");
  CHECK(out.sources[0].encoding_from == "guess");
}

TEST_CASE("the user names the encoding; a name that is not known is told") {
  ReadOptions options;
  options.encoding = "windows-1251";
  Reading named;
  read_source("a.txt", "\xCC\xE8\xF0", options, named);
  CHECK(named.articles.at(0).text == "\u041C\u0438\u0440");
  CHECK(named.sources.at(0).encoding_from == "user");
  CHECK(named.problems.empty());
  options.encoding = "klingon";
  Reading unknown;
  read_source("a.txt", "plain text", options, unknown);
  CHECK(unknown.articles.at(0).text == "plain text");
  REQUIRE(unknown.problems.size() == 1);
  CHECK(unknown.problems[0].code == ProblemCode::encoding_unknown);
  CHECK(unknown.problems[0].message.contains("klingon"));
}

TEST_CASE("a fault in a file of two-byte characters has its byte, line and column there") {
  ReadOptions options;
  options.encoding = "gb18030";
  Reading out;
  read_source("a.txt", "\xD6\xD0\n\xD6\xD0\xFF.", options, out);
  CHECK(out.counts.partly == 1);
  REQUIRE(out.problems.size() == 1);
  CHECK(out.problems[0].byte == 5);
  CHECK(out.problems[0].line == 2);
  CHECK(out.problems[0].column == 3);
}
