// Why a cue gave no commitment. Each place where the search gives a cue up says so; of a sentence that gave nothing
// the places are written out, one row each, so that a reader can ask of any sentence why it is not listed.
#include "core/extract/search.h"

namespace entente {

bool Search::drop(Dismissal why) {
  why_ = why;
  return false;
}

// "is ready to" and "ready to" are one place: the longer of two that overlap stays.
void Search::note_dropped(const Dropped& dropped) {
  if (dismissed_ == nullptr) return;
  if (!dropped_.empty() && dropped.cue.begin < dropped_.back().cue.end) {
    const Range last = dropped_.back().cue;
    if (dropped.cue.end - dropped.cue.begin <= last.end - last.begin) return;
    dropped_.pop_back();
  }
  dropped_.push_back(dropped);
}

void Search::write_dismissed() {
  for (const Dropped& one : dropped_) dismissed_->push_back({index_, span_of(one.cue), one.rule, one.why});
}

}  // namespace entente
