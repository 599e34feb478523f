// The repulsion of many bodies in a plane in n log n (Barnes and Hut 1986). Bodies are put in the order of a Z-shaped
// curve, so that every square of the plane is one run of them (Warren and Salmon 1993): the tree is an array in which a
// square's parts follow it, each knowing where to go on when it is skipped, and nothing recurs. Neighbouring bodies
// share one walk of the tree, and what they meet is added up four at a time.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/graph/layout.h"

namespace entente {

class Quadtree {
 public:
  // Room for `bodies`; no later call takes memory.
  explicit Quadtree(std::uint32_t bodies);

  // Builds the tree. One mass a point, above 0. Every coordinate must be finite.
  void build(std::span<const GraphPoint> points, std::span<const float> masses);

  // Adds to forces[i], for every body i, strength * mass_i * sum over others of mass_j * (p_i - p_j) / |p_i - p_j|^2.
  // A square counts as one body, at its centre of mass, from a distance of its width / theta. Bodies closer than
  // `softening` push each other as if that far apart.
  void repel(float strength, float theta, float softening, std::span<GraphPoint> forces);

  // Bodies in the order of the curve: those at one place stand together.
  [[nodiscard]] std::span<const std::uint32_t> order() const { return order_; }

 private:
  struct Square {
    float x = 0, y = 0, mass = 0;  // centre of mass
    float width = 0;
    std::uint32_t begin = 0, end = 0;  // in the order of the curve
    std::uint32_t skip = 0;            // the first square outside of it, in order of the array
    std::uint32_t parent = 0;
    bool leaf = false;
  };
  struct Run {
    std::uint32_t begin = 0, end = 0;
    std::uint32_t depth = 0;  // all its keys agree in 2 * depth leading bits
    std::uint32_t parent = 0;
    std::uint32_t nesting = 0;  // squares around it
  };

  void sort_along_curve(std::span<const GraphPoint> points, GraphPoint low, float extent);
  void build_squares(float extent);
  [[nodiscard]] std::uint32_t common_depth(std::uint32_t begin, std::uint32_t end) const;
  void add_parts(const Run& run, std::uint32_t square);
  void find_centres();
  void collect(const Square& leaf, float theta);
  void meet(float x, float y, float mass);
  void push_apart(const Square& leaf, float strength, float softening, std::span<GraphPoint> forces);

  std::vector<std::uint32_t> order_, keys_, other_order_, other_keys_;
  std::vector<float> x_, y_, mass_;  // along the curve
  std::vector<Square> squares_;
  std::vector<Run> runs_;                        // yet to become squares, the next last
  std::vector<std::uint32_t> around_;            // squares not yet left
  std::vector<float> met_x_, met_y_, met_mass_;  // what the bodies of one leaf meet
  std::size_t met_ = 0;
};

}  // namespace entente
