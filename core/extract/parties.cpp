// Resolution rules, weakest assumption first: a name, a representative of a name, a pair the article has
// set up, the party last spoken of. When nothing fits, the list stays empty rather than guessed.
#include "core/extract/parties.h"

#include <algorithm>
#include <string>

#include "core/text/words.h"

namespace entente {
namespace {

using namespace word;

void add_unique(std::uint32_t actor, std::vector<std::uint32_t>& out) {
  if (actor != kNoToken && std::ranges::find(out, actor) == out.end()) out.push_back(actor);
}

bool holds_word(std::string_view name, std::string_view wanted) {
  std::string folded_name, folded;
  append_folded(name, folded_name);
  append_folded(wanted, folded);
  const std::size_t at = folded_name.find(folded);
  if (at == std::string::npos || (at > 0 && folded_name[at - 1] != ' ')) return false;
  return at + folded.size() == folded_name.size() || folded_name[at + folded.size()] == ' ';
}

}  // namespace

PartyFinder::PartyFinder(const Sentences& sentences) : sentences_(sentences) {
  learned_.assign(sentences.naming().actors.size(), kNoToken);
  offices_.assign(sentences.naming().actors.size(), {});
  learn_offices();
  find_main_pair();
  learn_by_elimination();
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
  for (std::uint32_t at = token; at > 0 && token - at < 8; --at) {
    const Word& word = sentences_.word(at - 1);
    if (word.mention != kNoToken) {
      const std::uint32_t body = actor_at(at - 1);
      const ActorType type = sentences_.naming().actors[body].type;
      const bool hyphened = at >= 2 && sentences_.layout().word(at - 2) == "-";
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
    if (word.demonym != kNoToken && office && nearest == kNoToken &&
        !(at >= 2 && sentences_.layout().word(at - 2) == "-"))
      nearest = word.demonym;
    const bool comma = word.has(shape::kComma) && at == token;
    office = office || word.is(kOffice);
    const std::string_view text = sentences_.layout().word(at - 1);
    const bool link = nearest != kNoToken && !office && (text == "the" || text == "of" || text == "for");
    const bool title = word.has(shape::kCapital) || word.is(kOffice) || text == "foreign";
    if (!comma && !title && !link) break;
  }
  return owner_only || !office ? kNoToken : nearest;
}

// "Fumio Kishida, Japan's prime minister" and "Sergei Lavrov, foreign minister of Russia".
std::uint32_t PartyFinder::explained_by(std::uint32_t token) const {
  const auto tokens = static_cast<std::uint32_t>(sentences_.layout().tokens.size());
  if (token >= tokens || !sentences_.word(token).has(shape::kComma)) return kNoToken;
  bool office = false;
  std::uint32_t body = kNoToken;
  for (std::uint32_t at = token + 1; at < tokens && at < token + 9; ++at) {
    const Word& word = sentences_.word(at);
    if (word.has(shape::kComma | shape::kStop | shape::kEnd)) break;
    office = office || word.is(kOffice);
    if (body == kNoToken && word.mention != kNoToken &&
        sentences_.naming().actors[actor_at(at)].type == ActorType::state)
      body = actor_at(at);
  }
  return office ? body : kNoToken;
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
    if (learned_[person] != kNoToken) continue;
    const bool known = !naming.actors[person].of.empty();
    learned_[person] = introduced_by(token, known);
    if (learned_[person] == kNoToken && !known) learned_[person] = explained_by(mention_end(token));
  }
}

std::uint32_t PartyFinder::mention_end(std::uint32_t token) const {
  const std::uint32_t mention = sentences_.word(token).mention;
  const auto tokens = static_cast<std::uint32_t>(sentences_.layout().tokens.size());
  while (token < tokens && sentences_.word(token).mention == mention) ++token;
  return token;
}

// The nearest office word before a name, or right after it behind a comma: "the spokesperson of ... Yan Shuang".
void PartyFinder::learn_office_words(std::uint32_t token, std::uint32_t end, std::uint32_t person) {
  if (!offices_[person].empty()) return;
  for (std::uint32_t at = token; at > 0 && token - at < 9; --at) {
    const Word& word = sentences_.word(at - 1);
    if (word.has(shape::kEnd | shape::kStop)) break;
    if (word.is(kOffice)) {
      offices_[person] = sentences_.layout().word(at - 1);
      return;
    }
  }
  const auto tokens = static_cast<std::uint32_t>(sentences_.layout().tokens.size());
  if (end >= tokens || !sentences_.word(end).has(shape::kComma)) return;
  for (std::uint32_t at = end + 1; at < tokens && at < end + 7; ++at) {
    if (sentences_.word(at).has(shape::kComma | shape::kEnd)) return;
    if (!sentences_.word(at).is(kOffice)) continue;
    offices_[person] = sentences_.layout().word(at);
    return;
  }
}

// The person last mentioned who was introduced with an office like this one ("spokesman" for "spokesperson").
std::uint32_t PartyFinder::holder_of(std::string_view office) const {
  const auto alike = [](std::string_view a, std::string_view b) {
    std::string left, right;
    append_folded(a, left);
    append_folded(b, right);
    return !left.empty() && std::string_view(left).substr(0, 5) == std::string_view(right).substr(0, 5);
  };
  for (std::size_t i = recent_.size(); i-- > 0;)
    if (alike(offices_[recent_[i]], office)) return recent_[i];
  return kNoToken;
}

// Talks between two states: where one leader's state is known and the other's is not, the other speaks for the other.
void PartyFinder::learn_by_elimination() {
  const std::vector<Actor>& actors = sentences_.naming().actors;
  if (pair_.size() != 2) return;
  std::uint32_t unknown = kNoToken;
  bool taken[2] = {false, false};
  for (std::uint32_t actor = 0; actor < actors.size(); ++actor) {
    if (actors[actor].type != ActorType::person || actors[actor].role.empty()) continue;
    const std::uint32_t body = principal(actor);
    for (int side = 0; side < 2; ++side) taken[side] = taken[side] || body == pair_[side];
    if (body != actor) continue;
    if (unknown != kNoToken) return;
    unknown = actor;
  }
  if (unknown == kNoToken || taken[0] == taken[1]) return;
  learned_[unknown] = taken[0] ? pair_[1] : pair_[0];
}

std::uint32_t PartyFinder::actor_at(std::uint32_t token) const {
  const std::uint32_t mention = sentences_.word(token).mention;
  return mention == kNoToken ? kNoToken : sentences_.naming().mentions[mention].actor;
}

bool PartyFinder::can_be_party(std::uint32_t actor) const {
  const ActorType type = sentences_.naming().actors[actor].type;
  return type == ActorType::state || type == ActorType::organisation || type == ActorType::person;
}

std::uint32_t PartyFinder::principal(std::uint32_t actor) const {
  const std::vector<Actor>& actors = sentences_.naming().actors;
  const auto owner = [&](std::uint32_t of) {
    const auto found = actors[of].of.empty() ? actors.end() : std::ranges::find(actors, actors[of].of, &Actor::key);
    return found == actors.end() ? kNoToken : static_cast<std::uint32_t>(found - actors.begin());
  };
  const auto is_organ = [&](std::uint32_t body, std::initializer_list<std::string_view> heads) {
    return std::ranges::any_of(heads, [&](std::string_view head) { return holds_word(actors[body].name, head); });
  };
  std::uint32_t body = actor;
  if (actors[actor].type == ActorType::person) {
    body = learned_[actor] != kNoToken ? learned_[actor] : owner(actor);
    if (body == kNoToken || actors[body].type == ActorType::place || actors[body].type == ActorType::initiative)
      return actor;
    // Who speaks for a ministry speaks for the state; a ministry that speaks in its own name is itself.
    if (actors[body].type == ActorType::organisation &&
        !is_organ(body, {"ministry", "department", "embassy", "office"}) &&
        !is_organ(body, {"government", "administration"}))
      return body;
  } else if (actors[actor].type != ActorType::organisation || !is_organ(actor, {"government", "administration"})) {
    return actor;
  }
  const std::uint32_t state = actors[body].type == ActorType::organisation ? owner(body) : kNoToken;
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
  std::vector<std::uint32_t> place(actors.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) place[order[i]] = i;
  std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) {
    return weight[a] != weight[b] ? weight[a] > weight[b] : place[a] < place[b];
  });
  for (std::size_t i = 0; i < order.size() && i < 2; ++i) pair_.push_back(order[i]);
  if (pair_.size() == 2 && pair_[1] < pair_[0]) std::swap(pair_[0], pair_[1]);
}

