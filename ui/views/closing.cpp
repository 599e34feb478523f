// The question before a window closes with decisions that no project file holds. They are kept for the next visit all
// the same; it is the copy that can be moved and backed up that is missing.
#include <string>

#include "ui/draw/stack.h"
#include "ui/format.h"
#include "ui/views/sheets.h"
#include "ui/views/views.h"

namespace entente::ui {
namespace {

constexpr float kWide = 460, kTall = 190, kPad = 28;

}  // namespace

void draw_closing(Context& context) {
  if (!context.state.closing_shown) return;
  const Box box = middle_of_window({kWide, kTall});
  if (begin_sheet(context, "closing", box, true)) {
    const Palette& p = context.colours();
    Stack stack(context, {box.min.x + kPad, box.min.y + kPad - 4}, box.width() - 2 * kPad);
    const std::size_t count = context.state.session.edits.size();
    stack.text(counted(count, "decision is", "decisions are") + " in no project file", {Size::title, true}, p.text);
    stack.gap(10);
    const SessionNote& note = context.session_note;
    stack.text(note.is_problem ? note.words + "."
                               : "Decisions are kept on this computer for your next visit. A project file is the copy "
                                 "that can be moved, shared and backed up.",
               {Size::small}, note.is_problem ? p.warning : p.muted);
    ImVec2 at{box.min.x + kPad, box.max.y - kPad - kButtonHeight + 6};
    float used = 0;
    if (button(context.look, at, "save", nullptr, "Save the project", &used)) {
      context.push(ShowClosing{false});
      context.push(Request::save_project);
    }
    at.x += used + kGrid;
    if (button(context.look, at, "stay", nullptr, "Stay", &used)) context.push(ShowClosing{false});
    at.x += used + kGrid;
    if (button(context.look, at, "close", nullptr, "Close without one")) context.push(Request::close);
  }
  end_sheet();
}

}  // namespace entente::ui
