// The parts of the Compare view: which articles are set against which, the two sides, and the kinds between them.
#pragma once

#include <array>
#include <string>

#include "core/report/comparison.h"
#include "ui/context.h"

namespace entente::ui {

inline constexpr std::size_t kSides = 2;  // the selection, and what it is set against

// What is compared, in words: "articles of Dawn", "the rest".
[[nodiscard]] std::string side_words(const Context& context, std::size_t side);
[[nodiscard]] Colour side_ink(const Palette& palette, std::size_t side);

// "***" for p < 0.001 and so on, by G2; empty when it may well be chance.
[[nodiscard]] std::string_view stars_of(std::optional<double> g2);

// What a row's figure is made of, for its hover. `unit`: "word", "sentence".
[[nodiscard]] std::string comparison_words(const Frequencies& cells,
                                           const std::optional<double> (&keyness)[kKeynessMeasures],
                                           std::string_view unit, std::uint64_t tested);

// Against what, by which measure; the other selection. Returns the room below.
[[nodiscard]] Box draw_compare_controls(Context& context, const Box& room);
// Where there is nothing to set against anything: what could be compared, one click each.
void draw_compare_advice(Context& context, const Box& room);

// One side: how large it is, its key terms and the actors that mark it, in so many rows. Returns the height used.
float draw_compared_side(Context& context, ImVec2 at, float width, const ComparisonFound& found, std::size_t side,
                         std::size_t rows, float alpha);
// Kinds of commitment, one row each, both sides from the middle outwards. Returns the height used.
float draw_compared_kinds(Context& context, ImVec2 at, float width, const ComparisonFound& found, float alpha);
[[nodiscard]] float compared_kinds_height(const ComparisonFound& found);

}  // namespace entente::ui
