// Prints the digest of the sample's summary, built from shards of every size. The same line must come
// from g++, clang++ and WebAssembly: same_digest.py runs one program of each and compares.
#include <cstdint>
#include <cstdio>
#include <utility>

#include "core/extract/analysis.h"
#include "core/read/article.h"
#include "core/store/codec.h"
#include "core/store/shard.h"
#include "core/store/summary.h"
#include "corpus/sample.h"

namespace {

using namespace entente;

Summary summarise_in_shards_of(std::size_t files) {
  Summary whole{};
  for (std::size_t first = 0; first < corpus::kSample.size(); first += files) {
    ShardBuilder builder;
    Reading reading;
    for (std::size_t i = first; i < first + files && i < corpus::kSample.size(); ++i) {
      read_source(corpus::kSample[i].name, corpus::kSample[i].bytes, reading);
    }
    for (const Article& article : reading.articles) builder.add(article, analyse(article));
    builder.add_input(reading);
    whole = merge(std::move(whole), summarise(builder.finish(), Query{}));
  }
  return whole;
}

}  // namespace

int main() {
  const std::uint64_t expected = digest(summarise_in_shards_of(1));
  for (std::size_t files = 2; files <= corpus::kSample.size(); ++files) {
    if (digest(summarise_in_shards_of(files)) != expected) {
      std::printf("shards of %zu files give another summary\n", files);
      return 1;
    }
  }
  std::printf("%016llx\n", static_cast<unsigned long long>(expected));
}
