// Files are read in the order of their names, so that the same data are the same examples.
#include "tools/train/tagger_data.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace entente::train {
namespace {

constexpr std::size_t kFifth = 5;

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) files.push_back(entry.path());
  std::ranges::sort(files);
  return files;
}

bool any_document(std::string_view) { return true; }

}  // namespace

TaggerData tagger_data(const std::filesystem::path& data, const std::filesystem::path& prepared, Purpose purpose) {
  TaggerData out;
  std::vector<std::string> left_out;
  if (purpose == Purpose::tune) {
    Treebank ignored;
    const auto note = [&](std::string_view document) {
      left_out.emplace_back(document);
      return false;
    };
    read_conllu(bytes_of(data / "pos/en_gum-ud-dev.conllu"), note, ignored);
  }
  for (const auto& file : files_in(prepared / "gum")) {
    const std::string document = file.stem().string();
    if (!is_free_gum(document) || std::ranges::find(left_out, document) != left_out.end()) continue;
    read_conllu(bytes_of(file), any_document, out.trusted);
  }
  Treebank ewt = test_sentences(data, "en_ewt-ud-dev.conllu");
  for (std::size_t i = 0; i < ewt.size(); ++i) {
    if (purpose == Purpose::ship || i % kFifth != 0) out.followed.push_back(std::move(ewt[i]));
  }
  for (const auto& file : files_in(prepared / "masc")) read_masc(bytes_of(file), out.silver);
  out.plain = bytes_of(prepared / "speeches.txt");
  return out;
}

Treebank tuning_sentences(const std::filesystem::path& data) {
  Treebank out;
  read_conllu(bytes_of(data / "pos/en_gum-ud-dev.conllu"), is_free_gum, out);
  const Treebank ewt = test_sentences(data, "en_ewt-ud-dev.conllu");
  for (std::size_t i = 0; i < ewt.size(); i += kFifth) out.push_back(ewt[i]);
  return out;
}

Treebank test_sentences(const std::filesystem::path& data, std::string_view name) {
  Treebank out;
  read_conllu(bytes_of(data / "pos" / name), any_document, out);
  return out;
}

}  // namespace entente::train
