// Marks are found in one pass, and taken out in a second: an opening mark is markup only once its partner is seen
// (CommonMark 0.31, section 6, without its rules for marks of mixed lengths).
#include <algorithm>
#include <array>
#include <vector>

#include "core/base/compact_sort.h"
#include "core/read/markdown.h"
#include "core/text/characters.h"

namespace entente {
namespace {

constexpr std::size_t kLongestTarget = 1000;  // bytes of a link's target; a longer one is text

class InlineReader {
 public:
  explicit InlineReader(std::string_view line) : line_(line) {}

  std::string run() {
    while (at_ < line_.size()) step();
    compact_sort(gone_, {}, &Gone::begin);
    std::string plain;
    std::size_t from = 0;
    for (const Gone& gone : gone_) {
      if (gone.begin > from) plain.append(line_, from, gone.begin - from);
      from = std::max(from, gone.end);
    }
    return plain += line_.substr(std::min(from, line_.size()));
  }

 private:
  struct Gone {
    std::size_t begin = 0, end = 0;
  };
  struct Opener {
    std::size_t at = 0, count = 0;  // marks of it not yet paired
  };

  [[nodiscard]] char peek(std::size_t at) const { return at < line_.size() ? line_[at] : '\0'; }

  void step() {
    const char c = line_[at_];
    constexpr std::string_view kEscaped = "\\`*_{}[]<>()#+-.!|~";
    if (c == '\\' && kEscaped.find(peek(at_ + 1)) != std::string_view::npos && at_ + 1 < line_.size()) {
      gone_.push_back({at_, at_ + 1});
      at_ += 2;
    } else if (c == '`') {
      code();
    } else if (c == '*' || c == '_' || (c == '~' && peek(at_ + 1) == '~')) {
      emphasis(c);
    } else if (c == '[' || (c == '!' && peek(at_ + 1) == '[')) {
      brackets_.push_back(at_);
      at_ += c == '!' ? 2 : 1;
    } else if (c == ']') {
      link();
    } else if (c == '<') {
      tag();
    } else {
      ++at_;
    }
  }

  // "`x`": the marks go, what is between them is kept as it is.
  void code() {
    const std::size_t end = std::min(line_.find_first_not_of('`', at_), line_.size());
    const std::string_view mark = line_.substr(at_, end - at_);
    const std::size_t close = unclosed_code_ ? std::string_view::npos : line_.find(mark, end);
    unclosed_code_ = close == std::string_view::npos;  // nor will a later one close
    if (!unclosed_code_) {
      gone_.push_back({at_, end});
      gone_.push_back({close, close + mark.size()});
    }
    at_ = unclosed_code_ ? end : close + mark.size();
  }

  void emphasis(char mark) {
    const std::size_t end = std::min(line_.find_first_not_of(mark, at_), line_.size());
    const char before = at_ > 0 ? line_[at_ - 1] : ' ';
    const char after = end < line_.size() ? line_[end] : ' ';
    const bool is_inside = mark == '_' && is_word(before) && is_word(after);
    std::vector<Opener>& openers = openers_[mark == '*' ? 0 : mark == '_' ? 1 : 2];
    std::size_t count = end - at_, from = at_;
    while (!is_inside && !is_ascii_space(before) && count > 0 && !openers.empty()) {
      Opener& opener = openers.back();
      const std::size_t both = std::min(count, opener.count);
      opener.count -= both;
      gone_.push_back({opener.at + opener.count, opener.at + opener.count + both});
      gone_.push_back({from, from + both});
      from += both;
      count -= both;
      if (opener.count == 0) openers.pop_back();
    }
    if (!is_inside && !is_ascii_space(after) && count > 0) openers.push_back({from, count});
    at_ = end;
  }

  // "](target)" or "][name]" behind an opening bracket: the target goes; of an image, all of it.
  void link() {
    const std::size_t open = brackets_.empty() ? std::string_view::npos : brackets_.back();
    if (!brackets_.empty()) brackets_.pop_back();
    const char next = peek(at_ + 1);
    const std::size_t end = open == std::string_view::npos || (next != '(' && next != '[') ? 0 : target_end(at_ + 1);
    if (end == 0) {
      ++at_;
      return;
    }
    const bool is_image = line_[open] == '!';
    if (is_image) {
      gone_.push_back({open, end});
    } else {
      gone_.push_back({open, open + 1});
      gone_.push_back({at_, end});
    }
    at_ = end;
  }

  // Behind the bracket that closes the one at `at`; 0 when none does within reach.
  [[nodiscard]] std::size_t target_end(std::size_t at) const {
    const char open = line_[at], close = open == '(' ? ')' : ']';
    std::size_t depth = 0;
    for (std::size_t i = at; i < line_.size() && i < at + kLongestTarget; ++i) {
      depth += line_[i] == open;
      if (line_[i] == close && --depth == 0) return i + 1;
    }
    return 0;
  }

  // "<br>", "</em>" go; "<https://...>" keeps what it holds.
  void tag() {
    const char next = peek(at_ + 1);
    const std::string_view reach = line_.substr(at_, kLongestTarget);
    const std::size_t close = is_ascii_letter(next) || next == '/' || next == '!' ? reach.find('>') : reach.npos;
    if (close == std::string_view::npos) {
      ++at_;
      return;
    }
    const bool is_address = reach.substr(0, close).find("://") != std::string_view::npos &&
                            reach.substr(0, close).find(' ') == std::string_view::npos;
    gone_.push_back({at_, is_address ? at_ + 1 : at_ + close + 1});
    if (is_address) gone_.push_back({at_ + close, at_ + close + 1});
    at_ += close + 1;
  }

  static bool is_word(char c) {
    return is_ascii_letter(c) || is_ascii_digit(c) || static_cast<unsigned char>(c) >= 0x80;
  }

  std::string_view line_;
  std::size_t at_ = 0;
  bool unclosed_code_ = false;
  std::vector<Gone> gone_;
  std::vector<std::size_t> brackets_;
  std::array<std::vector<Opener>, 3> openers_;  // of "*", "_", "~~"
};

}  // namespace

std::string plain_inline(std::string_view line) { return InlineReader(line).run(); }

}  // namespace entente
