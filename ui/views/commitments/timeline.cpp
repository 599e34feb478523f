// The timeline: how many sentences state a commitment, by kind, over the days on which their articles were published.
#include <array>

#include "ui/format.h"
#include "ui/plot/kind_columns.h"
#include "ui/views/commitments/editing.h"
#include "ui/views/commitments/faces.h"
#include "ui/views/selection.h"
#include "ui/views/terms/faces.h"

namespace entente::ui {
namespace {

constexpr std::array<Choice, 6> kPeriods = {
    {{"period that fits"}, {"day"}, {"week", "ISO 8601, from Monday"}, {"month"}, {"quarter"}, {"year"}}};

void period_control(ControlLine& line, CommitmentsState& state) {
  const std::size_t period = state.period ? static_cast<std::size_t>(*state.period) + 1 : 0;
  const auto picked = line.choice("period", "By", kPeriods, period);
  if (!picked) return;
  state.period.reset();
  if (*picked > 0) state.period = static_cast<Period>(*picked - 1);
}

std::uint64_t commitments_in(const TrendPeriod& period) {
  std::uint64_t sum = 0;
  for (const TrendCount& count : period.series) sum += count.count;
  return sum;
}

}  // namespace

std::string commitment_timeline_words(const Context& context) {
  const Found<Trends>& found = context.snapshot.findings->commitment_trends;
  if (!found.value) return "Counting\xE2\x80\xA6";
  std::uint64_t sum = 0;
  for (const TrendPeriod& period : found.value->periods) sum += commitments_in(period);
  std::string out =
      counted(sum, "dated commitment", "dated commitments") + " by " + std::string(period_name(found.value->period));
  const std::uint64_t undated = commitments_in(found.value->undated);
  if (undated > 0) out += "; not on the chart: " + thousands(undated) + " of undated articles";
  if (found.value->is_cut) out += "; only the last " + thousands(kMostPeriods) + " periods";
  return out + "; dragging chooses days" + stale_words(found.stale);
}

void draw_commitment_timeline(Context& context, const Box& room) {
  (void)push_deeds_of_keys(context);
  const Box below = draw_commitment_filters(
      context, room, [](ControlLine& line, CommitmentsState& state) { period_control(line, state); });
  const Found<Trends>& found = context.snapshot.findings->commitment_trends;
  if (!found.value) return;
  if (found.value->periods.empty()) {
    draw_advice(context, below, "None of the selected articles tells its day, so there is nothing to draw over time.");
    return;
  }
  const Box chart{{below.min.x + kMargin, below.min.y + 8}, {below.max.x - kMargin, below.max.y - kGrid}};
  const auto days = draw_kind_columns(context, chart, *found.value, found.stale ? 0.5f : 1.0f);
  if (days) context.push(Select{with_days(context.state.selection, days->first, days->second)});
}

}  // namespace entente::ui
