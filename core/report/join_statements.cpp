// Pairs are joined from the surest down. Two groups become one when none of their members speaks against it, so that a
// chain of likenesses does not end in what has nothing to do with its beginning. Of large groups a few members speak
// for all, which keeps the whole near linear.
#include <algorithm>
#include <numeric>
#include <string_view>
#include <tuple>
#include <utility>

#include "core/report/statement_pairs.h"

namespace entente {

namespace {

class Joiner {
 public:
  Joiner(const Summary& summary, const Stories& stories, CommitmentIndex::Data& out)
      : summary_(summary), out_(out), words_(summary, stories, out), matcher_(summary, stories, out, words_) {}
  void run();

 private:
  void find_pairs();
  void join(const StatementPair& pair);
  [[nodiscard]] std::uint32_t root(std::uint32_t statement);
  void make_entries();
  void close_entries();
  [[nodiscard]] bool comes_after(std::uint32_t statement, std::uint32_t other) const;
  [[nodiscard]] bool is_over(std::uint32_t entry, const StatementPair& pair) const;

  static constexpr std::size_t kSpeakers = 8;  // members of a group that speak for it

  const Summary& summary_;
  CommitmentIndex::Data& out_;
  ActWords words_;
  StatementMatcher matcher_;
  std::vector<StatementPair> same_, settling_;
  std::vector<std::uint32_t> parent_;                 // by statement
  std::vector<std::vector<std::uint32_t>> speakers_;  // by root, ascending
};

void Joiner::find_pairs() {
  for (StatementPair pair : candidate_pairs(out_, words_)) {
    if (matcher_.may_be_one(pair.a, pair.b)) {
      pair.score = matcher_.sureness(pair.a, pair.b);
      if (pair.score > 0) same_.push_back(pair);
      continue;
    }
    for (const auto& [by, what] : {std::pair(pair.a, pair.b), std::pair(pair.b, pair.a)}) {
      if (const std::uint32_t score = matcher_.settles(by, what); score > 0 && comes_after(by, what)) {
        settling_.push_back({by, what, score});
      }
    }
  }
  const auto surest = [](const StatementPair& x, const StatementPair& y) {
    return std::tie(y.score, x.a, x.b) < std::tie(x.score, y.a, y.b);
  };
  std::ranges::sort(same_, surest);
  std::ranges::sort(settling_, surest);
}

std::uint32_t Joiner::root(std::uint32_t statement) {
  while (parent_[statement] != statement) statement = parent_[statement] = parent_[parent_[statement]];
  return statement;
}

void Joiner::join(const StatementPair& pair) {
  std::uint32_t a = root(pair.a), b = root(pair.b);
  if (a == b) return;
  if (b < a) std::swap(a, b);
  for (const std::uint32_t one : speakers_[a]) {
    for (const std::uint32_t other : speakers_[b]) {
      if (!matcher_.are_akin(one, other)) return;
    }
  }
  parent_[b] = a;
  std::vector<std::uint32_t> both;
  std::ranges::merge(speakers_[a], speakers_[b], std::back_inserter(both));
  if (both.size() > kSpeakers) both.resize(kSpeakers);
  speakers_[a] = std::move(both);
  speakers_[b].clear();
}

// The least member of a group is its root, so entries come in the order of their first statements.
void Joiner::make_entries() {
  for (std::uint32_t i = 0; i < out_.statements.size(); ++i) {
    Statement& row = out_.statements[i];
    if (row.verdict == Verdict::rejected) continue;
    const std::uint32_t first = root(i);
    if (first == i) {
      row.entry = static_cast<std::uint32_t>(out_.entries.size());
      out_.entries.emplace_back();
    } else {
      row.entry = out_.statements[first].entry;
    }
    out_.entries[row.entry].statements.push_back(i);
  }
}

// Dates tell, or an article that speaks of both.
bool Joiner::comes_after(std::uint32_t statement, std::uint32_t other) const {
  const Statement &one = out_.statements[statement], &two = out_.statements[other];
  if (one.article == two.article) return true;
  const std::string_view date = summary_.articles[one.article].facts.date;
  const std::string_view before = summary_.articles[two.article].facts.date;
  return !date.empty() && !before.empty() && before < date;
}

// What is kept or signed stays so however often the promise is told again; what is refused or given in to is not, when
// it is promised or refused anew.
bool Joiner::is_over(std::uint32_t entry, const StatementPair& pair) const {
  const Kind kind = out_.statements[pair.a].kind;
  if (kind == Kind::delivery || kind == Kind::instrument) return true;
  const std::uint32_t last = out_.entries[entry].statements.back();
  return last == pair.b || comes_after(pair.a, last);
}

void Joiner::close_entries() {
  for (const StatementPair& pair : settling_) {
    const std::uint32_t by = out_.statements[pair.a].entry, entry = out_.statements[pair.b].entry;
    LedgerEntry& closed = out_.entries[entry];
    if (by == entry || closed.closed_by != kNoEntry || out_.entries[by].closed_by == entry) continue;
    if (!is_over(entry, pair)) continue;
    closed.closed_by = by;
    out_.entries[by].closes.push_back(entry);
  }
  for (LedgerEntry& entry : out_.entries) std::ranges::sort(entry.closes);
}

void Joiner::run() {
  find_pairs();
  parent_.resize(out_.statements.size());
  std::iota(parent_.begin(), parent_.end(), 0U);
  speakers_.resize(parent_.size());
  for (std::uint32_t i = 0; i < parent_.size(); ++i) speakers_[i] = {i};
  for (const StatementPair& pair : same_) join(pair);
  make_entries();
  close_entries();
}

}  // namespace

void join_statements(const Summary& summary, const Stories& stories, CommitmentIndex::Data& out) {
  Joiner(summary, stories, out).run();
}

}  // namespace entente
