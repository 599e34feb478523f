// A quote closes its field when it ends an odd run of quotes and a delimiter or line end follows. That does not
// depend on where the field began, so one fruitless search for a closing quote answers all later ones.
#include "core/read/csv/csv_rows.h"

#include <algorithm>

#include "core/base/load.h"

namespace entente {
namespace {

void note(CsvRow& row, CsvFault fault, std::size_t at) {
  if (row.fault != CsvFault::none) return;
  row.fault = fault;
  row.fault_at = at;
}

}  // namespace

bool CsvRows::next(CsvRow& row) {
  if (at_ >= text_.size()) return false;
  row.begin = at_;
  row.number = ++count_;
  row.fields.clear();
  row.is_too_long = false;
  row.fault = CsvFault::none;
  for (;;) {
    const bool is_quoted = at_ < text_.size() && text_[at_] == '"';
    const CsvField field = is_quoted ? quoted_field(row) : plain_field(row);
    if (at_ - row.begin > longest_) {  // goes on without keeping what no one will ask for
      row.is_too_long = true;
      row.fields.clear();
    }
    if (!row.is_too_long) row.fields.push_back(field);
    if (at_ >= text_.size() || text_[at_] != delimiter_) break;
    ++at_;
  }
  row.end = at_;
  const bool is_pair = at_ + 1 < text_.size() && text_[at_] == '\r' && text_[at_ + 1] == '\n';
  at_ += is_pair ? 2 : 1;
  return true;
}

// The end of the text ends a field too.
bool CsvRows::ends_field(std::size_t at) const {
  return at >= text_.size() || text_[at] == delimiter_ || text_[at] == '\n' || text_[at] == '\r';
}

// The first delimiter, quote or line end from `at` on.
std::size_t CsvRows::behind_plain(std::size_t at) const {
  const auto delimiter = static_cast<unsigned char>(delimiter_);
  for (; text_.size() - at >= 8; at += 8) {
    const std::uint64_t word = load64(text_.data() + at);
    const std::uint64_t marks =
        bytes_equal(word, delimiter) | bytes_equal(word, '"') | bytes_equal(word, '\n') | bytes_equal(word, '\r');
    if (marks != 0) return at + first_marked(marks);
  }
  while (!ends_field(at) && text_[at] != '"') ++at;
  return at;
}

CsvField CsvRows::plain_field(CsvRow& row) {
  const std::size_t begin = at_;
  at_ = behind_plain(at_);
  while (!ends_field(at_)) {
    note(row, CsvFault::stray_quote, at_);
    at_ = behind_plain(at_ + 1);
  }
  return {begin, at_, false};
}

CsvField CsvRows::quoted_field(CsvRow& row) {
  const std::size_t open = at_;
  const std::size_t close = closing_quote(open + 1, row);
  at_ = close;
  if (close == text_.size()) {
    row.fault = CsvFault::unclosed_quote;  // before any stray one behind it
    row.fault_at = open;
  } else {
    ++at_;
    while (!ends_field(at_)) ++at_;  // spaces
  }
  return {open + 1, close, true};
}

// text_.size() when there is none.
std::size_t CsvRows::closing_quote(std::size_t from, CsvRow& row) {
  const bool opens_run = from < text_.size() && text_[from] == '"';  // the opening quote is no part of it
  for (std::size_t at = from;;) {
    if (from >= unclosed_from_ && (at > from || !opens_run)) break;
    at = text_.find('"', at);
    if (at == std::string_view::npos) break;
    std::size_t behind = at;
    while (behind < text_.size() && text_[behind] == '"') ++behind;
    const bool is_odd = (behind - at) % 2 == 1;
    std::size_t next = behind;
    while (next < text_.size() && text_[next] == ' ' && delimiter_ != ' ') ++next;
    if (is_odd && ends_field(next)) return behind - 1;
    if (is_odd) note(row, CsvFault::stray_quote, behind - 1);
    at = behind;
  }
  if (from < unclosed_from_) unclosed_from_ = from;
  return text_.size();
}

std::string CsvRows::value(const CsvField& field) const {
  const std::string_view given = text_.substr(field.begin, field.end - field.begin);
  if (!field.is_quoted || given.find('"') == std::string_view::npos) return std::string(given);
  std::string value;
  value.reserve(given.size());
  for (std::size_t at = 0; at < given.size();) {
    const std::size_t quote = std::min(given.find('"', at), given.size() - 1) + 1;
    value += given.substr(at, quote - at);
    const bool is_doubled = given[quote - 1] == '"' && quote < given.size() && given[quote] == '"';
    at = quote + (is_doubled ? 1 : 0);
  }
  return value;
}

}  // namespace entente
