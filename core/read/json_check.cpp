// A recursive grammar walked with a stack of its own: one bit per open bracket.
#include "core/read/json_check.h"

#include <vector>

#include "core/text/characters.h"

namespace entente {
namespace {

class Checker {
 public:
  explicit Checker(std::string_view text) : text_(text) {}

  std::optional<JsonFault> run() {
    bool value_due = true;
    skip_space();
    while (value_due) {
      if (!begin_value()) return fault_;
      value_due = opened_;
      while (!value_due && !open_.empty()) {  // after a value inside brackets
        const Step step = after_value();
        if (step == Step::failed) return fault_;
        value_due = step == Step::another;
      }
    }
    skip_space();
    if (at_ < text_.size()) fail("more after the end of the JSON value");
    return fault_;
  }

 private:
  enum class Step : unsigned char { another, closed, failed };

  [[nodiscard]] char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  bool fail(std::string_view reason) {
    fault_ = JsonFault{at_, at_ >= text_.size() ? "the text ends too early" : reason};
    return false;
  }
  void skip_space() {
    while (at_ < text_.size() && (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t')) ++at_;
  }
  bool literal(std::string_view word) {
    if (text_.substr(at_, word.size()) != word) return fail("no JSON value here");
    at_ += word.size();
    return true;
  }
  bool begin_value();
  bool name();
  Step after_value();
  bool string();
  bool escape();
  bool number();
  bool digits();

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<bool> open_;  // true for an object
  bool opened_ = false;     // begin_value() stopped behind a bracket, before its first value
  std::optional<JsonFault> fault_;
};

// Reads a scalar or an empty container whole; of any other container the bracket, and an object's first name.
bool Checker::begin_value() {
  opened_ = false;
  switch (peek()) {
    case '{':
    case '[': {
      if (open_.size() >= kDeepestJson) return fail("nested too deeply");
      const bool is_object = peek() == '{';
      ++at_;
      skip_space();
      if (peek() == (is_object ? '}' : ']') && at_ < text_.size()) {
        ++at_;
        return true;
      }
      open_.push_back(is_object);
      opened_ = true;
      return !is_object || name();
    }
    case '"':
      return string();
    case 't':
      return literal("true");
    case 'f':
      return literal("false");
    case 'n':
      return literal("null");
    default:
      return number();
  }
}

bool Checker::name() {
  if (peek() != '"') return fail("a member's name in quotes is missing");
  if (!string()) return false;
  skip_space();
  if (peek() != ':') return fail("a ':' after the member's name is missing");
  ++at_;
  skip_space();
  return true;
}

Checker::Step Checker::after_value() {
  skip_space();
  const bool is_object = open_.back();
  if (peek() == ',') {
    ++at_;
    skip_space();
    return is_object && !name() ? Step::failed : Step::another;
  }
  if (peek() != (is_object ? '}' : ']')) {
    fail(is_object ? "a ',' or '}' is missing" : "a ',' or ']' is missing");
    return Step::failed;
  }
  ++at_;
  open_.pop_back();
  return Step::closed;
}

bool Checker::string() {
  ++at_;
  while (at_ < text_.size()) {
    const char c = text_[at_];
    if (c == '"') {
      ++at_;
      return true;
    }
    if (static_cast<unsigned char>(c) < 0x20) return fail("a control character inside a string");
    if (c == '\\') {
      if (!escape()) return false;
    } else {
      ++at_;
    }
  }
  return fail("a string has no end");
}

bool Checker::escape() {
  ++at_;
  constexpr std::string_view kSimple = "\"\\/bfnrt";
  if (at_ < text_.size() && kSimple.find(text_[at_]) != std::string_view::npos) {
    ++at_;
    return true;
  }
  if (peek() != 'u') return fail("an unknown escape inside a string");
  ++at_;
  for (int i = 0; i < 4; ++i, ++at_) {
    const char c = peek();
    const bool is_hex = is_ascii_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    if (!is_hex) return fail("a \\u escape needs four hex digits");
  }
  return true;
}

bool Checker::digits() {
  if (!is_ascii_digit(peek())) return fail("no JSON value here");
  while (is_ascii_digit(peek())) ++at_;
  return true;
}

bool Checker::number() {
  if (peek() == '-') ++at_;
  if (peek() == '0') {
    ++at_;
  } else if (!digits()) {
    return false;
  }
  if (peek() == '.') {
    ++at_;
    if (!digits()) return false;
  }
  if (peek() == 'e' || peek() == 'E') {
    ++at_;
    if (peek() == '+' || peek() == '-') ++at_;
    if (!digits()) return false;
  }
  return true;
}

}  // namespace

std::optional<JsonFault> check_json(std::string_view text) { return Checker(text).run(); }

}  // namespace entente
