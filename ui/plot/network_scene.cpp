// Labels are placed greedily, most mentioned first, at the first of eight places beside their disc that is free; one
// that finds none is left to hovering, or to a closer look.
#include "ui/plot/network_scene.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/plot/label_places.h"

namespace entente::ui {
namespace {

constexpr float kSmallest = 4, kLargest = 17, kLabelGap = 5, kHullMargin = 9;
constexpr std::size_t kLongestName = 34;       // bytes
constexpr std::size_t kSeparated = 400;        // nodes; more are told apart by zooming
constexpr std::size_t kSeparations = 1200000;  // pairs looked at
constexpr float kNearEdge = 5;

float distance(ImVec2 a, ImVec2 b) {
  const ImVec2 off = a - b;
  return std::sqrt(off.x * off.x + off.y * off.y);
}

float distance_to_line(ImVec2 p, ImVec2 a, ImVec2 b) {
  const ImVec2 ab = b - a, ap = p - a;
  const float length = std::max(ab.x * ab.x + ab.y * ab.y, 1e-3f);
  const float t = std::clamp((ap.x * ab.x + ap.y * ab.y) / length, 0.0f, 1.0f);
  return distance(p, a + ab * t);
}

Box label_box(const Disc& disc, ImVec2 size, std::size_t place) {
  const float r = disc.radius + kLabelGap, d = disc.radius * 0.7f + 3;
  const std::array<ImVec2, 8> corners = {{{r, -size.y / 2},
                                          {-r - size.x, -size.y / 2},
                                          {-size.x / 2, r - 2},
                                          {-size.x / 2, -r - size.y + 2},
                                          {d, d - 4},
                                          {d, -d - size.y + 4},
                                          {-d - size.x, d - 4},
                                          {-d - size.x, -d - size.y + 4}}};
  const ImVec2 corner = disc.at + corners[place];
  return {corner, corner + size};
}

// As much of a name as a picture bears; the whole of it shows on hovering.
std::string short_name(const std::string& name) {
  if (name.size() <= kLongestName) return name;
  const std::size_t space = name.rfind(' ', kLongestName - 4);
  if (space == std::string::npos) return name;  // one long word, perhaps of wide characters
  return name.substr(0, space) + "\xE2\x80\xA6";
}

Box around(const Disc& disc, float margin) {
  const float r = disc.radius + margin;
  return {disc.at - ImVec2(r, r), disc.at + ImVec2(r, r)};
}

bool equal(const Box& a, const Box& b) {
  return a.min.x == b.min.x && a.min.y == b.min.y && a.max.x == b.max.x && a.max.y == b.max.y;
}

}  // namespace

Type network_label(std::size_t node) { return {Size::small, node < 5}; }

void NetworkScene::place(const Look& look, const NetworkPicture& picture, const Box& room) {
  const bool is_new = network_ != picture.network();
  if (!is_new && moves_ == picture.moves() && equal(room_, room) && camera_ == picture.camera) return;
  network_ = picture.network();
  moves_ = picture.moves();
  room_ = room;
  camera_ = picture.camera;
  if (!network_) return;
  if (is_new) name_nodes(look);
  if (!is_frozen_ || is_new) fit(picture);
  place_discs(picture);
  if (!is_frozen_) separate();
  place_labels();
  outline();
}

void NetworkScene::name_nodes(const Look& look) {
  names_.clear();
  widths_.clear();
  for (std::size_t i = 0; i < network_->nodes.size(); ++i) {
    names_.push_back(short_name(network_->nodes[i].name));
    widths_.push_back(width_of(look, network_label(i), names_.back()));
  }
}

void NetworkScene::fit(const NetworkPicture& picture) {
  const GraphBounds bounds = picture.bounds();
  const float width = std::max(bounds.high.x - bounds.low.x, 1e-3f);
  const float height = std::max(bounds.high.y - bounds.low.y, 1e-3f);
  const Box inner = room_.inset(std::min(64.0f, room_.width() * 0.12f), std::min(32.0f, room_.height() * 0.1f));
  scale_ = std::max(std::min(inner.width() / width, inner.height() / height), 1e-4f);
  middle_ = {(bounds.low.x + bounds.high.x) / 2, (bounds.low.y + bounds.high.y) / 2};
}

void NetworkScene::place_discs(const NetworkPicture& picture) {
  const auto points = picture.points();
  const auto& nodes = network_->nodes;
  discs_.assign(nodes.size(), {});
  if (nodes.empty()) return;
  const auto most = static_cast<float>(std::max<std::uint64_t>(nodes.front().mentions, 1));
  const float crowd = std::clamp(std::sqrt(60.0f / static_cast<float>(nodes.size())), 0.5f, 1.0f);
  const float size = std::clamp(std::min(room_.width(), room_.height()) / 560, 0.7f, 1.4f) * crowd *
                     std::sqrt(std::max(camera_.zoom, 0.25f));
  const ImVec2 centre = room_.centre() + ImVec2(camera_.x, camera_.y);
  for (std::size_t i = 0; i < nodes.size() && i < points.size(); ++i) {
    const float share = std::min(1.0f, static_cast<float>(nodes[i].mentions) / most);
    const float k = scale_ * camera_.zoom;
    discs_[i].at = centre + ImVec2((points[i].x - middle_.x) * k, (points[i].y - middle_.y) * k);
    discs_[i].radius = size * (kSmallest + (kLargest - kSmallest) * std::sqrt(share));
  }
}

// Discs that lie on each other are moved apart, in so many rounds as a frame bears.
void NetworkScene::separate() {
  const std::size_t n = discs_.size();
  if (n < 2 || n > kSeparated) return;
  const std::size_t rounds = std::clamp<std::size_t>(kSeparations / (n * n), 1, 24);
  for (std::size_t round = 0; round < rounds; ++round) {
    bool any = false;
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = i + 1; j < n; ++j) {
        const float least = discs_[i].radius + discs_[j].radius + 3;
        ImVec2 off = discs_[j].at - discs_[i].at;
        if (std::abs(off.x) >= least || std::abs(off.y) >= least) continue;
        const float apart = std::max(distance(off, {}), 0.01f);
        if (apart >= least) continue;
        off = off * (0.5f * (least - apart) / apart);
        discs_[i].at = discs_[i].at - off;
        discs_[j].at = discs_[j].at + off;
        any = true;
      }
    }
    if (!any) return;
  }
}

