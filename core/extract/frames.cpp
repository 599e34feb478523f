// One small function a frame. In the passive, what the active takes as object stands as the subject:
// "agreements were signed", "X was urged to", "programmes drawn up by the two countries".
#include "core/extract/frames.h"

#include <algorithm>

namespace entente {
namespace {

using namespace word;

bool in_set(std::span<const WordId> sorted, WordId id) {
  if (id < sorted.front() || id > sorted.back()) return false;
  return std::ranges::binary_search(sorted, id);
}

// A word that a "..." gap may not cross.
bool closes_gap(const Clauses& clauses, std::uint32_t token) {
  const Word& word = clauses.word(token);
  if (word.has(shape::kStop | shape::kEnd | shape::kOpenParen | shape::kComma)) return true;
  if (word.mention != kNoToken) return false;
  const bool compound = token + 1 < clauses.sentence.end && clauses.text(token + 1) == "-";  // "in-principle"
  if (word.is(kPreposition) && !compound && clauses.text(token) != "of" && clauses.text(token) != "on") return true;
  return word.is(kRelative | kModal | kBe) || clauses.text(token) == "that" || clauses.text(token) == "to";
}

std::uint32_t match_from(const Clauses& clauses, const Cue& cue, std::size_t element, std::uint32_t token) {
  if (element == cue.pattern.size()) return token;
  const Cue::Element& wanted = cue.pattern[element];
  const bool gap = wanted.words.empty();
  if (gap) {
    for (std::uint32_t at = token; at < clauses.sentence.end && at - token <= 7; ++at) {
      if (const std::uint32_t end = match_from(clauses, cue, element + 1, at); end != kNoToken) return end;
      if (closes_gap(clauses, at)) break;
    }
    return kNoToken;
  }
  const bool is_last = element + 1 == cue.pattern.size();
  for (std::uint32_t at = token; at < clauses.sentence.end && at - token < 4; ++at) {
    if (in_set(wanted.words, clauses.word(at).id)) {
      if (is_last) return at + 1;
      if (const std::uint32_t end = match_from(clauses, cue, element + 1, at + 1); end != kNoToken) return end;
    }
    if (element == 0) break;
    if (!can_be_skipped(clauses, at)) break;
  }
  return wanted.optional ? match_from(clauses, cue, element + 1, token) : kNoToken;
}

bool holds_class(const Clauses& clauses, Range range, std::uint32_t classes, std::uint32_t reach) {
  for (std::uint32_t token = range.begin; token < range.end && token < range.begin + reach; ++token) {
    const Word& word = clauses.word(token);
    if (word.is(classes)) return true;
    if (word.is(kRelative) || word.has(shape::kStop)) return false;
    if (token > range.begin && clauses.text(token) == "that") return false;
  }
  return false;
}

// "released Michel Temer", "freed two French nationals": a named person or people of a state.
bool holds_person(const Clauses& clauses, Range range) {
  const Naming& naming = clauses.sentences.naming();
  for (std::uint32_t token = range.begin; token < range.end && token < range.begin + 9; ++token) {
    const Word& word = clauses.word(token);
    if (word.is(kRelative | kSpeaker | kDocument) || word.has(shape::kComma) || clauses.text(token) == "that")
      return false;
    if (word.mention != kNoToken && naming.actors[naming.mentions[word.mention].actor].type == ActorType::person)
      return true;
  }
  return false;
}

std::uint32_t skip_adverbs(const Clauses& clauses, std::uint32_t token) {
  while (token < clauses.sentence.end &&
         (clauses.sentences.is_adverb(token) || clauses.word(token).has(shape::kOpenQuote)))
    ++token;
  return token;
}

void set_act(const Clauses& clauses, std::uint32_t begin, Completion& out) {
  out.act = {begin, act_end(clauses, begin)};
}

bool from_infinitive(const Clauses& clauses, const VerbGroup* group, Completion& out) {
  if (group == nullptr) return false;
  out.act_group = group;
  const std::uint32_t begin = act_begin(clauses, *group);
  out.act = {begin, act_end(clauses, group->head)};
  return true;
}

bool take_ing(const Clauses& clauses, std::uint32_t from, Completion& out) {
  const std::uint32_t token = skip_adverbs(clauses, from);
  if (token >= clauses.sentence.end || !is_gerund(clauses, token)) return false;
  set_act(clauses, token, out);
  out.act_group = group_at(clauses, token);
  return true;
}

bool take_vp(const Clauses& clauses, std::uint32_t from, Completion& out) {
  const std::uint32_t token = skip_adverbs(clauses, from);
  if (token >= clauses.sentence.end || clauses.word(token).mention != kNoToken) return false;
  const Word& word = clauses.word(token);
  const bool unknown =
      word.id == 0 && word.has(shape::kWord) && !word.has(shape::kCapital | shape::kPlural | shape::kNumber);
  if (!word.can_be(kBase) && !word.is(kBe | kHave) && !unknown) return false;
  out.act_group = group_at(clauses, token);
  out.act = {from, act_end(clauses, token)};
  return true;
}

bool take_np(const Clauses& clauses, std::uint32_t from, Completion& out) {
  const std::uint32_t token = clauses.sentences.skip_circumstance(from, clauses.sentence.end);
  if (!starts_noun_phrase(clauses, token)) return false;
  // "agreed to pay": the infinitive is for the frames of verbs.
  const VerbGroup* group = group_at(clauses, token);
  if (group != nullptr && group->infinitive) return false;
  set_act(clauses, token, out);
  return true;
}

bool take_object(const Clauses& clauses, const Hit& hit, std::uint32_t classes, Completion& out) {
  if (hit.passive) {
    if (hit.group->subject.empty()) return false;
    if (classes != 0 && !holds_class(clauses, hit.group->subject, classes, 40)) return false;
    out.act = {hit.group->subject.begin, act_end(clauses, hit.group->head)};
    out.whole_clause = true;
    return true;
  }
  // "lifted on Friday a ban", but "lifted a day-old ban".
  std::uint32_t object = hit.end;
  if (!starts_noun_phrase(clauses, object)) object = clauses.sentences.skip_circumstance(object, clauses.sentence.end);
  // "reiterated to Smith its support": who is told stands before what is told.
  if (clauses.text(object) == "to" && clauses.word(object + 1).mention != kNoToken) {
    const std::uint32_t told = clauses.word(object + 1).mention;
    while (object + 1 < clauses.sentence.end && clauses.word(object + 1).mention == told) ++object;
    ++object;
  }
  const bool closed = hit.cue->pattern.size() > 1;  // the pattern reaches into the object
  if (!closed && !starts_noun_phrase(clauses, object)) return false;
  std::uint32_t begin = hit.begin;
  if (hit.group != nullptr && hit.group->head == hit.begin) begin = act_begin(clauses, *hit.group);
  out.act = {begin, act_end(clauses, hit.end - 1)};
  if (out.act.end < hit.end) out.act.end = hit.end;
  return classes == 0 || holds_class(clauses, {hit.begin + 1, out.act.end}, classes, 16);
}

bool take_clause(const Clauses& clauses, const Hit& hit, Completion& out) {
  Range clause;
  const VerbGroup* group = clause_after(clauses, hit.end, clause);
  if (group == nullptr) return false;
  // After a noun the clause needs its "that": "a demand that X leave", not "demand for crude would".
  if (hit.group == nullptr && clauses.text(hit.end) != "that") return false;
  out.act_group = group;
  out.own_subject = group->subject;
  out.act = clause;
  out.whole_clause = true;
  return true;
}

bool take_subject(const Clauses& clauses, const Hit& hit, Completion& out) {
  Range subject;
  if (hit.group != nullptr) subject = hit.group->subject;
  const std::uint32_t begin = subject.empty() ? hit.begin : std::min(subject.begin, hit.begin);
  out.act = {begin, act_end(clauses, hit.end - 1)};
  out.whole_clause = true;
  return true;
}

// Whether the object itself, not what is told about it, holds a noun of a class.
bool object_names(const Clauses& clauses, const Hit& hit, std::uint32_t classes, const Completion& found) {
  const Range phrase = hit.passive ? hit.group->subject : Range{hit.end, found.act.end};
  for (std::uint32_t token = phrase.begin; token < phrase.end && token < phrase.begin + 10; ++token) {
    const Word& word = clauses.word(token);
    const bool own = word.mention == kNoToken;
    if (own && word.is(classes)) return true;
    if (word.has(shape::kComma | shape::kStop | shape::kOpenQuote) || (own && word.is(kRelative | kSubordinator)))
      return false;
    if (own && token > phrase.begin && word.is(kPreposition) && clauses.text(token) != "of") return false;
  }
  return false;
}

// "sent spare parts to the agency", "sold aircraft to Peru": a party stands after "to". Words and papers are sent too.
bool names_recipient(const Clauses& clauses, const Hit& hit, const Completion& found) {
  const Naming& naming = clauses.sentences.naming();
  for (std::uint32_t token = hit.end; token + 1 < found.act.end && token < hit.end + 14; ++token) {
    const Word& word = clauses.word(token);
    if (word.is(kDocument | kSpeaker | kEvent | kRelative) || word.has(shape::kStop | shape::kComma)) return false;
    if (clauses.text(token) != "to") continue;
    for (std::uint32_t at = token + 1; at < found.act.end && at < token + 5; ++at) {
      const Word& party = clauses.word(at);
      if (party.mention == kNoToken) continue;
      const ActorType type = naming.actors[naming.mentions[party.mention].actor].type;
      return type == ActorType::state || type == ActorType::organisation;
    }
    return false;
  }
  return false;
}

// Whether the head of a noun phrase is someone who can act: "the parties to ...", not "the formation of a government
// to".
bool can_act(const Clauses& clauses, Range phrase) {
  for (std::uint32_t token = phrase.begin; token < phrase.end; ++token) {
    const Word& word = clauses.word(token);
    if (word.mention != kNoToken || word.is(kPair | kBody | kOffice | kPronoun | kPeople)) return true;
    if (word.is(kPreposition)) return false;
  }
  return false;
}

bool take_amount(const Clauses& clauses, const Hit& hit, Completion& out) {
  for (std::uint32_t token = hit.end; token < clauses.sentence.end && token < hit.end + 5; ++token) {
    if (clauses.word(token).is(kTime) || clauses.word(token + 1).is(kTime)) continue;
    if (clauses.word(token).is(kNumber) || clauses.word(token).has(shape::kNumber) ||
        clauses.word(token).is(kCurrency)) {
      out.act = {hit.begin, act_end(clauses, token)};
      return true;
    }
  }
  return false;
}

// The act after a modal verb: "will, as always, firmly support".
bool take_modal(const Clauses& clauses, const Hit& hit, Completion& out) {
  if (hit.group == nullptr || hit.group->head == hit.group->first) return false;
  std::uint32_t begin = std::min(hit.end, hit.group->head);
  while (begin < hit.group->head &&
         (clauses.word(begin).is(kNegation) || clauses.word(begin).has(shape::kComma | shape::kOpenQuote)))
    ++begin;
  if (clauses.word(begin).is(kSubordinator) || clauses.word(hit.end).has(shape::kComma))
    begin = act_begin(clauses, *hit.group);
  out.act_group = hit.group;
  out.act = {begin, act_end(clauses, hit.group->head)};
  return true;
}

bool take_frame(const Clauses& clauses, const Hit& hit, Frame frame, Completion& out) {
  switch (frame) {
    case Frame::to:
      return !hit.passive && from_infinitive(clauses, infinitive_after(clauses, hit.end), out);
    case Frame::ing:
      return take_ing(clauses, hit.end, out);
    case Frame::vp:
      return take_vp(clauses, hit.end, out);
    case Frame::np_to:
      if (hit.passive) {
        const VerbGroup* group = infinitive_after(clauses, hit.end);
        if (group == nullptr || hit.group->subject.empty()) return false;
        out.addressee = hit.group->subject;
        return from_infinitive(clauses, group, out);
      }
      if (!from_infinitive(clauses, addressed_infinitive(clauses, hit.end, out.addressee), out)) return false;
      out.asks_party = can_act(clauses, out.addressee);
      return true;
    case Frame::for_to:
      return from_infinitive(clauses, addressed_infinitive(clauses, hit.end, out.addressee), out) &&
             clauses.text(hit.end - 1) == "for" && can_act(clauses, out.addressee);
    case Frame::np_that: {
      std::uint32_t token = hit.end;
      while (token < clauses.sentence.end && token < hit.end + 8 && clauses.text(token) != "that") ++token;
      Hit shifted = hit;
      shifted.end = token;
      return token < clauses.sentence.end && clauses.text(token) == "that" && take_clause(clauses, shifted, out) &&
             out.act_group->modal != 0;
    }
    case Frame::np_vp: {
      const VerbGroup* group = group_after(clauses, hit.end);
      if (group == nullptr || group->first - hit.end > 8 || group->first == hit.end) return false;
      if (!clauses.word(group->head).can_be(kBase) || group->modal != 0) return false;
      out.addressee = {hit.end, group->first};
      return from_infinitive(clauses, group, out);
    }
    case Frame::that:
      return take_clause(clauses, hit, out);
    case Frame::shall_that: {
      if (!take_clause(clauses, hit, out)) return false;
      const std::string_view modal =
          out.act_group->modal != 0 ? clauses.text(out.act_group->first) : std::string_view();
      const Word& head = clauses.word(out.act_group->head);
      return modal == "should" || modal == "must" ||
             (out.act_group->modal == 0 && head.can_be(kBase) && !out.act_group->past && !head.can_be(kThird));
    }
    case Frame::hope_that:
      return take_clause(clauses, hit, out) && out.act_group->modal != 0;
    case Frame::np:
      return take_np(clauses, hit.end, out);
    case Frame::obj:
      return take_object(clauses, hit, 0, out);
    case Frame::doc:
      return take_object(clauses, hit, kDocument, out);
    case Frame::captive:
      if (take_object(clauses, hit, kCaptive, out)) return true;
      return take_object(clauses, hit, 0, out) &&
             holds_person(clauses, hit.passive ? hit.group->subject : Range{hit.end, out.act.end});
    case Frame::curb:
      return take_object(clauses, hit, kCurb, out);
    case Frame::force:
      return take_object(clauses, hit, kForce, out);
    case Frame::appeal:
      return take_object(clauses, hit, kAppeal, out);
    case Frame::goods:
      return take_object(clauses, hit, 0, out) && object_names(clauses, hit, kGoods | kCurrency, out);
    case Frame::plant:
      return take_object(clauses, hit, 0, out) && object_names(clauses, hit, kPlant, out);
    case Frame::recipient:
      return take_object(clauses, hit, 0, out) && names_recipient(clauses, hit, out);
    case Frame::say: {
      if (hit.passive || !take_clause(clauses, hit, out)) return false;
      out.own_subject = {};
      out.whole_clause = false;
      out.act.begin = hit.begin;
      return true;
    }
    case Frame::bare: {
      std::uint32_t begin = hit.begin;
      if (hit.group != nullptr && hit.group->head == hit.begin) begin = act_begin(clauses, *hit.group);
      out.act = {begin, std::max(hit.end, act_end(clauses, hit.end - 1))};
      return !hit.passive;
    }
    case Frame::subj:
    case Frame::ceremony:
      return take_subject(clauses, hit, out);
    case Frame::amount:
      return take_amount(clauses, hit, out);
    case Frame::orderobj: {
      if (hit.passive || hit.end >= clauses.sentence.end || !clauses.word(hit.end).is(kDeterminer)) return false;
      return take_object(clauses, hit, 0, out);
    }
    case Frame::nounfor: {
      if (hit.end >= clauses.sentence.end || clauses.text(hit.end) != "for") return false;
      return take_np(clauses, hit.end + 1, out);
    }
    case Frame::duty:
      // "needs to", "has to": the duty is the infinitive that follows.
      if (hit.group != nullptr && hit.group->head == hit.begin) {
        const VerbGroup* group = group_at(clauses, hit.end - 1);
        return group != nullptr && group->infinitive && group->first == hit.end - 1 &&
               from_infinitive(clauses, group, out);
      }
      return take_modal(clauses, hit, out);
    case Frame::modal:
      return take_modal(clauses, hit, out);
    case Frame::headline: {
      if (hit.group == nullptr || !hit.group->infinitive || hit.group->inherited || hit.group->subject.empty())
        return false;
      // Headlines of other stories stand in the text as well: no verb but this one.
      if (!hit.headline && (clauses.word(clauses.sentence.end - 1).has(shape::kEnd) ||
                            clauses.sentence.end - clauses.sentence.begin > 16))
        return false;
      return from_infinitive(clauses, hit.group, out);
    }
  }
  return false;
}

}  // namespace

bool can_be_skipped(const Clauses& clauses, std::uint32_t token) {
  const Word& word = clauses.word(token);
  return word.is(kNegation) || word.has(shape::kOpenQuote) || clauses.sentences.is_adverb(token);
}

std::uint32_t match_cue(const Clauses& clauses, const Cue& cue, std::uint32_t token) {
  return match_from(clauses, cue, 0, token);
}

bool complete(const Clauses& clauses, const Hit& hit, Completion& completion) {
  for (const Frame frame : hit.cue->frames) {
    Completion attempt;
    attempt.frame = frame;
    if (!take_frame(clauses, hit, frame, attempt) || attempt.act.empty()) continue;
    completion = attempt;
    return true;
  }
  return false;
}

}  // namespace entente
