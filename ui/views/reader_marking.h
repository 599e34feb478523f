// Words marked in the Reader with the mouse: a drag takes whole words of one sentence, a click on plain text its whole
// sentence. What is marked can be added as a commitment that was not found.
#pragma once

#include <optional>

#include "ui/context.h"

namespace entente::ui {

// The words from one byte to another, whole, within the sentence of the first; without marks at their ends. Nothing
// where no sentence is.
[[nodiscard]] std::optional<MarkedWords> words_between(const ArticleView& article, std::uint32_t from,
                                                       std::uint32_t to);
[[nodiscard]] std::optional<MarkedWords> sentence_at(const ArticleView& article, std::uint32_t byte);

// Follows the mouse over the text. `byte`: the character under it; `is_tagged`: what stands there answers to a click by
// itself.
void follow_marking(Context& context, const ArticleView& article, std::optional<std::uint32_t> byte, bool is_tagged);

// What is marked of this article.
[[nodiscard]] const MarkedWords* marked_in(const Context& context, const ArticleView& article);

// What can be done with it, in a line.
void draw_marking_line(Context& context, const Box& room, const ArticleView& article);

}  // namespace entente::ui
