// Graphs for tests: by rule, by chance (from a seed), and one of the literature.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/hash.h"
#include "core/graph/graph.h"

namespace entente::made {

inline Graph graph(std::uint32_t nodes, const std::vector<GraphEdge>& edges) { return Graph::of(nodes, edges).value(); }

// 0 - 1 - 2 - ...
inline Graph path(std::uint32_t nodes) {
  std::vector<GraphEdge> edges;
  for (std::uint32_t i = 1; i < nodes; ++i) edges.push_back({i - 1, i, 1});
  return graph(nodes, edges);
}

// Cliques of `size` nodes, each tied to the next by one edge.
inline Graph ring_of_cliques(std::uint32_t cliques, std::uint32_t size) {
  std::vector<GraphEdge> edges;
  for (std::uint32_t clique = 0; clique < cliques; ++clique) {
    const std::uint32_t first = clique * size;
    for (std::uint32_t a = 0; a < size; ++a) {
      for (std::uint32_t b = 0; b < a; ++b) edges.push_back({first + a, first + b, 1});
    }
    edges.push_back({first, (first + size + 1) % (cliques * size), 1});
  }
  return graph(cliques * size, edges);
}

// Pairs drawn by a seed, with weights of 1 to 8 (or halves of them); loops and repetitions among them.
inline std::vector<GraphEdge> drawn_edges(std::uint32_t nodes, std::uint32_t count, std::uint64_t seed) {
  std::vector<GraphEdge> edges;
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::uint64_t bits = hash64(i, seed);
    edges.push_back({static_cast<std::uint32_t>(bits % nodes), static_cast<std::uint32_t>(bits / nodes % nodes),
                     static_cast<double>(1 + (bits >> 60)) / 2});
  }
  return edges;
}

inline Graph drawn(std::uint32_t nodes, std::uint32_t count, std::uint64_t seed) {
  return graph(nodes, drawn_edges(nodes, count, seed));
}

// The 34 members of a karate club and who met whom outside of it (Zachary 1977).
inline Graph karate_club() {
  constexpr std::uint8_t kPairs[][2] = {
      {2, 1},   {3, 1},   {3, 2},   {4, 1},   {4, 2},   {4, 3},   {5, 1},   {6, 1},   {7, 1},   {7, 5},
      {7, 6},   {8, 1},   {8, 2},   {8, 3},   {8, 4},   {9, 1},   {9, 3},   {10, 3},  {11, 1},  {11, 5},
      {11, 6},  {12, 1},  {13, 1},  {13, 4},  {14, 1},  {14, 2},  {14, 3},  {14, 4},  {17, 6},  {17, 7},
      {18, 1},  {18, 2},  {20, 1},  {20, 2},  {22, 1},  {22, 2},  {26, 24}, {26, 25}, {28, 3},  {28, 24},
      {28, 25}, {29, 3},  {30, 24}, {30, 27}, {31, 2},  {31, 9},  {32, 1},  {32, 25}, {32, 26}, {32, 29},
      {33, 3},  {33, 9},  {33, 15}, {33, 16}, {33, 19}, {33, 21}, {33, 23}, {33, 24}, {33, 30}, {33, 31},
      {33, 32}, {34, 9},  {34, 10}, {34, 14}, {34, 15}, {34, 16}, {34, 19}, {34, 20}, {34, 21}, {34, 23},
      {34, 24}, {34, 27}, {34, 28}, {34, 29}, {34, 30}, {34, 31}, {34, 32}, {34, 33}};
  std::vector<GraphEdge> edges;
  for (const auto& [a, b] : kPairs) edges.push_back({a - 1U, b - 1U, 1});
  return graph(34, edges);
}

}  // namespace entente::made
