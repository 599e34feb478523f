// Each state of the standard is a place in a function here, not a turn of a loop: a run of text ends where
// memchr finds markup, a tag is read in one go. What the standard does at the end of the page follows from where
// the search ran out: an unfinished tag is dropped, an unfinished comment or doctype is given.
#include "core/markup/html_tokens.h"

#include <algorithm>
#include <array>
#include <limits>

#include "core/base/compact_sort.h"
#include "core/markup/html_references.h"
#include "core/text/characters.h"

namespace entente {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr std::size_t kFewAttributes = 16;

constexpr bool ends_tag_name(char c) { return is_html_space(c) || c == '/' || c == '>'; }

// Characters that end the name of an attribute, and those that make it differ from its bytes.
enum : std::uint8_t { kPlain, kEnds, kChanges };

constexpr auto kNameClass = [] {
  std::array<std::uint8_t, 256> table{};
  for (const char c : {' ', '\n', '\t', '\r', '\f', '/', '>', '='}) table[static_cast<unsigned char>(c)] = kEnds;
  for (char c = 'A'; c <= 'Z'; ++c) table[static_cast<unsigned char>(c)] = kChanges;
  table[0] = kChanges;
  return table;
}();

std::uint8_t name_class(char c) { return kNameClass[static_cast<unsigned char>(c)]; }

}  // namespace

HtmlTokenizer::HtmlTokenizer(std::string_view page, StringArena& strings)
    : page_(page.substr(0, std::numeric_limits<std::uint32_t>::max())), strings_(strings) {
  page_has_return_ = page_.find('\r') != page_.npos;
  page_has_nul_ = page_.find('\0') != page_.npos;
}

void HtmlTokenizer::set_content(HtmlContent content, std::string_view last_start_tag) {
  content_ = content;
  last_start_tag_ = strings_.keep(last_start_tag);
}

void HtmlTokenizer::next(HtmlToken& token) {
  token = {};
  attributes_.clear();
  while (at_ < page_.size()) {
    token.begin = static_cast<std::uint32_t>(at_);
    bool is_given = false;
    if (content_ == HtmlContent::data) {
      is_given = next_data(token);
    } else if (content_ == HtmlContent::cdata) {
      is_given = next_cdata(token);
    } else {
      is_given = next_raw(token);
    }
    if (is_given) {
      token.end = static_cast<std::uint32_t>(at_);
      return;
    }
  }
  token.kind = HtmlTokenKind::end_of_page;
  token.begin = token.end = static_cast<std::uint32_t>(page_.size());
}

// False when what was read gives no token.
bool HtmlTokenizer::next_data(HtmlToken& token) {
  const std::size_t end = find_markup(at_);
  return end > at_ ? give_text(token, end, Decoding::data) : read_markup(token);
}

bool HtmlTokenizer::next_raw(HtmlToken& token) {
  std::size_t end = page_.size();
  if (content_ == HtmlContent::script) end = find_script_end(at_);
  if (content_ == HtmlContent::rcdata || content_ == HtmlContent::rawtext) end = find_raw_end(at_);
  if (end > at_) return give_text(token, end, content_ == HtmlContent::rcdata ? Decoding::text : Decoding::raw_text);
  content_ = HtmlContent::data;
  return read_tag(token, HtmlTokenKind::end_tag, at_ + 2);
}

bool HtmlTokenizer::next_cdata(HtmlToken& token) {
  const std::size_t end = std::min(page_.find("]]>", at_), page_.size());
  content_ = HtmlContent::data;
  const bool is_given = end > at_ && give_text(token, end, Decoding::raw_data);
  at_ = std::min(end + 3, page_.size());
  return is_given;
}

