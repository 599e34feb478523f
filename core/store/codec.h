// Shards and summaries as bytes: little-endian, versioned, checksummed. Equal values encode to equal
// bytes on every compiler; a flipped bit is refused with a Problem, never read past the end.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/store/shard.h"
#include "core/store/summary.h"

namespace entente {

[[nodiscard]] std::vector<std::uint8_t> encode(const Shard& shard);
[[nodiscard]] std::vector<std::uint8_t> encode(const Summary& summary);
[[nodiscard]] std::vector<std::uint8_t> encode(const ArticleView& article);
[[nodiscard]] Result<Shard> decode_shard(std::span<const std::uint8_t> bytes);
[[nodiscard]] Result<Summary> decode_summary(std::span<const std::uint8_t> bytes);

[[nodiscard]] Result<ArticleView> decode_article(std::span<const std::uint8_t> bytes);

// A stable 64-bit digest of encode(summary), for comparing builds.
[[nodiscard]] std::uint64_t digest(const Summary& summary);

}  // namespace entente
