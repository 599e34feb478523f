// A list to pick from is a field over rows: what is typed narrows them, Enter takes the first.
#include "ui/views/pickers.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <span>
#include <vector>

#include "core/dates/calendar.h"
#include "core/dates/dates.h"
#include "core/text/pattern.h"
#include "ui/draw/controls.h"
#include "ui/draw/scroll.h"
#include "ui/format.h"

namespace entente::ui {
namespace {

constexpr float kListWidth = 296, kRowHeight = 26, kMostHeight = 286;

bool draw_pick_row(const Context& context, const Box& box, const PickRow& row) {
  const Palette& p = context.colours();
  const Hit state = target(context.look, row.key, {box.min, {box.max.x - 4, box.max.y}}, false, 4);
  const float y = centred(box.min.y, box.height(), Size::small);
  float x = box.min.x + 6;
  if (row.type) type_mark({x + 4, box.centre().y}, *row.type, p.of(*row.type));
  if (row.type) x += 14;
  const float right = box.max.x - 16;
  const float used = put_right(context.look, {right, y}, {Size::small}, p.muted, thousands(row.count));
  put_within(context.look, {x, y}, right - used - 12 - x, {Size::small}, p.text, row.name);
  return state.clicked;
}

// The rows in what room the popup has, those on screen alone. The index of the one that was clicked.
std::optional<std::size_t> pick_row(const Context& context, Popup& popup, std::span<const PickRow> rows) {
  const float height =
      std::min(kMostHeight, kRowHeight * static_cast<float>(std::max<std::size_t>(rows.size(), 1)) + 2);
  const Box room = popup.take(height);
  if (rows.empty())
    put(context.look, room.min + ImVec2(6, 6), {Size::small}, context.colours().muted, "None by this name.");
  Scroll scroll("rows", {{room.min.x - 6, room.min.y}, {room.max.x + 8, room.max.y}});
  std::optional<std::size_t> picked;
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(rows.size()), kRowHeight);
  while (clipper.Step()) {
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
      const float y = scroll.top().y + kRowHeight * static_cast<float>(i);
      const Box box{{room.min.x - 6, y}, {room.max.x + 8, y + kRowHeight}};
      if (draw_pick_row(context, box, rows[static_cast<std::size_t>(i)])) picked = static_cast<std::size_t>(i);
    }
  }
  scroll.extent(kRowHeight * static_cast<float>(rows.size()));
  return picked;
}

// The field on top of a list, focused as the popup opens. Keeps its text in `draft`.
Typed narrowing_field(const Context& context, Popup& popup, std::string& draft, std::string_view hint,
                      bool wrong = false) {
  const bool opened = popup.has_just_opened();
  if (opened) draft.clear();
  Typed typed = text_field(context.look, "narrow", popup.take(kControl), draft,
                           {.hint = hint, .wrong = wrong, .take_focus = opened});
  draft = typed.text;
  popup.gap(6);
  return typed;
}

// Those of the list that match what is typed. `list` makes all rows; both are made once for a report.
const PickRows& matching(const Context& context, std::string_view id, const std::string& draft, auto list) {
  PickList& kept = context.memory.picks[std::string(id)];
  const PickRows& all = kept.all.of({context.snapshot.pile}, list);
  if (draft.empty()) return all;
  return kept.matching.of({context.snapshot.pile, draft}, [&] {
    PickRows rows;
    const std::string needle = folded(draft);
    std::ranges::copy_if(all, std::back_inserter(rows), [&](const PickRow& row) { return found_in(row.name, needle); });
    return rows;
  });
}

std::optional<std::string> pick_named(Context& context, std::string_view id, const Box& anchor, std::string_view hint,
                                      auto list) {
  Popup popup(context.look, id, anchor, kListWidth);
  if (!popup) return std::nullopt;
  std::string& draft = context.memory.drafts[std::string(id)];
  const Typed typed = narrowing_field(context, popup, draft, hint);
  const PickRows& rows = matching(context, id, draft, list);
  std::optional<std::size_t> picked = pick_row(context, popup, rows);
  if (typed.by_key && !rows.empty()) picked = 0;
  if (!picked) return std::nullopt;
  popup.close();
  return std::string(rows[*picked].key);
}

Day day_typed(std::string_view typed) { return read_date_field(typed).day; }

// The years in which there are articles, each a click.
std::optional<Days> pick_year(const Context& context, Popup& popup) {
  const PickRows& rows = matching(context, "years", {}, [&] {
    std::map<std::string_view, std::uint64_t> years;
    for (const ArticleRow& article : context.snapshot.pile->articles) {
      if (article.date.size() >= 4) ++years[std::string_view(article.date).substr(0, 4)];
    }
    PickRows list;
    for (const auto& [year, count] : years) list.push_back({year, year, count, std::nullopt});
    return list;
  });
  if (rows.empty()) return std::nullopt;
  popup.rule();
  const auto picked = pick_row(context, popup, rows);
  if (!picked) return std::nullopt;
  return Days{first_day(rows[*picked].key), last_day(rows[*picked].key)};
}

