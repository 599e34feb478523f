// Which decisions a project file of the user's holds: the only copy of them that lasts, so closing without one is asked
// about once. A page never learns whether what it handed to the browser's downloads arrived, so that is told as what it
// is, a handing over.
#pragma once

#include <cstdint>
#include <string>

#include "ui/session.h"

namespace entente::ui {

// What became of a project that the platform was to write.
struct ProjectWritten {
  enum class Outcome : std::uint8_t { written, handed_over, given_up, failed };
  Outcome outcome = Outcome::written;
  std::string at;       // "14:02", as clocks show it here; of written and handed_over
  std::string problem;  // of failed
};

class ProjectFile {
 public:
  void opened(const Edits& in_force) { held_ = in_force; }  // a file that holds these was read
  void sent(const Edits& in_force) { sent_ = in_force; }    // the platform was asked to write these
  void written(ProjectWritten what);
  void found(const Edits& in_force) { asked_ = in_force; }  // of an earlier visit, which had its question

  // True once for the same decisions.
  [[nodiscard]] bool asks_about(const Edits& in_force);

  [[nodiscard]] std::string words() const;  // "project file last written 14:02"; empty before there is one
  [[nodiscard]] bool has_failed() const { return last_.outcome == ProjectWritten::Outcome::failed; }

 private:
  Edits held_, sent_, asked_;
  ProjectWritten last_{ProjectWritten::Outcome::given_up, {}, {}};
};

}  // namespace entente::ui
