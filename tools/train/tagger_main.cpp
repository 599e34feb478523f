// Trains core/models/tagger.bin: with OUT on all that may be used, and writes the model; without it, it leaves the
// sentences for tuning out and tells the accuracy on them.
//
//     train_tagger DATA PREPARED [OUT]
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

#include "tools/train/tagger_data.h"

namespace {

std::size_t words_of(const entente::train::Treebank& treebank) {
  std::size_t words = 0;
  for (const auto& sentence : treebank) words += sentence.words.size();
  return words;
}

void tell(const char* name, const entente::Tagger& tagger, const entente::train::Treebank& gold) {
  const entente::train::Accuracy accuracy = entente::train::accuracy_of(tagger, gold);
  std::printf("%-24s %.4f of %zu\n", name, accuracy.share(), accuracy.words);
}

}  // namespace

int main(int argc, char** argv) {
  using namespace entente::train;
  if (argc != 3 && argc != 4) {
    std::fputs("train_tagger DATA PREPARED [OUT.bin]\n", stderr);
    return 2;
  }
  const std::filesystem::path data = argv[1], prepared = argv[2];
  const Purpose purpose = argc == 4 ? Purpose::ship : Purpose::tune;
  const TaggerData given = tagger_data(data, prepared, purpose);
  if (given.trusted.empty() || given.followed.empty() || given.silver.empty() || given.plain.empty()) {
    std::fputs("train_tagger: data are missing; see tools/train/README.md\n", stderr);
    return 1;
  }
  std::printf("words: %zu of people, %zu of them followed; %zu of programs\n",
              words_of(given.trusted) + words_of(given.followed), words_of(given.followed), words_of(given.silver));
  const std::string bytes = train_tagger(given, {});
  const auto tagger = entente::Tagger::open(bytes);
  if (!tagger) return 1;
  if (purpose == Purpose::tune) {
    tell("left out for tuning", *tagger, tuning_sentences(data));
    return 0;
  }
  std::ofstream(argv[3], std::ios::binary) << bytes;
  std::printf("%zu bytes\n", bytes.size());
  return 0;
}
