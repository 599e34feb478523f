// HTML text: see html_writer.h.
#include "core/report/html_writer.h"

#include "core/report/numbers.h"
#include "core/text/utf8.h"

namespace entente {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

// NUL may not stand in HTML, not even as a reference; a reader makes a line feed of a carriage return that is none.
void append_escaped(char c, std::string& out) {
  switch (c) {
    case '&':
      out += "&amp;";
      return;
    case '<':
      out += "&lt;";
      return;
    case '>':
      out += "&gt;";
      return;
    case '"':
      out += "&quot;";
      return;
    case '\'':
      out += "&#39;";
      return;
    case '\r':
      out += "&#13;";
      return;
    case '\0':
      out += kReplacement;
      return;
    default:
      out += c;
  }
}

}  // namespace

void HtmlWriter::text(std::string_view value) {
  std::string repaired;
  if (find_ill_formed(value) != value.size()) {
    repair_utf8(value, repaired);
    value = repaired;
  }
  for (const char c : value) append_escaped(c, out_);
}

void HtmlWriter::integer(std::uint64_t value) { append_grouped(value, out_); }

void HtmlWriter::decimal(double value, unsigned decimals) {
  if (!append_decimal(value, decimals, out_)) out_ += "-";
}

void HtmlWriter::target(std::string_view kind, std::string_view id) {
  markup(kind);
  markup("-");
  text(id);
}

void HtmlWriter::anchor(std::string_view kind, std::string_view id) {
  markup(" id=\"");
  target(kind, id);
  markup("\"");
}

void HtmlWriter::open_link(std::string_view kind, std::string_view id) {
  markup("<a href=\"#");
  target(kind, id);
  markup("\">");
}

void HtmlWriter::element(std::string_view name, std::string_view value) {
  out_ += '<';
  out_ += name;
  out_ += " dir=\"auto\">";
  text(value);
  out_ += "</";
  out_ += name;
  out_ += '>';
}

void HtmlWriter::counted(std::uint64_t count, std::string_view one, std::string_view many) {
  integer(count);
  markup(" ");
  markup(count == 1 ? one : many);
}

void HtmlWriter::open_section(std::string_view id, std::string_view title) {
  markup("<section id=\"");
  markup(id);
  markup("\" aria-labelledby=\"");
  markup(id);
  markup("-title\">\n<h2 id=\"");
  markup(id);
  markup("-title\">");
  markup(title);
  markup("</h2>\n");
}

void HtmlWriter::open_table(std::string_view caption, std::initializer_list<std::string_view> columns) {
  markup("<div class=\"wide\"><table>\n<caption>");
  markup(caption);
  markup("</caption>\n<thead><tr>");
  for (const std::string_view column : columns) {
    markup("<th scope=\"col\">");
    markup(column);
    markup("</th>");
  }
  markup("</tr></thead>\n<tbody>\n");
}

void HtmlWriter::row_title(std::string_view value) {
  if (value.empty()) return markup("<td></td>");  // an empty title heads nothing
  markup("<th scope=\"row\" dir=\"auto\">");
  text(value);
  markup("</th>");
}

void HtmlWriter::cell(std::uint64_t value) {
  markup("<td class=\"number\">");
  integer(value);
  markup("</td>");
}

void HtmlWriter::cell(std::optional<double> value, unsigned decimals) {
  markup("<td class=\"number\">");
  if (value) {
    decimal(*value, decimals);
  } else {
    markup("n/a");
  }
  markup("</td>");
}

}  // namespace entente