std::vector<std::uint32_t> PartyFinder::pair() const {
  if (recent_pair_.size() >= 2) return recent_pair_;
  return pair_.size() >= 2 ? pair_ : std::vector<std::uint32_t>{};
}

void PartyFinder::add_pair(Parties& out) const {
  out.referred = out.party_like = true;
  for (const std::uint32_t actor : pair()) add_unique(actor, out.actors);
}

std::uint32_t PartyFinder::body_named(std::uint32_t token) const {
  const std::vector<Actor>& actors = sentences_.naming().actors;
  const std::string_view noun = sentences_.layout().word(token);
  for (std::size_t i = recent_.size(); i-- > 0;) {
    const Actor& actor = actors[recent_[i]];
    if (actor.type != ActorType::organisation && actor.type != ActorType::initiative) continue;
    if (holds_word(actor.name, noun)) return recent_[i];
    for (const std::string& alias : actor.aliases)
      if (holds_word(alias, noun)) return recent_[i];
  }
  return kNoToken;
}

void PartyFinder::resolve_pronoun(std::uint32_t token, std::uint32_t speaker, Parties& out) const {
  std::string text;
  append_folded(sentences_.layout().word(token), text);
  if (const std::size_t mark = text.find('\''); mark != std::string::npos) text.resize(mark);
  out.referred = true;
  if (text == "we" || text == "us" || text == "our" || text == "ourselves" || text == "i" || text == "my") {
    out.party_like = out.first_person = true;
    if (speaker == kNoToken) speaker = first_speaker_;
    if (speaker == kNoToken) speaker = last_person_;
    if (speaker != kNoToken) add_unique(principal(speaker), out.actors);
  } else if (text == "they" || text == "their" || text == "them" || text == "themselves") {
    out.party_like = true;
    if (last_plural_.size() >= 2)
      for (const std::uint32_t actor : last_plural_) add_unique(actor, out.actors);
  } else if (text == "he" || text == "she" || text == "his" || text == "her" || text == "him") {
    out.party_like = true;
    if (last_person_ == kNoToken) return;
    out.persons.push_back(last_person_);
    add_unique(principal(last_person_), out.actors);
  } else if (text == "it" || text == "its" || text == "itself") {
    if (last_body_ == kNoToken) return;
    out.party_like = true;
    add_unique(last_body_, out.actors);
  }
}

