// A second implementation of counting, on strings and maps and from the texts themselves: slow, plain, and without any
// of the store's columns. Both must agree on random piles.
#include <algorithm>
#include <catch_amalgamated.hpp>
#include <map>
#include <set>

#include "core/store/summary.h"
#include "core/text/lemma.h"
#include "tests/laws/made.h"

namespace {

using namespace entente;

// What is counted of one article: by term, and of the pattern near which it is.
struct Figures {
  std::map<std::string, std::uint32_t> terms;
  std::vector<std::uint32_t> hits = {0, 0, 0};
  friend bool operator==(const Figures&, const Figures&) = default;
};

using ByArticle = std::map<std::string, Figures>;

struct Word {
  std::string form;
  bool is_word = true;  // and no number
  bool is_term = true;
  bool is_name = false;
  std::vector<std::string> folded;  // the words as they stand
};

std::string folded(std::string_view text) {
  std::string out;
  append_folded(text, out);
  if (out.size() > 2 && out.ends_with("'s")) out.resize(out.size() - 2);
  return out;
}

std::size_t letters(const std::string& text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

Word word_of(const Layout& layout, const Token& token, const Counting& counting) {
  Word out;
  out.form = folded(slice(layout.text, token.span));
  out.folded = {out.form};
  out.is_word = token.kind == TokenKind::word;
  out.is_term = out.is_word && letters(out.form) > 1;
  if (out.is_term && counting.form == TermForm::lemma) out.form = lemma(out.form);
  return out;
}

// Takes the name's words together as the last of `words`.
void join_name(std::vector<Word>& words, std::size_t count) {
  if (count < 2) return;
  Word name;
  name.is_name = true;
  for (std::size_t i = words.size() - count; i < words.size(); ++i) {
    const std::string& part = words[i].folded[0];
    name.form += (name.form.empty() ? "" : " ") + part;
    name.folded.push_back(part);
  }
  words.resize(words.size() - count);
  words.push_back(name);
}

std::vector<Word> words_of(const Analysis& analysis, const Sentence& sentence, const Counting& counting) {
  const Layout& layout = analysis.layout;
  std::vector<Word> out;
  for (std::uint32_t t = sentence.first_token; t < sentence.last_token; ++t) {
    const Token& token = layout.tokens[t];
    if (token.kind == TokenKind::mark) continue;
    out.push_back(word_of(layout, token, counting));
    if (!counting.names_as_units) continue;
    for (const Mention& mention : analysis.naming.mentions) {
      const Span name = mention.span;
      const bool is_last = token.span.begin < name.end && name.end <= token.span.end;
      if (!is_last) continue;
      join_name(out, static_cast<std::size_t>(std::ranges::count_if(layout.tokens, [&](const Token& other) {
                  return other.kind != TokenKind::mark && other.span.begin >= name.begin && other.span.begin < name.end;
                })));
    }
  }
  return out;
}

bool is_stop(const Word& word, const Counting& counting) {
  return !word.is_name && counting.stop_words.holds(word.form);
}

// Phrases of `words` that stand in a row, all of them wanted.
void count_phrases(const std::vector<Word>& words, const std::vector<bool>& wanted, const Counting& counting,
                   Figures& out) {
  std::set<std::string> met;
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (std::size_t n = counting.shortest; n <= counting.longest && i + n <= words.size(); ++n) {
      std::string term;
      bool is_good = true;
      for (std::size_t j = i; j < i + n; ++j) {
        term += (j == i ? "" : " ") + words[j].form;
        if (!words[j].is_word || !wanted[j]) is_good = false;
        const bool is_edge = j == i || j == i + n - 1;
        const bool counts =
            counting.phrase_stops == PhraseStops::anywhere || (counting.phrase_stops == PhraseStops::edges && is_edge);
        if (n > 1 && counts && is_stop(words[j], counting)) is_good = false;
      }
      if (n == 1 && !words[i].is_term) is_good = false;
      if (!is_good || (counting.unit == TermUnit::sentence && !met.insert(term).second)) continue;
      ++out.terms[term];
    }
  }
}

// Where the words of the pattern stand in a row: marks `matched` and gives each match's place, by unit. Names are
// looked into.
std::vector<std::pair<std::size_t, std::size_t>> find(const std::vector<Word>& words,
                                                      const std::vector<std::string>& pattern) {
  std::vector<std::pair<std::string, std::size_t>> flat;
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (const std::string& part : words[i].folded) flat.emplace_back(part, i);
  }
  std::vector<std::pair<std::size_t, std::size_t>> out;
  for (std::size_t i = 0; i + pattern.size() <= flat.size();) {
    bool is_match = true;
    for (std::size_t j = 0; j < pattern.size(); ++j) is_match = is_match && flat[i + j].first == pattern[j];
    if (is_match) out.emplace_back(flat[i].second, flat[i + pattern.size() - 1].second);
    i += is_match ? pattern.size() : 1;
  }
  return out;
}

