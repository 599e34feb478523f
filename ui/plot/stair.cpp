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

void add_end(Picture& out, Point end, const LedgerStep& last, bool is_closed, const Palette& p) {
  if (is_taken_back(last.status)) {
    const Point c{end.x - 1, end.y - 1};
    out.items.emplace_back(Stroke{{{c.x - 3, c.y - 3}, {c.x + 3, c.y + 3}}, p.warning, 1.6f});
    out.items.emplace_back(Stroke{{{c.x - 3, c.y + 3}, {c.x + 3, c.y - 3}}, p.warning, 1.6f});
  } else if (!is_closed) {
    out.items.emplace_back(Circle{end, kDot, p.accent});
  } else {
    out.items.emplace_back(Circle{end, kDot + 1, p.paper});
    out.items.emplace_back(Circle{end, kDot, p.accent, 1.6f});
  }
}

}  // namespace

int rung_of(Status status) {
  constexpr std::array<int, 9> kRungOf = {0, 0, 1, 2, 3, 4, 5, 0, 0};  // requested ... suspended
  return kRungOf[static_cast<std::size_t>(status)];
}

bool is_taken_back(Status status) { return status == Status::refused || status == Status::suspended; }

Picture stair_picture(std::span<const LedgerStep> steps, bool is_closed, Point size, const Palette& p) {
  Picture out;
  out.width = size.x;
  out.height = size.y;
  out.plot = {{0, 0}, size};
  if (steps.empty() || size.x < 2 * kLeastTread) return out;
  const std::string told = stair_words(steps) + (is_closed ? "\nclosed by what was done later" : "");
  const auto most = static_cast<std::size_t>((size.x - 2 * kDot) / kLeastTread);
  if (steps.size() > most) steps = steps.subspan(steps.size() - most);
  const float foot = size.y - 2, rise = (size.y - 6) / (kRungs - 1);
  const auto y_of = [&](int rung) { return std::round(foot - rise * static_cast<float>(rung)); };
  for (int rung = 0; rung < kRungs; ++rung)
    out.items.emplace_back(Patch{{{0, y_of(rung)}, {size.x, y_of(rung) + 1}}, p.line});
  const float tread = std::min((size.x - 2 * kDot) / static_cast<float>(steps.size()), kMostTread);
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const float x = tread * static_cast<float>(i), half = thickness(steps[i].modality) / 2;
    const float y = y_of(rung_of(steps[i].status));
    out.items.emplace_back(Patch{{{x, y}, {x + tread, foot}}, with_alpha(p.bar, 0.22f)});
    if (i > 0) {
      const float before = y_of(rung_of(steps[i - 1].status));
      out.items.emplace_back(Patch{{{x - 0.5f, std::min(y, before)}, {x + 0.5f, std::max(y, before)}}, p.muted});
    }
    const Colour ink = is_taken_back(steps[i].status) ? p.warning : p.text;
    out.items.emplace_back(Patch{{{x, y - half}, {x + tread, y + half}}, ink});
  }
  const Point end{tread * static_cast<float>(steps.size()) + kDot / 2, y_of(rung_of(steps.back().status))};
  add_end(out, end, steps.back(), is_closed, p);
  out.groups.push_back({{}, told, {Area::Form::box, {0, 0}, size, 0}, 0, out.items.size()});
  return out;
}

Picture stairs_picture(std::span<const StairRow> rows, const Palette& palette, const TextWidths& widths) {
  constexpr float kWidth = 1040, kLine = 52, kStairs = 240, kWhen = 190, kGap = 24;
  constexpr Type kSmall{Size::small, false}, kName{Size::body, true};
  Picture out;
  out.width = kWidth;
  out.height = kLine * static_cast<float>(rows.size());
  out.plot = {{kWidth - kStairs, 0}, {kWidth, out.height}};
  const float room = kWidth - kStairs - kWhen - 2 * kGap;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const StairRow& row = rows[i];
    const float top = kLine * static_cast<float>(i);
    out.items.emplace_back(Patch{{{0, top}, {kWidth, top + 0.75f}}, palette.line});
    out.items.emplace_back(Caption{{0, top + 17}, cut_within(widths, kName, room, row.who), palette.text, kName});
    out.items.emplace_back(Caption{{0, top + 36}, cut_within(widths, kSmall, room, row.what), palette.muted, kSmall});
    out.items.emplace_back(Caption{{room + kGap, top + 17}, row.when, palette.text, kSmall});
    const std::string status = row.steps.empty() ? std::string() : std::string(status_name(row.steps.back().status));
    out.items.emplace_back(
        Caption{{room + kGap, top + 36}, status + (row.is_closed ? ", closed" : ""), palette.muted, kSmall});
    add_picture(out, stair_picture(row.steps, row.is_closed, {kStairs, kLine - 14}, palette),
                {out.plot.min.x, top + 7});
  }
  return out;
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
