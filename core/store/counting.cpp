// Every count is a dense array by number of word or phrase, emptied article by article; text is made once, at the end,
// for each phrase that was counted.
#include "core/store/counting.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/base/sort_unique.h"
#include "core/store/phrase_ids.h"
#include "core/store/search.h"
#include "core/store/summary_rows.h"
#include "core/store/units.h"
#include "core/text/characters.h"

namespace entente {

namespace {

// Counts of one article after another, by number of phrase.
class ArticleTally {
 public:
  // Makes `phrase` countable.
  void make_room(std::size_t phrases) {
    if (phrases <= counts_.size()) return;
    counts_.resize(std::max(phrases, 2 * counts_.size()));
    sentences_.resize(counts_.size());
  }
  void add(PhraseId phrase) {
    if (counts_[phrase]++ == 0) seen_.push_back(phrase);
  }
  void add_once(PhraseId phrase, std::uint32_t sentence) {
    if (std::exchange(sentences_[phrase], sentence) != sentence) add(phrase);
  }
  void finish_article(ArticleIndex article) {
    for (const PhraseId phrase : seen_) rows_.push_back({phrase, article, std::exchange(counts_[phrase], 0)});
    seen_.clear();
  }
  [[nodiscard]] std::vector<TermCount> take_rows() { return std::move(rows_); }

 private:
  std::vector<std::uint32_t> counts_;
  std::vector<std::uint32_t> sentences_;  // the last to hold the phrase, of all sentences counted from 1
  std::vector<PhraseId> seen_;
  std::vector<TermCount> rows_;
};

class TermCounter {
 public:
  TermCounter(const ShardData& data, const Counting& counting, bool wants_terms);

  void count_article(const ArticleColumns& rows, ArticleIndex article);
  // Counts near these matches alone, and says how many words are.
  [[nodiscard]] std::uint32_t count_near(const ArticleColumns& rows, ArticleIndex article,
                                         std::span<const TokenMatch> matches);
  void finish(Counted& out);

 private:
  void leave_out_far(std::span<const TokenMatch> matches);
  void include_window(const TokenMatch& match);
  void count_sentence();
  void count_phrases_at(std::size_t first);
  [[nodiscard]] std::string text_of(PhraseId phrase) const;

