#include "core/report/xml_writer.h"

#include <cstdint>
#include <utility>

#include "core/text/utf8.h"

namespace entente {

namespace {

// Of XML 1.0's Char without what the standard advises against: C1 controls and the non-characters of every plane.
bool is_xml_character(char32_t c) {
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
  if (c >= 0x7F && c < 0xA0) return false;
  if (c >= 0xFDD0 && c <= 0xFDEF) return false;
  return (c & 0xFFFE) != 0xFFFE;
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
  escape(value);
  out_ += '"';
}

void XmlWriter::text(std::string_view value) {
  end_tag();
  escape(value);
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

// White space other than a space is written as a reference, since a reader makes it one within attributes.
void XmlWriter::escape(std::string_view value) {
  std::string repaired;
  if (find_ill_formed(value) != value.size()) {
    repair_utf8(value, repaired);
    value = repaired;
  }
  for (std::size_t at = 0; at < value.size();) {
    const CodePoint point = decode_utf8(value, at);
    const std::string_view bytes = value.substr(at, point.size);
    at += point.size;
    switch (point.value) {
      case '&':
        out_ += "&amp;";
        break;
      case '<':
        out_ += "&lt;";
        break;
      case '>':
        out_ += "&gt;";
        break;
      case '"':
        out_ += "&quot;";
        break;
      case '\t':
        out_ += "&#9;";
        break;
      case '\n':
        out_ += "&#10;";
        break;
      case '\r':
        out_ += "&#13;";
        break;
      default:
        out_ += is_xml_character(point.value) ? bytes : kReplacement;
    }
  }
}

}  // namespace entente
