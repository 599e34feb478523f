// What the benchmarks share: the articles they run on, and the clock they go by.
#pragma once

#include <string>
#include <vector>

#include "core/read/article.h"

namespace entente::native {

// Seconds of this process on a processor: another program's turn is no part of them.
[[nodiscard]] double processor_seconds();

// The articles of these files and folders, or of the sample when there are none; what cannot be read is left out.
[[nodiscard]] std::vector<Article> articles_of(const std::vector<std::string>& paths);

// Of values that are at least one, in any order: the middle one, and the one that 95 % do not pass.
[[nodiscard]] double median(std::vector<double> values);
[[nodiscard]] double percentile_95(std::vector<double> values);

}  // namespace entente::native
