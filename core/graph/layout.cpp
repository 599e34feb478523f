// A tick: push (quadtree.h), pull along the edges, hold in, then move each node by its force at a pace that falls with
// how much it swings to and fro.
#include "core/graph/layout.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "core/base/hash.h"
#include "core/graph/quadtree.h"

namespace entente {
namespace {

constexpr float kRestless = 1e-4F;       // a mean move of less, in parts of the picture's radius, is rest
constexpr std::uint32_t kRestTicks = 8;  // for so many ticks in a row
constexpr float kMostSpeedUp = 1.5F;     // from one tick to the next
constexpr float kGravity = 0.03F;        // at which a loose node lies at the rim of a picture of usual size
constexpr float kTolerance = 3;          // of swinging, for the sake of speed
constexpr float kFarthestMove = 0.1F;    // of a node in a tick, in parts of the radius it all began with

// A place in the square [-1, 1)^2 for a number, by hash.
GraphPoint drawn(std::uint64_t number, std::uint64_t seed) {
  const std::uint64_t bits = hash64(number, seed);
  constexpr float kUnit = 1.0F / (1U << 23);
  return {static_cast<float>(bits >> 40) * kUnit - 1, static_cast<float>(bits & 0xFFFFFF) * kUnit - 1};
}

float length(GraphPoint a) { return std::sqrt(a.x * a.x + a.y * a.y); }

// Within which the squares of forces stay far from a float's end.
bool is_sound(GraphPoint a) { return std::abs(a.x) <= 1e12F && std::abs(a.y) <= 1e12F; }

float pull_of(double weight, double mean, LayoutPull pull) {
  switch (pull) {
    case LayoutPull::equal:
      return 1;
    case LayoutPull::root:
      return static_cast<float>(std::sqrt(weight / mean));
    case LayoutPull::full:
      break;
  }
  return static_cast<float>(weight / mean);
}

}  // namespace

GraphBounds bounds_of(std::span<const GraphPoint> points) {
  if (points.empty()) return {};
  GraphBounds bounds{points[0], points[0]};
  for (const auto [x, y] : points) {
    bounds.low = {std::min(bounds.low.x, x), std::min(bounds.low.y, y)};
    bounds.high = {std::max(bounds.high.x, x), std::max(bounds.high.y, y)};
  }
  return bounds;
}

struct ForceLayout::State {
  State(const Graph& graph, const LayoutOptions& wanted);

  void tick();
  void part_coincident();
  void attract();
  void hold_in();
  float update_speed();
  float move(float speed);

