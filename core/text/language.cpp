// Each sample adds votes, one for every language that has the word; sampling ends as soon as one language is far
// ahead, which in news takes some forty words.
#include "core/text/language.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/base/parts.h"
#include "core/text/characters.h"
#include "core/text/words.h"
#include "lexicon/languages.h"

namespace entente {
namespace {

constexpr std::size_t kLanguages = lexicon::k_languages.size();
constexpr std::size_t kSamples = 16, kSampleSize = 256;  // bytes
constexpr std::size_t kLeastVotes = 4, kSureVotes = 8;
static_assert(kLanguages <= 64, "languages.txt: one bit each");

using LanguageSet = std::uint64_t;

struct ScriptRange {
  char32_t first, last;
  std::string_view name;
};

// Blocks of the Unicode Character Database (15.0) that hold the letters of one script; sorted.
constexpr ScriptRange kScripts[] = {
    {0x0041, 0x024F, "latin"},     {0x0370, 0x03FF, "greek"},    {0x0400, 0x052F, "cyrillic"},
    {0x0530, 0x058F, "armenian"},  {0x0590, 0x05FF, "hebrew"},   {0x0600, 0x06FF, "arabic"},
    {0x0750, 0x077F, "arabic"},    {0x08A0, 0x08FF, "arabic"},   {0x0900, 0x097F, "devanagari"},
    {0x0980, 0x09FF, "bengali"},   {0x0A00, 0x0A7F, "gurmukhi"}, {0x0A80, 0x0AFF, "gujarati"},
    {0x0B80, 0x0BFF, "tamil"},     {0x0C00, 0x0C7F, "telugu"},   {0x0C80, 0x0CFF, "kannada"},
    {0x0D00, 0x0D7F, "malayalam"}, {0x0D80, 0x0DFF, "sinhala"},  {0x0E00, 0x0E7F, "thai"},
    {0x0E80, 0x0EFF, "lao"},       {0x1000, 0x109F, "myanmar"},  {0x10A0, 0x10FF, "georgian"},
    {0x1100, 0x11FF, "hangul"},    {0x1200, 0x139F, "ethiopic"}, {0x1780, 0x17FF, "khmer"},
    {0x1E00, 0x1EFF, "latin"},     {0x1F00, 0x1FFF, "greek"},    {0x3040, 0x30FF, "kana"},
    {0x3400, 0x4DBF, "han"},       {0x4E00, 0x9FFF, "han"},      {0xAC00, 0xD7AF, "hangul"},
    {0xFB50, 0xFDFF, "arabic"},    {0xFE70, 0xFEFF, "arabic"},   {0x20000, 0x323AF, "han"}};

// ASCII words of at most eight letters as one number each: nearly all of a news text's small words.
class ShortWords {
 public:
  static constexpr std::size_t kLongest = 8;

  void add(std::string_view word, LanguageSet languages) {
    std::uint64_t key = 0;
    for (const char c : word) key = with_letter(key, c);
    Slot& slot = slots_[place_of(key)];
    slot.key = key;
    slot.languages |= languages;
  }
  [[nodiscard]] LanguageSet find(std::uint64_t key) const { return slots_[place_of(key)].languages; }
  [[nodiscard]] static std::uint64_t with_letter(std::uint64_t key, char lower) {
    return key << 8 | static_cast<unsigned char>(lower);
  }

 private:
  struct Slot {
    std::uint64_t key = 0;
    LanguageSet languages = 0;
  };
  static constexpr unsigned kBits = 12;
  static_assert(lexicon::k_languages.size() * 40 < (std::size_t{1} << kBits), "languages.txt: a larger table");

  // Of the key, or of the free slot where it would go.
  [[nodiscard]] std::size_t place_of(std::uint64_t key) const {
    std::size_t at = static_cast<std::size_t>((key * 0x9E3779B97F4A7C15U) >> (64 - kBits));
    while (slots_[at].key != key && slots_[at].key != 0) at = (at + 1) % slots_.size();
    return at;
  }
  std::array<Slot, std::size_t{1} << kBits> slots_{};
};

// The words and letters of the list, each with the languages it speaks for.
struct Signs {
  ShortWords short_words;
  std::unordered_map<std::string_view, LanguageSet> words;
  std::unordered_map<char32_t, LanguageSet> letters;
  std::unordered_map<std::string_view, LanguageSet> scripts;
};

const Signs& signs() {
  static const Signs all = [] {
    Signs made;
    for (std::size_t i = 0; i < kLanguages; ++i) {
      const auto& row = lexicon::k_languages[i];
      const LanguageSet own = LanguageSet{1} << i;
      made.scripts[row[1]] |= own;
      each_part(row[2], " ", [&](std::string_view word) {
        made.words[word] |= own;
        if (word.size() <= ShortWords::kLongest && std::ranges::all_of(word, is_ascii_lower)) {
          made.short_words.add(word, own);
        }
      });
      each_part(row[3], " ", [&](std::string_view letter) { made.letters[decode_utf8(letter, 0).value] |= own; });
    }
    return made;
  }();
  return all;
}

const ScriptRange* script_of(char32_t letter) {
  const auto* range = std::ranges::upper_bound(kScripts, letter, {}, &ScriptRange::first);
  if (range == std::begin(kScripts)) return nullptr;
  --range;
  return letter <= range->last ? range : nullptr;
}

std::string_view code_of(int bit) { return lexicon::k_languages[static_cast<std::size_t>(bit)][0]; }

// The code points from `at` on that make up one sample; it begins after white space, when there is any.
std::string_view sample_at(std::string_view text, std::size_t at) {
  const std::size_t end = std::min(text.size(), at + kSampleSize);
  if (at > 0) {
    std::size_t space = at;
    while (space < end && text[space] != ' ' && text[space] != '\n') ++space;
    if (space < end) at = space;
    while (at < end && is_utf8_trail(text[at])) ++at;
  }
  return utf8_prefix(text.substr(at), end - at);
}

// Letters counted by script; a Han character stands for a word of letters.
class ScriptCount {
 public:
  void add(std::string_view sample) {
    latin_ += static_cast<std::uint32_t>(std::ranges::count_if(sample, is_ascii_letter));
    for (std::size_t at = ascii_prefix(sample); at < sample.size();) {
      const CodePoint code = decode_utf8(sample, at);
      at += code.size;
      if (const ScriptRange* range = script_of(code.value)) {
        constexpr std::uint32_t kIdeographWeight = 3;
        const bool is_ideograph = range->name == "han" || range->name == "kana" || range->name == "hangul";
        counts_[range->name] += is_ideograph ? kIdeographWeight : 1;
      }
    }
  }

