// Vectors of the compiler, 16 bytes each: every instruction set has those, and what it lacks the compiler makes up.
#include "core/text/word_block.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "core/text/characters.h"

namespace entente {
namespace {

constexpr std::size_t kBlock = 64, kVector = 16;

using Bytes [[gnu::vector_size(kVector)]] = std::uint8_t;
using Truths [[gnu::vector_size(kVector)]] = std::int8_t;  // of each byte: -1 or 0

using Marked = std::array<Truths, kBlock / kVector>;

// Adds up neighbours: of the bytes of `a` and then of `b`, the first and the second, the third and the fourth, ...
Bytes pairs(Bytes a, Bytes b) {
  using Words [[gnu::vector_size(kVector)]] = std::uint16_t;
  const auto sums = [](Bytes bytes) {
    const auto words = std::bit_cast<Words>(bytes);
    return std::bit_cast<Bytes>(words | words >> 8);
  };
  return __builtin_shufflevector(sums(a), sums(b), 0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30);
}

// One bit for each of 64 bytes: a byte keeps the bit of its place among eight, and eight become one in three steps.
std::uint64_t bits_of(const Marked& marked) {
  constexpr Bytes kPlaces = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  const auto placed = [&](std::size_t i) { return std::bit_cast<Bytes>(marked[i]) & kPlaces; };
  const Bytes quarters = pairs(pairs(placed(0), placed(1)), pairs(placed(2), placed(3)));
  return std::bit_cast<std::array<std::uint64_t, 2>>(pairs(quarters, quarters))[0];
}

// 64 bytes by kind, in bits.
struct Kinds {
  std::uint64_t words = 0;   // ASCII letters, digits and underscores
  std::uint64_t spaces = 0;  // ASCII white space
  std::uint64_t not_ascii = 0;
};

Kinds kinds_of(const char* bytes) {
  Kinds kinds;
  std::array<Bytes, kBlock / kVector> parts;
  std::memcpy(parts.data(), bytes, kBlock);
  Marked words, spaces;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Bytes part = parts[i];
    words[i] = ((part | 0x20) - 'a' < 26) | (part - '0' < 10) | (part == '_');
    spaces[i] = (part - '\t' < 5) | (part == ' ');
  }
  kinds.words = bits_of(words);
  kinds.spaces = bits_of(spaces);
  const Bytes all = parts[0] | parts[1] | parts[2] | parts[3];
  const auto halves = std::bit_cast<std::array<std::uint64_t, 2>>(all);
  if (((halves[0] | halves[1]) & 0x8080808080808080U) != 0) {
    Marked high;
    for (std::size_t i = 0; i < parts.size(); ++i) high[i] = parts[i] >= 0x80;
    kinds.not_ascii = bits_of(high);
  }
  return kinds;
}

// Of the bytes from some place on; bit i is for byte i, the highest bit is never set.
struct WordBlock {
  std::uint64_t words = 0;   // letters, digits, underscores, and the marks that join them
  std::uint64_t marks = 0;   // first bytes of what is neither, nor white space
  std::uint64_t trails = 0;  // further bytes of marks outside ASCII
  std::uint32_t size = 0;    // bytes judged
  bool is_cut = false;       // by a character that is not for here
};

constexpr std::uint64_t lowest(std::size_t bits) { return (std::uint64_t{1} << bits) - 1; }  // bits < 64

// What a character outside ASCII is to the words around it.
enum class Role : std::uint8_t { letter, mark, joiner, space, hard };

Role role_of(CodePoint code) {
  if (code.value >= 0xC0 && code.value < 0x100)
    return code.value == 0xD7 || code.value == 0xF7 ? Role::mark : Role::letter;
  if (code.value == 0x2018 || code.value == 0x2019) return Role::joiner;
  if (code.value == 0x201C || code.value == 0x201D || code.value == 0x2013 || code.value == 0x2014) return Role::mark;
  const CharacterInfo info = character_info(code.value);
  switch (info.word_break()) {
    case WordBreak::a_letter:
      return info.is_letter() ? Role::letter : Role::hard;
    case WordBreak::mid_num_let:
      return Role::joiner;
    case WordBreak::other:
      if (info.is_letter()) return Role::hard;
      return info.is_space() ? Role::space : Role::mark;
    default:
      return Role::hard;
  }
}

// What joins two letters or two digits may be a mark of the full rules' MidNumLet, all of three bytes.
constexpr std::uint32_t kWide = 3;

bool joins(char before, char mark, bool is_wide, char after) {
  const auto is_letter = [](char c) { return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80; };
  const bool joins_both = is_wide || mark == '\'' || mark == '.';
  if (is_letter(before) && is_letter(after)) return joins_both || mark == ':';
  if (is_ascii_digit(before) && is_ascii_digit(after)) return joins_both || mark == ',' || mark == ';';
  return false;
}

// Settles the characters outside ASCII of `block` whose bytes `left` marks, in order, up to one that is hard or does
// not end within the block. Returns the first bytes of joiners.
std::uint64_t take_wide(std::string_view text, std::size_t at, std::uint64_t left, WordBlock& block) {
  std::uint64_t joiners = 0;
  left &= lowest(block.size);
  while (left != 0) {
    const auto i = static_cast<std::uint32_t>(std::countr_zero(left));
    const CodePoint code = decode_utf8(text, at + i);
    const Role role = role_of(code);
    if (i + code.size > block.size || role == Role::hard) {
      block.size = i;
      block.is_cut = true;
      break;
    }
    const std::uint64_t first = std::uint64_t{1} << i, bytes = lowest(code.size) << i;
    left &= ~bytes;
    if (role == Role::letter) block.words |= bytes;
    if (role == Role::mark || role == Role::joiner) {
      block.marks |= first;
      block.trails |= bytes & ~first;
    }
    if (role == Role::joiner) joiners |= first;
  }
  return joiners;
}

WordBlock word_block(std::string_view text, std::size_t at, const char* memory_end) {
  const char* bytes = text.data() + at;
  std::array<char, kBlock> copy;
  if (memory_end - bytes < static_cast<std::ptrdiff_t>(kBlock)) {
    copy.fill(' ');
    std::memcpy(copy.data(), bytes, static_cast<std::size_t>(memory_end - bytes));
    bytes = copy.data();
  }
  const Kinds kinds = kinds_of(bytes);
  WordBlock block;
  block.size = static_cast<std::uint32_t>(std::min(text.size() - at, kBlock - 1));
  block.words = kinds.words;
  block.marks = ~(kinds.words | kinds.spaces | kinds.not_ascii);
  const std::uint64_t wide = kinds.not_ascii == 0 ? 0 : take_wide(text, at, kinds.not_ascii, block);
  block.words &= lowest(block.size);
  block.marks &= lowest(block.size);
  const std::uint64_t followed = (block.words >> 1 & ~wide) | (block.words >> kWide & wide);
  for (std::uint64_t between = block.marks & block.words << 1 & followed; between != 0; between &= between - 1) {
    const int i = std::countr_zero(between);
    const bool is_wide = (wide >> i & 1) != 0;
    const std::uint32_t size = is_wide ? kWide : 1;
    if (!joins(bytes[i - 1], bytes[i], is_wide, bytes[i + static_cast<int>(size)])) continue;
    block.words |= lowest(size) << i;
    block.marks &= ~(std::uint64_t{1} << i);
  }
  block.trails &= ~block.words;
  return block;
}

// Of a token that begins with a digit or an underscore.
TokenKind kind_within(std::string_view token) {
  bool has_digit = false;
  for (std::size_t at = 0; at < token.size();) {
    const CodePoint code = decode_utf8(token, at);
    if (code.value < 0x80 ? is_ascii_letter(token[at]) : character_info(code.value).is_letter()) return TokenKind::word;
    has_digit |= is_ascii_digit(token[at]);
    at += code.size;
  }
  return has_digit ? TokenKind::number : TokenKind::mark;
}

// A token that ends closer than this before the end of a block may go on behind it: a joiner of three bytes and a
// byte of a letter.
constexpr std::uint32_t kMargin = 4;

// Tokens on their way, so that the vector is not asked for room at every block.
struct Found {
  std::array<Token, 4 * kBlock> tokens;
  std::size_t count = 0;

