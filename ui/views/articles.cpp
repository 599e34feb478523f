// Articles: what was read, one row each.
#include <array>

#include "ui/draw/table.h"
#include "ui/format.h"
#include "ui/tables.h"
#include "ui/views/export_picture.h"
#include "ui/views/export_sheet.h"
#include "ui/views/views.h"

namespace entente::ui {
namespace {

constexpr std::array<Column, 6> kColumns = {{
    {.title = "Date",
     .width = 96,
     .hint = "The day the article names itself: metadata, dateline or text, in that order"},
    {.title = "Headline"},
    {.title = "Source", .width = 110},
    {.title = "Words", .width = 52, .right = true, .descending_first = true},
    {.title = "Actors", .width = 48, .right = true, .descending_first = true, .hint = "Different actors named"},
    {.title = "Commits", .width = 60, .right = true, .descending_first = true, .hint = "Commitments found in it"},
}};
constexpr float kRoomForSource = 900;

float draw_exports(Context& context, ImVec2 top_right) {
  EndsOfLine ends(context.look, top_right);
  ExportSheet sheet(context, ends, "articles as");
  if (!sheet) return ends.used();
  sheet.table("this table", "articles",
              [&] { return articles_table(context.report, context.derived, context.derived.articles()); });
  offer_timeline(context, sheet);
  return ends.used();
}

}  // namespace

void draw_articles(Context& context, const Box& room) {
  const Report& report = context.report;
  const Palette& p = context.colours();
  const Rows& rows = context.derived.articles();
  const float used = draw_exports(context, end_of_title(room));
  const Box below = draw_title(context, room, "Articles",
                               counted(report.articles.size(), "article", "articles") + " in " +
                                   counted(report.stories, "story", "different stories") +
                                   "; click one for what it holds, double-click to read it",
                               used);
  std::array<Column, 6> columns = kColumns;
  if (below.width() < kRoomForSource) columns[2].hidden = true;  // the Evidence panel has it
  Table table(context, View::articles, below, columns);
  if (rows.empty()) draw_nothing(context, below, "No article matches the search.");
  const long clicked = table.rows(
      rows.size(), [&](std::size_t i) { return context.is_focus(Focus::On::article, report.articles[rows[i]].id); },
      [&](std::size_t i, const RowOnScreen& row) {
        const ArticleRow& article = report.articles[rows[i]];
        row.text(0, article.date.empty() ? "undated" : article.date, article.date.empty() ? p.muted : p.text);
        row.text(1, context.derived.headline(article), p.text, true);
        row.text(2, article.source, p.muted);
        row.number(3, thousands(article.words), p.text);
        row.number(4, thousands(article.actors.size()), p.text);
        row.number(5, thousands(article.commitments.size()), p.text);
      });
  if (clicked < 0) return;
  const ArticleRow& article = report.articles[rows[static_cast<std::size_t>(clicked)]];
  if (ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left) || context.is_focus(Focus::On::article, article.id)) {
    context.push(ReadAt{article.id, {}});
  } else {
    context.focus(Focus::On::article, article.id);
  }
}

}  // namespace entente::ui
