// The list: every term of the selection with its figures, and beside them what stands in the articles it is compared
// with. Headings tell how a figure is made, cells what it is made of.
#include "ui/views/terms/list.h"

#include <array>
#include <cmath>

#include "ui/draw/table.h"
#include "ui/format.h"
#include "ui/views/views.h"

namespace entente::ui {
namespace {

enum Col : std::size_t {
  kTerm,
  kCount,
  kRate,
  kThere,
  kThereRate,
  kMeasure,
  kG2,
  kRatio,
  kArticles,
  kShare,
  kStories,
  kDp,
  kCols
};

constexpr float kLeastTerm = 112, kNumber = 52;

// Hints live as long as the table that shows them.
struct Columns {
  std::array<std::string, kCols> hints;
  std::array<Column, kCols> list;
};

Column number(std::string_view title, float width, std::string_view hint, bool sortable, bool hidden = false) {
  return {.title = title,
          .width = width,
          .right = true,
          .descending_first = true,
          .hint = hint,
          .sortable = sortable,
          .hidden = hidden};
}

void write_hints(const TermsState& t, std::array<std::string, kCols>& hints) {
  const bool ten = t.per_ten_thousand;
  hints[kTerm] = "The form that is counted";
  hints[kCount] = hint_of(formula(Figure::count));
  hints[kRate] = hint_of(formula(ten ? Figure::per_ten_thousand : Figure::per_million));
  hints[kThere] = "Its count in the articles that are compared with";
  hints[kThereRate] = "Its rate there. " + hints[kRate];
  hints[kMeasure] = hint_of(formula(t.options.measure));
  hints[kG2] = hint_of(formula(Keyness::g2)) +
               "\n* p < 0.05   ** p < 0.01   *** p < 0.001   **** p < 0.0001, of one test: m words are tested at once";
  hints[kRatio] = hint_of(formula(Keyness::log_ratio));
  hints[kArticles] = hint_of(formula(Figure::articles));
  hints[kShare] = hint_of(formula(Figure::share_of_articles));
  hints[kStories] = hint_of(formula(Figure::stories));
  hints[kDp] = hint_of(formula(Figure::dp_norm));
}

Columns columns_of(const TermsState& t, bool compares, float width) {
  Columns c;
  write_hints(t, c.hints);
  const auto& h = c.hints;
  const std::string_view rate = t.per_ten_thousand ? "Per 10,000" : "Per million";
  const Keyness measure = t.options.measure;
  c.list[kTerm] = {.title = "Term", .hint = h[kTerm]};
  c.list[kCount] = compares ? number("Count", kNumber, h[kCount], true)
                            : Column{.title = "Count", .width = 132, .descending_first = true, .hint = h[kCount]};
  c.list[kRate] = number(rate, 72, h[kRate], false);
  c.list[kThere] = number("There", kNumber, h[kThere], false, !compares);
  c.list[kThereRate] = number(rate, 72, h[kThereRate], false, !compares);
  c.list[kMeasure] = number(short_name(measure), 124, h[kMeasure], true, !compares);
  c.list[kG2] = number("G\xC2\xB2", 84, h[kG2], true, !compares || measure == Keyness::g2);
  c.list[kRatio] = number("Log ratio", 60, h[kRatio], true, !compares || measure == Keyness::log_ratio);
  c.list[kArticles] = number("Articles", 56, h[kArticles], true);
  c.list[kShare] = number("Share", 50, h[kShare], false);
  c.list[kStories] = number("Stories", 50, h[kStories], true);
  c.list[kDp] = number("DPnorm", 54, h[kDp], true);
  constexpr std::array<std::size_t, 9> kOfCompared = {kThereRate, kShare,    kStories, kDp,   kRatio,
                                                      kRate,      kArticles, kG2,      kThere};
  constexpr std::array<std::size_t, 5> kOfPlain = {kShare, kStories, kRate, kDp, kArticles};
  if (compares) hide_until_fits(c.list, width, kLeastTerm, kOfCompared);
  if (!compares) hide_until_fits(c.list, width, kLeastTerm, kOfPlain);
  return c;
}

int sorted_column(const TermOptions& options) {
  switch (options.order) {
    case TermOrder::term:
      return kTerm;
    case TermOrder::count:
      return kCount;
    case TermOrder::keyness:
      return kMeasure;
    case TermOrder::articles:
      return kArticles;
    case TermOrder::stories:
      return kStories;
    case TermOrder::dispersion:
      return kDp;
  }
  return -1;
}

// A click on the heading that sorts turns it round.
void sort_by(Context& context, std::size_t column) {
  TermsEdit edit(context);
  TermOptions& options = edit->options;
  if (static_cast<int>(column) == sorted_column(options)) {
    options.ascending = !options.ascending;
    return;
  }
  if (column == kG2) options.measure = Keyness::g2;
  if (column == kRatio) options.measure = Keyness::log_ratio;
  options.order = column == kTerm       ? TermOrder::term
                  : column == kCount    ? TermOrder::count
                  : column == kArticles ? TermOrder::articles
                  : column == kStories  ? TermOrder::stories
                  : column == kDp       ? TermOrder::dispersion
                                        : TermOrder::keyness;
  options.ascending = options.order == TermOrder::term;
}

std::optional<double> rate_of(const TermPlace& place, const TermsState& t) {
  if (!place.per_million) return std::nullopt;
  return t.per_ten_thousand ? *place.per_million / 100 : *place.per_million;
}

std::string rate_words(const TermPlace& place, const TermsState& t) {
  const std::optional<double> rate = rate_of(place, t);
  return fixed(rate, t.per_ten_thousand || (rate && *rate < 10) ? 2 : 0);
}

std::string stars(const std::optional<double>& g2) {
  std::string out;
  for (const CutOff& cut : kCutOffs) {
    if (g2 && std::abs(*g2) >= cut.value) out += '*';
  }
  return out;
}

std::string share_words(const TermPlace& place, const SetFigures& set) {
  if (set.articles == 0) return "n/a";
  return fixed(100.0 * static_cast<double>(place.articles) / static_cast<double>(set.articles), 1) + " %";
}

std::optional<double> measured(const TermFigures& term, Keyness measure) {
  return term.keyness[static_cast<std::size_t>(measure)];
}

class ListTable {
 public:
  ListTable(Context& context, const TermTable& table, const LongestBars& most, float alpha)
      : context_(context), table_(table), state_(context.state.terms), alpha_(alpha), most_(most) {}

