// Whose act a verb group is. The subject stands to the left, between the start of its clause and the group,
// without leading circumstances ("At the summit,") and without trailing asides (", his counterpart,").
#include "core/extract/clauses.h"

#include <algorithm>
#include <array>

namespace entente {
using namespace word;

// The earlier finite group whose subject a group without its own shares: the nearest of the same tense and
// mood ("hopes that X will ..., and is willing"), else after a comma the first of the sentence, else the nearest.
const VerbGroup* Sentences::coordinate(std::span<const VerbGroup> before, const VerbGroup& group) const {
  const VerbGroup* nearest = nullptr;
  const VerbGroup* main = nullptr;
  const bool comma =
      group.first >= 2 && see(group.first - 1).is(kConjunction) && see(group.first - 2).has(shape::kComma);
  for (std::size_t i = before.size(); i-- > 0;) {
    const VerbGroup& other = before[i];
    if (!other.finite || other.subject.empty()) continue;
    if (other.relative && !group.relative && other.head + 1 != group.first) {
      bool closed = false;
      for (std::uint32_t at = other.head; at + 1 < group.first; ++at) closed = closed || see(at).has(shape::kComma);
      if (closed && i > 0) continue;
    }
    if (nearest == nullptr) nearest = &other;
    main = &other;
    const bool alike = other.modal == group.modal && other.past == group.past && !other.relative;
    if (group.finite && comma && alike) return &other;
  }
  return group.finite && comma && main != nullptr ? main : nearest;
}

// "said that Kenya VERBS the plan and is ready": where no list knows the verb, the name behind "that" is the subject.
Range Sentences::named_clause(const VerbGroup& from, const VerbGroup& group) const {
  for (std::uint32_t token = from.head + 1; token + 2 < group.first; ++token) {
    if (text(token) != "that" || see(token + 1).mention == kNoToken) continue;
    std::uint32_t end = token + 1;
    while (see(end).mention == see(token + 1).mention) ++end;
    const Word& verb = see(end);
    if (verb.facts.classes == 0 && verb.mention == kNoToken && verb.has(shape::kPlural | shape::kPastLike))
      return {token + 1, end};
  }
  return {};
}

// The noun phrase inside a stretch of words before a verb; empty when none is left.
Range Sentences::trim_subject(Range segment) const {
  // Trailing aside: "Kilman, also the foreign minister, told".
  if (!segment.empty() && see(segment.end - 1).has(shape::kComma)) {
    segment.end -= 1;
    std::uint32_t aside_begin = segment.end;
    while (aside_begin > segment.begin && !see(aside_begin - 1).has(shape::kComma)) --aside_begin;
    const bool aside = aside_begin > segment.begin + 1 && !see(aside_begin).is(kConjunction);
    // An aside that names someone says who the subject is: "her counterpart, Fumio Kishida,".
    bool names = false;
    for (std::uint32_t token = aside_begin; token < segment.end; ++token)
      names = names || see(token).mention != kNoToken;
    const Word& lead = see(aside_begin < segment.end ? aside_begin : segment.begin);
    const bool keeps =
        names && (lead.mention != kNoToken || text(aside_begin) == "especially" || text(aside_begin) == "including");
    if (aside && !keeps) segment.end = aside_begin - 1;
  }
  const auto skip_small = [&] {
    while (!segment.empty()) {
      const Word& word = see(segment.begin);
      const bool mark = !word.has(shape::kWord) && !word.has(shape::kOpenParen);
      const bool small = word.is(kConjunction) || (is_adverb(segment.begin) && !word.is(kDeterminer)) ||
                         (word.is(kTime) && word.mention == kNoToken);
      if (!mark && !small) break;
      ++segment.begin;
    }
  };
  skip_small();
  if (segment.empty()) return segment;
  const Word& lead = see(segment.begin);
  const bool circumstance = (lead.is(kPreposition | kSubordinator) && lead.mention == kNoToken) ||
                            (lead.mention == kNoToken && lead.can_be(kIng | kParticiple) && !lead.is(kDeterminer)) ||
                            lead.has(shape::kGerund);
  if (!circumstance) return segment;
  std::uint32_t comma = kNoToken;
  for (std::uint32_t token = segment.begin; token < segment.end; ++token)
    if (see(token).has(shape::kComma)) comma = token;
  if (comma != kNoToken) {
    // "In Tokyo, Japan and Ireland, ..." is rare; the last comma opens the subject unless a list runs through it.
    std::uint32_t first = comma;
    for (std::uint32_t token = segment.begin; token < comma; ++token) {
      if (!see(token).has(shape::kComma)) continue;
      const std::uint32_t next = token + 1;
      if (see(next).mention != kNoToken && see(comma + 1 < segment.end ? comma + 1 : comma).is(kConjunction)) {
        first = token;
        break;
      }
    }
    segment.begin = first + 1;
    skip_small();
    return segment;
  }
  // "In Baghdad the deputy secretary": keep what follows the circumstance's own noun phrase.
  const std::uint32_t second = segment.begin + 1;
  if (see(second < segment.end ? second : segment.begin).is(kTime)) {
    segment.begin = second;
    while (!segment.empty() && see(segment.begin).is(kTime | kNumber | kDeterminer) && !see(segment.begin).is(kPair))
      ++segment.begin;
    skip_small();
  } else {
    std::uint32_t last = kNoToken;
    for (std::uint32_t token = second; token < segment.end; ++token)
      if (see(token).mention != kNoToken && see(token - 1).mention != see(token).mention &&
          !see(token - 1).is(kPreposition))
        last = token;
    if (last != kNoToken) segment.begin = last;
  }
  return segment;
}

// "China, as a founding member, always regards": where the words end that stand before an aside right before a
// verb. Returns `first` when there is none. Appositions are left in: they may name the subject.
std::uint32_t Sentences::before_aside(Range sentence, std::uint32_t first) const {
  std::uint32_t close = first;
  while (close > sentence.begin && is_adverb(close - 1)) --close;
  if (close == sentence.begin || !see(close - 1).has(shape::kComma)) return first;
  std::uint32_t open = close - 1;
  while (open > sentence.begin && !see(open - 1).has(shape::kComma)) --open;
  if (open <= sentence.begin + 1) return first;
  const Word& lead = see(open);
  const bool circumstance = lead.mention == kNoToken &&
                            (lead.is(kPreposition | kSubordinator) || lead.can_be(kParticiple | kIng)) &&
                            !lead.is(kConjunction);
  const bool list = text(open) == "as" && text(open + 1) == "well";
  return circumstance && !list ? open - 1 : first;
}

// The noun phrase that ends right before `end`: the antecedent of "who", or what a participle describes.
Range Sentences::noun_phrase_before(Range sentence, std::uint32_t end) const {
  if (end > sentence.begin && see(end - 1).has(shape::kComma)) --end;
  if (end > sentence.begin && see(end - 1).is(kPreposition) && see(end - 1).mention == kNoToken) --end;
  std::uint32_t begin = end;
  while (begin > sentence.begin) {
    const Word& word = see(begin - 1);
    if (word.has(shape::kComma | shape::kStop | shape::kOpenQuote)) break;
    if (word.mention == kNoToken && word.is(kRelative | kSubordinator | kPreposition | kConjunction)) break;
    if (acts_as_verb(begin - 1, sentence) || text(begin - 1) == "that") break;
    --begin;
  }
  return {begin, end};
}

// Walks left from a finite verb to the start of its clause.
class Sentences::SubjectWalk {
 public:
  SubjectWalk(const Sentences& text, Range sentence, std::span<const VerbGroup> before, const VerbGroup& group)
      : text_(text), sentence_(sentence), before_(before), group_(group), previous_(before.size()) {}

