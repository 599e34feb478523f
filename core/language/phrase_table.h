// A table from short strings to small values, built once and then only read: open addressing with linear
// probing, hashes in the slots, keys side by side in one arena, so that a miss touches one cache line, a hit three, and
// neither allocates.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/hash.h"

namespace entente {

template <class Value>
class PhraseTable {
 public:
  // The value of `key`; made by default when new. Pointers and references live until the next call.
  Value& operator[](std::string_view key) {
    if (2 * (entries_.size() + 1) > slots_.size()) grow();
    const std::uint32_t hash = short_hash(key);
    Slot& slot = slots_[find_slot(key, hash)];
    if (slot.number == 0) {
      entries_.push_back({static_cast<std::uint32_t>(keys_.size()), static_cast<std::uint32_t>(key.size()), Value{}});
      keys_ += key;
      slot = {hash, static_cast<std::uint32_t>(entries_.size())};
    }
    return entries_[slot.number - 1].value;
  }

  // Null when there is none.
  [[nodiscard]] const Value* find(std::string_view key) const {
    if (slots_.empty()) return nullptr;
    const std::uint32_t number = slots_[find_slot(key, short_hash(key))].number;
    return number == 0 ? nullptr : &entries_[number - 1].value;
  }

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t number = 0;  // of an entry plus one; 0 is free
  };
  struct Entry {
    std::uint32_t begin = 0;  // of the key in keys_
    std::uint32_t size = 0;
    Value value;
  };

  static std::uint32_t short_hash(std::string_view key) { return static_cast<std::uint32_t>(hash64(key)); }

  [[nodiscard]] std::size_t find_slot(std::string_view key, std::uint32_t hash) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    while (slots_[at].number != 0) {
      if (slots_[at].hash == hash) {
        const Entry& entry = entries_[slots_[at].number - 1];
        if (std::string_view(keys_).substr(entry.begin, entry.size) == key) break;
      }
      at = (at + 1) & mask;
    }
    return at;
  }

  void grow() {
    const std::vector<Slot> old = std::move(slots_);
    slots_.assign(old.empty() ? 1024 : 2 * old.size(), Slot{});
    const std::size_t mask = slots_.size() - 1;
    for (const Slot& slot : old) {
      if (slot.number == 0) continue;
      std::size_t at = slot.hash & mask;
      while (slots_[at].number != 0) at = (at + 1) & mask;
      slots_[at] = slot;
    }
  }

  std::string keys_;
  std::vector<Entry> entries_;
  std::vector<Slot> slots_;  // a power of two of them
};

}  // namespace entente
