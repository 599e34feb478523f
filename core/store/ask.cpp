// See ask.h.
#include "core/store/ask.h"

#include <type_traits>
#include <utility>

namespace entente {

namespace {

// By two and two, so that a row is moved as often as the number of parts has digits in base two.
Summary merged(std::vector<Summary> parts) {
  while (parts.size() > 1) {
    std::vector<Summary> halves;
    for (std::size_t i = 0; i < parts.size(); i += 2) {
      const bool is_odd = i + 1 == parts.size();
      halves.push_back(is_odd ? std::move(parts[i]) : merge(std::move(parts[i]), parts[i + 1]));
    }
    parts = std::move(halves);
  }
  return parts.empty() ? Summary{} : std::move(parts[0]);
}

}  // namespace

Answer answer(const Shard& shard, const Ask& ask) {
  const Shard* const one[] = {&shard};
  return answer(one, ask);
}

Answer answer(std::span<const Shard* const> shards, const Ask& ask) {
  if (const auto* query = std::get_if<ConcordanceQuery>(&ask)) return concordance(shards, *query);
  if (const auto* query = std::get_if<KeySentenceQuery>(&ask)) return key_sentences(shards, *query);
  const auto* query = std::get_if<Query>(&ask);
  std::vector<Summary> sums;
  for (const Shard* shard : shards) sums.push_back(summarise(*shard, *query));
  return merged(std::move(sums));
}

Answer merge(Answer a, const Answer& b) {
  return std::visit(
      [&b]<class Part>(Part&& part) -> Answer {
        const auto* other = std::get_if<std::remove_cvref_t<Part>>(&b);
        return other ? merge(std::forward<Part>(part), *other) : std::forward<Part>(part);
      },
      std::move(a));
}

}  // namespace entente
