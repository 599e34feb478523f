// Interning by hash while building, ranks by one sort at the end: the hash never decides an order, so
// its choice cannot reach the bytes. Nearly all words are short, and lie in the table itself: to find one touches
// one line of memory, which is asked for long before its turn.
#include "core/store/strings.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdlib>
#include <cstring>
#include <utility>

#include "core/base/fitted.h"
#include "core/base/hash.h"
#include "core/base/load.h"

namespace entente {
namespace {

constexpr std::size_t kMostBytes = 0xFFFFFFFF;  // of a table
constexpr std::size_t kShort = 16;              // bytes of a key
constexpr std::size_t kBatch = 64;              // words looked up together
constexpr std::size_t kLeast = 1024;            // slots

// Up to eight bytes as a number, zeros above them.
std::uint64_t load_part(const char* at, std::size_t size) {
  std::uint64_t word = 0;
  for (std::size_t i = size; i-- > 0;) word = word << 8 | static_cast<unsigned char>(at[i]);
  return word;
}

// Ones for the bytes of a key that are the word's.
constexpr std::array<std::uint64_t, 2 * (kShort + 1)> kTaken = [] {
  std::array<std::uint64_t, 2 * (kShort + 1)> masks{};
  for (std::size_t bits = 8; bits <= 64; bits += 8) masks[bits / 8 * 2] = ~std::uint64_t{0} >> (64 - bits);
  for (std::size_t size = 9; size <= kShort; ++size) {
    masks[2 * size] = ~std::uint64_t{0};
    masks[2 * size + 1] = ~std::uint64_t{0} >> (8 * (kShort - size));
  }
  return masks;
}();

}  // namespace

Strings::Strings(std::initializer_list<std::string_view> strings) {
  for (const std::string_view text : strings) push_back(text);
}

void Strings::push_back(std::string_view text) {
  if (text.size() > kMostBytes - bytes_.size()) std::abort();
  bytes_ += text;
  ends_.push_back(static_cast<std::uint32_t>(bytes_.size()));
}

void Strings::reserve(std::size_t strings, std::size_t bytes) {
  ends_.reserve(strings);
  bytes_.reserve(bytes);
}

void Strings::fit() {
  entente::fit(ends_);
  if (bytes_.capacity() > bytes_.size()) bytes_ = std::string(std::string_view(bytes_));
}

void Strings::clear() {
  bytes_.clear();
  ends_.clear();
}

StringId find_string(const Strings& strings, std::string_view text) {
  const auto at = std::ranges::lower_bound(strings, text);
  if (at == strings.end() || *at != text) return kNoString;
  return static_cast<StringId>(at - strings.begin());
}

Interner::Interner() : slots_(kLeast) {}

std::uint32_t Interner::Key::slot() const {
  const std::uint64_t mixed = (low ^ std::rotl(high * 0x9E3779B97F4A7C15U, 31)) * 0xBF58476D1CE4E5B9U;
  return static_cast<std::uint32_t>(mixed ^ mixed >> 32);
}

std::string_view Interner::text_of(const Slot& slot) const {
  return std::string_view(long_).substr(static_cast<std::size_t>(slot.key.high), slot.size);
}

void Interner::make_room(std::size_t more) {
  if (2 * (count_ + more) <= slots_.size()) return;
  std::vector<Slot> old(std::bit_ceil(2 * (count_ + more)));
  old.swap(slots_);
  for (const Slot& slot : old) {
    if (slot.id == kNoString) continue;
    const Key place = slot.size <= kShort ? slot.key : Key{slot.key.low, 0};
    std::size_t at = place.slot() & (slots_.size() - 1);
    while (slots_[at].id != kNoString) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = slot;
  }
}

// Of a long text `key` holds the hash alone.
StringId Interner::look_up(Key key, std::string_view text) {
  const auto size = static_cast<std::uint32_t>(text.size());
  for (std::size_t at = key.slot();; ++at) {
    Slot& slot = slots_[at & (slots_.size() - 1)];
    if (slot.key.low == key.low && slot.size == size) {
      if (size > kShort ? text_of(slot) == text : slot.key.high == key.high && slot.id != kNoString) return slot.id;
    }
    if (slot.id != kNoString) continue;
    if (size > kShort) {
      key.high = long_.size();
      long_ += text;
    }
    slot = {key, size, count_};
    return count_++;
  }
}

StringId Interner::intern(std::string_view text) {
  make_room(1);
  Key key;
  if (text.size() > kShort) {
    key.low = hash64(text);
  } else {
    key.low = load_part(text.data(), std::min<std::size_t>(text.size(), 8));
    if (text.size() > 8) key.high = load_part(text.data() + 8, text.size() - 8);
  }
  return look_up(key, text);
}

void Interner::intern(std::string_view bytes, std::span<const Span> words, std::vector<StringId>& ids) {
  std::array<Key, kBatch> keys;
  std::array<const Slot*, kBatch> homes;  // where each is first looked for
  const std::size_t first = ids.size();
  ids.resize(first + words.size());
  StringId* id = ids.data() + first;
  while (!words.empty()) {
    const std::span<const Span> batch = words.first(std::min(words.size(), kBatch));
    words = words.subspan(batch.size());
    make_room(batch.size());
    for (std::size_t i = 0; i < batch.size(); ++i) {
      const std::uint32_t size = batch[i].size();
      const char* at = bytes.data() + batch[i].begin;
      Key& key = keys[i];
      if (size > kShort) {
        key = {hash64(slice(bytes, batch[i])), 0};
      } else if (bytes.size() - batch[i].begin < kShort) {
        key = {load_part(at, std::min(size, 8U)), size > 8 ? load_part(at + 8, size - 8) : 0};
      } else {
        key = {load64(at) & kTaken[2 * std::size_t{size}], load64(at + 8) & kTaken[2 * std::size_t{size} + 1]};
      }
      homes[i] = &slots_[key.slot() & (slots_.size() - 1)];
      __builtin_prefetch(homes[i]);
    }
    for (std::size_t i = 0; i < batch.size(); ++i) {
      const Slot& slot = *homes[i];
      const std::uint32_t size = batch[i].size();
      const bool is_here = ((slot.key.low ^ keys[i].low) | (slot.key.high ^ keys[i].high) | (slot.size ^ size)) == 0;
      if (is_here && size - 1 < kShort) {  // neither long nor empty
        *id++ = slot.id;
      } else {
        *id++ = batch[i].empty() ? kNoString : look_up(keys[i], slice(bytes, batch[i]));
      }
    }
  }
}

Renumbering Interner::finish(Strings& out) {
  struct Row {
    std::uint64_t low = 0, high = 0;  // the first sixteen bytes as numbers of the same order
    const Slot* slot = nullptr;
  };
  std::vector<Row> rows;
  rows.reserve(count_);
  for (const Slot& slot : slots_) {
    if (slot.id == kNoString) continue;
    const char* rest = slot.size > kShort ? text_of(slot).data() : nullptr;
    const Key first = rest ? Key{load64(rest), load64(rest + 8)} : slot.key;
    rows.push_back({std::byteswap(first.low), std::byteswap(first.high), &slot});
  }
  std::ranges::sort(rows, [&](const Row& a, const Row& b) {
    if (a.low != b.low) return a.low < b.low;
    if (a.high != b.high) return a.high < b.high;
    if (std::min(a.slot->size, b.slot->size) <= kShort) return a.slot->size < b.slot->size;
    return text_of(*a.slot) < text_of(*b.slot);
  });

  std::vector<StringId> ranks(rows.size());
  std::size_t bytes = 0;
  for (const Row& row : rows) bytes += row.slot->size;
  out.clear();
  out.reserve(rows.size(), bytes);
  for (const Row& row : rows) {
    const Slot& slot = *row.slot;
    ranks[slot.id] = static_cast<StringId>(out.size());
    if (slot.size > kShort) {
      out.push_back(text_of(slot));
      continue;
    }
    std::array<char, kShort> text;
    for (std::size_t i = 0; i < slot.size; ++i) {
      text[i] = static_cast<char>((i < 8 ? slot.key.low : slot.key.high) >> i % 8 * 8);
    }
    out.push_back({text.data(), slot.size});
  }
  *this = {};
  return Renumbering(std::move(ranks));
}

}  // namespace entente
