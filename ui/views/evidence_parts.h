// Parts of the Evidence panel: what it says of an actor and of a link, and the sentences and commitments that it shows
// of anything.
#pragma once

#include <string>
#include <string_view>

#include "ui/draw/stack.h"

namespace entente::ui {

inline constexpr std::string_view kStoriesHint =
    "The articles without copies: those that print one text, whole, cut or edited, are one story.";

// Names, figures, why it is one actor, what can be done about it, whom it stands with, when, where.
void draw_actor_evidence(Stack& stack, const ActorRow& actor);

// False when there is no such link, nor two such actors.
bool draw_link_evidence(Stack& stack, const Focus& focus);

// A commitment: its sentence with the parts drawn in it, what can be decided, every field, why it is here, where it is
// said again and what closed it.
void draw_commitment_evidence(Stack& stack, const CommitmentRow& row);

// What is behind a row of the Compare view: a term or an actor among the articles that the selection is set against,
// or a kind of commitment on either side. False when nothing is compared.
bool draw_compared_evidence(Stack& stack, const Focus& focus);

// One commitment in two lines; a click makes it the focus.
void draw_commitment_card(Stack& stack, const CommitmentRow& row);

// The sentences behind the focus; a click opens the Reader there.
void draw_sentences(Stack& stack);

// The commitments in which the focus takes part.
void draw_commitment_list(Stack& stack, std::string_view heading);

// "2022-03-21 . Road agreed"
[[nodiscard]] std::string source_line(const Context& context, const std::string& article_id);

}  // namespace entente::ui
