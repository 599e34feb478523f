// entente bench frames: how much of the front end's thread a frame takes while somebody works with a large pile.
#pragma once

#include <string>
#include <vector>

namespace entente::native {

// The front end without a window over the articles of `paths`, or the sample's when there are none; a scripted hand
// scrolls, sorts, searches, selects and decides. Prints per view the milliseconds of a frame, finding and drawing
// apart, then what it takes until a decision is taken back, and the longest steps of the Collector while articles come
// in. Returns the exit status.
int bench_frames(const std::vector<std::string>& paths);

}  // namespace entente::native
