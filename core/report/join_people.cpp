// Persons under more or fewer of their names. Words are not enough: a surname alone joins a full name only where the
// articles that use it name the same office or the same company around it, and nobody else of that surname could be
// meant. A wrong merge puts one person's words into another's mouth, so doubt leaves them apart.
#include <algorithm>
#include <string>
#include <utility>

#include "core/base/compact_sort.h"
#include "core/language/gazetteer.h"
#include "core/report/actor_keys.h"
#include "core/report/join_sets.h"

namespace entente {

namespace {

using Words = std::span<const std::string_view>;

// Rows by a text that several keys share.
struct Shared {
  std::string text;
  KeyNumber key = 0;
};

template <class Visit>
void each_shared(std::vector<Shared>& rows, Visit&& visit) {
  compact_sort(rows, {}, [](const Shared& row) { return std::tie(row.text, row.key); });
  for (std::size_t begin = 0, end = 0; begin < rows.size(); begin = end) {
    while (end < rows.size() && rows[end].text == rows[begin].text) ++end;
    if (end - begin > 1) visit(std::span<const Shared>(rows).subspan(begin, end - begin));
  }
}

std::string joined(Words words) {
  std::string out;
  for (const std::string_view word : words) out.append(out.empty() ? "" : "-").append(word);
  return out;
}

bool is_full_person(const JoinSets& sets, KeyNumber key) {
  return sets[key].type == ActorType::person && sets[key].words.size() > 1;
}

std::string name_of(const JoinSets& sets, KeyNumber key) {
  return text_or_empty(sets.keys().summary().strings, key == kNoKey ? kNoString : sets.keys().name(key));
}

// A word of a title or of common speech, that no one is called.
bool is_title_word(std::string_view word) {
  constexpr std::uint32_t kTitles = kOffice | kRank | kHonorific | kCalling | kTitleModifier | kFunctionWord;
  constexpr std::uint32_t kNames = kGivenName | kFamilyFirst | kParticle | kParticleOpener | kNameSuffix | kSurname;
  const WordInfo info = word_info(word);
  return word.size() > 1 && info.is(kTitles | kCommonWord) && !info.is(kNames);
}

// The names with neither initials nor particles between the first and the last.
std::string without_initials(Words words) {
  std::string out(words.front());
  for (const std::string_view word : words.subspan(1, words.size() - 2)) {
    if (word.size() > 1 && !word_info(word).is(kParticle | kParticleOpener)) out.append("-").append(word);
  }
  return out.append("-").append(words.back());
}

// A surname alone, and those who bear it.
struct Surname {
  KeyNumber alone = 0;
  std::vector<KeyNumber> bearers;  // roots
};

// Whoever more than so many bear could be anybody.
constexpr std::size_t kMostBearers = 32;

std::vector<Surname> surnames(const JoinSets& sets) {
  std::vector<Shared> rows;
  const auto is_surname = [&](std::string_view word) {
    const KeyNumber key = sets.keys().find(word);
    return key != kNoKey && sets[key].type == ActorType::person;
  };
  for (KeyNumber key = 0; key < sets.size(); ++key) {
    if (!is_full_person(sets, key)) continue;
    const Words words = sets[key].words;
    const bool family_first = words.size() <= 3 && word_info(words.front()).is(kFamilyFirst);
    const std::string_view family = family_first ? words.front() : words.back();
    if (family.size() > 1 && is_surname(family)) rows.push_back({std::string(family), key});
  }
  std::vector<Surname> out;
  compact_sort(rows, {}, [](const Shared& row) { return std::tie(row.text, row.key); });
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i == 0 || rows[i].text != rows[i - 1].text) out.push_back({sets.keys().find(rows[i].text), {}});
    const KeyNumber root = sets.root(rows[i].key);
    std::vector<KeyNumber>& bearers = out.back().bearers;
    if (std::ranges::find(bearers, root) == bearers.end()) bearers.push_back(root);
  }
  return out;
}

bool same_office(const JoinSets& sets, KeyNumber a, KeyNumber b) {
  const StringId role = sets[a].role;
  if (role == kNoString) return false;
  const auto rows = sets.keys().facts(b);
  return std::ranges::find(rows, role, &ActorFacts::role) != rows.end();
}

