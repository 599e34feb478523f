// Evidence in order of strength: the words of the name, a noun in apposition, prepositions and verbs, shape.
#include "core/language/name_types.h"

namespace entente {
namespace {

class TypeEvidence {
 public:
  TypeEvidence(const NameText& text, const SentenceBounds& sentence, std::uint32_t first, std::uint32_t last)
      : text_(text), sentence_(sentence), first_(first), last_(last), words_(count_words(text, first, last)) {}

  TypeVote vote() const {
    TypeVote found;
    if (by_own_words(found) || by_apposition(found) || by_context(found) || by_last_noun(found) || by_position(found))
      return found;
    return by_shape();
  }

 private:
  [[nodiscard]] std::string_view before() const {
    return first_ > sentence_.first ? text_[first_ - 1].folded : std::string_view();
  }
  [[nodiscard]] WordInfo info_before() const { return first_ > sentence_.first ? text_[first_ - 1].info : WordInfo{}; }
  [[nodiscard]] bool small_at(std::uint32_t token) const {
    return token < sentence_.last && token >= sentence_.first && text_[token].shape == Shape::small;
  }

  bool by_own_words(TypeVote& out) const {
    if (words_ > 1 && has_affix(text_[first_].folded, "place_opening")) return set(out, ActorType::place, kStrongVote);
    if (has_ampersand()) return set(out, ActorType::organisation, kSureVote);
    if (has_inner_word()) return set(out, ActorType::place, kStrongVote);
    if (looks_personal(text_, first_, last_))
      return set(out, ActorType::person, words_ == 1 ? kContextVote : kStrongVote);
    if (words_ == 1 && has_affix(text_[last_ - 1].folded, "place_ending"))
      return set(out, ActorType::place, kContextVote);
    if (words_ == 1 && text_[first_].shape == Shape::all_capitals && text_[first_].folded.size() <= 6) {
      return set(out, ActorType::organisation, kStrongVote);
    }
    return false;
  }

  // "Tourism Analytics", "Biscayne Capital": no given name before a common noun
  bool by_last_noun(TypeVote& out) const {
    const NameToken& end = text_[last_ - 1];
    if (words_ < 2 || !end.info.is(kCommonWord) || end.info.is(kSurname) || end.shape != Shape::capital) return false;
    return set(out, ActorType::organisation, kStrongVote);
  }

  // "Douglas & Lomason"
  [[nodiscard]] bool has_ampersand() const {
    for (std::uint32_t at = first_ + 1; at + 1 < last_; ++at) {
      if (text_.is_mark(at, '&')) return true;
    }
    return false;
  }

  // "Stockton-on-Tees"
  [[nodiscard]] bool has_inner_word() const {
    for (std::uint32_t at = first_ + 1; at + 2 < last_; ++at) {
      if (text_.is_mark(at, '-') && text_[at + 1].shape == Shape::small && text_[at + 1].info.is(kFunctionWord) &&
          text_.is_mark(at + 2, '-')) {
        return true;
      }
    }
    return false;
  }

  // "the newspaper Tiempo", "the town of Haebaru", "rivals Douyin and Kuaishou"
  bool by_apposition(TypeVote& out) const {
    WordInfo info = info_before();
    // "a spokesman for Keidanren"
    if (before() == "for" && small_at(first_ - 2) && words_ <= 2 && text_[first_ - 2].info.is(kOffice | kCalling)) {
      return set(out, ActorType::organisation, kStrongVote);
    }
    if (before() == "of" && small_at(first_ - 2)) {
      if (text_[first_ - 2].info.is(kPlaceNoun)) return set(out, ActorType::place, kStrongVote);
      if (words_ == 1 && text_[first_ - 2].info.is(kOffice | kCalling))
        return set(out, ActorType::organisation, kContextVote);
      return false;
    }
    if (!small_at(first_ - 1)) return false;
    if (info.is(kCalling | kTitleNoun)) return set(out, ActorType::person, kStrongVote);
    if (info.is(kPlaceNoun)) return set(out, ActorType::place, kStrongVote);
    if (info.is(kBodyNoun)) return set(out, ActorType::organisation, kStrongVote);
    return false;
  }

  bool by_context(TypeVote& out) const {
    if (precedes_known_place()) return set(out, ActorType::place, kStrongVote);
    if (last_ < sentence_.last && !text_[last_ - 1].possessive) {
      const NameToken& next = text_[last_];
      if (next.folded == "who" || next.folded == "whom") return set(out, ActorType::person, kStrongVote);
      if (text_.is_mark(last_, ',') && last_ + 2 < sentence_.last) {
        // "Neema, 35,"
        if (text_[last_ + 1].shape == Shape::number && text_[last_ + 1].folded.size() == 2 &&
            (text_.is_mark(last_ + 2, ',') || text_.is_mark(last_ + 2, '.'))) {
          return set(out, ActorType::person, kStrongVote);
        }
        if (text_[last_ + 1].folded == "who") return set(out, ActorType::person, kStrongVote);
      }
      if (text_.is_hyphen(last_) && (text_[last_ + 1].folded == "based" || text_[last_ + 1].folded == "bound")) {
        return set(out, ActorType::place, kStrongVote);
      }
      if (next.shape == Shape::small && !next.glued && next.info.is(kPlaceNoun))
        return set(out, ActorType::place, kContextVote);
      // "Orlin said it", "Tanabe said she"
      if (says(last_) && last_ + 1 < sentence_.last) {
        const std::string_view subject = text_[last_ + 1].folded;
        if (subject == "it") return set(out, ActorType::organisation, kStrongVote);
        if (subject == "he" || subject == "she") return set(out, ActorType::person, kStrongVote);
      }
      if (says(last_)) return set(out, words_ <= 3 ? ActorType::person : ActorType::organisation, kContextVote);
    }
    // "..., said Mayra"
    if (small_at(first_ - 1) && says(first_ - 1)) return set(out, ActorType::person, kContextVote);
    // "The assailant, Tetsuya Yamagami, was"
    if (first_ > sentence_.first + 1 && text_.is_mark(first_ - 1, ',') && small_at(first_ - 2) &&
        text_[first_ - 2].info.is(kCalling | kOffice)) {
      return set(out, ActorType::person, kContextVote);
    }
    return false;
  }

