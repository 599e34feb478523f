// Only articles with a result in figures and some words of sport are looked at. A town is its club where it stands in a
// row of figures, beside a verb of contest, behind "match against" or before "captain"; once it has played, all its
// mentions are the club's but for those that say where something was.
#include "core/language/clubs.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/compact_sort.h"
#include "core/base/parts.h"
#include "core/base/phrase_table.h"
#include "core/language/name_model.h"
#include "core/language/name_types.h"
#include "lexicon/sport_words.h"

namespace entente {
namespace {

enum SportClass : std::uint8_t { kContest = 1, kMatch = 2, kPlayer = 4, kSport = 8, kSide = 16 };

constexpr std::uint32_t kEnoughWords = 4;  // of sport, in an article with a result

std::uint8_t sport_class(std::string_view name) {
  if (name == "contest") return kContest;
  if (name == "match") return kMatch;
  if (name == "player") return kPlayer;
  return name == "side" ? kSide : kSport;
}

const PhraseTable<std::uint8_t>& sport_words() {
  static const PhraseTable<std::uint8_t> kWords = [] {
    PhraseTable<std::uint8_t> words;
    for (const auto& row : lexicon::k_sport_words) {
      each_part(row[1], " ", [&](std::string_view word) { words[word] |= sport_class(row[0]); });
    }
    return words;
  }();
  return kWords;
}

class ClubReading {
 public:
  ClubReading(const NameText& text, std::vector<Candidate>& candidates) : text_(text), candidates_(candidates) {}

  void read() {
    if (!has_result() || !has_sport()) return;
    std::vector<std::string_view> clubs;  // last words of towns that have played
    read_sentences([&](Candidate& c) {
      if (!may_be_club(c)) return;
      if (is_out(c)) {
        c.type = ActorType::person;
        c.weight = kSureVote;
        c.is_weak = false;
        return;
      }
      if (!plays(c)) return;
      make_club(c);
      clubs.push_back(text_[c.last - 1].folded);
    });
    read_teams();
    compact_sort(clubs);
    read_sentences([&](Candidate& c) {
      if (is_site(c) && !is_where(c) && std::binary_search(clubs.begin(), clubs.end(), text_[c.last - 1].folded)) {
        make_club(c);
      }
    });
  }

 private:
  template <class Visit>
  void read_sentences(Visit visit) {
    std::size_t sentence = 0;
    const auto& sentences = text_.layout().sentences;
    last_ = 0;
    for (Candidate& c : candidates_) {
      while (sentence + 1 < sentences.size() && sentences[sentence].last_token <= c.first) ++sentence;
      if (last_ != sentences[sentence].last_token) {
        first_ = sentences[sentence].first_token;
        last_ = sentences[sentence].last_token;
        figures_ = 0;
        for (std::uint32_t at = first_; at < last_; ++at) figures_ += text_[at].shape == Shape::number ? 1 : 0;
      }
      visit(c);
    }
  }

  // "the Giants", "the White Sox": a team by its own name, which may be words that the rules left alone.
  void read_teams() {
    std::vector<Candidate> teams;
    for (std::uint32_t sentence = 0; sentence < text_.layout().sentences.size(); ++sentence) {
      if (text_.sentence_case(sentence) != Case::sentence) continue;
      const Sentence& s = text_.layout().sentences[sentence];
      for (std::uint32_t at = s.first_token + 1; at < s.last_token; ++at) {
        if (text_[at - 1].folded != "the" || !is_plain_capital(at)) continue;
        std::uint32_t end = at + 1;
        while (end < s.last_token && end < at + 3 && is_plain_capital(end)) ++end;
        const bool goes_on = end < s.last_token && (text_.is_capitalised(end) || text_.is_hyphen(end));
        if (!goes_on && names_team(at, end)) teams.push_back(Candidate::bare(at, end));
        at = end;
      }
    }
    add_teams(teams);
  }

  [[nodiscard]] bool is_plain_capital(std::uint32_t token) const {
    return text_[token].shape == Shape::capital && !text_[token].glued && !text_[token].info.is(kTimeWord);
  }

  [[nodiscard]] bool names_team(std::uint32_t first, std::uint32_t last) const {
    const std::string_view word = text_[last - 1].folded;
    if (word.size() < 3 || (!word.ends_with('s') && !word.ends_with('x'))) return false;
    std::uint32_t known_last = first;
    return !text_[last - 1].info.is(kAnyHead | kTitleNoun) && text_.known_at(first, last, known_last) == nullptr &&
           !is(last - 1, kSport | kMatch);
  }

  // Each takes the place of unexplained candidates inside it; beside an explained one it is given up.
  void add_teams(std::vector<Candidate>& teams) {
    std::vector<Candidate> all;
    all.reserve(candidates_.size() + teams.size());
    std::size_t at = 0;
    for (Candidate& team : teams) {
      while (at < candidates_.size() && candidates_[at].last <= team.first) all.push_back(candidates_[at++]);
      std::size_t behind = at;
      bool is_free = true;
      for (; behind < candidates_.size() && candidates_[behind].first < team.last; ++behind) {
        is_free = is_free && !is_explained(candidates_[behind]);
      }
      if (!is_free) continue;
      make_club(team);
      all.push_back(team);
      at = behind;
    }
    all.insert(all.end(), candidates_.begin() + static_cast<std::ptrdiff_t>(at), candidates_.end());
    candidates_ = std::move(all);
  }

