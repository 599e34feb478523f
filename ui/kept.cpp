// See kept.h.
#include "ui/kept.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "core/base/hash.h"

namespace entente::ui {
namespace {

// What a text may grow by, at least, before a visit begins with a whole one again.
constexpr std::size_t kLongTail = std::size_t{1} << 16;
constexpr std::size_t kMarks = 18;  // "+ ", and the checksum

std::uint64_t chained(Step step, std::string_view line, std::uint64_t chain) {
  return hash64(line, hash64(static_cast<std::uint64_t>(step), chain));
}

// The line at the beginning of `text`, with its end; nothing when it has none.
std::string_view whole_line(std::string_view text) {
  const std::size_t end = text.find('\n');
  return end == std::string_view::npos ? std::string_view() : text.substr(0, end + 1);
}

// Bytes of the whole session at the beginning of `text`, which tells its own number of lines.
std::size_t size_of_whole(std::string_view text) {
  const std::string_view head = whole_line(text);
  std::size_t left = 0, at = head.size();
  std::size_t begin = 0;
  for (int word = 0; word < 4; ++word) {  // name, version, EDITS, UNDONE
    const std::size_t end = std::min(head.find(' ', begin), head.size());
    std::size_t number = 0;
    std::from_chars(head.data() + begin, head.data() + end, number);
    if (word >= 2) left += std::min(number, text.size());
    begin = std::min(end + 1, head.size());
  }
  for (; left > 0 && at < text.size(); --left) {
    const std::string_view line = whole_line(text.substr(at));
    if (line.empty()) return text.size();
    at += line.size();
  }
  return at;
}

// False for what is no step of this session.
bool replay(std::string_view line, KeptReading& out) {
  if (line.size() < kMarks + 1 || line[1] != ' ') return false;
  const auto step = static_cast<Step>(line[0]);
  const std::string_view json = line.substr(kMarks);
  const std::uint64_t chain = chained(step, json, out.chain);
  if (line.substr(2, kMarks - 2) != hex16(chain)) return false;
  Session& session = out.session;
  if (step == Step::decided) {
    const Result<Edits> edits = read_edits(json);
    if (!edits || edits->size() != 1) return false;
    decide(session, edits->front());
  } else if (step == Step::undone && !session.edits.empty()) {
    undo(session);
  } else if (step == Step::redone && !session.undone.empty()) {
    redo(session);
  } else {
    return false;
  }
  out.chain = chain;
  return true;
}

}  // namespace

std::uint64_t chain_of_whole(std::string_view whole) { return hash64(whole); }

std::string step_line(Step step, const Edit* decided, std::uint64_t& chain) {
  const std::string json = decided != nullptr ? to_lines({*decided}) : "\n";
  chain = chained(step, json, chain);
  return std::string{static_cast<char>(step), ' '} + hex16(chain) + json;
}

Result<KeptReading> read_kept_steps(std::string_view text) {
  const std::string_view whole = text.substr(0, size_of_whole(text));
  Result<Session> session = read_kept(whole);
  if (!session) return std::unexpected(session.error());
  KeptReading out{*std::move(session), chain_of_whole(whole), 0, false, false};
  for (std::string_view rest = text.substr(whole.size()); !rest.empty();) {
    const std::string_view line = whole_line(rest);
    if (line.empty()) {
      out.is_torn = true;
      break;
    }
    if (!replay(line, out)) {
      out.is_damaged = true;
      break;
    }
    ++out.steps;
    rest.remove_prefix(line.size());
  }
  return out;
}

// Lines go behind what is kept as long as those that are there could all be read and are not many.
void Keeper::take_up(KeptReading reading, std::size_t size, Session& out) {
  is_whole_due_ = reading.is_torn || reading.is_damaged || (reading.steps > 0 && size > kLongTail);
  chain_ = reading.chain;
  if (reading.is_damaged) warning_ = "the end of what was kept is damaged: the decisions before it are in use";
  out = std::move(reading.session);
}

Session Keeper::recall(const Kept& kept, std::string_view place) {
  const std::uint64_t given = given_;
  *this = Keeper();
  given_ = acknowledged_ = given;
  is_elsewhere_ = kept.is_elsewhere;
  problem_ = kept.problem;
  is_refused_ = !problem_.empty();
  Session out;
  std::string fault;
  for (const std::string& text : kept.generations) {
    Result<KeptReading> reading = read_kept_steps(text);
    if (!reading) {
      if (fault.empty()) fault = reading.error().message;
      continue;
    }
    take_up(*std::move(reading), text.size(), out);
    if (!fault.empty()) {  // never lines behind what cannot be read
      is_whole_due_ = true;
      warning_ = "what was kept last " + std::string(place) + " cannot be read (" + fault +
                 "): the decisions kept before it are in use";
    }
    return out;
  }
  if (!fault.empty() && !is_refused_) {
    problem_ = "what was kept " + std::string(place) + " cannot be read and is left as it is: " + fault;
    is_refused_ = true;
  }
  return out;
}

void Keeper::note(Step step, const Edit* decided) {
  is_changed_ = true;
  if (!is_whole_due_ && !is_elsewhere_ && !is_refused_) due_ += step_line(step, decided, chain_);
}

bool Keeper::take_due(const Session& session, Keeping& out) {
  if (is_refused_ || is_elsewhere_ || (due_.empty() && !(is_whole_due_ && is_changed_))) return false;
  out.is_whole = is_whole_due_;
  out.text = is_whole_due_ ? kept_text(session) : std::move(due_);
  if (is_whole_due_) chain_ = chain_of_whole(out.text);
  is_whole_due_ = is_changed_ = false;
  due_.clear();
  out.number = ++given_;
  return true;
}

// After a failure what is kept may end in half a line: the next text is a whole one.
void Keeper::acknowledge(std::uint64_t number, std::string problem) {
  acknowledged_ = std::max(acknowledged_, number);
  problem_ = std::move(problem);
  if (!problem_.empty()) is_whole_due_ = is_changed_ = true;
}

}  // namespace entente::ui
