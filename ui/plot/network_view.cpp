// Nothing is worked out here that a still picture would work out again: where things stand comes from the scene.
#include "ui/plot/network_view.h"

#include <algorithm>
#include <cmath>

#include "ui/draw/controls.h"
#include "ui/format.h"
#include "ui/views/actors/hand.h"
#include "ui/views/views.h"

namespace entente::ui {
namespace {

constexpr float kDragFrom = 4;  // points; less is a click

// What stands out in this frame, and what the mouse is on.
struct Sight {
  int node = -1, edge = -1;  // under the mouse
  bool any = false;          // something stands out
  bool only_ends = false;    // a line does: of its ends' other lines none
  std::vector<bool> heart;   // nodes that stand out themselves
  std::vector<bool> near;    // these and their neighbours
};

bool is_in_focus(const Context& context, const std::string& id) {
  const Focus& focus = context.focus_by_ids;
  return (focus.on == Focus::On::actor && id == focus.key) ||
         (focus.on == Focus::On::link && (id == focus.key || id == focus.other));
}

void spread(const ActorNetwork& network, Sight& sight) {
  sight.near = sight.heart;
  if (sight.only_ends) return;
  for (const NetworkEdge& edge : network.edges) {
    if (sight.heart[edge.a]) sight.near[edge.b] = true;
    if (sight.heart[edge.b]) sight.near[edge.a] = true;
  }
}

// What the mouse is on stands out; else the community that was lifted out; else what was chosen.
void look_at(const Context& context, const NetworkPicture& picture, Sight& sight) {
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

bool is_lit(const Sight& sight, const ActorNetwork& network, std::size_t index) {
  const NetworkEdge& edge = network.edges[index];
  if (sight.edge >= 0) return sight.edge == static_cast<int>(index);
  if (!sight.any) return false;
  const bool a = sight.heart[edge.a], b = sight.heart[edge.b];
  return sight.only_ends ? a && b : a || b;
}

void draw_outlines(const Context& context, const NetworkPicture& picture, const NetworkScene& scene, float alpha) {
  const Palette& p = context.colours();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  for (std::size_t k = 0; k < scene.outlines().size(); ++k) {
    const std::vector<ImVec2>& corners = scene.outlines()[k];
    const bool lifted = picture.community == static_cast<std::uint32_t>(k);
    if (corners.size() < 3 || (picture.community ? !lifted : !scene.has_outlines())) continue;
    const Colour ink = community_ink(p, static_cast<std::uint32_t>(k));
    list.AddConvexPolyFilled(corners.data(), static_cast<int>(corners.size()),
                             with_alpha(ink, alpha * (lifted ? 0.13f : 0.055f)));
    list.AddPolyline(corners.data(), static_cast<int>(corners.size()), with_alpha(ink, alpha * (lifted ? 0.8f : 0.28f)),
                     ImDrawFlags_Closed, 1);
  }
}

void draw_badges(const Context& context, const NetworkPicture& picture, const NetworkScene& scene) {
  for (std::uint32_t k = 0; k < scene.badges().size(); ++k) {
    if (!scene.badges()[k] || (picture.community && picture.community != k)) continue;
    community_badge(context.look, *scene.badges()[k], k, context.colours().paper);
  }
}

void draw_edges(const Context& context, const ActorNetwork& network, const NetworkScene& scene, const Sight& sight,
                float alpha) {
  const Palette& p = context.colours();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const double most = network.edges.empty() ? 1 : std::max(network.edges.front().weight, 1e-9);
  const float crowd = std::clamp(std::sqrt(120.0f / static_cast<float>(network.edges.size() + 1)), 0.35f, 1.0f);
  for (std::size_t i = network.edges.size(); i-- > 0;) {
    const NetworkEdge& edge = network.edges[i];
    const auto share = static_cast<float>(std::clamp(edge.weight / most, 0.0, 1.0));
    const bool lit = is_lit(sight, network, i);
    const float width = 1 + 7 * crowd * std::sqrt(share);
    const std::uint32_t a = network.nodes[edge.a].community, b = network.nodes[edge.b].community;
    const bool within = a == b && !network.communities.empty();
    const float rest = crowd * (within ? 1.0f : 0.6f) * (0.16f + 0.34f * std::sqrt(share));
    const float strength = lit ? 0.85f : sight.any ? 0.08f : rest;
    const Colour ink = lit ? p.accent : within ? community_ink(p, a) : p.muted;
    list.AddLine(scene.discs()[edge.a].at, scene.discs()[edge.b].at, with_alpha(ink, alpha * strength), width);
  }
}

void draw_discs(const Context& context, const NetworkPicture& picture, const NetworkScene& scene, const Sight& sight,
                float alpha) {
  const ActorNetwork& network = *picture.network();
  const Palette& p = context.colours();
  const auto& hand = context.memory.hand;
  for (std::size_t i = network.nodes.size(); i-- > 0;) {
    const NetworkNode& node = network.nodes[i];
    const Disc& disc = scene.discs()[i];
    const bool near = !sight.any || sight.near[i];
    const Colour ink = network.communities.empty() ? p.of(node.type) : community_ink(p, node.community);
    type_mark(disc.at, node.type, p.paper, disc.radius + 1.5f);
    type_mark(disc.at, node.type, with_alpha(ink, alpha * (near ? 1.0f : 0.22f)), disc.radius);
    if (context.is_focus(Focus::On::actor, node.id)) type_outline(disc.at, node.type, p.accent, disc.radius + 4, 2);
    if (hand && hand->over == node.id) type_outline(disc.at, node.type, p.warning, disc.radius + 5, 2);
  }
}

void draw_labels(const Context& context, const ActorNetwork& network, const NetworkScene& scene, const Sight& sight,
                 float alpha) {
  const Palette& p = context.colours();
  for (std::size_t i = 0; i < network.nodes.size(); ++i) {
    const bool near = !sight.any || sight.near[i];
    Box box;
    if (scene.labels()[i]) {
      box = *scene.labels()[i];
    } else if (sight.heart[i]) {  // who stands out is named, whatever is below
      const Disc& disc = scene.discs()[i];
      box.min = disc.at + ImVec2(disc.radius + 5, -pixels(Size::small) / 2);
      box.max = box.min + ImVec2(width_of(context.look, network_label(i), scene.label(i)), pixels(Size::small));
    } else {
      continue;
    }
    fill({box.min - ImVec2(2, 0), box.max + ImVec2(2, 0)}, with_alpha(p.paper, 0.72f), 3);
    put(context.look, box.min, network_label(i), with_alpha(near ? p.text : p.muted, alpha * (near ? 1.0f : 0.55f)),
        scene.label(i));
  }
}

std::string node_words(const ActorNetwork& network, const NetworkNode& node) {
  std::string out = node.name + "\n" + std::string(type_name(node.type)) + "  \xC2\xB7  " +
                    counted(node.mentions, "mention", "mentions") + " in " +
                    counted(node.articles, "article", "articles");
  if (network.communities.empty()) return out;
  out += "\n" + counted(node.degree, "link", "links") + " shown, strength " + fixed(node.strength, 0) + "\nPageRank " +
         fixed(node.page_rank, 4) + "  \xC2\xB7  betweenness " + fixed(node.betweenness, 4);
  if (node.betweenness_error.value_or(0) > 0) out += " \xC2\xB1 " + fixed(node.betweenness_error, 4);
  if (node.community < network.communities.size()) {
    out += "\ncommunity " + std::to_string(node.community + 1) + ": " + network.communities[node.community].name;
  }
  return out;
}

void draw_all(const Context& context, const NetworkPicture& picture, const NetworkScene& scene, const Sight& sight,
              float alpha) {
  const ActorNetwork& network = *picture.network();
  draw_outlines(context, picture, scene, alpha);
  draw_edges(context, network, scene, sight, alpha);
  draw_discs(context, picture, scene, sight, alpha);
  draw_badges(context, picture, scene);
  draw_labels(context, network, scene, sight, alpha);
}

void choose(const Context& context, const ActorNetwork& network, const Sight& sight) {
  if (sight.node >= 0) {
    context.focus(Focus::On::actor, network.nodes[static_cast<std::size_t>(sight.node)].id);
  } else if (sight.edge >= 0) {
    const NetworkEdge& edge = network.edges[static_cast<std::size_t>(sight.edge)];
    context.focus(Focus::On::link, network.nodes[edge.a].id, network.nodes[edge.b].id);
  }
}

void explain(const Context& context, const ActorNetwork& network, const Sight& sight) {
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
void drag_node(Context& context, NetworkPicture& picture, const NetworkScene& scene, const Sight& sight, bool pressed) {
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

Colour community_ink(const Palette& palette, std::uint32_t community) {
  return community < palette.series.size() ? palette.series[community] : palette.muted;
}

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

std::string edge_words(const ActorNetwork& network, const NetworkEdge& edge) {
  const LinkFigures& f = edge.figures;
  return network.nodes[edge.a].name + " \xE2\x80\x93 " + network.nodes[edge.b].name + "\n" +
         counted(f.sentences, "sentence names", "sentences name") + " both  \xC2\xB7  " +
         counted(f.articles, "article", "articles") + ", " + counted(f.stories, "story", "stories") + "\nlogDice " +
         fixed(f.log_dice, 2) + "  \xC2\xB7  NPMI " + fixed(f.npmi, 2);
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
  Sight sight;
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
  Sight sight;
  if (state.hovered) sight.node = memory.small_scene.node_at(ImGui::GetMousePos());
  if (state.hovered && sight.node < 0) sight.edge = memory.small_scene.edge_at(ImGui::GetMousePos());
  look_at(context, memory.small_network, sight);
  draw_all(context, memory.small_network, memory.small_scene, sight, 1);
  explain(context, *small, sight);
  if (state.clicked) choose(context, *small, sight);
}

}  // namespace entente::ui