  [[nodiscard]] bool is_figure(std::uint32_t token) const {
    return token < text_.size() && text_[token].shape == Shape::number && text_[token].folded.size() <= 3;
  }

  // "7-0", "42-36"; "Leeds 2 Bradford 1"
  [[nodiscard]] bool has_result() const {
    for (std::uint32_t at = 0; at + 3 < text_.size(); ++at) {
      if (!is_figure(at)) continue;
      if (text_.is_mark(at + 1, '-') && text_[at + 1].glued && is_figure(at + 2) && text_[at + 2].glued) return true;
      if (at > 0 && text_.is_capitalised(at - 1) && text_.is_capitalised(at + 1) && is_figure(at + 2)) return true;
    }
    return false;
  }

  [[nodiscard]] bool has_sport() const {
    std::uint32_t words = 0;
    for (std::uint32_t at = 0; at < text_.size() && words < kEnoughWords; ++at) words += is(at, kSport) ? 1 : 0;
    return words == kEnoughWords;
  }

  [[nodiscard]] bool is(std::uint32_t token, std::uint8_t classes) const {
    if (token >= text_.size() || text_[token].shape < Shape::small) return false;
    const std::uint8_t* found = sport_words().find(text_[token].folded);
    return found != nullptr && (*found & classes) != 0;
  }

  // Nations play as nations: "England beat Pakistan".
  [[nodiscard]] static bool is_site(const Candidate& c) {
    return c.type == ActorType::place && !c.is_head_only && (c.known == nullptr || c.known->kind != NameKind::state);
  }

  [[nodiscard]] bool may_be_club(const Candidate& c) const {
    if (is_site(c)) return true;
    return !is_explained(c) && c.weight < kSureVote && !looks_personal(text_, c.first, c.last);
  }

  // "c Thorpe b Croft 6", "lbw b Gough 4": who caught and bowled in cricket.
  [[nodiscard]] bool is_out(const Candidate& c) const {
    if (c.first == first_ || text_[c.first - 1].shape != Shape::small) return false;
    const std::string_view before = text_[c.first - 1].folded;
    return before == "b" || before == "c" || before == "st" || before == "lbw";
  }

  [[nodiscard]] bool plays(const Candidate& c) const {
    if (stands_in_row(c)) return true;
    if (!is_site(c)) return false;
    if (is(c.last, kContest) && c.last < last_ && !is_where(c)) return true;
    if (is(c.last, kPlayer) && c.last < last_) return true;
    // "Nice's home defeat"
    if (text_[c.last - 1].possessive && (is(c.last, kMatch | kSport) || is(c.last + 1, kMatch | kSport))) return true;
    if (c.first == first_) return false;
    if (is(c.first - 1, kContest | kSide)) return true;
    const std::string_view before = text_[c.first - 1].folded;
    if (before == "v" || before == "vs") return true;
    if (before == "for") return follows(c, kMatch | kSport);  // "a homer for Seattle"
    return (before == "against" || before == "over" || before == "with" || before == "to") && follows(c, kMatch);
  }

  // A word of these classes stands shortly before the preposition before the name.
  [[nodiscard]] bool follows(const Candidate& c, std::uint8_t classes) const {
    for (std::uint32_t back = 2; back <= 4 && c.first >= first_ + back; ++back) {
      if (is(c.first - back, classes)) return true;
    }
    return false;
  }

  // "Leeds 2 Bradford 1", "Leeds 4 3 1 0 9 3 10": nothing but names and figures around it.
  [[nodiscard]] bool stands_in_row(const Candidate& c) const {
    std::uint32_t next = c.last;
    if (next + 2 < last_ && text_.is_mark(next, '(')) next += 3;  // "Mladost (L) 4"
    if (next >= last_ || !is_figure(next) || text_[next].glued) return false;
    if (figures_ < 2 || 4 * figures_ < last_ - first_) return false;
    if (c.first == first_) return true;
    const NameToken& before = text_[c.first - 1];
    return before.shape == Shape::number || before.shape == Shape::mark || before.folded.size() > 3;
  }

  // "in Leeds", "at Leeds", "LEEDS, England"
  [[nodiscard]] bool is_where(const Candidate& c) const {
    if (c.last + 1 < last_ && text_.is_mark(c.last, ',') && text_.is_capitalised(c.last + 1)) return true;
    if (c.first == first_) return false;
    const std::string_view before = text_[c.first - 1].folded;
    return before == "in" || before == "near" || before == "from" || before == "outside";
  }

  static void make_club(Candidate& c) {
    c.type = ActorType::organisation;
    c.weight = 2 * kSureVote;  // the town's own reading may be as sure
    c.may_act = false;
    c.is_weak = false;
  }

  const NameText& text_;
  std::vector<Candidate>& candidates_;
  std::uint32_t first_ = 0, last_ = 0;  // the sentence's tokens
  std::uint32_t figures_ = 0;           // among them
};

}  // namespace

void read_clubs(const NameText& text, std::vector<Candidate>& candidates) { ClubReading(text, candidates).read(); }

}  // namespace entente
