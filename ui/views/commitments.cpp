// Commitments: who committed to what, under the article that says so. A click shows the sentence in
// Evidence, a second one opens it in the Reader; j and k walk the list.
#include <algorithm>
#include <array>

#include "ui/draw/scroll.h"
#include "ui/format.h"
#include "ui/views/views.h"

namespace entente::ui {
namespace {

constexpr float kHeading = 56, kLine = 60, kTagColumn = 116, kRight = 104;
constexpr float kOut = 12;

// The kinds with their counts; a click narrows the list. Returns the height used.
float draw_filter(Context& context, ImVec2 at, float width) {
  const Look& look = context.look;
  const Palette& p = context.colours();
  const auto& counts = context.derived.by_kind();
  float x = at.x, y = at.y;
  const bool all = context.state.kinds == kAllKinds;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] == 0) continue;
    const auto kind = static_cast<Kind>(i);
    const std::string label = capitalised(kind_name(kind)), number = thousands(counts[i]);
    const float chip = width_of(look, {Size::small, true}, label) + width_of(look, {Size::small}, number) + 26;
    if (x + chip > at.x + width && x > at.x) {
      x = at.x;
      y += kTagHeight + kGrid + 2;
    }
    const Box box{{x, y}, {x + chip, y + kTagHeight + 2}};
    const bool on = (context.state.kinds >> i & 1u) != 0;
    const Hit state = hit(label, box);
    const Hue& hue = p.of(kind);
    fill(box, on ? hue.tint : p.paper, 4);
    if (!on || state.hovered) ImGui::GetWindowDrawList()->AddRect(box.min, box.max, on ? hue.ink : p.line, 4);
    const float text_y = centred(y, box.height(), Size::small);
    const Colour ink = on ? hue.ink : p.muted;
    const float used = put(look, {x + 9, text_y}, {Size::small, true}, ink, label);
    put(look, {x + 9 + used + 7, text_y}, {Size::small}, ink, number);
    if (state.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (state.clicked) context.push(ToggleKind{kind});
    x += chip + kGrid;
  }
  if (!all && link(look, {x + 4, centred(y, kTagHeight + 2, Size::small)}, "all kinds", "all kinds", {Size::small, true})) {
    context.push(ShowAllKinds{});
  }
  return y - at.y + kTagHeight + kGrid * 2;
}

void draw_heading(Context& context, const Box& box, const ArticleRow& article) {
  const Look& look = context.look;
  const Palette& p = context.colours();
  std::string about = article.date.empty() ? "undated" : article.date;
  if (!article.source.empty()) about += " \xC2\xB7 " + article.source;
  const float y = box.max.y - 31;
  const float right = put_right(look, {box.max.x - kOut, y + 2}, {Size::small}, p.muted, about);
  put_within(look, {box.min.x + kOut, y}, box.width() - 2 * kOut - right - 24, {Size::body, true}, p.text,
             context.derived.headline(article));
  hairline(look, {box.min.x, box.max.y - 1}, box.width());
}

// "China, Pakistan -> Saudi Arabia", "Pakistan (asked by China)". Returns nothing; cuts to `width`.
void draw_parties(Context& context, ImVec2 at, float width, const CommitmentRow& row) {
  const Look& look = context.look;
  const Palette& p = context.colours();
  const float right = at.x + width;
  const std::string owes = row.committers.empty() ? "Nobody named" : context.derived.names(row.committers);
  at.x += put_within(look, at, right - at.x, {Size::body, true}, row.committers.empty() ? p.muted : p.text, owes);
  if (!row.counterparties.empty() && right - at.x > 60) {
    icon({at.x + 15, at.y + pixels(Size::body) / 2}, Icon::arrow, p.muted, 14);
    at.x += 30;
    at.x += put_within(look, at, right - at.x, {}, p.text, context.derived.names(row.counterparties));
  }
  if (!row.requesters.empty() && right - at.x > 60) {
    put_within(look, {at.x + 8, at.y + 1}, right - at.x - 8, {Size::small}, p.muted,
               "asked by " + context.derived.names(row.requesters));
  }
}

