// Verb groups. A group opens at an auxiliary, at "to" before a base form, or at a bare verb form whose
// neighbours leave no other reading: "supports" after a name is a verb, after "its" a noun.
#include "core/extract/clauses.h"

#include "core/text/characters.h"

namespace entente {
namespace {

using namespace word;

constexpr std::uint32_t kAuxiliary = kBe | kHave | kDo | kModal;

}  // namespace

bool Sentences::acts_as_verb(std::uint32_t token, Range sentence) const {
  const Word& self = see(token);
  if (self.facts.forms == 0 || self.mention != kNoToken) return false;
  if (self.has(shape::kCapital) && token != sentence.begin && !see(token - 1).has(shape::kOpenQuote)) {
    // Headlines set in capitals throughout.
    const std::string_view spelling = text(token);
    const bool shouting = spelling.size() > 2 && is_ascii_upper(spelling[1]);
    if (!shouting) return false;
  }
  // "Moscow-backed": part of an adjective.
  if (token > sentence.begin && text(token - 1) == "-" &&
      layout_.tokens[token - 1].span.end == layout_.tokens[token].span.begin)
    return false;
  std::uint32_t at = token;
  while (at > sentence.begin && (is_adverb(at - 1) || see(at - 1).has(shape::kOpenQuote | shape::kCloseQuote))) --at;
  const bool first = at == sentence.begin;
  const bool only_ing = self.can_be(kIng) && !self.can_be(kBase | kPast);
  // "ASEAN forces to patrol", "union leaders to meet": a party before an infinitive, in the third person's spelling.
  if (!first && self.can_be(kThird) && self.is(kBody | kForce | kPair | kPeople) && text(token + 1) == "to" &&
      see(token + 2).can_be(kBase))
    return false;
  if (first) return only_ing || (token != at && !self.can_be(kParticiple));
  const Word& before = see(at - 1);
  if (before.has(shape::kOwner) || before.is(kPossessive)) return false;
  if (text(at - 1) == "that") return self.can_be(kPast | kThird);
  const bool pronoun = before.is(kPronoun) || before.is(kRelative);
  if (before.is(kDeterminer) && !pronoun && !before.is(kPair)) {
    // "both agreed", "all said", "this supports" stand as pronouns before a past or third-person form.
    return self.can_be(kPast | kThird) && text(at - 1).size() > 3 && !only_ing && token + 1 < sentence.end &&
           see(token + 1).is(kDeterminer | kPossessive | kPreposition | kPronoun);
  }
  if (only_ing) return true;
  if (before.is(kPreposition)) return false;
  if (before.is(kNumber) && !self.can_be(kPast)) return false;
  if (self.can_be(kPast | kParticiple) && !self.can_be(kBase)) return true;
  if (pronoun) return true;
  const Word& after = token + 1 < sentence.end ? see(token + 1) : before;
  const bool takes_object = after.is(kDeterminer | kPossessive | kPreposition | kAdverb) || after.mention != kNoToken;
  const bool object_follows =
      takes_object || after.is(kPronoun | kNumber | kRelative) ||
      after.has(shape::kOpenQuote | shape::kCapital | shape::kAdverb | shape::kPlural | shape::kGerund);
  const bool sure = (self.facts.verbs & verb::kSure) != 0 &&
                    (object_follows || text(token + 1 < sentence.end ? token + 1 : token) == "to");
  if (sure && self.can_be(kBase) && (before.mention != kNoToken || before.has(shape::kPlural | shape::kCapital)))
    return true;
  if (before.has(shape::kCloseParen | shape::kCloseQuote)) return true;
  if (before.has(shape::kComma) || before.is(kConjunction)) return object_follows || !after.is(kConjunction);
  if (before.mention != kNoToken) {
    if (in_headline_token(token)) return true;
    // "Korea ties", "EU ministers": words that are nouns as often as verbs need their object.
    const bool nounish = (self.facts.verbs & ~verb::kPlain) == 0;
    if (self.can_be(kThird)) return !nounish || object_follows || after.has(shape::kComma | shape::kEnd);
    // "China and Pakistan support", but not "China trade": a base form needs a plural subject.
    std::uint32_t name = at - 1;
    while (name > sentence.begin && see(name - 1).mention == before.mention) --name;
    const bool joint = name > sentence.begin && see(name - 1).is(kConjunction);
    return (object_follows && (joint || before.has(shape::kPlural))) || after.is(kDeterminer | kPossessive);
  }
  if (self.can_be(kThird)) {
    if (before.is(kBody | kOffice | kSpeaker | kPair) || is_adverb(token - 1)) return true;
    if (before.has(shape::kCapital) && before.facts.forms == 0) return object_follows;
    // "missile launches by" is a noun, "the plan calls for" is not.
    const bool preposition = after.is(kPreposition) && after.mention == kNoToken;
    const std::string_view next = text(token + 1 < sentence.end ? token + 1 : token);
    if (preposition && next != "for" && next != "to" && next != "on") return false;
    return takes_object && !before.has(shape::kPlural) && before.facts.forms == 0;
  }
  const bool plural_subject = before.has(shape::kPlural) || before.is(kPair) || text(at - 1) == "people";
  return plural_subject && (object_follows || at != token);
}

bool Sentences::in_headline_token(std::uint32_t token) const {
  return !headline_.empty() && headline_.contains(layout_.tokens[token].span);
}

bool Sentences::read_infinitive(std::uint32_t token, Range sentence, VerbGroup& group) const {
  std::uint32_t at = token + 1;
  while (at < sentence.end && (is_adverb(at) || see(at).is(kNegation))) {
    // "to back their demand": an adverb that is a verb here.
    const bool takes_object =
        at + 1 < sentence.end && (see(at + 1).is(kDeterminer | kPossessive) || see(at + 1).mention != kNoToken);
    if (see(at).can_be(kBase) && takes_object) break;
    ++at;
  }
  if (at < sentence.end && see(at).has(shape::kOpenQuote)) ++at;
  if (at >= sentence.end || see(at).mention != kNoToken) return false;
  const Word& verb = see(at);
  const bool unknown_verb =
      verb.id == 0 && verb.has(shape::kWord) &&
      !verb.has(shape::kCapital | shape::kPlural | shape::kNumber | shape::kGerund | shape::kPastLike | shape::kOwner);
  group.first = token;
  group.infinitive = true;
  group.negated = token > sentence.begin && see(token - 1).is(kNegation);
  if (verb.is(kBe | kHave)) {
    group.head = at;
    for (std::uint32_t next = at + 1; next < sentence.end; ++next) {
      if (is_adverb(next) || see(next).is(kBe | kHave)) continue;
      if (see(next).can_be(kParticiple) && see(next).mention == kNoToken) {
        group.passive = verb.is(kBe);
        group.head = next;
      }
      break;
    }
    return true;
  }
  if (!verb.can_be(kBase) && !unknown_verb) return false;
  // "to work" but not "to world peace": an unknown word must be followed by what a verb takes.
  if (unknown_verb &&
      (at + 1 >= sentence.end ||
       (!see(at + 1).is(kDeterminer | kPossessive | kPronoun | kNumber | kAdverb) && see(at + 1).mention == kNoToken)))
    return false;
  group.head = at;
  return true;
}

bool Sentences::read_auxiliaries(std::uint32_t token, Range sentence, VerbGroup& group) const {
  group.first = group.head = token;
  group.finite = true;
  std::uint32_t last_auxiliary = kBe;
  std::uint32_t at = token;
  for (; at < sentence.end; ++at) {
    const Word& word = see(at);
    if (word.is(kAuxiliary) && word.mention == kNoToken) {
      last_auxiliary = word.facts.classes & kAuxiliary;
      if (word.is(kModal)) group.modal = word.id;
      if (word.is(kHave)) group.perfect = true;
      if (word.is(kNegation)) group.negated = true;
      if (at == token)
        group.past = text(at).starts_with('w') || text(at).starts_with("had") || text(at).starts_with("did");
      group.head = at;
      continue;
    }
    if (word.is(kNegation)) {
      const std::string_view next = at + 1 < sentence.end ? text(at + 1) : std::string_view();
      if (next == "doubt") ++at;
      // "not only", "not hesitate to": nothing is denied.
      group.negated = group.negated || (next != "doubt" && next != "only" && next != "hesitate");
      continue;
    }
    if (is_adverb(at) || (word.has(shape::kOpenQuote) && at > token)) continue;
    // "has in the past rejected"
    if ((last_auxiliary & kHave) != 0 && word.is(kPreposition) && word.mention == kNoToken) {
      const bool of_old = text(at) == "in" && text(at + 1) == "the" && text(at + 2) == "past";
      const std::uint32_t past = of_old ? at + 3 : skip_circumstance(at, sentence.end);
      if (past > at && past < sentence.end && see(past).can_be(kParticiple)) {
        at = past - 1;
        continue;
      }
    }
    if (!word.has(shape::kComma)) break;
    // "will, as always, firmly support": an aside between two commas.
    std::uint32_t close = at + 1;
    while (close < sentence.end && close - at < 8 && !see(close).has(shape::kComma)) ++close;
    if (close >= sentence.end || close - at >= 8) break;
    std::uint32_t resume = close + 1;
    while (resume < sentence.end && is_adverb(resume)) ++resume;
    if (resume >= sentence.end || !see(resume).can_be(kAnyForm)) break;
    at = close;
  }
  const bool has_word = at < sentence.end && see(at).mention == kNoToken;
  const Word& next = see(has_word ? at : token);
  const bool be = (last_auxiliary & kBe) != 0, have = (last_auxiliary & kHave) != 0;
  const bool unknown_participle = has_word && next.facts.forms == 0 && next.has(shape::kPastLike) && !next.is(kAdverb);
  if (has_word && (be || have) && (next.can_be(kParticiple) || unknown_participle)) {
    group.passive = be;
    group.head = at;
  } else if (has_word && be && (next.can_be(kIng) || (next.facts.forms == 0 && next.has(shape::kGerund)))) {
    group.progressive = true;
    group.head = at;
  } else if (has_word && (last_auxiliary & (kModal | kDo)) != 0 &&
             (next.can_be(kBase) || (next.id == 0 && next.has(shape::kWord)))) {
    group.head = at;
  } else {
    group.copular = be;
    if (!be && !have) return see(token).is(kModal);
    if (have) group.perfect = false;
  }
  return true;
}

bool Sentences::read_bare(std::uint32_t token, Range sentence, VerbGroup& group) const {
  if (!acts_as_verb(token, sentence)) return false;
  const Word& word = see(token);
  group.first = group.head = token;
  if (word.can_be(kIng) && !word.can_be(kBase | kPast)) {
    group.gerund = true;
    return true;
  }
  group.finite = true;
  group.past = word.can_be(kPast) && !word.can_be(kBase);
  // "talks led by China" describes the talks.
  const bool has_agent = token > sentence.begin && token + 1 < sentence.end && text(token + 1) == "by";
  if (word.can_be(kParticiple) && (!word.can_be(kPast) || has_agent)) {
    group.finite = false;
    group.reduced = group.passive = true;
  }
  return true;
}

// "will be equal to that, distributed into": once the clause has its verb, a participle after a comma describes.
void Sentences::mark_reduced(std::uint32_t token, Range sentence, std::span<const VerbGroup> before,
                             VerbGroup& group) const {
  if (!group.finite || !see(token).can_be(kParticiple) || token + 1 >= sentence.end) return;
  if (!see(token - 1).has(shape::kComma) || !see(token + 1).is(kPreposition) || text(token + 1) == "to") return;
  for (const VerbGroup& other : before) {
    if (!other.finite || other.relative || (see(other.head).facts.verbs & verb::kSay) != 0) continue;
    group.finite = false;
    group.reduced = group.passive = true;
    return;
  }
}

std::vector<VerbGroup> Sentences::verb_groups(std::uint32_t index) const {
  const Range sentence = tokens(index);
  constexpr std::size_t kUsual = 6;
  std::vector<VerbGroup> groups;
  groups.reserve(kUsual);
  for (std::uint32_t token = sentence.begin; token < sentence.end; ++token) {
    const Word& word = see(token);
    if (word.mention != kNoToken && !word.is(kModal)) continue;
    VerbGroup group;
    bool found = false;
    if (text(token) == "to" || text(token) == "TO") {
      found = read_infinitive(token, sentence, group);
    } else if (word.is(kAuxiliary) && word.mention == kNoToken) {
      found = read_auxiliaries(token, sentence, group);
      if (found && token > sentence.begin && word.can_be(kBase) && !word.is(kModal) && see(token - 1).is(kConjunction))
        group.finite = false;
    } else {
      found = read_bare(token, sentence, group);
      // "secure continued firm prices": a participle right after a verb describes its object.
      if (found && word.can_be(kParticiple) && !word.can_be(kBase) && !groups.empty() &&
          groups.back().head + 1 == token)
        found = false;
      if (found) mark_reduced(token, sentence, groups, group);
    }
    if (!found) continue;
    find_subject(sentence, groups, group);
    groups.push_back(group);
    token = group.head;
  }
  return groups;
}

}  // namespace entente
