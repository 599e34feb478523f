// What several parts of the C ABI do alike: writing tables of figures.
#pragma once

#include <cstdint>
#include <iterator>
#include <string>

#include "core/report/table.h"
#include "wasm/core_tables.h"

namespace entente::abi {

// A table as a file. `format`: 0 JSON, 1 CSV, 2 TSV, 3 an HTML fragment.
inline EncodedResult* written_result(const Table& table, std::uint32_t format) {
  constexpr std::string (*kWriters[])(const Table&) = {to_json, to_csv, to_tsv, to_html};
  if (format >= std::size(kWriters)) return argument_result();
  return make_result(Outcome::ok, kWriters[format](table));
}

}  // namespace entente::abi
