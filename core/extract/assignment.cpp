// Whose act it is, who asks, who says so, and how it is qualified.
#include <algorithm>

#include "core/extract/search.h"

namespace entente {
namespace {

using namespace word;

// Acts that only a person can do.
bool is_personal(const Clauses& clauses, Range act) {
  std::uint32_t verb = act.begin;
  while (verb < act.end && clauses.sentences.is_adverb(verb)) ++verb;
  const std::string_view text = clauses.text(verb), next = clauses.text(verb + 1);
  const bool tenders = text.starts_with("tender") || text.starts_with("submit") || text.starts_with("hand");
  if (tenders && (clauses.text(verb + 2) == "resignation" || clauses.text(verb + 3) == "resignation")) return true;
  for (const std::string_view known : {"resign", "retire", "abdicate", "quit", "resigning", "retiring", "resigned"})
    if (text == known) return true;
  if (text == "step" || text == "stepping") return next == "down" || next == "aside";
  return (text == "run" || text == "stand") && (next == "for" || next == "again");
}

// A word for someone stands in `range`, or a name.
bool holds_party_noun(const Clauses& clauses, Range range) {
  for (std::uint32_t token = range.begin; token < range.end; ++token) {
    const Word& word = clauses.word(token);
    if (word.mention != kNoToken || word.is(kOffice | kBody | kPair | kSpeaker | kPeople | kForce)) return true;
    if (word.is(kPreposition)) return false;
  }
  return false;
}

}  // namespace

Span Search::span_of(Range range) const {
  if (range.empty()) return {};
  return {layout_.tokens[range.begin].span.begin, layout_.tokens[range.end - 1].span.end};
}

std::uint32_t Search::speaker_at(std::uint32_t token) const {
  if (const Attribution* said = attribution_of(attributions_, token)) return said->speaker;
  return in_quotes(token) ? carried_speaker_ : kNoToken;
}

// "by the two countries", "between X and Y" after a passive.
Range Search::agent_of(const Clauses& clauses, const Hit& hit) const {
  // "an agreement reached between": the word may be the cue's last.
  for (std::uint32_t token = hit.end - 1; token < clauses.sentence.end && token < hit.end + 12; ++token) {
    const std::string_view text = clauses.text(token);
    if (text != "by" && (text != "between" || hit.cue->kind == Kind::request)) continue;
    std::uint32_t end = token + 1;
    // ", Israel left": a comma may close the phrase and open the clause that it stands beside.
    const auto opens_clause = [&](std::uint32_t at) {
      return clauses.word(at).has(shape::kComma) && std::ranges::any_of(clauses.groups, [&](const VerbGroup& group) {
               return group.finite && !group.subject.empty() && group.subject.begin == at + 1;
             });
    };
    while (end < clauses.sentence.end && !clauses.word(end).has(shape::kStop) && group_at(clauses, end) == nullptr &&
           !opens_clause(end)) {
      const Word& word = clauses.word(end);
      if (word.mention == kNoToken && end > token + 1 &&
          (word.is(kRelative | kSubordinator | kPreposition) || clauses.text(end) == "that"))
        break;
      ++end;
    }
    return {token + 1, end};
  }
  return {};
}

// The owner of a noun cue: "China's pledge to", "demand by China"; empty when none stands near.
Range Search::owner_of(const Clauses& clauses, const Hit& hit, bool to_act) const {
  for (std::uint32_t token = hit.end; token + 1 < clauses.sentence.end && token < hit.end + 3; ++token) {
    const bool of = clauses.text(token) == "of" && token == hit.end && to_act;  // "the keenness of Peru to"
    if (!of && clauses.text(token) != "by" && clauses.text(token) != "from") continue;
    std::uint32_t end = token + 1;
    while (end < clauses.sentence.end && group_at(clauses, end) == nullptr && !clauses.word(end).has(shape::kComma) &&
           clauses.text(end) != "for")
      ++end;
    return {token + 1, end};
  }
  for (std::uint32_t begin = hit.begin; begin > clauses.sentence.begin && hit.begin - begin < 6; --begin) {
    const Word& word = clauses.word(begin - 1);
    if (word.has(shape::kOwner) || word.is(kPossessive)) {
      std::uint32_t first = begin - 1;
      while (first > clauses.sentence.begin && word.mention != kNoToken &&
             clauses.word(first - 1).mention == word.mention)
        --first;
      while (first > clauses.sentence.begin && word.mention == kNoToken && clauses.word(first - 1).is(kDeterminer))
        --first;
      return {first, begin};
    }
    if (word.has(shape::kComma | shape::kStop) || word.is(kPreposition)) break;
  }
  return {};
}

Parties Search::subject_of(const Clauses& clauses, const Hit& hit, const Completion& completion) const {
  const std::uint32_t speaker = speaker_at(hit.begin);
  if (hit.passive && hit.group != nullptr) return finder_.resolve(agent_of(clauses, hit), speaker);
  const auto of_group = [&](const VerbGroup& group) {
    return subjects_[static_cast<std::size_t>(&group - clauses.groups.data())];
  };
  const std::string_view last = clauses.text(hit.end - 1);
  if (hit.cue->begins_with(Frame::subj) && (last == "between" || last == "by"))
    return finder_.resolve(agent_of(clauses, hit), speaker);
  if (hit.group != nullptr && hit.group->passive && hit.cue->begins_with(Frame::subj)) {
    Hit shifted = hit;
    shifted.end = hit.group->head + 1;
    return finder_.resolve(agent_of(clauses, shifted), speaker);
  }
  if (hit.group != nullptr) {
    // "three agreements will be signed by": the agent acts, not what is signed.
    const bool future = hit.cue->begins_with(Frame::modal) || (hit.cue->needs & need::kFuture) != 0;
    if (future && completion.act_group != nullptr && completion.act_group->passive)
      return finder_.resolve(agent_of(clauses, hit), speaker);
    return of_group(*hit.group);
  }
  if (hit.headline && (hit.cue->needs & need::kAdjective) != 0)
    return finder_.resolve({clauses.sentence.begin, hit.begin}, speaker);
  const Range owner = owner_of(clauses, hit, completion.frame == Frame::to);
  if (!owner.empty()) return finder_.resolve(owner, speaker);
  if ((hit.cue->needs & need::kOwned) != 0) return {};
  for (std::size_t i = clauses.groups.size(); i-- > 0;)
    if (clauses.groups[i].finite && clauses.groups[i].head < hit.begin) return of_group(clauses.groups[i]);
  return {};
}

void Search::set_request(const Clauses& clauses, const Hit& hit, const Completion& completion,
                         CommitmentDraft& draft) const {
  Commitment& item = draft.item;
  const std::uint32_t speaker = speaker_at(hit.begin);
  if (completion.frame == Frame::duty) {
    if (speaker != kNoToken) item.requesters.push_back(finder_.principal(speaker));
    item.committers = draft.subject.actors;
    return;
  }
  // "Peru urged to act" in a title, "was urged to": the one who is asked is the subject.
  if (completion.frame == Frame::to && hit.headline) return;
  item.requesters = draft.subject.actors;
  item.committers.clear();
  const Range addressee = completion.addressee.empty() ? completion.own_subject : completion.addressee;
  if (!addressee.empty()) {
    item.committers = finder_.resolve_other(addressee, speaker, draft.subject).actors;
  } else if ((hit.group != nullptr || hit.headline) && !hit.passive && clauses.text(hit.end - 1) != "for") {
    // "pressed Kenya on the border", "urges Kenya, Uganda not to": who is named right behind the verb is asked.
    std::uint32_t end = hit.end;
    while (clauses.word(end).mention != kNoToken ||
           (end > hit.end && clauses.word(end).has(shape::kComma) && clauses.word(end + 1).mention != kNoToken))
      ++end;
    if (!clauses.word(end - 1).has(shape::kOwner))
      item.committers = finder_.resolve_other({hit.end, end}, speaker, draft.subject).actors;
  }
  // "the call on Kenya to", "urgings for Kenya to": who is named behind the noun is asked.
  if (item.committers.empty() && addressee.empty() && hit.group == nullptr) {
    const std::uint32_t name = clauses.text(hit.end - 1) == "on" || clauses.text(hit.end - 1) == "for" ? hit.end
                               : clauses.text(hit.end) == "on" || clauses.text(hit.end) == "for"       ? hit.end + 1
                                                                                                       : kNoToken;
    std::uint32_t end = name;
    while (name != kNoToken && clauses.word(end).mention != kNoToken) ++end;
    if (name != kNoToken && end > name && clauses.text(end) == "to")
      item.committers = finder_.resolve_other({name, end}, speaker, draft.subject).actors;
  }
  // Orders go to one's own: "I ordered troops to".
  const bool ordered = hit.cue->id == "order" || hit.cue->id == "instruct";
  bool own = false;
  for (std::uint32_t token = addressee.begin; token < addressee.end; ++token)
    own = own || clauses.word(token).is(kForce | kBody | kOffice) || clauses.text(token) == "troops" ||
          clauses.text(token) == "soldiers";
  if (item.committers.empty() && ordered && own && item.requesters.size() == 1) item.committers = item.requesters;
}

// "signed a treaty with Russia", "agreed with Kenya to": who agrees with someone binds both.
void Search::add_partner(const Clauses& clauses, const Hit& hit, const Completion& completion,
                         CommitmentDraft& draft) const {
  Commitment& item = draft.item;
  if ((item.kind != Kind::instrument && item.kind != Kind::agreement) || hit.passive || item.committers.empty()) return;
  const bool inside = item.kind == Kind::instrument || completion.act.begin <= hit.begin;
  const std::uint32_t limit = inside ? completion.act.end : completion.act.begin;
  for (std::uint32_t token = hit.begin + 1; token + 1 < limit && token < hit.begin + 16; ++token) {
    if (clauses.text(token) == "to" || clauses.text(token) == "that") return;
    if (clauses.text(token) != "with") continue;
    std::uint32_t end = token + 1;
    const auto is_clause = [&](std::uint32_t at) {
      const VerbGroup* group = group_at(clauses, at);
      return group != nullptr && (group->finite || group->infinitive);
    };
    while (end < limit && !is_clause(end) && !clauses.word(end).has(shape::kStop) &&
           !(clauses.word(end).mention == kNoToken && end > token + 1 && clauses.word(end).is(kPreposition)))
      ++end;
    // "agrees with Kenya's call": with what someone says, not with them.
    for (std::uint32_t at = token + 1; at + 1 < end; ++at)
      if ((clauses.word(at).has(shape::kOwner) || clauses.text(at).ends_with('\'') || clauses.text(at + 1) == "'") &&
          clauses.word(at + 1).mention == kNoToken && clauses.word(at + 1).has(shape::kWord) &&
          !clauses.word(at + 1).has(shape::kCapital) && !holds_party_noun(clauses, {at + 1, end}))
        return;
    for (const std::uint32_t partner : finder_.resolve({token + 1, end}, speaker_at(hit.begin)).actors)
      if (std::ranges::find(item.committers, partner) == item.committers.end()) item.committers.push_back(partner);
    return;
  }
}

bool Search::set_parties(const Clauses& clauses, const Hit& hit, const Completion& completion,
                         CommitmentDraft& draft) const {
  Commitment& item = draft.item;
  draft.subject = subject_of(clauses, hit, completion);
  if ((hit.cue->needs & need::kSaid) != 0) {
    // "there is a need for", "it is up to them to": whoever says so takes the position.
    if (!speaker_binds(hit)) return false;
    draft.subject = {};
    draft.subject.actors.push_back(finder_.principal(speaker_at(hit.begin)));
  }
  item.committers = draft.subject.actors;
  bool bound = false;
  if (item.kind == Kind::request) {
    set_request(clauses, hit, completion, draft);
    bound = !item.committers.empty() || completion.asks_party;
  } else if (!completion.own_subject.empty()) {
    const Parties own = finder_.resolve(completion.own_subject, speaker_at(hit.begin));
    bound = !own.empty();
    if (bound) item.committers = own.actors;
  }
  // "agreed that the two countries would cooperate": the act is the verb phrase once its subject is the party.
  const VerbGroup* act = completion.act_group;
  if (!completion.own_subject.empty() && act != nullptr && (bound || !act->passive || item.kind == Kind::agreement) &&
      (act->modal != 0 || (bound && !act->past && !act->copular)))
    draft.act.begin = act_begin(clauses, *act);
  add_partner(clauses, hit, completion, draft);
  // "I will resign": an act of the person, not of the state they speak for.
  if (item.kind != Kind::request && draft.subject.persons.size() == 1 && is_personal(clauses, draft.act))
    item.committers = draft.subject.persons;
  const bool joint_text = item.kind == Kind::instrument || item.kind == Kind::agreement;
  if (item.committers.empty() && joint_text &&
      (hit.passive || hit.cue->begins_with(Frame::ceremony) || hit.cue->begins_with(Frame::subj)))
    item.committers = finder_.pair();
  if (item.committers.empty() && hit.cue->begins_with(Frame::subj)) item.committers = finder_.named(draft.cue, {});
  return parties_fit(hit, completion, draft, bound);
}

void Search::set_flags(const Clauses& clauses, const Hit& hit, CommitmentDraft& draft) const {
  Commitment& item = draft.item;
  if (hit.group != nullptr && hit.group->negated) item.flags |= kNegated;
  if (hit.passive || (hit.group != nullptr && hit.group->passive && hit.group->modal != 0)) item.flags |= kPassive;
  if (is_reported(hit.begin)) item.flags |= kReported;
  item.speaker = speaker_at(hit.begin);
  if (item.speaker == kNoToken && !draft.subject.persons.empty()) item.speaker = draft.subject.persons.back();
  for (std::uint32_t token = clauses.sentence.begin; token < draft.act.end; ++token) {
    const std::string_view text = clauses.text(token);
    if (text == "if" || text == "If" || text == "unless" || text == "Unless" || text == "provided")
      item.flags |= kConditional;
    const bool goes_on = text == "continue" || text == "continues" || text == "continued" || text == "always";
    if (goes_on && token >= draft.act.begin) item.flags |= kContinuing;
  }
  item.confidence = item.committers.empty() ? 60 : draft.subject.referred ? 75 : 85;
  if (draft.quiet || draft.soft) item.confidence = static_cast<std::uint8_t>(item.confidence - 20);
}

}  // namespace entente
