// The door to reading: sniff, decode, hand on to the reader of the form that was found.
#include "core/read/article.h"

#include "core/read/finish.h"
#include "core/read/read_json.h"
#include "core/read/read_text.h"
#include "core/read/sniff.h"
#include "core/read/source_text.h"

namespace entente {

void read_source(std::string_view file, std::string_view bytes, Reading& out, const ReadLimits& limits) {
  const Sniffed sniffed = sniff(bytes);
  if (sniffed.is_refused) {
    refuse_source(file, sniffed.code, sniffed.reason, out);
    return;
  }
  SourceText source(bytes, sniffed);
  const ReadJob job{file, source, out, limits};
  switch (sniff_form(source.text())) {
    case Form::text:
      read_text(job);
      break;
    case Form::json:
      read_json(job);
      break;
    case Form::json_lines:
      read_json_lines(job);
      break;
  }
}

void read_source(std::string_view file, std::string_view bytes, Reading& out) {
  read_source(file, bytes, out, ReadLimits{});
}

void refuse_source(std::string_view file, ProblemCode code, std::string_view message, Reading& out) {
  Problem problem;
  problem.file = file;
  problem.code = code;
  problem.message = message;
  out.problems.push_back(std::move(problem));
  ++out.counts.given;
  ++out.counts.refused;
}

}  // namespace entente
