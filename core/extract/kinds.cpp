// What kind of item a cue makes here. The verb that follows a modal, a duty or a plan decides by its class, and a verb
// of cutting off, of force or under a negation turns an undertaking into a refusal.
#include <algorithm>

#include "core/extract/search.h"

namespace entente {
namespace {

using namespace word;

// Whether a verb at `head` is followed by what it acts on, or by "to VERB".
bool takes_object(const Clauses& clauses, std::uint32_t head) {
  std::uint32_t next = head + 1;
  while (next < clauses.sentence.end && clauses.sentences.is_adverb(next)) ++next;
  if (next >= clauses.sentence.end) return false;
  const Word& word = clauses.word(next);
  if (word.has(shape::kOpenQuote)) return true;
  if (!word.has(shape::kWord) || (word.is(kTime) && word.mention == kNoToken)) return false;
  if (word.is(kPreposition | kConjunction | kSubordinator) && word.mention == kNoToken) {
    const VerbGroup* group = group_at(clauses, next);
    return group != nullptr && group->infinitive;
  }
  return true;
}

bool negated_or_if(const Clauses& clauses, const VerbGroup& carrier) {
  if (carrier.negated || carrier.relative) return true;
  for (std::uint32_t token = clauses.sentence.begin; token < clauses.sentence.end; ++token)
    for (const std::string_view text : {"if", "If", "unless", "otherwise", "could", "might"})
      if (clauses.text(token) == text) return true;
  return false;
}

// A verb of force that is no constructive act as well ("fight corruption").
bool is_force(const Word& verb) {
  return (verb.facts.verbs & verb::kHarm) != 0 && (verb.facts.verbs & (verb::kAct | verb::kAid | verb::kYield)) == 0;
}

// "we need to", "we have to": said of oneself it asks nobody.
bool is_need(const Cue& cue) { return cue.id == "need-to" || cue.id == "have-to"; }

// Whether the longest cue at `token` is one of refusal: "stay away from", "suspend the talks", "boycott".
bool opens_refusal(const Clauses& clauses, std::uint32_t token) {
  std::uint32_t longest = 0;
  bool refusal = false;
  for (const std::uint16_t index : cue_table().starting_with(clauses.word(token).id)) {
    const Cue& cue = cue_table().cue(index);
    if ((cue.needs & need::kNegated) != 0) continue;
    const std::uint32_t end = match_cue(clauses, cue, token);
    if (end == kNoToken || end <= longest) continue;
    longest = end;
    refusal = cue.kind == Kind::refusal;
  }
  return refusal;
}

}  // namespace

// What "will VERB" amounts to, by the class of the verb; true for cues that are no future at all.
bool Search::set_future_kind(const Clauses& clauses, const Hit& hit, const Completion& completion,
                             CommitmentDraft& draft) {
  const Cue& cue = *hit.cue;
  const bool modal = cue.begins_with(Frame::modal), duty = cue.begins_with(Frame::duty);
  if (!modal && !duty && (cue.needs & (need::kFuture | need::kWorks)) == 0) return true;
  if (duty) return is_duty(clauses, hit, completion, draft);
  const VerbGroup* carrier = modal ? hit.group : completion.act_group;
  if (carrier == nullptr || carrier->perfect) return drop(Dismissal::no_deed);
  // "is prepared to be flexible" is an offer, "will be flexible" no act.
  if (carrier->copular && cue.id == "ready" && speaker_binds(hit)) return true;
  if (carrier->copular) return drop(Dismissal::no_deed);
  const Word& head = clauses.word(carrier->head);
  const std::uint16_t classes = head.facts.verbs;
  const bool does = (classes & (verb::kAct | verb::kAid | verb::kYield)) != 0;
  const bool cuts = (classes & verb::kCut) != 0;
  const bool harms = is_force(head) && !carrier->passive && modal && bound_by_force(hit, draft);
  const bool unknown = head.id == 0;
  if (head.is(kBe | kHave)) return drop(Dismissal::no_deed);
  if ((cue.needs & need::kWorks) != 0) {
    const bool elsewise = (classes & (verb::kMeet | verb::kPlain)) != 0;
    const bool held =
        std::ranges::any_of(draft.subject.actors, [&](std::uint32_t a) { return finder_.acts_for_others(a); });
    if (hit.group != nullptr && hit.group->negated && !held) return drop(Dismissal::no_party);
    return does || cuts || harms || unknown || elsewise || drop(Dismissal::no_deed);
  }
  if (!does && !cuts && !harms && !unknown) return drop(Dismissal::no_deed);
  // "will open talks", but "will open on Monday": a verb that can also just happen needs its object.
  if ((classes & verb::kState) != 0 && does && !takes_object(clauses, carrier->head)) return drop(Dismissal::no_deed);
  // "is to" stands together: "is too early to" is no plan.
  if (cue.id == "is-to" && hit.end - hit.begin != 2) return drop(Dismissal::no_verb);
  if (modal && is_forecast(clauses, *hit.group)) return drop(Dismissal::mood);
  if (hit.group != nullptr && !carrier->passive && names_event(clauses, hit.group->subject))
    return drop(Dismissal::no_party);
  // Past the report itself, "would" still tells what was announced, of a party and without an "if".
  const bool would = clauses.text(hit.begin) == "would" && attribution_of(attributions_, hit.begin) == nullptr;
  if (would && (!does || negated_or_if(clauses, *carrier))) return drop(Dismissal::mood);
  const bool negated = carrier->negated || (hit.group != nullptr && hit.group->negated);
  if (carrier->passive && draft.subject.empty()) {
    // Nobody is named: only the works of states and bodies count ("projects will be carried out").
    // What will not be done or given must be said by someone or stand in a title.
    const bool told = !negated || is_reported(hit.begin) || hit.headline;
    const bool works = (classes & verb::kDeed) != 0 || (negated && (classes & (verb::kAid | verb::kAct)) != 0);
    if (!told || !works || carrier->relative || hit.group == nullptr) return drop(Dismissal::no_party);
    if (!hit.group->subject.empty()) draft.act.begin = hit.group->subject.begin;
    for (std::uint32_t token = hit.group->subject.begin; token < hit.group->subject.end; ++token)
      if (clauses.word(token).is(kDocument)) draft.item.kind = Kind::agreement;
    if (draft.item.kind == Kind::agreement) draft.item.committers = finder_.pair();
  } else if ((!carrier->passive && !cue.begins_with(Frame::headline) && !can_undertake(hit, draft)) ||
             (unknown && carrier->progressive)) {
    return drop(Dismissal::no_party);
  }
  if (negated && cue.modality == Modality::weak) return drop(Dismissal::mood);
  // Not to ban and not to strike are no refusals.
  const bool denies = (cuts || harms) && !does;
  if (negated != denies) draft.item.kind = Kind::refusal;
  return true;
}

// "will invade", "will shell": force, by a party that can be held to it.
bool Search::bound_by_force(const Hit& hit, const CommitmentDraft& draft) const {
  const bool someone =
      std::ranges::any_of(draft.subject.actors, [&](std::uint32_t actor) { return finder_.acts_for_others(actor); });
  return (someone || draft.subject.party_like) &&
         (is_reported(hit.begin) || hit.headline || hit.cue->kind == Kind::pledge);
}

// "what he should", "which of them the court must"
bool Search::follows_question_word(const Clauses& clauses, const VerbGroup& group) const {
  const std::uint32_t subject = group.subject.empty() ? group.first : group.subject.begin;
  for (std::uint32_t token = subject; token > clauses.sentence.begin && subject - token < 4; --token) {
    const std::string_view text = clauses.text(token - 1);
    if (clauses.word(token - 1).has(shape::kComma | shape::kStop)) return false;
    for (std::string_view known : {"what", "which", "how", "when", "where", "who", "whom", "why", "whether"})
      if (text == known) return true;
  }
  return false;
}

// "Norway must lift the ban", "the crossings should be closed", said by someone or, of a state or body, by the text.
bool Search::is_duty(const Clauses& clauses, const Hit& hit, const Completion& completion, CommitmentDraft& draft) {
  const VerbGroup* carrier = completion.act_group;
  if (carrier == nullptr || carrier->perfect || carrier->progressive) return drop(Dismissal::no_deed);
  const Word& head = clauses.word(carrier->head);
  const Parties& subject = draft.subject;
  const bool reported = is_reported(hit.begin);
  const bool named = std::ranges::any_of(subject.actors, [&](std::uint32_t a) { return finder_.acts_for_others(a); });
  if (carrier->copular) {
    const std::string_view quality = clauses.text(carrier->head + 1);
    const bool ready = quality == "ready" || quality == "willing" || quality == "prepared";
    return (ready && reported && named) || drop(Dismissal::no_deed);
  }
  const std::uint16_t classes = head.facts.verbs;
  constexpr std::uint16_t kWorks = verb::kAct | verb::kAid | verb::kYield | verb::kCut | verb::kDeed;
  const bool does = (classes & kWorks) != 0;
  const bool unknown = head.id == 0 && (named || takes_object(clauses, carrier->head));
  const bool other = unknown || (classes & (verb::kPlain | verb::kMeet | verb::kHarm)) != 0 || head.is(kDo);
  if (!does && !other) return drop(Dismissal::no_deed);
  if ((classes & verb::kState) != 0 && !carrier->passive && !takes_object(clauses, carrier->head))
    return drop(Dismissal::no_deed);
  if (carrier->passive) {
    if (!reported || !does || hit.group->relative) return drop(Dismissal::no_party);
    if (!hit.group->subject.empty()) draft.act.begin = hit.group->subject.begin;
    return true;
  }
  const bool group = subject.party_like && !subject.pronoun;
  // "said it must", "which witnesses he should call": no one else is asked.
  const std::uint32_t speaker = speaker_at(hit.begin);
  const bool own = subject.pronoun && !subject.first_person && speaker != kNoToken && subject.actors.size() == 1 &&
                   subject.actors[0] == finder_.principal(speaker);
  if (own || hit.group->relative || follows_question_word(clauses, *hit.group)) return drop(Dismissal::mood);
  if (reported) {
    if (named && !subject.first_person)
      return does || !carrier->negated || !subject.pronoun || drop(Dismissal::no_deed);
    const bool urges = !subject.first_person || !is_need(*hit.cue) || named;
    const bool spoken = urges && (!subject.empty() || subject.party_like);
    return (does && spoken && (group || speaker_binds(hit))) || drop(Dismissal::no_party);
  }
  if (subject.first_person) return (does && !is_need(*hit.cue)) || drop(Dismissal::no_deed);
  const bool firm = hit.cue->id == "must" || hit.cue->id == "should";
  return (does && firm && named && !subject.owner_only) || drop(Dismissal::mood);
}

// "firmly opposes", "its full support": a position stated with weight.
bool Search::is_firm(const Clauses& clauses, const Hit& hit) const {
  const std::uint32_t from = hit.group == nullptr ? hit.begin : std::min(hit.group->first, hit.begin);
  for (std::uint32_t token = from > clauses.sentence.begin ? from - 1 : from; token < hit.end; ++token)
    for (std::string_view known : {"firm", "strong", "resolute", "full", "unwavering", "staunch", "vehement",
                                   "categorical", "unequivocal", "absolute", "always"})
      if (clauses.text(token).starts_with(known)) return true;
  return false;
}

// A refusal that the cue line itself does not tell: to say no to something is one, to announce harm or a ban a threat.
void Search::set_refusal(const Hit& hit, const Completion& completion, Commitment& item) const {
  const bool negated = (hit.group != nullptr && hit.group->negated) ||
                       (completion.act_group != nullptr && completion.act_group->negated);
  const bool decided = (hit.cue->needs & need::kDecide) != 0;
  item.status = negated || decided ? Status::refused : Status::intent;
  item.plover = negated || decided ? "REJECT" : "THREATEN";
  item.cameo = negated || decided ? "120" : "130";
}

// Whether the words at `hit` are those of a state, a body or someone in office.
bool Search::speaker_binds(const Hit& hit) const {
  const std::uint32_t speaker = speaker_at(hit.begin);
  return speaker != kNoToken && finder_.acts_for_others(speaker);
}

// A state, a body, someone in office; or a private person who speaks of what they themselves will do.
bool Search::can_undertake(const Hit& hit, const CommitmentDraft& draft) const {
  if (draft.subject.first_person) return true;
  if (draft.subject.statement) return false;
  const std::uint32_t speaker = speaker_at(hit.begin);
  // "The rebels said they will": those who speak of themselves need no name.
  if (draft.subject.empty() && draft.subject.pronoun && draft.subject.party_like && is_reported(hit.begin) &&
      !in_quotes(hit.begin))
    return true;
  // "The three countries will", "the council will": parties, though the text leaves open which.
  if (draft.subject.empty() && hit.group != nullptr && !draft.subject.pronoun && names_parties(hit.group->subject))
    return true;
  return std::ranges::any_of(draft.subject.actors, [&](std::uint32_t actor) {
    return finder_.acts_for_others(actor) || (speaker != kNoToken && finder_.principal(speaker) == actor);
  });
}

bool Search::names_parties(Range phrase) const {
  if (phrase.empty() || !sentences_.word(phrase.begin).is(kDeterminer)) return false;
  return sentences_.word(phrase.end - 1).is(kPair | kBody) && sentences_.text(phrase.begin) != "a";
}

void Search::set_kind(const Clauses& clauses, const Hit& hit, const Completion& completion,
                      CommitmentDraft& draft) const {
  const Cue& cue = *hit.cue;
  Commitment& item = draft.item;
  const bool modal = cue.begins_with(Frame::modal) || cue.begins_with(Frame::duty);
  if (hit.group == nullptr || modal) return;
  if (hit.group->modal != 0 && (cue.kind == Kind::instrument || cue.kind == Kind::delivery))
    item.kind = item.committers.size() > 1 ? Kind::agreement : Kind::pledge;
  // "agreed that it was a crime": a shared view, no act.
  const VerbGroup* act = completion.act_group;
  if (cue.kind == Kind::agreement && (cue.needs & need::kDecide) == 0 && completion.frame == Frame::that &&
      act != nullptr && (act->modal == 0 || act->copular)) {
    item.kind = Kind::position;
    return;
  }
  const bool gives = cue.kind == Kind::agreement || cue.kind == Kind::pledge || cue.kind == Kind::concession ||
                     cue.kind == Kind::instrument;
  if (hit.group->negated && gives && (cue.needs & need::kNegated) == 0) item.kind = Kind::refusal;
  if (item.kind == Kind::pledge || (item.kind == Kind::agreement && (cue.needs & need::kDecide) != 0))
    turn_down(clauses, hit, completion, draft);
  if ((cue.needs & need::kDecide) != 0 && item.kind == Kind::agreement && item.committers.size() == 1) {
    const ActorType type = sentences_.naming().actors[item.committers[0]].type;
    if (type == ActorType::person || type == ActorType::state) item.kind = Kind::pledge;
  }
}

// "plans to ban", "vowed to strike", "decided not to attend": what is undertaken is to deny, to harm or to stay out.
void Search::turn_down(const Clauses& clauses, const Hit& hit, const Completion& completion,
                       CommitmentDraft& draft) const {
  const VerbGroup* act = completion.act_group;
  if (act == nullptr || completion.whole_clause) return;
  const Word& verb = clauses.word(act->head);
  const std::uint16_t classes = verb.facts.verbs;
  const bool cuts = (classes & verb::kCut) != 0 && (classes & (verb::kAct | verb::kAid | verb::kYield)) == 0;
  const bool chooses = (hit.cue->needs & need::kDecide) != 0;
  const bool joint = draft.item.committers.size() > 1;
  const bool refuses = !joint && (cuts || opens_refusal(clauses, act->head));
  if (act->negated ? chooses : (refuses || is_force(verb))) draft.item.kind = Kind::refusal;
}

}  // namespace entente
