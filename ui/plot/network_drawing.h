// A network's scene as a picture: outlines of communities, links, marks, numbers of communities, names. The same
// description on screen and in what leaves the program.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ui/plot/network_scene.h"
#include "ui/plot/picture.h"

namespace entente::ui {

// What stands out, and what the mouse is on.
struct NetworkSight {
  int node = -1, edge = -1;  // under the mouse
  bool any = false;          // something stands out
  bool only_ends = false;    // a line does: of its ends' other lines none
  std::vector<bool> heart;   // nodes that stand out themselves
  std::vector<bool> near;    // these and their neighbours
};

// `lifted`: a community that is lifted out. With `tells`, groups say what hovering tells, for pictures that leave.
[[nodiscard]] Picture network_drawing(const ActorNetwork& network, const NetworkScene& scene,
                                      std::optional<std::uint32_t> lifted, const NetworkSight& sight,
                                      const Palette& palette, const TextWidths& widths, bool tells = false);

// The hue of a community; those beyond the last hue share the muted one.
[[nodiscard]] Colour community_ink(const Palette& palette, std::uint32_t community);

// The figures of a link, and of an actor, as hovering tells them.
[[nodiscard]] std::string edge_words(const ActorNetwork& network, const NetworkEdge& edge);
[[nodiscard]] std::string node_words(const ActorNetwork& network, const NetworkNode& node);

}  // namespace entente::ui
