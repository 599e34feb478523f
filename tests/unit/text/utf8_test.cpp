// Repair is judged byte by byte: where each fault lies, how much of it one U+FFFD stands for.
#include "core/text/utf8.h"

#include <simdjson.h>

#include <algorithm>
#include <catch_amalgamated.hpp>
#include <cstdint>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

using namespace entente;
using namespace std::string_literals;

namespace {

const std::string kBad = "\xEF\xBF\xBD";  // U+FFFD

std::string repaired(std::string_view bytes) {
  std::string out;
  repair_utf8(bytes, out);
  return out;
}

std::string encoded(char32_t value) {
  std::string out;
  append_utf8(value, out);
  return out;
}

}  // namespace

TEST_CASE("every scalar value is written, found well-formed and read back") {
  std::string all;
  for (char32_t value = 0; value <= 0x10FFFF; value += value < 0x3000 ? 1 : 7) {
    if (value >= 0xD800 && value <= 0xDFFF) continue;
    const std::string bytes = encoded(value);
    const CodePoint code = decode_utf8(bytes, 0);
    REQUIRE(code.value == value);
    REQUIRE(code.size == bytes.size());
    REQUIRE(previous_code_point("x" + bytes, bytes.size() + 1) == 1);
    all += bytes;
  }
  CHECK(find_ill_formed(all) == all.size());
  CHECK(repaired(all) == all);
}

TEST_CASE("what is no scalar value is written as U+FFFD") {
  CHECK(encoded(0xD800) == kBad);
  CHECK(encoded(0xDFFF) == kBad);
  CHECK(encoded(0x110000) == kBad);
}

TEST_CASE("each maximal ill-formed part becomes one U+FFFD") {
  CHECK(repaired("a\x80z") == "a" + kBad + "z");                     // a lone trail byte
  CHECK(repaired("\xC0\xAF") == kBad + kBad);                        // overlong: no part is longer than a byte
  CHECK(repaired("\xE2\x80z") == kBad + "z");                        // cut short: one part
  CHECK(repaired("\xE0\x80\x80") == kBad + kBad + kBad);             // overlong three
  CHECK(repaired("\xED\xA0\x80") == kBad + kBad + kBad);             // a surrogate
  CHECK(repaired("\xF4\x90\x80\x80") == kBad + kBad + kBad + kBad);  // above U+10FFFF
  CHECK(repaired("\xF0\x9F\x98") == kBad);                           // cut at the end
  CHECK(repaired("\xFE\xFF") == kBad + kBad);
  CHECK(repaired("\x61\xF1\x80\x80\xE1\x80\xC2\x62\x80\x63\x80\xBF\x64") ==  // Unicode 15.0, table 3-11
        "a" + kBad + kBad + kBad + "b" + kBad + "c" + kBad + kBad + "d");
}

TEST_CASE("faults are told with their place in the input and in the output") {
  std::string out = "before:";
  const std::vector<Utf8Fault> faults = repair_utf8("good \xE2\x80 and \xFF bad", out);
  REQUIRE(faults.size() == 2);
  CHECK(faults[0].given == 5);
  CHECK(faults[0].size == 2);
  CHECK(out.substr(faults[0].repaired, 3) == kBad);
  CHECK(faults[1].given == 12);
  CHECK(faults[1].size == 1);
  CHECK(out.substr(faults[1].repaired, 3) == kBad);
  CHECK(find_ill_formed("good \xE2\x80 and") == 5);
}

TEST_CASE("a fault is found at any distance from an eight-byte step") {
  for (std::size_t at = 0; at < 40; ++at) {
    std::string text(40, 'a');
    text[at] = '\xFF';
    CHECK(find_ill_formed(text) == at);
  }
}

namespace {

std::string from_hex(std::string_view hex) {
  std::string bytes, digits;
  for (const char c : hex) {
    if (c == ' ') continue;
    digits += c;
    if (digits.size() == 2) {
      bytes += static_cast<char>(std::stoi(digits, nullptr, 16));
      digits.clear();
    }
  }
  return bytes;
}

std::vector<std::string> fields(const std::string& line) {
  std::vector<std::string> found(1);
  for (const char c : line) {
    if (c == ':') {
      found.emplace_back();
    } else {
      found.back() += c;
    }
  }
  return found;
}

}  // namespace

// Lines are "number:valid hex:bytes" and "number:invalid hex:bytes:skipped:replaced".
TEST_CASE("the published UTF-8 decoder cases are repaired as they say") {
  std::ifstream file("../shared/conformance/utf8tests/utf8tests.txt");
  if (!file) SKIP("no ../shared");
  int valid = 0, invalid = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    const std::vector<std::string> parts = fields(line);
    INFO(line);
    if (parts.size() >= 3 && parts[1].starts_with("valid")) {
      ++valid;
      const std::string bytes = parts[1] == "valid hex" ? from_hex(parts[2]) : parts[2];
      CHECK(find_ill_formed(bytes) == bytes.size());
    } else if (parts.size() == 5 && parts[1] == "invalid hex") {
      ++invalid;
      CHECK(repaired(from_hex(parts[2])) == from_hex(parts[4]));
    }
  }
  CHECK(valid == 76);
  CHECK(invalid == 140);
}

TEST_CASE("Markus Kuhn's stress test is repaired as other decoders repair it") {
  simdjson::dom::parser parser;
  simdjson::dom::array cases;
  if (parser.load("../shared/conformance/utf8-kuhn/cases.json")["cases"].get(cases)) SKIP("no ../shared");
  int count = 0;
  for (const simdjson::dom::element entry : cases) {
    std::string_view id, hex, points;
    REQUIRE_FALSE(entry["id"].get(id));
    REQUIRE_FALSE(entry["bytes"].get(hex));
    REQUIRE_FALSE(entry["replace_output_codepoints"].get(points));
    std::int64_t first = -1;
    if (entry["first_error_offset"].get(first)) first = -1;
    std::string expected;
    for (std::size_t at = 0; at < points.size(); at = std::min(points.find(' ', at), points.size() - 1) + 1) {
      append_utf8(
          static_cast<char32_t>(std::stoul(std::string(points.substr(at, points.find(' ', at) - at)), nullptr, 16)),
          expected);
    }
    INFO(id);
    const std::string bytes = from_hex(hex);
    CHECK(repaired(bytes) == expected);
    CHECK(find_ill_formed(bytes) == (first < 0 ? bytes.size() : static_cast<std::size_t>(first)));
    ++count;
  }
  CHECK(count == 142);
}
