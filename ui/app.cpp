// One full-window frame, cut into rooms; each view draws into its own and pushes actions, which are
// applied after drawing, so that nothing changes under a view's hands.
#include "ui/app.h"

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "ui/context.h"
#include "ui/draw/glyphs.h"
#include "ui/draw/popup.h"
#include "ui/fonts.h"
#include "ui/views/sheets.h"
#include "ui/views/views.h"

namespace entente::ui {

namespace {

constexpr float kTabsHeight = 36;
constexpr float kLowest = 560;  // a window that has room for the timeline

struct Rooms {
  Box rail, tabs, main, evidence, timeline;
  bool has_rail = true, has_evidence = true, has_timeline = true;
};

// Three columns where there is room, evidence below where there is not, tabs for the rail on a phone. `selection` is
// the height of the selection bar, which grows with its chips.
Rooms lay_out_rooms(ImVec2 size, const UiState& state, float selection) {
  Rooms r;
  r.has_timeline = size.y >= kLowest;
  const float bottom = size.y - kStatusHeight, foot = bottom - (r.has_timeline ? kTimelineHeight : 0);
  r.timeline = {{0, foot}, {size.x, bottom}};
  Box middle{{0, kBarHeight + selection}, {size.x, foot}};
  r.has_rail = size.x >= 760;
  if (r.has_rail) {
    r.rail = {middle.min, {kRailWidth, middle.max.y}};
    middle.min.x = kRailWidth;
  } else {
    r.tabs = {middle.min, {middle.max.x, middle.min.y + kTabsHeight}};
    middle.min.y += kTabsHeight;
  }
  r.main = r.evidence = middle;
  if (size.x >= 1040) {
    const float width = std::clamp(size.x * 0.28f, 320.0f, kEvidenceWidth + 64);
    r.main.max.x = r.evidence.min.x = middle.max.x - width;
  } else {
    r.has_evidence = state.focus.on != Focus::On::nothing;
    const float y = r.has_evidence ? middle.max.y - middle.height() * 0.42f : middle.max.y;
    r.main.max.y = r.evidence.min.y = y;
  }
  return r;
}

void draw_view(Context& context, const Box& room) {
  switch (context.state.view) {
    case View::overview:
      draw_overview(context, room);
      break;
    case View::articles:
      draw_articles(context, room);
      break;
    case View::terms:
      draw_terms(context, room);
      break;
    case View::actors:
      draw_actors(context, room);
      break;
    case View::commitments:
      draw_commitments(context, room);
      break;
    case View::compare:
      draw_compare(context, room);
      break;
    case View::reader:
      draw_reader(context, room);
      break;
    case View::input:
      draw_input(context, room);
      break;
  }
}

void draw_progress(const Context& context, const Box& bar) {
  const Progress& progress = context.snapshot.progress;
  if (progress.phase != Phase::working) return;
  const bool by_bytes = progress.bytes_total > 0;
  const auto done = static_cast<float>(by_bytes ? progress.bytes_done : progress.files_done);
  const auto total = static_cast<float>(by_bytes ? progress.bytes_total : progress.files_total);
  const float share = total > 0 ? std::clamp(done / total, 0.0f, 1.0f) : 0.0f;
  fill({{bar.min.x, bar.max.y - 3}, {bar.min.x + bar.width() * share, bar.max.y}}, context.colours().accent);
}

void draw_nothing_read(Context& context, ImVec2 size) {
  Box room{{0, kBarHeight}, {size.x, size.y - kStatusHeight}};
  if (context.snapshot.progress.phase == Phase::empty) room.max.y = size.y;
  draw_empty(context, room);
}

Landmarks draw_work(Context& context, ImVec2 size) {
  const float selection = draw_selection(context, {{0, kBarHeight}, {size.x, size.y}});
  const Rooms rooms = lay_out_rooms(size, context.state, selection);
  if (rooms.has_rail) {
    draw_rail(context, rooms.rail);
  } else {
    draw_tabs(context, rooms.tabs);
  }
  draw_view(context, rooms.main);
  if (rooms.has_evidence) draw_evidence(context, rooms.evidence);
  if (rooms.has_timeline) draw_timeline(context, rooms.timeline);
  return {.selection = {{0, kBarHeight}, {size.x, kBarHeight + selection}},
          .evidence = rooms.has_evidence ? rooms.evidence : Box{},
          .timeline = rooms.has_timeline ? rooms.timeline : Box{},
          .main = rooms.main,
          .rail = rooms.has_rail ? rooms.rail : rooms.tabs};
}

void draw_rooms(Context& context, ImVec2 size) {
  const Box bar{{0, 0}, {size.x, kBarHeight}}, status{{0, size.y - kStatusHeight}, size};
  const Report& pile = *context.snapshot.pile;
  Landmarks landmarks;
  if (pile.articles.empty() && pile.problems.empty()) {
    draw_nothing_read(context, size);
  } else {
    landmarks = draw_work(context, size);
  }
  draw_top_bar(context, bar);
  if (context.snapshot.progress.phase != Phase::empty) draw_status(context, status);
  draw_progress(context, bar);
  draw_tour(context, landmarks);
  draw_keys(context);
  draw_closing(context);
}

// Plus and minus alone, since with Ctrl they are the browser's own; on the desktop with Ctrl too.
void push_zoom_keys(Context& context) {
  const ImGuiIO& io = ImGui::GetIO();
  if (io.WantTextInput || io.KeyAlt || io.KeySuper) return;
  const auto pressed = [](ImGuiKey key, ImGuiKey on_pad) {
    return ImGui::IsKeyPressed(key) || ImGui::IsKeyPressed(on_pad);
  };
  const int zoom = context.state.zoom;
  if (pressed(ImGuiKey_Equal, ImGuiKey_KeypadAdd)) context.push(SetZoom{larger(zoom)});
  if (pressed(ImGuiKey_Minus, ImGuiKey_KeypadSubtract)) context.push(SetZoom{smaller(zoom)});
  if (pressed(ImGuiKey_0, ImGuiKey_Keypad0)) context.push(SetZoom{kPlainText});
}

// What lies on top goes first.
void push_escape(Context& context) {
  if (context.state.closing_shown) return context.push(ShowClosing{false});
  if (context.state.keys_shown) return context.push(ShowKeys{false});
  if (context.state.tour) return context.push(ShowTour{});
  context.push(GoBack{});
}

void push_keys(Context& context) {
  constexpr ImGuiKeyChord kCtrl = ImGuiMod_Ctrl;
  constexpr auto kDigit = static_cast<int>(ImGuiKey_1);
  for (std::size_t i = 0; i < kViews; ++i) {
    if (ImGui::IsKeyChordPressed(kCtrl | (kDigit + static_cast<int>(i)))) context.push(ShowView{static_cast<View>(i)});
  }
  push_zoom_keys(context);
  if (ImGui::IsKeyPressed(ImGuiKey_F1, false)) context.push(ShowKeys{!context.state.keys_shown});
  if (ImGui::IsKeyChordPressed(kCtrl | ImGuiKey_F)) context.push(FocusSearch{});
  if (ImGui::IsKeyChordPressed(kCtrl | ImGuiKey_O) && context.can_open_files) context.push(Request::open_files);
  if (ImGui::IsKeyChordPressed(kCtrl | ImGuiKey_S)) context.push(Request::save_project);
  if (!ImGui::GetIO().WantTextInput) {  // a field has its own undo
    if (ImGui::IsKeyChordPressed(kCtrl | ImGuiKey_Z)) context.push(Undo{});
    if (ImGui::IsKeyChordPressed(kCtrl | ImGuiMod_Shift | ImGuiKey_Z)) context.push(Redo{});
  }
  // Esc closes what is open, or leaves the field, before it leads back.
  const bool is_taken = context.popup_was_open || context.memory.takes_escape ||
                        (ImGui::GetIO().WantTextInput && context.state.search.empty());
  if (ImGui::IsKeyPressed(ImGuiKey_Escape, false) && !is_taken) push_escape(context);
  const bool is_covered = context.popup_was_open || context.state.keys_shown || context.state.closing_shown;
  if (ImGui::GetIO().WantTextInput || is_covered || context.state.view != View::commitments) return;
  context.step_on = ImGui::IsKeyPressed(ImGuiKey_J);
  context.step_back = ImGui::IsKeyPressed(ImGuiKey_K);
  if (ImGui::IsKeyPressed(ImGuiKey_Enter, false) && context.state.focus.on == Focus::On::commitment) {
    const CommitmentRow* row = context.derived.commitment(context.state.focus.key);
    if (row != nullptr) context.push(ReadAt{row->article, row->sentence.span});
  }
}

}  // namespace

struct App::State {
  Desk& desk;
  Platform& platform;
  Look look;
  ViewMemory memory;
  bool popup_was_open = false;
  std::vector<std::string> wanted;  // articles, by the last frame
  std::unique_ptr<Glyphs> glyphs;

