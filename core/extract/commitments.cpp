// The search itself: cues in reading order, each completed by its frame, checked against its conditions and
// given its parties. An act inside another act ("agreed to support") belongs to that one and is not
// counted again; a second finite verb of another kind is its own item.
#include <algorithm>

#include "core/extract/commitment.h"
#include "core/extract/details.h"
#include "core/extract/frames.h"
#include "core/extract/parties.h"
#include "core/extract/speech.h"

namespace entente {
namespace {

using namespace word;

// An item before it is written out, with what later items of the sentence need to know of it.
struct Draft {
  Commitment item;
  Range act, cue;
  const VerbGroup* group = nullptr;
  Parties subject;
  bool quiet = false;
  bool merges = false;  // its act begins with the cue's own verb, so "supports X and opposes Y" is one item
};

class Search {
 public:
  Search(const Layout& layout, Span headline, const Naming& naming)
      : layout_(layout), sentences_(layout, naming, headline), finder_(sentences_) {}

  std::vector<Commitment> run() {
    for (std::uint32_t sentence = 0; sentence < layout_.sentences.size(); ++sentence) read(sentence);
    return std::move(found_);
  }

 private:
  void read(std::uint32_t sentence);
  void remember_subjects(const Clauses& clauses);
  [[nodiscard]] std::uint32_t try_cues(const Clauses& clauses, std::uint32_t token);
  [[nodiscard]] bool try_cue(const Clauses& clauses, Hit hit);
  [[nodiscard]] bool place(const Clauses& clauses, Hit& hit) const;
  [[nodiscard]] bool is_absorbed(const Clauses& clauses, const Hit& hit) const;
  [[nodiscard]] bool tense_fits(const Hit& hit) const;
  [[nodiscard]] bool set_future_kind(const Clauses& clauses, const Hit& hit, const Completion& completion, Draft& draft) const;
  [[nodiscard]] bool set_parties(const Clauses& clauses, const Hit& hit, const Completion& completion, Draft& draft) const;
  [[nodiscard]] Range subject_of(const Clauses& clauses, const Hit& hit) const;
  void set_request(const Hit& hit, const Completion& completion, Draft& draft) const;
  void set_flags(const Clauses& clauses, const Hit& hit, Draft& draft) const;
  [[nodiscard]] std::uint32_t speaker_at(std::uint32_t token) const;
  [[nodiscard]] Span span_of(Range range) const;
  void write_out();