  const Counting& counting_;
  std::size_t shortest_, longest_;
  bool wants_terms_;
  PhraseIds phrases_;
  UnitReader reader_;
  ArticleTally tally_;
  std::uint32_t sentence_ = 0;  // of all that were counted, from 1
  CountedSentence here_;
  std::vector<char> is_near_;  // by unit
};

TermCounter::TermCounter(const ShardData& data, const Counting& counting, bool wants_terms)
    : counting_(counting),
      shortest_(std::clamp<std::size_t>(counting.shortest, 1, kLongestPhrase)),
      longest_(std::clamp<std::size_t>(counting.longest, shortest_, kLongestPhrase)),
      wants_terms_(wants_terms),
      reader_(data, counting, phrases_) {}

// Counts the phrases that begin with this unit.
void TermCounter::count_phrases_at(std::size_t first) {
  const std::vector<CountedUnit>& units = here_.units;
  const auto add = [&](PhraseId phrase) {
    tally_.make_room(phrases_.size());
    counting_.unit == TermUnit::sentence ? tally_.add_once(phrase, sentence_) : tally_.add(phrase);
  };
  if (shortest_ == 1 && units[first].is_term) add(units[first].phrase);
  if (units[first].is_stop && counting_.phrase_stops != PhraseStops::none) return;
  PhraseId phrase = units[first].phrase;
  const std::size_t end = std::min(units.size(), first + longest_);
  for (std::size_t i = first + 1; i < end; ++i) {
    const CountedUnit& unit = units[i];
    if (unit.phrase == kNoPhrase) return;
    if (unit.is_stop && counting_.phrase_stops == PhraseStops::anywhere) return;
    for (std::uint32_t w = 0; w < unit.words; ++w) phrase = phrases_.extended(phrase, here_.words[unit.words_from + w]);
    const bool ends_well = !unit.is_stop || counting_.phrase_stops == PhraseStops::none;
    if (i - first + 1 >= shortest_ && ends_well) add(phrase);
  }
}

void TermCounter::count_sentence() {
  ++sentence_;
  for (std::size_t i = 0; i < here_.units.size(); ++i) {
    if (here_.units[i].phrase != kNoPhrase) count_phrases_at(i);
  }
}

void TermCounter::count_article(const ArticleColumns& rows, ArticleIndex article) {
  reader_.begin(rows);
  for (std::uint32_t i = 0; i < rows.sentences.size(); ++i) {
    reader_.read(i, here_);
    count_sentence();
  }
  tally_.finish_article(article);
}

// Marks the units in the window of a match; numbers take no place in it.
void TermCounter::include_window(const TokenMatch& match) {
  const Near& near = *counting_.near;
  const std::vector<CountedUnit>& units = here_.units;
  const auto left = [&](const CountedUnit& unit) { return unit.last <= match.first; };
  const auto right = [&](const CountedUnit& unit) { return unit.first < match.last; };
  const auto begin = static_cast<std::size_t>(std::ranges::partition_point(units, left) - units.begin());
  const auto end = static_cast<std::size_t>(std::ranges::partition_point(units, right) - units.begin());
  std::size_t wanted = near.left;
  for (std::size_t i = begin; i > 0 && wanted > 0; --i) {
    is_near_[i - 1] = 1;
    if (units[i - 1].phrase != kNoPhrase) --wanted;
  }
  wanted = near.right;
  for (std::size_t i = end; i < units.size() && wanted > 0; ++i) {
    is_near_[i] = 1;
    if (units[i].phrase != kNoPhrase) --wanted;
  }
}

// Leaves the words of the sentence that stand near one of its matches, and are of none.
void TermCounter::leave_out_far(std::span<const TokenMatch> matches) {
  is_near_.assign(here_.units.size(), counting_.near->sentence ? 1 : 0);
  if (!counting_.near->sentence) {
    for (const TokenMatch& match : matches) include_window(match);
  }
  auto match = matches.begin();
  for (std::size_t i = 0; i < here_.units.size(); ++i) {
    CountedUnit& unit = here_.units[i];
    while (match != matches.end() && match->last <= unit.first) ++match;
    const bool is_matched = match != matches.end() && match->first < unit.last;
    if (is_matched || is_near_[i] == 0) unit.phrase = kNoPhrase;
  }
}

std::uint32_t TermCounter::count_near(const ArticleColumns& rows, ArticleIndex article,
                                      std::span<const TokenMatch> matches) {
  std::uint32_t words = 0;
  reader_.begin(rows);
  while (!matches.empty()) {
    const std::uint32_t sentence = matches.front().sentence;
    const auto next = std::ranges::find_if(matches, [&](const TokenMatch& m) { return m.sentence != sentence; });
    const auto here = matches.first(static_cast<std::size_t>(next - matches.begin()));
    matches = matches.subspan(here.size());
    reader_.read(sentence, here_);
    leave_out_far(here);
    words += static_cast<std::uint32_t>(
        std::ranges::count_if(here_.units, [](const CountedUnit& unit) { return unit.phrase != kNoPhrase; }));
    if (wants_terms_) count_sentence();
  }
  tally_.finish_article(article);
  return words;
}

std::string TermCounter::text_of(PhraseId phrase) const {
  std::vector<StringId> words;
  phrases_.each_word_backwards(phrase, [&](StringId word) { words.push_back(word); });
  std::string out;
  for (std::size_t i = words.size(); i-- > 0;) {
    out += reader_.text(words[i]);
    if (i > 0) out += ' ';
  }
  return out;
}

// Numbers the counted phrases by rank of their texts, and makes these.
void TermCounter::finish(Counted& out) {
  std::vector<TermCount> rows = tally_.take_rows();
  const std::vector<std::uint32_t> ranks = phrases_.ranks(reader_.word_ranks());

  std::vector<PhraseId> counted(ranks.size(), kNoPhrase);  // by rank
  for (const TermCount& row : rows) counted[ranks[row.term]] = row.term;
  std::erase(counted, kNoPhrase);
  std::vector<StringId> ids(ranks.size());
  for (const PhraseId phrase : counted) {
    ids[phrase] = static_cast<StringId>(out.strings.size());
    out.strings.push_back(text_of(phrase));
  }
  for (TermCount& row : rows) row.term = ids[row.term];
  sort_by_string(rows, &TermCount::term, out.strings.size());
  out.terms = std::move(rows);
}

// As they are named in the rows: without space around, each once.
std::vector<std::string> patterns_of(const Query& query) {
  std::vector<std::string> out;
  for (const std::string& pattern : query.tracked) out.emplace_back(without_outer_space(pattern));
  if (query.counting.near) out.emplace_back(without_outer_space(query.counting.near->pattern));
  sort_unique(out);
  return out;
}

std::uint32_t sentences_of(std::span<const TokenMatch> matches) {
  std::uint32_t sum = 0;
  for (std::size_t i = 0; i < matches.size(); ++i) {
    sum += i == 0 || matches[i].sentence != matches[i - 1].sentence ? 1 : 0;
  }
  return sum;
}

// Appends a pattern's hits, one article after another; `count_near(rows, article, matches)` gives their last figure.
template <class CountNear>
void count_hits(const ShardSearch& search, StringId pattern, std::span<const ArticleColumns> articles,
                std::vector<HitCount>& out, CountNear&& count_near) {
  if (search.finds_nothing()) return;
  std::vector<TokenMatch> matches;
  for (ArticleIndex i = 0; i < articles.size(); ++i) {
    matches.clear();
    search.find(articles[i], matches);
    if (matches.empty()) continue;
    const auto count = static_cast<std::uint32_t>(matches.size());
    const std::uint32_t near = count_near(articles[i], i, matches);
    out.push_back({pattern, i, count, sentences_of(matches), near});
  }
}

}  // namespace

bool counts_words(const Counting& counting) {
  return counting.longest <= 1 && counting.form == TermForm::surface && counting.unit == TermUnit::token &&
         !counting.names_as_units && !counting.near;
}

std::vector<TermCount> count_words(std::span<const ArticleColumns> articles, std::size_t strings) {
  std::vector<std::uint32_t> count(strings);
  std::vector<StringId> seen;
  std::vector<TermCount> rows;
  for (ArticleIndex i = 0; i < articles.size(); ++i) {
    seen.clear();
    for (const StringId term : articles[i].tokens) {
      if ((term & kAside) != 0) continue;  // marks too
      if (count[term]++ == 0) seen.push_back(term);
    }
    for (const StringId term : seen) rows.push_back({term, i, std::exchange(count[term], 0)});
  }
  sort_by_string(rows, &TermCount::term, strings);
  return rows;
}

Counted count_rest(const ShardData& data, std::span<const ArticleColumns> articles, const Query& query) {
  const Counting& counting = query.counting;
  const bool wants_terms = !query.only_tracked && !counts_words(counting);
  std::optional<TermCounter> counter;
  if (wants_terms || counting.near) counter.emplace(data, counting, wants_terms);

  Counted out;
  Strings held;  // patterns that have hits
  const std::string_view near = counting.near ? without_outer_space(counting.near->pattern) : std::string_view{};
  for (const std::string& pattern : patterns_of(query)) {
    const bool is_near = counting.near && pattern == near;
    const std::size_t before = out.hits.size();
    count_hits(ShardSearch(data, pattern), static_cast<StringId>(held.size()), articles, out.hits,
               [&](const ArticleColumns& rows, ArticleIndex article, std::span<const TokenMatch> matches) {
                 return is_near ? counter->count_near(rows, article, matches) : 0;
               });
    if (out.hits.size() > before) held.push_back(pattern);
  }
  if (wants_terms && !counting.near) {
    for (ArticleIndex i = 0; i < articles.size(); ++i) counter->count_article(articles[i], i);
  }
  if (wants_terms) counter->finish(out);
  const Joined ids = join(out.strings, held);
  renumber_strings(out.terms, ids.a);
  renumber_strings(out.hits, ids.b);
  return out;
}

}  // namespace entente