  Range run() {
    cut_ = text_.before_aside(sentence_, group_.first);
    start_ = sentence_.begin;
    std::uint32_t at = cut_;
    while (at > sentence_.begin) {
      --at;
      if (!step_over(at) && opens_clause(at)) break;
    }
    return text_.trim_subject({start_, std::max(cut_, start_)});
  }

 private:
  const Word& see(std::uint32_t at) const { return text_.see(at); }

  // Quotations and brackets on the way; moves `at` to where they open.
  bool step_over(std::uint32_t& at) {
    const std::uint16_t closing = see(at).shape & (shape::kCloseQuote | shape::kCloseParen);
    if (closing == 0) return false;
    const bool quote = (closing & shape::kCloseQuote) != 0;
    if (quote && at > sentence_.begin && see(at - 1).has(shape::kComma | shape::kEnd)) return false;
    std::uint32_t open = at;
    while (open > sentence_.begin && !see(open).has(quote ? shape::kOpenQuote : shape::kOpenParen)) --open;
    if (!see(open).has(quote ? shape::kOpenQuote : shape::kOpenParen)) return false;
    at = open;
    return true;
  }

  // Whether the clause starts after `at`; sets start_, or cut_ when an inserted clause is to be left out.
  bool opens_clause(std::uint32_t& at) {
    const Word& here = see(at);
    const bool ellipsis = here.has(shape::kEnd) && at > sentence_.begin && see(at - 1).has(shape::kEnd) &&
                          see(at + 1).has(shape::kCapital);
    // 'the council "should act"': the quotation opens between the subject and its verb.
    if (here.has(shape::kOpenQuote) && at + 1 == group_.first && at > sentence_.begin &&
        !see(at - 1).has(shape::kComma | shape::kStop | shape::kEnd) && text_.text(at - 1) != "that") {
      cut_ = at;
      return false;
    }
    if (here.has(shape::kStop | shape::kOpenQuote | shape::kCloseQuote) || ellipsis) return starts_after(at);
    // "under that plan" points back, "the plan that" opens a clause.
    const bool points = text_.text(at) == "that" && at > sentence_.begin && see(at - 1).is(kPreposition);
    if (here.mention == kNoToken && (here.is(kRelative) || text_.text(at) == "that") && !points) return at_relative(at);
    if (here.mention == kNoToken && here.is(kSubordinator) && !here.is(kPreposition) && !part_of_as_well_as(at)) {
      // trim_subject() passes the comma that closes "As it is late, ...".
      start_ = has_comma(at) ? at : at + 1;
      return true;
    }
    // ", but the EU insists": a new clause, whatever stands before it.
    if (text_.text(at) == "but" && at > sentence_.begin && see(at - 1).has(shape::kComma)) return starts_after(at);
    while (previous_ > 0 && before_[previous_ - 1].head > at) --previous_;
    if (previous_ == 0 || before_[previous_ - 1].head != at || !before_[previous_ - 1].finite) return false;
    return at_verb(at, before_[previous_ - 1]);
  }

