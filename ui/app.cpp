// One full-window frame, cut into rooms; each view draws into its own and pushes actions, which are
// applied after drawing, so that nothing changes under a view's hands.
#include "ui/app.h"

#include <algorithm>
#include <optional>
#include <unordered_set>

#include "core/report/report.h"
#include "ui/context.h"
#include "ui/draw/popup.h"
#include "ui/fonts.h"
#include "ui/format.h"
#include "ui/opening.h"
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

void draw_work(Context& context, ImVec2 size) {
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
}

void draw_rooms(Context& context, ImVec2 size) {
  const Box bar{{0, 0}, {size.x, kBarHeight}}, status{{0, size.y - kStatusHeight}, size};
  const Report& pile = *context.snapshot.pile;
  if (pile.articles.empty() && pile.problems.empty()) {
    draw_nothing_read(context, size);
  } else {
    draw_work(context, size);
  }
  draw_top_bar(context, bar);
  if (context.snapshot.progress.phase != Phase::empty) draw_status(context, status);
  draw_progress(context, bar);
}

bool is_decision(const Action& action) {
  return std::holds_alternative<Decide>(action) || std::holds_alternative<Undo>(action) ||
         std::holds_alternative<Redo>(action) || std::holds_alternative<TakeEdits>(action);
}

void push_keys(Context& context) {
  constexpr ImGuiKeyChord kCtrl = ImGuiMod_Ctrl;
  constexpr auto kDigit = static_cast<int>(ImGuiKey_1);
  for (std::size_t i = 0; i < kViews; ++i) {
    if (ImGui::IsKeyChordPressed(kCtrl | (kDigit + static_cast<int>(i)))) context.push(ShowView{static_cast<View>(i)});
  }
  if (ImGui::IsKeyChordPressed(kCtrl | ImGuiKey_F)) context.push(FocusSearch{});
  if (ImGui::IsKeyChordPressed(kCtrl | ImGuiKey_O) && context.can_open_files) context.push(Request::open_files);
  if (ImGui::IsKeyChordPressed(kCtrl | ImGuiKey_S) && !context.state.session.edits.empty())
    context.push(Request::save_decisions);
  if (!ImGui::GetIO().WantTextInput) {  // a field has its own undo
    if (ImGui::IsKeyChordPressed(kCtrl | ImGuiKey_Z)) context.push(Undo{});
    if (ImGui::IsKeyChordPressed(kCtrl | ImGuiMod_Shift | ImGuiKey_Z)) context.push(Redo{});
  }
  // Esc closes what is open, or leaves the field, before it leads back.
  const bool is_taken = context.popup_was_open || context.memory.takes_escape ||
                        (ImGui::GetIO().WantTextInput && context.state.search.empty());
  if (ImGui::IsKeyPressed(ImGuiKey_Escape, false) && !is_taken) context.push(GoBack{});
  if (ImGui::GetIO().WantTextInput || context.popup_was_open || context.state.view != View::commitments) return;
  context.step_on = ImGui::IsKeyPressed(ImGuiKey_J);
  context.step_back = ImGui::IsKeyPressed(ImGuiKey_K);
  if (ImGui::IsKeyPressed(ImGuiKey_Enter, false) && context.state.focus.on == Focus::On::commitment) {
    const CommitmentRow* row = context.derived.commitment(context.state.focus.key);
    if (row != nullptr) context.push(ReadAt{row->article, row->sentence.span});
  }
}

}  // namespace

struct App::State {
  Platform& platform;
  Look look;
  UiState ui;
  Derived derived;
  ViewMemory memory;
  bool popup_was_open = false;
  std::shared_ptr<const Snapshot> snapshot = std::make_shared<const Snapshot>(Snapshot{});
  std::unordered_set<std::string> asked;  // articles on their way, or that will never come
  std::optional<Wish> wished;             // what the platform was told last
  std::vector<std::string> wanted;        // articles, by the last frame
  std::string kept;                       // what the platform keeps of the session
  std::string not_kept;                   // why decisions are not kept; empty while they are
  bool is_refused = false;                // what the platform keeps is not this session's, and is left alone
  std::string opened;                     // what came of the last file of decisions

