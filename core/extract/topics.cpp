// Words vote by their lemma. A phrase of two words ("human rights", "power plant") counts for both of them and hides
// what they mean alone, so that "armed forces of health" cannot come of "health forces".
#include "core/extract/topics.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "core/base/parts.h"
#include "core/base/phrase_table.h"
#include "core/text/lemma.h"
#include "core/text/words.h"
#include "lexicon/topics.h"

namespace entente {
namespace {

constexpr std::size_t kTopics = lexicon::k_topics.size();
constexpr std::uint8_t kNoTopic = 0xFF;
static_assert(kTopics < kNoTopic);

// What a term says: its topic, and whether terms of two words begin with it.
struct TopicTerm {
  std::uint8_t topic = kNoTopic;
  bool opens_pair = false;
};

class TopicTable {
 public:
  TopicTable() {
    for (std::size_t topic = 0; topic < kTopics; ++topic)
      each_part(lexicon::k_topics[topic][1], ", ", [&](std::string_view term) {
        TopicTerm& known = table_[term];
        if (known.topic == kNoTopic) known.topic = static_cast<std::uint8_t>(topic);
        if (const std::size_t gap = term.find(' '); gap != term.npos) table_[term.substr(0, gap)].opens_pair = true;
      });
  }

  [[nodiscard]] TopicTerm find(std::string_view term) const {
    const TopicTerm* found = table_.find(term);
    return found == nullptr ? TopicTerm{} : *found;
  }

 private:
  PhraseTable<TopicTerm> table_;
};

const TopicTable& topic_table() {
  static const TopicTable table;
  return table;
}

std::string term_at(const Sentences& sentences, std::uint32_t token) {
  std::string folded;
  append_folded(sentences.text(token), folded);
  return lemma(folded);
}

std::string_view voted(const Sentences& sentences, Range range) {
  std::array<std::uint32_t, kTopics> votes{}, first{};
  std::string here = range.empty() ? std::string() : term_at(sentences, range.begin);
  for (std::uint32_t token = range.begin; token < range.end; ++token) {
    std::string next = token + 1 < range.end ? term_at(sentences, token + 1) : std::string();
    const TopicTerm alone = topic_table().find(here);
    const bool may_be_pair = alone.opens_pair && !next.empty();
    std::uint8_t topic = may_be_pair ? topic_table().find(here + " " + next).topic : kNoTopic;
    const std::uint32_t weight = topic == kNoTopic ? 1 : 2;
    if (topic == kNoTopic) topic = alone.topic;
    if (topic != kNoTopic) {
      if (votes[topic] == 0) first[topic] = token;
      votes[topic] += weight;
    }
    if (weight == 2 && ++token < range.end)
      next = token + 1 < range.end ? term_at(sentences, token + 1) : std::string();
    here = std::move(next);
  }
  std::size_t best = 0;
  for (std::size_t topic = 1; topic < kTopics; ++topic)
    if (votes[topic] > votes[best] || (votes[topic] == votes[best] && votes[topic] > 0 && first[topic] < first[best]))
      best = topic;
  return votes[best] == 0 ? std::string_view() : lexicon::k_topics[best][0];
}

}  // namespace

std::string_view topic_of(const Sentences& sentences, Range act, Range sentence) {
  const std::string_view topic = voted(sentences, act);
  return topic.empty() ? voted(sentences, sentence) : topic;
}

}  // namespace entente
