// Every candidate, a language in an encoding, is charged what its letters cost: rare ones, a capital inside a word, a
// sequence without meaning. All are charged for the same bytes, so the cheapest explains them best. Costs are in half
// bits: -2 log2 of how often a letter follows its neighbour, counted in translated messages (core/lexicon).
#include "core/decode/guess.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/compact_sort.h"
#include "core/decode/step.h"
#include "core/text/characters.h"
#include "core/text/unicode.h"
#include "core/text/utf8.h"
#include "lexicon/common_characters.h"
#include "lexicon/letter_pairs.h"

namespace entente {
namespace {

using Cost = std::int64_t;

constexpr std::size_t kSample = std::size_t{64} << 10;  // bytes

// What is no letter of the language. Measured nowhere: an order of plausibility.
constexpr std::uint8_t kIllFormed = 80, kControl = 48, kStrangeLetter = 28, kStrangeSymbol = 30, kUsualSymbol = 20,
                       kQuote = 14;
// How a capital may stand.
constexpr Cost kCapitalAfterSmall = 16, kCapitalAfterCapital = 4, kCapitalFirst = 5, kSmallFirst = 1;

std::uint8_t symbol_cost(char32_t code) {
  constexpr std::u32string_view kQuotes = U"\u00A0\u2018\u2019\u201C\u201D\u201E\u2013\u2014\u2026\u00AB\u00BB";
  constexpr std::u32string_view kUsual =
      U"\u00A7\u00B0\u00B7\u20AC\u00A3\u00A9\u00AE\u2022\u00B4\u2122\u00BD\u00BF\u00A1";
  if (code < 0xA0) return kControl;
  if (kQuotes.contains(code)) return kQuote;
  return kUsual.contains(code) ? kUsualSymbol : kStrangeSymbol;
}

// Two bytes that follow each other, at least one of them beyond ASCII.
struct BytePair {
  unsigned char first = ' ', second = ' ';
  std::uint32_t count = 0;
};

std::vector<BytePair> pairs_of(std::string_view bytes) {
  std::vector<std::uint32_t> counts(std::size_t{1} << 16);
  unsigned before = ' ';
  for (const char c : bytes) {
    const unsigned byte = static_cast<unsigned char>(c);
    ++counts[before << 8 | byte];
    before = byte;
  }
  std::vector<BytePair> pairs;
  for (unsigned pair = 0; pair < counts.size(); ++pair) {
    if (counts[pair] == 0 || (pair & 0x8080) == 0) continue;
    pairs.push_back({static_cast<unsigned char>(pair >> 8), static_cast<unsigned char>(pair), counts[pair]});
  }
  return pairs;
}

// A language whose letters take one byte each, written in one encoding.
class LetterModel {
 public:
  LetterModel(Encoding encoding, bool is_latin, std::string_view letters, std::string_view entering,
              std::string_view leaving)
      : entering_(entering), leaving_(leaving), plain_(is_latin ? 28 : 2) {
    std::u32string alphabet;
    for (std::size_t at = 0; at < letters.size();) {
      const CodePoint letter = decode_utf8(letters, at);
      alphabet += letter.value;
      at += letter.size;
    }
    neighbours_ = plain_ + alphabet.size();
    const std::uint16_t* upper = upper_half(encoding);
    for (unsigned byte = 0; byte < 256; ++byte) {
      cells_[byte] = byte < 0x80 ? ascii_cell(byte, is_latin) : upper_cell(upper[byte - 0x80], alphabet);
    }
  }

  [[nodiscard]] Cost cost(const std::vector<BytePair>& pairs) const {
    Cost sum = 0;
    for (const BytePair& pair : pairs) sum += cost(pair.first, pair.second) * pair.count;
    return sum;
  }

 private:
  enum class Case : std::uint8_t { none, small, capital };
  struct Cell {
    std::uint8_t neighbour = 0;  // 0: no letter, 1: a letter not listed, then a-z, then the alphabet
    Case letter_case = Case::none;
    std::uint8_t fixed = 0;  // cost, unless it is of the alphabet
  };

  static Cell ascii_cell(unsigned byte, bool is_latin) {
    const char c = static_cast<char>(byte);
    if (!is_ascii_letter(c)) return {};
    const std::uint8_t listed = static_cast<std::uint8_t>(2 + ascii_lower(c) - 'a');
    return {is_latin ? listed : std::uint8_t{1}, is_ascii_upper(c) ? Case::capital : Case::small, 0};
  }

