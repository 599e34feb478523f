#include "ui/project_file.h"

#include <utility>

namespace entente::ui {

void ProjectFile::written(ProjectWritten what) {
  using Outcome = ProjectWritten::Outcome;
  if (what.outcome == Outcome::given_up) return;
  if (what.outcome != Outcome::failed) held_ = sent_;  // a second one may still be on its way
  last_ = std::move(what);
}

bool ProjectFile::asks_about(const Edits& in_force) {
  if (held_ == in_force || asked_ == in_force) return false;
  asked_ = in_force;
  return true;
}

std::string ProjectFile::words() const {
  switch (last_.outcome) {
    case ProjectWritten::Outcome::written:
      return "project file last written " + last_.at;
    case ProjectWritten::Outcome::handed_over:
      return "project file last handed to the browser " + last_.at;
    case ProjectWritten::Outcome::failed:
      return "the project file was not written: " + last_.problem;
    case ProjectWritten::Outcome::given_up:
      break;
  }
  return {};
}

}  // namespace entente::ui
