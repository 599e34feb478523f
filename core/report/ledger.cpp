// A pass over the selected statements deals them out to the entries they belong to; a row is what its statements say,
// in the index's order, which is that of time. What closes an entry is a matter of the whole index, not of the
// selection: a promise kept elsewhere is kept.
#include "core/report/ledger.h"

#include <algorithm>
#include <functional>
#include <tuple>
#include <utility>

#include "core/base/compact_sort.h"
#include "core/base/sort_unique.h"
#include "core/report/named.h"
#include "core/report/stories.h"

namespace entente {

namespace {

constexpr std::array<std::string_view, 5> kOrderNames = {"last", "first", "statements", "outlets", "status"};

// How far a commitment has come. What was refused or suspended leads nowhere.
int rung(Status status) {
  constexpr std::array<int, 9> kRungs = {2, 3, 4, 5, 6, 7, 8, 0, 1};
  return kRungs[static_cast<std::size_t>(status)];
}

class Bookkeeper {
 public:
  Bookkeeper(const CommitmentIndex& index, const Summary& summary, const Stories& stories)
      : index_(index), summary_(summary), counter_(stories) {}

  LedgerRow row(std::uint32_t entry, std::vector<std::uint32_t> statements);

 private:
  [[nodiscard]] const ArticleFacts& facts(std::uint32_t statement) const {
    return summary_.articles[index_[statement].article].facts;
  }

  const CommitmentIndex& index_;
  const Summary& summary_;
  StoryCounter counter_;
};

LedgerRow Bookkeeper::row(std::uint32_t entry, std::vector<std::uint32_t> statements) {
  LedgerRow out;
  out.entry = entry;
  out.statement = statements.front();
  std::vector<ArticleIndex> articles;
  for (const std::uint32_t statement : statements) {
    const Statement& said = index_[statement];
    const ArticleFacts& article = facts(statement);
    articles.push_back(said.article);
    if (!article.source.empty()) out.outlets.push_back(article.source);
    if (!article.date.empty()) {
      if (out.first.empty()) out.first = article.date;
      out.last = article.date;
    }
    if (out.steps.empty() || out.steps.back().status != said.status || out.steps.back().modality != said.modality)
      out.steps.push_back({article.date, said.status, said.modality, statement});
  }
  sort_unique(articles);
  sort_unique(out.outlets);
  out.articles = articles.size();
  out.stories = counter_.count(articles, std::identity());
  const std::uint32_t closed_by = index_.entries()[entry].closed_by;
  if (closed_by != kNoEntry) out.closed_by = index_.entries()[closed_by].statements.front();
  out.statements = std::move(statements);
  return out;
}

bool is_before(const LedgerRow& a, const LedgerRow& b, LedgerOrder order) {
  const auto most = [&](auto of) { return std::pair(of(b) < of(a), of(a) < of(b)); };
  const auto compared = [&] {
    switch (order) {
      case LedgerOrder::last:
        break;
      case LedgerOrder::first:
        return most([](const LedgerRow& row) -> std::string_view { return row.first; });
      case LedgerOrder::statements:
        return most([](const LedgerRow& row) { return row.statements.size(); });
      case LedgerOrder::outlets:
        return most([](const LedgerRow& row) { return row.outlets.size(); });
      case LedgerOrder::status:
        return most([](const LedgerRow& row) { return rung(row.steps.back().status); });
    }
    return std::pair(false, false);
  }();
  if (compared.first != compared.second) return compared.first;
  return a.last != b.last ? b.last < a.last : a.entry < b.entry;
}

}  // namespace

std::string_view ledger_order_name(LedgerOrder order) { return kOrderNames[static_cast<std::size_t>(order)]; }

std::optional<LedgerOrder> ledger_order_named(std::string_view name) { return named<LedgerOrder>(kOrderNames, name); }

LedgerTable make_ledger(const CommitmentIndex& index, const Summary& summary, const Stories& stories,
                        const ArticleSet& set, const LedgerOptions& options) {
  LedgerTable table;
  table.options = options;
  std::vector<std::vector<std::uint32_t>> of_entry(index.entries().size());
  for (const std::uint32_t statement : list_statements(index, set, options.filter)) {
    if (index[statement].entry != kNoEntry) of_entry[index[statement].entry].push_back(statement);
  }
  Bookkeeper keeper(index, summary, stories);
  for (std::uint32_t entry = 0; entry < of_entry.size(); ++entry) {
    if (of_entry[entry].size() < std::max(options.least_statements, 1U)) continue;
    if (options.open_only && index.entries()[entry].closed_by != kNoEntry) continue;
    table.statements += of_entry[entry].size();
    table.rows.push_back(keeper.row(entry, std::move(of_entry[entry])));
  }
  compact_sort(table.rows, [&](const LedgerRow& a, const LedgerRow& b) { return is_before(a, b, options.order); });
  return table;
}

}  // namespace entente
