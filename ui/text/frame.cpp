// What stands around every view: above it the views with their counts and what is selected, below it what changes the
// selection, and files. What a view lists is not pushed out of sight by forms.
#include <algorithm>

#include "ui/format.h"
#include "ui/text/parts.h"
#include "ui/verbs.h"

namespace entente::ui {
namespace {

std::string count_of(const Report& report, const Findings& findings, View view) {
  switch (view) {
    case View::articles:
      return thousands(report.articles.size());
    case View::terms:
      return findings.terms.value ? thousands(findings.terms.value->found) : std::string();
    case View::actors:
      return thousands(report.actors.size());
    case View::commitments:
      return thousands(report.commitments.size());
    case View::input:
      return thousands(report.files.size());
    default:
      return {};
  }
}

void write_views(TextParts& parts) {
  parts.open_choices("Views");
  for (std::size_t i = 0; i < kViews; ++i) {
    const auto view = static_cast<View>(i);
    std::string label(view_title(view));
    if (const std::string count = count_of(parts.report, *parts.desk.snapshot().findings, view); !count.empty())
      label += " (" + count + ")";
    parts.choice(view_name(view), label, parts.desk.state().view == view);
  }
  parts.close_choices();
}

void chip(TextParts& parts, std::string_view field, std::string_view value, std::string_view label) {
  parts.out.markup("<li>");
  std::string words = "drop/" + std::string(field);
  if (!value.empty()) words += "=" + encoded(value);
  parts.button(words, label, "- take this away");
  parts.out.markup("</li>\n");
}

void write_chips(TextParts& parts) {
  const Query& selection = parts.desk.state().selection;
  if (selects_all(selection)) return parts.out.element("p", "All articles are selected.");
  parts.out.markup("<ul class=\"choices\" aria-label=\"Selected by\">\n");
  if (!selection.from.empty()) chip(parts, "from", {}, "From " + selection.from);
  if (!selection.to.empty()) chip(parts, "to", {}, "To " + selection.to);
  for (const std::string& key : selection.actors)
    chip(parts, "actor", key, "Naming " + std::string(parts.derived.name(key)));
  for (const std::string& source : selection.sources) chip(parts, "source", source, "Outlet " + source);
  for (const std::string& pattern : selection.holding) chip(parts, "holding", pattern, "With " + pattern);
  for (const std::string& id : selection.articles) {
    const ArticleRow* row = parts.derived.article(id);
    chip(parts, "article", id, row == nullptr ? id : parts.derived.headline(*row));
  }
  if (selection.others) chip(parts, "others", {}, "All others");
  parts.out.markup("</ul>\n");
  parts.button("select/", "Select all articles");
}

void write_selection(TextParts& parts) {
  parts.out.open_section("selection", "Selection");
  parts.out.markup("<p class=\"summary\">");
  parts.out.text(parts.derived.pile());
  parts.out.markup("</p>\n");
  write_chips(parts);
  parts.out.element("p", parts.desk.session_note().words);
  parts.out.markup("<div class=\"buttons\">\n");
  parts.button("undo", "Undo");
  parts.button("redo", "Redo");
  parts.button("back", "Back");
  parts.out.markup("</div></section>\n");
}

void write_selecting(TextParts& parts) {
  const Query& selection = parts.desk.state().selection;
  parts.out.open_section("selecting", "Change the selection");
  parts.out.markup("<datalist id=\"actor-names\">");
  const auto& actors = parts.report.actors;
  for (std::size_t i = 0; i < std::min<std::size_t>(actors.size(), 200); ++i) {
    parts.out.markup("<option");
    parts.attribute("value", actors[i].name);
    parts.out.markup("></option>");
  }
  parts.out.markup("</datalist>\n<div class=\"forms\">\n");
  parts.open_form("add/actor={actor}", "Select by actor");
  parts.field("actor", "Actor", {});
  parts.close_form("Add actor");
  parts.open_form("add/from={from}&to={to}", "Select by dates");
  parts.field("from", "From", selection.from, "date");
  parts.field("to", "To", selection.to, "date");
  parts.close_form("Set dates");
  parts.open_form("add/holding={term}", "Select by term");
  parts.field("term", "Term", {});
  parts.close_form("Add term");
  parts.open_form("add/source={outlet}", "Select by outlet");
  parts.field("outlet", "Outlet", {});
  parts.close_form("Add outlet");
  parts.open_form("search/{search}", "Filter the lists");
  parts.field("search", "Lists show only", parts.desk.state().search, "search");
  parts.close_form("Filter");
  parts.out.markup("</div></section>\n");
}

constexpr std::string_view kFiles[] = {
    "report.json",     "report.html",      "articles.csv",   "articles.json",   "actors.csv",  "actors.json",
    "terms.csv",       "terms.json",       "comparison.csv", "comparison.json", "ledger.csv",  "ledger.json",
    "commitments.csv", "commitments.json", "dyads.csv",      "dyads.json",      "events.json", "decisions.jsonl",
    "brief.md",        "brief.html",       "project.entente"};

void write_decisions(TextParts& parts) {
  const UiState& state = parts.desk.state();
  parts.out.open_section("decisions", "Files");
  parts.out.markup("<details id=\"exports\"><summary>Export</summary><div class=\"buttons\">\n");
  for (const std::string_view file : kFiles) {
    const bool is_there = !file.starts_with("comparison") || parts.desk.snapshot().findings->comparison.value;
    if (is_there) parts.button("export/" + std::string(file), file);
  }
  parts.toggle("cells/guarded", "Cells of CSV guarded", state.cells == Cells::guarded);
  parts.toggle("cells/exact", "Cells of CSV exact", state.cells == Cells::exact);
  parts.out.markup("</div></details></section>\n");
}

}  // namespace

void write_frame(TextParts& parts) {
  write_views(parts);
  parts.out.markup("<h1>");
  parts.out.text(view_title(parts.desk.state().view));
  parts.out.markup("</h1>\n");
  write_selection(parts);
  const std::string_view trouble = trouble_of(*parts.desk.snapshot().findings, parts.desk.state());
  if (!trouble.empty()) parts.out.element("p", trouble);
}

void write_foot(TextParts& parts) {
  write_selecting(parts);
  write_decisions(parts);
}

}  // namespace entente::ui
