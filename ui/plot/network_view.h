// The drawing of a Network: discs by mentions, lines by shared sentences, labels that keep clear of
// each other. Hovering lifts a node's neighbourhood; a click chooses a node or a line.
#pragma once

#include "ui/context.h"

namespace entente::ui {

void draw_network(Context& context, const Network& network, const Box& room);

// One line that says what discs, lines and colours mean.
void draw_network_legend(Context& context, ImVec2 at, float width);

}  // namespace entente::ui
