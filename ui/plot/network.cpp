// T. Fruchterman, E. Reingold, "Graph drawing by force-directed placement", 1991, with a pull to the
// centre for loose parts. All pairs are compared: at forty nodes that is 3 ms, once per report.
#include "ui/plot/network.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace entente::ui {
namespace {

constexpr int kRounds = 400;
constexpr float kGoldenAngle = 2.3999632f;
constexpr float kAspect = 1.45f;  // width over height of the room that is laid out for

struct Point {
  float x = 0, y = 0;
};

void choose(const Report& report, std::size_t most_nodes, Network& out) {
  std::unordered_map<std::string_view, std::uint32_t> rank;
  for (std::size_t i = 0; i < std::min(report.actors.size(), most_nodes); ++i) {
    rank.emplace(report.actors[i].id, static_cast<std::uint32_t>(i));
  }
  std::vector<bool> linked(most_nodes, false);
  for (std::size_t i = 0; i < report.links.size() && out.edges.size() < kNetworkEdges; ++i) {
    const auto a = rank.find(report.links[i].a), b = rank.find(report.links[i].b);
    if (a == rank.end() || b == rank.end() || report.links[i].sentences == 0) continue;
    out.edges.push_back({a->second, b->second, static_cast<std::uint32_t>(i)});
    linked[a->second] = linked[b->second] = true;
    out.strongest = std::max(out.strongest, report.links[i].sentences);
  }
  std::vector<std::uint32_t> node_of(most_nodes, 0);
  for (std::uint32_t i = 0; i < std::min(report.actors.size(), most_nodes); ++i) {
    if (!linked[i]) continue;
    node_of[i] = static_cast<std::uint32_t>(out.nodes.size());
    out.nodes.push_back({i, 0, 0});
    out.most_mentioned = std::max(out.most_mentioned, report.actors[i].mentions);
  }
  for (NetworkEdge& edge : out.edges) edge = {node_of[edge.from], node_of[edge.to], edge.link};
  std::reverse(out.edges.begin(), out.edges.end());
}

// How much more often than by chance two actors meet, 0 to 1: the cosine of their sentences. Raw counts
// would tie everyone to the two or three who are in every sentence and say nothing.
float closeness(const Report& report, const Network& network, const NetworkEdge& edge) {
  const auto sentences = [&](std::uint32_t node) {
    return static_cast<float>(std::max<std::uint64_t>(report.actors[network.nodes[node].actor].sentences, 1));
  };
  const auto both = static_cast<float>(report.links[edge.link].sentences);
  return std::min(1.0f, both / std::sqrt(sentences(edge.from) * sentences(edge.to)));
}

// True for nodes that no chain of links ties to the most mentioned one; they need holding in.
std::vector<bool> loose_nodes(const Network& network) {
  std::vector<bool> loose(network.nodes.size(), true);
  loose[0] = false;
  for (bool grew = true; grew;) {
    grew = false;
    for (const NetworkEdge& edge : network.edges) {
      if (loose[edge.from] == loose[edge.to]) continue;
      loose[edge.from] = loose[edge.to] = false;
      grew = true;
    }
  }
  return loose;
}

void repel(const std::vector<Point>& at, float ideal, std::vector<Point>& force) {
  for (std::size_t i = 0; i < at.size(); ++i) {
    for (std::size_t j = i + 1; j < at.size(); ++j) {
      const float dx = at[i].x - at[j].x, dy = at[i].y - at[j].y;
      const float push = ideal * ideal / std::max(dx * dx + dy * dy, 1e-4f);
      force[i].x += dx * push;
      force[i].y += dy * push;
      force[j].x -= dx * push;
      force[j].y -= dy * push;
    }
  }
}

void attract(const Network& network, const std::vector<float>& weight, const std::vector<Point>& at, float ideal,
             std::vector<Point>& force) {
  for (std::size_t i = 0; i < network.edges.size(); ++i) {
    const NetworkEdge& edge = network.edges[i];
    const float dx = at[edge.from].x - at[edge.to].x, dy = at[edge.from].y - at[edge.to].y;
    const float pull = std::sqrt(dx * dx + dy * dy) / ideal * weight[i];
    force[edge.from].x -= dx * pull;
    force[edge.from].y -= dy * pull;
    force[edge.to].x += dx * pull;
    force[edge.to].y += dy * pull;
  }
}

// Each axis scaled to fill the unit square.
void fit(std::vector<Point>& at) {
  Point low{at[0].x, at[0].y}, high = low;
  for (const Point& p : at) {
    low = {std::min(low.x, p.x), std::min(low.y, p.y)};
    high = {std::max(high.x, p.x), std::max(high.y, p.y)};
  }
  for (Point& p : at) {
    p.x = high.x > low.x ? (p.x - low.x) / (high.x - low.x) : 0.5f;
    p.y = high.y > low.y ? (p.y - low.y) / (high.y - low.y) : 0.5f;
  }
}

// Moves apart what stands nearer than discs and their names need.
void separate(std::vector<Point>& at) {
  const float least = std::min(0.14f, 0.75f * std::sqrt(kAspect / static_cast<float>(at.size())));
  for (int round = 0; round < 60; ++round) {
    for (std::size_t i = 0; i < at.size(); ++i) {
      for (std::size_t j = i + 1; j < at.size(); ++j) {
        const float dx = (at[i].x - at[j].x) * kAspect, dy = at[i].y - at[j].y;
        const float distance = std::max(std::sqrt(dx * dx + dy * dy), 1e-4f);
        if (distance >= least) continue;
        const float share = 0.25f * (least - distance) / distance;
        at[i] = {at[i].x + dx * share / kAspect, at[i].y + dy * share};
        at[j] = {at[j].x - dx * share / kAspect, at[j].y - dy * share};
      }
    }
  }
}

}  // namespace

