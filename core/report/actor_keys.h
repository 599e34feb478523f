// What a summary's articles say of each key, as columns to work on: the rows of a key, how often it is named, and the
// forms that name it. For core/report alone.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/report/actors.h"
#include "core/store/summary.h"

namespace entente {

using KeyNumber = std::uint32_t;  // rank of a key among the summary's
inline constexpr KeyNumber kNoKey = 0xFFFFFFFF;

// A key under a form: what a mention shows.
struct NamedAs {
  StringId actor = 0, form = 0;
  friend auto operator<=>(const NamedAs&, const NamedAs&) = default;
};

// Borrows the summary.
class ActorKeys {
 public:
  explicit ActorKeys(const Summary& summary);

  [[nodiscard]] KeyNumber size() const { return static_cast<KeyNumber>(keys_.size()); }
  [[nodiscard]] const Summary& summary() const { return summary_; }
  [[nodiscard]] StringId id(KeyNumber key) const { return keys_[key].id; }
  [[nodiscard]] std::string_view text(KeyNumber key) const { return summary_.strings[keys_[key].id]; }
  [[nodiscard]] std::span<const ActorFacts> facts(KeyNumber key) const { return keys_[key].facts; }
  [[nodiscard]] std::span<const ActorAlias> aliases(KeyNumber key) const { return keys_[key].aliases; }
  // kNoKey for what is no actor's key.
  [[nodiscard]] KeyNumber find(std::string_view key) const;
  [[nodiscard]] KeyNumber find(StringId id) const;
  // As most of its articles call it; of equals the longest, then the first by bytes.
  [[nodiscard]] StringId name(KeyNumber key) const;

 private:
  struct Key {
    StringId id = 0;
    std::span<const ActorFacts> facts;
    std::span<const ActorAlias> aliases;
  };
  const Summary& summary_;
  std::vector<Key> keys_;  // by id
};

// Empty for kNoString.
[[nodiscard]] inline std::string text_or_empty(const Strings& strings, StringId id) {
  return id == kNoString ? std::string() : std::string(strings[id]);
}

// What most say; of equals the longest, then the first by bytes. Empty strings do not vote.
class StringVotes {
 public:
  explicit StringVotes(const Strings& strings) : strings_(strings) {}
  void add(StringId id, std::uint64_t votes = 1);
  [[nodiscard]] StringId winner() const;  // kNoString where nobody voted

 private:
  struct Count {
    StringId id = 0;
    std::uint64_t votes = 0;
  };
  const Strings& strings_;
  std::vector<Count> counts_;
};

}  // namespace entente
