// Who is who across articles. Each article names its own actors (Summary::actors); this joins those that are one, says
// why, and takes the user's edits on top. Made from the merged summary alone, so neither the order nor the sharding of
// articles matters, and an article's own definition of a name always wins over what others mean by it.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/steps.h"
#include "core/report/decisions.h"
#include "core/store/selection.h"
#include "core/store/summary.h"

namespace entente {

// Why two keys are one actor.
enum class JoinReason : std::uint8_t {
  acronym,      // one is a short form that most articles which say what it means give to the other
  full_name,    // one name holds the other's words ("Wang" with office and state, "Federal Ministry of X")
  misspelling,  // one letter apart, all else alike
  same_body,    // one body under names of the same words in another order or spelling ("Defense", "Defence")
  user,         // an edit
};
[[nodiscard]] std::string_view join_reason_name(JoinReason reason);  // "acronym", "full-name", ...

// One merge that made an actor what it is, for "why is this one actor".
struct ActorJoin {
  std::string key, name;  // what was joined, and how its articles call it
  std::string into;       // the key it was joined to
  JoinReason reason = JoinReason::full_name;
  std::string words;           // what bore it out: the short form, the misspelt word; may be empty
  std::uint64_t articles = 0;  // that bear it out
  ArticleIndex example = 0;    // one of them, the first by facts
  friend bool operator==(const ActorJoin&, const ActorJoin&) = default;
};

// One actor of the whole summary.
struct ActorIdentity {
  std::string id;    // the key of those joined that most mentions bear; of equals the first. Stable enough to show;
                     // keep any key of it to find it again
  std::string name;  // what most articles call it that name it in full, not by a joined short form; of equals the
                     // longest, then the first by bytes; or the user's word
  ActorType type = ActorType::organisation;
  std::string of;  // id of the actor it belongs to; may be empty
  std::string role;
  std::vector<std::string> keys;     // joined; sorted
  std::vector<std::string> aliases;  // forms other than the name; sorted
  std::vector<ActorJoin> joins;      // by key
};

inline constexpr std::uint32_t kNoActorNumber = 0xFFFFFFFF;

// An actor in one sentence: `count` mentions. Rows stand by article, sentence, actor.
struct ActorPlace {
  ArticleIndex article = 0;
  std::uint32_t sentence = 0, paragraph = 0;  // as in MentionCount
  std::uint32_t actor = 0;                    // number, below ActorIndex::size()
  std::uint32_t count = 0;
};

// Owns all it needs; articles are those of the summary, by index. Hidden actors have no number and no rows.
class ActorIndex {
 public:
  ActorIndex();
  explicit ActorIndex(const Summary& summary, const ActorEdits& edits = {});
  // The same in steps, into an empty one. Borrows all, `out` as well.
  [[nodiscard]] static Steps make(const Summary& summary, const ActorEdits& edits, ActorIndex& out);
  ActorIndex(ActorIndex&&) noexcept;
  ActorIndex& operator=(ActorIndex&&) noexcept;
  ~ActorIndex();

  [[nodiscard]] std::uint32_t size() const;  // numbers are by id
  [[nodiscard]] const ActorIdentity& operator[](std::uint32_t actor) const;
  // By any key of it, its id included; kNoActorNumber when there is none or it is hidden.
  [[nodiscard]] std::uint32_t find(std::string_view key) const;
  // Which actor a key of this summary means in this sentence of this article: where a form was split off, the actor
  // that the sentence's mentions of the key stand for. kNoActorNumber as above.
  [[nodiscard]] std::uint32_t meant_by(StringId key, ArticleIndex article, std::uint32_t sentence) const;

  [[nodiscard]] std::span<const ActorPlace> places() const;
  [[nodiscard]] std::span<const ActorPlace> places_in(ArticleIndex article) const;
  [[nodiscard]] std::span<const ArticleIndex> articles_naming(std::uint32_t actor) const;  // ascending
  [[nodiscard]] std::size_t articles() const;
  [[nodiscard]] const std::vector<std::string>& idle_edits() const;  // edits that found nothing to do, in words
  [[nodiscard]] std::size_t bytes() const;                           // of memory

  struct Data;

 private:
  std::unique_ptr<Data> data_;
};

// The articles that a query chooses, as select() of core/store does, with Query::actors understood as this index
// understands keys: an actor's articles are those of all its keys.
[[nodiscard]] ArticleSet select(const Summary& summary, const ActorIndex& actors, const Query& query,
                                const Summary* tracked = nullptr);

// An actor within a set of articles.
struct ActorFigures {
  std::uint32_t actor = 0;
  std::uint64_t mentions = 0, sentences = 0, articles = 0, stories = 0;
};

// Those that the set names, by mentions, then id.
class Stories;
[[nodiscard]] std::vector<ActorFigures> count_actors(const ActorIndex& index, const Stories& stories,
                                                     const ArticleSet& set);

}  // namespace entente