Network lay_out_network(const Report& report, std::size_t most_nodes) {
  Network out;
  choose(report, most_nodes, out);
  if (out.nodes.empty()) return out;
  const auto count = static_cast<float>(out.nodes.size());
  std::vector<Point> at(out.nodes.size());
  for (std::size_t i = 0; i < at.size(); ++i) {  // a sunflower: the most mentioned in the middle
    const float radius = std::sqrt((static_cast<float>(i) + 0.5f) / count);
    const float angle = kGoldenAngle * static_cast<float>(i);
    at[i] = {kAspect * radius * std::cos(angle), radius * std::sin(angle)};
  }
  std::vector<float> weight;
  for (const NetworkEdge& edge : out.edges) weight.push_back(0.12f + closeness(report, out, edge));
  const std::vector<bool> loose = loose_nodes(out);
  const float ideal = 1.1f / std::sqrt(count);
  for (int round = 0; round < kRounds; ++round) {
    std::vector<Point> force(at.size());
    repel(at, ideal, force);
    attract(out, weight, at, ideal, force);
    const float heat = 0.12f * (1 - static_cast<float>(round) / kRounds) + 0.001f;
    for (std::size_t i = 0; i < at.size(); ++i) {
      const float gravity = loose[i] ? 1.2f : 0.4f;
      force[i].x -= at[i].x * gravity / kAspect;
      force[i].y -= at[i].y * gravity * kAspect;
      const float length = std::sqrt(force[i].x * force[i].x + force[i].y * force[i].y);
      if (length <= 0) continue;
      const float step = std::min(length, heat) / length;
      at[i] = {at[i].x + force[i].x * step, at[i].y + force[i].y * step};
    }
  }
  fit(at);
  separate(at);
  fit(at);
  for (std::size_t i = 0; i < at.size(); ++i) {
    out.nodes[i].x = at[i].x;
    out.nodes[i].y = at[i].y;
  }
  return out;
}

}  // namespace entente::ui
