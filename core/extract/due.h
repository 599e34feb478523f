// The day that a deadline means: its words, counted from the day of the article.
#pragma once

#include <string>
#include <string_view>

namespace entente {

// "2026-03-31", "2026-03" or "2026": as fine as the words are, and the last day of a range ("by Friday", "next week").
// `date` is the article's; without it only words that give their own year tell. Empty when they name no day, or
// several.
[[nodiscard]] std::string due_of(std::string_view words, std::string_view date);

}  // namespace entente
