// See ask.h.
#include "core/store/ask.h"

#include <type_traits>
#include <utility>

#include "core/store/merge_all.h"

namespace entente {

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
  return merge_all(std::move(sums));
}

Answer merge(Answer a, const Answer& b) {
  return std::visit(
      [&b]<class Part>(Part&& part) -> Answer {
        const auto* other = std::get_if<std::remove_cvref_t<Part>>(&b);
        return other ? merge(std::forward<Part>(part), *other) : std::forward<Part>(part);
      },
      std::move(a));
}

// Lines are few, so two and two is good enough for them.
Answer merge_all(std::vector<Answer> answers) {
  if (std::holds_alternative<Summary>(answers.front())) {
    std::vector<Summary> sums;
    for (Answer& answer : answers) {
      if (auto* sum = std::get_if<Summary>(&answer)) sums.push_back(std::move(*sum));
    }
    return merge_all(std::move(sums));
  }
  while (answers.size() > 1) {
    std::vector<Answer> halves;
    for (std::size_t i = 0; i < answers.size(); i += 2) {
      const bool is_odd = i + 1 == answers.size();
      halves.push_back(is_odd ? std::move(answers[i]) : merge(std::move(answers[i]), answers[i + 1]));
    }
    answers = std::move(halves);
  }
  return std::move(answers.front());
}

}  // namespace entente
