#include "ui/views/terms/measures.h"

#include <array>
#include <span>
#include <string>

#include "core/report/formulas.h"
#include "ui/views/selection.h"
#include "ui/views/terms/faces.h"

namespace entente::ui {
namespace {

constexpr std::array<Choice, 3> kAgainst = {{
    {"nothing", "counts alone"},
    {"the rest", "all that is not selected"},
    {"another selection", "chosen here"},
}};
constexpr std::array<Choice, 2> kRates = {{{"per million"}, {"per 10,000"}}};

// Measures by their short names, with their titles as notes where these say more.
template <class Measure, std::size_t kCount>
std::optional<Measure> choose_measure(ControlLine& line, std::string_view id, Measure measure) {
  std::array<Choice, kCount> choices;
  for (std::size_t i = 0; i < kCount; ++i) {
    choices[i] = {short_name(static_cast<Measure>(i)), formula(static_cast<Measure>(i)).title};
    if (choices[i].note == choices[i].name) choices[i].note = {};
  }
  const auto picked = line.choice(id, "by", choices, static_cast<std::size_t>(measure), hint_of(formula(measure)));
  return picked ? std::optional(static_cast<Measure>(*picked)) : std::nullopt;
}

}  // namespace

void against_control(Context& context, ControlLine& line, TermsState& terms, bool may_be_nothing) {
  const std::size_t first = may_be_nothing ? 0 : 1;
  const std::size_t now = std::max(static_cast<std::size_t>(terms.against), first);
  const auto picked = line.choice("against", "Against", std::span(kAgainst).subspan(first), now - first,
                                  "Keyness: what marks the selection against other articles");
  if (!picked) return;
  terms.against = static_cast<Against>(*picked + first);
  terms.options.order = terms.against == Against::nothing ? TermOrder::count : TermOrder::keyness;
  terms.options.ascending = false;
  if (terms.against == Against::other && selects_all(terms.other)) terms.other = context.state.selection;
}

void other_selection(Context& context, ControlLine& line, TermsState& terms) {
  line.new_line();
  line.words("against articles", context.colours().muted);
  if (selects_all(terms.other)) line.words("all", context.colours().text, true);
  if (auto changed = edit_selection(context, line, "other", terms.other)) terms.other = std::move(*changed);
}

std::optional<Keyness> choose_keyness(ControlLine& line, Keyness measure) {
  return choose_measure<Keyness, kKeynessMeasures>(line, "measure", measure);
}

std::optional<Bond> choose_bond(ControlLine& line, Bond measure) {
  return choose_measure<Bond, kBonds>(line, "bond", measure);
}

void rate_control(ControlLine& line, bool& per_ten_thousand) {
  if (const auto picked = line.choice("rate", "", kRates, per_ten_thousand ? 1 : 0, "What rates are per"))
    per_ten_thousand = *picked == 1;
}

}  // namespace entente::ui
