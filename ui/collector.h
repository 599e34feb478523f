// Gathers the summaries that workers or threads send, in whatever order they come, and publishes
// snapshots. Both drivers use it; it belongs to one thread at a time and knows neither kind.
#pragma once

#include <cstdint>
#include <memory>
#include <span>

#include "core/base/result.h"
#include "core/store/summary.h"
#include "ui/snapshot.h"

namespace entente::ui {

class Collector {
 public:
  Collector();
  ~Collector();
  void begin(std::uint64_t files, std::uint64_t bytes);  // adds to the work to be done; phase becomes working
  void add(Summary summary, std::uint64_t files, std::uint64_t bytes);  // a finished part
  void add_article(ArticleView article);     // an answer for the Reader; the last few are kept
  void finish(Phase phase, double seconds);  // done or cancelled
  void clear();                              // back to empty
  void tick(double seconds);                 // progress time while working
  // The newest picture; the same pointer as long as nothing changed. Makes the report if it is stale.
  [[nodiscard]] std::shared_ptr<const Snapshot> snapshot();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace entente::ui
