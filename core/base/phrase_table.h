// A table from short strings to small values, built once and then mostly read: open addressing with linear
// probing, hashes in the slots, and in the entries the keys as numbers, so that a miss touches one cache line, a hit
// two, and neither allocates or calls anything. Longer keys stand side by side in one arena.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/packed_key.h"

namespace entente {

template <class Value>
class PhraseTable {
 public:
  // The value of `key`; made by default when new. Pointers and references live until the next call.
  Value& operator[](std::string_view key) { return try_emplace(key, Value{}); }

  // The same; `value` when new.
  Value& try_emplace(std::string_view key, const Value& value) {
    if (entries_.size() + 1 > room(slots_.size())) grow();
    const PackedKey packed = packed_key(key);
    const std::uint32_t hash = packed.hash();
    Slot& slot = slots_[find_slot(key, packed, hash)];
    if (slot.number == 0) {
      entries_.push_back(
          {packed, static_cast<std::uint32_t>(key.size()), static_cast<std::uint32_t>(keys_.size()), value});
      if (key.size() > kPackedBytes) keys_ += key;
      slot = {hash, static_cast<std::uint32_t>(entries_.size())};
    }
    return entries_[slot.number - 1].value;
  }

  // Null when there is none.
  [[nodiscard]] const Value* find(std::string_view key) const {
    if (slots_.empty()) return nullptr;
    const PackedKey packed = packed_key(key);
    const std::uint32_t number = slots_[find_slot(key, packed, packed.hash())].number;
    return number == 0 ? nullptr : &entries_[number - 1].value;
  }

  // Makes room for so many keys at once, where the table is new.
  void reserve(std::size_t keys) {
    if (!slots_.empty()) return;
    slots_.assign(std::bit_ceil(keys + keys / 2 + 1), Slot{});
    entries_.reserve(keys);
  }

  // Asks for the memory that find() will touch first.
  void prefetch(std::string_view key) const {
    if (!slots_.empty()) __builtin_prefetch(&slots_[packed_key(key).hash() & (slots_.size() - 1)]);
  }

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t number = 0;  // of an entry plus one; 0 is free
  };
  struct Entry {
    PackedKey key;
    std::uint32_t size = 0;   // of the key
    std::uint32_t begin = 0;  // in keys_, of a key of more than kPackedBytes
    Value value;
  };

  [[nodiscard]] bool has_key(const Entry& entry, std::string_view key, const PackedKey& packed) const {
    return entry.key == packed && entry.size == key.size() &&
           (key.size() <= kPackedBytes || std::string_view(keys_).substr(entry.begin, entry.size) == key);
  }

  [[nodiscard]] std::size_t find_slot(std::string_view key, const PackedKey& packed, std::uint32_t hash) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    while (slots_[at].number != 0) {
      if (slots_[at].hash == hash && has_key(entries_[slots_[at].number - 1], key, packed)) break;
      at = (at + 1) & mask;
    }
    return at;
  }

  // How many keys so many slots take: where tables are large, it takes longer to fetch a slot than to look at the next.
  [[nodiscard]] static std::size_t room(std::size_t slots) { return slots * 2 / 3; }

  void grow() {
    constexpr std::size_t kFirstSlots = 64;
    const std::vector<Slot> old = std::move(slots_);
    slots_.assign(old.empty() ? kFirstSlots : 2 * old.size(), Slot{});
    entries_.reserve(room(slots_.size()));
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
