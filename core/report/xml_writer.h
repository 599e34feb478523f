// XML 1.0 as it is written out: elements are closed in the order they were opened, every value is escaped here, and
// what no XML file may hold (most control characters, U+FFFE, U+FFFF) becomes U+FFFD.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace entente {

// Well-formed UTF-8 of nothing but what XML may hold: it comes back from a reader as it was.
[[nodiscard]] bool is_xml_text(std::string_view text);

class XmlWriter {
 public:
  XmlWriter();                                                    // with the declaration
  void open(std::string_view name);                               // names are literals and outlive the writer
  void attribute(std::string_view name, std::string_view value);  // of the element just opened
  void text(std::string_view value);
  void close();
  void element(std::string_view name, std::string_view value);  // <name>value</name>

  [[nodiscard]] std::string take();  // all elements closed

 private:
  void end_tag();
  void escape(std::string_view value, bool is_attribute);

  std::string out_;
  std::vector<std::string_view> open_;
  bool in_tag_ = false;    // the last one opened may still get attributes
  bool has_text_ = false;  // the last one opened: its end stands on the same line
};

}  // namespace entente
