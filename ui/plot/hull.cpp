#include "ui/plot/hull.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace entente::ui {
namespace {

constexpr std::size_t kCorners = 16;  // of a disc
constexpr float kTau = 6.2831853f;

bool comes_before(ImVec2 a, ImVec2 b) { return a.x != b.x ? a.x < b.x : a.y < b.y; }

float turn(ImVec2 a, ImVec2 b, ImVec2 c) { return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x); }

// One half of the hull, without its last corner, added to `out`.
template <class Points>
void add_chain(const Points& points, std::vector<ImVec2>& out) {
  const std::size_t first = out.size();
  for (const ImVec2 p : points) {
    while (out.size() >= first + 2 && turn(out[out.size() - 2], out.back(), p) <= 0) out.pop_back();
    out.push_back(p);
  }
  out.pop_back();
}

}  // namespace

std::vector<ImVec2> hull_of(std::span<const Disc> discs, float margin) {
  std::array<ImVec2, kCorners> around;
  for (std::size_t i = 0; i < kCorners; ++i) {
    const float angle = kTau * static_cast<float>(i) / kCorners;
    around[i] = {std::cos(angle), std::sin(angle)};
  }
  std::vector<ImVec2> points;
  points.reserve(discs.size() * kCorners);
  for (const Disc& disc : discs) {
    for (const ImVec2 way : around) points.push_back(disc.at + way * (disc.radius + margin));
  }
  std::vector<ImVec2> out;
  if (points.empty()) return out;
  std::ranges::sort(points, comes_before);
  add_chain(points, out);
  std::ranges::reverse(points);
  add_chain(points, out);
  return out;
}

}  // namespace entente::ui
