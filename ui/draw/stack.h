// Things set one below another in a column: text, headings, facts, links. Keeps the pen so that a panel
// reads as its own outline.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ui/context.h"
#include "ui/draw/text_flow.h"

namespace entente::ui {

class Stack {
 public:
  static constexpr float kLabel = 112;  // how far a fact's value stands from the left edge

  Stack(Context& context, ImVec2 at, float width) : context_(context), at_(at), width_(width) {}

  [[nodiscard]] ImVec2 at() const { return at_; }
  [[nodiscard]] float width() const { return width_; }
  [[nodiscard]] const Look& look() const { return context_.look; }
  [[nodiscard]] Context& context() const { return context_; }
  void gap(float height) { at_.y += height; }
  void rule();
  void heading(std::string_view words);                               // small, muted, bold
  void title(std::string_view words);                                 // wrapped
  void text(std::string_view words, Type type = {}, Colour ink = 0);  // wrapped
  // Label left, value right; `hint` on hover.
  void fact(std::string_view label, std::string_view value, std::string_view hint = {});
  // A row that can be clicked: words left, number right, a bar under them when share >= 0; of an actor with its mark.
  bool row(std::string_view id, std::string_view words, std::string_view number, double share = -1,
           std::optional<ActorType> actor = std::nullopt);

 private:
  Context& context_;
  ImVec2 at_;
  float width_;
};

}  // namespace entente::ui
