// Names that no list, title or head explains: whether they name an actor at all, and if so of what type.
#include <algorithm>

#include "core/language/chunk_reading.h"
#include "core/language/fold.h"
#include "core/language/name_types.h"
#include "core/text/characters.h"

namespace entente {

void ChunkReading::read_new(std::uint32_t first, std::uint32_t last) {
  end_ = last;
  Candidate found = Candidate::bare(first, last);
  const bool is_single = count_words(text_, first, last) == 1;
  bool is_common = is_all_common(first, last);
  if (text_[first].shape == Shape::number) return;
  if (is_single && text_[first].folded.size() < 2) return;
  if (is_single && text_[first].info.is(kTitleModifier | kPlaceOpener)) return;
  if (is_common && !is_single && !text_[first].info.is(kGivenName)) return;  // "Market Economy Status"
  if (text_[first].info.is(kNoActor) && is_single) return;
  if (is_single && (is_plural_acronym(first) || is_figure(first))) return;
  if (names_thing(first, last, is_single)) return;
  if (read_small_head(first, last)) return;
  set_type(found);
  // "ADDS details": an editor's shout; letters that spell a word are seldom an acronym.
  const bool is_shout = is_single && text_[first].shape == Shape::all_capitals && text_[first].folded.size() > 3 &&
                        text_[first].info.is(kCommonWord);
  if (is_shout) found.is_weak = true;
  const bool is_explained = found.weight >= kStrongVote && found.weight < kSureVote;  // "the brewer Fosters"
  if (is_single && is_common && is_explained) is_common = false;
  if (is_single && (is_common || (opens_sentence(first) && text_.seen_small(first)))) found.is_weak = true;
  out_.push_back(found);
}

// "MPs", "NGOs"
bool ChunkReading::is_plural_acronym(std::uint32_t token) const {
  const std::string_view word = text_.surface(token, token + 1);
  return word.size() > 2 && word.ends_with('s') && is_all_capitals(word.substr(0, word.size() - 1));
}

// "N7.2 billion", "R150"
bool ChunkReading::is_figure(std::uint32_t token) const {
  const std::string_view word = text_[token].folded;
  const auto digits = std::count_if(word.begin(), word.end(), is_ascii_digit);
  return 2 * static_cast<std::size_t>(digits) >= word.size() || (digits > 0 && text_[token].shape == Shape::capital);
}

// "Privatisation", "Standings", "Automakers": abstract and plural nouns, even rare ones, by their endings.
bool names_matter(std::string_view word) {
  for (const std::string_view ending :
       {"ation", "ations", "ition", "ment", "ments", "ness", "ings", "makers", "holders"}) {
    if (word.size() > ending.size() + 3 && word.ends_with(ending)) return true;
  }
  return false;
}

// "Biologist", "Diarist"; but "Lindqvist"
bool names_trade(std::string_view word) {
  for (const std::string_view ending : {"logist", "omist", "alist", "onist", "icist", "tivist", "arist", "orist"}) {
    if (word.ends_with(ending)) return true;
  }
  return false;
}

// "the whaling ship Nybraenna", "a Keynesian view"
bool ChunkReading::names_thing(std::uint32_t first, std::uint32_t last, bool is_single) const {
  if (first > sentence_.first && text_[first - 1].shape == Shape::small && text_[first - 1].info.is(kThingNoun))
    return true;
  // "Parkinson's disease", "Murphy's law"
  if (is_single && text_[first].possessive && last < sentence_.last) {
    const std::string_view next = text_[last].folded;
    if (next == "disease" || next == "syndrome" || next == "law" || next == "theorem") return true;
  }
  // "Sino-US ties", "the Sino-Vietnamese committee"
  if (is_single && is_prefix_word(first) && text_.is_hyphen(last)) return true;
  if (first + 3 == last && is_prefix_word(first) && text_.is_hyphen(first + 1)) return true;
  if (!is_single || text_[first].info.is(kGivenName) || text_[first].possessive) return false;
  const std::string_view word = text_[first].folded;
  const bool before_noun = last < sentence_.last && text_[last].shape == Shape::small && !text_[last].glued &&
                           !text_[last].info.is(kFunctionWord | kSpeechVerb);
  if (word.size() > 5 && (word.ends_with("ism") || word.ends_with("ists") || names_trade(word))) return true;
  return before_noun && word.size() > 5 &&
         (word.ends_with("ian") || word.ends_with("ean") || word.ends_with("ese") || word.ends_with("ist") ||
          word.ends_with("ional") || word.ends_with("ential") || word.ends_with("esque"));
}

// "Schiphol airport", "Clinton campaign"
bool ChunkReading::read_small_head(std::uint32_t first, std::uint32_t last) {
  if (last >= sentence_.last || text_[last].shape != Shape::small || text_[last].glued || text_[last - 1].possessive)
    return false;
  const std::string_view word = text_[last].folded;
  if (text_[last].info.is(kSmallPlaceHead) && !text_[first].info.is(kNameStyle)) {
    push_new(first, last + 1, ActorType::place);
    return true;
  }
  if ((word == "campaign" || word == "administration" || word == "government") &&
      count_words(text_, first, last) == 1) {
    push_new(first, last + 1, ActorType::organisation);
    return true;
  }
  return false;
}

void ChunkReading::set_type(Candidate& found) const {
  const Title title = title_before(text_, found.first, sentence_.first);
  if (!title.empty() && !text_[found.first].info.is(kOrganisationHead)) {
    found.type = ActorType::person;
    found.weight = kSureVote;
    found.outer_first = with_owner(title.first, found);
    found.role_first = title.first;
    found.role_last = title.role_last;
    return;
  }
  if (text_[found.first].info.is(kNameStyle)) {
    found.type = ActorType::person;
    found.weight = kSureVote;
    return;
  }
  const TypeVote vote = guess_type(text_, sentence_, found.first, found.last);
  found.type = vote.type;
  found.weight = vote.weight;
}

// The demonym or body before a small title: "Palestinian leader Mahmoud Abbas", "Hezbollah leader".
std::uint32_t ChunkReading::with_owner(std::uint32_t title_first, Candidate& found) const {
  for (std::uint32_t back = 1; back <= 4 && title_first >= sentence_.first + back; ++back) {
    const std::uint32_t at = title_first - back;
    if (!text_.is_capitalised(at)) continue;
    std::uint32_t owner_last = at;
    const KnownName* owner = text_.known_at(at, title_first, owner_last);
    if (owner == nullptr || owner_last != title_first || owner->kind == NameKind::no_actor) continue;
    found.of = canonical_name(*owner);
    if (text_[owner_last - 1].possessive) return title_first;
    return at;
  }
  return title_first;
}

}  // namespace entente
