// A chunk is read outside in: words that only open a sentence are dropped, then a known name that covers it,
// a title with a name behind it, a phrase closed by a head word, known names at either end; what is left
// is a new name whose type its words and neighbours decide.
#include "core/language/readings.h"

#include <algorithm>

#include "core/language/fold.h"
#include "core/language/metonymy.h"
#include "core/language/name_types.h"
#include "core/language/titles.h"
#include "core/text/characters.h"

namespace entente {
namespace {

constexpr std::uint32_t kBodyHeads = kOrganisationHead;
constexpr std::uint32_t kAnyHead = kBodyHeads | kGroupHead | kInitiativeHead | kPlaceHead;

class ChunkReading {
 public:
  ChunkReading(const NameText& text, const SentenceBounds& sentence, std::vector<Candidate>& out)
      : text_(text), sentence_(sentence), out_(out) {}

  void read(std::uint32_t first, std::uint32_t last) {
    strip(first, last);
    if (first >= last) return;
    std::uint32_t known_last = first;
    const KnownName* known = text_.known_at(first, last, known_last);
    if (known != nullptr && last < sentence_.last && text_.is_mark(last, '$') && text_[last].glued) return;  // "US$720"
    if (known != nullptr && known_last == last) {
      end_ = read_known(text_, sentence_, *known, first, last, out_);
      return;
    }
    if (const LongForm* form = sentence_.long_form_at(first); form != nullptr && form->last == last) {
      if (!read_headed(first, last)) push_new(first, last, ActorType::organisation);
      return;
    }
    if (known != nullptr && known->kind == NameKind::organisation && !known->is_common &&
        has_only(known_last, last, kCompanyHead)) {
      push_new(first, last, known_type(*known));  // "Standard and Poor's Corp"
      out_.back().known = known;
      return;
    }
    if (read_government(first, last)) return;
    if (read_described(first, last)) return;
    if (opens_with_head(first, last) && read_headed(first, last)) return;
    if (read_titled(first, last)) return;
    if (read_headed(first, last)) return;
    if (read_organ_person(first, last)) return;
    if (known != nullptr && read_known_first(*known, first, known_last, last)) return;
    if (read_known_later(first, last)) return;
    read_new(first, last);
  }

  [[nodiscard]] std::uint32_t end() const { return end_; }

 private:
  [[nodiscard]] bool opens_sentence(std::uint32_t token) const {
    if (token == sentence_.first) return true;
    const char mark = text_[token - 1].mark;
    return mark == '"' || mark == ':' || (mark == '\'' && !text_[token - 1].glued) || (mark == '(') ||
           (text_[token - 1].shape == Shape::mark && token - 1 == sentence_.first);
  }

  // Drops words that stand in capitals for other reasons at either end.
  void strip(std::uint32_t& first, std::uint32_t& last) const {
    while (first < last) {
      const NameToken& t = text_[first];
      std::uint32_t known_last = first;
      const KnownName* known = text_.known_at(first, last, known_last);
      const bool is_empty = t.shape == Shape::mark || t.info.is(kTimeWord) ||
                            (t.info.is(kFunctionWord) && (known == nullptr || known->is_common)) ||
                            (t.shape == Shape::number && first + 1 == last);
      if (!is_empty && !(opens_sentence(first) && is_mere_opening(first, last, known))) break;
      ++first;
    }
    while (first < last) {
      const NameToken& t = text_[last - 1];
      if (!(t.shape == Shape::mark || t.info.is(kTimeWord) || (t.shape == Shape::small && t.info.is(kFunctionWord))))
        break;
      --last;
    }
  }

  // A common word that has its capital from the sentence's start ("Rock singer", "Slamming the council").
  [[nodiscard]] bool is_mere_opening(std::uint32_t first, std::uint32_t last, const KnownName* known) const {
    const NameToken& t = text_[first];
    if (known != nullptr || t.possessive) return false;
    // "Slamming the council": a participle, whatever the verb
    if (first + 1 == last && t.folded.ends_with("ing") && last < sentence_.last &&
        (text_[last].info.is(kFunctionWord) || text_[last].shape == Shape::number)) {
      return !text_[last].info.is(kSpeechVerb);
    }
    if (first + 1 < last && t.folded.size() > 5 && t.folded.ends_with("ist")) return true;  // "Diarist Samuel Pepys"
    if (first + 1 == last && last < sentence_.last && text_.is_hyphen(last) && text_[last + 1].shape == Shape::small) {
      return true;  // "Agri-investment company"
    }
    std::uint32_t rest_last = first + 1;
    if (t.info.is(kCommonWord) && first + 1 < last && text_.known_at(first + 1, last, rest_last) != nullptr &&
        rest_last == last) {
      return true;  // "One State Department official"
    }
    if (!t.info.is(kCommonWord) || t.shape == Shape::all_capitals) return false;
    if (t.info.is(kCalling)) return true;
    if (t.info.is(kTitleNoun | kTitleModifier)) return first + 1 == last;
    if (first + 1 == last) return !t.info.is(kGivenName | kFamilyFirst);
    if (t.info.is(kGivenName)) return false;
    return !text_[first + 1].info.is(kCommonWord) || !text_.is_capitalised(first + 1);
  }

