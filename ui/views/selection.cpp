// Chips in the order of Query's fields. What they stand for is all of one kind of sentence: articles from these days,
// naming these actors, holding these patterns, of any of these outlets; or all articles but those.
#include "ui/views/selection.h"

#include <algorithm>

#include "ui/format.h"
#include "ui/views/pickers.h"
#include "ui/views/views.h"

namespace entente::ui {
namespace {

void add_once(std::vector<std::string>& list, std::string_view what) {
  if (std::find(list.begin(), list.end(), what) == list.end()) list.emplace_back(what);
}

void toggle(std::vector<std::string>& list, std::string_view what) {
  const auto found = std::find(list.begin(), list.end(), what);
  if (found == list.end()) {
    list.emplace_back(what);
  } else {
    list.erase(found);
  }
}

// A chip for each; the one that was clicked goes.
bool draw_chips(ControlLine& line, std::vector<std::string>& list, std::string_view hint, auto words, auto dot) {
  std::size_t gone = list.size();
  for (std::size_t i = 0; i < list.size(); ++i) {
    ImGui::PushID(static_cast<int>(i));
    if (line.chip(list[i], words(list[i]), hint, dot(list[i]))) gone = i;
    ImGui::PopID();
  }
  if (gone == list.size()) return false;
  list.erase(list.begin() + static_cast<std::ptrdiff_t>(gone));
  return true;
}

bool draw_all_chips(Context& context, ControlLine& line, Query& q) {
  const auto no_dot = [](const std::string&) { return Colour{0}; };
  bool changed = false;
  if (q.others &&
      line.chip("others", "all but", "All articles that the rest would leave out. Click to turn it round")) {
    q.others = false;
    changed = true;
  }
  if ((!q.from.empty() || !q.to.empty()) &&
      line.chip("days", days_in_words(q.from, q.to), "Articles of these days. Click to remove")) {
    q.from.clear();
    q.to.clear();
    changed = true;
  }
  changed |= draw_chips(
      line, q.actors, "Articles that name it; all of several. Click to remove",
      [&](const std::string& key) { return std::string(context.derived.name(key)); },
      [&](const std::string& key) {
        const ActorRow* actor = context.derived.actor(key);
        return actor == nullptr ? context.colours().muted : context.colours().of(actor->type);
      });
  changed |= draw_chips(
      line, q.holding, "Articles that hold it; all of several. Click to remove",
      [](const std::string& pattern) { return "\xE2\x80\x9C" + pattern + "\xE2\x80\x9D"; }, no_dot);
  changed |= draw_chips(
      line, q.sources, "Articles of this outlet, or another one chosen. Click to remove",
      [](const std::string& name) { return name; }, no_dot);
  if (!q.articles.empty() && line.chip("articles", counted(q.articles.size(), "picked article", "picked articles"),
                                       "Articles picked by hand. Click to remove")) {
    q.articles.clear();
    changed = true;
  }
  return changed;
}

bool draw_pickers(Context& context, ControlLine& line, Query& q) {
  bool changed = false;
  if (line.action("actor", "+ Actor", "Articles that name an actor")) Popup::open("pick actor");
  if (const auto key = pick_actor(context, "pick actor", line.last())) {
    add_once(q.actors, *key);
    changed = true;
  }
  if (line.action("dates", "+ Dates", "Articles of a range of days; or drag over the timeline"))
    Popup::open("pick days");
  if (const auto days = pick_days(context, "pick days", line.last(), {q.from, q.to})) {
    q.from = days->first;
    q.to = days->second;
    changed = true;
  }
  if (line.action("term", "+ Term", "Articles that hold a word, a phrase or a pattern")) Popup::open("pick term");
  if (const auto pattern = pick_pattern(context, "pick term", line.last())) {
    add_once(q.holding, *pattern);
    changed = true;
  }
  if (line.action("outlet", "+ Outlet", "Articles of an outlet")) Popup::open("pick outlet");
  if (const auto outlet = pick_outlet(context, "pick outlet", line.last())) {
    add_once(q.sources, *outlet);
    changed = true;
  }
  return changed;
}

}  // namespace

std::string days_in_words(std::string_view from, std::string_view to) {
  if (from.empty()) return "until " + std::string(to);
  if (to.empty()) return "from " + std::string(from);
  if (from == to) return std::string(from);
  return std::string(from) + " to " + std::string(to);
}

std::optional<Query> edit_selection(Context& context, ControlLine& line, std::string_view name,
                                    const Query& selection) {
  Query q = selection;
  ImGui::PushID(name.data(), name.data() + name.size());
  bool changed = draw_all_chips(context, line, q);
  changed |= draw_pickers(context, line, q);
  if (!selects_all(selection)) {
    if (!selection.others && line.action("invert", "Invert", "The articles that this leaves out")) {
      q.others = true;
      changed = true;
    }
    if (line.action("clear", "Clear", "All articles again")) {
      q = {};
      changed = true;
    }
  }
  ImGui::PopID();
  if (!changed) return std::nullopt;
  Query bare = q;
  bare.others = false;
  if (selects_all(bare)) q.others = false;  // all but everything is nothing to look at
  return q;
}

Query with_actor(Query selection, std::string_view key) {
  add_once(selection.actors, key);
  return selection;
}

Query with_article(Query selection, std::string_view id) {
  toggle(selection.articles, id);
  return selection;
}

Query with_pattern(Query selection, std::string_view pattern) {
  add_once(selection.holding, pattern);
  return selection;
}

Query with_days(Query selection, std::string_view from, std::string_view to) {
  selection.from = from;
  selection.to = to;
  return selection;
}

float draw_selection(Context& context, const Box& room) {
  const Look& look = context.look;
  const Palette& p = context.colours();
  const bool narrow = room.width() < 760;
  const std::size_t all = context.snapshot.pile->articles.size(), some = context.report.articles.size();
  const bool is_all = selects_all(context.state.selection);
  const float left = narrow ? room.min.x + 12 : room.min.x + kRailWidth + kMargin - 8;
  // The ground goes below what stands on it, once it is known how many lines of chips there are.
  ImDrawList& list = *ImGui::GetWindowDrawList();
  ImDrawListSplitter layers;
  layers.Split(&list, 2);
  layers.SetCurrentChannel(&list, 1);
  if (!narrow) {
    put(look, {room.min.x + 20, centred(room.min.y, kSelectionHeight, Size::small)}, {Size::small, true}, p.muted,
        "Selection");
  }
  ControlLine line(look, {left, room.min.y + (kSelectionHeight - kControl) / 2}, room.max.x - 12 - left);
  const bool stale = context.snapshot.findings->terms.stale;
  line.words(is_all  ? "all " + counted(all, "article", "articles")
             : stale ? "choosing\xE2\x80\xA6"
                     : thousands(some) + " of " + counted(all, "article", "articles"),
             is_all ? p.muted : p.text, !is_all);
  if (auto changed = edit_selection(context, line, "selection", context.state.selection)) {
    context.push(Select{std::move(*changed)});
  }
  const float height = line.bottom() - room.min.y + (kSelectionHeight - kControl) / 2;
  hairline(look, {room.min.x, room.min.y + height - 1}, room.width());
  layers.SetCurrentChannel(&list, 0);
  fill({room.min, {room.max.x, room.min.y + height}}, p.shelf);
  layers.Merge(&list);
  return height;
}

}  // namespace entente::ui
