// One table for the files, one for the problems; a file's problems are a link away from its row.
#include "core/report/html_import.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "core/extract/analysis.h"

namespace entente {

namespace {

void write_counts(const InputCounts& counts, HtmlWriter& out) {
  out.markup("<p>");
  out.counted(counts.given, "article was given", "articles were given");
  out.markup(": ");
  out.integer(counts.read);
  out.markup(" read, ");
  out.integer(counts.partly);
  out.markup(" read in part, ");
  out.integer(counts.refused);
  out.markup(" refused, ");
  out.integer(counts.duplicates);
  out.markup(" set aside as copies of another article.</p>\n");
}

// "French" is not said, since the name would have to be known for every code.
void write_languages(const Report& report, HtmlWriter& out) {
  const auto is_full = [](const Tally& row) { return is_taken_for_english(row.name); };
  if (std::ranges::all_of(report.languages, is_full)) return;
  out.markup("<p>Only words were counted in articles that are not in English: ");
  bool is_first = true;
  for (const Tally& row : report.languages) {
    if (is_full(row)) continue;
    if (!is_first) out.markup(", ");
    is_first = false;
    out.integer(row.articles);
    out.markup(" in <bdi>");
    out.text(row.name);
    out.markup("</bdi>");
  }
  out.markup(".</p>\n");
}

// "windows-1252, guessed"
std::string encoding_of(const SourceRow& source) {
  std::string out = source.encoding;
  if (source.encoding_from == "guess") out += ", guessed";
  if (source.encoding_from == "user") out += ", as wished";
  return out;
}

void write_files(const Report& report, HtmlWriter& out) {
  out.open_table("Files, and what became of their articles",
                 {"File", "Part", "Form", "Encoding", "Bytes", "Given", "Read", "In part", "Refused", "Copies",
                  "Stories", "Dates from", "Language", "Problems"});
  for (const FileRow& row : report.files) {
    const SourceRow& source = row.source;
    out.markup("<tr>");
    out.row_title(source.file);
    out.element("td", source.part);
    out.element("td", source.form);
    out.element("td", encoding_of(source));
    for (const std::uint64_t count : {source.bytes, source.counts.given, source.counts.read, source.counts.partly,
                                      source.counts.refused, source.counts.duplicates, row.stories}) {
      out.cell(count);
    }
    out.element("td", dates_of(row.dates));
    out.element("td", names_of(row.languages));
    out.markup("<td class=\"number\">");
    if (!row.problems.empty()) {
      out.open_link("problem", std::to_string(row.problems.front() + 1));
      out.integer(row.problems.size());
      out.markup("</a>");
    }
    out.markup("</td></tr>\n");
  }
  out.close_table();
}

void write_problem(const Problem& problem, std::size_t number, HtmlWriter& out) {
  out.markup("<tr");
  out.anchor("problem", std::to_string(number));
  out.markup(">");
  out.row_title(problem.file);
  out.markup("<td dir=\"auto\">");
  if (!problem.member.empty()) {
    out.text(problem.member);
    out.markup(", ");
  }
  if (problem.line > 0) {
    out.markup("line ");
    out.integer(problem.line);
    out.markup(", column ");
    out.integer(problem.column);
    out.markup(", ");
  }
  out.markup("byte ");
  out.integer(problem.byte);
  out.markup("</td>");
  out.element("td", problem.message);
  out.element("td", problem.kept);
  out.element("td", code_name(problem.code));
  out.markup("</tr>\n");
}

}  // namespace

void write_import(const Report& report, HtmlWriter& out) {
  out.open_section("import", "What was read");
  write_counts(report.input, out);
  write_languages(report, out);
  if (report.problems.empty()) {
    out.markup("<p>Everything given was read.</p>\n");
  } else {
    out.open_table("Problems while reading", {"File", "Where", "What is wrong", "What was kept", "Code"});
    for (std::size_t i = 0; i < report.problems.size(); ++i) write_problem(report.problems[i], i + 1, out);
    out.close_table();
  }
  if (!report.files.empty()) write_files(report, out);
  out.markup("</section>\n");
}

}  // namespace entente