  void draw(const TermFigures& term, const RowOnScreen& row, bool counts_have_bars) const {
    const Colour ink = with_alpha(context_.colours().text, alpha_);
    const SetFigures& here = table_.target;
    row.text(kTerm, term.term, ink, true);
    counts_have_bars ? draw_count(term, row, ink) : row.number(kCount, thousands(term.target.count), ink);
    row.number(kRate, rate_words(term.target, state_), ink);
    row.number(kArticles, thousands(term.target.articles), ink);
    row.number(kShare, share_words(term.target, here), ink);
    row.number(kStories, thousands(term.target.stories), ink);
    row.number(kDp, fixed(term.target.dp_norm, 2), term.target.dp_norm ? ink : context_.colours().muted);
    if (term.reference) draw_comparison(term, row, ink);
    explain(term, row);
  }

 private:
  void draw_count(const TermFigures& term, const RowOnScreen& row, Colour ink) const {
    Box cell = row.cell(kCount);
    put_right(context_.look, {cell.min.x + kNumber, centred(cell.min.y, cell.height(), Size::body)}, {}, ink,
              thousands(term.target.count));
    cell.min.x += kNumber + 12;
    share_bar(cell, static_cast<double>(term.target.count) / static_cast<double>(most_.count),
              with_alpha(context_.colours().bar, alpha_));
  }

  void draw_comparison(const TermFigures& term, const RowOnScreen& row, Colour ink) const {
    const Palette& p = context_.colours();
    row.number(kThere, thousands(term.reference->count), ink);
    row.number(kThereRate, rate_words(*term.reference, state_), ink);
    const Keyness measure = state_.options.measure;
    const std::optional<double> value = measured(term, measure);
    Box cell = row.cell(kMeasure);
    row.number(kMeasure, fixed(value, decimals_of(measure)), value ? ink : p.muted);
    cell.max.x -= 58;
    if (value && cell.width() > 20) diverging_bar(context_.look, cell, *value, most_.measure);
    draw_g2(term, row, ink);
    const std::optional<double> ratio = measured(term, Keyness::log_ratio);
    row.number(kRatio, fixed(ratio, 2), ratio ? ink : p.muted);
  }

  // Stars stand in a column of their own, so that the figures above each other still align.
  void draw_g2(const TermFigures& term, const RowOnScreen& row, Colour ink) const {
    const std::optional<double> g2 = measured(term, Keyness::g2);
    const Box cell = row.cell(kG2);
    if (cell.width() <= 0) return;
    const float y = centred(cell.min.y, cell.height(), Size::body);
    put_right(context_.look, {cell.max.x - 28, y}, {}, g2 ? ink : context_.colours().muted, fixed(g2, 1));
    put(context_.look, {cell.max.x - 25, y + 2}, {Size::small}, with_alpha(context_.colours().accent, alpha_),
        stars(g2));
  }

  [[nodiscard]] std::string cells(const TermFigures& term) const {
    const Frequencies& f = term.cells;
    return "here   a = " + thousands(f.a) + " of c = " + counted(f.c, "word", "words") +
           "\nthere  b = " + thousands(f.b) + " of d = " + counted(f.d, "word", "words") +
           "\nm = " + counted(table_.tested, "term", "terms") + " tested";
  }

