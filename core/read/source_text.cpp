// Decoding keeps a list of what it replaced; offsets are mapped back through that list, or for UTF-16
// by counting code units, which the replacements leave in step.
#include "core/read/source_text.h"

#include <algorithm>
#include <limits>

namespace entente {
namespace {

// The reader of JSON may look this far past the end.
constexpr std::size_t kPadding = 64;
// No place is further from one that was counted before.
constexpr std::size_t kCountStep = 4096;

std::uint32_t clamp32(std::uint64_t value) {
  return static_cast<std::uint32_t>(std::min<std::uint64_t>(value, std::numeric_limits<std::uint32_t>::max()));
}

}  // namespace

SourceText::SourceText(std::string_view bytes, const Sniffed& sniffed)
    : encoding_(sniffed.encoding), mark_(sniffed.mark) {
  bytes.remove_prefix(mark_);
  if (encoding_ == Encoding::utf8) {
    text_.reserve(bytes.size() + kPadding);
    faults_ = repair_utf8(bytes, text_);
    for (Utf8Fault& fault : faults_) fault.given += mark_;
  } else {
    text_.reserve(bytes.size() / 2 + kPadding);
    decode_utf16(bytes, encoding_ == Encoding::utf16_big);
  }
  text_.reserve(text_.size() + kPadding);
}

void SourceText::decode_utf16(std::string_view bytes, bool is_big) {
  const auto unit = [&](std::size_t at) -> char32_t {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(is_big ? first << 8 | second : second << 8 | first);
  };
  constexpr char32_t kReplacement = 0xFFFD;
  std::size_t at = 0;
  for (; at + 1 < bytes.size(); at += 2) {
    char32_t code = unit(at);
    if (code >= 0xD800 && code <= 0xDFFF) {
      const char32_t low = code < 0xDC00 && at + 3 < bytes.size() ? unit(at + 2) : 0;
      if (low >= 0xDC00 && low <= 0xDFFF) {
        code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
        at += 2;
      } else {
        faults_.push_back({mark_ + at, text_.size(), 2});
        code = kReplacement;
      }
    }
    append_utf8(code, text_);
  }
  if (at < bytes.size()) {
    faults_.push_back({mark_ + at, text_.size(), 1});
    append_utf8(kReplacement, text_);
  }
}

std::size_t SourceText::first_fault(std::size_t begin) const {
  const auto fault = std::ranges::lower_bound(faults_, begin, {}, &Utf8Fault::repaired);
  return static_cast<std::size_t>(fault - faults_.begin());
}

std::size_t SourceText::count_faults(std::size_t begin, std::size_t end) const {
  return first_fault(end) - first_fault(begin);
}

std::uint64_t SourceText::given_offset(std::size_t offset, std::uint64_t units) const {
  if (encoding_ != Encoding::utf8) return mark_ + 2 * units;
  const auto after = std::ranges::upper_bound(faults_, offset, {}, &Utf8Fault::repaired);
  if (after == faults_.begin()) return mark_ + offset;
  const Utf8Fault& fault = *(after - 1);
  constexpr std::size_t kReplacementSize = 3;
  if (offset < fault.repaired + kReplacementSize) return fault.given;
  return fault.given + fault.size + (offset - fault.repaired - kReplacementSize);
}

SourceText::Count SourceText::counted(Count from, std::size_t to) const {
  for (; from.offset < to; ++from.offset) {
    const char c = text_[from.offset];
    from.units += !is_utf8_trail(c);                      // one for each code point
    from.units += static_cast<unsigned char>(c) >= 0xF0;  // two above U+FFFF
    const std::size_t next = from.offset + 1;
    const bool ends_line = c == '\n' || (c == '\r' && (next == text_.size() || text_[next] != '\n'));
    if (!ends_line) continue;
    ++from.line;
    from.line_start = next;
    from.line_start_units = from.units;
  }
  return from;
}

Place SourceText::place(std::size_t offset) {
  offset = std::min(offset, text_.size());
  while (counts_.size() <= offset / kCountStep) {
    counts_.push_back(counted(counts_.back(), counts_.size() * kCountStep));
  }
  const Count count = counted(counts_[offset / kCountStep], offset);
  const std::uint64_t given = given_offset(offset, count.units);
  const std::uint64_t line_given = count.line_start == 0 ? 0 : given_offset(count.line_start, count.line_start_units);
  return {given, count.line, clamp32(given - line_given + 1)};
}

}  // namespace entente