// `at_` is at a '<' that find_markup stopped at.
bool HtmlTokenizer::read_markup(HtmlToken& token) {
  const char c = page_[at_ + 1];
  if (c == '!') return read_declaration(token);
  if (c == '?') return read_bogus_comment(token, at_ + 1);
  if (c != '/') return read_tag(token, HtmlTokenKind::start_tag, at_ + 1);
  const char name = page_[at_ + 2];
  if (is_ascii_letter(name)) return read_tag(token, HtmlTokenKind::end_tag, at_ + 2);
  if (name != '>') return read_bogus_comment(token, at_ + 2);
  at_ += 3;
  return false;
}

bool HtmlTokenizer::read_declaration(HtmlToken& token) {
  const std::string_view rest = page_.substr(at_ + 2);
  if (rest.starts_with("--")) return read_comment(token, at_ + 4);
  if (word_at(at_ + 2, "doctype")) return read_doctype(token, at_ + 9);
  if (!is_cdata_allowed_ || !rest.starts_with("[CDATA[")) return read_bogus_comment(token, at_ + 2);
  at_ += 9;
  content_ = HtmlContent::cdata;
  return false;
}

bool HtmlTokenizer::read_tag(HtmlToken& token, HtmlTokenKind kind, std::size_t name_at) {
  std::size_t end = name_at;
  while (end < page_.size() && !ends_tag_name(page_[end])) ++end;
  token.kind = kind;
  token.tag = html_tag(page_.substr(name_at, end - name_at));
  token.name = token.tag == HtmlTag::other ? lower_name(name_at, end) : html_name(token.tag);
  at_ = end;
  if (!read_attributes(token)) return false;
  if (kind == HtmlTokenKind::start_tag) last_start_tag_ = token.name;
  return true;
}

// From behind the tag's name to behind its '>'; false when the page ends before.
bool HtmlTokenizer::read_attributes(HtmlToken& token) {
  while (true) {
    at_ = skip_space(at_);
    if (at_ >= page_.size()) return false;
    if (page_[at_] == '>') break;
    if (page_[at_] != '/') {
      read_attribute();
    } else if (++at_ < page_.size() && page_[at_] == '>') {
      token.is_self_closing = true;
      break;
    }
  }
  ++at_;
  if (attributes_.size() > 1) drop_repeated_attributes();
  return true;
}

void HtmlTokenizer::read_attribute() {
  const std::size_t begin = at_;
  std::uint8_t seen = kPlain;
  ++at_;  // a '=' here begins the name
  for (; at_ < page_.size(); ++at_) {
    const std::uint8_t is = name_class(page_[at_]);
    if (is == kEnds) break;
    seen |= is;
  }
  const bool is_plain = seen == kPlain && name_class(page_[begin]) != kChanges;
  const std::string_view name = is_plain ? page_.substr(begin, at_ - begin) : lower_name(begin, at_);
  at_ = skip_space(at_);
  std::string_view value;
  if (at_ < page_.size() && page_[at_] == '=') {
    ++at_;
    value = read_value();
  }
  attributes_.push_back({name, value});
}

std::string_view HtmlTokenizer::read_value() {
  at_ = skip_space(at_);
  if (at_ >= page_.size() || page_[at_] == '>') return {};
  const char quote = page_[at_];
  if (quote == '"' || quote == '\'') {
    const std::size_t begin = at_ + 1;
    const std::size_t end = std::min(page_.find(quote, begin), page_.size());
    at_ = std::min(end + 1, page_.size());
    return decode(begin, end, Decoding::attribute);
  }
  const std::size_t begin = at_;
  while (at_ < page_.size() && !is_html_space(page_[at_]) && page_[at_] != '>') ++at_;
  return decode(begin, at_, Decoding::attribute);
}

