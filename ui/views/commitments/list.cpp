// The list: every commitment under the article that says so, in the order of reading.
#include <vector>

#include "ui/draw/scroll.h"
#include "ui/format.h"
#include "ui/views/commitments/faces.h"
#include "ui/views/terms/faces.h"

namespace entente::ui {
namespace {

constexpr float kHeading = 56;

void draw_heading(Context& context, const Box& box, const ArticleRow& article) {
  const Look& look = context.look;
  const Palette& p = context.colours();
  std::string about = article.date.empty() ? "undated" : article.date;
  if (!article.source.empty()) about += " \xC2\xB7 " + article.source;
  const float y = box.max.y - 31;
  const float right = put_right(look, {box.max.x - kRowInset, y + 2}, {Size::small}, p.muted, about);
  put_within(look, {box.min.x + kRowInset, y}, box.width() - 2 * kRowInset - right - 24, {Size::body, true}, p.text,
             context.derived.headline(article));
  hairline(look, {box.min.x, box.max.y - 1}, box.width());
}

float height_of(const CommitmentLine& line) { return line.is_heading ? kHeading : kCommitmentRow; }

// The report's row that the keys lead to; the list of rows is made only where one was pressed.
std::optional<std::uint32_t> walked_to(Context& context) {
  std::vector<std::uint32_t> rows;
  rows.reserve(context.derived.commitment_lines().size());
  for (const CommitmentLine& line : context.derived.commitment_lines()) {
    if (!line.is_heading) rows.push_back(line.row);
  }
  const auto& list = context.report.commitments;
  const Walk walk{.count = rows.size(), .id = [&](std::size_t i) { return list[rows[i]].id; }, .has = {}};
  const std::optional<std::size_t> place = walk_by_keys(context, walk);
  return place ? std::optional(rows[*place]) : std::nullopt;
}

}  // namespace

std::string commitment_list_words(const Context& context) {
  const std::uint64_t shown = context.derived.commitments_shown(), all = context.report.commitments.size();
  std::string out = shown != all ? thousands(shown) + " of " : "";
  out += counted(all, "commitment", "commitments");
  const auto& verdicts = context.derived.by_verdict();
  const std::uint64_t accepted = verdicts[static_cast<std::size_t>(Verdict::accepted)];
  const std::uint64_t rejected = verdicts[static_cast<std::size_t>(Verdict::rejected)];
  if (accepted > 0) out += ", " + thousands(accepted) + " accepted";
  if (rejected > 0) out += ", " + thousands(rejected) + " rejected";
  return out + "; click one for its sentence, again to read on";
}

void draw_commitment_list(Context& context, const Box& room) {
  const Box below = draw_commitment_filters(context, room);
  const Report& report = context.report;
  if (context.derived.commitment_lines().empty())
    draw_advice(context, below,
                is_filtered(context.state.commitments.filter)
                    ? "No commitment passes the filter above. Clear it, or select more articles."
                    : "Nobody commits to anything in these articles. In the Reader, words can be marked and added.");
  const std::optional<std::uint32_t> stepped_to = walked_to(context);
  Scroll scroll("commitments", below);
  float y = scroll.top().y;
  for (const CommitmentLine& line : context.derived.commitment_lines()) {
    const float height = height_of(line);
    const Box box{{below.min.x + kMargin - kRowInset, y}, {below.max.x - kMargin + kRowInset, y + height}};
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
    draw_commitment_row(context, box, row);
  }
  scroll.extent(y - scroll.top().y + kGrid * 2);
}

}  // namespace entente::ui
