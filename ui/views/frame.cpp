// What stands around every view: the bar with the search, the rail of views, the status line.
#include <algorithm>
#include <array>
#include <cstring>

#include "ui/draw/popup.h"
#include "ui/format.h"
#include "ui/views/menu.h"
#include "ui/views/views.h"

namespace entente::ui {
namespace {

constexpr float kSearchWidth = 320;
constexpr std::array<View, 7> kMain = {View::overview,    View::articles, View::terms, View::actors,
                                       View::commitments, View::compare,  View::reader};

// As the rail has room for: "4,886k".
std::string short_count(std::uint64_t n) { return n < 100000 ? thousands(n) : thousands((n + 500) / 1000) + "k"; }

// Rows of each view; while a search is on, those that match it.
std::string count_of(const Context& context, View view) {
  const Derived& derived = context.derived;
  switch (view) {
    case View::articles:
      return short_count(derived.articles().size());
    case View::terms:
      return short_count(derived.terms().size());
    case View::actors:
      return short_count(derived.actors().size());
    case View::commitments:
      return short_count(derived.commitments_shown());
    case View::input:
      return context.report.problems.empty() ? "" : short_count(context.report.problems.size()) + "!";
    default:
      return {};
  }
}

void search_field(Context& context, const Box& box) {
  const Look& look = context.look;
  const Palette& p = context.colours();
  fill(box, p.raised, kRounding);
  ImGui::GetWindowDrawList()->AddRect(box.min, box.max, p.line, kRounding);
  icon({box.min.x + 18, box.centre().y}, Icon::search, p.muted);
  std::array<char, 256> buffer{};
  const std::size_t length = std::min(context.state.search.size(), buffer.size() - 1);
  std::memcpy(buffer.data(), context.state.search.data(), length);
  const float size = pixels(Size::body);
  ImGui::PushFont(look.regular, size);
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(0, (box.height() - size) / 2));
  ImGui::SetCursorScreenPos({box.min.x + 34, box.min.y});
  ImGui::SetNextItemWidth(box.width() - 34 - 56);
  if (context.state.search_wants_focus) ImGui::SetKeyboardFocusHere();
  if (ImGui::InputTextWithHint("##search", "Search every list", buffer.data(), buffer.size())) {
    context.push(Search{buffer.data()});
  }
  const bool active = ImGui::IsItemActive();
  ImGui::PopStyleVar();
  ImGui::PopFont();
  if (active) ImGui::GetWindowDrawList()->AddRect(box.min, box.max, p.accent, kRounding, 0, 1.5f);
  if (!context.state.search.empty()) {
    const Box clear{{box.max.x - 32, box.min.y}, box.max};
    const Hit state = hit("clear search", clear);
    icon(clear.centre(), Icon::close, state.hovered ? p.text : p.muted, 14);
    if (state.clicked) context.push(Search{});
  } else if (!active && box.width() > 220) {
    put_right(look, {box.max.x - 12, centred(box.min.y, box.height(), Size::small)}, {Size::small}, p.muted, "Ctrl F");
  }
}

// Buttons from the right edge inwards.
class FromRight {
 public:
  FromRight(Context& context, const Box& room) : context_(context), x_(room.max.x - kGrid * 2), y_(room.centre().y) {}

  bool button(std::string_view id, Icon glyph, std::string_view label, std::string_view hint) {
    const float width = button_width(context_.look, true, label);
    x_ -= width;
    const ImVec2 at{x_, y_ - kButtonHeight / 2};
    const bool pressed = ui::button(context_.look, at, id, &glyph, label);
    last_ = {at, at + ImVec2(width, kButtonHeight)};
    if (ImGui::IsMouseHoveringRect(last_.min, last_.max)) tip(context_.look, hint);
    x_ -= kGrid;
    return pressed;
  }
  [[nodiscard]] float x() const { return x_; }
  [[nodiscard]] const Box& last() const { return last_; }

