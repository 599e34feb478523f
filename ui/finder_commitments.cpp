// What is made of commitments: the index of everything read, by the session's decisions, and the lists of the
// selection.
#include <memory>
#include <utility>

#include "ui/finder_state.h"

namespace entente::ui {

void Finder::State::find_commitments() {
  if (parts == 0) return;
  CommitmentEdits edits = commitment_edits(wish.edits);
  if (commitments_of_actors == actors_version && commitments_edits == edits) return;
  commitments = std::make_shared<const CommitmentIndex>(all, *actors, index.stories(), edits);
  commitments_of_actors = actors_version;
  commitments_edits = std::move(edits);
  ++commitments_version;
}

}  // namespace entente::ui
