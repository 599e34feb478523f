// Pairs are joined from the surest down. Two groups become one when none of their members speaks against it, so that a
// chain of likenesses does not end in what has nothing to do with its beginning. Of large groups a few members speak
// for all, which keeps the whole near linear.
#include <algorithm>
#include <memory>
#include <numeric>
#include <string_view>
#include <tuple>
#include <utility>

#include "core/base/compact_sort.h"
#include "core/report/statement_pairs.h"

namespace entente {

// What verdicts do not change, so that one more of them costs little: the pairs, from the surest down, and the words
// that tell whether groups fit.
struct Likeness {
  ActWords words;
  std::vector<StatementPair> same, settling;
};

namespace {

// Dates tell, or an article that speaks of both.
bool comes_after(const Summary& summary, const Statement& one, const Statement& other) {
  if (one.article == other.article) return true;
  const std::string_view date = summary.articles[one.article].facts.date;
  const std::string_view before = summary.articles[other.article].facts.date;
  return !date.empty() && !before.empty() && before < date;
}

void take_pair(const Summary& summary, const CommitmentIndex::Data& data, const StatementMatcher& matcher,
               StatementPair pair, Likeness& out) {
  if (matcher.may_be_one(pair.a, pair.b)) {
    pair.score = matcher.sureness(pair.a, pair.b);
    if (pair.score > 0) out.same.push_back(pair);
    return;
  }
  for (const auto& [by, what] : {std::pair(pair.a, pair.b), std::pair(pair.b, pair.a)}) {
    const std::uint32_t score = matcher.settles(by, what);
    if (score > 0 && comes_after(summary, data.statements[by], data.statements[what])) {
      out.settling.push_back({by, what, score});
    }
  }
}

Steps find_likeness(const Summary& summary, const Stories& stories, const CommitmentIndex::Data& data, Likeness& out) {
  co_await out.words.read(summary, stories, data);
  std::vector<StatementPair> candidates;
  co_await find_candidates(data, out.words, candidates);
  const StatementMatcher matcher(summary, stories, data, out.words);
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    take_pair(summary, data, matcher, candidates[i], out);
    co_await Pause::every(4096, i);
  }
  const auto surest = [](const StatementPair& x, const StatementPair& y) {
    return std::tie(y.score, x.a, x.b) < std::tie(x.score, y.a, y.b);
  };
  compact_sort(out.same, surest);
  compact_sort(out.settling, surest);
}

class Joiner {
 public:
  Joiner(const Summary& summary, const Stories& stories, const Likeness& likeness, CommitmentIndex::Data& out)
      : summary_(summary), likeness_(likeness), out_(out), matcher_(summary, stories, out, likeness.words) {}
  [[nodiscard]] Steps run();

 private:
  void join(const StatementPair& pair);
  [[nodiscard]] std::uint32_t root(std::uint32_t statement);
  void make_entries();
  void close_entries();
  [[nodiscard]] bool is_over(std::uint32_t entry, const StatementPair& pair) const;
  [[nodiscard]] bool is_rejected(std::uint32_t statement) const {
    return out_.statements[statement].verdict == Verdict::rejected;
  }

  static constexpr std::size_t kSpeakers = 8;  // members of a group that speak for it

  const Summary& summary_;
  const Likeness& likeness_;
  CommitmentIndex::Data& out_;
  StatementMatcher matcher_;
  std::vector<std::uint32_t> parent_;                 // by statement
  std::vector<std::vector<std::uint32_t>> speakers_;  // by root, ascending; none: itself
};

std::uint32_t Joiner::root(std::uint32_t statement) {
  while (parent_[statement] != statement) statement = parent_[statement] = parent_[parent_[statement]];
  return statement;
}

void Joiner::join(const StatementPair& pair) {
  if (is_rejected(pair.a) || is_rejected(pair.b)) return;
  std::uint32_t a = root(pair.a), b = root(pair.b);
  if (a == b) return;
  if (b < a) std::swap(a, b);
  for (const std::uint32_t root : {a, b}) {
    if (speakers_[root].empty()) speakers_[root] = {root};
  }
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
  out_.entries.clear();
  for (std::uint32_t i = 0; i < out_.statements.size(); ++i) {
    Statement& row = out_.statements[i];
    row.entry = kNoEntry;
    if (is_rejected(i)) continue;
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

// An entry is settled by one that begins after it. What is kept or signed stays so however often the promise is told
// again; what is refused or given in to does not, when it is promised or refused anew.
bool Joiner::is_over(std::uint32_t entry, const StatementPair& pair) const {
  const Statement& by = out_.statements[pair.a];
  const Statement& settled = out_.statements[out_.entries[by.entry].statements.front()];
  const bool stays = by.kind == Kind::delivery || by.kind == Kind::instrument;
  const auto& told = out_.entries[entry].statements;
  return comes_after(summary_, settled, out_.statements[stays ? told.front() : told.back()]);
}

void Joiner::close_entries() {
  for (const StatementPair& pair : likeness_.settling) {
    if (is_rejected(pair.a) || is_rejected(pair.b)) continue;
    const std::uint32_t by = out_.statements[pair.a].entry, entry = out_.statements[pair.b].entry;
    LedgerEntry& closed = out_.entries[entry];
    if (by == entry || closed.closed_by != kNoEntry || out_.entries[by].closed_by == entry) continue;
    if (!is_over(entry, pair)) continue;
    closed.closed_by = by;
    out_.entries[by].closes.push_back(entry);
  }
  for (LedgerEntry& entry : out_.entries) compact_sort(entry.closes);
}

Steps Joiner::run() {
  parent_.resize(out_.statements.size());
  std::iota(parent_.begin(), parent_.end(), 0U);
  speakers_.resize(parent_.size());
  for (std::size_t i = 0; i < likeness_.same.size(); ++i) {
    join(likeness_.same[i]);
    co_await Pause::every(4096, i);
  }
  make_entries();
  co_await Pause();
  close_entries();
}

}  // namespace

Steps join_statements(const Summary& summary, const Stories& stories, CommitmentIndex::Data& out) {
  if (!out.likeness) {
    auto found = std::make_shared<Likeness>();
    co_await find_likeness(summary, stories, out, *found);
    out.likeness = std::move(found);
  }
  const std::shared_ptr<const Likeness> likeness = out.likeness;
  Joiner joiner(summary, stories, *likeness, out);
  co_await joiner.run();
}

}  // namespace entente
