// Deadlines are prepositional phrases around time words; amounts are numerals with the noun they count.
#include "core/extract/details.h"

#include <algorithm>
#include <initializer_list>

#include "core/dates/dates.h"
#include "core/extract/quantity.h"

namespace entente {
namespace {

using namespace word;

bool any_of(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, text) != words.end();
}

bool is_time(const Clauses& clauses, std::uint32_t token) {
  return clauses.word(token).is(kTime) || year_named(clauses.text(token)) != 0;
}

// Words that belong to a phrase of time on either side of its nouns.
bool extends_time(const Clauses& clauses, std::uint32_t token) {
  const Word& word = clauses.word(token);
  return is_time(clauses, token) || word.has(shape::kNumber) || word.is(kNumber) ||
         any_of(clauses.text(token),
                {"of",  "the",   "this",   "next",   "end",    "start", "beginning", "middle", "coming", "following",
                 "few", "first", "second", "third",  "fourth", "last",  "half",      "early",  "late",   "later",
                 "a",   "an",    "short",  "period", "some",   "new",   "mid",       "-",      ",",      "."});
}

// Time to come is told by "by Friday", "next month", "on 3 May"; "since 2001", "of 180 days" and "the year" tell none.
bool opens_deadline(const Clauses& clauses, Range found) {
  const std::string_view first = clauses.text(found.begin);
  if (any_of(first,
             {"by", "By",     "before", "Before", "until", "Until", "till", "in",   "In", "within",  "Within", "on",
              "On", "during", "During", "from",   "From",  "after", "over", "Over", "at", "through", "for"})) {
    // "in the day", "for a year", "at night" point at no day of the calendar.
    bool pointed = false;
    for (std::uint32_t token = found.begin + 1; token < found.end; ++token) {
      const Word& word = clauses.word(token);
      pointed = pointed || word.has(shape::kNumber | shape::kCapital) || (word.is(kNumber) && first != "for") ||
                any_of(clauses.text(token), {"this", "next", "coming", "following", "end", "new", "tomorrow", "spring",
                                             "summer", "autumn", "winter", "year-end"});
    }
    return pointed && (first != "for" || clauses.text(found.begin + 1) == "the");
  }
  const bool bare =
      any_of(first, {"next", "this", "tomorrow", "Tomorrow", "tonight", "today", "later", "early", "Next"});
  if (bare) return clauses.text(found.begin) != "this" || found.end > found.begin + 1;
  // "it will open Monday", "March 31, 1987"
  return clauses.word(found.begin).is(kTime) && clauses.word(found.begin).has(shape::kCapital);
}

// The phrase of time that holds the time word at `token`, with the preposition that opens it.
Range time_phrase(const Clauses& clauses, Range act, std::uint32_t token) {
  Range found{token, token + 1};
  while (found.end < act.end && extends_time(clauses, found.end)) ++found.end;
  while (found.end > token + 1 && !is_time(clauses, found.end - 1) && !clauses.word(found.end - 1).has(shape::kNumber))
    --found.end;
  while (found.begin > act.begin && extends_time(clauses, found.begin - 1) &&
         !clauses.word(found.begin - 1).has(shape::kComma | shape::kEnd))
    --found.begin;
  while (found.begin > act.begin && clauses.word(found.begin - 1).is(kPreposition) &&
         clauses.text(found.begin - 1) != "of" && clauses.text(found.begin) != "since")
    --found.begin;
  return found;
}

// A noun phrase behind a number: "government-run liquor shops" up to its plural; one word where no plural follows.
std::uint32_t counted_end(const Clauses& clauses, std::uint32_t from, std::uint32_t limit) {
  std::uint32_t end = from;
  for (std::uint32_t token = from; token < limit && token < from + 5; ++token) {
    const Word& word = clauses.word(token);
    const bool hyphen = clauses.text(token) == "-";
    if (!hyphen && (!word.has(shape::kWord) || word.is(kPreposition | kConjunction | kRelative | kModal | kBe | kHave)))
      break;
    if (word.is(kTime | kDeterminer) || clauses.text(token) == "to" || clauses.text(token) == "that") break;
    if (!word.has(shape::kPlural) || word.mention != kNoToken) continue;
    end = token + 1;
    break;
  }
  if (end > from) return end;
  const Word& next = clauses.word(from);
  const bool noun = from < limit && next.has(shape::kWord) && !next.is(kPreposition | kConjunction | kRelative) &&
                    next.mention == kNoToken && clauses.text(from) != "to";
  return noun ? from + 1 : from;
}

bool approximates(std::string_view text) {
  return any_of(text, {"about", "About", "around", "Around", "some", "Some", "nearly", "almost", "approximately",
                       "roughly", "over", "least", "most"});
}

}  // namespace