  bool starts_after(std::uint32_t at) {
    start_ = at + 1;
    return true;
  }

  bool has_comma(std::uint32_t from) const {
    for (; from < group_.first; ++from)
      if (see(from).has(shape::kComma)) return true;
    return false;
  }

  bool part_of_as_well_as(std::uint32_t at) const {
    return (at + 1 < group_.first && text_.text(at + 1) == "well") ||
           (at > sentence_.begin && text_.text(at - 1) == "well");
  }

  // "Qatar, which holds the presidency, scheduled" and "the man who leads the party said" are stepped over.
  bool at_relative(std::uint32_t at) {
    bool verb_inside = false, closed = false;
    for (std::uint32_t inside = at; inside < cut_; ++inside) {
      for (const VerbGroup& other : before_) verb_inside = verb_inside || other.head == inside;
      closed = closed || (verb_inside && see(inside).has(shape::kComma));
    }
    const bool set_off = see(at).is(kRelative) && at > sentence_.begin && see(at - 1).has(shape::kComma);
    if (set_off && closed && see(group_.first - 1).has(shape::kComma)) {
      cut_ = at - 1;
      return false;
    }
    if (see(at).is(kRelative) && verb_inside && !closed && !met_verb_) {
      cut_ = at;
      return false;
    }
    return starts_after(at);
  }

