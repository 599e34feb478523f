// Names that differ in one letter of one long word. Two names one letter apart are more often two people than a slip of
// the pen (Johnson, Johnston), so the rarer word must be nobody else's and no word that is known, the commoner one must
// be clearly commoner, and the same people must stand around both. Pairs are found by what is left of a word when one
// letter is taken out of it, which two words one edit apart share (as in Garbe's SymSpell, 2012): linear in the names.
#include <algorithm>
#include <string>
#include <utility>

#include "core/base/compact_sort.h"
#include "core/base/hash.h"
#include "core/base/sort_in_steps.h"
#include "core/base/sort_unique.h"
#include "core/language/gazetteer.h"
#include "core/language/name_keys.h"
#include "core/report/join_sets.h"
#include "core/text/characters.h"

namespace entente {

namespace {

constexpr std::size_t kShortest = 6;        // letters of a word that may be misspelt
constexpr std::size_t kLongest = 24;        // likewise
constexpr std::uint64_t kClearlyRarer = 4;  // times
constexpr std::uint64_t kRare = 3;          // articles at most
constexpr std::size_t kMostAlike = 32;      // names of one remainder; more are no slips

// A name without one letter of its word at `word`.
struct Remainder {
  std::uint64_t hash = 0;
  KeyNumber key = 0;
  std::uint32_t word = 0;
  friend auto operator<=>(const Remainder&, const Remainder&) = default;
};

bool has_digit(std::string_view word) { return std::ranges::any_of(word, is_ascii_digit); }

// In how many keys each word stands, by its hash.
class WordCounts {
 public:
  explicit WordCounts(const JoinSets& sets) {
    for (KeyNumber key = 0; key < sets.size(); ++key) {
      for (const std::string_view word : sets[key].words) words_.push_back(hash64(word));
    }
    compact_sort(words_);
  }
  [[nodiscard]] std::size_t operator[](std::string_view word) const {
    return static_cast<std::size_t>(std::ranges::distance(std::ranges::equal_range(words_, hash64(word))));
  }

 private:
  std::vector<std::uint64_t> words_;
};

// A word that is nobody else's and in no list.
bool is_strange(const WordCounts& counts, std::string_view word) {
  return word_info(word).classes == 0 && counts[word] == 1;
}

void add_remainders(const JoinSets& sets, const WordCounts& counts, KeyNumber key, std::vector<Remainder>& out) {
  const KeyView& view = sets[key];
  const bool is_common = sets.articles(key) >= kClearlyRarer;
  for (std::uint32_t at = 0; at < view.words.size(); ++at) {
    const std::string_view word = view.words[at];
    if (word.size() + 1 < kShortest || word.size() > kLongest) continue;
    if (!is_common && (sets.articles(key) > kRare || !is_strange(counts, word))) continue;
    std::uint64_t rest = at;
    for (std::uint32_t other = 0; other < view.words.size(); ++other) {
      if (other != at) rest = hash64(view.words[other], rest);
    }
    out.push_back({hash64(word, rest), key, at});
    std::string shorter(word.substr(1));  // without the letter at hand; the first letter is right
    for (std::size_t letter = 1; letter < word.size(); ++letter) {
      shorter[letter - 1] = word[letter - 1];
      if (word[letter] != word[letter - 1]) out.push_back({hash64(shorter, rest), key, at});
    }
  }
}

bool may_be_slip(const JoinSets& sets, const WordCounts& counts, KeyNumber rare, KeyNumber common, std::uint32_t at) {
  const KeyView& a = sets[rare];
  const KeyView& b = sets[common];
  if (a.type != b.type && !(a.is_body() && b.is_body())) return false;
  if (a.type == ActorType::state || a.words.size() != b.words.size() || a.words.size() < 2) return false;
  if (!misspelt(a.words, b.words, kShortest - 1)) return false;
  const std::string_view wrong = a.words[at], right = b.words[at];
  if (std::max(wrong.size(), right.size()) < kShortest || wrong[0] != right[0]) return false;
  if (has_digit(wrong) || has_digit(right)) return false;
  const bool is_plural = wrong.size() != right.size() && (wrong.size() > right.size() ? wrong : right).back() == 's' &&
                         wrong.substr(0, right.size()) == right.substr(0, wrong.size());
  if (is_plural || !is_strange(counts, wrong)) return false;
  if (a.of != kNoString && b.of != kNoString && a.of != b.of) return false;
  return sets.articles(rare) <= kRare && sets.articles(rare) * kClearlyRarer <= sets.articles(common);
}

}  // namespace

Steps join_misspellings(JoinSets& sets) {
  const WordCounts counts(sets);
  co_await Pause();
  std::vector<Remainder> rows;
  for (KeyNumber key = 0; key < sets.size(); ++key) {
    if (sets[key].words.size() > 1 && sets.is_root(key)) add_remainders(sets, counts, key, rows);
    co_await Pause::every(4096, key);
  }
  co_await sort_in_steps(rows);
  std::vector<std::pair<KeyNumber, KeyNumber>> slips;  // rare, common
  for (std::size_t begin = 0, end = 0; begin < rows.size(); begin = end) {
    while (end < rows.size() && rows[end].hash == rows[begin].hash) ++end;
    if (end - begin > kMostAlike) continue;
    for (std::size_t i = begin; i < end; ++i) {
      for (std::size_t j = begin; j < end; ++j) {
        const KeyNumber rare = rows[i].key, common = rows[j].key;
        if (rare == common || rows[i].word != rows[j].word || !sets.is_root(rare) || !sets.is_root(common)) continue;
        if (may_be_slip(sets, counts, rare, common, rows[i].word)) slips.emplace_back(rare, common);
      }
    }
  }
  co_await Pause();
  sort_unique(slips);
  for (std::size_t begin = 0, end = 0; begin < slips.size(); begin = end) {
    const KeyNumber rare = slips[begin].first;
    while (end < slips.size() && slips[end].first == rare) ++end;
    if (end - begin > 1) continue;  // of two names it may be a slip of either
    const KeyNumber common = slips[begin].second;
    if (!sets.is_root(rare) || !sets.is_root(common)) continue;
    const Ties ties = sets.ties(rare, common);
    if (!ties.holds(1, 2)) continue;
    for (std::size_t at = 0; at < sets[rare].words.size(); ++at) {
      if (sets[rare].words[at] == sets[common].words[at]) continue;
      sets.join({rare, common, JoinReason::misspelling, std::string(sets[rare].words[at]),
                 sets.keys().facts(rare).size(), sets.keys().facts(rare).front().article});
      break;
    }
  }
}

}  // namespace entente
