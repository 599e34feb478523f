// Titles: the words before a name that say whose office it is. Title grammar:
//   title    := (modifier* noun ["." ] tail?)+          "Deputy Prime Minister Sheikh", "Lt. Gen."
//   tail     := ("of" | "for") common words             "of State", "for Foreign Affairs"
//             | ("to" | "of") a known state or body     "to China", "of Pakistan"
#pragma once

#include <cstdint>

#include "core/language/name_text.h"

namespace entente {

struct Title {
  std::uint32_t first = 0;
  std::uint32_t last = 0;       // half-open; first == last when there is none
  std::uint32_t role_last = 0;  // the office ends here: without honorific or tail naming a state
  bool names_office = false;    // an office or rank, not just "Mr"
  std::uint32_t of_first = 0;   // "Ambassador to China": the state's or body's tokens
  std::uint32_t of_last = 0;
  [[nodiscard]] bool empty() const { return first == last; }
};

// The title in capitals that starts at `first` and ends at or before `end`.
[[nodiscard]] Title title_at(const NameText& text, std::uint32_t first, std::uint32_t end);

// The title in small letters that ends right before `name` ("parliament Speaker", "cabinet minister").
[[nodiscard]] Title title_before(const NameText& text, std::uint32_t name, std::uint32_t sentence_first);

}  // namespace entente
