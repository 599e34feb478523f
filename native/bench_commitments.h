// entente bench commitments: how fast bytes become a shard with terms, actors and commitments, on one thread.
#pragma once

#include <string>
#include <vector>

namespace entente::native {

// The files of `paths`, or the sample when there are none; prints megabytes of articles' text a second of the whole
// analysis and of its parts, medians of rounds with the slowest. Returns the exit status.
int bench_commitments(const std::vector<std::string>& paths);

}  // namespace entente::native