void PartyFinder::resolve_common_noun(Range range, std::uint32_t speaker, Parties& out) const {
  const std::vector<Actor>& actors = sentences_.naming().actors;
  for (std::uint32_t token = range.begin; token < range.end; ++token) {
    const Word& word = sentences_.word(token);
    if (token == range.begin && word.is(kPronoun | kPossessive) && word.mention == kNoToken) {
      resolve_pronoun(token, speaker, out);
      if (!out.actors.empty()) return;
      continue;
    }
    const std::string_view text = sentences_.layout().word(token);
    if (word.is(kPreposition) && token > range.begin) break;
    const bool both = text == "both" || text == "Both" || text == "two" || text == "Two" || text == "three";
    if (both) {
      bool of_something = false;
      for (std::uint32_t next = token + 1; next < range.end; ++next)
        of_something = of_something || (!sentences_.word(next).is(kPair | kDeterminer | kOffice | kBody) &&
                                        sentences_.word(next).has(shape::kWord) && !sentences_.is_adverb(next));
      if (!of_something || sentences_.word(token + 1 < range.end ? token + 1 : token).is(kPair)) return add_pair(out);
      return;
    }
    if (word.is(kSpeaker)) {
      out.party_like = true;
      if (last_plural_.size() >= 2) {
        for (std::uint32_t a : last_plural_) add_unique(a, out.actors);
      } else
        add_unique(last_body_, out.actors);
      out.referred = true;
      return;
    }
    if (word.is(kPair) && word.has(shape::kPlural)) {
      out.party_like = true;
    }
    if (word.is(kOffice)) {
      out.party_like = out.referred = true;
      const bool definite = text.size() > 1 && sentences_.word(range.begin).is(kDeterminer) &&
                            sentences_.layout().word(range.begin) != "a" &&
                            sentences_.layout().word(range.begin) != "A";
      if (word.has(shape::kPlural) || !definite) continue;
      std::uint32_t person = holder_of(text);
      if (person == kNoToken) person = last_person_;
      if (person != kNoToken) {
        out.persons.push_back(person);
        add_unique(principal(person), out.actors);
      }
      return;
    }
    if (word.is(kBody)) {
      out.party_like = out.referred = true;
      const std::string_view lead = sentences_.layout().word(range.begin);
      const bool definite = lead == "the" || lead == "The" || lead == "this" || lead == "This";
      if (!definite) continue;
      const bool a_name =
          word.has(shape::kCapital) && token > range.begin && !sentences_.word(range.begin).has(shape::kCapital);
      const bool statelike = text == "country" || text == "nation" || text == "government" || text == "state" ||
                             text == "kingdom" || text == "republic" || text == "administration" || text == "regime" ||
                             text == "side";
      if (const std::uint32_t named = body_named(token); named != kNoToken && !statelike) {
        add_unique(named, out.actors);
        return;
      }
      if (a_name) continue;
      if (statelike && last_subject_ != kNoToken && actors[last_subject_].type == ActorType::state) {
        add_unique(last_subject_, out.actors);
        return;
      }
      for (std::size_t i = recent_.size(); i-- > 0;) {
        const ActorType type = actors[recent_[i]].type;
        if (statelike ? type != ActorType::state : type != ActorType::organisation) continue;
        add_unique(recent_[i], out.actors);
        return;
      }
    }
  }
}

