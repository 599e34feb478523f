// How the encoding is found: the order of the evidence, and what letters tell.
#include "core/decode/detect.h"

#include <catch_amalgamated.hpp>
#include <string>

#include "core/decode/declared.h"

using namespace entente;
using namespace std::string_literals;

namespace {

Detected found(std::string_view bytes, std::string_view wanted = {}) { return detect_encoding(bytes, wanted); }

struct Written {
  Encoding encoding;
  std::string bytes;
};

}  // namespace

TEST_CASE("a byte order mark settles the encoding and is no text") {
  CHECK(found("\xEF\xBB\xBFx").mark == 3);
  CHECK(found("\xFF\xFEx\0"s).encoding == Encoding::utf16_little);
  CHECK(found("\xFF\xFE\0\0x\0\0\0"s).encoding == Encoding::utf32_little);
  CHECK(found("\0\0\xFE\xFF\0\0\0x"s).mark == 4);
  CHECK(found("\xFE\xFF\0x"s).found_by == FoundBy::mark);
}

TEST_CASE("the user's word comes before everything, and an unknown one is told and left aside") {
  const Detected wanted = found("\xEF\xBB\xBFx", "KOI8-R");
  CHECK(wanted.encoding == Encoding::koi8_r);
  CHECK(wanted.found_by == FoundBy::user);
  CHECK(wanted.mark == 0);
  CHECK(found("\xEF\xBB\xBFx", "utf8").mark == 3);
  const Detected unknown = found("caf\xC3\xA9", "utf-7");
  CHECK(unknown.unknown_label == "utf-7");
  CHECK(unknown.encoding == Encoding::utf8);
  CHECK(unknown.found_by == FoundBy::content);
}

TEST_CASE("a page's declaration holds, but not against bytes that are UTF-8") {
  const Detected declared = found("<!doctype html><meta charset='iso-8859-2'><p>\xB1");
  CHECK(declared.encoding == Encoding::iso_8859_2);
  CHECK(declared.found_by == FoundBy::declared);
  CHECK(found("<meta charset=latin1>\u00E9\u00E8\u00EA\u2019").encoding == Encoding::utf8);
  CHECK(found("<meta charset=utf-8>\xFC").encoding == Encoding::utf8);
  CHECK(found("<meta charset=utf-16>x").encoding == Encoding::utf8);
  CHECK(found("<?xml version='1.0' encoding=\"koi8-r\"?><a>\xC1</a>").encoding == Encoding::koi8_r);
  CHECK(found("<meta charset=klingon>x").unknown_label == "klingon");
  CHECK(found("It says <meta charset=koi8-r> here").found_by == FoundBy::content);
}

TEST_CASE("what looks like a declaration in a comment or another attribute is none") {
  CHECK(declared_encoding("<!-- <meta charset=koi8-r> --><p>").empty());
  CHECK(declared_encoding("<p title='<meta charset=koi8-r>'>").empty());
  CHECK(declared_encoding("<meta name=x content='text/html; charset=koi8-r'>").empty());
  CHECK(declared_encoding("<META content='text/html; charset = \"koi8-r\"' HTTP-EQUIV=Content-Type>") == "koi8-r");
  CHECK(declared_encoding("<!--><meta charset=big5>") == "big5");
  CHECK(declared_encoding("<meta charset=nothing><meta charset=big5>") == "big5");
  CHECK(declared_encoding("<meta charset=koi8-r").empty());
}

TEST_CASE("zeros on one side are UTF-16 without a mark; zeros in ASCII are only zeros") {
  CHECK(found("M\0i\0n\0u\0t\0e\0s\0"s).encoding == Encoding::utf16_little);
  CHECK(found("\0M\0i\0n\0u\0t\0e\0s"s).encoding == Encoding::utf16_big);
  CHECK(found("before\0middle\0\0after\n"s).encoding == Encoding::utf8);
}

TEST_CASE("mostly valid UTF-8 is UTF-8 with faults") {
  const Detected damaged = found("\u00E9t\u00E9 d\u00E9j\u00E0 vu \xFC f\u00EAte");
  CHECK(damaged.encoding == Encoding::utf8);
  CHECK(damaged.found_by == FoundBy::content);
  CHECK(found("caf\u00E9\xE4\xB8").encoding == Encoding::utf8);
}

TEST_CASE("letters tell an encoding that nothing declares, and that it was a guess") {
  const std::vector<Written> all = {
      {Encoding::windows_1252,
       "Les n\xE9gociations ont \xE9t\xE9 men\xE9"
       "es \xE0 Gen\xE8ve; le texte pr\xE9voit un d\xE9lai."},
      {Encoding::windows_1252,
       "The minister\x92s aides \x93"
       "agreed\x94 to meet."},
      {Encoding::windows_1250,
       "Rz\xB9"
       "d podpisa\xB3 porozumienie, kt\xF3re wejdzie w \xBFycie \x9Cwi\xEAtym miesi\xB9"
       "cem."},
      {Encoding::windows_1251,
       "\xCC\xE8\xED\xE8\xF1\xF2\xF0 \xEF\xEE\xE4\xEF\xE8\xF1\xE0\xEB \xF1\xEE\xE3\xEB\xE0\xF8\xE5\xED\xE8\xE5."},
      {Encoding::koi8_r,
       "\xED\xC9\xCE\xC9\xD3\xD4\xD2 \xD0\xCF\xC4\xD0\xC9\xD3\xC1\xCC \xD3\xCF\xC7\xCC\xC1\xDB\xC5\xCE\xC9\xC5."},
      {Encoding::gb18030,
       "\xB2\xBB\xD2\xAA\xD4\xDA\xCE\xC4\xBC\xFE\xD6\xD0\xCA\xB9\xD3\xC3\xD5\xE2\xB8\xF6\xC3\xFB\xD7\xD6\xA1\xA3"},
      {Encoding::shift_jis, "\x82\xB1\x82\xCC\x95\xB6\x8F\x91\x82\xF0\x8E\x67\x97\x70\x82\xB7\x82\xE9\x81\x42"},
      {Encoding::euc_kr, "\xC0\xCC \xC6\xC4\xC0\xCF\xC0\xBB \xBB\xE7\xBF\xEB\xC7\xD5\xB4\xCF\xB4\xD9."},
  };
  for (const Written& written : all) {
    const Detected guessed = found(written.bytes);
    CAPTURE(encoding_name(written.encoding), encoding_name(guessed.encoding));
    CHECK(guessed.encoding == written.encoding);
    CHECK(guessed.found_by == FoundBy::guess);
    CHECK_FALSE(guessed.fits_none);
  }
}

TEST_CASE("bytes that are text in no language are said to fit none") {
  std::string noise;
  std::uint32_t random = 1;
  for (int i = 0; i < 4000; ++i) {
    random = random * 1664525U + 1013904223U;
    noise += static_cast<char>(static_cast<unsigned char>(random >> 24));
  }
  CHECK(found(noise).fits_none);
}