Typed day_field(const Context& context, Popup& popup, std::string_view label, std::string& draft, bool focus) {
  const Box box = popup.take(kControl + 4);
  put(context.look, {box.min.x, centred(box.min.y, kControl, Size::small)}, {Size::small}, context.colours().muted,
      label);
  const bool wrong = !draft.empty() && first_day(draft).empty();
  Typed typed = text_field(context.look, label, {{box.min.x + 48, box.min.y}, {box.max.x, box.min.y + kControl}}, draft,
                           {.hint = "2022-03-21", .wrong = wrong, .take_focus = focus});
  draft = typed.text;
  return typed;
}

}  // namespace

std::string trouble_in(std::string_view pattern) {
  if (pattern.find_first_not_of(" \t") == std::string_view::npos) return {};
  const Result<Pattern> parsed = Pattern::parse(pattern);
  return parsed ? std::string() : parsed.error().message;
}

std::string first_day(std::string_view typed) {
  Day day = day_typed(typed);
  if (day.year == 0) return {};
  day.month = std::max(day.month, 1);
  day.day = std::max(day.day, 1);
  return iso(day);
}

std::string last_day(std::string_view typed) {
  Day day = day_typed(typed);
  if (day.year == 0) return {};
  if (day.month == 0) day.month = 12;
  if (day.day == 0) day.day = days_in_month(day.year, day.month);
  return iso(day);
}

std::optional<std::string> pick_actor(Context& context, std::string_view id, const Box& anchor) {
  return pick_named(context, id, anchor, "Actor, by any of its letters", [&] {
    PickRows rows;
    for (const ActorRow& actor : context.snapshot.pile->actors) {
      rows.push_back({actor.id, actor.name, actor.articles, actor.type});
    }
    return rows;
  });
}

std::optional<std::string> pick_outlet(Context& context, std::string_view id, const Box& anchor) {
  return pick_named(context, id, anchor, "Outlet", [&] {
    std::map<std::string_view, std::uint64_t> outlets;
    for (const ArticleRow& article : context.snapshot.pile->articles) {
      if (!article.source.empty()) ++outlets[article.source];
    }
    PickRows rows;
    for (const auto& [name, count] : outlets) rows.push_back({name, name, count, std::nullopt});
    std::sort(rows.begin(), rows.end(), [](const PickRow& a, const PickRow& b) {
      return a.count != b.count ? a.count > b.count : a.name < b.name;
    });
    return rows;
  });
}

std::optional<std::string> pick_pattern(Context& context, std::string_view id, const Box& anchor) {
  Popup popup(context.look, id, anchor, kListWidth);
  if (!popup) return std::nullopt;
  std::string& draft = context.memory.drafts[std::string(id)];
  const Typed typed =
      narrowing_field(context, popup, draft, "word, phrase, invest*, /regex/", !trouble_in(draft).empty());
  const std::string trouble = trouble_in(draft);
  if (!trouble.empty()) popup.text(trouble, context.colours().warning);
  popup.text(
      "Enter takes what is typed.  belt and road   invest*   * road   /invest(or|ment)s?/   lemma:agree   "
      "actor:china   port | harbour");
  popup.rule();
  const PickRows& rows = matching(context, id, draft, [&] {
    PickRows list;
    for (const TermRow& term : context.snapshot.pile->terms)
      list.push_back({term.term, term.term, term.articles, std::nullopt});
    return list;
  });
  const auto picked = rows.empty() ? std::nullopt : pick_row(context, popup, rows);
  const bool entered = typed.by_key && trouble.empty() && draft.find_first_not_of(' ') != std::string::npos;
  if (!picked && !entered) return std::nullopt;
  popup.close();
  return picked ? std::string(rows[*picked].key) : draft;
}

std::optional<Days> pick_days(Context& context, std::string_view id, const Box& anchor, const Days& now) {
  Popup popup(context.look, id, anchor, 216);
  if (!popup) return std::nullopt;
  std::string& from = context.memory.drafts[std::string(id) + " from"];
  std::string& to = context.memory.drafts[std::string(id) + " to"];
  const bool opened = popup.has_just_opened();
  if (opened) from = now.first;
  if (opened) to = now.second;
  const bool by_from = day_field(context, popup, "From", from, opened).by_key;
  const bool by_to = day_field(context, popup, "To", to, false).by_key;
  const Days typed{first_day(from), last_day(to)};
  const bool unread = (!from.empty() && typed.first.empty()) || (!to.empty() && typed.second.empty());
  const bool reversed = !typed.first.empty() && !typed.second.empty() && typed.second < typed.first;
  if (unread) popup.text("A day, a month or a year: 2022-03-21, 2022-03, 2022.", context.colours().warning);
  if (reversed) popup.text("The first day is after the last.", context.colours().warning);
  if (!unread && !reversed) popup.text("Both days count. Undated articles fall out.");
  const Box foot = popup.take(kButtonHeight);
  const bool pressed = button(context.look, foot.min, "set", nullptr, "Select", nullptr, !unread && !reversed);
  std::optional<Days> picked = pick_year(context, popup);
  if ((pressed || by_from || by_to) && !unread && !reversed) picked = typed;
  if (picked) popup.close();
  return picked;
}

}  // namespace entente::ui
