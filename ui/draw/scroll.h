// A part of the window that scrolls. Its content is placed by hand in screen points, from top(); say how
// tall it was with extent(), and Dear ImGui knows how far there is to scroll.
#pragma once

#include <string_view>

#include "ui/draw/gui.h"

namespace entente::ui {

class Scroll {
 public:
  Scroll(std::string_view id, const Box& room);
  ~Scroll();
  Scroll(const Scroll&) = delete;
  Scroll& operator=(const Scroll&) = delete;

  [[nodiscard]] ImVec2 top() const { return top_; }  // of the content, moves with scrolling
  [[nodiscard]] const Box& room() const { return room_; }
  [[nodiscard]] bool shows(float y, float height) const { return y + height >= room_.min.y && y <= room_.max.y; }
  void extent(float height);                 // of all content
  void reveal(float y, float height) const;  // scrolls as little as shows this stretch of the content

 private:
  Box room_;
  ImVec2 top_;
};

}  // namespace entente::ui
