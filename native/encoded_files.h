// Shards and summaries that an earlier command wrote. What is wrong with a file is told on standard error.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/store/shard.h"
#include "core/store/summary.h"

namespace entente::native {

[[nodiscard]] std::optional<Shard> load_shard(const std::string& path);

// All of them merged. Nothing when a file is not what it should be: a sum with a part missing must not look whole.
[[nodiscard]] std::optional<Summary> load_summaries(const std::vector<std::string>& paths);

}  // namespace entente::native
