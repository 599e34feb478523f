// Six short articles in shards of two, and a collector that a test drives by hand. Figures in tests are counted from
// the texts in made_pile.cpp.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/store/shard.h"
#include "ui/collector.h"

namespace entente::ui::made {

class Pile {
 public:
  Pile();
  explicit Pile(std::size_t shards);         // the first few of them are read, and work goes on
  explicit Pile(std::vector<Shard> shards);  // of a test's own

  Collector collector;

  void read_on(std::size_t shards);  // so many more
  void finish();
  // Answers what is asked now; true when anything was.
  bool answer();
  // Tells the wish and lets everything come.
  std::shared_ptr<const Snapshot> see(const Wish& wish);
  std::shared_ptr<const Snapshot> settle();

  std::size_t asked = 0;  // how many asks there were

 private:
  std::vector<Shard> shards_;
  std::size_t read_ = 0;
};

// An article of a test's own.
struct Text {
  std::string_view id, date, source, text;
};
// A shard for each; its file is called after its id.
[[nodiscard]] std::vector<Shard> one_shard_each(std::span<const Text> texts);

// The merged answer of some shards.
[[nodiscard]] Answer answer_of(const std::vector<const Shard*>& shards, const Ask& ask);

}  // namespace entente::ui::made
