// Words vote by their lemma. A phrase of two words ("human rights", "power plant") counts for both of them and hides
// what they mean alone, so that "armed forces of health" cannot come of "health forces".
#include "core/extract/topics.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <unordered_map>

#include "core/base/parts.h"
#include "core/text/lemma.h"
#include "core/text/words.h"
#include "lexicon/topics.h"

namespace entente {
namespace {

constexpr std::size_t kTopics = lexicon::k_topics.size();
constexpr std::uint8_t kNoTopic = 0xFF;
static_assert(kTopics < kNoTopic);

class TopicTable {
 public:
  TopicTable() {
    for (std::size_t topic = 0; topic < kTopics; ++topic)
      each_part(lexicon::k_topics[topic][1], ", ", [&](std::string_view term) {
        table_.try_emplace(std::string(term), static_cast<std::uint8_t>(topic));
      });
  }

  [[nodiscard]] std::uint8_t find(const std::string& term) const {
    const auto found = table_.find(term);
    return found == table_.end() ? kNoTopic : found->second;
  }

 private:
  std::unordered_map<std::string, std::uint8_t> table_;
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
    std::uint8_t topic = next.empty() ? kNoTopic : topic_table().find(here + " " + next);
    const std::uint32_t weight = topic == kNoTopic ? 1 : 2;
    if (topic == kNoTopic) topic = topic_table().find(here);
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
