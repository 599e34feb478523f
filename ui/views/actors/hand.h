// An actor in the hand: dragged by its row or its disc, and dropped on another one, which asks whether the two are one.
// The question is a line at the top of the view, never a box over it; Esc says no.
#pragma once

#include <string>
#include <string_view>

#include "ui/context.h"

namespace entente::ui {

void take_in_hand(Context& context, std::string_view key);
void hold_over(Context& context, std::string_view key);

// After the item that stands for an actor: drags it, and lets others be dropped on it.
void make_draggable(Context& context, std::string_view key);

// Last in a view that has such items: the name beside the mouse, and what dropping it brings about.
void draw_hand(Context& context);

// The question, where one is asked; returns the room below it.
[[nodiscard]] Box draw_merge_asked(Context& context, const Box& room);

}  // namespace entente::ui
