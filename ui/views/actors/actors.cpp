// Actors: who is named, under all their names, and who stands with whom. One head over four faces, which share the
// selection, the user's decisions and what is chosen here.
#include <array>

#include "ui/format.h"
#include "ui/views/actors/exports.h"
#include "ui/views/actors/faces.h"
#include "ui/views/actors/hand.h"
#include "ui/views/decisions.h"
#include "ui/views/head.h"
#include "ui/views/views.h"

namespace entente::ui {
namespace {

constexpr std::array<std::string_view, 4> kFaces = {"List", "Network", "Matrix", "Marking"};

std::string face_words(const Context& context) {
  switch (context.state.actors.face) {
    case ActorsFace::list:
      return actor_list_words(context);
    case ActorsFace::network:
    case ActorsFace::matrix:
      return network_words(context);
    case ActorsFace::marking:
      return marking_words(context);
  }
  return {};
}

void draw_face(Context& context, const Box& room) {
  switch (context.state.actors.face) {
    case ActorsFace::list:
      return draw_actor_list(context, room);
    case ActorsFace::network:
      return draw_actor_network(context, room);
    case ActorsFace::matrix:
      return draw_matrix(context, room);
    case ActorsFace::marking:
      return draw_marking(context, room);
  }
}

}  // namespace

ActorsEdit::~ActorsEdit() {
  if (!(state_ == context_.state.actors)) context_.push(SetActors{std::move(state_)});
}

void types_control(Context& context, ControlLine& line, std::uint8_t& types) {
  constexpr std::array kTypes = {ActorType::state, ActorType::person, ActorType::organisation, ActorType::place,
                                 ActorType::initiative};
  std::string value;
  for (const ActorType type : kTypes) {
    if ((types >> static_cast<unsigned>(type) & 1u) == 0) continue;
    value += (value.empty() ? "" : ", ") + std::string(type_name(type));
  }
  if (types == kAllTypes) value = "all";
  if (line.opener("types", "Types", value, "Which types of actors are shown")) Popup::open("types of actors");
  Popup popup(context.look, "types of actors", line.last(), 190);
  if (!popup) return;
  for (const ActorType type : kTypes) {
    const auto bit = static_cast<std::uint8_t>(1u << static_cast<unsigned>(type));
    const Box box = popup.take(kControl);
    if (tick(context.look, box, type_name(type), type_name(type), (types & bit) != 0) && types != bit) types ^= bit;
    type_mark({box.max.x - 10, box.centre().y}, type, context.colours().of(type));
  }
  popup.rule();
  if (popup.row("all types", "All types", types == kAllTypes)) types = kAllTypes;
}

void put_actor(const Look& look, const Box& cell, ActorType type, std::string_view name, Colour ink) {
  type_mark({cell.min.x + 4, cell.centre().y}, type, look.colours->of(type));
  put_within(look, {cell.min.x + 16, centred(cell.min.y, cell.height(), Size::body)}, cell.width() - 16,
             {Size::body, true}, ink, name);
}

void draw_actors(Context& context, const Box& room) {
  const std::string words = face_words(context);
  const auto face = static_cast<std::size_t>(context.state.actors.face);
  const DrawnHead head = draw_head(context, room, {"Actors", kFaces, face, words}, [&](ImVec2 top_right) {
    const float used = draw_decisions(context, top_right);
    return used + draw_actor_exports(context, {top_right.x - used, top_right.y});
  });
  if (head.face) {
    SetActors change{context.state.actors};
    change.actors.face = static_cast<ActorsFace>(*head.face);
    context.push(std::move(change));
  }
  draw_face(context, draw_merge_asked(context, head.below));
  draw_hand(context);
}

}  // namespace entente::ui
