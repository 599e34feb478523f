// Gathers the summaries that workers or threads send, in whatever order they come, answers what the front end
// wishes to see, and publishes snapshots. Both drivers use it; it belongs to one thread at a time and knows neither
// kind. After every change a driver publishes snapshot(), again while has_more(), then hands out take_asks() and
// brings the merged answers back with add_answer(); what it wants() no longer may be given up.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/store/ask.h"
#include "core/store/summary.h"
#include "ui/snapshot.h"

namespace entente::ui {

class Collector {
 public:
  Collector();
  ~Collector();
  void begin(std::uint64_t files, std::uint64_t bytes);  // adds to the work to be done; phase becomes working
  void add(Summary summary, std::uint64_t files, std::uint64_t bytes);  // a finished part
  void add_article(ArticleView article);  // an answer for the Reader; the last few are kept
  void wish(Wish wish);                   // what the summary can answer is in the next snapshot()

  // What all shards must be asked for the newest wish, each once. Empty when nothing is open, and while snapshot() had no
  // time yet to find what that is.
  struct OpenAsk {
    std::uint32_t number = 0;
    Ask ask;
  };
  [[nodiscard]] std::vector<OpenAsk> take_asks();
  // An answer to this number would still be taken: neither has it come, nor has a newer wish made it useless. Drivers
  // look, so that shards are not searched for nobody.
  [[nodiscard]] bool wants(std::uint32_t number) const;
  // The merged answer of all shards. One to a number that is no longer wanted is ignored.
  void add_answer(std::uint32_t number, Answer answer);
  void give_up_answer(std::uint32_t number);  // none will come, by some fault: it is told as one
  void finish(Phase phase, double seconds);   // done or cancelled
  void clear();                               // back to empty
  void tick(double seconds);                  // progress time while working
  // The newest picture; the same pointer as long as nothing changed. What is quick comes first: while has_more(), the
  // next call makes the rest (the selection's report, after its terms).
  // What takes long is cut into steps: when `out_of_time` says so after one of them, the next call goes on from there.
  using OutOfTime = std::function<bool()>;
  [[nodiscard]] std::shared_ptr<const Snapshot> snapshot(const OutOfTime& out_of_time = {});
  [[nodiscard]] bool has_more() const;
  // What the last step was of, for who measures: "merging", "stories".
  [[nodiscard]] std::string_view at_work() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace entente::ui
