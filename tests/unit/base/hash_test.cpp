// The hash is part of the format: ids and digests are compared between builds and kept in files.
#include "core/base/hash.h"

#include <bit>
#include <catch_amalgamated.hpp>
#include <cstdint>
#include <set>
#include <string>

#include "core/base/result.h"

using namespace entente;

TEST_CASE("the hash of given bytes never changes") {
  CHECK(hex16(hash64("")) == "e220a8397b1dcdaf");
  CHECK(hex16(hash64("a")) == "b6c4a25106e4521a");
  CHECK(hex16(hash64("The two sides agreed to cooperate.")) == "5b820e1e20c57f9d");
  CHECK(hex16(hash64("b", hash64("a"))) == "7943bfc914011883");
  CHECK(hex16(hash64(std::uint64_t{7}, 1)) == "870feec07cdfe34a");
}

TEST_CASE("the hash can be taken at compile time") {
  constexpr std::uint64_t kAtCompileTime = hash64("corridor");
  const std::string at_run_time = "corridor";
  CHECK(kAtCompileTime == hash64(at_run_time));
}

TEST_CASE("bytes, their length and their order all count") {
  std::set<std::uint64_t> seen;
  std::string text;
  for (int length = 0; length < 40; ++length) {  // zero bytes only: the padding of the tail must not hide them
    seen.insert(hash64(text));
    text += '\0';
  }
  CHECK(seen.size() == 40);
  CHECK(hash64("ab") != hash64("ba"));
  CHECK(hash64("b", hash64("a")) != hash64("ab"));
  CHECK(hash64("12345678abcdefgh") != hash64("abcdefgh12345678"));
}

TEST_CASE("one flipped bit changes about half of the hash") {
  std::string text = "China and Pakistan on Thursday released their declaration";
  const std::uint64_t whole = hash64(text);
  int flipped = 0, rounds = 0;
  for (char& c : text) {
    for (int bit = 0; bit < 8; ++bit, ++rounds) {
      c = static_cast<char>(c ^ (1 << bit));
      flipped += std::popcount(whole ^ hash64(text));
      c = static_cast<char>(c ^ (1 << bit));
    }
  }
  const double mean = static_cast<double>(flipped) / rounds;
  CHECK(mean > 31.0);
  CHECK(mean < 33.0);
}

TEST_CASE("hex is sixteen digits whatever the value") {
  CHECK(hex16(0) == "0000000000000000");
  CHECK(hex16(0xABCDEF) == "0000000000abcdef");
  CHECK(hex16(~std::uint64_t{0}) == "ffffffffffffffff");
}

TEST_CASE("every problem code has a name of its own") {
  std::set<std::string_view> names;
  for (int code = 0; code <= static_cast<int>(ProblemCode::cancelled); ++code) {
    const std::string_view name = code_name(static_cast<ProblemCode>(code));
    CHECK(name != "unknown");
    CHECK(names.insert(name).second);
  }
  CHECK(code_name(ProblemCode::utf8_invalid) == "utf8-invalid");
}