// "the Dutch", "Israelis": a demonym that closes its noun phrase.
bool PartyFinder::is_people(Range range) const {
  std::uint32_t last = range.end;
  while (last > range.begin && !sentences_.word(last - 1).has(shape::kWord)) --last;
  return last > range.begin && sentences_.word(last - 1).demonym != kNoToken;
}

void PartyFinder::resolve_conjunct(Range range, std::uint32_t speaker, Parties& out) const {
  const std::vector<Actor>& actors = sentences_.naming().actors;
  // Top-level names: not after a preposition that follows the head noun.
  std::uint32_t head = kNoToken, owner = kNoToken, behind = kNoToken;
  std::uint32_t demonym = kNoToken;
  bool behind_pair = false;
  bool past_preposition = false;
  for (std::uint32_t token = range.begin; token < range.end; ++token) {
    const Word& word = sentences_.word(token);
    if (word.mention == kNoToken) {
      if (word.has(shape::kOpenParen)) break;
      const bool prefixed = token > range.begin && sentences_.layout().word(token - 1) == "-";  // "anti-Syrian"
      if (word.demonym != kNoToken && !past_preposition && !prefixed && demonym == kNoToken) demonym = word.demonym;
      if (word.is(kPreposition) && token > range.begin) past_preposition = true;
      if (past_preposition && (word.is(kPair)) && token > range.begin)
        behind_pair = behind_pair || sentences_.layout().word(token - 1) == "two" ||
                      sentences_.layout().word(token - 1) == "both";
      continue;
    }
    const std::uint32_t actor = actor_at(token);
    const std::uint32_t mention = word.mention;
    std::uint32_t last = token;
    while (last + 1 < range.end && sentences_.word(last + 1).mention == mention) ++last;
    const bool owns = sentences_.word(last).has(shape::kOwner) && last + 1 < range.end;
    if (can_be_party(actor)) {
      if (past_preposition) {
        if (behind == kNoToken) behind = actor;
      } else if (owns) {
        if (owner == kNoToken || actors[actor].type != ActorType::person) owner = actor;
      } else if (head == kNoToken || actors[actor].type == ActorType::person ||
                 actors[head].type != ActorType::person) {
        if (head != kNoToken && actors[actor].type == ActorType::person && actors[head].type != ActorType::person)
          owner = head;
        head = actor;
      }
    } else if (!past_preposition && actors[actor].type == ActorType::initiative && head == kNoToken && !owns) {
      head = actor;
    }
    // A person may follow a preposition inside their own title: "ambassador to the UN Emyr Jones".
    if (past_preposition && actors[actor].type == ActorType::person && token > range.begin &&
        sentences_.word(token - 1).mention != kNoToken && head == kNoToken)
      head = actor;
    token = last;
  }
  if (head != kNoToken) {
    out.party_like = true;
    if (actors[head].type == ActorType::person) {
      add_unique(head, out.persons);
      std::uint32_t party = principal(head);
      if (party == head && owner != kNoToken && actors[owner].type != ActorType::person) party = owner;
      if (party == head && demonym != kNoToken) party = demonym;
      add_unique(party, out.actors);
    } else {
      add_unique(principal(head), out.actors);
    }
    return;
  }
  if (owner != kNoToken) {
    out.party_like = true;
    // "Lebanon's army" is Lebanon; "Sony's plan" is no party, only Sony's.
    bool party_noun = false;
    for (std::uint32_t token = range.begin; token < range.end && !sentences_.word(token).is(kPreposition); ++token)
      party_noun = party_noun || sentences_.word(token).is(kBody | kOffice | kPair);
    if (!party_noun && out.actors.empty()) out.owner_only = true;
    add_unique(principal(owner), out.actors);
    return;
  }
  bool representative = false;
  for (std::uint32_t token = range.begin; token < range.end; ++token) {
    const Word& word = sentences_.word(token);
    if (word.is(kPreposition) && token > range.begin) break;
    representative = representative || word.is(kOffice | kBody | kPair | kSpeaker);
  }
  if (demonym != kNoToken && (representative || is_people(range))) {
    out.party_like = true;
    return add_unique(demonym, out.actors);
  }
  if (behind_pair && representative) return add_pair(out);
  if (representative && behind != kNoToken) {
    out.party_like = true;
    for (std::uint32_t token = range.begin; token < range.end; ++token) {
      const std::uint32_t actor = actor_at(token);
      if (actor != kNoToken && can_be_party(actor)) add_unique(principal(actor), out.actors);
    }
    return;
  }
  resolve_common_noun(range, speaker, out);
}

