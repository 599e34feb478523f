// The legend of a network: its communities, each a number, a hue and a name, and what shapes, sizes and lines mean.
#include <algorithm>

#include "ui/draw/controls.h"
#include "ui/format.h"
#include "ui/plot/network_view.h"

namespace entente::ui {
namespace {

constexpr float kLongestName = 150;

bool is_lifted(const NetworkPicture& picture, std::size_t k) {
  return picture.community == static_cast<std::uint32_t>(k);
}

void lift(NetworkPicture& picture, std::size_t k) {
  const bool was = is_lifted(picture, k);
  picture.community.reset();
  if (!was) picture.community = static_cast<std::uint32_t>(k);
}

struct Chip {
  float name, count, whole;  // wide
};

Chip chip_of(const Look& look, const NetworkCommunity& community) {
  const float count = width_of(look, {Size::small}, thousands(community.nodes));
  const float name = std::min(width_of(look, {Size::small}, community.name), kLongestName);
  return {name, count, kBadge + name + count + 30};
}

void draw_chip(const Context& context, NetworkPicture& picture, std::size_t k, const Box& box, const Chip& chip) {
  const Palette& p = context.colours();
  const NetworkCommunity& community = picture.network()->communities[k];
  ImGui::PushID(static_cast<int>(k));
  const Hit state = target(context.look, "community", box, is_lifted(picture, k), 4);
  ImGui::PopID();
  community_badge(context.look, {box.min.x + 8 + kBadge / 2, box.centre().y}, static_cast<std::uint32_t>(k), p.paper);
  const float y = centred(box.min.y, box.height(), Size::small);
  put_within(context.look, {box.min.x + kBadge + 14, y}, chip.name + 1, {Size::small}, p.text, community.name);
  put_right(context.look, {box.max.x - 8, y}, {Size::small}, p.muted, thousands(community.nodes));
  hint_of(context.look, state,
          community.name + "\n" + counted(community.nodes, "actor", "actors") +
              " that stand closer to each other than chance would have it (Leiden). Click to lift them out");
  if (state.clicked) lift(picture, k);
}

// Those for which there was no room.
void draw_rest(const Context& context, NetworkPicture& picture, ControlLine& line, std::size_t first, std::size_t end) {
  if (line.opener("rest", "", "+" + thousands(end - first), "The other communities")) Popup::open("other communities");
  Popup popup(context.look, "other communities", line.last(), 280);
  if (!popup) return;
  for (std::size_t k = first; k < end; ++k) {
    const NetworkCommunity& community = picture.network()->communities[k];
    const std::string words = std::to_string(k + 1) + "  " + community.name;
    if (popup.row(words, words, is_lifted(picture, k), thousands(community.nodes))) lift(picture, k);
  }
}

void draw_shapes(const Context& context, ControlLine& line, LinkWeight weight) {
  const Palette& p = context.colours();
  for (const ActorType type :
       {ActorType::state, ActorType::person, ActorType::organisation, ActorType::place, ActorType::initiative}) {
    const std::string_view word = type_name(type);
    const Box box = line.place(width_of(context.look, {Size::small}, word) + 26);
    type_mark({box.min.x + 12, box.centre().y}, type, p.muted);
    put(context.look, {box.min.x + 22, centred(box.min.y, box.height(), Size::small)}, {Size::small}, p.muted, word);
  }
  line.words("size: mentions    line: " + std::string(link_weight_name(weight)));
}

}  // namespace

float draw_network_legend(Context& context, NetworkPicture& picture, ImVec2 at, float width, int rows) {
  const ActorNetwork& network = *picture.network();
  ControlLine line(context.look, {at.x - 8, at.y}, width + 16);
  std::size_t end = 0;  // of those that are worth a name
  while (end < network.communities.size() && network.communities[end].nodes > 2) ++end;
  constexpr float kRoomForRest = 64;
  for (std::size_t k = 0; k < end; ++k) {
    const Chip chip = chip_of(context.look, network.communities[k]);
    const float rest = rows == 1 && k + 1 < end ? kRoomForRest : 0;
    const bool is_full = k > 0 && line.last().max.x + 4 + chip.whole + rest > at.x + width + 8;
    if (is_full && --rows <= 0) {
      draw_rest(context, picture, line, k, end);
      break;
    }
    if (is_full) line.new_line();
    draw_chip(context, picture, k, line.place(chip.whole), chip);
  }
  if (end > 0) line.new_line();
  draw_shapes(context, line, network.options.weight);
  return line.bottom() - at.y;
}

}  // namespace entente::ui
