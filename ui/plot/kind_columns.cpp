// The period under the mouse stands out, so the picture is made anew once it is known.
#include "ui/plot/kind_columns.h"

#include "ui/plot/kind_picture.h"
#include "ui/plot/picture_view.h"

namespace entente::ui {

std::optional<Days> draw_kind_columns(Context& context, const Box& room, const Trends& trends, float alpha) {
  KindPictureOptions options{.size = {room.width(), room.height()}};
  const LookWidths widths(context.look);
  Picture picture = kind_picture(trends, options, context.colours(), widths);
  if (picture.items.empty()) return std::nullopt;
  const FollowedDays followed =
      follow_days(context, "commitments over time", to_screen(picture.plot, room.min), trends.periods);
  if (followed.hovered) {
    options.lit = followed.hovered;
    picture = kind_picture(trends, options, context.colours(), widths);
    tip(context.look, kind_words(trends.periods[*followed.hovered]));
  }
  draw_picture(*ImGui::GetWindowDrawList(), context.look, picture, {room.min, 1, alpha});
  return followed.days;
}

}  // namespace entente::ui
