#include "ui/plot/thin.h"

#include <algorithm>
#include <array>

namespace entente::ui {
namespace {

// Of one stretch: where its first, lowest, highest and last value stand.
void keep_of(std::span<const std::optional<double>> values, std::size_t begin, std::size_t end,
             std::vector<std::size_t>& out) {
  std::optional<std::size_t> first;
  std::size_t last = 0, low = 0, high = 0;
  for (std::size_t i = begin; i < end; ++i) {
    if (!values[i]) continue;
    if (!first) first = low = high = i;
    if (*values[i] < *values[low]) low = i;
    if (*values[i] > *values[high]) high = i;
    last = i;
  }
  if (!first) return;
  std::array<std::size_t, 4> kept = {*first, low, high, last};
  std::ranges::sort(kept);
  for (const std::size_t at : kept) {
    if (out.empty() || out.back() < at) out.push_back(at);
  }
}

}  // namespace

std::vector<KeptPoint> thinned(std::span<const std::optional<double>> values, std::size_t most) {
  const auto present = static_cast<std::size_t>(
      std::ranges::count_if(values, [](const std::optional<double>& value) { return value.has_value(); }));
  const std::size_t stretches = std::max<std::size_t>(most / 4, 1);
  std::vector<std::size_t> kept;
  if (present <= most) {
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (values[i]) kept.push_back(i);
    }
  } else {
    for (std::size_t k = 0; k < stretches; ++k) {
      const std::size_t part = values.size() / stretches, rest = values.size() % stretches;
      const std::size_t begin = part * k + std::min(k, rest);
      keep_of(values, begin, begin + part + (k < rest ? 1 : 0), kept);
    }
  }
  std::vector<KeptPoint> out;
  for (const std::size_t at : kept) {
    bool gap = out.empty();
    for (std::size_t i = out.empty() ? at : out.back().at + 1; i < at && !gap; ++i) gap = !values[i].has_value();
    out.push_back({at, gap});
  }
  return out;
}

}  // namespace entente::ui