  // "Government of Iraq", "Iraqi Government": the state itself.
  bool read_government(std::uint32_t first, std::uint32_t last) {
    std::uint32_t state_first = first;
    std::uint32_t state_last = last;
    if (text_[first].info.is(kStateNoun) && first + 2 < last && text_[first + 1].folded == "of") {
      state_first = text_[first + 2].folded == "the" ? first + 3 : first + 2;
    } else if (text_[last - 1].info.is(kStateNoun) && first + 1 < last) {
      state_last = last - 1;
    } else {
      return false;
    }
    std::uint32_t known_last = state_first;
    const KnownName* known = state_first < state_last ? text_.known_at(state_first, state_last, known_last) : nullptr;
    if (known == nullptr || known_last != state_last || known->kind > NameKind::demonym) return false;
    push_new(first, last, known_type(*known));
    out_.back().known = known;
    out_.back().is_party_phrase = true;
    return true;
  }

  // "Kurdish Syrian Democratic Forces", "UK Foreign Office": adjectives and states before a body known by itself.
  // A generic body ("Iranian Parliament") takes its name from them and stays whole.
  bool read_described(std::uint32_t first, std::uint32_t last) {
    std::uint32_t at = first;
    while (at < last) {
      std::uint32_t known_last = at;
      const KnownName* known = text_.known_at(at, last, known_last);
      if (known == nullptr) return false;
      if (known->kind == NameKind::organisation) {
        if (at == first || known_last != last || is_generic(*known)) return false;
        for (std::uint32_t part = first; part < at;) {
          std::uint32_t part_last = part;
          const KnownName* before = text_.known_at(part, at, part_last);
          read_known(text_, sentence_, *before, part, part_last, out_);
          part = part_last;
        }
        end_ = read_known(text_, sentence_, *known, at, last, out_);
        return true;
      }
      if (known->kind > NameKind::people && known->kind != NameKind::no_actor) return false;
      at = known_last;
    }
    return false;
  }

  // "Council of Foreign Ministers", "Embassy of Pakistan in China": the head comes before any title.
  [[nodiscard]] bool opens_with_head(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t at = first; at + 2 < last; ++at) {
      if (text_[at + 1].shape == Shape::small && text_[at + 1].info.is(kFunctionWord)) {
        return text_[at].info.is(kAnyHead) && !text_[at].info.is(kTitleNoun) && text_[at + 1].folded != "and";
      }
      if (text_[at].info.is(kTitleNoun)) return false;
    }
    return false;
  }

  // "Chinese Foreign Ministry Yan Shuang": a body and, without a title between, its spokesman.
  bool read_organ_person(std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t at = last - 1; at > first + 1; --at) {
      if (!text_[at - 1].info.is(kOrganHead) || text_[at].shape < Shape::capital) continue;
      if (!looks_personal(text_, at, last) || count_words(text_, at, last) < 2) return false;
      read(first, at);
      read(at, last);
      return true;
    }
    return false;
  }

  // "Chinese Foreign Ministry Spokesperson Zhao Lijian", "President Xi"
  bool read_titled(std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t at = first; at < last; ++at) {
      if (!text_.is_capitalised(at)) continue;
      Title title = title_at(text_, at, last);
      if (title.empty()) continue;
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

  [[nodiscard]] bool ends_name(std::uint32_t token) const { return text_[token].shape != Shape::small; }

  void read_owner(const Title& title) {
    if (title.of_first < title.of_last) read(title.of_first, title.of_last);
  }

  void read_person_after(std::uint32_t first, const Title& title, std::uint32_t last) {
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
    Candidate person = named(title.last, last, ActorType::person);
    person.outer_first = outer;
    person.role_first = title.first;
    person.role_last = title.names_office ? title.role_last : title.first;
    person.of = of;
    person.weight = kSureVote;
    out_.push_back(person);
    end_ = last;
  }

  // Sport and Recreation (Minister): all common words.
  [[nodiscard]] bool is_plain_words(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t at = first; at < last; ++at) {
      if (text_[at].shape == Shape::mark) continue;
      if (!text_[at].info.is(kCommonWord) || text_[at].info.is(kOrganisationHead | kGivenName)) return false;
    }
    return true;
  }

