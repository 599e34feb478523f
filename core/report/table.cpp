// The four ways out of the program. Each writes every cell by one rule per kind of cell, so that a column of measures
// looks alike in all of them but for what stands where there is no value.
#include "core/report/table.h"

#include <algorithm>
#include <array>
#include <span>

#include "core/report/html_writer.h"
#include "core/report/json_writer.h"
#include "core/report/numbers.h"

namespace entente {

namespace {

constexpr unsigned kDecimals = 6;  // of a measure in files
constexpr unsigned kHtmlDecimals = 3;

// A spreadsheet takes a cell that begins so for a formula (OWASP, CSV Injection); whoever writes the news would have
// it run on the analyst's machine. The last four are the full-width forms of = + - @.
constexpr std::array<std::string_view, 11> kFormulaStarts = {
    "=", "+", "-", "@", "\t", "\r", "\n", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"};

bool is_formula(std::string_view text) {
  return std::ranges::any_of(kFormulaStarts, [&](std::string_view start) { return text.starts_with(start); });
}

// Within quotation marks, doubled inside.
void append_quoted(std::string_view text, std::string& out) {
  for (const char c : text) out.append(c == '"' ? 2 : 1, c);
  out += '"';
}

// What is guarded is quoted as well, as OWASP advises, and so are spaces at an end, which some spreadsheets would cut
// before they look for a formula.
void append_csv_text(std::string_view text, Cells cells, std::string& out) {
  const bool is_guarded = cells == Cells::guarded;
  const bool has_end_space = is_guarded && (text.starts_with(' ') || text.ends_with(' '));
  const bool has_formula = is_guarded && is_formula(text);
  if (!has_formula && !has_end_space && text.find_first_of(",\"\r\n") == std::string_view::npos) {
    out += text;
    return;
  }
  out += has_formula ? "\"'" : "\"";
  append_quoted(text, out);
}

// Spreadsheets, R and pandas take a quotation mark that begins a cell for one that encloses it, so such a cell is
// enclosed.
void append_tsv_text(std::string_view text, Cells cells, std::string& out) {
  std::string flat(text);
  std::ranges::replace_if(
      flat, [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  if (flat.starts_with('"')) {
    out += '"';
    append_quoted(flat, out);
    return;
  }
  if (cells == Cells::guarded && is_formula(text)) out += '\'';
  out += flat;
}

void append_number(std::uint64_t value, std::string& out) { append_integer(value, out); }

// Nothing is written for nothing, nor for what is no number.
void append_number(std::optional<double> value, std::string& out) {
  if (value && !append_decimal(*value, kDecimals, out)) return;
}

// What sets one form apart from the other.
struct Separation {
  char separator;
  std::string_view line_end;
  void (*append_text)(std::string_view text, Cells cells, std::string& out);
};

std::string separated(const Table& table, Cells cells, const Separation& form) {
  std::string origin, out;  // the origin ends every row
  if (table.provenance) {
    for (const std::string& text : {table.provenance->selection, made_by(*table.provenance)}) {
      origin += form.separator;
      form.append_text(text, cells, origin);
    }
  }
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (i > 0) out += form.separator;
    form.append_text(table.columns[i].name, cells, out);
  }
  if (table.provenance) out.append(1, form.separator).append("selection").append(1, form.separator).append("made_by");
  out += form.line_end;
  for (const std::vector<TableCell>& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) out += form.separator;
      if (const auto* text = std::get_if<std::string>(&row[i])) {
        form.append_text(*text, cells, out);
      } else if (const auto* count = std::get_if<std::uint64_t>(&row[i])) {
        append_number(*count, out);
      } else {
        append_number(std::get<std::optional<double>>(row[i]), out);
      }
    }
    out.append(origin).append(form.line_end);
  }
  return out;
}

void write_json_cell(const TableCell& cell, JsonWriter& out) {
  if (const auto* text = std::get_if<std::string>(&cell)) {
    out.text(*text);
  } else if (const auto* count = std::get_if<std::uint64_t>(&cell)) {
    out.integer(*count);
  } else {
    out.decimal(std::get<std::optional<double>>(cell), kDecimals);
  }
}

void write_html_row(const std::vector<TableCell>& row, HtmlWriter& out) {
  out.markup("<tr>");
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (const auto* text = std::get_if<std::string>(&row[i])) {
      if (i == 0) {
        out.row_title(*text);
      } else {
        out.element("td", *text);
      }
    } else if (const auto* count = std::get_if<std::uint64_t>(&row[i])) {
      out.cell(*count);
    } else {
      out.cell(std::get<std::optional<double>>(row[i]), kHtmlDecimals);
    }
  }
  out.markup("</tr>\n");
}

void write_html_head(const Table& table, HtmlWriter& out) {
  out.markup("<div class=\"wide\"><table>\n<caption>");
  out.text(table.name);
  out.markup("</caption>\n<thead><tr>");
  for (const TableColumn& column : table.columns) {
    out.markup("<th scope=\"col\"");
    if (!column.formula.empty()) {
      out.markup(" title=\"");
      out.text(column.formula);
      out.markup("\"");
    }
    out.markup(">");
    out.text(column.title);
    out.markup("</th>");
  }
  out.markup("</tr></thead>\n<tbody>\n");
}

void write_html_fact(std::string_view name, std::string_view value, HtmlWriter& out) {
  out.markup("<div>");
  out.element("dt", name);
  out.element("dd", value);
  out.markup("</div>\n");
}

}  // namespace

