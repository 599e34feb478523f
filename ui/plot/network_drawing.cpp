#include "ui/plot/network_drawing.h"

#include <algorithm>
#include <cmath>

#include "ui/format.h"

namespace entente::ui {
namespace {

Point point_of(ImVec2 at) { return {at.x, at.y}; }

struct Drawing {
  const ActorNetwork& network;
  const NetworkScene& scene;
  std::optional<std::uint32_t> lifted;
  const NetworkSight& sight;
  const Palette& palette;
  const TextWidths& widths;
  bool tells = false;
  Picture picture = {};

  [[nodiscard]] bool is_near(std::size_t node) const { return !sight.any || sight.near[node]; }
  [[nodiscard]] bool is_heart(std::size_t node) const { return node < sight.heart.size() && sight.heart[node]; }
};

bool is_lit(const Drawing& d, std::size_t index) {
  const NetworkEdge& edge = d.network.edges[index];
  if (d.sight.edge >= 0) return d.sight.edge == static_cast<int>(index);
  if (!d.sight.any) return false;
  const bool a = d.is_heart(edge.a), b = d.is_heart(edge.b);
  return d.sight.only_ends ? a && b : a || b;
}

void add_outlines(Drawing& d) {
  for (std::size_t k = 0; k < d.scene.outlines().size(); ++k) {
    const std::vector<ImVec2>& corners = d.scene.outlines()[k];
    const bool lifted = d.lifted == static_cast<std::uint32_t>(k);
    if (corners.size() < 3 || (d.lifted ? !lifted : !d.scene.has_outlines())) continue;
    const Colour ink = community_ink(d.palette, static_cast<std::uint32_t>(k));
    std::vector<Point> way;
    for (const ImVec2 corner : corners) way.push_back(point_of(corner));
    d.picture.items.emplace_back(Polygon{way, with_alpha(ink, lifted ? 0.13f : 0.055f)});
    d.picture.items.emplace_back(Stroke{std::move(way), with_alpha(ink, lifted ? 0.8f : 0.28f), 1, {}, true});
  }
}

void add_edges(Drawing& d) {
  const ActorNetwork& network = d.network;
  const double most = network.edges.empty() ? 1 : std::max(network.edges.front().weight, 1e-9);
  const float crowd = std::clamp(std::sqrt(120.0f / static_cast<float>(network.edges.size() + 1)), 0.35f, 1.0f);
  for (std::size_t i = network.edges.size(); i-- > 0;) {
    const NetworkEdge& edge = network.edges[i];
    const auto share = static_cast<float>(std::clamp(edge.weight / most, 0.0, 1.0));
    const bool lit = is_lit(d, i);
    const float width = 1 + 7 * crowd * std::sqrt(share);
    const std::uint32_t a = network.nodes[edge.a].community, b = network.nodes[edge.b].community;
    const bool within = a == b && !network.communities.empty();
    const float rest = crowd * (within ? 1.0f : 0.6f) * (0.16f + 0.34f * std::sqrt(share));
    const float strength = lit ? 0.85f : d.sight.any ? 0.08f : rest;
    const Colour ink = lit ? d.palette.accent : within ? community_ink(d.palette, a) : d.palette.muted;
    const Point from = point_of(d.scene.discs()[edge.a].at), to = point_of(d.scene.discs()[edge.b].at);
    d.picture.items.emplace_back(Stroke{{from, to}, with_alpha(ink, strength), width});
    if (!d.tells) continue;
    const std::size_t end = d.picture.items.size();
    d.picture.groups.push_back(
        {{}, edge_words(network, edge), {Area::Form::line, from, to, std::max(width / 2, 2.0f)}, end - 1, end});
  }
}

void add_marks(Drawing& d) {
  for (std::size_t i = d.network.nodes.size(); i-- > 0;) {
    const NetworkNode& node = d.network.nodes[i];
    const Disc& disc = d.scene.discs()[i];
    const Point at = point_of(disc.at);
    const Colour ink =
        d.network.communities.empty() ? d.palette.of(node.type) : community_ink(d.palette, node.community);
    const std::size_t begin = d.picture.items.size();
    add_type_mark(d.picture.items, at, node.type, d.palette.paper, disc.radius + 1.5f);
    add_type_mark(d.picture.items, at, node.type, with_alpha(ink, d.is_near(i) ? 1.0f : 0.35f), disc.radius);
    if (!d.tells) continue;
    d.picture.groups.push_back({node.id,
                                node_words(d.network, node),
                                {Area::Form::disc, at, {}, disc.radius + 3},
                                begin,
                                d.picture.items.size()});
  }
}

void add_badges(Drawing& d) {
  for (std::uint32_t k = 0; k < d.scene.badges().size(); ++k) {
    if (!d.scene.badges()[k] || (d.lifted && d.lifted != k)) continue;
    const Point at = point_of(*d.scene.badges()[k]);
    d.picture.items.emplace_back(Circle{at, kBadge / 2, d.palette.paper});
    d.picture.items.emplace_back(Circle{at, kBadge / 2, community_ink(d.palette, k), 1.5f});
    d.picture.items.emplace_back(
        Caption{at, std::to_string(k + 1), d.palette.text, {Size::small, true}, Anchor::middle});
  }
}

void add_names(Drawing& d) {
  const float height = line_height(Size::small);
  for (std::size_t i = 0; i < d.network.nodes.size(); ++i) {
    const Disc& disc = d.scene.discs()[i];
    const Type type = network_label(i);
    Rect box;
    if (d.scene.labels()[i]) {
      box = {point_of(d.scene.labels()[i]->min), point_of(d.scene.labels()[i]->max)};
    } else if (d.is_heart(i)) {  // who stands out is named, whatever is below
      box.min = {disc.at.x + disc.radius + 5, disc.at.y - height / 2};
      box.max = {box.min.x + d.widths.width(type, d.scene.label(i)), box.min.y + height};
    } else {
      continue;
    }
    const bool near = d.is_near(i);
    d.picture.items.emplace_back(
        Patch{{{box.min.x - 2, box.min.y}, {box.max.x + 2, box.max.y}}, with_alpha(d.palette.paper, 0.72f), 3});
    d.picture.items.emplace_back(Caption{{box.min.x, (box.min.y + box.max.y) / 2},
                                         d.scene.label(i),
                                         near ? d.palette.text : with_alpha(d.palette.muted, 0.8f),
                                         type});
  }
}

}  // namespace

Picture network_drawing(const ActorNetwork& network, const NetworkScene& scene, std::optional<std::uint32_t> lifted,
                        const NetworkSight& sight, const Palette& palette, const TextWidths& widths, bool tells) {
  Drawing d{network, scene, lifted, sight, palette, widths, tells};
  d.picture.legend = "size: mentions; line: " + std::string(link_weight_name(network.options.weight)) +
                     "; numbers and hues: communities (Leiden)";
  if (scene.discs().size() != network.nodes.size()) return std::move(d.picture);
  add_outlines(d);
  add_edges(d);
  add_marks(d);
  add_badges(d);
  add_names(d);
  return std::move(d.picture);
}

Colour community_ink(const Palette& palette, std::uint32_t community) {
  return community < palette.series.size() ? palette.series[community] : palette.muted;
}

std::string edge_words(const ActorNetwork& network, const NetworkEdge& edge) {
  const LinkFigures& f = edge.figures;
  return network.nodes[edge.a].name + " \xE2\x80\x93 " + network.nodes[edge.b].name + "\n" +
         counted(f.sentences, "sentence names", "sentences name") + " both  \xC2\xB7  " +
         counted(f.articles, "article", "articles") + ", " + counted(f.stories, "story", "stories") + "\nlogDice " +
         fixed(f.log_dice, 2) + "  \xC2\xB7  NPMI " + fixed(f.npmi, 2);
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

}  // namespace entente::ui
