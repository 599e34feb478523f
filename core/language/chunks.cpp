// The connectors inside names, in the order in which they are tried. Each rule looks at the word before and
// the words after; what it joins is still to be read (readings of a chunk are in candidates.cpp).
#include "core/language/chunks.h"

#include "core/language/titles.h"

namespace entente {
namespace {

constexpr std::uint32_t kHeadOrOpener = kAnyHead | kPlaceOpener;

// No name is longer; a page of capitals is cut up, so that reading stays linear in the text.
constexpr std::uint32_t kLongestChunk = 40;

class ChunkWalk {
 public:
  ChunkWalk(const NameText& text, std::uint32_t first, std::uint32_t end) : text_(text), first_(first), end_(end) {}

  std::uint32_t run() {
    std::uint32_t at = first_ + 1;
    std::uint32_t known_last = at;
    if (text_.known_at(first_, end_, known_last) != nullptr) at = known_last;
    while (at < end_ && at - first_ < kLongestChunk) {
      const std::uint32_t next = step(at);
      if (next == at) break;
      at = next;
    }
    return past_small_head(at);
  }

 private:
  [[nodiscard]] bool is(std::uint32_t token, std::string_view folded) const {
    return token < end_ && text_[token].folded == folded;
  }
  [[nodiscard]] bool capital(std::uint32_t token) const { return token < end_ && text_.is_capitalised(token); }

  // The end of the chunk after taking in what stands at `at`; `at` when the chunk ends here.
  std::uint32_t step(std::uint32_t at) {
    const NameToken& before = text_[at - 1];
    const NameToken& t = text_[at];
    if (before.possessive && !may_follow_possessive(at)) return at;
    if (t.shape == Shape::mark) return over_mark(at);
    if (text_.is_capitalised(at) && !t.glued) {
      const bool is_time = t.info.is(kTimeWord) && !next_is_name(at) && !is_given_syllable(at);
      return is_time ? at : past_known(at);
    }
    if (t.shape == Shape::number) return over_number(at);
    if (t.info.is(kParticle) && t.shape == Shape::small && !before.info.is(kHeadOrOpener)) return over_particle(at);
    if (t.folded == "of" || t.folded == "for" || t.folded == "on" || t.folded == "against" || t.folded == "in" ||
        t.folded == "with" || t.folded == "to" || t.folded == "between") {
      return over_preposition(at);
    }
    if (t.folded == "and") return over_and(at);
    return at;
  }

  // "Video Jukebox Network inc", "Jiangxi Province committee"
  [[nodiscard]] std::uint32_t past_small_head(std::uint32_t at) const {
    if (at >= end_ || text_[at].shape != Shape::small || text_[at].glued || text_[at - 1].possessive) return at;
    if (at + 1 < end_ && text_.is_hyphen(at + 1)) return at;  // "Gould co-stars"
    if (text_[at].info.is(kCompanyHead) && text_[at].folded.size() <= 4) return at + 1;
    if (text_[at].info.is(kSmallPlaceHead) && text_[first_].info.is(kPlaceOpener)) {
      const bool describes =
          at + 1 < end_ && text_[at + 1].shape == Shape::small && !text_[at + 1].info.is(kFunctionWord | kSpeechVerb);
      return describes ? at : at + 1;  // "South Pacific island country"
    }
    const bool is_body = text_[at].info.is(kOrganHead | kBodyHead) && at > first_ + 1;
    return is_body && text_[at - 1].info.is(kPlaceHead) && !text_[at - 1].info.is(kOrganisationHead) ? at + 1 : at;
  }

  std::uint32_t past_known(std::uint32_t at) const {
    std::uint32_t last = at + 1;
    return text_.known_at(at, end_, last) != nullptr ? last : at + 1;
  }

  // "Lee Jun-seok", "Li In-mo": a family name, and a given name of two syllables, which may be words.
  [[nodiscard]] bool is_given_syllable(std::uint32_t at) const {
    if (at + 2 >= end_ || !text_[at - 1].info.is(kFamilyFirst) || !text_.is_hyphen(at + 1)) return false;
    const NameToken& second = text_[at + 2];
    return second.shape == Shape::small && second.folded.size() <= 5 && text_[at].folded.size() <= 6 &&
           !is_participle(second.folded);
  }

  [[nodiscard]] static bool is_participle(std::string_view word) {
    return word == "led" || word == "held" || word == "born" || word == "based" || word == "run" || word == "wide" ||
           word == "like" || word.ends_with("ed");
  }

