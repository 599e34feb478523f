// Who owes whom: those who have most to do with commitments as a matrix, rows owe columns, and under it every dyad as a
// line. A click leads to the commitments of a dyad in the ledger.
#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "ui/draw/scroll.h"
#include "ui/format.h"
#include "ui/plot/matrix.h"
#include "ui/plot/picture_view.h"
#include "ui/views/commitments/dyad_map.h"
#include "ui/views/commitments/editing.h"
#include "ui/views/commitments/faces.h"
#include "ui/views/terms/faces.h"

namespace entente::ui {
namespace {

constexpr float kCell = 30, kNames = 148, kHeads = 118, kLine = 40, kHeadLine = 26;
constexpr float kFigure = 92, kWhen = 166, kLast = 84, kKindsBar = 72, kBothDays = 760;
constexpr std::size_t kMostParties = 24;

struct Dyads {
  Context& context;
  const std::shared_ptr<const DyadsFound>& found;
  const CommitmentIndex& index;
  const DyadTable& table;
  float alpha = 1;

  [[nodiscard]] std::string name(PartyNumber party) const { return party_name(context, index, party); }
};

void show_dyad(const Dyads& d, const DyadRow& row) {
  SetCommitments change{d.context.state.commitments};
  change.commitments.filter.committer = d.index.party(row.from);
  change.commitments.filter.counterparty = row.to == kNoParty ? std::string_view() : d.index.party(row.to);
  change.commitments.face = CommitmentsFace::ledger;
  d.context.push(std::move(change));
}

// Each name is, for keyboard and mouse alike, a way to its actor.
void draw_names(const Dyads& d, const DyadMap& map, const Box& strip, std::optional<std::size_t> row) {
  for (std::size_t i = 0; i < map.parties.size(); ++i) {
    const std::string_view id = d.index.party(map.parties[i]);
    const float top = strip.min.y + kCell * static_cast<float>(i);
    const bool chosen = d.context.is_focus(Focus::On::actor, id);
    const Box box{{strip.min.x, top}, {strip.max.x - 4, top + kCell}};
    if (target(d.context.look, id, box, chosen || row == i, 3).clicked)
      d.context.focus(Focus::On::actor, std::string(id));
  }
}

// The cell under the mouse: what it says, and a click that leads to its commitments.
void act(const Dyads& d, const DyadMap& map, const Box& grid, std::size_t row, std::size_t column, bool clicked) {
  const Palette& p = d.context.colours();
  const ImVec2 at = grid.min + ImVec2(kCell * static_cast<float>(column), kCell * static_cast<float>(row));
  ImGui::GetWindowDrawList()->AddRect(at, at + ImVec2(kCell, kCell), p.text, 2, 0, 1.5f);
  const auto found = map.cells.find({row, column});
  if (found != map.cells.end()) {
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    tip(d.context.look, dyad_words(d.context, d.index, *found->second));
    if (clicked) show_dyad(d, *found->second);
  } else if (row != column) {
    tip(d.context.look, d.name(map.parties[row]) + " owes " + d.name(map.parties[column]) + " nothing here");
  }
}

float draw_map(const Dyads& d, ImVec2 at, float width) {
  const float names = std::min(kNames, width * 0.34f);
  const auto fits = static_cast<std::size_t>(std::max(2.0f, (width - names - 24) / kCell));
  const std::size_t most = std::min(fits, kMostParties);
  const Palette& p = d.context.colours();
  const Snapshot& now = d.context.snapshot;
  const auto& [map, parts] =
      d.context.memory.dyads.of({d.found, now.findings->actors, now.report, &p, names, most}, [&] {
        DyadMap made = dyad_map(d.context, *d.found, most);
        HeatParts drawn = heat_parts(made.heat, {kCell, names, kHeads}, p, LookWidths(d.context.look));
        return DyadPicture{std::move(made), std::move(drawn)};
      });
  if (map.cells.empty()) return 0;
  const ImVec2 corner = at + ImVec2(names, kHeads);
  const Box grid{corner, corner + ImVec2(parts.cells.width, parts.cells.height)};
  put(d.context.look, at + ImVec2(0, kHeads - 24), {Size::small}, p.muted, map.heat.corner);
  const Hit paper = hit("dyads", grid);
  const ImVec2 off = ImGui::GetMousePos() - grid.min;
  std::optional<std::size_t> row, column;
  if (paper.hovered) row = place_at(off.y, kCell, map.parties.size());
  if (paper.hovered) column = place_at(off.x, kCell, map.parties.size());
  draw_names(d, map, {{at.x - 6, grid.min.y}, {grid.min.x, grid.max.y}}, row);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  draw_picture(list, d.context.look, parts.cells, {grid.min, 1, d.alpha});
  draw_picture(list, d.context.look, parts.rows, {{at.x, grid.min.y}, 1, d.alpha});
  draw_picture(list, d.context.look, parts.columns, {{grid.min.x, at.y}, 1, d.alpha});
  if (row && column) act(d, map, grid, *row, *column, paper.clicked);
  return kHeads + parts.cells.height + 24;
}

// Kinds side by side, as long as their share.
void draw_kinds_bar(const Dyads& d, const Box& box, const DyadRow& row) {
  const Palette& p = d.context.colours();
  float x = box.min.x;
  for (std::size_t k = 0; k < row.by_kind.size(); ++k) {
    if (row.by_kind[k] == 0) continue;
    const float width = box.width() * static_cast<float>(row.by_kind[k]) /
                        static_cast<float>(std::max<std::uint64_t>(row.statements, 1));
    fill({{x, box.min.y}, {std::min(x + std::max(width - 1, 1.0f), box.max.x), box.max.y}},
         with_alpha(p.kinds[k].ink, d.alpha));
    x += width;
  }
}

struct LineColumns {
  bool both_days = false;                                            // first and last, or the last alone
  float right = 0, when = 0, kinds = 0, sentences = 0, entries = 0;  // right ends; 0: no room
};

LineColumns columns_of(float right, float width) {
  LineColumns c{.both_days = width > kBothDays, .right = right};
  c.when = width > 640 ? right : 0;
  c.kinds = c.when > 0 ? right - (c.both_days ? kWhen : kLast) - 16 : right;
  c.sentences = c.kinds - kKindsBar - 24;
  c.entries = c.sentences - kFigure;
  return c;
}

void draw_line(const Dyads& d, const Box& box, const DyadRow& row) {
  const Look& look = d.context.look;
  const Palette& p = d.context.colours();
  const LineColumns c = columns_of(box.max.x - kRowInset, box.width());
  const Hit state = target(look, "line", box, false);
  if (state.clicked) show_dyad(d, row);
  if (state.hovered) tip(look, dyad_words(d.context, d.index, row));
  const float y = centred(box.min.y, kLine, Size::body), small = centred(box.min.y, kLine, Size::small);
  float x = box.min.x + kRowInset;
  const float right = c.entries - 74;
  const float room = right - x - 30, to = width_of(look, {}, d.name(row.to));
  x += put_within(look, {x, y}, std::max(room - to, room / 2), {Size::body, true}, p.text, d.name(row.from));
  if (right - x > 40) {
    icon({x + 15, box.centre().y}, Icon::arrow, p.muted, 14);
    put_within(look, {x + 30, y}, right - x - 30, {}, row.to == kNoParty ? p.muted : p.text, d.name(row.to));
  }
  put_right(look, {c.entries, small}, {Size::small}, p.text, thousands(row.entries));
  put_right(look, {c.sentences, small}, {Size::small}, p.muted, thousands(row.statements));
  draw_kinds_bar(d, {{c.kinds - kKindsBar, box.centre().y - 4}, {c.kinds, box.centre().y + 4}}, row);
  if (c.when <= 0 || row.first.empty()) return;
  const std::string when = !c.both_days || row.first == row.last ? row.last : row.first + " \xE2\x80\x93 " + row.last;
  put_right(look, {c.when, small}, {Size::small}, p.muted, when);
}

void draw_line_heads(const Dyads& d, const Box& box) {
  const LineColumns c = columns_of(box.max.x - kRowInset, box.width());
  const auto head = [&](float right, std::string_view words) {
    if (right > 0)
      put_right(d.context.look, {right, box.min.y + 2}, {Size::small, true}, d.context.colours().muted, words);
  };
  put(d.context.look, {box.min.x + kRowInset, box.min.y + 2}, {Size::small, true}, d.context.colours().muted,
      "Who owes whom");
  head(c.entries, "commitments");
  head(c.sentences, "sentences");
  head(c.kinds, "kinds");
  head(c.when, c.both_days ? "first \xE2\x80\x93 last" : "last");
  hairline(d.context.look, {box.min.x, box.max.y - 1}, box.width());
}

}  // namespace

std::string dyads_words(const Context& context) {
  const Found<DyadsFound>& found = context.snapshot.findings->dyads;
  if (!found.value) return "Counting\xE2\x80\xA6";
  const DyadTable& table = found.value->table;
  return counted(table.rows.size(), "dyad", "dyads") + " of " + counted(table.parties.size(), "party", "parties") +
         "; rows owe columns, joint acts both ways" + stale_words(found.stale);
}

void draw_dyads(Context& context, const Box& room) {
  (void)push_deeds_of_keys(context);
  const Box below = draw_commitment_filters(context, room);
  const Found<DyadsFound>& found = context.snapshot.findings->dyads;
  if (!found.value) return;
  const Dyads d{context, found.value, *found.value->commitments, found.value->table, found.stale ? 0.55f : 1.0f};
  if (d.table.rows.empty())
    draw_advice(context, below, "No commitment that passes the filter above names who owes it.");
  Scroll scroll("dyads", below);
  const float left = below.min.x + kMargin, width = below.width() - 2 * kMargin;
  float y = scroll.top().y + 4;
  y += draw_map(d, {left, y}, width);
  if (!d.table.rows.empty()) {
    draw_line_heads(d, {{left - kRowInset, y}, {left + width + kRowInset, y + kHeadLine}});
    y += kHeadLine;
  }
  for (std::size_t i = 0; i < d.table.rows.size(); ++i, y += kLine) {
    if (!scroll.shows(y, kLine)) continue;
    ImGui::PushID(static_cast<int>(i));
    draw_line(d, {{left - kRowInset, y}, {left + width + kRowInset, y + kLine}}, d.table.rows[i]);
    ImGui::PopID();
  }
  scroll.extent(y - scroll.top().y + 2 * kGrid);
}

}  // namespace entente::ui
