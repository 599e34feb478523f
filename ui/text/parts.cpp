// See parts.h.
#include "ui/text/parts.h"

#include "core/report/table.h"
#include "ui/format.h"

namespace entente::ui {

void TextParts::attribute(std::string_view name, std::string_view value) {
  out.markup(" ");
  out.markup(name);
  out.markup("=\"");
  out.text(value);
  out.markup("\"");
}

void TextParts::button(std::string_view words, std::string_view label, std::string_view about) {
  out.markup("<button type=\"button\"");
  attribute("data-act", words);
  out.markup(" dir=\"auto\">");
  out.text(label);
  if (!about.empty()) {
    out.markup("<span class=\"heard\"> ");
    out.text(about);
    out.markup("</span>");
  }
  out.markup("</button>");
}

void TextParts::open_choices(std::string_view label) {
  out.markup("<nav");
  attribute("aria-label", label);
  out.markup("><ul class=\"choices\">\n");
}

void TextParts::choice(std::string_view words, std::string_view label, bool is_current) {
  out.markup("<li><button type=\"button\"");
  attribute("data-act", words);
  if (is_current) out.markup(" aria-current=\"true\"");
  out.markup(">");
  out.text(label);
  out.markup("</button></li>\n");
}

void TextParts::toggle(std::string_view words, std::string_view label, bool is_on) {
  out.markup("<button type=\"button\"");
  attribute("data-act", words);
  out.markup(is_on ? " aria-pressed=\"true\">" : " aria-pressed=\"false\">");
  out.text(label);
  out.markup("</button>");
}

void TextParts::open_form(std::string_view words, std::string_view label) {
  out.markup("<form");
  attribute("data-act", words);
  attribute("aria-label", label);
  out.markup(">");
}

void TextParts::field(std::string_view name, std::string_view label, std::string_view value, std::string_view type) {
  out.markup("<label>");
  out.text(label);
  out.markup(" <input dir=\"auto\" autocomplete=\"off\"");
  attribute("name", name);
  attribute("type", type);
  attribute("value", value);
  if (name == "actor") out.markup(" list=\"actor-names\"");
  out.markup("></label>\n");
}

void TextParts::close_form(std::string_view label) {
  out.markup("<button type=\"submit\">");
  out.text(label);
  out.markup("</button></form>\n");
}

void TextParts::open_table(std::string_view caption, std::span<const TextColumn> columns) {
  out.markup("<div class=\"wide\"><table>\n<caption>");
  out.text(caption);
  out.markup("</caption>\n<thead><tr>");
  for (const TextColumn& column : columns) {
    out.markup("<th scope=\"col\"");
    if (column.is_order) attribute("aria-sort", column.descending ? "descending" : "ascending");
    out.markup(">");
    if (column.sort.empty()) {
      out.markup(column.title);
    } else {
      button(column.sort, column.title);
    }
    out.markup("</th>");
  }
  out.markup("</tr></thead>\n<tbody>\n");
}

void TextParts::open_row(bool is_focus) { out.markup(is_focus ? "<tr class=\"focus\">" : "<tr>"); }

void TextParts::row_button(std::string_view words, std::string_view label) {
  out.markup("<th scope=\"row\">");
  button(words, label);
  out.markup("</th>");
}

void TextParts::cell(std::string_view value) { out.element("td", value); }

void TextParts::close_table(std::size_t of) {
  out.close_table();
  more(of, {});
}

void TextParts::more(std::size_t of, std::string_view about) {
  if (of <= most) return;
  out.markup("<p class=\"more\">");
  out.text(thousands(most) + " of " + thousands(of) + " are shown. ");
  button("more", "Show 200 more", about);
  out.markup("</p>\n");
}

void TextParts::table(std::string_view id, std::string_view title, Table table, bool stale) {
  out.open_section(id, title);
  if (stale) out.element("p", "Being found anew; this answers an earlier choice.");
  const std::size_t of = table.rows.size();
  table.rows.resize(shown(of));
  out.markup(to_html(table));
  if (of > most) {
    out.markup("<p class=\"more\">");
    button("more", "Show 200 more", title);
    out.markup("</p>\n");
  }
  out.markup("</section>\n");
}

void TextParts::marked(std::string_view text, const std::vector<Span>& hits) {
  std::uint32_t at = 0;
  for (const Span hit : hits) {
    if (hit.begin < at || hit.end > text.size() || hit.empty()) continue;
    out.text(slice(text, {at, hit.begin}));
    out.markup("<mark>");
    out.text(slice(text, hit));
    out.markup("</mark>");
    at = hit.end;
  }
  out.text(text.substr(at));
}

}  // namespace entente::ui
