// Five steps through what is on screen, each pointing at one part of the window. It can be left at any step and does
// not come back by itself.
#include <algorithm>
#include <array>

#include "ui/draw/stack.h"
#include "ui/format.h"
#include "ui/views/sheets.h"
#include "ui/views/views.h"

namespace entente::ui {
namespace {

constexpr float kWide = 352, kTall = 196, kPad = 20;

struct Step {
  View view;
  Box Landmarks::*at;
  std::string_view title, words;
};
constexpr std::array<Step, kTourSteps> kSteps = {{
    {View::overview, &Landmarks::main, "What this pile is",
     "The words said most, who is named with whom, and who committed to what. Every word, line and row can be "
     "clicked."},
    {View::overview, &Landmarks::evidence, "Every figure has its sentences",
     "What you click last is explained here, sentence by sentence. Click a sentence to read it in its article; Esc "
     "leads "
     "back."},
    {View::overview, &Landmarks::selection, "One selection for all views",
     "Add an actor, days, a term or an outlet, or drag over the timeline below. All views follow; Compare sets what "
     "you "
     "selected against the rest."},
    {View::commitments, &Landmarks::main, "Who committed to what",
     "J and K move, A accepts, R rejects, E edits, U undoes. Ledger joins what several articles say of one commitment; "
     "Dyads shows who owes whom."},
    {View::overview, &Landmarks::rail, "Nothing is hidden, nothing is lost",
     "Import says what was not read, and why. Decisions are kept as you make them. Ctrl E exports any view, F1 lists "
     "all keys."},
}};

// Beside what it points at, where there is room; else in the middle of the foot.
Box place_of(const Box& what) {
  const ImVec2 window = ImGui::GetIO().DisplaySize;
  const ImVec2 size{std::min(kWide, window.x - 2 * kGrid), std::min(kTall, window.y - 2 * kGrid)};
  ImVec2 at{what.max.x - size.x - 24, what.max.y - size.y - 24};
  if (what.height() < size.y + 48) at.y = what.max.y + 16;
  if (what.width() < size.x + 48 && what.max.x > window.x - 8) at.x = what.min.x - size.x - 16;
  if (what.width() < size.x + 48 && what.min.x < 8) at.x = what.max.x + 16;
  at.x = std::clamp(at.x, kGrid, window.x - size.x - kGrid);
  at.y = std::clamp(at.y, kGrid, window.y - size.y - kGrid);
  return {at, at + size};
}

void draw_buttons(Context& context, const Box& box, std::size_t step) {
  const float y = box.max.y - 16 - kButtonHeight;
  const bool is_last = step + 1 == kTourSteps;
  const std::string_view next = is_last ? "Done" : "Next";
  float x = box.max.x - 16 - button_width(context.look, false, next);
  if (button(context.look, {x, y}, "next", nullptr, next, nullptr, true)) {
    if (!is_last) context.push(ShowView{kSteps[step + 1].view});
    context.push(ShowTour{step + 1});
  }
  if (step > 0) {
    x -= kGrid + button_width(context.look, false, "Back");
    if (button(context.look, {x, y}, "back", nullptr, "Back")) {
      context.push(ShowView{kSteps[step - 1].view});
      context.push(ShowTour{step - 1});
    }
  }
  if (!is_last && link(context.look, {box.min.x + kPad, centred(y, kButtonHeight, Size::small)}, "skip",
                       "Skip the tour", {Size::small, true}))
    context.push(ShowTour{});
}

}  // namespace

void draw_tour(Context& context, const Landmarks& landmarks) {
  const bool has_pile = !context.snapshot.pile->articles.empty();
  if (!context.state.tour || !has_pile || context.state.keys_shown) return;
  const std::size_t number = *context.state.tour;
  const Step& step = kSteps[number];
  const Box& what = landmarks.*step.at;
  if (what.width() > 0)
    ImGui::GetForegroundDrawList()->AddRect(what.min + ImVec2(2, 2), what.max - ImVec2(2, 2), context.colours().accent,
                                            kRounding, 0, 2);
  const Box box = place_of(what.width() > 0 ? what : landmarks.main);
  if (begin_sheet(context, "tour", box, false)) {
    Stack stack(context, box.min + ImVec2(kPad, 16), box.width() - 2 * kPad);
    stack.text("Step " + thousands(number + 1) + " of " + thousands(kTourSteps), {Size::small, true},
               context.colours().muted);
    stack.gap(6);
    stack.text(step.title, {Size::body, true});
    stack.gap(4);
    stack.text(step.words, {Size::small}, context.colours().text);
    draw_buttons(context, box, number);
  }
  end_sheet();
}

}  // namespace entente::ui
