// What the tagger sees of a word and its neighbours. The trainer (tools/train) computes its features with this very
// code, so that what was learned is what is asked.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/hash.h"
#include "core/base/load.h"
#include "core/language/linear_model.h"
#include "core/language/tags.h"

namespace entente::tagging {

enum class Letters : std::uint8_t { small, capital, capitals, one_capital, mixed, number, mixed_number, mark };

// How the sentence uses capitals: where nearly all words have one, or are all of them, a capital tells little.
enum class Capitals : std::uint8_t { few, title, all };

// What the training data says of a word form: its tag, where there is hardly another, or a class of forms whose tags
// are spread alike.
struct WordClass {
  std::uint8_t group = 0;    // 0: unknown
  std::uint8_t tag = kTags;  // kTags: not sure
};

struct Word {
  std::uint64_t form = 0;     // hash of the folded form, digits all alike, without a closing stop
  std::uint64_t ending = 0;   // its last eight bytes, the last in the highest
  std::uint64_t opening = 0;  // its first eight, the first in the lowest
  Letters letters = Letters::mark;
  WordClass known;
  bool borrowed = false;     // known is that of the form with a capital instead of
                             // a small letter, or the reverse
  bool glued = false;        // no white space before it
  bool glued_right = false;  // nor behind it
};

// `surface` is the word as it stands, `folded` what append_folded() makes of it; neither is empty. known is left to
// look_up().
[[nodiscard]] Word read_word(std::string_view surface, std::string_view folded);

// The words of a sentence with room at both ends, so that a neighbour is always there.
inline constexpr std::size_t kMargin = 2;

struct Context {
  std::span<const Word> words;  // kMargin empty words at either end
  Capitals capitals = Capitals::few;
};

// Over the words of one sentence, margins left out.
[[nodiscard]] Capitals read_capitals(std::span<const Word> words);

// Word forms with their classes. A form is kept twice where it is written small and with a capital. The bytes are
// searched as they are: keys are hashes, so as many begin with the same bits as with any others, and the few of a form
// stand side by side.
class WordTable {
 public:
  // Borrows `bytes` for good: a count, then for each form four bytes of key, group, tag; all little-endian, keys
  // rising. Nothing when they are damaged.
  [[nodiscard]] static std::optional<WordTable> open(std::string_view bytes);

  [[nodiscard]] static std::uint32_t key(const Word& word, bool with_capital) {
    return static_cast<std::uint32_t>((word.form + (with_capital ? 0x9E3779B97F4A7C15U : 0)) >> 32);
  }
  [[nodiscard]] WordClass find(std::uint32_t key) const;

 private:
  std::string_view forms_;
  std::vector<std::uint32_t> begins_;  // in forms_, of the keys that begin with these bits
  unsigned shift_ = 0;
};

// Fills known of a sentence's words, margins left out. A capital counts as the word's own inside a sentence that uses
// few; elsewhere the form is first looked for written small.
void look_up(const WordTable& table, Capitals capitals, std::span<Word> words);

inline constexpr std::size_t kFixed = 24;   // features that do not know the tags before
inline constexpr std::size_t kDynamic = 8;  // those that do
inline constexpr unsigned kNoTag = kTags;   // the tag before the first

using Rows = std::array<std::uint32_t, kFixed + kDynamic>;

[[nodiscard]] constexpr std::uint64_t last_bytes(const Word& word, unsigned count) {
  return word.ending >> (64 - 8 * count);
}
[[nodiscard]] constexpr std::uint64_t first_bytes(const Word& word, unsigned count) {
  return word.opening & ((std::uint64_t{1} << 8 * count) - 1);
}

// How many of the tags, from the first, the word may have.
[[nodiscard]] constexpr unsigned tags_of(const Word& word) {
  const bool is_plain = word.letters <= Letters::mixed && first_bytes(word, 1) != '\'';
  return is_plain ? kWordTags : kTags;
}

// The features of words[at] that need no tags. `row` turns a FeatureHash into a row.
template <class RowOf>
void fixed_rows(const Context& context, std::size_t at, const RowOf& row, Rows& rows) {
  const Word* const w = &context.words[at];
  const Word &left = w[-1], &word = w[0], &right = w[1];
  const bool is_first = at == kMargin || (at == kMargin + 1 && left.letters == Letters::mark);
  const std::uint64_t shape = static_cast<std::uint64_t>(word.letters) |
                              static_cast<std::uint64_t>(context.capitals) << 3 |
                              static_cast<std::uint64_t>(is_first) << 5;
  const std::uint64_t glue = static_cast<std::uint64_t>(word.glued) | static_cast<std::uint64_t>(word.glued_right) << 1;
  const std::uint64_t around = glue << 9 | static_cast<std::uint64_t>(left.letters) |
                               static_cast<std::uint64_t>(right.letters) << 3 |
                               static_cast<std::uint64_t>(word.letters) << 6;
  std::size_t n = 0;
  const auto put = [&](FeatureHash hash) { rows[n++] = row(hash); };
  const FeatureHash form = feature(0, word.form), shaped = feature(1, shape);
  put(form);
  put(shaped);
  put(joint(form, shaped));
  put(feature(2, last_bytes(word, 2)));
  put(feature(3, last_bytes(word, 3)));
  put(feature(4, last_bytes(word, 4)));
  put(feature(5, last_bytes(word, 6)));
  put(feature(6, first_bytes(word, 3)));
  put(joint(feature(7, last_bytes(word, 3)), shaped));
  put(feature(8, first_bytes(word, 1)));
  put(feature(9, left.form));
  put(feature(10, right.form));
  put(feature(11, w[-2].form));
  put(feature(12, w[2].form));
  put(feature(13, last_bytes(left, 3)));
  put(feature(14, last_bytes(right, 3)));
  put(joint(feature(15, left.form), form));
  put(joint(feature(16, right.form), form));
  put(feature(17, around));
  const std::uint64_t known = word.known.group * 2U + word.borrowed;
  put(feature(18, known * 256 + shape));
  put(feature(19, right.known.group * 2U + right.borrowed));
  put(feature(20, left.known.group * 2U + left.borrowed));
  put(feature(21, word.known.group * 256U + right.known.group));
  put(feature(22, right.known.group * 256U + w[2].known.group));
}

// The features of the tags before: `previous` next to words[at], `second` before that.
template <class RowOf>
void dynamic_rows(const Context& context, std::size_t at, unsigned previous, unsigned second, const RowOf& row,
                  Rows& rows) {
  const Word* const w = &context.words[at];
  const std::uint64_t pair = previous * 64U + second;
  const FeatureHash before = feature(32, previous);
  std::size_t n = kFixed;
  const auto put = [&](FeatureHash hash) { rows[n++] = row(hash); };
  put(before);
  put(feature(33, pair));
  put(joint(before, feature(34, w->form)));
  put(joint(before, feature(35, w[1].form)));
  put(joint(before, feature(36, last_bytes(*w, 3))));
  put(feature(37, (pair * 256U + w->known.group)));
  put(feature(38, (previous * 256U + w->known.group) * 256U + w[1].known.group));
  put(joint(before, feature(39, w[-1].form)));
}

}  // namespace entente::tagging
