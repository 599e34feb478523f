// Every control is a hit area of the line's height; what the mouse is over lightens.
#include "ui/draw/controls.h"

#include <algorithm>
#include <string>

namespace entente::ui {
namespace {

constexpr float kPad = 8, kChevron = 12, kStep = 22, kBox = 14;
constexpr Type kPlain = {Size::small, false};
constexpr Type kStrong = {Size::small, true};

float text_y(const Box& box) { return centred(box.min.y, box.height(), Size::small); }

void draw_tick(const Look& look, ImVec2 left_centre, bool on) {
  const Palette& p = *look.colours;
  const Box box{{left_centre.x, left_centre.y - kBox / 2}, {left_centre.x + kBox, left_centre.y + kBox / 2}};
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (on) fill(box, p.accent, 3);
  if (!on) list.AddRect(box.min, box.max, with_alpha(p.muted, 0.8f), 3);
  if (!on) return;
  const ImVec2 a = box.min + ImVec2(3.2f, 7.2f), b = box.min + ImVec2(6, 10), c = box.min + ImVec2(11, 4.2f);
  list.AddLine(a, b, p.on_accent, 1.6f);
  list.AddLine(b, c, p.on_accent, 1.6f);
}

// One end of a stepper.
bool step(const Look& look, std::string_view id, const Box& box, bool plus, bool possible) {
  const Palette& p = *look.colours;
  const Hit state = hit(id, box);
  const bool lit = state.hovered && possible;
  if (lit) fill(box.inset(1, 3), p.hover, 4);
  if (lit) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  const Colour ink = possible ? (lit ? p.text : p.muted) : with_alpha(p.muted, 0.4f);
  const ImVec2 c = box.centre();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddLine(c - ImVec2(4, 0), c + ImVec2(4, 0), ink, 1.4f);
  if (plus) list.AddLine(c - ImVec2(0, 4), c + ImVec2(0, 4), ink, 1.4f);
  return state.clicked && possible;
}

}  // namespace

void hint_of(const Look& look, const Hit& state, std::string_view words) {
  if (state.hovered && !words.empty()) tip(look, words);
}

Box ControlLine::place(float width) {
  if (pen_.x + width > right_ + 0.5f && pen_.x > left_) new_line();
  last_ = {pen_, {std::min(pen_.x + width, std::max(right_, pen_.x + 24)), pen_.y + kControl}};
  pen_.x = last_.max.x + 4;
  return last_;
}

void ControlLine::new_line() { pen_ = {left_, pen_.y + kControl + 2}; }

void ControlLine::hint(const Hit& state, std::string_view words) const { hint_of(look_, state, words); }

void ControlLine::words(std::string_view words, Colour ink, bool bold) {
  const Type type{Size::small, bold};
  const Box box = place(width_of(look_, type, words) + 2 * kPad);
  put_within(look_, {box.min.x + kPad, text_y(box)}, box.width() - kPad, type, ink == 0 ? look_.colours->muted : ink,
             words);
}

bool ControlLine::action(std::string_view id, std::string_view words, std::string_view hint_words) {
  const Box box = place(width_of(look_, kStrong, words) + 2 * kPad);
  const Hit state = target(look_, id, box, false, 4);
  put_within(look_, {box.min.x + kPad, text_y(box)}, box.width() - kPad, kStrong, look_.colours->accent, words);
  hint(state, hint_words);
  return state.clicked;
}

bool ControlLine::toggle(std::string_view id, std::string_view words, bool on, std::string_view hint_words) {
  const Box box = place(kBox + 7 + width_of(look_, kPlain, words) + 2 * kPad);
  const Hit state = target(look_, id, box, false, 4);
  draw_tick(look_, {box.min.x + kPad, box.centre().y}, on);
  put(look_, {box.min.x + kPad + kBox + 7, text_y(box)}, kPlain, look_.colours->text, words);
  hint(state, hint_words);
  return state.clicked;
}

bool ControlLine::opener(std::string_view id, std::string_view label, std::string_view value,
                         std::string_view hint_words) {
  const Palette& p = *look_.colours;
  const float label_width = label.empty() ? 0 : width_of(look_, kPlain, label) + 5;
  const Box box = place(label_width + width_of(look_, kStrong, value) + kChevron + 4 + 2 * kPad);
  const Hit state = target(look_, id, box, false, 4);
  float x = box.min.x + kPad;
  put(look_, {x, text_y(box)}, kPlain, p.muted, label);
  x += label_width;
  x += put_within(look_, {x, text_y(box)}, box.max.x - kPad - kChevron - x, kStrong, p.text, value);
  icon({x + 4 + kChevron / 2, box.centre().y + 1}, Icon::down, p.muted, kChevron);
  hint(state, hint_words);
  return state.clicked;
}

std::optional<std::size_t> ControlLine::choice(std::string_view id, std::string_view label,
                                               std::span<const Choice> choices, std::size_t chosen,
                                               std::string_view hint_words) {
  if (opener(id, label, choices[chosen].name, hint_words)) Popup::open(id);
  float width = 120;
  for (const Choice& choice : choices) {
    const float note = choice.note.empty() ? 0 : width_of(look_, kPlain, choice.note) + 20;
    width = std::max(width, width_of(look_, kStrong, choice.name) + note + 20);
  }
  std::optional<std::size_t> picked;
  Popup popup(look_, id, last_, std::min(width, 380.0f));
  if (!popup) return picked;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (!popup.row(choices[i].name, choices[i].name, i == chosen, choices[i].note)) continue;
    picked = i;
    popup.close();
  }
  return picked == chosen ? std::nullopt : picked;
}

