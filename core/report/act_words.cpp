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
#include "core/text/lemma.h"
#include "core/text/stop_words.h"
#include "core/text/words.h"
#include "lexicon/act_words.h"

namespace entente {

namespace {

// Without an ending that makes one word of another; what is left must be a word's length.
std::string_view stem(std::string_view lemma) {
  constexpr std::array<std::string_view, 9> kEndings = {"ation", "ition", "ment", "ance", "ence",
                                                        "ion",   "ate",   "al",   "e"};
  constexpr std::size_t kShortest = 4;
  if (lemma.ends_with("duction")) return lemma.substr(0, lemma.size() - 4);  // "reduce", "produce"
  for (const std::string_view ending : kEndings) {
    if (lemma.ends_with(ending) && lemma.size() >= ending.size() + kShortest) {
      return lemma.substr(0, lemma.size() - ending.size());
    }
  }
  return lemma;
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

 private:
  static constexpr ActWord kNoWord = 0xFFFFFFFF;
  [[nodiscard]] ActWord number_of(std::string_view folded);  // kNoWord: of a function word
  [[nodiscard]] ActWord numbered(std::string stem);
  void name_parties(const Statement& row);

  const Summary& summary_;
  const CommitmentIndex::Data& data_;
  ActWords& out_;
  std::unordered_map<std::string, ActWord> of_form_, of_stem_;
  std::vector<std::string_view> names_;  // words of the names of the statement's parties
  std::vector<Token> tokens_;
  std::vector<ActWord> act_, context_, figures_;
  std::string folded_;
};

ActWord ActReader::numbered(std::string stem) {
  const auto [at, is_new] = of_stem_.try_emplace(std::move(stem), static_cast<ActWord>(of_stem_.size()));
  if (is_new) out_.is_vague_.push_back(vague_stems().contains(at->first));
  return at->second;
}

ActWord ActReader::number_of(std::string_view folded) {
  const auto [at, is_new] = of_form_.try_emplace(std::string(folded), kNoWord);
  if (is_new && folded.size() > 1 && !is_stop_word(folded)) at->second = numbered(std::string(stem(lemma(folded))));
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

void ActReader::read(std::uint32_t statement) {
  const Statement& row = data_.statements[statement];
  const StatementTexts& texts = data_.texts[statement];
  const std::string_view words = sentence_words(summary_, data_, statement);
  name_parties(row);
  tokens_.clear();
  split_words(words, tokens_);
  for (const Token& token : tokens_) {
    const std::uint32_t at = token.span.begin + row.sentence.begin;
    const bool is_act = at >= texts.what.begin && at < texts.what.end;
    const bool is_cue = at >= texts.cue.begin && at < texts.cue.end;
    if (token.kind == TokenKind::mark || (is_cue && !is_act)) continue;
    folded_.clear();
    append_folded(slice(words, token.span), folded_);
    if (token.kind == TokenKind::number) {
      std::erase(folded_, ',');
      if (is_act) figures_.push_back(numbered("#" + folded_));
      continue;
    }
    const std::string_view word = without_possessive(folded_);
    if (std::ranges::any_of(names_, [&](std::string_view name) { return is_of_name(word, name); })) continue;
    if (const ActWord number = number_of(word); number != kNoWord) (is_act ? act_ : context_).push_back(number);
  }
  out_.acts_.add(act_);
  out_.contexts_.add(context_);
  out_.figures_.add(figures_);
}

ActWords::ActWords(const Summary& summary, const Stories& stories, const CommitmentIndex::Data& data) {
  ActReader reader(summary, data, *this);
  for (std::uint32_t i = 0; i < data.statements.size(); ++i) reader.read(i);
  weigh(stories, data);
}

// By the stories that use the word in an act: copies count once. Few stories tell little of what is rare, so that all
// words of a small collection weigh about the same.
void ActWords::weigh(const Stories& stories, const CommitmentIndex::Data& data) {
  constexpr std::uint64_t kFewest = 64;
  constexpr std::uint32_t kLeast = 16, kVague = 4;  // sixteenths; a vague word weighs a quarter
  std::vector<std::pair<ActWord, std::uint32_t>> used;
  std::vector<std::uint32_t> of;
  for (std::uint32_t i = 0; i < data.statements.size(); ++i) {
    const std::uint32_t story = stories.of(data.statements[i].article);
    of.push_back(story);
    for (const ActWord word : act(i)) used.emplace_back(word, story);
  }
  sort_unique(used);
  sort_unique(of);
  std::vector<std::uint32_t> counts(is_vague_.size());
  for (const auto& [word, story] : used) ++counts[word];
  const std::uint32_t all = sixteenths_of_log2(std::max<std::uint64_t>(of.size(), kFewest));
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
      if (!is_vague_[a[i]]) ++out.words;
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
