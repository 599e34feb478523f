// The tree is built from sorted keys, top down without recursion; a group of up to eight bodies walks it once, and what
// it met is added up for each of them in four lanes.
#include "core/graph/quadtree.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

namespace entente {
namespace {

constexpr std::uint32_t kLeafBodies = 8;  // a run of no more is not cut further
constexpr std::uint32_t kDepth = 16;      // bits of a key for each coordinate
// A smallest square may hold any number of bodies; beyond this many they count as one for each other too, so that no
// heap of bodies in one place costs its square.
constexpr std::uint32_t kCrowd = 64;

using Float4 = float __attribute__((vector_size(16)));
constexpr std::size_t kLanes = 4;

Float4 load(const float* from) {
  Float4 value;
  std::memcpy(&value, from, sizeof value);
  return value;
}

// The 16 low bits of x at the even places.
constexpr std::uint32_t spread(std::uint32_t x) {
  x = (x | x << 8) & 0x00FF00FFU;
  x = (x | x << 4) & 0x0F0F0F0FU;
  x = (x | x << 2) & 0x33333333U;
  return (x | x << 1) & 0x55555555U;
}

}  // namespace

// Every square but a leaf has at least two parts that are not empty, so there are fewer than 2 * bodies.
Quadtree::Quadtree(std::uint32_t bodies)
    : order_(bodies),
      keys_(bodies),
      other_order_(bodies),
      other_keys_(bodies),
      x_(bodies),
      y_(bodies),
      mass_(bodies),
      met_x_(bodies + kLanes),
      met_y_(bodies + kLanes),
      met_mass_(bodies + kLanes) {
  squares_.reserve(std::size_t{2} * bodies);
  runs_.reserve(std::size_t{4} * (kDepth + 1));
  around_.reserve(kDepth + 1);
}

void Quadtree::build(std::span<const GraphPoint> points, std::span<const float> masses) {
  squares_.clear();
  if (points.empty()) return;
  const auto [low, high] = bounds_of(points);
  const float extent = std::max(high.x - low.x, high.y - low.y);
  sort_along_curve(points, low, extent);
  for (std::size_t i = 0; i < order_.size(); ++i) {
    x_[i] = points[order_[i]].x;
    y_[i] = points[order_[i]].y;
    mass_[i] = masses[order_[i]];
  }
  build_squares(extent);
  find_centres();
}

// By radix, eleven bits at a time; bodies of one key by index.
void Quadtree::sort_along_curve(std::span<const GraphPoint> points, GraphPoint low, float extent) {
  const float scale = extent > 0 ? 65535.0F / extent : 0;
  constexpr std::uint32_t kBits = 11, kPasses = 3, kBuckets = 1U << kBits;
  std::array<std::array<std::uint32_t, kBuckets>, kPasses> counts{};
  for (std::uint32_t i = 0; i < order_.size(); ++i) {
    const auto column = std::min(65535U, static_cast<std::uint32_t>((points[i].x - low.x) * scale));
    const auto row = std::min(65535U, static_cast<std::uint32_t>((points[i].y - low.y) * scale));
    const std::uint32_t key = spread(column) | spread(row) << 1;
    order_[i] = i;
    keys_[i] = key;
    for (std::uint32_t pass = 0; pass < kPasses; ++pass) ++counts[pass][key >> pass * kBits & (kBuckets - 1)];
  }
  for (std::uint32_t pass = 0; pass < kPasses; ++pass) {
    std::uint32_t sum = 0;
    for (std::uint32_t& count : counts[pass]) sum += std::exchange(count, sum);
    for (std::size_t i = 0; i < order_.size(); ++i) {
      const std::uint32_t place = counts[pass][keys_[i] >> pass * kBits & (kBuckets - 1)]++;
      other_order_[place] = order_[i];
      other_keys_[place] = keys_[i];
    }
    order_.swap(other_order_);
    keys_.swap(other_keys_);
  }
}

// How deep a square still holds all of the run: the leading bit pairs in which its first and last key agree.
std::uint32_t Quadtree::common_depth(std::uint32_t begin, std::uint32_t end) const {
  return static_cast<std::uint32_t>(std::countl_zero(keys_[begin] ^ keys_[end - 1])) / 2;
}

// Squares with one part only are passed over: a run becomes the smallest square that holds it.
void Quadtree::build_squares(float extent) {
  const auto bodies = static_cast<std::uint32_t>(order_.size());
  runs_.assign(1, Run{0, bodies, 0, 0, 0});
  around_.clear();
  while (!runs_.empty()) {
    Run run = runs_.back();
    runs_.pop_back();
    const auto square = static_cast<std::uint32_t>(squares_.size());
    while (around_.size() > run.nesting) {
      squares_[around_.back()].skip = square;
      around_.pop_back();
    }
    run.depth = common_depth(run.begin, run.end);
    const bool leaf = run.end - run.begin <= kLeafBodies || run.depth == kDepth;
    const float width = extent / static_cast<float>(1U << run.depth);
    squares_.push_back({0, 0, 0, width, run.begin, run.end, square + 1, run.parent, leaf});
    if (leaf) continue;
    around_.push_back(square);
    add_parts(run, square);
  }
  for (const std::uint32_t square : around_) squares_[square].skip = static_cast<std::uint32_t>(squares_.size());
}

// The four quarters of a square that hold anything, the first of them on top.
void Quadtree::add_parts(const Run& run, std::uint32_t square) {
  const std::uint32_t shift = 2 * (kDepth - 1 - run.depth);
  std::uint32_t end = run.end;
  for (std::uint32_t quarter = 4; quarter-- > 0 && end > run.begin;) {
    const auto is_before = [&](std::uint32_t key) { return (key >> shift & 3) < quarter; };
    const auto keys = std::span(keys_).subspan(run.begin, end - run.begin);
    const auto first = std::ranges::partition_point(keys, is_before);
    const auto begin = run.begin + static_cast<std::uint32_t>(first - keys.begin());
    if (begin < end) runs_.push_back({begin, end, 0, square, static_cast<std::uint32_t>(around_.size())});
    end = begin;
  }
}

// Parts stand behind their square, so going backwards each is complete before it is added to what holds it.
void Quadtree::find_centres() {
  for (std::size_t i = squares_.size(); i-- > 0;) {
    Square& square = squares_[i];
    if (square.leaf) {
      for (std::uint32_t body = square.begin; body < square.end; ++body) {
        square.x += x_[body] * mass_[body];
        square.y += y_[body] * mass_[body];
        square.mass += mass_[body];
      }
    }
    if (i > 0) {
      Square& parent = squares_[square.parent];
      parent.x += square.x;
      parent.y += square.y;
      parent.mass += square.mass;
    }
    square.x /= square.mass;
    square.y /= square.mass;
  }
}

void Quadtree::meet(float x, float y, float mass) {
  met_x_[met_] = x;
  met_y_[met_] = y;
  met_mass_[met_++] = mass;
}

// What the bodies of `leaf` meet: squares far enough from all of them, and single bodies nearby, themselves included.
void Quadtree::collect(const Square& leaf, float theta) {
  float low_x = x_[leaf.begin], high_x = low_x, low_y = y_[leaf.begin], high_y = low_y;
  for (std::uint32_t body = leaf.begin + 1; body < leaf.end; ++body) {
    low_x = std::min(low_x, x_[body]);
    high_x = std::max(high_x, x_[body]);
    low_y = std::min(low_y, y_[body]);
    high_y = std::max(high_y, y_[body]);
  }
  met_ = 0;
  const float theta_squared = theta * theta;
  for (std::uint32_t i = 0; i < squares_.size();) {
    const Square& square = squares_[i];
    const float dx = std::max(std::max(low_x - square.x, square.x - high_x), 0.0F);
    const float dy = std::max(std::max(low_y - square.y, square.y - high_y), 0.0F);
    const bool far = square.width * square.width < theta_squared * (dx * dx + dy * dy);
    if (far || (square.leaf && square.end - square.begin > kCrowd)) {
      meet(square.x, square.y, square.mass);
      i = square.skip;
      continue;
    }
    if (square.leaf) {
      for (std::uint32_t body = square.begin; body < square.end; ++body) meet(x_[body], y_[body], mass_[body]);
    }
    ++i;
  }
  for (std::size_t lane = 0; lane < kLanes; ++lane) {  // fill the last four with what has no mass
    met_x_[met_ + lane] = 0;
    met_y_[met_ + lane] = 0;
    met_mass_[met_ + lane] = 0;
  }
}

void Quadtree::push_apart(const Square& leaf, float strength, float softening, std::span<GraphPoint> forces) {
  const float least = softening * softening;
  const Float4 soft = {least, least, least, least};
  for (std::uint32_t body = leaf.begin; body < leaf.end; ++body) {
    const Float4 x = {x_[body], x_[body], x_[body], x_[body]};
    const Float4 y = {y_[body], y_[body], y_[body], y_[body]};
    Float4 sum_x = {0, 0, 0, 0};
    Float4 sum_y = {0, 0, 0, 0};
    for (std::size_t i = 0; i < met_; i += kLanes) {
      const Float4 dx = x - load(&met_x_[i]);
      const Float4 dy = y - load(&met_y_[i]);
      const Float4 squared = dx * dx + dy * dy;
      const Float4 push = load(&met_mass_[i]) / (squared > soft ? squared : soft);
      sum_x += dx * push;
      sum_y += dy * push;
    }
    const float scale = strength * mass_[body];
    GraphPoint& force = forces[order_[body]];
    force.x += scale * ((sum_x[0] + sum_x[1]) + (sum_x[2] + sum_x[3]));
    force.y += scale * ((sum_y[0] + sum_y[1]) + (sum_y[2] + sum_y[3]));
  }
}

void Quadtree::repel(float strength, float theta, float softening, std::span<GraphPoint> forces) {
  for (const Square& square : squares_) {
    if (!square.leaf) continue;
    collect(square, theta);
    push_apart(square, strength, softening, forces);
  }
}

}  // namespace entente
