// Options of figures as tables: queries, names and patterns, each refused in its own way.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "core/store/query.h"
#include "wasm/core_queries.h"
#include "wasm/core_tables.h"

namespace entente::abi {

// Options as they are read. What is wrong is told once, at the end.
class FigureTable {
 public:
  explicit FigureTable(std::span<const std::uint8_t> bytes) : table_(bytes) {}

  TableReader& rest() { return table_; }
  Query query() {
    Wanted<Query> read = query_in(bytes_of(table_.bytes()));
    if (read) return *std::move(read);
    refuse(read.error());
    return {};
  }
  // What a name of the table stands for.
  template <class Value>
  Value known(std::optional<Value> value) {
    if (!value) table_.fail();
    return value.value_or(Value{});
  }
  // May be empty.
  std::string pattern() {
    std::string written = table_.string();
    if (!written.empty()) refuse(refusal_of(written));
    return written;
  }
  // Null when all could be read.
  [[nodiscard]] EncodedResult* refusal() {
    if (refusal_ == nullptr && !table_.is_whole()) refuse(argument_result());
    return std::exchange(refusal_, nullptr);
  }

  FigureTable(const FigureTable&) = delete;
  FigureTable& operator=(const FigureTable&) = delete;
  ~FigureTable() {
    if (refusal_ != nullptr) free_result(refusal_);
  }

 private:
  void refuse(EncodedResult* result) {  // the first counts
    if (refusal_ == nullptr) {
      refusal_ = result;
    } else if (result != nullptr) {
      free_result(result);
    }
  }

  TableReader table_;
  EncodedResult* refusal_ = nullptr;
};

}  // namespace entente::abi
