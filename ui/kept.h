// How decisions outlive the visit. What is kept is one text: a whole session as kept_text() writes it, and behind it a
// line for every change since, so that a decision costs a line however many there are. Each line's checksum goes on
// from that of the line before: a line that is torn, altered or out of place ends what is read, and all before it
// stands. Keeping is acknowledged later; only what was acknowledged is called kept.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ui/session.h"

namespace entente::ui {

// What a visit before this one left, as a platform hands it over.
struct Kept {
  std::vector<std::string> generations;  // texts, the newest first; an older one serves where the newest is damaged
  std::string problem;                   // why nothing can be had; then nothing is kept over it either
  bool is_elsewhere = false;             // another window of Entente keeps its decisions there: this one only reads
};

// What a platform is to keep. A whole text stands for all that was kept before, which becomes the older generation;
// any other goes behind what is kept.
struct Keeping {
  std::uint64_t number = 0;  // by which it is acknowledged; they grow
  bool is_whole = false;
  std::string text;
};

enum class Step : char { decided = '+', undone = '-', redone = '=' };

// A line behind what is kept. `chain`: the checksum of all before it, which becomes that of all with it.
[[nodiscard]] std::string step_line(Step step, const Edit* decided, std::uint64_t& chain);
[[nodiscard]] std::uint64_t chain_of_whole(std::string_view whole);

// What is kept, read again.
struct KeptReading {
  Session session;
  std::uint64_t chain = 0;
  std::size_t steps = 0;    // lines behind the whole
  bool is_torn = false;     // its last line was never finished, as when the power fails: it was never acknowledged
  bool is_damaged = false;  // lines behind those that were read are no steps
};
[[nodiscard]] Result<KeptReading> read_kept_steps(std::string_view text);

// Brings a session and what is kept of it together: collects steps, makes texts to keep, and knows what of them has
// been acknowledged. Owned by the Desk, which hands the texts to the platform.
class Keeper {
 public:
  // Takes up what was kept `place` ("in this browser"). An empty session where there is nothing, or nothing readable.
  [[nodiscard]] Session recall(const Kept& kept, std::string_view place);

  void note(Step step, const Edit* decided);                         // the session has changed so
  void note_other_session() { is_whole_due_ = is_changed_ = true; }  // it is another one now
  // Whether there is something to keep, and what. The session is looked at where a whole is due.
  [[nodiscard]] bool take_due(const Session& session, Keeping& out);
  void acknowledge(std::uint64_t number, std::string problem);

  [[nodiscard]] bool is_elsewhere() const { return is_elsewhere_; }
  [[nodiscard]] bool is_pending() const { return acknowledged_ < given_; }
  // Why decisions are not kept, or what was lost of those that were; empty when all is well.
  [[nodiscard]] const std::string& problem() const { return problem_; }
  [[nodiscard]] const std::string& warning() const { return warning_; }

 private:
  void take_up(KeptReading reading, std::size_t size, Session& out);

  std::uint64_t chain_ = 0, given_ = 0, acknowledged_ = 0;
  std::string due_;           // steps that no Keeping holds yet
  bool is_whole_due_ = true;  // nothing that lines could go behind is kept
  bool is_elsewhere_ = false;
  bool is_refused_ = false;  // what is kept cannot be read, and is left alone
  bool is_changed_ = false;
  std::string problem_, warning_;
};

}  // namespace entente::ui
