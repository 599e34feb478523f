// JSON text as it is written out: commas and quotes are the writer's business, order is the caller's.
// Every string comes out as valid UTF-8 whatever went in, and never holds < > & U+2028 or U+2029 as such, so
// the text may stand inside a script element as well.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

class JsonWriter {
 public:
  void open(char bracket);   // '{' or '['
  void close(char bracket);  // '}' or ']'
  void key(std::string_view name);
  void text(std::string_view value);
  void integer(std::uint64_t value);
  void decimal(std::optional<double> value, unsigned decimals);  // null when it has no value
  void boolean(bool value);
  void null();
  void line(unsigned indent);  // the next item starts a new line

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void separate();
  void quote(std::string_view value);

  std::string out_;
  std::optional<unsigned> indent_;  // of the line that is due
  bool first_ = true;               // the next item needs no comma before it
};

// A key with its value.
void text_field(JsonWriter& out, std::string_view name, std::string_view value);
void integer_field(JsonWriter& out, std::string_view name, std::uint64_t value);
void boolean_field(JsonWriter& out, std::string_view name, bool value);
void texts_field(JsonWriter& out, std::string_view name, const std::vector<std::string>& values);

}  // namespace entente
