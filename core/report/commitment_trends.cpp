// Statements over time are figures of articles like any other: counted here, dealt out over periods by make_trends().
#include <algorithm>
#include <tuple>

#include "core/report/ledger.h"

namespace entente {

Trends commitment_trends(const CommitmentIndex& index, const Summary& summary, const Stories& stories,
                         const ArticleSet& set, const CommitmentFilter& filter, Period period) {
  constexpr std::size_t kKinds = 8;
  std::vector<std::string> names;
  for (std::size_t kind = 0; kind < kKinds; ++kind) names.emplace_back(kind_name(static_cast<Kind>(kind)));
  std::vector<std::vector<ArticleFigures>> series(kKinds);
  std::array<Span, kKinds> last_sentence;  // counted, of the series' last article: statements stand by their places
  for (const std::uint32_t statement : list_statements(index, set, filter)) {
    const Statement& said = index[statement];
    const auto kind = static_cast<std::size_t>(said.kind);
    const bool is_new = series[kind].empty() || series[kind].back().article != said.article;
    if (is_new) series[kind].push_back({said.article, 0, 0});
    ArticleFigures& figures = series[kind].back();
    ++figures.count;
    if (is_new || last_sentence[kind] != said.sentence) ++figures.sentences;
    last_sentence[kind] = said.sentence;
  }
  return make_trends(summary, stories, set, names, series, period);
}

}  // namespace entente
