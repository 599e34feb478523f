// See pattern.h. What is typed is cut at spaces and bars first; each piece is an expression, a prefix with its value,
// or words that are cut and folded just as a text's are, so that what is copied out of a text finds it.
#include "core/text/pattern.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/text/automaton.h"
#include "core/text/characters.h"
#include "core/text/lemma.h"
#include "core/text/regex.h"

namespace entente {

struct WordPattern::Compiled {
  enum class Kind : std::uint8_t { word, any, lemma, automaton };
  Kind kind = Kind::word;
  std::string word;  // or the lemma
  Automaton automaton;
  std::vector<std::string> beginnings;
};

bool WordPattern::matches(std::string_view folded) const {
  if (!compiled_) return false;
  switch (compiled_->kind) {
    case Compiled::Kind::word:
      return folded == compiled_->word;
    case Compiled::Kind::any:
      return true;
    case Compiled::Kind::lemma:
      return lemma(folded) == compiled_->word;
    case Compiled::Kind::automaton:
      return compiled_->automaton.matches(folded);
  }
  return false;
}

std::string_view WordPattern::word() const {
  return compiled_ && compiled_->kind == Compiled::Kind::word ? std::string_view(compiled_->word) : std::string_view();
}

bool WordPattern::is_any() const { return compiled_ && compiled_->kind == Compiled::Kind::any; }

const std::vector<std::string>& WordPattern::beginnings() const {
  static const std::vector<std::string> none;
  return compiled_ ? compiled_->beginnings : none;
}

namespace {

struct Piece {
  std::size_t begin = 0;
  std::string_view text;
};

bool is_wildcard(char c) { return c == '*' || c == '?'; }
bool has_wildcard(std::string_view text) { return text.find_first_of("*?") != std::string_view::npos; }

// The end of the expression whose first stroke stands at `from`: where the second one does. A stroke within [ ] is a
// character, unless they are not closed.
std::optional<std::size_t> closing_stroke(std::string_view text, std::size_t from) {
  bool in_bracket = false;
  std::optional<std::size_t> within;
  for (std::size_t at = from + 1; at < text.size(); ++at) {
    if (text[at] == '/' && !in_bracket) return at;
    if (text[at] == '/' && !within) within = at;
    if (text[at] == '[') in_bracket = true;
    if (text[at] == ']') in_bracket = false;
    if (text[at] == '\\') ++at;
  }
  return within;
}

// What stands behind `prefix`, which may be typed in any case.
std::optional<std::string_view> behind_prefix(std::string_view text, std::string_view prefix) {
  if (text.size() < prefix.size()) return std::nullopt;
  const auto same = [](char wanted, char typed) { return wanted == ascii_lower(typed); };
  if (!std::equal(prefix.begin(), prefix.end(), text.begin(), same)) return std::nullopt;
  return text.substr(prefix.size());
}

std::string folded_form(std::string_view typed, TokenRules rules) {
  std::string folded;
  append_folded(typed, folded);
  if (rules == TokenRules::entente) folded.resize(without_possessive(folded).size());
  return folded;
}

}  // namespace

class PatternParser {
 public:
  PatternParser(std::string_view typed, TokenRules rules) : typed_(typed), rules_(rules) {}

  Result<Pattern> parse() {
    check_whole();
    while (at_ < typed_.size() && !problem_) next();
    if (!problem_) end_alternative();
    if (!problem_ && pattern_.sequences.empty()) fail(0, "The shard's way of counting has no such words.");
    if (problem_) return std::unexpected(std::move(*problem_));
    pattern_.written = slice(typed_, trimmed(typed_, {0, static_cast<std::uint32_t>(typed_.size())}));
    return std::move(pattern_);
  }

 private:
  using Compiled = WordPattern::Compiled;

  void fail(std::size_t at, std::string_view message) {
    if (problem_) return;
    problem_.emplace();
    problem_->code = ProblemCode::pattern_malformed;
    problem_->byte = at;
    problem_->message = message;
  }