Parties PartyFinder::resolve(Range range, std::uint32_t speaker) const {
  Parties out;
  if (range.empty()) return out;
  // Conjuncts at the top level; "leaders of Japan and Ireland" stays whole.
  bool prepositional = false;
  std::uint32_t begin = range.begin;
  for (std::uint32_t token = range.begin; token <= range.end; ++token) {
    const bool at_end = token == range.end;
    const bool hyphen = !at_end && token > range.begin && token + 1 < range.end &&
                        !sentences_.word(token).has(shape::kWord) && sentences_.word(token - 1).mention != kNoToken &&
                        sentences_.word(token + 1).mention != kNoToken;
    const bool joint =
        hyphen || (!at_end && sentences_.word(token).mention == kNoToken &&
                   (sentences_.word(token).is(kConjunction) || sentences_.word(token).has(shape::kComma)));
    if (!at_end && sentences_.word(token).is(kPreposition) && sentences_.word(token).mention == kNoToken &&
        token > begin)
      prepositional = true;
    if (!at_end && (!joint || prepositional)) continue;
    if (token > begin) resolve_conjunct({begin, token}, speaker, out);
    begin = token + 1;
    if (!out.persons.empty() || !out.actors.empty()) {
      if (!at_end && sentences_.word(token).has(shape::kComma) && token + 1 < range.end &&
          sentences_.word(token + 1).is(kSubordinator))
        break;
    }
  }
  return out;
}

