// Short forms that their articles never spell out mean what most of the articles say that do. An article says it by
// naming a body both in full and by the short form; its own mentions stand under the full name already, so that two
// bodies of one acronym in two articles stay two. Where as many say one thing as another, nobody knows.
#include <algorithm>
#include <string>
#include <utility>

#include "core/base/compact_sort.h"
#include "core/language/fold.h"
#include "core/report/join_sets.h"

namespace entente {

namespace {

constexpr std::size_t kShortest = 2, kLongest = 10;  // bytes of a short form

bool is_short_form(std::string_view form) {
  return form.size() >= kShortest && form.size() <= kLongest && form.find(' ') == form.npos && is_all_capitals(form);
}

// Every name that articles have for the key is a short form.
bool is_always_short(const JoinSets& sets, KeyNumber key) {
  const Strings& strings = sets.keys().summary().strings;
  return std::ranges::all_of(sets.keys().facts(key),
                             [&](const ActorFacts& row) { return is_short_form(strings[row.name]); });
}

struct Meaning {
  KeyNumber of = 0;    // whose short form it is
  KeyNumber root = 0;  // who that is
  ArticleIndex article = 0;
  friend auto operator<=>(const Meaning&, const Meaning&) = default;
};

// The articles that spell a short form out. By short form, then by who it is.
std::vector<Meaning> meanings(const JoinSets& sets) {
  std::vector<Meaning> out;
  const Strings& strings = sets.keys().summary().strings;
  for (KeyNumber key = 0; key < sets.size(); ++key) {
    if (!sets[key].is_body() || is_always_short(sets, key)) continue;
    for (const ActorAlias& row : sets.keys().aliases(key)) {
      if (!is_short_form(strings[row.alias])) continue;
      const auto rows = sets.keys().facts(key);
      const auto own = std::ranges::lower_bound(rows, row.article, {}, &ActorFacts::article);
      if (own == rows.end() || own->article != row.article || is_short_form(strings[own->name])) continue;
      const KeyNumber alone = sets.keys().find(slug(strings[row.alias]));
      if (alone != kNoKey && alone != key) out.push_back({alone, sets.root(key), row.article});
    }
  }
  compact_sort(out);
  return out;
}

// The letters of the short form stand in the name in their order, and the short form is no word of it.
bool fits_letters(const JoinSets& sets, KeyNumber from, KeyNumber into) {
  std::string letters;
  for (const std::string_view word : sets[into].words) {
    if (word == sets.keys().text(from)) return false;
    letters += word;
  }
  std::size_t at = 0;
  for (const char c : sets.keys().text(from)) {
    if (c == '-') continue;
    at = letters.find(c, at);
    if (at == letters.npos) return false;
    ++at;
  }
  return true;
}

void join_acronym(JoinSets& sets, std::span<const Meaning> meanings) {
  const KeyNumber from = meanings.front().of;
  std::uint64_t all = 0, most = 0;
  Meaning best;
  for (std::size_t begin = 0, end = 0; begin < meanings.size(); begin = end) {
    std::uint64_t articles = 0;
    for (; end < meanings.size() && meanings[end].root == meanings[begin].root; ++end) {
      if (end == begin || meanings[end].article != meanings[end - 1].article) ++articles;
    }
    all += articles;
    if (articles > most) best = meanings[begin];
    most = std::max(most, articles);
  }
  constexpr std::uint64_t kManySay = 3;  // then letters need not fit: "PKK", from a name in another language
  if (most < kManySay && !fits_letters(sets, from, best.root)) return;
  if (2 * most <= all || !sets.is_root(from) || sets.root(best.root) == from) return;
  const KeyNumber into = sets.root(best.root);
  // One article's word for what many others leave unsaid is not enough, unless they speak of the same things.
  if ((most < 2 || sets.articles(from) > 4 * most) && !sets.ties(from, into).holds(1, 2)) return;
  const StringId name = sets.keys().facts(from).front().name;
  sets.join({from, into, JoinReason::acronym, std::string(sets.keys().summary().strings[name]), most, best.article});
}

}  // namespace

void join_acronyms(JoinSets& sets) {
  const std::vector<Meaning> said = meanings(sets);
  for (std::size_t begin = 0, end = 0; begin < said.size(); begin = end) {
    while (end < said.size() && said[end].of == said[begin].of) ++end;
    const KeyNumber from = said[begin].of;
    const bool may_be_body = sets[from].is_body() || sets[from].articles < 3;  // a type so seldom given is weak
    if (!may_be_body || sets[from].type == ActorType::state || !is_always_short(sets, from)) continue;
    join_acronym(sets, std::span(said).subspan(begin, end - begin));
  }
}

}  // namespace entente
