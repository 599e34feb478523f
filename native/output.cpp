#include "native/output.h"

#include <cstdio>
#include <string>

#include "native/files.h"
#include "native/report_text.h"

namespace entente::native {

void complain(std::string_view line) { std::fwrite(line.data(), 1, line.size(), stderr); }

void complain(const std::vector<Problem>& problems) {
  for (const Problem& problem : problems) complain(to_line(problem));
}

int write_out(const Options& options, std::string_view bytes, int status) {
  const std::string error = write_file(options.out, bytes);
  if (error.empty()) return status;
  complain("entente: " + options.out + " cannot be written: " + error + "\n");
  return kCannotWrite;
}

std::string as_file(Table table, const Options& options) {
  if (options.is_bare) table.provenance.reset();
  const Cells cells = options.is_exact ? Cells::exact : Cells::guarded;
  switch (options.format) {
    case Format::csv:
    case Format::csv_nodes:
    case Format::csv_edges:
      return to_csv(table, cells);
    case Format::tsv:
      return to_tsv(table, cells);
    case Format::json:
      return to_json(table);
    case Format::html:
      return to_html_document(table);
    case Format::text:
    case Format::gexf:
    case Format::graphml:
    case Format::markdown:
    case Format::plover:
      break;
  }
  return {};
}

int status_of(const InputCounts& counts) { return counts.read + counts.partly > 0 ? kDone : kNothingRead; }

}  // namespace entente::native
