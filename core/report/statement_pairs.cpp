// Statements are dealt into blocks by a party and one of the telling words of their acts, and within a block each is
// paired with those shortly before it: restatements stand close in time, so a block of a thousand costs no more than
// a thousand small ones.
#include "core/report/statement_pairs.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "core/base/compact_sort.h"
#include "core/base/hash.h"
#include "core/base/sort_in_steps.h"

namespace entente {

namespace {

using Parties = std::vector<PartyNumber>;

bool holds(const Parties& list, PartyNumber party) { return std::ranges::find(list, party) != list.end(); }

bool is_within(const Parties& part, const Parties& whole) {
  return std::ranges::all_of(part, [&](PartyNumber party) { return holds(whole, party); });
}

// Whom an act is owed to.
const Parties& owed_to(const Statement& row) { return row.kind == Kind::request ? row.requesters : row.counterparties; }

// Who binds an act to somebody: of a request to nobody named, who asks.
const Parties& owing_or_owed(const Statement& row) { return row.committers.empty() ? owed_to(row) : row.committers; }

// All of `row`'s counterparties take part in `other`, on either side.
bool are_known_to(const Statement& row, const Statement& other) {
  return std::ranges::all_of(
      owed_to(row), [&](PartyNumber party) { return holds(owed_to(other), party) || holds(other.committers, party); });
}

bool is_subset(std::span<const ActWord> part, std::span<const ActWord> whole) {
  return std::ranges::includes(whole, part);
}

}  // namespace

ActFamily family_of(Kind kind) {
  constexpr std::array<ActFamily, 8> kFamilies = {
      ActFamily::undertaking, ActFamily::undertaking, ActFamily::instrument, ActFamily::position,
      ActFamily::delivery,    ActFamily::undertaking, ActFamily::request,    ActFamily::refusal};
  return kFamilies[static_cast<std::size_t>(kind)];
}

bool StatementMatcher::is_near(std::uint32_t a, std::uint32_t b) const {
  return stories_.of(data_.statements[a].article) == stories_.of(data_.statements[b].article);
}

// Who owes must be the same, or one a part of the other; nobody named fits anybody within an article alone.
bool StatementMatcher::parties_fit(const Statement& a, const Statement& b) const {
  const bool is_near = stories_.of(a.article) == stories_.of(b.article);
  if (a.committers.empty() != b.committers.empty() && !is_near) return false;
  if (a.committers.empty() && b.committers.empty() && !is_near && owed_to(a) != owed_to(b)) return false;
  if (!is_within(a.committers, b.committers) && !is_within(b.committers, a.committers)) return false;
  return are_known_to(a, b) || are_known_to(b, a);
}

bool StatementMatcher::figures_fit(std::uint32_t a, std::uint32_t b) const {
  const StatementTexts &one = data_.texts[a], &other = data_.texts[b];
  const bool is_measured_alike = !one.quantity.empty() && !other.quantity.empty() && one.unit == other.unit;
  if (is_measured_alike && one.quantity != other.quantity) return false;
  const auto first = words_.figures(a), second = words_.figures(b);
  return is_measured_alike || is_subset(first, second) || is_subset(second, first);
}

// Days by which both are due must be one, as far as both tell; and what is still intended after the day by which the
// other is due is another act of the kind: a bank sells bills every month.
bool StatementMatcher::days_fit(std::uint32_t a, std::uint32_t b) const {
  constexpr std::size_t kWholeDay = 10;
  const std::string_view due = data_.texts[a].due, other_due = data_.texts[b].due;
  if (!due.starts_with(other_due) && !other_due.starts_with(due)) return false;
  const auto is_past = [&](std::string_view day, std::uint32_t statement) {
    const Statement& row = data_.statements[statement];
    return day.size() == kWholeDay && row.status == Status::intent && day < summary_.articles[row.article].facts.date;
  };
  return !is_past(due, b) && !is_past(other_due, a);
}

// Milk of one country is not milk of another: where both acts name somebody or something, one of the names must stand
// in the other's sentence.
bool StatementMatcher::names_fit(std::uint32_t a, std::uint32_t b) const {
  if (is_near(a, b) && !(words_.tells_names(a) && words_.tells_names(b))) return true;
  bool has_names[2] = {false, false};
  for (const bool turn : {false, true}) {
    const std::uint32_t one = turn ? b : a, other = turn ? a : b;
    for (const ActWord word : words_.act(one)) {
      if (!words_.is_name(word)) continue;
      has_names[turn ? 1 : 0] = true;
      if (std::ranges::binary_search(words_.act(other), word)) return true;
      if (std::ranges::binary_search(words_.context(other), word)) return true;
    }
  }
  return !has_names[0] || !has_names[1];
}

bool StatementMatcher::heads_meet(std::uint32_t a, std::uint32_t b) const {
  return std::ranges::binary_search(words_.act(b), words_.head(a)) ||
         std::ranges::binary_search(words_.act(a), words_.head(b));
}

bool StatementMatcher::may_be_one(std::uint32_t a, std::uint32_t b) const {
  const Statement &one = data_.statements[a], &other = data_.statements[b];
  if (family_of(one.kind) != family_of(other.kind)) return false;
  if (one.article == other.article && one.sentence == other.sentence) return false;
  if (((one.flags ^ other.flags) & kNegated) != 0) return false;
  return parties_fit(one, other) && days_fit(a, b) && figures_fit(a, b) && names_fit(a, b);
}

// Within an article the headline says in three words what the body says in twenty; elsewhere the acts must be of one
// wording. Either must begin with a word that the other has, or share the more. Evidence is what they share, and a
// third of what their sentences share beside them: two telling words weigh some 150.
std::uint32_t StatementMatcher::sureness(std::uint32_t a, std::uint32_t b) const {
  const Statement &one = data_.statements[a], &other = data_.statements[b];
  const SharedWords acts = words_.compare(words_.act(a), words_.act(b));
  const std::uint64_t evidence = acts.both + words_.compare(words_.context(a), words_.context(b)).both / 3;
  const std::uint64_t likeness = acts.likeness(), containment = acts.containment();
  const bool is_alike = one.committers == other.committers && !owing_or_owed(one).empty() &&
                        (!one.committers.empty() || owed_to(one) == owed_to(other));
  const bool is_named = is_alike || (!one.committers.empty() && !other.committers.empty());
  const std::uint64_t more = (is_named ? 0 : 150) + (heads_meet(a, b) ? 0 : 150);
  const auto is_one = [&] {
    if (acts.words == 0) return is_alike && acts.all >= 3 && likeness >= 800 && owed_to(one) == owed_to(other);
    const std::uint64_t least = one.committers == other.committers ? 450 : 600;
    if (!is_near(a, b)) return likeness >= least + more && evidence >= (is_named ? 200 : 400);
    if (likeness >= 600 + more) return true;
    if (std::min(words_.act(a).size(), words_.act(b).size()) < 2) return false;
    if (likeness >= 200 + more && containment >= 600 && evidence >= 150) return true;
    if (more > 0 || !is_alike) return false;
    return (containment >= 900 && acts.both >= 150) ||
           (likeness >= 100 && containment >= 550 && acts.words >= 2 && acts.both >= 220);
  };
  return is_one() ? static_cast<std::uint32_t>(likeness * 4 + evidence) : 0;
}

bool StatementMatcher::are_akin(std::uint32_t a, std::uint32_t b) const {
  return may_be_one(a, b) && words_.compare(words_.act(a), words_.act(b)).likeness() >= (is_near(a, b) ? 100 : 200);
}

// "Refused to pay" speaks of paying, "suspended payments" and "vows to veto" of ending something: such a deed must not
// be the other one itself, told as a promise.
bool StatementMatcher::is_against(std::uint32_t refusal, std::uint32_t act) const {
  const StatementTexts& texts = data_.texts[refusal];
  const bool is_deed = data_.statements[refusal].status == Status::intent ||
                       (!texts.cue.empty() && texts.cue.begin >= texts.what.begin && texts.cue.begin < texts.what.end);
  if (!is_deed) return heads_meet(refusal, act);
  return words_.head(refusal) != words_.head(act) && !std::ranges::binary_search(words_.act(act), words_.head(refusal));
}

bool StatementMatcher::can_settle(std::uint32_t by, std::uint32_t what) const {
  const Statement &later = data_.statements[by], &earlier = data_.statements[what];
  const ActFamily family = family_of(earlier.kind);
  switch (later.kind) {
    case Kind::delivery:
      return family != ActFamily::position && family != ActFamily::refusal && heads_meet(by, what);
    case Kind::instrument:
      return family == ActFamily::undertaking && heads_meet(by, what);
    case Kind::refusal:
      if (family == ActFamily::request) return is_against(by, what);
      return family == ActFamily::undertaking && later.article != earlier.article && is_against(by, what);
    case Kind::concession:
      if (family == ActFamily::refusal) return later.article != earlier.article && is_against(what, by);
      return family == ActFamily::request && heads_meet(by, what);
    default:
      return false;
  }
}

std::uint32_t StatementMatcher::settles(std::uint32_t by, std::uint32_t what) const {
  const Statement &later = data_.statements[by], &earlier = data_.statements[what];
  if (family_of(later.kind) == family_of(earlier.kind) || !can_settle(by, what)) return 0;
  if (later.committers.empty() || earlier.committers.empty()) return 0;
  if (later.article == earlier.article && later.sentence == earlier.sentence) return 0;
  if (!parties_fit(later, earlier) || !figures_fit(by, what) || !names_fit(by, what)) return 0;
  const std::uint64_t likeness = words_.compare(words_.act(by), words_.act(what)).likeness();
  return likeness >= 400 ? sureness(by, what) : 0;
}

namespace {

constexpr std::size_t kTellingWords = 4;  // of an act, by which it is found
constexpr std::size_t kWindow = 16;       // statements of a block that one is paired with
constexpr std::size_t kMostParties = 8;   // of a statement, by which it is found

struct InBlock {
  std::uint64_t block = 0;
  std::uint32_t statement = 0;
  friend auto operator<=>(const InBlock&, const InBlock&) = default;
};

std::vector<ActWord> telling_words(const ActWords& words, std::uint32_t statement) {
  std::vector<ActWord> out(words.act(statement).begin(), words.act(statement).end());
  compact_sort(out, [&](ActWord a, ActWord b) {
    return words.weight(a) != words.weight(b) ? words.weight(a) > words.weight(b) : a < b;
  });
  if (out.size() > kTellingWords) out.resize(kTellingWords);
  return out;
}

void deal(const Statement& row, std::uint32_t statement, const std::vector<ActWord>& words, std::vector<InBlock>& out) {
  enum Block : std::uint64_t { of_committer = 1, of_nobody, of_article };
  std::vector<std::uint64_t> keys = {hash64(row.article, of_article)};
  const Parties& owing = owing_or_owed(row);
  const Block block = row.committers.empty() ? of_nobody : of_committer;
  for (std::size_t i = 0; i < std::min(owing.size(), kMostParties); ++i) keys.push_back(hash64(owing[i], block));
  if (owing.empty()) keys.push_back(hash64(kNoParty, of_nobody));
  for (const std::uint64_t key : keys) {
    for (const ActWord word : words) out.push_back({hash64(word, key), statement});
  }
}

// Those of its block that stand shortly before a row.
template <class Visit>
void each_before(const std::vector<InBlock>& rows, std::size_t row, Visit&& visit) {
  for (std::size_t i = row; i-- > 0 && rows[i].block == rows[row].block && row - i <= kWindow;) {
    visit(rows[i].statement);
  }
}

}  // namespace

// The partners of each statement are counted, then put one behind another, so that each one's few are sorted alone.
Steps find_candidates(const CommitmentIndex::Data& data, const ActWords& words, std::vector<StatementPair>& out) {
  constexpr std::size_t kStretch = 1 << 14;
  std::vector<InBlock> rows;
  for (std::uint32_t i = 0; i < data.statements.size(); ++i) {
    deal(data.statements[i], i, telling_words(words, i), rows);
    co_await Pause::every(512, i);
  }
  co_await sort_in_steps(rows);
  std::vector<std::size_t> ends(data.statements.size() + 1);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    each_before(rows, i, [&](std::uint32_t a) { ++ends[a + 1]; });
    co_await Pause::every(kStretch, i);
  }
  for (std::size_t i = 1; i < ends.size(); ++i) ends[i] += ends[i - 1];
  std::vector<std::uint32_t> partners(ends.back());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    each_before(rows, i, [&](std::uint32_t a) { partners[ends[a]++] = rows[i].statement; });
    co_await Pause::every(kStretch, i);
  }
  std::size_t begin = 0;
  for (std::uint32_t a = 0; a < data.statements.size(); ++a) {
    const auto of = std::span(partners).subspan(begin, ends[a] - begin);
    std::ranges::sort(of);
    for (std::size_t i = 0; i < of.size(); ++i) {
      if (i == 0 || of[i] != of[i - 1]) out.push_back({a, of[i], 0});
    }
    begin = ends[a];
    co_await Pause::every(1024, a);
  }
}

}  // namespace entente
