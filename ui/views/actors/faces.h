// The faces of the Actors view. Each draws its controls and its figures into the room below the head.
#pragma once

#include <optional>
#include <string>

#include "core/report/table.h"
#include "ui/context.h"
#include "ui/draw/controls.h"

namespace entente::ui {

void draw_actor_list(Context& context, const Box& room);
void draw_actor_network(Context& context, const Box& room);
void draw_matrix(Context& context, const Box& room);
void draw_marking(Context& context, const Box& room);

// The line under the title: what the figures rest on.
[[nodiscard]] std::string actor_list_words(const Context& context);
[[nodiscard]] std::string network_words(const Context& context);
[[nodiscard]] std::string marking_words(const Context& context);

// The figures of a face, as they leave the program.
[[nodiscard]] entente::Table actor_list_table(const Context& context);

// Shared by faces.

// What is chosen in the Actors view, to be changed; pushed when it is let go of changed.
class ActorsEdit {
 public:
  explicit ActorsEdit(Context& context) : context_(context), state_(context.state.actors) {}
  ~ActorsEdit();
  ActorsEdit(const ActorsEdit&) = delete;
  ActorsEdit& operator=(const ActorsEdit&) = delete;
  ActorsState* operator->() { return &state_; }
  ActorsState& operator*() { return state_; }

 private:
  Context& context_;
  ActorsState state_;
};

inline constexpr std::uint8_t kAllTypes = 0x1F;

// Which types of actors are shown: of list, network and matrix alike.
void types_control(Context& context, ControlLine& line, std::uint8_t& types);

// Of network and matrix: from whom one looks out, what makes a link, what is left out. Returns the room below.
[[nodiscard]] Box draw_network_controls(Context& context, const Box& room);

// Rows of the report that the list shows: those of the search that are of a type asked for.
[[nodiscard]] const Rows& listed_actors(const Context& context);

// A type's mark and the actor's name in one cell.
void put_actor(const Look& look, const Box& cell, ActorType type, std::string_view name, Colour ink);

}  // namespace entente::ui
