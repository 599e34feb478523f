#include "tests/bench/terms_references.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace entente::bench {
namespace {

constexpr std::size_t kPadding = 64;

}  // namespace

std::uint64_t check_of(std::string_view word, std::uint32_t count, std::uint32_t texts) {
  std::uint64_t hash = 0;
  for (const char c : word) hash = hash * 31 + static_cast<unsigned char>(c);
  return hash * (count * std::uint64_t{1000003} + texts);
}

Pile Pile::of(const std::vector<std::string>& texts) {
  std::size_t size = kPadding;
  for (const std::string& text : texts) size += text.size();
  Pile pile;
  pile.bytes.reserve(size);
  for (const std::string& text : texts) pile.bytes += text;
  pile.bytes.append(kPadding, '\0');
  std::size_t at = 0;
  for (const std::string& text : texts) {
    pile.texts.push_back(std::string_view(pile.bytes).substr(at, text.size()));
    at += text.size();
  }
  return pile;
}

std::size_t Pile::size() const { return bytes.size() - kPadding; }

// ---- one pass ----

namespace {

struct PlainSlot {
  std::uint64_t hash = 0;
  const char* word = nullptr;  // in the text where it was first seen
  std::uint32_t size = 0, count = 0, texts = 0, last = 0;
};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

bool is_same(const char* a, const char* b, std::size_t size) {
  for (std::size_t i = 0; i < size; ++i) {
    if (lower(a[i]) != lower(b[i])) return false;
  }
  return true;
}

class PlainTable {
 public:
  PlainSlot& find(std::uint64_t hash, const char* word, std::uint32_t size) {
    if (2 * used_ >= slots_.size()) grow();
    PlainSlot& slot = *probe(hash, word, size);
    if (slot.word == nullptr) {
      slot = {hash, word, size, 0, 0, 0};
      ++used_;
    }
    return slot;
  }
  [[nodiscard]] const std::vector<PlainSlot>& slots() const { return slots_; }

 private:
  PlainSlot* probe(std::uint64_t hash, const char* word, std::uint32_t size) {
    for (auto at = static_cast<std::size_t>(hash >> 20);; ++at) {
      PlainSlot& slot = slots_[at & (slots_.size() - 1)];
      if (slot.word == nullptr) return &slot;
      if (slot.hash == hash && slot.size == size && is_same(slot.word, word, size)) return &slot;
    }
  }
  void grow() {
    std::vector<PlainSlot> old(slots_.size() * 2);
    old.swap(slots_);
    for (const PlainSlot& slot : old) {
      if (slot.word != nullptr) *probe(slot.hash, slot.word, slot.size) = slot;
    }
  }
  std::vector<PlainSlot> slots_ = std::vector<PlainSlot>(std::size_t{1} << 16);
  std::size_t used_ = 0;
};

}  // namespace

Tally count_plainly(const Pile& pile) {
  PlainTable table;
  Tally tally;
  std::uint32_t number = 0;
  for (const std::string_view text : pile.texts) {
    ++number;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t begin = at;
      std::uint64_t hash = 0xCBF29CE484222325U;  // FNV-1a
      for (; at < text.size(); ++at) {
        const char c = lower(text[at]);
        if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))) break;
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
      }
      if (at == begin) {
        ++at;
        continue;
      }
      PlainSlot& slot = table.find(hash, text.data() + begin, static_cast<std::uint32_t>(at - begin));
      ++tally.tokens;
      ++slot.count;
      slot.texts += slot.last != number;
      slot.last = number;
    }
  }
  std::string word;
  for (const PlainSlot& slot : table.slots()) {
    if (slot.word == nullptr) continue;
    word.assign(slot.word, slot.size);
    std::ranges::transform(word, word.begin(), lower);
    ++tally.types;
    tally.texts += slot.texts;
    tally.check += check_of(word, slot.count, slot.texts);
  }
  return tally;
}

// ---- two passes ----

