// See act_words.h.
#include "core/report/act_words.h"

#include <algorithm>
#include <array>
#include <bit>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "core/base/parts.h"
#include "core/base/sort_unique.h"
#include "core/dates/dates.h"
#include "core/text/characters.h"
#include "core/text/lemma.h"
#include "core/text/stop_words.h"
#include "core/text/words.h"
#include "lexicon/act_words.h"

namespace entente {

namespace {

// Without an ending that makes one word of another; what is left must be a word's length.
std::string stem(std::string_view lemma) {
  constexpr std::array<std::string_view, 9> kEndings = {"ation", "ition", "ment", "ance", "ence",
                                                        "ion",   "ate",   "al",   "e"};
  constexpr std::size_t kShortest = 4;
  if (lemma.ends_with("duction")) return std::string(lemma.substr(0, lemma.size() - 4));  // "reduce", "produce"
  if (lemma.size() > 7 && lemma.ends_with("nsion"))
    return std::string(lemma.substr(0, lemma.size() - 4)) + 'd';  // "expand"
  for (const std::string_view ending : kEndings) {
    if (lemma.ends_with(ending) && lemma.size() >= ending.size() + kShortest) {
      return std::string(lemma.substr(0, lemma.size() - ending.size()));
    }
  }
  return std::string(lemma);
}

const std::unordered_set<std::string>& vague_stems() {
  static const std::unordered_set<std::string> kStems = [] {
    std::unordered_set<std::string> out;
    for (const auto& row : lexicon::k_act_words) {
      each_part(row[1], " ", [&](std::string_view word) { out.emplace(stem(lemma(word))); });
    }
    return out;
  }();
  return kStems;
}

// The logarithm to base 2 in sixteenths, straight between powers of two: the same on every machine.
std::uint32_t sixteenths_of_log2(std::uint64_t value) {
  const auto whole = static_cast<std::uint32_t>(std::bit_width(value) - 1);
  const std::uint64_t rest = value - (std::uint64_t{1} << whole);
  return whole * 16 + static_cast<std::uint32_t>(rest * 16 >> whole);
}

// "pakistan" names "pakistani" as well, "china" "chinese".
bool is_of_name(std::string_view word, std::string_view name) {
  const auto at = std::ranges::mismatch(word, name);
  const auto shared = static_cast<std::size_t>(at.in1 - word.begin());
  return word == name || shared >= std::max<std::size_t>(4, name.size() - std::min<std::size_t>(2, name.size()));
}

// "May", but neither "may" nor "MAY"; 0 when it is no month.
int month_written(std::string_view word) {
  return word.size() > 1 && is_ascii_upper(word[0]) && is_ascii_lower(word[1]) ? month_named(word) : 0;
}

}  // namespace

void ActWords::Lists::add(std::vector<ActWord>& list) {
  sort_unique(list);
  words.insert(words.end(), list.begin(), list.end());
  ends.push_back(words.size());
  list.clear();
}

// Reads the sentences, one by one.
class ActReader {
 public:
  ActReader(const Summary& summary, const CommitmentIndex::Data& data, ActWords& out)
      : summary_(summary), data_(data), out_(out) {}
  void read(std::uint32_t statement);
  void settle_names();

 private:
  static constexpr std::size_t kMostWords = 64;  // of an act, of its sentence: what comes after tells nothing more
  [[nodiscard]] ActWord number_of(std::string_view folded);  // kNoActWord: of a function word
  [[nodiscard]] ActWord numbered(std::string stem);
  void name_parties(const Statement& row);
  [[nodiscard]] bool is_running_text(std::string_view words) const;
  void take(ActWord word, bool is_act, bool tells_names, char first);

