// Words are read once, byte by byte; everything later is arithmetic on the few numbers that are kept of them.
#include "core/language/tagger_features.h"

#include <bit>
#include <cstring>
#include <string>

#include "core/text/characters.h"

namespace entente::tagging {
namespace {

constexpr std::size_t kEntry = 6;  // bytes of a form in a WordTable

std::uint32_t number_at(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 4; i-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

// What a word is made of, in characters.
struct Made {
  unsigned small = 0, capital = 0, digit = 0, other = 0;
  bool begins_with_capital = false;
};

// Eight bits for each of what a byte can be, so that one addition counts them all.
constexpr unsigned kSmallAt = 0, kCapitalAt = 8, kDigitAt = 16, kOtherAt = 24, kBeyondAt = 32;

constexpr auto kByteKinds = [] {
  std::array<std::uint64_t, 256> kinds{};
  for (unsigned byte = 0; byte < kinds.size(); ++byte) {
    const char c = static_cast<char>(byte);
    const unsigned at = byte >= 0x80        ? kBeyondAt
                        : is_ascii_lower(c) ? kSmallAt
                        : is_ascii_upper(c) ? kCapitalAt
                        : is_ascii_digit(c) ? kDigitAt
                                            : kOtherAt;
    kinds[byte] = std::uint64_t{1} << at;
  }
  return kinds;
}();

Made look_at_characters(std::string_view surface) {
  Made made;
  for (std::size_t at = 0; at < surface.size();) {
    const CodePoint code = decode_utf8(surface, at);
    const CharacterInfo info = character_info(code.value);
    const bool is_digit = code.value < 0x80 && is_ascii_digit(static_cast<char>(code.value));
    made.capital += info.is_upper();
    made.small += info.is_letter() && !info.is_upper();
    made.digit += is_digit;
    made.other += !info.is_letter() && !is_digit;
    if (at == 0) made.begins_with_capital = info.is_upper();
    at += code.size;
  }
  return made;
}

Made look_at(std::string_view surface) {
  if (surface.size() > 255) return look_at_characters(surface);
  std::uint64_t sum = 0;
  for (const char c : surface) sum += kByteKinds[static_cast<unsigned char>(c)];
  if (sum >> kBeyondAt != 0) return look_at_characters(surface);
  const auto count = [sum](unsigned at) { return static_cast<unsigned>(sum >> at & 0xFF); };
  return {count(kSmallAt), count(kCapitalAt), count(kDigitAt), count(kOtherAt), is_ascii_upper(surface[0])};
}

Letters letters_of(const Made& made) {
  if (made.digit > 0) return made.small + made.capital > 0 ? Letters::mixed_number : Letters::number;
  if (made.small + made.capital == 0) return Letters::mark;
  if (made.capital == 0) return Letters::small;
  if (made.small == 0) return made.capital == 1 ? Letters::one_capital : Letters::capitals;
  return made.begins_with_capital && made.capital == 1 ? Letters::capital : Letters::mixed;
}

std::uint64_t load32(const char* at) {
  std::uint32_t word = 0;
  std::memcpy(&word, at, sizeof word);
  return word;
}

// The first eight bytes, the first in the lowest; fewer where there are no more. Not empty.
std::uint64_t packed_opening(std::string_view bytes) {
  const char* const at = bytes.data();
  const std::size_t size = bytes.size();
  if (size >= 8) return load64(at);
  if (size >= 4) return load32(at) | load32(at + size - 4) << 8 * (size - 4);
  const auto byte = [at](std::size_t i) { return std::uint64_t{static_cast<unsigned char>(at[i])}; };
  return byte(0) | byte(size / 2) << 8 * (size / 2) | byte(size - 1) << 8 * (size - 1);
}

// Of mail or of a page.
bool is_address(std::string_view folded) {
  if (folded.size() < 6) return false;
  const std::size_t at = folded.find('@');
  if (at != std::string_view::npos) return at > 0 && at + 1 < folded.size();
  return folded.starts_with("www.") || folded.find("://") != std::string_view::npos || folded.ends_with(".com") ||
         folded.ends_with(".org") || folded.ends_with(".net");
}

bool has_capital(Letters letters) {
  return letters == Letters::capital || letters == Letters::capitals || letters == Letters::one_capital ||
         letters == Letters::mixed;
}

}  // namespace

Word read_word(std::string_view surface, std::string_view folded) {
  const Made made = look_at(surface);
  Word word;
  word.letters = letters_of(made);
  if (made.small + made.capital > 0 && folded.size() > 1 && folded.back() == '.') folded.remove_suffix(1);
  if (made.other > 0 && is_address(folded)) {
    folded = "@.";
    word.letters = Letters::mark;
  }
  std::string alike;
  if (made.digit > 0 && word.letters != Letters::mark) {
    alike = folded;
    for (char& c : alike) c = is_ascii_digit(c) ? '0' : c;
    folded = alike;
  }
  const std::size_t size = folded.size();
  word.opening = packed_opening(folded);
  word.ending = size >= 8 ? load64(folded.data() + size - 8) : word.opening << 8 * (8 - size);
  word.form = size <= 8 ? mix64(word.opening + size * 0x9E3779B97F4A7C15U) : hash64(folded);
  return word;
}

Capitals read_capitals(std::span<const Word> words) {
  unsigned small = 0, capital = 0, capitals = 0;
  for (const Word& word : words) {
    const bool is_long = word.opening >> 24 != 0;  // of four bytes or more
    small += is_long && word.letters == Letters::small;
    capital += is_long && (word.letters == Letters::capital || word.letters == Letters::mixed);
    capitals += is_long && word.letters == Letters::capitals;
  }
  if (small == 0 && capital == 0 && capitals >= 3) return Capitals::all;
  if (capital + capitals >= 4 && 4 * small <= capital + capitals) return Capitals::title;
  return Capitals::few;
}

std::optional<WordTable> WordTable::open(std::string_view bytes) {
  if (bytes.size() < 4) return std::nullopt;
  const std::size_t count = number_at(bytes, 0);
  if ((bytes.size() - 4) / kEntry != count || (bytes.size() - 4) % kEntry != 0) return std::nullopt;
  WordTable table;
  table.forms_ = bytes.substr(4);
  // Two keys on average begin alike.
  const auto bits = static_cast<unsigned>(std::bit_width(count | 3)) - 1;
  table.shift_ = 32 - bits;
  table.begins_.reserve((std::size_t{1} << bits) + 1);
  std::uint32_t last = 0;
  for (std::size_t begin = 0; begin < table.forms_.size(); begin += kEntry) {
    const std::uint32_t key = number_at(table.forms_, begin);
    if ((begin > 0 && key <= last) || static_cast<unsigned char>(table.forms_[begin + 5]) > kTags) return std::nullopt;
    last = key;
    while (table.begins_.size() <= key >> table.shift_) table.begins_.push_back(static_cast<std::uint32_t>(begin));
  }
  table.begins_.resize((std::size_t{1} << bits) + 1, static_cast<std::uint32_t>(table.forms_.size()));
  return table;
}

WordClass WordTable::find(std::uint32_t key) const {
  if (begins_.empty()) return {};
  const std::uint32_t* const begin = &begins_[key >> shift_];
  for (std::size_t at = begin[0]; at < begin[1]; at += kEntry) {
    if (number_at(forms_, at) != key) continue;
    return {static_cast<std::uint8_t>(forms_[at + 4]), static_cast<std::uint8_t>(forms_[at + 5])};
  }
  return {};
}

void look_up(const WordTable& table, Capitals capitals, std::span<Word> words) {
  bool is_first = true;  // but for marks, which a sentence may begin with
  for (Word& word : words) {
    const bool capital = has_capital(word.letters);
    const bool is_own = capital && !is_first && capitals == Capitals::few;
    word.known = table.find(WordTable::key(word, is_own));
    word.borrowed = false;
    if (word.known.group == 0) {
      word.known = table.find(WordTable::key(word, !is_own));
      word.borrowed = word.known.group != 0;
      if (is_own || !capital) word.known.tag = kTags;
    }
    is_first = is_first && word.letters == Letters::mark;
  }
}

}  // namespace entente::tagging