  // "Hector "Macho" Camacho", "Leo (Bob) Nichols": a by-name between a given name and a surname. Its closing mark.
  [[nodiscard]] std::uint32_t by_name_end(std::uint32_t at) const {
    if (text_[at].glued || !text_[at - 1].info.is(kGivenName) || !capital(at + 1) || !text_[at + 1].glued) return at;
    for (std::uint32_t close = at + 2; close < end_ && close <= at + 4; ++close) {
      if (text_[close].shape != Shape::mark) continue;
      const bool fits = text_[close].mark == (text_.is_mark(at, '(') ? ')' : text_[at].mark) && text_[close].glued;
      return fits && capital(close + 1) && !text_[close + 1].glued ? close : at;
    }
    return at;
  }

  [[nodiscard]] bool next_is_name(std::uint32_t at) const {
    return capital(at + 1) && !text_[at + 1].info.is(kTimeWord);
  }

  // "People's Association", "Leaders' Meeting": a plural or a common word may own what follows.
  [[nodiscard]] bool may_follow_possessive(std::uint32_t at) const {
    std::uint32_t owner = at - 1;
    if (text_.is_mark(owner, '\'') && owner > first_) --owner;
    if (text_.is_mark(at, '\'')) return true;
    return capital(at) && text_[owner].info.is(kCommonWord) && !text_[owner].info.is(kOffice) &&
           !text_[at].info.is(kFunctionWord);
  }

  std::uint32_t over_mark(std::uint32_t at) const {
    const NameToken& before = text_[at - 1];
    if (text_.is_mark(at, '\'')) {
      return before.possessive && before.info.is(kCommonWord) && text_[at].glued && capital(at + 1) ? at + 1 : at;
    }
    if (text_.is_mark(at, '"') || text_.is_mark(at, '(')) {
      const std::uint32_t close = by_name_end(at);
      return close > at ? close + 2 : at;
    }
    if (text_.is_mark(at, '&')) return capital(at + 1) ? at + 2 : at;
    if (text_.is_mark(at, '.')) return is_abbreviation_stop(at) ? at + 1 : at;
    if (text_.is_mark(at, ',')) return company_form_follows(at) ? at + 2 : over_matters(at);
    // "Talal Al- Khaled": a hyphen torn off by the line's end
    if (text_.is_mark(at, '-') && text_[at].glued && before.info.is(kParticle) && capital(at + 1)) return at + 2;
    if (!text_.is_hyphen(at) || at + 1 >= end_) return at;
    const NameToken& after = text_[at + 1];
    if (capital(at + 1) || after.shape == Shape::number) return capital(at + 1) ? past_known(at + 1) : at + 2;
    if (at > first_ + 1 && is_given_syllable(at - 1)) return at + 2;
    // "Roh Moo-hyun", "Bin Jassim al-Thani": a small syllable belongs to the name, "Hamas-led" does not.
    if (after.info.is(kParticle) && at + 2 < end_) return at + 2;
    // "Stockton-on-Tees": small words between two hyphens
    if (after.folded.size() <= 4 && at + 3 < end_ && text_.is_hyphen(at + 2) && capital(at + 3)) return at + 4;
    const bool in_name = at - 1 > first_ && text_.is_capitalised(at - 2) && !before.info.is(kCommonWord);
    return in_name && after.folded.size() <= 5 && !is_participle(after.folded) ? at + 2 : at;
  }

  // "J. Patrick", "P.V. Rao", "St. Petersburg", "Mr. Song", "H.E. Xi".
  [[nodiscard]] bool is_abbreviation_stop(std::uint32_t at) const {
    if (!text_[at].glued || !capital(at + 1) || text_[at + 1].glued) return false;
    const NameToken& before = text_[at - 1];
    if (before.folded.size() == 1 || before.folded.find('.') != before.folded.npos) return true;
    return before.folded.size() <= 4 && (before.info.is(kTitleNoun | kTitleModifier) || before.folded == "st");
  }

  [[nodiscard]] bool company_form_follows(std::uint32_t at) const {
    return capital(at + 1) && text_[at + 1].info.is(kCompanyHead) && text_[at + 1].folded.size() <= 4;
  }

  // "Ministry of Gender, Labour and Social Development", "Economic, Social and Environmental Council": matters in a
  // list, the last behind "and"; with no body before them one must close them. The end of the list's last matter.
  [[nodiscard]] std::uint32_t over_matters(std::uint32_t at) const {
    const bool is_tail = has_connector(at) && has_head(at, kOrganHead | kBodyHead);
    if (!is_matter(at - 1)) return at;
    std::uint32_t token = at;
    for (std::uint32_t matters = 0; matters < 5; ++matters) {
      const bool is_last = is(token, "and");
      if (!is_last && !(token < end_ && text_.is_mark(token, ','))) return at;
      ++token;
      if (!is_last && is(token, "and")) ++token;
      const std::uint32_t first = token;
      while (token < end_ && is_matter(token) && token < first + 4) ++token;
      if (token == first) return at;
      if (!is_last && !is(first - 1, "and")) continue;
      const bool is_closed = text_[token - 1].info.is(kOrganisationHead | kGroupHead) && token > first + 1;
      return is_tail != is_closed ? token : at;
    }
    return at;
  }

