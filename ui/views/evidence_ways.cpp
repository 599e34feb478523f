// Each way is a change of what is chosen, so Back undoes it.
#include "ui/views/evidence_ways.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/report/formulas.h"
#include "ui/format.h"
#include "ui/views/terms/faces.h"

namespace entente::ui {
namespace {

void go_to(const Context& context, TermsFace face, std::string_view pattern) {
  TermsState terms = context.state.terms;
  terms.face = face;
  if (face == TermsFace::trends) {
    const auto held = std::find(terms.series.begin(), terms.series.end(), pattern);
    if (held == terms.series.end()) terms.series.emplace_back(pattern);
  } else {
    terms.node = pattern;
  }
  context.push(ShowView{View::terms});
  context.push(SetTerms{std::move(terms)});
}

// Words that act, one after another, in as many lines as they need.
class Ways {
 public:
  explicit Ways(Stack& stack) : stack_(stack), x_(stack.at().x) {}
  bool way(std::string_view words) {
    constexpr Type kType{Size::small, true};
    const float width = width_of(stack_.look(), kType, words);
    if (x_ + width > stack_.at().x + stack_.width() && x_ > stack_.at().x) {
      x_ = stack_.at().x;
      stack_.gap(pixels(Size::small) + 8);
    }
    const bool pressed = link(stack_.look(), {x_, stack_.at().y}, words, words, kType, stack_.width());
    x_ += width + 16;
    return pressed;
  }

 private:
  Stack& stack_;
  float x_;
};

}  // namespace

void draw_ways(Stack& stack, std::string_view pattern, std::string_view select_words, const Query& selection) {
  const Context& context = stack.context();
  stack.gap(4);
  Ways ways(stack);
  if (!pattern.empty()) {
    for (const auto& [face, words] :
         {std::pair(TermsFace::lines, "Concordance"), std::pair(TermsFace::collocates, "Collocates"),
          std::pair(TermsFace::trends, "Trend")}) {
      if (ways.way(words)) go_to(context, face, pattern);
    }
  }
  if (!(selection == context.state.selection) && ways.way(select_words)) context.push(Select{selection});
  stack.gap(pixels(Size::small) + 10);
}

void draw_term_figures(Stack& stack, const TermFigures& term, const TermTable& table) {
  const TermPlace& place = term.target;
  const auto fact = [&](const Formula& how, const std::string& value) { stack.fact(how.title, value, how.text); };
  fact(formula(Figure::count), thousands(place.count));
  fact(formula(Figure::per_million), fixed(place.per_million, 1));
  fact(formula(Figure::articles), thousands(place.articles) + " of " + thousands(table.target.articles));
  fact(formula(Figure::stories), thousands(place.stories) + " of " + thousands(table.target.stories));
  fact(formula(Figure::dp_norm), fixed(place.dp_norm, 3));
  if (!term.reference || !table.reference) return;
  stack.rule();
  stack.heading("Against " + counted(table.reference->articles, "other article", "other articles"));
  stack.fact("Here", thousands(term.cells.a) + " of " + counted(term.cells.c, "word", "words"));
  stack.fact("There", thousands(term.cells.b) + " of " + counted(term.cells.d, "word", "words"));
  for (std::size_t i = 0; i < kKeynessMeasures; ++i) {
    const auto measure = static_cast<Keyness>(i);
    stack.fact(short_name(measure), fixed(term.keyness[i], decimals_of(measure)), hint_of(formula(measure)));
  }
}

}  // namespace entente::ui
