// Pieces that shards and summaries share in their encoding: the frame around both, and the rows that
// stand in both. put() and get() of one type mirror each other line for line.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/read/article.h"
#include "core/store/article_facts.h"
#include "core/store/bytes.h"
#include "core/store/strings.h"

namespace entente {

inline constexpr std::uint64_t kCodecVersion = 1;

// Numbers of values of the enumerations as encoded. Values are stored as they stand in the headers: a
// change of their order is a change of version.
inline constexpr std::size_t kKinds = 8, kStatuses = 9, kModalities = 3, kActorTypes = 5;
inline constexpr std::size_t kProblemCodes = static_cast<std::size_t>(ProblemCode::cancelled) + 1;

// Eight bytes that say what follows.
inline constexpr std::string_view kShardMagic = "ENTENTEa", kSummaryMagic = "ENTENTEs";

// magic, version, checksum of the body, body. Both borrow their arguments.
[[nodiscard]] std::vector<std::uint8_t> framed(std::string_view magic, std::span<const std::uint8_t> body);
[[nodiscard]] Result<std::span<const std::uint8_t>> unframed(std::string_view magic,
                                                             std::span<const std::uint8_t> bytes);

// "The bytes are not what was written".
[[nodiscard]] Problem corrupt(std::string_view what);

void put(Writer& out, const InputCounts& counts);
void put(Writer& out, const std::vector<Problem>& problems);
void put(Writer& out, const Strings& strings);
void put(Writer& out, const ArticleFacts& facts);
void put(Writer& out, const std::vector<std::uint32_t>& ids);

void get(Reader& in, InputCounts& counts);
void get(Reader& in, std::vector<Problem>& problems);
void get(Reader& in, Strings& strings);  // fails unless sorted and unique
void get(Reader& in, ArticleFacts& facts);
void get(Reader& in, std::vector<std::uint32_t>& ids, std::size_t limit);  // each below `limit`

}  // namespace entente
