// The door to reading: sniff, decode, hand on to the reader of the form that was found.
#include "core/read/article.h"

#include <utility>

#include "core/archive/zip.h"
#include "core/read/csv/read_csv.h"
#include "core/read/exports/read_factiva.h"
#include "core/read/exports/read_nexis.h"
#include "core/read/finish.h"
#include "core/read/html/read_html.h"
#include "core/read/json/read_json.h"
#include "core/read/markdown.h"
#include "core/read/packages/read_zip.h"
#include "core/read/read_text.h"
#include "core/read/sniff.h"
#include "core/read/source_text.h"

namespace entente {
namespace {

void note_problem(const Opened& opened, ProblemCode code, std::string message, std::string kept, Reading& out) {
  Problem problem;
  problem.file = opened.file;
  problem.member = opened.part;
  problem.code = code;
  problem.message = std::move(message);
  problem.kept = std::move(kept);
  out.problems.push_back(std::move(problem));
}

void refuse(const Opened& opened, const Sniffed& sniffed, Reading& out) {
  note_problem(opened, sniffed.code, std::string(sniffed.reason), {}, out);
  ++out.counts.given;
  ++out.counts.refused;
}

// Says which encoding it is, and what a user should know who doubts it.
void note_encoding(const Opened& opened, const Detected& detected, SourceRow& row, Reading& out) {
  row.encoding = encoding_name(detected.encoding);
  row.encoding_from = found_by_name(detected.found_by);
  if (!detected.unknown_label.empty()) {
    constexpr std::size_t kShown = 40;
    const Decoded label = decode(detected.unknown_label.substr(0, kShown), Encoding::utf8);
    note_problem(opened, ProblemCode::encoding_unknown, "the encoding \"" + label.text + "\" is not known here",
                 "the text, read as " + row.encoding, out);
  }
  if (detected.found_by == FoundBy::guess) {
    note_problem(opened, ProblemCode::encoding_guessed,
                 "the encoding was guessed from the letters; if words look wrong, name another for this file",
                 "the text, read as " + row.encoding, out);
  }
}

}  // namespace

void read_bytes(const Opened& opened, std::string_view bytes, Reading& out) {
  if (is_zip(bytes)) return read_zip(opened, bytes, out);
  const InputCounts before = out.counts;
  SourceRow row;
  row.file = opened.file;
  row.part = opened.part;
  row.bytes = bytes.size();
  Sniffed sniffed = sniff(bytes);
  Detected detected;
  if (!sniffed.is_refused) {
    detected = detect_encoding(bytes, opened.options.encoding);
    sniffed = sniff_text(bytes, detected);
  }
  if (sniffed.is_refused) {
    refuse(opened, sniffed, out);
  } else {
    note_encoding(opened, detected, row, out);
    SourceText source(bytes, detected);
    const ReadJob job{opened, source, out};
    switch (sniff_form(source.text())) {
      case Form::text:
        if (const auto table = find_csv_table(source.text(), FieldNames(opened.options.fields))) {
          row.form = table->delimiter == '\t' ? "tsv" : "csv";
          read_csv(job, *table);
          break;
        }
        row.form = "text";
        read_text(job);
        break;
      case Form::markdown:
        row.form = "markdown";
        read_markdown(job);
        break;
      case Form::nexis:
        row.form = "nexis";
        read_nexis(job);
        break;
      case Form::nexis_page:
        row.form = "nexis";
        read_nexis_page(job);
        break;
      case Form::factiva:
        row.form = "factiva";
        read_factiva(job);
        break;
      case Form::factiva_page:
        row.form = "factiva";
        read_factiva_page(job);
        break;
      case Form::html:
        row.form = "html";
        read_html(job);
        break;
      case Form::json:
        row.form = "json";
        read_json(job);
        break;
      case Form::json_lines:
        row.form = "json-lines";
        read_json_lines(job);
        break;
    }
  }
  row.counts = out.counts - before;
  out.sources.push_back(std::move(row));
}

void read_source(std::string_view file, std::string_view bytes, const ReadOptions& options, Reading& out) {
  read_bytes(Opened{.file = file, .part = {}, .options = options}, bytes, out);
}

void read_source(std::string_view file, std::string_view bytes, Reading& out) {
  read_source(file, bytes, ReadOptions{}, out);
}

void refuse_source(std::string_view file, ProblemCode code, std::string_view message, Reading& out) {
  Problem problem;
  problem.file = file;
  problem.code = code;
  problem.message = message;
  out.problems.push_back(std::move(problem));
  ++out.counts.given;
  ++out.counts.refused;
  SourceRow row;
  row.file = file;
  row.counts = {.given = 1, .refused = 1};
  out.sources.push_back(std::move(row));
}

}  // namespace entente
