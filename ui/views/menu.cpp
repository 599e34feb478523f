// Open, save, text size, help. Views export what they show themselves; here stands what is of everything.
#include "ui/views/menu.h"

#include "ui/draw/controls.h"
#include "ui/draw/popup.h"
#include "ui/format.h"

namespace entente::ui {
namespace {

constexpr float kWide = 272;

void item(Context& context, Popup& popup, std::string_view words, std::string_view note, Action action) {
  if (!popup.row(words, words, false, note)) return;
  context.push(std::move(action));
  popup.close();
}

// Stays open, so that it can be pressed again.
void draw_zoom(Context& context, Popup& popup) {
  const Box box = popup.take(kControl + 4);
  const Look& look = context.look;
  const int zoom = context.state.zoom;
  put(look, {box.min.x + 14, centred(box.min.y, box.height(), Size::small)}, {Size::small}, look.colours->text,
      "Text size");
  float x = box.max.x;
  const auto step = [&](std::string_view id, std::string_view words, float width, int to, bool strong) {
    x -= width;
    const Box place{{x, box.min.y + 2}, {x + width - 4, box.max.y - 2}};
    const Hit state = target(look, id, place, false, 4);
    const Type type{Size::small, strong};
    put(look, {place.centre().x - width_of(look, type, words) / 2, centred(place.min.y, place.height(), Size::small)},
        type, look.colours->text, words);
    if (state.clicked) context.push(SetZoom{to});
  };
  step("larger", "+", 30, larger(zoom), true);
  step("plain", std::to_string(zoom) + " %", 62, kPlainText, false);
  step("smaller", "\xE2\x88\x92", 30, smaller(zoom), true);
}

}  // namespace

void draw_menu(Context& context, const Box& anchor) {
  Popup popup(context.look, "main menu", anchor, kWide);
  if (!popup) return;
  const bool has_pile = context.snapshot.progress.phase != Phase::empty;
  if (context.can_open_files) {
    item(context, popup, "Open files\xE2\x80\xA6", "Ctrl O", Request::open_files);
    item(context, popup, "Open a folder\xE2\x80\xA6", {}, Request::open_folder);
  }
  item(context, popup, "Open the sample", {}, Request::open_sample);
  popup.rule();
  if (has_pile) {
    item(context, popup, "Save the report as a web page", "HTML", Request::save_html);
    item(context, popup, "Save the report as data", "JSON", Request::save_json);
  }
  if (!context.state.session.edits.empty())
    item(context, popup, "Save my decisions", "Ctrl S", Request::save_decisions);
  if (has_pile) popup.rule();
  draw_zoom(context, popup);
  item(context, popup, "Text view, for any reader", {}, Request::text_view);
  popup.rule();
  if (has_pile) item(context, popup, "Take the tour", {}, ShowTour{0});
  item(context, popup, "Keys and help", "F1", ShowKeys{true});
  if (has_pile) {
    popup.rule();
    item(context, popup, "Close all articles", {}, Request::clear);
  }
}

}  // namespace entente::ui