  const Summary& summary_;
  const CommitmentIndex::Data& data_;
  ActWords& out_;
  std::unordered_map<std::string, ActWord> of_form_, of_stem_;
  std::vector<std::string_view> names_;  // words of the names of the statement's parties
  std::vector<Token> tokens_;
  std::vector<ActWord> act_, context_, figures_;
  std::string folded_;
  ActWord head_ = kNoActWord;
  struct Written {
    std::uint32_t all = 0, capital = 0;
  };
  std::vector<Written> written_;  // by word: how it stands in running text
};

ActWord ActReader::numbered(std::string stem) {
  const auto [at, is_new] = of_stem_.try_emplace(std::move(stem), static_cast<ActWord>(of_stem_.size()));
  if (is_new) {
    out_.is_vague_.push_back(vague_stems().contains(at->first));
    written_.emplace_back();
  }
  return at->second;
}

ActWord ActReader::number_of(std::string_view folded) {
  const auto [at, is_new] = of_form_.try_emplace(std::string(folded), kNoActWord);
  if (is_new && folded.size() > 1 && !is_stop_word(folded)) at->second = numbered(stem(lemma(folded)));
  return at->second;
}

void ActReader::name_parties(const Statement& row) {
  names_.clear();
  const auto take = [&](PartyNumber party) {
    each_part(data_.parties[party], "-", [&](std::string_view word) { names_.push_back(word); });
  };
  for (const auto* list : {&row.committers, &row.requesters, &row.counterparties}) {
    for (const PartyNumber party : *list) take(party);
  }
  if (row.speaker != kNoParty) take(row.speaker);
}

// Headlines in capitals, or with a capital for every word, do not tell names.
bool ActReader::is_running_text(std::string_view words) const {
  const auto small = std::ranges::count_if(tokens_, [&](const Token& token) {
    return token.kind == TokenKind::word && token.span.end - token.span.begin > 3 &&
           is_ascii_lower(words[token.span.begin]);
  });
  return small >= 3;
}

void ActReader::take(ActWord word, bool is_act, bool tells_names, char first) {
  if (word == kNoActWord) return;
  if (tells_names) {
    ++written_[word].all;
    if (!is_ascii_lower(first)) ++written_[word].capital;
  }
  std::vector<ActWord>& list = is_act ? act_ : context_;
  if (list.size() < kMostWords) list.push_back(word);
  if (is_act && head_ == kNoActWord) head_ = word;
}

void ActReader::settle_names() {
  for (const Written& word : written_) out_.is_name_.push_back(word.capital * 2 > word.all);
}

void ActReader::read(std::uint32_t statement) {
  const Statement& row = data_.statements[statement];
  const StatementTexts& texts = data_.texts[statement];
  const std::string_view words = sentence_words(summary_, data_, statement);
  name_parties(row);
  tokens_.clear();
  split_words(words, tokens_);
  const bool is_running = is_running_text(words);
  for (const Token& token : tokens_) {
    const std::uint32_t at = token.span.begin + row.sentence.begin;
    const bool is_act = at >= texts.what.begin && at < texts.what.end;
    const bool is_cue = at >= texts.cue.begin && at < texts.cue.end;
    if (token.kind == TokenKind::mark || (is_cue && !is_act)) continue;
    folded_.clear();
    append_folded(slice(words, token.span), folded_);
    if (token.kind == TokenKind::number) {
      std::erase(folded_, ',');
      if (is_act && figures_.size() < kMostWords) figures_.push_back(numbered("#" + folded_));
      continue;
    }
    if (const int month = is_act ? month_written(slice(words, token.span)) : 0; month != 0) {
      figures_.push_back(numbered("#" + std::to_string(month) + "th"));
      continue;
    }
    const std::string_view word = without_possessive(folded_);
    if (std::ranges::any_of(names_, [&](std::string_view name) { return is_of_name(word, name); })) continue;
    take(number_of(word), is_act, is_running && token.span.begin > 0, words[token.span.begin]);
  }
  out_.tells_names_.push_back(is_running);
  out_.heads_.push_back(std::exchange(head_, kNoActWord));
  out_.acts_.add(act_);
  out_.contexts_.add(context_);
  out_.figures_.add(figures_);
}

Steps ActWords::read(const Summary& summary, const Stories& stories, const CommitmentIndex::Data& data) {
  ActReader reader(summary, data, *this);
  for (std::uint32_t i = 0; i < data.statements.size(); ++i) {
    reader.read(i);
    co_await Pause::every(256, i);
  }
  reader.settle_names();
  weigh(stories, data);
}

// By the stories that use the word in an act: copies count once. Few stories tell little of what is rare, so that all
// words of a small collection weigh about the same.
void ActWords::weigh(const Stories& stories, const CommitmentIndex::Data& data) {
  constexpr std::uint64_t kFewest = 64;
  constexpr std::uint32_t kLeast = 16, kVague = 4;                // sixteenths; a vague word weighs a quarter
  std::vector<std::pair<std::uint32_t, std::uint32_t>> by_story;  // story, statement
  for (std::uint32_t i = 0; i < data.statements.size(); ++i) {
    by_story.emplace_back(stories.of(data.statements[i].article), i);
  }
  std::ranges::sort(by_story);
  std::vector<std::uint32_t> counts(is_vague_.size());
  std::vector<std::uint32_t> met(is_vague_.size());  // by word: the last story that used it, counted from 1
  std::uint32_t told = 0;                            // stories
  for (std::size_t i = 0; i < by_story.size(); ++i) {
    if (i == 0 || by_story[i].first != by_story[i - 1].first) ++told;
    for (const ActWord word : act(by_story[i].second)) {
      if (std::exchange(met[word], told) != told) ++counts[word];
    }
  }
  const std::uint32_t all = sixteenths_of_log2(std::max<std::uint64_t>(told, kFewest));
  weights_.resize(counts.size());
  for (ActWord word = 0; word < counts.size(); ++word) {
    const std::uint32_t full = kLeast + all - std::min(all, sixteenths_of_log2(std::max(counts[word], 1U)));
    weights_[word] = is_vague_[word] ? full / kVague : full;
  }
}

SharedWords ActWords::compare(std::span<const ActWord> a, std::span<const ActWord> b) const {
  SharedWords out;
  std::size_t i = 0, j = 0;
  while (i < a.size() && j < b.size()) {
    if (a[i] == b[j]) {
      const std::uint64_t weight = weights_[a[i]];
      out.both += weight;
      out.first += weight;
      out.second += weight;
      ++out.all;
      if (!is_vague_[a[i]] && !is_name_[a[i]]) ++out.words;
      ++i, ++j;
    } else if (a[i] < b[j]) {
      out.first += weights_[a[i++]];
    } else {
      out.second += weights_[b[j++]];
    }
  }
  for (; i < a.size(); ++i) out.first += weights_[a[i]];
  for (; j < b.size(); ++j) out.second += weights_[b[j]];
  return out;
}

}  // namespace entente
