// See phrase_ids.h. Keys are compared in full, so the hash never decides what is one phrase.
#include "core/store/phrase_ids.h"

#include <algorithm>
#include <utility>

#include "core/base/compact_sort.h"
#include "core/base/hash.h"

namespace entente {

namespace {

constexpr std::size_t kFirstSlots = 1024;  // a power of two

std::uint64_t hash_of(PhraseId before, StringId word) { return mix64(std::uint64_t{before} << 32 | word); }

}  // namespace

PhraseId PhraseIds::add(PhraseId before, StringId word) {
  nodes_.push_back({before, word});
  return static_cast<PhraseId>(nodes_.size() - 1);
}

void PhraseIds::grow() {
  std::vector<std::uint64_t> slots(slots_.empty() ? kFirstSlots : 2 * slots_.size());
  for (const std::uint64_t slot : slots_) {
    if (slot == 0) continue;
    const Node& node = nodes_[static_cast<PhraseId>(slot) - 1];
    std::size_t at = static_cast<std::size_t>(hash_of(node.before, node.word)) & (slots.size() - 1);
    while (slots[at] != 0) at = (at + 1) & (slots.size() - 1);
    slots[at] = slot;
  }
  slots_ = std::move(slots);
}

PhraseId PhraseIds::extended(PhraseId phrase, StringId word) {
  if (phrase == kNoPhrase) {
    if (word >= singles_.size()) singles_.resize(std::max<std::size_t>(word + 1, 2 * singles_.size()), kNoPhrase);
    if (singles_[word] == kNoPhrase) singles_[word] = add(kNoPhrase, word);
    return singles_[word];
  }
  if (held_ * 2 >= slots_.size()) grow();
  const std::uint64_t hash = hash_of(phrase, word);
  std::size_t at = static_cast<std::size_t>(hash) & (slots_.size() - 1);
  for (; slots_[at] != 0; at = (at + 1) & (slots_.size() - 1)) {
    if (slots_[at] >> 32 != hash >> 32) continue;
    const PhraseId found = static_cast<PhraseId>(slots_[at]) - 1;
    if (nodes_[found].before == phrase && nodes_[found].word == word) return found;
  }
  const PhraseId made = add(phrase, word);
  slots_[at] = (hash >> 32 << 32) | (made + 1);
  ++held_;
  return made;
}

// The tree in preorder, children in the order of their words: place by place, without recursion. A phrase is younger
// than the one it extends, so sizes of subtrees add up from the end, and places are given out from the beginning.
std::vector<std::uint32_t> PhraseIds::ranks(std::span<const std::uint32_t> word_ranks) const {
  const auto count = static_cast<std::uint32_t>(nodes_.size());
  std::vector<std::uint32_t> subtree(count, 1);
  for (PhraseId i = count; i-- > 0;) {
    if (nodes_[i].before != kNoPhrase) subtree[nodes_[i].before] += subtree[i];
  }
  std::vector<std::pair<std::uint64_t, PhraseId>> siblings;
  siblings.reserve(count);
  for (PhraseId i = 0; i < count; ++i) {
    const std::uint64_t before = nodes_[i].before + 1;  // kNoPhrase is 0
    siblings.emplace_back(before << 32 | word_ranks[nodes_[i].word], i);
  }
  compact_sort(siblings);

  std::vector<std::uint32_t> out(count);
  std::uint32_t next = 0, family = 0;
  for (const auto& [key, phrase] : siblings) {
    const auto before = static_cast<std::uint32_t>(key >> 32);
    if (before != family) next = out[before - 1] + 1;
    family = before;
    out[phrase] = next;
    next += subtree[phrase];
  }
  return out;
}

}  // namespace entente
