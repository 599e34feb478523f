// The ledger: one row a commitment, however often it was said, with how its status and wording moved and what closed
// it.
#include <algorithm>
#include <array>

#include "ui/draw/scroll.h"
#include "ui/format.h"
#include "ui/plot/picture_view.h"
#include "ui/plot/stair.h"
#include "ui/views/commitments/faces.h"
#include "ui/views/terms/faces.h"

namespace entente::ui {
namespace {

constexpr float kTagColumn = 124, kStair = 92, kStairHigh = 34, kSaid = 128, kNarrow = 560;
constexpr std::array<Choice, 5> kOrders = {
    {{"last stated"}, {"first stated"}, {"most stated"}, {"most outlets"}, {"furthest status"}}};

std::string said_words(const LedgerRow& row) {
  std::string out = row.statements.size() == 1 ? "once" : thousands(row.statements.size()) + " times";
  if (row.outlets.size() > 1) return out + ", " + thousands(row.outlets.size()) + " outlets";
  if (row.articles > 1) return out + ", " + thousands(row.articles) + " articles";
  return row.outlets.empty() ? out : out + ", " + row.outlets.front();
}

std::string outlets_told(const LedgerRow& row) {
  std::string out = counted(row.statements.size(), "sentence", "sentences") + " in " +
                    counted(row.articles, "article", "articles") + " of " + counted(row.stories, "story", "stories");
  for (const std::string& outlet : row.outlets) out += "\n" + outlet;
  return out;
}

// What the right end of a row says: when, how often, how it moved.
float draw_course(Context& context, const Box& box, const LedgerRow& row, bool is_narrow) {
  const Look& look = context.look;
  const Palette& p = context.colours();
  const float right = box.max.x - kRowInset, top = box.min.y + 8;
  const bool is_closed = row.closed_by != kNoStatement;
  const Box stair{{right - kStair, top + 6}, {right, top + 6 + kStairHigh}};
  draw_picture(*ImGui::GetWindowDrawList(), look, stair_picture(row.steps, is_closed, to_point(stair.size()), p),
               {stair.min});
  const auto over = [&](const Box& part) { return ImGui::IsWindowHovered() && part.contains(ImGui::GetMousePos()); };
  if (over(stair)) tip(look, stair_words(row.steps) + (is_closed ? "\nclosed by what was done later" : ""));
  if (is_narrow) return stair.min.x - 16;
  const Box said{{stair.min.x - 20 - kSaid, top}, {stair.min.x - 20, top + 44}};
  put_within(look, {said.min.x, top + 3}, kSaid, {Size::small}, p.text, days_of(row));
  put_within(look, {said.min.x, top + 27}, kSaid, {Size::small}, p.muted, said_words(row));
  if (over(said)) tip(look, days_of(row) + "\n" + outlets_told(row));
  return said.min.x - 20;
}

void draw_row(Context& context, const Box& box, const LedgerRow& entry, const CommitmentRow& row) {
  const Look& look = context.look;
  const Palette& p = context.colours();
  const float left = box.min.x + kRowInset, top = box.min.y + 8;
  const bool is_narrow = box.width() < kNarrow;
  const float right = draw_course(context, box, entry, is_narrow);
  tag(look, {left, top}, row.kind);
  const Status status = entry.steps.empty() ? row.status : entry.steps.back().status;
  const bool is_closed = entry.closed_by != kNoStatement;
  put_within(look, {left, centred(top + 24, kTagHeight, Size::small)}, kTagColumn - 12, {Size::small, is_closed},
             is_taken_back(status) ? p.warning : p.muted,
             is_closed ? std::string(status_name(status)) + ", closed" : std::string(status_name(status)));
  const float x = left + kTagColumn;
  draw_parties(context, {x, top + 2}, right - x, row);
  put_within(look, {x, top + 26}, right - x, {}, p.muted, row.what.text.empty() ? row.sentence.text : row.what.text);
}

void ledger_controls(ControlLine& line, CommitmentsState& state) {
  if (const auto picked = line.choice("order", "By", kOrders, static_cast<std::size_t>(state.order)))
    state.order = static_cast<LedgerOrder>(*picked);
  if (line.toggle("open", "open only", state.open_only, "Commitments that nothing later delivers, undoes or replaces"))
    state.open_only = !state.open_only;
}

bool speaks_of(const CommitmentIndex& index, const LedgerRow& row, std::uint32_t statement) {
  return statement < index.size() && index[statement].entry == row.entry;
}

}  // namespace

std::string days_of(const LedgerRow& row) {
  if (row.first.empty()) return "undated";
  return row.first == row.last ? row.first : row.first + " \xE2\x80\x93 " + row.last;
}

std::string ledger_words(const Context& context) {
  const Found<LedgerFound>& found = context.snapshot.findings->ledger;
  if (!found.value) return "Joining what is said again\xE2\x80\xA6";
  const LedgerTable& table = found.value->table;
  const auto closed = static_cast<std::uint64_t>(
      std::ranges::count_if(table.rows, [](const LedgerRow& row) { return row.closed_by != kNoStatement; }));
  std::string out = counted(table.rows.size(), "commitment", "commitments") + ", stated in " +
                    counted(table.statements, "sentence", "sentences");
  if (closed > 0) out += "; " + thousands(closed) + " closed by what was done later";
  return out + stale_words(found.stale);
}

void draw_ledger(Context& context, const Box& room) {
  const Box below = draw_commitment_filters(
      context, room, [](ControlLine& line, CommitmentsState& state) { ledger_controls(line, state); });
  const auto& found = context.snapshot.findings->ledger.value;
  if (!found) return;
  const CommitmentIndex& index = *found->commitments;
  const auto& rows = found->table.rows;
  if (rows.empty()) draw_advice(context, below, "No commitment passes the filter above.");
  const std::uint32_t focus =
      context.state.focus.on == Focus::On::commitment ? index.find(context.state.focus.key) : kNoStatement;
  const auto id_of = [&](std::size_t i) {
    const CommitmentRow* row = row_of(context, index, rows[i].statement);
    return row == nullptr ? std::string() : row->id;
  };
  const auto stepped_to =
      walk_by_keys(context, {.count = rows.size(), .id = id_of, .has = [&](std::size_t i, std::string_view) {
                               return speaks_of(index, rows[i], focus);
                             }});
  Scroll scroll("ledger", below);
  const auto y_of = [&](std::size_t i) { return scroll.top().y + kCommitmentRow * static_cast<float>(i); };
  if (stepped_to) scroll.reveal(y_of(*stepped_to), kCommitmentRow);
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(rows.size()), kCommitmentRow);
  while (clipper.Step()) {
    for (int n = clipper.DisplayStart; n < clipper.DisplayEnd; ++n) {
      const auto i = static_cast<std::size_t>(n);
      const CommitmentRow* row = row_of(context, index, rows[i].statement);
      if (row == nullptr) continue;
      const Box box{{below.min.x + kMargin - kRowInset, y_of(i)},
                    {below.max.x - kMargin + kRowInset, y_of(i) + kCommitmentRow}};
      if (target(context.look, row->id, box, speaks_of(index, rows[i], focus)).clicked) choose(context, *row);
      draw_row(context, box, rows[i], *row);
    }
  }
  scroll.extent(kCommitmentRow * static_cast<float>(rows.size()) + 2 * kGrid);
}

}  // namespace entente::ui
