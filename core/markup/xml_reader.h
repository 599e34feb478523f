// XML 1.0 (fifth edition) read piece by piece, strictly and without validating: the first fault ends it, with
// its place. A document type declaration is such a fault, so there is no entity but the five that need none,
// nothing expands and nothing outside the text is ever looked at. Prefixes of names are left to the caller.
// Linear in time; what is open is kept in a list, not on the stack.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

enum class XmlPiece : std::uint8_t { start, end, text, done, fault };

struct XmlFault {
  std::size_t offset = 0;
  std::string message;
  bool is_doctype = false;
};

struct XmlAttribute {
  std::string_view name, value;  // both as written; the value may hold references
};

class XmlReader {
 public:
  // Borrows `text`: valid UTF-8 without a byte order mark.
  explicit XmlReader(std::string_view text) : text_(text) {}

  // An empty element, <a/>, is a start and an end. Text comes in one piece or several, comments and processing
  // instructions not at all. After `done` and `fault` there is nothing more.
  [[nodiscard]] XmlPiece next();

  // Of the last start or end: the name as written, "w:p".
  [[nodiscard]] std::string_view name() const { return name_; }
  // Of the last start.
  [[nodiscard]] const std::vector<XmlAttribute>& attributes() const { return attributes_; }
  // Of the last start: the value of the attribute of that name, references resolved.
  [[nodiscard]] std::optional<std::string> attribute(std::string_view name) const;
  // Of the last text, references resolved and line ends as "\n".
  [[nodiscard]] const std::string& characters() const { return characters_; }
  // Open elements; the one that just started counts, the one that just ended does not.
  [[nodiscard]] std::size_t depth() const { return open_.size(); }
  [[nodiscard]] const XmlFault& fault() const { return fault_; }

 private:
  [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }
  [[nodiscard]] bool sees(std::string_view what) const { return text_.substr(at_).starts_with(what); }
  bool skip_space();
  XmlPiece fail(std::size_t offset, std::string message);
  XmlPiece markup();
  XmlPiece start_tag();
  XmlPiece end_tag();
  XmlPiece text();
  XmlPiece finish();
  bool take_attributes();
  bool attribute_value(XmlAttribute& attribute);
  bool section();
  bool instruction();
  bool comment();
  bool reference(std::string& out);
  bool take_name(std::string_view& name);
  bool check_characters(std::size_t begin, std::size_t end);

  std::string_view text_;
  std::size_t at_ = 0;
  std::string_view name_;
  std::vector<XmlAttribute> attributes_;
  std::vector<std::string_view> open_;
  std::string characters_;
  bool is_empty_element_ = false;  // its end is still to be told
  bool has_root_ = false;
  bool is_over_ = false;
  XmlFault fault_;
};

}  // namespace entente
