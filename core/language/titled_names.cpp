// Persons behind a title: "Chinese Foreign Ministry Spokesperson Zhao Lijian" is a person, an office and a ministry.
#include <algorithm>

#include "core/language/chunk_reading.h"
#include "core/language/name_types.h"

namespace entente {

// "Valuable Player Steve Nash", "Coach Marta Ruiz": a trade in capitals is left outside the name.
bool ChunkReading::read_calling(std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t at = first; at + 2 < last; ++at) {
    if (!text_[at].info.is(kCommonWord) || text_[at].info.is(kGivenName)) return false;
    if (!text_[at].info.is(kCalling) || !text_[at + 1].info.is(kGivenName)) continue;
    read(at + 1, last);
    return true;
  }
  return false;
}

// "Chinese Foreign Ministry Spokesperson Zhao Lijian", "President Xi"
bool ChunkReading::read_titled(std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t at = first; at < last; ++at) {
    if (!text_.is_capitalised(at)) continue;
    Title title = title_at(text_, at, last);
    if (title.empty()) continue;
    if (at > first && title.last == last && has_class(first, at, kGivenName) && text_[at].info.is(kSurname)) {
      return false;  // "Billie Jean King"
    }
    if (title.last >= last) {  // a role without a name: "Foreign Minister"
      if (at > first && ends_name(at - 1)) read(first, at);
      read_owner(title);
      return true;
    }
    if (!names_person(title.last, last, title.names_office)) return false;
    read_person_after(first, title, last);
    return true;
  }
  return false;
}

bool ChunkReading::ends_name(std::uint32_t token) const { return text_[token].shape != Shape::small; }

void ChunkReading::read_owner(const Title& title) {
  if (title.of_first < title.of_last) read(title.of_first, title.of_last);
}

void ChunkReading::read_person_after(std::uint32_t first, const Title& title, std::uint32_t last) {
  std::string_view of;
  std::uint32_t outer = title.first;
  if (first < title.first) {
    const std::size_t before = out_.size();
    std::uint32_t known_last = first;
    const KnownName* known = text_.known_at(first, title.first, known_last);
    if (is_plain_words(first, title.first)) {
      outer = first;
    } else if (known != nullptr && known_last == title.first) {
      of = canonical_name(*known);
      outer = first;
      if (known->kind != NameKind::demonym) read(first, title.first);
    } else {
      read(first, title.first);
      if (out_.size() == before + 1 && out_.back().first <= first + 1) outer = first;
      if (out_.size() > before) of = out_.back().of;
    }
  }
  if (title.of_first < title.of_last) {
    std::uint32_t known_last = title.of_first;
    const KnownName* known = text_.known_at(title.of_first, title.of_last, known_last);
    if (known != nullptr && of.empty()) of = canonical_name(*known);
    read_owner(title);
  }
  Candidate person = Candidate::bare(title.last, last, ActorType::person);
  person.outer_first = outer;
  person.role_first = title.first;
  person.role_last = title.names_office ? title.role_last : title.first;
  person.of = of;
  person.weight = kSureVote;
  out_.push_back(person);
  end_ = last;
}

// Sport and Recreation (Minister): all common words.
bool ChunkReading::is_plain_words(std::uint32_t first, std::uint32_t last) const {
  for (std::uint32_t at = first; at < last; ++at) {
    if (text_[at].shape == Shape::mark) continue;
    if (!text_[at].info.is(kCommonWord) || text_[at].info.is(kOrganisationHead | kGivenName)) return false;
  }
  return true;
}

// What stands behind a title is a person unless a head closes it ("Prime Minister Office").
bool ChunkReading::names_person(std::uint32_t first, std::uint32_t last, bool after_office) const {
  const NameToken& end = text_[last - 1];
  if (count_words(text_, first, last) > 7 || text_[first].shape == Shape::number) return false;
  if (end.info.is(kOrganisationHead | kInitiativeHead | kGroupHead) && (last - first > 1 || !end.info.is(kGivenName)))
    return false;
  std::uint32_t known_last = first;
  const KnownName* known = text_.known_at(first, last, known_last);
  if (known != nullptr && known_last == last && !known->is_common && !text_[first].info.is(kGivenName | kFamilyFirst)) {
    return false;
  }
  for (std::uint32_t at = first; at < last; ++at) {
    if (text_[at].folded == "of" || text_[at].folded == "for") return false;
  }
  return !is_all_common(first, last) || text_[first].info.is(kGivenName) ||
         (last - first == 1 && !is_office_word(first, after_office));
}

// "Mr President", "General Manager": a common word behind a title that is no name.
bool ChunkReading::is_office_word(std::uint32_t token, bool after_office) const {
  return text_[token].info.is(kTitleNoun | kTitleModifier | kCalling | kAnyHead) &&
         !(text_[token].info.is(kSurname) && !after_office);
}

}  // namespace entente
