// An index made from another by the decisions that differ is the one made by all of them: at random, against the plain
// way.
#include <catch_amalgamated.hpp>
#include <random>

#include "core/base/hash.h"
#include "core/report/commitments.h"
#include "core/report/report.h"
#include "core/report/stories.h"
#include "tests/unit/report/stated_acts.h"

namespace {

using namespace entente;
using stated::Act;
using stated::Piece;
using Verb = CommitmentEdit::Verb;

const std::string kDam = "build a hydroelectric dam on the Green River";

Act dam(std::string said, Kind kind, Status status) {
  return {"Norland " + said + " " + kDam + ".", said, kDam, kind, status, {"norland"}, {"sudmark"}};
}

// A dam that is intended, agreed on, intended again and built, and a plea beside it.
std::vector<Piece> pieces() {
  const Act plea{"Estmark asked Norland to free the sailors.",
                 "asked",
                 "free the sailors",
                 Kind::request,
                 Status::requested,
                 {"norland"},
                 {},
                 {"estmark"}};
  return {{"a1", "2020-01-10", {dam("will", Kind::pledge, Status::intent)}},
          {"a2", "2020-02-12", {dam("agreed to", Kind::agreement, Status::agreed), plea}},
          {"a3", "2020-03-01", {dam("shall", Kind::pledge, Status::intent)}},
          {"a4", "2020-04-02", {dam("was seen to", Kind::delivery, Status::done), plea}}};
}

// All that an index says.
std::string told(const CommitmentIndex& index, const Summary& summary) {
  std::string out;
  for (std::uint32_t i = 0; i < index.size(); ++i) {
    const CommitmentRow row = index.row(summary, i);
    out += row.id + " " + std::string(verdict_name(row.verdict)) + " " + row.note + " " +
           std::string(kind_name(row.kind)) + " " + std::to_string(index[i].entry);
    for (const std::string& other : row.same_as) out += " =" + other;
    out += "\n";
  }
  for (const LedgerEntry& entry : index.entries()) {
    for (const std::uint32_t statement : entry.statements) out += std::to_string(statement) + " ";
    out += "closed by " + std::to_string(entry.closed_by) + ", closes";
    for (const std::uint32_t other : entry.closes) out += " " + std::to_string(other);
    out += "\n";
  }
  for (const std::string& words : index.idle_edits()) out += words + "\n";
  return out;
}

CommitmentEdit edit_of(Verb verb, const std::string& commitment) {
  CommitmentEdit out;
  out.verb = verb;
  out.commitment = commitment;
  return out;
}

}  // namespace

TEST_CASE("decided on step by step, with steps taken back, an index is the one that all decisions make at once") {
  const Summary summary = stated::summary_of(pieces());
  const ActorIndex actors(summary);
  const Stories stories(summary.articles);
  const CommitmentIndex plain(summary, actors, stories);
  REQUIRE(plain.entries().size() < plain.size());  // some are joined
  std::vector<std::string> ids = {"0000000000000000"};
  for (std::uint32_t i = 0; i < plain.size(); ++i) ids.push_back(hex16(plain[i].id));
  CommitmentEdit added = edit_of(Verb::add, added_id("a1", {0, 7}));
  added.article = "a1";
  added.sentence = {0, 18};
  added.what = {0, 7};
  added.value = "Norland plays ball";
  ids.push_back(added.commitment);

  std::minstd_rand random(7);
  const auto below = [&](std::size_t limit) { return random() % limit; };
  CommitmentIndex now(summary, actors, stories);
  CommitmentEdits edits;
  for (int step = 0; step < 400; ++step) {
    CommitmentEdits next = edits;
    for (std::size_t i = below(3); i > 0 && !next.empty(); --i) next.pop_back();
    for (std::size_t i = below(4); i > 0; --i) {
      const std::size_t kind = below(12);
      CommitmentEdit edit = edit_of(static_cast<Verb>(kind % 3), ids[below(ids.size())]);
      if (kind == 9 || kind == 10) {
        edit.verb = Verb::note;
        edit.value = below(3) == 0 ? "" : "seen";
      }
      if (kind == 11 && below(3) == 0) edit = added;
      if (kind == 8 && below(3) == 0) {
        edit.verb = Verb::set;
        edit.field = CommitmentField::status;
        edit.value = "suspended";
      }
      next.push_back(std::move(edit));
    }
    CommitmentIndex stepped(now, edits, summary, actors, stories, next);
    CAPTURE(step, to_lines(Edits(next.begin(), next.end())));
    REQUIRE(told(stepped, summary) == told(CommitmentIndex(summary, actors, stories, next), summary));
    now = std::move(stepped);
    edits = std::move(next);
  }
}
