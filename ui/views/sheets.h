// What lies over the views: the sheet of keys and help, the question before closing, and the tour. Each is a window of
// its own, so that a click on it is none on what it covers.
#pragma once

#include "ui/context.h"
#include "ui/draw/gui.h"

namespace entente::ui {

[[nodiscard]] Box middle_of_window(ImVec2 wanted);  // so large, or as much as there is room
// A sheet at this place; `shades`: what is around it is dimmed and out of reach. end_sheet() always.
bool begin_sheet(const Context& context, std::string_view id, const Box& box, bool shades);
void end_sheet();

void draw_keys(Context& context);     // while it is shown
void draw_closing(Context& context);  // likewise

// Where the parts of the window stand, for the tour to point at.
struct Landmarks {
  Box selection, evidence, timeline, main, rail;
};
void draw_tour(Context& context, const Landmarks& landmarks);  // while it goes on

}  // namespace entente::ui
