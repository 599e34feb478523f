#include "tests/unit/ui/made_pile.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/extract/analysis.h"

namespace entente::ui::made {
namespace {

constexpr std::array<Text, 6> kTexts = {{
    {"a1", "2022-01-10", "Dawn", "China agreed to build a road. The road is long."},
    {"a2", "2022-01-20", "Xinhua", "Pakistan welcomed the road. Talks will begin."},
    {"a3", "2022-02-05", "Dawn", "Talks failed. Nobody came to the talks."},
    {"a4", "2022-03-01", "Tass", "Russia will invest. Investors like the long road."},
    {"a5", "2022-03-15", "Tass", "It rained. The belt and road initiative rests."},
    {"a6", "", "", "Talks, talks, and road."},
}};
constexpr std::size_t kShards = 3;

Shard shard_of(std::span<const Text> texts) {
  ShardBuilder builder;
  for (const Text& text : texts) {
    Article article;
    article.id = text.id;
    article.file = std::string(text.id) + ".txt";
    article.date = text.date;
    article.source = text.source;
    article.text = text.text;
    builder.add(article, analyse(article));
  }
  return builder.finish();
}

Shard shard(std::size_t number) { return shard_of(std::span(kTexts).subspan(2 * number, 2)); }

}  // namespace

std::vector<Shard> one_shard_each(std::span<const Text> texts) {
  std::vector<Shard> out;
  for (std::size_t i = 0; i < texts.size(); ++i) out.push_back(shard_of(texts.subspan(i, 1)));
  return out;
}

Answer answer_of(const std::vector<const Shard*>& shards, const Ask& ask) {
  std::optional<Answer> sum;
  for (const Shard* shard : shards) {
    Answer part = entente::answer(*shard, ask);
    sum = sum ? merge(*std::move(sum), part) : std::move(part);
  }
  return *std::move(sum);
}

Pile::Pile() : Pile(kShards) { finish(); }

Pile::Pile(std::size_t shards) {
  for (std::size_t i = 0; i < kShards; ++i) shards_.push_back(shard(i));
  collector.begin(kShards, 0);
  read_on(shards);
}

Pile::Pile(std::vector<Shard> shards) : shards_(std::move(shards)) {
  collector.begin(shards_.size(), 0);
  read_on(shards_.size());
  finish();
}

void Pile::read_on(std::size_t shards) {
  for (std::size_t i = 0; i < shards; ++i) collector.add(summarise(shards_[read_++], {}), 1, 0);
}

void Pile::finish() { collector.finish(Phase::done, 1); }

bool Pile::answer() {
  const std::vector<Collector::OpenAsk> asks = collector.take_asks();
  std::vector<const Shard*> shards;
  for (std::size_t i = 0; i < read_; ++i) shards.push_back(&shards_[i]);
  for (const Collector::OpenAsk& ask : asks) collector.add_answer(ask.number, answer_of(shards, ask.ask));
  asked += asks.size();
  return !asks.empty();
}

std::shared_ptr<const Snapshot> Pile::see(const Wish& wish) {
  collector.wish(wish);
  return settle();
}

std::shared_ptr<const Snapshot> Pile::settle() {
  do {
    (void)collector.snapshot();
  } while (collector.has_more() || answer());
  return collector.snapshot();
}

}  // namespace entente::ui::made