Facts all_facts(const Table& table) {
  if (!table.provenance) return table.facts;
  Facts out = facts_of(*table.provenance);
  const std::size_t origins = out.size();
  for (const auto& fact : table.facts) {
    const auto known = std::span(out).first(origins);
    if (std::ranges::find(known, fact.first, &Facts::value_type::first) == known.end()) out.push_back(fact);
  }
  return out;
}

std::string to_csv(const Table& table, Cells cells) { return separated(table, cells, {',', "\r\n", append_csv_text}); }

std::string to_tsv(const Table& table, Cells cells) { return separated(table, cells, {'\t', "\n", append_tsv_text}); }

std::string to_json(const Table& table) {
  JsonWriter out;
  out.open('{');
  out.key("table");
  out.text(table.name);
  out.line(1);
  out.key("facts");
  out.open('{');
  for (const auto& [name, value] : all_facts(table)) {
    out.key(name);
    out.text(value);
  }
  out.close('}');
  out.line(1);
  out.key("columns");
  out.open('[');
  for (const TableColumn& column : table.columns) {
    out.line(2);
    out.open('{');
    out.key("name");
    out.text(column.name);
    out.key("title");
    out.text(column.title);
    out.key("formula");
    out.text(column.formula);
    out.close('}');
  }
  out.close(']');
  out.line(1);
  out.key("rows");
  out.open('[');
  for (const std::vector<TableCell>& row : table.rows) {
    out.line(2);
    out.open('{');
    for (std::size_t i = 0; i < row.size(); ++i) {
      out.key(table.columns[i].name);
      write_json_cell(row[i], out);
    }
    out.close('}');
  }
  out.close(']');
  out.close('}');
  return out.take() + "\n";
}

std::string to_html(const Table& table) {
  HtmlWriter out;
  write_html_head(table, out);
  for (const std::vector<TableCell>& row : table.rows) write_html_row(row, out);
  out.close_table();
  out.markup("<dl>\n");
  for (const auto& [name, value] : all_facts(table)) write_html_fact(name, value, out);
  for (const TableColumn& column : table.columns) {
    if (!column.formula.empty()) write_html_fact(column.title, column.formula, out);
  }
  out.markup("</dl>\n");
  return out.take();
}

}  // namespace entente
