// Three passes over the candidates, from sure to unsure, then one over sentences in capitals. A short form
// joins the full name it fits; when several fit, the one mentioned last before it.
#include "core/language/linking.h"

#include <algorithm>
#include <string>

#include "core/language/actor_groups.h"
#include "core/language/name_keys.h"

namespace entente {
namespace {

class Linker {
 public:
  Linker(const NameText& text, const std::vector<Candidate>& candidates)
      : text_(text), candidates_(candidates), groups_(text), group_of_(candidates.size(), kNoGroup) {
    for (Candidate& candidate : candidates_) set_owner_behind(candidate);
  }

  Naming run(const std::vector<Bracketed>& brackets) {
    for (const bool is_known : {true, false}) {
      for (std::uint32_t c = 0; c < candidates_.size(); ++c) {
        if (is_full(candidates_[c]) && (candidates_[c].known != nullptr) == is_known) place(c, full_group(c));
      }
    }
    for (const Bracketed& bracket : brackets) define_acronym(bracket);
    for (std::uint32_t c = 0; c < candidates_.size(); ++c) {
      if (group_of_[c] == kNoGroup && is_single(candidates_[c])) place(c, single_group(c));
    }
    for (std::uint32_t c = 0; c < candidates_.size(); ++c) {
      if (group_of_[c] == kNoGroup && (candidates_[c].is_weak || candidates_[c].is_head_only)) {
        place(c, borne_out_group(c));
      }
    }
    find_in_capitals();
    groups_.settle_leaders();
    return groups_.take_naming();
  }

 private:
  // Enough words to stand alone, or known; acronyms and words like "Congress" wait for the article's own definitions.
  [[nodiscard]] static bool is_full(const Candidate& c) {
    if (c.is_weak || c.is_head_only) return false;
    if (c.known != nullptr && c.known->kind == NameKind::organisation && c.known->is_common) return false;
    if (c.known != nullptr) return !c.known->in_capitals || c.known->kind == NameKind::state;
    return c.last - c.first > 1;
  }
  [[nodiscard]] static bool is_single(const Candidate& c) { return !c.is_weak && !c.is_head_only; }

  // "the Ministry of Trade of Vesna"
  void set_owner_behind(Candidate& c) const {
    if (c.type != ActorType::organisation || !c.of.empty() || c.known != nullptr || c.last + 1 >= text_.size()) return;
    if (!text_[c.first].info.is(kOrganHead) && !text_[c.last - 1].info.is(kOrganHead)) return;
    std::uint32_t at = c.last;
    if (text_[at].folded != "of") return;
    if (text_[++at].folded == "the") ++at;
    std::uint32_t last = at;
    const KnownName* owner = at < text_.size() ? text_.known_at(at, std::min(text_.size(), at + 8), last) : nullptr;
    if (owner != nullptr && owner->kind == NameKind::state) c.of = canonical_name(*owner);
  }

  void place(std::uint32_t c, std::uint32_t group) {
    if (group == kNoGroup) return;
    group_of_[c] = group;
    groups_.add(group, candidates_[c]);
    add_owner_before(candidates_[c]);
  }

  // "US" of "US President Oskar Brandt" is named as well; "American" would not be.
  void add_owner_before(const Candidate& c) {
    if (c.type != ActorType::person || !c.has_title()) return;
    std::uint32_t last = c.outer_first;
    const KnownName* owner = text_.known_at(c.outer_first, c.first, last);
    if (owner == nullptr || (owner->kind != NameKind::state && owner->kind != NameKind::organisation)) return;
    if (last >= c.first || (!c.of.empty() && canonical_name(*owner) != c.of)) return;
    Candidate named = Candidate::bare(c.outer_first, last, known_type(*owner));
    named.known = owner;
    groups_.add(groups_.known_group(*owner, named.type), named);
  }

