// How often the shipped tagger gives a word the tag that people gave it, on treebanks that it was not trained on.
//   entente_tagging SHARED    status 77 where the treebanks are not there
#include <array>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "tools/train/tagger_data.h"

namespace {

using namespace entente;

struct TreebankFile {
  const char* label;
  std::string_view name;
  double least;  // what was measured, rounded down: less is a step back
};

constexpr std::array<TreebankFile, 2> kFiles{{
    {"UD English PUD", "en_pud-ud-test.conllu", 0.949},
    {"UD English EWT test", "en_ewt-ud-test.conllu", 0.925},
}};

// Where treebanks differ among themselves: proper and common nouns ("the Government"), marks that end nothing.
unsigned merged(unsigned tag) {
  switch (static_cast<Tag>(tag)) {
    case Tag::nnp:
      return static_cast<unsigned>(Tag::nn);
    case Tag::nnps:
      return static_cast<unsigned>(Tag::nns);
    case Tag::colon:
    case Tag::sym:
    case Tag::nfp:
      return static_cast<unsigned>(Tag::comma);
    default:
      return tag;
  }
}

// Tells the figures of one treebank; whether they are what they should be.
bool tell(const TreebankFile& file, const train::Treebank& gold) {
  std::size_t words = 0, right = 0, right_merged = 0;
  std::vector<Tag> tags;
  for (const train::TreebankSentence& sentence : gold) {
    tags.clear();
    tagger().tag(sentence.borrowed(), tags);
    for (std::size_t i = 0; i < tags.size(); ++i) {
      const unsigned want = sentence.tags[i], got = static_cast<unsigned>(tags[i]);
      right += want == got;
      right_merged += merged(want) == merged(got);
    }
    words += tags.size();
  }
  const auto share = [&](std::size_t part) { return static_cast<double>(part) / static_cast<double>(words); };
  std::printf("%-22s %7zu words   Penn tags %.4f   common and proper nouns, and lesser marks, as one %.4f\n",
              file.label, words, share(right), share(right_merged));
  return share(right) >= file.least;
}

}  // namespace

int main(int argc, char** argv) {
  const std::filesystem::path data = std::filesystem::path(argc > 1 ? argv[1] : "../shared") / "data";
  bool is_good = true;
  for (const TreebankFile& file : kFiles) {
    const train::Treebank gold = train::test_sentences(data, file.name);
    if (gold.empty()) {
      std::puts("skipped: no ../shared");
      return 77;
    }
    is_good = tell(file, gold) && is_good;
  }
  return is_good ? 0 : 1;
}
