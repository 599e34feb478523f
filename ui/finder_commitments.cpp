// What is made of commitments: the index of everything read, by the session's decisions, and for the selection the
// ledger, who owes whom, statements over time, a sample to review, and files. Filters name parties by key; the index
// knows them by the ids that the keys stand for now.
#include <memory>
#include <utility>

#include "core/report/brief_facts.h"
#include "ui/commitment_exports.h"
#include "ui/finder_state.h"

namespace entente::ui {

bool Finder::State::prepare_commitments() {
  if (parts == 0) return false;
  const CommitmentEdits& edits = wished_commitments;
  if (commitments_of_actors == actors_version && commitments_edits == edits) return false;
  if (const auto* made = earlier_commitments.find({actors_version, edits})) {
    commitments = made->value;
    commitments_version = made->version;
  } else {
    at_work = "commitments";
    const bool is_begun = making_commitments && making_commitments->actors == actors;
    if (!is_begun || making_commitments->edits != edits) {
      const bool is_of_these = commitments_of_actors == actors_version;
      making_commitments = std::make_unique<CommitmentsInTheMaking>(
          all, index.stories(), actors, is_of_these ? commitments : nullptr, commitments_edits, edits);
    }
    if (making_commitments->steps.step()) return true;
    commitments = std::exchange(making_commitments, nullptr)->index;
    commitments_version = ++last_version;
    earlier_commitments.keep({actors_version, edits}, {commitments, commitments_version});
  }
  commitments_of_actors = actors_version;
  commitments_edits = edits;
  return false;
}

void Finder::State::find_tables_of_commitments(bool now) {
  const Versions versions = {commitments_version, target_version};
  const auto find = [&](auto& piece, const auto& wanted, auto make) {
    if (!wanted || parts == 0) return piece.drop();
    find_picture(piece, *wanted, versions, now, [&] { return make(*wanted); });
  };
  find(ledger, wish.ledger, [&](LedgerOptions options) {
    options.filter = with_ids(std::move(options.filter), *actors);
    return std::make_shared<const LedgerFound>(
        LedgerFound{commitments, make_ledger(*commitments, all, index.stories(), target, options)});
  });
  find(dyads, wish.dyads, [&](const CommitmentFilter& filter) {
    return std::make_shared<const DyadsFound>(
        DyadsFound{commitments, make_dyads(*commitments, all, target, with_ids(filter, *actors))});
  });
  find(commitment_trends, wish.commitment_trends, [&](const CommitmentTrendsWish& of) {
    const Period period = of.period ? *of.period : fitting_period(all, target, kTimelinePeriods);
    return std::make_shared<const Trends>(
        entente::commitment_trends(*commitments, all, index.stories(), target, with_ids(of.filter, *actors), period));
  });
  find(review, wish.review, [&](ReviewOptions options) {
    options.filter = with_ids(std::move(options.filter), *actors);
    return std::make_shared<const ReviewFound>(ReviewFound{commitments, draw_sample(*commitments, target, options)});
  });
}

// One that was written stays as it is: what was asked for then is what is saved.
void Finder::State::write_file(bool now) {
  if (!wish.file || parts == 0) return file.drop();
  find_picture(file, *wish.file, {}, now, [&] {
    const CommitmentView view{all, *actors, *commitments};
    Provenance provenance = provenance_of(view, target, wish.selection);
    provenance.decisions = wish.edits.size();
    return std::make_shared<const WrittenFile>(write_commitments(
        view, index.stories(), target, *wish.file, with_ids(wish.file->options.filter, *actors), provenance));
  });
}

}  // namespace entente::ui