  // The script of half the letters and more; kana beside Han tells Japanese.
  [[nodiscard]] std::string_view main_script() const {
    constexpr std::uint32_t kLeastLetters = 8;
    if (counts_.empty()) return latin_ >= kLeastLetters ? "latin" : std::string_view{};
    std::unordered_map<std::string_view, std::uint32_t> counts = counts_;
    counts["latin"] += latin_;
    const std::uint32_t kana = counts["kana"], han = counts["han"];
    if (kana * 10 > han) {
      counts["kana"] += han;
      counts["han"] = 0;
    }
    std::uint32_t all = 0;
    for (const auto& [name, count] : counts) all += count;
    for (const auto& [name, count] : counts)
      if (all >= kLeastLetters && count * 2 > all) return name;
    return {};
  }

 private:
  std::uint32_t latin_ = 0;  // ASCII letters
  std::unordered_map<std::string_view, std::uint32_t> counts_;
};

// The votes of words and letters.
class Ballot {
 public:
  void add(std::string_view sample) {
    if (ascii_prefix(sample) == sample.size()) {
      add_ascii(sample);
    } else {
      add_any(sample);
    }
  }

  struct Result {
    int best = 0;  // its bit
    std::size_t votes = 0, next_votes = 0;
  };
  // Among `candidates`, of which there is one at least.
  [[nodiscard]] Result count(LanguageSet candidates) const {
    Result result;
    for (; candidates != 0; candidates &= candidates - 1) {
      const int language = std::countr_zero(candidates);
      const std::size_t votes = votes_[static_cast<std::size_t>(language)];
      if (votes > result.votes) {
        result = {language, votes, result.votes};
      } else {
        result.next_votes = std::max(result.next_votes, votes);
      }
    }
    return result;
  }
  [[nodiscard]] std::size_t words() const { return words_; }

 private:
  // Runs of letters; what an apostrophe or a stop joins counts for its parts.
  void add_ascii(std::string_view sample) {
    std::uint64_t key = 0;
    std::size_t letters = 0;
    const auto close = [&] {
      if (letters == 0) return;
      ++words_;
      if (letters <= ShortWords::kLongest) vote(signs().short_words.find(key));
      key = letters = 0;
    };
    for (const char c : sample) {
      const char lower = static_cast<char>(c | 0x20);  // of letters; no other character becomes one
      if (is_ascii_lower(lower)) {
        key = ShortWords::with_letter(key, lower);
        ++letters;
      } else {
        close();
      }
    }
    close();
  }

  void add_any(std::string_view sample) {
    tokens_.clear();
    split_words(sample, tokens_);
    for (const Token& token : tokens_) {
      if (token.kind != TokenKind::word) continue;
      ++words_;
      folded_.clear();
      append_folded(slice(sample, token.span), folded_);
      const auto known = signs().words.find(folded_);
      if (known != signs().words.end()) vote(known->second);
      LanguageSet by_letters = 0;
      for (std::size_t at = 0; at < folded_.size();) {
        const CodePoint code = decode_utf8(folded_, at);
        at += code.size;
        if (code.value < 0x80) continue;
        const auto sign = signs().letters.find(code.value);
        if (sign != signs().letters.end()) by_letters |= sign->second;
      }
      vote(by_letters);
    }
  }

  void vote(LanguageSet languages) {
    for (; languages != 0; languages &= languages - 1) ++votes_[static_cast<std::size_t>(std::countr_zero(languages))];
  }

  std::array<std::size_t, kLanguages> votes_{};
  std::size_t words_ = 0;
  std::vector<Token> tokens_;  // scratch
  std::string folded_;         // scratch
};

}  // namespace

std::string_view guess_language(std::string_view text) {
  constexpr std::string_view kUnknown = "und";
  ScriptCount scripts;
  Ballot ballot;
  const bool is_short = text.size() <= kSamples * kSampleSize;
  const std::size_t step = is_short ? kSampleSize : text.size() / kSamples;
  Ballot::Result result;
  std::string_view script;
  for (std::size_t i = 0; i < kSamples && i * step < text.size(); ++i) {
    const std::string_view sample = sample_at(text, i * step);
    scripts.add(sample);
    script = scripts.main_script();
    const auto candidates = signs().scripts.find(script);
    if (candidates == signs().scripts.end()) continue;
    if (std::has_single_bit(candidates->second)) return code_of(std::countr_zero(candidates->second));
    ballot.add(sample);
    result = ballot.count(candidates->second);
    if (result.votes >= kSureVotes && result.votes >= 2 * result.next_votes) break;
  }
  const bool is_enough = result.votes >= kLeastVotes && result.votes * 8 >= ballot.words();
  return is_enough && result.votes > result.next_votes ? code_of(result.best) : kUnknown;
}

}  // namespace entente
