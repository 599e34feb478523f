// A recursive grammar walked with a stack of its own: one bit per open bracket.
#include "core/read/json/json_check.h"

#include "core/base/load.h"
#include "core/text/characters.h"

namespace entente {

std::optional<JsonFault> JsonCheck::run(std::string_view text) {
  text_ = text;
  at_ = 0;
  open_.clear();
  fault_.reset();
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

bool JsonCheck::fail(std::string_view reason) {
  fault_ = JsonFault{at_, at_ >= text_.size() ? "the text ends too early" : reason};
  return false;
}

void JsonCheck::skip_space() {
  while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\r' || text_[at_] == '\t')) {
    ++at_;
  }
}

bool JsonCheck::literal(std::string_view word) {
  if (text_.substr(at_, word.size()) != word) return fail("no JSON value here");
  at_ += word.size();
  return true;
}

// Reads a scalar or an empty container whole; of any other container the bracket, and an object's first name.
bool JsonCheck::begin_value() {
  opened_ = false;
  switch (peek()) {
    case '{':
    case '[':
      return open_bracket();
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

bool JsonCheck::open_bracket() {
  if (open_.size() >= deepest_) {
    fault_ = JsonFault{at_, "nested too deeply", true};
    return false;
  }
  const std::size_t begin = at_;
  const bool is_object = peek() == '{';
  ++at_;
  skip_space();
  if (peek() == (is_object ? '}' : ']') && at_ < text_.size()) {
    ++at_;
    return true;
  }
  if (open_.size() < kOuter) outer_[open_.size()] = {.is_object = is_object, .begin = begin};
  open_.push_back(is_object);
  opened_ = true;
  return !is_object || name();
}

bool JsonCheck::name() {
  if (peek() != '"') return fail("a member's name in quotes is missing");
  if (open_.size() <= kOuter) outer_[open_.size() - 1].name = at_;
  if (!string()) return false;
  skip_space();
  if (peek() != ':') return fail("a ':' after the member's name is missing");
  ++at_;
  skip_space();
  return true;
}

JsonCheck::Step JsonCheck::after_value() {
  const bool is_object = open_.back();
  if (open_.size() <= kOuter) {
    JsonOpen& open = outer_[open_.size() - 1];
    open.whole_end = at_;
    ++open.whole;
  }
  skip_space();
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

// To the next quote, backslash or control character.
void JsonCheck::skip_plain() {
  for (; text_.size() - at_ >= 8; at_ += 8) {
    const std::uint64_t word = load64(text_.data() + at_);
    const std::uint64_t marks = bytes_equal(word, '"') | bytes_equal(word, '\\') | bytes_below(word, 0x20);
    if (marks == 0) continue;
    at_ += first_marked(marks);
    return;
  }
  while (at_ < text_.size() && text_[at_] != '"' && text_[at_] != '\\' &&
         static_cast<unsigned char>(text_[at_]) >= 0x20) {
    ++at_;
  }
}

bool JsonCheck::string() {
  ++at_;
  for (;;) {
    skip_plain();
    if (at_ >= text_.size()) return fail("a string has no end");
    if (text_[at_] == '"') {
      ++at_;
      return true;
    }
    if (text_[at_] != '\\') return fail("a control character inside a string");
    if (!escape()) return false;
  }
}

bool JsonCheck::escape() {
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

bool JsonCheck::digits() {
  if (!is_ascii_digit(peek())) return fail("no JSON value here");
  while (is_ascii_digit(peek())) ++at_;
  return true;
}

bool JsonCheck::number() {
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

}  // namespace entente
