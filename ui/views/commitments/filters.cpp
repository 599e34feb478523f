// The filter of all faces: kinds as chips, statuses and verdicts as ticks, a topic, parties, and how sure the rules
// are.
#include <algorithm>
#include <array>

#include "ui/format.h"
#include "ui/views/commitments/faces.h"
#include "ui/views/pickers.h"
#include "ui/views/views.h"

namespace entente::ui {
namespace {

constexpr unsigned kStatuses = 9, kVerdicts = 3;
constexpr std::array<Choice, 5> kSure = {{{"any"}, {"50 %"}, {"70 %"}, {"80 %"}, {"90 %"}}};
constexpr std::array<std::uint8_t, 5> kSurePercent = {0, 50, 70, 80, 90};

// A tick for each bit, and a way back to `standard`. The last one stays.
template <class Bits, class Name>
void ticks(Context& context, ControlLine& line, std::string_view id, std::string_view label, std::string_view value,
           Bits& bits, unsigned count, Bits standard, std::string_view reset, Name name) {
  if (line.opener(id, label, value)) Popup::open(id);
  Popup popup(context.look, id, line.last(), 176);
  if (!popup) return;
  for (unsigned i = 0; i < count; ++i) {
    const auto bit = static_cast<Bits>(1U << i);
    if (tick(context.look, popup.take(kControl), name(i), name(i), (bits & bit) != 0) && bits != bit)
      bits = static_cast<Bits>(bits ^ bit);
  }
  popup.rule();
  if (popup.row("reset", reset, bits == standard)) bits = standard;
}

template <class Name>
std::string ticked(unsigned bits, unsigned count, Name name) {
  std::string out;
  unsigned shown = 0;
  for (unsigned i = 0; i < count; ++i) {
    if ((bits >> i & 1U) == 0) continue;
    if (++shown <= 3) (out += out.empty() ? "" : ", ") += name(i);
  }
  if (shown == count) return "all";
  return shown > 3 ? out + " + " + std::to_string(shown - 3) : out;
}

void status_filter(Context& context, ControlLine& line, CommitmentFilter& filter) {
  const std::uint16_t all = CommitmentFilter().statuses;
  const auto name = [](unsigned i) { return status_name(static_cast<Status>(i)); };
  ticks(context, line, "status", "Status", ticked(filter.statuses, kStatuses, name), filter.statuses, kStatuses, all,
        "All statuses", name);
}

void verdict_filter(Context& context, ControlLine& line, CommitmentFilter& filter) {
  const std::uint8_t standard = CommitmentFilter().verdicts;
  const auto name = [](unsigned i) { return verdict_name(static_cast<Verdict>(i)); };
  ticks(context, line, "verdict", "Verdict", ticked(filter.verdicts, kVerdicts, name), filter.verdicts, kVerdicts,
        standard, "All but rejected", name);
}

void topic_filter(Context& context, ControlLine& line, CommitmentFilter& filter) {
  if (line.opener("topic", "Topic", filter.topic.empty() ? "any" : filter.topic)) Popup::open("topics");
  Popup popup(context.look, "topics", line.last(), 190);
  if (!popup) return;
  std::optional<std::string> picked;
  if (popup.row("any", "any", filter.topic.empty())) picked = std::string();
  for (const auto& [name, count] : topics_of(context)) {
    if (popup.row(name, name, filter.topic == name, thousands(count))) picked = name;
  }
  if (!picked) return;
  filter.topic = *std::move(picked);
  popup.close();
}

// Who takes part, and of a dyad who owes whom.
void party_filter(Context& context, ControlLine& line, CommitmentFilter& filter) {
  const auto dot = [&](const std::string& key) {
    const ActorRow* actor = context.derived.actor(key);
    return actor == nullptr ? context.colours().muted : context.colours().of(actor->type);
  };
  const auto place = [&](std::string& key, std::string_view id, std::string_view before) {
    if (key.empty()) return;
    if (line.chip(id, std::string(before) + std::string(context.derived.name(key)), "Click to remove", dot(key)))
      key.clear();
  };
  place(filter.committer, "committer", "owed by ");
  place(filter.counterparty, "counterparty", "owed to ");
  const std::vector<std::string> parties = filter.parties;
  for (const std::string& key : parties) {
    ImGui::PushID("party");
    if (line.chip(key, context.derived.name(key), "It takes part, in whatever place. Click to remove", dot(key)))
      std::erase(filter.parties, key);
    ImGui::PopID();
  }
  if (line.action("add party", "+ party", "Commitments in which an actor takes part")) Popup::open("parties");
  const auto key = pick_actor(context, "parties", line.last());
  if (key && std::ranges::find(filter.parties, *key) == filter.parties.end()) filter.parties.push_back(*key);
}

void sureness_filter(ControlLine& line, CommitmentFilter& filter) {
  const auto found = std::ranges::find(kSurePercent, filter.least_confidence);
  const auto now = static_cast<std::size_t>(found == kSurePercent.end() ? 0 : found - kSurePercent.begin());
  if (const auto picked = line.choice("sure", "At least", kSure, now,
                                      "How sure the rule is of what it found: rules are, not the readers"))
    filter.least_confidence = kSurePercent[*picked];
}

}  // namespace

bool is_filtered(const CommitmentFilter& filter) { return !(filter == CommitmentFilter{}); }

const TopicCounts& topics_of(const Context& context) {
  return context.memory.topics.of({context.snapshot.pile}, [&] {
    TopicCounts counts;
    for (const CommitmentRow& row : context.snapshot.pile->commitments) {
      if (!row.topic.empty()) ++counts[row.topic];
    }
    return counts;
  });
}

Box draw_commitment_filters(Context& context, const Box& room, const MoreControls& more) {
  const float left = room.min.x + kMargin, width = room.width() - 2 * kMargin;
  const float kinds = draw_kinds(context, {left, room.min.y + 6}, width);
  CommitmentsEdit edit(context);
  ControlLine line(context.look, {left - kGrid, room.min.y + kinds}, width + 2 * kGrid);
  if (more) more(line, *edit);
  CommitmentFilter& filter = edit->filter;
  status_filter(context, line, filter);
  verdict_filter(context, line, filter);
  topic_filter(context, line, filter);
  sureness_filter(line, filter);
  party_filter(context, line, filter);
  if (is_filtered(filter) && line.action("clear", "Clear", "Take every filter off, kinds as well")) filter = {};
  return {{room.min.x, line.bottom() + 4}, room.max};
}

}  // namespace entente::ui