// How many words stand from unit `from` to `to`, which is not counted.
std::size_t words_between(const std::vector<Word>& words, std::size_t from, std::size_t to) {
  std::size_t sum = 0;
  for (std::size_t i = from; i < to; ++i) sum += words[i].is_word ? 1 : 0;
  return sum;
}

std::vector<bool> near_of(const std::vector<Word>& words, const Near& near, const std::vector<std::string>& pattern,
                          Figures& out) {
  const auto matches = find(words, pattern);
  std::vector<bool> wanted(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (const auto& [first, last] : matches) {
      if (near.sentence || (i < first && words_between(words, i, first) <= near.left) ||
          (i > last && words_between(words, last + 1, i + 1) <= near.right)) {
        wanted[i] = true;
      }
    }
    for (const auto& [first, last] : matches) {
      if (first <= i && i <= last) wanted[i] = false;
    }
    if (wanted[i] && words[i].is_word) ++out.hits[2];
  }
  out.hits[0] += static_cast<std::uint32_t>(matches.size());
  out.hits[1] += matches.empty() ? 0 : 1;
  return wanted;
}

ByArticle naive(const std::vector<Reading>& readings, const Counting& counting,
                const std::vector<std::string>& pattern) {
  ByArticle out;
  for (const Reading& reading : readings) {
    const Article& article = reading.articles[0];
    if (out.contains(article.id)) continue;
    Figures& figures = out[article.id];
    const Analysis analysis = made::analysis(article);
    for (const Sentence& sentence : analysis.layout.sentences) {
      const std::vector<Word> words = words_of(analysis, sentence, counting);
      std::vector<bool> wanted(words.size(), true);
      if (counting.near) wanted = near_of(words, *counting.near, pattern, figures);
      count_phrases(words, wanted, counting, figures);
    }
  }
  return out;
}

ByArticle counted(const std::vector<Reading>& readings, const Counting& counting) {
  Query query;
  query.counting = counting;
  const Summary summary = summarise(made::shard(readings), query);
  ByArticle out;
  for (const ArticleSummary& row : summary.articles) out[row.facts.id];
  const auto figures = [&](ArticleIndex article) -> Figures& { return out[summary.articles[article].facts.id]; };
  for (const TermCount& row : summary.terms)
    figures(row.article).terms[std::string(summary.strings[row.term])] = row.count;
  for (const HitCount& row : summary.hits) figures(row.article).hits = {row.count, row.sentences, row.near};
  return out;
}

Counting random_counting(made::Dice& dice) {
  Counting out;
  out.shortest = static_cast<std::uint8_t>(1 + dice.below(3));
  out.longest = static_cast<std::uint8_t>(out.shortest + dice.below(kLongestPhrase + 1U - out.shortest));
  out.form = dice.below(2) == 0 ? TermForm::lemma : TermForm::surface;
  out.unit = dice.below(2) == 0 ? TermUnit::sentence : TermUnit::token;
  out.names_as_units = dice.below(2) == 0;
  out.phrase_stops = static_cast<PhraseStops>(dice.below(3));
  if (dice.below(2) == 0) out.stop_words.added = {"china", "wang"};
  if (dice.below(3) == 0) out.stop_words.allowed = {"of", "the"};
  return out;
}

}  // namespace

TEST_CASE("a naive second way of counting agrees on phrases, lemmas, names and sentences") {
  for (std::uint64_t seed = 0; seed < 150; ++seed) {
    made::Dice dice(seed);
    const auto readings = made::pile(dice, 6);
    const Counting counting = random_counting(dice);
    CAPTURE(seed);
    CHECK(counted(readings, counting) == naive(readings, counting, {}));
    CHECK(counted(readings, {}) == naive(readings, {}, {}));
  }
}

TEST_CASE("a naive second way of counting agrees on what stands near a word or a phrase") {
  const std::vector<std::vector<std::string>> patterns = {
      {"trade"}, {"of", "the"}, {"wang"}, {"wang", "yi"}, {"pakistan"}, {"will"}, {"china", "agreed"}, {"the", "the"}};
  for (std::uint64_t seed = 1000; seed < 1150; ++seed) {
    made::Dice dice(seed);
    const auto readings = made::pile(dice, 6);
    const std::vector<std::string>& pattern = patterns[dice.below(patterns.size())];
    Counting counting = random_counting(dice);
    Near& near = counting.near.emplace();
    for (const std::string& word : pattern) near.pattern += (near.pattern.empty() ? "" : " ") + word;
    near.sentence = dice.below(3) == 0;
    near.left = static_cast<std::uint8_t>(dice.below(5));
    near.right = static_cast<std::uint8_t>(dice.below(5));
    CAPTURE(seed, near.pattern);
    CHECK(counted(readings, counting) == naive(readings, counting, pattern));
  }
}