void join_surname(JoinSets& sets, const Surname& surname) {
  constexpr std::uint64_t kRival = 10;  // one in so many articles of the likeliest is enough to be meant
  const KeyNumber from = surname.alone;
  if (!sets.is_root(from) || surname.bearers.size() > kMostBearers) return;
  KeyNumber best = surname.bearers.front();
  for (const KeyNumber bearer : surname.bearers) {
    if (bearer != from && (best == from || sets.is_lesser(best, bearer))) best = bearer;
  }
  const std::string_view word = sets.keys().text(from);
  if (best == from || std::ranges::count(sets[best].words, word) > 1) return;
  const bool has_office = sets[from].role != kNoString;
  const bool fits = same_office(sets, from, best);
  if (has_office && !fits && sets[best].role != kNoString) return;  // of another office
  const Ties ties = sets.ties(from, best);
  for (const KeyNumber other : surname.bearers) {
    if (other == best || other == from) continue;
    const bool is_likely = sets.articles(other) * kRival >= sets.articles(best);
    const bool shares_office = fits && same_office(sets, from, other);
    if (!is_likely && !shares_office) continue;
    if (fits && !shares_office && sets[other].role != kNoString) continue;  // of another office
    const Ties rival = sets.ties(from, other);
    if (rival.articles * 8 > ties.articles || (is_likely && !fits)) return;
  }
  const bool is_sole = surname.bearers.size() == 1;
  const bool is_known = sets.articles(best) > 1;  // one article's company may be anybody's
  const bool bears_out =
      (fits && ties.holds(1, 2)) || (is_known && ties.holds(2, 3) && ties.ties >= (is_sole ? 2 : 3) * ties.of);
  if (!bears_out) return;
  sets.join({from, best, JoinReason::full_name, name_of(sets, ties.with), ties.articles, ties.example});
}

}  // namespace

void join_titled(JoinSets& sets) {
  for (KeyNumber key = 0; key < sets.size(); ++key) {
    if (!is_full_person(sets, key) || !sets.is_root(key)) continue;
    Words words = sets[key].words;
    while (words.size() > 2 && is_title_word(words.front())) words = words.subspan(1);
    if (words.size() == sets[key].words.size()) continue;
    const KeyNumber bare = sets.keys().find(joined(words));
    if (bare == kNoKey || !is_full_person(sets, bare)) continue;
    const auto rows = sets.keys().facts(key);
    sets.join({key, sets.root(bare), JoinReason::same_body, {}, rows.size(), rows.front().article});
  }
}

void join_initials(JoinSets& sets) {
  std::vector<Shared> rows;
  for (KeyNumber key = 0; key < sets.size(); ++key) {
    if (is_full_person(sets, key) && sets[key].words.front().size() > 1) {
      rows.push_back({without_initials(sets[key].words), key});
    }
  }
  each_shared(rows, [&](std::span<const Shared> same) {
    std::vector<KeyNumber> roots;
    std::size_t longer = 0;  // with different initials they are different persons
    for (const Shared& row : same) {
      if (sets.root(row.key) != row.key) continue;
      roots.push_back(row.key);
      longer += sets.keys().text(row.key) != row.text ? 1U : 0U;
    }
    if (roots.size() != 2 || longer != 1) return;
    const bool lesser_first = sets.is_lesser(roots[0], roots[1]);
    const KeyNumber from = lesser_first ? roots[0] : roots[1], into = lesser_first ? roots[1] : roots[0];
    const bool fits = same_office(sets, from, into);
    const Ties ties = sets.ties(from, into);
    if (!(fits && ties.holds(1, 3)) && !ties.holds(1, 2)) return;
    sets.join({from, into, JoinReason::full_name, name_of(sets, ties.with), ties.articles, ties.example});
  });
}

Steps join_surnames(JoinSets& sets) {
  const std::vector<Surname> all = surnames(sets);
  for (std::size_t i = 0; i < all.size(); ++i) {
    join_surname(sets, all[i]);
    co_await Pause::every(256, i);
  }
}

}  // namespace entente
