// Collocates: the words that keep company with a node, in its sentences or within a window of words.
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/draw/table.h"
#include "ui/format.h"
#include "ui/views/terms/faces.h"
#include "ui/views/terms/measures.h"
#include "ui/views/views.h"

namespace entente::ui {
namespace {

// Before the bonds.
enum Col : std::size_t { kTerm, kTogether, kAlone, kArticles, kStories, kFirstBond };
constexpr std::size_t kCols = kFirstBond + kBonds;

constexpr std::array<Choice, 2> kSpans = {{{"its sentences"}, {"a window of words"}}};
constexpr std::array<std::uint64_t, 7> kLeast = {1, 2, 3, 5, 10, 20, 50};
constexpr std::array<Choice, 7> kLeastNames = {{{"1"}, {"2"}, {"3"}, {"5"}, {"10"}, {"20"}, {"50"}}};

void choose_span(ControlLine& line, TermsState& t) {
  const auto span = line.choice("span", "in", kSpans, t.by_sentence ? 0 : 1,
                                "Where a word keeps company: in a sentence with the node, or so many words from it");
  if (span) t.by_sentence = *span == 0;
  if (t.by_sentence) return;
  if (const auto left = line.stepper("left", "left ", t.left, 0, kWidestWindow))
    t.left = static_cast<std::uint8_t>(*left);
  if (const auto right = line.stepper("right", "right ", t.right, 0, kWidestWindow))
    t.right = static_cast<std::uint8_t>(*right);
  if (t.left + t.right == 0) t.right = 1;
}

Box draw_controls(Context& context, const Box& room) {
  TermsEdit edit(context);
  TermsState& t = *edit;
  ControlLine line = controls_of(context, room);
  line.words("Collocates of", context.colours().muted);
  const float width = std::clamp(line.width() - 120, 120.0f, 220.0f);
  if (const auto node = pattern_field(context, line, "node", t.node, width, "a word, a phrase, actor:china"))
    t.node = *node;
  choose_span(line, t);
  if (const auto picked = choose_bond(line, t.collocates.order)) t.collocates.order = *picked;
  if (const auto picked =
          line.choice("least", "together at least", kLeastNames, index_in(kLeast, t.collocates.least_together)))
    t.collocates.least_together = kLeast[*picked];
  stop_words_control(context, line, t.options.stop_words, t.collocates.with_stop_words);
  if (const auto filter = pattern_field(context, line, "filter", t.collocates.pattern, 150, "filter: invest*"))
    t.collocates.pattern = *filter;
  return finish(context, room, line);
}

struct Columns {
  std::array<std::string, kCols> hints;
  std::array<Column, kCols> list;
};

// The measure that sorts stays, with a bar; the others as far as there is room, in their own order.
Columns columns_of(const CollocateTable& table, float width) {
  Columns c;
  const bool by_sentence = table.node.sentence;
  c.hints[kTogether] = by_sentence ? "Sentences with both" : "Times that it stands in a window around the node";
  c.hints[kAlone] = by_sentence ? "Sentences with it" : "Times that it stands anywhere";
  c.list[kTerm] = {.title = "Collocate", .sortable = false};
  const auto plain = [&](std::size_t col, std::string_view title, float wide) {
    c.list[col] = {.title = title, .width = wide, .right = true, .hint = c.hints[col], .sortable = false};
  };
  plain(kTogether, "Together", 54);
  plain(kAlone, "In all", 50);
  if (by_sentence) c.list[kAlone].title = "With it";
  c.hints[kArticles] = "Articles in which they stand together";
  plain(kArticles, "Articles", 52);
  c.hints[kStories] = "The same without copies";
  plain(kStories, "Stories", 48);
  for (std::size_t i = 0; i < kBonds; ++i) {
    const auto measure = static_cast<Bond>(i);
    c.hints[kFirstBond + i] = hint_of(formula(measure));
    const bool sorts = measure == table.options.order;
    c.list[kFirstBond + i] = {.title = short_name(measure),
                              .width = sorts ? 104.0f : 50.0f,
                              .right = true,
                              .descending_first = true,
                              .hint = c.hints[kFirstBond + i]};
  }
  std::vector<std::size_t> dispensable = {kStories};
  for (std::size_t i = kBonds; i-- > 3;) dispensable.push_back(kFirstBond + i);
  dispensable.insert(dispensable.end(), {kAlone, kArticles, kFirstBond + 2, kFirstBond + 1, kFirstBond});
  std::erase(dispensable, kFirstBond + static_cast<std::size_t>(table.options.order));
  hide_until_fits(c.list, width, 100, dispensable);
  return c;
}

std::string explained(const CollocateTable& table, const CollocateRow& row) {
  const Association& a = row.cells;
  std::string out = table.node.sentence
                        ? "O = " + thousands(a.both) + " sentences with both\nf1 = " + thousands(a.first) +
                              " with the node\nf2 = " + thousands(a.second) + " with " + row.term +
                              "\nN = " + thousands(a.n) + " sentences"
                        : "O = " + thousands(a.both) + " times in a window\nf1 = " + thousands(a.first) +
                              " words in windows\nf2 = " + thousands(a.second) + " times " + row.term +
                              "\nN = " + thousands(a.n) + " words";
  out += "\n";
  for (std::size_t i = 0; i < kBonds; ++i) {
    const auto measure = static_cast<Bond>(i);
    out += "\n" + std::string(short_name(measure)) + " = " + fixed(row.bonds[i], decimals_of(measure));
  }
  return out;
}

void draw_row(Context& context, const CollocateTable& table, const CollocateRow& collocate, const RowOnScreen& row,
              double most, float alpha) {
  const Palette& p = context.colours();
  const Colour ink = with_alpha(p.text, alpha);
  row.text(kTerm, collocate.term, ink, true);
  row.number(kTogether, thousands(collocate.cells.both), ink);
  row.number(kAlone, thousands(collocate.cells.second), ink);
  row.number(kArticles, thousands(collocate.articles), ink);
  row.number(kStories, thousands(collocate.stories), ink);
  bool hovered = row.is_hovered(kTogether) || row.is_hovered(kAlone);
  for (std::size_t i = 0; i < kBonds; ++i) {
    const auto measure = static_cast<Bond>(i);
    const std::optional<double> value = collocate.bonds[i];
    row.number(kFirstBond + i, fixed(value, decimals_of(measure)), value ? ink : p.muted);
    hovered = hovered || row.is_hovered(kFirstBond + i);
    if (measure != table.options.order || !value || most <= 0) continue;
    Box cell = row.cell(kFirstBond + i);
    cell.max.x -= 54;
    if (*value > 0) share_bar(cell, *value / most, with_alpha(p.bar, alpha));
  }
  if (hovered) tip(context.look, explained(table, collocate));
}

double most_of(const CollocateTable& table) {
  double most = 0;
  const auto order = static_cast<std::size_t>(table.options.order);
  for (const CollocateRow& row : table.rows) {
    if (row.bonds[order] && std::isfinite(*row.bonds[order])) most = std::max(most, *row.bonds[order]);
  }
  return most;
}

}  // namespace

std::string collocates_words(const Context& context) {
  const Found<CollocateTable>& found = context.snapshot.findings->collocates;
  if (context.state.terms.node.empty()) return "Words that keep company with a word";
  if (!found.value) return "Counting\xE2\x80\xA6";
  const CollocateTable& table = *found.value;
  std::string out = "\xE2\x80\x9C" + table.node.pattern + "\xE2\x80\x9D stands " +
                    counted(table.hits, "time", "times") + " in " +
                    counted(table.hit_sentences, "sentence", "sentences") + " of " +
                    counted(table.hit_articles, "article", "articles") + ";  ";
  out += table.found > table.rows.size() ? thousands(table.rows.size()) + " of " : "";
  return out + counted(table.found, "collocate", "collocates") + stale_words(found.stale);
}

void draw_collocates(Context& context, const Box& room) {
  const Box below = draw_controls(context, room);
  if (context.state.terms.node.empty()) {
    draw_advice(
        context, below,
        "Type a word, a phrase or a pattern above, or click a term in the list first: here stand the words that "
        "appear with it more often than chance would have it.");
    return;
  }
  const Found<CollocateTable>& found = context.snapshot.findings->collocates;
  if (!found.value) return;
  const CollocateTable& collocates = *found.value;
  const Columns columns = columns_of(collocates, below.width());
  const int sorted = static_cast<int>(kFirstBond) + static_cast<int>(collocates.options.order);
  Table table(context, "collocates", below, columns.list, sorted, true);
  if (table.header_clicked() >= static_cast<int>(kFirstBond)) {
    TermsEdit(context)->collocates.order = static_cast<Bond>(table.header_clicked() - static_cast<int>(kFirstBond));
  }
  if (collocates.rows.empty()) {
    draw_advice(
        context, table.body(),
        collocates.hits == 0
            ? "It does not stand in the selected articles. Remove a chip above, or widen it: invest* takes every "
              "ending, lemma:agree every form, a | b either."
            : "No word stands with it so often: lower the least count, or show stop words.");
  }
  const double most = context.memory.most_bond.of({found.value}, [&] { return most_of(collocates); });
  const float alpha = found.stale ? 0.55f : 1.0f;
  const long clicked = table.rows(
      collocates.rows.size(), [&](std::size_t i) { return context.is_focus(Focus::On::term, collocates.rows[i].term); },
      [&](std::size_t i, const RowOnScreen& row) {
        draw_row(context, collocates, collocates.rows[i], row, most, alpha);
      });
  if (clicked >= 0) context.focus(Focus::On::term, collocates.rows[static_cast<std::size_t>(clicked)].term);
}

}  // namespace entente::ui
