#include "core/report/xml_writer.h"

#include <cstdint>
#include <utility>

#include "core/text/utf8.h"

namespace entente {

namespace {

// XML 1.0's Char, of what decoded UTF-8 can be.
bool is_xml_character(char32_t c) {
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
  return c != 0xFFFE && c != 0xFFFF;
}

// The reference that stands for a character; nothing where it may stand itself. A reader makes a line feed of a
// carriage return anywhere, and a space of a tab and a line feed within attributes.
std::string_view reference_of(char32_t c, bool is_attribute) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '\r':
      return "&#13;";
    default:
      break;
  }
  if (!is_attribute) return {};
  switch (c) {
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    case '\t':
      return "&#9;";
    case '\n':
      return "&#10;";
    default:
      return {};
  }
}

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

}  // namespace

bool is_xml_text(std::string_view text) {
  if (find_ill_formed(text) != text.size()) return false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    if (!is_xml_character(point.value)) return false;
    at += point.size;
  }
  return true;
}

XmlWriter::XmlWriter() : out_("<?xml version=\"1.0\" encoding=\"UTF-8\"?>") {}

void XmlWriter::end_tag() {
  if (in_tag_) out_ += '>';
  in_tag_ = false;
}

void XmlWriter::open(std::string_view name) {
  end_tag();
  out_ += '\n';
  out_.append(open_.size() * 2, ' ');
  out_ += '<';
  out_ += name;
  open_.push_back(name);
  in_tag_ = true;
  has_text_ = false;
}

void XmlWriter::attribute(std::string_view name, std::string_view value) {
  out_ += ' ';
  out_ += name;
  out_ += "=\"";
  escape(value, true);
  out_ += '"';
}

void XmlWriter::text(std::string_view value) {
  end_tag();
  escape(value, false);
  has_text_ = true;
}

void XmlWriter::close() {
  const std::string_view name = open_.back();
  open_.pop_back();
  if (in_tag_) {
    out_ += "/>";
  } else {
    if (!has_text_) {
      out_ += '\n';
      out_.append(open_.size() * 2, ' ');
    }
    out_ += "</";
    out_ += name;
    out_ += '>';
  }
  in_tag_ = has_text_ = false;
}

void XmlWriter::element(std::string_view name, std::string_view value) {
  open(name);
  text(value);
  close();
}

std::string XmlWriter::take() {
  out_ += '\n';
  return std::move(out_);
}

void XmlWriter::escape(std::string_view value, bool is_attribute) {
  std::string repaired;
  if (find_ill_formed(value) != value.size()) {
    repair_utf8(value, repaired);
    value = repaired;
  }
  for (std::size_t at = 0; at < value.size();) {
    const CodePoint point = decode_utf8(value, at);
    const std::string_view reference = reference_of(point.value, is_attribute);
    if (!reference.empty()) {
      out_ += reference;
    } else {
      out_ += is_xml_character(point.value) ? value.substr(at, point.size) : kReplacement;
    }
    at += point.size;
  }
}

}  // namespace entente
