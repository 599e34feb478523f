// The door to reading: sniff, decode, hand on to the reader of the form that was found.
#include "core/read/article.h"

#include <utility>

#include "core/read/finish.h"
#include "core/read/read_json.h"
#include "core/read/read_text.h"
#include "core/read/sniff.h"
#include "core/read/source_text.h"

namespace entente {
namespace {

void refuse(const Opened& opened, const Sniffed& sniffed, Reading& out) {
  Problem problem;
  problem.file = opened.file;
  problem.member = opened.part;
  problem.code = sniffed.code;
  problem.message = sniffed.reason;
  out.problems.push_back(std::move(problem));
  ++out.counts.given;
  ++out.counts.refused;
}

}  // namespace

void read_bytes(const Opened& opened, std::string_view bytes, Reading& out) {
  const InputCounts before = out.counts;
  SourceRow row;
  row.file = opened.file;
  row.part = opened.part;
  row.bytes = bytes.size();
  const Sniffed sniffed = sniff(bytes);
  if (sniffed.is_refused) {
    refuse(opened, sniffed, out);
  } else {
    SourceText source(bytes, sniffed);
    const ReadJob job{opened, source, out};
    switch (sniff_form(source.text())) {
      case Form::text:
        row.form = "text";
        read_text(job);
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
