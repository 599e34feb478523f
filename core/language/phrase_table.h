// A table from short strings to small values, built once and then only read: open addressing with linear
// probing, keys side by side in one arena, so that a lookup touches two cache lines and allocates nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/hash.h"

namespace entente {

template <class Value>
class PhraseTable {
 public:
  // The value of `key`; made by default when new. Pointers and references live until the next call.
  Value& operator[](std::string_view key) {
    if (2 * (entries_.size() + 1) > slots_.size()) grow();
    std::uint32_t& slot = slots_[find_slot(key, short_hash(key))];
    if (slot == 0) {
      entries_.push_back(
          {short_hash(key), static_cast<std::uint32_t>(keys_.size()), static_cast<std::uint32_t>(key.size()), Value{}});
      keys_ += key;
      slot = static_cast<std::uint32_t>(entries_.size());
    }
    return entries_[slot - 1].value;
  }

  // Null when there is none.
  [[nodiscard]] const Value* find(std::string_view key) const {
    if (slots_.empty()) return nullptr;
    const std::uint32_t slot = slots_[find_slot(key, short_hash(key))];
    return slot == 0 ? nullptr : &entries_[slot - 1].value;
  }

 private:
  struct Entry {
    std::uint32_t hash = 0;
    std::uint32_t begin = 0;  // of the key in keys_
    std::uint32_t size = 0;
    Value value;
  };

  static std::uint32_t short_hash(std::string_view key) { return static_cast<std::uint32_t>(hash64(key)); }

  [[nodiscard]] std::size_t find_slot(std::string_view key, std::uint32_t hash) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    while (slots_[at] != 0) {
      const Entry& entry = entries_[slots_[at] - 1];
      if (entry.hash == hash && std::string_view(keys_).substr(entry.begin, entry.size) == key) break;
      at = (at + 1) & mask;
    }
    return at;
  }

  void grow() {
    slots_.assign(slots_.empty() ? 1024 : 2 * slots_.size(), 0);
    const std::size_t mask = slots_.size() - 1;
    for (std::uint32_t number = 0; number < entries_.size(); ++number) {
      std::size_t at = entries_[number].hash & mask;
      while (slots_[at] != 0) at = (at + 1) & mask;
      slots_[at] = number + 1;
    }
  }

  std::string keys_;
  std::vector<Entry> entries_;
  std::vector<std::uint32_t> slots_;  // number of an entry plus one; 0 is free. A power of two long.
};

}  // namespace entente
