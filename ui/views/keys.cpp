// The sheet of keys and help over everything else: every key there is, what happens to files, and the tour once more.
// A click beside it, Esc or F1 closes it.
#include <algorithm>
#include <array>
#include <span>

#include "ui/draw/scroll.h"
#include "ui/draw/stack.h"
#include "ui/views/sheets.h"
#include "ui/views/views.h"

namespace entente::ui {
namespace {

constexpr float kWide = 720, kTall = 596, kPad = 28, kKey = 128, kGap = 40;

struct Key {
  std::string_view key, does;
};
constexpr std::array<Key, 9> kEverywhere = {{
    {"Ctrl 1 \xE2\x80\x93 8", "the views, in the rail's order"},
    {"Ctrl F", "search every list"},
    {"Ctrl O", "open articles"},
    {"Ctrl S", "save the project"},
    {"Ctrl E", "export what the view shows"},
    {"Ctrl Z", "undo a decision"},
    {"Ctrl Shift Z", "do it again"},
    {"Esc", "close, clear the search, back"},
    {"F1", "this sheet"},
}};
constexpr std::array<Key, 6> kCommitments = {{
    {"J  K", "next and previous"},
    {"Enter", "read it in its article"},
    {"A  R", "accept it, reject it"},
    {"E  N", "edit it, note on it"},
    {"U", "undo the last decision"},
    {"Ctrl Enter", "done, in a note"},
}};
constexpr std::array<Key, 6> kHand = {{
    {"Tab, arrows", "move among all that can be pressed"},
    {"Space, Enter", "press it"},
    {"+  \xE2\x88\x92  0", "larger, smaller, plain text"},
    {"E", "in the network: look out from an actor"},
    {"Drag", "an actor on another: are they one?"},
    {"Drag", "over the timeline: choose days"},
}};

void draw_keys_of(Stack& stack, std::string_view heading, std::span<const Key> keys) {
  const Palette& p = stack.context().colours();
  stack.heading(heading);
  for (const Key& key : keys) {
    put(stack.look(), stack.at(), {Size::small, true}, p.text, key.key);
    put_within(stack.look(), {stack.at().x + kKey, stack.at().y}, stack.width() - kKey, {Size::small}, p.muted,
               key.does);
    stack.gap(pixels(Size::small) + 7);
  }
  stack.gap(14);
}

void draw_help(Stack& stack) {
  Context& context = stack.context();
  const Palette& p = context.colours();
  stack.heading("Good to know");
  stack.text(
      "Every figure is one click from its sentences; they stand on the right. Headings tell on hover how a figure "
      "is made.",
      {Size::small}, p.text);
  stack.gap(6);
  stack.text(
      "Files are read on this computer and nowhere else; Entente makes no network request. Decisions are kept as "
      "you make them: the status line says where.",
      {Size::small}, p.text);
  stack.gap(10);
  const Box line{stack.at(), stack.at() + ImVec2(stack.width(), kButtonHeight)};
  float used = 0;
  if (button(context.look, line.min, "tour", nullptr, "Take the tour", &used)) {
    context.push(ShowKeys{false});
    context.push(ShowTour{0});
  }
  if (button(context.look, line.min + ImVec2(used + kGrid, 0), "close", nullptr, "Close"))
    context.push(ShowKeys{false});
  stack.gap(kButtonHeight + kGrid);
}

}  // namespace

Box middle_of_window(ImVec2 wanted) {
  const ImVec2 window = ImGui::GetIO().DisplaySize;
  const ImVec2 size{std::min(wanted.x, window.x - 2 * kGrid), std::min(wanted.y, window.y - 2 * kGrid)};
  const ImVec2 corner{(window.x - size.x) / 2, (window.y - size.y) / 2};
  return {corner, corner + size};
}

bool begin_sheet(const Context& context, std::string_view id, const Box& box, bool shades) {
  const ImVec2 window = ImGui::GetIO().DisplaySize;
  const Box whole = shades ? Box{{0, 0}, window} : box;
  ImGui::SetNextWindowPos(whole.min);
  ImGui::SetNextWindowSize({whole.width(), whole.height()});
  ImGui::PushStyleColor(ImGuiCol_WindowBg,
                        with_alpha(shades ? rgb(0x000000) : context.colours().raised, shades ? 0.42f : 1));
  constexpr ImGuiWindowFlags kBare =
      ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings;
  const bool open = ImGui::Begin(std::string(id).c_str(), nullptr, kBare);
  ImGui::PopStyleColor();
  if (ImGui::IsWindowAppearing()) ImGui::SetWindowFocus();
  if (!open) return false;
  fill(box, context.colours().raised, kRounding);
  ImGui::GetWindowDrawList()->AddRect(box.min, box.max, context.colours().line, kRounding);
  return true;
}

void end_sheet() { ImGui::End(); }

void draw_keys(Context& context) {
  if (!context.state.keys_shown) return;
  const Box box = middle_of_window({kWide, kTall});
  const ImVec2 size{box.width(), box.height()};
  if (begin_sheet(context, "keys", box, true)) {
    const bool beside = size.x >= 560;
    const float width = beside ? (size.x - 2 * kPad - kGap) / 2 : size.x - 2 * kPad;
    Scroll scroll("keys", box.inset(0, 10));
    Stack left(context, {box.min.x + kPad, scroll.top().y + 14}, width);
    left.text("Keys and help", {Size::title, true});
    left.gap(16);
    const float top = left.at().y;
    draw_keys_of(left, "Everywhere", kEverywhere);
    draw_keys_of(left, "In Commitments", kCommitments);
    Stack right(context, beside ? ImVec2{box.min.x + kPad + width + kGap, top} : left.at(), width);
    draw_keys_of(right, "By hand", kHand);
    draw_help(right);
    scroll.extent(std::max(left.at().y, right.at().y) - scroll.top().y);
    const bool beside_it = ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !box.contains(ImGui::GetMousePos());
    if (beside_it) context.push(ShowKeys{false});
  }
  end_sheet();
}

}  // namespace entente::ui
