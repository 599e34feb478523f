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
constexpr float kCloser = 0.68f;  // the power that distances are taken to
constexpr float kStretch = 1.6f;  // how much wider than high, or higher than wide, a unit may be
constexpr std::size_t kAlwaysNamed = 8;

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
  fit(picture);
  place_discs(picture);
  separate();
  outline();
  place_labels();
}

void NetworkScene::name_nodes(const Look& look) {
  names_.clear();
  widths_.clear();
  for (std::size_t i = 0; i < network_->nodes.size(); ++i) {
    names_.push_back(short_name(network_->nodes[i].name));
    widths_.push_back(width_of(look, network_label(i), names_.back()));
  }
}

// Where most is linked a force layout is dense, and what is loose stands far off: distances from the heart are drawn
// closer the longer they are, so that the middle has room. Directions stay.
GraphPoint NetworkScene::drawn_closer(GraphPoint point) const {
  const ImVec2 off{point.x - heart_.x, point.y - heart_.y};
  const float far = distance(off, {}) / reach_;
  const float factor = far > 1e-6f ? std::pow(far, kCloser - 1) : 0;
  return {off.x * factor, off.y * factor};
}

void NetworkScene::fit(const NetworkPicture& picture) {
  const auto points = picture.points();
  float weight = 0;
  heart_ = {};
  for (std::size_t i = 0; i < points.size(); ++i) {
    const auto share = static_cast<float>(1 + network_->nodes[i].degree);
    heart_ = {heart_.x + share * points[i].x, heart_.y + share * points[i].y};
    weight += share;
  }
  heart_ = {heart_.x / std::max(weight, 1.0f), heart_.y / std::max(weight, 1.0f)};
  reach_ = 1e-3f;
  for (const GraphPoint p : points) reach_ = std::max(reach_, distance({p.x, p.y}, {heart_.x, heart_.y}));
  GraphPoint low{}, high{};
  for (std::size_t i = 0; i < points.size(); ++i) {
    const GraphPoint p = drawn_closer(points[i]);
    low = i == 0 ? p : GraphPoint{std::min(low.x, p.x), std::min(low.y, p.y)};
    high = i == 0 ? p : GraphPoint{std::max(high.x, p.x), std::max(high.y, p.y)};
  }
  const Box inner = room_.inset(std::min(72.0f, room_.width() * 0.12f), std::min(32.0f, room_.height() * 0.1f));
  across_ = std::max(inner.width() / std::max(high.x - low.x, 1e-3f), 1e-4f);
  down_ = std::max(inner.height() / std::max(high.y - low.y, 1e-3f), 1e-4f);
  const float scale = std::min(across_, down_);
  across_ = std::min(across_, scale * kStretch);
  down_ = std::min(down_, scale * kStretch);
  middle_ = {(low.x + high.x) / 2, (low.y + high.y) / 2};
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
    const GraphPoint p = drawn_closer(points[i]);
    discs_[i].at = centre + ImVec2((p.x - middle_.x) * across_, (p.y - middle_.y) * down_) * camera_.zoom;
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

std::size_t NetworkScene::marks_under(const Box& box) const {
  return static_cast<std::size_t>(
      std::ranges::count_if(discs_, [&](const Disc& disc) { return around(disc, -1).overlaps(box); }));
}

// Clear of all; or, of one of the first, of other names alone, over as few marks as can be, since the picture is
// nothing without them.
void NetworkScene::place_label(std::size_t node, LabelPlaces& clear, LabelPlaces& names) {
  const ImVec2 size{widths_[node], pixels(Size::small)};
  for (std::size_t place = 0; place < 8 && !labels_[node]; ++place) {
    const Box box = label_box(discs_[node], size, place);
    if (clear.is_free(box)) labels_[node] = box;
  }
  std::size_t fewest = discs_.size();
  for (std::size_t place = 0; place < 8 && node < kAlwaysNamed && fewest > 0; ++place) {
    if (labels_[node] && fewest == discs_.size()) break;  // it is clear
    const Box box = label_box(discs_[node], size, place);
    const std::size_t covered = marks_under(box);
    if (covered >= fewest || !names.is_free(box)) continue;
    fewest = covered;
    labels_[node] = box;
  }
  if (!labels_[node]) return;
  clear.take(*labels_[node]);
  names.take(*labels_[node]);
}

void NetworkScene::place_labels() {
  LabelPlaces clear(room_), names(room_);
  labels_.assign(discs_.size(), std::nullopt);
  for (std::size_t i = 0; i < discs_.size(); ++i) {
    clear.take(around(discs_[i], 1));
    if (i < kAlwaysNamed) names.take(around(discs_[i], -1));
  }
  for (const std::optional<ImVec2>& badge : badges_) {
    if (!badge) continue;
    clear.take(around({*badge, kBadge / 2 + 1}, 0));
    names.take(around({*badge, kBadge / 2 + 1}, 0));
  }
  for (std::size_t i = 0; i < discs_.size(); ++i) place_label(i, clear, names);
}

void NetworkScene::outline() {
  outlines_.assign(std::min(kOutlined, network_->communities.size()), {});
  std::vector<std::vector<Disc>> members(outlines_.size());
  for (std::size_t i = 0; i < discs_.size(); ++i) {
    const std::uint32_t community = network_->nodes[i].community;
    if (community < members.size()) members[community].push_back(discs_[i]);
  }
  badges_.assign(members.size(), std::nullopt);
  for (std::size_t k = 0; k < members.size(); ++k) {
    if (members[k].size() < 3) continue;
    outlines_[k] = hull_of(members[k], kHullMargin);
    const Disc& first = members[k].front();
    badges_[k] = has_outlines() ? *std::ranges::min_element(outlines_[k], {}, &ImVec2::y)
                                : first.at + ImVec2(0.7f, -0.7f) * (first.radius + kBadge / 2);
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
  const ImVec2 seen = (place - room_.centre() - ImVec2(camera_.x, camera_.y)) * (1 / camera_.zoom);
  const ImVec2 off{seen.x / across_ + middle_.x, seen.y / down_ + middle_.y};
  const float far = distance(off, {}) / reach_;
  const float factor = far > 1e-6f ? std::pow(far, 1 / kCloser - 1) : 0;
  return {heart_.x + off.x * factor, heart_.y + off.y * factor};
}

}  // namespace entente::ui