Range find_deadline(const Clauses& clauses, Range act) {
  for (std::uint32_t token = act.begin; token < act.end; ++token) {
    if (!is_time(clauses, token)) continue;
    const Range found = time_phrase(clauses, act, token);
    if (opens_deadline(clauses, found)) return found;
    token = found.end - 1;
  }
  return {};
}

Range find_amount(const Clauses& clauses, Range act) {
  for (std::uint32_t token = act.begin; token < act.end; ++token) {
    const Word& word = clauses.word(token);
    if (!word.is(kNumber) && !word.has(shape::kNumber)) continue;
    const std::string_view before = token > act.begin ? clauses.text(token - 1) : std::string_view();
    if (any_of(clauses.text(token), {"one", "One", "half"})) continue;
    if (word.has(shape::kCapital) && word.has(shape::kNumber)) continue;  // "F-16", "G7"
    const bool of_time = token > act.begin && clauses.word(token - 1).is(kTime);
    if (of_time || word.mention != kNoToken || any_of(before, {"-", "in", "section", "Section", "article", "Article"}))
      continue;
    Range found{token, token + 1};
    while (found.end < act.end) {
      const Word& next = clauses.word(found.end);
      const bool inner_mark = !next.has(shape::kWord | shape::kOpenParen) && found.end + 1 < act.end &&
                              clauses.word(found.end + 1).has(shape::kNumber);
      if (!next.is(kNumber) && !next.has(shape::kNumber) && !inner_mark) break;
      ++found.end;
    }
    const bool year = year_named(clauses.text(token)) != 0 && found.end == token + 1;
    if (found.end < act.end && clauses.word(found.end).is(kTime)) continue;
    if (year && (found.end >= act.end || !clauses.word(found.end).has(shape::kPlural))) continue;
    found.end = counted_end(clauses, found.end, act.end);
    while (found.begin > act.begin && is_currency_sign(clauses.text(found.begin - 1))) --found.begin;
    if (found.begin > act.begin + 1 && any_of(clauses.text(found.begin - 1), {"than", "to", "least", "most"}) &&
        any_of(clauses.text(found.begin - 2), {"more", "More", "less", "fewer", "up", "Up", "at", "At"})) {
      found.begin -= 2;
    } else if (found.begin > act.begin && approximates(clauses.text(found.begin - 1))) {
      --found.begin;
    }
    return found;
  }
  return {};
}

void set_status(const Clauses& clauses, const Cue& cue, const VerbGroup* group, Range act, Commitment& item) {
  item.status = cue.status;
  item.modality = cue.modality;
  std::uint32_t first = act.begin;
  while (first < act.end && clauses.sentences.is_adverb(first)) ++first;
  const std::string_view verb = first == act.end ? std::string_view() : clauses.text(first);
  if (group == nullptr) return;
  const bool future = group->modal != 0 || group->infinitive;
  const bool present = group->finite && !group->past && !group->perfect && !group->passive;
  const bool habit = item.kind == Kind::delivery && present && clauses.word(group->head).can_be(kThird | kBase) &&
                     !clauses.word(group->head).can_be(kPast);
  if (item.status == Status::done && (group->progressive || habit)) item.status = Status::implementing;
  if (future && (item.status == Status::done || item.status == Status::implementing || item.status == Status::signed_))
    item.status = Status::intent;
  if (future && item.kind == Kind::agreement) item.status = Status::intent;
  if (item.kind == Kind::pledge && item.status == Status::agreed) item.status = Status::intent;
  // "firmly supports": the adverb makes a stance strong.
  for (std::uint32_t token = std::max(group->first, 1u) - 1; token <= group->head + 1; ++token)
    if (item.kind == Kind::position && item.modality == Modality::medium &&
        any_of(clauses.text(token), {"firmly", "fully", "strongly", "resolutely", "unequivocally", "wholeheartedly",
                                     "staunchly", "always", "steadfastly"}))
      item.modality = Modality::strong;
  // "will consider": the verb decides how much is promised.
  const bool weighs = any_of(verb, {"consider", "explore", "study", "examine", "discuss", "seek", "try", "look"});
  if (weighs && item.kind == Kind::pledge && group->modal != 0) item.modality = Modality::weak;
  // "will continue to" promises less than "will".
  if (verb == "continue" && cue.modality == Modality::strong &&
      (item.kind == Kind::pledge || item.kind == Kind::position))
    item.modality = Modality::medium;
}

}  // namespace entente