 private:
  Context& context_;
  float x_, y_;
  Box last_{};
};

void rail_item(Context& context, const Box& box, View view) {
  const Palette& p = context.colours();
  const bool chosen = context.state.view == view;
  if (target(context.look, view_name(view), box, chosen).clicked) context.push(ShowView{view});
  const bool troubled = view == View::input && !context.report.problems.empty();
  const Colour ink = chosen ? p.accent : p.text;
  const float y = centred(box.min.y, box.height(), Size::body);
  put(context.look, {box.min.x + 12, y}, {Size::body, chosen}, ink, view_title(view));
  const bool searched = !context.state.search.empty() && view != View::input;
  put_right(context.look, {box.max.x - 12, centred(box.min.y, box.height(), Size::small)},
            {Size::small, troubled || searched},
            troubled   ? p.warning
            : searched ? p.accent
                       : p.muted,
            count_of(context, view));
}

std::string status_words(const Context& context) {
  const Report& report = context.report;
  const Progress& progress = context.snapshot.progress;
  constexpr std::string_view kDot = "   \xC2\xB7   ";
  std::string out = counted(report.articles.size(), "article", "articles");
  out += kDot;
  out += counted(report.stories, "story", "stories");
  out += kDot;
  out += counted(report.words, "word", "words");
  out += kDot;
  if (progress.phase == Phase::working) {
    out += "reading " + thousands(progress.files_done) + " of " + counted(progress.files_total, "file", "files");
  } else {
    if (progress.phase == Phase::cancelled) out += "stopped; ";
    out += "analysed in " + fixed(progress.seconds, progress.seconds < 10 ? 2 : 0) + " s";
  }
  out += kDot;
  return out + "nothing left this computer";
}

}  // namespace

void draw_top_bar(Context& context, const Box& room) {
  const Look& look = context.look;
  const Palette& p = context.colours();
  fill(room, p.shelf);
  hairline(look, {room.min.x, room.max.y - 1}, room.width());
  const bool narrow = room.width() < 760;
  put(look, {room.min.x + 20, centred(room.min.y, room.height(), Size::body)}, {Size::body, true}, p.text, "Entente");

  FromRight right(context, room);
  if (right.button("help", Icon::help, "", "Keys and help  (F1)")) context.push(ShowKeys{!context.state.keys_shown});
  const bool dark = context.state.dark;
  if (right.button("theme", dark ? Icon::sun : Icon::moon, "", dark ? "Light theme" : "Dark theme")) {
    context.push(SetDark{!dark, true});
  }
  if (right.button("menu", Icon::menu, "", "Open, save, text size")) Popup::open("main menu");
  draw_menu(context, right.last());
  if (context.snapshot.progress.phase != Phase::empty) {
    if (context.can_open_files && room.width() >= 520) {
      if (right.button("open", Icon::open, narrow ? "" : "Open", "Add articles  (Ctrl O)")) {
        context.push(Request::open_files);
      }
    }
    const float left = room.min.x + (narrow ? 92 : kRailWidth + kMargin - 12);
    const float width = std::min(kSearchWidth, right.x() - left - kGrid);
    if (width > 120) search_field(context, {{left, room.min.y + 12}, {left + width, room.max.y - 12}});
  }
}

void draw_rail(Context& context, const Box& room) {
  fill(room, context.colours().shelf);
  float y = room.min.y + kGrid * 2;
  for (const View view : kMain) {
    rail_item(context, {{room.min.x + kGrid, y}, {room.max.x - kGrid, y + kRow}}, view);
    y += kRow + 2;
  }
  y = std::max(y + kGrid, room.max.y - kRow - kGrid);
  rail_item(context, {{room.min.x + kGrid, y}, {room.max.x - kGrid, y + kRow}}, View::input);
}

