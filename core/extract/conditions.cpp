// Whether a cue's words count as a cue here: they must be the verb, noun or adjective that the cue line means, in a
// tense and mood that commit someone, and not part of an act already found.
#include <algorithm>

#include "core/extract/search.h"

namespace entente {
namespace {

using namespace word;

// Verbs that link a subject to "ready", "willing", "determined".
bool links(std::string_view verb) {
  for (std::string_view known : {"stand", "stands", "stood", "remain", "remains", "remained", "seem", "seems", "seemed",
                                 "feel", "feels", "stay", "stays"})
    if (verb == known) return true;
  return false;
}

}  // namespace

bool Search::is_reported(std::uint32_t token) const {
  return in_quotes(token) || attribution_of(attributions_, token) != nullptr;
}

// Whether `token` of the sentence being read stands in a quotation, one that began in an earlier sentence included.
bool Search::in_quotes(std::uint32_t token) const {
  bool open = open_quote_;
  for (std::uint32_t at = sentences_.tokens(index_).begin; at < token; ++at) {
    if (sentences_.word(at).has(shape::kOpenQuote)) open = true;
    if (sentences_.word(at).has(shape::kCloseQuote)) open = false;
  }
  return open;
}

bool Search::place_adjective(const Clauses& clauses, Hit& hit) const {
  for (const VerbGroup& group : clauses.groups) {
    if (group.head > hit.begin) break;
    if ((group.passive || group.progressive) && group.head == hit.begin) hit.group = &group;
    if (group.head >= hit.begin || hit.begin - group.head > 4) continue;
    bool close = group.copular || links(clauses.text(group.head));
    for (std::uint32_t token = group.head + 1; close && token < hit.begin; ++token)
      close = sentences_.is_adverb(token) || clauses.word(token).is(kNegation | kConjunction) ||
              clauses.word(token).facts.forms != 0 || clauses.word(token).has(shape::kOpenQuote);
    if (close) hit.group = &group;
  }
  // Headlines leave the verb out: "Russia open for talks".
  return hit.group != nullptr || (hit.headline && clauses.groups.empty());
}

// Finds the verb group that carries the cue; false where the words are no cue here.
bool Search::place(const Clauses& clauses, Hit& hit) const {
  const Cue& cue = *hit.cue;
  hit.group = group_at(clauses, hit.begin);
  if ((cue.needs & need::kNoun) != 0) {
    if (hit.group != nullptr && hit.group->head == hit.begin && !hit.group->copular) return false;
    hit.group = nullptr;
    return true;
  }
  if ((cue.needs & need::kAdjective) != 0) {
    hit.group = nullptr;
    return place_adjective(clauses, hit);
  }
  if (cue.begins_with(Frame::ceremony)) {
    hit.group = nullptr;
    for (const VerbGroup& group : clauses.groups)
      if (group.finite && (hit.group == nullptr || group.head < hit.begin)) hit.group = &group;
    return hit.group != nullptr && hit.group->modal == 0;
  }
  if (cue.begins_with(Frame::subj) && hit.group == nullptr) {
    for (const VerbGroup& group : clauses.groups)
      if (group.head >= hit.begin && group.head < hit.end) hit.group = &group;
    return hit.group != nullptr;
  }
  if (cue.begins_with(Frame::headline)) return hit.group != nullptr && hit.group->first == hit.begin;
  const Word& first = clauses.word(hit.begin);
  if (first.facts.forms == 0 && !first.is(kBe | kHave | kModal | kDo)) return true;
  if (hit.group == nullptr) return false;
  const bool own_verb = hit.begin == hit.group->head;
  if (!own_verb && !first.is(kBe | kHave | kModal)) return false;
  if (own_verb && hit.group->passive && !first.is(kBe)) hit.passive = true;
  return true;
}

bool Search::tense_fits(const Hit& hit) const {
  const VerbGroup* group = hit.group;
  const std::uint32_t needs = hit.cue->needs;
  if (group == nullptr) return true;
  const bool future = group->modal != 0 || group->infinitive;
  const bool reports_past =
      group->past || group->perfect || group->progressive || group->reduced || group->passive || hit.headline;
  if ((needs & need::kReal) != 0 && (future || group->negated)) return false;
  if ((needs & need::kDone) != 0 && (future || group->negated || !reports_past)) return false;
  if ((needs & need::kPerfect) != 0 && (!group->perfect || group->modal != 0 || group->negated)) return false;
  return (needs & need::kNegated) == 0 || group->negated;
}

// Whether the clause of `hit` stands after "after", "since" or their like.
bool Search::is_dated_by(const Clauses& clauses, const Hit& hit) const {
  for (std::uint32_t token = hit.begin; token > clauses.sentence.begin && hit.begin - token < 4; --token)
    for (std::string_view known : {"after", "before", "since", "until", "when", "once", "as", "while"})
      if (clauses.text(token - 1) == known) return true;
  return false;
}

// "Did the firm refuse?", "Will they sign it?"
bool Search::asks_question(const Clauses& clauses) const {
  std::uint32_t last = clauses.sentence.end;
  while (last > clauses.sentence.begin && clauses.word(last - 1).has(shape::kCloseQuote)) --last;
  return last > clauses.sentence.begin && clauses.text(last - 1) == "?";
}

// Infinitives and gerunds of their own, questions, and modals that leave the act open.
bool Search::mood_fits(const Clauses& clauses, const Hit& hit) {
  const Cue& cue = *hit.cue;
  if (hit.group == nullptr) return true;
  // "support provided by partners", "is opposed by": the passive of a stance or of aid only describes.
  if (hit.passive && (cue.needs & need::kActive) != 0) return drop(Dismissal::tense);
  const bool has_agent = hit.passive && hit.group->finite && !hit.group->reduced && !agent_of(clauses, hit).empty();
  if (hit.passive && cue.kind == Kind::position && !has_agent) return drop(Dismissal::tense);
  if (!hit.passive && (cue.needs & need::kPassive) != 0) return drop(Dismissal::tense);
  if (hit.passive && cue.kind == Kind::delivery && hit.group->reduced) return drop(Dismissal::tense);
  const bool modal = cue.begins_with(Frame::modal), duty = cue.begins_with(Frame::duty);
  if (asks_question(clauses)) return drop(Dismissal::mood);
  // "has not decided what", "has not proposed": nothing is decided yet, and nothing refused.
  const bool weighs = cue.kind == Kind::pledge && cue.modality == Modality::weak && cue.begins_with(Frame::ing);
  if (hit.group->negated && (weighs || (cue.needs & need::kDecide) != 0)) return drop(Dismissal::mood);
  // "after the truce took effect" only dates something else.
  const bool begins = cue.kind == Kind::concession || (cue.needs & need::kQuiet) != 0;
  if (cue.begins_with(Frame::subj) && begins && is_dated_by(clauses, hit)) return drop(Dismissal::mood);
  // "the tariffs, suspended in May": a participle without agent describes.
  if (hit.passive && hit.group->reduced && !hit.headline &&
      (cue.kind == Kind::refusal || cue.kind == Kind::concession) && agent_of(clauses, hit).empty())
    return drop(Dismissal::tense);
  // "has not ruled out", "did not reject": to leave a thing open refuses nothing.
  if (cue.kind == Kind::refusal && hit.group->negated && !modal && (cue.needs & need::kNegated) == 0)
    return drop(Dismissal::mood);
  for (std::uint32_t token = clauses.sentence.begin; token < hit.group->first; ++token) {
    const std::string_view text = clauses.text(token);
    if (text != "whether" && text != "Whether" && text != "if" && text != "If" && text != "unless") continue;
    // "not clear whether the company would": nothing is said to be done, up to the clause's comma.
    bool closed = false;
    for (std::uint32_t inside = token; inside < hit.group->first; ++inside)
      closed = closed || clauses.word(inside).has(shape::kComma);
    if (!closed) return drop(Dismissal::mood);
  }
  if (!hit.group->finite && !modal && !cue.begins_with(Frame::headline) && !hit.passive && !hit.headline) {
    const bool asks = cue.kind == Kind::request &&
                      (hit.group->gerund || cue.begins_with(Frame::np_to) || cue.begins_with(Frame::for_to));
    const bool speaks = asks || (cue.begins_with(Frame::say) && hit.group->gerund) || tells_beside(clauses, *hit.group);
    if (!speaks || (hit.group->infinitive && !drafts_.empty())) return drop(Dismissal::tense);
  }
  if (hit.group->modal != 0 && !modal && !duty) {
    const std::string_view which = clauses.text(hit.group->first);
    const bool cannot = (cue.needs & need::kNegated) != 0 && which.starts_with("c");
    if (which != "will" && which != "would" && which != "shall" && which != "won't" && !which.ends_with("ll") &&
        !cannot)
      return drop(Dismissal::mood);
    if (which == "would" && !is_reported(hit.begin) && cue.kind != Kind::pledge) return drop(Dismissal::mood);
  }
  return true;
}

bool Search::is_absorbed(const Clauses& clauses, const Hit& hit) const {
  for (const CommitmentDraft& draft : drafts_) {
    if (draft.cue.begin <= hit.begin && hit.begin < draft.cue.end) return true;
    if (!draft.cover.contains(hit.begin) || draft.soft || draft.quiet) continue;
    if ((hit.cue->needs & need::kOwn) != 0) continue;
    const VerbGroup* group = hit.group;
    if (group == nullptr || draft.group == group || group->relative) return true;
    // A stance may hold an undertaking ("reasserted that ..., and would carry out") or share its modal with a request
    // ("would reiterate its support and encourage X to").
    const bool stance = draft.item.kind == Kind::position;
    const bool duty =
        group->modal != 0 && (clauses.text(group->first) == "should" || clauses.text(group->first) == "must");
    if (stance && group->finite && group->modal != 0 && !duty) continue;
    if (stance && draft.own_verb && hit.cue->kind == Kind::request && hit.begin > draft.act.begin &&
        clauses.word(hit.begin - 1).is(kConjunction))
      continue;
    return true;
  }
  return false;
}

// Whether those who act here are such as the cue line wants: `bound` tells that whoever would act is known.
bool Search::parties_fit(const Hit& hit, const Completion& completion, const CommitmentDraft& draft, bool bound) const {
  const Parties& subject = draft.subject;
  const Commitment& item = draft.item;
  const std::uint32_t needs = hit.cue->needs;
  const auto acts = [&](std::uint32_t actor) { return finder_.acts_for_others(actor); };
  // An office or body stands behind the act; private persons are held to strong words only.
  const bool of_office = std::ranges::any_of(subject.actors, acts) || subject.unlisted_state;
  const bool weak = item.kind == Kind::position || item.kind == Kind::delivery || (needs & need::kFuture) != 0;
  // Where public affairs are told, whoever is named speaks as a public person.
  const bool person = public_affairs_ && !subject.empty() && item.kind == Kind::position;
  const bool held = of_office || person || (subject.empty() && (needs & need::kActor) == 0);
  if ((needs & (need::kActor | need::kActorish)) != 0 && weak && !held) return false;
  if ((needs & need::kOffice) != 0 && !of_office) return false;
  if (subject.owner_only && hit.group != nullptr && item.kind != Kind::request) return false;
  if ((needs & need::kBound) != 0 && !bound) return false;
  if ((needs & need::kActor) != 0 && subject.empty() && !subject.unlisted_state) return false;
  const bool object_tells = hit.passive && completion.frame >= Frame::doc && completion.frame <= Frame::appeal;
  if ((needs & need::kActorish) != 0 && subject.empty() && !subject.party_like && !object_tells) return false;
  // Between private persons asking and telling is no news of parties.
  const bool unnamed = subject.party_like && subject.empty() && !subject.pronoun;
  return (needs & need::kPublic) == 0 || of_office || unnamed || std::ranges::any_of(item.committers, acts);
}

// Two states, or someone who speaks for one; where one state is named, someone who speaks for any body will do.
bool Search::tells_public_affairs() const {
  const std::vector<Actor>& actors = sentences_.naming().actors;
  const auto states = std::ranges::count(actors, ActorType::state, &Actor::type);
  for (std::uint32_t actor = 0; actor < actors.size(); ++actor) {
    if (actors[actor].type != ActorType::person) continue;
    const std::uint32_t party = finder_.principal(actor);
    if (party != actor && (actors[party].type == ActorType::state || states > 0)) return true;
  }
  return states > 1;
}

// Whether the act itself is one that the cue can be about.
bool Search::act_fits(const Clauses& clauses, const Hit& hit, const Completion& completion) const {
  const Cue& cue = *hit.cue;
  // "rejected the charges", "declined to give a reason", "requests for comment"
  const bool turns_down =
      cue.kind == Kind::refusal && (completion.frame == Frame::obj || completion.frame == Frame::to);
  if (turns_down || completion.frame == Frame::nounfor) {
    const std::uint32_t from = completion.frame == Frame::obj ? hit.end : completion.act.begin;
    for (std::uint32_t token = from; token < completion.act.end && token < from + 5; ++token)
      if (clauses.word(token).is(kBlame)) return false;
  }
  const VerbGroup* act = completion.act_group;
  if (act == nullptr) return true;
  const std::uint16_t classes = clauses.word(act->head).facts.verbs;
  // "decided the hall was safe": a judgement.
  const bool judges = completion.frame == Frame::that && act->modal == 0 && (act->past || act->copular);
  if ((cue.needs & need::kDecide) != 0 && judges) return false;
  // "declined to comment", "refused to be named"
  if (cue.kind == Kind::refusal && (classes & verb::kMute) != 0) return false;
  // "expects losses to fall", "expects the firm to earn": a forecast.
  constexpr std::uint16_t kDeeds = verb::kAct | verb::kAid | verb::kYield | verb::kCut | verb::kDeed | verb::kMeet;
  const bool happens = (classes & verb::kState) != 0 && !starts_noun_phrase(clauses, act->head + 1);
  if (cue.id == "expect-np" && ((classes & kDeeds) == 0 || (classes & verb::kSay) != 0 || happens)) return false;
  // "invited him to visit" is a courtesy of talks.
  if (cue.id == "invite" && (classes & verb::kMeet) != 0) return false;
  return true;
}

}  // namespace entente
