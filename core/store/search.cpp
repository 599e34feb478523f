// See search.h. A phrase is tried only where its first word stands; the words behind it are met in one step each, as
// marks have no id. Alternatives of one word are one set, however many there are.
#include "core/store/search.h"

#include <algorithm>
#include <utility>

#include "core/base/compact_sort.h"
#include "core/text/characters.h"
#include "core/text/lemma.h"

namespace entente {

namespace {

template <class Visit>
void for_beginning(const Strings& strings, std::string_view beginning, Visit&& visit) {
  const auto first = std::ranges::lower_bound(strings, beginning) - strings.begin();
  for (auto id = static_cast<std::size_t>(first); id < strings.size() && strings[id].starts_with(beginning); ++id)
    visit(static_cast<StringId>(id));
}

}  // namespace

IdSet::IdSet(const Strings& strings, std::string_view word, TermForm form) {
  one_ = find_string(strings, word);
  if (one_ != kNoString) kind_ = Kind::one;
  if (form == TermForm::surface) return;
  *this = {};
  for (const std::string& beginning : beginnings_of_forms(word)) {
    for_beginning(strings, beginning, [&](StringId id) {
      if (lemma(strings[id]) == word) insert(id);
    });
  }
}

IdSet::IdSet(const Strings& strings, const WordPattern& word) {
  if (word.is_any()) {
    kind_ = Kind::any;
    return;
  }
  if (const std::string_view plain = word.word(); !plain.empty()) {
    *this = IdSet(strings, plain, TermForm::surface);
    return;
  }
  for (const std::string& beginning : word.beginnings()) {
    for_beginning(strings, beginning, [&](StringId id) {
      if (word.matches(strings[id])) insert(id);
    });
  }
}

void IdSet::insert(StringId id) {
  if (id / 64 >= words_.size()) words_.resize(id / 64 + 1);
  words_[id / 64] |= std::uint64_t{1} << (id % 64);
  kind_ = Kind::many;
}

void IdSet::unite(const IdSet& other) {
  if (kind_ == Kind::none) {
    *this = other;
    return;
  }
  if (kind_ == Kind::any || other.kind_ == Kind::none) return;
  if (other.kind_ == Kind::any) {
    *this = other;
    return;
  }
  if (kind_ == Kind::one) insert(std::exchange(one_, kNoString));
  if (other.kind_ == Kind::one) return insert(other.one_);
  words_.resize(std::max(words_.size(), other.words_.size()));
  for (std::size_t i = 0; i < other.words_.size(); ++i) words_[i] |= other.words_[i];
}

std::size_t IdSet::find(std::span<const StringId> tokens, std::size_t at) const {
  if (kind_ == Kind::none) return tokens.size();
  if (kind_ == Kind::one) {  // nearly all of a pile is passed over here: compare many at once
    constexpr std::size_t kBlock = 32;
    const StringId wanted = one_;
    for (; tokens.size() - at >= kBlock; at += kBlock) {
      std::uint32_t found = 0;
      for (std::size_t i = 0; i < kBlock; ++i) found |= (tokens[at + i] & ~kAside) == wanted ? 1U : 0U;
      if (found != 0) break;
    }
  }
  while (at < tokens.size() && !holds(tokens[at])) ++at;
  return at;
}

ShardSearch::ShardSearch(const ShardData& data, std::string_view pattern) : data_(&data) {
  each_rules(data.tokenisers, [&](TokenRules rules) {
    if (const auto parsed = Pattern::parse(pattern, rules)) add(*parsed);
  });
  compact_sort(phrases_, std::ranges::greater(), &Phrase::size);
}

void ShardSearch::add(const Pattern& pattern) {
  for (const Sequence& sequence : pattern.sequences) {
    if (!sequence.actor.empty()) {
      const StringId key = find_string(data_->strings, sequence.actor);
      if (key != kNoString) keys_.push_back(key);
      continue;
    }
    Phrase phrase;
    for (const WordPattern& word : sequence.words) {
      phrase.emplace_back(data_->strings, word);
      if (phrase.back().is_empty()) break;
    }
    if (phrase.back().is_empty()) continue;
    first_.unite(phrase[0]);
    if (phrase.size() == 1) {
      single_.unite(phrase[0]);
    } else {
      phrases_.push_back(std::move(phrase));
    }
  }
}

// One past the last token of the longest match that begins at token `at` of a sentence that ends at `end`; `at` when
// there is none. More words are more tokens, so the first phrase that fits is the longest.
std::uint32_t ShardSearch::longest_at(std::span<const StringId> tokens, std::uint32_t at, std::uint32_t end) const {
  for (const Phrase& phrase : phrases_) {
    std::uint32_t next = at;
    std::size_t word = 0;
    while (next < end && phrase[word].holds(tokens[next])) {
      ++next;
      if (++word == phrase.size()) return next;
      while (next < end && tokens[next] == kNoString) ++next;
    }
  }
  return single_.holds(tokens[at]) ? at + 1 : at;
}

// The mentions of the actors that are searched for, in the tokens that they touch.
std::vector<TokenMatch> ShardSearch::actors_in(const ArticleColumns& rows) const {
  std::vector<TokenMatch> out;
  if (keys_.empty()) return out;
  std::vector<std::uint8_t> wanted;
  for (const StoredActor& actor : rows.actors) wanted.push_back(std::ranges::find(keys_, actor.key) != keys_.end());
  std::vector<Token> tokens;
  std::uint32_t cut = 0xFFFFFFFF, at = 0;  // the sentence whose tokens are at hand; that the mention stands in
  for (const StoredMention& mention : rows.mentions) {
    while (at < rows.sentences.size() && rows.sentences[at].span.end <= mention.span.begin) ++at;
    if (at == rows.sentences.size()) break;
    if (wanted[mention.actor] == 0 || rows.sentences[at].span.begin > mention.span.begin) continue;
    if (cut != at) sentence_tokens(*data_, rows, at, tokens);
    cut = at;
    const auto first = std::ranges::find_if(tokens, [&](const Token& t) { return t.span.end > mention.span.begin; });
    const auto last =
        std::find_if(first, tokens.end(), [&](const Token& t) { return t.span.begin >= mention.span.end; });
    if (first == last) continue;
    const auto place = [&](auto token) {
      return rows.sentences[at].first_token + static_cast<std::uint32_t>(token - tokens.begin());
    };
    out.push_back({at, place(first), place(last)});
  }
  return out;
}

// Calls `visit` with every match until it says false.
template <class Visit>
void ShardSearch::walk(const ArticleColumns& rows, Visit&& visit) const {
  const std::vector<TokenMatch> actors = actors_in(rows);
  auto actor = actors.begin();
  std::uint32_t sentence = 0;
  for (std::uint32_t at = 0;;) {
    while (actor != actors.end() && actor->first < at) ++actor;
    const std::span<const StringId> within =
        rows.tokens.first(actor == actors.end() ? rows.tokens.size() : actor->first);
    const std::size_t begin = first_.find(within, std::min<std::size_t>(at, within.size()));
    if (begin == rows.tokens.size()) return;
    at = static_cast<std::uint32_t>(begin);
    while (sentence < rows.sentences.size() && rows.sentences[sentence].last_token <= at) ++sentence;
    if (sentence == rows.sentences.size()) return;
    TokenMatch match{sentence, at, at};
    const bool is_inside = rows.sentences[sentence].first_token <= at;
    if (is_inside) match.last = longest_at(rows.tokens, at, rows.sentences[sentence].last_token);
    for (; actor != actors.end() && actor->first == at; ++actor) match.last = std::max(match.last, actor->last);
    if (match.last > at && !visit(match)) return;
    at = std::max(at + 1, match.last);
  }
}

void ShardSearch::find(const ArticleColumns& rows, std::vector<TokenMatch>& out) const {
  walk(rows, [&out](const TokenMatch& match) {
    out.push_back(match);
    return true;
  });
}

bool ShardSearch::holds(const ArticleColumns& rows) const {
  bool found = false;
  walk(rows, [&found](const TokenMatch&) { return !(found = true); });
  return found;
}

void sentence_tokens(const ShardData& data, const ArticleColumns& rows, std::uint32_t sentence,
                     std::vector<Token>& out) {
  out.clear();
  const Sentence& row = rows.sentences[sentence];
  const std::string_view text = rows.article.text;
  const auto is_inside_character = [&](std::uint32_t at) { return at < text.size() && is_utf8_trail(text[at]); };
  if (row.span.empty() || is_inside_character(row.span.begin) || is_inside_character(row.span.end)) return;
  bool is_done = false;
  each_rules(data.tokenisers, [&](TokenRules rules) {
    if (is_done) return;
    out.clear();
    split_words(text, row.span, rules, out);
    is_done = out.size() == row.last_token - row.first_token;
  });
  if (!is_done) out.clear();
}

}  // namespace entente
