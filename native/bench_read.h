// entente bench read: how fast reading is, beside simdjson's own pace on the same bytes in the same run.
#pragma once

#include <string>
#include <vector>

namespace entente::native {

// Texts are those of `paths`, or the sample's when there are none, repeated to a size that can be timed. One thread;
// prints a table of medians. Returns the exit status.
int bench_read(const std::vector<std::string>& paths);

}  // namespace entente::native
