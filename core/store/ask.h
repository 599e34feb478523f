// Everything that a driver may ask of its shards, as one value that travels: a thread, a worker or another machine
// answers for its own shards, and the answers merge. The bytes are framed and checksummed as all the store's are.
#pragma once

#include <cstdint>
#include <span>
#include <variant>
#include <vector>

#include "core/base/result.h"
#include "core/store/concordance.h"
#include "core/store/query.h"
#include "core/store/shard.h"
#include "core/store/summary.h"

namespace entente {

using Ask = std::variant<Query, ConcordanceQuery, KeySentenceQuery>;
using Answer = std::variant<Summary, Concordance, KeySentences>;  // of the ask at the same place

[[nodiscard]] Answer answer(const Shard& shard, const Ask& ask);

// Of several shards: what merging the answers of each gives, in less time. Not of none.
[[nodiscard]] Answer answer(std::span<const Shard* const> shards, const Ask& ask);

// Both must be of one ask.
[[nodiscard]] Answer merge(Answer a, const Answer& b);
[[nodiscard]] Answer merge_all(std::vector<Answer> answers);  // one at least

[[nodiscard]] std::vector<std::uint8_t> encode(const Ask& ask);
[[nodiscard]] std::vector<std::uint8_t> encode(const Answer& answer);
[[nodiscard]] Result<Ask> decode_ask(std::span<const std::uint8_t> bytes);
[[nodiscard]] Result<Answer> decode_answer(std::span<const std::uint8_t> bytes);

}  // namespace entente
