// rank_terms() against a second implementation that does what the definitions say, with maps and without haste, on
// small made corpora: overlapping and empty sets, articles without words, copies, counts too large for a byte.
#include "core/report/terms.h"

#include <algorithm>
#include <catch_amalgamated.hpp>
#include <cmath>
#include <map>
#include <set>
#include <sstream>
#include <tuple>

#include "core/text/lemma.h"
#include "core/text/pattern.h"
#include "tests/laws/made.h"
#include "tests/unit/report/written_summary.h"

namespace {

using namespace entente;
using made::Dice;
using Value = std::optional<double>;
using Counts = std::map<std::string, std::map<ArticleIndex, std::uint64_t>>;  // by term and article

std::vector<std::string> split(const std::string& term) {
  std::istringstream in(term);
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

Summary made_summary(Dice& dice) {
  static const std::vector<std::string> kTerms = {"the",
                                                  "of",
                                                  "and",
                                                  "agree",
                                                  "agreed",
                                                  "agrees",
                                                  "minister",
                                                  "ministers",
                                                  "road",
                                                  "roads",
                                                  "port",
                                                  "ports",
                                                  "cpec",
                                                  "belt and road",
                                                  "of the",
                                                  "the port",
                                                  "ministers agree",
                                                  "minister agreed",
                                                  "zebra",
                                                  "a",
                                                  "invests",
                                                  "invest",
                                                  "corridor",
                                                  "corridors"};
  std::vector<written::Text> texts;
  const std::size_t articles = dice.below(9);
  for (std::size_t i = 0; i < articles; ++i) {
    written::Text& text = texts.emplace_back();
    text.id = "id" + std::to_string(i);
    if (i > 0 && dice.below(4) == 0) text.copy_of = "id" + std::to_string(dice.below(i));
    if (dice.below(5) == 0) continue;  // no words
    for (std::size_t drawn = dice.below(12); drawn > 0; --drawn) {
      const std::size_t most = dice.below(6) == 0 ? 700 : 4;
      text.terms[kTerms[dice.below(kTerms.size())]] = static_cast<std::uint32_t>(1 + dice.below(most));
    }
    for (const auto& [term, count] : text.terms) text.words += count;
    text.words += static_cast<std::uint32_t>(dice.below(50));
    text.sentences = text.words / 7;
  }
  return written::summary(texts);
}

ArticleSet made_set(Dice& dice, std::size_t articles) {
  if (dice.below(5) == 0) return ArticleSet(articles, dice.below(2) == 0);
  ArticleSet out(articles);
  for (ArticleIndex i = 0; i < articles; ++i) {
    if (dice.below(2) == 0) out.insert(i);
  }
  return out;
}

// ---- the second implementation ----

Counts counts_of(const Summary& summary, TermForm form) {
  Counts out;
  for (const TermCount& row : summary.terms) {
    std::string name;
    for (const std::string& word : split(std::string(summary.strings[row.term]))) {
      name += (name.empty() ? "" : " ") + (form == TermForm::lemma ? lemma(word) : word);
    }
    out[name][row.article] += row.count;
  }
  return out;
}

struct NaiveSet {
  std::vector<ArticleIndex> articles;
  std::uint64_t words = 0;
};

NaiveSet naive_set(const Summary& summary, const ArticleSet& set) {
  NaiveSet out;
  for (ArticleIndex i = 0; i < summary.articles.size(); ++i) {
    if (!set.holds(i)) continue;
    out.articles.push_back(i);
    out.words += summary.articles[i].facts.words;
  }
  return out;
}

struct NaivePlace {
  std::uint64_t count = 0, articles = 0, stories = 0;
  Value per_million, dp, dp_norm, dp_egbert;
};

NaivePlace naive_place(const Summary& summary, const NaiveSet& set, const std::map<ArticleIndex, std::uint64_t>& held) {
  NaivePlace out;
  std::set<std::uint64_t> stories;
  for (const ArticleIndex i : set.articles) {
    if (!held.contains(i)) continue;
    out.count += held.at(i);
    ++out.articles;
    stories.insert(summary.articles[i].facts.story);
  }
  out.stories = stories.size();
  if (set.words == 0) return out;
  out.per_million = static_cast<double>(out.count) * 1e6 / static_cast<double>(set.words);
  if (out.count == 0) return out;
  double sum = 0, least = 2, least_held = 2;
  int parts = 0;
  for (const ArticleIndex i : set.articles) {
    if (summary.articles[i].facts.words == 0) continue;
    ++parts;
    const double w = summary.articles[i].facts.words / static_cast<double>(set.words);
    const double t = held.contains(i) ? static_cast<double>(held.at(i)) / static_cast<double>(out.count) : 0;
    sum += std::abs(t - w);
    least = std::min(least, w);
    if (t > 0) least_held = std::min(least_held, w);
  }
  out.dp = sum / 2;
  if (parts < 2) return out;
  out.dp_norm = *out.dp / (1 - least);
  out.dp_egbert = 1 - *out.dp / (1 - least_held);
  return out;
}

double chance_of_or_more(double a, double n, double p) {
  double sum = 0;
  for (double k = a; k <= n; ++k) {
    sum += std::exp(std::lgamma(n + 1) - std::lgamma(k + 1) - std::lgamma(n - k + 1) + k * std::log(p) +
                    (n - k) * std::log(1 - p));
  }
  return sum;
}

double naive_lrc(double a, double b, double c, double d, double error) {
  if (a * d < b * c) return -naive_lrc(b, a, d, c, error);
  double low = 0, high = 1;
  for (int round = 0; round < 100; ++round) {
    const double middle = (low + high) / 2;
    (chance_of_or_more(a, a + b, middle) < error ? low : high) = middle;
  }
  return std::max(0.0, std::log2(d / c * low / (1 - low)));
}

Value naive_keyness(Keyness measure, const Frequencies& t, const TermOptions& options, std::uint64_t tested) {
  if (t.a + t.b == 0 || t.c == 0 || t.d == 0) return std::nullopt;
  const auto a = static_cast<double>(t.a), b = static_cast<double>(t.b), c = static_cast<double>(t.c),
             d = static_cast<double>(t.d), n = c + d;
  const double cells[4][2] = {
      {a, c * (a + b) / n}, {b, d * (a + b) / n}, {c - a, c * (n - a - b) / n}, {d - b, d * (n - a - b) / n}};
  double g2 = 0, two = 0, chi = 0;
  for (int i = 0; i < 4; ++i) {
    const auto [o, e] = cells[i];
    const double part = o > 0 ? 2 * o * std::log(o / e) : 0;
    g2 += part;
    if (i < 2) two += part;
    chi += (o - e) * (o - e) / e;
  }
  const double sign = a / c < b / d ? -1 : 1;
  switch (measure) {
    case Keyness::lrc:
      return naive_lrc(a, b, c, d, (1 - options.confidence) / 2 / static_cast<double>(tested));
    case Keyness::g2:
      return sign * g2;
    case Keyness::g2_two_term:
      return sign * two;
    case Keyness::chi_squared:
      return n > a + b ? Value(sign * chi) : std::nullopt;
    case Keyness::log_ratio:
      return std::log2((a + .5) / (c + .5)) - std::log2((b + .5) / (d + .5));
    case Keyness::simple_maths:
      return (1e6 * a / c + options.lambda) / (1e6 * b / d + options.lambda);
    case Keyness::percent_diff:
      return b > 0 ? Value(100 * (a / c - b / d) / (b / d)) : std::nullopt;
    case Keyness::odds_ratio:
      return b > 0 && a < c && b < d ? Value(a / (c - a) / (b / (d - b))) : std::nullopt;
    case Keyness::bic:
      return g2 - std::log(n);
  }
  return std::nullopt;
}

struct NaiveRow {
  std::string term;
  NaivePlace target, reference;
  Frequencies cells;
  Value keyness[kKeynessMeasures];
};

struct NaiveTable {
  std::uint64_t tested = 0;
  std::map<std::string, NaiveRow> rows;
};

bool passes_filters(const NaiveRow& row, const TermOptions& options) {
  if (row.cells.a + row.cells.b < std::max<std::uint64_t>(1, options.least_count)) return false;
  const auto is_stop = [&](const std::string& word) { return options.stop_words.holds(word); };
  if (!options.with_stop_words && std::ranges::all_of(split(row.term), is_stop)) return false;
  if (options.pattern.empty()) return true;
  const auto pattern = Pattern::parse(options.pattern);
  return pattern && pattern->matches_term(row.term);
}

NaiveTable naive_table(const Summary& summary, TermForm form, const ArticleSet& target, const ArticleSet* reference,
                       const TermOptions& options) {
  NaiveTable out;
  const NaiveSet t = naive_set(summary, target), r = reference ? naive_set(summary, *reference) : NaiveSet{};
  for (const auto& [term, held] : counts_of(summary, form)) {
    NaiveRow row{term, naive_place(summary, t, held), naive_place(summary, r, held), {}, {}};
    row.cells = {row.target.count, row.reference.count, t.words, r.words};
    if (passes_filters(row, options)) out.rows[term] = row;
  }
  out.tested = out.rows.size();
  if (reference == nullptr) return out;
  for (auto at = out.rows.begin(); at != out.rows.end();) {
    NaiveRow& row = at->second;
    for (std::size_t i = 0; i < kKeynessMeasures; ++i) {
      row.keyness[i] = naive_keyness(static_cast<Keyness>(i), row.cells, options, out.tested);
    }
    const double g2 = std::abs(row.keyness[static_cast<std::size_t>(Keyness::g2)].value_or(0));
    const double least = options.p == 0.05 ? 3.84 : options.p == 0.001 ? 10.83 : -1;
    const bool is_cut = !options.negative && row.cells.a * row.cells.d < row.cells.b * row.cells.c;
    at = g2 < least || is_cut ? out.rows.erase(at) : std::next(at);
  }
  return out;
}

// ---- comparing ----

bool is_close(Value x, Value y) {
  if (!x || !y) return x.has_value() == y.has_value();
  return std::abs(*x - *y) <= 1e-9 * std::max({1.0, std::abs(*x), std::abs(*y)});
}

void check_place(const TermPlace& place, const NaivePlace& wanted) {
  CHECK(place.count == wanted.count);
  CHECK(place.articles == wanted.articles);
  CHECK(place.stories == wanted.stories);
  CHECK(is_close(place.per_million, wanted.per_million));
}

void check_row(const TermFigures& row, const NaiveRow& wanted, bool has_reference) {
  CAPTURE(row.term);
  check_place(row.target, wanted.target);
  CHECK(is_close(row.target.dp, wanted.target.dp));
  CHECK(is_close(row.target.dp_norm, wanted.target.dp_norm));
  CHECK(is_close(row.target.dp_egbert, wanted.target.dp_egbert));
  REQUIRE(row.reference.has_value() == has_reference);
  for (std::size_t i = 0; i < kKeynessMeasures; ++i) {
    CAPTURE(i, row.keyness[i], wanted.keyness[i], row.cells.a, row.cells.b, row.cells.c, row.cells.d);
    CHECK(is_close(row.keyness[i], wanted.keyness[i]));
  }
  if (!has_reference) return;
  check_place(*row.reference, wanted.reference);
  CHECK(std::tuple(row.cells.a, row.cells.b, row.cells.c, row.cells.d) ==
        std::tuple(wanted.cells.a, wanted.cells.b, wanted.cells.c, wanted.cells.d));
}

Value ordering(const NaiveRow& row, const TermOptions& options) {
  switch (options.order) {
    case TermOrder::count:
      return static_cast<double>(row.target.count);
    case TermOrder::keyness:
      return row.keyness[static_cast<std::size_t>(options.measure)];
    case TermOrder::articles:
      return static_cast<double>(row.target.articles);
    case TermOrder::stories:
      return static_cast<double>(row.target.stories);
    case TermOrder::dispersion:
      return row.target.dp_norm;
    case TermOrder::term:
      return std::nullopt;
  }
  return std::nullopt;
}

void check_order(const NaiveRow& x, const NaiveRow& y, const TermOptions& options) {
  CAPTURE(x.term, y.term);
  if (options.order == TermOrder::term) {
    CHECK(options.ascending == (y.term < x.term));
    return;
  }
  const Value before = ordering(x, options), after = ordering(y, options);
  if (!is_close(before, after)) {
    REQUIRE(before);  // what has no value is last
    CHECK((!after || (*before > *after) != options.ascending));
    return;
  }
  if (options.order == TermOrder::keyness && options.measure == Keyness::lrc) {
    constexpr auto kG2 = static_cast<std::size_t>(Keyness::g2);
    if (!is_close(x.keyness[kG2], y.keyness[kG2])) {
      CHECK((*x.keyness[kG2] > *y.keyness[kG2]) != options.ascending);
      return;
    }
  }
  CHECK(std::tuple(y.cells.a, x.cells.b, x.term) < std::tuple(x.cells.a, y.cells.b, y.term));
}

TermOptions made_options(Dice& dice) {
  static const std::vector<std::string> kPatterns = {"",    "", "", "port", "a*", "m* | road", "belt and road",
                                                     "zzz", "("};
  TermOptions options;
  options.order = static_cast<TermOrder>(dice.below(6));
  options.ascending = dice.below(3) == 0;
  options.measure = static_cast<Keyness>(dice.below(kKeynessMeasures));
  options.least_count = dice.below(4);
  options.p = std::vector<double>{1, 1, 0.05, 0.001}[dice.below(4)];
  options.negative = dice.below(3) != 0;
  options.with_stop_words = dice.below(3) == 0;
  options.stop_words.listed = dice.below(4) != 0;
  if (dice.below(3) == 0) options.stop_words.added = {"agree", "port", "zebra"};
  if (dice.below(3) == 0) options.stop_words.allowed = {"of", "port"};
  options.pattern = kPatterns[dice.below(kPatterns.size())];
  options.lambda = dice.below(2) == 0 ? 1 : 100;
  options.confidence = dice.below(2) == 0 ? 0.95 : 0.5;
  return options;
}

}  // namespace

TEST_CASE("terms are ranked as a second implementation ranks them, on small corpora of every shape") {
  Dice dice(20220322);
  for (int round = 0; round < 600; ++round) {
    const Summary summary = made_summary(dice);
    const auto form = static_cast<TermForm>(dice.below(2));
    const TermIndex index(summary, form);
    const ArticleSet target = made_set(dice, summary.articles.size());
    const ArticleSet other = dice.below(2) == 0 ? target.others() : made_set(dice, summary.articles.size());
    const ArticleSet* reference = dice.below(3) == 0 ? nullptr : &other;
    TermOptions options = made_options(dice);
    CAPTURE(round, reference != nullptr, options.order, options.measure, options.ascending);

    const NaiveTable wanted = naive_table(summary, form, target, reference, options);
    const TermTable table = rank_terms(index, target, reference, options);
    CHECK(table.tested == wanted.tested);
    CHECK(table.found == wanted.rows.size());
    REQUIRE(table.rows.size() == wanted.rows.size());
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
      REQUIRE(wanted.rows.contains(table.rows[i].term));
      check_row(table.rows[i], wanted.rows.at(table.rows[i].term), reference != nullptr);
      if (i > 0) check_order(wanted.rows.at(table.rows[i - 1].term), wanted.rows.at(table.rows[i].term), options);
    }

    options.most = dice.below(5);
    const TermTable cut = rank_terms(index, target, reference, options);
    CHECK(cut.found == table.found);
    REQUIRE(cut.rows.size() == std::min(options.most, table.rows.size()));
    for (std::size_t i = 0; i < cut.rows.size(); ++i) CHECK(cut.rows[i].term == table.rows[i].term);
  }
}

