// One pass over the sentences. In running text every capital may open a chunk; where a whole sentence is in
// capitals only known names and plain persons are taken here, and the article's own names are looked up again later.
#include "core/language/candidates.h"

#include <algorithm>

#include "core/base/compact_sort.h"
#include "core/language/chunks.h"
#include "core/language/clubs.h"
#include "core/language/datelines.h"
#include "core/language/name_model.h"
#include "core/language/name_types.h"
#include "core/language/readings.h"

namespace entente {
namespace {

// Past "<PUBO.O>", "@handle" and the like; `token` itself when nothing is to be skipped. Names stand in angle
// brackets too ("<Venture Inc>"): only what is one word is a code.
std::uint32_t skip_code(const NameText& text, std::uint32_t token, std::uint32_t last) {
  if (text.is_mark(token, '@') || text.is_mark(token, '#')) return std::min(token + 2, last);
  if (!text.is_mark(token, '<')) return token;
  for (std::uint32_t at = token + 1; at < last && at < token + 6; ++at) {
    if (text.is_mark(at, '>')) return at + 1;
    if (at > token + 1 && !text[at].glued) break;
  }
  return token;
}

// The end of a run of words that no running text would write small, hyphens and initials with them.
std::uint32_t new_words_end(const NameText& text, std::uint32_t first, std::uint32_t last) {
  std::uint32_t end = first;
  for (std::uint32_t at = first; at < last; ++at) {
    const NameToken& t = text[at];
    const bool is_inside = text.is_hyphen(at) || (text.is_mark(at, '.') && text[at - 1].folded.size() == 1);
    if (at > first && is_inside) continue;
    const bool is_particle = at > first && t.info.is(kParticle) && t.shape == Shape::small;
    const bool is_name = text.is_capitalised(at) && (!t.info.is(kCommonWord | kFunctionWord) || t.info.is(kGivenName));
    if (!is_particle && !is_name) break;
    if (is_name) end = at + 1;
    if (t.possessive) break;
  }
  return end;
}

// Where capitals say nothing: known names, and persons by their given or family names.
void read_loud(const NameText& text, const SentenceBounds& sentence, std::uint32_t from, std::vector<Candidate>& out) {
  for (std::uint32_t token = from; token < sentence.last;) {
    std::uint32_t last = token;
    const KnownName* known = text.is_capitalised(token) ? text.known_at(token, sentence.last, last) : nullptr;
    const std::uint32_t run = text.is_capitalised(token) ? new_words_end(text, token, sentence.last) : token;
    if (run > last && count_words(text, token, run) <= 4 && count_words(text, token, run) > 1 &&
        looks_personal(text, token, run)) {
      Candidate person = Candidate::bare(token, run, ActorType::person);
      person.weight = kStrongVote;
      out.push_back(person);
      token = run;
    } else {
      token = known != nullptr ? std::max(last, read_known(text, sentence, *known, token, last, out)) : token + 1;
    }
  }
}

void read_running(const NameText& text, const SentenceBounds& sentence, std::vector<Candidate>& out) {
  for (std::uint32_t token = sentence.first; token < sentence.last;) {
    const std::uint32_t after = skip_code(text, token, sentence.last);
    if (after > token) {
      token = after;
    } else if (may_start_name(text, token, sentence.last)) {
      std::uint32_t end = chunk_end(text, token, sentence.last);
      if (const LongForm* form = sentence.long_form_at(token); form != nullptr) end = std::max(end, form->last);
      token = std::max(end, read_chunk(text, sentence, token, end, out));
    } else {
      ++token;
    }
  }
}

// A headline has no dateline: what stands in capitals before its dash is a subject ("CRICKET - England win").
std::uint32_t skip_subject(const NameText& text, const SentenceBounds& sentence) {
  for (std::uint32_t at = sentence.first; at + 1 < sentence.last && at < sentence.first + 3; ++at) {
    if (text.is_mark(at, '-') && !text[at].glued) return at + 1;
    std::uint32_t last = at;
    if (text[at].shape != Shape::all_capitals || text.known_at(at, sentence.last, last) != nullptr) break;
  }
  return sentence.first;
}

// A capital whose reading was unclear is its government where the article uses it so elsewhere.
void settle_capitals(std::vector<Candidate>& candidates) {
  std::vector<std::uint16_t> acting;
  for (const Candidate& c : candidates) {
    if (c.known != nullptr && c.known->kind == NameKind::capital && !c.may_act) acting.push_back(c.known->row);
  }
  compact_sort(acting);
  for (Candidate& c : candidates) {
    if (!c.may_act) continue;
    c.may_act = false;
    if (std::binary_search(acting.begin(), acting.end(), c.known->row)) {
      c.type = known_type(*c.known);
    } else {
      c.known = nullptr;
    }
  }
}

// Those of more than one token.
std::vector<LongForm> long_forms(const std::vector<Bracketed>& brackets) {
  std::vector<LongForm> out;
  for (const Bracketed& bracket : brackets) {
    if (bracket.long_first + 1 < bracket.long_last) out.push_back({bracket.long_first, bracket.long_last});
  }
  return out;
}

}  // namespace

std::vector<Candidate> read_candidates(const NameText& text, const std::vector<Bracketed>& brackets) {
  std::vector<Candidate> out;
  const std::vector<LongForm> forms = long_forms(brackets);
  std::uint32_t paragraph = UINT32_MAX;
  for (std::uint32_t index = 0; index < text.layout().sentences.size(); ++index) {
    const Sentence& source = text.layout().sentences[index];
    const SentenceBounds sentence{source.first_token, source.last_token, index, forms};
    if (sentence.first >= sentence.last) continue;
    std::uint32_t from = sentence.first;
    if (text.in_headline(index)) {
      from = skip_subject(text, sentence);
    } else if (source.paragraph != paragraph) {
      from = read_dateline(text, sentence, out);
    }
    paragraph = source.paragraph;
    if (text.sentence_case(index) == Case::sentence) {
      read_running(text, {from, sentence.last, index, forms}, out);
    } else {
      read_loud(text, sentence, from, out);
    }
  }
  settle_capitals(out);
  return out;
}

std::vector<Candidate> find_candidates(const NameText& text, const std::vector<Bracketed>& brackets) {
  std::vector<Candidate> out = read_candidates(text, brackets);
  judge_names(text, out);
  read_clubs(text, out);
  return out;
}

}  // namespace entente
