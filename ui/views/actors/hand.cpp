#include "ui/views/actors/hand.h"

#include <utility>

#include "ui/draw/controls.h"

namespace entente::ui {
namespace {

constexpr float kDragFrom = 6;  // points; less is a click

}  // namespace

void take_in_hand(Context& context, std::string_view key) {
  auto& hand = context.memory.hand;
  if (!hand || hand->key != key) hand = ActorInHand{std::string(key), {}};
}

void hold_over(Context& context, std::string_view key) {
  auto& hand = context.memory.hand;
  if (hand && hand->key != key) hand->over = key;
}

void make_draggable(Context& context, std::string_view key) {
  if (ImGui::IsItemActive() && ImGui::IsMouseDragging(0, kDragFrom)) take_in_hand(context, key);
  if (!context.memory.hand || !ImGui::IsItemHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem)) return;
  hold_over(context, key);
  if (context.memory.hand->over != key) return;
  ImGui::GetWindowDrawList()->AddRect(ImGui::GetItemRectMin(), ImGui::GetItemRectMax(), context.colours().accent,
                                      kRounding, 0, 1.5f);
}

void draw_hand(Context& context) {
  auto& hand = context.memory.hand;
  if (!hand) return;
  const std::string name(context.derived.name(hand->key));
  if (ImGui::IsMouseDown(0)) {
    tip(context.look, hand->over.empty() ? name + "\nDrop it on an actor that is the same"
                                         : name + "\nis the same as " + std::string(context.derived.name(hand->over)));
    hand->over.clear();
    return;
  }
  if (!hand->over.empty()) {
    context.memory.merge = MergeAsked{hand->key, hand->over};
    context.memory.wants_frame = true;
  }
  hand.reset();
}

Box draw_merge_asked(Context& context, const Box& room) {
  auto& asked = context.memory.merge;
  if (!asked) return room;
  context.memory.takes_escape = true;
  const Palette& p = context.colours();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  ImDrawListSplitter layers;  // the ground goes below, once it is known how high the line became
  layers.Split(&list, 2);
  layers.SetCurrentChannel(&list, 1);
  ControlLine line(context.look, {room.min.x + kMargin - 4, room.min.y + 3}, room.width() - 2 * kMargin + 8);
  line.words("Is", p.text);
  line.words(context.derived.name(asked->actor), p.text, true);
  line.words("the same as", p.text);
  line.words(std::string(context.derived.name(asked->into)) + "?", p.text, true);
  const bool yes = line.action("merge", "Merge", "One actor under the second name. Can be undone");
  if (line.action("turn round", "Turn round", "Keep the other name")) std::swap(asked->actor, asked->into);
  const bool no =
      line.action("leave", "No", "Leave them as they are (Esc)") || ImGui::IsKeyPressed(ImGuiKey_Escape, false);
  const Box ground{{room.min.x + kMargin - 12, room.min.y}, {room.max.x - kMargin + 12, line.bottom() + 3}};
  layers.SetCurrentChannel(&list, 0);
  fill(ground, p.passage, 4);
  layers.Merge(&list);
  if (yes) {
    ActorEdit edit;
    edit.actor = asked->actor;
    edit.other = asked->into;
    context.push(Decide{std::move(edit)});
  }
  if (yes || no) asked.reset();
  return {{room.min.x, ground.max.y + 4}, room.max};
}

}  // namespace entente::ui
