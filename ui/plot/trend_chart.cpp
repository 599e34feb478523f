#include "ui/plot/trend_chart.h"

#include "ui/plot/brush.h"
#include "ui/plot/picture_view.h"

namespace entente::ui {
namespace {

void draw_hair(const Context& context, const Box& plot, std::size_t count, std::size_t step) {
  const float x = (step_left(plot, count, step) + step_left(plot, count, step + 1)) / 2;
  fill({{x - 0.5f, plot.min.y}, {x + 0.5f, plot.max.y}}, with_alpha(context.colours().muted, 0.6f));
}

std::optional<Days> draw_trends_in(Context& context, const Box& room, const Trends& trends,
                                   const TrendPictureOptions& options, float alpha) {
  const Picture picture = trend_picture(trends, options, context.colours(), LookWidths(context.look));
  if (picture.items.empty()) return std::nullopt;
  draw_picture(*ImGui::GetWindowDrawList(), context.look, picture, {room.min, 1, alpha});
  const Box plot = to_screen(picture.plot, room.min);
  const FollowedDays followed = follow_days(context, "trends", plot, trends.periods);
  if (followed.hovered) {
    draw_hair(context, plot, trends.periods.size(), *followed.hovered);
    tip(context.look, options.small ? small_trend_words(trends, *followed.hovered, options.names)
                                    : trend_words(trends, *followed.hovered, options.per_ten_thousand));
  }
  return followed.days;
}

}  // namespace

FollowedDays follow_days(const Context& context, std::string_view id, const Box& plot,
                         std::span<const TrendPeriod> periods) {
  const Brush chosen = brush(id, plot, periods.size());
  FollowedDays out{chosen.hovered, std::nullopt};
  if (chosen.dragged) {
    fill({{step_left(plot, periods.size(), chosen.dragged->first), plot.min.y},
          {step_left(plot, periods.size(), chosen.dragged->last + 1), plot.max.y}},
         with_alpha(context.colours().accent, 0.12f));
    tip(context.look, periods[chosen.dragged->first].first + " to " + periods[chosen.dragged->last].last);
  }
  if (chosen.picked) out.days = Days(periods[chosen.picked->first].first, periods[chosen.picked->last].last);
  return out;
}

std::optional<Days> draw_trend_chart(Context& context, const Box& room, const Trends& trends, float alpha) {
  const TermsState& choices = context.state.terms;
  const TrendPictureOptions options{
      .size = {room.width(), room.height()}, .scale = choices.scale, .per_ten_thousand = choices.per_ten_thousand};
  return draw_trends_in(context, room, trends, options, alpha);
}

std::optional<Days> draw_small_trends(Context& context, const Box& room, const Trends& trends,
                                      std::span<const std::string> names, float alpha) {
  const TrendPictureOptions options{
      .size = {room.width(), room.height()}, .scale = TrendScale::articles, .small = true, .names = names};
  return draw_trends_in(context, room, trends, options, alpha);
}

void draw_swatch(const Look& look, ImVec2 left_centre, std::size_t series) {
  Picture picture;
  add_swatch(picture.items, {0, 0}, series, *look.colours);
  draw_picture(*ImGui::GetWindowDrawList(), look, picture, {left_centre, 1, 1});
}

}  // namespace entente::ui