void draw_row(Context& context, const Box& box, const CommitmentRow& row) {
  const Look& look = context.look;
  const Palette& p = context.colours();
  const float left = box.min.x + kOut, top = box.min.y + 10;
  tag(look, {left, top}, row.kind);
  const float x = left + kTagColumn, width = box.max.x - kOut - kRight - x;
  draw_parties(context, {x, top + 1}, width, row);
  put_within(look, {x, top + 23}, width, {}, p.muted, row.what.text.empty() ? row.sentence.text : row.what.text);
  const float status_x = box.max.x - kOut - kRight + 16;
  put(look, {status_x, top + 2}, {Size::small}, p.text, capitalised(status_name(row.status)));
  dots(look, {status_x, top + 32}, row.modality, p.of(row.kind).ink);
}

float height_of(const CommitmentLine& line) { return line.is_heading ? kHeading : kLine; }

// The commitment that j or k leads to from the chosen one.
void step(Context& context) {
  const auto& lines = context.derived.commitment_lines();
  std::vector<std::uint32_t> rows;
  for (const CommitmentLine& line : lines) {
    if (!line.is_heading) rows.push_back(line.row);
  }
  if (rows.empty()) return;
  const auto is_chosen = [&](std::uint32_t row) {
    return context.is_focus(Focus::On::commitment, context.report.commitments[row].id);
  };
  const auto found = std::find_if(rows.begin(), rows.end(), is_chosen);
  std::size_t next = 0;
  if (found != rows.end()) {
    const auto at = static_cast<std::size_t>(found - rows.begin());
    next = context.step_on ? std::min(at + 1, rows.size() - 1) : at - std::min<std::size_t>(at, 1);
  }
  context.focus(Focus::On::commitment, context.report.commitments[rows[next]].id);
}

void choose(Context& context, const CommitmentRow& row) {
  if (context.is_focus(Focus::On::commitment, row.id)) {
    context.push(ReadAt{row.article, row.sentence.span});
  } else {
    context.focus(Focus::On::commitment, row.id);
  }
}

void draw_list(Context& context, const Box& room) {
  const Report& report = context.report;
  const Palette& p = context.colours();
  Scroll scroll("commitments", room);
  float y = scroll.top().y;
  const bool stepping = context.step_back || context.step_on;
  if (stepping) step(context);
  int id = 0;
  for (const CommitmentLine& line : context.derived.commitment_lines()) {
    const float height = height_of(line);
    const Box box{{room.min.x + kMargin - kOut, y}, {room.max.x - kMargin + kOut, y + height}};
    y += height;
    ++id;
    if (!line.is_heading && stepping && !context.actions.empty()) {
      const auto* aim = std::get_if<FocusOn>(&context.actions.back());
      if (aim != nullptr && aim->focus.key == report.commitments[line.row].id) scroll.reveal(box.min.y, height);
    }
    if (!scroll.shows(box.min.y, height)) continue;
    if (line.is_heading) {
      draw_heading(context, box, report.articles[line.row]);
      continue;
    }
    const CommitmentRow& row = report.commitments[line.row];
    ImGui::PushID(id);
    const Hit state = hit("row", box);
    ImGui::PopID();
    if (context.is_focus(Focus::On::commitment, row.id)) {
      fill(box, p.selected, kRounding);
    } else if (state.hovered) {
      fill(box, p.hover, kRounding);
    }
    if (state.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (state.clicked) choose(context, row);
    draw_row(context, box, row);
  }
  scroll.extent(y - scroll.top().y + kGrid * 2);
}

}  // namespace

void draw_commitments(Context& context, const Box& room) {
  const auto& lines = context.derived.commitment_lines();
  const auto shown = static_cast<std::uint64_t>(
      std::count_if(lines.begin(), lines.end(), [](const CommitmentLine& line) { return !line.is_heading; }));
  std::string line = counted(context.report.commitments.size(), "commitment", "commitments");
  if (shown != context.report.commitments.size()) line = thousands(shown) + " of " + line;
  Box below = draw_title(context, room, "Commitments", line + "; click one for its sentence, again to read on");
  below.min.y += draw_filter(context, {below.min.x + kMargin, below.min.y}, below.width() - 2 * kMargin);
  if (lines.empty()) draw_nothing(context, below, "No commitment matches.");
  draw_list(context, below);
}

}  // namespace entente::ui
