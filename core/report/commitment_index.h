// What the index of commitments holds, and how it is made: rows resolved, then decided on, then joined into the ledger.
// For core/report alone.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/report/commitments.h"

namespace entente {

// What a statement says beyond its columns: of the summary's row, or of the user's edit.
struct StatementTexts {
  std::uint32_t fact = kNoStatement;  // row of Summary::commitments; kNoStatement for one that the user added
  std::string sentence;               // of an added one alone: the summary has the others'
  Span what, cue, deadline, amount;   // of the article's text; empty ones begin nowhere
  std::string due, quantity, unit, topic;
  std::string note;
  std::vector<CommitmentField> edited;
};

// Which statements speak of one commitment, whatever was decided of them: join_statements.cpp.
struct Likeness;

struct CommitmentIndex::Data {
  std::vector<Statement> statements;
  std::vector<StatementTexts> texts;                           // in step
  std::vector<std::size_t> statements_end;                     // by the article's place in `order`
  std::vector<std::uint32_t> place;                            // of each article in reading order
  std::vector<std::uint32_t> numbers;                          // 0, 1, 2 ...: what statements_in() gives parts of
  std::vector<std::string> parties;                            // ids, sorted
  std::vector<std::pair<std::uint64_t, std::uint32_t>> by_id;  // sorted
  std::vector<LedgerEntry> entries;
  std::vector<std::string> idle;
  std::vector<std::uint32_t> idle_edits;     // which these are, by their numbers
  std::shared_ptr<const Likeness> likeness;  // of these statements; null until they are joined
};

// The words of the statement's sentence.
[[nodiscard]] std::string_view sentence_words(const Summary& summary, const CommitmentIndex::Data& data,
                                              std::uint32_t statement);

// How an index is made, each over what the one before left. All borrow all.
// resolve_statements.cpp: each summary row as a statement, its parties resolved.
[[nodiscard]] Steps resolve_statements(const Summary& summary, const ActorIndex& actors, CommitmentIndex::Data& out);
// commitment_edits.cpp: what the user decided, in the order it was decided.
void replay(const Summary& summary, const ActorIndex& actors, const CommitmentEdits& edits, CommitmentIndex::Data& out);
// commitment_edits.cpp: the edits differ from those that `out` was made by in judgements after the first `same` alone.
// Whether other statements are rejected now.
[[nodiscard]] bool amend(const Summary& summary, const ActorIndex& actors, const CommitmentEdits& before,
                         const CommitmentEdits& edits, std::size_t same, CommitmentIndex::Data& out);
[[nodiscard]] bool is_judgement(const CommitmentEdit& edit);  // a verdict or a remark: no field changes
// join_statements.cpp: the entries, and what closes what. Likeness that was found before is not found anew.
[[nodiscard]] Steps join_statements(const Summary& summary, const Stories& stories, CommitmentIndex::Data& out);

// Numbers the parties by their ids, and forgets those that no statement has.
void number_parties(CommitmentIndex::Data& out);

}  // namespace entente
