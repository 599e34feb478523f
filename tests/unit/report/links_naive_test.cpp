// find_links() and what stands beside it against a second implementation that does what the definitions say, with maps
// and without haste, on small made corpora: crowds, copies, mentions outside all sentences, sets with nobody in them.
#include <algorithm>
#include <catch_amalgamated.hpp>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

#include "core/report/links.h"
#include "tests/laws/made.h"
#include "tests/unit/report/named_summary.h"

namespace {

using namespace entente;
using made::Dice;
using Value = std::optional<double>;

constexpr LinkUnit kUnits[] = {LinkUnit::sentence, LinkUnit::paragraph, LinkUnit::article};
constexpr LinkOrder kOrders[] = {LinkOrder::support,        LinkOrder::log_dice, LinkOrder::npmi,
                                 LinkOrder::log_likelihood, LinkOrder::articles, LinkOrder::stories};

// "Aaaaa Bbbbb": names far enough apart that none is taken for another's.
named::Party party(std::size_t i) {
  const auto word = [](std::size_t letter) { return std::string(5, static_cast<char>('a' + letter % 26)); };
  std::string key = word(i) + "-" + word(i / 26) + "-" + word(i / 676);
  return {key, "Name " + key, ActorType::state, {}, {}, {}};
}

named::Piece made_piece(Dice& dice, std::size_t number) {
  named::Piece piece;
  piece.id = "article-" + std::to_string(100 + number);
  const bool is_roll = dice.below(12) == 0;
  std::set<std::size_t> named;
  for (std::size_t s = 0, sentences = dice.below(9); s < sentences; ++s) {
    named::Said& said = piece.sentences.emplace_back();
    const std::size_t mentions = is_roll && dice.below(3) == 0 ? 100 + dice.below(60) : dice.below(5);
    for (std::size_t m = 0; m < mentions; ++m) {
      const std::size_t who = mentions > 10 ? m : dice.below(dice.below(3) == 0 ? 40 : 7);
      named.insert(who);
      said.emplace_back(party(who).key, "form " + std::to_string(dice.below(2)));
    }
  }
  for (const std::size_t who : named) piece.parties.push_back(party(who));
  return piece;
}

Summary made_summary(Dice& dice) {
  std::vector<named::Piece> pieces;
  for (std::size_t i = 0, articles = dice.below(14); i < articles; ++i) pieces.push_back(made_piece(dice, i));
  Summary out = named::summary_of(pieces);
  for (ArticleIndex i = 0; i < out.articles.size(); ++i) {
    ArticleFacts& facts = out.articles[i].facts;
    facts.paragraphs = (facts.sentences + 1) / 2;
    facts.date = dice.below(4) == 0 ? "" : "2022-0" + std::to_string(1 + dice.below(4)) + "-15";
    if (i > 0 && dice.below(3) == 0) facts.story = out.articles[dice.below(i)].facts.story;
  }
  for (MentionCount& row : out.mentions) {
    if (dice.below(15) == 0) row.sentence = row.paragraph = kNoPlace;
  }
  std::ranges::sort(out.mentions);
  std::vector<MentionCount> rows;
  for (const MentionCount& row : out.mentions) {  // two rows of one place become one
    const auto place = [](const MentionCount& r) { return std::tuple(r.article, r.sentence, r.actor, r.form); };
    if (!rows.empty() && place(rows.back()) == place(row)) {
      rows.back().count += row.count;
    } else {
      rows.push_back(row);
    }
  }
  out.mentions = rows;
  return out;
}

ArticleSet made_set(Dice& dice, const Summary& summary) {
  ArticleSet out(summary.articles.size());
  const std::size_t of_four = dice.below(5);
  for (ArticleIndex i = 0; i < summary.articles.size(); ++i) {
    if (dice.below(4) < of_four) out.insert(i);
  }
  return out;
}

// Who is named in what, by article and the unit's first byte.
using Units = std::map<std::pair<ArticleIndex, std::uint32_t>, std::set<std::uint32_t>>;

Units units_of(const ActorIndex& index, const ArticleSet& set, LinkUnit unit) {
  Units out;
  for (const ActorPlace& place : index.places()) {
    if (!set.holds(place.article)) continue;
    if (unit == LinkUnit::article) {
      out[{place.article, 0}].insert(place.actor);
    } else if (place.sentence != kNoPlace) {
      out[{place.article, unit == LinkUnit::sentence ? place.sentence : place.paragraph}].insert(place.actor);
    }
  }
  return out;
}

struct Naive {
  const Summary& summary;
  const ActorIndex& index;
  const ArticleSet& set;

