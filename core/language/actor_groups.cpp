// Groups are looked up by whole keys first, then among those that share a word with the name; which of these may be
// the same actor is said in name_likeness.h.
#include "core/language/actor_groups.h"

#include <algorithm>

#include "core/base/parts.h"
#include "core/base/sort_unique.h"
#include "core/language/fold.h"
#include "core/language/name_keys.h"
#include "core/language/name_types.h"
#include "core/text/characters.h"

namespace entente {
namespace {

// Of a word that very many names share only the latest are compared, so that linking stays linear in the text.
constexpr std::size_t kMostSharing = 100;
// So are the latest actors only where any of them might be meant, and of an actor so many of its names.
constexpr std::uint32_t kMostCompared = 1000;
constexpr std::size_t kMostKeys = 100;

// A known name's group is told by its list and row; a capital that acts is its state.
std::uint64_t known_id(const KnownName& known) {
  const bool is_state = known.kind <= NameKind::capital;
  return (static_cast<std::uint64_t>(is_state ? NameKind::state : known.kind) << 32) | known.row;
}

bool ends_sentence(const NameText& text, std::uint32_t token) {
  const auto& sentences = text.layout().sentences;
  const auto after = std::upper_bound(sentences.begin(), sentences.end(), token,
                                      [](std::uint32_t at, const Sentence& s) { return at < s.last_token; });
  return after != sentences.end() && after->last_token == token + 1;
}

// "U.S.": the last stop of dotted letters belongs to them.
Span with_stop(const NameText& text, std::uint32_t first, std::uint32_t last) {
  Span span = text.span(first, last);
  if (last >= text.size() || !text.is_mark(last, '.') || !text[last].glued) return span;
  const std::string_view word = text[last - 1].folded;
  const bool is_dotted = word.find('.') != std::string_view::npos;
  // "Norwest Corp.", but for where the stop ends a sentence
  const bool is_short_form = last - first > 1 && word.size() <= 4 &&
                             text[last - 1].info.is(kCompanyHead | kNameSuffix) && !ends_sentence(text, last);
  if (is_dotted || is_short_form) ++span.end;
  return span;
}

std::string one_line(std::string_view surface) {
  std::string out;
  for (const char c : surface) {
    const bool is_space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!is_space) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  return out;
}

// "ministry of finance" and "finance ministry" are one key.
void move_head_back(std::string& key) {
  for (const std::string_view head : {"ministry", "department"}) {
    if (!key.starts_with(head) || key.compare(head.size(), 4, " of ") != 0) continue;
    key.erase(0, head.size() + 4);
    key += ' ';
    key += head;
    return;
  }
}

// "foreign affairs ministry" and "foreign ministry" are one key.
void drop_affairs(std::string& key) {
  constexpr std::string_view kAffairs = " affairs";
  const std::size_t at = key.find(" affairs ministry");
  if (at != key.npos && at > 0) key.erase(at, kAffairs.size());
}

// "cpec" of "china pakistan economic corridor"
std::string initials(std::string_view key) {
  std::string out;
  each_part(key, " ", [&](std::string_view word) {
    if (!word_info(word).is(kFunctionWord)) out += word[0];
  });
  return out;
}

bool is_body(ActorType type) { return type == ActorType::organisation || type == ActorType::initiative; }

}  // namespace

std::string ActorGroups::key_of(const Candidate& candidate) const {
  std::string key;
  std::uint32_t first = candidate.first;
  std::uint32_t last = first;
  const KnownName* inside = text_.known_at(first, candidate.last, last);
  if (inside != nullptr && last < candidate.last && candidate.type != ActorType::person) {
    if (candidate.type == ActorType::organisation && !candidate.of.empty() && canonical_name(*inside) == candidate.of) {
      first = last;  // the owner is kept apart
    } else if (inside->kind == NameKind::organisation || inside->kind == NameKind::initiative) {
      append_name_key(canonical_name(*inside), key);  // "CPEC Working Group" is the corridor's in full
      first = last;
    }
  }
  text_.append_key(first, candidate.last, key);
  if (key.starts_with("the ")) key.erase(0, 4);
  move_head_back(key);
  drop_affairs(key);
  for (std::size_t at = key.find(" and "); at != key.npos; at = key.find(" and ")) key.erase(at, 4);
  return key;
}

std::uint32_t ActorGroups::known_group(const KnownName& known, ActorType type) {
  const auto [at, is_new] = by_known_.try_emplace(known_id(known), static_cast<std::uint32_t>(groups_.size()));
  if (is_new) {
    Group group;
    group.type = type;
    vote(group, type, kSureVote);
    group.known = &known;
    groups_.push_back(std::move(group));
  }
  return at->second;
}

bool ActorGroups::has_known(const KnownName& known) const { return by_known_.contains(known_id(known)); }

std::uint32_t ActorGroups::create(const Candidate& candidate) {
  Group group;
  group.type = candidate.type;
  group.of = candidate.of;
  groups_.push_back(std::move(group));
  return static_cast<std::uint32_t>(groups_.size() - 1);
}

void ActorGroups::vote(Group& group, ActorType type, std::uint32_t weight) {
  std::uint32_t& votes = group.votes[static_cast<std::size_t>(type)];
  votes += weight;
  if (votes > group.votes[static_cast<std::size_t>(group.type)]) group.type = type;
}

bool ActorGroups::is_sure(const Group& group) { return group.votes[static_cast<std::size_t>(group.type)] >= kSureVote; }

void ActorGroups::set_key(std::string_view key, std::uint32_t group) {
  std::uint32_t& first = by_key_[key].group;
  if (first == kNoGroup) first = group;
}

std::uint32_t ActorGroups::group_with(std::string_view key) const {
  const Named* found = by_key_.find(key);
  return found == nullptr ? kNoGroup : found->group;
}

void ActorGroups::add_key(std::uint32_t group, std::string key) {
  if (key.empty()) return;
  std::vector<std::string>& keys = groups_[group].keys;
  if (keys.size() == kMostKeys || std::find(keys.begin(), keys.end(), key) != keys.end()) return;
  set_key(key, group);
  each_part(key, " ", [&](std::string_view word) {
    if (word.size() <= 3 && word_info(word).is(kFunctionWord)) return;
    std::uint32_t& last = by_word_[word].last;
    if (last != kNoHolder && holders_[last].group == group) return;
    holders_.push_back({group, last});
    last = static_cast<std::uint32_t>(holders_.size() - 1);
  });
  if (has_initials_) add_initials(group, key);
  if (has_longest_) add_longest(key);
  if (!groups_[group].of.empty()) set_key(groups_[group].of + '|' + key, group);
  keys.push_back(std::move(key));
}

// A surface that the group has already says nothing new; most mentions are such.
void ActorGroups::add_surface(std::uint32_t index, const Candidate& candidate, Span span) {
  const std::string_view given = slice(text_.layout().text, span);
  const bool is_capital_of = candidate.known != nullptr && candidate.known->kind == NameKind::capital;
  const bool is_name = !candidate.is_party_phrase && !is_capital_of;
  Group& group = groups_[index];
  const std::vector<std::string>& had = is_name ? group.names : group.forms;
  if (std::find(had.begin(), had.end(), given) != had.end()) return;
  std::string surface = one_line(given);
  if (is_name) {
    group.names.push_back(surface);
    add_key(index, key_of(candidate));
  }
  group.forms.push_back(std::move(surface));
}

void ActorGroups::add(std::uint32_t index, const Candidate& candidate) {
  const Span span = with_stop(text_, candidate.first, candidate.last);
  add_surface(index, candidate, span);
  Group& group = groups_[index];
  if (candidate.has_title()) {
    const std::uint32_t title = title_start(text_, candidate);
    if (title < candidate.first) group.forms.push_back(one_line(text_.surface(title, candidate.last)));
  }
  if (group.gender == Gender::unknown && group.type == ActorType::person) group.gender = gender_of(text_, candidate);
  if (candidate.owner_first < candidate.first) {
    group.owned_name = one_line(text_.surface(candidate.owner_first, candidate.last));
  }
  vote(group, candidate.type, candidate.weight);
  if (group.of.empty()) group.of = candidate.of;
  if (group.role.empty() && candidate.role_first < candidate.role_last) {
    for (std::uint32_t token = candidate.role_first; token < candidate.role_last; ++token) {
      if (!group.role.empty() && !text_[token].glued && text_[token].shape != Shape::mark) group.role += ' ';
      group.role += text_[token].shape == Shape::mark ? text_.layout().word(token) : text_[token].folded;
    }
  }
  group.spans.push_back(span);
  group.first_token = std::min(group.first_token, candidate.first);
  group.last_token = candidate.first;
}

void ActorGroups::define(std::uint32_t group, std::string_view acronym) {
  std::string key;
  append_name_key(acronym, key);
  acronyms_[key] = group;
}

std::uint32_t ActorGroups::find(std::string_view key, const Candidate& candidate) const {
  // An organ of state is told by whose it is: "Syria's Foreign Ministry" is not the one named before without a state.
  std::string owned(candidate.of);
  if (!owned.empty()) {
    if (const std::uint32_t own = group_with(owned + '|' + std::string(key)); own != kNoGroup) return own;
  }
  const std::uint32_t found = group_with(key);
  if (found == kNoGroup) return kNoGroup;
  const Group& group = groups_[found];
  if (!owned.empty() && group.of != owned && group.type == ActorType::organisation) return kNoGroup;
  if (group.type == candidate.type || !is_sure(group) || (is_body(group.type) && is_body(candidate.type))) {
    return found;
  }
  return group.type == ActorType::state ? kNoGroup : found;
}

std::uint32_t ActorGroups::find_acronym(std::string_view key) const {
  const auto found = acronyms_.find(std::string(key));
  return found == acronyms_.end() ? kNoGroup : found->second;
}

bool ActorGroups::joins_person(const Group& group, const NameWords& words, const Candidate& candidate) const {
  NameWords other;
  return std::any_of(group.keys.begin(), group.keys.end(), [&](const std::string& key) {
    key_words(key, other);
    return alike_persons(words, other, candidate.has_title() ? 4 : 5);
  });
}

bool ActorGroups::joins_body(const Group& group, const NameWords& words, const Candidate& candidate) const {
  if (!candidate.of.empty() && candidate.of != group.of) return false;
  NameWords other;
  return std::any_of(group.keys.begin(), group.keys.end(), [&](const std::string& key) {
    key_words(key, other);
    // An organ of a known body is another one: "the GATT Council".
    const bool is_organ = group.known != nullptr && is_prefix(other, words) && word_info(words.back()).is(kAnyHead) &&
                          !word_info(words.back()).is(kCompanyHead);
    // So is whoever stands with it: "the Trade Fund and World Bank".
    const bool is_other = group.known != nullptr && is_suffix(other, words) && words.size() > other.size() + 1;
    return !is_organ && !is_other && alike_bodies(words, other);
  });
}

// "the Congress" where "the Vesnan Congress" was named.
std::uint32_t ActorGroups::find_owned(std::string_view key, const Candidate& candidate) const {
  std::vector<std::uint32_t> fitting;
  for (const std::uint32_t group : sharing({&key, 1})) {
    const Group& g = groups_[group];
    if (g.type != ActorType::organisation || g.of.empty() || g.known != nullptr) continue;
    if (std::find(g.keys.begin(), g.keys.end(), key) != g.keys.end()) fitting.push_back(group);
  }
  return nearest(fitting, candidate.first);
}

std::uint32_t ActorGroups::nearest(const std::vector<std::uint32_t>& groups, std::uint32_t token) const {
  std::uint32_t best = kNoGroup;
  for (const std::uint32_t group : groups) {
    if (best == kNoGroup) {
      best = group;
      continue;
    }
    const std::uint32_t a = groups_[group].last_token, b = groups_[best].last_token;
    const bool a_before = a <= token, b_before = b <= token;
    if (a_before != b_before ? a_before : a_before ? a > b : a < b) best = group;
  }
  return best;
}

void ActorGroups::add_initials(std::uint32_t group, const std::string& key) {
  if (!is_body(groups_[group].type)) return;
  if (std::string letters = initials(key); letters.size() > 1) by_initials_.try_emplace(std::move(letters), group);
}

void ActorGroups::add_longest(const std::string& key) {
  std::uint32_t& longest = longest_[key.substr(0, key.find(' '))];
  longest = std::max(longest, static_cast<std::uint32_t>(1 + std::count(key.begin(), key.end(), ' ')));
}

template <class Use>
void ActorGroups::for_each_key(Use use) const {
  for (std::uint32_t group = 0; group < groups_.size(); ++group) {
    for (const std::string& key : groups_[group].keys) use(group, key);
  }
}

std::uint32_t ActorGroups::find_by_initials(std::string_view acronym) {
  if (!has_initials_) {
    has_initials_ = true;
    for_each_key([this](std::uint32_t group, const std::string& key) { add_initials(group, key); });
  }
  const auto found = by_initials_.find(std::string(acronym));
  return found == by_initials_.end() ? kNoGroup : found->second;
}

std::vector<std::uint32_t> ActorGroups::sharing(std::span<const std::string_view> words) const {
  std::vector<std::uint32_t> out;
  for (const std::string_view word : words) {
    const Holders* found = by_word_.find(word);
    if (found == nullptr) continue;
    std::size_t taken = 0;
    for (std::uint32_t at = found->last; at != kNoHolder && taken < kMostSharing; at = holders_[at].before) {
      out.push_back(holders_[at].group);
      ++taken;
    }
  }
  sort_unique(out);
  return out;
}

std::uint32_t ActorGroups::find_variant(std::string_view key, const Candidate& candidate) const {
  const std::vector<std::string_view> words = key_words(key);
  std::vector<std::uint32_t> fitting;
  for (const std::uint32_t group : sharing(words)) {
    const Group& g = groups_[group];
    if (g.known != nullptr && g.known->kind <= NameKind::capital) continue;
    const bool is_guess = candidate.weight <= kFaintVote;  // "Diamant Boart" may yet be Diamant Boart SA
    if (g.type == ActorType::person || (candidate.type == ActorType::person && !is_guess)) {
      if (g.type == candidate.type && joins_person(g, words, candidate)) fitting.push_back(group);
    } else if (g.type == candidate.type || (is_body(g.type) && is_body(candidate.type)) ||
               (is_guess && g.type == ActorType::organisation)) {
      if (joins_body(g, words, candidate)) fitting.push_back(group);
    }
  }
  return nearest(fitting, candidate.first);
}

std::uint32_t ActorGroups::find_person(std::string_view key, const Candidate& candidate) const {
  if (key.find(' ') != key.npos) return kNoGroup;
  std::vector<std::uint32_t> by_surname, by_other;
  NameWords words;
  for (const std::uint32_t group : sharing({&key, 1})) {
    if (groups_[group].type != ActorType::person) continue;
    for (const std::string& name : groups_[group].keys) {
      key_words(name, words);
      const bool family_first = words.size() <= 3 && word_info(words.front()).is(kFamilyFirst);
      if (words.back() == key || (family_first && words.front() == key)) {
        by_surname.push_back(group);
      } else if (key.size() > 2 && !word_info(key).is(kParticle) &&
                 std::find(words.begin(), words.end(), key) != words.end() &&
                 !is_other_reign(groups_[group], candidate)) {
        by_other.push_back(group);
      }
    }
  }
  for (auto* fitting : {&by_surname, &by_other}) {
    keep_gender(*fitting, candidate);
    if (!fitting->empty()) return nearest(*fitting, candidate.first);
  }
  return candidate.has_title() && key.size() >= 6 ? find_misspelt_surname(key, candidate) : kNoGroup;
}

// A man is not "Mrs Novak"; whoever is known as one is sooner meant than whoever may be.
void ActorGroups::keep_gender(std::vector<std::uint32_t>& groups, const Candidate& candidate) const {
  if (groups.size() < 2 || !candidate.has_title()) return;
  const Gender gender = gender_of(text_, candidate);
  if (gender == Gender::unknown) return;
  const auto is = [&](Gender wanted) {
    return [this, wanted](std::uint32_t g) { return groups_[g].gender == wanted; };
  };
  const Gender other = gender == Gender::male ? Gender::female : Gender::male;
  std::erase_if(groups, is(other));
  if (!std::any_of(groups.begin(), groups.end(), is(gender))) return;
  std::erase_if(groups, [&](std::uint32_t g) { return groups_[g].gender != gender; });
}

// The rest of a slip agrees: the office is the one that the person has. Where either has none, a letter may be another
// one but not one too many: "Mr Regan" is not President Reagan.
bool ActorGroups::same_office(const Group& group, bool same_length, const Candidate& candidate) const {
  if (group.role.empty() || candidate.role_first >= candidate.role_last) return same_length;
  return group.role.ends_with(text_[candidate.role_last - 1].folded);
}

// "King Milan" is called by a regnal name, not by the given name of Milan Novak.
bool ActorGroups::is_other_reign(const Group& group, const Candidate& candidate) const {
  const std::string_view reign = regnal_title(text_, candidate);
  return !reign.empty() && std::none_of(group.forms.begin(), group.forms.end(), [&](const std::string& form) {
    std::string folded;
    append_name_folded(form, folded);
    return folded.find(reign) != folded.npos;
  });
}

// "President Hussein" for Mamnoon Hussain: only behind a title, and only long names; whoever is named in full is sooner
// meant than whoever is not.
std::uint32_t ActorGroups::find_misspelt_surname(std::string_view key, const Candidate& candidate) const {
  std::vector<std::uint32_t> in_full, others;
  const auto end = static_cast<std::uint32_t>(groups_.size());
  for (std::uint32_t group = end - std::min(end, kMostCompared); group < end; ++group) {
    if (groups_[group].type != ActorType::person) continue;
    for (const std::string_view name : groups_[group].keys) {
      const std::string_view surname = name.substr(name.rfind(' ') + 1);
      if (!within_one_edit(key, surname) || !same_office(groups_[group], surname.size() == key.size(), candidate))
        continue;
      (name.find(' ') != name.npos ? in_full : others).push_back(group);
    }
  }
  return nearest(in_full.empty() ? others : in_full, candidate.first);
}

std::uint32_t ActorGroups::find_short(std::string_view key, const Candidate& candidate) const {
  const std::vector<std::string_view> words = key_words(key);
  if (words.empty() || candidate.type == ActorType::person) return kNoGroup;
  std::vector<std::uint32_t> fitting;
  for (const std::uint32_t group : sharing(words)) {
    const Group& g = groups_[group];
    if (g.type == ActorType::person || g.type == ActorType::state) continue;
    if (joins_body(g, words, candidate)) fitting.push_back(group);
  }
  return nearest(fitting, candidate.first);
}

std::uint32_t ActorGroups::find_headed(std::string_view head, std::uint32_t token) const {
  std::uint32_t found = kNoGroup;
  for (const std::uint32_t group : sharing({&head, 1})) {
    const Group& g = groups_[group];
    if (!is_body(g.type) || g.first_token >= token) continue;
    const bool has_head = std::any_of(g.keys.begin(), g.keys.end(), [head](const std::string& key) {
      return key.size() > head.size() && (key.ends_with(head) || key.starts_with(head));
    });
    if (!has_head) continue;
    if (found != kNoGroup) return kNoGroup;
    found = group;
  }
  return found;
}

void ActorGroups::settle_leaders() {
  for (const Group& body : groups_) {
    if (body.type != ActorType::organisation) continue;
    for (const std::string& key : body.keys) {
      const std::size_t gap = key.find(' ');
      if (gap == key.npos || gap != key.rfind(' ')) continue;
      if (!word_info(std::string_view(key).substr(gap + 1)).is(kStateNoun)) continue;
      const std::uint32_t found = group_with(std::string_view(key).substr(0, gap));
      if (found == kNoGroup) continue;
      Group& leader = groups_[found];
      if (leader.known == nullptr && !is_sure(leader)) leader.type = ActorType::person;
    }
  }
}

std::uint32_t ActorGroups::find_in_text(std::uint32_t first, std::uint32_t end, std::uint32_t& last) {
  if (!has_longest_) {
    has_longest_ = true;
    for_each_key([this](std::uint32_t, const std::string& key) { add_longest(key); });
  }
  const auto longest = longest_.find(std::string(text_[first].folded));
  std::uint32_t best = kNoGroup;
  if (longest != longest_.end()) {
    std::string key;
    std::uint32_t words = 0;
    for (std::uint32_t token = first; token < end && words < longest->second; ++token) {
      if (text_[token].shape == Shape::mark) {
        if (text_[token].mark == '-' || text_[token].mark == '.' || text_[token].mark == '\'') continue;
        break;
      }
      if (!key.empty()) key += ' ';
      key += text_[token].folded;
      ++words;
      const std::uint32_t found = group_with(key);
      if (found != kNoGroup && groups_[found].known == nullptr) {
        best = found;
        last = token + 1;
      }
    }
  }
  if (best != kNoGroup || text_[first].info.is(kCommonWord)) return best;
  best = find_person(text_[first].folded, Candidate::bare(first, first + 1));
  if (best != kNoGroup) last = first + 1;
  return best;
}

}  // namespace entente
