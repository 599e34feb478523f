// Known names in context: a state beside a noun that makes a party of it, a demonym that only describes, a
// capital that acts or lies on the map, a pair of parties with a summit.
#include <algorithm>

#include "core/language/metonymy.h"
#include "core/language/name_types.h"
#include "core/language/readings.h"

namespace entente {
namespace {

class KnownReading {
 public:
  KnownReading(const NameText& text, const SentenceBounds& sentence, const KnownName& known, std::uint32_t first,
               std::uint32_t last, std::vector<Candidate>& out)
      : text_(text), sentence_(sentence), known_(known), first_(first), last_(last), out_(out) {}

  std::uint32_t read() {
    drop_article();
    switch (known_.kind) {
      case NameKind::state:
        return read_state();
      case NameKind::demonym:
        return read_demonym();
      case NameKind::capital:
        return read_capital();
      case NameKind::organisation:
      case NameKind::initiative:
      case NameKind::place:
        return read_other();
      case NameKind::people:
      case NameKind::no_actor:
        return last_;
    }
    return last_;
  }

 private:
  // "The United States" is named without its article, "The Hague" is not.
  void drop_article() {
    if (text_[first_].folded != "the" || last_ - first_ < 2) return;
    std::uint32_t last = first_ + 1;
    const KnownName* inner = text_.known_at(first_ + 1, last_, last);
    if (inner != nullptr && last == last_ && inner->kind == known_.kind && inner->row == known_.row) ++first_;
  }

  std::uint32_t emit(ActorType type, std::uint32_t last) {
    Candidate found = Candidate::bare(first_, last, type);
    found.known = &known_;
    found.weight = kSureVote;
    found.is_weak = is_doubtful();
    out_.push_back(found);
    return last;
  }

  // "the Chinese side", "the Damascus government"
  std::uint32_t emit_party(std::uint32_t last) {
    emit(known_type(known_), last);
    out_.back().is_party_phrase = true;
    return last;
  }

  // A common word ("Congress", "Apple") whose capital may come from where it stands.
  [[nodiscard]] bool is_doubtful() const {
    if (text_.sentence_case(sentence_.index) == Case::upper && (known_.in_capitals || known_.is_common)) {
      return text_[first_].info.is(kCommonWord);
    }
    if (!known_.is_common) return false;
    return first_ == sentence_.first || text_.sentence_case(sentence_.index) != Case::sentence;
  }

  std::uint32_t read_state() {
    if (names_policy()) return last_;
    const std::uint32_t party = party_phrase_end(text_, last_, sentence_.last);
    if (party > last_ && !text_[last_ - 1].possessive) return emit_party(party);
    if (const std::uint32_t organ = read_organ(); organ > last_) return organ;
    return emit(known_type(known_), last_);
  }

  // "one-China policy", "one China principle": a doctrine, not the party.
  [[nodiscard]] bool names_policy() const {
    if (first_ <= sentence_.first) return false;
    const std::uint32_t back = text_.is_mark(first_ - 1, '-') ? 2 : 1;
    if (first_ < sentence_.first + back || text_[first_ - back].folded != "one") return false;
    for (std::uint32_t at = last_; at < std::min(sentence_.last, last_ + 3); ++at) {
      const std::string_view word = text_[at].folded;
      if (word == "policy" || word == "principle" || word == "commitment") return true;
    }
    return back == 2;
  }

  std::uint32_t read_demonym() {
    const std::uint32_t party = party_phrase_end(text_, last_, sentence_.last);
    if (party > last_) return emit_party(party);
    return read_organ();
  }

  // "Dutch embassy", "Chinese foreign ministry"
  std::uint32_t read_organ() {
    if (text_[last_ - 1].possessive) return last_;
    const std::uint32_t organ = organ_phrase_end(text_, last_, sentence_.last);
    if (organ == last_) return last_;
    emit(ActorType::organisation, organ);
    out_.back().known = nullptr;
    out_.back().of = canonical_name(known_);
    return organ;
  }

  std::uint32_t read_capital() {
    if (const std::uint32_t party = party_phrase_end(text_, last_, sentence_.last);
        party > last_ && !text_[last_ - 1].possessive) {
      return emit_party(party);
    }
    if (const std::uint32_t end = meeting_end(); end > last_) return emit_new(ActorType::initiative, end);
    const Acting acting = acts_as_government(text_, first_, last_, sentence_.first, sentence_.last);
    if (acting == Acting::yes) return emit(known_type(known_), last_);
    emit(ActorType::place, place_end());
    out_.back().may_act = acting == Acting::unclear;
    if (!out_.back().may_act) out_.back().known = nullptr;
    return out_.back().last;
  }

  std::uint32_t read_other() {
    if (const std::uint32_t end = meeting_end(); end > last_) return emit_new(ActorType::initiative, end);
    if (known_.kind == NameKind::place) {
      // "Delhi government": of a city or province it is a body of its own.
      const std::uint32_t body = party_phrase_end(text_, last_, sentence_.last);
      if (body > last_ && !text_[last_ - 1].possessive && text_[body - 1].folded == "government") {
        return emit_new(ActorType::organisation, body);
      }
      return emit(ActorType::place, place_end());
    }
    return emit(known_type(known_), body_end());
  }

  std::uint32_t emit_new(ActorType type, std::uint32_t end) {
    emit(type, end);
    out_.back().known = nullptr;
    return end;
  }

  // "APEC summit"
  [[nodiscard]] std::uint32_t meeting_end() const {
    if (known_.kind == NameKind::initiative || text_[last_ - 1].possessive) return last_;
    if (last_ < sentence_.last && text_[last_].folded == "summit" && !text_[last_].glued) return last_ + 1;
    return last_;
  }

  // "Helmand province", "Xinjiang autonomous region"
  [[nodiscard]] std::uint32_t place_end() const {
    std::uint32_t at = last_;
    if (text_[last_ - 1].possessive) return last_;
    if (at < sentence_.last && text_[at].folded == "autonomous") ++at;
    if (at >= sentence_.last || !text_[at].info.is(kSmallPlaceHead) || text_[at].glued) return last_;
    // "South Pacific island country": the head belongs to what follows.
    const bool describes = at + 1 < sentence_.last && text_[at + 1].shape == Shape::small && !text_[at].possessive &&
                           !text_[at + 1].info.is(kFunctionWord | kSpeechVerb);
    return describes ? last_ : at + 1;
  }

  // "Hamas movement", "Taliban group"
  [[nodiscard]] std::uint32_t body_end() const {
    if (last_ >= sentence_.last || text_[last_ - 1].possessive || text_[last_].glued) return last_;
    const std::string_view next = text_[last_].folded;
    return known_.kind == NameKind::organisation && (next == "movement" || next == "party") ? last_ + 1 : last_;
  }

  const NameText& text_;
  const SentenceBounds& sentence_;
  const KnownName& known_;
  std::uint32_t first_;
  std::uint32_t last_;
  std::vector<Candidate>& out_;
};

}  // namespace

std::uint32_t read_known(const NameText& text, const SentenceBounds& sentence, const KnownName& known,
                         std::uint32_t first, std::uint32_t last, std::vector<Candidate>& out) {
  return KnownReading(text, sentence, known, first, last, out).read();
}

}  // namespace entente
