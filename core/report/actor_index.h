// What the index of who is who holds, and how it is made. For core/report alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

#include "core/report/actors.h"
#include "core/store/strings.h"

namespace entente {

// A key of the summary, and whom it means where nothing else is said.
struct KeyMeaning {
  StringId key = 0;
  std::uint32_t actor = kNoActorNumber;
  bool is_split = false;  // some of its mentions are another's: `exceptions`
};

// Whom a key with moved forms means in a sentence, or, with kNoPlace, elsewhere in the article.
struct SplitPlace {
  StringId key = 0;
  ArticleIndex article = 0;
  std::uint32_t sentence = 0;
  std::uint32_t actor = kNoActorNumber;
  [[nodiscard]] auto place() const { return std::tuple(key, article, sentence); }
};

struct ActorIndex::Data {
  std::vector<ActorIdentity> actors;  // by id
  Strings keys;                       // of all that are not hidden
  std::vector<std::uint32_t> actor_of;
  std::vector<KeyMeaning> meanings;    // by key
  std::vector<SplitPlace> exceptions;  // by place
  std::vector<ActorPlace> places;
  std::vector<std::size_t> places_end;    // by article
  std::vector<ArticleIndex> named_in;     // of one actor after another
  std::vector<std::size_t> named_in_end;  // by actor
  std::vector<std::string> idle;
};

// Borrows all.
[[nodiscard]] Steps make_actor_index(const Summary& summary, const ActorEdits& edits, ActorIndex::Data& out);

}  // namespace entente
