// What the tables of this folder are put together from.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/base/parts.h"
#include "core/report/formulas.h"
#include "core/report/numbers.h"
#include "core/report/table.h"

namespace entente::table_parts {

inline TableColumn column(std::string_view name, std::string_view title, std::string_view formula = {}) {
  return {std::string(name), std::string(title), std::string(formula)};
}

inline TableColumn column(std::string_view name, const Formula& formula) {
  return column(name, formula.title, formula.text);
}

inline std::string written(std::uint64_t value) {
  std::string out;
  append_integer(value, out);
  return out;
}

inline std::string written(double value) {
  std::string out;
  return append_decimal(value, 9, out) ? out : "n/a";
}

// An actor's name; of a hidden actor the id itself.
inline const std::string& name_of(const ActorIndex& actors, const std::string& id) {
  const std::uint32_t actor = actors.find(id);
  return actor == kNoActorNumber ? id : actors[actor].name;
}

inline std::string names_of(const ActorIndex& actors, std::span<const std::string> ids, std::string_view between) {
  std::string out;
  for (const std::string& id : ids) out.append(out.empty() ? "" : between).append(name_of(actors, id));
  return out;
}

}  // namespace entente::table_parts
