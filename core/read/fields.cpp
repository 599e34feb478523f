// Names are brought to one form and looked up in a list that the compiler sorted; a name that is asked for costs
// no allocation unless it is long or not ASCII.
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

struct KnownName {
  std::string_view name;
  FieldMatch match;
};

// By length, then name: most other names differ in length alone.
constexpr bool comes_before(std::string_view a, std::string_view b) {
  return a.size() != b.size() ? a.size() < b.size() : a < b;
}

constexpr auto kKnownNames = [] {
  std::array<KnownName, lexicon::k_article_fields.size()> names;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto& row = lexicon::k_article_fields[i];
    names[i] = {row[1], {role_of(row[0]), i}};
  }
  std::ranges::sort(names, comes_before, &KnownName::name);
  return names;
}();
static_assert(std::ranges::adjacent_find(kKnownNames, {}, &KnownName::name) == kKnownNames.end(),
              "article_fields.txt: a name twice");

constexpr bool is_filler(char c) { return c == '_' || c == '-' || c == ' '; }

std::string compared_form(std::string_view name) {
  std::string folded, form;
  append_folded(name, folded);
  std::ranges::copy_if(folded, std::back_inserter(form), [](char c) { return !is_filler(c); });
  return form;
}

}  // namespace

Field field_called(std::string_view role) { return role_of(role); }

FieldNames::FieldNames(const std::vector<FieldName>& user) {
  for (const FieldName& row : user) {
    const Field field = role_of(row.role);
    std::string name = compared_form(row.name);
    if (static_cast<std::size_t>(field) >= kValueFields || name.empty()) continue;
    own_.push_back({std::move(name), {field, own_.size()}});
  }
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
  const auto own = std::ranges::find(own_, form, &Known::name);
  if (own != own_.end()) return own->match;
  const auto known = std::ranges::lower_bound(kKnownNames, form, comes_before, &KnownName::name);
  if (known == kKnownNames.end() || known->name != form) return {};
  return {known->match.field, own_.size() + known->match.rank};
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
