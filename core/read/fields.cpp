// Names are brought to one form and looked up in a sorted list; a name that is asked for costs no allocation
// unless it is long or not ASCII.
#include "core/read/fields.h"

#include <algorithm>
#include <utility>

#include "core/text/characters.h"
#include "core/text/words.h"
#include "lexicon/article_fields.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Field::none)> kRoles = {
    "title", "text", "date", "source", "url", "language", "author", "records", "nest"};

constexpr Field role_of(std::string_view word) {
  return static_cast<Field>(std::ranges::find(kRoles, word) - kRoles.begin());
}
static_assert(std::ranges::none_of(lexicon::k_article_fields,
                                   [](const auto& row) { return role_of(row[0]) == Field::none; }),
              "article_fields.txt: an unknown role");

constexpr bool is_filler(char c) { return c == '_' || c == '-' || c == ' '; }

std::string compared_form(std::string_view name) {
  std::string folded, form;
  append_folded(name, folded);
  std::ranges::copy_if(folded, std::back_inserter(form), [](char c) { return !is_filler(c); });
  return form;
}

bool comes_before(std::string_view a, std::string_view b) { return a.size() != b.size() ? a.size() < b.size() : a < b; }

}  // namespace

Field field_called(std::string_view role) { return role_of(role); }

FieldNames::FieldNames(const std::vector<FieldName>& user) {
  for (const FieldName& row : user) {
    const Field field = role_of(row.role);
    std::string name = compared_form(row.name);
    if (static_cast<std::size_t>(field) < kValueFields && !name.empty())
      known_.push_back({std::move(name), {field, 0}});
  }
  for (const auto& row : lexicon::k_article_fields) known_.push_back({std::string(row[1]), {role_of(row[0]), 0}});
  for (std::size_t i = 0; i < known_.size(); ++i) {
    known_[i].match.rank = i;
    longest_ = std::max(longest_, known_[i].name.size());
  }
  std::ranges::sort(known_, [](const Known& a, const Known& b) {
    return a.name != b.name ? comes_before(a.name, b.name) : a.match.rank < b.match.rank;
  });
}

FieldMatch FieldNames::match(std::string_view name) const {
  constexpr std::size_t kShort = 32;
  std::array<char, kShort> buffer;
  std::size_t size = 0;
  std::string long_form;
  std::string_view form;
  const bool is_plain = std::ranges::all_of(name, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (is_plain && name.size() <= kShort) {
    for (const char c : name) {
      if (!is_filler(c)) buffer[size++] = ascii_lower(c);
    }
    form = {buffer.data(), size};
  } else {
    long_form = compared_form(name);
    form = long_form;
  }
  if (form.size() > longest_) return {};
  const auto found = std::ranges::lower_bound(known_, form, comes_before, &Known::name);
  return found != known_.end() && found->name == form ? found->match : FieldMatch{};
}

Draft FieldValues::take_draft() {
  const auto take = [&](Field field) { return std::move(values_[static_cast<std::size_t>(field)].text); };
  Draft draft;
  draft.title = take(Field::title);
  draft.text = take(Field::text);
  draft.date = take(Field::date);
  draft.outlet = take(Field::source);
  draft.url = take(Field::url);
  draft.language = take(Field::language);
  draft.author = take(Field::author);
  return draft;
}

}  // namespace entente
