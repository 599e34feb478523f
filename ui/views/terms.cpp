// Terms: what was said most, in how many articles, and how evenly.
#include <array>

#include "ui/draw/table.h"
#include "ui/format.h"
#include "ui/views/views.h"

namespace entente::ui {
namespace {

constexpr std::array<Column, 6> kColumns = {{
    {.title = "Term", .width = 176},
    {.title = "Count", .descending_first = true, .hint = "How often the word stands in the articles, in any case"},
    {.title = "Per million",
     .width = 84,
     .right = true,
     .hint = "count / all words \xC3\x97 1,000,000",
     .sortable = false},
    {.title = "Articles",
     .width = 60,
     .right = true,
     .descending_first = true,
     .hint = "Articles that hold it (its range)"},
    {.title = "Stories",
     .width = 56,
     .right = true,
     .descending_first = true,
     .hint = "The same without copies: articles that print one text, whole, cut or edited, are one story"},
    {.title = "DPnorm",
     .width = 64,
     .right = true,
     .hint = "Dispersion: 0 is spread evenly over the articles, 1 is all in one place.\n"
             "DP = \xC2\xBD \xCE\xA3 |t \xE2\x88\x92 w|, summed over articles: w is an article's share of all words, t "
             "its share of "
             "this one. DPnorm = DP / (1 \xE2\x88\x92 min w).\nGries 2008; Lijffijt and Gries 2012."},
}};
constexpr float kNumberWidth = 52;

}  // namespace

void draw_terms(Context& context, const Box& room) {
  static const TermTable kNone;
  const Found<TermTable>& found = context.snapshot.findings->terms;
  const TermTable& terms = found.value ? *found.value : kNone;
  const Palette& p = context.colours();
  const Rows& rows = context.derived.terms();
  const Box below = draw_title(context, room, "Terms",
                               thousands(terms.rows.size()) + " of " + counted(terms.found, "word", "words") +
                                   ", function words left out" +
                                   (terms.tokenisers.size() == 1 ? "; words by " + terms.tokenisers[0] : ""));
  Table table(context, View::terms, below, kColumns);
  if (rows.empty()) draw_nothing(context, below, "No term matches the search.");
  const double most = terms.rows.empty() ? 1 : static_cast<double>(terms.rows.front().target.count);
  const long clicked = table.rows(
      rows.size(), [&](std::size_t i) { return context.is_focus(Focus::On::term, terms.rows[rows[i]].term); },
      [&](std::size_t i, const RowOnScreen& row) {
        const TermFigures& term = terms.rows[rows[i]];
        row.text(0, term.term, p.text, true);
        Box cell = row.cell(1);
        put_right(context.look, {cell.min.x + kNumberWidth - 12, centred(cell.min.y, cell.height(), Size::body)}, {},
                  p.text, thousands(term.target.count));
        cell.min.x += kNumberWidth;
        share_bar(cell, static_cast<double>(term.target.count) / most, p.bar);
        row.number(2, fixed(term.target.per_million, 0), p.text);
        row.number(3, thousands(term.target.articles), p.text);
        row.number(4, thousands(term.target.stories), p.text);
        row.number(5, fixed(term.target.dp_norm, 2), term.target.dp_norm ? p.text : p.muted);
      });
  if (clicked >= 0) context.focus(Focus::On::term, terms.rows[rows[static_cast<std::size_t>(clicked)]].term);
}

}  // namespace entente::ui
