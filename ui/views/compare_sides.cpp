// One side of a comparison: its size in four lines, then what marks it. A row's bar is its measure, its stars say how
// unlikely chance is; what it is made of stands beside the mouse.
#include <algorithm>
#include <cmath>

#include "ui/draw/table.h"
#include "ui/format.h"
#include "ui/views/actors/faces.h"
#include "ui/views/compare.h"
#include "ui/views/selection.h"
#include "ui/views/terms/faces.h"
#include "ui/views/views.h"

namespace entente::ui {
namespace {

constexpr float kRowHeight = 23, kBetween = 20, kLeastList = 128, kStars = 20;
constexpr std::string_view kDot = "  \xC2\xB7  ";

std::string dates_in_words(const ComparedSide& side) {
  std::string out = side.first.empty() ? "no dates" : days_in_words(side.first, side.last);
  if (side.undated > 0 && !side.first.empty()) out += ", " + thousands(side.undated) + " undated";
  return out;
}

struct Row {
  std::string_view id, name;
  std::optional<ActorType> type;
  std::optional<double> figure, g2;
  bool chosen = false;
};

// A list of one side, headed; the first of its rows has the longest bar.
class MarkList {
 public:
  MarkList(Context& context, ImVec2 at, float width, std::size_t side, float alpha)
      : context_(context), at_(at), width_(width), ink_(side_ink(context.colours(), side)), alpha_(alpha) {}

  void heading(std::string_view words, std::string_view measure) {
    put(context_.look, at_, {Size::small, true}, context_.colours().muted, words);
    put_right(context_.look, {at_.x + width_ - kStars, at_.y}, {Size::small}, context_.colours().muted, measure);
    at_.y += pixels(Size::small) + 5;
  }

  void nothing(std::string_view words) {
    put_within(context_.look, at_, width_, {Size::small}, context_.colours().muted, words);
  }

  // The row as it answers to the hand; `most`: what the longest bar stands for.
  Hit row(const Row& row, int decimals, double most) {
    const Look& look = context_.look;
    const Palette& p = context_.colours();
    const Box box{{at_.x - 6, at_.y}, {at_.x + width_ + 6, at_.y + kRowHeight}};
    const Hit state = target(look, row.id, box, row.chosen, 4);
    const float small = centred(at_.y, kRowHeight - 3, Size::small);
    const std::string_view stars = stars_of(row.g2);
    const Colour ink = with_alpha(stars.empty() ? p.muted : p.text, alpha_);
    put(look, {at_.x + width_ - kStars + 3, small}, {Size::small, true}, with_alpha(ink_, alpha_), stars);
    const float figure = put_right(look, {at_.x + width_ - kStars, small}, {Size::small}, row.figure ? ink : p.muted,
                                   fixed(row.figure, decimals));
    float x = at_.x;
    if (row.type) {
      type_mark({x + 4, at_.y + kRowHeight / 2 - 1}, *row.type, p.of(*row.type));
      x += 14;
    }
    put_within(look, {x, small}, at_.x + width_ - kStars - figure - 8 - x, {Size::small}, ink, row.name);
    const double share = row.figure && most > 0 ? std::min(std::abs(*row.figure) / most, 1.0) : 0;
    const float bar = (width_ - kStars) * static_cast<float>(share);
    if (bar > 1) fill({{at_.x, box.max.y - 3}, {at_.x + bar, box.max.y - 1}}, with_alpha(ink_, 0.45f * alpha_), 1);
    at_.y += kRowHeight;
    return state;
  }

  [[nodiscard]] float bottom() const { return at_.y; }

