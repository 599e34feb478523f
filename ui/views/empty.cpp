// Nothing read yet: what to give, what will come of it, and what happens to the files.
#include <algorithm>
#include <array>

#include "ui/draw/stack.h"
#include "ui/format.h"
#include "ui/views/views.h"

namespace entente::ui {
namespace {

constexpr float kWide = 560;

struct Answer {
  std::string_view label, words;
  Kind kind;
};
constexpr std::array<Answer, 3> kAnswers = {{
    {"What is said", "the words that stand out, how often and how evenly", Kind::pledge},
    {"Who appears with whom", "states, people and bodies, under all their names", Kind::agreement},
    {"Who committed to what", "pledges, agreements, requests, refusals, each with its sentence", Kind::instrument},
}};

void dashed(ImVec2 from, ImVec2 to, Colour colour) {
  const ImVec2 way = to - from;
  const float length = std::max(std::abs(way.x), std::abs(way.y));
  for (float at = 0; at < length; at += 10) {
    const ImVec2 a = from + way * (at / length), b = from + way * (std::min(at + 5, length) / length);
    ImGui::GetWindowDrawList()->AddLine(a, b, colour, 1.2f);
  }
}

void dashed_box(const Box& box, Colour colour) {
  dashed(box.min, {box.max.x, box.min.y}, colour);
  dashed({box.max.x, box.min.y}, box.max, colour);
  dashed({box.min.x, box.max.y}, box.max, colour);
  dashed(box.min, {box.min.x, box.max.y}, colour);
}

void draw_buttons(Context& context, ImVec2 at) {
  float used = 0;
  const Icon open = Icon::open, folder = Icon::folder;
  if (button(context.look, at, "sample", nullptr, "Open the sample", &used, true)) context.push(Request::open_sample);
  at.x += used + kGrid;
  if (!context.can_open_files) return;
  if (button(context.look, at, "files", &open, "Open files", &used)) context.push(Request::open_files);
  at.x += used + kGrid;
  if (button(context.look, at, "folder", &folder, "Open a folder", &used)) context.push(Request::open_folder);
}

void draw_working(Context& context, Stack& stack) {
  const Progress& progress = context.snapshot.progress;
  stack.text("Reading\xE2\x80\xA6", {Size::title, true});
  stack.gap(kGrid);
  stack.text(thousands(progress.files_done) + " of " + counted(progress.files_total, "file", "files") + ", " +
                 file_size(progress.bytes_done) + " of " + file_size(progress.bytes_total),
             {}, context.colours().muted);
}

}  // namespace

void draw_empty(Context& context, const Box& room) {
  const Palette& p = context.colours();
  const float width = std::min(kWide, room.width() - 2 * kMargin);
  const float height = 452;
  const ImVec2 corner{std::max(room.min.x + kMargin, room.centre().x - width / 2),
                      std::max(room.min.y + kMargin, room.centre().y - height / 2 - 16)};
  Stack stack(context, corner, width);
  if (context.snapshot.progress.phase == Phase::working) {
    draw_working(context, stack);
    return;
  }
  stack.text("Who committed to what?", {Size::title, true});
  stack.gap(6);
  stack.text(
      "Give Entente a pile of political and diplomatic news. Every figure it shows is one click from its sentence.", {},
      p.muted);
  stack.gap(20);
  const Box target{stack.at(), {stack.at().x + width, stack.at().y + 148}};
  fill(target, p.shelf, kRounding);
  dashed_box(target, with_alpha(p.muted, 0.55f));
  put(context.look, target.min + ImVec2(24, 24), {Size::body, true}, p.text, "Drop articles or a folder here");
  put_within(context.look, target.min + ImVec2(24, 48), width - 48, {Size::small}, p.muted,
             "Texts, saved web pages, Word files, tables, JSON, archives; what they hold decides, not their names");
  draw_buttons(context, {target.min.x + 24, target.max.y - 24 - kButtonHeight});
  stack.gap(148 + 28);
  for (const Answer& answer : kAnswers) {
    fill({stack.at() + ImVec2(0, 3), stack.at() + ImVec2(3, 37)}, p.of(answer.kind).ink, 1.5f);
    put(context.look, stack.at() + ImVec2(16, 0), {Size::body, true}, p.text, answer.label);
    put_within(context.look, stack.at() + ImVec2(16, 21), width - 16, {Size::small}, p.muted, answer.words);
    stack.gap(52);
  }
  stack.gap(4);
  stack.text("Your files are read and analysed on this computer. Entente makes no network request.",
             {Size::small, false}, p.muted);
}

}  // namespace entente::ui
