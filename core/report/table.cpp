// The four ways out of the program. Each writes every cell by one rule per kind of cell, so that a column of measures
// looks alike in all of them but for what stands where there is no value.
#include "core/report/table.h"

#include "core/report/html_writer.h"
#include "core/report/json_writer.h"
#include "core/report/numbers.h"

namespace entente {

namespace {

constexpr unsigned kDecimals = 6;  // of a measure in files
constexpr unsigned kHtmlDecimals = 3;

// A spreadsheet takes a cell that begins so for a formula (OWASP, CSV Injection); whoever writes the news would have
// it run on the analyst's machine.
constexpr std::string_view kFormulaStarts = "=+-@\t\r";

std::string_view guard_of(std::string_view text) {
  return !text.empty() && kFormulaStarts.contains(text.front()) ? "'" : "";
}

void append_csv_text(std::string_view text, std::string& out) {
  const std::string_view guard = guard_of(text);
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
    out += guard;
    out += text;
    return;
  }
  out += '"';
  out += guard;
  for (const char c : text) out.append(c == '"' ? 2 : 1, c);
  out += '"';
}

// Spreadsheets, R and pandas take a quotation mark that begins a cell for one that encloses it, so such a cell is
// enclosed.
void append_tsv_text(std::string_view text, std::string& out) {
  const bool is_enclosed = text.starts_with('"');
  out += is_enclosed ? "\"" : guard_of(text);
  for (const char c : text) {
    if (is_enclosed && c == '"') out += '"';
    out += c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
  }
  if (is_enclosed) out += '"';
}

void append_number(std::uint64_t value, std::string& out) { append_integer(value, out); }

// Nothing is written for nothing, nor for what is no number.
void append_number(std::optional<double> value, std::string& out) {
  if (value && !append_decimal(*value, kDecimals, out)) return;
}

using AppendText = void (*)(std::string_view text, std::string& out);

std::string separated(const Table& table, char separator, std::string_view line_end, AppendText append_text) {
  std::string out;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (i > 0) out += separator;
    append_text(table.columns[i].name, out);
  }
  out += line_end;
  for (const std::vector<TableCell>& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) out += separator;
      if (const auto* text = std::get_if<std::string>(&row[i])) {
        append_text(*text, out);
      } else if (const auto* count = std::get_if<std::uint64_t>(&row[i])) {
        append_number(*count, out);
      } else {
        append_number(std::get<std::optional<double>>(row[i]), out);
      }
    }
    out += line_end;
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

std::string to_csv(const Table& table) { return separated(table, ',', "\r\n", append_csv_text); }

std::string to_tsv(const Table& table) { return separated(table, '\t', "\n", append_tsv_text); }

std::string to_json(const Table& table) {
  JsonWriter out;
  out.open('{');
  out.key("table");
  out.text(table.name);
  out.line(1);
  out.key("facts");
  out.open('{');
  for (const auto& [name, value] : table.facts) {
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
  for (const auto& [name, value] : table.facts) write_html_fact(name, value, out);
  for (const TableColumn& column : table.columns) {
    if (!column.formula.empty()) write_html_fact(column.title, column.formula, out);
  }
  out.markup("</dl>\n");
  return out.take();
}

}  // namespace entente
