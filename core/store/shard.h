// Analysed articles as columns with their own string table. Built once, read-only ever after; it stays,
// with its text, where it was built. Only summaries and short answers travel.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/extract/analysis.h"
#include "core/read/article.h"

namespace entente {

struct ShardData;  // the columns: core/store/shard_data.h, for this folder only

class Shard {
 public:
  Shard();  // no articles
  Shard(Shard&&) noexcept;
  Shard& operator=(Shard&&) noexcept;
  ~Shard();

  [[nodiscard]] std::size_t article_count() const;
  [[nodiscard]] const ShardData& data() const { return *data_; }

 private:
  friend class ShardBuilder;
  friend Result<Shard> decode_shard(std::span<const std::uint8_t>);
  std::unique_ptr<ShardData> data_;
};

class ShardBuilder {
 public:
  ShardBuilder();
  ~ShardBuilder();
  void add(const Article& article, const Analysis& analysis);  // copies what it keeps
  void add_input(const Reading& reading);                      // counts, problems and sources; not the articles
  [[nodiscard]] Shard finish();                                // leaves the builder empty

 private:
  struct Draft;  // columns whose string ids are not yet ranks
  std::unique_ptr<Draft> draft_;
};

// One article as the Reader needs it. Owns its strings.
struct ArticleView {
  struct Mark {
    Span span;
    std::string actor;
  };  // a mention and its actor's key
  struct Dismissed {
    Span cue;
    std::string rule;
    Dismissal why = Dismissal::no_act;
  };
  std::string id, file, title, date, source, text;
  Span headline;
  std::vector<Span> paragraphs;
  std::vector<Span> sentences;
  std::vector<Mark> mentions;
  std::vector<Dismissed> dismissed;  // cues of sentences that gave no commitment, for "why is this not here"
};

// nullopt when the shard does not hold it. Reads the article once more for what was dismissed.
[[nodiscard]] std::optional<ArticleView> find_article(const Shard& shard, std::string_view id);

}  // namespace entente
