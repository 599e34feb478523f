#include "ui/plot/stair.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace entente::ui {
namespace {

constexpr float kLeastTread = 7, kMostTread = 22, kDot = 3;
constexpr std::size_t kStepsTold = 14;

float thickness(Modality modality) {
  return modality == Modality::strong ? 3.0f : modality == Modality::medium ? 2.0f : 1.2f;
}

void draw_cross(ImVec2 c, float half, Colour ink) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddLine(c - ImVec2(half, half), c + ImVec2(half, half), ink, 1.6f);
  list.AddLine(c + ImVec2(-half, half), c + ImVec2(half, -half), ink, 1.6f);
}

void draw_tick(ImVec2 c, Colour ink) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImVec2 foot = c + ImVec2(-0.8f, 2.8f);
  list.AddLine(c + ImVec2(-3.4f, 0.2f), foot, ink, 1.6f);
  list.AddLine(foot, c + ImVec2(3.6f, -2.8f), ink, 1.6f);
}

}  // namespace

int rung_of(Status status) {
  constexpr std::array<int, 9> kRungOf = {0, 0, 1, 2, 3, 4, 5, 0, 0};  // requested ... suspended
  return kRungOf[static_cast<std::size_t>(status)];
}

bool is_taken_back(Status status) { return status == Status::refused || status == Status::suspended; }

// Of more steps than there is room for, the last ones.
void draw_stair(const Look& look, const Box& box, std::span<const LedgerStep> steps, bool is_closed) {
  const Palette& p = *look.colours;
  if (steps.empty() || box.width() < 2 * kLeastTread) return;
  const auto most = static_cast<std::size_t>((box.width() - 2 * kDot) / kLeastTread);
  if (steps.size() > most) steps = steps.subspan(steps.size() - most);
  const float foot = box.max.y - 2, rise = (box.height() - 6) / (kRungs - 1);
  for (int rung = 0; rung < kRungs; ++rung)
    hairline(look, {box.min.x, std::round(foot - rise * static_cast<float>(rung))}, box.width());
  const float tread = std::min((box.width() - 2 * kDot) / static_cast<float>(steps.size()), kMostTread);
  const auto y_of = [&](const LedgerStep& step) {
    return std::round(foot - rise * static_cast<float>(rung_of(step.status)));
  };
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const bool is_back = is_taken_back(steps[i].status);
    const float x = box.min.x + tread * static_cast<float>(i), y = y_of(steps[i]), half = thickness(steps[i].modality);
    fill({{x, y}, {x + tread, foot}}, with_alpha(p.bar, 0.22f));
    if (i > 0) {
      const float before = y_of(steps[i - 1]);
      fill({{x - 0.5f, std::min(y, before)}, {x + 0.5f, std::max(y, before)}}, p.muted);
    }
    fill({{x, y - half / 2}, {x + tread, y + half / 2}}, is_back ? p.warning : p.text);
  }
  const ImVec2 end{box.min.x + tread * static_cast<float>(steps.size()) + kDot / 2, y_of(steps.back())};
  if (is_taken_back(steps.back().status)) return draw_cross(end - ImVec2(1, 1), 3, p.warning);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (!is_closed) return list.AddCircleFilled(end, kDot, p.accent, 16);
  list.AddCircleFilled(end, kDot + 1, p.paper, 16);
  list.AddCircle(end, kDot, p.accent, 16, 1.6f);
}

std::string stair_words(std::span<const LedgerStep> steps) {
  std::string out;
  const std::size_t left_out = steps.size() > kStepsTold ? steps.size() - kStepsTold : 0;
  if (left_out > 0) out = std::to_string(left_out) + " earlier steps";
  for (const LedgerStep& step : steps.subspan(left_out)) {
    if (!out.empty()) out += "\n";
    out += step.date.empty() ? "undated" : step.date;
    ((out += "   ") += status_name(step.status)) += ", ";
    out += modality_name(step.modality);
  }
  return out;
}

void verdict_mark(const Look& look, ImVec2 centre, Verdict verdict) {
  const Palette& p = *look.colours;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  constexpr float kRadius = 7.5f;
  switch (verdict) {
    case Verdict::accepted:
      list.AddCircleFilled(centre, kRadius, p.accent, 24);
      return draw_tick(centre, p.on_accent);
    case Verdict::rejected:
      list.AddCircle(centre, kRadius - 0.5f, p.warning, 24, 1.4f);
      return draw_cross(centre, 2.8f, p.warning);
    case Verdict::open:
      return list.AddCircle(centre, kRadius - 0.5f, with_alpha(p.muted, 0.55f), 24, 1.0f);
  }
}

}  // namespace entente::ui
