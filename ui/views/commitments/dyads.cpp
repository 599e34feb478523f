// Who owes whom: those who have most to do with commitments as a matrix, rows owe columns, and under it every dyad as a
// line. A click leads to the commitments of a dyad in the ledger.
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <vector>

#include "ui/draw/scroll.h"
#include "ui/format.h"
#include "ui/plot/matrix.h"
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
  const CommitmentIndex& index;
  const DyadTable& table;
  float alpha = 1;

  [[nodiscard]] std::string_view name(PartyNumber party) const {
    return party == kNoParty ? std::string_view("nobody named") : context.derived.name(index.party(party));
  }
};

void show_dyad(const Dyads& d, const DyadRow& row) {
  SetCommitments change{d.context.state.commitments};
  change.commitments.filter.committer = d.index.party(row.from);
  change.commitments.filter.counterparty = row.to == kNoParty ? std::string_view() : d.index.party(row.to);
  change.commitments.face = CommitmentsFace::ledger;
  d.context.push(std::move(change));
}

std::string dyad_words(const Dyads& d, const DyadRow& row) {
  std::string out(d.name(row.from));
  (out += " \xE2\x86\x92 ") += d.name(row.to);
  out += "\n" + counted(row.entries, "commitment", "commitments") + " in " +
         counted(row.statements, "sentence", "sentences") + " of " + counted(row.articles, "article", "articles");
  if (row.joint > 0) out += "\n" + thousands(row.joint) + " of them joint, owed by each to the other";
  for (std::size_t k = 0; k < row.by_kind.size(); ++k) {
    if (row.by_kind[k] > 0)
      out += "\n" + capitalised(kind_name(static_cast<Kind>(k))) + ":  " + thousands(row.by_kind[k]);
  }
  return out;
}

// Where the matrix stands; rows and columns are the same parties.
struct Grid {
  std::vector<PartyNumber> parties;
  std::map<std::pair<std::size_t, std::size_t>, const DyadRow*> cells;  // by places
  Box box{};
  float cell = kCell;

  [[nodiscard]] Box at(std::size_t row, std::size_t column) const {
    const ImVec2 corner = box.min + ImVec2(cell * static_cast<float>(column), cell * static_cast<float>(row));
    return {corner, corner + ImVec2(cell, cell)};
  }
  [[nodiscard]] float side() const { return cell * static_cast<float>(parties.size()); }
};

// Those of the strongest dyads, as many as fit: everyone shown has a cell. Who commits to nobody in particular stands
// in the lines below.
Grid grid_of(const Dyads& d, ImVec2 at, float width) {
  Grid g;
  const float names = std::min(kNames, width * 0.34f);
  const auto fits = static_cast<std::size_t>(std::max(2.0f, (width - names - 24) / kCell));
  std::set<PartyNumber> bound;
  for (const DyadRow& row : d.table.rows) {
    if (row.to == kNoParty) continue;
    std::set<PartyNumber> with = bound;
    with.insert({row.from, row.to});
    if (with.size() <= std::min(fits, kMostParties)) bound = std::move(with);
    if (bound.size() + 1 > std::min(fits, kMostParties)) break;
  }
  std::map<PartyNumber, std::size_t> places;
  for (const PartyNumber party : d.table.parties) {
    if (!bound.contains(party)) continue;
    places.emplace(party, g.parties.size());
    g.parties.push_back(party);
  }
  for (const DyadRow& row : d.table.rows) {
    const auto from = places.find(row.from), to = places.find(row.to);
    if (from != places.end() && to != places.end()) g.cells[{from->second, to->second}] = &row;
  }
  g.box.min = at + ImVec2(names, kHeads);
  g.box.max = g.box.min + ImVec2(g.side(), g.side());
  return g;
}