  // What stands behind a title is a person unless a head closes it ("Prime Minister Office").
  [[nodiscard]] bool names_person(std::uint32_t first, std::uint32_t last, bool after_office) const {
    const NameToken& end = text_[last - 1];
    if (count_words(text_, first, last) > 7 || text_[first].shape == Shape::number) return false;
    if (end.info.is(kBodyHeads | kInitiativeHead | kGroupHead) && (last - first > 1 || !end.info.is(kGivenName)))
      return false;
    std::uint32_t known_last = first;
    const KnownName* known = text_.known_at(first, last, known_last);
    if (known != nullptr && known_last == last && !known->is_common &&
        !text_[first].info.is(kGivenName | kFamilyFirst)) {
      return false;
    }
    for (std::uint32_t at = first; at < last; ++at) {
      if (text_[at].folded == "of" || text_[at].folded == "for") return false;
    }
    return !is_all_common(first, last) || text_[first].info.is(kGivenName) ||
           (last - first == 1 && !is_office_word(first, after_office));
  }

  // "Mr President", "General Manager": a common word behind a title that is no name.
  [[nodiscard]] bool is_office_word(std::uint32_t token, bool after_office) const {
    return text_[token].info.is(kTitleNoun | kTitleModifier | kCalling | kAnyHead) &&
           !(text_[token].info.is(kSurname) && !after_office);
  }

