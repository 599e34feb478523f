// See core_tables.h.
#include "wasm/core_tables.h"

namespace entente::abi {

EncodedResult* problem_result(const Problem& problem) {
  TableWriter table;
  table.string(code_name(problem.code));
  table.number(problem.byte);
  table.number(problem.line);
  table.number(problem.column);
  table.string(problem.file);
  table.string(problem.member);
  table.string(problem.message);
  table.string(problem.kept);
  return make_result(Outcome::problem, table.bytes());
}

void free_result(EncodedResult* result) {
  delete[] reinterpret_cast<std::uint8_t*>(static_cast<std::uintptr_t>(result->data));
  delete result;
}

template <class Number>
Number TableReader::raw() {
  Number value{};
  ok_ = ok_ && sizeof value <= rest_.size();
  if (!ok_) return value;
  std::memcpy(&value, rest_.data(), sizeof value);
  rest_ = rest_.subspan(sizeof value);
  return value;
}

std::uint32_t TableReader::number() { return raw<std::uint32_t>(); }
std::uint64_t TableReader::number64() { return raw<std::uint64_t>(); }
double TableReader::real() { return raw<double>(); }

std::uint32_t TableReader::below(std::uint32_t limit) {
  const std::uint32_t value = number();
  if (value < limit) return value;
  fail();
  return 0;
}

std::string_view TableReader::bytes() {
  const std::uint32_t size = number();
  ok_ = ok_ && size <= rest_.size();
  if (!ok_) return {};
  const std::string_view text(reinterpret_cast<const char*>(rest_.data()), size);
  rest_ = rest_.subspan(size);
  return text;
}

std::vector<std::string> TableReader::strings() {
  std::vector<std::string> list;
  for (std::uint32_t left = number(); left > 0 && ok_; --left) list.push_back(string());
  return list;
}

}  // namespace entente::abi
