// Review: a sample to be judged row by row, how far one has come, and what one's own verdicts say of all the rest.
#include <array>
#include <cmath>

#include "ui/draw/scroll.h"
#include "ui/format.h"
#include "ui/views/commitments/faces.h"
#include "ui/views/terms/faces.h"

namespace entente::ui {
namespace {

constexpr std::array<Choice, 3> kOrders = {
    {{"random", "its precision stands for all"}, {"least sure first", "finds errors soonest"}, {"in reading order"}}};
constexpr std::array<Choice, 6> kSizes = {{{"25"}, {"50"}, {"100"}, {"200"}, {"400"}, {"1,000"}}};
constexpr std::array<std::uint32_t, 6> kSizeOf = {25, 50, 100, 200, 400, 1000};
constexpr float kGauge = 76, kScale = 176, kApart = 32;

std::string percent(double share) { return fixed(share * 100, 0) + " %"; }

std::string share_words(const Share& share) {
  return percent(share.value) + "  (" + fixed(share.low * 100, 0) + " \xE2\x80\x93 " + percent(share.high) + ")";
}

void review_controls(ControlLine& line, CommitmentsState& state) {
  ReviewOptions& options = state.review;
  if (const auto picked = line.choice("order", "Sample", kOrders, static_cast<std::size_t>(options.order)))
    options.order = static_cast<ReviewOrder>(*picked);
  std::size_t size = 0;
  while (size + 1 < kSizeOf.size() && kSizeOf[size] < options.most) ++size;
  if (const auto picked = line.choice("size", "of", kSizes, size)) options.most = kSizeOf[*picked];
  if (options.order == ReviewOrder::random &&
      line.action("another", "Another sample", "Draw other rows. Number " + thousands(options.seed)))
    ++options.seed;
}

// From 0 to 1: the interval as a bar, the estimate as a mark on it.
void draw_interval(const Look& look, const Box& box, const Share& share) {
  const Palette& p = *look.colours;
  const auto x = [&](double value) { return box.min.x + box.width() * static_cast<float>(value); };
  const float y = box.centre().y;
  fill({{box.min.x, y - 1}, {box.max.x, y}}, p.line);
  for (int quarter = 0; quarter <= 4; ++quarter) {
    const float at = std::round(x(quarter / 4.0));
    fill({{at, y - 4}, {at + 1, y + 3}}, p.line);
  }
  fill({{x(share.low), y - 4}, {x(share.high), y + 3}}, with_alpha(p.accent, 0.35f), 3);
  fill({{x(share.value) - 1.5f, y - 7}, {x(share.value) + 1.5f, y + 6}}, p.accent, 1);
}

// One estimate: its name, the number with its interval, and the same to look at.
float draw_share(Context& context, ImVec2 at, std::string_view name, std::string_view hint,
                 const std::optional<Share>& share) {
  const Look& look = context.look;
  const Palette& p = context.colours();
  put(look, at, {Size::small}, p.muted, name);
  const std::string words = share ? share_words(*share) : "n/a";
  put(look, at + ImVec2(0, 19), {Size::body, true}, share ? p.text : p.muted, words);
  if (share) draw_interval(look, {at + ImVec2(0, 42), at + ImVec2(kScale, 58)}, *share);
  if (ImGui::IsWindowHovered() && ImGui::IsMouseHoveringRect(at, at + ImVec2(kScale, kGauge))) tip(look, hint);
  return kScale + kApart;
}

// How far one has come, and what it says.
void draw_gauges(Context& context, const Box& box, const ReviewSample& sample) {
  const Look& look = context.look;
  const Palette& p = context.colours();
  const std::uint64_t decided = sample.accepted + sample.rejected, all = sample.statements.size();
  const float width = std::min(kScale, box.width());
  put(look, box.min, {Size::small}, p.muted, "Judged");
  put_within(look, box.min + ImVec2(0, 19), width + kApart - 8, {Size::body, true}, p.text,
             thousands(decided) + " of " + thousands(all));
  const Box bar{box.min + ImVec2(0, 46), box.min + ImVec2(width, 54)};
  fill(bar, with_alpha(p.line, 0.8f), 3);
  const auto part = [&](std::uint64_t count) {
    return all == 0 ? 0.0f : bar.width() * static_cast<float>(count) / static_cast<float>(all);
  };
  const float yes = part(sample.accepted), no = part(sample.rejected);
  if (yes > 0) fill({bar.min, {bar.min.x + yes, bar.max.y}}, p.accent, 3);
  if (no > 0) fill({{bar.min.x + yes, bar.min.y}, {bar.min.x + yes + no, bar.max.y}}, p.warning, 3);
  if (ImGui::IsWindowHovered() && ImGui::IsMouseHoveringRect(box.min, bar.max))
    tip(look, thousands(sample.accepted) + " accepted, " + thousands(sample.edited) + " of them edited; " +
                  thousands(sample.rejected) + " rejected");
  float x = box.min.x + kScale + kApart;
  if (sample.options.order != ReviewOrder::random) {
    put_within(look, {x, box.min.y + 19}, box.max.x - x, {Size::small}, p.muted,
               "Only a random sample says how many of all are right.");
    return;
  }
  if (x + kScale <= box.max.x + 1)
    x += draw_share(context, {x, box.min.y}, "Right, as a commitment",
                    "Accepted of judged, with its 95 % interval (Wilson 1927): precision of what passes the filter",
                    sample.found);
  if (x + kScale <= box.max.x + 1)
    draw_share(context, {x, box.min.y}, "Right in every field",
               "Accepted without an edit, of judged, with its 95 % interval (Wilson 1927)", sample.exact);
}

void draw_sample(Context& context, const Box& below, const ReviewFound& found) {
  const auto& statements = found.sample.statements;
  const auto id_of = [&](std::size_t i) {
    const CommitmentRow* row = row_of(context, *found.commitments, statements[i]);
    return row == nullptr ? std::string() : row->id;
  };
  const auto stepped_to =
      walk_by_keys(context, {.count = statements.size(), .id = id_of, .has = {}, .on_when_judged = true});
  Scroll scroll("review", below);
  const auto y_of = [&](std::size_t i) { return scroll.top().y + kCommitmentRow * static_cast<float>(i); };
  if (stepped_to) scroll.reveal(y_of(*stepped_to), kCommitmentRow);
  for (std::size_t i = 0; i < statements.size(); ++i) {
    if (!scroll.shows(y_of(i), kCommitmentRow)) continue;
    const CommitmentRow* row = row_of(context, *found.commitments, statements[i]);
    if (row == nullptr) continue;
    const Box box{{below.min.x + kMargin - kRowInset, y_of(i)},
                  {below.max.x - kMargin + kRowInset, y_of(i) + kCommitmentRow}};
    if (target(context.look, row->id, box, context.is_focus(Focus::On::commitment, row->id)).clicked)
      choose(context, *row);
    draw_commitment_row(context, box, *row);
  }
  scroll.extent(kCommitmentRow * static_cast<float>(statements.size()) + 2 * kGrid);
}

}  // namespace

std::string review_words(const Context& context) {
  const Found<ReviewFound>& found = context.snapshot.findings->review;
  if (!found.value) return "Drawing a sample\xE2\x80\xA6";
  const ReviewSample& sample = found.value->sample;
  return thousands(sample.statements.size()) + " of " + counted(sample.of, "commitment", "commitments") +
         ": A accepts, R rejects, E edits, J and K walk" + stale_words(found.stale);
}

void draw_review(Context& context, const Box& room) {
  Box below = draw_commitment_filters(context, room,
                                      [](ControlLine& line, CommitmentsState& state) { review_controls(line, state); });
  const auto& found = context.snapshot.findings->review.value;
  if (!found) return;
  if (found->sample.statements.empty()) {
    draw_advice(context, below, "There is nothing to review: no commitment passes the filter above.");
    return;
  }
  const Box gauges{{below.min.x + kMargin, below.min.y + 6}, {below.max.x - kMargin, below.min.y + 6 + kGauge}};
  draw_gauges(context, gauges, found->sample);
  hairline(context.look, {below.min.x + kMargin, gauges.max.y}, gauges.width());
  below.min.y = gauges.max.y + 2;
  draw_sample(context, below, *found);
}

}  // namespace entente::ui
