// merge() of many summaries at once. Two and two, each row is moved as often as the number of parts has digits in base
// two; here it is moved thrice, however many parts there are.
#pragma once

#include <vector>

#include "core/store/summary.h"

namespace entente {

// What merging them one by one gives. Of none: Summary{}.
[[nodiscard]] Summary merge_all(std::vector<Summary> parts);

}  // namespace entente
