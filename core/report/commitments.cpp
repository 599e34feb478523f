// See commitments.h.
#include "core/report/commitments.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "core/base/hash.h"
#include "core/base/sort_unique.h"
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
  void run();

 private:
  void add(std::uint32_t fact);
  [[nodiscard]] PartyNumber party(StringId key, const CommitmentFacts& in);
  [[nodiscard]] std::vector<PartyNumber> parties(const std::vector<StringId>& keys, const CommitmentFacts& in);
  [[nodiscard]] std::string text(StringId id) const {
    return id == kNoString ? std::string() : std::string(summary_.strings[id]);
  }
  void number_parties();

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

// Parties were numbered as they came; numbers that are seen go by their ids.
void Resolver::number_parties() {
  for (const auto& [id, number] : number_of_) out_.parties.push_back(id);
  std::ranges::sort(out_.parties);
  std::vector<PartyNumber> renumbered(out_.parties.size());
  for (PartyNumber i = 0; i < out_.parties.size(); ++i) renumbered[number_of_.at(out_.parties[i])] = i;
  for (Statement& row : out_.statements) {
    for (auto* list : {&row.committers, &row.requesters, &row.counterparties}) {
      for (PartyNumber& number : *list) number = renumbered[number];
    }
    if (row.speaker != kNoParty) row.speaker = renumbered[row.speaker];
  }
}

void Resolver::run() {
  const std::vector<ArticleIndex> order = reading_order(summary_);
  out_.place.resize(order.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) out_.place[order[i]] = i;
  std::vector<std::uint32_t> rows(summary_.commitments.size());
  for (std::uint32_t i = 0; i < rows.size(); ++i) rows[i] = i;
  const auto& facts = summary_.commitments;
  std::ranges::sort(rows, [&](std::uint32_t a, std::uint32_t b) {
    return std::tie(out_.place[facts[a].article], facts[a], a) < std::tie(out_.place[facts[b].article], facts[b], b);
  });
  out_.statements_end.assign(order.size(), 0);
  std::size_t row = 0;
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    taken_.clear();
    for (; row < rows.size() && facts[rows[row]].article == order[i]; ++row) add(rows[row]);
    out_.statements_end[i] = out_.statements.size();
  }
  number_parties();
}

}  // namespace

void resolve_statements(const Summary& summary, const ActorIndex& actors, CommitmentIndex::Data& out) {
  Resolver(summary, actors, out).run();
}

std::string_view verdict_name(Verdict verdict) {
  constexpr std::array<std::string_view, 3> kNames = {"open", "accepted", "rejected"};
  return kNames[static_cast<std::size_t>(verdict)];
}

CommitmentIndex::CommitmentIndex() : data_(std::make_unique<Data>()) {}
CommitmentIndex::CommitmentIndex(CommitmentIndex&&) noexcept = default;
CommitmentIndex& CommitmentIndex::operator=(CommitmentIndex&&) noexcept = default;
CommitmentIndex::~CommitmentIndex() = default;

CommitmentIndex::CommitmentIndex(const Summary& summary, const ActorIndex& actors, const Stories&,
                                 const CommitmentEdits&)
    : CommitmentIndex() {
  resolve_statements(summary, actors, *data_);
  data_->numbers.resize(data_->statements.size());
  for (std::uint32_t i = 0; i < data_->numbers.size(); ++i) {
    data_->numbers[i] = i;
    data_->by_id.emplace_back(data_->statements[i].id, i);
  }
  std::ranges::sort(data_->by_id);
}

std::uint32_t CommitmentIndex::size() const { return static_cast<std::uint32_t>(data_->statements.size()); }

const Statement& CommitmentIndex::operator[](std::uint32_t statement) const { return data_->statements[statement]; }

std::uint32_t CommitmentIndex::find(std::string_view id) const {
  std::uint64_t wanted = 0;
  const auto read = std::from_chars(id.data(), id.data() + id.size(), wanted, 16);
  if (read.ec != std::errc() || hex16(wanted) != id) return kNoStatement;
  const auto at = std::ranges::lower_bound(data_->by_id, wanted, {}, &std::pair<std::uint64_t, std::uint32_t>::first);
  return at != data_->by_id.end() && at->first == wanted ? at->second : kNoStatement;
}

std::span<const std::uint32_t> CommitmentIndex::statements_in(ArticleIndex article) const {
  const std::uint32_t place = data_->place[article];
  const std::size_t begin = place == 0 ? 0 : data_->statements_end[place - 1];
  return std::span(data_->numbers).subspan(begin, data_->statements_end[place] - begin);
}

std::uint32_t CommitmentIndex::parties() const { return static_cast<std::uint32_t>(data_->parties.size()); }

std::string_view CommitmentIndex::party(PartyNumber party) const { return data_->parties[party]; }

