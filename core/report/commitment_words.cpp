// See commitment_words.h.
#include "core/report/commitment_words.h"

namespace entente {

namespace {

constexpr std::array<KindWords, 8> kKinds = {{
    {Kind::pledge, "Promise", "Promises", "Who promises",
     "One party says that it will act, offers to, plans to or is ready to."},
    {Kind::agreement, "Agreement", "Agreements", "Who agrees",
     "Two or more parties settle on a future act; no text is signed yet."},
    {Kind::instrument, "Signed text", "Signed texts", "Whose text it is",
     "A named text is signed, adopted, exchanged or ratified."},
    {Kind::position, "Position", "Positions", "Whose position",
     "A stance is stated or repeated; no new act follows from it."},
    {Kind::delivery, "Delivery", "Deliveries", "Who delivers", "Help or joint work is reported as done or under way."},
    {Kind::concession, "Concession", "Concessions", "Who gives way",
     "A party gives way: it releases, lifts, withdraws or stops firing."},
    {Kind::request, "Request", "Requests", "Who is asked", "A party asks, urges or demands that another act."},
    {Kind::refusal, "Refusal", "Refusals", "Who refuses",
     "A party rejects, rules out, suspends or withdraws from something."},
}};

constexpr std::array<FlagWords, 5> kFlags = {{
    {kNegated, "negated", "says what will not be done"},
    {kConditional, "conditional", "depends on a condition"},
    {kContinuing, "continuing", "goes on with something under way"},
    {kPassive, "passive", "in the passive: the text need not say who acts"},
    {kReported, "reported", "in reported speech"},
}};

}  // namespace

std::span<const KindWords> kind_words() { return kKinds; }

const KindWords& words_of(Kind kind) { return kKinds[static_cast<std::size_t>(kind)]; }

std::span<const FlagWords> flag_words() { return kFlags; }

std::vector<PartyWords> parties_of(const CommitmentRow& row) {
  std::vector<PartyWords> out;
  const auto add = [&](std::string_view joint, const std::vector<std::string>& parties) {
    if (!parties.empty()) out.push_back({joint, &parties});
  };
  if (row.kind == Kind::request) add(" by ", row.requesters);
  add(row.kind == Kind::request ? " to " : " by ", row.committers);
  add(" towards ", row.counterparties);
  return out;
}

std::string quantity_of(const CommitmentRow& row) {
  if (row.quantity.empty() || row.unit.empty()) return row.quantity;
  return row.quantity + " " + row.unit;
}

std::string with_meaning(const std::string& words, const std::string& meaning) {
  if (words.empty() || meaning.empty() || words == meaning) return words.empty() ? meaning : words;
  return words + " (" + meaning + ")";
}

std::string review_words(const CommitmentRow& row) {
  std::string out = row.verdict == Verdict::open ? "" : std::string(verdict_name(row.verdict));
  const auto add = [&](const std::string& words) { out += (out.empty() ? "" : "; ") + words; };
  if (row.is_added) add("added by hand");
  if (!row.edited.empty()) add("set by hand: " + edited_fields(row));
  return out;
}

std::string edited_fields(const CommitmentRow& row) {
  std::string out;
  for (const CommitmentField field : row.edited) out.append(out.empty() ? "" : ", ").append(field_name(field));
  return out;
}

}  // namespace entente
