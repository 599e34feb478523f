// The faces of the Commitments view. Each draws its controls and its figures into the room below the head; what is
// filtered is one thing for all of them.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "ui/context.h"
#include "ui/draw/controls.h"

namespace entente::ui {

void draw_commitment_list(Context& context, const Box& room);
void draw_ledger(Context& context, const Box& room);
void draw_dyads(Context& context, const Box& room);
void draw_commitment_timeline(Context& context, const Box& room);
void draw_review(Context& context, const Box& room);

// The line under the title: what the figures rest on.
[[nodiscard]] std::string days_of(const LedgerRow& row);  // "2022-03-21", or the first and the last
[[nodiscard]] std::string commitment_list_words(const Context& context);
[[nodiscard]] std::string ledger_words(const Context& context);
[[nodiscard]] std::string dyads_words(const Context& context);
[[nodiscard]] std::string commitment_timeline_words(const Context& context);
[[nodiscard]] std::string review_words(const Context& context);

// Shared by faces.

// What is chosen in the Commitments view, to be changed; pushed when it is let go of changed.
class CommitmentsEdit {
 public:
  explicit CommitmentsEdit(Context& context) : context_(context), state_(context.state.commitments) {}
  ~CommitmentsEdit();
  CommitmentsEdit(const CommitmentsEdit&) = delete;
  CommitmentsEdit& operator=(const CommitmentsEdit&) = delete;
  CommitmentsState* operator->() { return &state_; }
  CommitmentsState& operator*() { return state_; }

 private:
  Context& context_;
  CommitmentsState state_;
};

// The kinds as chips, a line of what a face adds, and the filters. Returns the room below.
using MoreControls = std::function<void(ControlLine&, CommitmentsState&)>;
[[nodiscard]] Box draw_commitment_filters(Context& context, const Box& room, const MoreControls& more = {});
[[nodiscard]] bool is_filtered(const CommitmentFilter& filter);

// Topics of the pile's commitments with how many are about them, by name.
[[nodiscard]] const TopicCounts& topics_of(const Context& context);

// A commitment in two lines: kind, firmness, status; who to whom; the act; what was decided.
inline constexpr float kCommitmentRow = 62, kRowInset = 12;
void draw_commitment_row(Context& context, const Box& box, const CommitmentRow& row);
// "China, Pakistan -> Saudi Arabia  asked by Iran", cut to `width`.
void draw_parties(Context& context, ImVec2 at, float width, const CommitmentRow& row);

// The row of a statement, by its number in Findings::commitments or the like; null while no report holds it.
[[nodiscard]] const CommitmentRow* row_of(const Context& context, const CommitmentIndex& index,
                                          std::uint32_t statement);

// The commitments of a face in its order, walked by j and k. What is rejected away under the focus hands it on.
struct Walk {
  std::size_t count = 0;
  std::function<std::string(std::size_t)> id;              // of the commitment that stands for a place
  std::function<bool(std::size_t, std::string_view)> has;  // whether a place speaks of it; empty: by id() alone
  bool on_when_judged = false;                             // to the next one that is not decided yet
};
// The place that was gone to in this frame, to be brought into sight.
[[nodiscard]] std::optional<std::size_t> walk_by_keys(Context& context, const Walk& walk);

// A click chooses, a second one reads on.
void choose(Context& context, const CommitmentRow& row);

}  // namespace entente::ui
