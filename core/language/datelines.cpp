// A dateline is places in capitals, a day and an agency in brackets, in any number, closed by a colon or a
// dash. Only the form tells it from a headline, so the form is checked to its end before anything is kept.
#include "core/language/datelines.h"

#include "core/language/name_types.h"

namespace entente {
namespace {

constexpr std::uint32_t kLongest = 18;  // tokens

bool closes(const NameText& text, std::uint32_t token) {
  const NameToken& t = text[token];
  if (t.shape != Shape::mark) return false;
  if (t.mark == ':') return true;
  if (t.mark == '-' || t.mark == '_') return !text.is_hyphen(token);
  const std::string_view mark = text.layout().word(token);
  return mark == "\xE2\x80\x94" || mark == "\xE2\x80\x95";  // em dash, bar
}

bool may_stand_inside(const NameText& text, std::uint32_t token) {
  const NameToken& t = text[token];
  if (text.is_capitalised(token) || t.shape == Shape::number) return true;
  if (t.shape == Shape::small) return t.info.is(kTimeWord | kParticle) || t.folded == "of" || t.folded == "and";
  return t.mark == ',' || t.mark == '.' || t.mark == '(' || t.mark == ')' || t.mark == '/' || t.mark == '-' ||
         t.mark == '\'';
}

// The closing mark, or `first` when the form does not hold.
std::uint32_t dateline_end(const NameText& text, std::uint32_t first, std::uint32_t last) {
  std::uint32_t known_last = first;
  const KnownName* known = text.known_at(first, last, known_last);
  const bool is_place = known != nullptr && (known->kind == NameKind::capital || known->kind == NameKind::place);
  if (!text.is_capitalised(first) || (text[first].shape != Shape::all_capitals && !is_place)) return first;
  bool has_date_or_agency = false;
  std::uint32_t words = 0;
  for (std::uint32_t token = first; token < last && token < first + kLongest; ++token) {
    if (closes(text, token)) {
      const bool is_short = words <= 3 && (is_place || !text[first].info.is(kCommonWord));
      if (text.is_mark(token, ':') && !has_date_or_agency && text[first].shape != Shape::all_capitals) return first;
      return token > first && (has_date_or_agency || is_short) ? token : first;
    }
    if (!may_stand_inside(text, token)) return first;
    words += text.is_word(token) ? 1 : 0;
    has_date_or_agency = has_date_or_agency || text[token].info.is(kTimeWord) || text.is_mark(token, '(');
  }
  return first;
}

}  // namespace

std::uint32_t read_dateline(const NameText& text, const SentenceBounds& sentence, std::vector<Candidate>& out) {
  const std::uint32_t end = dateline_end(text, sentence.first, sentence.last);
  if (end == sentence.first) return sentence.first;
  bool in_brackets = false;
  for (std::uint32_t token = sentence.first; token < end;) {
    if (text.is_mark(token, '(')) in_brackets = true;
    if (text.is_mark(token, ')')) in_brackets = false;
    if (!text.is_capitalised(token) || text[token].info.is(kTimeWord)) {
      ++token;
      continue;
    }
    std::uint32_t last = token;
    const KnownName* known = text.known_at(token, end, last);
    if (known == nullptr) {
      last = token + 1;
      while (last < end && text.is_capitalised(last) && !text[last].info.is(kTimeWord)) ++last;
    }
    Candidate found = Candidate::bare(token, last, in_brackets ? ActorType::organisation : ActorType::place);
    found.weight = kSureVote;
    if (known != nullptr && known->kind != NameKind::capital) {
      found.known = known;
      found.type = known_type(*known);
    }
    token = last;
    const bool is_party = known == nullptr || (known->kind != NameKind::no_actor && known->kind != NameKind::demonym &&
                                               known->kind != NameKind::people);
    if (is_party) out.push_back(found);
  }
  return end + 1;
}

}  // namespace entente
