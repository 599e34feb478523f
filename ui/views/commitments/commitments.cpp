// Commitments: who committed to what. One head over five faces, which share the selection, the filter and the user's
// decisions; every one of them is reviewed by the same keys.
#include <algorithm>
#include <array>

#include "core/base/hash.h"
#include "ui/format.h"
#include "ui/plot/stair.h"
#include "ui/views/commitments/editing.h"
#include "ui/views/commitments/exports.h"
#include "ui/views/commitments/faces.h"
#include "ui/views/decisions.h"
#include "ui/views/head.h"
#include "ui/views/views.h"

namespace entente::ui {
namespace {

constexpr std::array<std::string_view, 5> kFaces = {"List", "Ledger", "Dyads", "Timeline", "Review"};
constexpr float kTagColumn = 124, kVerdictColumn = 28;

std::string face_words(const Context& context) {
  switch (context.state.commitments.face) {
    case CommitmentsFace::list:
      return commitment_list_words(context);
    case CommitmentsFace::ledger:
      return ledger_words(context);
    case CommitmentsFace::dyads:
      return dyads_words(context);
    case CommitmentsFace::timeline:
      return commitment_timeline_words(context);
    case CommitmentsFace::review:
      return review_words(context);
  }
  return {};
}

void draw_face(Context& context, const Box& room) {
  switch (context.state.commitments.face) {
    case CommitmentsFace::list:
      return draw_commitment_list(context, room);
    case CommitmentsFace::ledger:
      return draw_ledger(context, room);
    case CommitmentsFace::dyads:
      return draw_dyads(context, room);
    case CommitmentsFace::timeline:
      return draw_commitment_timeline(context, room);
    case CommitmentsFace::review:
      return draw_review(context, room);
  }
}

// "road . due 2026-03 . edited": what a row has room for at its right end.
std::string asides(const CommitmentRow& row) {
  std::string out;
  const auto add = [&](std::string_view words) { (out += out.empty() ? "" : "  \xC2\xB7  ") += words; };
  if (!row.amount.empty()) add(row.amount);
  if (!row.due.empty()) add("due " + row.due);
  if (!row.topic.empty()) add(row.topic);
  if (row.is_added) add("added");
  if (!row.is_added && !row.edited.empty()) add("edited");
  if (!row.note.empty()) add("note");
  return out;
}

// The place that speaks of the focus, if any does.
std::optional<std::size_t> place_of_focus(const Context& context, const Walk& walk) {
  const Focus& focus = context.state.focus;
  if (focus.on != Focus::On::commitment) return std::nullopt;
  for (std::size_t i = 0; i < walk.count; ++i) {
    if (walk.has ? walk.has(i, focus.key) : walk.id(i) == focus.key) return i;
  }
  return std::nullopt;
}

bool is_open(const Context& context, const std::string& id) {
  const CommitmentRow* row = context.derived.commitment(id);
  return row != nullptr && context.derived.verdict(*row) == Verdict::open;
}

// Where a verdict leads: on to the next that is open, or past a row that is about to leave the list.
std::optional<std::size_t> after_verdict(const Context& context, const Walk& walk, std::size_t now) {
  if (walk.on_when_judged) {
    for (std::size_t i = 1; i < walk.count; ++i) {
      const std::size_t next = (now + i) % walk.count;
      if (is_open(context, walk.id(next))) return next;
    }
    return std::nullopt;
  }
  const bool leaves = ImGui::IsKeyPressed(ImGuiKey_R, false) && walk.has == nullptr &&
                      (context.state.commitments.filter.verdicts >> static_cast<unsigned>(Verdict::rejected) & 1U) == 0;
  if (!leaves || walk.count < 2) return std::nullopt;
  return now + 1 < walk.count ? now + 1 : now - 1;
}

}  // namespace

CommitmentsEdit::~CommitmentsEdit() {
  if (!(state_ == context_.state.commitments)) context_.push(SetCommitments{std::move(state_)});
}

const CommitmentRow* row_of(const Context& context, const CommitmentIndex& index, std::uint32_t statement) {
  return statement < index.size() ? context.derived.commitment(hex16(index[statement].id)) : nullptr;
}

void choose(Context& context, const CommitmentRow& row) {
  if (context.is_focus(Focus::On::commitment, row.id)) {
    context.push(ReadAt{row.article, row.sentence.span});
  } else {
    context.focus(Focus::On::commitment, row.id);
  }
}

void draw_parties(Context& context, ImVec2 at, float width, const CommitmentRow& row) {
  const Look& look = context.look;
  const Palette& p = context.colours();
  const float right = at.x + width;
  const std::string owes = row.committers.empty() ? "Nobody named" : context.derived.names(row.committers);
  at.x += put_within(look, at, right - at.x, {Size::body, true}, row.committers.empty() ? p.muted : p.text, owes);
  if (!row.counterparties.empty() && right - at.x > 60) {
    icon({at.x + 15, at.y + pixels(Size::body) / 2}, Icon::arrow, p.muted, 14);
    at.x += 30;
    at.x += put_within(look, at, right - at.x, {}, p.text, context.derived.names(row.counterparties));
  }
  if (!row.requesters.empty() && right - at.x > 60) {
    put_within(look, {at.x + 8, at.y + 1}, right - at.x - 8, {Size::small}, p.muted,
               "asked by " + context.derived.names(row.requesters));
  }
}

void draw_commitment_row(Context& context, const Box& box, const CommitmentRow& row) {
  const Look& look = context.look;
  const Palette& p = context.colours();
  const float left = box.min.x + kRowInset, top = box.min.y + 8;
  const Verdict verdict = context.derived.verdict(row);
  tag(look, {left, top}, row.kind);
  dots(look, {left + 8, top + 35}, row.modality, p.of(row.kind).ink);
  put(look, {left + 40, centred(top + 24, kTagHeight, Size::small)}, {Size::small}, p.muted, status_name(row.status));
  const float x = left + kTagColumn, right = box.max.x - kRowInset - kVerdictColumn;
  verdict_mark(look, {box.max.x - kRowInset - 8, box.centre().y}, verdict);
  draw_parties(context, {x, top + 2}, right - x, row);
  const float aside = put_right(look, {right, top + 27}, {Size::small}, p.muted, asides(row));
  const std::string& act = row.what.text.empty() ? row.sentence.text : row.what.text;
  const float room = right - x - aside - (aside > 0 ? 20 : 0);
  const float used = put_within(look, {x, top + 26}, room, {}, p.muted, act);
  if (verdict == Verdict::rejected) fill({{x, top + 34}, {x + used, top + 35}}, p.muted);
}

std::optional<std::size_t> walk_by_keys(Context& context, const Walk& walk) {
  const bool judged = push_deeds_of_keys(context);
  if (walk.count == 0 || (!judged && !context.step_back && !context.step_on)) return std::nullopt;
  const std::optional<std::size_t> now = place_of_focus(context, walk);
  std::optional<std::size_t> next;
  if (judged) {
    if (now) next = after_verdict(context, walk, *now);
  } else if (!now) {
    next = 0;
  } else {
    next = context.step_on ? std::min(*now + 1, walk.count - 1) : *now - std::min<std::size_t>(*now, 1);
  }
  if (next) context.focus(Focus::On::commitment, walk.id(*next));
  return next;
}

void draw_commitments(Context& context, const Box& room) {
  const std::string words = face_words(context);
  const auto face = static_cast<std::size_t>(context.state.commitments.face);
  const DrawnHead head = draw_head(context, room, {"Commitments", kFaces, face, words}, [&](ImVec2 top_right) {
    const float used = draw_decisions(context, top_right);
    return used + draw_commitment_exports(context, {top_right.x - used, top_right.y});
  });
  if (head.face) {
    SetCommitments change{context.state.commitments};
    change.commitments.face = static_cast<CommitmentsFace>(*head.face);
    context.push(std::move(change));
  }
  draw_face(context, head.below);
}

}  // namespace entente::ui
