// Where an act ends: at a relative clause, a participial comment after a comma, a reason or time clause, an
// attribution, or a new finite verb. Lists of coordinated verb phrases run on ("strengthen X, promote Y and Z").
// And what stands around a cue: who is asked, what is only forecast, what a participle tells beside the main clause.
#include "core/extract/complements.h"

#include <algorithm>

namespace entente {
namespace {

using namespace word;

bool is_text(const Clauses& clauses, std::uint32_t token, std::string_view text) {
  return token < clauses.sentence.end && clauses.text(token) == text;
}

bool any_text(const Clauses& clauses, std::uint32_t token, std::initializer_list<std::string_view> texts) {
  for (const std::string_view text : texts)
    if (is_text(clauses, token, text)) return true;
  return false;
}

// Whether a reporting verb with its own subject, or an inverted one, starts at `token`: "he said", "said X".
bool opens_attribution(const Clauses& clauses, std::uint32_t token) {
  const VerbGroup* group = group_after(clauses, token);
  if (group == nullptr || !group->finite) return false;
  if ((clauses.word(group->head).facts.verbs & verb::kSay) == 0) return false;
  if (group->first == token)
    return !is_text(clauses, group->head + 1, "that") && group->subject.end != token &&
           any_text(clauses, token, {"said", "added"});
  return group->subject.begin == token && group->first - token < 14;
}

// A finite verb right after a conjunction at `token - 1`: with an auxiliary, or in the tense of an earlier finite verb
// ("agreed to ... and called for"), so that "weapons and related technology" goes on.
bool opens_finite(const Clauses& clauses, std::uint32_t token) {
  std::uint32_t at = token;
  while (at < clauses.sentence.end && clauses.sentences.is_adverb(at)) ++at;
  const VerbGroup* group = group_at(clauses, at);
  if (group == nullptr || group->first != at || !group->finite) return false;
  if (group->modal != 0 || group->copular || group->perfect || group->progressive || group->passive) return true;
  const Word& head = clauses.word(group->head);
  if (head.can_be(kBase)) return false;
  const Word& next = clauses.word(std::min(group->head + 1, clauses.sentence.end - 1));
  const bool takes = next.is(kDeterminer | kPossessive | kPreposition | kPronoun | kNumber | kAdverb) ||
                     next.mention != kNoToken || next.has(shape::kAdverb | shape::kPlural | shape::kOpenQuote) ||
                     clauses.text(group->head + 1 < clauses.sentence.end ? group->head + 1 : group->head) == "that";
  if (!takes) return false;
  for (const VerbGroup& other : clauses.groups) {
    if (other.first >= group->first) break;
    if (!other.finite) continue;
    const Word& verb = clauses.word(other.head);
    if (head.can_be(kThird) ? verb.can_be(kThird) || (other.copular && !other.past) || (other.perfect && !other.past)
                            : other.past || verb.can_be(kPast))
      return true;
  }
  return false;
}

// A clause with its own subject and a finite verb right after a conjunction or comma: "and China has denied".
bool opens_clause(const Clauses& clauses, std::uint32_t token) {
  const VerbGroup* group = group_after(clauses, token);
  while (group != nullptr && group->reduced) group = group_after(clauses, group->head + 1);
  if (group == nullptr || !group->finite || group->first - token > 20 || group->relative || group->inherited)
    return false;
  if (group->subject.begin > token + 1 || group->subject.begin < token || group->first <= token) return false;
  for (std::uint32_t at = token; at < group->first; ++at)
    if (clauses.word(at).has(shape::kStop)) return false;
  if (group->modal != 0 || group->copular || group->perfect || group->progressive || group->passive) return true;
  const Word& lead = clauses.word(group->subject.begin);
  const bool party = lead.mention != kNoToken || lead.is(kPronoun | kDeterminer | kPossessive);
  return party && !clauses.word(group->head).can_be(kBase);
}

bool cuts_after_comma(const Clauses& clauses, std::uint32_t token) {
  const Word& word = clauses.word(token);
  if (word.has(shape::kCloseQuote)) return token + 1 < clauses.sentence.end && cuts_after_comma(clauses, token + 1);
  if (word.is(kRelative) && word.mention == kNoToken) return true;
  if (any_text(clauses, token, {"but",   "yet",       "so",     "because",   "although", "though",  "after",
                                "with",  "according", "thus",   "therefore", "thereby",  "as",      "when",
                                "since", "saying",    "adding", "noting",    "not",      "whereas", "until"})) {
    return !(is_text(clauses, token, "as") && is_text(clauses, token + 1, "well")) &&
           !(is_text(clauses, token, "but") && is_text(clauses, token + 1, "also"));
  }
  if (is_text(clauses, token, "while"))
    return token + 1 >= clauses.sentence.end || !clauses.word(token + 1).has(shape::kGerund);
  if (is_text(clauses, token, "to") && is_text(clauses, token + 1, "be")) return true;
  if (is_text(clauses, token, "including")) return false;
  std::uint32_t at = token;
  while (at < clauses.sentence.end && clauses.sentences.is_adverb(at)) ++at;
  if (at < clauses.sentence.end && is_gerund(clauses, at)) return true;
  return opens_attribution(clauses, token) || opens_finite(clauses, token) || opens_clause(clauses, token);
}

bool cuts_here(const Clauses& clauses, std::uint32_t token) {
  const Word& word = clauses.word(token);
  if (word.has(shape::kStop)) return true;
  if (word.mention != kNoToken) return false;
  if (any_text(clauses, token, {"because", "although", "though", "unless", "whereas", "according", "amid"}))
    return true;
  if (is_text(clauses, token, "so") && any_text(clauses, token + 1, {"as", "that"})) return true;
  if (is_text(clauses, token, "as")) {
    if (is_text(clauses, token + 1, "part") && is_text(clauses, token + 2, "of")) return true;
    if (is_text(clauses, token + 1, "well")) return false;
    const VerbGroup* group = group_after(clauses, token + 1);
    return group != nullptr && group->finite && !group->relative && group->subject.begin == token + 1 &&
           group->first - token < 6;
  }
  if (any_text(clauses, token, {"before", "after", "while"}) && token + 1 < clauses.sentence.end &&
      is_gerund(clauses, token + 1) && group_at(clauses, token + 1) != nullptr)
    return true;
  if (any_text(clauses, token, {"before", "after", "when", "while"})) {
    const VerbGroup* group = group_after(clauses, token + 1);
    return group != nullptr && group->finite && group->subject.begin == token + 1 && group->first - token < 8;
  }
  return false;
}

}  // namespace

const VerbGroup* group_at(const Clauses& clauses, std::uint32_t token) {
  for (const VerbGroup& group : clauses.groups)
    if (group.first <= token && token <= group.head) return &group;
  return nullptr;
}

const VerbGroup* group_after(const Clauses& clauses, std::uint32_t token) {
  for (const VerbGroup& group : clauses.groups)
    if (group.first >= token) return &group;
  return nullptr;
}

std::uint32_t act_end(const Clauses& clauses, std::uint32_t begin) {
  std::uint32_t limit = clauses.sentence.end;
  if (clauses.quoted_tail.contains(begin)) limit = clauses.quoted_tail.end;
  for (std::uint32_t token = begin + 1; token < limit; ++token) {
    const Word& word = clauses.word(token);
    if (cuts_here(clauses, token)) return token;
    if (word.has(shape::kComma)) {
      std::uint32_t next = token + 1;
      if (next < limit && clauses.word(next).is(kConjunction)) ++next;
      if (next >= limit) return token;
      if (next == token + 1 ? cuts_after_comma(clauses, next)
                            : (opens_finite(clauses, next) || opens_clause(clauses, next)))
        return token;
      if (clauses.text(token + 1) == "but" && !is_text(clauses, token + 2, "also")) return token;
    } else if (word.is(kConjunction) && word.mention == kNoToken &&
               (opens_finite(clauses, token + 1) || opens_clause(clauses, token + 1))) {
      return token;
    }
  }
  return limit;
}

const VerbGroup* infinitive_after(const Clauses& clauses, std::uint32_t from) {
  std::uint32_t token = clauses.sentences.skip_circumstance(from, clauses.sentence.end);
  // One aside or prepositional phrase may stand between: "agreed at a meeting in Tokyo to".
  const std::uint32_t reach = token + 14;
  if (token < clauses.sentence.end && !clauses.word(token).is(kPreposition) &&
      !clauses.word(token).has(shape::kComma | shape::kOpenQuote))
    return nullptr;
  for (; token < clauses.sentence.end && token < reach; ++token) {
    const VerbGroup* group = group_at(clauses, token);
    if (group != nullptr) return group->infinitive ? group : nullptr;
    const Word& word = clauses.word(token);
    if (word.has(shape::kStop | shape::kCloseQuote) || word.is(kRelative)) return nullptr;
  }
  return nullptr;
}

const VerbGroup* addressed_infinitive(const Clauses& clauses, std::uint32_t from, Range& addressee) {
  std::uint32_t token = clauses.sentences.skip_circumstance(from, clauses.sentence.end);
  if (token >= clauses.sentence.end || clauses.word(token).has(shape::kComma | shape::kStop | shape::kEnd))
    return nullptr;
  if (clauses.word(token).is(kPreposition) && clauses.word(token).mention == kNoToken) return nullptr;
  addressee.begin = token;
  for (; token < clauses.sentence.end && token - addressee.begin < 30; ++token) {
    const VerbGroup* group = group_at(clauses, token);
    if (group != nullptr && group->first == token) {
      if (group->infinitive) {
        if (token == addressee.begin ||
            any_text(clauses, token - 1, {"how", "what", "where", "when", "whether", "and", "or"}))
          return nullptr;
        addressee.end = token;
        if (clauses.word(addressee.end - 1).is(kNegation)) --addressee.end;
        return addressee.empty() ? nullptr : group;
      }
      // "the heads of the forces to": what could be a verb is a noun before the infinitive.
      const bool nounish = group->first == group->head && !group->past && !group->copular &&
                           !clauses.word(group->head).is(kPronoun) && clauses.word(group->head).can_be(kBase | kThird);
      if (group->finite && !group->relative && !nounish) return nullptr;
      if (group->gerund && !is_text(clauses, token, "including")) return nullptr;
    }
  }
  return nullptr;
}

const VerbGroup* clause_after(const Clauses& clauses, std::uint32_t from, Range& clause) {
  std::uint32_t token = clauses.sentences.skip_circumstance(from, clauses.sentence.end);
  if (token < clauses.sentence.end && clauses.word(token).has(shape::kComma)) ++token;
  const bool that = is_text(clauses, token, "that");
  if (that) ++token;
  if (!that && !starts_noun_phrase(clauses, token)) return nullptr;
  for (const VerbGroup& group : clauses.groups) {
    if (group.first < token || !group.finite || group.relative) continue;
    if (group.first - token > 40 || (!that && group.first - token > 14)) return nullptr;
    if (!that && group.modal == 0 && !group.copular && !group.perfect) return nullptr;
    if (group.subject.empty() || group.subject.begin < token) {
      if (group.first != token) continue;
      return nullptr;
    }
    clause = {token, act_end(clauses, group.head)};
    return &group;
  }
  return nullptr;
}

bool is_gerund(const Clauses& clauses, std::uint32_t token) {
  const Word& word = clauses.word(token);
  return word.mention == kNoToken && (word.has(shape::kGerund) || (word.can_be(kIng) && !word.can_be(kBase)));
}

bool starts_noun_phrase(const Clauses& clauses, std::uint32_t token) {
  while (token < clauses.sentence.end && clauses.word(token).has(shape::kOpenQuote)) ++token;
  if (token >= clauses.sentence.end) return false;
  const Word& word = clauses.word(token);
  if (word.mention != kNoToken) return true;
  if (!word.has(shape::kWord)) return word.is(kCurrency);
  if (word.is(kPreposition | kConjunction | kRelative | kBe | kHave | kModal) && !word.is(kDeterminer)) return false;
  return !word.is(kSubordinator);
}

std::uint32_t act_begin(const Clauses& clauses, const VerbGroup& group) {
  std::uint32_t begin = group.head;
  if (group.passive || group.progressive || group.copular) {
    // "be upheld", "be more deeply involved": auxiliaries in their base form belong to the act.
    for (std::uint32_t token = group.first; token < group.head; ++token)
      if (clauses.text(token) == "be") return token;
  }
  while (begin > group.first && clauses.sentences.is_adverb(begin - 1)) --begin;
  return begin;
}

bool is_forecast(const Clauses& clauses, const VerbGroup& group) {
  if (group.subject.empty() || group.inherited || group.relative) return false;
  if (any_text(clauses, group.subject.begin, {"how", "what", "why"})) return true;
  // "likely that", "unsure how far": an adverb by its ending may be the word that tells.
  std::uint32_t last = group.subject.begin;
  const auto passes = [&](std::uint32_t token) {
    return is_text(clauses, token, "that") || is_text(clauses, token, "far") || clauses.word(token).is(kDeterminer) ||
           clauses.sentences.is_adverb(token);
  };
  while (last-- > clauses.sentence.begin) {
    if (any_text(
            clauses, last,
            {"optimistic", "confident", "convinced", "sure", "certain", "likely", "hopeful", "unlikely", "possible",
             "doubtful", "fear", "fears", "belief", "chance", "risk", "speculation", "how", "what", "why"}))
      return true;
    if (!passes(last)) break;
  }
  if (last < clauses.sentence.begin || last >= clauses.sentence.end) return false;
  const Word& verb = clauses.word(last);
  if (group_at(clauses, last) == nullptr || verb.facts.lemma == 0) return false;
  for (const std::string_view known : {"assume", "believe", "hope", "think", "predict", "doubt", "fear", "suspect",
                                       "guess", "wonder", "imagine", "forecast", "expect", "speculate", "bet"})
    if (verb.facts.lemma == vocabulary().find(known)) return true;
  return false;
}

bool names_event(const Clauses& clauses, Range phrase) {
  std::uint32_t head = kNoToken;
  for (std::uint32_t token = phrase.begin; token < phrase.end; ++token) {
    const Word& word = clauses.word(token);
    const bool closes =
        word.mention == kNoToken && token > phrase.begin &&
        (word.is(kPreposition | kRelative | kConjunction) || word.has(shape::kComma | shape::kOpenParen));
    if (closes) break;
    if (word.has(shape::kWord)) head = token;
  }
  return head != kNoToken && clauses.word(head).mention == kNoToken &&
         clauses.word(head).is(kEvent | kPlant | kDocument) && !clauses.word(head).is(kBody | kOffice | kPair);
}

bool tells_beside(const Clauses& clauses, const VerbGroup& group) {
  if (!group.gerund || group.first == clauses.sentence.begin) return false;
  std::uint32_t before = group.first - 1;
  // ", with the two sides stressing"
  if (!group.subject.empty() && group.subject.begin > clauses.sentence.begin &&
      any_text(clauses, group.subject.begin - 1, {"with", "With"}))
    return true;
  while (before > clauses.sentence.begin && clauses.sentences.is_adverb(before)) --before;
  return clauses.word(before).has(shape::kComma) || any_text(clauses, before, {"after", "besides", "After"}) ||
         (is_text(clauses, before, "as") && is_text(clauses, before - 1, "well"));
}

Range trimmed(const Clauses& clauses, Range range) {
  const auto is_edge = [&](std::uint32_t token) {
    return !clauses.word(token).has(shape::kWord) && !clauses.word(token).has(shape::kOpenParen | shape::kCloseParen);
  };
  while (!range.empty() && is_edge(range.begin)) ++range.begin;
  while (!range.empty() && (is_edge(range.end - 1) || (clauses.word(range.end - 1).is(kConjunction) &&
                                                       clauses.word(range.end - 1).mention == kNoToken)))
    --range.end;
  return range;
}

}  // namespace entente