  [[nodiscard]] Cell upper_cell(char32_t code, std::u32string_view alphabet) const {
    if (code == 0) return {0, Case::none, kIllFormed};
    const CharacterInfo info = character_info(code);
    const std::size_t index = alphabet.find(info.is_upper() ? fold_case(code) : code);
    const Case letter_case = info.is_upper() ? Case::capital : info.is_lower() ? Case::small : Case::none;
    if (index != alphabet.npos) return {static_cast<std::uint8_t>(plain_ + index), letter_case, 0};
    return info.is_letter() ? Cell{1, letter_case, kStrangeLetter} : Cell{0, Case::none, symbol_cost(code)};
  }

  [[nodiscard]] static Cost case_cost(const Cell& first, const Cell& second) {
    if (second.letter_case == Case::none) return 0;
    const bool is_capital = second.letter_case == Case::capital;
    if (first.neighbour == 0) return is_capital ? kCapitalFirst : kSmallFirst;
    if (!is_capital || first.letter_case == Case::none) return 0;
    return first.letter_case == Case::small ? kCapitalAfterSmall : kCapitalAfterCapital;
  }

  [[nodiscard]] Cost cost(unsigned char a, unsigned char b) const {
    const Cell &first = cells_[a], &second = cells_[b];
    if (b >= 0x80) {
      if (second.neighbour < plain_) return second.fixed + case_cost(first, second);
      return entering_[(second.neighbour - plain_) * neighbours_ + first.neighbour] - '0' + case_cost(first, second);
    }
    constexpr Cost kAsLikely = 32;  // how the data write that a neighbour is no likelier than elsewhere
    const Cost leaving = first.neighbour < plain_
                             ? 0
                             : leaving_[(first.neighbour - plain_) * plain_ + second.neighbour] - '0' - kAsLikely;
    return leaving + (second.neighbour == 0 ? 0 : case_cost(first, second));
  }

  std::string_view entering_, leaving_;
  std::size_t plain_;  // neighbours before the alphabet
  std::size_t neighbours_ = 0;
  std::array<Cell, 256> cells_{};
};

// A language of thousands of characters, of two bytes and more.
class CharacterModel {
 public:
  CharacterModel(std::string_view language, std::string_view common)
      : has_kana_(language == "ja"), has_hangul_(language == "ko") {
    for (std::size_t at = 0; at < common.size();) {
      const CodePoint character = decode_utf8(common, at);
      ranks_.push_back({character.value, static_cast<std::uint32_t>(ranks_.size())});
      at += character.size;
    }
    compact_sort(ranks_, {}, &Rank::code);
  }

  // Nothing when it comes to more than `bound`.
  [[nodiscard]] std::optional<Cost> cost(Encoding encoding, std::string_view bytes, Cost bound) const {
    DecodeState state;
    Cost sum = 0;
    for (std::size_t at = 0; at < bytes.size();) {
      if (static_cast<unsigned char>(bytes[at]) < 0x80) {
        ++at;
        continue;
      }
      const Step step = decode_step(encoding, bytes, at, state);
      const bool is_cut = at + step.size == bytes.size();
      if (step.is_well_formed) {
        sum += cost(step.code);
      } else if (!is_cut) {
        sum += kIllFormed;
      }
      if (sum > bound) return std::nullopt;
      at += step.size;
    }
    return sum;
  }

 private:
  struct Rank {
    char32_t code;
    std::uint32_t rank;
  };

  [[nodiscard]] Cost common_cost(char32_t code) const {
    constexpr Cost kFirst64 = 13, kFirst256 = 17, kCommon = 22, kOther = 30;
    const auto found = std::ranges::lower_bound(ranks_, code, {}, &Rank::code);
    if (found == ranks_.end() || found->code != code) return kOther;
    return found->rank < 64 ? kFirst64 : found->rank < 256 ? kFirst256 : kCommon;
  }