// How dark says how many; the number stands in the cell as well.
void draw_cells(const Dyads& d, const Grid& g) {
  const Palette& p = d.context.colours();
  std::uint64_t most = 1;
  for (const auto& [place, row] : g.cells) most = std::max(most, row->entries);
  for (std::size_t i = 0; i < g.parties.size(); ++i) fill(g.at(i, i), p.hover);
  for (const auto& [place, row] : g.cells) {
    const Box box = g.at(place.first, place.second).inset(1, 1);
    const auto share = static_cast<float>(std::sqrt(static_cast<double>(row->entries) / static_cast<double>(most)));
    const float dark = 0.14f + 0.86f * share;
    fill(box, with_alpha(p.accent, d.alpha * dark), 2);
    const std::string number = row->entries < 1000 ? thousands(row->entries) : "\xE2\x80\xA6";
    const Colour ink = dark > 0.55f ? p.on_accent : p.text;
    put(d.context.look,
        {box.centre().x - width_of(d.context.look, {Size::small}, number) / 2,
         centred(box.min.y, box.height(), Size::small)},
        {Size::small}, ink, number);
  }
}

void draw_names(const Dyads& d, const Grid& g, float left, std::optional<std::size_t> row,
                std::optional<std::size_t> column) {
  const Palette& p = d.context.colours();
  const Look& look = d.context.look;
  for (std::size_t i = 0; i < g.parties.size(); ++i) {
    const std::string_view id = d.index.party(g.parties[i]);
    const Box at = g.at(i, 0);
    const Box box{{left - 6, at.min.y}, {g.box.min.x - 4, at.max.y}};
    const bool chosen = d.context.is_focus(Focus::On::actor, id);
    if (target(look, id, box, chosen || row == i, 3).clicked) d.context.focus(Focus::On::actor, std::string(id));
    const std::string_view name = d.name(g.parties[i]);
    put_within(look, {left, centred(box.min.y, box.height(), Size::small)}, box.max.x - left - 4,
               {Size::small, row == i}, p.text, name);
    const float middle = g.at(0, i).centre().x;
    put_upwards(look, {middle, g.box.min.y - 8}, kHeads - 14, {Size::small, column == i}, p.text, name);
  }
}

float draw_matrix(const Dyads& d, ImVec2 at, float width) {
  const Grid g = grid_of(d, at, width);
  if (g.cells.empty()) return 0;
  const Palette& p = d.context.colours();
  put(d.context.look, at + ImVec2(0, kHeads - 24), {Size::small}, p.muted, "owes \xE2\x86\x92 to");
  const Hit paper = hit("dyads", g.box);
  const ImVec2 off = ImGui::GetMousePos() - g.box.min;
  std::optional<std::size_t> row, column;
  if (paper.hovered) row = place_at(off.y, g.cell, g.parties.size());
  if (paper.hovered) column = place_at(off.x, g.cell, g.parties.size());
  draw_cells(d, g);
  for (std::size_t i = 0; i <= g.parties.size(); ++i) {
    const float step = g.cell * static_cast<float>(i);
    hairline(d.context.look, {g.box.min.x, g.box.min.y + step}, g.side());
    fill({{g.box.min.x + step, g.box.min.y}, {g.box.min.x + step + 1, g.box.max.y}}, p.line);
  }
  draw_names(d, g, at.x, row, column);
  if (row && column) {
    const auto found = g.cells.find({*row, *column});
    ImGui::GetWindowDrawList()->AddRect(g.at(*row, *column).min, g.at(*row, *column).max, p.text, 2, 0, 1.5f);
    if (found != g.cells.end()) {
      ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
      tip(d.context.look, dyad_words(d, *found->second));
      if (paper.clicked) show_dyad(d, *found->second);
    } else if (row != column) {
      tip(d.context.look,
          std::string(d.name(g.parties[*row])) + " owes " + std::string(d.name(g.parties[*column])) + " nothing here");
    }
  }
  return kHeads + g.side() + 24;
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
  if (state.hovered) tip(look, dyad_words(d, row));
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
  const Dyads d{context, *found.value->commitments, found.value->table, found.stale ? 0.55f : 1.0f};
  if (d.table.rows.empty())
    draw_advice(context, below, "No commitment that passes the filter above names who owes it.");
  Scroll scroll("dyads", below);
  const float left = below.min.x + kMargin, width = below.width() - 2 * kMargin;
  float y = scroll.top().y + 4;
  y += draw_matrix(d, {left, y}, width);
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
