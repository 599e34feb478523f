// Pages written down in short, act by act, for tests of many small ones.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "tests/unit/report/stated_summary.h"

namespace entente::stated {

struct Act {
  std::string sentence, cue, what;
  Kind kind = Kind::pledge;
  Status status = Status::intent;
  std::vector<std::string> committers = {}, counterparties = {}, requesters = {};  // keys
  Modality modality = Modality::strong;
  std::string due = {}, quantity = {}, unit = {};
};

struct Piece {
  std::string id, date;
  std::vector<Act> acts = {};
  std::string source = {}, copy_of = {};
};

inline Summary summary_of(const std::vector<Piece>& pieces) {
  std::vector<Page> pages;
  for (const Piece& piece : pieces) {
    Page& page = pages.emplace_back(Page{piece.id, piece.date, piece.source, "", {}, piece.copy_of});
    for (const Act& act : piece.acts) {
      Line& line = page.lines.emplace_back();
      line.text = act.sentence;
      line.cue = act.cue;
      line.what = act.what;
      line.kind = act.kind;
      line.status = act.status;
      line.modality = act.modality;
      line.committers = act.committers;
      line.counterparties = act.counterparties;
      line.requesters = act.requesters;
      line.due = act.due;
      line.quantity = act.quantity;
      line.unit = act.unit;
    }
  }
  return summary_of(pages);
}

}  // namespace entente::stated
