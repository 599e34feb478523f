// Trains core/models/names.bin: train_names DATA GUM OUT
// Every candidate that the rules find in the marked articles is an example; what the article's marks say of its span
// is its class. The same data give the same bytes.
#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "core/language/name_model.h"
#include "core/text/layout.h"
#include "tools/train/names_sets.h"
#include "tools/train/perceptron.h"

namespace {

using namespace entente;
using namespace entente::train;

constexpr unsigned kBits = 19;
constexpr unsigned kRestarts = 16;   // the examples are few: one order of them must not decide
constexpr unsigned kRounds = 4;      // of each
constexpr std::int32_t kMargin = 3;  // by which the right class must win
constexpr Packing kPacking{.step = 500, .prune = 700};

struct Example {
  std::vector<std::uint32_t> rows;
  std::vector<std::uint32_t> blind_rows;
  NameVerdict verdict = NameVerdict::none;
  bool is_blind = false;  // always
};

NameVerdict verdict_of(NameClass type) {
  switch (type) {
    case NameClass::person:
      return NameVerdict::person;
    case NameClass::location:
      return NameVerdict::place;
    case NameClass::organisation:
      return NameVerdict::organisation;
    case NameClass::other:
    case NameClass::unknown:
      return NameVerdict::title;
  }
  return NameVerdict::none;
}

// Of the marked name that covers most of `span`; none where that is less than half.
NameVerdict verdict_at(const MarkedArticle& article, Span span) {
  NameVerdict best = NameVerdict::none;
  std::uint32_t most = span.size() / 2;
  for (const MarkedName& name : article.names) {
    if (!name.span.overlaps(span)) continue;
    const std::uint32_t shared = std::min(name.span.end, span.end) - std::max(name.span.begin, span.begin);
    if (shared <= most) continue;
    most = shared;
    best = verdict_of(name.type);
  }
  return best;
}

bool is_unknown(const MarkedArticle& article, Span span) {
  return std::any_of(article.names.begin(), article.names.end(), [span](const MarkedName& name) {
    return name.type == NameClass::unknown && name.span.overlaps(span);
  });
}

void add_examples(const MarkedArticle& article, const AveragedPerceptron& learner, std::vector<Example>& out) {
  const Layout layout = lay_out(article.text);
  const NameText text(layout, article.headline);
  const std::vector<Bracketed> brackets = bracketed_acronyms(text);
  const std::vector<Candidate> candidates = read_candidates(text, brackets);
  const std::vector<Tag> tags = tags_around(text, candidates, true);
  NameFeatures features(text, tags, candidates);
  std::vector<FeatureHash> hashes;
  for (std::uint32_t c = 0; c < candidates.size(); ++c) {
    const Span span = text.span(candidates[c].first, candidates[c].last);
    if (is_unknown(article, span)) continue;
    Example example;
    example.verdict = verdict_at(article, span);
    example.is_blind = is_explained(candidates[c]);
    features.read(c, hashes);
    for (const FeatureHash hash : hashes) example.rows.push_back(learner.row(hash));
    features.read(c, hashes, true);
    for (const FeatureHash hash : hashes) example.blind_rows.push_back(learner.row(hash));
    out.push_back(std::move(example));
  }
}

unsigned best_of(const std::array<std::int32_t, kNameVerdicts>& scores) {
  return static_cast<unsigned>(std::max_element(scores.begin(), scores.end()) - scores.begin());
}

void train_round(AveragedPerceptron& learner, const std::vector<Example>& examples, unsigned round) {
  std::vector<std::uint32_t> order(examples.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  shuffle(order, round);
  std::uint32_t wrong = 0;
  std::array<std::int32_t, kNameVerdicts> scores{};
  for (const std::uint32_t i : order) {
    const Example& example = examples[i];
    const bool is_blind = example.is_blind || mix64(i * 131 + round) % 8 == 0;
    const auto& rows = is_blind ? example.blind_rows : example.rows;
    learner.score(rows, scores);
    const auto gold = static_cast<unsigned>(example.verdict);
    scores[gold] -= kMargin;
    const unsigned guess = best_of(scores);
    wrong += guess != gold;
    learner.update(rows, gold, guess);
    learner.next_example();
  }
  std::printf("round %u: %.2f %% wrong\n", round, 100.0 * wrong / static_cast<double>(examples.size()));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) {
    std::fprintf(stderr, "usage: train_names DATA GUM OUT\n");
    return 2;
  }
  AveragedPerceptron learner(kNameVerdicts, kBits);
  std::vector<Example> examples;
  for (const MarkedArticle& article : training_articles(argv[1], argv[2])) add_examples(article, learner, examples);
  std::printf("%zu examples\n", examples.size());
  for (unsigned restart = 0; restart < kRestarts; ++restart) {
    learner.restart();
    for (unsigned round = 0; round < kRounds; ++round) train_round(learner, examples, restart * kRounds + round);
  }
  const std::string bytes = learner.model_bytes(kPacking);
  std::ofstream(argv[3], std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return 0;
}
