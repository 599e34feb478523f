// Names that a head word closes ("Taiwan Strait", "Chinese Foreign Ministry") or holds together ("Bank of China"):
// the head gives the type.
#include "core/language/chunk_reading.h"
#include "core/language/name_types.h"

namespace entente {

// "Council of Foreign Ministers", "Embassy of Pakistan in China": the head comes before any title.
bool ChunkReading::opens_with_head(std::uint32_t first, std::uint32_t last) const {
  for (std::uint32_t at = first; at + 2 < last; ++at) {
    if (text_[at + 1].shape == Shape::small && text_[at + 1].info.is(kFunctionWord)) {
      return text_[at].info.is(kAnyHead) && !text_[at].info.is(kTitleNoun) && text_[at + 1].folded != "and";
    }
    if (text_[at].info.is(kTitleNoun)) return false;
  }
  return false;
}

// Closed by a head ("Chinese Foreign Ministry", "Taiwan Strait") or held together by one ("Bank of China").
bool ChunkReading::read_headed(std::uint32_t first, std::uint32_t last) {
  std::uint32_t end = last;
  while (end > first + 1 && is_numeral(end - 1)) --end;
  std::uint32_t head = end - 1;
  for (std::uint32_t at = first + 1; at < end; ++at) {
    if (text_[at].info.is(kFunctionWord) && text_[at].folded != "and") {
      if (text_[at - 1].info.is(kAnyHead | kPlaceOpener)) {
        head = at - 1;
        break;
      }
    }
  }
  WordInfo info = text_[head].info;
  if (text_[first].info.is(kGivenName) && !text_[first].info.is(kCommonWord) && info.is(kSurname) &&
      count_words(text_, first, end) == 2 && !text_[first].info.is(kPlaceOpener)) {
    return false;  // "Matt Temple"
  }
  if (!info.is(kAnyHead) && text_[first].info.is(kPlaceOpener) && end > first + 1) {
    return read_opened_place(first, end);
  }
  if (!info.is(kAnyHead) && !(info.is(kPlaceOpener) && head + 1 < end)) return false;
  if (end - first == 1) return read_bare_head(first, last);
  const ActorType type = head_type(head, info);
  std::uint32_t start = first;
  if (type == ActorType::initiative || type == ActorType::organisation) start = with_number(first, type);
  Candidate found = Candidate::bare(start, type == ActorType::place ? end : last, type);
  found.weight = kSureVote;
  set_owner(found);
  found.is_head_only = end == last && !has_substance(first, end, type);
  if (type == ActorType::place) {
    // "Jiangxi Province" is Jiangxi.
    std::uint32_t known_last = first;
    const KnownName* known = text_.known_at(first, end, known_last);
    if (known != nullptr && known->kind == NameKind::place && known_last + 1 == end) found.known = known;
  }
  out_.push_back(found);
  end_ = last;
  return true;
}

// "Policy 2021-2022", "Partnership II"
bool ChunkReading::is_numeral(std::uint32_t token) const {
  const NameToken& t = text_[token];
  if (t.shape == Shape::number || t.shape == Shape::mark) return true;
  return t.info.is(kNameSuffix) && text_[token - 1].info.is(kAnyHead) && !text_[token - 1].info.is(kSurname);
}

ActorType ChunkReading::head_type(std::uint32_t head, WordInfo info) const {
  if (info.is(kOrganisationHead)) {
    if (info.is(kPlaceHead) && !info.is(kBodyHead)) return ActorType::place;
    if (info.is(kInitiativeHead) && info.is(kMeetingHead) && text_[head].folded != "congress")
      return ActorType::initiative;
    return ActorType::organisation;
  }
  if (info.is(kInitiativeHead)) return ActorType::initiative;
  if (info.is(kGroupHead)) return ActorType::organisation;
  return ActorType::place;
}

// "2021 Forum on ...", "18th SCO Summit"
std::uint32_t ChunkReading::with_number(std::uint32_t first, ActorType type) const {
  if (type != ActorType::initiative || first <= sentence_.first) return first;
  const NameToken& before = text_[first - 1];
  const bool is_ordinal = before.folded.ends_with("th") || before.folded.ends_with("st") ||
                          before.folded.ends_with("nd") || before.folded.ends_with("rd");
  if (before.shape != Shape::number || (before.folded.size() != 4 && !is_ordinal)) return first;
  if (first - 1 > sentence_.first && text_[first - 2].info.is(kTimeWord)) return first;
  return first - 1;
}

// A name must hold more than its head: "Joint Statement" is any statement, "Supreme Court" some state's court.
bool ChunkReading::has_substance(std::uint32_t first, std::uint32_t last, ActorType type) const {
  std::uint32_t words = 0;
  for (std::uint32_t at = first; at < last; ++at) {
    const NameToken& t = text_[at];
    if (t.shape <= Shape::number) continue;
    std::uint32_t known_last = at;
    const KnownName* known = text_.known_at(at, last, known_last);
    if (known != nullptr && known->kind != NameKind::no_actor && !known->is_common) return true;
    if (!t.info.is(kCommonWord | kAnyHead | kPlaceOpener)) return true;
    if (!t.info.is(kFunctionWord)) ++words;
  }
  if (type == ActorType::organisation) return words >= 2 && has_class(first, last, kOrganisationHead);
  return type == ActorType::initiative && words >= 3;
}

// "Northern Ireland", "Lake Chad", "Cape Canaveral"
bool ChunkReading::read_opened_place(std::uint32_t first, std::uint32_t last) {
  if (last - first > 3 || text_[first + 1].shape < Shape::capital || text_[first + 1].info.is(kCommonWord))
    return false;
  if (text_[last - 1].info.is(kTitleNoun)) return false;
  std::uint32_t known_last = first + 1;
  const KnownName* known = text_.known_at(first + 1, last, known_last);
  if (known != nullptr && known->kind != NameKind::state && known->kind != NameKind::place &&
      known->kind != NameKind::capital) {
    return false;
  }
  push_new(first, last, ActorType::place);
  return true;
}

// "the Council", "Parliament": a short form of something named before, or nothing.
bool ChunkReading::read_bare_head(std::uint32_t first, std::uint32_t last) {
  Candidate bare = Candidate::bare(first, last, head_type(first, text_[first].info));
  bare.is_head_only = true;
  out_.push_back(bare);
  end_ = last;
  return true;
}

// "Japan's | Foreign Ministry": the owner belongs to the full name.
void ChunkReading::set_owner(Candidate& found) const {
  std::uint32_t known_last = found.first;
  if (const KnownName* inside = text_.known_at(found.first, found.last, known_last); inside != nullptr) {
    if (inside->kind == NameKind::state || inside->kind == NameKind::demonym) found.of = canonical_name(*inside);
    return;
  }
  if (found.first <= sentence_.first || !text_[found.first - 1].possessive) return;
  if (!text_[found.last - 1].info.is(kOrganHead) && !text_[found.first].info.is(kOrganHead)) return;
  for (std::uint32_t back = 1; back <= 3 && found.first >= sentence_.first + back; ++back) {
    std::uint32_t owner_last = 0;
    const KnownName* owner = text_.known_at(found.first - back, found.first, owner_last);
    if (owner == nullptr || owner_last != found.first || owner->kind == NameKind::no_actor) continue;
    found.of = canonical_name(*owner);
    found.owner_first = found.first - back;
    return;
  }
}

}  // namespace entente