  // Prepositions of place, the weakest sign: "in Ostrel", but also "in Reline Investments".
  bool by_position(TypeVote& out) const {
    if (is_hyphened_to_place()) return set(out, ActorType::place, kStrongVote);
    if (follows_known_place()) return set(out, ActorType::place, kContextVote);
    const std::string_view word = before();
    if (word == "in" || word == "near" || word == "outside") return set(out, ActorType::place, kContextVote);
    if (word == "at" || word == "from" || word == "around") return set(out, ActorType::place, kFaintVote);
    return false;
  }

  [[nodiscard]] bool says(std::uint32_t token) const {
    const std::string_view word = text_[token].folded;
    return word == "said" || word == "says" || word == "told" || word == "added" || word == "explained" ||
           word == "wrote" || word == "asked" || word == "replied" || word == "recalled" || word == "noted";
  }

  // "Samborondon, Ecuador."
  [[nodiscard]] bool precedes_known_place() const {
    if (last_ + 1 >= sentence_.last || !text_.is_mark(last_, ',')) return false;
    std::uint32_t known_last = last_ + 1;
    const KnownName* known = text_.known_at(last_ + 1, sentence_.last, known_last);
    if (known == nullptr || (known->kind != NameKind::state && known->kind != NameKind::place)) return false;
    const bool is_list = first_ > sentence_.first && text_.is_mark(first_ - 1, ',');
    return !is_list && (known_last >= sentence_.last || text_[known_last].shape == Shape::mark);
  }

  // "the Baku-Velmora pipeline"
  [[nodiscard]] bool is_hyphened_to_place() const {
    if (words_ > 1 || first_ < sentence_.first + 2 || !text_.is_hyphen(first_ - 1)) return false;
    std::uint32_t known_last = first_ - 2;
    const KnownName* known = text_.known_at(first_ - 2, first_ - 1, known_last);
    return known != nullptr && (known->kind == NameKind::place || known->kind == NameKind::capital);
  }

  // "in Kabul and Haebaru"
  [[nodiscard]] bool follows_known_place() const {
    if (words_ > 1 || before() != "and" || first_ < sentence_.first + 2) return false;
    std::uint32_t known_last = first_ - 2;
    const KnownName* known = text_.known_at(first_ - 2, first_ - 1, known_last);
    return known != nullptr && (known->kind == NameKind::place || known->kind == NameKind::capital);
  }

  [[nodiscard]] TypeVote by_shape() const {
    const bool after_article = before() == "the" || (text_[first_].folded == "the");
    if (words_ == 1) {
      if (has_affix(text_[last_ - 1].folded, "organisation_ending")) return {ActorType::organisation, kContextVote};
      return {ActorType::organisation, 0};
    }
    if (after_article || words_ > 4) return {ActorType::organisation, kContextVote};
    return {ActorType::person, kFaintVote};
  }

  static bool set(TypeVote& out, ActorType type, std::uint8_t weight) {
    out = {type, weight};
    return true;
  }

  const NameText& text_;
  const SentenceBounds& sentence_;
  std::uint32_t first_;
  std::uint32_t last_;
  std::uint32_t words_;
};

}  // namespace

std::uint32_t count_words(const NameText& text, std::uint32_t first, std::uint32_t last) {
  std::uint32_t words = 0;
  for (std::uint32_t at = first; at < last; ++at)
    words += text.is_word(at) && !(at > first && text.is_mark(at - 1, '-'));
  return words;
}

bool looks_personal(const NameText& text, std::uint32_t first, std::uint32_t last) {
  const std::uint32_t words = count_words(text, first, last);
  if (words == 1) return text[first].info.is(kGivenName) && !text[first].info.is(kCommonWord);
  if (words > 5) return false;
  const NameToken& end = text[last - 1];
  const bool ends_in_noun =
      end.info.is(kCommonWord) && !end.info.is(kSurname | kGivenName | kNameSuffix | kFamilyFirst);
  if (text[first].info.is(kGivenName) && !(ends_in_noun && words > 2)) return true;
  if (ends_in_noun) return false;
  if (words <= 3 && text[first].info.is(kFamilyFirst) && end.folded.size() <= 8) return true;
  for (std::uint32_t at = first; at < last; ++at) {
    const NameToken& t = text[at];
    if (t.info.is(kParticle) && at > first && t.shape == Shape::small) return true;
    if (t.info.is(kNameSuffix) && at + 1 == last && words > 2) return true;
    if (text.is_mark(at, '.') && at > first && text[at - 1].folded.size() == 1) return true;
    if (at > first && t.info.is(kGivenName) && !t.info.is(kCommonWord)) return true;
  }
  return false;
}

TypeVote guess_type(const NameText& text, const SentenceBounds& sentence, std::uint32_t first, std::uint32_t last) {
  return TypeEvidence(text, sentence, first, last).vote();
}

}  // namespace entente
