// The measures against the vectors of their sources, to six decimals, and where they have no value.
#include "core/report/measures.h"

#include <catch_amalgamated.hpp>
#include <vector>

namespace {

using namespace entente;

void check(const std::optional<double>& measured, double expected) {
  REQUIRE(measured);
  CHECK_THAT(*measured, Catch::Matchers::WithinAbs(expected, 5e-7));
}

Corpus corpus_of(const std::vector<Part>& parts) {
  Corpus corpus;
  for (const Part& part : parts) {
    corpus.words += part.words;
    corpus.smallest_part = corpus.parts == 0 ? part.words : std::min(corpus.smallest_part, part.words);
    ++corpus.parts;
  }
  return corpus;
}

// Only the parts with the word are handed over, as the report does.
void check_dispersion(const std::vector<Part>& parts, double dp, double normalised, double egbert) {
  std::vector<Part> with;
  for (const Part& part : parts) {
    if (part.count > 0) with.push_back(part);
  }
  check(deviation_of_proportions(with, corpus_of(parts)), dp);
  check(dp_norm(with, corpus_of(parts)), normalised);
  check(deviation_of_proportions(parts, corpus_of(parts)), dp);
  check(dispersion(with, corpus_of(parts)).dp, dp);
  check(dispersion(with, corpus_of(parts)).dp_norm, normalised);
  check(dispersion(with, corpus_of(parts)).dp_egbert, 1 - egbert);  // published before it is turned round
}

}  // namespace

TEST_CASE("log-likelihood over four cells is as published") {
  check(log_likelihood(Frequencies{7, 2, 1000, 1000}), 2.954494);
  check(log_likelihood(Frequencies{120, 30, 50000, 60000}), 75.575782);
  check(log_likelihood(Frequencies{10, 0, 5000, 8000}), 19.122548);
  check(log_likelihood(Frequencies{3, 40, 50000, 60000}), 31.470470);
  check(log_likelihood(Frequencies{35, 263, 112289776, 1559716979}), 9.976072);
  check(log_likelihood(Frequencies{5, 5, 100, 100}), 0);
  CHECK_FALSE(log_likelihood(Frequencies{0, 0, 10, 10}));
  CHECK_FALSE(log_likelihood(Frequencies{11, 0, 10, 10}));
}

TEST_CASE("dispersion is as published") {
  check_dispersion({{2, 1}, {1, 1}, {0, 1}}, 0.333333, 0.5, 0.5);
  check_dispersion({{0, 1000}, {0, 1000}, {1, 1000}, {2, 1000}, {5, 1000}}, 0.475, 0.593750, 0.593750);
  check_dispersion({{3, 500}, {0, 200}, {1, 300}}, 0.25, 0.312500, 0.357143);
  check_dispersion({{0, 500}, {4, 200}, {0, 300}}, 0.8, 1, 1);
  check_dispersion({{1, 500}, {0, 200}, {0, 300}}, 0.5, 0.625, 1);
}

TEST_CASE("dispersion has no value for a word that is nowhere, or in a corpus of one part") {
  const std::vector<Part> one = {{3, 100}};
  CHECK_FALSE(dp_norm(one, corpus_of(one)));
  CHECK_FALSE(deviation_of_proportions({}, corpus_of(one)));
  CHECK_FALSE(deviation_of_proportions({}, {}));
  check(dispersion(one, corpus_of(one)).dp, 0);
  CHECK_FALSE(dispersion(one, corpus_of(one)).dp_norm);
  CHECK_FALSE(dispersion(one, corpus_of(one)).dp_egbert);
  CHECK_FALSE(dispersion({}, {}).dp_egbert);
}

TEST_CASE("delta P is as published, in both directions") {
  // Gries 2013: 5610 both, 168938 the first alone, 2257 the second alone, 10233063 neither.
  const std::uint64_t first = 5610 + 168938, second = 5610 + 2257, n = first + 2257 + 10233063;
  const auto forward = delta_p({5610, first, second, n}), backward = delta_p({5610, second, first, n});
  REQUIRE(forward);
  REQUIRE(backward);
  CHECK_THAT(*forward, Catch::Matchers::WithinAbs(0.032, 5e-4));
  CHECK_THAT(*backward, Catch::Matchers::WithinAbs(0.697, 5e-4));
}

TEST_CASE("association is as published") {
  struct Row {
    Association table;
    double pmi, npmi, mi3, t, log_dice, jaccard, dice, delta_p, log_likelihood;
  };
  const std::vector<Row> rows = {
      {{20, 50, 40, 1000}, 3.321928, .588592, 11.965784, 4.024922, 12.830075, .285714, .444444, .378947, 74.581979},
      {{5, 10, 8, 200}, 3.643856, .684687, 8.287712, 2.057183, 13.152003, .384615, .555556, .484211, 22.471864},
      {{10, 10, 10, 500}, 5.643856, 1, 12.287712, 3.099032, 14, 1, 1, 1, 98.039113},
  };
  for (const Row& row : rows) {
    check(pmi(row.table), row.pmi);
    check(npmi(row.table), row.npmi);
    check(mi3(row.table), row.mi3);
    check(t_score(row.table), row.t);
    check(log_dice(row.table), row.log_dice);
    check(jaccard(row.table), row.jaccard);
    check(dice(row.table), row.dice);
    check(delta_p(row.table), row.delta_p);
    check(log_likelihood(row.table), row.log_likelihood);
  }
}

TEST_CASE("two things that never meet have no association, nor do impossible tables") {
  for (const Association& table : {Association{0, 5, 5, 10}, Association{6, 5, 5, 10}, Association{5, 11, 5, 10}}) {
    CHECK_FALSE(pmi(table));
    CHECK_FALSE(npmi(table));
    CHECK_FALSE(mi3(table));
    CHECK_FALSE(t_score(table));
    CHECK_FALSE(log_dice(table));
    CHECK_FALSE(jaccard(table));
    CHECK_FALSE(dice(table));
    CHECK_FALSE(delta_p(table));
    CHECK_FALSE(log_likelihood(table));
  }
}

TEST_CASE("two things that are in every unit are wholly associated, and not surprising") {
  const Association always{4, 4, 4, 4};
  check(npmi(always), 1);
  check(log_dice(always), 14);
  check(log_likelihood(always), 0);
  CHECK_FALSE(delta_p(always));
}

TEST_CASE("a rate per million has no value without words") {
  check(per_million(31, 4000), 7750);
  CHECK_FALSE(per_million(0, 0));
}
