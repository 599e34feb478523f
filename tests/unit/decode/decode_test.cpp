// What bytes become, where their faults are, and the way back.
#include "core/decode/decode.h"

#include <catch_amalgamated.hpp>
#include <cstdint>
#include <string>
#include <vector>

using namespace entente;
using namespace std::string_literals;

namespace {

std::string text_of(std::string_view bytes, Encoding encoding) { return decode(bytes, encoding).text; }

}  // namespace

TEST_CASE("each encoding has a name that is a label of its own") {
  for (std::size_t i = 0; i < kEncodingCount; ++i) {
    const auto encoding = static_cast<Encoding>(i);
    CHECK(encoding_of_label(encoding_name(encoding)) == encoding);
  }
  CHECK(encoding_of_label(" Latin1\n") == Encoding::windows_1252);
  CHECK(encoding_of_label("GB2312") == Encoding::gb18030);
  CHECK(encoding_of_label("ks_c_5601-1987") == Encoding::euc_kr);
  CHECK_FALSE(encoding_of_label("utf-7"));
  CHECK_FALSE(encoding_of_label(""));
}

TEST_CASE("bytes are the characters that the Encoding Standard gives them") {
  CHECK(text_of("\x80\x92\xE9", Encoding::windows_1252) == "\u20AC\u2019\u00E9");
  CHECK(text_of("\xA4", Encoding::iso_8859_15) == "\u20AC");
  CHECK(text_of("\xCF\xE0", Encoding::windows_1251) == "\u041F\u0430");
  CHECK(text_of("\xF0\xC1\xAE", Encoding::koi8_u) == "\u041F\u0430\u045E");
  CHECK(text_of("\xD6\xD0\x81\x30\x81\x30\x90\x30\x81\x30", Encoding::gb18030) == "\u4E2D\u0080\U00010000");
  CHECK(text_of("\xA6\xD9", Encoding::gb18030) == "\uFE10");
  CHECK(text_of("\xA4\xA4\x87\x7B\x88\x62", Encoding::big5) == "\u4E2D\U00021D53\u00CA\u0304");
  CHECK(text_of("\x93\xFA\xB1\xF0\x40", Encoding::shift_jis) == "\u65E5\uFF71\uE000");
  CHECK(text_of("\xC6\xFC\x8E\xB1\x8F\xB0\xA1", Encoding::euc_jp) == "\u65E5\uFF71\u4E02");
  CHECK(text_of("a\x1B$BF|\x1B(Jb\\\x1B(I1\x1B(B.", Encoding::iso_2022_jp) == "a\u65E5b\u00A5\uFF71.");
  CHECK(text_of("\xB0\xA1\x81\x41\xC6\x52", Encoding::euc_kr) == "\uAC00\uAC02\uD7A3");
  CHECK(text_of("\x00\x01\x04\x00"s, Encoding::utf32_big) == "\U00010400");
}

TEST_CASE("a broken character gives back the ASCII byte that follows its lead") {
  struct Broken {
    Encoding encoding;
    std::string bytes;
  };
  const std::vector<Broken> all = {{Encoding::gb18030, "x\x81\"y"},   {Encoding::big5, "x\x81\"y"},
                                   {Encoding::shift_jis, "x\x81\"y"}, {Encoding::euc_jp, "x\xB0\"y"},
                                   {Encoding::euc_kr, "x\x81\"y"},    {Encoding::gb18030, "x\x81\x30\"y"}};
  for (const Broken& broken : all) {
    CAPTURE(encoding_name(broken.encoding));
    const Decoded decoded = decode(broken.bytes, broken.encoding);
    CHECK(decoded.text == (broken.bytes.size() == 5 ? "x\uFFFD0\"y" : "x\uFFFD\"y"));
    REQUIRE(decoded.faults.size() == 1);
    CHECK(decoded.faults[0].given == 1);
    CHECK(decoded.faults[0].size == 1);
  }
}

TEST_CASE("a character that the end of the file cuts off is one fault") {
  for (const std::string& tail : {"\x81"s, "\x81\x30"s, "\x81\x30\x81"s}) {
    const Decoded decoded = decode("ab" + tail, Encoding::gb18030);
    CHECK(decoded.text == "ab\uFFFD");
    REQUIRE(decoded.faults.size() == 1);
    CHECK(decoded.faults[0].size == tail.size());
  }
}

TEST_CASE("every place in the text is told as the byte its character begins at, far from the start too") {
  struct Sample {
    Encoding encoding;
    std::vector<std::string> characters;
  };
  const std::vector<Sample> samples = {
      {Encoding::utf8, {"a", "\xC3\xA9", "\xFF", "\xE4\xB8\xAD"}},
      {Encoding::utf16_little, {"a\0"s, "\x2D\x4E", "\x3D\xD8\x00\xDE"s, "\x00\xDC"s}},
      {Encoding::gb18030, {"a", "\xD6\xD0", "\x81\x30\x81\x30", "\xFF", "\n"}},
      {Encoding::big5, {"a", "\xA4\xA4", "\x88\x62", "\x87\x7B"}},
      {Encoding::iso_2022_jp, {"\x1B(Ba", "\x1B$BF|", "F|"}},
      {Encoding::windows_1252, {"a", "\xE9", "\x80"}},
  };
  for (const Sample& sample : samples) {
    CAPTURE(encoding_name(sample.encoding));
    std::string bytes = "\xEF\xBB\xBF";
    const std::size_t start = bytes.size();
    std::vector<std::size_t> begins;
    std::uint32_t random = 7;
    for (int i = 0; i < 9000; ++i) {
      random = random * 1664525U + 1013904223U;
      const bool is_first = i == 0;  // what needs a state before it comes second
      const std::string& next = sample.characters[is_first ? 0 : (random >> 16) % sample.characters.size()];
      const bool follows_ascii = sample.encoding == Encoding::iso_2022_jp && next == "F|" && bytes.back() != '|';
      begins.push_back(bytes.size() + (next.starts_with('\x1B') ? 3 : 0));
      bytes += follows_ascii ? "\x1B$BF|" : next;
      if (follows_ascii) begins.back() += 3;
    }
    const Decoded decoded = decode(bytes, sample.encoding, start);
    std::size_t offset = 0, wrong = 0;
    for (const std::size_t begin : begins) {
      wrong += given_offset(decoded, bytes, sample.encoding, offset) != begin;
      const CodePoint code = decode_utf8(decoded.text, offset);
      offset += code.size;
      if (code.value == 0xCA) offset += decode_utf8(decoded.text, offset).size;  // with its mark
    }
    CHECK(wrong == 0);
    CHECK(offset == decoded.text.size());
    CHECK(given_offset(decoded, bytes, sample.encoding, offset) == bytes.size());
  }
}
