// Numbers of one column have as many decimals as its largest leaves room for, so that they can be compared down the
// page.
#include "native/table_text.h"

#include <algorithm>
#include <cmath>

#include "core/text/graphemes.h"
#include "native/text_columns.h"
#include "ui/format.h"

namespace entente::native {
namespace {

using ui::fixed;
using ui::thousands;

constexpr std::size_t kNone = ~std::size_t{0};

std::size_t find_column(const Table& table, std::string_view name) {
  const auto found = std::ranges::find(table.columns, name, &TableColumn::name);
  return found == table.columns.end() ? kNone : static_cast<std::size_t>(found - table.columns.begin());
}

std::string spaced(std::string_view name) {
  std::string out(name);
  std::ranges::replace(out, '_', ' ');
  return out;
}

std::string without_end_spaces(std::string text) {
  text.erase(text.find_last_not_of(' ') + 1);
  return text;
}

// Control characters and line ends would break the columns, or the terminal.
std::string on_one_line(std::string_view text) {
  std::string out(text);
  std::ranges::replace_if(
      out, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
  return out;
}

int decimals_of(const Table& table, std::size_t column) {
  double largest = 0;
  for (const std::vector<TableCell>& row : table.rows) {
    const auto* const value = std::get_if<std::optional<double>>(&row[column]);
    if (value != nullptr && *value) largest = std::max(largest, std::abs(**value));
  }
  return largest >= 1000 ? 0 : largest >= 100 ? 1 : largest >= 1.5 ? 2 : 3;
}

std::string cell_text(const TableCell& cell, int decimals) {
  if (const auto* text = std::get_if<std::string>(&cell)) return on_one_line(*text);
  if (const auto* count = std::get_if<std::uint64_t>(&cell)) return thousands(*count);
  return fixed(std::get<std::optional<double>>(cell), decimals);
}

// One column of text: its heading and its cells, all of one width.
class Column {
 public:
  Column(const Table& table, std::size_t index, std::string heading, const TextColumn& shown) : shown_(shown) {
    const int decimals = decimals_of(table, index);
    texts_.push_back(std::move(heading));
    for (const std::vector<TableCell>& row : table.rows) texts_.push_back(cell_text(row[index], decimals));
    is_text_ = table.rows.empty() || std::holds_alternative<std::string>(table.rows[0][index]);
    for (const std::string& text : texts_) width_ = std::max(width_, count_graphemes(text));
    if (is_text_) width_ = std::min(width_, shown.widest);
  }

  [[nodiscard]] std::string line(std::size_t at) const {
    const std::string& text = texts_[at];
    if (!is_text_) return right(text, width_);
    if (!shown_.from_end) return left(text, width_);
    return right(without_end_spaces(left_by_end(text, width_)), width_);
  }

 private:
  TextColumn shown_;
  std::vector<std::string> texts_;
  std::size_t width_ = 0;
  bool is_text_ = false;
};

std::string lines_of(const std::vector<Column>& columns, std::size_t rows) {
  std::string out;
  for (std::size_t line = 0; line <= rows; ++line) {  // the first is the headings
    std::string text;
    for (const Column& column : columns) text += (text.empty() ? "" : "  ") + column.line(line);
    out += without_end_spaces(std::move(text)) + "\n";
  }
  return out;
}

// "name   value", the value wrapped and indented under itself.
std::string named_line(std::string_view name, std::string_view value) {
  constexpr std::size_t kNames = 22;
  const std::string indent(kNames, ' ');
  const std::string lines = wrapped(on_one_line(value), indent);
  const std::string head = without_end_spaces(left(spaced(name), kNames - 1));
  return head.size() >= kNames ? head + "\n" + lines : head + lines.substr(head.size());
}

constexpr std::size_t kLongGap = 4;  // periods without articles in a row that take one line

// Past the periods without articles that begin at this one; the period itself when it has some.
std::size_t end_of_gap(const Trends& trends, std::size_t from) {
  std::size_t end = from;
  while (end < trends.periods.size() && trends.periods[end].articles == 0) ++end;
  return end;
}

}  // namespace

std::string facts_text(const Table& table, const std::vector<TextColumn>& shown) {
  std::string out;
  for (const auto& [name, value] : all_facts(table)) out += named_line(name, value);
  for (const TextColumn& column : shown) {
    const std::size_t at = find_column(table, column.name);
    if (at == kNone) continue;
    const std::string_view formula = table.columns[at].formula;
    const std::size_t end = formula.find('\n');  // after the symbols comes what they stand for
    if (end != std::string_view::npos) out += named_line(column.name, formula.substr(0, end));
  }
  return out + "\n";
}

std::string rows_text(const Table& table, const std::vector<TextColumn>& shown) {
  std::vector<Column> columns;
  for (const TextColumn& column : shown) {
    const std::size_t at = find_column(table, column.name);
    if (at != kNone) columns.emplace_back(table, at, spaced(column.name), column);
  }
  return lines_of(columns, table.rows.size());
}

std::string periods_text(const Trends& trends) {
  Table wide;
  wide.columns = {{"period", "", ""}, {"articles", "", ""}, {"words", "", ""}};
  for (const std::string& pattern : trends.patterns) {
    wide.columns.push_back({pattern, "", ""});
    wide.columns.push_back({"per million", "", ""});
  }
  const auto add = [&](const TrendPeriod& period, std::string label) {
    std::vector<TableCell>& row = wide.rows.emplace_back();
    row = {std::move(label), period.articles, period.words};
    for (const TrendCount& count : period.series) {
      const bool is_gap = period.articles == 0;
      row.emplace_back(is_gap ? "gap" : thousands(count.count));
      row.emplace_back(is_gap ? std::string() : fixed(per_million(count.count, period.words), 0));
    }
  };
  for (std::size_t i = 0; i < trends.periods.size();) {
    const std::size_t end = std::max(i + 1, end_of_gap(trends, i));
    const std::string& label = trends.periods[i].label;
    const bool is_one = end - i < kLongGap;
    add(trends.periods[i], is_one ? label : label + " to " + trends.periods[end - 1].label);
    i = is_one ? i + 1 : end;
  }
  if (trends.undated.articles > 0) add(trends.undated, "undated");

  std::vector<Column> columns;
  for (std::size_t i = 0; i < wide.columns.size(); ++i) {
    TextColumn shown;
    shown.from_end = i > 0;
    columns.emplace_back(wide, i, on_one_line(wide.columns[i].name), shown);
  }
  return lines_of(columns, wide.rows.size());
}

std::string sentences_text(const Table& table) {
  std::string out;
  const auto text_at = [&](const std::vector<TableCell>& row, std::string_view name) {
    const std::size_t at = find_column(table, name);
    return at == kNone ? std::string() : cell_text(row[at], 0);
  };
  for (const std::vector<TableCell>& row : table.rows) {
    const std::string date = text_at(row, "date");
    out += text_at(row, "terms") + " terms, " + (date.empty() ? "undated" : date) + ", " + text_at(row, "file") + "\n";
    out += wrapped(text_at(row, "sentence"), "    ") + wrapped("[" + text_at(row, "held") + "]", "    ");
  }
  return out;
}

}  // namespace entente::native
