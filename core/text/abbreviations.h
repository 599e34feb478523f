// What a full stop after a word means for the sentence, by core/lexicon/abbreviations.txt.
#pragma once

#include <cstdint>
#include <string_view>

namespace entente {

enum class Follows : std::uint8_t {
  anything,  // an ordinary word: the stop ends the sentence
  name,      // "Mr", "e.g": what comes next belongs to it
  number,    // "No", "Dec": so does a number
  either,    // "Inc", "U.S", "J": the next word must tell
  final,     // "etc": any capital begins a new sentence
  time,      // "p.m": so does any but a day's, a month's or a time zone's
};

// `word` stands before the stop, without it.
[[nodiscard]] Follows follows_abbreviation(std::string_view word);

// A word of core/lexicon/sentence_openers.txt ("The", "He"): with a capital it begins a sentence.
[[nodiscard]] bool is_sentence_opener(std::string_view word);

// A word of core/lexicon/time_followers.txt ("Monday", "March"): it goes on with "5 p.m.".
[[nodiscard]] bool is_time_follower(std::string_view word);

// A word of core/lexicon/time_openers.txt ("At"): with a time of day behind it, it opens a sentence.
[[nodiscard]] bool is_time_opener(std::string_view word);

}  // namespace entente
