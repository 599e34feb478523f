// First the table of words, by counting; then rounds of decoding as the program does, with updates where it goes wrong.
#include "tools/train/tagger_learner.h"

#include <algorithm>
#include <array>
#include <map>

namespace entente::train {
namespace {

using tagging::Context, tagging::kMargin, tagging::Letters, tagging::Word, tagging::WordTable;

constexpr std::uint32_t kLeastCount = 3;  // of a form in the table
constexpr std::uint32_t kSureCount = 12;  // of a form that has but one tag
constexpr std::size_t kMostGroups = 255;

struct Counts {
  std::array<std::uint32_t, kTags> of{};
  std::uint32_t all = 0;
};

struct Example {
  std::vector<Word> words;  // with margins
  std::vector<std::uint8_t> tags;
};

Example example_of(const TreebankSentence& sentence) {
  Example example;
  tagging::read_words(sentence.borrowed(), example.words);
  example.tags = sentence.tags;
  return example;
}

void append_number(std::uint32_t value, std::string& out) {
  for (unsigned shift = 0; shift < 32; shift += 8) out.push_back(static_cast<char>(value >> shift & 0xFF));
}

// Counts the tags of each form as the table keeps forms; where a capital may be the sentence's, nothing is counted.
void count(const std::vector<Example>& examples, std::map<std::uint32_t, Counts>& counts) {
  for (const Example& example : examples) {
    const std::span inner = std::span(example.words).subspan(kMargin, example.tags.size());
    const tagging::Capitals capitals = tagging::read_capitals(inner);
    bool is_first = true;
    for (std::size_t i = 0; i < inner.size(); ++i) {
      const Letters letters = inner[i].letters;
      const bool small = letters == Letters::small || letters == Letters::mark || letters == Letters::number ||
                         letters == Letters::mixed_number;
      const bool is_clear = small || (!is_first && capitals == tagging::Capitals::few);
      is_first = is_first && letters == Letters::mark;
      if (!is_clear || example.tags[i] == kOpen) continue;
      Counts& found = counts[WordTable::key(inner[i], !small)];
      ++found.of[example.tags[i]];
      ++found.all;
    }
  }
}

// The tags of a form that make up a tenth of it each, by frequency: what forms of one group share.
std::array<std::uint8_t, 3> signature(const Counts& counts) {
  std::array<std::uint8_t, 3> out{kTags, kTags, kTags};
  for (std::size_t rank = 0; rank < out.size(); ++rank) {
    std::uint32_t most = 0;
    for (unsigned tag = 0; tag < kTags; ++tag) {
      if (std::ranges::find(out, tag) != out.end() || counts.of[tag] <= most) continue;
      if (rank > 0 && 10 * counts.of[tag] < counts.all) continue;
      most = counts.of[tag];
      out[rank] = static_cast<std::uint8_t>(tag);
    }
    if (most == 0) break;
  }
  return out;
}

bool is_sure(const Counts& trusted, const Counts& all) {
  const auto most = [](const Counts& counts) { return *std::ranges::max_element(counts.of); };
  if (trusted.all >= kSureCount) return 1000 * most(trusted) >= 995 * trusted.all;
  return trusted.all == most(trusted) && all.all >= 3 * kSureCount && 1000 * most(all) >= 990 * all.all;
}

std::string table_bytes(const std::vector<Example>& trusted, const std::vector<Example>& silver) {
  std::map<std::uint32_t, Counts> sure, all;
  count(trusted, sure);
  count(trusted, all);
  count(silver, all);
  std::erase_if(all, [](const auto& entry) { return entry.second.all < kLeastCount; });
  std::map<std::array<std::uint8_t, 3>, std::uint32_t> frequency;
  for (const auto& [key, counts] : all) ++frequency[signature(counts)];
  std::vector<std::pair<std::uint32_t, std::array<std::uint8_t, 3>>> ranked;
  for (const auto& [tags, number] : frequency) ranked.emplace_back(number, tags);
  std::ranges::sort(ranked, std::greater<>());
  if (ranked.size() > kMostGroups) ranked.resize(kMostGroups);
  std::map<std::array<std::uint8_t, 3>, std::uint8_t> groups;
  for (const auto& [number, tags] : ranked) groups.emplace(tags, static_cast<std::uint8_t>(groups.size() + 1));
  std::string entries;
  std::uint32_t written = 0;
  for (const auto& [key, counts] : all) {
    const std::array<std::uint8_t, 3> tags = signature(counts);
    const auto group = groups.find(tags);
    if (group == groups.end()) continue;
    append_number(key, entries);
    entries.push_back(static_cast<char>(group->second));
    entries.push_back(static_cast<char>(is_sure(sure[key], counts) ? tags[0] : kTags));
    ++written;
  }
  std::string bytes;
  append_number(written, bytes);
  return bytes + entries;
}

void learn(const Context& context, const Example& example, AveragedPerceptron& learner) {
  const auto row = [&](FeatureHash hash) { return learner.row(hash); };
  tagging::Rows rows;
  std::array<std::int32_t, kTags> scores;
  unsigned previous = tagging::kNoTag, second = tagging::kNoTag;
  for (std::size_t i = 0; i < example.tags.size(); ++i) {
    const std::size_t at = i + kMargin;
    unsigned tag = context.words[at].known.tag;
    if (tag == kTags) {
      tagging::fixed_rows(context, at, row, rows);
      tagging::dynamic_rows(context, at, previous, second, row, rows);
      learner.score(rows, scores);
      tag = static_cast<unsigned>(std::ranges::max_element(scores) - scores.begin());
      if (example.tags[i] != kOpen) learner.update(rows, example.tags[i], tag);
      learner.next_example();
    }
    second = previous;
    previous = tag;
  }
}

}  // namespace

void keep_agreed(const Tagger& judge, Treebank& silver) {
  std::vector<Tag> tags;
  for (TreebankSentence& sentence : silver) {
    tags.clear();
    judge.tag(sentence.borrowed(), tags);
    for (std::size_t i = 0; i < tags.size(); ++i) {
      if (sentence.tags[i] != static_cast<std::uint8_t>(tags[i])) sentence.tags[i] = kOpen;
    }
  }
}

std::string train_tagger(const Treebank& trusted, const Treebank& silver, const TaggerOptions& options) {
  std::vector<Example> examples, extra;
  for (const TreebankSentence& sentence : trusted) examples.push_back(example_of(sentence));
  for (const TreebankSentence& sentence : silver) extra.push_back(example_of(sentence));
  const std::string table = table_bytes(examples, extra);
  const std::optional<WordTable> words = WordTable::open(table);
  AveragedPerceptron learner(kTags, options.bits);
  if (!words) return {};
  std::ranges::move(extra, std::back_inserter(examples));
  std::vector<std::uint32_t> order(examples.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  for (unsigned round = 0; round < options.rounds; ++round) {
    shuffle(order, options.seed + round);
    for (const std::uint32_t i : order) learn(tagging::settle(*words, examples[i].words), examples[i], learner);
  }
  return learner.model_bytes(options.packing, table);
}

Accuracy accuracy_of(const Tagger& tagger, const Treebank& gold) {
  Accuracy accuracy;
  std::vector<Tag> tags;
  for (const TreebankSentence& sentence : gold) {
    tags.clear();
    tagger.tag(sentence.borrowed(), tags);
    for (std::size_t i = 0; i < tags.size(); ++i) accuracy.right += static_cast<unsigned>(tags[i]) == sentence.tags[i];
    accuracy.words += tags.size();
  }
  return accuracy;
}

}  // namespace entente::train
