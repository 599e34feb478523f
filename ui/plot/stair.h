// How a commitment moved, as a stair: a tread for each step of its ledger row, as high as its status stands on
// the ladder from stated to done and as thick as its words are firm. What is refused or suspended falls to the ground.
#pragma once

#include <span>
#include <string>

#include "core/report/ledger.h"
#include "ui/draw/look.h"
#include "ui/plot/picture.h"

namespace entente::ui {

inline constexpr int kRungs = 6;

// 0 for what is asked or stated, 5 for what is done. What was taken back stands on the ground as well.
[[nodiscard]] int rung_of(Status status);
[[nodiscard]] bool is_taken_back(Status status);  // refused, suspended

// Of so many points; of more steps than there is room for, the last ones.
[[nodiscard]] Picture stair_picture(std::span<const LedgerStep> steps, bool is_closed, Point size,
                                    const Palette& palette);

// A row of the ledger for paper: who to whom, what, when, and its stair.
struct StairRow {
  std::string who, what, when;
  std::span<const LedgerStep> steps;
  bool is_closed = false;
};
[[nodiscard]] Picture stairs_picture(std::span<const StairRow> rows, const Palette& palette, const TextWidths& widths);

// "2022-03-21  intent, weak", a line a step.
[[nodiscard]] std::string stair_words(std::span<const LedgerStep> steps);

// A tick in a disc, a cross in a ring, or an empty ring.
void verdict_mark(const Look& look, ImVec2 centre, Verdict verdict);

}  // namespace entente::ui
