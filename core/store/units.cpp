// See units.h.
#include "core/store/units.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "core/base/compact_sort.h"
#include "core/store/search.h"
#include "core/text/characters.h"
#include "core/text/lemma.h"

namespace entente {

namespace {

// No rules of tokens cut such text in two.
bool is_one_token(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return is_ascii_letter(c) || is_ascii_digit(c); });
}

std::string_view possessive_of(std::string_view text) {
  for (const std::string_view ending : {"'s", "\xE2\x80\x99s", "'S", "\xE2\x80\x99S"}) {
    if (text.ends_with(ending)) return ending;
  }
  return {};
}

// The tokens that make up `name`, a possessive ending aside; none when a token is but partly of it.
Span tokens_of(std::string_view text, Span name, const std::vector<Token>& tokens) {
  name.end -= static_cast<std::uint32_t>(possessive_of(slice(text, name)).size());
  const auto ends_before = [&](const Token& token) { return token.span.end <= name.begin; };
  const auto begins_before = [&](const Token& token) { return token.span.begin < name.end; };
  const auto first = std::ranges::partition_point(tokens, ends_before);
  const auto last = std::partition_point(first, tokens.end(), begins_before);
  if (first == last || first->span.begin < name.begin) return {};
  const std::uint32_t end = std::prev(last)->span.end;
  if (end > name.end) {
    const std::string_view rest = slice(text, {name.end, end});
    if (rest != possessive_of(rest)) return {};
  }
  return {static_cast<std::uint32_t>(first - tokens.begin()), static_cast<std::uint32_t>(last - tokens.begin())};
}

}  // namespace

UnitReader::UnitReader(const ShardData& data, const Counting& counting, PhraseIds& phrases)
    : data_(&data),
      counting_(&counting),
      phrases_(&phrases),
      traits_(data.strings.size()),
      forms_(counting.form == TermForm::lemma ? data.strings.size() : 0, kNoString) {}

void UnitReader::begin(const ArticleColumns& rows) {
  rows_ = &rows;
  mention_ = 0;
}

std::string_view UnitReader::text(StringId word) const {
  const std::size_t strings = data_->strings.size();
  return word < strings ? data_->strings[word] : lemmas_[word - strings];
}

// The shard's strings are in order; the lemmas it lacks go between them.
std::vector<std::uint32_t> UnitReader::word_ranks() const {
  const auto strings = static_cast<StringId>(data_->strings.size());
  std::vector<StringId> lemmas(lemmas_.size());
  std::iota(lemmas.begin(), lemmas.end(), strings);
  compact_sort(lemmas, {}, [&](StringId word) { return text(word); });
  std::vector<std::uint32_t> out(word_count());
  std::uint32_t rank = 0;
  auto lemma = lemmas.begin();
  for (StringId word = 0; word < strings; ++word) {
    for (; lemma != lemmas.end() && text(*lemma) < data_->strings[word]; ++lemma) out[*lemma] = rank++;
    out[word] = rank++;
  }
  for (; lemma != lemmas.end(); ++lemma) out[*lemma] = rank++;
  return out;
}

UnitReader::Traits UnitReader::traits_of(StringId word) {
  if (word >= traits_.size()) traits_.resize(word_count());
  Traits& traits = traits_[word];
  if (traits.is_known) return traits;
  const std::string_view written = text(word);
  const CodePoint first = written.empty() ? CodePoint{} : decode_utf8(written, 0);
  traits.is_known = true;
  traits.is_stop = counting_->longest > 1 && counting_->stop_words.holds(written);  // phrases alone heed them
  traits.is_letter = first.size == written.size() && character_info(first.value).is_letter();
  traits.is_damaged = written.size() > 1 && std::ranges::any_of(written, [](unsigned char c) { return c <= ' '; });
  return traits;
}

StringId UnitReader::form_of(StringId word) {
  if (counting_->form == TermForm::surface) return word;
  StringId& form = forms_[word];
  if (form != kNoString) return form;
  std::string made = lemma(data_->strings[word]);
  form = find_string(data_->strings, made);
  if (form == kNoString) {
    const auto next = static_cast<StringId>(word_count());
    const auto [known, is_new] = lemma_ids_.try_emplace(made, next);
    if (is_new) lemmas_.push_back(std::move(made));
    form = known->second;
  }
  return form;
}

// Fills `names_` with the names of several words in this sentence.
void UnitReader::find_names(std::uint32_t sentence) {
  names_.clear();
  if (!counting_->names_as_units) return;
  const Sentence& bounds = rows_->sentences[sentence];
  const std::string_view text = rows_->article.text;
  bool is_cut = false;
  for (; mention_ < rows_->mentions.size(); ++mention_) {
    const Span name = rows_->mentions[mention_].span;
    if (name.begin >= bounds.span.end) return;
    if (!bounds.span.contains(name) || is_one_token(slice(text, name))) continue;
    if (!is_cut) sentence_tokens(*data_, *rows_, sentence, tokens_);
    is_cut = true;
    Span tokens = tokens_of(text, name, tokens_);
    tokens = {tokens.begin + bounds.first_token, tokens.end + bounds.first_token};
    const auto column = rows_->tokens.subspan(tokens.begin, tokens.size());
    const bool is_free = names_.empty() || names_.back().end <= tokens.begin;
    if (is_free && column.size() - static_cast<std::size_t>(std::ranges::count(column, kNoString)) > 1) {
      names_.push_back(tokens);
    }
  }
}

void UnitReader::add_word(std::uint32_t token, CountedSentence& out) {
  const StringId stored = rows_->tokens[token];
  if (stored == kNoString) return;
  const bool is_aside = (stored & kAside) != 0;
  StringId word = stored & ~kAside;
  CountedUnit unit{.first = token, .last = token + 1, .words_from = static_cast<std::uint32_t>(out.words.size())};
  if (!is_aside || traits_of(word).is_letter) {
    if (!is_aside) word = form_of(word);
    const Traits traits = traits_of(word);
    if (traits.is_damaged) return;
    unit.phrase = phrases_->extended(kNoPhrase, word);
    unit.words = 1;
    unit.is_term = !is_aside;
    unit.is_stop = traits.is_stop;
    out.words.push_back(word);
  }
  out.units.push_back(unit);
}

void UnitReader::add_name(Span tokens, CountedSentence& out) {
  CountedUnit unit{.first = tokens.begin,
                   .last = tokens.end,
                   .words_from = static_cast<std::uint32_t>(out.words.size()),
                   .is_term = true};
  for (const StringId stored : rows_->tokens.subspan(tokens.begin, tokens.size())) {
    const StringId word = stored & ~kAside;
    if (stored == kNoString || traits_of(word).is_damaged) continue;
    unit.phrase = phrases_->extended(unit.phrase, word);
    ++unit.words;
    out.words.push_back(word);
  }
  out.units.push_back(unit);
}

void UnitReader::read(std::uint32_t sentence, CountedSentence& out) {
  out.units.clear();
  out.words.clear();
  find_names(sentence);
  const Sentence& bounds = rows_->sentences[sentence];
  auto name = names_.begin();
  for (std::uint32_t token = bounds.first_token; token < bounds.last_token;) {
    if (name != names_.end() && name->begin == token) {
      add_name(*name, out);
      token = name->end;
      ++name;
    } else {
      add_word(token, out);
      ++token;
    }
  }
}

}  // namespace entente
