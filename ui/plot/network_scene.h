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

class NetworkScene {
 public:
  void place(const Look& look, const NetworkPicture& picture, const Box& room);

  [[nodiscard]] const std::vector<Disc>& discs() const { return discs_; }  // by node
  [[nodiscard]] const std::vector<std::optional<Box>>& labels() const { return labels_; }
  [[nodiscard]] const std::string& label(std::size_t node) const { return names_[node]; }
  // Of the communities that are outlined: those with three nodes or more, the first kOutlined.
  [[nodiscard]] const std::vector<std::vector<ImVec2>>& outlines() const { return outlines_; }

  // What is under the mouse: a node by its disc or its name, else the nearest line. -1: none.
  [[nodiscard]] int node_at(ImVec2 place) const;
  [[nodiscard]] int edge_at(ImVec2 place) const;
  // The disc alone, of another node than `but`.
  [[nodiscard]] int disc_at(ImVec2 place, int but) const;

  [[nodiscard]] GraphPoint to_graph(ImVec2 place) const;
  void freeze(bool frozen) { is_frozen_ = frozen; }  // while a node is held what fits the room is not found anew

 private:
  void name_nodes(const Look& look);
  void fit(const NetworkPicture& picture);
  void place_discs(const NetworkPicture& picture);
  void separate();
  void place_labels();
  void outline();

  std::shared_ptr<const ActorNetwork> network_;
  std::uint64_t moves_ = 0;
  Box room_{};
  Camera camera_;
  bool is_frozen_ = false;
  float scale_ = 1;            // points a unit of the layout, before the camera
  GraphPoint middle_;          // of the layout
  std::vector<float> widths_;  // of the names
  std::vector<std::string> names_;
  std::vector<Disc> discs_;
  std::vector<std::optional<Box>> labels_;
  std::vector<std::vector<ImVec2>> outlines_;
};

inline constexpr std::size_t kOutlined = 8;  // as many as there are hues

// How a label is set: those of the most mentioned stand out.
[[nodiscard]] Type network_label(std::size_t node);

}  // namespace entente::ui