  [[nodiscard]] std::uint64_t naming(LinkUnit unit, std::uint32_t actor) const {
    std::uint64_t sum = 0;
    for (const auto& [at, named] : units_of(index, set, unit)) sum += named.count(actor);
    return sum;
  }
  // Of links: lists are left out.
  [[nodiscard]] std::uint64_t naming_freely(LinkUnit unit, std::uint32_t actor) const {
    std::uint64_t sum = 0;
    for (const auto& [at, named] : units_of(index, set, unit))
      sum += named.size() > kMostNamed ? 0 : named.count(actor);
    return sum;
  }
  [[nodiscard]] std::uint64_t crowds(LinkUnit unit) const {
    std::uint64_t sum = 0;
    for (const auto& [at, named] : units_of(index, set, unit)) sum += named.size() > kMostNamed ? 1 : 0;
    return sum;
  }
  [[nodiscard]] std::uint64_t all(LinkUnit unit) const {
    std::uint64_t sum = 0;
    for (ArticleIndex i = 0; i < summary.articles.size(); ++i) {
      if (!set.holds(i)) continue;
      const ArticleFacts& facts = summary.articles[i].facts;
      sum += unit == LinkUnit::sentence ? facts.sentences : unit == LinkUnit::paragraph ? facts.paragraphs : 1;
    }
    return sum;
  }
  using Pairs = std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint64_t>;
  [[nodiscard]] Pairs pairs(LinkUnit unit) const {
    Pairs out;
    for (const auto& [at, named] : units_of(index, set, unit)) {
      if (named.size() > kMostNamed) continue;
      for (const std::uint32_t a : named) {
        for (const std::uint32_t b : named) {
          if (a < b) ++out[{a, b}];
        }
      }
    }
    return out;
  }
  [[nodiscard]] std::set<ArticleIndex> articles(std::uint32_t a, std::uint32_t b) const {
    std::set<ArticleIndex> out;
    for (const auto& [at, named] : units_of(index, set, LinkUnit::article)) {
      if (named.contains(a) && named.contains(b)) out.insert(at.first);
    }
    return out;
  }
  [[nodiscard]] std::uint64_t stories(const std::set<ArticleIndex>& articles) const {
    std::set<std::uint64_t> out;
    for (const ArticleIndex i : articles) out.insert(summary.articles[i].facts.story);
    return out.size();
  }
};

bool is_near(Value value, double expected) { return value && std::abs(*value - expected) < 1e-9; }

void check_measures(const LinkFigures& link, double f1, double f2, double n) {
  const double o = static_cast<double>(link.support);
  CHECK(is_near(link.log_dice, 14 + std::log2(2 * o / (f1 + f2))));
  CHECK(is_near(link.npmi, o == n ? 1 : std::log(o * n / (f1 * f2)) / -std::log(o / n)));
  const auto cell = [](double seen, double expected) { return seen > 0 ? seen * std::log(seen / expected) : 0; };
  const double g2 = 2 * (cell(o, f1 * f2 / n) + cell(f1 - o, f1 * (n - f2) / n) + cell(f2 - o, (n - f1) * f2 / n) +
                         (n > f1 && n > f2 ? cell(n - f1 - f2 + o, (n - f1) * (n - f2) / n) : 0));
  REQUIRE(link.log_likelihood);
  CHECK(std::abs(*link.log_likelihood - std::max(0.0, g2)) < 1e-6);
}

Value figure(const LinkFigures& link, LinkOrder order) {
  switch (order) {
    case LinkOrder::support:
      return static_cast<double>(link.support);
    case LinkOrder::log_dice:
      return link.log_dice;
    case LinkOrder::npmi:
      return link.npmi;
    case LinkOrder::log_likelihood:
      return link.log_likelihood;
    case LinkOrder::articles:
      return static_cast<double>(link.articles);
    case LinkOrder::stories:
      return static_cast<double>(link.stories);
  }
  return std::nullopt;
}

auto counts_of(const LinkFigures& link) {
  return std::tuple(link.a, link.b, link.sentences, link.paragraphs, link.articles, link.stories, link.support);
}

}  // namespace

