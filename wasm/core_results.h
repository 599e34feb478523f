// What several parts of the C ABI do alike: merging lists, and writing tables of figures.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "core/report/table.h"
#include "wasm/core_tables.h"

namespace entente::abi {

// As a balanced tree, so that n parts cost n log n. One part at least.
template <class T>
T merged(std::vector<T> parts) {
  while (parts.size() > 1) {
    std::vector<T> pairs;
    for (std::size_t i = 0; i + 1 < parts.size(); i += 2) pairs.push_back(merge(std::move(parts[i]), parts[i + 1]));
    if (parts.size() % 2 == 1) pairs.push_back(std::move(parts.back()));
    parts = std::move(pairs);
  }
  return std::move(parts.front());
}

// A table as a file. `format`: 0 JSON, 1 CSV, 2 TSV, 3 an HTML fragment.
inline EncodedResult* written_result(const Table& table, std::uint32_t format) {
  constexpr std::string (*kWriters[])(const Table&) = {to_json, to_csv, to_tsv, to_html};
  if (format >= std::size(kWriters)) return argument_result();
  return make_result(Outcome::ok, kWriters[format](table));
}

}  // namespace entente::abi
