// The controls of the list: what is counted, what it is compared with and by which measure, and which rows stand.
#include <algorithm>
#include <array>

#include "ui/format.h"
#include "ui/views/selection.h"
#include "ui/views/terms/counting_controls.h"
#include "ui/views/terms/list.h"

namespace entente::ui {
namespace {

constexpr std::array<Choice, 3> kAgainst = {{
    {"nothing", "counts alone"},
    {"the rest", "all that is not selected"},
    {"another selection", "chosen here"},
}};
constexpr std::array<std::uint64_t, 9> kLeast = {1, 2, 3, 5, 10, 20, 50, 100, 200};
constexpr std::array<std::string_view, 9> kLeastNames = {"1", "2", "3", "5", "10", "20", "50", "100", "200"};
constexpr std::array<double, 4> kLambdas = {1, 10, 100, 1000};
constexpr std::array<Choice, 4> kLambdaNames = {
    {{"1", "favours the rare"}, {"10"}, {"100"}, {"1,000", "the frequent"}}};
constexpr std::array<double, 3> kConfidences = {0.95, 0.99, 0.999};
constexpr std::array<Choice, 3> kConfidenceNames = {{{"95 %"}, {"99 %"}, {"99.9 %"}}};
constexpr std::array<Choice, 5> kPs = {{{"any p"},
                                        {"p < 0.05", "|G\xC2\xB2| \xE2\x89\xA5 3.84"},
                                        {"p < 0.01", "\xE2\x89\xA5 6.63"},
                                        {"p < 0.001", "\xE2\x89\xA5 10.83"},
                                        {"p < 0.0001", "\xE2\x89\xA5 15.13"}}};
constexpr std::array<Choice, 2> kRates = {{{"per million"}, {"per 10,000"}}};

template <class Values, class Value>
std::size_t index_in(const Values& values, Value value) {
  const auto found = std::find(values.begin(), values.end(), value);
  return found == values.end() ? 0 : static_cast<std::size_t>(found - values.begin());
}

void compare(Context& context, ControlLine& line, TermsState& t) {
  const auto now = static_cast<std::size_t>(t.against);
  const auto picked = line.choice("against", "Against", kAgainst, now,
                                  "Keyness: which words mark the selection against other articles");
  if (!picked) return;
  t.against = static_cast<Against>(*picked);
  const bool compares = t.against != Against::nothing;
  t.options.order = compares ? TermOrder::keyness : TermOrder::count;
  t.options.ascending = false;
  if (t.against == Against::other && selects_all(t.other)) t.other = context.state.selection;
}

void choose_measure(ControlLine& line, TermsState& t) {
  std::array<Choice, kKeynessMeasures> measures;
  for (std::size_t i = 0; i < kKeynessMeasures; ++i) {
    measures[i] = {short_name(static_cast<Keyness>(i)), formula(static_cast<Keyness>(i)).title};
    if (measures[i].note == measures[i].name) measures[i].note = {};
  }
  const std::string hint = hint_of(formula(t.options.measure));
  if (const auto picked = line.choice("measure", "by", measures, static_cast<std::size_t>(t.options.measure), hint)) {
    t.options.measure = static_cast<Keyness>(*picked);
    t.options.order = TermOrder::keyness;
  }
  if (t.options.measure == Keyness::simple_maths) {
    if (const auto picked = line.choice("lambda", "\xCE\xBB", kLambdaNames, index_in(kLambdas, t.options.lambda),
                                        "Added to both rates: small values favour rare words"))
      t.options.lambda = kLambdas[*picked];
  }
  if (t.options.measure == Keyness::lrc) {
    if (const auto picked =
            line.choice("confidence", "at", kConfidenceNames, index_in(kConfidences, t.options.confidence),
                        "Confidence of the interval whose bound LRC is, before Bonferroni's correction by m"))
      t.options.confidence = kConfidences[*picked];
  }
}

void choose_significance(ControlLine& line, TermsState& t) {
  std::size_t now = 0;
  for (std::size_t i = 0; i < kCutOffs.size(); ++i) {
    if (t.options.p == kCutOffs[i].p) now = i + 1;
  }
  if (const auto picked = line.choice("p", "", kPs, now, "Words with a smaller G\xC2\xB2 are left out"))
    t.options.p = *picked == 0 ? 1 : kCutOffs[*picked - 1].p;
  if (line.toggle("negative", "rarer ones too", t.options.negative,
                  "Also words that are rarer here than there: their figures are negative"))
    t.options.negative = !t.options.negative;
}

void choose_rows(Context& context, ControlLine& line, TermsState& t) {
  stop_words_control(context, line, t.options.stop_words, t.options.with_stop_words);
  std::array<Choice, kLeast.size()> least;
  for (std::size_t i = 0; i < kLeast.size(); ++i) least[i].name = kLeastNames[i];
  if (const auto picked = line.choice("least", "at least", least, index_in(kLeast, t.options.least_count),
                                      "Words that stand fewer times, here and there together, are left out"))
    t.options.least_count = kLeast[*picked];
  if (const auto picked = line.choice("rate", "", kRates, t.per_ten_thousand ? 1 : 0, "What rates are per"))
    t.per_ten_thousand = *picked == 1;
  if (const auto entered = pattern_field(context, line, "filter", t.options.pattern, 124, "filter: invest*"))
    t.options.pattern = *entered;
}

}  // namespace

Box draw_list_controls(Context& context, const Box& room) {
  TermsEdit edit(context);
  TermsState& t = *edit;
  ControlLine line = controls_of(context, room);
  counting_control(context, line, t.counting);
  compare(context, line, t);
  if (t.against != Against::nothing) {
    choose_measure(line, t);
    choose_significance(line, t);
  }
  choose_rows(context, line, t);
  if (t.against == Against::other) {
    line.new_line();
    line.words("against articles", context.colours().muted);
    if (selects_all(t.other)) line.words("all", context.colours().text, true);
    if (auto changed = edit_selection(context, line, "other", t.other)) t.other = std::move(*changed);
  }
  return finish(context, room, line);
}

}  // namespace entente::ui
