// The shapes of actors' types: corners on a circle around the middle, the first at `turn` of a full turn; none is a
// disc. All are of about one area.
#pragma once

#include "core/language/actor.h"

namespace entente::ui {

struct MarkShape {
  int corners = 0;
  float radius = 1, turn = 0;
};

[[nodiscard]] constexpr MarkShape mark_shape(ActorType type) {
  switch (type) {
    case ActorType::person:
      return {3, 1.42f, 0.75f};
    case ActorType::organisation:
      return {4, 1.25f, 0.125f};
    case ActorType::place:
      return {4, 1.28f, 0};
    case ActorType::initiative:
      return {6, 1.1f, 0};
    case ActorType::state:
      break;
  }
  return {};
}

}  // namespace entente::ui
