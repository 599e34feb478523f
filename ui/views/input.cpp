// Input: how much of what was given was read, and for the rest, where the trouble is and what to do.
#include <array>

#include "ui/draw/scroll.h"
#include "ui/draw/stack.h"
#include "ui/format.h"
#include "ui/views/views.h"

namespace entente::ui {
namespace {

struct Share {
  std::string_view label;
  std::uint64_t count;
  Colour colour;
};

void draw_counts(Context& context, ImVec2 at, float width) {
  const InputCounts& input = context.report.input;
  const Palette& p = context.colours();
  const std::array<Share, 4> shares = {{{"read", input.read, p.of(Kind::agreement).ink},
                                        {"read in part", input.partly, p.of(Kind::concession).ink},
                                        {"refused", input.refused, p.of(Kind::request).ink},
                                        {"duplicates", input.duplicates, p.of(Kind::position).ink}}};
  float x = at.x, word_x = at.x;
  for (const Share& share : shares) {
    if (input.given > 0 && share.count > 0) {
      const float part = width * static_cast<float>(share.count) / static_cast<float>(input.given);
      fill({{x, at.y}, {x + part - 2, at.y + 10}}, share.colour, 2);
      x += part;
    }
    ImGui::GetWindowDrawList()->AddCircleFilled({word_x + 4, at.y + 30}, 4, share.colour, 24);
    word_x += 14 +
              put(context.look, {word_x + 14, at.y + 30 - pixels(Size::small) / 2}, {Size::small}, p.text,
                  thousands(share.count) + " " + std::string(share.label)) +
              24;
  }
}

std::string where(const Problem& problem) {
  std::string out = problem.file;
  if (!problem.member.empty()) out += ", " + problem.member;
  if (problem.line > 0) out += ":" + std::to_string(problem.line) + ":" + std::to_string(problem.column);
  return out;
}

void draw_problem(Stack& stack, const Problem& problem) {
  const Palette& p = stack.context().colours();
  icon({stack.at().x + 8, stack.at().y + 10}, Icon::warning, p.warning, 16);
  Stack words(stack.context(), {stack.at().x + 28, stack.at().y}, stack.width() - 28);
  words.text(where(problem), {Size::body, true});
  words.text(problem.message + " (" + std::string(code_name(problem.code)) + ")", {});
  if (!problem.kept.empty()) words.text("Kept: " + problem.kept, {Size::small, false}, p.muted);
  stack.gap(words.at().y - stack.at().y);
  stack.rule();
}

}  // namespace

void draw_input(Context& context, const Box& room) {
  const InputCounts& input = context.report.input;
  const Box below =
      draw_title(context, room, "Input", counted(input.given, "article was given", "articles were given"));
  Scroll scroll("input", below);
  const ImVec2 at{below.min.x + kMargin, scroll.top().y + 4};
  const float width = below.width() - 2 * kMargin;
  draw_counts(context, at, width);
  Stack stack(context, {at.x, at.y + 64}, width);
  if (context.report.problems.empty()) stack.text("Everything was read.", {}, context.colours().muted);
  for (const Problem& problem : context.report.problems) {
    if (scroll.shows(stack.at().y, 120)) {
      draw_problem(stack, problem);
    } else {
      stack.gap(pixels(Size::body) * 3 + kGrid * 2);
    }
  }
  stack.gap(kGrid);
  const Icon save = Icon::save, close = Icon::close;
  float used = 0;
  if (button(context.look, stack.at(), "json", &save, "Save report.json", &used)) context.push(Request::save_json);
  float x = stack.at().x + used + kGrid;
  if (button(context.look, {x, stack.at().y}, "html", &save, "Save report.html", &used))
    context.push(Request::save_html);
  x += used + kGrid;
  if (button(context.look, {x, stack.at().y}, "clear", &close, "Close all articles")) context.push(Request::clear);
  stack.gap(kButtonHeight + 32);
  scroll.extent(stack.at().y - scroll.top().y);
}

}  // namespace entente::ui