  const Layout& layout_;
  Sentences sentences_;
  PartyFinder finder_;
  std::uint32_t index_ = 0;
  std::vector<Attribution> attributions_;
  std::uint32_t carried_speaker_ = kNoToken;  // who spoke last in this paragraph
  std::uint32_t paragraph_ = kNoToken;
  bool open_quote_ = false;                   // the sentence begins inside quotation marks
  std::vector<Draft> drafts_;
  std::vector<Commitment> found_;
};

Span Search::span_of(Range range) const {
  if (range.empty()) return {};
  return {layout_.tokens[range.begin].span.begin, layout_.tokens[range.end - 1].span.end};
}

std::uint32_t Search::speaker_at(std::uint32_t token) const {
  if (const Attribution* said = attribution_of(attributions_, token)) return said->speaker;
  return open_quote_ ? carried_speaker_ : kNoToken;
}

void Search::read(std::uint32_t sentence) {
  index_ = sentence;
  const Range tokens = sentences_.tokens(sentence);
  if (tokens.empty()) return;
  if (layout_.sentences[sentence].paragraph != paragraph_) {
    paragraph_ = layout_.sentences[sentence].paragraph;
    open_quote_ = false;
  }
  finder_.remember_sentence(tokens);
  const std::vector<VerbGroup> groups = sentences_.verb_groups(sentence);
  attributions_ = find_attributions(sentences_, sentence, groups, finder_);
  Clauses clauses{sentences_, tokens, groups, {}};
  for (const Attribution& said : attributions_) {
    if (said.scope.begin == tokens.begin && said.scope.end < tokens.end) clauses.quoted_tail = said.scope;
    if (said.speaker != kNoToken) carried_speaker_ = said.speaker;
  }
  drafts_.clear();
  for (std::uint32_t token = tokens.begin; token < tokens.end;) token = try_cues(clauses, token);
  remember_subjects(clauses);
  write_out();
  for (std::uint32_t token = tokens.begin; token < tokens.end; ++token) {
    if (sentences_.word(token).has(shape::kOpenQuote)) open_quote_ = true;
    if (sentences_.word(token).has(shape::kCloseQuote)) open_quote_ = false;
  }
}

void Search::remember_subjects(const Clauses& clauses) {
  for (const VerbGroup& group : clauses.groups) {
    if (!group.finite || group.relative || group.subject.empty() || group.inherited) continue;
    const Parties subject = finder_.resolve(group.subject, speaker_at(group.first));
    finder_.remember(subject, subject.actors.size() > 1);
  }
}

std::uint32_t Search::try_cues(const Clauses& clauses, std::uint32_t token) {
  const Word& word = clauses.word(token);
  if (word.id == 0 || (word.mention != kNoToken && !word.is(kModal))) return token + 1;
  struct Match {
    const Cue* cue;
    std::uint32_t end;
  };
  std::vector<Match> matches;
  for (const std::uint16_t index : cue_table().starting_with(word.id)) {
    const Cue& cue = cue_table().cue(index);
    const std::uint32_t end = match_cue(clauses, cue, token);
    if (end != kNoToken) matches.push_back({&cue, end});
  }
  // Longest first; among equals the line that stands first.
  std::ranges::stable_sort(matches, [](const Match& a, const Match& b) { return a.end > b.end; });
  for (const Match& match : matches) {
    Hit hit;
    hit.cue = match.cue;
    hit.begin = token;
    hit.end = match.end;
    hit.headline = sentences_.in_headline(index_);
    if (try_cue(clauses, hit)) return token + 1;
  }
  return token + 1;
}

// Finds the verb group that carries the cue; false where the words are no cue here.
bool Search::place(const Clauses& clauses, Hit& hit) const {
  const Cue& cue = *hit.cue;
  const Frame first = cue.frames.empty() ? Frame::bare : cue.frames.front();
  hit.group = group_at(clauses, hit.begin);
  if ((cue.needs & need::kNoun) != 0) {
    if (hit.group != nullptr && hit.group->head == hit.begin && !hit.group->copular) return false;
    hit.group = nullptr;
    return true;
  }
  if ((cue.needs & need::kAdjective) != 0) {
    for (const VerbGroup& group : clauses.groups) {
      if (group.head > hit.begin) break;
      bool close = (group.copular && group.head < hit.begin && hit.begin - group.head < 5) || (group.passive && group.head == hit.begin) ||
                   ((layout_.word(group.head) == "stands" || layout_.word(group.head) == "stand" || layout_.word(group.head) == "stood" ||
                     layout_.word(group.head) == "remains" || layout_.word(group.head) == "remain" || layout_.word(group.head) == "expressed" || layout_.word(group.head) == "seems") && hit.begin - group.head < 3);
      for (std::uint32_t token = group.head + 1; close && token < hit.begin; ++token)
        close = sentences_.is_adverb(token) || clauses.word(token).is(kNegation | kDeterminer | kConjunction) || !clauses.word(token).has(shape::kComma);
      if (close) hit.group = &group;
    }
    return hit.group != nullptr || hit.headline;
  }
  if (first == Frame::subj && hit.group == nullptr) {
    hit.group = nullptr;
    for (const VerbGroup& group : clauses.groups)
      if (group.head >= hit.begin && group.head < hit.end) hit.group = &group;
    return hit.group != nullptr;
  }
  if (first == Frame::headline) return hit.group != nullptr && hit.group->first == hit.begin;
  if (first == Frame::ceremony) {
    hit.group = group_after(clauses, hit.begin);
    const VerbGroup* before = nullptr;
    for (const VerbGroup& group : clauses.groups)
      if (group.head < hit.begin) before = &group;
    if (before != nullptr && before->finite) hit.group = before;
    return hit.group != nullptr && hit.group->modal == 0;
  }
  if (clauses.word(hit.begin).facts.forms == 0 && !clauses.word(hit.begin).is(kBe | kHave | kModal | kDo)) return true;
  if (hit.group == nullptr) return false;
  const bool own_verb = hit.begin == hit.group->head;
  if (!own_verb && !clauses.word(hit.begin).is(kBe | kHave | kModal)) return false;
  if (own_verb && hit.group->passive && !clauses.word(hit.begin).is(kBe)) hit.passive = true;
  return true;
}

bool Search::tense_fits(const Hit& hit) const {
  const VerbGroup* group = hit.group;
  const std::uint32_t needs = hit.cue->needs;
  if (group == nullptr) return true;
  const bool future = group->modal != 0 || group->infinitive;
  if ((needs & need::kDone) != 0 && (future || group->negated)) return false;
  if ((needs & need::kDone) != 0 && !group->past && !group->perfect && !group->progressive && !group->reduced && !group->passive && !hit.headline) return false;
  if ((needs & need::kPerfect) != 0 && (!group->perfect || group->modal != 0 || group->negated)) return false;
  if ((needs & need::kNegated) != 0 && !group->negated) return false;
  return true;
}

bool Search::is_absorbed(const Clauses& clauses, const Hit& hit) const {
  for (const Draft& draft : drafts_) {
    if (draft.cue.begin <= hit.begin && hit.end <= draft.cue.end) return true;
    if (!draft.act.contains(hit.begin)) continue;
    const VerbGroup* group = hit.group;
    if (group == nullptr || !group->finite) return true;
    if (draft.group == group) return true;
    // A finite verb with its own subject inside a long clause speaks for itself.
    if (group->relative || group->inherited) return true;
    if (draft.item.kind == Kind::position && group->modal != 0 && clauses.text(group->first) != "should" && clauses.text(group->first) != "must") continue;
    return true;
  }
  return false;
}

Range Search::subject_of(const Clauses& clauses, const Hit& hit) const {
  if (hit.passive && hit.group != nullptr) {
    // "by the two countries"
    for (std::uint32_t token = hit.end; token < clauses.sentence.end && token < hit.end + 12; ++token) {
      if (clauses.text(token) == "between" && hit.cue->kind != Kind::request) {
        return {token + 1, act_end(clauses, token)};
      }
      if (clauses.text(token) != "by") continue;
      std::uint32_t end = token + 1;
      while (end < clauses.sentence.end && !clauses.word(end).has(shape::kStop) && !(clauses.word(end).is(kRelative | kSubordinator) && end > token + 1 && clauses.word(end).mention == kNoToken) && group_at(clauses, end) == nullptr) ++end;
      return {token + 1, end};
    }
    return {};
  }
  if (hit.group != nullptr) return hit.group->subject;
  // A noun cue: "China's pledge to", "demand by China", else the subject of the sentence's verb before it.
  for (std::uint32_t token = hit.end; token + 1 < clauses.sentence.end && token < hit.end + 3; ++token)
    if (clauses.text(token) == "by" || clauses.text(token) == "from") {
      std::uint32_t end = token + 1;
      while (end < clauses.sentence.end && group_at(clauses, end) == nullptr && !clauses.word(end).has(shape::kComma) && clauses.text(end) != "for") ++end;
      return {token + 1, end};
    }
  std::uint32_t begin = hit.begin;
  while (begin > clauses.sentence.begin && hit.begin - begin < 6) {
    const Word& word = clauses.word(begin - 1);
    if (word.has(shape::kOwner) || word.is(kPossessive)) {
      std::uint32_t first = begin - 1;
      while (first > clauses.sentence.begin && word.mention != kNoToken && clauses.word(first - 1).mention == word.mention) --first;
      while (first > clauses.sentence.begin && word.mention == kNoToken && clauses.word(first - 1).is(kDeterminer)) --first;
      return {first, begin};
    }
    if (word.has(shape::kComma | shape::kStop) || word.is(kPreposition)) break;
    --begin;
  }
  for (std::size_t i = clauses.groups.size(); i-- > 0;)
    if (clauses.groups[i].finite && clauses.groups[i].head < hit.begin) return clauses.groups[i].subject;
  return {};
}

void Search::set_request(const Hit& hit, const Completion& completion, Draft& draft) const {
  Commitment& item = draft.item;
  const std::uint32_t speaker = speaker_at(hit.begin);
  item.requesters = draft.subject.actors;
  item.committers.clear();
  Range addressee = completion.addressee;
  if (addressee.empty()) addressee = completion.own_subject;
  if (completion.frame == Frame::duty) {
    item.requesters.clear();
    if (speaker != kNoToken) item.requesters.push_back(finder_.principal(speaker));
    item.committers = draft.subject.actors;
    return;
  }
  if (!addressee.empty()) item.committers = finder_.resolve(addressee, speaker).actors;
}

// What "will VERB" amounts to, by the class of the verb.
bool Search::set_future_kind(const Clauses& clauses, const Hit& hit, const Completion& completion, Draft& draft) const {
  const VerbGroup& group = *hit.group;
  const Word& head = clauses.word(group.head);
  const std::uint16_t classes = head.facts.verbs;
  const bool would = clauses.text(hit.begin) == "would" || clauses.text(hit.begin) == "wouldn't";
  if (group.copular || head.is(kBe | kHave)) return false;
  if (group.perfect) return false;
  if (would) {
    const Attribution* said = attribution_of(attributions_, hit.begin);
    if (said == nullptr && !open_quote_) return false;
  }
  const std::uint16_t none = verb::kMeet | verb::kHarm | verb::kState | verb::kSay | verb::kPlain;
  const bool does = (classes & (verb::kAct | verb::kAid | verb::kYield)) != 0;
  if (!does && (classes & none) != 0) return false;
  if (!does && classes == 0 && head.id != 0) return false;
  if ((classes & verb::kState) != 0 && !does) return false;
  if (group.negated) {
    draft.item.kind = Kind::refusal;
    return true;
  }
  if ((classes & verb::kCut) != 0 && (classes & verb::kAct) == 0 && (classes & verb::kYield) == 0) {
    draft.item.kind = Kind::refusal;
    return true;
  }
  if (group.passive) {
    if ((classes & (verb::kState | verb::kMeet | verb::kHarm)) != 0) return false;
    (void)completion;
  }
  return true;
}

bool Search::set_parties(const Clauses& clauses, const Hit& hit, const Completion& completion, Draft& draft) const {
  Commitment& item = draft.item;
  const std::uint32_t speaker = speaker_at(hit.begin);
  const Range subject = subject_of(clauses, hit);
  draft.subject = finder_.resolve(subject, speaker);
  item.committers = draft.subject.actors;
  if (item.kind == Kind::request) {
    set_request(hit, completion, draft);
  } else if (!completion.own_subject.empty()) {
    const Parties own = finder_.resolve(completion.own_subject, speaker);
    if (!own.empty()) item.committers = own.actors;
  }
  const std::uint32_t needs = hit.cue->needs;
  const bool named = !draft.subject.empty();
  if ((needs & need::kActor) != 0 && !named) return false;
  if ((needs & need::kActorish) != 0 && !named && !draft.subject.party_like) return false;
  return true;
}

void Search::set_flags(const Clauses& clauses, const Hit& hit, Draft& draft) const {
  Commitment& item = draft.item;
  if (hit.group != nullptr && hit.group->negated) item.flags |= kNegated;
  if (hit.passive || (hit.group != nullptr && hit.group->passive && hit.cue->needs == 0 && hit.cue->frames.front() == Frame::modal)) item.flags |= kPassive;
  const Attribution* said = attribution_of(attributions_, hit.begin);
  if (said != nullptr || open_quote_) item.flags |= kReported;
  const std::uint32_t speaker = speaker_at(hit.begin);
  if (speaker != kNoToken) item.speaker = speaker;
  else if (!draft.subject.persons.empty()) item.speaker = draft.subject.persons.back();
  for (std::uint32_t token = clauses.sentence.begin; token < draft.act.end; ++token) {
    const std::string_view text = clauses.text(token);
    if (text == "if" || text == "If" || text == "unless" || text == "Unless" || text == "Should" || text == "provided") item.flags |= kConditional;
    if (token >= draft.act.begin && (text == "continue" || text == "continues" || text == "continued" || text == "always")) item.flags |= kContinuing;
  }
}

bool Search::try_cue(const Clauses& clauses, Hit hit) {
  const Cue& cue = *hit.cue;
  if (!place(clauses, hit) || !tense_fits(hit) || is_absorbed(clauses, hit)) return false;
  const Frame first = cue.frames.front();
  const bool modal = first == Frame::modal;
  const bool duty = first == Frame::duty;
  if (hit.group != nullptr && !hit.group->finite && !modal && first != Frame::headline) {
    // Infinitives and gerunds of their own: a request or a reaffirmation is still made by someone.
    const bool speaks = cue.kind == Kind::request || cue.kind == Kind::instrument || first == Frame::say;
    const bool sentence_has_item = !drafts_.empty() && hit.group->infinitive;
    if (!hit.headline && !hit.passive && (!speaks || sentence_has_item)) return false;
    if (hit.group->infinitive && cue.kind == Kind::instrument && !hit.headline) return false;
  }
  Completion completion;
  if (!complete(clauses, hit, completion)) return false;
  Draft draft;
  draft.item.sentence = index_;
  draft.item.kind = cue.kind;
  draft.cue = {hit.begin, hit.end};
  draft.group = hit.group;
  draft.quiet = (cue.needs & need::kQuiet) != 0;
  draft.act = trimmed(clauses, completion.act);
  if (draft.act.empty()) return false;
  if (modal && !set_future_kind(clauses, hit, completion, draft)) return false;
  if (!set_parties(clauses, hit, completion, draft)) return false;
  if (modal || duty) {
    const bool passive_act = modal && hit.group->passive && !draft.subject.party_like && draft.item.kind == Kind::pledge;
    if (draft.subject.empty() && !passive_act) return false;
  }
  if (duty) {
    if (hit.group->passive || hit.group->copular || hit.group->perfect) return false;
    if (attribution_of(attributions_, hit.begin) == nullptr && !open_quote_) return false;
    const std::uint16_t classes = clauses.word(hit.group->head).facts.verbs;
    if ((classes & (verb::kAct | verb::kAid | verb::kYield | verb::kCut)) == 0) return false;
  }
  const bool future = hit.group != nullptr && hit.group->modal != 0 && !modal && !duty;
  if (future) {
    const std::string_view which = clauses.text(hit.group->first);
    if (which != "will" && which != "would" && which != "shall" && which != "'ll") return false;
    if (cue.kind == Kind::instrument || cue.kind == Kind::delivery) draft.item.kind = draft.item.committers.size() > 1 ? Kind::agreement : Kind::pledge;
  }
  if (hit.group != nullptr && hit.group->negated && !modal && cue.kind != Kind::refusal) {
    if (cue.kind == Kind::agreement || cue.kind == Kind::pledge || cue.kind == Kind::concession || cue.kind == Kind::instrument) draft.item.kind = Kind::refusal;
    else if (cue.kind != Kind::position) return false;
  }
  if ((cue.needs & need::kDecide) != 0 && draft.item.committers.size() == 1) {
    const ActorType type = sentences_.naming().actors[draft.item.committers[0]].type;
    if (type == ActorType::person || type == ActorType::state) draft.item.kind = Kind::pledge;
  }
  set_status(clauses, cue, hit.group, draft.act, draft.item);
  if (draft.item.kind == Kind::refusal && cue.kind != Kind::refusal) draft.item.status = Status::refused;
  set_flags(clauses, hit, draft);
  draft.item.confidence = draft.item.committers.empty() ? 60 : 85;
  draft.item.rule = cue.id;
  draft.item.plover = cue.plover;
  draft.item.cameo = cue.cameo;
  draft.item.counterparties = cue.kind == Kind::request ? std::vector<std::uint32_t>{} : finder_.named(draft.act, draft.item.committers);
  draft.item.what = span_of(draft.act);
  draft.item.cue = span_of(draft.cue);
  draft.item.deadline = span_of(find_deadline(clauses, draft.act));
  draft.item.amount = span_of(find_amount(clauses, draft.act));
  drafts_.push_back(std::move(draft));
  return true;
}

void Search::write_out() {
  const bool loud = std::ranges::any_of(drafts_, [](const Draft& draft) { return !draft.quiet; });
  for (Draft& draft : drafts_) {
    if (draft.quiet && loud) continue;
    found_.push_back(std::move(draft.item));
  }
}

}  // namespace

std::vector<Commitment> find_commitments(const Layout& layout, Span headline, const Naming& naming) {
  return Search(layout, headline, naming).run();
}

}  // namespace entente