  std::uint32_t full_group(std::uint32_t c) {
    const Candidate& candidate = candidates_[c];
    if (candidate.known != nullptr) return groups_.known_group(*candidate.known, candidate.type);
    if (const KnownName* text = known_text(candidate)) return groups_.known_group(*text, ActorType::initiative);
    const std::string key = groups_.key_of(candidate);
    if (const std::uint32_t same = groups_.find(key, candidate); same != kNoGroup) return same;
    if (const std::uint32_t near = groups_.find_variant(key, candidate); near != kNoGroup) return near;
    return groups_.create(candidate);
  }

  // "TPP Agreement": a known treaty or plan with the word that says so behind its short name. A meeting about it is
  // another actor.
  [[nodiscard]] const KnownName* known_text(const Candidate& c) const {
    if (c.type != ActorType::initiative || c.last - c.first < 2) return nullptr;
    const WordInfo head = text_[c.last - 1].info;
    if (!head.is(kInitiativeHead) || head.is(kMeetingHead)) return nullptr;
    std::uint32_t last = c.first;
    const KnownName* known = text_.known_at(c.first, c.last - 1, last);
    return known != nullptr && last + 1 == c.last && known->kind == NameKind::initiative ? known : nullptr;
  }

  std::uint32_t single_group(std::uint32_t c) {
    const Candidate& candidate = candidates_[c];
    const std::string key = groups_.key_of(candidate);
    if (const std::uint32_t defined = groups_.find_acronym(key); defined != kNoGroup) return defined;
    if (text_[candidate.first].shape == Shape::all_capitals) {
      const std::uint32_t spelt = groups_.find_by_initials(key);
      if (spelt != kNoGroup) return spelt;
    }
    if (candidate.known != nullptr) {
      const bool is_free = candidate.known->is_common && !groups_.has_known(*candidate.known);
      const std::uint32_t owned = is_free ? groups_.find_owned(key, candidate) : kNoGroup;
      return owned != kNoGroup ? owned : groups_.known_group(*candidate.known, candidate.type);
    }
    if (const std::uint32_t person = groups_.find_person(key, candidate); person != kNoGroup) return person;
    if (const std::uint32_t same = groups_.find(key, candidate); same != kNoGroup) return same;
    if (const std::uint32_t short_of = groups_.find_short(key, candidate); short_of != kNoGroup) return short_of;
    return groups_.create(candidate);
  }

  // Weak names and bare heads count only where something fits: the article's own definition above all.
  std::uint32_t borne_out_group(std::uint32_t c) {
    const Candidate& candidate = candidates_[c];
    const std::string key = groups_.key_of(candidate);
    if (const std::uint32_t defined = groups_.find_acronym(key); defined != kNoGroup) return defined;
    if (candidate.known != nullptr) {
      return groups_.has_known(*candidate.known) ? groups_.known_group(*candidate.known, candidate.type) : kNoGroup;
    }
    if (candidate.is_head_only) {
      // "Park" may be Park Ji-hoon; "the Council" is the one body that was named before as a council.
      if (candidate.last - candidate.first > 1) return groups_.find_short(key, candidate);
      const bool has_article = candidate.first > 0 && text_[candidate.first - 1].folded == "the";
      return has_article ? groups_.find_headed(key, candidate.first) : groups_.find_person(key, candidate);
    }
    if (const std::uint32_t same = groups_.find(key, candidate); same != kNoGroup) return same;
    if (const std::uint32_t person = groups_.find_person(key, candidate); person != kNoGroup) return person;
    const bool is_common = candidate.first + 1 == candidate.last && text_[candidate.first].info.is(kCommonWord);
    return is_common ? kNoGroup : groups_.find_short(key, candidate);
  }

