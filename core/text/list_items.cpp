// The mark that must come next is known in full, so that finding it is a search for a short string; each search
// goes on where the last one ended.
#include "core/text/list_items.h"

#include "core/text/characters.h"

namespace entente {
namespace {

constexpr std::size_t kMostDigits = 3;
constexpr std::size_t kNone = std::string_view::npos;

}  // namespace

ListItems::ListItems(std::string_view text, std::size_t begin) : text_(text) {
  if (begin >= text.size()) return;
  std::size_t at = begin;
  const CodePoint first = decode_utf8(text, at);
  if (is_bullet(first.value)) at += first.size + text.substr(at + first.size).starts_with(' ');
  bullet_ = text.substr(begin, at - begin);
  const std::size_t number = at;
  while (at < text.size() && at < number + kMostDigits && is_ascii_digit(text[at])) ++at;
  if (at == number && at < text.size() && is_ascii_lower(text[at])) ++at;
  std::size_t end = at;
  if (end < text.size() && text[end] == '.') ++end;
  if (end < text.size() && text[end] == ')') ++end;
  if (at > number && end > at && end < text.size() && text[end] == ' ') {
    number_ = text.substr(number, at - number);
    ending_ = text.substr(at, end - at);
  } else if (first.value < 0x80 || !bullet_.ends_with(' ')) {
    return;  // "*" alone also means a footnote, a product, ...
  }
  next_ = begin;
  advance();
}

void ListItems::advance() {
  if (number_.empty() || count_up()) {
    find_next();
  } else {
    next_ = kNone;
  }
}

// "9" to "10", "a" to "b"; false after "z".
bool ListItems::count_up() {
  if (is_ascii_lower(number_[0])) return ++number_[0] <= 'z';
  std::size_t at = number_.size();
  while (at > 0 && number_[at - 1] == '9') number_[--at] = '0';
  if (at == 0) {
    number_.insert(0, 1, '1');
  } else {
    ++number_[at - 1];
  }
  return true;
}

// White space before the mark, a space and a capital behind it.
void ListItems::find_next() {
  std::string mark(bullet_);
  mark.append(number_).append(ending_);
  if (!mark.ends_with(' ')) mark += ' ';
  for (std::size_t at = text_.find(mark, next_ + 1); at != kNone; at = text_.find(mark, at + 1)) {
    const std::size_t after = at + mark.size();
    if (!is_ascii_space(text_[at - 1]) || after >= text_.size()) continue;
    if (number_.empty() || character_info(decode_utf8(text_, after).value).is_upper()) {
      next_ = at;
      return;
    }
  }
  next_ = kNone;
}

}  // namespace entente
