// Which articles are one story: the same text printed again, perhaps under another headline, with a byline,
// or cut. Exact copies are one story by their hash; near copies are found by their sketches. A fold over the
// set of articles: neither their order nor their sharding matters.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "core/base/steps.h"
#include "core/store/selection.h"
#include "core/store/summary.h"

namespace entente {

class Stories {
 public:
  Stories() = default;
  explicit Stories(const std::vector<ArticleSummary>& articles);
  // The same in steps, into an empty one. Borrows both.
  [[nodiscard]] static Steps make(const std::vector<ArticleSummary>& articles, Stories& out);

  [[nodiscard]] std::size_t size() const { return size_; }
  // Of an article by its index: below size().
  [[nodiscard]] std::uint32_t of(ArticleIndex article) const { return story_[article]; }
  // The story's name, the least story_of() among its texts; of a text unknown here, that text's own.
  [[nodiscard]] std::uint64_t name_of(std::uint64_t text) const;

  // Of these articles alone, numbered anew by their places in the set. What is one story stays one, and keeps its name.
  [[nodiscard]] Stories restricted(const ArticleSet& set) const;

  [[nodiscard]] std::size_t bytes() const;  // of memory

 private:
  struct Named {
    std::uint64_t text = 0, story = 0;
  };
  std::vector<std::uint32_t> story_;  // by article
  std::vector<Named> names_;          // sorted by text
  std::size_t size_ = 0;
};

// How many different stories some articles are of; made once, asked for many lists.
class StoryCounter {
 public:
  explicit StoryCounter(const Stories& stories) : stories_(stories), seen_(stories.size()) {}

  template <class Rows, class ArticleOf>
  std::uint64_t count(const Rows& rows, ArticleOf&& article_of) {
    ++round_;
    std::uint64_t distinct = 0;
    for (const auto& row : rows) {
      std::uint32_t& seen = seen_[stories_.of(std::invoke(article_of, row))];
      if (seen != round_) ++distinct;
      seen = round_;
    }
    return distinct;
  }

 private:
  const Stories& stories_;
  std::vector<std::uint32_t> seen_;  // the last round that met it
  std::uint32_t round_ = 0;
};

}  // namespace entente
