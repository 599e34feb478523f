// Where a network's picture stands on screen: discs, their names where there is room for them, outlines of communities.
// Made anew only when the picture, the room or the camera has moved; a still picture costs its drawing alone.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ui/draw/look.h"
#include "ui/plot/hull.h"
#include "ui/plot/network.h"

namespace entente::ui {

class LabelPlaces;

class NetworkScene {
 public:
  void place(const Look& look, const NetworkPicture& picture, const Box& room);

  [[nodiscard]] const std::vector<Disc>& discs() const { return discs_; }  // by node
  [[nodiscard]] const std::vector<std::optional<Box>>& labels() const { return labels_; }
  [[nodiscard]] const std::string& label(std::size_t node) const { return names_[node]; }
  // Of the communities that are outlined: those with three nodes or more, the first kOutlined.
  [[nodiscard]] const std::vector<std::vector<ImVec2>>& outlines() const { return outlines_; }

  // Whether communities have their outlines: in a crowd these would lie across each other.
  [[nodiscard]] bool has_outlines() const { return discs_.size() <= kCrowd; }
  // Where the number of a community stands: on top of its outline, in a crowd at its most mentioned member. Of as many
  // as outlines().
  [[nodiscard]] const std::vector<std::optional<ImVec2>>& badges() const { return badges_; }

  // What is under the mouse: a node by its disc or its name, else the nearest line. -1: none.
  [[nodiscard]] int node_at(ImVec2 place) const;
  [[nodiscard]] int edge_at(ImVec2 place) const;

  [[nodiscard]] GraphPoint to_graph(ImVec2 place) const;

 private:
  void name_nodes(const Look& look);
  void fit(const NetworkPicture& picture);
  [[nodiscard]] GraphPoint drawn_closer(GraphPoint point) const;
  void place_discs(const NetworkPicture& picture);
  void separate();
  void place_labels();
  [[nodiscard]] std::size_t marks_under(const Box& box) const;
  void place_label(std::size_t node, LabelPlaces& clear, LabelPlaces& names);
  void outline();

  std::shared_ptr<const ActorNetwork> network_;
  std::uint64_t moves_ = 0;
  Box room_{};
  Camera camera_;
  GraphPoint heart_;             // of the layout: the middle of its links, from where the rest is drawn closer
  float reach_ = 1;              // how far the furthest node stands from there
  GraphPoint middle_;            // of the picture, after that
  float across_ = 1, down_ = 1;  // points a unit of the picture, before the camera
  std::vector<float> widths_;    // of the names
  std::vector<std::string> names_;
  std::vector<Disc> discs_;
  std::vector<std::optional<Box>> labels_;
  std::vector<std::vector<ImVec2>> outlines_;
  std::vector<std::optional<ImVec2>> badges_;

  static constexpr std::size_t kCrowd = 60;  // nodes
};

inline constexpr float kBadge = 16;          // wide
inline constexpr std::size_t kOutlined = 8;  // as many as there are hues

// How a label is set: those of the most mentioned stand out.
[[nodiscard]] Type network_label(std::size_t node);

}  // namespace entente::ui
