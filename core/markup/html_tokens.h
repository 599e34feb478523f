// HTML as tokens, by the HTML standard's section "Tokenization": every byte sequence has one reading. Text is given
// in runs as long as there is no markup, and borrows the page unless something in it had to be decoded.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/markup/html_tags.h"
#include "core/markup/string_arena.h"

namespace entente {

// White space as HTML knows it: no vertical tab.
[[nodiscard]] constexpr bool is_html_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

[[nodiscard]] constexpr bool is_all_space(std::string_view text) {
  for (const char c : text) {
    if (!is_html_space(c)) return false;
  }
  return true;
}

enum class HtmlTokenKind : std::uint8_t { end_of_page, text, start_tag, end_tag, comment, doctype };

// How what follows is to be read; start tags of the tree builder change it ("data state", ...).
enum class HtmlContent : std::uint8_t {
  data,       // tags and references
  rcdata,     // references, and only the end tag of what is open: <title>, <textarea>
  rawtext,    // only the end tag: <style>, <xmp>
  script,     // the same, but for what <!-- hides
  plaintext,  // text to the end
  cdata,      // text to "]]>"
};

struct HtmlAttribute {
  std::string_view name;  // in lower case; of several with one name the first
  std::string_view value;
};

struct HtmlDoctype {
  std::optional<std::string_view> name, public_id, system_id;
  bool forces_quirks = false;
};

struct HtmlToken {
  HtmlTokenKind kind = HtmlTokenKind::end_of_page;
  HtmlTag tag = HtmlTag::other;
  bool is_self_closing = false;
  bool has_nul = false;   // `text` holds U+0000, which the tree drops or replaces
  std::string_view name;  // tags: in lower case
  std::string_view text;  // text, comment
  std::uint32_t begin = 0;
  std::uint32_t end = 0;  // in the page
};

class HtmlTokenizer {
 public:
  // Of `page`, valid UTF-8, the first 4 GiB are read. What is decoded goes to `strings`.
  HtmlTokenizer(std::string_view page, StringArena& strings);

  // The next token. At the end of the page, again and again, end_of_page.
  void next(HtmlToken& token);

  // Of the last start tag or doctype, until next() is called.
  [[nodiscard]] std::span<const HtmlAttribute> attributes() const { return attributes_; }
  [[nodiscard]] const HtmlDoctype& doctype() const { return doctype_; }

  // From here the page is read so. `last_start_tag` is the one whose end tag ends it: the last token unless given.
  void set_content(HtmlContent content) { content_ = content; }
  void set_content(HtmlContent content, std::string_view last_start_tag);

  // "<![CDATA[" begins text: inside SVG and MathML. Elsewhere it is a comment.
  void allow_cdata(bool is_allowed) { is_cdata_allowed_ = is_allowed; }

 private:
  enum class Decoding : std::uint8_t { data, raw_data, text, raw_text, attribute };

  bool next_data(HtmlToken& token);
  bool next_raw(HtmlToken& token);
  bool next_cdata(HtmlToken& token);
  bool read_markup(HtmlToken& token);
  bool read_declaration(HtmlToken& token);
  bool read_tag(HtmlToken& token, HtmlTokenKind kind, std::size_t name_at);
  bool read_attributes(HtmlToken& token);
  void read_attribute();
  std::string_view read_value();
  void drop_repeated_attributes();
  bool read_comment(HtmlToken& token, std::size_t content_at);
  bool read_bogus_comment(HtmlToken& token, std::size_t content_at);
  bool read_doctype(HtmlToken& token, std::size_t name_at);
  void read_external_id(std::size_t end);
  std::optional<std::string_view> read_quoted_id(std::size_t end);

  std::size_t find_markup(std::size_t from) const;
  std::size_t find_raw_end(std::size_t from) const;
  std::size_t find_script_end(std::size_t from) const;
  bool is_end_tag_at(std::size_t at) const;
  bool word_at(std::size_t at, std::string_view lower_word) const;
  std::size_t skip_space(std::size_t at) const;

  bool give_text(HtmlToken& token, std::size_t end, Decoding decoding);
  std::string_view decode(std::size_t begin, std::size_t end, Decoding decoding);
  std::string_view lower_name(std::size_t begin, std::size_t end);

  std::string_view page_;
  StringArena& strings_;
  std::size_t at_ = 0;
  HtmlContent content_ = HtmlContent::data;
  bool is_cdata_allowed_ = false;
  bool page_has_return_ = false;  // asked once, so that most runs of text need not be searched
  bool page_has_nul_ = false;
  std::string_view last_start_tag_;
  std::vector<HtmlAttribute> attributes_;
  HtmlDoctype doctype_;
  std::string scratch_;
};

}  // namespace entente
