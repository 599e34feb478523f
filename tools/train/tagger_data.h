// Which files the tagger is trained on, tuned with and measured on; see tools/train/README.md.
#pragma once

#include <filesystem>

#include "tools/train/tagger_learner.h"

namespace entente::train {

enum class Purpose : std::uint8_t {
  ship,  // everything that may be used
  tune,  // GUM's development documents and every fifth sentence of EWT's left
         // out, to judge ideas by
};

// `data` is the folder of data sets, `prepared` what prepare_tagger.py made of it.
[[nodiscard]] TaggerData tagger_data(const std::filesystem::path& data, const std::filesystem::path& prepared,
                                     Purpose purpose);

// What Purpose::tune leaves out.
[[nodiscard]] Treebank tuning_sentences(const std::filesystem::path& data);

// Sentences that are never trained on: of the file `name` under `data`/pos.
[[nodiscard]] Treebank test_sentences(const std::filesystem::path& data, std::string_view name);

}  // namespace entente::train
