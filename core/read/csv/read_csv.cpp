// The header says which columns are wanted; of each row only those are cut out.
#include "core/read/csv/read_csv.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/read/csv/csv_rows.h"
#include "core/read/fields.h"
#include "core/text/characters.h"

namespace entente {
namespace {

struct Column {
  std::size_t index = 0;
  FieldMatch match;
};

class TableReader {
 public:
  TableReader(const ReadJob& job, const CsvTable& table)
      : job_(job),
        text_(job.source.text()),
        names_(job.opened.options.fields),
        rows_(text_, table.delimiter, job.opened.options.limits.csv_line_bytes),
        table_(table) {}

  void run();

 private:
  bool read_header();
  void read_row();
  void resume_below_fault();
  void tell_fault(std::string message, std::string kept);
  void finish(FieldValues values);
  bool is_late();
  [[nodiscard]] std::string member() const { return "row " + std::to_string(row_.number); }

  const ReadJob& job_;
  std::string_view text_;
  FieldNames names_;
  CsvRows rows_;
  CsvTable table_;
  CsvRow row_;
  std::size_t width_ = 0;
  std::vector<Column> columns_;
  std::size_t without_text_ = 0, first_without_text_ = 0;
  std::string first_member_;  // of those without text
};

void TableReader::run() {
  if (!read_header()) return;
  std::size_t asked = 0;
  while (rows_.next(row_)) {
    if (row_.is_blank()) continue;
    constexpr std::size_t kRowsPerQuestion = 64;
    if (++asked % kRowsPerQuestion == 0 && is_late()) break;
    read_row();
  }
  if (asked == 0) {
    refuse_article(job_, {}, table_.header, ProblemCode::csv_no_text, "no rows below the header", {});
  }
  if (without_text_ == 0) return;
  const std::string message = without_text_ == 1 ? "the row's text is empty"
                                                 : "the text of " + std::to_string(without_text_) +
                                                       " rows is empty, of which this is the first";
  tell_problem(job_, first_member_, first_without_text_, ProblemCode::csv_no_text, message, "the other rows");
}

bool TableReader::read_header() {
  bool is_found = false;
  while (!is_found && rows_.next(row_)) is_found = row_.begin >= table_.header;
  if (!is_found || row_.is_too_long) {
    refuse_article(job_, {}, table_.header, ProblemCode::csv_no_text, "no header row that names the columns", {});
    return false;
  }
  width_ = row_.fields.size();
  std::string seen;
  for (std::size_t i = 0; i < width_; ++i) {
    const std::string name = rows_.value(row_.fields[i]);
    const FieldMatch match = names_.match(without_outer_space(name));
    if (static_cast<std::size_t>(match.field) < kValueFields) columns_.push_back({i, match});
    constexpr std::size_t kMostSaid = 400;  // bytes of names in a message
    if (seen.size() < kMostSaid) seen.append(seen.empty() ? "" : ", ").append(utf8_prefix(name, kMostSaid));
  }
  if (row_.fault != CsvFault::none) tell_fault({}, "the header as it stands");
  const bool has_text = std::ranges::any_of(columns_, [](const Column& c) { return c.match.field == Field::text; });
  if (has_text) return true;
  refuse_article(job_, {}, row_.begin, ProblemCode::csv_no_text,
                 "no column is known to hold the articles' text; the columns are " + seen +
                     ". Name the one that does as the field \"text\"",
                 {});
  return false;
}

void TableReader::read_row() {
  if (row_.fault == CsvFault::unclosed_quote) resume_below_fault();
  if (row_.is_too_long) {
    refuse_article(job_, member(), row_.begin, ProblemCode::limit_reached,
                   "the row has " + std::to_string(row_.end - row_.begin) + " bytes; the limit csv-line-bytes is " +
                       std::to_string(job_.opened.options.limits.csv_line_bytes),
                   "the other rows");
    return;
  }
  FieldValues values;
  for (const Column& column : columns_) {
    if (column.index < row_.fields.size()) values.offer(column.match, rows_.value(row_.fields[column.index]));
  }
  finish(std::move(values));
}

// A quote that never closes has taken all that is left of the file. When the next line has the width of a row, the
// quote was a stray one: what its line holds is kept, and reading goes on below.
void TableReader::resume_below_fault() {
  const std::size_t line_end = text_.find_first_of("\r\n", row_.fault_at);
  if (line_end == std::string_view::npos || width_ == 1) return;
  const std::size_t next = line_end + (text_.substr(line_end, 2) == "\r\n" ? 2 : 1);
  const std::size_t next_end = std::min(text_.find_first_of("\r\n", next), text_.size());
  CsvRows below(text_.substr(next, next_end - next), table_.delimiter);
  CsvRow row;
  if (!below.next(row) || row.fields.size() != width_) return;
  CsvRows line(text_.substr(0, line_end), table_.delimiter, job_.opened.options.limits.csv_line_bytes);
  line.resume_at(row_.begin);
  const std::size_t number = row_.number;
  line.next(row_);
  row_.number = number;
  rows_.resume_at(next);
}

// What is wrong with the row at hand, `message` if nothing else.
void TableReader::tell_fault(std::string message, std::string kept) {
  std::size_t at = row_.begin;
  if (row_.fault != CsvFault::none) {
    at = row_.fault_at;
    message = row_.fault == CsvFault::unclosed_quote ? "a quote that never closes" : "a quote where none may stand";
  }
  tell_problem(job_, member(), at, ProblemCode::csv_malformed, std::move(message), std::move(kept));
}

// An article, or one of the rows without text.
void TableReader::finish(FieldValues values) {
  const bool has_text = values.has(Field::text);
  const bool is_whole = row_.fault == CsvFault::none && row_.fields.size() == width_;
  if (!is_whole) {
    tell_fault("the row has " + std::to_string(row_.fields.size()) + " fields, the header " + std::to_string(width_),
               has_text ? "the row as it stands" : "the other rows");
  }
  if (has_text) {
    Draft draft = values.take_draft();
    draft.member = member();
    draft.begin = row_.begin;
    draft.end = row_.end;
    draft.is_partial = !is_whole;
    finish_article(job_, std::move(draft), ProblemCode::csv_no_text);
    return;
  }
  ++job_.out.counts.given;
  ++job_.out.counts.refused;
  if (is_whole && without_text_++ == 0) {
    first_without_text_ = row_.begin;
    first_member_ = member();
  }
}

bool TableReader::is_late() {
  const ReadOptions& options = job_.opened.options;
  if (!options.is_late || !options.is_late()) return false;
  refuse_article(job_, member(), row_.begin, ProblemCode::out_of_time,
                 "reading took longer than the limit file-seconds", "the rows before it");
  return true;
}

}  // namespace

void read_csv(const ReadJob& job, const CsvTable& table) { TableReader(job, table).run(); }

}  // namespace entente
