// See lines.h.
#include "core/store/lines.h"

#include "core/text/characters.h"

namespace entente {

bool ParagraphCursor::back() {
  std::uint32_t sentence = sentence_, token = token_;
  while (token == rows_->sentences[sentence].first_token) {
    if (sentence == 0 || rows_->sentences[sentence - 1].paragraph != rows_->sentences[sentence].paragraph) return false;
    token = rows_->sentences[--sentence].last_token;
  }
  sentence_ = sentence;
  token_ = token - 1;
  return true;
}

bool ParagraphCursor::forward() {
  std::uint32_t sentence = sentence_, token = token_ + 1;
  while (token >= rows_->sentences[sentence].last_token) {
    if (sentence + 1 == rows_->sentences.size()) return false;
    if (rows_->sentences[sentence + 1].paragraph != rows_->sentences[sentence].paragraph) return false;
    token = rows_->sentences[++sentence].first_token;
  }
  sentence_ = sentence;
  token_ = token;
  return true;
}

std::string as_line(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool is_behind_space = false;
  for (const char c : text) {
    const bool is_space = is_ascii_space(c);
    if (!is_space) {
      out += c;
    } else if (!is_behind_space) {
      out += ' ';
    }
    is_behind_space = is_space;
  }
  return out;
}

std::strong_ordering compare_dates(std::string_view a, std::string_view b) {
  if (a.empty() != b.empty()) return a.empty() ? std::strong_ordering::greater : std::strong_ordering::less;
  return a <=> b;
}

std::strong_ordering compare(const ConcordanceLine& a, const ConcordanceLine& b) {
  if (const auto order = a.keys <=> b.keys; order != 0) return order;
  if (const auto order = compare_dates(a.date, b.date); order != 0) return order;
  return a <=> b;
}

std::strong_ordering compare(const KeySentence& a, const KeySentence& b) {
  if (const auto order = b.terms <=> a.terms; order != 0) return order;
  if (const auto order = a.text.size() <=> b.text.size(); order != 0) return order;
  if (const auto order = compare_dates(a.date, b.date); order != 0) return order;
  if (const auto order = a.article <=> b.article; order != 0) return order;
  return a <=> b;
}

}  // namespace entente
