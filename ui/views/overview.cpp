// Overview: the pile at a glance. What was said most, who stands with whom, and the firmest commitments.
// The search narrows it like any list.
#include <algorithm>

#include "ui/draw/scroll.h"
#include "ui/draw/stack.h"
#include "ui/format.h"
#include "ui/plot/network_view.h"
#include "ui/views/views.h"

namespace entente::ui {
namespace {

constexpr float kCommitmentRow = 52;

void draw_terms_in_short(Context& context, ImVec2 at, float width) {
  Stack stack(context, at, width);
  stack.heading("Said most");
  const auto& terms = context.report.terms;
  for (const std::uint32_t row : context.derived.top_terms()) {
    const double share = static_cast<double>(terms[row].count) / static_cast<double>(terms.front().count);
    if (stack.row(terms[row].term, terms[row].term, thousands(terms[row].count), share)) {
      context.focus(Focus::On::term, terms[row].term);
    }
  }
}

void draw_commitment(Context& context, const Box& box, const CommitmentRow& row) {
  const Look& look = context.look;
  const Palette& p = context.colours();
  const Hit state = target(look, row.id, box, context.is_focus(Focus::On::commitment, row.id));
  if (state.clicked) context.focus(Focus::On::commitment, row.id);
  const float left = box.min.x + 12, text = left + 116, width = box.max.x - 12 - text;
  tag(look, {left, box.min.y + 7}, row.kind);
  std::string parties = row.committers.empty() ? "Nobody named" : context.derived.names(row.committers);
  if (!row.counterparties.empty()) parties += "  \xE2\x86\x92  " + context.derived.names(row.counterparties);
  put_within(look, {text, box.min.y + 8}, width, {Size::body, true}, p.text, parties);
  put_within(look, {text, box.min.y + 28}, width, {Size::small}, p.muted,
             row.what.text.empty() ? row.sentence.text : row.what.text);
}

float draw_firmest(Context& context, ImVec2 at, float width) {
  const Look& look = context.look;
  const float top = at.y;
  put(look, at, {Size::small, true}, context.colours().muted, "Firmest commitments");
  const std::string all = "All " + thousands(context.report.commitments.size());
  if (link(look, {at.x + width - width_of(look, {Size::small, true}, all), at.y}, "all", all, {Size::small, true})) {
    context.push(ShowView{View::commitments});
  }
  at.y += pixels(Size::small) + kGrid + 4;
  at.y += draw_kinds(context, at, width) - 4;
  for (const std::uint32_t row : context.derived.firmest()) {
    draw_commitment(context, {{at.x - 12, at.y}, {at.x + width + 12, at.y + kCommitmentRow}},
                    context.report.commitments[row]);
    at.y += kCommitmentRow;
  }
  return at.y - top;
}

}  // namespace

void draw_overview(Context& context, const Box& room) {
  const Box below = draw_title(context, room, "Overview", context.derived.pile());
  Scroll scroll("overview", below);
  const float width = below.width() - 2 * kMargin, left = below.min.x + kMargin;
  const float terms_width = std::clamp(width * 0.3f, 168.0f, 260.0f);
  const float top = scroll.top().y + 4;
  const float picture = 34.0f * static_cast<float>(kTopTerms) + 24;
  draw_terms_in_short(context, {left, top}, terms_width);
  const float x = left + terms_width + 40, network_width = width - terms_width - 40;
  put(context.look, {x, top}, {Size::small, true}, context.colours().muted, "Named together");
  draw_small_network(context, {{x - 8, top + 20}, {x + network_width + 8, top + picture}});
  const float y = top + picture + 24;
  hairline(context.look, {left, y - 14}, width);
  const float height = draw_firmest(context, {left, y + 4}, width);
  scroll.extent(y + height + 24 - scroll.top().y);
}

}  // namespace entente::ui