  // A common word in capitals, as fields of work are named.
  [[nodiscard]] bool is_matter(std::uint32_t token) const {
    return capital(token) && text_[token].info.is(kCommonWord) && !text_[token].possessive &&
           !text_[token].info.is(kGivenName | kTitleNoun | kTimeWord | kFunctionWord);
  }

  std::uint32_t over_number(std::uint32_t at) const {
    // "Excise Policy 2021-2022", "Vision 2030", "Beijing 2022 Winter Olympic Games"
    if (text_[at - 1].info.is(kInitiativeHead)) return at + 1;
    return capital(at + 1) && text_[at].folded.size() == 4 && text_[at + 1].info.is(kCommonWord) ? at + 1 : at;
  }

  std::uint32_t over_particle(std::uint32_t at) const {
    if (capital(at + 1) && !text_[at + 1].glued) return at + 2;
    if (at + 2 < end_ && text_.is_hyphen(at + 1) && capital(at + 2)) return at + 3;
    if (at + 1 < end_ && text_[at + 1].info.is(kParticle) && text_[at + 1].shape == Shape::small && capital(at + 2)) {
      return at + 3;
    }
    return at;
  }

  // The chunk so far holds one of the connectors already: "Association for Friendship ... with".
  [[nodiscard]] bool has_connector(std::uint32_t at) const {
    for (std::uint32_t token = first_ + 1; token < at; ++token) {
      if (text_.is_word(token) && text_[token].info.is(kFunctionWord) && text_[token].folded != "and") return true;
    }
    return false;
  }

  // A head of the wanted kind stands before the chunk's first connector: "Declaration between ... on".
  [[nodiscard]] bool has_head(std::uint32_t at, std::uint32_t wanted) const {
    for (std::uint32_t token = first_; token < at; ++token) {
      if (text_[token].shape == Shape::small) return false;
      if (text_[token].info.is(wanted)) return true;
    }
    return false;
  }

  std::uint32_t over_preposition(std::uint32_t at) const {
    std::uint32_t next = at + 1;
    if (is(next, "the")) ++next;
    if (!capital(next) || text_[next].info.is(kTimeWord)) return at;
    const WordInfo head = text_[at - 1].info;
    const std::string_view word = text_[at].folded;
    std::uint32_t known_last = next;
    const KnownName* known = text_.known_at(next, end_, known_last);
    const bool is_named = known != nullptr && known->kind != NameKind::no_actor && known->kind != NameKind::demonym;
    const bool is_common = text_[next].info.is(kCommonWord) && !is_named;
    // "Ambassador to China Moin ul Haque": a title's state, with the name behind it
    if (head.is(kOffice) && (word == "of" || word == "to") && is_named && capital(known_last) &&
        !text_[known_last - 1].possessive && opens_person(known_last)) {
      return known_last;
    }
    bool joins = false;
    if (word == "of") {
      const bool is_legal_form =
          head.is(kCompanyHead) && text_[at - 1].folded.size() <= 4;  // "Strata Bit Corp of Houston"
      joins = (head.is(kAnyHead & ~kPlaceHead) && !is_legal_form) || head.is(kPlaceOpener) ||
              (has_connector(at) && is_common) ||
              (has_connector(at) && has_head(at, kOrganisationHead) && head.is(kCommonWord) && known == nullptr) ||
              (has_connector(at) && has_head(at, kOrganisationHead) && known != nullptr &&
               known->kind == NameKind::organisation) ||
              (head.is(kOffice) && (is_common || text_[next].info.is(kStateNoun)) && name_follows_title(at));
    } else if (word == "for") {
      joins = (head.is(kOrganisationHead | kGroupHead | kInitiativeHead) || has_connector(at)) &&
              (is_common || is_demonym(known)) && !is_known_body(at);
      joins = joins || (head.is(kOffice) && is_common && name_follows_title(at));
      // "the Society for the United Nations"
      joins = joins || (head.is(kBodyHead | kGroupHead) && known != nullptr && known->kind == NameKind::organisation &&
                        !is_known_body(at));
    } else if (word == "on" || word == "against") {
      joins = (head.is(kOrganisationHead | kGroupHead | kInitiativeHead) || has_connector(at)) && is_common &&
              !is_known_body(at);
    } else if (word == "between") {
      joins = has_head(at, kInitiativeHead | kGroupHead) && is_named;
    } else if (word == "with" || word == "to") {
      joins = has_connector(at) && is_common;
    } else if (word == "in") {
      joins = text_[first_].folded == "embassy" || text_[first_].folded == "consulate" ||
              (has_connector(at) && is_common && !text_[at - 1].info.is(kGivenName));
    }
    return joins ? past_known(next) : at;
  }