TEST_CASE("the figures of single terms are those of the list, at the number of terms asked for") {
  Dice dice(7);
  for (int round = 0; round < 60; ++round) {
    const Summary summary = made_summary(dice);
    const TermIndex index(summary);
    const ArticleSet target = made_set(dice, summary.articles.size()), other = target.others();
    const TermOptions options;
    const std::vector<std::string> asked = {"port", "of", "port", "nowhere"};
    const auto figures = figures_of(index, target, &other, options, asked);
    REQUIRE(figures.size() == asked.size());
    const NaiveSet t = naive_set(summary, target), r = naive_set(summary, other);
    const Counts counts = counts_of(summary, TermForm::surface);
    for (std::size_t i = 0; i < asked.size(); ++i) {
      CHECK(figures[i].term == asked[i]);
      const auto held = counts.contains(asked[i]) ? counts.at(asked[i]) : Counts::mapped_type();
      NaiveRow row{asked[i], naive_place(summary, t, held), naive_place(summary, r, held), {}, {}};
      row.cells = {row.target.count, row.reference.count, t.words, r.words};
      for (std::size_t k = 0; k < kKeynessMeasures; ++k) {
        row.keyness[k] = naive_keyness(static_cast<Keyness>(k), row.cells, options, asked.size());
      }
      check_row(figures[i], row, true);
    }
  }
}