 private:
  Context& context_;
  ImVec2 at_;
  float width_;
  Colour ink_;
  float alpha_;
};

template <class Rows>
double most_of(const Rows& rows, std::size_t count, Keyness measure) {
  double most = 0;
  for (std::size_t i = 0; i < std::min(rows.size(), count); ++i) {
    const std::optional<double> value = rows[i].keyness[static_cast<std::size_t>(measure)];
    if (value && std::isfinite(*value)) most = std::max(most, std::abs(*value));
  }
  return most;
}

std::optional<double> figure_of(const std::optional<double> (&keyness)[kKeynessMeasures], Keyness measure) {
  return keyness[static_cast<std::size_t>(measure)];
}

bool is_chosen(const Context& context, Focus::On on, std::string_view key, std::size_t side) {
  return context.is_focus(on, key) && context.focus_by_ids.there == (side == 1);
}

void draw_terms(Context& context, MarkList& list, const ComparedSide& side, std::size_t number, std::size_t count) {
  const Keyness measure = side.terms.options.measure;
  list.heading("Key terms", short_name(measure));
  if (side.terms.rows.empty()) list.nothing("No word is commoner here.");
  const double most = most_of(side.terms.rows, count, measure);
  for (std::size_t i = 0; i < std::min(side.terms.rows.size(), count); ++i) {
    const TermFigures& term = side.terms.rows[i];
    const Hit hit = list.row({.id = term.term,
                              .name = term.term,
                              .type = {},
                              .figure = figure_of(term.keyness, measure),
                              .g2 = figure_of(term.keyness, Keyness::g2),
                              .chosen = is_chosen(context, Focus::On::term, term.term, number)},
                             decimals_of(measure), most);
    if (hit.clicked) context.push(FocusOn{{Focus::On::term, term.term, {}, number == 1}});
    if (hit.hovered)
      tip(context.look, term.term + "\n" + comparison_words(term.cells, term.keyness, "word", side.terms.tested));
  }
}

void draw_actors_of(Context& context, MarkList& list, const ComparisonFound& found, std::size_t number,
                    std::size_t count) {
  const ComparedSide& side = found.comparison.sides[number];
  const Keyness measure = side.actors.options.measure;
  list.heading("Actors", short_name(measure));
  if (side.actors.rows.empty()) list.nothing("Nobody is named more often here.");
  const double most = most_of(side.actors.rows, count, measure);
  for (std::size_t i = 0; i < std::min(side.actors.rows.size(), count); ++i) {
    const ActorKeynessRow& row = side.actors.rows[i];
    const ActorIdentity& actor = (*found.actors)[row.actor];
    const Hit hit = list.row({.id = actor.id,
                              .name = actor.name,
                              .type = actor.type,
                              .figure = figure_of(row.keyness, measure),
                              .g2 = figure_of(row.keyness, Keyness::g2),
                              .chosen = is_chosen(context, Focus::On::actor, actor.id, number)},
                             decimals_of(measure), most);
    if (hit.clicked) context.push(FocusOn{{Focus::On::actor, actor.id, {}, number == 1}});
    if (hit.hovered)
      tip(context.look, actor.name + "\n" + comparison_words(row.cells, row.keyness, "sentence", side.actors.tested));
  }
}

// "The rest"; names stay as they are written.
std::string title_of_side(const Context& context, std::size_t side) {
  std::string out = side_words(context, side);
  out[0] = static_cast<char>(out[0] - 'a' + 'A');  // "the rest", "all articles", "articles of Dawn"
  return out;
}

// Its name, and how large it is.
float draw_size(Context& context, ImVec2 at, float width, const ComparedSide& side, std::size_t number) {
  const Look& look = context.look;
  const Palette& p = context.colours();
  const float top = at.y;
  fill({at, {at.x + width, at.y + 3}}, side_ink(p, number), 1.5f);
  at.y += 10;
  put_within(look, at, width, {Size::body, true}, p.text, title_of_side(context, number));
  at.y += 21;
  const SetFigures& size = side.sizes;
  std::string words = counted(size.articles, "article", "articles");
  words += kDot;
  words += counted(size.stories, "story", "stories");
  words += kDot;
  words += counted(size.words, "word", "words");
  put_within(look, at, width, {Size::small}, p.text, words);
  at.y += 18;
  put_within(look, at, width, {Size::small}, p.muted,
             counted(side.outlets, "outlet", "outlets") + std::string(kDot) + dates_in_words(side));
  at.y += 18;
  return at.y - top;
}

}  // namespace

std::string side_words(const Context& context, std::size_t side) {
  const bool is_other = context.state.terms.against == Against::other;
  if (side == 1 && !is_other) return "the rest";
  const Query& selection = side == 0 ? context.state.selection : context.state.terms.other;
  return selection_words(selection, context.snapshot.findings->actors.get());
}

Colour side_ink(const Palette& palette, std::size_t side) { return palette.series[side]; }

std::string_view stars_of(std::optional<double> g2) {
  const double value = g2 ? std::abs(*g2) : 0;
  return value >= kCutOffs[2].value ? "***" : value >= kCutOffs[1].value ? "**" : value >= kCutOffs[0].value ? "*" : "";
}

std::string comparison_words(const Frequencies& f, const std::optional<double> (&keyness)[kKeynessMeasures],
                             std::string_view unit, std::uint64_t tested) {
  const std::string units = std::string(unit) + "s";
  std::string out = "here   a = " + thousands(f.a) + " of c = " + counted(f.c, unit, units) +
                    "\nthere  b = " + thousands(f.b) + " of d = " + counted(f.d, unit, units) +
                    "\nm = " + thousands(tested) + " tested\n";
  for (std::size_t i = 0; i < kKeynessMeasures; ++i) {
    const auto measure = static_cast<Keyness>(i);
    out += "\n" + std::string(short_name(measure)) + " = " + fixed(keyness[i], decimals_of(measure));
  }
  return out;
}

float draw_compared_side(Context& context, ImVec2 at, float width, const ComparisonFound& found, std::size_t side,
                         std::size_t rows, float alpha) {
  ImGui::PushID(static_cast<int>(side));
  const ComparedSide& compared = found.comparison.sides[side];
  const float top = at.y;
  at.y += draw_size(context, at, width, compared, side) + 12;
  const bool beside = width >= 2 * kLeastList + kBetween;
  const float each = beside ? (width - kBetween) / 2 : width;
  MarkList terms(context, at, each, side, alpha);
  draw_terms(context, terms, compared, side, rows);
  const ImVec2 next = beside ? ImVec2{at.x + each + kBetween, at.y} : ImVec2{at.x, terms.bottom() + 14};
  MarkList actors(context, next, each, side, alpha);
  draw_actors_of(context, actors, found, side, rows);
  ImGui::PopID();
  return std::max(terms.bottom(), actors.bottom()) - top;
}

}  // namespace entente::ui