std::optional<int> ControlLine::stepper(std::string_view id, std::string_view label, int value, int least, int most,
                                        std::string_view hint_words) {
  const Palette& p = *look_.colours;
  const std::string digits = std::to_string(value);
  const float label_width = label.empty() ? 0 : width_of(look_, kPlain, label) + 2;
  const float number = std::max(18.0f, width_of(look_, kStrong, digits) + 4);
  const Box box = place(kPad + label_width + 2 * kStep + number);
  put(look_, {box.min.x + kPad, text_y(box)}, kPlain, p.muted, label);
  const float x = box.min.x + kPad + label_width;
  ImGui::PushID(id.data(), id.data() + id.size());
  const bool less = step(look_, "less", {{x, box.min.y}, {x + kStep, box.max.y}}, false, value > least);
  const float middle = x + kStep + number / 2;
  put(look_, {middle - width_of(look_, kStrong, digits) / 2, text_y(box)}, kStrong, p.text, digits);
  const bool more =
      step(look_, "more", {{x + kStep + number, box.min.y}, {x + 2 * kStep + number, box.max.y}}, true, value < most);
  ImGui::PopID();
  if (ImGui::IsWindowHovered() && box.contains(ImGui::GetMousePos()) && !hint_words.empty()) tip(look_, hint_words);
  if (less) return value - 1;
  if (more) return value + 1;
  return std::nullopt;
}

bool ControlLine::chip(std::string_view id, std::string_view words, std::string_view hint_words, Colour dot) {
  const Palette& p = *look_.colours;
  const float before = dot == 0 ? 10.0f : 22.0f;
  const float wanted = before + std::min(width_of(look_, kStrong, words), 260.0f) + 26;
  const Box room = place(wanted);
  const Box box = room.inset(0, 2);
  const Hit state = hit(id, box);
  fill(box, state.hovered ? p.hover : p.selected, 4);
  if (dot != 0) ImGui::GetWindowDrawList()->AddCircleFilled({box.min.x + 12, box.centre().y}, 4, dot, 24);
  put_within(look_, {box.min.x + before, text_y(box)}, box.width() - before - 24, kStrong, p.text, words);
  icon({box.max.x - 13, box.centre().y}, Icon::close, state.hovered ? p.text : p.muted, 11);
  if (state.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  hint(state, hint_words);
  return state.clicked;
}

Typed ControlLine::field(std::string_view id, std::string_view value, float width, const FieldLook& how) {
  const Box box = place(width);
  return text_field(look_, id, box.inset(0, 1), value, how);
}

float quiet_tabs_width(const Look& look, std::span<const std::string_view> names) {
  float width = 0;
  for (const std::string_view name : names) width += width_of(look, kStrong, name) + 2 * kPad + 4;
  return width;
}

std::optional<std::size_t> quiet_tabs(const Look& look, ImVec2 at, std::span<const std::string_view> names,
                                      std::size_t chosen) {
  const Palette& p = *look.colours;
  std::optional<std::size_t> clicked;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const float width = width_of(look, kStrong, names[i]) + 2 * kPad;
    const Box box{at, {at.x + width, at.y + kTabs}};
    const Hit state = hit(names[i], box);
    if (state.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (state.clicked) clicked = i;
    const Colour ink = i == chosen ? p.accent : state.hovered ? p.text : p.muted;
    put(look, {at.x + kPad, text_y(box)}, kStrong, ink, names[i]);
    if (i == chosen) fill({{at.x + kPad, box.max.y - 3}, {box.max.x - kPad, box.max.y - 1}}, p.accent);
    at.x += width + 4;
  }
  return clicked;
}

bool tick(const Look& look, const Box& box, std::string_view id, std::string_view words, bool on) {
  const Hit state = target(look, id, box.inset(-6, 0), false, 4);
  draw_tick(look, {box.min.x, box.centre().y}, on);
  put_within(look, {box.min.x + kBox + 8, text_y(box)}, box.width() - kBox - 8, kPlain, look.colours->text, words);
  return state.clicked;
}

}  // namespace entente::ui
