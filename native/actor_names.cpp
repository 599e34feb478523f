// See actor_names.h. Nearness is the number of letters to change, with names that hold what was typed in front.
#include "native/actor_names.h"

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

#include "ui/format.h"

namespace entente::native {
namespace {

using ui::folded;

constexpr std::size_t kTold = 5;
constexpr std::size_t kLongest = 64;  // bytes of a name that are compared

// Bytes to insert, delete or change (Levenshtein 1966), at most `most`; else more than that.
std::size_t distance(std::string_view a, std::string_view b, std::size_t most) {
  if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > most) return most + 1;
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t corner = std::exchange(row[0], i);
    std::size_t least = row[0];
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = corner + (a[i - 1] == b[j - 1] ? 0 : 1);
      corner = row[j];
      row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
      least = std::min(least, row[j]);
    }
    if (least > most) return most + 1;
  }
  return row[b.size()];
}

// How far `name` is from what was typed; nothing beyond a third of it.
std::size_t farness(std::string_view name, std::string_view typed) {
  const std::size_t most = std::max<std::size_t>(typed.size() / 3, 1);
  if (typed.size() >= 3 && name.contains(typed)) return 0;
  return distance(name.substr(0, kLongest), typed.substr(0, kLongest), most);
}

struct Near {
  std::size_t far = 0;
  std::size_t articles = 0;
  std::uint32_t actor = 0;
  [[nodiscard]] bool is_before(const Near& other) const {
    return std::tie(far, other.articles, actor) < std::tie(other.far, articles, other.actor);
  }
};

}  // namespace

std::uint32_t find_actor(const ActorIndex& index, std::string_view typed) {
  const std::uint32_t by_key = index.find(typed);
  if (by_key != kNoActorNumber) return by_key;
  const std::string wanted = folded(typed);
  std::uint32_t best = kNoActorNumber;
  std::pair<bool, std::size_t> weight;  // a name before an alias, then by articles
  for (std::uint32_t actor = 0; actor < index.size(); ++actor) {
    const ActorIdentity& who = index[actor];
    const bool is_name = folded(who.name) == wanted;
    if (!is_name && std::ranges::none_of(who.aliases, [&](const auto& alias) { return folded(alias) == wanted; }))
      continue;
    const std::pair<bool, std::size_t> found = {is_name, index.articles_naming(actor).size()};
    if (best == kNoActorNumber || found > weight) {
      best = actor;
      weight = found;
    }
  }
  return best;
}

std::string unknown_actor(const ActorIndex& index, std::string_view typed) {
  const std::string wanted = folded(typed);
  const std::size_t most = std::max<std::size_t>(wanted.size() / 3, 1);
  std::vector<Near> found;
  for (std::uint32_t actor = 0; actor < index.size(); ++actor) {
    const ActorIdentity& who = index[actor];
    std::size_t far = std::min(farness(folded(who.name), wanted), farness(folded(who.id), wanted));
    for (const std::string& alias : who.aliases) far = std::min(far, farness(folded(alias), wanted));
    if (far <= most) found.push_back({far, index.articles_naming(actor).size(), actor});
  }
  std::ranges::sort(found, [](const Near& a, const Near& b) { return a.is_before(b); });
  std::string out = "no article names an actor \"" + std::string(typed) + "\"";
  if (found.empty()) return out + "; \"entente actors\" lists those there are";
  out += "; near to it are ";
  for (std::size_t i = 0; i < std::min(kTold, found.size()); ++i)
    out += (i == 0 ? "" : ", ") + index[found[i].actor].name;
  return out;
}

}  // namespace entente::native
