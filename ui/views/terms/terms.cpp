// Terms: what is said, and what marks it. One head over five faces, which share the selection and what is chosen here.
#include <array>

#include "ui/draw/stack.h"
#include "ui/draw/text_flow.h"
#include "ui/format.h"
#include "ui/tables.h"
#include "ui/views/export_picture.h"
#include "ui/views/export_sheet.h"
#include "ui/views/head.h"
#include "ui/views/pickers.h"
#include "ui/views/terms/faces.h"
#include "ui/views/views.h"

namespace entente::ui {
namespace {

constexpr std::array<std::string_view, 5> kFaces = {"List", "Collocates", "Concordance", "Trends", "Key sentences"};
constexpr std::array<std::string_view, 5> kFiles = {"terms", "collocates", "concordance", "trends", "key-sentences"};

// Going to a face takes along what is in focus, so that it never opens empty where there is something to show.
TermsState with_face(const Context& context, TermsFace face) {
  TermsState terms = context.state.terms;
  terms.face = face;
  const std::string pattern = evidence_pattern(context.state);
  const bool takes_node = face == TermsFace::collocates || face == TermsFace::lines;
  const bool from_list = context.state.terms.face == TermsFace::list;
  if (takes_node && !pattern.empty() && (terms.node.empty() || from_list)) terms.node = pattern;
  if (face == TermsFace::trends && terms.series.empty()) {
    if (!pattern.empty()) terms.series = {pattern};
    const auto& table = context.snapshot.findings->terms.value;
    for (std::size_t i = 0; pattern.empty() && table && i < std::min<std::size_t>(table->rows.size(), 3); ++i) {
      terms.series.push_back(table->rows[i].term);
    }
  }
  return terms;
}

// What the face shows, as it leaves the program. Nothing while there is nothing.
std::optional<entente::Table> table_of_face(const Context& context) {
  const Findings& found = *context.snapshot.findings;
  const TermsState& terms = context.state.terms;
  switch (terms.face) {
    case TermsFace::list:
      if (found.terms.value) {
        entente::Table table = table_of(*found.terms.value, terms.per_ten_thousand);
        if (found.terms.value->reference) table.provenance = comparison_of(context.snapshot);
        return table;
      }
      break;
    case TermsFace::collocates:
      if (found.collocates.value) return table_of(*found.collocates.value);
      break;
    case TermsFace::lines:
      if (found.lines.value) return table_of(*found.lines.value);
      break;
    case TermsFace::trends:
      if (found.trends.value) return table_of(*found.trends.value);
      break;
    case TermsFace::sentences:
      if (found.key_sentences.value)
        return table_of(found.key_sentences.value->sentences, found.key_sentences.value->terms);
      break;
  }
  return std::nullopt;
}

bool has_figures(const Context& context) {
  const Findings& found = *context.snapshot.findings;
  const std::array<bool, 5> has = {found.terms.value != nullptr, found.collocates.value != nullptr,
                                   found.lines.value != nullptr, found.trends.value != nullptr,
                                   found.key_sentences.value != nullptr};
  return has[static_cast<std::size_t>(context.state.terms.face)];
}

// At the right end of a line; returns the width used. The list is cut to its first rows until all are asked for.
float draw_exports(Context& context, ImVec2 top_right) {
  if (!has_figures(context)) return 0;
  constexpr std::size_t kAll = 1000000;
  EndsOfLine ends(context.look, top_right);
  if (ExportSheet sheet(context, ends, "terms as"); sheet) {
    const auto face = static_cast<std::size_t>(context.state.terms.face);
    sheet.table("this table", kFiles[face], [&] { return table_of_face(context).value_or(entente::Table{}); });
    offer_chart(context, sheet);
  }
  const auto& terms = context.snapshot.findings->terms.value;
  const bool is_cut = context.state.terms.face == TermsFace::list && terms && terms->found > terms->rows.size();
  if (is_cut && ends.link("all rows", "All " + thousands(terms->found))) TermsEdit(context)->options.most = kAll;
  return ends.used();
}

std::string face_words(const Context& context) {
  switch (context.state.terms.face) {
    case TermsFace::list:
      return term_list_words(context);
    case TermsFace::collocates:
      return collocates_words(context);
    case TermsFace::lines:
      return concordance_words(context);
    case TermsFace::trends:
      return trends_words(context);
    case TermsFace::sentences:
      return key_sentences_words(context);
  }
  return {};
}

}  // namespace

TermsEdit::~TermsEdit() {
  if (!(state_ == context_.state.terms)) context_.push(SetTerms{std::move(state_)});
}

std::optional<std::string> pattern_field(Context& context, ControlLine& line, std::string_view id,
                                         const std::string& value, float width, std::string_view hint) {
  const std::string trouble = trouble_in(value);
  const Typed typed = line.field(id, value, width, {.hint = hint, .wrong = !trouble.empty()});
  const std::string now = typed.active ? trouble_in(typed.text) : trouble;
  if (!now.empty() && (typed.active || line.last().contains(ImGui::GetMousePos()))) tip(context.look, now);
  if (!typed.entered || typed.text == value) return std::nullopt;
  return typed.text;
}

ControlLine controls_of(const Context& context, const Box& room) {
  return {context.look, {room.min.x + kMargin - 8, room.min.y}, room.width() - 2 * kMargin + 16};
}

Box finish(Context& context, const Box& room, const ControlLine& line) {
  float y = line.bottom() + 6;
  const std::string_view problem = trouble_of(*context.snapshot.findings, context.state);
  if (!problem.empty()) {
    const ImVec2 at{room.min.x + kMargin, y};
    icon({at.x + 7, at.y + pixels(Size::small) / 2}, Icon::warning, context.colours().warning, 14);
    put_within(context.look, {at.x + 20, at.y}, room.width() - 2 * kMargin - 20, {Size::small},
               context.colours().warning, problem);
    y += 24;
  }
  return {{room.min.x, y}, room.max};
}

void draw_advice(Context& context, const Box& room, std::string_view words) {
  const float width = std::min(440.0f, room.width() - 2 * kMargin);
  const float top = room.min.y + std::min(72.0f, room.height() / 4);
  Stack stack(context, {room.centre().x - width / 2, top}, width);
  stack.text(words, {}, context.colours().muted);
}

std::string stale_words(bool stale) { return stale ? "  \xC2\xB7  updating\xE2\x80\xA6" : ""; }

std::string figure_words(std::optional<double> value, int decimals) { return fixed(value, decimals); }

std::string_view short_name(Keyness measure) {
  constexpr std::array<std::string_view, kKeynessMeasures> kNames = {
      "LRC",        "G\xC2\xB2", "G\xC2\xB2 two-term", "\xCF\x87\xC2\xB2", "Log ratio", "Simple Maths", "%DIFF",
      "Odds ratio", "BIC"};
  return kNames[static_cast<std::size_t>(measure)];
}

int decimals_of(Keyness measure) {
  constexpr std::array<int, kKeynessMeasures> kDecimals = {2, 1, 1, 1, 2, 2, 0, 2, 1};
  return kDecimals[static_cast<std::size_t>(measure)];
}

std::string_view short_name(Bond measure) {
  constexpr std::array<std::string_view, kBonds> kNames = {"logDice",   "G\xC2\xB2", "NPMI",    "MI3", "T",
                                                           "\xCE\x94P", "Dice",      "Jaccard", "PMI"};
  return kNames[static_cast<std::size_t>(measure)];
}

int decimals_of(Bond measure) {
  constexpr std::array<int, kBonds> kDecimals = {2, 1, 2, 2, 2, 3, 3, 3, 2};
  return kDecimals[static_cast<std::size_t>(measure)];
}

std::string hint_of(const Formula& formula) { return std::string(formula.title) + "\n" + std::string(formula.text); }

void draw_terms(Context& context, const Box& room) {
  const std::string words = face_words(context);
  const auto face = static_cast<std::size_t>(context.state.terms.face);
  const DrawnHead head = draw_head(context, room, {"Terms", kFaces, face, words},
                                   [&](ImVec2 top_right) { return draw_exports(context, top_right); });
  if (head.face) context.push(SetTerms{with_face(context, static_cast<TermsFace>(*head.face))});
  const Box& below = head.below;
  switch (context.state.terms.face) {
    case TermsFace::list:
      return draw_term_list(context, below);
    case TermsFace::collocates:
      return draw_collocates(context, below);
    case TermsFace::lines:
      return draw_concordance(context, below);
    case TermsFace::trends:
      return draw_trends(context, below);
    case TermsFace::sentences:
      return draw_key_sentences(context, below);
  }
}

}  // namespace entente::ui
