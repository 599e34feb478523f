// A sequence that means nothing gives up its last byte when that is ASCII, so that a broken character never
// swallows a quote, a tag or a line end (Encoding Standard, decoders of section 10 to 13).
#include "core/decode/step.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "core/text/utf8.h"
#include "decode/tables.h"

namespace entente {
namespace {

unsigned byte_at(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }

bool is_within(unsigned value, unsigned low, unsigned high) { return value >= low && value <= high; }

Step good(std::uint32_t size, char32_t code) { return {size, code, 0, true}; }

// Two bytes that mean nothing.
Step bad_pair(unsigned trail) { return {trail < 0x80 ? 1U : 2U}; }

Step found_pair(char32_t code, unsigned trail) { return code == 0 ? bad_pair(trail) : good(2, code); }

template <std::size_t N>
char32_t character(const std::uint16_t (&table)[N], std::size_t pointer) {
  return pointer < N ? table[pointer] : 0;
}

// The character `pointer` of a table whose characters follow each other in runs.
template <std::size_t N>
char32_t run_character(const tables::Run (&runs)[N], std::size_t pointer) {
  const auto after = std::ranges::upper_bound(runs, pointer, {}, &tables::Run::first);
  if (after == std::begin(runs)) return 0;
  const tables::Run& run = *(after - 1);
  return static_cast<char32_t>(run.code + (pointer - run.first));
}

Step utf16_step(std::string_view bytes, std::size_t at, bool is_big) {
  const auto unit = [&](std::size_t i) -> char32_t {
    const unsigned first = byte_at(bytes, i), second = byte_at(bytes, i + 1);
    return is_big ? first << 8 | second : second << 8 | first;
  };
  if (bytes.size() - at < 2) return {1};
  const char32_t code = unit(at);
  if (code < 0xD800 || code > 0xDFFF) return good(2, code);
  const char32_t low = code < 0xDC00 && bytes.size() - at >= 4 ? unit(at + 2) : 0;
  if (low < 0xDC00 || low > 0xDFFF) return {2};
  return good(4, 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00));
}

Step utf32_step(std::string_view bytes, std::size_t at, bool is_big) {
  if (bytes.size() - at < 4) return {static_cast<std::uint32_t>(bytes.size() - at)};
  char32_t code = 0;
  for (std::size_t i = 0; i < 4; ++i) code = code << 8 | byte_at(bytes, at + (is_big ? i : 3 - i));
  const bool is_scalar = code < 0xD800 || (code > 0xDFFF && code <= 0x10FFFF);
  return is_scalar ? good(4, code) : Step{4};
}

// Four bytes, of which the first two are known to be a lead and a digit.
Step gb18030_four(std::string_view bytes, std::size_t at) {
  const std::size_t left = bytes.size() - at;
  if (left > 2 && !is_within(byte_at(bytes, at + 2), 0x81, 0xFE)) return {1};
  if (left < 4) return {static_cast<std::uint32_t>(left)};
  if (!is_within(byte_at(bytes, at + 3), 0x30, 0x39)) return {1};
  const std::size_t pointer = (byte_at(bytes, at) - 0x81) * std::size_t{12600} +
                              (byte_at(bytes, at + 1) - 0x30) * 1260U + (byte_at(bytes, at + 2) - 0x81) * 10U +
                              (byte_at(bytes, at + 3) - 0x30);
  constexpr std::size_t kBmpEnd = 39420, kPlanes = 189000, kPlanesEnd = 1237576;
  if (pointer < kBmpEnd) return good(4, run_character(tables::k_gb18030, pointer));
  if (pointer < kPlanes || pointer >= kPlanesEnd) return {1};
  return good(4, static_cast<char32_t>(0x10000 + (pointer - kPlanes)));
}

Step gb18030_step(std::string_view bytes, std::size_t at) {
  const unsigned lead = byte_at(bytes, at);
  if (lead == 0x80) return good(1, 0x20AC);
  if (lead == 0xFF || bytes.size() - at < 2) return {1};
  const unsigned trail = byte_at(bytes, at + 1);
  if (is_within(trail, 0x30, 0x39)) return gb18030_four(bytes, at);
  if (trail < 0x40 || trail == 0x7F || trail == 0xFF) return bad_pair(trail);
  const unsigned pointer = (lead - 0x81) * 190 + trail - (trail < 0x7F ? 0x40 : 0x41);
  return found_pair(character(tables::k_gbk, pointer), trail);
}

Step big5_step(std::string_view bytes, std::size_t at) {
  const unsigned lead = byte_at(bytes, at);
  if (!is_within(lead, 0x81, 0xFE) || bytes.size() - at < 2) return {1};
  const unsigned trail = byte_at(bytes, at + 1);
  if (!is_within(trail, 0x40, 0x7E) && !is_within(trail, 0xA1, 0xFE)) return bad_pair(trail);
  const unsigned pointer = (lead - 0x81) * 157 + trail - (trail < 0x7F ? 0x40 : 0x62);
  // Four letters of Taiwan's romanisation are a letter and a mark.
  if (pointer == 1133 || pointer == 1135) return {2, 0xCA, pointer == 1133 ? 0x304U : 0x30CU, true};
  if (pointer == 1164 || pointer == 1166) return {2, 0xEA, pointer == 1164 ? 0x304U : 0x30CU, true};
  if (pointer < tables::kBig5First) return bad_pair(trail);
  const unsigned index = pointer - tables::kBig5First;
  const char32_t code = character(tables::k_big5, index);
  if (code == 0) return bad_pair(trail);
  const bool is_plane2 = (tables::k_big5_plane2[index / 32] >> (index % 32) & 1) != 0;
  return good(2, is_plane2 ? 0x20000 + code : code);
}

Step shift_jis_step(std::string_view bytes, std::size_t at) {
  const unsigned lead = byte_at(bytes, at);
  if (lead == 0x80) return good(1, lead);
  if (is_within(lead, 0xA1, 0xDF)) return good(1, 0xFF61 - 0xA1 + lead);
  if (lead == 0xA0 || lead > 0xFC || bytes.size() - at < 2) return {1};
  const unsigned trail = byte_at(bytes, at + 1);
  if (trail < 0x40 || trail == 0x7F || trail > 0xFC) return bad_pair(trail);
  const unsigned pointer = (lead - (lead < 0xA0 ? 0x81 : 0xC1)) * 188 + trail - (trail < 0x7F ? 0x40 : 0x41);
  if (is_within(pointer, 8836, 10715)) return good(2, 0xE000 - 8836 + pointer);  // the user's own characters
  return found_pair(character(tables::k_jis0208, pointer), trail);
}

Step euc_jp_step(std::string_view bytes, std::size_t at) {
  const unsigned lead = byte_at(bytes, at);
  const bool is_lead = lead == 0x8E || lead == 0x8F || is_within(lead, 0xA1, 0xFE);
  if (!is_lead || bytes.size() - at < 2) return {1};
  const unsigned trail = byte_at(bytes, at + 1);
  if (lead == 0x8E) return is_within(trail, 0xA1, 0xDF) ? good(2, 0xFF61 - 0xA1 + trail) : bad_pair(trail);
  if (!is_within(trail, 0xA1, 0xFE)) return bad_pair(trail);
  if (lead != 0x8F) return found_pair(character(tables::k_jis0208, (lead - 0xA1) * 94 + trail - 0xA1), trail);
  if (bytes.size() - at < 3) return {2};
  const unsigned third = byte_at(bytes, at + 2);
  const char32_t code =
      is_within(third, 0xA1, 0xFE) ? character(tables::k_jis0212, (trail - 0xA1) * 94 + third - 0xA1) : 0;
  if (code == 0) return {third < 0x80 ? 2U : 3U};
  return good(3, code);
}

// The syllables that KS X 1001 left out fill the cells around it, letters and the upper half only.
char32_t added_syllable(unsigned lead, unsigned trail) {
  unsigned column = 0;
  if (is_within(trail, 'A', 'Z')) {
    column = trail - 'A';
  } else if (is_within(trail, 'a', 'z')) {
    column = 26 + trail - 'a';
  } else if (trail >= 0x81) {
    column = 52 + trail - 0x81;
  } else {
    return 0;
  }
  constexpr unsigned kWide = 178, kNarrow = 84, kWideRows = 32, kCells = 8822;
  const unsigned cell =
      lead < 0xA1 ? (lead - 0x81) * kWide + column : kWideRows * kWide + (lead - 0xA1) * kNarrow + column;
  return cell < kCells ? run_character(tables::k_syllables, cell) : 0;
}

Step euc_kr_step(std::string_view bytes, std::size_t at) {
  const unsigned lead = byte_at(bytes, at);
  if (!is_within(lead, 0x81, 0xFE) || bytes.size() - at < 2) return {1};
  const unsigned trail = byte_at(bytes, at + 1);
  if (trail == 0xFF || trail < 0x41) return bad_pair(trail);
  if (lead >= 0xA1 && trail >= 0xA1) {
    return found_pair(character(tables::k_ksx1001, (lead - 0xA1) * 94 + trail - 0xA1), trail);
  }
  return found_pair(added_syllable(lead, trail), trail);
}

// The character set that the escape sequence at `at` turns to.
bool read_escape(std::string_view rest, DecodeState& state) {
  using Set = DecodeState::Set;
  constexpr std::array<std::pair<std::string_view, Set>, 5> kEscapes = {{{"\x1B(B", Set::ascii},
                                                                         {"\x1B(J", Set::roman},
                                                                         {"\x1B(I", Set::katakana},
                                                                         {"\x1B$@", Set::jis0208},
                                                                         {"\x1B$B", Set::jis0208}}};
  const auto* found =
      std::ranges::find_if(kEscapes, [rest](const auto& escape) { return rest.starts_with(escape.first); });
  if (found == kEscapes.end()) return false;
  state.set = found->second;
  return true;
}

Step iso_2022_jp_step(std::string_view bytes, std::size_t at, DecodeState& state) {
  using Set = DecodeState::Set;
  const unsigned lead = byte_at(bytes, at);
  const bool was_escape = state.was_escape;
  state.was_escape = false;
  if (lead == 0x1B) {
    if (!read_escape(bytes.substr(at), state)) return {1};
    state.was_escape = true;
    return was_escape ? Step{3} : good(3, kNoCharacter);
  }
  if (state.set == Set::jis0208) {
    if (!is_within(lead, 0x21, 0x7E) || bytes.size() - at < 2) return {1};
    const unsigned trail = byte_at(bytes, at + 1);
    if (trail == 0x1B) return {1};
    if (!is_within(trail, 0x21, 0x7E)) return {2};
    const char32_t code = character(tables::k_jis0208, (lead - 0x21) * 94 + trail - 0x21);
    return code == 0 ? Step{2} : good(2, code);
  }
  if (state.set == Set::katakana) return is_within(lead, 0x21, 0x5F) ? good(1, 0xFF61 - 0x21 + lead) : Step{1};
  if (lead >= 0x80 || lead == 0x0E || lead == 0x0F) return {1};
  if (state.set == Set::roman && lead == 0x5C) return good(1, 0xA5);
  if (state.set == Set::roman && lead == 0x7E) return good(1, 0x203E);
  return good(1, lead);
}

Step utf8_step(std::string_view bytes, std::size_t at) {
  const Utf8Sequence sequence = utf8_sequence(bytes, at);
  return sequence.is_well_formed ? good(sequence.size, decode_utf8(bytes, at).value) : Step{sequence.size};
}

}  // namespace

