// Numbers as a reader wants them: thousands set apart, fixed decimals, counted nouns.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace entente::ui {

[[nodiscard]] std::string thousands(std::uint64_t value);                    // "1,204"
[[nodiscard]] std::string fixed(double value, int decimals);                 // "8,123.4"
[[nodiscard]] std::string fixed(std::optional<double> value, int decimals);  // "n/a" when undefined
[[nodiscard]] std::string counted(std::uint64_t n, std::string_view one, std::string_view many);  // "1 article"
[[nodiscard]] std::string file_size(std::uint64_t bytes);                                         // "3.4 MB"

// "agreement" as "Agreement"; ASCII only.
[[nodiscard]] std::string capitalised(std::string_view word);

// Case-blind by the core's folding. An empty `needle` is found everywhere.
[[nodiscard]] bool found_in(std::string_view haystack, std::string_view folded_needle);
[[nodiscard]] std::string folded(std::string_view text);

// "line 3, column 14, byte 120", after the member it is in.
[[nodiscard]] std::string place_words(const Problem& problem);

}  // namespace entente::ui
