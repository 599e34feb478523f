// One body under names of the same words: spelt the British or the American way, with "and" or "&", its ministry put
// first or last, its state before or behind; and a company with and without its legal form. What each word may be
// written as is data (core/lexicon/name_variants.txt). Only an organ of a state may turn its words round: "Washington
// University" is not the University of Washington.
#include <algorithm>
#include <array>
#include <string>
#include <tuple>
#include <utility>

#include "core/base/compact_sort.h"
#include "core/base/parts.h"
#include "core/base/phrase_table.h"
#include "core/language/gazetteer.h"
#include "core/report/join_sets.h"
#include "lexicon/name_variants.h"

namespace entente {

namespace {

struct NameVariant {
  std::string_view first;  // of its row: what the others are written as
  bool is_legal = false;
};

PhraseTable<NameVariant> read_variants() {
  PhraseTable<NameVariant> out;
  for (const auto& [kind, words] : lexicon::k_name_variants) {
    const NameVariant variant{words.substr(0, words.find(' ')), kind == "legal"};
    each_part(words, " ", [&](std::string_view word) { out[word] = variant; });
  }
  return out;
}

const NameVariant* variant(std::string_view word) {
  static const PhraseTable<NameVariant> table = read_variants();
  return table.find(word);
}

// Words of the owner at the front ("chinese", "chinas", "united states") or, behind "of", at the end.
std::span<const std::string_view> without_owner(std::span<const std::string_view> words, std::string_view owner) {
  const auto means_owner = [&](std::span<const std::string_view> part) {
    std::string name;
    for (const std::string_view word : part) name.append(name.empty() ? "" : " ").append(word);
    const KnownName* known = find_name(name);
    if (known == nullptr && name.ends_with('s')) known = find_name(name.substr(0, name.size() - 1));
    if (known == nullptr || known->kind > NameKind::capital) return false;
    std::string canonical, wanted;
    append_name_key(canonical_name(*known), canonical);
    for (const char c : owner) wanted += c == '-' ? ' ' : c;
    return canonical == wanted;
  };
  constexpr std::size_t kLongestOwner = 4;
  for (std::size_t size = std::min(kLongestOwner, words.size() - 1); size > 0; --size) {
    if (means_owner(words.first(size))) return words.subspan(size);
  }
  for (std::size_t size = 1; size <= kLongestOwner && size + 2 <= words.size(); ++size) {
    std::size_t begin = words.size() - size;
    if (!means_owner(words.last(size))) continue;
    if (words[begin - 1] == "the" && begin > 1) --begin;
    if (words[begin - 1] == "of") return words.first(begin - 1);
  }
  return words;
}

// A body's name as it may be compared.
struct BodyName {
  std::string text;  // its words and whose it is; empty for a ministry of nobody knows whom, and "Co Inc"
  std::size_t words = 0;
  std::string legal;  // the forms at its end
};

// What may differ between names of one body. Not both at once: the Centre for Economic Policy Research is in London,
// the Center for Economic and Policy Research in Washington.
enum class Differing : std::uint8_t { spelling, conjunction };

bool is_left_out(std::string_view word, Differing differing) {
  constexpr std::array<std::string_view, 6> kParticles = {"the", "of", "for", "on", "in", "to"};
  if (word == "and") return differing == Differing::conjunction;
  return std::ranges::find(kParticles, word) != kParticles.end();
}

bool is_legal(std::string_view word) {
  const NameVariant* known = variant(word);
  return known != nullptr && known->is_legal;
}

BodyName body_name(const JoinSets& sets, KeyNumber key, Differing differing) {
  const KeyView& view = sets[key];
  std::span<const std::string_view> words = view.words;
  const std::string_view owner = view.of == kNoString ? "" : sets.keys().summary().strings[view.of];
  if (!owner.empty()) words = without_owner(words, owner);
  std::vector<std::string_view> kept, as_is, legal;
  bool is_organ = false, is_proper = words.size() > 2 || !owner.empty();
  for (const std::string_view word : words) {
    const NameVariant* known = variant(word);
    const WordInfo info = word_info(word);
    is_organ = is_organ || word == "ministry" || word == "department";
    if (is_left_out(word, differing)) continue;
    is_proper = is_proper || (known == nullptr && !info.is(kCommonWord | kAnyHead));
    const bool is_folded = known != nullptr && (known->is_legal || differing == Differing::spelling);
    kept.push_back(is_folded ? known->first : word);
    as_is.push_back(known != nullptr && known->is_legal ? known->first : word);
  }
  if (!is_proper) kept = as_is;  // one "Research Centre" is not another "Research Center"
  while (kept.size() > 1 && is_legal(kept.back())) {
    legal.push_back(kept.back());
    kept.pop_back();
  }
  if (is_organ) {  // "Ministry of Foreign Affairs", "Foreign Ministry"
    std::erase(kept, "affairs");
    compact_sort(kept);
  }
  BodyName out;
  if ((is_organ && owner.empty()) || (kept.size() == 1 && is_legal(kept.front()))) return out;
  for (const std::string_view word : kept) out.text.append(out.text.empty() ? "" : " ").append(word);
  out.text.append("|").append(owner);
  out.words = kept.size();
  for (const std::string_view word : legal) out.legal.append(word).append(" ");
  return out;
}

struct NamedBody {
  BodyName name;
  KeyNumber key = 0;
};

// The greatest of some sets of keys takes in the others.
void join_all(JoinSets& sets, std::span<const NamedBody> bodies, JoinReason reason) {
  KeyNumber best = sets.root(bodies.front().key);
  for (const NamedBody& body : bodies) {
    if (sets.is_lesser(best, sets.root(body.key))) best = sets.root(body.key);
  }
  for (const NamedBody& body : bodies) {
    const KeyNumber key = sets.root(body.key);
    const auto rows = sets.keys().facts(key);
    if (key != best) sets.join({key, best, reason, {}, rows.size(), rows.front().article});
  }
}

// Bodies of one name, by legal form. A name without one is short for the form that all or nearly all have.
void join_forms(JoinSets& sets, std::span<const NamedBody> bodies) {
  constexpr std::uint64_t kNearlyAll = 5;  // times as many articles as all other forms
  std::span<const NamedBody> bare, best;
  std::uint64_t most = 0, all = 0;
  for (std::size_t begin = 0, end = 0; begin < bodies.size(); begin = end) {
    std::uint64_t articles = 0;
    for (; end < bodies.size() && bodies[end].name.legal == bodies[begin].name.legal; ++end) {
      articles += sets[bodies[end].key].articles;
    }
    const auto same = bodies.subspan(begin, end - begin);
    join_all(sets, same, JoinReason::same_body);
    if (same.front().name.legal.empty()) {
      bare = same;
      continue;
    }
    all += articles;
    if (articles > most) best = same;
    most = std::max(most, articles);
  }
  if (bare.empty() || best.empty() || (all - most) * kNearlyAll > most) return;
  const KeyNumber from = sets.root(bare.front().key), into = sets.root(best.front().key);
  const auto rows = sets.keys().facts(from);
  if (bare.front().name.words == 1 && !sets.ties(from, into).holds(1, 2)) return;  // many a word is a company's name
  sets.join({from, into, JoinReason::full_name, {}, rows.size(), rows.front().article});
}

Steps join_differing(JoinSets& sets, Differing differing) {
  std::vector<NamedBody> bodies;
  for (KeyNumber key = 0; key < sets.size(); ++key) {
    co_await Pause::every(2048, key);
    if (!sets[key].is_body() || sets[key].words.empty()) continue;
    BodyName name = body_name(sets, key, differing);
    if (!name.text.empty()) bodies.push_back({std::move(name), key});
  }
  co_await Pause();
  compact_sort(bodies, {}, [](const NamedBody& body) { return std::tie(body.name.text, body.name.legal, body.key); });
  co_await Pause();
  for (std::size_t begin = 0, end = 0; begin < bodies.size(); begin = end) {
    while (end < bodies.size() && bodies[end].name.text == bodies[begin].name.text) ++end;
    if (end - begin > 1) join_forms(sets, std::span(bodies).subspan(begin, end - begin));
  }
}

}  // namespace

Steps join_bodies(JoinSets& sets) {
  co_await join_differing(sets, Differing::spelling);
  co_await Pause();
  co_await join_differing(sets, Differing::conjunction);
}

}  // namespace entente
