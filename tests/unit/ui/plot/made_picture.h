// What tests of pictures share: text that is half an em a byte wide, and whether captions lie on each other.
#pragma once

#include <string>
#include <vector>

#include "ui/plot/picture.h"

namespace entente::ui::made {

class HalfEms final : public TextWidths {
 public:
  [[nodiscard]] float width(Type type, std::string_view words) const override {
    return static_cast<float>(words.size()) * em(type.size) / 2;
  }
};

// "A | B" for each two captions that overlap.
[[nodiscard]] inline std::vector<std::string> collisions(const Picture& picture) {
  const HalfEms widths;
  std::vector<std::string> out;
  std::vector<const Caption*> seen;
  for (const Item& item : picture.items) {
    const auto* caption = std::get_if<Caption>(&item);
    if (caption == nullptr) continue;
    for (const Caption* before : seen) {
      if (box_of(*caption, widths).overlaps(box_of(*before, widths)))
        out.push_back(before->words + " | " + caption->words);
    }
    seen.push_back(caption);
  }
  return out;
}

template <class Form>
[[nodiscard]] std::vector<Form> all_of(const Picture& picture) {
  std::vector<Form> out;
  for (const Item& item : picture.items) {
    if (const auto* form = std::get_if<Form>(&item)) out.push_back(*form);
  }
  return out;
}

[[nodiscard]] inline bool says(const Picture& picture, std::string_view words) {
  for (const Caption& caption : all_of<Caption>(picture)) {
    if (caption.words == words) return true;
  }
  return false;
}

}  // namespace entente::ui::made
