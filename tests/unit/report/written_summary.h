// Summaries that a test writes down row by row, so that every figure can be worked out by hand.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/base/hash.h"
#include "core/store/selection.h"
#include "core/store/summary.h"

namespace entente::written {

struct Hit {
  std::string pattern;
  std::uint32_t count = 0, sentences = 0, near = 0;
};

struct Text {
  std::string id, date;
  std::uint32_t words = 0, sentences = 0;
  std::map<std::string, std::uint32_t> terms;
  std::vector<Hit> hits;
  std::string copy_of;  // id of the text that this one is the same as; empty: none
};

// Articles stand in the order of their ids.
inline Summary summary(std::vector<Text> texts) {
  std::ranges::sort(texts, {}, &Text::id);
  Summary out;
  out.tokenisers = {"test"};
  std::set<std::string> strings;
  for (const Text& text : texts) {
    for (const auto& [term, count] : text.terms) strings.insert(term);
    for (const Hit& hit : text.hits) strings.insert(hit.pattern);
  }
  for (const std::string& text : strings) out.strings.push_back(text);
  for (const Text& text : texts) {
    const auto article = static_cast<ArticleIndex>(out.articles.size());
    ArticleFacts& facts = out.articles.emplace_back().facts;
    facts.id = text.id;
    facts.file = text.id + ".txt";
    facts.date = text.date;
    facts.words = text.words;
    facts.sentences = text.sentences;
    facts.story = hash64(text.copy_of.empty() ? text.id : text.copy_of);
    for (const auto& [term, count] : text.terms) out.terms.push_back({find_string(out.strings, term), article, count});
    for (const Hit& hit : text.hits)
      out.hits.push_back({find_string(out.strings, hit.pattern), article, hit.count, hit.sentences, hit.near});
  }
  std::ranges::sort(out.terms);
  std::ranges::sort(out.hits);
  return out;
}

inline ArticleSet all_of(const Summary& summary) { return ArticleSet(summary.articles.size(), true); }

inline ArticleSet set_of(const Summary& summary, std::initializer_list<ArticleIndex> articles) {
  ArticleSet out(summary.articles.size());
  for (const ArticleIndex article : articles) out.insert(article);
  return out;
}

}  // namespace entente::written
