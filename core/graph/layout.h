// Where nodes stand in a picture: a force layout that goes tick by tick, so that the picture settles while one looks.
// All nodes push each other away, edges pull their ends together, and a weak pull to the middle keeps loose parts in
// view: the forces of ForceAtlas2 (Jacomy, Venturini, Heymann, Bastian 2014), the repulsion by quadtree after Barnes
// and Hut 1986, its tree laid out along a Z-order curve (Warren and Salmon 1993). Steps shrink with a temperature as in
// d3-force, so that it always comes to rest. A seed gives the same picture on every compiler.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

#include "core/graph/graph.h"

namespace entente {

struct GraphPoint {
  float x = 0;
  float y = 0;
  friend bool operator==(const GraphPoint&, const GraphPoint&) = default;
};

struct GraphBounds {
  GraphPoint low, high;
};

// All 0 without any.
[[nodiscard]] GraphBounds bounds_of(std::span<const GraphPoint> points);

// How an edge's weight becomes its pull: not at all, as its square root, as it is; each of the mean weight.
enum class LayoutPull : std::uint8_t { equal, root, full };

struct LayoutOptions {
  std::uint64_t seed = 1;     // of the first places
  std::uint32_t ticks = 300;  // after which it has come to rest at the latest
  float repulsion = 10;       // distance scales with it
  float gravity = 1;          // towards (0, 0); 1: loose parts lie around the rest
  float theta = 0.8F;         // a group of nodes counts as one from a distance of its width / theta
  LayoutPull pull = LayoutPull::root;
};

// Owns what it needs of the graph. Memory is taken when made; ticks take none.
class ForceLayout {
 public:
  explicit ForceLayout(const Graph& graph, const LayoutOptions& options = {});
  ForceLayout(ForceLayout&&) noexcept;
  ForceLayout& operator=(ForceLayout&&) noexcept;
  ~ForceLayout();

  // One tick. False, and nothing moves, once settled.
  bool step();
  [[nodiscard]] bool settled() const;
  [[nodiscard]] std::uint32_t ticks() const;

  // One a node, in any unit: scale bounds_of() them to the picture. Valid until the next step() or place().
  [[nodiscard]] std::span<const GraphPoint> points() const;

  // Puts a node somewhere: as a hand drags it, or where it stood in an earlier picture. Ignored if not finite or beyond
  // 1e12.
  void place(std::uint32_t node, GraphPoint point);
  // A held node pushes and pulls, but does not move by itself.
  void hold(std::uint32_t node, bool held);
  // Lets a settled layout move again, for `heat` (in (0, 1]) of the ticks it had at first, and as warm as it was then.
  void warm(float heat = 0.3F);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace entente
