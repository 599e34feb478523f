// Resolution rules, weakest assumption first: a name, a representative of a name, a pair the article has
// set up, the party last spoken of. When nothing fits, the list stays empty rather than guessed.
#include "core/extract/parties.h"

#include <algorithm>
#include <string>

#include "core/extract/demonyms.h"
#include "core/read/structure/agency_mark.h"
#include "core/text/words.h"

namespace entente {
using namespace word;

// How many actors back a reference may point; keeps each look-back short however long the text.
constexpr std::size_t kRemembered = 64;

std::uint32_t PartyFinder::actor_at(std::uint32_t token) const {
  const std::uint32_t mention = sentences_.word(token).mention;
  return mention == kNoToken ? kNoToken : sentences_.naming().mentions[mention].actor;
}

bool PartyFinder::can_be_party(std::uint32_t actor) const {
  const ActorType type = sentences_.naming().actors[actor].type;
  return type == ActorType::state || type == ActorType::organisation || type == ActorType::person;
}

std::vector<std::uint32_t> PartyFinder::pair() const { return recent_pair_.empty() ? pair_ : recent_pair_; }

void PartyFinder::add_pair(Parties& out) const {
  out.referred = out.party_like = true;
  for (const std::uint32_t actor : pair()) add_party(actor, out.actors);
}

// Whom "he" can mean: the last person who was a subject, else the last one mentioned.
std::uint32_t PartyFinder::last_person(std::uint32_t token) const {
  if (last_person_ != kNoToken) return last_person_;
  for (std::size_t i = recent_.size(); i-- > 0;)
    if (sentences_.naming().actors[recent_[i]].type == ActorType::person && is_known_at(recent_[i], token) &&
        (!offices_[recent_[i]].empty() || principal(recent_[i]) != recent_[i]))
      return recent_[i];
  return kNoToken;
}

// "the company": the last body that was a subject, else the one that the article names most.
std::uint32_t PartyFinder::main_body(std::uint32_t token) const {
  const std::vector<Actor>& actors = sentences_.naming().actors;
  if (last_body_ != kNoToken && actors[last_body_].type == ActorType::organisation) return last_body_;
  std::uint32_t found = kNoToken;
  for (std::size_t i = recent_.size(); i-- > 0;) {
    const std::uint32_t actor = recent_[i];
    if (actors[actor].type != ActorType::organisation || !is_known_at(actor, token)) continue;
    if (is_agency(actors[actor].name)) continue;  // who reports the news is not who it is about
    if (found == kNoToken || weight_[actor] > weight_[found]) found = actor;
  }
  return found;
}

std::uint32_t PartyFinder::body_named(std::uint32_t token) const {
  const std::vector<Actor>& actors = sentences_.naming().actors;
  const std::string_view noun = sentences_.text(token);
  for (std::size_t i = recent_.size(); i-- > 0;) {
    const Actor& actor = actors[recent_[i]];
    if (actor.type != ActorType::organisation && actor.type != ActorType::initiative) continue;
    if (!is_known_at(recent_[i], token)) continue;
    if (holds_word(actor.name, noun)) return recent_[i];
    for (const std::string& alias : actor.aliases)
      if (holds_word(alias, noun)) return recent_[i];
  }
  return kNoToken;
}

void PartyFinder::resolve_pronoun(std::uint32_t token, std::uint32_t speaker, Parties& out) const {
  std::string text;
  append_folded(sentences_.text(token), text);
  text.resize(std::min({text.find('\''), text.find("\xE2\x80\x99"), text.size()}));
  out.referred = out.pronoun = true;
  if (text == "we" || text == "us" || text == "our" || text == "ourselves" || text == "i" || text == "my") {
    out.party_like = out.first_person = true;
    if (speaker == kNoToken) speaker = first_speaker_;
    if (speaker == kNoToken) speaker = last_person(token);
    if (speaker == kNoToken) return;
    if (text == "i" && sentences_.naming().actors[speaker].type == ActorType::person) out.persons.push_back(speaker);
    add_party(principal(speaker), out.actors);
  } else if (text == "they" || text == "their" || text == "them" || text == "themselves") {
    out.party_like = true;
    for (const std::uint32_t actor : last_plural_) add_party(actor, out.actors);
  } else if (text == "he" || text == "she" || text == "his" || text == "her" || text == "him") {
    out.party_like = true;
    // "said X, adding that his country": outside quotations who speaks speaks of themselves.
    const bool speaks = speaker != kNoToken && sentences_.naming().actors[speaker].type == ActorType::person;
    const std::uint32_t person = speaks && !is_quoted(token) ? speaker : last_person(token);
    if (person == kNoToken) return;
    out.persons.push_back(person);
    add_party(principal(person), out.actors);
  } else if (text == "it" || text == "its" || text == "itself") {
    out.party_like = true;
    // "Kenya said it would": who speaks of itself.
    const std::uint32_t spoken_for = speaker == kNoToken ? kNoToken : principal(speaker);
    const std::vector<Actor>& actors = sentences_.naming().actors;
    const bool speaks =
        spoken_for != kNoToken && (spoken_for == speaker ? actors[speaker].type != ActorType::person
                                                         : actors[spoken_for].type == ActorType::organisation);
    add_party(speaks ? spoken_for : last_body_, out.actors);
  }
}

bool PartyFinder::is_quoted(std::uint32_t token) const {
  constexpr std::uint32_t kReach = 64;
  for (std::uint32_t at = token; at > 0 && token - at < kReach; --at) {
    const Word& word = sentences_.word(at - 1);
    if (word.has(shape::kOpenQuote)) return true;
    if (word.has(shape::kCloseQuote)) return false;
  }
  return false;
}

void PartyFinder::resolve_common_noun(Range range, std::uint32_t speaker, Parties& out) const {
  const Word& lead = sentences_.word(range.begin);
  // "Kenya and its allies", "his counterpart": others than the owner, and nobody by name.
  const bool owned = lead.is(kPossessive) && lead.mention == kNoToken;
  if (owned && (!out.actors.empty() || names_others(range))) {
    out.party_like = true;
    return;
  }
  if (lead.is(kPronoun | kPossessive) && lead.mention == kNoToken) {
    resolve_pronoun(range.begin, speaker, out);
    if (!out.actors.empty()) return;
  }
  std::uint32_t end = range.begin;
  while (end < range.end && !(sentences_.word(end).is(kPreposition) && end > range.begin)) ++end;
  for (std::uint32_t token = range.begin; token < end; ++token)
    if (resolve_joint({token, end}, out)) return;
  // The head noun closes its phrase: "the 15-member council", "the committee chairman".
  for (std::uint32_t token = end; token-- > range.begin;) {
    const Word& word = sentences_.word(token);
    if (word.is(kOffice)) return resolve_office({range.begin, token + 1}, out);
    if (word.is(kSpeaker)) return resolve_statement(out);
    if (word.is(kBody)) return resolve_body({range.begin, token + 1}, speaker, out);
    if (word.is(kPair) && word.has(shape::kPlural) && is_definite(range.begin)) return resolve_plural(out);
    if (word.is(kPeople) || (word.is(kPair) && word.has(shape::kPlural))) out.party_like = true;
  }
}

// "allies", "counterpart": someone by their relation to the owner.
bool PartyFinder::names_others(Range range) const {
  const std::string_view head = sentences_.text(range.end - 1);
  for (const std::string_view known :
       {"counterpart", "counterparts", "ally", "allies", "partner", "partners", "neighbour", "neighbours", "neighbor",
        "neighbors", "rival", "rivals", "opponent", "opponents", "predecessor", "successor", "enemy", "enemies"})
    if (head == known) return true;
  return false;
}

// "both", "the two", "the two sides"; not "two ships".
bool PartyFinder::resolve_joint(Range rest, Parties& out) const {
  const std::string_view text = sentences_.text(rest.begin);
  const std::size_t count = text == "three" ? 3 : text == "four" ? 4 : text == "five" ? 5 : 2;
  if (text != "both" && text != "Both" && text != "two" && text != "Two" && count == 2) return false;
  bool other_things = false;
  for (std::uint32_t next = rest.begin + 1; next < rest.end; ++next) {
    const Word& word = sentences_.word(next);
    other_things = other_things || (word.has(shape::kWord) && !word.is(kPair | kDeterminer | kOffice | kBody) &&
                                    !sentences_.is_adverb(next));
  }
  const bool of_parties = rest.begin + 1 < rest.end && sentences_.word(rest.begin + 1).is(kPair);
  if (other_things && !of_parties) return true;
  if (count == 2)
    add_pair(out);
  else if (last_plural_.size() == count)
    resolve_plural(out);
  return true;
}

// "the statement": whoever was last said to act together, else the last body.
void PartyFinder::resolve_statement(Parties& out) const {
  out.party_like = out.referred = out.statement = true;
  if (last_plural_.empty()) return add_party(last_body_, out.actors);
  for (const std::uint32_t actor : last_plural_) add_party(actor, out.actors);
}

bool PartyFinder::is_definite(std::uint32_t token) const {
  const std::string_view text = sentences_.text(token);
  return text == "the" || text == "The" || text == "this" || text == "This" || text == "that";
}

// "the ministers", "the countries": those who last acted together.
void PartyFinder::resolve_plural(Parties& out) const {
  out.party_like = out.referred = true;
  for (const std::uint32_t actor : last_plural_) add_party(actor, out.actors);
}

// "the minister": the one so introduced, else the person last spoken of.
void PartyFinder::resolve_office(Range phrase, Parties& out) const {
  out.party_like = out.referred = true;
  if (!is_definite(phrase.begin)) return;
  if (sentences_.word(phrase.end - 1).has(shape::kPlural)) return resolve_plural(out);
  std::uint32_t person = holder_of(phrase.end - 1);
  // "the spokesman", whose name nobody gave: he speaks for whom the article last told of.
  const bool speaks = sentences_.text(phrase.end - 1).starts_with("spokes");
  if (person == kNoToken && speaks && last_body_ != kNoToken) return add_party(last_body_, out.actors);
  // Whoever was introduced with another office is not meant.
  if (person == kNoToken && last_person_ != kNoToken && offices_[last_person_].empty()) person = last_person_;
  if (person == kNoToken) return;
  out.persons.push_back(person);
  add_party(principal(person), out.actors);
}

// "the council": the body whose name holds the word; "the government": the state last spoken of; else the last body.
void PartyFinder::resolve_body(Range phrase, std::uint32_t speaker, Parties& out) const {
  out.party_like = out.referred = true;
  if (!is_definite(phrase.begin)) return;
  const std::vector<Actor>& actors = sentences_.naming().actors;
  std::string_view noun = sentences_.text(phrase.end - 1);
  noun = noun.substr(0, std::min(noun.find('\''), noun.find("\xE2\x80\x99")));  // "the government's"
  bool statelike = false;
  for (const std::string_view known :
       {"country", "nation", "government", "state", "kingdom", "republic", "administration", "regime", "side",
        "ministry", "cabinet", "military", "army", "police", "authorities", "embassy"})
    statelike = statelike || noun == known;
  // Who speaks for a company or state says "the company", "the government" of it.
  const std::uint32_t spoken_for = speaker == kNoToken ? kNoToken : principal(speaker);
  if (!statelike || noun == "ministry" || noun == "army" || noun == "police" || noun == "military") {
    if (const std::uint32_t named = body_named(phrase.end - 1); named != kNoToken) return add_party(named, out.actors);
    // The one ministry of the article, whose name may come later.
    if (noun == "ministry" && std::ranges::count(organs_, Organ::ministry) == 1) {
      const auto only = std::ranges::find(organs_, Organ::ministry);
      return add_party(static_cast<std::uint32_t>(only - organs_.begin()), out.actors);
    }
    // "the Coalition": a name of its own that naming does not know.
    if (sentences_.word(phrase.end - 1).has(shape::kCapital)) return;
    if (!statelike && spoken_for != kNoToken && actors[spoken_for].type == ActorType::organisation)
      return add_party(spoken_for, out.actors);
  }
  if (!statelike) return add_party(main_body(phrase.begin), out.actors);
  if (spoken_for != kNoToken && actors[spoken_for].type == ActorType::state) return add_party(spoken_for, out.actors);
  // "Delta State Government ... the government": one that belongs to no state of the article.
  if (noun == "government" || noun == "administration")
    if (const std::uint32_t named = body_named(phrase.end - 1); named != kNoToken && principal(named) == named)
      return add_party(named, out.actors);
  if (last_subject_ != kNoToken && actors[last_subject_].type == ActorType::state)
    return add_party(last_subject_, out.actors);
  for (std::size_t i = recent_.size(); i-- > 0;)
    if (actors[recent_[i]].type == ActorType::state && is_known_at(recent_[i], phrase.begin))
      return add_party(recent_[i], out.actors);
}

// The head noun is one for firms or for people without office; soldiers act for their state.
bool PartyFinder::are_private(Range range) const {
  std::uint32_t head = range.begin;
  for (std::uint32_t token = range.begin; token < range.end; ++token) {
    const Word& word = sentences_.word(token);
    if (token > range.begin && (word.is(kPreposition) || word.has(shape::kComma) || sentences_.text(token) == "to"))
      break;
    if (word.has(shape::kWord) && !word.is(kTime)) head = token;
  }
  std::string noun;
  append_folded(sentences_.text(head), noun);
  for (const std::string_view known : {"bank", "banks", "company", "companies", "firm", "firms", "airline", "airlines",
                                       "carrier", "carriers", "club", "corporation"})
    if (noun == known) return true;
  return sentences_.word(head).is(kPeople) && noun != "forces" && noun != "troops" && noun != "soldiers" &&
         sentences_.word(head).demonym == kNoToken;
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
  std::uint32_t first_preposition = kNoToken;
  bool behind_pair = false;
  bool past_preposition = false;
  for (std::uint32_t token = range.begin; token < range.end; ++token) {
    const Word& word = sentences_.word(token);
    if (word.mention == kNoToken) {
      if (word.has(shape::kOpenParen)) break;
      const bool prefixed = token > range.begin && sentences_.text(token - 1) == "-";  // "anti-Syrian"
      if (word.demonym != kNoToken && !past_preposition && !prefixed && demonym == kNoToken) demonym = word.demonym;
      if (word.is(kPreposition) && token > range.begin) {
        if (!past_preposition) first_preposition = token;
        past_preposition = true;
      }
      if (past_preposition && word.is(kPair))
        behind_pair = behind_pair || sentences_.text(token - 1) == "two" || sentences_.text(token - 1) == "both";
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
    // A person may follow a preposition inside their own title: "ambassador to the UN Emyr Jones", "Chief of Staff
    // General Emyr Jones".
    const bool titled = past_preposition && first_preposition > range.begin && token > first_preposition + 2 &&
                        sentences_.word(token - 1).has(shape::kCapital) &&
                        sentences_.word(token - 2).has(shape::kCapital) &&
                        sentences_.word(first_preposition - 1).has(shape::kCapital);
    if (past_preposition && actors[actor].type == ActorType::person && token > range.begin &&
        (sentences_.word(token - 1).mention != kNoToken || titled) && head == kNoToken)
      head = actor;
    token = last;
  }
  if (head != kNoToken) {
    out.party_like = true;
    if (actors[head].type == ActorType::person) {
      add_party(head, out.persons);
      std::uint32_t party = principal(head);
      const bool alone = learned_[head] == head;  // out of office
      if (party == head && !alone && owner != kNoToken && actors[owner].type != ActorType::person) party = owner;
      if (party == head && !alone && demonym != kNoToken && demonym != kUnlistedState) party = demonym;
      add_party(party, out.actors);
    } else if (actors[head].type != ActorType::state || !are_private(range)) {  // "Japan banks" are not Japan
      add_party(principal(head), out.actors);
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
    add_party(principal(owner), out.actors);
    return;
  }
  bool representative = false;
  for (std::uint32_t token = range.begin; token < range.end; ++token) {
    const Word& word = sentences_.word(token);
    if (word.is(kPreposition) && token > range.begin) break;
    representative = representative || word.is(kOffice | kBody | kPair | kSpeaker | kPeople);
  }
  // "Japanese banks", "Turkish rebels": people and firms of a state are not the state.
  if (demonym != kNoToken && are_private(range)) {
    out.party_like = true;
    return;
  }
  if (demonym != kNoToken && (representative || is_people(range))) {
    out.party_like = true;
    out.unlisted_state = demonym == kUnlistedState;
    return out.unlisted_state ? void() : add_party(demonym, out.actors);
  }
  if (behind_pair && representative) return add_pair(out);
  if (representative && behind != kNoToken) {
    out.party_like = true;
    for (std::uint32_t token = range.begin; token < range.end; ++token) {
      const std::uint32_t actor = actor_at(token);
      if (actor != kNoToken && can_be_party(actor)) add_party(principal(actor), out.actors);
    }
    return;
  }
  resolve_common_noun(range, speaker, out);
}

// A noun phrase of its own that stands for someone: "her counterpart", "Prime Minister ...", a person's name.
bool PartyFinder::opens_party(std::uint32_t token) const {
  const Word& word = sentences_.word(token);
  if (word.mention != kNoToken) return sentences_.naming().actors[actor_at(token)].type == ActorType::person;
  return word.is(kPossessive | kOffice) || (word.has(shape::kCapital) && sentences_.word(token + 1).is(kOffice));
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
    // "Ada Lind of Norway and her Swedish counterpart" are two, "leaders of Norway and Sweden" one.
    const bool anew = joint && sentences_.word(token).is(kConjunction) && opens_party(token + 1);
    if (!at_end && (!joint || (prepositional && !anew))) continue;
    prepositional = false;
    if (token > begin) resolve_conjunct({begin, token}, speaker, out);
    begin = token + 1;
    const bool found = !out.persons.empty() || !out.actors.empty();
    if (found && sentences_.word(token).has(shape::kComma) && token + 1 < range.end &&
        sentences_.word(token + 1).is(kSubordinator))
      break;
  }
  return out;
}

Parties PartyFinder::resolve_other(Range range, std::uint32_t speaker, const Parties& self) const {
  Parties out = resolve(range, speaker);
  const std::string_view text = range.empty() ? std::string_view() : sentences_.text(range.begin);
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
    add_party(principal(actor), out.actors);
    break;
  }
  return out;
}

void PartyFinder::remember(const Parties& subject) {
  const std::vector<Actor>& actors = sentences_.naming().actors;
  if (!subject.persons.empty()) last_person_ = subject.persons.back();
  // "Sixty percent of voters": the next "they" is nobody we know.
  if (subject.actors.empty() && subject.party_like && !subject.pronoun && !subject.referred) last_plural_.clear();
  // A treaty beside its makers is nobody that "they" or "the two sides" could mean.
  const bool can_act =
      std::ranges::none_of(subject.actors, [&](std::uint32_t a) { return actors[a].type == ActorType::initiative; });
  if (subject.actors.size() >= 2 && can_act) {
    last_plural_ = subject.actors;
    const bool bodies =
        std::ranges::all_of(subject.actors, [&](std::uint32_t a) { return actors[a].type != ActorType::person; });
    if (subject.actors.size() == 2 && bodies) recent_pair_ = subject.actors;
  }
  if (subject.actors.size() == 1) {
    last_subject_ = subject.actors[0];
    if (actors[last_subject_].type != ActorType::person && subject.persons.empty()) {
      last_body_ = last_subject_;
      if (lead_body_ == kNoToken) lead_body_ = last_body_;
    }
  }
}

void PartyFinder::remember_meeting(const Parties& subject, Range after) {
  if (subject.actors.size() != 1) return;
  for (std::uint32_t token = after.begin; token < after.end && token < after.begin + 12; ++token) {
    const Word& word = sentences_.word(token);
    if (word.has(shape::kComma | shape::kStop)) return;
    const std::uint32_t actor = actor_at(token);
    if (actor == kNoToken || !can_be_party(actor) || word.has(shape::kOwner)) continue;
    const std::uint32_t other = principal(actor);
    if (other == subject.actors[0]) continue;
    const std::vector<Actor>& actors = sentences_.naming().actors;
    // A person of no known state is left to what the article as a whole tells.
    if (actors[other].type != ActorType::state || actors[subject.actors[0]].type != ActorType::state) return;
    last_plural_ = recent_pair_ = {subject.actors[0], other};
    return;
  }
}

void PartyFinder::remember_speaker(std::uint32_t actor) {
  if (first_speaker_ == kNoToken && sentences_.naming().actors[actor].type == ActorType::person) first_speaker_ = actor;
}

void PartyFinder::remember_sentence(Range tokens) {
  if (lead_body_ != kNoToken) last_body_ = lead_body_;
  lead_body_ = kNoToken;
  for (std::uint32_t token = tokens.begin; token < tokens.end; ++token) {
    const std::uint32_t actor = actor_at(token);
    if (actor == kNoToken) continue;
    // "5 million US dollars" speaks of no state.
    const std::uint32_t next = mention_end(token);
    if (next < tokens.end && sentences_.text(next).starts_with("dollar")) continue;
    std::erase(recent_, actor);
    if (recent_.size() == kRemembered) recent_.erase(recent_.begin());
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
    if (std::ranges::find(skip, party) == skip.end()) add_party(party, found);
  }
  return found;
}

}  // namespace entente
