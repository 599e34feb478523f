// The drawing of a network's picture, and what a hand does with it: hovering lifts a neighbourhood out and tells its
// figures, a click chooses a node or a line, a double click looks out from a node. The wheel comes closer, dragging
// moves the paper or a node; a node dropped on another asks whether they are one.
#pragma once

#include <string>

#include "ui/context.h"
#include "ui/plot/network_drawing.h"

namespace entente::ui {

// The whole of it, settling. `alpha`: fainter while the next one is being found.
void draw_network(Context& context, NetworkPicture& picture, NetworkScene& scene, const Box& room, float alpha = 1);

// In small, at rest, to be looked at and clicked alone.
void draw_small_network(Context& context, const Box& room);

// The number that stands for a community wherever its hue does.
void community_badge(const Look& look, ImVec2 centre, std::uint32_t community, Colour ground);

// The communities with their names as chips that lift them out, in at most so many rows, and what shapes mean. Returns
// the height used.
float draw_network_legend(Context& context, NetworkPicture& picture, ImVec2 at, float width, int rows);

}  // namespace entente::ui
