// What several parts of the C ABI do alike: writing tables of figures.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "core/report/provenance.h"
#include "core/report/table.h"
#include "core/store/selection.h"
#include "core/store/summary.h"
#include "wasm/core_tables.h"

namespace entente::abi {

// Added to the number of a format: cells of CSV and TSV as they are, and without the columns that say what made them.
inline constexpr std::uint32_t kExactCells = 0x100, kBareRows = 0x200;

// A table as a file. `format`: 0 JSON, 1 CSV, 2 TSV, 3 an HTML fragment; with the flags above.
inline EncodedResult* written_result(Table table, std::uint32_t format) {
  const Cells cells = (format & kExactCells) == 0 ? Cells::guarded : Cells::exact;
  if ((format & kBareRows) != 0) table.provenance.reset();
  switch (format & ~(kExactCells | kBareRows)) {
    case 0:
      return make_result(Outcome::ok, to_json(table));
    case 1:
      return make_result(Outcome::ok, to_csv(table, cells));
    case 2:
      return make_result(Outcome::ok, to_tsv(table, cells));
    case 3:
      return make_result(Outcome::ok, to_html(table));
    default:
      return argument_result();
  }
}

// Where figures of a set of a summary's articles come from; `told`: the caller's own words for the selection, if any.
inline Provenance provenance_in(const Summary& summary, const ArticleSet& set, const Query& selection,
                                const ActorIndex* actors = nullptr, std::string_view told = {}) {
  Provenance out = provenance_of(summary.tokenisers, selection, actors);
  out.articles = set.size();
  out.of = summary.articles.size();
  if (!told.empty()) out.selection = told;
  return out;
}

}  // namespace entente::abi
