// See session.h.
#include "ui/session.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <unordered_set>
#include <utility>

#include "core/base/hash.h"

namespace entente::ui {
namespace {

// "entente-decisions 1 EDITS UNDONE CHECKSUM", then the edits as lines, then those taken back. The checksum is of all
// that stands behind its own line.
constexpr std::string_view kKeptName = "entente-decisions ", kKeptVersion = "1";

Problem refused(std::string words) {
  Problem out;
  out.code = ProblemCode::codec_corrupt;
  out.message = std::move(words);
  return out;
}

// What stands before `mark`, which is taken off with it.
std::string_view take_until(std::string_view& text, char mark) {
  const std::size_t at = std::min(text.find(mark), text.size());
  const std::string_view out = text.substr(0, at);
  text.remove_prefix(std::min(at + 1, text.size()));
  return out;
}

}  // namespace

void decide(Session& session, Edit edit) {
  const auto* of_commitment = std::get_if<CommitmentEdit>(&edit);
  if (of_commitment != nullptr && !fault_of(*of_commitment).empty()) return;
  session.edits.push_back(std::move(edit));
  session.undone.clear();
}

void undo(Session& session) {
  if (session.edits.empty()) return;
  session.undone.push_back(std::move(session.edits.back()));
  session.edits.pop_back();
}

void redo(Session& session) {
  if (session.undone.empty()) return;
  session.edits.push_back(std::move(session.undone.back()));
  session.undone.pop_back();
}

std::size_t take(Session& session, const Edits& edits) {
  std::size_t taken = 0;
  std::unordered_set<std::string> known;  // an edit by its line: equal edits have equal ones
  for (const Edit& edit : session.edits) known.insert(to_lines({edit}));
  for (const Edit& edit : edits) {
    if (!known.insert(to_lines({edit})).second) continue;
    decide(session, edit);
    ++taken;
  }
  return taken;
}

std::string kept_text(const Session& session) {
  const std::string lines = to_lines(session.edits) + to_lines(session.undone);
  return std::string(kKeptName) + std::string(kKeptVersion) + ' ' + std::to_string(session.edits.size()) + ' ' +
         std::to_string(session.undone.size()) + ' ' + hex16(hash64(lines)) + '\n' + lines;
}

Result<Session> read_kept(std::string_view text) {
  if (!text.starts_with(kKeptName)) return std::unexpected(refused("it is no list of decisions"));
  text.remove_prefix(kKeptName.size());
  std::string_view head = take_until(text, '\n');
  if (const std::string_view version = take_until(head, ' '); version != kKeptVersion) {
    Problem problem = refused("it was written by another version of the program (" + std::string(version.substr(0, 8)) +
                              "; this one reads " + std::string(kKeptVersion) + ")");
    problem.code = ProblemCode::codec_version;
    return std::unexpected(std::move(problem));
  }
  const std::string_view edits = take_until(head, ' '), undone = take_until(head, ' ');
  if (head != hex16(hash64(text))) return std::unexpected(refused("its checksum is wrong: it is damaged or cut short"));
  Result<Edits> all = read_edits(text);
  if (!all) return std::unexpected(all.error());
  std::size_t count = 0;
  std::from_chars(edits.data(), edits.data() + edits.size(), count);
  if (count > all->size() || std::to_string(count) != edits || std::to_string(all->size() - count) != undone)
    return std::unexpected(refused("it does not hold as many decisions as it says"));
  const auto end = all->begin() + static_cast<std::ptrdiff_t>(count);
  return Session{{all->begin(), end}, {end, all->end()}};
}

bool is_decisions(std::string_view file_name, std::string_view beginning) {
  if (file_name.ends_with(".entente")) return true;
  if (!file_name.ends_with(".jsonl")) return false;
  const Result<Edits> first = read_edits(take_until(beginning, '\n'));
  return first && !first->empty();
}

}  // namespace entente::ui
