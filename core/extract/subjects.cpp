// Whose act a verb group is. The subject stands to the left, between the start of its clause and the group,
// without leading circumstances ("At the summit,") and without trailing asides (", his counterpart,").
#include "core/extract/clauses.h"

namespace entente {
namespace {

using namespace word;

}  // namespace

// The earlier finite group whose subject a group without its own shares: the nearest of the same tense and
// mood ("hopes that X will ..., and is willing"), else after a comma the first of the sentence, else the nearest.
const VerbGroup* Sentences::coordinate(std::span<const VerbGroup> before, const VerbGroup& group) const {
  const VerbGroup* nearest = nullptr;
  const VerbGroup* main = nullptr;
  const bool comma =
      group.first >= 2 && words_[group.first - 1].is(kConjunction) && words_[group.first - 2].has(shape::kComma);
  for (std::size_t i = before.size(); i-- > 0;) {
    const VerbGroup& other = before[i];
    if (!other.finite || other.subject.empty()) continue;
    if (other.relative && !group.relative && other.head + 1 != group.first) {
      bool closed = false;
      for (std::uint32_t at = other.head; at + 1 < group.first; ++at) closed = closed || words_[at].has(shape::kComma);
      if (closed && i > 0) continue;
    }
    if (nearest == nullptr) nearest = &other;
    main = &other;
    const bool alike = other.modal == group.modal && other.past == group.past && !other.relative;
    if (group.finite && comma && alike) return &other;
  }
  return group.finite && comma && main != nullptr ? main : nearest;
}

// The noun phrase inside a stretch of words before a verb; empty when none is left.
Range Sentences::trim_subject(Range segment) const {
  // Trailing aside: "Kilman, also the foreign minister, told".
  bool aside = false;
  std::uint32_t aside_begin = segment.end;
  if (!segment.empty() && words_[segment.end - 1].has(shape::kComma)) {
    segment.end -= 1;
    aside_begin = segment.end;
    while (aside_begin > segment.begin && !words_[aside_begin - 1].has(shape::kComma)) --aside_begin;
    aside = aside_begin > segment.begin + 1 && !words_[aside_begin].is(kConjunction);
    // An aside that names someone says who the subject is: "her counterpart, Fumio Kishida,".
    bool names = false;
    for (std::uint32_t token = aside_begin; token < segment.end; ++token)
      names = names || words_[token].mention != kNoToken;
    const Word& lead = words_[aside_begin < segment.end ? aside_begin : segment.begin];
    const bool keeps = names && (lead.mention != kNoToken || layout_.word(aside_begin) == "especially" ||
                                 layout_.word(aside_begin) == "including");
    if (aside && !keeps) segment.end = aside_begin - 1;
  }
  const auto skip_small = [&] {
    while (!segment.empty()) {
      const Word& word = words_[segment.begin];
      const bool mark = !word.has(shape::kWord) && !word.has(shape::kOpenParen);
      const bool small = word.is(kConjunction) || (is_adverb(segment.begin) && !word.is(kDeterminer)) ||
                         (word.is(kTime) && word.mention == kNoToken);
      if (!mark && !small) break;
      ++segment.begin;
    }
  };
  skip_small();
  if (segment.empty()) return segment;
  const Word& lead = words_[segment.begin];
  const bool circumstance = (lead.is(kPreposition | kSubordinator) && lead.mention == kNoToken) ||
                            (lead.mention == kNoToken && lead.can_be(kIng | kParticiple) && !lead.is(kDeterminer)) ||
                            lead.has(shape::kGerund);
  if (!circumstance) return segment;
  std::uint32_t comma = kNoToken;
  for (std::uint32_t token = segment.begin; token < segment.end; ++token)
    if (words_[token].has(shape::kComma)) comma = token;
  if (comma != kNoToken) {
    // "In Tokyo, Japan and Ireland, ..." is rare; the last comma opens the subject unless a list runs through it.
    std::uint32_t first = comma;
    for (std::uint32_t token = segment.begin; token < comma; ++token) {
      if (!words_[token].has(shape::kComma)) continue;
      const std::uint32_t next = token + 1;
      if (words_[next].mention != kNoToken && words_[comma + 1 < segment.end ? comma + 1 : comma].is(kConjunction)) {
        first = token;
        break;
      }
    }
    segment.begin = first + 1;
    skip_small();
    return segment;
  }
  // "In Baghdad the deputy secretary": keep what follows the circumstance's own noun phrase.
  std::uint32_t token = segment.begin + 1;
  while (token < segment.end && words_[token].is(kTime | kNumber | kDeterminer) && !words_[token].is(kPair)) ++token;
  if (words_[segment.begin + (segment.begin + 1 < segment.end)].is(kTime)) {
    segment.begin = token;
    skip_small();
  } else {
    std::uint32_t last = kNoToken;
    for (token = segment.begin + 1; token < segment.end; ++token)
      if (words_[token].mention != kNoToken && words_[token - 1].mention != words_[token].mention &&
          !words_[token - 1].is(kPreposition))
        last = token;
    if (last != kNoToken) segment.begin = last;
  }
  return segment;
}

void Sentences::find_subject(Range sentence, std::span<const VerbGroup> before, VerbGroup& group) const {
  const auto inherit = [&] {
    const VerbGroup* from = coordinate(before, group);
    if (from == nullptr) return;
    group.subject = from->subject;
    group.relative = from->relative;
    group.inherited = true;
  };
  if (group.first == sentence.begin) return;
  std::size_t previous = before.size();  // index of the group whose head we meet next, counted down
  std::uint32_t start = sentence.begin;
  bool found_verb = false;
  std::uint32_t at = group.first;
  std::uint32_t cut_end = group.first;
  while (at > sentence.begin) {
    --at;
    const Word& word = words_[at];
    if (word.has(shape::kCloseQuote)) {
      if (at > sentence.begin && (words_[at - 1].has(shape::kComma) || words_[at - 1].has(shape::kEnd))) {
        start = at + 1;  // "..., " he said: the quotation is over
        break;
      }
      std::uint32_t open = at;
      while (open > sentence.begin && !words_[open - 1].has(shape::kOpenQuote)) --open;
      if (open > sentence.begin) {
        at = open - 1;
        continue;
      }
    }
    if (word.has(shape::kCloseParen)) {
      std::uint32_t open = at;
      while (open > sentence.begin && !words_[open].has(shape::kOpenParen)) --open;
      at = open;
      continue;
    }
    if (word.has(shape::kStop) || (word.has(shape::kOpenQuote) && at + 1 != group.first)) {
      start = at + 1;
      break;
    }
    if (word.has(shape::kEnd) && at + 1 < group.first && words_[at + 1].has(shape::kCapital) &&
        words_[at + 1].mention == kNoToken) {
      start = at + 1;
      break;
    }
    const bool adjacent = at + 1 == group.first || (at + 2 == group.first && is_adverb(at + 1));
    const bool that = layout_.word(at) == "that";
    if ((word.is(kRelative) || (that && adjacent)) && adjacent) {
      // Relative clause: the antecedent is the noun phrase just before.
      std::uint32_t end = at;
      if (end > sentence.begin && words_[end - 1].has(shape::kComma)) --end;
      if (end > sentence.begin && words_[end - 1].is(kPreposition)) --end;
      std::uint32_t begin = end;
      while (begin > sentence.begin) {
        const Word& w = words_[begin - 1];
        if (w.has(shape::kComma | shape::kStop | shape::kOpenQuote) || w.is(kRelative | kSubordinator)) break;
        if ((w.is(kPreposition | kConjunction) && w.mention == kNoToken) ||
            (w.facts.forms != 0 && w.mention == kNoToken && !w.is(kOffice | kBody | kPair | kDocument) &&
             !w.has(shape::kCapital)))
          break;
        --begin;
      }
      group.relative = true;
      group.subject = {begin, end};
      return;
    }
    if (word.is(kRelative) || that) {
      // "Qatar, which holds the presidency, scheduled": a closed relative clause is stepped over.
      bool closed = false;
      bool verb_inside = false;
      for (std::uint32_t inside = at; inside < cut_end; ++inside) {
        for (const VerbGroup& other : before) verb_inside = verb_inside || other.head == inside;
        closed = closed || (verb_inside && words_[inside].has(shape::kComma));
      }
      if (word.is(kRelative) && at > sentence.begin && words_[at - 1].has(shape::kComma) && closed &&
          words_[group.first - 1].has(shape::kComma)) {
        cut_end = at - 1;
        continue;
      }
      if (word.is(kRelative) && verb_inside && !closed && found_verb == false) {
        cut_end = at;
        continue;
      }
      start = at + 1;
      break;
    }
    if (word.is(kSubordinator) && !word.is(kPreposition) && word.mention == kNoToken) {
      start = at;  // trim_subject() passes the comma that closes it
      bool comma = false;
      for (std::uint32_t inside = at; inside < group.first; ++inside)
        comma = comma || words_[inside].has(shape::kComma);
      if (!comma) start = at + 1;
      break;
    }
    while (previous > 0 && before[previous - 1].head > at) --previous;
    if (previous == 0 || before[previous - 1].head != at || !before[previous - 1].finite) continue;
    const VerbGroup& other = before[previous - 1];
    if (other.relative && group.finite) {
      // The verb of an open relative clause: "the man who leads the party said". Step to the pronoun.
      bool comma_or_conj = false;
      for (std::uint32_t inside = at; inside < group.first; ++inside)
        comma_or_conj = comma_or_conj || words_[inside].is(kConjunction);
      if (!comma_or_conj) {
        at = other.first;
        continue;
      }
    }
    found_verb = true;
    const bool reports = (words_[at].facts.verbs & verb::kSay) != 0;
    const std::uint32_t next = skip_circumstance(at + 1, group.first);
    const bool aside = (words_[at].facts.verbs & verb::kSay) != 0 && !other.subject.empty() &&
                       other.subject.begin > sentence.begin && words_[other.subject.begin - 1].has(shape::kComma);
    if (aside && (next == group.first || (next + 1 == group.first && words_[next].has(shape::kComma)))) {
      // "Pakistan, he said, is willing".
      cut_end = other.subject.begin - 1;
      at = cut_end;
      found_verb = false;
      continue;
    }
    start = at + 1;
    if (reports) break;
    // A plain verb before us: its object ends at the last conjunction or comma.
    for (std::uint32_t inside = at + 1; inside < group.first; ++inside)
      if (words_[inside].is(kConjunction) || words_[inside].has(shape::kComma)) start = inside + 1;
    if (start == at + 1 && group.finite) {
      // "reached an agreement pledged ...": nothing parts the two; take the words in between.
      start = at + 1;
    }
    break;
  }
  Range segment{start, cut_end < start ? start : cut_end};
  const Range subject = trim_subject(segment);
  if (!group.finite) {
    // "with Saxena directing", "X to buy": only a gerund after "with" or a headline has its own subject.
    bool own = group.gerund && !subject.empty() && words_[group.first - 1].mention != kNoToken;
    if (group.infinitive && before.empty() && !subject.empty()) own = true;
    if (group.reduced) own = !subject.empty();
    if (own) {
      group.subject = subject;
      if (group.gerund) {
        std::uint32_t begin = group.first;
        while (begin > subject.begin && !words_[begin - 1].is(kPreposition | kConjunction) &&
               !words_[begin - 1].has(shape::kComma))
          --begin;
        group.subject = {begin, group.first};
      }
      return;
    }
    inherit();
    return;
  }
  if (subject.empty())
    inherit();
  else
    group.subject = subject;
}

}  // namespace entente