  explicit State(Platform& where) : platform(where) {}

  // What cannot be read is left alone: nothing is kept over it.
  void recall_session() {
    Kept found = platform.kept_session();
    not_kept = found.problem;
    is_refused = !not_kept.empty();
    kept = std::move(found.text);
    if (kept.empty() || is_refused) return;
    Result<Session> session = read_kept(kept);
    if (session) {
      ui.session = *std::move(session);
    } else {
      not_kept = "what was kept " + platform.session_place() +
                 " cannot be read and is left as it is: " + session.error().message;
      is_refused = true;
    }
  }

  // What another window kept meanwhile is not written over.
  void keep_session() {
    if (is_refused) return;
    if (platform.kept_session().text != kept) {
      is_refused = true;
      not_kept = "another window of Entente keeps its own " + platform.session_place() + "; save these as a file";
      return;
    }
    std::string text = kept_text(ui.session);
    not_kept = platform.keep_session(text);
    if (not_kept.empty()) kept = std::move(text);
  }

  [[nodiscard]] SessionNote session_note() const {
    const std::size_t count = ui.session.edits.size();
    if (!not_kept.empty()) return {"Decisions are not kept: " + not_kept, true};
    if (count == 0 && opened.empty()) return {};
    std::string words = counted(count, "decision", "decisions") + ", kept " + platform.session_place();
    const Findings& findings = *snapshot->findings;
    std::size_t idle = 0;
    if (findings.actors && findings.of.edits == ui.session.edits)
      idle = findings.actors->idle_edits().size() + findings.commitments->idle_edits().size();
    if (idle > 0) words += "; " + thousands(idle) + " found nothing here";
    return {opened.empty() ? words : opened + "; " + words, false};
  }

  void ask_for(const std::string& id) {
    if (snapshot->article(id) == nullptr && asked.insert(id).second) platform.request_article(id);
  }

  // Articles that the Reader lacks, or a view whose rows were on show. Asked for once, until they have come.
  void ask_for_articles() {
    for (const auto& article : snapshot->articles) asked.erase(article->id);
    const std::string& read = ui.reader.article;
    if (ui.view == View::reader && !read.empty()) ask_for(read);
    for (const std::string& id : wanted) ask_for(id);
  }

  void tell_wish() {
    Wish wish = wish_of(ui);
    if (wished == wish) return;
    platform.wish(wish);
    wished = std::move(wish);
  }

  void carry_out(Request request) {
    switch (request) {
      case Request::open_files:
        platform.open_files();
        break;
      case Request::open_folder:
        platform.open_folder();
        break;
      case Request::open_sample:
        platform.open_sample();
        break;
      case Request::cancel:
        platform.cancel();
        break;
      case Request::clear:
        platform.clear();
        break;
      case Request::text_view:
        platform.show_text_view();
        break;
      case Request::save_json:
        platform.save_file("report.json", "application/json", to_json(*snapshot->report));
        break;
      case Request::save_html:
        platform.save_file("report.html", "text/html", to_html_document(*snapshot->report));
        break;
      case Request::save_decisions:
        platform.save_file("decisions.jsonl", "application/jsonl", to_lines(ui.session.edits));
        break;
    }
  }

  void carry_out(const Actions& actions) {
    const bool was_dark = ui.dark;
    bool decided = false;
    for (const Action& action : actions) {
      apply(ui, action);
      if (const auto* request = std::get_if<Request>(&action)) carry_out(*request);
      if (const auto* copy = std::get_if<CopyText>(&action)) platform.copy_text(copy->text);
      if (const auto* save = std::get_if<SaveText>(&action)) platform.save_file(save->name, save->mime, save->text);
      decided = decided || is_decision(action);
    }
    if (decided) keep_session();
    if (ui.dark != was_dark) apply_style(palette(ui.dark));
    if (!actions.empty()) platform.request_frame();
  }