  LayoutOptions options;
  std::vector<std::uint32_t> offsets, neighbours;
  std::vector<float> pulls;  // of each arc
  std::vector<float> masses;
  std::vector<GraphPoint> points, forces, before;  // before: the forces of the last tick
  std::vector<std::uint8_t> held;
  Quadtree tree;
  float speed = 1;
  float farthest = 0;  // that a node may move in a tick
  std::uint32_t ticks = 0;
  std::uint32_t left = 0;   // ticks until it is cold
  std::uint32_t quiet = 0;  // ticks at rest in a row
};

ForceLayout::State::State(const Graph& graph, const LayoutOptions& wanted)
    : options(wanted),
      offsets(graph.offsets().begin(), graph.offsets().end()),
      neighbours(graph.all_neighbours().begin(), graph.all_neighbours().end()),
      pulls(neighbours.size()),
      masses(graph.nodes()),
      points(graph.nodes()),
      forces(graph.nodes()),
      before(graph.nodes()),
      held(graph.nodes(), 0),
      tree(graph.nodes()) {
  double sum = 0;
  for (const double weight : graph.all_weights()) sum += weight;
  const double mean = pulls.empty() ? 1 : sum / static_cast<double>(pulls.size());
  for (std::size_t i = 0; i < pulls.size(); ++i) pulls[i] = pull_of(graph.all_weights()[i], mean, options.pull);
  const float radius = options.repulsion * std::sqrt(static_cast<float>(graph.nodes()));
  farthest = kFarthestMove * radius;
  for (std::uint32_t node = 0; node < graph.nodes(); ++node) {
    masses[node] = static_cast<float>(graph.degree(node)) + 1;
    const GraphPoint place = drawn(node, options.seed);
    points[node] = {place.x * radius, place.y * radius};
  }
  options.ticks = left = std::max(1U, options.ticks);
}

void ForceLayout::State::tick() {
  std::swap(forces, before);
  std::ranges::fill(forces, GraphPoint{});
  tree.build(points, masses);
  part_coincident();
  tree.repel(options.repulsion, options.theta, options.repulsion * 0.01F, forces);
  attract();
  hold_in();
  const float moved = move(update_speed());
  ++ticks;
  --left;
  quiet = moved < kRestless ? quiet + 1 : 0;
}

// Two bodies at one place would be pushed alike for ever; those after the first of a place are moved a little.
void ForceLayout::State::part_coincident() {
  const auto order = tree.order();
  bool any = false;
  for (std::size_t i = order.size(); i-- > 1;) {
    const std::uint32_t node = order[i];
    if (points[node] != points[order[i - 1]] || held[node] != 0) continue;
    const GraphPoint way = drawn(node, hash64(ticks, options.seed));
    const float step = options.repulsion + length(points[node]) * 1e-4F;
    points[node] = {points[node].x + way.x * step, points[node].y + way.y * step};
    any = true;
  }
  if (any) tree.build(points, masses);
}

// Every edge pulls as far as it is long.
void ForceLayout::State::attract() {
  for (std::size_t node = 0; node < points.size(); ++node) {
    float x = 0, y = 0, all = 0;
    for (std::uint32_t i = offsets[node]; i < offsets[node + 1]; ++i) {
      const GraphPoint& other = points[neighbours[i]];
      x += pulls[i] * other.x;
      y += pulls[i] * other.y;
      all += pulls[i];
    }
    forces[node].x += x - all * points[node].x;
    forces[node].y += y - all * points[node].y;
  }
}

// Grows with the distance, so that parts which nothing ties to the rest come to lie around it and not far out.
void ForceLayout::State::hold_in() {
  for (std::size_t node = 0; node < points.size(); ++node) {
    const float pull = kGravity * options.gravity * masses[node];
    forces[node].x -= pull * points[node].x;
    forces[node].y -= pull * points[node].y;
  }
}

// The whole moves faster the more its nodes go one way (traction) and the less they swing to and fro.
float ForceLayout::State::update_speed() {
  float swinging = 0, traction = 0;
  for (std::size_t node = 0; node < points.size(); ++node) {
    const GraphPoint now = forces[node];
    const GraphPoint last = before[node];
    swinging += masses[node] * length({now.x - last.x, now.y - last.y});
    traction += masses[node] * length({now.x + last.x, now.y + last.y}) / 2;
  }
  if (swinging > 0) speed = std::min(kTolerance * traction / swinging, speed * kMostSpeedUp);
  return speed;
}

// Returns the mean move in parts of the picture's mean radius.
float ForceLayout::State::move(float global) {
  float moved = 0, radius = 0;
  const float heat = std::min(1.0F, 2 * static_cast<float>(left) / static_cast<float>(options.ticks));
  for (std::size_t node = 0; node < points.size(); ++node) {
    const GraphPoint force = forces[node];
    const float swing = length({force.x - before[node].x, force.y - before[node].y});
    const float strength = length(force);
    radius += length(points[node]);
    if (strength == 0 || held[node] != 0) continue;
    const float pace = heat * std::min(global / (1 + global * std::sqrt(swing)), farthest / strength);
    points[node].x += pace * force.x;
    points[node].y += pace * force.y;
    moved += pace * strength;
  }
  return radius > 0 ? moved / radius : 0;
}

ForceLayout::ForceLayout(const Graph& graph, const LayoutOptions& options)
    : state_(std::make_unique<State>(graph, options)) {}
ForceLayout::ForceLayout(ForceLayout&&) noexcept = default;
ForceLayout& ForceLayout::operator=(ForceLayout&&) noexcept = default;
ForceLayout::~ForceLayout() = default;

bool ForceLayout::settled() const { return state_->points.empty() || state_->left == 0 || state_->quiet >= kRestTicks; }

bool ForceLayout::step() {
  if (settled()) return false;
  state_->tick();
  return true;
}

std::uint32_t ForceLayout::ticks() const { return state_->ticks; }

std::span<const GraphPoint> ForceLayout::points() const { return state_->points; }

void ForceLayout::place(std::uint32_t node, GraphPoint point) {
  if (node < state_->points.size() && is_sound(point)) state_->points[node] = point;
}

void ForceLayout::hold(std::uint32_t node, bool held) {
  if (node < state_->held.size()) state_->held[node] = held ? 1 : 0;
}

void ForceLayout::warm(float heat) {
  state_->quiet = 0;
  const float ticks = static_cast<float>(state_->options.ticks) * std::clamp(heat, 0.0F, 1.0F);
  state_->left = std::max({state_->left, static_cast<std::uint32_t>(ticks), 1U});
}

}  // namespace entente
