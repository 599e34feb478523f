// Key sentences: each sentence's terms are found in one walk over its ids, by a table of the terms that begin with
// each id. Rows are gathered with a bar: once there are enough, a sentence of fewer terms is passed over without a
// look at its text.
#include <algorithm>
#include <unordered_set>
#include <utility>

#include "core/base/compact_sort.h"
#include "core/store/chosen.h"
#include "core/store/concordance.h"
#include "core/store/lines.h"
#include "core/store/search.h"

namespace entente {

namespace {

// The first `most` rows in order, each text once. What is cut away would be cut away by any row that comes later too,
// so this may be done at any time in between.
void keep_best(std::vector<KeySentence>& rows, std::uint32_t most) {
  compact_sort(rows, [](const KeySentence& a, const KeySentence& b) { return compare(a, b) < 0; });
  std::unordered_set<std::string> texts;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < rows.size() && kept < most; ++i) {
    if (!texts.insert(rows[i].text).second) continue;
    if (i != kept) rows[kept] = std::move(rows[i]);
    ++kept;
  }
  rows.resize(kept);
}

// The terms against one shard's string table.
class TermTable {
 public:
  TermTable(const ShardData& data, const KeySentenceQuery& query) : begins_(data.strings.size() + 1) {
    const TermForm form = query.articles.counting.form;
    std::vector<std::pair<StringId, std::uint32_t>> firsts;
    std::unordered_set<std::string_view> said;
    for (std::uint32_t term = 0; term < query.terms.size(); ++term) {
      phrases_.push_back(phrase_of(data.strings, query.terms[term], form));
      if (phrases_.back().empty() || !said.insert(query.terms[term]).second) continue;
      phrases_.back()[0].each([&](StringId id) { firsts.emplace_back(id, term); });
    }
    compact_sort(firsts);
    for (const auto& [id, term] : firsts) {
      terms_.push_back(term);
      ++begins_[id + 1];
    }
    for (std::size_t i = 1; i < begins_.size(); ++i) begins_[i] += begins_[i - 1];
    seen_.resize(query.terms.size());
  }

  [[nodiscard]] bool is_empty() const { return terms_.empty(); }

  // The terms that the tokens of one sentence hold, each once, unsorted. Good until the next call.
  const std::vector<std::uint32_t>& terms_in(std::span<const StringId> tokens) {
    held_.clear();
    ++round_;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
      if (tokens[at] == kNoString) continue;
      const StringId id = tokens[at] & ~kAside;
      for (std::uint32_t i = begins_[id]; i < begins_[id + 1]; ++i) {
        const std::uint32_t term = terms_[i];
        if (seen_[term] == round_ || !stands_at(phrases_[term], tokens, at)) continue;
        seen_[term] = round_;
        held_.push_back(term);
      }
    }
    return held_;
  }

 private:
  using Phrase = std::vector<IdSet>;

  // Empty when the shard lacks one of its words.
  static Phrase phrase_of(const Strings& strings, std::string_view term, TermForm form) {
    Phrase phrase;
    while (!term.empty()) {
      const std::size_t end = std::min(term.find(' '), term.size());
      phrase.emplace_back(strings, term.substr(0, end), form);
      if (phrase.back().is_empty()) return {};
      term.remove_prefix(std::min(end + 1, term.size()));
    }
    return phrase;
  }

  static bool stands_at(const Phrase& phrase, std::span<const StringId> tokens, std::size_t at) {
    for (std::size_t word = 1; word < phrase.size(); ++word) {
      do ++at;
      while (at < tokens.size() && tokens[at] == kNoString);
      if (at >= tokens.size() || !phrase[word].holds(tokens[at])) return false;
    }
    return true;
  }

  std::vector<Phrase> phrases_;       // by term
  std::vector<std::uint32_t> terms_;  // by the id that they begin with
  std::vector<std::uint32_t> begins_;
  std::vector<std::uint64_t> seen_;  // by term: the last round that met it
  std::uint64_t round_ = 0;
  std::vector<std::uint32_t> held_;
};

class Gathering {
 public:
  explicit Gathering(const KeySentenceQuery& query) : query_(query) {}

  void add(TermTable& table, const ArticleColumns& rows) {
    for (const Sentence& sentence : rows.sentences) {
      const std::vector<std::uint32_t>& held =
          table.terms_in(rows.tokens.subspan(sentence.first_token, sentence.last_token - sentence.first_token));
      if (held.empty() || held.size() < bar_) continue;
      KeySentence& row = rows_.emplace_back();
      row.terms = static_cast<std::uint32_t>(held.size());
      row.date = rows.article.facts.date;
      row.article = rows.article.facts.id;
      row.sentence = sentence.span;
      row.text = as_line(slice(rows.article.text, sentence.span));
      row.held = held;
      compact_sort(row.held);
      if (rows_.size() >= std::size_t{query_.most} * 2 + 64) compact();
    }
  }

  KeySentences finish() {
    compact();
    return {query_.most, std::move(rows_)};
  }

 private:
  void compact() {
    keep_best(rows_, query_.most);
    if (!rows_.empty() && rows_.size() == query_.most) bar_ = rows_.back().terms;
  }

  const KeySentenceQuery& query_;
  std::vector<KeySentence> rows_;
  std::uint32_t bar_ = 1;
};

}  // namespace

KeySentences key_sentences(const Shard& shard, const KeySentenceQuery& query) {
  const Shard* const one[] = {&shard};
  return key_sentences(one, query);
}

KeySentences key_sentences(std::span<const Shard* const> shards, const KeySentenceQuery& query) {
  Gathering gathering(query);
  for (const Shard* shard : shards) {
    TermTable table(shard->data(), query);
    if (table.is_empty()) continue;
    for (const ArticleColumns& rows : chosen_articles(shard->data(), query.articles)) gathering.add(table, rows);
  }
  return gathering.finish();
}

KeySentences merge(KeySentences a, const KeySentences& b) {
  a.most = std::max(a.most, b.most);
  a.rows.insert(a.rows.end(), b.rows.begin(), b.rows.end());
  keep_best(a.rows, a.most);
  return a;
}

}  // namespace entente
