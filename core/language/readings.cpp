// A chunk is read outside in: words that only open a sentence are dropped, then a known name that covers it,
// a title with a name behind it, a phrase closed by a head word, known names at either end; what is left
// is a new name whose type its words and neighbours decide.
#include "core/language/readings.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/language/chunk_reading.h"
#include "core/language/name_types.h"

namespace entente {

void ChunkReading::read(std::uint32_t first, std::uint32_t last) {
  strip(first, last);
  if (first >= last) return;
  if (read_spaced_state(first, last)) return;
  std::uint32_t known_last = first;
  const bool is_initial = text_[first].folded.size() == 1 && first + 2 < last && text_.is_mark(first + 1, '.');
  const KnownName* known = is_initial ? nullptr : text_.known_at(first, last, known_last);  // "M. Atherton"
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
  if (read_opened_body(first, last)) return;
  if (read_described(first, last)) return;
  if (opens_with_head(first, last) && read_headed(first, last)) return;
  if (read_calling(first, last)) return;
  if (read_titled(first, last)) return;
  if (read_headed(first, last)) return;
  if (read_organ_person(first, last)) return;
  if (known != nullptr && read_known_first(*known, first, known_last, last)) return;
  if (read_known_later(first, last)) return;
  read_new(first, last);
}

// "U. S. Congress", "the U. S." as printers once set it, but no "U. S. Grant"
bool ChunkReading::read_spaced_state(std::uint32_t first, std::uint32_t last) {
  if (first + 3 > last || text_[first].folded != "u" || text_[first + 2].folded != "s") return false;
  if (!text_.is_capitalised(first) || !text_.is_capitalised(first + 2) || !text_.is_mark(first + 1, '.')) return false;
  std::uint32_t state_last = first + 3;
  if (state_last < sentence_.last && text_.is_mark(state_last, '.') && text_[state_last].glued) ++state_last;
  if (state_last < last && is_new_word(state_last)) return false;
  std::string key;
  append_name_key("U.S.", key);
  const KnownName* known = find_name(key);
  if (known == nullptr) return false;
  end_ = read_known(text_, sentence_, *known, first, state_last, out_);
  if (state_last < last) read(state_last, last);
  return true;
}

bool ChunkReading::opens_sentence(std::uint32_t token) const {
  if (token == sentence_.first) return true;
  const char mark = text_[token - 1].mark;
  return mark == '"' || mark == ':' || (mark == '\'' && !text_[token - 1].glued) || (mark == '(') ||
         (text_[token - 1].shape == Shape::mark && token - 1 == sentence_.first);
}

// Drops words that stand in capitals for other reasons at either end.
void ChunkReading::strip(std::uint32_t& first, std::uint32_t& last) const {
  while (first < last) {
    const NameToken& t = text_[first];
    std::uint32_t known_last = first;
    const KnownName* known = text_.known_at(first, last, known_last);
    const bool is_name = t.info.is(kGivenName) && first + 1 < last && text_.is_word(first + 1) &&
                         text_[first + 1].shape != Shape::number;  // "Jan van der Velde", "April Jones"
    // "spokesman Per Zetterquist": inside a sentence only a name gives a small word its capital
    const bool is_short_name = !opens_sentence(first) && t.folded.size() <= 3 && t.folded != "the" &&
                               t.shape == Shape::capital && first + 1 < last && is_new_word(first + 1) &&
                               text_[first - 1].shape == Shape::small;
    const bool is_initial = t.folded.size() == 1 && first + 2 < last && text_.is_mark(first + 1, '.');  // "A. Stewart"
    if (is_initial) break;
    const bool is_empty = t.shape == Shape::mark || (t.info.is(kTimeWord) && !is_name) ||
                          (t.info.is(kFunctionWord) && !is_short_name && (known == nullptr || known->is_common)) ||
                          (t.shape == Shape::number && first + 1 == last);
    if (!is_empty && !(opens_sentence(first) && is_mere_opening(first, last, known))) break;
    ++first;
  }
  while (first < last) {
    const NameToken& t = text_[last - 1];
    const bool is_empty = t.shape == Shape::mark || (t.info.is(kTimeWord) && !t.glued) ||
                          (t.shape == Shape::small && t.info.is(kFunctionWord) && !t.glued) ||
                          is_plural_acronym(last - 1);
    if (!is_empty) break;
    --last;
  }
}

// A common word that has its capital from the sentence's start ("Rock singer", "Slamming the council").
bool ChunkReading::is_mere_opening(std::uint32_t first, std::uint32_t last, const KnownName* known) const {
  const NameToken& t = text_[first];
  if (known != nullptr || t.possessive) return false;
  if (t.folded.size() == 1 && first + 1 < last && text_.is_mark(first + 1, '.')) return false;  // "M. Waugh"
  if (first + 1 == last && names_matter(t.folded)) return true;
  // "Slamming the council": a participle, whatever the verb
  if (first + 1 == last && t.folded.ends_with("ing") && last < sentence_.last &&
      (text_[last].info.is(kFunctionWord) || text_[last].shape == Shape::number)) {
    return !text_[last].info.is(kSpeechVerb);
  }
  if (first + 1 < last && t.folded.size() > 5 && names_trade(t.folded)) return true;  // "Diarist Samuel Pepys"
  if (first + 1 == last && last < sentence_.last && text_.is_hyphen(last) && text_[last + 1].shape == Shape::small) {
    return true;  // "Agri-investment company"
  }
  std::uint32_t rest_last = first + 1;
  if (t.info.is(kCommonWord) && !t.info.is(kBodyOpener | kAnyHead | kPlaceOpener | kGivenName) && first + 1 < last &&
      text_.known_at(first + 1, last, rest_last) != nullptr && rest_last == last) {
    return true;  // "One State Department official"
  }
  if (!t.info.is(kCommonWord)) return false;
  if (t.shape == Shape::all_capitals) return first + 1 == last && t.folded.size() > 3;  // "WARNING - "
  if (first + 1 < last && text_.seen_pair(first)) return false;  // "Green Fjord", named so inside a sentence
  if (t.info.is(kCalling)) return true;
  if (t.info.is(kTitleNoun | kTitleModifier)) return first + 1 == last;
  if (first + 1 == last) return !t.info.is(kGivenName | kFamilyFirst);
  if (t.info.is(kGivenName)) return false;
  return !text_[first + 1].info.is(kCommonWord) || !text_.is_capitalised(first + 1);
}

// "Government of Iraq", "Iraqi Government": the state itself.
bool ChunkReading::read_government(std::uint32_t first, std::uint32_t last) {
  std::uint32_t state_first = first;
  std::uint32_t state_last = last;
  if (text_[first].info.is(kStateNoun) && first + 2 < last && text_[first + 1].folded == "of") {
    state_first = text_[first + 2].folded == "the" ? first + 3 : first + 2;
  } else if (text_[last - 1].info.is(kStateNoun) && first + 1 < last) {
    state_last = last - 1;
  } else {
    return false;
  }
  while (state_last > state_first && text_.is_mark(state_last - 1, '.')) --state_last;  // "U.K. Government"
  std::uint32_t known_last = state_first;
  const KnownName* known = state_first < state_last ? text_.known_at(state_first, state_last, known_last) : nullptr;
  if (known == nullptr || known_last != state_last || known->kind > NameKind::demonym) return false;
  push_new(first, last, known_type(*known));
  out_.back().known = known;
  out_.back().is_party_phrase = true;
  return true;
}

// "Air France", "Radio Algeria"
bool ChunkReading::read_opened_body(std::uint32_t first, std::uint32_t last) {
  if (!text_[first].info.is(kBodyOpener) || last != first + 2 || text_[first].possessive) return false;
  std::uint32_t known_last = first + 1;
  const KnownName* known = text_.known_at(first + 1, last, known_last);
  if (known == nullptr || known_last != last || known->kind == NameKind::no_actor) return false;
  push_new(first, last, ActorType::organisation);
  return true;
}

// "Kurdish Syrian Democratic Forces", "UK Foreign Office": adjectives and states before a body known by itself.
// A generic body ("Iranian Parliament") takes its name from them and stays whole.
bool ChunkReading::read_described(std::uint32_t first, std::uint32_t last) {
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

// "Chinese Foreign Ministry Yan Shuang": a body and, without a title between, its spokesman.
bool ChunkReading::read_organ_person(std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t at = last - 1; at > first + 1; --at) {
    if (!text_[at - 1].info.is(kOrganHead) || text_[at].shape < Shape::capital) continue;
    if (!looks_personal(text_, at, last) || count_words(text_, at, last) < 2) return false;
    read(first, at);
    read(at, last);
    return true;
  }
  return false;
}

// A known name opens the chunk: "Pakistan-China ...", "Iranian Hassan Rouhani", "Urumqi Xinjiang".
bool ChunkReading::read_known_first(const KnownName& known, std::uint32_t first, std::uint32_t known_last,
                                    std::uint32_t last) {
  const bool is_person_word = text_[first].info.is(kGivenName | kFamilyFirst) && known_last == first + 1;
  if (is_person_word && !text_.is_hyphen(known_last) && is_new_word(known_last)) return false;
  if (known.is_common && is_new_word(known_last)) return false;  // "House Dragon": no known name
  if (known.kind == NameKind::no_actor && !text_[first].info.is(kTimeWord) && text_.is_hyphen(known_last)) {
    end_ = last;  // "COVID-19", "Sino-..."
    return true;
  }
  if (read_pair_meeting(first, known_last, last)) return true;
  if (read_extended(known, first, known_last, last)) return true;
  // "Kobe Bryant": a city before one new word is somebody's given name.
  const bool is_site = known.kind == NameKind::place || known.kind == NameKind::capital;
  std::uint32_t other_last = known_last;
  if (is_site && known_last == first + 1 && known_last + 1 == last && is_new_word(known_last) &&
      text_.known_at(known_last, last, other_last) == nullptr) {
    return false;
  }
  if (text_[known_last].shape == Shape::small && text_[known_last].info.is(kParticle) &&
      known.kind != NameKind::demonym) {
    return false;  // "Societe Generale de Belgique"
  }
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

// "Alibaba Cloud", "Los Angeles Dodgers", "Boston Red Sox": a known body or town that opens another's name.
bool ChunkReading::read_extended(const KnownName& known, std::uint32_t first, std::uint32_t known_last,
                                 std::uint32_t last) {
  const bool is_site = known.kind == NameKind::place || known.kind == NameKind::capital;
  const std::uint32_t rest = last - known_last;
  if ((known.kind != NameKind::organisation && !is_site) || rest > 2 || known.is_common) return false;
  if (is_site && rest == 1 && known_last == first + 1) return false;
  if (text_[known_last - 1].possessive || text_[known_last].shape != text_[first].shape) return false;
  bool has_noun = false;
  for (std::uint32_t at = known_last; at < last; ++at) {
    const NameToken& t = text_[at];
    if (t.shape != Shape::capital || t.glued || t.folded.size() < 3) return false;
    if (t.info.is(kGivenName | kTitleNoun | kTitleModifier | kCalling | kFunctionWord | kTimeWord | kFamilyFirst)) {
      return false;
    }
    std::uint32_t inner_last = at;
    const KnownName* inner = text_.known_at(at, last, inner_last);
    if (inner != nullptr && !inner->is_common) return false;
    has_noun = has_noun || t.info.is(kCommonWord) || t.folded.ends_with('s');
  }
  if (!has_noun) return false;
  Candidate found = Candidate::bare(first, last, ActorType::organisation);
  found.weight = is_site ? kContextVote : kSureVote;
  out_.push_back(found);
  end_ = last;
  return true;
}

// "EU-Ukraine summit", "Japan-EU economic partnership agreement": a pair of parties and a small head.
bool ChunkReading::read_pair_meeting(std::uint32_t first, std::uint32_t known_last, std::uint32_t last) {
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

// "anti-", "pro-": what is put before a name without becoming part of it.
bool ChunkReading::is_prefix_word(std::uint32_t token) const {
  constexpr std::array<std::string_view, 16> kPrefixes = {"anti", "pro",   "ex",     "non",   "pan",  "post",
                                                          "pre",  "trans", "intra",  "inter", "sino", "afro",
                                                          "euro", "anglo", "franco", "russo"};
  return std::find(kPrefixes.begin(), kPrefixes.end(), text_[token].folded) != kPrefixes.end();
}

bool ChunkReading::read_known_later(std::uint32_t first, std::uint32_t last) {
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
    if (at == first + 2 && text_.is_mark(first + 1, '.') && text_[first].folded.size() == 1) continue;  // "S. Rhodes"
    if (text_[at - 1].info.is(kParticle) || (at > first + 1 && text_[at - 2].info.is(kParticle) && after_hyphen)) {
      continue;  // "Hamish de Bretton-Gordon"
    }
    if (after_hyphen && at == first + 2 && !is_prefix_word(first) && known->kind != NameKind::organisation) {
      continue;  // "Bas-Zaire"
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

bool ChunkReading::is_new_word(std::uint32_t token) const {
  return text_.is_capitalised(token) && !text_[token].info.is(kCommonWord);
}

void ChunkReading::push_new(std::uint32_t first, std::uint32_t last, ActorType type) {
  Candidate found = Candidate::bare(first, last, type);
  found.weight = kSureVote;
  out_.push_back(found);
  end_ = last;
}

bool ChunkReading::is_all_common(std::uint32_t first, std::uint32_t last) const {
  for (std::uint32_t at = first; at < last; ++at) {
    if (text_[at].shape == Shape::mark || text_[at].shape == Shape::number) continue;
    if (!text_[at].info.is(kCommonWord | kTitleModifier) || text_[at].shape == Shape::all_capitals) return false;
  }
  return true;
}

bool ChunkReading::has_only(std::uint32_t first, std::uint32_t last, std::uint32_t classes) const {
  for (std::uint32_t at = first; at < last; ++at) {
    if (!text_[at].info.is(classes) && text_[at].shape != Shape::mark) return false;
  }
  return first < last;
}

bool ChunkReading::has_class(std::uint32_t first, std::uint32_t last, std::uint32_t classes) const {
  for (std::uint32_t at = first; at < last; ++at) {
    if (text_[at].info.is(classes)) return true;
  }
  return false;
}

std::uint32_t read_chunk(const NameText& text, const SentenceBounds& sentence, std::uint32_t first, std::uint32_t last,
                         std::vector<Candidate>& out) {
  ChunkReading reading(text, sentence, out);
  reading.read(first, last);
  return std::max(last, reading.end());
}

}  // namespace entente
