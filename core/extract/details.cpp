// Deadlines are prepositional phrases around time words; amounts are numerals with the noun they count.
#include "core/extract/details.h"

namespace entente {
namespace {

using namespace word;

bool is_time(const Clauses& clauses, std::uint32_t token) {
  const Word& word = clauses.word(token);
  return word.is(kTime) || (word.has(shape::kNumber) && clauses.text(token).size() == 4);
}

bool extends_time(const Clauses& clauses, std::uint32_t token) {
  const Word& word = clauses.word(token);
  const std::string_view text = clauses.text(token);
  return is_time(clauses, token) || word.has(shape::kNumber) || word.is(kNumber) || text == "of" || text == "the" ||
         text == "next" || text == "end" || text == "coming" || text == "this" || text == "," || text == ".";
}

}  // namespace

Range find_deadline(const Clauses& clauses, Range act) {
  for (std::uint32_t token = act.begin; token < act.end; ++token) {
    if (!is_time(clauses, token)) continue;
    if (clauses.word(token).has(shape::kNumber) && (token == act.begin || !clauses.word(token - 1).is(kPreposition)))
      continue;
    Range found{token, token + 1};
    while (found.end < act.end && extends_time(clauses, found.end)) ++found.end;
    while (found.end > token + 1 && !is_time(clauses, found.end - 1) &&
           !clauses.word(found.end - 1).has(shape::kNumber))
      --found.end;
    while (found.begin > act.begin &&
           (clauses.word(found.begin - 1).is(kDeterminer | kNumber) || extends_time(clauses, found.begin - 1)) &&
           !clauses.word(found.begin - 1).has(shape::kComma | shape::kEnd))
      --found.begin;
    if (found.begin > act.begin && clauses.word(found.begin - 1).is(kPreposition)) --found.begin;
    return found;
  }
  return {};
}

Range find_amount(const Clauses& clauses, Range act) {
  for (std::uint32_t token = act.begin; token < act.end; ++token) {
    const Word& word = clauses.word(token);
    if (!word.is(kNumber) && !word.has(shape::kNumber)) continue;
    if (clauses.text(token) == "one" || clauses.text(token) == "half") continue;
    if (token > act.begin &&
        (clauses.word(token - 1).is(kTime) || clauses.text(token - 1) == "in" || clauses.text(token - 1) == "-"))
      continue;
    const bool year = clauses.text(token).size() == 4 && word.has(shape::kNumber);
    Range found{token, token + 1};
    while (found.end < act.end) {
      const Word& next = clauses.word(found.end);
      const bool inner_mark =
          !next.has(shape::kWord) && found.end + 1 < act.end && clauses.word(found.end + 1).has(shape::kNumber);
      if (!next.is(kNumber) && !next.has(shape::kNumber) && !inner_mark) break;
      ++found.end;
    }
    if (found.end < act.end && clauses.word(found.end).is(kTime)) continue;
    if (year && (found.end >= act.end || !clauses.word(found.end).has(shape::kPlural))) continue;
    if (found.end < act.end && clauses.word(found.end).has(shape::kWord) &&
        !clauses.word(found.end).is(kPreposition | kConjunction))
      ++found.end;
    if (found.begin > act.begin &&
        (clauses.text(found.begin - 1) == "$" || clauses.text(found.begin - 1) == "\xE2\x82\xAC" ||
         clauses.text(found.begin - 1) == "\xC2\xA3"))
      --found.begin;
    return found;
  }
  return {};
}

void set_status(const Clauses& clauses, const Cue& cue, const VerbGroup* group, Range act, Commitment& item) {
  item.status = cue.status;
  item.modality = cue.modality;
  const std::string_view verb = act.empty() ? std::string_view() : clauses.text(act.begin);
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
  // "will continue to" promises less than "will".
  if (verb == "continue" && cue.modality == Modality::strong &&
      (item.kind == Kind::pledge || item.kind == Kind::position))
    item.modality = Modality::medium;
}

}  // namespace entente