  void move_to(std::vector<Token>& out) {
    out.insert(out.end(), tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(count));
    count = 0;
  }
};

// Adds the tokens of `block`, which begins at `at`, that are sure to end in it. Returns where the next one begins;
// `at` when there is none. Each token has one bit among the beginnings and one among the ends.
std::size_t take_tokens(std::string_view text, std::size_t at, const WordBlock& block, Found& out) {
  const bool is_last = !block.is_cut && at + block.size == text.size();
  const std::uint32_t sure = is_last ? block.size : block.size - std::min(block.size, kMargin);
  std::uint64_t begins = block.marks | (block.words & ~(block.words << 1));
  std::uint64_t ends = (((block.marks | block.trails) << 1) & ~block.trails) | ((block.words << 1) & ~block.words);
  Token* found = out.tokens.data() + out.count;
  std::uint32_t next = 0;
  while (begins != 0) {
    const auto begin = static_cast<std::uint32_t>(std::countr_zero(begins));
    const auto end = static_cast<std::uint32_t>(std::countr_zero(ends));
    if (end > sure) {
      next = begin;
      break;
    }
    begins &= begins - 1;
    ends &= ends - 1;
    TokenKind kind = (block.words >> begin & 1) != 0 ? TokenKind::word : TokenKind::mark;
    if (const char c = text[at + begin]; is_ascii_digit(c) || c == '_')
      kind = kind_within(text.substr(at + begin, end - begin));
    *found++ = {{static_cast<std::uint32_t>(at) + begin, static_cast<std::uint32_t>(at) + end}, kind};
    next = end;
  }
  out.count = static_cast<std::size_t>(found - out.tokens.data());
  return at + next;
}

}  // namespace

std::size_t append_plain_words(std::string_view text, std::size_t at, const char* memory_end, std::vector<Token>& out) {
  Found found;
  while (at < text.size()) {
    const WordBlock block = word_block(text, at, memory_end);
    const std::size_t next = take_tokens(text, at, block, found);
    if (found.count > found.tokens.size() - kBlock) found.move_to(out);
    const bool is_done = block.is_cut || next == at;
    at = next;
    if (is_done) break;
  }
  found.move_to(out);
  return at;
}

}  // namespace entente
