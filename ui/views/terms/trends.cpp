// Trends: patterns over real dates, several in one chart. Undated articles are told apart, never spread.
#include <algorithm>
#include <array>

#include "ui/format.h"
#include "ui/plot/trend_chart.h"
#include "ui/views/selection.h"
#include "ui/views/terms/faces.h"
#include "ui/views/terms/measures.h"
#include "ui/views/views.h"

namespace entente::ui {
namespace {

constexpr std::array<Choice, 4> kScales = {
    {{"rate", "times per so many words"}, {"count", "times"}, {"articles", "that hold it"}, {"share of articles"}}};
constexpr std::array<Choice, 6> kPeriods = {
    {{"period that fits"}, {"day"}, {"week", "ISO 8601, from Monday"}, {"month"}, {"quarter"}, {"year"}}};

// A chip for each series, with how its line is drawn; a click takes it out.
void draw_series_chips(Context& context, ControlLine& line, std::vector<std::string>& series) {
  std::size_t gone = series.size();
  for (std::size_t i = 0; i < series.size(); ++i) {
    const float words = std::min(width_of(context.look, {Size::small, true}, series[i]), 200.0f);
    const Box box = line.place(8 + kSwatch + 8 + words + 30);
    ImGui::PushID(static_cast<int>(i));
    const Hit state = target(context.look, "series", box, false, 4);
    ImGui::PopID();
    draw_swatch(context.look, {box.min.x + 8, box.centre().y}, i);
    put_within(context.look, {box.min.x + 16 + kSwatch, centred(box.min.y, box.height(), Size::small)},
               box.width() - 43 - kSwatch, {Size::small, true}, context.colours().text, series[i]);
    icon({box.max.x - 13, box.centre().y}, Icon::close,
         state.hovered ? context.colours().text : context.colours().muted, 11);
    hint_of(context.look, state, "Take it out of the chart");
    if (state.clicked) gone = i;
  }
  if (gone < series.size()) series.erase(series.begin() + static_cast<std::ptrdiff_t>(gone));
}

void add_series(Context& context, ControlLine& line, std::vector<std::string>& series) {
  const auto add = [&](const std::string& pattern) {
    if (std::find(series.begin(), series.end(), pattern) == series.end()) series.push_back(pattern);
  };
  if (const auto entered = pattern_field(context, line, "add", "", 190, "add a word, phrase, pattern")) add(*entered);
  const std::string focus = evidence_pattern(context.state);
  if (focus.empty() || std::find(series.begin(), series.end(), focus) != series.end()) return;
  if (line.action("add focus", "+ " + focus, "Add what is chosen")) add(focus);
}

Box draw_controls(Context& context, const Box& room) {
  TermsEdit edit(context);
  TermsState& t = *edit;
  ControlLine line = controls_of(context, room);
  if (const auto picked = line.choice("scale", "Show", kScales, static_cast<std::size_t>(t.scale)))
    t.scale = static_cast<TrendScale>(*picked);
  const std::size_t period = t.period ? static_cast<std::size_t>(*t.period) + 1 : 0;
  if (const auto picked = line.choice("period", "by", kPeriods, period)) {
    t.period.reset();
    if (*picked > 0) t.period = static_cast<Period>(*picked - 1);
  }
  if (t.scale == TrendScale::rate) rate_control(line, t.per_ten_thousand);
  add_series(context, line, t.series);
  line.new_line();
  draw_series_chips(context, line, t.series);
  return finish(context, room, line);
}

}  // namespace

std::string trends_words(const Context& context) {
  const Found<Trends>& found = context.snapshot.findings->trends;
  if (context.state.terms.series.empty()) return "How often words stand over real dates";
  if (!found.value) return "Counting\xE2\x80\xA6";
  const Trends& trends = *found.value;
  std::uint64_t dated = 0, gaps = 0;
  for (const TrendPeriod& period : trends.periods) {
    dated += period.articles;
    gaps += period.articles == 0 ? 1 : 0;
  }
  std::string out =
      counted(dated, "dated article", "dated articles") + " by " + std::string(period_name(trends.period));
  if (gaps > 0) out += ", " + counted(gaps, "period", "periods") + " without any (gaps)";
  if (trends.undated.articles > 0) {
    out += "  \xC2\xB7  not on the chart: " + thousands(trends.undated.articles) + " undated";
    if (trends.too_coarse > 0) out += ", " + thousands(trends.too_coarse) + " of them dated too coarsely";
    for (std::size_t k = 0; k < std::min<std::size_t>(trends.undated.series.size(), 3); ++k) {
      out += (k == 0 ? ", with " : ", ") + trends.patterns[k] + " " + thousands(trends.undated.series[k].count);
    }
  }
  if (trends.is_cut) out += "  \xC2\xB7  only the last " + thousands(kMostPeriods) + " periods";
  return out + stale_words(found.stale);
}

void draw_trends(Context& context, const Box& room) {
  const Box below = draw_controls(context, room);
  if (context.state.terms.series.empty()) {
    draw_advice(context, below,
                "Add words or patterns above, or click a term in the list first: each becomes a line over the days on "
                "which articles were published. Dragging over the chart selects days.");
    return;
  }
  const Found<Trends>& found = context.snapshot.findings->trends;
  if (!found.value) return;
  if (found.value->periods.empty()) {
    draw_advice(context, below, "None of the selected articles tells its day, so there is nothing to draw over time.");
    return;
  }
  const Box chart{{below.min.x + kMargin, below.min.y}, {below.max.x - kMargin, below.max.y - kGrid}};
  const auto days = draw_trend_chart(context, chart, *found.value, found.stale ? 0.5f : 1.0f);
  if (days) context.push(Select{with_days(context.state.selection, days->first, days->second)});
}

}  // namespace entente::ui
