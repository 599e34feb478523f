// The controls of the list: what is counted, what it is compared with and by which measure, and which rows stand.
#include <array>

#include "ui/views/terms/counting_controls.h"
#include "ui/views/terms/list.h"
#include "ui/views/terms/measures.h"

namespace entente::ui {
namespace {

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

void choose_measure(ControlLine& line, TermsState& t) {
  if (const auto picked = choose_keyness(line, t.options.measure)) {
    t.options.measure = *picked;
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
  rate_control(line, t.per_ten_thousand);
  if (const auto entered = pattern_field(context, line, "filter", t.options.pattern, 124, "filter: invest*"))
    t.options.pattern = *entered;
}

}  // namespace

Box draw_list_controls(Context& context, const Box& room) {
  TermsEdit edit(context);
  TermsState& t = *edit;
  ControlLine line = controls_of(context, room);
  counting_control(context, line, t.counting);
  against_control(context, line, t);
  if (t.against != Against::nothing) {
    choose_measure(line, t);
    choose_significance(line, t);
  }
  choose_rows(context, line, t);
  if (t.against == Against::other) other_selection(context, line, t);
  return finish(context, room, line);
}

}  // namespace entente::ui
