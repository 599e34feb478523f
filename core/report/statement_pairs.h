// Which two statements speak of one commitment: of one kind of act, by parties that fit, in words that both share, with
// no figure or day that contradicts. And which statement settles another. For core/report alone.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/steps.h"
#include "core/report/act_words.h"

namespace entente {

// Statements that may be joined with each other. A promise, an agreement to do it and giving way are one undertaking.
enum class ActFamily : std::uint8_t { undertaking, instrument, position, delivery, request, refusal };
[[nodiscard]] ActFamily family_of(Kind kind);

struct StatementPair {
  std::uint32_t a = 0, b = 0;  // a < b; or what settles and what is settled
  std::uint32_t score = 0;
};

class StatementMatcher {
 public:
  // Borrows all.
  StatementMatcher(const Summary& summary, const Stories& stories, const CommitmentIndex::Data& data,
                   const ActWords& words)
      : summary_(summary), stories_(stories), data_(data), words_(words) {}

  // Nothing speaks against their being one: parties, figures, days, and that one sentence says a thing once.
  [[nodiscard]] bool may_be_one(std::uint32_t a, std::uint32_t b) const;
  // How sure they are one, of those that may be; 0: not at all.
  [[nodiscard]] std::uint32_t sureness(std::uint32_t a, std::uint32_t b) const;
  // They share enough to stand in one entry with others that join them.
  [[nodiscard]] bool are_akin(std::uint32_t a, std::uint32_t b) const;
  // How sure `by` settles `what`: keeps it, makes it binding, refuses it or gives way to it; 0: not at all.
  [[nodiscard]] std::uint32_t settles(std::uint32_t by, std::uint32_t what) const;

 private:
  [[nodiscard]] bool parties_fit(const Statement& a, const Statement& b) const;
  [[nodiscard]] bool figures_fit(std::uint32_t a, std::uint32_t b) const;
  [[nodiscard]] bool days_fit(std::uint32_t a, std::uint32_t b) const;
  [[nodiscard]] bool names_fit(std::uint32_t a, std::uint32_t b) const;
  [[nodiscard]] bool is_against(std::uint32_t refusal, std::uint32_t act) const;
  [[nodiscard]] bool can_settle(std::uint32_t by, std::uint32_t what) const;  // by their kinds and verbs
  [[nodiscard]] bool heads_meet(std::uint32_t a, std::uint32_t b) const;
  [[nodiscard]] bool is_near(std::uint32_t a, std::uint32_t b) const;  // of one article, or of copies of it

  const Summary& summary_;
  const Stories& stories_;
  const CommitmentIndex::Data& data_;
  const ActWords& words_;
};

// All pairs worth asking of: those that share a party and a telling word, up to a number for each word.
// Sorted by a, then b. Rejected statements too: verdicts are no matter of likeness. Borrows all.
[[nodiscard]] Steps find_candidates(const CommitmentIndex::Data& data, const ActWords& words,
                                    std::vector<StatementPair>& out);

}  // namespace entente
