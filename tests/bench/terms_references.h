// What `entente bench terms` is measured beside: two counters of terms that know ASCII letters and digits alone,
// fold by one bit and keep every type's count and its number of texts. Neither knows Unicode; they say what the
// machine could do if words were that simple.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente::bench {

// Texts one behind another in one piece of memory, which goes on for 64 zero bytes.
struct Pile {
  std::string bytes;
  std::vector<std::string_view> texts;  // of `bytes`

  static Pile of(const std::vector<std::string>& texts);
  [[nodiscard]] std::size_t size() const;  // bytes of all texts
};

// What a counter found; counters of the same rule must agree in every member.
struct Tally {
  std::uint64_t tokens = 0;
  std::uint64_t types = 0;
  std::uint64_t texts = 0;  // the sum of all types' document frequencies
  std::uint64_t check = 0;  // a sum over types of a function of word, count and document frequency
  friend bool operator==(const Tally&, const Tally&) = default;
};

// What one type adds to Tally::check.
[[nodiscard]] std::uint64_t check_of(std::string_view word, std::uint32_t count, std::uint32_t texts);

// One pass, one byte at a time: hashed as it is read, looked up at once by open addressing.
[[nodiscard]] Tally count_plainly(const Pile& pile);

// Two passes over each run of texts: words are found 64 bytes at once and become keys of 16 bytes, then all keys are
// looked up, each slot fetched before its turn. Needs AVX2; no types where the processor has none.
[[nodiscard]] Tally count_in_two_passes(const Pile& pile);

}  // namespace entente::bench
