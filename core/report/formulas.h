// The formulas as people read them, in one place: table headings, hovers, HTML and exports all show these. UTF-8.
#pragma once

#include <string>
#include <string_view>

#include "core/report/collocates.h"
#include "core/report/keyness.h"
#include "core/report/links.h"

namespace entente {

// What stands above a column, and how its figure is made: symbols first, what they stand for, source, how to read it.
struct Formula {
  std::string_view title;  // "Log ratio (LRC)"
  std::string_view text;
};

enum class Figure : unsigned char {
  count,
  per_million,
  per_ten_thousand,
  articles,
  share_of_articles,
  stories,
  dp,
  dp_norm,
  dp_egbert,
  tf_idf_voyant,
  tf_idf_quanteda
};

// Of a node of the network.
enum class Centrality : unsigned char { degree, strength, page_rank, betweenness, community };

[[nodiscard]] const Formula& formula(Figure figure);
[[nodiscard]] const Formula& formula(Keyness measure);
[[nodiscard]] const Formula& formula(Bond measure);
[[nodiscard]] const Formula& formula(LinkOrder figure);  // of a link between actors
[[nodiscard]] const Formula& formula(Centrality measure);

// The text of formula(measure) where actors are counted, by the sentences that name them.
[[nodiscard]] std::string actor_formula(Keyness measure);

}  // namespace entente