PartyNumber CommitmentIndex::party_of(std::string_view actor_id) const {
  const auto at = std::ranges::lower_bound(data_->parties, actor_id);
  return at != data_->parties.end() && *at == actor_id ? static_cast<PartyNumber>(at - data_->parties.begin())
                                                       : kNoParty;
}

std::span<const LedgerEntry> CommitmentIndex::entries() const { return data_->entries; }

std::string_view CommitmentIndex::topic(std::uint32_t statement) const { return data_->texts[statement].topic; }

CommitmentRow CommitmentIndex::row(const Summary& summary, std::uint32_t statement) const {
  const Statement& from = data_->statements[statement];
  const StatementTexts& texts = data_->texts[statement];
  const CommitmentFacts* fact = texts.fact == kNoStatement ? nullptr : &summary.commitments[texts.fact];
  const std::string& words = fact == nullptr ? texts.sentence : fact->text;
  const auto quote = [&](Span span) -> Quote {
    if (span.empty()) return {{from.sentence.begin, from.sentence.begin}, ""};
    const Span within{span.begin - from.sentence.begin, span.end - from.sentence.begin};
    return {span, std::string(slice(words, within))};
  };
  const auto ids = [&](const std::vector<PartyNumber>& numbers) {
    std::vector<std::string> out;
    for (const PartyNumber number : numbers) out.push_back(data_->parties[number]);
    return out;
  };
  CommitmentRow row;
  row.id = hex16(from.id);
  row.article = summary.articles[from.article].facts.id;
  row.kind = from.kind;
  row.sentence = {from.sentence, words};
  row.what = quote(texts.what);
  row.cue = quote(texts.cue);
  row.committers = ids(from.committers);
  row.requesters = ids(from.requesters);
  row.counterparties = ids(from.counterparties);
  row.status = from.status;
  row.modality = from.modality;
  row.flags = from.flags;
  if (from.speaker != kNoParty) row.speaker = data_->parties[from.speaker];
  row.deadline = quote(texts.deadline).text;
  row.amount = quote(texts.amount).text;
  row.due = texts.due;
  row.quantity = texts.quantity;
  row.unit = texts.unit;
  row.topic = texts.topic;
  if (fact != nullptr) {
    row.rule = summary.strings[fact->rule];
    row.plover = summary.strings[fact->plover];
    row.cameo = summary.strings[fact->cameo];
  }
  row.confidence = from.confidence / 100.0;
  row.verdict = from.verdict;
  row.note = texts.note;
  row.edited = texts.edited;
  row.is_added = from.is_added;
  if (from.entry != kNoEntry) {
    for (const std::uint32_t other : data_->entries[from.entry].statements) {
      if (other != statement) row.same_as.push_back(hex16(data_->statements[other].id));
    }
  }
  return row;
}

const std::vector<std::string>& CommitmentIndex::idle_edits() const { return data_->idle; }

std::size_t CommitmentIndex::bytes() const {
  return data_->statements.capacity() * sizeof(Statement) + data_->texts.capacity() * sizeof(StatementTexts);
}

namespace {

bool takes_part(const CommitmentIndex& index, const Statement& row, std::string_view id) {
  for (const auto* list : {&row.committers, &row.requesters, &row.counterparties}) {
    if (std::ranges::any_of(*list, [&](PartyNumber party) { return index.party(party) == id; })) return true;
  }
  return false;
}

bool holds(const CommitmentIndex& index, const std::vector<PartyNumber>& list, std::string_view id) {
  return id.empty() || std::ranges::any_of(list, [&](PartyNumber party) { return index.party(party) == id; });
}

}  // namespace

std::vector<std::uint32_t> list_statements(const CommitmentIndex& index, const ArticleSet& set,
                                           const CommitmentFilter& filter) {
  std::vector<std::uint32_t> out;
  for (std::uint32_t i = 0; i < index.size(); ++i) {
    const Statement& row = index[i];
    const auto bit = [](auto value) { return 1U << static_cast<unsigned>(value); };
    if (!set.holds(row.article) || (filter.kinds & bit(row.kind)) == 0 || (filter.statuses & bit(row.status)) == 0 ||
        (filter.verdicts & bit(row.verdict)) == 0 || row.confidence < filter.least_confidence)
      continue;
    if (!filter.topic.empty() && index.topic(i) != filter.topic) continue;
    if (!holds(index, row.committers, filter.committer)) continue;
    const bool is_request = row.kind == Kind::request;
    if (!holds(index, is_request ? row.requesters : row.counterparties, filter.counterparty)) continue;
    if (std::ranges::all_of(filter.parties, [&](const std::string& id) { return takes_part(index, row, id); }))
      out.push_back(i);
  }
  return out;
}

}  // namespace entente
