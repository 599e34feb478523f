// Nothing is worked out here that a still picture would work out again: where things stand comes from the scene.
#include "ui/plot/network_view.h"

#include <algorithm>
#include <cmath>

#include "ui/draw/controls.h"
#include "ui/format.h"
#include "ui/plot/picture_view.h"
#include "ui/views/actors/hand.h"
#include "ui/views/views.h"

namespace entente::ui {
namespace {

constexpr float kDragFrom = 4;  // points; less is a click

bool is_in_focus(const Context& context, const std::string& id) {
  const Focus& focus = context.focus_by_ids;
  return (focus.on == Focus::On::actor && id == focus.key) ||
         (focus.on == Focus::On::link && (id == focus.key || id == focus.other));
}

void spread(const ActorNetwork& network, NetworkSight& sight) {
  sight.near = sight.heart;
  if (sight.only_ends) return;
  for (const NetworkEdge& edge : network.edges) {
    if (sight.heart[edge.a]) sight.near[edge.b] = true;
    if (sight.heart[edge.b]) sight.near[edge.a] = true;
  }
}

// What the mouse is on stands out; else the community that was lifted out; else what was chosen.
void look_at(const Context& context, const NetworkPicture& picture, NetworkSight& sight) {
  const ActorNetwork& network = *picture.network();
  const std::size_t count = network.nodes.size();
  sight.heart.assign(count, false);
  const bool by_mouse = sight.node >= 0 || sight.edge >= 0;
  const bool by_community = !by_mouse && picture.community.has_value();
  for (std::size_t i = 0; i < count; ++i) {
    sight.heart[i] = by_mouse       ? sight.node == static_cast<int>(i)
                     : by_community ? network.nodes[i].community == *picture.community
                                    : is_in_focus(context, network.nodes[i].id);
  }
  if (sight.edge >= 0) {
    const NetworkEdge& edge = network.edges[static_cast<std::size_t>(sight.edge)];
    sight.heart[edge.a] = sight.heart[edge.b] = true;
  }
  sight.any = std::ranges::find(sight.heart, true) != sight.heart.end();
  sight.only_ends = sight.edge >= 0 || by_community || (sight.node < 0 && context.state.focus.on == Focus::On::link);
  spread(network, sight);
}

// Around the chosen actor, and around the one that a name is held over.
void draw_rings(const Context& context, const ActorNetwork& network, const NetworkScene& scene) {
  const Palette& p = context.colours();
  const auto& hand = context.memory.hand;
  for (std::size_t i = 0; i < network.nodes.size(); ++i) {
    const NetworkNode& node = network.nodes[i];
    const Disc& disc = scene.discs()[i];
    if (context.is_focus(Focus::On::actor, node.id)) type_outline(disc.at, node.type, p.accent, disc.radius + 4, 2);
    if (hand && hand->over == node.id) type_outline(disc.at, node.type, p.warning, disc.radius + 5, 2);
  }
}

void draw_all(const Context& context, const NetworkPicture& picture, const NetworkScene& scene,
              const NetworkSight& sight, float alpha) {
  const ActorNetwork& network = *picture.network();
  const Picture drawing =
      network_drawing(network, scene, picture.community, sight, context.colours(), LookWidths(context.look));
  draw_picture(*ImGui::GetWindowDrawList(), context.look, drawing, {{0, 0}, 1, alpha});
  draw_rings(context, network, scene);
}

void choose(const Context& context, const ActorNetwork& network, const NetworkSight& sight) {
  if (sight.node >= 0) {
    context.focus(Focus::On::actor, network.nodes[static_cast<std::size_t>(sight.node)].id);
  } else if (sight.edge >= 0) {
    const NetworkEdge& edge = network.edges[static_cast<std::size_t>(sight.edge)];
    context.focus(Focus::On::link, network.nodes[edge.a].id, network.nodes[edge.b].id);
  }
}

void explain(const Context& context, const ActorNetwork& network, const NetworkSight& sight) {
  if (sight.node < 0 && sight.edge < 0) return;
  ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  tip(context.look, sight.node >= 0 ? node_words(network, network.nodes[static_cast<std::size_t>(sight.node)])
                                    : edge_words(network, network.edges[static_cast<std::size_t>(sight.edge)]));
}

// The paper under the nodes: keys and the wheel come closer, dragging moves it.
void steer(NetworkPicture& picture, const Box& room, bool hovered, bool dragged) {
  const ImGuiIO& io = ImGui::GetIO();
  Camera& camera = picture.camera;
  if (dragged) {
    camera.x += io.MouseDelta.x;
    camera.y += io.MouseDelta.y;
  }
  if (!hovered || io.MouseWheel == 0) return;
  const float zoom = std::clamp(camera.zoom * std::pow(1.2f, io.MouseWheel), kLeastZoom, kMostZoom);
  const ImVec2 off = io.MousePos - room.centre();
  const float factor = zoom / camera.zoom;
  camera = {zoom, off.x - (off.x - camera.x) * factor, off.y - (off.y - camera.y) * factor};
}

// A node that is dragged stays where it is until it is dropped: on another one it asks whether they are the same, on
// the paper it comes to stand there, and the others settle around it.
void drag_node(Context& context, NetworkPicture& picture, const NetworkScene& scene, const NetworkSight& sight,
               bool pressed) {
  ViewMemory& memory = context.memory;
  const ActorNetwork& network = *picture.network();
  if (pressed && sight.node >= 0) memory.dragged = sight.node;
  if (memory.dragged >= static_cast<int>(network.nodes.size())) memory.dragged = -1;
  if (memory.dragged < 0) return;
  const auto node = static_cast<std::uint32_t>(memory.dragged);
  const ImVec2 mouse = ImGui::GetMousePos();
  const bool is_down = ImGui::IsMouseDown(0);
  if (ImGui::IsMouseDragging(0, kDragFrom)) take_in_hand(context, network.nodes[node].id);
  if (memory.hand) {
    type_outline(mouse, network.nodes[node].type, context.colours().accent, scene.discs()[node].radius, 1.5f);
    const int under = scene.node_at(mouse), over = under == memory.dragged ? -1 : under;
    if (over >= 0) hold_over(context, network.nodes[static_cast<std::size_t>(over)].id);
    if (over < 0 && !is_down) {
      picture.hold(node, scene.to_graph(mouse));
      picture.let_go(node);
      context.memory.wants_frame = true;
    }
  }
  if (!is_down) memory.dragged = -1;
}

// Each node is reached by the keyboard too; the arrow keys of Dear ImGui go from one to the next by where they stand.
int node_by_key(const ActorNetwork& network, const NetworkScene& scene) {
  int pressed = -1;
  for (std::size_t i = 0; i < network.nodes.size(); ++i) {
    const Disc& disc = scene.discs()[i];
    const float r = std::max(disc.radius, 6.0f);
    if (hit(network.nodes[i].id, {disc.at - ImVec2(r, r), disc.at + ImVec2(r, r)}).clicked)
      pressed = static_cast<int>(i);
  }
  return pressed;
}

void look_out_from(const Context& context, const std::string& id) {
  SetActors change{context.state.actors};
  change.actors.face = ActorsFace::network;
  change.actors.network.ego = id;
  context.push(std::move(change));
}

}  // namespace

void community_badge(const Look& look, ImVec2 centre, std::uint32_t community, Colour ground) {
  const Palette& p = *look.colours;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const std::string number = std::to_string(community + 1);
  list.AddCircleFilled(centre, kBadge / 2, ground, 24);
  list.AddCircle(centre, kBadge / 2, community_ink(p, community), 24, 1.5f);
  const float size = pixels(Size::small) * 0.84f;
  const ImVec2 text = look.semibold->CalcTextSizeA(size, FLT_MAX, 0, number.c_str());
  list.AddText(look.semibold, size, centre - text * 0.5f, p.text, number.c_str());
}

void draw_network(Context& context, NetworkPicture& picture, NetworkScene& scene, const Box& room, float alpha) {
  if (!picture.network() || picture.network()->nodes.empty()) return;
  const ActorNetwork& network = *picture.network();
  if (picture.tick()) context.memory.wants_frame = true;
  const Camera before = picture.camera;
  scene.place(context.look, picture, room);
  ImGui::PushClipRect(room.min, room.max, true);
  ImGui::SetNextItemAllowOverlap();
  const Hit paper = hit("network", room);
  const bool paper_held = ImGui::IsItemActive();
  const int by_key = node_by_key(network, scene);
  // A press makes the paper or a disc the active item, which is no reason not to see it.
  const bool inside =
      ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem) && room.contains(ImGui::GetMousePos());
  NetworkSight sight;
  if (inside && !context.memory.hand) sight.node = scene.node_at(ImGui::GetMousePos());
  if (inside && sight.node < 0 && context.memory.dragged < 0) sight.edge = scene.edge_at(ImGui::GetMousePos());
  steer(picture, room, inside, paper_held && context.memory.dragged < 0 && ImGui::IsMouseDragging(0, kDragFrom));
  drag_node(context, picture, scene, sight, inside && ImGui::IsMouseClicked(0));
  look_at(context, picture, sight);
  draw_all(context, picture, scene, sight, alpha);
  ImGui::PopClipRect();
  if (!(before == picture.camera)) context.memory.wants_frame = true;
  if (!ImGui::IsMouseDown(0)) explain(context, network, sight);
  const ImGuiIO& io = ImGui::GetIO();
  const bool is_click = inside && io.MouseReleased[0] && io.MouseDragMaxDistanceSqr[0] < kDragFrom * kDragFrom;
  if (by_key >= 0 && !is_click) sight.node = by_key;
  if (inside && ImGui::IsMouseDoubleClicked(0) && sight.node >= 0) {
    look_out_from(context, network.nodes[static_cast<std::size_t>(sight.node)].id);
  } else if (is_click || (by_key >= 0 && !io.MouseReleased[0])) {
    if (paper.clicked && sight.node < 0 && sight.edge < 0) picture.community.reset();
    choose(context, network, sight);
  }
}

void draw_small_network(Context& context, const Box& room) {
  ViewMemory& memory = context.memory;
  const auto& small = memory.small.of(
      {context.snapshot.report}, [&] { return std::make_shared<const ActorNetwork>(small_network(context.report)); });
  if (small->nodes.empty()) return draw_nothing(context, room, "No two actors share a sentence yet.");
  memory.small_network.show(small);
  memory.small_network.settle();
  memory.small_scene.place(context.look, memory.small_network, room);
  const Hit state = hit("network", room);
  NetworkSight sight;
  if (state.hovered) sight.node = memory.small_scene.node_at(ImGui::GetMousePos());
  if (state.hovered && sight.node < 0) sight.edge = memory.small_scene.edge_at(ImGui::GetMousePos());
  look_at(context, memory.small_network, sight);
  draw_all(context, memory.small_network, memory.small_scene, sight, 1);
  explain(context, *small, sight);
  if (state.clicked) choose(context, *small, sight);
}

}  // namespace entente::ui
