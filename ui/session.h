// What the user decided, as a list that only grows: undo takes the last decision back, redo puts it in again, a new one
// forgets what was taken back. Decisions speak by stable keys and are replayed over every new analysis. They outlive
// the visit as one text with a checksum: what is damaged, or of a newer program, is refused whole and left as it is.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/report/decisions.h"

namespace entente::ui {

struct Session {
  Edits edits;   // in force, oldest first
  Edits undone;  // taken back, latest last
  friend bool operator==(const Session&, const Session&) = default;
};

// One that fault_of() refuses is not taken: it could not be read again.
void decide(Session& session, Edit edit);
void undo(Session& session);  // nothing when there is nothing
void redo(Session& session);

// Decisions from elsewhere, behind those in force. One that is in force already is not taken twice: what the user
// decided after it stands. How many were taken.
std::size_t take(Session& session, const Edits& edits);

// The session as it is kept between visits.
[[nodiscard]] std::string kept_text(const Session& session);
[[nodiscard]] Result<Session> read_kept(std::string_view text);

// A file of decisions or a project, by its name and how it begins: opened, it gives edits and no articles.
[[nodiscard]] bool is_decisions(std::string_view file_name, std::string_view beginning);
inline constexpr std::size_t kLargestDecisions = std::size_t{64} << 20;  // bytes that are read of such a file

// What is said of the session on the status line.
struct SessionNote {
  std::string words;        // empty while nothing was decided
  bool is_problem = false;  // decisions are not kept
};

}  // namespace entente::ui
