// A one-line text field in the look of the rest. What is being typed lives in Dear ImGui until it is entered; the
// caller owns what stands.
#pragma once

#include <string>
#include <string_view>

#include "ui/draw/look.h"

namespace entente::ui {

struct FieldLook {
  std::string_view hint = {};  // in the empty field
  bool wrong = false;          // outlined in the colour of warnings
  bool take_focus = false;     // this frame
};

struct Typed {
  std::string text;      // as it stands in the field now
  bool entered = false;  // by Enter, or by leaving the field after a change
  bool by_key = false;   // by Enter
  bool active = false;   // is being typed into
};

Typed text_field(const Look& look, std::string_view id, const Box& box, std::string_view value,
                 const FieldLook& how = {});

}  // namespace entente::ui
