// The sets that the model of names is trained on: those whose terms allow it to be shipped (data README, class S).
#pragma once

#include <filesystem>
#include <vector>

#include "tools/train/names_data.h"

namespace entente::train {

// Every article of WikiGold whose index modulo 3 is this is kept for measuring.
inline constexpr std::size_t kHeldOutThird = 2;

// Of all sets, one behind another. `data` is the folder of the sets, `gum` that of GUM's documents, unpacked.
[[nodiscard]] std::vector<MarkedArticle> training_articles(const std::filesystem::path& data,
                                                           const std::filesystem::path& gum);

}  // namespace entente::train