TEST_CASE("links are what a naive count of sentences, paragraphs and articles gives, over any set") {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    Dice dice(seed);
    const Summary summary = made_summary(dice);
    const ActorIndex index(summary);
    const Stories stories(summary.articles);
    const ArticleSet set = made_set(dice, summary);
    const Naive naive{summary, index, set};
    const auto sentences = naive.pairs(LinkUnit::sentence), paragraphs = naive.pairs(LinkUnit::paragraph);
    const auto at = [](const Naive::Pairs& pairs, const LinkFigures& link) {
      const auto found = pairs.find({link.a, link.b});
      return found == pairs.end() ? 0 : found->second;
    };
    for (const LinkUnit unit : kUnits) {
      LinkOptions options;
      options.unit = unit;
      const LinkTable table = find_links(summary, index, stories, set, options);
      const Naive::Pairs pairs = naive.pairs(unit);
      CHECK(table.crowded == naive.crowds(unit));
      CHECK(table.units == naive.all(unit) - table.crowded);
      CHECK(table.found == pairs.size());
      REQUIRE(table.links.size() == pairs.size());
      for (const LinkFigures& link : table.links) {
        CHECK(link.support == at(pairs, link));
        CHECK(link.sentences == at(sentences, link));
        CHECK(link.paragraphs == at(paragraphs, link));
        const std::set<ArticleIndex> articles = naive.articles(link.a, link.b);
        CHECK(link.articles == articles.size());
        CHECK(link.stories == naive.stories(articles));
      }
      for (std::size_t i = 0; i < table.links.size(); i += 1 + dice.below(20)) {
        const LinkFigures& link = table.links[i];
        check_measures(link, static_cast<double>(naive.naming_freely(unit, link.a)),
                       static_cast<double>(naive.naming_freely(unit, link.b)), static_cast<double>(table.units));
      }
    }
  }
}

TEST_CASE("links are ordered by the figure asked for, and fewer links are the first of them") {
  for (std::uint64_t seed = 0; seed < 30; ++seed) {
    Dice dice(seed);
    const Summary summary = made_summary(dice);
    const ActorIndex index(summary);
    const Stories stories(summary.articles);
    const ArticleSet set(summary.articles.size(), true);
    LinkOptions options;
    options.unit = kUnits[dice.below(3)];
    options.least_support = 1 + dice.below(2);
    options.least_stories = 1 + dice.below(2);
    for (const LinkOrder order : kOrders) {
      options.order = order;
      options.most = SIZE_MAX;
      const LinkTable all = find_links(summary, index, stories, set, options);
      for (std::size_t i = 0; i < all.links.size(); ++i) {
        const LinkFigures& link = all.links[i];
        CHECK(link.support >= options.least_support);
        CHECK(link.stories >= options.least_stories);
        if (i == 0) continue;
        const LinkFigures& before = all.links[i - 1];
        const double a = figure(before, order).value_or(-1e9), b = figure(link, order).value_or(-1e9);
        CHECK(a >= b - 1e-6);
        if (a != b) continue;
        CHECK(before.support >= link.support);
        if (before.support != link.support) continue;
        CHECK(*before.log_dice >= *link.log_dice);
        if (*before.log_dice == *link.log_dice) CHECK(std::tie(before.a, before.b) < std::tie(link.a, link.b));
      }
      options.most = dice.below(all.links.size() + 2);
      const LinkTable first = find_links(summary, index, stories, set, options);
      CHECK(first.found == all.links.size());
      REQUIRE(first.links.size() == std::min(options.most, all.links.size()));
      for (std::size_t i = 0; i < first.links.size(); ++i) CHECK(counts_of(first.links[i]) == counts_of(all.links[i]));
    }
  }
}

TEST_CASE("the links of one actor are those of all links that it is in, by any key of it") {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    Dice dice(seed);
    const Summary summary = made_summary(dice);
    const ActorIndex index(summary);
    const Stories stories(summary.articles);
    const ArticleSet set(summary.articles.size(), true);
    for (const LinkUnit unit : kUnits) {
      LinkOptions options;
      options.unit = unit;
      options.least_support = 1 + dice.below(2);
      const LinkTable all = find_links(summary, index, stories, set, options);
      for (std::uint32_t actor = 0; actor < std::min<std::uint32_t>(index.size(), 10); ++actor) {
        options.with = index[actor].keys.back();
        const LinkTable own = find_links(summary, index, stories, set, options);
        std::vector<LinkFigures> expected = all.links;
        std::erase_if(expected, [&](const LinkFigures& link) { return link.a != actor && link.b != actor; });
        CHECK(own.units == all.units);
        REQUIRE(own.links.size() == expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i) CHECK(counts_of(own.links[i]) == counts_of(expected[i]));
      }
    }
  }
}

TEST_CASE("a link has as many places as support, each a sentence that names one of the two in a unit that names both") {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    Dice dice(seed);
    const Summary summary = made_summary(dice);
    const ActorIndex index(summary);
    const Stories stories(summary.articles);
    const ArticleSet set = made_set(dice, summary);
    for (const LinkUnit unit : kUnits) {
      LinkOptions options;
      options.unit = unit;
      options.most = 40;
      for (const LinkFigures& link : find_links(summary, index, stories, set, options).links) {
        const std::vector<LinkPlace> places = evidence_of(summary, index, set, link.a, link.b, unit);
        CHECK(places.size() == link.support);
        for (const LinkPlace& place : places) {
          CHECK(set.holds(place.article));
          CHECK(std::ranges::any_of(index.places_in(place.article), [&](const ActorPlace& row) {
            return row.sentence == place.sentence && (row.actor == link.a || row.actor == link.b);
          }));
        }
      }
    }
  }
}