const std::uint16_t* upper_half(Encoding encoding) {
  static constexpr std::array kTables = {
      tables::k_windows_1250, tables::k_windows_1251, tables::k_windows_1252,  tables::k_windows_1253,
      tables::k_windows_1254, tables::k_windows_1255, tables::k_windows_1256,  tables::k_windows_1257,
      tables::k_windows_1258, tables::k_windows_874,  tables::k_iso_8859_2,    tables::k_iso_8859_3,
      tables::k_iso_8859_4,   tables::k_iso_8859_5,   tables::k_iso_8859_6,    tables::k_iso_8859_7,
      tables::k_iso_8859_8,   tables::k_iso_8859_10,  tables::k_iso_8859_13,   tables::k_iso_8859_14,
      tables::k_iso_8859_15,  tables::k_iso_8859_16,  tables::k_koi8_r,        tables::k_koi8_u,
      tables::k_ibm866,       tables::k_macintosh,    tables::k_x_mac_cyrillic};
  constexpr auto kFirst = static_cast<std::size_t>(Encoding::windows_1250);
  static_assert(kTables.size() == kEncodingCount - kFirst);
  return kTables[static_cast<std::size_t>(encoding) - kFirst];
}

Step decode_step(Encoding encoding, std::string_view bytes, std::size_t at, DecodeState& state) {
  const unsigned first = byte_at(bytes, at);
  if (first < 0x80 && is_ascii_superset(encoding)) return good(1, first);
  switch (encoding) {
    case Encoding::utf8:
      return utf8_step(bytes, at);
    case Encoding::utf16_little:
      return utf16_step(bytes, at, false);
    case Encoding::utf16_big:
      return utf16_step(bytes, at, true);
    case Encoding::utf32_little:
      return utf32_step(bytes, at, false);
    case Encoding::utf32_big:
      return utf32_step(bytes, at, true);
    case Encoding::gb18030:
      return gb18030_step(bytes, at);
    case Encoding::big5:
      return big5_step(bytes, at);
    case Encoding::shift_jis:
      return shift_jis_step(bytes, at);
    case Encoding::euc_jp:
      return euc_jp_step(bytes, at);
    case Encoding::iso_2022_jp:
      return iso_2022_jp_step(bytes, at, state);
    case Encoding::euc_kr:
      return euc_kr_step(bytes, at);
    default:
      break;
  }
  const char32_t code = upper_half(encoding)[first - 0x80];
  return code == 0 ? Step{1} : good(1, code);
}

}  // namespace entente
