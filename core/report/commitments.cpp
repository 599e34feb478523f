// See commitments.h.
#include "core/report/commitments.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/base/compact_sort.h"
#include "core/base/hash.h"
#include "core/report/commitment_index.h"
#include "core/report/report.h"

namespace entente {

std::string_view sentence_words(const Summary& summary, const CommitmentIndex::Data& data, std::uint32_t statement) {
  const StatementTexts& texts = data.texts[statement];
  return texts.fact == kNoStatement ? std::string_view(texts.sentence) : summary.commitments[texts.fact].text;
}

std::string_view verdict_name(Verdict verdict) {
  constexpr std::array<std::string_view, 3> kNames = {"open", "accepted", "rejected"};
  return kNames[static_cast<std::size_t>(verdict)];
}

CommitmentIndex::CommitmentIndex() : data_(std::make_unique<Data>()) {}
CommitmentIndex::CommitmentIndex(CommitmentIndex&&) noexcept = default;
CommitmentIndex& CommitmentIndex::operator=(CommitmentIndex&&) noexcept = default;
CommitmentIndex::~CommitmentIndex() = default;

CommitmentIndex::CommitmentIndex(const Summary& summary, const ActorIndex& actors, const Stories& stories,
                                 const CommitmentEdits& edits)
    : CommitmentIndex() {
  make(summary, actors, stories, edits, *this).run();
}

Steps CommitmentIndex::make(const Summary& summary, const ActorIndex& actors, const Stories& stories,
                            const CommitmentEdits& edits, CommitmentIndex& out) {
  Data& data = *out.data_;
  co_await resolve_statements(summary, actors, data);
  replay(summary, actors, edits, data);
  co_await Pause();
  co_await join_statements(summary, stories, data);
  data.numbers.resize(data.statements.size());
  for (std::uint32_t i = 0; i < data.numbers.size(); ++i) {
    data.numbers[i] = i;
    data.by_id.emplace_back(data.statements[i].id, i);
  }
  compact_sort(data.by_id);
}

CommitmentIndex::CommitmentIndex(const CommitmentIndex& made, const CommitmentEdits& by, const Summary& summary,
                                 const ActorIndex& actors, const Stories& stories, const CommitmentEdits& edits)
    : CommitmentIndex() {
  make(made, by, summary, actors, stories, edits, *this).run();
}

Steps CommitmentIndex::make(const CommitmentIndex& made, const CommitmentEdits& by, const Summary& summary,
                            const ActorIndex& actors, const Stories& stories, const CommitmentEdits& edits,
                            CommitmentIndex& out) {
  const auto differ = std::ranges::mismatch(by, edits);
  const bool is_of_judgements =
      std::all_of(differ.in1, by.end(), is_judgement) && std::all_of(differ.in2, edits.end(), is_judgement);
  if (!is_of_judgements) {
    co_await make(summary, actors, stories, edits, out);
    co_return;
  }
  *out.data_ = *made.data_;
  co_await Pause();
  const auto same = static_cast<std::size_t>(differ.in2 - edits.begin());
  if (amend(summary, actors, by, edits, same, *out.data_)) co_await join_statements(summary, stories, *out.data_);
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
  const std::string_view words = sentence_words(summary, *data_, statement);
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
  row.sentence = {from.sentence, std::string(words)};
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
  const EventCodes codes = usual_codes(from.kind);
  row.plover = codes.plover;
  row.cameo = codes.cameo;
  if (texts.fact != kNoStatement) {
    const CommitmentFacts& fact = summary.commitments[texts.fact];
    row.rule = summary.strings[fact.rule];
    if (fact.kind == from.kind) {
      row.plover = summary.strings[fact.plover];
      row.cameo = summary.strings[fact.cameo];
    }
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
  const auto of = [](const auto& items) { return items.capacity() * sizeof(items[0]); };
  std::size_t sum = of(data_->statements) + of(data_->texts) + of(data_->statements_end) + of(data_->place) +
                    of(data_->numbers) + of(data_->parties) + of(data_->by_id) + of(data_->entries);
  for (const Statement& row : data_->statements) {
    sum += of(row.committers) + of(row.requesters) + of(row.counterparties);
  }
  for (const LedgerEntry& entry : data_->entries) sum += of(entry.statements) + of(entry.closes);
  return sum;
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
