// Cheap and certain evidence first. What is valid UTF-8 beyond ASCII is UTF-8 whatever else it declares, for no text
// of another encoding is so by chance; a declaration of UTF-8 stands even where bytes break it.
#include "core/decode/detect.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "core/decode/declared.h"
#include "core/decode/guess.h"
#include "core/decode/step.h"
#include "core/text/characters.h"
#include "core/text/utf8.h"

namespace entente {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kWideHead = std::size_t{16} << 10;         // bytes in which zeros are looked at
constexpr std::size_t kDeclarationHead = std::size_t{16} << 10;  // and in which a page declares its encoding

struct Mark {
  std::string_view bytes;
  Encoding encoding;
};
constexpr std::array kMarks = {
    // the longer before those they begin with
    Mark{"\xFF\xFE\x00\x00"sv, Encoding::utf32_little},
    Mark{"\x00\x00\xFE\xFF"sv, Encoding::utf32_big},
    Mark{"\xEF\xBB\xBF"sv, Encoding::utf8},
    Mark{"\xFF\xFE"sv, Encoding::utf16_little},
    Mark{"\xFE\xFF"sv, Encoding::utf16_big},
    Mark{"\x84\x31\x95\x33"sv, Encoding::gb18030},
};

std::uint32_t mark_size(std::string_view bytes, Encoding encoding) {
  for (const Mark& mark : kMarks) {
    if (mark.encoding == encoding && bytes.starts_with(mark.bytes))
      return static_cast<std::uint32_t>(mark.bytes.size());
  }
  return 0;
}

// What the first characters are when read as `encoding`, of two or four bytes each.
struct WideCount {
  std::size_t all = 0;
  std::size_t plain = 0;    // ASCII
  std::size_t strange = 0;  // controls, halves of pairs, private use, not characters
};

WideCount count_wide(std::string_view head, Encoding encoding) {
  WideCount count;
  DecodeState state;
  for (std::size_t at = 0; at < head.size();) {
    const Step step = decode_step(encoding, head, at, state);
    at += step.size;
    ++count.all;
    const char32_t code = step.code;
    const bool is_control = code < 0x20 ? !is_ascii_space(static_cast<char>(code)) : code >= 0x7F && code < 0xA0;
    const bool is_private = (code >= 0xE000 && code < 0xF900) || (code & 0xFFFE) == 0xFFFE;
    const bool is_cut = at == head.size() && !step.is_well_formed;
    if (is_control || is_private || (!step.is_well_formed && !is_cut)) {
      ++count.strange;
    } else {
      count.plain += code < 0x7F;
    }
  }
  return count;
}

// UTF-16 and UTF-32 of nearly all languages have spaces, line ends and digits, hence zeros, all on one side.
std::optional<Encoding> unmarked_wide(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, kWideHead);
  if (!head.contains('\0')) return std::nullopt;
  // Zeros in ASCII: either every other byte is one, or these are odd bytes in a text of one byte a character.
  const bool is_ascii = ascii_prefix(head) == head.size();
  constexpr std::array kWide = {Encoding::utf32_little, Encoding::utf32_big, Encoding::utf16_little,
                                Encoding::utf16_big};
  for (const Encoding encoding : kWide) {
    const WideCount count = count_wide(head, encoding);
    const bool has_plain = is_ascii ? count.plain * 10 >= count.all * 7 : count.plain * 20 >= count.all;
    if (count.all >= 4 && count.strange * 50 <= count.all && has_plain) return encoding;
  }
  return std::nullopt;
}

bool looks_like_markup(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, kDeclarationHead);
  const auto first = std::ranges::find_if_not(head, is_ascii_space);
  return first != head.end() && *first == '<';
}

// Of the sequences beyond ASCII, those that UTF-8 allows. A last one that the end cuts off is not counted.
struct Utf8Count {
  std::size_t good = 0, bad = 0;
};

Utf8Count count_utf8(std::string_view bytes) {
  Utf8Count count;
  for (std::size_t at = ascii_prefix(bytes); at < bytes.size(); at += ascii_prefix(bytes.substr(at))) {
    const Utf8Sequence sequence = utf8_sequence(bytes, at);
    at += sequence.size;
    count.good += sequence.is_well_formed;
    count.bad += !sequence.is_well_formed && at < bytes.size();
  }
  return count;
}

bool has_iso_2022_jp(std::string_view bytes) {
  return bytes.contains("\x1B$B"sv) || bytes.contains("\x1B$@"sv) || bytes.contains("\x1B(J"sv) ||
         bytes.contains("\x1B(I"sv);
}

Detected declared_as(std::string_view bytes, Encoding declared) {
  // The declaration was read as ASCII, which UTF-16 is not (HTML standard, 13.2.3.2).
  const bool is_wide = declared > Encoding::utf8 && declared < Encoding::gb18030;
  Detected found{.encoding = is_wide ? Encoding::utf8 : declared, .found_by = FoundBy::declared};
  constexpr std::size_t kNoChance = 4;  // that many sequences of UTF-8 and none that is not
  if (found.encoding == Encoding::utf8 || found.encoding == Encoding::iso_2022_jp) return found;
  const Utf8Count count = find_ill_formed(bytes) == bytes.size() ? count_utf8(bytes) : Utf8Count{};
  if (count.good >= kNoChance) return {};
  return found;
}

Detected by_content(std::string_view bytes) {
  Detected found;
  if (find_ill_formed(bytes) == bytes.size()) {
    if (bytes.contains('\x1B') && ascii_prefix(bytes) == bytes.size() && has_iso_2022_jp(bytes)) {
      found.encoding = Encoding::iso_2022_jp;
    }
    return found;
  }
  const Utf8Count count = count_utf8(bytes);
  if (count.good >= 2 * count.bad) return found;
  // Half bits for a byte: text needs 6 to 16, other encodings' text and random bytes more than 20. A few prove little.
  constexpr std::int64_t kWorst = 20, kFew = 64;
  const Guess guess = guess_encoding(bytes);
  found.encoding = guess.encoding;
  found.found_by = FoundBy::guess;
  found.fits_none = guess.half_bits > kWorst && guess.beyond_ascii >= kFew;
  return found;
}

// Everything but the user's word.
Detected without_wish(std::string_view bytes) {
  for (const Mark& mark : kMarks) {
    if (!bytes.starts_with(mark.bytes)) continue;
    return {
        .encoding = mark.encoding, .found_by = FoundBy::mark, .mark = static_cast<std::uint32_t>(mark.bytes.size())};
  }
  if (const auto wide = unmarked_wide(bytes)) return {.encoding = *wide};
  const std::string_view label =
      looks_like_markup(bytes) ? declared_encoding(bytes.substr(0, kDeclarationHead)) : std::string_view{};
  if (label.empty()) return by_content(bytes);
  if (const auto declared = encoding_of_label(label)) return declared_as(bytes, *declared);
  Detected found = by_content(bytes);
  found.unknown_label = label;
  return found;
}

}  // namespace

std::string_view found_by_name(FoundBy found_by) {
  constexpr std::array kNames = {"mark"sv, "declared"sv, "content"sv, "guess"sv, "user"sv};
  return kNames[static_cast<std::size_t>(found_by)];
}

Detected detect_encoding(std::string_view bytes, std::string_view wanted) {
  if (wanted.empty()) return without_wish(bytes);
  if (const auto encoding = encoding_of_label(wanted)) {
    return {.encoding = *encoding, .found_by = FoundBy::user, .mark = mark_size(bytes, *encoding)};
  }
  Detected found = without_wish(bytes);
  found.unknown_label = wanted;
  return found;
}

}  // namespace entente
