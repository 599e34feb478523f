// The tagger's table of word forms, by counting: which forms have but one tag, and which share the same few.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/language/tagger_features.h"

namespace entente::train {

inline constexpr unsigned kOpen = kTags;  // no tag is known

// A sentence ready for the tagger.
struct Example {
  std::vector<tagging::Word> words;  // with margins
  std::vector<std::uint8_t> tags;    // a Tag, or kOpen
};

struct TagCounts {
  std::array<std::uint32_t, kTags> of{};
  std::uint32_t all = 0;
};

using FormCounts = std::map<std::uint32_t, TagCounts>;  // by WordTable::key()

// Adds the tags of each form as the table keeps forms; where a capital may be the sentence's, nothing is counted.
void count_forms(const Example& example, FormCounts& counts);

// Adds what has at least `least` in `more`.
void add_counts(const FormCounts& more, std::uint32_t least, FormCounts& counts);

// For WordTable::open(). A form has but one tag where people (`trusted`) hardly ever gave it another.
[[nodiscard]] std::string table_bytes(const FormCounts& trusted, const FormCounts& all);

}  // namespace entente::train
