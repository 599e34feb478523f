// What each token is by itself: its lexicon facts, the shape of its spelling, the mention it stands in.
// Straight quotation marks take sides in turn within a paragraph.
#include <algorithm>
#include <array>
#include <string>

#include "core/extract/clauses.h"
#include "core/extract/demonyms.h"
#include "core/text/characters.h"
#include "core/text/words.h"

namespace entente {
namespace {

// Splits "china's" into "china" and the owner sign.
bool strip_owner(std::string_view& folded) {
  const bool has_s = folded.ends_with("'s");
  if (!has_s && !folded.ends_with("s'")) return false;
  folded.remove_suffix(has_s ? 2 : 1);
  return true;
}

// "we'll", "they've", "it's": a pronoun that carries an auxiliary.
std::uint32_t contracted_auxiliary(std::string_view folded) {
  if (folded.ends_with("'ll") || folded.ends_with("'d")) return word::kModal | word::kPronoun;
  if (folded.ends_with("'re") || folded.ends_with("'m")) return word::kBe | word::kPronoun;
  if (folded.ends_with("'ve")) return word::kHave | word::kPronoun;
  for (std::string_view pronoun : {"it's", "he's", "she's", "that's", "there's", "who's", "what's"})
    if (folded == pronoun) return word::kBe | word::kPronoun;
  return 0;
}

std::uint16_t mark_shape(std::string_view text) {
  if (text == ",") return shape::kComma;
  if (text == "." || text == "!" || text == "?") return shape::kEnd;
  if (text == ";" || text == ":" || text == "\xE2\x80\x94" || text == "\xE2\x80\x95") return shape::kStop;
  if (text == "\xE2\x80\x9C" || text == "``" || text == "\xC2\xAB") return shape::kOpenQuote;
  if (text == "\xE2\x80\x9D" || text == "\xC2\xBB") return shape::kCloseQuote;
  if (text == "(" || text == "[") return shape::kOpenParen;
  if (text == ")" || text == "]") return shape::kCloseParen;
  return 0;
}

constexpr std::size_t kLongestDateline = 60;  // bytes

// A hyphen or short dash behind a dateline, where others set a colon or a long dash: "OSLO, Dec. 9 (Agency) -- Norway
// agreed". Farther on it joins as often as it parts.
bool ends_dateline(const Layout& layout, Span mark) {
  const std::string_view text = layout.text;
  const std::string_view word = slice(text, mark);
  if (word != "-" && word != "\xE2\x80\x93") return false;
  const std::size_t line = mark.begin == 0 ? std::string_view::npos : text.rfind('\n', mark.begin - 1);
  const std::size_t first = line == std::string_view::npos ? 0 : line + 1;
  if (mark.begin == first || mark.begin - first > kLongestDateline) return false;
  const char before = text[mark.begin - 1];
  const char after = mark.end < text.size() ? text[mark.end] : ' ';
  const bool is_double = word == "-" && (before == '-' || after == '-');
  return is_double || (before == ' ' && after == ' ');
}

// What is known of each mark in ASCII, which most are: looked up once.
const std::array<Word, 128>& ascii_marks() {
  static const std::array<Word, 128> marks = [] {
    std::array<Word, 128> made;
    for (std::size_t c = 0; c < made.size(); ++c) {
      const char letter = static_cast<char>(c);
      const std::string_view text(&letter, 1);
      made[c].shape = mark_shape(text);
      made[c].id = vocabulary().find(text);
      made[c].facts = vocabulary().facts(made[c].id);
    }
    return made;
  }();
  return marks;
}

std::uint16_t word_shape(std::string_view text, std::string_view folded) {
  std::uint16_t bits = shape::kWord;
  if (is_ascii_upper(text.front())) bits |= shape::kCapital;
  if (folded.size() > 4 && folded.ends_with("ly")) bits |= shape::kAdverb;
  if (folded.size() > 3 && folded.ends_with('s') && !folded.ends_with("ss")) bits |= shape::kPlural;
  if (folded.size() > 5 && folded.ends_with("ing")) bits |= shape::kGerund;
  if (folded.size() > 4 && folded.ends_with("ed")) bits |= shape::kPastLike;
  if (std::ranges::any_of(text, is_ascii_digit)) bits |= shape::kNumber;
  return bits;
}

}  // namespace

Sentences::Sentences(const Layout& layout, const Naming& naming, Span headline)
    : layout_(layout),
      naming_(naming),
      headline_(headline),
      count_(static_cast<std::uint32_t>(layout.tokens.size())),
      words_(layout.tokens.size() + 1) {
  read_words();
  read_months();
  read_quotes();
  read_mentions();
}

void Sentences::read_words() {
  const Vocabulary& known = vocabulary();
  const std::array<Word, 128>& marks = ascii_marks();
  FoldedWords words;
  fold_words(layout_.text, layout_.tokens, words);
  for (std::uint32_t token = 0; token < count_; ++token) {
    Word& word = words_[token];
    const std::string_view text = layout_.word(token);
    if (layout_.tokens[token].kind == TokenKind::mark) {
      if (text.size() == 1) {
        word = marks[static_cast<unsigned char>(text[0])];
      } else {
        word.shape = mark_shape(text);
        word.id = known.find(text);
        word.facts = known.facts(word.id);
      }
      if (ends_dateline(layout_, layout_.tokens[token].span)) word.shape |= shape::kStop;
      continue;
    }
    std::string_view folded = slice(words.bytes, words.words[token]);
    word.shape = word_shape(text, folded);
    word.id = known.find(folded);
    std::uint32_t auxiliary = 0;
    if (word.id == 0 && folded.contains('\'')) {
      auxiliary = contracted_auxiliary(folded);
      if (auxiliary == 0 && strip_owner(folded)) {
        word.shape |= shape::kOwner;
        word.id = known.find(folded);
      }
    }
    word.facts = known.facts(word.id);
    word.facts.classes |= auxiliary;
    // A possessor is a noun, whatever verb is spelt the same.
    if (word.has(shape::kOwner)) word.facts.forms = 0;
  }
}

// "in May sent", "since May 2": the month is no modal verb.
void Sentences::read_months() {
  for (std::uint32_t token = 1; token + 1 < count_; ++token) {
    if (layout_.word(token) != "May") continue;
    const Word &before = words_[token - 1], &after = words_[token + 1];
    const bool dated = before.is(word::kPreposition | word::kTime) || before.has(shape::kNumber) ||
                       after.has(shape::kNumber) || layout_.word(token - 1) == "last" ||
                       layout_.word(token - 1) == "next" || layout_.word(token - 1) == "early" ||
                       layout_.word(token - 1) == "late";
    if (dated) words_[token].facts.classes &= ~word::kModal;
  }
}

void Sentences::read_quotes() {
  std::uint32_t paragraph = kNoToken;
  bool open = false;
  for (const Sentence& sentence : layout_.sentences) {
    if (sentence.paragraph != paragraph) open = false;
    paragraph = sentence.paragraph;
    for (std::uint32_t token = sentence.first_token; token < sentence.last_token; ++token) {
      if (layout_.word(token) != "\"") continue;
      words_[token].shape |= open ? shape::kCloseQuote : shape::kOpenQuote;
      open = !open;
    }
  }
}

void Sentences::read_mentions() {
  const std::vector<std::uint32_t> demonyms = find_demonyms(layout_, naming_);
  for (std::uint32_t at = 0; at < count_; ++at) words_[at].demonym = demonyms[at];
  std::uint32_t token = 0;
  for (std::uint32_t mention = 0; mention < naming_.mentions.size(); ++mention) {
    const Span span = naming_.mentions[mention].span;
    while (token < count_ && layout_.tokens[token].span.end <= span.begin) ++token;
    for (std::uint32_t inside = token; inside < count_ && layout_.tokens[inside].span.begin < span.end; ++inside)
      words_[inside].mention = mention;
  }
}

Range Sentences::tokens(std::uint32_t sentence) const {
  const Sentence& whole = layout_.sentences[sentence];
  return {whole.first_token, whole.last_token};
}

bool Sentences::in_headline(std::uint32_t sentence) const {
  return !headline_.empty() && headline_.overlaps(layout_.sentences[sentence].span);
}

bool Sentences::is_adverb(std::uint32_t token) const {
  const Word& word = words_[token];
  if (word.mention != kNoToken) return false;
  return word.is(word::kAdverb) || (word.has(shape::kAdverb) && word.facts.forms == 0 && !word.is(word::kTime));
}

std::uint32_t Sentences::skip_circumstance(std::uint32_t token, std::uint32_t end) const {
  const auto is_time = [&](std::uint32_t at) { return at < end && words_[at].is(word::kTime); };
  while (token < end) {
    const Word& word = words_[token];
    if (is_adverb(token) || is_time(token)) {
      ++token;
    } else if (word.is(word::kPreposition | word::kDeterminer) &&
               (is_time(token + 1) ||
                (token + 2 < end && words_[token + 1].is(word::kDeterminer) && is_time(token + 2)))) {
      token += is_time(token + 1) ? 2 : 3;
    } else if (word.has(shape::kNumber) && token > 0 && words_[token - 1].is(word::kTime)) {
      ++token;  // "on Dec. 28"
    } else if (word.has(shape::kEnd) && is_time(token - 1) && token + 1 < end &&
               words_[token + 1].has(shape::kNumber)) {
      ++token;
    } else {
      break;
    }
  }
  return token;
}

}  // namespace entente