  // What a figure is made of, beside the mouse.
  void explain(const TermFigures& term, const RowOnScreen& row) const {
    const TermPlace& here = term.target;
    const std::string per = state_.per_ten_thousand ? " \xC3\x97 10,000" : " \xC3\x97 1,000,000";
    const auto rate = [&](const TermPlace& place, const SetFigures& set) {
      return thousands(place.count) + " / " + counted(set.words, "word", "words") + per;
    };
    std::string words;
    if (row.is_hovered(kTerm) && !term.lemma.empty() && term.lemma != term.term) words = "a form of " + term.lemma;
    if (row.is_hovered(kRate)) words = rate(here, table_.target);
    if (row.is_hovered(kThereRate) && term.reference) words = rate(*term.reference, *table_.reference);
    if (row.is_hovered(kArticles) || row.is_hovered(kShare)) {
      words = thousands(here.articles) + " of " + counted(table_.target.articles, "article", "articles");
    }
    if (row.is_hovered(kStories))
      words = thousands(here.stories) + " of " + counted(table_.target.stories, "story", "stories");
    if (row.is_hovered(kDp)) {
      words = "DP " + fixed(here.dp, 3) + "   DPnorm " + fixed(here.dp_norm, 3) +
              "\nEgbert's DP, turned round so that 1 is even: " + fixed(here.dp_egbert, 3) + "\nover " +
              counted(table_.target.articles, "article", "articles");
    }
    const bool compared =
        row.is_hovered(kMeasure) || row.is_hovered(kG2) || row.is_hovered(kRatio) || row.is_hovered(kThere);
    if (compared && term.reference) words = cells(term);
    if (!words.empty()) tip(context_.look, words);
  }

  Context& context_;
  const TermTable& table_;
  const TermsState& state_;
  float alpha_;
  const LongestBars& most_;
};

LongestBars longest_bars(const TermTable& table, Keyness measure) {
  LongestBars most;
  for (const TermFigures& term : table.rows) {
    most.count = std::max(most.count, term.target.count);
    const std::optional<double> value = measured(term, measure);
    if (value && std::isfinite(*value)) most.measure = std::max(most.measure, std::abs(*value));
  }
  return most;
}

std::string_view empty_words(const Context& context, const TermTable& table) {
  const TermsState& t = context.state.terms;
  if (!context.state.search.empty()) return "No term matches the search.";
  if (table.target.articles == 0) return "No article is selected: remove a chip above.";
  if (t.against != Against::nothing && (!table.reference || table.reference->articles == 0))
    return t.against == Against::rest
               ? "Everything is selected, so there is no rest to compare with. Select some articles above: by days, "
                 "actors, terms or outlets."
               : "The other selection holds no article: remove a chip of it above.";
  if (!t.options.pattern.empty() || t.options.p < 1 || t.options.least_count > 1)
    return "No term passes: loosen the filter, the p or the least count above.";
  return "There is no term here.";
}

}  // namespace

std::string term_list_words(const Context& context) {
  const Found<TermTable>& found = context.snapshot.findings->terms;
  if (!found.value) return "Counting\xE2\x80\xA6";
  const TermTable& table = *found.value;
  std::string out = table.found > table.rows.size()
                        ? thousands(table.rows.size()) + " of " + counted(table.found, "term", "terms")
                        : counted(table.found, "term", "terms");
  out += " of " + counted(table.target.words, "word", "words");
  if (table.reference) {
    out += ", against " + thousands(table.reference->words) + " in " +
           counted(table.reference->articles, "article", "articles") + "  \xC2\xB7  m = " + thousands(table.tested) +
           " tested, Bonferroni";
  }
  for (const std::string& tokeniser : table.tokenisers) out += "  \xC2\xB7  words by " + tokeniser;
  return out + stale_words(found.stale);
}

void draw_term_list(Context& context, const Box& room) {
  const Box below = draw_list_controls(context, room);
  const Found<TermTable>& found = context.snapshot.findings->terms;
  if (!found.value) return;
  const TermTable& terms = *found.value;
  const bool compares = terms.reference.has_value();
  const Columns columns = columns_of(context.state.terms, compares, below.width());
  const TermOptions& options = context.state.terms.options;
  Table table(context, "terms", below, columns.list, sorted_column(options), !options.ascending);
  if (table.header_clicked() >= 0) sort_by(context, static_cast<std::size_t>(table.header_clicked()));
  const Rows& rows = context.derived.terms();
  if (rows.empty()) draw_advice(context, table.body(), empty_words(context, terms));
  const LongestBars& most = context.memory.longest_bars.of({found.value, options.measure},
                                                           [&] { return longest_bars(terms, options.measure); });
  const ListTable list(context, terms, most, found.stale ? 0.55f : 1.0f);
  const long clicked = table.rows(
      rows.size(), [&](std::size_t i) { return context.is_focus(Focus::On::term, terms.rows[rows[i]].term); },
      [&](std::size_t i, const RowOnScreen& row) { list.draw(terms.rows[rows[i]], row, !compares); });
  if (clicked >= 0) context.focus(Focus::On::term, terms.rows[rows[static_cast<std::size_t>(clicked)]].term);
}

}  // namespace entente::ui