void NetworkScene::place_labels() {
  LabelPlaces places(room_);
  labels_.assign(discs_.size(), std::nullopt);
  for (const Disc& disc : discs_) places.take(around(disc, 1));
  for (std::size_t i = 0; i < discs_.size(); ++i) {
    const ImVec2 size{widths_[i], pixels(Size::small)};
    for (std::size_t place = 0; place < 8 && !labels_[i]; ++place) {
      const Box box = label_box(discs_[i], size, place);
      if (!places.is_free(box)) continue;
      labels_[i] = box;
      places.take(box);
    }
  }
}

void NetworkScene::outline() {
  outlines_.assign(std::min(kOutlined, network_->communities.size()), {});
  std::vector<std::vector<Disc>> members(outlines_.size());
  for (std::size_t i = 0; i < discs_.size(); ++i) {
    const std::uint32_t community = network_->nodes[i].community;
    if (community < members.size()) members[community].push_back(discs_[i]);
  }
  for (std::size_t k = 0; k < members.size(); ++k) {
    if (members[k].size() > 2) outlines_[k] = hull_of(members[k], kHullMargin);
  }
}

int NetworkScene::node_at(ImVec2 place) const {
  int found = -1;
  for (std::size_t i = 0; i < discs_.size(); ++i) {
    if (distance(place, discs_[i].at) <= discs_[i].radius + 3) return static_cast<int>(i);
    if (found < 0 && labels_[i] && labels_[i]->contains(place)) found = static_cast<int>(i);
  }
  return found;
}

int NetworkScene::disc_at(ImVec2 place, int but) const {
  for (std::size_t i = 0; i < discs_.size(); ++i) {
    if (static_cast<int>(i) != but && distance(place, discs_[i].at) <= discs_[i].radius + 3) return static_cast<int>(i);
  }
  return -1;
}

int NetworkScene::edge_at(ImVec2 place) const {
  if (!network_) return -1;
  int found = -1;
  float nearest = kNearEdge;
  for (std::size_t i = 0; i < network_->edges.size(); ++i) {
    const NetworkEdge& edge = network_->edges[i];
    const float off = distance_to_line(place, discs_[edge.a].at, discs_[edge.b].at);
    if (off >= nearest) continue;
    nearest = off;
    found = static_cast<int>(i);
  }
  return found;
}

GraphPoint NetworkScene::to_graph(ImVec2 place) const {
  const ImVec2 off = place - room_.centre() - ImVec2(camera_.x, camera_.y);
  const float k = scale_ * camera_.zoom;
  return {off.x / k + middle_.x, off.y / k + middle_.y};
}

}  // namespace entente::ui
