// entente bench lines: how long a concordance of 100,000 articles takes, for words, phrases, wildcards, expressions and
// actors.
#pragma once

#include <string>
#include <vector>

namespace entente::native {

// The articles of `paths`, or the sample's when there are none, analysed once and repeated to 100,000, in shards as the
// program makes them. One thread; prints a table of medians and their 95th percentile. Returns the exit status.
int bench_lines(const std::vector<std::string>& paths);

}  // namespace entente::native