  void check_whole();
  void next();
  void end_alternative();
  void expression();
  void piece(Piece piece);
  void actor(Piece piece, std::string_view key);
  void lemma_of(Piece piece, std::string_view word);
  void words(Piece piece);
  void wildcard(std::size_t at, std::string_view folded);
  void add(std::size_t at, Compiled compiled);
  [[nodiscard]] std::vector<Token> tokens_of(std::string_view text) const;

  std::string_view typed_;
  TokenRules rules_;
  std::size_t at_ = 0, alternative_ = 0;  // of the byte being read; where its alternative begins
  std::optional<std::size_t> marks_;      // where the alternative has a piece without a word
  Sequence sequence_;
  Pattern pattern_;
  std::optional<Problem> problem_;
};

void PatternParser::check_whole() {
  if (const std::size_t bad = find_ill_formed(typed_); bad != typed_.size()) {
    fail(bad, "This byte is no UTF-8.");
  } else if (typed_.size() > kLongestPattern) {
    fail(kLongestPattern, "A pattern is at most 1,024 bytes long.");
  } else if (trimmed(typed_, {0, static_cast<std::uint32_t>(typed_.size())}).empty()) {
    fail(0, "Nothing is typed: a word, several words in a row, invest*, /expression/, lemma:agree or actor:china.");
  }
}

void PatternParser::next() {
  const CodePoint first = decode_utf8(typed_, at_);
  if (is_space(first)) {
    at_ += first.size;
  } else if (first.value == '|') {
    end_alternative();
    alternative_ = ++at_;
  } else if (first.value == '/') {
    expression();
  } else {
    std::size_t end = at_;
    while (end < typed_.size() && typed_[end] != '|') {
      const CodePoint code = decode_utf8(typed_, end);
      if (is_space(code)) break;
      end += code.size;
    }
    const std::size_t begin = std::exchange(at_, end);
    piece({begin, typed_.substr(begin, end - begin)});
  }
}

void PatternParser::end_alternative() {
  if (!sequence_.words.empty() || !sequence_.actor.empty()) {
    pattern_.sequences.push_back(std::exchange(sequence_, {}));
  } else if (!marks_) {
    fail(alternative_, "On either side of | stands something to find: corridor | belt and road.");
  } else if (rules_ == TokenRules::entente) {
    fail(*marks_, "Marks are passed over in a search: type a word as well.");
  }
  marks_.reset();
}

void PatternParser::expression() {
  const std::size_t begin = at_;
  const std::optional<std::size_t> end = closing_stroke(typed_, begin);
  if (!end) return fail(begin, "This / opens an expression, and no / closes it: /invest(or|ment)s?/.");
  at_ = *end + 1;
  if (*end == begin + 1) return fail(begin, "Between / and / stands an expression: /invest(or|ment)s?/.");
  if (at_ < typed_.size() && typed_[at_] != '|' && !is_space(decode_utf8(typed_, at_)))
    return fail(at_, "Behind the / that closes an expression comes a space or |. For the character itself write \\/.");
  auto compiled = compile_regex(typed_.substr(begin + 1, *end - begin - 1));
  if (!compiled) return fail(begin + 1 + compiled.error().at, compiled.error().message);
  std::vector<std::string> beginnings = {compiled->prefix()};
  add(begin, {Compiled::Kind::automaton, {}, std::move(*compiled), std::move(beginnings)});
}

void PatternParser::piece(Piece piece) {
  if (const auto key = behind_prefix(piece.text, "actor:")) return actor(piece, *key);
  if (const auto word = behind_prefix(piece.text, "lemma:")) return lemma_of(piece, *word);
  words(piece);
}

void PatternParser::actor(Piece piece, std::string_view key) {
  if (key.empty()) return fail(piece.begin, "Behind actor: comes an actor's key: actor:china.");
  if (!sequence_.words.empty() || !sequence_.actor.empty())
    return fail(piece.begin, "An actor stands by itself: put | between it and what else is searched for.");
  append_folded(key, sequence_.actor);
}

void PatternParser::lemma_of(Piece piece, std::string_view word) {
  constexpr std::string_view kOneWord = "Behind lemma: comes one word, without * and ?: lemma:agree.";
  if (has_wildcard(word)) return fail(piece.begin, kOneWord);
  std::vector<Token> tokens = tokens_of(word);
  std::erase_if(tokens, [](const Token& token) { return token.kind == TokenKind::mark; });
  if (tokens.size() != 1) return fail(piece.begin, kOneWord);
  std::string base = lemma(folded_form(slice(word, tokens[0].span), rules_));
  std::vector<std::string> beginnings = beginnings_of_forms(base);
  add(piece.begin, {Compiled::Kind::lemma, std::move(base), {}, std::move(beginnings)});
}

std::vector<Token> PatternParser::tokens_of(std::string_view text) const {
  std::vector<Token> tokens;
  split_words(text, rules_, tokens);
  // As ShardData::tokens has them: a mark is a token where the rules count it.
  std::erase_if(tokens, [&](const Token& t) { return t.kind == TokenKind::mark && !is_counted(t.kind, rules_); });
  return tokens;
}

// Wildcards stand for letters, so while the piece is cut they are letters.
void PatternParser::words(Piece piece) {
  std::string letters(piece.text);
  std::ranges::replace_if(letters, is_wildcard, 'x');
  const std::vector<Token> tokens = tokens_of(letters);
  if (tokens.empty() && !marks_) marks_ = piece.begin;
  for (const Token& token : tokens) {
    const std::size_t at = piece.begin + token.span.begin;
    std::string folded = folded_form(slice(piece.text, token.span), rules_);
    if (has_wildcard(folded)) {
      wildcard(at, folded);
    } else {
      std::vector<std::string> beginnings = {folded};
      add(at, {Compiled::Kind::word, std::move(folded), {}, std::move(beginnings)});
    }
  }
}

void PatternParser::wildcard(std::size_t at, std::string_view folded) {
  if (folded.find_first_not_of('*') == std::string_view::npos) return add(at, {Compiled::Kind::any, {}, {}, {""}});
  AutomatonBuilder builder;
  AutomatonBuilder::Part whole = builder.nothing();
  for (std::size_t i = 0; i < folded.size();) {
    const CodePoint code = decode_utf8(folded, i);
    i += code.size;
    AutomatonBuilder::Part part =
        builder.one(code.value == '*' || code.value == '?' ? CharSet::any() : CharSet::of(code.value));
    if (code.value == '*') part = builder.repeated(part, 0, AutomatonBuilder::kNoEnd);
    whole = builder.joined(whole, part);
  }
  if (builder.is_too_large()) return fail(at, "A word with wildcards has at most 512 characters.");
  Automaton automaton = builder.finish(whole);
  std::vector<std::string> beginnings = {automaton.prefix()};
  add(at, {Compiled::Kind::automaton, {}, std::move(automaton), std::move(beginnings)});
}

void PatternParser::add(std::size_t at, Compiled compiled) {
  if (!sequence_.actor.empty())
    return fail(at, "An actor stands by itself: put | between it and what else is searched for.");
  if (sequence_.words.size() == kLongestSequence) return fail(at, "At most 16 words in a row can be searched for.");
  sequence_.words.emplace_back().compiled_ = std::make_shared<const Compiled>(std::move(compiled));
}

Result<Pattern> Pattern::parse(std::string_view written, TokenRules rules) {
  return PatternParser(written, rules).parse();
}

bool Pattern::is_of_single_words() const {
  return std::ranges::all_of(sequences, [](const Sequence& sequence) { return sequence.words.size() == 1; });
}

bool Pattern::matches_word(std::string_view folded) const {
  return std::ranges::any_of(sequences, [folded](const Sequence& sequence) {
    return sequence.words.size() == 1 && sequence.words[0].matches(folded);
  });
}

bool Pattern::matches_term(std::string_view term) const {
  return std::ranges::any_of(sequences, [term](const Sequence& sequence) {
    std::size_t at = 0;
    for (const WordPattern& word : sequence.words) {
      if (at > term.size()) return false;
      const std::size_t end = std::min(term.find(' ', at), term.size());
      if (!word.matches(term.substr(at, end - at))) return false;
      at = end + 1;
    }
    return at == term.size() + 1 && !sequence.words.empty();
  });
}

}  // namespace entente