  [[nodiscard]] Cost cost(char32_t code) const {
    constexpr Cost kHiragana = 12, kKatakana = 16, kHalfKatakana = 22, kRareSyllable = 26, kForeign = 38, kPrivate = 60;
    const auto within = [code](char32_t low, char32_t high) { return code >= low && code <= high; };
    if (within(0x4E00, 0x9FFF)) return common_cost(code);
    if (within(0x3041, 0x309F)) return has_kana_ ? kHiragana : kForeign;
    if (within(0x30A0, 0x30FF)) return has_kana_ ? kKatakana : kForeign;
    if (within(0xAC00, 0xD7A3)) return has_hangul_ ? std::min(common_cost(code), kRareSyllable) : kForeign;
    if (within(0xFF61, 0xFF9F)) return has_kana_ ? kHalfKatakana : kForeign;
    if (within(0x3000, 0x303F) || code == 0xFF0C || code == 0xFF1A) return kQuote;
    if (within(0xFF00, 0xFF60)) return kUsualSymbol;
    if (within(0xE000, 0xF8FF) || code < 0xA0) return kPrivate;
    return code < 0x2000 || code > 0xFFFF ? kForeign : symbol_cost(code);
  }

  std::vector<Rank> ranks_;
  bool has_kana_, has_hangul_;
};

struct Best {
  Encoding encoding = Encoding::windows_1252;
  Cost cost = std::int64_t{1} << 62;

  void offer(Encoding candidate, Cost candidate_cost) {
    if (candidate_cost >= cost) return;
    encoding = candidate;
    cost = candidate_cost;
  }
};

// Calls `use(encoding, place in the list)` for each name of a list parted by spaces.
template <class Use>
void each_encoding(std::string_view names, const Use& use) {
  Cost place = 0;
  while (!names.empty()) {
    const std::size_t end = std::min(names.find(' '), names.size());
    if (const auto encoding = encoding_of_label(names.substr(0, end))) use(*encoding, place++);
    names.remove_prefix(std::min(end + 1, names.size()));
  }
}

struct LetterCandidate {
  Encoding encoding;
  LetterModel model;
  Cost unusual;
};

struct CharacterCandidate {
  std::string_view encodings;
  CharacterModel model;
};

std::vector<LetterCandidate> make_letter_candidates() {
  // The encodings of a language stand by how usual they are, and western ones are what most folders hold.
  constexpr Cost kLaterInList = 4, kNotWestern = 4, kNotLatin = 20;
  std::vector<LetterCandidate> all;
  for (const auto& [language, encodings, script, letters, entering, leaving] : lexicon::k_letter_pairs) {
    const bool is_latin = script == "latin";
    const Cost unusual = !is_latin ? kNotLatin : encodings.starts_with("windows-1252") ? 0 : kNotWestern;
    each_encoding(encodings, [&](Encoding encoding, Cost place) {
      all.push_back(
          {encoding, LetterModel(encoding, is_latin, letters, entering, leaving), unusual + kLaterInList * place});
    });
  }
  return all;
}

std::vector<CharacterCandidate> make_character_candidates() {
  std::vector<CharacterCandidate> all;
  for (const auto& [language, encodings, common] : lexicon::k_common_characters) {
    all.push_back({encodings, CharacterModel(language, common)});
  }
  return all;
}

// The part to look at: from a little before the first byte beyond ASCII.
std::string_view sample_of(std::string_view bytes) {
  constexpr std::size_t kBefore = 1;
  const std::size_t first = ascii_prefix(bytes);
  return bytes.substr(first - std::min(first, kBefore), kSample);
}

}  // namespace

Guess guess_encoding(std::string_view bytes) {
  // Made once: they say the same of every file.
  static const std::vector<LetterCandidate> letter_candidates = make_letter_candidates();
  static const std::vector<CharacterCandidate> character_candidates = make_character_candidates();
  Best best;
  const std::string_view sample = sample_of(bytes);
  const std::vector<BytePair> pairs = pairs_of(sample);
  for (const auto& [encoding, model, unusual] : letter_candidates) best.offer(encoding, model.cost(pairs) + unusual);
  for (const auto& [encodings, model] : character_candidates) {
    each_encoding(encodings, [&](Encoding encoding, Cost) {
      if (const auto cost = model.cost(encoding, sample, best.cost)) best.offer(encoding, *cost);
    });
  }
  const auto beyond = std::ranges::count_if(sample, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  return {best.encoding, best.cost / std::max<Cost>(beyond, 1), beyond};
}

}  // namespace entente
