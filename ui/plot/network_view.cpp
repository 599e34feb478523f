// Labels are placed greedily, most mentioned first, at the first of eight places beside their disc that
// is free; one that finds none is left to hovering.
#include "ui/plot/network_view.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "ui/format.h"
#include "ui/views/views.h"

namespace entente::ui {
namespace {

constexpr float kSmallest = 4, kLargest = 17;
constexpr float kLabelGap = 5;

struct Scene {
  const Network& network;
  std::vector<ImVec2> at;
  std::vector<float> radius;
  std::vector<std::optional<Box>> labels;
  std::vector<bool> near;    // the hovered or chosen node and its neighbours; all, when there is none
  int node = -1, edge = -1;  // under the mouse
};

const ActorRow& actor_of(const Context& context, const NetworkNode& node) { return context.report.actors[node.actor]; }

void place_nodes(const Context& context, const Box& room, Scene& scene) {
  const Network& network = scene.network;
  const Box inner = room.inset(std::min(72.0f, room.width() * 0.14f), 28);
  const float zoom = std::clamp(std::min(room.width(), room.height()) / 560, 0.7f, 1.4f);
  for (const NetworkNode& node : network.nodes) {
    const float share =
        static_cast<float>(actor_of(context, node).mentions) / static_cast<float>(network.most_mentioned);
    scene.at.push_back({inner.min.x + node.x * inner.width(), inner.min.y + node.y * inner.height()});
    scene.radius.push_back(zoom * (kSmallest + (kLargest - kSmallest) * std::sqrt(share)));
  }
}

Box label_box(ImVec2 at, float radius, ImVec2 size, std::size_t place) {
  const float r = radius + kLabelGap, d = radius * 0.7f + 3;
  const std::array<ImVec2, 8> corners = {{{r, -size.y / 2},
                                          {-r - size.x, -size.y / 2},
                                          {-size.x / 2, r - 2},
                                          {-size.x / 2, -r - size.y + 2},
                                          {d, d - 4},
                                          {d, -d - size.y + 4},
                                          {-d - size.x, d - 4},
                                          {-d - size.x, -d - size.y + 4}}};
  const ImVec2 corner = at + corners[place];
  return {corner, corner + size};
}

bool is_free(const Scene& scene, const Box& box, const Box& room, std::size_t self) {
  if (box.min.x < room.min.x || box.max.x > room.max.x || box.min.y < room.min.y || box.max.y > room.max.y)
    return false;
  for (std::size_t i = 0; i < scene.at.size(); ++i) {
    const float r = scene.radius[i] + 1;
    if (i != self && box.overlaps({scene.at[i] - ImVec2(r, r), scene.at[i] + ImVec2(r, r)})) return false;
    if (scene.labels[i] && box.overlaps(*scene.labels[i])) return false;
  }
  return true;
}

// As much of a name as a picture bears; the whole of it shows on hovering.
std::string short_name(const Context& context, const NetworkNode& node) {
  constexpr std::size_t kLongest = 34;
  const std::string& name = actor_of(context, node).name;
  if (name.size() <= kLongest) return name;
  const std::size_t space = name.rfind(' ', kLongest - 4);
  return name.substr(0, space == std::string::npos ? 0 : space) + "\xE2\x80\xA6";
}

Type label_type(std::size_t rank) { return {Size::small, rank < 5}; }

void place_labels(const Context& context, const Box& room, Scene& scene) {
  const Network& network = scene.network;
  scene.labels.resize(network.nodes.size());
  for (std::size_t i = 0; i < network.nodes.size(); ++i) {
    const std::string name = short_name(context, network.nodes[i]);
    const ImVec2 size{width_of(context.look, label_type(i), name), pixels(Size::small)};
    for (std::size_t place = 0; place < 8 && !scene.labels[i]; ++place) {
      const Box box = label_box(scene.at[i], scene.radius[i], size, place);
      if (is_free(scene, box, room, i)) scene.labels[i] = box;
    }
  }
}

float distance_to_line(ImVec2 p, ImVec2 a, ImVec2 b) {
  const ImVec2 ab = b - a, ap = p - a;
  const float length = std::max(ab.x * ab.x + ab.y * ab.y, 1e-3f);
  const float t = std::clamp((ap.x * ab.x + ap.y * ab.y) / length, 0.0f, 1.0f);
  const ImVec2 off = ap - ab * t;
  return std::sqrt(off.x * off.x + off.y * off.y);
}

void find_hovered(ImVec2 mouse, Scene& scene) {
  const Network& network = scene.network;
  for (std::size_t i = 0; i < scene.at.size(); ++i) {
    const ImVec2 off = mouse - scene.at[i];
    const bool on_disc = std::sqrt(off.x * off.x + off.y * off.y) <= scene.radius[i] + 3;
    if (on_disc || (scene.labels[i] && scene.labels[i]->contains(mouse))) scene.node = static_cast<int>(i);
  }
  float nearest = 5;
  for (std::size_t i = 0; scene.node < 0 && i < network.edges.size(); ++i) {
    const float distance = distance_to_line(mouse, scene.at[network.edges[i].from], scene.at[network.edges[i].to]);
    if (distance >= nearest) continue;
    nearest = distance;
    scene.edge = static_cast<int>(i);
  }
}

// Whose neighbourhood stands out: what the mouse is on, else what was chosen.
void mark_near(const Context& context, Scene& scene) {
  const Network& network = scene.network;
  const Focus& focus = context.state.focus;
  const auto is_chosen = [&](std::size_t i) {
    const std::string& id = actor_of(context, network.nodes[i]).id;
    return (focus.on == Focus::On::actor && id == focus.key) ||
           (focus.on == Focus::On::link && (id == focus.key || id == focus.other));
  };
  std::vector<bool> heart(scene.at.size(), false);
  for (std::size_t i = 0; i < heart.size(); ++i) {
    heart[i] = scene.node >= 0 ? scene.node == static_cast<int>(i) : scene.edge < 0 && is_chosen(i);
  }
  if (scene.edge >= 0) {
    const NetworkEdge& edge = network.edges[static_cast<std::size_t>(scene.edge)];
    heart[edge.from] = heart[edge.to] = true;
  }
  const bool any = std::find(heart.begin(), heart.end(), true) != heart.end();
  scene.near.assign(scene.at.size(), !any);
  const bool only_ends = scene.edge >= 0 || (scene.node < 0 && focus.on == Focus::On::link);
  for (std::size_t i = 0; i < heart.size(); ++i) scene.near[i] = scene.near[i] || heart[i];
  for (const NetworkEdge& edge : network.edges) {
    if (only_ends || !any) break;
    if (heart[edge.from]) scene.near[edge.to] = true;
    if (heart[edge.to]) scene.near[edge.from] = true;
  }
}

bool is_lit(const Context& context, const Scene& scene, const NetworkEdge& edge, std::size_t index) {
  if (scene.edge >= 0) return scene.edge == static_cast<int>(index);
  const Network& network = scene.network;
  const auto is = [&](std::uint32_t node, const std::string& key) {
    return actor_of(context, network.nodes[node]).id == key;
  };
  if (scene.node >= 0)
    return edge.from == static_cast<std::uint32_t>(scene.node) || edge.to == static_cast<std::uint32_t>(scene.node);
  const Focus& focus = context.state.focus;
  if (focus.on == Focus::On::actor) return is(edge.from, focus.key) || is(edge.to, focus.key);
  if (focus.on == Focus::On::link) {
    return (is(edge.from, focus.key) && is(edge.to, focus.other)) ||
           (is(edge.from, focus.other) && is(edge.to, focus.key));
  }
  return false;
}

void draw_edges(const Context& context, const Scene& scene) {
  const Network& network = scene.network;
  const Palette& p = context.colours();
  const bool any_dimmed = std::find(scene.near.begin(), scene.near.end(), false) != scene.near.end();
  for (std::size_t i = 0; i < network.edges.size(); ++i) {
    const NetworkEdge& edge = network.edges[i];
    const float share =
        static_cast<float>(context.report.links[edge.link].sentences) / static_cast<float>(network.strongest);
    const float width = 1 + 7 * std::sqrt(share);
    const bool lit = is_lit(context, scene, edge, i);
    const float strength = lit ? 0.85f : any_dimmed ? 0.10f : 0.16f + 0.30f * std::sqrt(share);
    const Colour ink = with_alpha(lit ? p.accent : p.muted, strength);
    ImGui::GetWindowDrawList()->AddLine(scene.at[edge.from], scene.at[edge.to], ink, width);
  }
}

void draw_nodes(const Context& context, const Scene& scene) {
  const Network& network = scene.network;
  const Palette& p = context.colours();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  for (std::size_t i = network.nodes.size(); i-- > 0;) {
    const ActorRow& actor = actor_of(context, network.nodes[i]);
    const float alpha = scene.near[i] ? 1.0f : 0.25f;
    list.AddCircleFilled(scene.at[i], scene.radius[i] + 1.5f, p.paper, 48);
    list.AddCircleFilled(scene.at[i], scene.radius[i], with_alpha(p.of(actor.type), alpha), 48);
    if (context.is_focus(Focus::On::actor, actor.id)) list.AddCircle(scene.at[i], scene.radius[i] + 4, p.accent, 48, 2);
  }
  for (std::size_t i = 0; i < network.nodes.size(); ++i) {
    if (!scene.labels[i]) continue;
    const Box& box = *scene.labels[i];
    fill({box.min - ImVec2(2, 0), box.max + ImVec2(2, 0)}, with_alpha(p.paper, 0.72f), 3);
    put(context.look, box.min, label_type(i), scene.near[i] ? p.text : with_alpha(p.muted, 0.6f),
        short_name(context, network.nodes[i]));
  }
}

void explain(const Context& context, const Scene& scene) {
  const Network& network = scene.network;
  if (scene.node >= 0) {
    const ActorRow& actor = actor_of(context, network.nodes[static_cast<std::size_t>(scene.node)]);
    tip(context.look, actor.name + "\n" + counted(actor.mentions, "mention", "mentions") + " in " +
                          counted(actor.articles, "article", "articles"));
  } else if (scene.edge >= 0) {
    const LinkRow& link = context.report.links[network.edges[static_cast<std::size_t>(scene.edge)].link];
    tip(context.look, std::string(context.derived.name(link.a)) + " \xE2\x80\x93 " +
                          std::string(context.derived.name(link.b)) + "\n" +
                          counted(link.sentences, "sentence names", "sentences name") + " both");
  }
}

}  // namespace

void draw_network(Context& context, const Network& network, const Box& room) {
  if (network.nodes.empty()) {
    draw_nothing(context, room, "No two actors share a sentence yet.");
    return;
  }
  Scene scene{network, {}, {}, {}, {}, -1, -1};
  place_nodes(context, room, scene);
  place_labels(context, room, scene);
  const Hit state = hit("network", room);
  if (state.hovered) find_hovered(ImGui::GetMousePos(), scene);
  mark_near(context, scene);
  draw_edges(context, scene);
  draw_nodes(context, scene);
  if (scene.node < 0 && scene.edge < 0) return;
  ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  explain(context, scene);
  if (!state.clicked) return;
  if (scene.node >= 0) {
    context.focus(Focus::On::actor, actor_of(context, network.nodes[static_cast<std::size_t>(scene.node)]).id);
  } else {
    const LinkRow& link = context.report.links[network.edges[static_cast<std::size_t>(scene.edge)].link];
    context.focus(Focus::On::link, link.a, link.b);
  }
}

void draw_network_legend(Context& context, ImVec2 at, float width) {
  const Palette& p = context.colours();
  float x = at.x;
  for (const ActorType type :
       {ActorType::state, ActorType::person, ActorType::organisation, ActorType::place, ActorType::initiative}) {
    ImGui::GetWindowDrawList()->AddCircleFilled({x + 4, at.y + pixels(Size::small) / 2}, 4, p.of(type), 24);
    x += 14 + put(context.look, {x + 14, at.y}, {Size::small}, p.muted, type_name(type)) + 16;
  }
  const std::string_view words = "disc: mentions    line: shared sentences";
  if (x + width_of(context.look, {Size::small}, words) < at.x + width) {
    put_right(context.look, {at.x + width, at.y}, {Size::small}, p.muted, words);
  }
}

}  // namespace entente::ui