  // Ties "(SCO)" to the name before it, or to the long form that the letters find.
  void define_acronym(const Bracketed& bracket) {
    const std::uint32_t end = name_end(bracket);
    const auto first_after = std::lower_bound(candidates_.begin(), candidates_.end(), end,
                                              [](const Candidate& c, std::uint32_t token) { return c.last < token; });
    if (first_after != candidates_.end()) {
      const auto c = static_cast<std::uint32_t>(first_after - candidates_.begin());
      const Candidate& before = *first_after;
      if (before.last == end && group_of_[c] != kNoGroup && before.type != ActorType::person) {
        if (!bracket.has_long_form() && !may_abbreviate(before, bracket)) return;
        const std::uint32_t tail = known_tail(before, bracket);
        groups_.define(tail != kNoGroup ? tail : group_of_[c], text_.surface(bracket.first, bracket.last));
        return;
      }
    }
    if (!bracket.has_long_form()) return;
    const WordInfo head = text_[bracket.long_last - 1].info;
    const bool is_initiative = head.is(kInitiativeHead) && !head.is(kOrganisationHead);
    const Candidate found = Candidate::bare(bracket.long_first, bracket.long_last,
                                            is_initiative ? ActorType::initiative : ActorType::organisation);
    const std::uint32_t group = groups_.create(found);
    groups_.add(group, found);
    groups_.define(group, text_.surface(bracket.first, bracket.last));
  }

  // "the Orlin Summit of the World Trade Organization (WTO)": the letters are those of the known name at the end.
  std::uint32_t known_tail(const Candidate& whole, const Bracketed& bracket) {
    if (!bracket.has_long_form() || bracket.long_first <= whole.first) return kNoGroup;
    std::uint32_t last = bracket.long_first;
    const KnownName* known = text_.known_at(bracket.long_first, bracket.long_last, last);
    if (known == nullptr || last != bracket.long_last) return kNoGroup;
    if (known->kind != NameKind::organisation && known->kind != NameKind::initiative) return kNoGroup;
    Candidate named = Candidate::bare(bracket.long_first, bracket.long_last, known_type(*known));
    named.known = known;
    const std::uint32_t group = groups_.known_group(*known, named.type);
    groups_.add(group, named);  // a form of it, though no mention of its own
    return group;
  }

  // Where the name before a bracket ends: without quotes and a small head, "the Vesnan Workers' party (PRV)".
  [[nodiscard]] std::uint32_t name_end(const Bracketed& bracket) const {
    std::uint32_t end = bracket.long_last;
    if (bracket.has_long_form() || end == 0) return end;
    while (end > 1 && (text_.is_mark(end - 1, '"') || text_.is_mark(end - 1, '\''))) --end;
    const NameToken& last = text_[end - 1];
    return last.shape == Shape::small && last.info.is(kAnyHead) ? end - 1 : end;
  }

  // Letters that do not fit may still abbreviate a name in its own language ("Kurdistan Workers' Party (PKK)"), but not
  // a place, and not where they are known for something else ("New Zealand (AP)").
  [[nodiscard]] bool may_abbreviate(const Candidate& name, const Bracketed& bracket) const {
    if (name.last - name.first < 2 || name.type == ActorType::state || name.type == ActorType::place) return false;
    std::uint32_t last = bracket.first;
    return text_.known_at(bracket.first, bracket.last, last) == nullptr;
  }

  // Names of the article in headlines and other lines in capitals.
  void find_in_capitals() {
    for (std::uint32_t index = 0; index < text_.layout().sentences.size(); ++index) {
      if (text_.sentence_case(index) == Case::sentence) continue;
      const Sentence& sentence = text_.layout().sentences[index];
      for (std::uint32_t token = sentence.first_token; token < sentence.last_token;) {
        std::uint32_t last = token;
        const std::uint32_t group =
            text_.is_capitalised(token) ? groups_.find_in_text(token, sentence.last_token, last) : kNoGroup;
        if (group == kNoGroup) {
          ++token;
          continue;
        }
        groups_.add(group, Candidate::bare(token, last));
        token = last;
      }
    }
  }

  const NameText& text_;
  std::vector<Candidate> candidates_;
  ActorGroups groups_;
  std::vector<std::uint32_t> group_of_;
};

}  // namespace

Naming link_candidates(const NameText& text, const std::vector<Candidate>& candidates,
                       const std::vector<Bracketed>& brackets) {
  return Linker(text, candidates).run(brackets);
}

}  // namespace entente
