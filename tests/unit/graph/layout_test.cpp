// The force layout: forces against their definition, and pictures in which one sees what the graph is.
#include "core/graph/layout.h"

#include <algorithm>
#include <bit>
#include <catch_amalgamated.hpp>
#include <cmath>
#include <limits>

#include "core/graph/quadtree.h"
#include "tests/unit/graph/made_graphs.h"

namespace {

using namespace entente;

std::vector<GraphPoint> drawn_points(std::uint32_t count, std::uint64_t seed) {
  std::vector<GraphPoint> points(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::uint64_t bits = hash64(i, seed);
    points[i] = {static_cast<float>(bits % 1000) / 3, static_cast<float>(bits / 1000 % 1000) / 7};
  }
  return points;
}

std::vector<GraphPoint> naive_repulsion(const std::vector<GraphPoint>& points, const std::vector<float>& masses) {
  std::vector<GraphPoint> forces(points.size());
  for (std::size_t i = 0; i < points.size(); ++i) {
    double x = 0, y = 0;
    for (std::size_t j = 0; j < points.size(); ++j) {
      const double dx = static_cast<double>(points[i].x) - points[j].x;
      const double dy = static_cast<double>(points[i].y) - points[j].y;
      const double squared = std::max(dx * dx + dy * dy, 1e-4);
      x += masses[j] * dx / squared;
      y += masses[j] * dy / squared;
    }
    forces[i] = {static_cast<float>(masses[i] * x), static_cast<float>(masses[i] * y)};
  }
  return forces;
}

// How far the tree's forces are from the true ones, in parts of them.
double error_of(const std::vector<GraphPoint>& points, const std::vector<float>& masses, float theta) {
  Quadtree tree(static_cast<std::uint32_t>(points.size()));
  tree.build(points, masses);
  std::vector<GraphPoint> forces(points.size());
  tree.repel(1, theta, 0.01F, forces);
  const auto expected = naive_repulsion(points, masses);
  double off = 0, all = 0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    off += std::hypot(forces[i].x - expected[i].x, forces[i].y - expected[i].y);
    all += std::hypot(expected[i].x, expected[i].y);
  }
  return off / all;
}

double distance(GraphPoint a, GraphPoint b) {
  return std::hypot(static_cast<double>(a.x) - b.x, static_cast<double>(a.y) - b.y);
}

ForceLayout settled_layout(const Graph& graph, const LayoutOptions& options = {}) {
  ForceLayout layout(graph, options);
  while (layout.step()) {}
  return layout;
}

bool all_finite(const ForceLayout& layout) {
  return std::ranges::all_of(layout.points(), [](GraphPoint p) { return std::isfinite(p.x) && std::isfinite(p.y); });
}

}  // namespace

TEST_CASE("the tree's forces are those of all pairs when it may not group, and nearly so when it may") {
  for (const std::uint32_t count : {1U, 2U, 7U, 8U, 9U, 100U, 1000U}) {
    const auto points = drawn_points(count, count);
    std::vector<float> masses(count);
    for (std::uint32_t i = 0; i < count; ++i) masses[i] = static_cast<float>(1 + i % 5);
    if (count > 1) CHECK(error_of(points, masses, 0) < 1e-4);
    if (count > 1) CHECK(error_of(points, masses, 0.8F) < 0.02);
  }
}

TEST_CASE("many bodies in one place and one far away are no matter of time or of numbers") {
  std::vector<GraphPoint> points(20000, GraphPoint{3, 4});
  points.push_back({1e6F, -1e6F});
  const std::vector<float> masses(points.size(), 1);
  Quadtree tree(static_cast<std::uint32_t>(points.size()));
  tree.build(points, masses);
  std::vector<GraphPoint> forces(points.size());
  tree.repel(1, 0.8F, 0.01F, forces);
  CHECK(std::ranges::all_of(forces, [](GraphPoint f) { return std::isfinite(f.x) && std::isfinite(f.y); }));
  CHECK(forces.back().x > 0);
}

TEST_CASE("no node, one node and two nodes settle") {
  CHECK(ForceLayout(Graph()).settled());
  CHECK_FALSE(ForceLayout(Graph()).step());
  const ForceLayout one = settled_layout(made::graph(1, {}));
  CHECK(all_finite(one));
  const ForceLayout two = settled_layout(made::path(2));
  CHECK(all_finite(two));
  CHECK(distance(two.points()[0], two.points()[1]) > 1);
}

