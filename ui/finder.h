// Finds what is wished for: from the summary of everything read what that can answer, from the shards' answers the
// rest. Each part is found anew only when what it was found from has changed; versions tell. It belongs to one thread,
// what it publishes to all.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/steps.h"
#include "core/report/report.h"
#include "ui/answers.h"
#include "ui/wish.h"

namespace entente::ui {

// What is wrong with the patterns of a wish, in words, and which parts of it rest on one that cannot be read.
struct PatternFaults {
  bool selection = false, terms = false, collocates = false, lines = false, evidence = false, trends = false;
  std::string words;  // of the first; empty when all can be read
};
[[nodiscard]] PatternFaults faults_of(const Wish& wish);

class Finder {
 public:
  Finder();
  ~Finder();

  // Merges more into the summary of everything read, which is of so many parts then, and makes the indices and the
  // report of everything anew. Nothing may be found until that is over.
  [[nodiscard]] Steps renew(std::optional<Summary> more, std::uint64_t parts);
  void wish(const Wish& wish);
  // One step towards the indices by the wish's edits; false when they are there. Each goes on where the last one ended,
  // as long as the edits are the same.
  bool prepare();
  // All but what takes longer, which keeps its last value, marked stale: what is made of pairs of actors, which
  // make_pictures() makes, and the reports. Prepares what is not.
  void find();
  void make_pictures();
  [[nodiscard]] bool pictures_are_due() const;
  // One step of it: report() is another one when report_is_due() no longer.
  void make_report();
  [[nodiscard]] bool report_is_due() const;
  [[nodiscard]] bool report_is_quick() const;  // it is that of everything
  // What the last step was of, for who measures: "stories".
  [[nodiscard]] std::string_view at_work() const;

  [[nodiscard]] const std::shared_ptr<const Report>& report() const;  // of the selection that was found last
  [[nodiscard]] const std::shared_ptr<const Report>& pile() const;
  [[nodiscard]] const std::shared_ptr<const Findings>& findings()
      const;  // another one after find() and make_pictures()

  // What shards must be asked for, by the last find().
  [[nodiscard]] Answers& answers();
  void clear();  // all but the wish

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace entente::ui