#if defined(__x86_64__)
namespace {

#define ENTENTE_AVX2 __attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt")))

struct Key {
  std::uint64_t low = 0, high = 0;  // the folded word, zeros behind it; of a longer one its hash and its place
  std::uint64_t hash = 0;
  std::uint32_t size = 0, text = 0;
};

struct KeySlot {
  std::uint64_t low = 0, high = 0;
  std::uint32_t size = 0, count = 0, texts = 0, last = 0;
};

constexpr std::size_t kKeys = 4096;  // of one batch
constexpr std::size_t kAhead = 12;   // how many keys before its turn a slot is fetched
constexpr std::uint32_t kShort = 16;

std::uint64_t mixed(std::uint64_t low, std::uint64_t high) {
  const std::uint64_t x = (low ^ std::rotl(high * 0x9E3779B97F4A7C15U, 31)) * 0xBF58476D1CE4E5B9U;
  return x ^ x >> 32;
}

class KeyTable {
 public:
  void add(const std::vector<Key>& keys, std::size_t count) {
    while (2 * (used_ + count) >= slots_.size()) grow();
    for (std::size_t i = 0; i < count; ++i) {
      if (i + kAhead < count) __builtin_prefetch(&slots_[keys[i + kAhead].hash & (slots_.size() - 1)], 1);
      KeySlot& slot = *probe(keys[i]);
      if (slot.size == 0) {
        ++used_;
        slot.low = keys[i].low;
        slot.high = keys[i].high;
        slot.size = keys[i].size;
      }
      ++slot.count;
      slot.texts += slot.last != keys[i].text;
      slot.last = keys[i].text;
    }
  }
  [[nodiscard]] const std::vector<KeySlot>& slots() const { return slots_; }

 private:
  static bool is_same(const KeySlot& slot, const Key& key) {
    if (slot.low != key.low || slot.size != key.size) return false;
    if (key.size <= kShort) return slot.high == key.high;
    return bench::is_same(reinterpret_cast<const char*>(slot.high), reinterpret_cast<const char*>(key.high), key.size);
  }
  KeySlot* probe(const Key& key) {
    for (std::size_t at = key.hash;; ++at) {
      KeySlot& slot = slots_[at & (slots_.size() - 1)];
      if (slot.size == 0 || is_same(slot, key)) return &slot;
    }
  }
  void grow() {
    std::vector<KeySlot> old(slots_.size() * 2);
    old.swap(slots_);
    for (const KeySlot& slot : old) {
      if (slot.size == 0) continue;
      std::size_t at = slot.size <= kShort ? mixed(slot.low, slot.high) : slot.low;
      while (slots_[at & (slots_.size() - 1)].size != 0) ++at;
      slots_[at & (slots_.size() - 1)] = slot;
    }
  }
  std::vector<KeySlot> slots_ = std::vector<KeySlot>(std::size_t{1} << 16);
  std::size_t used_ = 0;
};

// Small letters, and zeros behind `size`.
ENTENTE_AVX2 inline __m128i folded16(const char* word, std::uint32_t size) {
  alignas(16) static constexpr auto kMasks = [] {
    std::array<unsigned char, 32> masks{};
    for (std::size_t i = 0; i < 16; ++i) masks[i] = 0xFF;
    return masks;
  }();
  const __m128i mask = _mm_loadu_si128(reinterpret_cast<const __m128i*>(kMasks.data() + 16 - size));
  const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(word));
  return _mm_and_si128(_mm_or_si128(bytes, _mm_set1_epi8(0x20)), mask);  // digits have that bit already
}

ENTENTE_AVX2 inline Key key_of(const char* word, std::uint32_t size, std::uint32_t text) {
  Key key{0, 0, 0, size, text};
  if (size <= kShort) {
    const __m128i folded = folded16(word, size);
    key.low = static_cast<std::uint64_t>(_mm_cvtsi128_si64(folded));
    key.high = static_cast<std::uint64_t>(_mm_extract_epi64(folded, 1));
    key.hash = mixed(key.low, key.high);
    return key;
  }
  for (std::uint32_t at = 0; at < size; at += kShort) {
    const __m128i folded = folded16(word + at, std::min(kShort, size - at));
    key.low = mixed(key.low ^ static_cast<std::uint64_t>(_mm_cvtsi128_si64(folded)),
                    static_cast<std::uint64_t>(_mm_extract_epi64(folded, 1)));
  }
  key.high = reinterpret_cast<std::uint64_t>(word);
  key.hash = key.low;
  return key;
}

