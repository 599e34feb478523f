// Commitments: who committed to what, under the article that says so. A click shows the sentence in
// Evidence, a second one opens it in the Reader; j and k walk the list.
#include <algorithm>
#include <optional>

#include "ui/draw/scroll.h"
#include "ui/format.h"
#include "ui/views/views.h"

namespace entente::ui {
namespace {

constexpr float kHeading = 56, kLine = 62, kTagColumn = 124;
constexpr float kOut = 12;

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
  const float left = box.min.x + kOut, top = box.min.y + 8;
  tag(look, {left, top}, row.kind);
  dots(look, {left + 8, top + 35}, row.modality, p.of(row.kind).ink);
  put(look, {left + 40, centred(top + 24, kTagHeight, Size::small)}, {Size::small}, p.muted, status_name(row.status));
  const float x = left + kTagColumn, width = box.max.x - kOut - x;
  draw_parties(context, {x, top + 2}, width, row);
  put_within(look, {x, top + 26}, width, {}, p.muted, row.what.text.empty() ? row.sentence.text : row.what.text);
}

float height_of(const CommitmentLine& line) { return line.is_heading ? kHeading : kLine; }

// Chooses the commitment that j or k leads to from the chosen one, and gives its row; nothing when neither was pressed.
std::optional<std::uint32_t> step(Context& context) {
  if (!context.step_back && !context.step_on) return std::nullopt;
  std::vector<std::uint32_t> rows;
  for (const CommitmentLine& line : context.derived.commitment_lines()) {
    if (!line.is_heading) rows.push_back(line.row);
  }
  if (rows.empty()) return std::nullopt;
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
  return rows[next];
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
  Scroll scroll("commitments", room);
  float y = scroll.top().y;
  const std::optional<std::uint32_t> stepped_to = step(context);
  for (const CommitmentLine& line : context.derived.commitment_lines()) {
    const float height = height_of(line);
    const Box box{{room.min.x + kMargin - kOut, y}, {room.max.x - kMargin + kOut, y + height}};
    y += height;
    if (!line.is_heading && stepped_to == line.row) scroll.reveal(box.min.y, height);
    if (!scroll.shows(box.min.y, height)) continue;
    if (line.is_heading) {
      draw_heading(context, box, report.articles[line.row]);
      continue;
    }
    const CommitmentRow& row = report.commitments[line.row];
    const bool chosen = context.is_focus(Focus::On::commitment, row.id);
    if (target(context.look, row.id, box, chosen).clicked) choose(context, row);
    draw_row(context, box, row);
  }
  scroll.extent(y - scroll.top().y + kGrid * 2);
}

}  // namespace

void draw_commitments(Context& context, const Box& room) {
  const auto& lines = context.derived.commitment_lines();
  const std::uint64_t shown = context.derived.commitments_shown();
  std::string line = counted(context.report.commitments.size(), "commitment", "commitments");
  if (shown != context.report.commitments.size()) line = thousands(shown) + " of " + line;
  Box below = draw_title(context, room, "Commitments", line + "; click one for its sentence, again to read on");
  below.min.y += draw_kinds(context, {below.min.x + kMargin, below.min.y}, below.width() - 2 * kMargin);
  if (lines.empty()) draw_nothing(context, below, "No commitment matches.");
  draw_list(context, below);
}

}  // namespace entente::ui
