// Words are looked up in a table made at compile time; a page has tens of thousands of them.
#include "core/read/html/html_names.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "core/text/characters.h"
#include "lexicon/html_words.h"

namespace entente {
namespace {

using namespace std::string_view_literals;

enum class Sense : std::uint8_t { none, own, hidden, byline, noise, never, unknown };

constexpr Sense sense_named(std::string_view role) {
  constexpr std::array kNames = {"none"sv, "own"sv, "hidden"sv, "byline"sv, "noise"sv, "never"sv};
  return static_cast<Sense>(std::ranges::find(kNames, role) - kNames.begin());
}
static_assert(std::ranges::none_of(lexicon::k_html_words,
                                   [](const auto& row) { return sense_named(row[0]) == Sense::unknown; }),
              "html_words.txt: an unknown role");

constexpr std::size_t kLongestWord = 24;
constexpr std::size_t kSlots = 1024;
static_assert(lexicon::k_html_words.size() * 2 < kSlots);

constexpr std::size_t slot_of(std::string_view word) {
  const auto byte = [&](std::size_t at) { return static_cast<std::size_t>(static_cast<unsigned char>(word[at])); };
  const std::size_t size = word.size();
  return (byte(0) * 61 + byte(size / 2) * 389 + byte(size - 1) * 29 + size * 211) % kSlots;
}

// Row + 1 at each word's slot, or at the next free one.
constexpr auto kTable = [] {
  std::array<std::uint16_t, kSlots> table{};
  for (std::size_t i = 0; i < lexicon::k_html_words.size(); ++i) {
    std::size_t slot = slot_of(lexicon::k_html_words[i][1]);
    while (table[slot] != 0) slot = (slot + 1) % kSlots;
    table[slot] = static_cast<std::uint16_t>(i + 1);
  }
  return table;
}();

Sense sense_of(std::string_view word) {
  for (std::size_t slot = slot_of(word); kTable[slot] != 0; slot = (slot + 1) % kSlots) {
    const auto& row = lexicon::k_html_words[kTable[slot] - 1U];
    if (row[1] == word) return sense_named(row[0]);
  }
  return Sense::none;
}

// Calls visit(word) for the words of "mainColumn share_bar2" in lower case.
template <class Visit>
void each_word(std::string_view names, Visit visit) {
  std::array<char, kLongestWord> word{};
  std::size_t size = 0;
  bool was_lower = false;
  const auto flush = [&] {
    if (size > 1 && size <= kLongestWord) visit(std::string_view(word.data(), size));
    size = 0;
  };
  for (const char c : names) {
    if (!is_ascii_letter(c)) {
      flush();
      was_lower = false;
      continue;
    }
    if (was_lower && is_ascii_upper(c)) flush();
    was_lower = is_ascii_lower(c);
    if (size < kLongestWord) word[size] = ascii_lower(c);
    ++size;
  }
  flush();
}

// Which senses the words of some names have.
class Senses {
 public:
  void add(std::string_view names) {
    each_word(names, [this](std::string_view word) { add(sense_of(word)); });
  }
  void add(Sense sense) { found_ |= 1U << static_cast<unsigned>(sense); }
  [[nodiscard]] bool has(Sense sense) const { return (found_ >> static_cast<unsigned>(sense) & 1U) != 0; }

 private:
  unsigned found_ = 0;
};

// "sharing-with-a-single-developer": made from a heading's words, and says nothing of the part's use.
bool is_slug(std::string_view id) {
  return std::ranges::count_if(id, [](char c) { return c == '-' || c == '_'; }) > 2;
}

// "display: none" and its like in a style.
bool hides(std::string_view style) {
  std::array<char, 256> packed{};
  std::size_t size = 0;
  for (const char c : style) {
    if (!is_ascii_space(c) && size < packed.size()) packed[size++] = ascii_lower(c);
  }
  const std::string_view text(packed.data(), size);
  return text.contains("display:none"sv) || text.contains("visibility:hidden"sv);
}

// Roles of ARIA that no article's text has.
bool is_noise_role(std::string_view role) {
  constexpr std::array kRoles = {"navigation"sv,  "menu"sv,        "menubar"sv, "complementary"sv,
                                 "banner"sv,      "contentinfo"sv, "search"sv,  "alert"sv,
                                 "alertdialog"sv, "dialog"sv,      "toolbar"sv};
  return std::ranges::find(kRoles, role) != kRoles.end();
}

}  // namespace

HtmlClaim claim_of(const HtmlTree& tree, const HtmlNode& element) {
  Senses senses;
  for (const HtmlAttribute& attribute : tree.attributes(element)) {
    if (attribute.name == "class"sv || (attribute.name == "id"sv && !is_slug(attribute.value))) {
      senses.add(attribute.value);
    } else if (attribute.name == "hidden"sv || (attribute.name == "aria-hidden"sv && attribute.value == "true"sv) ||
               (attribute.name == "style"sv && hides(attribute.value))) {
      return HtmlClaim::hidden;
    } else if (attribute.name == "role"sv) {
      if (is_noise_role(attribute.value)) senses.add(Sense::noise);
    }
  }
  if (senses.has(Sense::never)) return HtmlClaim::never;
  if (senses.has(Sense::byline)) return HtmlClaim::byline;
  if (senses.has(Sense::hidden)) return HtmlClaim::noise;
  return senses.has(Sense::noise) && !senses.has(Sense::own) ? HtmlClaim::noise : HtmlClaim::none;
}

}  // namespace entente
