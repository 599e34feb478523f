// Overview: the pile in one glance. What was said most, who stands with whom, the latest and the firmest commitments,
// and what was not read. What there is room for is shown; the search narrows it like any list.
#include <algorithm>

#include "ui/draw/scroll.h"
#include "ui/draw/stack.h"
#include "ui/format.h"
#include "ui/plot/network_view.h"
#include "ui/views/views.h"

namespace entente::ui {
namespace {

constexpr float kShortRow = 46, kHeading = 24, kChips = 40, kColumnGap = 32, kTwoColumns = 600;
constexpr float kLeastTerm = 22, kMostTerm = 34;
constexpr std::size_t kLeastRows = 3, kMostRows = 8;

void draw_term(Context& context, const Box& box, const TermRow& term, std::uint64_t most) {
  const Look& look = context.look;
  const Palette& p = context.colours();
  const bool chosen = context.is_focus(Focus::On::term, term.term);
  if (target(look, term.term, box.inset(-8, 0), chosen, 4).clicked) context.focus(Focus::On::term, term.term);
  const float share = static_cast<float>(term.count) / static_cast<float>(std::max<std::uint64_t>(most, 1));
  fill({{box.min.x, box.max.y - 4}, {box.min.x + box.width() * share, box.max.y - 2}}, p.bar, 1);
  const float y = centred(box.min.y, box.height() - 4, Size::body);
  const float number = put_right(look, {box.max.x, centred(box.min.y, box.height() - 4, Size::small)}, {Size::small},
                                 p.muted, thousands(term.count));
  put_within(look, {box.min.x, y}, box.width() - number - 10, {}, p.text, term.term);
}

void draw_terms_in_short(Context& context, const Box& room) {
  put(context.look, room.min, {Size::small, true}, context.colours().muted, "Said most");
  const auto& terms = context.report.terms;
  const float row = (room.height() - kHeading) / static_cast<float>(kTopTerms);
  float y = room.min.y + kHeading;
  for (const std::uint32_t index : context.derived.top_terms()) {
    draw_term(context, {{room.min.x, y}, {room.max.x, y + row}}, terms[index], terms.front().count);
    y += row;
  }
}

void draw_commitment(Context& context, const Box& box, const CommitmentRow& row) {
  const Look& look = context.look;
  const Palette& p = context.colours();
  const Hit state = target(look, row.id, box.inset(-8, 0), context.is_focus(Focus::On::commitment, row.id));
  if (state.clicked) context.focus(Focus::On::commitment, row.id);
  const float top = box.min.y + 5;
  const float used =
      put(look, {box.min.x, top + 1}, {Size::small, true}, p.of(row.kind).ink, capitalised(kind_name(row.kind)));
  const ArticleRow* article = context.derived.article(row.article);
  const std::string_view day =
      article == nullptr || article->date.empty() ? std::string_view("undated") : article->date;
  const float date = put_right(look, {box.max.x, top + 1}, {Size::small}, p.muted, day);
  std::string parties = row.committers.empty() ? "Nobody named" : context.derived.names(row.committers);
  if (!row.counterparties.empty()) parties += "  \xE2\x86\x92  " + context.derived.names(row.counterparties);
  put_within(look, {box.min.x + used + 10, top}, box.width() - used - date - 20, {Size::body, true}, p.text, parties);
  put_within(look, {box.min.x, top + 20}, box.width(), {Size::small}, p.muted,
             row.what.text.empty() ? row.sentence.text : row.what.text);
}

// The report has them by day, those without a day at its end; a search looks at the last few hundred alone. Of one day
// those that name who owes come first.
Rows latest_of(const Context& context) {
  constexpr std::size_t kSearched = 400, kWeighed = 40;
  const auto& list = context.report.commitments;
  const auto is_dated = [&](const CommitmentRow& row) {
    const ArticleRow* article = context.derived.article(row.article);
    return article != nullptr && !article->date.empty();
  };
  const auto dated = static_cast<std::size_t>(std::ranges::partition_point(list, is_dated) - list.begin());
  const std::string needle = folded(context.state.search);
  Rows out;
  for (std::size_t i = dated; i > 0 && out.size() < kWeighed && dated - i < kSearched; --i) {
    const CommitmentRow& row = list[i - 1];
    if (row.verdict != Verdict::rejected && found_in(row.sentence.text, needle))
      out.push_back(static_cast<std::uint32_t>(i - 1));
  }
  const auto day = [&](std::uint32_t row) -> std::string_view {
    return context.derived.article(list[row].article)->date;
  };
  std::ranges::sort(out, [&](std::uint32_t a, std::uint32_t b) {
    if (const int order = day(a).compare(day(b)); order != 0) return order > 0;
    const bool a_names = !list[a].committers.empty(), b_names = !list[b].committers.empty();
    return a_names != b_names ? a_names : a > b;
  });
  out.resize(std::min(out.size(), kMostRows));
  return out;
}

float draw_commitments_in_short(Context& context, ImVec2 at, float width, std::string_view heading, const Rows& rows,
                                std::size_t most) {
  const float top = at.y;
  put(context.look, at, {Size::small, true}, context.colours().muted, heading);
  at.y += kHeading - 4;
  ImGui::PushID(heading.data(), heading.data() + heading.size());
  for (std::size_t i = 0; i < std::min(rows.size(), most); ++i) {
    draw_commitment(context, {at, {at.x + width, at.y + kShortRow}}, context.report.commitments[rows[i]]);
    at.y += kShortRow;
  }
  ImGui::PopID();
  if (rows.empty())
    put_within(context.look, at, width, {Size::small}, context.colours().muted,
               "None that the selection and the search leave");
  return std::max(at.y - top, kHeading * 2);
}

// At the right end of the title, since it may change how far all below is trusted.
void draw_not_read(Context& context, const Box& room) {
  const Report& pile = *context.snapshot.pile;
  const std::uint64_t refused = pile.input.refused;
  if (pile.problems.empty()) return;
  const std::string words = refused > 0
                                ? counted(refused, "article or file was", "articles or files were") + " not read"
                                : counted(pile.problems.size(), "note", "notes") + " on what was read";
  const Look& look = context.look;
  const float width = width_of(look, {Size::small, true}, words), x = room.max.x - kMargin - width;
  const float y = room.min.y + 30;
  icon({x - 14, y + pixels(Size::small) / 2}, Icon::warning, context.colours().warning, 14);
  if (link(look, {x, y}, "not read", words, {Size::small, true})) context.push(ShowView{View::input});
}

// How tall the terms are where the commitments below shall stay in sight.
float picture_height(float room, bool two_columns) {
  const float rows = static_cast<float>(kLeastRows) * kShortRow * (two_columns ? 1 : 2);
  const float below = kChips + kHeading + rows + 32;
  const auto terms = static_cast<float>(kTopTerms);
  return std::clamp(room - below, kLeastTerm * terms + kHeading, kMostTerm * terms + kHeading);
}

float draw_commitments_of_pile(Context& context, ImVec2 at, float width, std::size_t rows) {
  const float top = at.y;
  at.y += draw_kinds(context, at, width) - 2;
  const bool beside = width >= kTwoColumns;
  const float each = beside ? (width - kColumnGap) / 2 : width;
  const Rows latest = latest_of(context);
  const float left = draw_commitments_in_short(context, at, each, "Latest commitments", latest, rows);
  const ImVec2 next = beside ? ImVec2{at.x + each + kColumnGap, at.y} : ImVec2{at.x, at.y + left + 12};
  const float right =
      draw_commitments_in_short(context, next, each, "Firmest commitments", context.derived.firmest(), rows);
  const std::string all = "All " + thousands(context.report.commitments.size());
  const float link_width = width_of(context.look, {Size::small, true}, all);
  if (link(context.look, {next.x + each - link_width, next.y}, "all", all, {Size::small, true}))
    context.push(ShowView{View::commitments});
  return (beside ? at.y + std::max(left, right) : next.y + right) - top;
}

}  // namespace

void draw_overview(Context& context, const Box& room) {
  const Box below = draw_title(context, room, "Overview", context.derived.pile());
  draw_not_read(context, room);
  Scroll scroll("overview", below);
  const float width = below.width() - 2 * kMargin, left = below.min.x + kMargin;
  const bool two_columns = width >= kTwoColumns;
  const float terms_width = std::clamp(width * 0.3f, 132.0f, 260.0f);
  const float top = scroll.top().y + 4, picture = picture_height(below.height(), two_columns);
  draw_terms_in_short(context, {{left, top}, {left + terms_width, top + picture}});
  const float x = left + terms_width + kColumnGap;
  put(context.look, {x, top}, {Size::small, true}, context.colours().muted, "Named together");
  draw_small_network(context, {{x - 8, top + 20}, {left + width + 8, top + picture}});
  const float y = top + picture + 12;
  hairline(context.look, {left, y}, width);
  const float left_over = below.max.y - y - 12 - kChips - kHeading;
  const auto fitting = static_cast<std::size_t>(std::max(left_over / kShortRow, 0.0f));
  const float height =
      draw_commitments_of_pile(context, {left, y + 12}, width, std::clamp(fitting, kLeastRows, kMostRows));
  scroll.extent(y + 12 + height + 12 - scroll.top().y);
}

}  // namespace entente::ui
