// The views, each a function of what it is handed that draws into a room of the window.
#pragma once

#include "ui/context.h"

namespace entente::ui {

// The frame around the views.
void draw_top_bar(Context& context, const Box& room);
void draw_rail(Context& context, const Box& room);
void draw_tabs(Context& context, const Box& room);        // the rail lying down, where the window is narrow
float draw_selection(Context& context, const Box& room);  // as wide as the room, from its top; returns its height
void draw_timeline(Context& context, const Box& room);
void draw_status(Context& context, const Box& room);
void draw_evidence(Context& context, const Box& room);

// What stands in the middle.
void draw_empty(Context& context, const Box& room);  // nothing read yet
void draw_overview(Context& context, const Box& room);
void draw_articles(Context& context, const Box& room);
void draw_terms(Context& context, const Box& room);
void draw_actors(Context& context, const Box& room);
void draw_commitments(Context& context, const Box& room);
void draw_compare(Context& context, const Box& room);
void draw_reader(Context& context, const Box& room);
void draw_input(Context& context, const Box& room);

// The head of a view: its name large, one line under it, up to what stands at its right end. Returns the room below.
[[nodiscard]] Box draw_title(Context& context, const Box& room, std::string_view title, std::string_view line,
                             float used = 0);
// Where what stands at the right end of that line begins, to the left.
[[nodiscard]] ImVec2 end_of_title(const Box& room);

// The kinds with their counts; a click narrows Commitments to them. Returns the height used.
float draw_kinds(Context& context, ImVec2 at, float width);

// What a kind stands for, in a few words.
inline constexpr std::size_t kKinds = 8;
[[nodiscard]] std::string_view kind_meaning(Kind kind);

// Said in the middle of an empty list.
void draw_nothing(Context& context, const Box& room, std::string_view words);

}  // namespace entente::ui
