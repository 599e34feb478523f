// <!DOCTYPE html PUBLIC "..." "...">: the standard's sixteen states for it, as one pass over what stands before the
// '>'. Whatever is not as it should be forces quirks.
#include "core/markup/html_tokens.h"

#include <algorithm>

namespace entente {

bool HtmlTokenizer::read_doctype(HtmlToken& token, std::size_t name_at) {
  token.kind = HtmlTokenKind::doctype;
  doctype_ = {};
  // A '>' ends it wherever it stands, in quotes too.
  const std::size_t end = std::min(page_.find('>', name_at), page_.size());
  at_ = std::min(skip_space(name_at), end);
  std::size_t name_end = at_;
  while (name_end < end && !is_html_space(page_[name_end])) ++name_end;
  if (name_end > at_) {
    doctype_.name = lower_name(at_, name_end);
    token.name = *doctype_.name;
  }
  doctype_.forces_quirks = !doctype_.name;
  at_ = std::min(skip_space(name_end), end);
  if (at_ < end) read_external_id(end);
  // At the end of the page only one that is whole, and has more behind it, is taken as it is.
  const bool is_whole = doctype_.system_id && skip_space(at_) < end;
  if (end == page_.size() && !is_whole) doctype_.forces_quirks = true;
  at_ = std::min(end + 1, page_.size());
  return true;
}

// PUBLIC with one or two quoted strings, or SYSTEM with one.
void HtmlTokenizer::read_external_id(std::size_t end) {
  const bool is_public = word_at(at_, "public");
  if (!is_public && !word_at(at_, "system")) {
    doctype_.forces_quirks = true;
    return;
  }
  at_ = std::min(skip_space(at_ + std::string_view("public").size()), end);
  if (is_public) {
    doctype_.public_id = read_quoted_id(end);
    if (!doctype_.public_id) return;
    at_ = std::min(skip_space(at_), end);
    if (at_ >= end) return;  // without a system identifier is well
  }
  doctype_.system_id = read_quoted_id(end);
}

// Nothing, and quirks, where no quote begins; what was read, and quirks, where none ends.
std::optional<std::string_view> HtmlTokenizer::read_quoted_id(std::size_t end) {
  const bool is_quoted = at_ < end && (page_[at_] == '"' || page_[at_] == '\'');
  if (!is_quoted) {
    doctype_.forces_quirks = true;
    return std::nullopt;
  }
  const std::size_t begin = at_ + 1;
  const std::size_t close = std::min(page_.find(page_[at_], begin), end);
  if (close == end) doctype_.forces_quirks = true;
  at_ = std::min(close + 1, end);
  return decode(begin, close, Decoding::raw_text);
}

}  // namespace entente