Parties PartyFinder::resolve_other(Range range, std::uint32_t speaker, const Parties& self) const {
  Parties out = resolve(range, speaker);
  const std::string_view text = range.empty() ? std::string_view() : sentences_.layout().word(range.begin);
  const bool person = text == "him" || text == "her", body = text == "it";
  if (range.end - range.begin != 1 || (!person && !body)) return out;
  out.actors.clear();
  out.persons.clear();
  for (std::size_t i = recent_.size(); i-- > 0;) {
    const std::uint32_t actor = recent_[i];
    const ActorType type = sentences_.naming().actors[actor].type;
    if (person ? type != ActorType::person : type != ActorType::state && type != ActorType::organisation) continue;
    const auto is_self = [&](const std::vector<std::uint32_t>& list) {
      return std::ranges::find(list, actor) != list.end();
    };
    if (is_self(self.persons) || is_self(self.actors)) continue;
    if (person) out.persons.push_back(actor);
    add_unique(principal(actor), out.actors);
    break;
  }
  return out;
}

void PartyFinder::remember(const Parties& subject) {
  const std::vector<Actor>& actors = sentences_.naming().actors;
  if (!subject.persons.empty()) last_person_ = subject.persons.back();
  if (subject.actors.size() >= 2) {
    last_plural_ = subject.actors;
    const bool bodies =
        std::ranges::all_of(subject.actors, [&](std::uint32_t a) { return actors[a].type != ActorType::person; });
    if (subject.actors.size() == 2 && bodies) recent_pair_ = subject.actors;
  }
  if (subject.actors.size() == 1) last_subject_ = subject.actors[0];
  if (subject.actors.size() == 1 && actors[subject.actors[0]].type != ActorType::person) {
    if (subject.persons.empty()) last_body_ = subject.actors[0];
  }
}

void PartyFinder::remember_speaker(std::uint32_t actor) {
  if (first_speaker_ == kNoToken && sentences_.naming().actors[actor].type == ActorType::person) first_speaker_ = actor;
}

void PartyFinder::remember_sentence(Range tokens) {
  for (std::uint32_t token = tokens.begin; token < tokens.end; ++token) {
    const std::uint32_t actor = actor_at(token);
    if (actor == kNoToken) continue;
    std::erase(recent_, actor);
    recent_.push_back(actor);
  }
}

std::vector<std::uint32_t> PartyFinder::named(Range range, const std::vector<std::uint32_t>& skip) const {
  const std::vector<Actor>& actors = sentences_.naming().actors;
  std::vector<std::uint32_t> found;
  for (std::uint32_t token = range.begin; token < range.end; ++token) {
    const std::uint32_t actor = actor_at(token);
    if (actor == kNoToken || actors[actor].type == ActorType::place || actors[actor].type == ActorType::initiative)
      continue;
    const std::uint32_t party = principal(actor);
    if (std::ranges::find(skip, party) == skip.end()) add_unique(party, found);
  }
  return found;
}

}  // namespace entente
