// From groups to actors: each under its fullest name, in the order of first mention.
#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

#include "core/base/compact_sort.h"
#include "core/base/sort_unique.h"
#include "core/language/actor_groups.h"
#include "core/language/fold.h"
#include "core/text/characters.h"

namespace entente {
namespace {

// "NEW YORK", from a dateline: "New York". ASCII letters only; others stay as they are.
std::string title_case(std::string_view name) {
  std::string out(name);
  for (std::size_t at = 1; at < out.size(); ++at) {
    if (is_ascii_letter(out[at - 1]) && is_ascii_upper(out[at])) out[at] = static_cast<char>(out[at] - 'A' + 'a');
  }
  return out;
}

}  // namespace

std::string ActorGroups::canonical(const Group& group) {
  if (group.known != nullptr && group.known->kind <= NameKind::capital)
    return std::string(canonical_name(*group.known));
  if (!group.owned_name.empty()) return group.owned_name;
  // The fullest form; of equal length the one not all in capitals, then the first.
  const std::string* best = nullptr;
  const auto fuller = [&](const std::string& a, const std::string& b) {
    const bool a_loud = is_all_capitals(a), b_loud = is_all_capitals(b);
    if (a_loud != b_loud && (a.size() > 5 || b.size() > 5)) return b_loud;
    return a.size() > b.size();
  };
  for (const std::string& name : group.names) {
    if (best == nullptr || fuller(name, *best)) best = &name;
  }
  // Whose it is said to be is no part of a name: "Mr Novak's Trade Facility", where the facility is named alone too.
  if (best != nullptr && (group.type == ActorType::organisation || group.type == ActorType::initiative)) {
    const std::string* owned = best;
    for (const std::string& name : group.names) {
      const bool has_owner = owned->size() > name.size() + 3 && owned->ends_with(name) &&
                             possessive_size(std::string_view(*owned).substr(0, owned->size() - name.size() - 1)) > 0;
      if (has_owner && name.find(' ') != name.npos) best = &name;
    }
  }
  if (best != nullptr && group.type == ActorType::place && best->size() > 3 && is_all_capitals(*best))
    return title_case(*best);
  if (best != nullptr) return *best;
  return group.forms.empty() ? std::string() : group.forms.front();
}

Naming ActorGroups::take_naming() {
  std::vector<std::pair<Span, Group*>> order;  // by first mention
  for (Group& group : groups_) {
    if (!group.spans.empty()) order.emplace_back(*std::min_element(group.spans.begin(), group.spans.end()), &group);
  }
  compact_sort(order);  // groups of one span in their order, as the mentions below
  Naming out;
  for (const auto& [first_span, member] : order) {
    Group& group = *member;
    Actor actor;
    actor.name = canonical(group);
    actor.key = slug(group.known != nullptr ? canonical_name(*group.known) : std::string_view(actor.name));
    actor.type = group.type;
    actor.of = slug(group.of);
    actor.role = std::move(group.role);
    actor.aliases = std::move(group.forms);
    if (!group.owned_name.empty()) actor.aliases.push_back(group.owned_name);
    sort_unique(actor.aliases);
    std::erase(actor.aliases, actor.name);
    const auto number = static_cast<std::uint32_t>(out.actors.size());
    for (const Span span : group.spans) out.mentions.push_back({span, number});
    out.actors.push_back(std::move(actor));
  }
  compact_sort(out.mentions, [](const Mention& a, const Mention& b) {
    return std::tie(a.span, a.actor) < std::tie(b.span, b.actor);
  });
  // Overlaps can come from a line in capitals read twice; the earlier and longer one stays.
  std::vector<Mention> kept;
  for (const Mention& mention : out.mentions) {
    if (kept.empty() || kept.back().span.end <= mention.span.begin) kept.push_back(mention);
  }
  out.mentions = std::move(kept);
  return out;
}

}  // namespace entente
