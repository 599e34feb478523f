// Titles are read by word class (core/lexicon/titles.txt), not from a list of offices: news makes new
// ones every day ("Sport and Recreation Minister").
#include "core/language/titles.h"

namespace entente {
namespace {

bool is_word(const NameText& text, std::uint32_t token, std::string_view folded) {
  return token < text.size() && text[token].folded == folded;
}

// Past "." close behind an abbreviation.
std::uint32_t skip_stop(const NameText& text, std::uint32_t token, std::uint32_t end) {
  return token < end && text.is_mark(token, '.') && text[token].glued ? token + 1 : token;
}

// Reads "of State", "for Foreign Affairs", "to China" at `at`; returns its end, or `at`.
std::uint32_t read_tail(const NameText& text, std::uint32_t at, std::uint32_t end, Title& title) {
  if (at + 1 >= end) return at;
  const bool is_of = is_word(text, at, "of");
  if (!is_of && !is_word(text, at, "for") && !is_word(text, at, "to")) return at;
  std::uint32_t token = at + 1;
  if (is_word(text, token, "the")) ++token;
  if (token >= end || !text.is_capitalised(token)) return at;
  std::uint32_t known_last = token;
  if (const KnownName* known = text.known_at(token, end, known_last); known != nullptr) {
    if (known->kind == NameKind::no_actor || known->kind == NameKind::initiative) return at;
    title.of_first = token;
    title.of_last = known_last;
    return known_last;
  }
  if (is_word(text, at, "to")) return at;
  const std::uint32_t first = token;
  while (token < end && (text.is_capitalised(token) || is_word(text, token, "and")) &&
         text[token].info.is(kCommonWord | kTitleModifier | kStateNoun) && !text[token].info.is(kGivenName)) {
    ++token;
  }
  if (token > first && is_word(text, token - 1, "and")) --token;
  return token == first ? at : token;
}

// "and", "&", a hyphen between two title words.
bool joins_titles(const NameText& text, std::uint32_t token, std::uint32_t end) {
  if (token + 1 >= end) return false;
  const bool is_joint = is_word(text, token, "and") || text.is_mark(token, '&') || text.is_hyphen(token);
  return is_joint && text.is_capitalised(token + 1) && text[token + 1].info.is(kTitleNoun | kTitleModifier);
}

}  // namespace

Title title_at(const NameText& text, std::uint32_t first, std::uint32_t end) {
  Title title{first, first, first, false, 0, 0};
  std::uint32_t token = first;
  while (token < end) {
    const NameToken& t = text[token];
    if (!text.is_capitalised(token)) {
      if (token == first || !joins_titles(text, token, end)) break;
      ++token;
      continue;
    }
    if (t.info.is(kNameStyle)) break;
    const bool is_executive = token > first && t.folded == "executive" && text[token - 1].folded == "chief";
    if (t.info.is(kOffice | kRank | kHonorific) || is_executive) {
      ++token;
      token = skip_stop(text, token, end);
      title.last = token;
      if (t.info.is(kOffice | kRank) || is_executive) {
        title.names_office = true;
        title.role_last = token;
        for (std::uint32_t tail = read_tail(text, token, end, title); tail > token;
             tail = read_tail(text, token, end, title)) {
          if (title.of_last != tail) title.role_last = tail;
          title.last = token = tail;
        }
      }
      if (t.possessive) break;
      continue;
    }
    if (!t.info.is(kTitleModifier) || t.possessive) break;
    ++token;
  }
  return title;
}

Title title_before(const NameText& text, std::uint32_t name, std::uint32_t sentence_first) {
  Title title{name, name, name, false, 0, 0};
  std::uint32_t token = name;
  while (token > sentence_first) {
    const NameToken& t = text[token - 1];
    if (t.possessive) break;
    if (token == name) {
      if (t.shape != Shape::small || !t.info.is(kOffice | kRank)) break;
      title.names_office = true;
    } else if (text.is_hyphen(token - 1)) {
      if (token - 1 <= sentence_first || !text[token - 2].info.is(kTitleNoun | kTitleModifier)) break;
    } else if (!t.info.is(kTitleModifier) || (t.shape != Shape::small && t.shape != Shape::capital)) {
      break;
    }
    --token;
  }
  // Words of time and rank that only say when ("former", "late") stay outside.
  while (token < name && text[token].info.is(kFunctionWord)) ++token;
  title.first = token;
  title.role_last = name;
  return title;
}

}  // namespace entente
