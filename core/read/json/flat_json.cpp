// JsonCheck says whether it is JSON at all, and where not; simdjson then visits each member once.
#include "core/read/json/flat_json.h"

#include <simdjson.h>

#include "core/text/utf8.h"

namespace entente {
namespace {

namespace ondemand = simdjson::ondemand;

constexpr std::uint64_t kDeepest = 16;  // of what is refused in words of its own; deeper is refused as too deep

JsonFault fault_at(std::size_t offset, std::string_view reason) { return {offset, reason, false}; }

}  // namespace

std::expected<std::vector<FlatMember>, JsonFault> read_flat_object(std::string_view json) {
  if (const std::size_t at = find_ill_formed(json); at < json.size()) {
    return std::unexpected(fault_at(at, "it is not UTF-8"));
  }
  if (const auto fault = JsonCheck(kDeepest).run(json)) return std::unexpected(*fault);
  const simdjson::padded_string padded(json);
  ondemand::parser parser;
  ondemand::document document;
  ondemand::object object;
  if (parser.iterate(padded).get(document) != simdjson::SUCCESS ||
      document.get_object().get(object) != simdjson::SUCCESS) {
    return std::unexpected(fault_at(0, "it is no object"));
  }
  std::vector<FlatMember> out;
  for (auto member : object) {
    std::string_view name, text;
    ondemand::value value;
    if (member.unescaped_key(true).get(name) != simdjson::SUCCESS) break;
    FlatMember& row = out.emplace_back(std::string(name));
    const char* at = nullptr;
    if (member.value().get(value) != simdjson::SUCCESS || value.current_location().get(at) != simdjson::SUCCESS) break;
    if (value.get_string(true).get(text) != simdjson::SUCCESS) {
      return std::unexpected(fault_at(static_cast<std::size_t>(at - padded.data()), "a member is no string"));
    }
    row.value = text;
  }
  return out;
}

}  // namespace entente
