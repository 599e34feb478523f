// Which two names of one article may be one actor's: persons by their words, bodies by what a short form leaves out.
// All words are folded ones of keys (name_keys.h).
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace entente {

using NameWords = std::vector<std::string_view>;

// Both of two words or more: one is the end or the beginning of the other, or they share first name (or a pet form of
// it) and surname, or one word of at least `shortest` letters is a letter off.
[[nodiscard]] bool alike_persons(const NameWords& a, const NameWords& b, std::size_t shortest);

// One is the other without its state, its legal form, its tail of heads, its "of ..." or its ordinal number, or one
// word is a letter off.
[[nodiscard]] bool alike_bodies(const NameWords& a, const NameWords& b);

}  // namespace entente