  // A file that was asked for has been written.
  void save_written() {
    if (!ui.saving) return;
    const Found<WrittenFile>& file = snapshot->findings->file;
    if (!file.value || file.value->of.number != ui.saving->number) return;
    const WrittenFile& written = *file.value;
    ui.saving.reset();
    if (written.of.to_copy) {
      platform.copy_text(written.text);
    } else {
      platform.save_file(written.name, written.mime, written.text);
    }
  }

  // The Reader opens on the first article when none was chosen.
  void settle_reader() {
    const auto& articles = snapshot->report->articles;
    if (ui.view == View::reader && ui.reader.article.empty() && !articles.empty())
      ui.reader.article = articles.front().id;
  }
};

App::App(Platform& platform) : state_(std::make_unique<State>(platform)) {
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
  io.ConfigInputTextCursorBlink = false;  // nothing moves by itself, so an idle window draws nothing
  state_->look = load_faces();
  apply(state_->ui, SetDark{platform.prefers_dark(), false});
  state_->recall_session();
  apply_style(palette(state_->ui.dark));
}

App::~App() = default;

void App::publish(std::shared_ptr<const Snapshot> snapshot) {
  if (snapshot == state_->snapshot) return;
  if (snapshot->report != state_->snapshot->report) state_->asked.clear();
  state_->snapshot = std::move(snapshot);
  state_->platform.request_frame();
}

void App::set_dark(bool dark) { state_->carry_out(Actions{SetDark{dark, false}}); }

void App::open_view(std::string_view name) {
  state_->carry_out(actions_to_open(name, state_->ui, *state_->snapshot->report));
}

void App::open_decisions(std::string_view name, std::string_view lines) {
  State& s = *state_;
  const Result<Edits> edits = read_edits(lines);
  const std::string of = " of " + std::string(name);
  if (!edits) {
    s.opened = "Nothing was taken" + of + ": " + edits.error().message;
  } else {
    const std::size_t before = s.ui.session.edits.size();
    s.carry_out(Actions{TakeEdits{*edits}});
    const std::size_t taken = s.ui.session.edits.size() - before, known = edits->size() - taken;
    s.opened = counted(taken, "decision", "decisions") + of + " taken";
    if (known > 0) s.opened += ", " + thousands(known) + " known already";
  }
  s.platform.request_frame();
}

void App::draw() {
  State& s = *state_;
  s.settle_reader();
  s.save_written();
  s.tell_wish();
  s.derived.update(*s.snapshot, s.ui);
  s.look.colours = &palette(s.ui.dark);

  const ImVec2 size = ImGui::GetIO().DisplaySize;
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(size);
  constexpr ImGuiWindowFlags kBare = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus |
                                     ImGuiWindowFlags_NoScrollWithMouse;
  Actions actions;
  if (ImGui::Begin("Entente", nullptr, kBare)) {
    Context context{*s.snapshot,
                    *s.snapshot->report,
                    s.derived,
                    s.ui,
                    s.look,
                    actions,
                    s.memory,
                    s.platform.can_open_files(),
                    s.platform.taken_of_status()};
    context.popup_was_open = s.popup_was_open;
    s.wanted.clear();
    context.wanted = &s.wanted;
    context.session_note = s.session_note();
    context.focus_by_ids = by_ids(s.ui.focus, *s.snapshot->findings);
    push_keys(context);
    s.memory.takes_escape = s.memory.wants_frame = false;
    draw_rooms(context, size);
    s.ask_for_articles();
    s.popup_was_open = a_popup_is_open();
  }
  ImGui::End();
  s.ui.search_wants_focus = false;
  if (s.memory.wants_frame) s.platform.request_frame();
  s.carry_out(actions);
}

}  // namespace entente::ui
