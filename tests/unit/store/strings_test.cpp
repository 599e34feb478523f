// Strings as numbers: one number for one string, in batches as one by one, and ranks in the order of bytes.
#include "core/store/strings.h"

#include <algorithm>
#include <catch_amalgamated.hpp>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace {

using namespace entente;

// Seeded; short and long ones, with common beginnings, NULs and bytes above 0x7F.
std::vector<std::string> strings_at_random(std::size_t count) {
  std::minstd_rand random(20220321);
  const std::string letters("ab\0\xC3\xA9", 5);
  std::vector<std::string> out;
  for (std::size_t i = 0; i < count; ++i) {
    std::string text(random() % 3 == 0 ? 14 : 0, 'x');
    for (std::size_t left = random() % 8; left > 0; --left) text += letters[random() % letters.size()];
    out.push_back(text);
  }
  return out;
}

}  // namespace

TEST_CASE("a string has one number however often and in whatever batch it comes") {
  const std::vector<std::string> strings = strings_at_random(20000);
  Interner one_by_one, in_batches;
  std::string bytes;
  std::vector<Span> words;
  std::vector<StringId> expected;
  std::map<std::string, StringId> known;
  for (const std::string& text : strings) {
    const StringId id = one_by_one.intern(text);
    CHECK(known.try_emplace(text, id).first->second == id);
    expected.push_back(text.empty() ? kNoString : in_batches.intern(text));
    words.push_back({static_cast<std::uint32_t>(bytes.size()), static_cast<std::uint32_t>(bytes.size() + text.size())});
    bytes += text;
  }
  for (const auto& row : known) CHECK(row.second < known.size());

  Interner fresh;
  std::vector<StringId> ids{7};
  fresh.intern(bytes, words, ids);
  REQUIRE(ids.size() == expected.size() + 1);
  CHECK(ids.front() == 7);
  CHECK(std::equal(expected.begin(), expected.end(), ids.begin() + 1));

  CHECK(fresh.intern("") == known.size() - 1);
  ids.clear();
  fresh.intern(bytes, words, ids);
  CHECK(ids == expected);  // among many an empty word has no number, even if the empty string has one
}

TEST_CASE("ranks are in the order of bytes, and the interner starts anew") {
  Interner interner;
  std::vector<std::string> strings = strings_at_random(5000);
  std::vector<StringId> ids;
  for (const std::string& text : strings) ids.push_back(interner.intern(text));
  Strings table;
  const Renumbering ranks = interner.finish(table);
  CHECK(std::ranges::is_sorted(table));
  CHECK(std::ranges::adjacent_find(table) == table.end());
  for (std::size_t i = 0; i < strings.size(); ++i) REQUIRE(table[ranks(ids[i])] == strings[i]);
  CHECK(ranks(kNoString) == kNoString);
  CHECK(find_string(table, strings[0]) == ranks(ids[0]));
  CHECK(interner.intern("first") == 0);
}

TEST_CASE("a table of strings is walked, searched and cut to its size; an empty string is one like others") {
  Strings table{"", "a", "ab", "b"};
  CHECK(table == Strings{"", "a", "ab", "b"});
  CHECK(table != Strings{"", "aa", "b", "b"});  // of the same bytes
  CHECK(std::vector<std::string_view>(table.begin(), table.end()) == std::vector<std::string_view>{"", "a", "ab", "b"});
  CHECK(find_string(table, "") == 0);
  CHECK(find_string(table, "b") == 3);
  CHECK(find_string(table, "aa") == kNoString);
  CHECK(find_string(Strings{}, "") == kNoString);
  table.reserve(100, 1000);
  table.fit();
  CHECK(table[2] == "ab");
  CHECK(table.text_bytes() == 4);
  table.clear();
  CHECK(table.empty());
}
