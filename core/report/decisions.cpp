// What edits are called, which ids they make, and which of them cannot hold. Only what no analysis could ever change is
// a fault: topics, rules and keys come and go with the lexicon and the articles, and an edit must outlive both.
#include "core/report/decisions.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/base/hash.h"
#include "core/dates/calendar.h"
#include "core/language/fold.h"
#include "core/text/characters.h"
#include "core/text/utf8.h"

namespace entente {

namespace {

template <class Sort>
std::vector<Sort> of_sort(const Edits& edits) {
  std::vector<Sort> out;
  for (const Edit& edit : edits) {
    if (const Sort* one = std::get_if<Sort>(&edit)) out.push_back(*one);
  }
  return out;
}

std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

// "2026", "2026-03" or "2026-03-31", and there is such a day.
bool is_day(std::string_view text) {
  constexpr std::array<std::size_t, 3> kSizes = {4, 7, 10};
  if (std::ranges::find(kSizes, text.size()) == kSizes.end()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_mark = i == 4 || i == 7;
    if (is_mark ? text[i] != '-' : !is_ascii_digit(text[i])) return false;
  }
  const auto number = [&](std::size_t begin, std::size_t size) {
    int out = 0;
    if (begin < text.size()) std::from_chars(text.data() + begin, text.data() + begin + size, out);
    return out;
  };
  const Day day{number(0, 4), number(5, 2), number(8, 2)};
  if (day.year == 0 || (text.size() == 10 && day.day == 0)) return false;
  return text.size() == 4 || is_real(day);
}

// Keys parted by ", ", each with something to it.
bool are_keys(std::string_view text) {
  while (!text.empty()) {
    const std::size_t comma = text.find(", ");
    if (comma == std::string_view::npos) return true;
    if (comma == 0 || comma + 2 == text.size()) return false;
    text.remove_prefix(comma + 2);
  }
  return true;
}

std::string fault_of_value(CommitmentField field, const std::string& value) {
  switch (field) {
    case CommitmentField::kind:
      if (kind_named(value)) return {};
      return quoted(value) +
             " is no kind: PLEDGE, AGREEMENT, INSTRUMENT, POSITION, DELIVERY, CONCESSION, REQUEST, REFUSAL";
    case CommitmentField::status:
      if (status_named(value)) return {};
      return quoted(value) +
             " is no status: requested, stated, intent, agreed, signed, implementing, done, refused, suspended";
    case CommitmentField::modality:
      if (modality_named(value)) return {};
      return quoted(value) + " is no modality: strong, medium, weak";
    case CommitmentField::committers:
    case CommitmentField::requesters:
    case CommitmentField::counterparties:
      if (are_keys(value)) return {};
      return quoted(value) + " is no list of actors: keys parted by a comma and a space";
    case CommitmentField::due:
      if (value.empty() || is_day(value)) return {};
      return quoted(value) + " is no day: 2026-03-31, 2026-03 or 2026";
    case CommitmentField::speaker:
    case CommitmentField::what:
    case CommitmentField::deadline:
    case CommitmentField::amount:
    case CommitmentField::topic:
      return {};
  }
  return {};
}

std::string fault_of_addition(const CommitmentEdit& edit) {
  if (edit.article.empty()) return "it names no article";
  if (edit.sentence.empty()) return "its sentence is empty";
  if (edit.what.empty()) return "its act is empty";
  if (!edit.sentence.contains(edit.what)) return "its act is not within its sentence";
  if (edit.value.size() != edit.sentence.size()) return "its words are not as long as its sentence";
  if (edit.commitment != added_id(edit.article, edit.what)) {
    return quoted(edit.commitment) + " is not the id of what is added, " + added_id(edit.article, edit.what);
  }
  return {};
}

}  // namespace

std::string_view verb_name(ActorEdit::Verb verb) {
  constexpr std::array<std::string_view, 5> kNames = {"merge", "split", "rename", "retype", "hide"};
  return kNames[static_cast<std::size_t>(verb)];
}

std::string_view verb_name(CommitmentEdit::Verb verb) {
  constexpr std::array<std::string_view, 6> kNames = {"accept", "reject", "reopen", "set", "note", "add"};
  return kNames[static_cast<std::size_t>(verb)];
}

std::string_view field_name(CommitmentField field) {
  constexpr std::array<std::string_view, 12> kNames = {"kind",       "status",         "modality", "committers",
                                                       "requesters", "counterparties", "speaker",  "what",
                                                       "deadline",   "amount",         "due",      "topic"};
  return kNames[static_cast<std::size_t>(field)];
}

std::string split_key(std::string_view actor, std::string_view form) {
  return std::string(actor).append("/").append(slug(form));
}

std::string added_id(std::string_view article, Span what) {
  return hex16(hash64(std::uint64_t{what.end}, hash64(std::uint64_t{what.begin}, hash64(article, hash64("added")))));
}

std::string fault_of(const CommitmentEdit& edit) {
  if (edit.commitment.empty()) return "it names no commitment";
  if (find_ill_formed(edit.value) < edit.value.size()) return "its words are not UTF-8";
  if (edit.verb == CommitmentEdit::Verb::set) return fault_of_value(edit.field, edit.value);
  if (edit.verb == CommitmentEdit::Verb::add) return fault_of_addition(edit);
  return {};
}

ActorEdits actor_edits(const Edits& edits) { return of_sort<ActorEdit>(edits); }

CommitmentEdits commitment_edits(const Edits& edits) { return of_sort<CommitmentEdit>(edits); }

}  // namespace entente