// One bit for each of 64 bytes that is a letter or a digit.
ENTENTE_AVX2 inline std::uint64_t word_bytes(const char* at) {
  const auto half = [](const char* from) ENTENTE_AVX2 {
    const __m256i bytes = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from));
    const __m256i small = _mm256_or_si256(bytes, _mm256_set1_epi8(0x20));
    const __m256i letters = _mm256_and_si256(_mm256_cmpgt_epi8(small, _mm256_set1_epi8('a' - 1)),
                                             _mm256_cmpgt_epi8(_mm256_set1_epi8('z' + 1), small));
    const __m256i digits = _mm256_and_si256(_mm256_cmpgt_epi8(bytes, _mm256_set1_epi8('0' - 1)),
                                            _mm256_cmpgt_epi8(_mm256_set1_epi8('9' + 1), bytes));
    return static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_or_si256(letters, digits)));
  };
  return half(at) | std::uint64_t{half(at + 32)} << 32;
}

class TwoPasses {
 public:
  ENTENTE_AVX2 void read(std::string_view text, std::uint32_t number) {
    std::uint64_t inside = 0;  // 1 when the byte before the block is of a word
    const char* begin = nullptr;
    for (std::size_t at = 0; at < text.size(); at += 64) {
      if (count_ + 64 > kKeys) flush();
      std::uint64_t bits = word_bytes(text.data() + at);
      if (text.size() - at < 64) bits &= (std::uint64_t{1} << (text.size() - at)) - 1;
      std::uint64_t edges = bits ^ (bits << 1 | inside);
      const char* block = text.data() + at;
      if (inside != 0 && edges != 0) {
        close(begin, block + std::countr_zero(edges), number);
        edges &= edges - 1;
      }
      while (edges != 0) {
        begin = block + std::countr_zero(edges);
        edges &= edges - 1;
        if (edges == 0) break;
        close(begin, block + std::countr_zero(edges), number);
        edges &= edges - 1;
      }
      inside = bits >> 63;
    }
    if (inside != 0) close(begin, text.data() + text.size(), number);
  }
  void flush() {
    table_.add(keys_, count_);
    tokens_ += count_;
    count_ = 0;
  }
  [[nodiscard]] Tally tally() const {
    Tally tally;
    tally.tokens = tokens_;
    std::string word;
    for (const KeySlot& slot : table_.slots()) {
      if (slot.size == 0) continue;
      char buffer[kShort];
      std::memcpy(buffer, &slot.low, 8);
      std::memcpy(buffer + 8, &slot.high, 8);
      word.assign(slot.size <= kShort ? buffer : reinterpret_cast<const char*>(slot.high), slot.size);
      std::ranges::transform(word, word.begin(), lower);
      ++tally.types;
      tally.texts += slot.texts;
      tally.check += check_of(word, slot.count, slot.texts);
    }
    return tally;
  }

 private:
  ENTENTE_AVX2 void close(const char* begin, const char* end, std::uint32_t number) {
    keys_[count_++] = key_of(begin, static_cast<std::uint32_t>(end - begin), number);
  }
  KeyTable table_;
  std::vector<Key> keys_ = std::vector<Key>(kKeys);
  std::size_t count_ = 0;
  std::uint64_t tokens_ = 0;
};

}  // namespace

Tally count_in_two_passes(const Pile& pile) {
  if (!__builtin_cpu_supports("avx2") || !__builtin_cpu_supports("bmi2")) return {};
  TwoPasses passes;
  std::uint32_t number = 0;
  for (const std::string_view text : pile.texts) passes.read(text, ++number);
  passes.flush();
  return passes.tally();
}
#else
Tally count_in_two_passes(const Pile&) { return {}; }
#endif

}  // namespace entente::bench
