// Rows with trouble come first in the text, where a reader stops early; the CSV keeps to the report's order,
// where a program looks.
#include "native/import_text.h"

#include <cstdint>
#include <vector>

#include "core/report/table.h"
#include "native/report_text.h"
#include "native/text_columns.h"
#include "ui/format.h"

namespace entente::native {
namespace {

using ui::counted;
using ui::thousands;

std::string name_of(const SourceRow& source) {
  return source.part.empty() ? source.file : source.file + ": " + source.part;
}

std::uint64_t dated(const DateCounts& dates) { return dates.metadata + dates.dateline + dates.text; }

std::string head(const Report& report) {
  const InputCounts& input = report.input;
  DateCounts dates;
  for (const FileRow& row : report.files) {
    dates.metadata += row.dates.metadata;
    dates.dateline += row.dates.dateline;
    dates.text += row.dates.text;
    dates.undated += row.dates.undated;
  }
  return counted(report.files.size(), "file or member", "files and members") + ": " +
         counted(input.given, "article", "articles") + " given = " + thousands(input.read) + " read + " +
         thousands(input.partly) + " in part + " + thousands(input.refused) + " refused + " +
         thousands(input.duplicates) + " copies\n" + counted(report.stories, "story", "stories") + "; dates from " +
         thousands(dates.metadata) + " metadata, " + thousands(dates.dateline) + " dateline, " + thousands(dates.text) +
         " text; " + thousands(dates.undated) + " undated\n" + terms_only(report);
}

std::string line(const FileRow& row) {
  const SourceRow& source = row.source;
  std::string out = left_by_end(name_of(source), 26) + " " + left(source.form.empty() ? "-" : source.form, 10) + " " +
                    left(source.encoding + (source.encoding_from == "guess" ? " (guess)" : ""), 20);
  for (const std::uint64_t count : {source.counts.given, source.counts.read, source.counts.partly,
                                    source.counts.refused, source.counts.duplicates, row.stories, dated(row.dates)}) {
    out += right(thousands(count), 5);
  }
  return out + " " + left(names_of(row.languages), 6);
}

std::string problem_line(const Problem& problem) {
  std::string out;
  if (!problem.member.empty()) out += problem.member + ": ";
  if (problem.line > 0) out += std::to_string(problem.line) + ":" + std::to_string(problem.column) + ", ";
  out += "byte " + std::to_string(problem.byte) + ": " + problem.message + " (" + std::string(code_name(problem.code)) +
         ")";
  if (!problem.kept.empty()) out += "; kept: " + problem.kept;
  return wrapped(out, "    ");
}

std::string without_end_spaces(std::string text) {
  text.erase(text.find_last_not_of(' ') + 1);
  return text;
}

}  // namespace

std::string to_import_text(const Report& report) {
  std::vector<const FileRow*> rows;
  for (const bool in_trouble : {true, false}) {
    for (const FileRow& row : report.files) {
      if (row.problems.empty() != in_trouble) rows.push_back(&row);
    }
  }

  std::string out = head(report);
  out += "\n" + left("FILE", 26) + " " + left("FORM", 10) + " " + left("ENCODING", 20) +
         "given read part refu copy stor date LANG\n";
  for (const FileRow* row : rows) {
    out += without_end_spaces(line(*row)) + "\n";
    for (const std::uint32_t problem : row->problems) out += problem_line(report.problems[problem]);
  }
  return out;
}

Table import_table(const Report& report) {
  Table table;
  table.name = "import";
  for (const char* name : {"file", "part", "form", "encoding", "encoding_from", "bytes", "given", "read", "partly",
                           "refused", "duplicates", "stories", "dates_metadata", "dates_dateline", "dates_text",
                           "undated", "languages", "problems", "first_problem"}) {
    table.columns.push_back({name, {}, {}});
  }
  for (const FileRow& row : report.files) {
    const SourceRow& s = row.source;
    std::string first_problem;
    if (!row.problems.empty()) {
      const Problem& first = report.problems[row.problems.front()];
      first_problem = std::string(code_name(first.code)) + ": " + first.message;
    }
    table.rows.push_back({s.file, s.part, s.form, s.encoding, s.encoding_from, s.bytes, s.counts.given, s.counts.read,
                          s.counts.partly, s.counts.refused, s.counts.duplicates, row.stories, row.dates.metadata,
                          row.dates.dateline, row.dates.text, row.dates.undated, names_of(row.languages),
                          std::uint64_t{row.problems.size()}, first_problem});
  }
  return table;
}

}  // namespace entente::native
