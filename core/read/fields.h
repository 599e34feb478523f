// Which part of an article a name stands for: a member of a JSON record, or the column of a table. A user's
// own names come first, the known ones of core/lexicon/article_fields.txt after them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/read/finish.h"
#include "core/read/options.h"

namespace entente {

enum class Field : std::uint8_t { title, text, date, source, url, language, author, records, nest, none };
inline constexpr std::size_t kValueFields = 7;  // those before `records` hold a value

// "title", as the lexicon and FieldName spell it; Field::none for any other word.
[[nodiscard]] Field field_called(std::string_view role);

struct FieldMatch {
  Field field = Field::none;
  std::size_t rank = 0;  // of several names of one field, the lower wins
};

class FieldNames {
 public:
  // Rows of an unknown role are passed over. Copies what it needs.
  explicit FieldNames(const std::vector<FieldName>& user);

  // Case, "_", "-" and spaces make no difference.
  [[nodiscard]] FieldMatch match(std::string_view name) const;

 private:
  struct Known {
    std::string name;  // in the form that is compared
    FieldMatch match;
  };
  std::vector<Known> own_;  // the user's
};

// What one record says: for each field the value of its best name that is not empty.
class FieldValues {
 public:
  void offer(FieldMatch match, std::string value) {
    Value& held = values_[static_cast<std::size_t>(match.field)];
    if (value.empty() || (!held.text.empty() && match.rank >= held.rank)) return;
    held = {std::move(value), match.rank};
  }
  [[nodiscard]] bool has(Field field) const { return !values_[static_cast<std::size_t>(field)].text.empty(); }

  // Hands the values over; member, begin and end are the caller's.
  [[nodiscard]] Draft take_draft();

 private:
  struct Value {
    std::string text;
    std::size_t rank = 0;
  };
  std::array<Value, kValueFields> values_;
};

}  // namespace entente
