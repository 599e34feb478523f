// How names are compared: as lists of folded words, and by one edit where a name may be misspelt.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

// The words of a key made by append_name_key, or of a slug with '-' between them. Borrows `key`.
[[nodiscard]] std::vector<std::string_view> key_words(std::string_view key, char between = ' ');
// The same in place of what `out` holds, for many keys one after another.
void key_words(std::string_view key, std::vector<std::string_view>& out, char between = ' ');

// One letter put in, left out or replaced, or two neighbours swapped (Damerau 1964).
[[nodiscard]] bool within_one_edit(std::string_view a, std::string_view b);

// The same names but for one word of at least `shortest` letters, which is one edit off.
[[nodiscard]] bool misspelt(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b,
                            std::size_t shortest);

[[nodiscard]] bool is_suffix(const std::vector<std::string_view>& part, const std::vector<std::string_view>& whole);
[[nodiscard]] bool is_prefix(const std::vector<std::string_view>& part, const std::vector<std::string_view>& whole);

}  // namespace entente