// How far the tabs are moved left so that the chosen one stands in the middle: those beside it are in sight, and in
// reach.
static float shift_of_tabs(const Context& context, float room) {
  float x = 2 * kGrid, middle = 0;
  for (std::size_t i = 0; i < kViews; ++i) {
    const auto view = static_cast<View>(i);
    const bool chosen = context.state.view == view;
    const float width = width_of(context.look, {Size::small, chosen}, view_title(view)) + 2 * kGrid;
    if (chosen) middle = x + width / 2;
    x += width;
  }
  return std::clamp(middle - room / 2, 0.0f, std::max(x - room, 0.0f));
}

void draw_tabs(Context& context, const Box& room) {
  const Palette& p = context.colours();
  fill(room, p.shelf);
  hairline(context.look, {room.min.x, room.max.y - 1}, room.width());
  float x = room.min.x + kGrid - shift_of_tabs(context, room.width());
  for (std::size_t i = 0; i < kViews; ++i) {
    const auto view = static_cast<View>(i);
    const std::string_view label = view_title(view);
    const bool chosen = context.state.view == view;
    const float width = width_of(context.look, {Size::small, chosen}, label) + 2 * kGrid;
    const Hit state = hit(label, {{x, room.min.y}, {x + width, room.max.y}});
    if (state.clicked) context.push(ShowView{view});
    put(context.look, {x + kGrid, centred(room.min.y, room.height(), Size::small)}, {Size::small, chosen},
        chosen ? p.accent : p.text, label);
    if (chosen) fill({{x + kGrid, room.max.y - 2}, {x + width - kGrid, room.max.y}}, p.accent);
    x += width;
  }
}

void draw_status(Context& context, const Box& room) {
  const Look& look = context.look;
  const Palette& p = context.colours();
  fill(room, p.shelf);
  hairline(look, room.min, room.width());
  const float y = centred(room.min.y, room.height(), Size::small);
  const Progress& progress = context.snapshot.progress;
  float right = room.max.x - 20 - context.taken_of_status;
  if (progress.phase == Phase::working) {
    const float width = width_of(look, {Size::small, true}, "Cancel");
    right -= width;
    if (link(look, {right, y}, "cancel", "Cancel", {Size::small, true})) context.push(Request::cancel);
    right -= 16;
  } else if (!context.report.problems.empty()) {
    const std::uint64_t refused = context.report.input.refused;
    const std::string words = refused > 0 ? counted(refused, "file was", "files were") + " not read"
                                          : counted(context.report.problems.size(), "note", "notes") + " on the input";
    right -= width_of(look, {Size::small, true}, words);
    if (link(look, {right, y}, "problems", words, {Size::small, true})) context.push(ShowView{View::input});
    icon({right - 14, room.centre().y}, Icon::warning, p.warning, 14);
    right -= 40;
  }
  if (const SessionNote& note = context.session_note; !note.words.empty()) {
    const Type type{Size::small, note.is_problem};
    const float width = std::min(width_of(look, type, note.words), room.width() * 0.45f);
    right -= width;
    put_within(look, {right, y}, width, type, note.is_problem ? p.warning : p.muted, note.words);
    right -= 24;
  }
  put_within(look, {room.min.x + 20, y}, right - room.min.x - 40, {Size::small}, p.muted, status_words(context));
}

ImVec2 end_of_title(const Box& room) { return {room.max.x - kMargin, room.min.y + 58}; }

Box draw_title(Context& context, const Box& room, std::string_view title, std::string_view line, float used) {
  const float y = room.min.y + 24;
  put(context.look, {room.min.x + kMargin, y}, {Size::title, true}, context.colours().text, title);
  put_within(context.look, {room.min.x + kMargin, y + 34}, room.width() - 2 * kMargin - used, {Size::small},
             context.colours().muted, line);
  return {{room.min.x, y + 34 + 32}, room.max};
}

void draw_nothing(Context& context, const Box& room, std::string_view words) {
  const float width = width_of(context.look, {}, words);
  put(context.look, {room.centre().x - width / 2, room.min.y + std::min(96.0f, room.height() / 3)}, {},
      context.colours().muted, words);
}

}  // namespace entente::ui
