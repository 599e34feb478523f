// re3d was tried and left out: it marks unnamed groups and titles as names, and no figure rose.
#include "tools/train/names_sets.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <string>

#include "tools/train/treebank.h"

namespace entente::train {
namespace {

std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// Kinds of documents that were worth learning from, of those that may be.
std::vector<MarkedArticle> read_gum_folder(const std::filesystem::path& folder) {
  constexpr std::array<std::string_view, 6> kKinds = {"GUM_academic",  "GUM_bio",  "GUM_court",
                                                      "GUM_interview", "GUM_news", "GUM_voyage"};
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    const auto is_kind = [&name](std::string_view kind) { return name.starts_with(kind); };
    const bool is_free = is_free_gum(entry.path().stem().string());
    if (is_free && std::any_of(kKinds.begin(), kKinds.end(), is_kind)) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<MarkedArticle> out;
  for (const auto& file : files) out.push_back(read_gum(read_file(file)));
  return out;
}

}  // namespace

std::vector<MarkedArticle> training_articles(const std::filesystem::path& data, const std::filesystem::path& gum) {
  std::vector<MarkedArticle> out;
  const auto add = [&out](std::vector<MarkedArticle> set) { std::ranges::move(set, std::back_inserter(out)); };
  const MarkedFormat wiki{.article_mark = "-DOCSTART-"};
  const MarkedFormat universal{.separator = '\t', .has_index = true, .article_mark = "# newdoc"};
  std::vector<MarkedArticle> wikigold = read_marked(read_file(data / "ner/wikigold/wikigold.conll.txt"), wiki);
  for (std::size_t index = 0; index < wikigold.size(); ++index) {
    if (index % 3 != kHeldOutThird) out.push_back(std::move(wikigold[index]));
  }
  for (const char* file : {"en_ewt-ud-dev.iob2", "en_ewt-ud-test.iob2", "en_pud-ud-test.iob2"}) {
    add(read_marked(read_file(data / "ner/uner" / file), universal));
  }
  add(read_gum_folder(gum));
  const MarkedFormat posts{.separator = '\t', .article_mark = ""};
  const MarkedFormat government{.article_mark = ""};
  add(read_marked(read_file(data / "ner/multiner_lk/Final_English.txt"), government));
  add(read_marked(read_file(data / "ner/wnut17/wnut17train.conll"), posts));
  return out;
}

}  // namespace entente::train
