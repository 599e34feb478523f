// How the finder learns whom people speak for: from the words that introduce them ("Israel's UN envoy Daniel Carmon"),
// from what naming says, and, between two states in talks, by elimination.
#include <algorithm>
#include <functional>
#include <string>
#include <unordered_map>

#include "core/base/parts.h"
#include "core/extract/demonyms.h"
#include "core/extract/parties.h"
#include "core/text/words.h"

namespace entente {

using namespace word;

namespace {

// What "spokesman" and "spokesperson", "minister" and "Ministers" have in common.
std::string office_stem(std::string_view office) {
  std::string stem;
  append_folded(office, stem);
  return stem.substr(0, 5);
}

// Lower-case words inside a title: "vice chairman", "chief executive", "deputy trade minister".
bool qualifies_office(std::string_view text) {
  for (const std::string_view known :
       {"foreign",       "vice",         "deputy",   "prime",    "chief",    "senior",  "assistant", "executive",
        "general",       "managing",     "acting",   "national", "military", "army",    "navy",      "police",
        "party",         "government",   "state",    "press",    "trade",    "finance", "defence",   "defense",
        "interior",      "economy",      "energy",   "oil",      "health",   "justice", "industry",  "agriculture",
        "parliamentary", "presidential", "security", "board",    "group",    "top",     "special",   "permanent"})
    if (text == known) return true;
  return false;
}

}  // namespace

PartyFinder::PartyFinder(const Sentences& sentences) : sentences_(sentences) {
  std::unordered_map<std::string_view, std::uint32_t> by_key;
  const std::vector<Actor>& actors = sentences.naming().actors;
  const bool has_owned = std::ranges::any_of(actors, [](const Actor& actor) { return !actor.of.empty(); });
  for (std::uint32_t actor = 0; has_owned && actor < actors.size(); ++actor)
    by_key.try_emplace(actors[actor].key, actor);
  owners_.assign(actors.size(), kNoToken);
  for (std::uint32_t actor = 0; actor < actors.size(); ++actor)
    if (const auto found = actors[actor].of.empty() ? by_key.end() : by_key.find(actors[actor].of);
        found != by_key.end())
      owners_[actor] = found->second;
  organs_.assign(actors.size(), Organ::none);
  for (std::uint32_t actor = 0; actor < actors.size(); ++actor)
    if (actors[actor].type == ActorType::organisation) organs_[actor] = organ_named(actors[actor].name);
  learned_.assign(actors.size(), kNoToken);
  first_token_.assign(actors.size(), kNoToken);
  weight_.assign(actors.size(), 0);
  std::uint32_t previous = kNoToken;
  for (std::uint32_t token = 0; token < sentences.layout().tokens.size(); ++token) {
    const std::uint32_t mention = sentences.word(token).mention;
    if (mention != kNoToken && mention != previous) {
      const std::uint32_t actor = actor_at(token);
      first_token_[actor] = std::min(first_token_[actor], token);
      ++weight_[actor];
    }
    previous = mention;
  }
  offices_.assign(actors.size(), {});
  learn_offices();
  learn_leaders();
  find_main_pair();
  learn_by_elimination();
}

PartyFinder::Organ PartyFinder::organ_named(std::string_view name) {
  std::string folded;
  append_folded(name, folded);
  Organ organ = Organ::none;
  each_part(folded, " ", [&](std::string_view word) {
    if (word == "government" || word == "administration") organ = Organ::government;
    const bool is_ministry = word == "ministry" || word == "department" || word == "embassy" || word == "office";
    if (is_ministry && organ == Organ::none) organ = Organ::ministry;
  });
  return organ;
}

bool PartyFinder::acts_for_others(std::uint32_t actor) const {
  const Actor& named = sentences_.naming().actors[actor];
  if (named.type == ActorType::state || named.type == ActorType::organisation) return true;
  return named.type == ActorType::person && (!named.role.empty() || principal(actor) != actor);
}

// "Vietnamese State President Nguyen Minh Triet", "her Japanese counterpart, Fumio Kishida", "Israel's UN envoy Daniel
// Carmon": the state or body before the title, where naming gives a person none or the text names an owner.
std::uint32_t PartyFinder::introduced_by(std::uint32_t token, bool owner_only) const {
  bool office = false;
  std::uint32_t nearest = kNoToken;
  bool passed_place = false;
  std::uint32_t steps = 0;  // a name counts as one
  for (std::uint32_t at = token; at > 0 && steps < 8; --at) {
    const Word& word = sentences_.word(at - 1);
    if (word.mention == kNoToken || word.mention != sentences_.word(at).mention) ++steps;
    if (word.mention != kNoToken) {
      const std::uint32_t body = actor_at(at - 1);
      const ActorType type = sentences_.naming().actors[body].type;
      const bool hyphened = at >= 2 && sentences_.text(at - 2) == "-";
      // "US envoy for the Horn of Africa Ada Lind": the region stands between the office and the name.
      passed_place = passed_place || (type == ActorType::place && !office);
      if (type == ActorType::place && !office) continue;
      if (hyphened || (type != ActorType::state && type != ActorType::organisation)) break;
      if (!office) {
        // "spokesman of the Foreign Ministry Yan Shuang": the office may stand before its body.
        if (nearest != kNoToken && nearest != body) break;
        nearest = body;
        continue;
      }
      if (word.has(shape::kOwner) && type == ActorType::state) return body;
      if (nearest == kNoToken) nearest = body;
      continue;
    }
    if (word.demonym != kNoToken && word.demonym != kUnlistedState && office && nearest == kNoToken &&
        !(at >= 2 && sentences_.text(at - 2) == "-"))
      nearest = word.demonym;
    const bool comma = word.has(shape::kComma) && at == token;
    office = office || (word.is(kOffice) && !word.has(shape::kPlural));
    const std::string_view text = sentences_.text(at - 1);
    const bool link =
        (nearest != kNoToken || passed_place) && !office && (text == "the" || text == "of" || text == "for");
    const bool title = word.has(shape::kCapital) || word.is(kOffice) || qualifies_office(text);
    if (!comma && !title && !link) break;
  }
  return owner_only || !office ? kNoToken : nearest;
}

// "Fumio Kishida, Japan's prime minister", "Sergei Lavrov, foreign minister of Russia", "Ada Lind, a spokeswoman for
// Kestrel Corp": a state, else the body that the office is of.
std::uint32_t PartyFinder::explained_by(std::uint32_t token) const {
  // "President Ada Lind of Norway"
  if (sentences_.text(token) == "of" && sentences_.word(token + 1).mention != kNoToken &&
      sentences_.naming().actors[actor_at(token + 1)].type == ActorType::state)
    return actor_at(token + 1);
  if (!sentences_.word(token).has(shape::kComma)) return kNoToken;
  bool office = false;
  bool speaks = false;
  std::uint32_t body = kNoToken, organisation = kNoToken;
  for (std::uint32_t at = token + 1; at < token + 9; ++at) {
    const Word& word = sentences_.word(at);
    if (word.has(shape::kComma | shape::kStop | shape::kEnd)) break;
    office = office || (word.is(kOffice) && !word.has(shape::kPlural));
    // A vice president's deeds may be their own; a spokeswoman, a chairman and a chief executive act for their body.
    for (const std::string_view known :
         {"spokesman", "spokeswoman", "spokesperson", "chairman", "chairwoman", "executive"})
      speaks = speaks || sentences_.text(at) == known;
    speaks = speaks || (sentences_.text(at) == "president" && sentences_.text(at - 1) != "vice");
    if (word.mention == kNoToken) continue;
    const ActorType type = sentences_.naming().actors[actor_at(at)].type;
    if (body == kNoToken && type == ActorType::state) body = actor_at(at);
    if (organisation == kNoToken && speaks && type == ActorType::organisation) organisation = actor_at(at);
  }
  if (!office) return kNoToken;
  return body != kNoToken ? body : organisation;
}

void PartyFinder::learn_offices() {
  const Naming& naming = sentences_.naming();
  const auto tokens = static_cast<std::uint32_t>(sentences_.layout().tokens.size());
  for (std::uint32_t token = 0; token < tokens; ++token) {
    const std::uint32_t mention = sentences_.word(token).mention;
    if (mention == kNoToken || (token > 0 && sentences_.word(token - 1).mention == mention)) continue;
    const std::uint32_t person = naming.mentions[mention].actor;
    if (naming.actors[person].type != ActorType::person) continue;
    learn_office_words(token, mention_end(token), person);
    if (first_token_[person] == token && is_out_of_office(token)) learned_[person] = person;
    if (learned_[person] != kNoToken) continue;
    const ActorType owner = owners_[person] == kNoToken ? ActorType::place : naming.actors[owners_[person]].type;
    const bool known = owner == ActorType::state || owner == ActorType::organisation;
    learned_[person] = introduced_by(token, known);
    if (learned_[person] == kNoToken && !known) learned_[person] = explained_by(mention_end(token));
  }
}

// "former prime minister P. V. Rao", "presidential candidate Ada Lind", "Labour MP Ada Lind", "anti-Syrian leader Ada
// Lind": who is introduced so speaks for no state and no party.
bool PartyFinder::is_out_of_office(std::uint32_t token) const {
  for (std::uint32_t at = token; at > 0 && token - at < 5; --at) {
    const Word& word = sentences_.word(at - 1);
    if (word.has(shape::kEnd | shape::kStop | shape::kComma)) return false;
    for (const std::string_view known : {"former", "Former", "ex", "candidate", "elect", "hopeful", "nominee", "MP",
                                         "lawmaker", "Senator", "senator", "Congressman", "Congresswoman", "anti"})
      if (sentences_.text(at - 1) == known) return true;
  }
  return false;
}

std::uint32_t PartyFinder::mention_end(std::uint32_t token) const {
  const std::uint32_t mention = sentences_.word(token).mention;
  while (sentences_.word(token).mention == mention) ++token;
  return token;
}

// The nearest office word before a name, or right after it behind a comma: "the spokesperson of ... Yan Shuang".
void PartyFinder::learn_office_words(std::uint32_t token, std::uint32_t end, std::uint32_t person) {
  if (!offices_[person].empty()) return;
  for (std::uint32_t at = token; at > 0 && token - at < 9; --at) {
    const Word& word = sentences_.word(at - 1);
    if (word.has(shape::kEnd | shape::kStop)) break;
    if (word.is(kOffice)) {
      offices_[person] = office_stem(sentences_.text(at - 1));
      return;
    }
  }
  if (!sentences_.word(end).has(shape::kComma)) return;
  for (std::uint32_t at = end + 1; at < end + 7; ++at) {
    if (sentences_.word(at).has(shape::kComma | shape::kEnd)) return;
    if (!sentences_.word(at).is(kOffice)) continue;
    offices_[person] = office_stem(sentences_.text(at));
    return;
  }
}

// The person last mentioned who was introduced with an office like this one ("spokesman" for "spokesperson").
std::uint32_t PartyFinder::holder_of(std::uint32_t token) const {
  const std::string stem = office_stem(sentences_.text(token));
  for (std::size_t i = recent_.size(); i-- > 0;)
    if (offices_[recent_[i]] == stem && is_known_at(recent_[i], token)) return recent_[i];
  for (std::uint32_t actor = 0; actor < offices_.size(); ++actor)
    if (offices_[actor] == stem) return actor;
  return kNoToken;
}

bool PartyFinder::is_known_at(std::uint32_t actor, std::uint32_t token) const { return first_token_[actor] < token; }

// Someone who speaks for a state by office; a party's leader or a company's president need not.
bool PartyFinder::holds_state_office(std::uint32_t person) const {
  constexpr std::string_view kOffices[] = {"president", "premier", "minister", "chancellor",
                                           "king",      "queen",   "emir",     "sultan"};
  const std::string& role = sentences_.naming().actors[person].role;
  return std::ranges::any_of(kOffices, [&](std::string_view office) { return has_part(role, " ", office); });
}

// A head of state or government of whom nothing says of which state.
bool PartyFinder::leads_unknown_state(std::uint32_t actor) const {
  const Actor& named = sentences_.naming().actors[actor];
  if (named.type != ActorType::person || learned_[actor] != kNoToken || owners_[actor] != kNoToken) return false;
  constexpr std::string_view kLeaders[] = {"president", "premier", "chancellor", "king", "queen", "emir", "sultan"};
  const auto has = [&](std::string_view office) { return has_part(named.role, " ", office); };
  return !has("vice") && !has("deputy") && (std::ranges::any_of(kLeaders, has) || (has("prime") && has("minister")));
}

// "President Ada Lind arrived ... the Kenyan leader said": the leader last named, where no name follows.
void PartyFinder::learn_leaders() {
  std::uint32_t last = kNoToken;
  const auto tokens = static_cast<std::uint32_t>(sentences_.layout().tokens.size());
  for (std::uint32_t token = 1; token + 1 < tokens; ++token) {
    const Word& word = sentences_.word(token);
    if (word.mention != kNoToken && leads_unknown_state(actor_at(token))) last = actor_at(token);
    if (last == kNoToken || !word.is(kOffice) || word.mention != kNoToken) continue;
    const Word& before = sentences_.word(token - 1);
    const std::string_view office = sentences_.text(token);
    if (before.demonym == kNoToken || before.demonym == kUnlistedState) continue;
    const bool leads = office == "leader" || office == "president" || office == "premier" || office == "chancellor";
    if (!leads || sentences_.word(token + 1).mention != kNoToken) continue;
    learned_[last] = before.demonym;
    last = kNoToken;
  }
}

// Talks between two states: where one leader's state is known and the other's is not, the other speaks for the other.
void PartyFinder::learn_by_elimination() {
  const std::vector<Actor>& actors = sentences_.naming().actors;
  if (pair_.empty()) return;
  std::uint32_t unknown = kNoToken;
  bool taken[2] = {false, false};
  for (std::uint32_t actor = 0; actor < actors.size(); ++actor) {
    if (actors[actor].type != ActorType::person || actors[actor].role.empty()) continue;
    const std::uint32_t body = principal(actor);
    for (std::size_t side = 0; side < 2; ++side) taken[side] = taken[side] || body == pair_[side];
    if (body != actor) continue;
    if (unknown != kNoToken) return;
    unknown = actor;
  }
  if (unknown == kNoToken || taken[0] == taken[1] || !holds_state_office(unknown)) return;
  learned_[unknown] = taken[0] ? pair_[1] : pair_[0];
}

std::uint32_t PartyFinder::principal(std::uint32_t actor) const {
  const std::vector<Actor>& actors = sentences_.naming().actors;
  std::uint32_t body = actor;
  if (actors[actor].type == ActorType::person) {
    body = learned_[actor] != kNoToken ? learned_[actor] : owners_[actor];
    if (body == kNoToken || actors[body].type == ActorType::place || actors[body].type == ActorType::initiative)
      return actor;
    // Who speaks for a ministry speaks for the state; a ministry that speaks in its own name is itself.
    if (actors[body].type == ActorType::organisation && organs_[body] == Organ::none) return body;
  } else if (actors[actor].type != ActorType::organisation || organs_[actor] != Organ::government) {
    return actor;
  }
  const std::uint32_t state = actors[body].type == ActorType::organisation ? owners_[body] : kNoToken;
  return state != kNoToken && actors[state].type == ActorType::state ? state : body;
}

void PartyFinder::find_main_pair() {
  const std::vector<Actor>& actors = sentences_.naming().actors;
  std::vector<std::uint64_t> weight(actors.size());
  std::vector<std::uint32_t> order;
  std::uint32_t rank = 0;
  for (const Mention& mention : sentences_.naming().mentions) {
    const std::uint32_t party = principal(mention.actor);
    const bool titled = !sentences_.headline().empty() && sentences_.headline().overlaps(mention.span);
    if (actors[party].type != ActorType::state && !(titled && actors[party].type == ActorType::organisation)) continue;
    if (weight[party] == 0) order.push_back(party);
    if (titled) weight[party] += 8;
    // Early mentions weigh more: the headline and the lead set up who the article is about.
    weight[party] += rank < 4 ? 4 : rank < 10 ? 2 : 1;
    ++rank;
  }
  if (order.size() < 2) return;
  const auto by_weight = [&](std::uint32_t party) { return weight[party]; };
  const auto first = std::ranges::max_element(order, {}, by_weight);  // of equals, the one named first
  const std::uint32_t heaviest = *first;
  order.erase(first);
  const std::uint32_t next = *std::ranges::max_element(order, {}, by_weight);
  pair_ = {std::min(heaviest, next), std::max(heaviest, next)};
}

bool holds_word(std::string_view name, std::string_view wanted) {
  std::string folded_name, folded;
  append_folded(name, folded_name);
  append_folded(wanted, folded);
  return has_part(folded_name, " ", folded);
}

void add_party(std::uint32_t actor, std::vector<std::uint32_t>& out) {
  if (actor != kNoToken && std::ranges::find(out, actor) == out.end()) out.push_back(actor);
}

}  // namespace entente