TEST_CASE("over all periods, two actors stand together as often as their link says") {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    Dice dice(seed);
    const Summary summary = made_summary(dice);
    const ActorIndex index(summary);
    const Stories stories(summary.articles);
    const ArticleSet set = made_set(dice, summary);
    const auto figures = count_actors(index, stories, set);
    for (const LinkFigures& link : find_links(summary, index, stories, set).links) {
      const Trends trends = actor_trends(summary, index, stories, set, link.a, link.b, Period::month);
      REQUIRE(trends.patterns.size() == 3);
      CHECK(trends.patterns[2] == index[link.a].name + " + " + index[link.b].name);
      std::array<TrendCount, 3> sums{};
      std::vector<TrendPeriod> periods = trends.periods;
      periods.push_back(trends.undated);
      for (const TrendPeriod& period : periods) {
        for (std::size_t i = 0; i < 3; ++i) {
          sums[i].count += period.series[i].count;
          sums[i].sentences += period.series[i].sentences;
          sums[i].articles += period.series[i].articles;
        }
      }
      CHECK(sums[2].sentences == link.sentences);
      CHECK(sums[2].articles == link.articles);
      const auto a = std::ranges::find(figures, link.a, &ActorFigures::actor);
      REQUIRE(a != figures.end());
      CHECK(sums[0].count == a->mentions);
      CHECK(sums[0].sentences == a->sentences);
      CHECK(sums[0].articles == a->articles);
    }
    if (index.size() > 0) {
      CHECK(actor_trends(summary, index, stories, set, 0, kNoActorNumber, Period::year).patterns ==
            std::vector{index[0].name});
    }
  }
}

TEST_CASE("keyness of actors is that of the sentences that name them, tested as often as there are actors to test") {
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    Dice dice(seed);
    const Summary summary = made_summary(dice);
    const ActorIndex index(summary);
    const Stories stories(summary.articles);
    const ArticleSet target = made_set(dice, summary), reference = made_set(dice, summary);
    const Naive in_target{summary, index, target}, in_reference{summary, index, reference};
    ActorKeynessOptions options;
    options.measure = static_cast<Keyness>(dice.below(kKeynessMeasures));
    options.least_sentences = dice.below(4);
    options.negative = dice.below(2) == 0;
    const ActorKeynessTable table = actor_keyness(summary, index, stories, target, reference, options);
    std::uint64_t tested = 0, shown = 0;
    for (std::uint32_t actor = 0; actor < index.size(); ++actor) {
      const Frequencies cells = {in_target.naming(LinkUnit::sentence, actor),
                                 in_reference.naming(LinkUnit::sentence, actor), in_target.all(LinkUnit::sentence),
                                 in_reference.all(LinkUnit::sentence)};
      const bool is_tested = cells.a + cells.b >= std::max<std::uint64_t>(options.least_sentences, 1);
      tested += is_tested ? 1 : 0;
      const bool is_shown = is_tested && (options.negative || !is_rarer(cells));
      shown += is_shown ? 1 : 0;
      const auto row = std::ranges::find(table.rows, actor, &ActorKeynessRow::actor);
      REQUIRE((row != table.rows.end()) == is_shown);
      if (!is_shown) continue;
      CHECK(std::tuple(row->cells.a, row->cells.b, row->cells.c, row->cells.d) ==
            std::tuple(cells.a, cells.b, cells.c, cells.d));
      KeynessSettings settings;
      settings.tested = table.tested;
      for (std::size_t i = 0; i < kKeynessMeasures; ++i) {
        CHECK(row->keyness[i] == keyness(static_cast<Keyness>(i), cells, settings));
      }
    }
    CHECK(table.tested == tested);
    CHECK(table.rows.size() == shown);
    const auto value = [&](const ActorKeynessRow& row) {
      return row.keyness[static_cast<std::size_t>(options.measure)].value_or(-1e9);
    };
    CHECK(std::ranges::is_sorted(table.rows, [&](const auto& x, const auto& y) { return value(x) > value(y) + 1e-6; }));
    options.most = dice.below(4);
    const ActorKeynessTable few = actor_keyness(summary, index, stories, target, reference, options);
    REQUIRE(few.rows.size() == std::min<std::size_t>(options.most, table.rows.size()));
    for (std::size_t i = 0; i < few.rows.size(); ++i) CHECK(few.rows[i].actor == table.rows[i].actor);
  }
}
