// Names to tags by one open-addressing table that the compiler fills in.
#include "core/markup/html_tags.h"

#include <algorithm>

#include "core/text/characters.h"

namespace entente {

namespace {

#define ENTENTE_HTML_TAG(id, name, flags) , std::string_view(name)
constexpr auto kNames = std::to_array<std::string_view>({std::string_view() ENTENTE_HTML_TAGS(ENTENTE_HTML_TAG)});
#undef ENTENTE_HTML_TAG

constexpr std::size_t kSlots = 512;
constexpr std::size_t kLongest = 14;  // annotation-xml

constexpr std::size_t slot_of(std::string_view name) {
  std::uint32_t hash = 2166136261U;  // FNV-1a
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(ascii_lower(c))) * 16777619U;
  return (hash ^ hash >> 16) % kSlots;
}

constexpr auto kTable = [] {
  std::array<HtmlTag, kSlots> table{};
  for (std::size_t i = 1; i < kNames.size(); ++i) {
    std::size_t slot = slot_of(kNames[i]);
    while (table[slot] != HtmlTag::other) slot = (slot + 1) % kSlots;
    table[slot] = static_cast<HtmlTag>(i);
  }
  return table;
}();

}  // namespace

bool equals_ignoring_case(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, {}, ascii_lower, ascii_lower);
}

HtmlTag html_tag(std::string_view name) {
  if (name.size() > kLongest) return HtmlTag::other;
  for (std::size_t slot = slot_of(name);; slot = (slot + 1) % kSlots) {
    const HtmlTag tag = kTable[slot];
    if (tag == HtmlTag::other || equals_ignoring_case(name, html_name(tag))) return tag;
  }
}

std::string_view html_name(HtmlTag tag) { return kNames[static_cast<std::size_t>(tag)]; }

}  // namespace entente
