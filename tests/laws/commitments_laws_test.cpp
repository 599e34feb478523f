// However the articles are dealt out over shards, and in whatever order their summaries are merged: the same statements
// have the same ids, parties and entries, the same ones close others, and ledger, dyads and trends are equal.
#include <catch_amalgamated.hpp>

#include "core/base/hash.h"
#include "core/report/ledger.h"
#include "core/report/report.h"
#include "core/report/stories.h"
#include "tests/laws/made.h"

namespace {

using namespace entente;

// Decisions on what any pile is likely to hold; the first ids are those of the whole.
CommitmentEdits some_edits(const Summary& whole) {
  const ActorIndex actors(whole);
  const Stories stories(whole.articles);
  const CommitmentIndex index(whole, actors, stories);
  CommitmentEdits out;
  using Verb = CommitmentEdit::Verb;
  for (std::uint32_t i = 0; i < index.size() && out.size() < 8; ++i) {
    CommitmentEdit& edit = out.emplace_back();
    edit.commitment = hex16(index[i].id);
    edit.verb = i % 3 == 0 ? Verb::reject : i % 3 == 1 ? Verb::accept : Verb::set;
    if (edit.verb == Verb::set) {
      edit.field = CommitmentField::committers;
      edit.value = "china, pakistan";
    }
  }
  return out;
}

// All that is said of commitments, in bytes.
class SaidOfCommitments {
 public:
  SaidOfCommitments(const Summary& summary, const CommitmentEdits& edits)
      : actors_(summary),
        stories_(summary.articles),
        index_(summary, actors_, stories_, edits),
        all_(summary.articles.size(), true) {
    for (std::uint32_t i = 0; i < index_.size(); ++i) row(index_.row(summary, i));
    for (const LedgerEntry& entry : index_.entries()) {
      numbers(entry.statements);
      numbers(entry.closes);
      number(entry.closed_by);
    }
    for (const LedgerRow& each : make_ledger(index_, summary, stories_, all_).rows) {
      numbers(each.statements);
      text_ += each.first + '|' + each.last + '|';
      for (const LedgerStep& step : each.steps) number(step.statement);
      number(each.stories);
    }
    for (const DyadRow& each : make_dyads(index_, summary, all_).rows) {
      for (const std::uint64_t n :
           {std::uint64_t{each.from}, std::uint64_t{each.to}, each.entries, each.statements, each.articles, each.joint})
        number(n);
    }
    for (const TrendPeriod& each : commitment_trends(index_, summary, stories_, all_, {}, Period::month).periods) {
      for (const TrendCount& count : each.series) number(count.count);
    }
    for (const std::string& idle : index_.idle_edits()) text_ += idle + '\n';
  }
  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] bool has_joined() const {
    return std::ranges::any_of(index_.entries(), [](const LedgerEntry& entry) { return entry.statements.size() > 1; });
  }

 private:
  void number(std::uint64_t n) { text_ += std::to_string(n) + ' '; }
  void numbers(const std::vector<std::uint32_t>& list) {
    for (const std::uint32_t n : list) number(n);
    text_ += '\n';
  }
  void row(const CommitmentRow& one) {
    text_ += one.id + '|' + one.article + '|' + one.what.text + '|' + one.speaker + '|' + one.topic;
    for (const auto* list : {&one.committers, &one.requesters, &one.counterparties, &one.same_as}) {
      for (const std::string& each : *list) text_ += ' ' + each;
      text_ += '|';
    }
    text_ += verdict_name(one.verdict);
    text_ += '\n';
  }

  ActorIndex actors_;
  Stories stories_;
  CommitmentIndex index_;
  ArticleSet all_;
  std::string text_;
};

}  // namespace

TEST_CASE("however the articles are split over shards, commitments, their ledger and who owes whom are the same") {
  std::size_t with_joined = 0;
  for (std::uint64_t seed = 0; seed < 25; ++seed) {
    made::Dice dice(seed);
    const std::vector<Reading> readings = made::pile(dice, 14);
    const Summary whole = summarise(made::shard(readings), {});
    for (const CommitmentEdits& edits : {CommitmentEdits(), some_edits(whole)}) {
      const SaidOfCommitments said(whole, edits);
      with_joined += said.has_joined() ? 1 : 0;
      for (const std::size_t shards : {1U, 2U, 5U, 11U}) {
        CHECK(SaidOfCommitments(made::dealt_and_merged(dice, readings, shards), edits).text() == said.text());
      }
    }
  }
  CHECK(with_joined > 20);
}