  // Closed by a head ("Chinese Foreign Ministry", "Taiwan Strait") or held together by one ("Bank of China").
  bool read_headed(std::uint32_t first, std::uint32_t last) {
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
    Candidate found = named(start, type == ActorType::place ? end : last, type);
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
  [[nodiscard]] bool is_numeral(std::uint32_t token) const {
    const NameToken& t = text_[token];
    if (t.shape == Shape::number || t.shape == Shape::mark) return true;
    return t.info.is(kNameSuffix) && text_[token - 1].info.is(kAnyHead) && !text_[token - 1].info.is(kSurname);
  }

  [[nodiscard]] ActorType head_type(std::uint32_t head, WordInfo info) const {
    if (info.is(kBodyHeads)) {
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
  [[nodiscard]] std::uint32_t with_number(std::uint32_t first, ActorType type) const {
    if (type != ActorType::initiative || first <= sentence_.first) return first;
    const NameToken& before = text_[first - 1];
    const bool is_ordinal = before.folded.ends_with("th") || before.folded.ends_with("st") ||
                            before.folded.ends_with("nd") || before.folded.ends_with("rd");
    if (before.shape != Shape::number || (before.folded.size() != 4 && !is_ordinal)) return first;
    if (first - 1 > sentence_.first && text_[first - 2].info.is(kTimeWord)) return first;
    return first - 1;
  }

  // A name must hold more than its head: "Joint Statement" is any statement, "Supreme Court" some state's court.
  [[nodiscard]] bool has_substance(std::uint32_t first, std::uint32_t last, ActorType type) const {
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

  [[nodiscard]] bool has_class(std::uint32_t first, std::uint32_t last, std::uint32_t classes) const {
    for (std::uint32_t at = first; at < last; ++at) {
      if (text_[at].info.is(classes)) return true;
    }
    return false;
  }

  // "Northern Ireland", "Lake Chad", "Cape Canaveral"
  bool read_opened_place(std::uint32_t first, std::uint32_t last) {
    if (last - first > 3 || text_[first + 1].shape < Shape::capital || text_[first + 1].info.is(kCommonWord))
      return false;
    if (text_[last - 1].info.is(kTitleNoun)) return false;
    std::uint32_t known_last = first + 1;
    const KnownName* known = text_.known_at(first + 1, last, known_last);
    if (known != nullptr && known->kind != NameKind::state && known->kind != NameKind::place &&
        known->kind != NameKind::capital) {
      return false;
    }
    Candidate place = named(first, last, ActorType::place);
    place.weight = kSureVote;
    out_.push_back(place);
    end_ = last;
    return true;
  }

  // "the Council", "Parliament": a short form of something named before, or nothing.
  bool read_bare_head(std::uint32_t first, std::uint32_t last) {
    Candidate bare = named(first, last, head_type(first, text_[first].info));
    bare.is_head_only = true;
    out_.push_back(bare);
    end_ = last;
    return true;
  }

  // "Japan's | Foreign Ministry": the owner belongs to the full name.
  void set_owner(Candidate& found) const {
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

  // A known name opens the chunk: "Pakistan-China ...", "Iranian Hassan Rouhani", "Urumqi Xinjiang".
  bool read_known_first(const KnownName& known, std::uint32_t first, std::uint32_t known_last, std::uint32_t last) {
    const bool is_person_word = text_[first].info.is(kGivenName | kFamilyFirst) && known_last == first + 1;
    if (is_person_word && !text_.is_hyphen(known_last) && is_new_word(known_last)) return false;
    if (known.is_common && is_new_word(known_last)) return false;  // "House Dragon": no known name
    if (known.kind == NameKind::no_actor && !text_[first].info.is(kTimeWord) && text_.is_hyphen(known_last)) {
      end_ = last;  // "COVID-19", "Sino-..."
      return true;
    }
    if (read_pair_meeting(first, known_last, last)) return true;
    if (text_[known_last].shape == Shape::small && text_[known_last].info.is(kParticle) &&
        known.kind != NameKind::demonym) {
      return false;  // "Societe Generale de Belgique"
    }
    const bool is_site = known.kind == NameKind::place || known.kind == NameKind::capital;
    if (is_site && text_.is_capitalised(known_last)) {
      // "Jiangxi Province" is Jiangxi; the "Shanghai Spirit" is no place.
      if (known_last + 1 == last && text_[known_last].info.is(kPlaceHead)) {
        push_new(first, last, ActorType::place);
        out_.back().known = known.kind == NameKind::place ? &known : nullptr;
        return true;
      }
      if (is_all_common(known_last, last) && !text_[known_last].info.is(kTitleNoun | kTitleModifier)) {
        end_ = last;
        return true;
      }
    }
    read_known(text_, sentence_, known, first, known_last, out_);
    read(known_last, last);
    return true;
  }

  [[nodiscard]] bool has_only(std::uint32_t first, std::uint32_t last, std::uint32_t classes) const {
    for (std::uint32_t at = first; at < last; ++at) {
      if (!text_[at].info.is(classes) && text_[at].shape != Shape::mark) return false;
    }
    return first < last;
  }

  // "EU-Ukraine summit", "Japan-EU economic partnership agreement": a pair of parties and a small head.
  bool read_pair_meeting(std::uint32_t first, std::uint32_t known_last, std::uint32_t last) {
    if (!text_.is_hyphen(known_last)) return false;
    std::uint32_t other = known_last + 1;
    if (text_.known_at(known_last + 1, last, other) == nullptr || other != last || text_[last - 1].possessive)
      return false;
    for (std::uint32_t at = last; at < sentence_.last && at < last + 4; ++at) {
      if (text_[at].shape != Shape::small || text_[at].glued || text_[at].info.is(kFunctionWord)) return false;
      const std::string_view word = text_[at].folded;
      if (word == "summit" || word == "agreement" || word == "treaty" || word == "corridor" || word == "pact" ||
          word == "forum") {
        push_new(first, at + 1, ActorType::initiative);
        return true;
      }
    }
    return false;
  }

  void push_new(std::uint32_t first, std::uint32_t last, ActorType type) {
    Candidate found = named(first, last, type);
    found.weight = kSureVote;
    out_.push_back(found);
    end_ = last;
  }

  [[nodiscard]] bool is_new_word(std::uint32_t token) const {
    return text_.is_capitalised(token) && !text_[token].info.is(kCommonWord);
  }

  bool read_known_later(std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t at = first + 1; at < last; ++at) {
      if (!text_.is_capitalised(at)) continue;
      std::uint32_t known_last = at;
      const KnownName* known = text_.known_at(at, last, known_last);
      if (known == nullptr || known->is_common) continue;
      const bool after_hyphen = text_.is_mark(at - 1, '-');
      // "Michael Jordan", "Hussein Hajj Hassan": part of a person's name
      if (!after_hyphen && (text_[at].info.is(kGivenName | kFamilyFirst) || text_[first].info.is(kGivenName)) &&
          known->kind != NameKind::organisation && known->kind != NameKind::demonym) {
        continue;
      }
      if (known->kind == NameKind::no_actor && known_last < last) continue;
      if (text_[at - 1].info.is(kParticle) || (at > first + 1 && text_[at - 2].info.is(kParticle) && after_hyphen)) {
        continue;  // "Hamish de Bretton-Gordon"
      }
      const bool is_site = known->kind == NameKind::place || known->kind == NameKind::capital;
      if (is_site && known_last == last && at == first + 1 && text_[first].info.is(kPlaceOpener)) {
        push_new(first, last, ActorType::place);  // "Little Havana"
        return true;
      }
      if (after_hyphen && known->kind == NameKind::demonym) continue;  // "anti-American"
      const std::uint32_t left = after_hyphen ? at - 1 : at;
      read(first, left);
      read(at, last);
      return true;
    }
    return false;
  }

  void read_new(std::uint32_t first, std::uint32_t last) {
    end_ = last;
    Candidate found = named(first, last, ActorType::organisation);
    const bool is_single = count_words(text_, first, last) == 1;
    const bool is_common = is_all_common(first, last);
    if (text_[first].shape == Shape::number) return;
    if (is_single && text_[first].folded.size() < 2) return;
    if (is_single && text_[first].info.is(kTitleModifier | kPlaceOpener)) return;
    if (is_common && !is_single && !text_[first].info.is(kGivenName)) return;  // "Market Economy Status"
    if (text_[first].info.is(kNoActor) && is_single) return;
    if (is_single && (is_plural_acronym(first) || is_figure(first))) return;
    if (names_thing(first, last, is_single)) return;
    if (read_small_head(first, last)) return;
    set_type(found);
    if (is_single && (is_common || (opens_sentence(first) && text_.seen_small(first)))) found.is_weak = true;
    out_.push_back(found);
  }

  // "MPs", "NGOs"
  [[nodiscard]] bool is_plural_acronym(std::uint32_t token) const {
    const std::string_view word = text_.surface(token, token + 1);
    return word.size() > 2 && word.ends_with('s') && is_all_capitals(word.substr(0, word.size() - 1));
  }

  // "N7.2 billion", "R150"
  [[nodiscard]] bool is_figure(std::uint32_t token) const {
    const std::string_view word = text_[token].folded;
    const auto digits = std::count_if(word.begin(), word.end(), is_ascii_digit);
    return 2 * static_cast<std::size_t>(digits) >= word.size();
  }

  // "the whaling ship Nybraenna", "a Keynesian view"
  [[nodiscard]] bool names_thing(std::uint32_t first, std::uint32_t last, bool is_single) const {
    if (first > sentence_.first && text_[first - 1].shape == Shape::small && text_[first - 1].info.is(kThingNoun))
      return true;
    if (!is_single || text_[first].info.is(kGivenName) || text_[first].possessive) return false;
    const std::string_view word = text_[first].folded;
    const bool before_noun = last < sentence_.last && text_[last].shape == Shape::small && !text_[last].glued &&
                             !text_[last].info.is(kFunctionWord | kSpeechVerb);
    if (word.size() > 5 && (word.ends_with("ism") || word.ends_with("ist") || word.ends_with("ists"))) return true;
    return before_noun && word.size() > 5 &&
           (word.ends_with("ian") || word.ends_with("ean") || word.ends_with("ese") || word.ends_with("ist") ||
            word.ends_with("ional") || word.ends_with("ential") || word.ends_with("esque"));
  }

  // "Schiphol airport", "Clinton campaign"
  bool read_small_head(std::uint32_t first, std::uint32_t last) {
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

  void set_type(Candidate& found) const {
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
  std::uint32_t with_owner(std::uint32_t title_first, Candidate& found) const {
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

  [[nodiscard]] bool is_all_common(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t at = first; at < last; ++at) {
      if (text_[at].shape == Shape::mark || text_[at].shape == Shape::number) continue;
      if (!text_[at].info.is(kCommonWord | kTitleModifier) || text_[at].shape == Shape::all_capitals) return false;
    }
    return true;
  }

  [[nodiscard]] static Candidate named(std::uint32_t first, std::uint32_t last, ActorType type) {
    Candidate found;
    found.first = found.outer_first = found.role_first = found.role_last = first;
    found.last = found.outer_last = last;
    found.owner_first = first;
    found.type = type;
    return found;
  }

  const NameText& text_;
  const SentenceBounds& sentence_;
  std::vector<Candidate>& out_;
  std::uint32_t end_ = 0;
};

}  // namespace

std::uint32_t read_chunk(const NameText& text, const SentenceBounds& sentence, std::uint32_t first, std::uint32_t last,
                         std::vector<Candidate>& out) {
  ChunkReading reading(text, sentence, out);
  reading.read(first, last);
  return std::max(last, reading.end());
}

}  // namespace entente
