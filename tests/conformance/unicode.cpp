// The break tests of the Unicode Character Database: each line is a text with its boundaries marked, and passes
// when every boundary is found and no other.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/parts.h"
#include "core/text/graphemes.h"
#include "core/text/sentence_break.h"
#include "core/text/utf8.h"
#include "core/text/word_break.h"
#include "tests/conformance/suite.h"

namespace entente::conformance {
namespace {

struct Case {
  std::string text;
  std::vector<std::size_t> breaks;
};

Case read_case(std::string_view line) {
  Case made;
  each_part(line, " ", [&](std::string_view field) {
    if (field == "\xC3\xB7") {
      made.breaks.push_back(made.text.size());
    } else if (!field.empty() && field != "\xC3\x97") {
      append_utf8(static_cast<char32_t>(std::stoul(std::string(field), nullptr, 16)), made.text);
    }
  });
  return made;
}

template <std::size_t (*kNext)(std::string_view, std::size_t)>
void judge(const std::filesystem::path& file, Score& score) {
  const std::string lines = bytes_of(file);
  std::size_t number = 0;
  each_part(lines, "\n", [&](std::string_view line) {
    ++number;
    line = line.substr(0, line.find('#'));
    while (!line.empty() && (line.back() == '\t' || line.back() == ' ')) line.remove_suffix(1);
    const Case wanted = read_case(line);
    if (wanted.text.empty()) return;
    std::vector<std::size_t> breaks{0};
    while (breaks.back() < wanted.text.size()) breaks.push_back(kNext(wanted.text, breaks.back()));
    score.count(breaks == wanted.breaks, "line " + std::to_string(number), line);
  });
}

const Suite words("unicode-words", "unicode-15.0", 1823, [](const std::filesystem::path& folder, Score& score) {
  judge<next_word_break>(folder / "WordBreakTest.txt", score);
});
const Suite sentences("unicode-sentences", "unicode-15.0", 502, [](const std::filesystem::path& folder, Score& score) {
  judge<next_sentence_break>(folder / "SentenceBreakTest.txt", score);
});
const Suite graphemes("unicode-graphemes", "unicode-15.0", 602, [](const std::filesystem::path& folder, Score& score) {
  judge<next_grapheme_break>(folder / "GraphemeBreakTest.txt", score);
});

}  // namespace
}  // namespace entente::conformance