  [[nodiscard]] static bool is_demonym(const KnownName* known) {
    return known != nullptr && known->kind == NameKind::demonym;
  }

  // The chunk so far is a known name: what follows by "on" or "for" is not part of it.
  [[nodiscard]] bool is_known_body(std::uint32_t at) const {
    std::uint32_t last = first_;
    return text_.known_at(first_, at, last) != nullptr && last == at;
  }

  // "Secretary of State Antony": the title's tail is followed by a name.
  [[nodiscard]] bool name_follows_title(std::uint32_t at) const {
    std::uint32_t token = at + 1;
    while (token < end_ && text_[token].info.is(kCommonWord | kStateNoun) &&
           (capital(token) || is(token, "and") || is(token, "the") || is(token, "for"))) {
      ++token;
    }
    return capital(token);
  }

  std::uint32_t over_and(std::uint32_t at) const {
    if (!capital(at + 1) || text_[at + 1].info.is(kTimeWord)) return at;
    const NameToken& before = text_[at - 1];
    const NameToken& after = text_[at + 1];
    if (before.info.is(kTitleNoun)) {  // "State Councilor and Foreign Minister Wang"
      const Title title = title_at(text_, at + 1, end_);
      return !title.empty() && title.names_office && capital(title.last) ? at + 2 : at;
    }
    if (between_known(at)) return past_known(at + 1);
    if (joins_demonyms(at)) return at + 2;
    if (before.info.is(kPlaceOpener) && after.info.is(kPlaceOpener)) return at + 2;  // "East and South China Seas"
    if (is_new(at - 1) && is_new(at + 1) && capital(at + 2) && text_[at + 2].info.is(kHeadOrOpener)) {
      return at + 2;  // "Olympic and Paralympic Games"
    }
    if (!before.info.is(kCommonWord) || !after.info.is(kCommonWord)) return at;
    if (has_connector(at)) {
      // "Ministry of Science and Technology"; but "the Ministry of Defence and Parliament"
      return after.info.is(kOrganHead) ? at : at + 2;
    }
    // "Food and Agriculture Organization": a head must close the second half.
    for (std::uint32_t token = at + 1; capital(token) || text_.is_mark(token, '-'); ++token) {
      if (token > at + 1 && text_[token].info.is(kOrganisationHead | kGroupHead | kInitiativeHead | kTitleNoun))
        return at + 2;
      if (token + 1 >= end_) break;
    }
    return at;
  }

  // "Conference of Chinese and African Entrepreneurs"
  [[nodiscard]] bool joins_demonyms(std::uint32_t at) const {
    std::uint32_t last = at;
    return has_connector(at) && capital(at + 2) && !text_[at + 2].glued &&
           is_demonym(text_.known_at(at - 1, at, last)) && is_demonym(text_.known_at(at + 1, at + 2, last));
  }

  [[nodiscard]] bool opens_person(std::uint32_t token) const {
    if (text_[token].info.is(kGivenName | kFamilyFirst)) return true;
    std::uint32_t last = token;
    return text_.known_at(token, end_, last) == nullptr && !text_[token].info.is(kCommonWord);
  }

  [[nodiscard]] bool is_new(std::uint32_t token) const {
    std::uint32_t last = token;
    const KnownName* known = text_.known_at(token, end_, last);
    return (known == nullptr || known->kind == NameKind::no_actor || known->kind == NameKind::initiative) &&
           !text_[token].info.is(kGivenName | kHeadOrOpener);
  }

  // "Declaration between China and Pakistan"
  [[nodiscard]] bool between_known(std::uint32_t at) const {
    bool saw_between = false;
    for (std::uint32_t token = first_ + 1; token < at; ++token) saw_between = saw_between || is(token, "between");
    if (!saw_between) return false;
    std::uint32_t last = at + 1;
    return text_.known_at(at + 1, end_, last) != nullptr;
  }

  const NameText& text_;
  std::uint32_t first_;
  std::uint32_t end_;
};

}  // namespace

bool may_start_name(const NameText& text, std::uint32_t token, std::uint32_t end) {
  if (text.is_capitalised(token)) return true;
  if (text[token].shape != Shape::small || !text[token].info.is(kParticleOpener)) return false;
  if (token + 2 < end && text.is_hyphen(token + 1) && text.is_capitalised(token + 2)) return true;
  return token + 1 < end && text.is_capitalised(token + 1) &&
         (text[token].folded == "van" || text[token].folded == "von" || text[token].folded == "al" ||
          text[token].folded == "abu");
}

std::uint32_t chunk_end(const NameText& text, std::uint32_t first, std::uint32_t end) {
  return ChunkWalk(text, first, end).run();
}

}  // namespace entente
