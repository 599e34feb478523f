// Keys on their way to being joined: what is known of each, which are one so far, and what bears a join out. Every rule
// of who is who (join_bodies, join_people, join_misspellings, join_acronyms) reads from it and adds to it. Joins go
// from root to root of sets of keys, so that they are a forest whatever the rules say. For core/report alone.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/report/actor_joins.h"
#include "core/report/actor_keys.h"

namespace entente {

// What the articles say of a key, in short.
struct KeyView {
  std::vector<std::string_view> words;        // of the key itself, folded as slugs are
  ActorType type = ActorType::organisation;   // that most articles give; of equals the first
  StringId of = kNoString, role = kNoString;  // likewise; kNoString: none, or not in half of them
  std::uint32_t articles = 0;
  [[nodiscard]] bool is_body() const { return type == ActorType::organisation || type == ActorType::initiative; }
};

// Articles of one key that name somebody who often stands beside another key, and seldom elsewhere.
struct Ties {
  std::uint64_t articles = 0;  // that have such a tie
  std::uint64_t of = 0;        // articles of the key, all of them
  std::uint64_t ties = 0;      // in all its articles together
  ArticleIndex example = 0;    // the first that has one
  KeyNumber with = kNoKey;     // who ties most of them; of equals the first
  [[nodiscard]] bool holds(std::uint64_t share, std::uint64_t out_of) const {
    return articles > 0 && articles * out_of >= of * share;
  }
};

class JoinSets {
 public:
  explicit JoinSets(const ActorKeys& keys);

  [[nodiscard]] const ActorKeys& keys() const { return keys_; }
  [[nodiscard]] const KeyView& operator[](KeyNumber key) const { return views_[key]; }
  [[nodiscard]] KeyNumber size() const { return keys_.size(); }

  [[nodiscard]] KeyNumber root(KeyNumber key) const;
  [[nodiscard]] bool is_root(KeyNumber key) const { return into_[key] == key; }
  [[nodiscard]] std::uint64_t articles(KeyNumber root) const { return articles_[root]; }  // of all its set
  // Of two roots the one in more articles; of equals the first by bytes.
  [[nodiscard]] bool is_lesser(KeyNumber a, KeyNumber b) const {
    return articles_[a] != articles_[b] ? articles_[a] < articles_[b] : a > b;
  }
  void join(KeyJoin join);  // of two roots; of one and the same: nothing

  [[nodiscard]] Ties ties(KeyNumber from, KeyNumber into);  // of two roots

  [[nodiscard]] std::vector<KeyJoin> take_joins();

 private:
  // Of the two roots at hand: articles of each that name a key, and those in which it ties them.
  struct Beside {
    std::uint32_t from = 0, into = 0, tied = 0;
  };
  template <class Visit>
  void each_article(KeyNumber root, Visit&& visit) const;
  std::uint64_t count_beside(KeyNumber root, std::uint32_t Beside::*count);
  [[nodiscard]] bool is_tie(KeyNumber other, std::uint64_t articles_into, std::uint64_t articles_both) const;
  [[nodiscard]] std::span<const KeyNumber> named_in(ArticleIndex article) const {
    return std::span(named_).subspan(begins_[article], begins_[article + 1] - begins_[article]);
  }

  const ActorKeys& keys_;
  std::vector<KeyView> views_;
  std::vector<KeyNumber> into_;                  // itself for a root
  std::vector<std::vector<KeyNumber>> members_;  // of a root, without it
  std::vector<std::uint64_t> articles_;          // of a root's set
  std::vector<KeyNumber> named_;                 // keys article by article
  std::vector<std::size_t> begins_;
  std::vector<Beside> beside_;  // by key
  std::vector<KeyNumber> touched_;
  std::vector<KeyJoin> joins_;
};

// The rules, from those that need the words alone to those that need to know who else is who. Those that take long go
// in steps.
Steps join_bodies(JoinSets& sets);        // one body, written in another way; companies with and without legal form
void join_titled(JoinSets& sets);         // "Republican Donald Trump"
Steps join_misspellings(JoinSets& sets);  // one letter
void join_initials(JoinSets& sets);       // "Donald J. Trump", "Bashar al-Assad"
Steps join_surnames(JoinSets& sets);      // "Trump"
void join_acronyms(JoinSets& sets);       // "IDCPC"

}  // namespace entente