  // An earlier finite verb: what follows it is our clause, or its object up to the last conjunction or comma.
  bool at_verb(std::uint32_t& at, const VerbGroup& other) {
    bool conjunction = false;
    for (std::uint32_t inside = at; inside < group_.first; ++inside)
      conjunction = conjunction || see(inside).is(kConjunction);
    // "talks that began after Kenya withdrew": the name behind "after" is all there is before the verb.
    for (std::uint32_t inside = at + 1; inside + 1 < group_.first; ++inside) {
      const Word& opener = see(inside);
      if (opener.mention != kNoToken || !opener.is(kSubordinator) || !opener.is(kPreposition)) continue;
      std::uint32_t end = inside + 1;
      while (end < group_.first && see(end).mention != kNoToken && see(end).mention == see(inside + 1).mention) ++end;
      if (end != group_.first) continue;
      start_ = inside + 1;
      return true;
    }
    if (other.relative && !conjunction) {
      at = other.first;
      return false;
    }
    met_verb_ = true;
    const bool reports = (see(at).facts.verbs & verb::kSay) != 0;
    if (reports && is_aside(at, other)) {
      cut_ = other.subject.begin - 1;
      at = cut_;
      met_verb_ = false;
      return false;
    }
    start_ = at + 1;
    // "left after Kenya, Uganda and the fund signed": behind "after" commas and "and" join names, but ", and" does not.
    bool listed = false;
    for (std::uint32_t inside = at + 1; !reports && inside < group_.first; ++inside) {
      const Word& word = see(inside);
      const bool opens = word.mention == kNoToken && word.is(kSubordinator) && word.is(kPreposition);
      const bool joins = word.is(kConjunction) || word.has(shape::kComma);
      const bool parts = word.has(shape::kComma) && see(inside + 1).is(kConjunction);
      if (opens || (joins && !listed) || parts) start_ = inside + 1;
      listed = (listed || opens) && !parts;
    }
    return true;
  }

  // "Pakistan, he said, is willing".
  bool is_aside(std::uint32_t at, const VerbGroup& other) const {
    if (other.subject.begin <= sentence_.begin || other.subject.empty()) return false;
    if (!see(other.subject.begin - 1).has(shape::kComma)) return false;
    const std::uint32_t next = text_.skip_circumstance(at + 1, group_.first);
    return next == group_.first || (next + 1 == group_.first && see(next).has(shape::kComma));
  }

  const Sentences& text_;
  Range sentence_;
  std::span<const VerbGroup> before_;
  const VerbGroup& group_;
  std::size_t previous_;  // groups from here on lie right of where we are
  std::uint32_t start_ = 0, cut_ = 0;
  bool met_verb_ = false;
};

void Sentences::find_subject(Range sentence, std::span<const VerbGroup> before, VerbGroup& group) const {
  const auto inherit = [&] {
    const VerbGroup* from = coordinate(before, group);
    if (from == nullptr) return;
    const Range named = group.finite ? named_clause(*from, group) : Range{};
    group.subject = named.empty() ? from->subject : named;
    group.relative = from->relative;
    group.inherited = true;
  };
  if (group.first == sentence.begin) return;
  std::uint32_t left = group.first - 1;
  while (left > sentence.begin && is_adverb(left)) --left;
  const Word& neighbour = see(left);
  if (!group.finite) {
    // "with Saxena directing", "agreements signed by"; an infinitive has its own subject in headlines only.
    Range own;
    if (group.reduced || (group.gerund && see(group.first - 1).mention != kNoToken))
      own = noun_phrase_before(sentence, group.first);
    if (group.infinitive && before.empty()) own = trim_subject({sentence.begin, group.first});
    if (own.empty()) return inherit();
    group.subject = own;
    return;
  }
  if (neighbour.mention == kNoToken && (neighbour.is(kRelative) || text(left) == "that") && left > sentence.begin) {
    group.relative = true;
    group.subject = noun_phrase_before(sentence, left);
    // "Ada Lind is the only member who backs it": what is said of the subject is the subject's.
    const VerbGroup* main = before.empty() ? nullptr : &before.back();
    if (main == nullptr || !main->finite || !main->copular || main->subject.empty()) return;
    if (main->head >= group.subject.begin) return;
    for (std::uint32_t token = main->head + 1; token < left; ++token)
      if (see(token).mention != kNoToken && !see(token - 1).is(kPreposition)) return;
    group.subject = main->subject;
    return;
  }
  if (neighbour.mention == kNoToken && neighbour.is(kConjunction)) return inherit();
  for (const std::uint32_t token : {left, group.first - 1}) {
    if (!is_nominative(token)) continue;
    group.subject = {token, token + 1};
    return;
  }
  group.subject = SubjectWalk(*this, sentence, before, group).run();
  if (group.subject.empty()) inherit();
}

bool Sentences::is_nominative(std::uint32_t token) const {
  constexpr std::array<std::string_view, 13> kNominatives = {"he", "she",  "it", "they", "we",    "He",   "She",
                                                             "It", "They", "We", "I",    "there", "There"};
  const std::string_view word = text(token);
  return word.size() <= 5 && std::ranges::find(kNominatives, word) != kNominatives.end();
}

}  // namespace entente
