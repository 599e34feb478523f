// A network as a picture that settles: which network is shown, where its nodes have come to stand, from where one looks
// at it. The core's force layout moves it a few ticks a frame, so many as its size allows, and comes to rest; then
// nothing moves. Nodes that the network before had already keep their places, so that a choice moves the picture on
// and does not shake it anew.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "core/graph/layout.h"
#include "core/report/network.h"
#include "core/report/report.h"

namespace entente::ui {

// What part of the picture is in view: how much larger than what fits, and how far its middle is moved, in points.
struct Camera {
  float zoom = 1;
  float x = 0, y = 0;
  friend bool operator==(const Camera&, const Camera&) = default;
};

inline constexpr float kLeastZoom = 0.4f, kMostZoom = 12;

// A link of a report, which counts sentences.
[[nodiscard]] LinkFigures link_figures(const LinkRow& link);

class NetworkPicture {
 public:
  // Another network than the last one begins to settle; the same one goes on.
  void show(std::shared_ptr<const ActorNetwork> network);
  [[nodiscard]] const std::shared_ptr<const ActorNetwork>& network() const { return network_; }

  // What one frame bears of the way to rest. True while there is more to come.
  bool tick();
  void settle();  // all of it
  [[nodiscard]] bool is_settled() const { return !layout_ || layout_->settled(); }
  // Grows whenever a node has moved.
  [[nodiscard]] std::uint64_t moves() const { return moves_; }

  [[nodiscard]] std::span<const GraphPoint> points() const;

  // By hand: the node stays where it is held. The others wait, so that it can be put on one of them; once it is let go
  // of they settle anew.
  void hold(std::uint32_t node, GraphPoint at);
  void let_go(std::uint32_t node);

  Camera camera;
  std::optional<std::uint32_t> community;  // that is lifted out

 private:
  std::shared_ptr<const ActorNetwork> network_;
  std::optional<ForceLayout> layout_;
  std::uint64_t moves_ = 0;
};

// Ticks a frame for a graph of this size: eight at most, one at least.
[[nodiscard]] std::uint32_t ticks_a_frame(std::size_t nodes, std::size_t edges);

inline constexpr std::size_t kSmallNetworkNodes = 16;

// The most mentioned actors of a report that share sentences with each other, for the picture in small.
[[nodiscard]] ActorNetwork small_network(const Report& report, std::size_t most_nodes = kSmallNetworkNodes);

}  // namespace entente::ui
