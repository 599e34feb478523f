// Each row of the summary becomes a statement, in the order in which people read: by article, then by place.
#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "core/base/compact_sort.h"
#include "core/base/hash.h"
#include "core/report/commitment_index.h"
#include "core/report/report.h"

namespace entente {

namespace {

// From where the reader sees it, so that an id outlives a change of the rules that found it: neither what the cue is
// taken to mean nor how far it reaches matters.
std::uint64_t statement_id(std::string_view article, Span cue, std::uint64_t ordinal) {
  const std::uint64_t hash = hash64(std::uint64_t{cue.begin}, hash64(article));
  return ordinal == 0 ? hash : hash64(ordinal, hash);
}

class Resolver {
 public:
  Resolver(const Summary& summary, const ActorIndex& actors, CommitmentIndex::Data& out)
      : summary_(summary), actors_(actors), out_(out) {}
  [[nodiscard]] Steps run();

 private:
  void add(std::uint32_t fact);
  [[nodiscard]] PartyNumber party(StringId key, const CommitmentFacts& in);
  [[nodiscard]] std::vector<PartyNumber> parties(const std::vector<StringId>& keys, const CommitmentFacts& in);
  [[nodiscard]] std::string text(StringId id) const {
    return id == kNoString ? std::string() : std::string(summary_.strings[id]);
  }

  const Summary& summary_;
  const ActorIndex& actors_;
  CommitmentIndex::Data& out_;
  std::unordered_map<std::string, PartyNumber> number_of_;
  std::unordered_set<std::uint64_t> taken_;  // ids in the article at hand
};

// The actor that the key means in the commitment's sentence. A hidden actor stays a party, by its key: who owes what
// does not hang on who is listed.
PartyNumber Resolver::party(StringId key, const CommitmentFacts& in) {
  const std::uint32_t actor = actors_.meant_by(key, in.article, in.sentence.begin);
  std::string id = actor == kNoActorNumber ? std::string(summary_.strings[key]) : actors_[actor].id;
  const auto number = static_cast<PartyNumber>(number_of_.size());
  return number_of_.try_emplace(std::move(id), number).first->second;
}

std::vector<PartyNumber> Resolver::parties(const std::vector<StringId>& keys, const CommitmentFacts& in) {
  std::vector<PartyNumber> out;
  for (const StringId key : keys) {
    const PartyNumber number = party(key, in);
    if (std::ranges::find(out, number) == out.end()) out.push_back(number);
  }
  return out;
}

void Resolver::add(std::uint32_t fact) {
  const CommitmentFacts& from = summary_.commitments[fact];
  Statement row;
  const std::string_view article = summary_.articles[from.article].facts.id;
  for (std::uint64_t ordinal = 0;; ++ordinal) {
    row.id = statement_id(article, from.cue, ordinal);
    if (taken_.insert(row.id).second) break;
  }
  row.article = from.article;
  row.sentence = from.sentence;
  row.kind = from.kind;
  row.status = from.status;
  row.modality = from.modality;
  row.flags = from.flags;
  row.confidence = from.confidence;
  row.committers = parties(from.committers, from);
  row.requesters = parties(from.requesters, from);
  row.counterparties = parties(from.counterparties, from);
  if (from.speaker != kNoString) row.speaker = party(from.speaker, from);
  out_.statements.push_back(std::move(row));
  StatementTexts texts;
  texts.fact = fact;
  texts.what = from.what;
  texts.cue = from.cue;
  texts.deadline = from.deadline;
  texts.amount = from.amount;
  texts.due = text(from.due);
  texts.quantity = text(from.quantity);
  texts.unit = text(from.unit);
  texts.topic = text(from.topic);
  out_.texts.push_back(std::move(texts));
}

Steps Resolver::run() {
  const std::vector<ArticleIndex> order = reading_order(summary_);
  co_await Pause();
  out_.place.resize(order.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) out_.place[order[i]] = i;
  std::vector<std::uint32_t> rows(summary_.commitments.size());
  for (std::uint32_t i = 0; i < rows.size(); ++i) rows[i] = i;
  const auto& facts = summary_.commitments;
  compact_sort(rows, [&](std::uint32_t a, std::uint32_t b) {
    return std::tie(out_.place[facts[a].article], facts[a], a) < std::tie(out_.place[facts[b].article], facts[b], b);
  });
  co_await Pause();
  out_.statements_end.assign(order.size(), 0);
  std::size_t row = 0;
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    taken_.clear();
    for (; row < rows.size() && facts[rows[row]].article == order[i]; ++row) add(rows[row]);
    out_.statements_end[i] = out_.statements.size();
    co_await Pause::every(512, i);
  }
  out_.parties.resize(number_of_.size());
  for (const auto& [id, number] : number_of_) out_.parties[number] = id;
  number_parties(out_);
}

}  // namespace

Steps resolve_statements(const Summary& summary, const ActorIndex& actors, CommitmentIndex::Data& out) {
  Resolver resolver(summary, actors, out);
  co_await resolver.run();
}

// Parties were numbered as they came; numbers that are seen go by their ids.
void number_parties(CommitmentIndex::Data& out) {
  const auto each = [&](auto visit) {
    for (Statement& row : out.statements) {
      for (auto* list : {&row.committers, &row.requesters, &row.counterparties}) {
        for (PartyNumber& number : *list) visit(number);
      }
      if (row.speaker != kNoParty) visit(row.speaker);
    }
  };
  std::vector<bool> stands(out.parties.size());
  each([&](PartyNumber number) { stands[number] = true; });
  std::vector<PartyNumber> order;
  for (PartyNumber number = 0; number < stands.size(); ++number) {
    if (stands[number]) order.push_back(number);
  }
  compact_sort(order, {}, [&](PartyNumber number) -> std::string_view { return out.parties[number]; });
  std::vector<PartyNumber> renumbered(out.parties.size(), kNoParty);
  std::vector<std::string> sorted;
  for (const PartyNumber number : order) {
    renumbered[number] = static_cast<PartyNumber>(sorted.size());
    sorted.push_back(std::move(out.parties[number]));
  }
  out.parties = std::move(sorted);
  each([&](PartyNumber& number) { number = renumbered[number]; });
}

}  // namespace entente
