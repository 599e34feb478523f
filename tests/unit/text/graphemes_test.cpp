// Characters as a reader sees them, and cutting between them.
#include "core/text/graphemes.h"

#include <catch_amalgamated.hpp>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/utf8.h"

namespace {

using namespace entente;

const std::string kAccented = "e\xCC\x81";  // e, combining acute
const std::string kFlag = "\xF0\x9F\x87\xB5\xF0\x9F\x87\xB0";
const std::string kFamily = "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7";  // woman, joiner, girl
const std::string kSyllable = "\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB";        // Hangul h, a, n

}  // namespace

TEST_CASE("accents, flags, joined emoji and Hangul parts are one character each") {
  CHECK(count_graphemes("") == 0);
  CHECK(count_graphemes("abc") == 3);
  CHECK(count_graphemes("\r\n") == 1);
  for (const std::string& one : {kAccented, kFlag, kFamily, kSyllable}) {
    CHECK(count_graphemes(one) == 1);
    CHECK(count_graphemes(one + one) == 2);
    CHECK(count_graphemes("a" + one + "b") == 3);
  }
}

TEST_CASE("a prefix never parts a letter from its accent") {
  CHECK(grapheme_prefix("abc", 2) == "ab");
  CHECK(grapheme_prefix("abc", 9) == "abc");
  CHECK(grapheme_prefix("caf" + kAccented, 4) == "caf");
  CHECK(grapheme_prefix("caf" + kAccented, 5) == "caf");
  CHECK(grapheme_prefix("caf" + kAccented, 6) == "caf" + kAccented);
  CHECK(grapheme_prefix(kFlag + kFlag, 12) == kFlag);  // three of the four letters fit
  CHECK(grapheme_prefix(kFamily, 5).empty());
}

TEST_CASE("a prefix is the longest run of whole characters that fits, in any text") {
  const std::vector<std::string> pieces{"a",
                                        " ",
                                        "\r",
                                        "\n",
                                        "\xCC\x81",
                                        "\xE2\x80\x8D",
                                        kFlag.substr(0, 4),
                                        kFamily.substr(0, 4),
                                        kSyllable,
                                        "\xC3\xA9",
                                        "\xD8\x80",
                                        "\xE0\xA4\x83"};
  std::minstd_rand random(20150301);
  for (int round = 0; round < 4000; ++round) {
    std::string text;
    const std::size_t length = random() % 14;
    for (std::size_t i = 0; i < length; ++i) text += pieces[random() % pieces.size()];
    const std::size_t bytes = random() % (text.size() + 2);
    std::size_t kept = 0;
    for (std::size_t at = 0; at < text.size() && at <= bytes; at = next_grapheme_break(text, at)) kept = at;
    if (bytes >= text.size()) kept = text.size();
    INFO(text << " at " << bytes);
    REQUIRE(grapheme_prefix(text, bytes).size() == kept);
  }
}
