// What else can be done with what is in focus: other faces of the Terms view on it, and the selection of its articles;
// and the figures of a term, with what it is compared with.
#pragma once

#include <string>
#include <string_view>

#include "ui/draw/stack.h"

namespace entente::ui {

// Links in a row: to the concordance, the collocates and the trend of `pattern`, and to `selection`.
void draw_ways(Stack& stack, std::string_view pattern, std::string_view select_words, const Query& selection);

void draw_term_figures(Stack& stack, const TermFigures& term, const TermTable& table);

}  // namespace entente::ui