// The first of each name stays. Many attributes are sorted, so that a tag of a million takes no longer than its share.
void HtmlTokenizer::drop_repeated_attributes() {
  if (attributes_.size() <= kFewAttributes) {
    for (std::size_t i = 1; i < attributes_.size();) {
      const auto is_same = [&](const HtmlAttribute& earlier) { return earlier.name == attributes_[i].name; };
      const auto here = attributes_.begin() + static_cast<std::ptrdiff_t>(i);
      if (std::any_of(attributes_.begin(), here, is_same)) {
        attributes_.erase(here);
      } else {
        ++i;
      }
    }
    return;
  }
  std::vector<std::uint32_t> order(attributes_.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  compact_sort(order, [&](std::uint32_t a, std::uint32_t b) {
    const int way = attributes_[a].name.compare(attributes_[b].name);
    return way != 0 ? way < 0 : a < b;
  });
  std::vector<bool> is_repeated(order.size());
  for (std::size_t i = 1; i < order.size(); ++i) {
    is_repeated[order[i]] = attributes_[order[i]].name == attributes_[order[i - 1]].name;
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (!is_repeated[i]) attributes_[kept++] = attributes_[i];
  }
  attributes_.resize(kept);
}

// A comment ends at the first "-->" or "--!>"; "<!-->" and "<!--->" are whole. At the end of the page what could
// have begun its end is no part of it.
bool HtmlTokenizer::read_comment(HtmlToken& token, std::size_t content_at) {
  token.kind = HtmlTokenKind::comment;
  const std::string_view content = page_.substr(content_at);
  if (content.starts_with('>') || content.starts_with("->")) {
    at_ = content_at + (content[0] == '>' ? 1 : 2);
    return true;
  }
  std::size_t size = content.size();
  at_ = page_.size();
  for (std::size_t close = content.find('>'); close != content.npos; close = content.find('>', close + 1)) {
    const std::string_view before = content.substr(0, close);
    if (!before.ends_with("--") && !before.ends_with("--!")) continue;
    size = close - (before.ends_with('!') ? 3 : 2);
    at_ = content_at + close + 1;
    token.text = decode(content_at, content_at + size, Decoding::raw_text);
    return true;
  }
  for (const std::string_view begun : {"--!", "--", "-"}) {
    if (!content.ends_with(begun)) continue;
    size -= begun.size();
    break;
  }
  token.text = decode(content_at, content_at + size, Decoding::raw_text);
  return true;
}

bool HtmlTokenizer::read_bogus_comment(HtmlToken& token, std::size_t content_at) {
  token.kind = HtmlTokenKind::comment;
  const std::size_t end = std::min(page_.find('>', content_at), page_.size());
  token.text = decode(content_at, end, Decoding::raw_text);
  at_ = std::min(end + 1, page_.size());
  return true;
}

// Where markup begins at or after `from`: a '<' that starts a tag, a comment or a declaration.
std::size_t HtmlTokenizer::find_markup(std::size_t from) const {
  while (true) {
    const std::size_t at = page_.find('<', from);
    if (at == page_.npos || at + 1 >= page_.size()) return page_.size();
    const char next = page_[at + 1];
    if (is_ascii_letter(next) || next == '!' || next == '?') return at;
    if (next == '/' && at + 2 < page_.size()) return at;
    from = at + 1;
  }
}

std::size_t HtmlTokenizer::find_raw_end(std::size_t from) const {
  for (std::size_t at = page_.find('<', from); at != page_.npos; at = page_.find('<', at + 1)) {
    if (is_end_tag_at(at)) return at;
  }
  return page_.size();
}

// "Script data" and its escaped states: behind "<!--" a "<script" hides what looks like an end tag until the next
// "</script", and "-->" ends all that.
std::size_t HtmlTokenizer::find_script_end(std::size_t from) const {
  constexpr std::size_t kNone = std::string_view::npos;
  std::size_t escaped_at = kNone;  // of the "--" of "<!--"
  bool is_hidden = false;
  for (std::size_t at = from; at < page_.size(); ++at) {
    at = escaped_at == kNone ? page_.find('<', at) : page_.find_first_of("<>", at);
    if (at == kNone) break;
    if (page_[at] == '>') {
      const bool is_end = at >= escaped_at + 2 && page_.substr(at - 2, 2) == "--";
      if (is_end) escaped_at = kNone;
      if (is_end) is_hidden = false;
      continue;
    }
    if (!is_hidden && is_end_tag_at(at)) return at;
    const std::string_view rest = page_.substr(at);
    if (escaped_at == kNone) {
      if (rest.starts_with("<!--")) escaped_at = at + 2;
      continue;
    }
    const std::size_t name_at = at + (is_hidden ? 2 : 1);
    if (is_hidden && !rest.starts_with("</")) continue;
    const std::size_t name_end = name_at + std::string_view("script").size();
    if (word_at(name_at, "script") && name_end < page_.size() && ends_tag_name(page_[name_end])) is_hidden = !is_hidden;
  }
  return page_.size();
}

// The end tag of what is open stands at `at`.
bool HtmlTokenizer::is_end_tag_at(std::size_t at) const {
  if (at + 1 >= page_.size() || page_[at + 1] != '/' || last_start_tag_.empty()) return false;
  const std::size_t end = at + 2 + last_start_tag_.size();
  return end < page_.size() && ends_tag_name(page_[end]) && word_at(at + 2, last_start_tag_);
}

bool HtmlTokenizer::word_at(std::size_t at, std::string_view lower_word) const {
  if (at > page_.size() || page_.size() - at < lower_word.size()) return false;
  for (std::size_t i = 0; i < lower_word.size(); ++i) {
    if (ascii_lower(page_[at + i]) != lower_word[i]) return false;
  }
  return true;
}

std::size_t HtmlTokenizer::skip_space(std::size_t at) const {
  while (at < page_.size() && is_html_space(page_[at])) ++at;
  return at;
}

bool HtmlTokenizer::give_text(HtmlToken& token, std::size_t end, Decoding decoding) {
  token.kind = HtmlTokenKind::text;
  token.text = decode(at_, end, decoding);
  token.has_nul = page_has_nul_ && token.text.find('\0') != token.text.npos;
  at_ = end;
  return true;
}

// [begin, end) of the page with references replaced, line ends made '\n' and U+0000 made U+FFFD, as `decoding` has it.
std::string_view HtmlTokenizer::decode(std::size_t begin, std::size_t end, Decoding decoding) {
  const std::string_view raw = page_.substr(begin, end - begin);
  const bool has_references =
      decoding == Decoding::data || decoding == Decoding::text || decoding == Decoding::attribute;
  const bool keeps_nul = decoding == Decoding::data || decoding == Decoding::raw_data;
  const auto has = [raw](char c) { return raw.find(c) != raw.npos; };
  if (!(has_references && has('&')) && !(page_has_return_ && has('\r')) &&
      !(page_has_nul_ && !keeps_nul && has('\0'))) {
    return raw;
  }
  scratch_.clear();
  std::size_t plain = 0;
  for (std::size_t at = 0; at < raw.size();) {
    const char c = raw[at];
    if (c != '&' && c != '\r' && c != '\0') {
      ++at;
      continue;
    }
    scratch_ += raw.substr(plain, at - plain);
    plain = at;
    std::size_t size = 0;
    if (c == '&' && has_references) {
      size = append_html_reference(raw.substr(at), decoding == Decoding::attribute, scratch_);
    } else if (c == '\r') {
      scratch_ += '\n';
      size = raw.substr(at).starts_with("\r\n") ? 2 : 1;
    } else if (c == '\0' && !keeps_nul) {
      scratch_ += kReplacement;
      size = 1;
    }
    plain += size;
    at += std::max<std::size_t>(size, 1);
  }
  scratch_ += raw.substr(plain);
  return strings_.keep(scratch_);
}

std::string_view HtmlTokenizer::lower_name(std::size_t begin, std::size_t end) {
  const std::string_view raw = page_.substr(begin, end - begin);
  if (std::none_of(raw.begin(), raw.end(), [](char c) { return is_ascii_upper(c) || c == '\0'; })) return raw;
  scratch_.clear();
  for (const char c : raw) {
    if (c == '\0') {
      scratch_ += kReplacement;
    } else {
      scratch_ += ascii_lower(c);
    }
  }
  return strings_.keep(scratch_);
}

}  // namespace entente
