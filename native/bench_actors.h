// entente bench actors: how fast words are tagged and actors are named with all their names, on one thread.
#pragma once

#include <string>
#include <vector>

namespace entente::native {

// The articles of `paths`, or the sample's when there are none, cut into sentences and words beforehand; prints tokens
// and megabytes a second, medians of rounds with the slowest. Returns the exit status.
int bench_actors(const std::vector<std::string>& paths);

}  // namespace entente::native