TEST_CASE("cliques of a ring lie apart from each other") {
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    const ForceLayout layout = settled_layout(made::ring_of_cliques(6, 8), {.seed = seed});
    REQUIRE(all_finite(layout));
    double inside = 0, outside = 0;
    std::size_t pairs_inside = 0, pairs_outside = 0;
    for (std::uint32_t a = 0; a < 48; ++a) {
      for (std::uint32_t b = 0; b < a; ++b) {
        const double apart = distance(layout.points()[a], layout.points()[b]);
        (a / 8 == b / 8 ? inside : outside) += apart;
        ++(a / 8 == b / 8 ? pairs_inside : pairs_outside);
      }
    }
    CHECK(inside / static_cast<double>(pairs_inside) < 0.4 * outside / static_cast<double>(pairs_outside));
  }
}

TEST_CASE("parts that nothing ties together stay in one picture") {
  const Graph graph = made::graph(40, {{0, 1, 1}, {2, 3, 1}, {4, 5, 1}});
  const ForceLayout layout = settled_layout(graph);
  const GraphBounds bounds = bounds_of(layout.points());
  const double tied = distance(layout.points()[0], layout.points()[1]);
  CHECK(bounds.high.x - bounds.low.x < 100 * tied);
}

TEST_CASE("a layout comes to rest, and moves again when warmed") {
  ForceLayout layout = settled_layout(made::karate_club());
  CHECK(layout.ticks() <= 300);
  CHECK_FALSE(layout.step());
  layout.warm();
  CHECK(layout.step());
  while (layout.step()) {}
  CHECK(layout.settled());
}

TEST_CASE("a held node stays where it was put while the others move") {
  ForceLayout layout(made::karate_club());
  layout.place(5, {123, -45});
  layout.hold(5, true);
  const GraphPoint other = layout.points()[6];
  while (layout.step()) {}
  CHECK(layout.points()[5] == GraphPoint{123, -45});
  CHECK(layout.points()[6] != other);
  layout.hold(5, false);
  layout.warm();
  layout.step();
  CHECK(layout.points()[5] != GraphPoint{123, -45});
}

TEST_CASE("a place that is none, and a node that is none, are ignored") {
  ForceLayout layout(made::path(2));
  const GraphPoint before = layout.points()[0];
  layout.place(0, {std::numeric_limits<float>::quiet_NaN(), 0});
  layout.place(0, {0, 2e12F});
  layout.place(9, {0, 0});
  layout.hold(9, true);
  CHECK(layout.points()[0] == before);
}

TEST_CASE("a node placed as far away as may be does not spoil the others' numbers") {
  ForceLayout layout(made::karate_club());
  layout.place(33, {1e12F, -1e12F});
  while (layout.step()) {}
  CHECK(all_finite(layout));
}

TEST_CASE("nodes at one place part, even those that are tied alike") {
  ForceLayout layout(made::graph(4, {{0, 1, 1}, {0, 2, 1}, {0, 3, 1}}));
  for (std::uint32_t node = 0; node < 4; ++node) layout.place(node, {1, 1});
  while (layout.step()) {}
  for (std::uint32_t a = 0; a < 4; ++a) {
    for (std::uint32_t b = 0; b < a; ++b) CHECK(distance(layout.points()[a], layout.points()[b]) > 1);
  }
}

TEST_CASE("a heavier edge pulls its ends closer unless weights are left out") {
  const Graph graph = made::graph(3, {{0, 1, 16}, {1, 2, 1}});
  for (const auto pull : {LayoutPull::root, LayoutPull::full, LayoutPull::equal}) {
    const ForceLayout layout = settled_layout(graph, {.pull = pull});
    const double heavy = distance(layout.points()[0], layout.points()[1]);
    const double light = distance(layout.points()[1], layout.points()[2]);
    CHECK((pull == LayoutPull::equal ? std::abs(heavy / light - 1) < 0.05 : heavy < 0.8 * light));
  }
}

TEST_CASE("a seed gives one picture, the same on every compiler") {
  const Graph graph = made::drawn(300, 900, 2);
  ForceLayout layout(graph, {.seed = 5});
  for (int tick = 0; tick < 50; ++tick) layout.step();
  std::uint64_t digest = 0;
  for (const auto [x, y] : layout.points()) {
    digest = hash64(std::bit_cast<std::uint32_t>(x), digest);
    digest = hash64(std::bit_cast<std::uint32_t>(y), digest);
  }
  CHECK(digest == 0x0DE19D9B892B9118U);
}
