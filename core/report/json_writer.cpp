// JSON text (RFC 8259): see json_writer.h.
#include "core/report/json_writer.h"

#include "core/report/numbers.h"
#include "core/text/utf8.h"

namespace entente {

namespace {

constexpr std::string_view kHex = "0123456789abcdef";

void append_escaped(char32_t c, std::string& out) {
  switch (c) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    case '\b':
      out += "\\b";
      return;
    case '\f':
      out += "\\f";
      return;
    default:
      break;
  }
  out += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) out += kHex[(c >> shift) & 0xF];
}

bool needs_escape(char32_t c) {
  constexpr std::u32string_view kOfMarkup = U"<>&";
  return c < 0x20 || c == '"' || c == '\\' || c == 0x7F || c == 0x2028 || c == 0x2029 || kOfMarkup.contains(c);
}

}  // namespace

void JsonWriter::separate() {
  if (!first_) out_ += indent_ ? "," : ", ";
  if (indent_) {
    out_ += '\n';
    out_.append(*indent_, ' ');
    indent_.reset();
  }
  first_ = false;
}

void JsonWriter::line(unsigned indent) { indent_ = indent; }

void JsonWriter::open(char bracket) {
  separate();
  out_ += bracket;
  first_ = true;
}

void JsonWriter::close(char bracket) {
  first_ = true;  // no comma before a bracket
  separate();
  out_ += bracket;
}

void JsonWriter::key(std::string_view name) {
  separate();
  quote(name);
  out_ += ": ";
  first_ = true;
}

void JsonWriter::text(std::string_view value) {
  separate();
  if (find_ill_formed(value) == value.size()) {
    quote(value);
  } else {
    std::string repaired;
    repair_utf8(value, repaired);
    quote(repaired);
  }
}

void JsonWriter::quote(std::string_view value) {
  out_ += '"';
  for (std::size_t at = 0; at < value.size();) {
    const CodePoint c = decode_utf8(value, at);
    if (needs_escape(c.value)) {
      append_escaped(c.value, out_);
    } else {
      out_.append(value.substr(at, c.size));
    }
    at += c.size;
  }
  out_ += '"';
}

void JsonWriter::integer(std::uint64_t value) {
  separate();
  append_integer(value, out_);
}

void JsonWriter::decimal(std::optional<double> value, unsigned decimals) {
  separate();
  if (!value || !append_decimal(*value, decimals, out_)) out_ += "null";
}

void JsonWriter::boolean(bool value) {
  separate();
  out_ += value ? "true" : "false";
}

void JsonWriter::null() {
  separate();
  out_ += "null";
}

void text_field(JsonWriter& out, std::string_view name, std::string_view value) {
  out.key(name);
  out.text(value);
}

void integer_field(JsonWriter& out, std::string_view name, std::uint64_t value) {
  out.key(name);
  out.integer(value);
}

void boolean_field(JsonWriter& out, std::string_view name, bool value) {
  out.key(name);
  out.boolean(value);
}

void texts_field(JsonWriter& out, std::string_view name, const std::vector<std::string>& values) {
  out.key(name);
  out.open('[');
  for (const std::string& value : values) out.text(value);
  out.close(']');
}

}  // namespace entente
