// Each statement is written down once for every pair of who owes and to whom; sorted, the pairs stand together and are
// counted in one pass.
#include <algorithm>
#include <span>
#include <tuple>
#include <utility>

#include "core/base/compact_sort.h"
#include "core/base/sort_unique.h"
#include "core/report/ledger.h"

namespace entente {

namespace {

// A roll-call is no dyad: beyond this many pairs a statement counts towards nobody named.
constexpr std::size_t kMostPairs = 1024;

struct Owed {
  PartyNumber from = 0, to = 0;
  std::uint32_t statement = 0;
  bool is_joint = false;
  friend auto operator<=>(const Owed&, const Owed&) = default;
};

class DyadCounter {
 public:
  DyadCounter(const CommitmentIndex& index, const Summary& summary, const CommitmentFilter& filter)
      : index_(index), summary_(summary), committer_(filter.committer), counterparty_(filter.counterparty) {
    table_.filter = filter;
  }
  DyadTable make(const std::vector<std::uint32_t>& statements);

 private:
  void take(std::uint32_t statement);
  void add(const Owed& owed);
  void count(std::span<const Owed> rows);
  void rank_parties();
  [[nodiscard]] bool is_called(PartyNumber party, const std::string& id) const {
    return id.empty() || (party != kNoParty && index_.party(party) == id);
  }

  const CommitmentIndex& index_;
  const Summary& summary_;
  const std::string &committer_, &counterparty_;
  std::vector<Owed> owed_;
  DyadTable table_;
};

void DyadCounter::add(const Owed& owed) {
  if (is_called(owed.from, committer_) && is_called(owed.to, counterparty_)) owed_.push_back(owed);
}

void DyadCounter::take(std::uint32_t statement) {
  const Statement& said = index_[statement];
  const auto& owing = said.committers;
  const bool is_request = said.kind == Kind::request;
  const bool is_joint = !is_request && said.counterparties.empty() && owing.size() > 1;
  const auto& owed_to = is_joint ? owing : is_request ? said.requesters : said.counterparties;
  for (const PartyNumber from : owing) {
    bool is_owed = false;
    if (owed_to.size() * owing.size() <= kMostPairs) {
      for (const PartyNumber to : owed_to) {
        if (to == from) continue;
        add({from, to, statement, is_joint});
        is_owed = true;
      }
    }
    if (!is_owed) add({from, kNoParty, statement, false});
  }
}

// The rows of one dyad, by statement: that is by time.
void DyadCounter::count(std::span<const Owed> rows) {
  DyadRow out;
  out.from = rows.front().from;
  out.to = rows.front().to;
  std::vector<ArticleIndex> articles;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> last_of;  // entry, its last statement here
  for (const Owed& row : rows) {
    const Statement& said = index_[row.statement];
    ++out.statements;
    if (row.is_joint) ++out.joint;
    ++out.by_kind[static_cast<std::size_t>(said.kind)];
    articles.push_back(said.article);
    if (said.entry != kNoEntry) last_of.emplace_back(said.entry, row.statement);
    const std::string& date = summary_.articles[said.article].facts.date;
    if (date.empty()) continue;
    if (out.first.empty()) out.first = date;
    out.last = date;
  }
  sort_unique(articles);
  out.articles = articles.size();
  compact_sort(last_of);
  for (std::size_t i = 0; i < last_of.size(); ++i) {
    if (i + 1 < last_of.size() && last_of[i + 1].first == last_of[i].first) continue;
    ++out.entries;
    ++out.by_status[static_cast<std::size_t>(index_[last_of[i].second].status)];
  }
  table_.rows.push_back(std::move(out));
}

void DyadCounter::rank_parties() {
  std::vector<std::pair<PartyNumber, std::uint32_t>> stands;  // party, statement
  for (const Owed& row : owed_) {
    stands.emplace_back(row.from, row.statement);
    if (row.to != kNoParty) stands.emplace_back(row.to, row.statement);
  }
  sort_unique(stands);
  std::vector<std::pair<std::uint64_t, PartyNumber>> counts;
  for (const auto& [party, statement] : stands) {
    if (counts.empty() || counts.back().second != party) counts.emplace_back(0, party);
    ++counts.back().first;
  }
  compact_sort(counts, [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;  // parties are numbered by their ids
  });
  for (const auto& [count, party] : counts) table_.parties.push_back(party);
}

DyadTable DyadCounter::make(const std::vector<std::uint32_t>& statements) {
  for (const std::uint32_t statement : statements) take(statement);
  sort_unique(owed_);
  for (std::size_t begin = 0; begin < owed_.size();) {
    std::size_t end = begin;
    while (end < owed_.size() && owed_[end].from == owed_[begin].from && owed_[end].to == owed_[begin].to) ++end;
    count(std::span(owed_).subspan(begin, end - begin));
    begin = end;
  }
  compact_sort(table_.rows, [](const DyadRow& a, const DyadRow& b) {
    return std::tie(b.entries, b.statements, a.from, a.to) < std::tie(a.entries, a.statements, b.from, b.to);
  });
  rank_parties();
  return std::move(table_);
}

}  // namespace

DyadTable make_dyads(const CommitmentIndex& index, const Summary& summary, const ArticleSet& set,
                     const CommitmentFilter& filter) {
  return DyadCounter(index, summary, filter).make(list_statements(index, set, filter));
}

}  // namespace entente
