// Names are only shown and compared, never opened; one that leads out of the archive is refused all the
// same, as no honest archive has any.
#include "core/archive/zip_name.h"

#include <algorithm>
#include <array>

#include "core/base/parts.h"
#include "core/text/characters.h"
#include "core/text/utf8.h"

namespace entente {
namespace {

// Code page 437 from 0x80 on (Unicode's VENDORS/MICSFT/PC/CP437.TXT).
constexpr std::array<char16_t, 128> kCodePage437 = {
    0x00C7, 0x00FC, 0x00E9, 0x00E2, 0x00E4, 0x00E0, 0x00E5, 0x00E7, 0x00EA, 0x00EB, 0x00E8, 0x00EF, 0x00EE,
    0x00EC, 0x00C4, 0x00C5, 0x00C9, 0x00E6, 0x00C6, 0x00F4, 0x00F6, 0x00F2, 0x00FB, 0x00F9, 0x00FF, 0x00D6,
    0x00DC, 0x00A2, 0x00A3, 0x00A5, 0x20A7, 0x0192, 0x00E1, 0x00ED, 0x00F3, 0x00FA, 0x00F1, 0x00D1, 0x00AA,
    0x00BA, 0x00BF, 0x2310, 0x00AC, 0x00BD, 0x00BC, 0x00A1, 0x00AB, 0x00BB, 0x2591, 0x2592, 0x2593, 0x2502,
    0x2524, 0x2561, 0x2562, 0x2556, 0x2555, 0x2563, 0x2551, 0x2557, 0x255D, 0x255C, 0x255B, 0x2510, 0x2514,
    0x2534, 0x252C, 0x251C, 0x2500, 0x253C, 0x255E, 0x255F, 0x255A, 0x2554, 0x2569, 0x2566, 0x2560, 0x2550,
    0x256C, 0x2567, 0x2568, 0x2564, 0x2565, 0x2559, 0x2558, 0x2552, 0x2553, 0x256B, 0x256A, 0x2518, 0x250C,
    0x2588, 0x2584, 0x258C, 0x2590, 0x2580, 0x03B1, 0x00DF, 0x0393, 0x03C0, 0x03A3, 0x03C3, 0x00B5, 0x03C4,
    0x03A6, 0x0398, 0x03A9, 0x03B4, 0x221E, 0x03C6, 0x03B5, 0x2229, 0x2261, 0x00B1, 0x2265, 0x2264, 0x2320,
    0x2321, 0x00F7, 0x2248, 0x00B0, 0x2219, 0x00B7, 0x221A, 0x207F, 0x00B2, 0x25A0, 0x00A0,
};

}  // namespace

std::string zip_name(std::string_view given, bool is_utf8) {
  std::string name;
  if (is_utf8) {
    // An ill-formed name that claims to be UTF-8 is still read as that: its good parts are.
    repair_utf8(given, name);
  } else if (find_ill_formed(given) == given.size()) {
    // ASCII, or UTF-8 of one of the many writers that forget to say so.
    name = given;
  } else {
    for (const char c : given) {
      const auto byte = static_cast<unsigned char>(c);
      append_utf8(byte < 0x80 ? byte : kCodePage437[byte - 0x80U], name);
    }
  }
  std::ranges::replace(name, '\\', '/');
  return name;
}

std::string_view name_offence(std::string_view name) {
  if (name.empty()) return "its name is empty";
  if (name.starts_with('/')) return "its name is an absolute path";
  if (name.size() > 1 && name[1] == ':' && is_ascii_letter(name[0])) return "its name is an absolute path on a drive";
  if (name.find('\0') != std::string_view::npos) return "its name holds a zero byte";
  bool climbs = false;
  each_part(name, "/", [&](std::string_view part) { climbs = climbs || part == ".."; });
  return climbs ? "its name is a relative path that leaves the archive (\"..\")" : std::string_view();
}

namespace {

constexpr std::size_t kLongestShown = 240, kShownHead = 180, kShownTail = 50;  // bytes

// Controls (C0, DEL, C1), line and paragraph separators, and the marks of UAX #9 that could make "cod.exe" look
// like a text.
bool is_hidden(char32_t code) {
  return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0x061C || code == 0x200E || code == 0x200F ||
         (code >= 0x2028 && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

void append_escaped(char32_t code, std::string& out) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  out += code < 0x100 ? "\\x" : "\\u";
  for (int shift = code < 0x100 ? 4 : 12; shift >= 0; shift -= 4) out += kDigits[code >> shift & 0xF];
}

}  // namespace

std::string shown_name(std::string_view name) {
  std::string shown;
  for (std::size_t at = 0; at < name.size();) {
    const CodePoint code = decode_utf8(name, at);
    if (is_hidden(code.value)) {
      append_escaped(code.value, shown);
    } else {
      shown.append(name, at, code.size);
    }
    at += code.size;
  }
  if (shown.size() <= kLongestShown) return shown;
  std::size_t tail = shown.size() - kShownTail;
  while (is_utf8_trail(shown[tail])) ++tail;
  return std::string(utf8_prefix(shown, kShownHead)) + "..." + shown.substr(tail);
}

}  // namespace entente
