// entente bench terms: how fast terms are counted and ranked anew, and in how much memory, beside two reference
// counters (tests/bench/terms_references.h) over the same texts in the same run.
#pragma once

#include <string>
#include <vector>

namespace entente::native {

// Texts are those of `paths`, or the sample's when there are none. One thread; prints tables of medians, of what a
// change of selection takes, and of memory as multiples of the text. Returns the exit status.
int bench_terms(const std::vector<std::string>& paths);

}  // namespace entente::native
