// Three taggers one after another: taught by people; then with what programs tagged alike; then with the words of
// plain text that the second one tagged.
#include "tools/train/tagger_learner.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "core/language/tagger_tokens.h"
#include "tools/train/tagger_table.h"

namespace entente::train {
namespace {

using tagging::kMargin, tagging::Word, tagging::WordTable;

constexpr std::uint32_t kLeastPlain = 20;  // of a form in plain text that the table learns of

std::vector<Example> examples_of(const Treebank& treebank) {
  std::vector<Example> out(treebank.size());
  for (std::size_t i = 0; i < treebank.size(); ++i) {
    tagging::read_words(treebank[i].borrowed(), out[i].words);
    out[i].tags = treebank[i].tags;
  }
  return out;
}

// The best of the tags but `gold`.
unsigned rival_of(unsigned gold, std::span<const std::int32_t> scores) {
  unsigned rival = gold == 0 ? 1 : 0;
  for (unsigned tag = 0; tag < scores.size(); ++tag) {
    if (tag != gold && scores[tag] > scores[rival]) rival = tag;
  }
  return rival;
}

// Tags the sentence as Tagger does, and moves the rows where the right tag did not win clearly.
void learn(const tagging::Context& context, const Example& example, std::int32_t margin, AveragedPerceptron& learner) {
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
      const std::span possible = std::span(scores).first(tagging::tags_of(context.words[at]));
      tag = static_cast<unsigned>(std::ranges::max_element(possible) - possible.begin());
      if (const unsigned gold = example.tags[i]; gold < possible.size()) {
        const unsigned rival = rival_of(gold, possible);
        if (scores[gold] - scores[rival] <= margin) learner.update(rows, gold, rival);
      }
      learner.next_example();
    }
    second = previous;
    previous = tag;
  }
}

std::string learn_all(std::vector<Example> examples, const std::string& table, const TaggerOptions& options,
                      const Packing& packing) {
  const std::optional<WordTable> words = WordTable::open(table);
  if (!words) return {};
  AveragedPerceptron learner(kTags, options.bits);
  std::vector<std::uint32_t> order(examples.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  for (unsigned round = 0; round < options.rounds; ++round) {
    shuffle(order, options.seed + round);
    for (const std::uint32_t i : order) {
      learn(tagging::settle(*words, examples[i].words), examples[i], options.margin, learner);
    }
  }
  return learner.model_bytes(packing, table);
}

// `silver` with those tags left open that `judge` does not give.
std::vector<Example> agreed(const Tagger& judge, std::vector<Example> silver) {
  std::vector<Tag> tags;
  for (Example& example : silver) {
    tags.clear();
    judge.tag(example.words, tags);
    for (std::size_t i = 0; i < tags.size(); ++i) {
      if (example.tags[i] != static_cast<std::uint8_t>(tags[i])) example.tags[i] = kOpen;
    }
  }
  return silver;
}

// Calls `use` with the words of each sentence, which it may change.
template <class Use>
void for_each_sentence(std::string_view texts, Use use) {
  FoldedWords folded;
  std::vector<tagging::WordsOfToken> of;
  std::vector<Word> words;
  while (!texts.empty()) {
    const std::size_t end = std::min(texts.find('\f'), texts.size());
    const Layout layout = lay_out(texts.substr(0, end));
    for (const Sentence& sentence : layout.sentences) {
      tagging::read_tokens(layout, sentence, folded, words, of);
      use(words);
    }
    texts.remove_prefix(std::min(end + 1, texts.size()));
  }
}

// Counts the forms of plain texts by the tags that `judge` gives them.
FormCounts counts_of(const Tagger& judge, std::string_view texts) {
  FormCounts counts;
  std::vector<Tag> tags;
  Example example;
  for_each_sentence(texts, [&](std::vector<Word>& words) {
    tags.clear();
    judge.tag(words, tags);
    example.words = words;
    example.tags.clear();
    for (const Tag tag : tags) example.tags.push_back(static_cast<std::uint8_t>(tag));
    count_forms(example, counts);
  });
  return counts;
}

void append(const std::vector<Example>& more, std::vector<Example>& out) {
  out.insert(out.end(), more.begin(), more.end());
}

}  // namespace

std::string train_tagger(const TaggerData& data, const TaggerOptions& options) {
  std::vector<Example> people = examples_of(data.trusted);
  const std::vector<Example> followed = examples_of(data.followed);
  append(followed, people);
  FormCounts trusted;
  for (const Example& example : people) count_forms(example, trusted);
  append(followed, people);

  const std::vector<Example> silver = examples_of(data.silver);
  std::string bytes = learn_all(people, table_bytes(trusted, trusted), options, options.judging);
  for (const bool is_last : {false, true}) {
    const Result<Tagger> judge = Tagger::open(bytes);
    if (!judge) return {};
    const std::vector<Example> kept = agreed(*judge, silver);
    FormCounts all = trusted;
    for (const Example& example : kept) count_forms(example, all);
    if (is_last) add_counts(counts_of(*judge, data.plain), kLeastPlain, all);
    std::vector<Example> examples = people;
    append(kept, examples);
    const Packing& packing = is_last ? options.packing : options.judging;
    std::string better = learn_all(std::move(examples), table_bytes(trusted, all), options, packing);
    bytes = std::move(better);
  }
  return bytes;
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
