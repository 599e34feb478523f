// merge() for who may not be held up for long.
#pragma once

#include "core/base/steps.h"
#include "core/store/summary.h"

namespace entente {

// Makes `a` the merge of both. Borrows it.
[[nodiscard]] Steps merge_in_steps(Summary& a, Summary b);

}  // namespace entente
