// A walk over comments, tags and their attributes, each read as the standard's prescan reads them: what merely looks
// like a declaration inside a comment or another tag's attribute is none.
#include "core/decode/declared.h"

#include <algorithm>
#include <array>

#include "core/decode/encoding.h"
#include "core/text/characters.h"

namespace entente {
namespace {

bool is_space_or(char c, char other) { return is_ascii_space(c) || c == other; }

bool equals_any_case(std::string_view text, std::string_view lower) {
  return std::ranges::equal(text, lower, {}, ascii_lower);
}

bool starts_any_case(std::string_view text, std::string_view lower) {
  return equals_any_case(text.substr(0, lower.size()), lower);
}

struct Attribute {
  std::string_view name;  // empty: the tag has ended
  std::string_view value;
};

class Prescan {
 public:
  explicit Prescan(std::string_view head) : head_(head) {}

  // The label of the first declaration that names an encoding, or else of the first; empty when there is none.
  std::string_view run() {
    while (at_ < head_.size()) {
      const std::string_view rest = head_.substr(at_);
      if (rest.starts_with("<!--")) {
        // "<!-->" is a whole comment: its two dashes both open and close it.
        skip_past(rest.find("-->", 2), 3);
      } else if (starts_any_case(rest, "<meta") && rest.size() > 5 && is_space_or(rest[5], '/')) {
        at_ += 6;
        const std::string_view label = meta();
        if (encoding_of_label(label)) return label;
        if (unknown_.empty()) unknown_ = label;
      } else if (is_tag(rest)) {
        skip_tag();
      } else if (rest.starts_with("<!") || rest.starts_with("</") || rest.starts_with("<?")) {
        skip_past(rest.find('>'), 1);
      } else {
        ++at_;
      }
    }
    return unknown_;
  }

 private:
  static bool is_tag(std::string_view rest) {
    if (!rest.starts_with('<')) return false;
    rest.remove_prefix(rest.starts_with("</") ? 2 : 1);
    return !rest.empty() && is_ascii_letter(rest[0]);
  }

  void skip_past(std::size_t found, std::size_t size) {
    at_ = found == std::string_view::npos ? head_.size() : at_ + found + size;
  }

  void skip_tag() {
    while (at_ < head_.size() && !is_space_or(head_[at_], '>')) ++at_;
    while (!attribute().name.empty()) {}
  }

  void skip_space() {
    while (at_ < head_.size() && is_ascii_space(head_[at_])) ++at_;
  }

  Attribute attribute() {
    while (at_ < head_.size() && is_space_or(head_[at_], '/')) ++at_;
    if (at_ == head_.size() || head_[at_] == '>') return {};
    const std::size_t name = at_++;
    while (at_ < head_.size() && !is_space_or(head_[at_], '/') && head_[at_] != '>' && head_[at_] != '=') ++at_;
    Attribute found{head_.substr(name, at_ - name), {}};
    skip_space();
    if (at_ == head_.size() || head_[at_] != '=') return found;
    ++at_;
    skip_space();
    found.value = value();
    return found;
  }

  std::string_view value() {
    if (at_ == head_.size()) return {};
    const char quote = head_[at_];
    if (quote == '"' || quote == '\'') {
      const std::size_t begin = at_ + 1, end = head_.find(quote, begin);
      at_ = end == std::string_view::npos ? head_.size() : end + 1;
      return end == std::string_view::npos ? std::string_view{} : head_.substr(begin, end - begin);
    }
    const std::size_t begin = at_;
    while (at_ < head_.size() && !is_space_or(head_[at_], '>')) ++at_;
    return head_.substr(begin, at_ - begin);
  }

  // The label in content="text/html; charset=...".
  static std::string_view label_in(std::string_view content) {
    constexpr std::string_view kCharset = "charset";
    for (std::size_t at = 0; at + kCharset.size() < content.size(); ++at) {
      if (!starts_any_case(content.substr(at), kCharset)) continue;
      std::string_view rest = without_outer_space(content.substr(at + kCharset.size()));
      if (!rest.starts_with('=')) continue;
      rest = without_outer_space(rest.substr(1));
      if (rest.empty()) return {};
      if (rest[0] == '"' || rest[0] == '\'') {
        const std::size_t end = rest.find(rest[0], 1);
        return end == std::string_view::npos ? std::string_view{} : rest.substr(1, end - 1);
      }
      const auto end = std::ranges::find_if(rest, [](char c) { return is_space_or(c, ';'); });
      return rest.substr(0, static_cast<std::size_t>(end - rest.begin()));
    }
    return {};
  }

  // Of an attribute given twice, the first counts.
  std::string_view meta() {
    bool is_content_type = false, has_http_equiv = false, has_content = false, has_charset = false;
    std::string_view charset, content;
    for (Attribute found = attribute(); !found.name.empty(); found = attribute()) {
      if (equals_any_case(found.name, "http-equiv") && !has_http_equiv) {
        has_http_equiv = true;
        is_content_type = equals_any_case(found.value, "content-type");
      } else if (equals_any_case(found.name, "content") && !has_content) {
        has_content = true;
        content = label_in(found.value);
      } else if (equals_any_case(found.name, "charset") && !has_charset) {
        has_charset = true;
        charset = found.value;
      }
    }
    if (at_ == head_.size()) return {};  // the tag does not end here
    if (has_charset) return charset;
    return is_content_type ? content : std::string_view{};
  }

  std::string_view head_;
  std::string_view unknown_;  // the first label that names nothing
  std::size_t at_ = 0;
};

// <?xml version="1.0" encoding="...">
std::string_view xml_encoding(std::string_view head) {
  if (!head.starts_with("<?xml")) return {};
  head = head.substr(0, head.find('>'));
  constexpr std::string_view kEncoding = "encoding";
  const std::size_t found = head.find(kEncoding);
  if (found == std::string_view::npos) return {};
  head = without_outer_space(head.substr(found + kEncoding.size()));
  if (!head.starts_with('=')) return {};
  head = without_outer_space(head.substr(1));
  if (head.empty() || (head[0] != '"' && head[0] != '\'')) return {};
  const std::size_t end = head.find(head[0], 1);
  return end == std::string_view::npos ? std::string_view{} : head.substr(1, end - 1);
}

}  // namespace

std::string_view declared_encoding(std::string_view head) {
  const std::string_view of_xml = xml_encoding(head);
  return of_xml.empty() ? Prescan(head).run() : of_xml;
}

}  // namespace entente
