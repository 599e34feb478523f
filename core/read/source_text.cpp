// Decoding remembers how the file and the text go together; what is left to do here is to count lines.
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

SourceText::SourceText(std::string_view bytes, const Detected& detected)
    : bytes_(bytes),
      encoding_(detected.encoding),
      decoded_(decode(bytes, detected.encoding, detected.mark, kPadding)) {}

std::size_t SourceText::first_fault(std::size_t begin) const {
  const auto fault = std::ranges::lower_bound(faults(), begin, {}, &Utf8Fault::repaired);
  return static_cast<std::size_t>(fault - faults().begin());
}

std::size_t SourceText::count_faults(std::size_t begin, std::size_t end) const {
  return first_fault(end) - first_fault(begin);
}

std::uint64_t SourceText::given(std::size_t offset) const { return given_offset(decoded_, bytes_, encoding_, offset); }

SourceText::Count SourceText::counted(Count from, std::size_t to) const {
  const std::string& text = decoded_.text;
  for (; from.offset < to; ++from.offset) {
    const char c = text[from.offset];
    const std::size_t next = from.offset + 1;
    const bool ends_line = c == '\n' || (c == '\r' && (next == text.size() || text[next] != '\n'));
    if (!ends_line) continue;
    ++from.line;
    from.line_start = next;
  }
  return from;
}

Place SourceText::place(std::size_t offset) {
  offset = std::min(offset, text().size());
  while (counts_.size() <= offset / kCountStep) {
    counts_.push_back(counted(counts_.back(), counts_.size() * kCountStep));
  }
  const Count count = counted(counts_[offset / kCountStep], offset);
  const std::uint64_t at = given(offset);
  const std::uint64_t line_given = count.line_start == 0 ? 0 : given(count.line_start);
  return {at, count.line, clamp32(at - line_given + 1)};
}

}  // namespace entente