  // What a popup shows must not lie below it.
  void lay_reader() const {
    if (!memory.reader_room || popup_was_open) return platform.lay_reader(nullptr);
    const Box& room = *memory.reader_room;
    const ReaderRoom place{room.min.x, room.min.y, room.width(), room.height()};
    platform.lay_reader(&place);
  }

  // Once the palette of the choice is another one than that on show.
  void set_palette() {
    const Palette* chosen = &palette(desk.state().dark);
    if (look.colours == chosen) return;
    look.colours = chosen;
    apply_style(*chosen);
  }
};

App::App(Desk& desk, Platform& platform) : state_(new State{desk, platform, {}, {}, false, {}, nullptr}) {
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
  io.ConfigInputTextCursorBlink = false;  // nothing moves by itself, so an idle window draws nothing
  state_->glyphs = std::make_unique<Glyphs>(
      [&platform](const Inscription& what, Painted& out) { return platform.paint_text(what, out); });
  state_->look = load_faces(state_->glyphs.get());
  state_->memory.lays_reader = platform.lays_reader();
  state_->set_palette();
}

App::~App() = default;

void App::draw() {
  State& s = *state_;
  Desk& desk = s.desk;
  desk.update();
  s.set_palette();

  const ImVec2 size = ImGui::GetIO().DisplaySize;
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(size);
  constexpr ImGuiWindowFlags kBare = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus |
                                     ImGuiWindowFlags_NoScrollWithMouse;
  Actions actions;
  if (ImGui::Begin("Entente", nullptr, kBare)) {
    Context context{desk.snapshot(),
                    *desk.snapshot().report,
                    desk.derived(),
                    desk.state(),
                    s.look,
                    actions,
                    s.memory,
                    s.platform.can_open_files(),
                    s.platform.taken_of_status()};
    context.popup_was_open = s.popup_was_open;
    s.wanted.clear();
    context.wanted = &s.wanted;
    context.session_note = desk.session_note();
    context.focus_by_ids = by_ids(desk.state().focus, *desk.snapshot().findings);
    push_keys(context);
    s.memory.takes_escape = s.memory.wants_frame = false;
    s.memory.reader_room.reset();
    draw_rooms(context, size);
    desk.want_articles(s.wanted);
    s.popup_was_open = a_popup_is_open();
  }
  ImGui::End();
  s.lay_reader();
  desk.search_has_focus();
  if (s.memory.wants_frame) s.platform.request_frame();
  desk.carry_out(actions);
}

}  // namespace entente::ui
