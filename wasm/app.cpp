// The front end for a page: one App drawn with WebGL 2 into the element #canvas, fed by the page's script
// through the functions below. The script listens, schedules frames and runs the workers; here is no loop.
//
// Positions and sizes are CSS pixels. Texts and bytes are passed as address and size and are borrowed for
// the call; a block from app_alloc is the caller's until app_free. Without WebGL 2 the script never calls
// app_start_canvas, and the Desk serves the text view alone.
#include <GLES3/gl3.h>
#include <emscripten/html5.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "backends/imgui_impl_opengl3.h"
#include "core/report/report.h"
#include "core/store/codec.h"
#include "imgui.h"
#include "imgui_internal.h"
#include "ui/app.h"
#include "ui/collector.h"
#include "ui/desk.h"
#include "ui/session.h"
#include "ui/text/text_page.h"
#include "wasm/app_keys.h"
#include "wasm/app_platform.h"
#include "wasm/app_reader.h"

namespace {

using namespace entente;

struct Page {
  explicit Page(bool dark) : platform(collector, dark) {}

  ui::Collector collector;
  page::BrowserPlatform platform;
  ui::Desk desk{platform};
  std::optional<ui::App> app;  // none without WebGL 2
  ui::TextPage text{desk};
  std::string said, html;  // the last answers of app_act and app_text_html or app_reader_html
  bool context_lives = false;
  double last_frame = 0;  // seconds
};

std::optional<Page> the_page;

std::string_view text_at(const char* data, std::uint32_t size) { return {data, size}; }

// The collector has something new: the script gives app_find() its turns.
void changed() { the_page->platform.request_find(); }

bool make_context() {
  EmscriptenWebGLContextAttributes attributes;
  emscripten_webgl_init_context_attributes(&attributes);
  attributes.majorVersion = 2;
  attributes.alpha = attributes.depth = attributes.stencil = attributes.antialias = false;
  const EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context = emscripten_webgl_create_context("#canvas", &attributes);
  return context > 0 && emscripten_webgl_make_context_current(context) == EMSCRIPTEN_RESULT_SUCCESS;
}

void set_up_imgui() {
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.BackendPlatformName = "browser";
  io.BackendFlags |= ImGuiBackendFlags_HasMouseCursors;
  io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
  io.ConfigInputTextCursorBlink = false;  // blinking would want frames for ever
  page::connect_imgui();
}

// A list of encoded parts, or nothing when it is malformed.
std::optional<std::vector<std::span<const std::uint8_t>>> parts_of(std::span<const std::uint8_t> list) {
  const auto number = [&list] {
    std::uint32_t value = 0;
    std::memcpy(&value, list.data(), sizeof value);
    list = list.subspan(sizeof value);
    return value;
  };
  std::vector<std::span<const std::uint8_t>> parts;
  if (list.size() < 4) return std::nullopt;
  for (std::uint32_t left = number(); left > 0; --left) {
    if (list.size() < 4) return std::nullopt;
    const std::uint32_t size = number();
    if (size > list.size()) return std::nullopt;
    parts.push_back(list.first(size));
    list = list.subspan(size);
  }
  if (!list.empty()) return std::nullopt;
  return parts;
}

// What takes longer goes on in the next turn.
constexpr double kFindingPerTurn = 8;  // milliseconds

// Gives the desk the newest snapshot with all that it has to say, for who cannot wait for a turn.
void catch_up() {
  std::shared_ptr<const ui::Snapshot> newest = the_page->collector.snapshot();
  while (the_page->collector.has_more()) newest = the_page->collector.snapshot();
  the_page->platform.pass_on_asks();
  the_page->desk.publish(std::move(newest));
}

std::uint32_t told(const std::string& text, std::uint32_t* at) {
  *at = static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(text.data()));
  return static_cast<std::uint32_t>(text.size());
}

}  // namespace

extern "C" {

void* app_alloc(std::uint32_t size) { return std::malloc(std::max(size, 1U)); }
void app_free(void* block) { std::free(block); }

// First of all.
void app_start(int dark) { the_page.emplace(dark != 0); }

// False when the browser gives no WebGL 2.
int app_start_canvas() {
  if (!make_context()) return 0;
  set_up_imgui();
  ImGui_ImplOpenGL3_Init("#version 300 es");
  the_page->context_lives = true;
  the_page->app.emplace(the_page->desk, the_page->platform);
  return 1;
}

void app_context_lost() {
  if (!the_page->context_lives) return;
  the_page->context_lives = false;
  ImGui_ImplOpenGL3_Shutdown();  // its GL calls do nothing now; its textures are marked to be made again
}

void app_context_restored() {
  if (the_page->context_lives || !the_page->app) return;
  ImGui_ImplOpenGL3_Init("#version 300 es");
  the_page->context_lives = true;
}

// A turn of the finding, between frames: where drawing is slow, finding is not slowed by it. False when all is found.
int app_find() {
  const double enough = emscripten_performance_now() + kFindingPerTurn;
  std::shared_ptr<const ui::Snapshot> newest =
      the_page->collector.snapshot([enough] { return emscripten_performance_now() > enough; });
  the_page->platform.pass_on_asks();
  the_page->desk.publish(std::move(newest));
  return the_page->collector.has_more() ? 1 : 0;
}

void app_frame(float width, float height, float ratio, double seconds) {
  if (!the_page->context_lives) return;
  ImGuiIO& io = ImGui::GetIO();
  const float zoom = the_page->platform.zoom();
  io.DisplaySize = ImVec2(width / zoom, height / zoom);
  io.DisplayFramebufferScale = ImVec2(ratio * zoom, ratio * zoom);
  io.DeltaTime = static_cast<float>(std::clamp(seconds - the_page->last_frame, 1e-4, 0.1));
  the_page->last_frame = seconds;
  ImGui_ImplOpenGL3_NewFrame();
  ImGui::NewFrame();
  the_page->app->draw();
  ImGui::Render();
  const ImVec4 back = ImGui::GetStyle().Colors[ImGuiCol_WindowBg];
  glViewport(0, 0, static_cast<GLsizei>(width * ratio + 0.5F), static_cast<GLsizei>(height * ratio + 0.5F));
  glClearColor(back.x, back.y, back.z, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  page::show_cursor();
}

void app_set_dark(int dark) {
  the_page->platform.set_prefers_dark(dark != 0);
  the_page->desk.set_dark(dark != 0);
}

// Rows are counted in the newest report, whether or not a frame has shown it.
void app_open_view(const char* name, std::uint32_t size) {
  catch_up();
  the_page->desk.open_view(text_at(name, size));
}

// A file whose name and beginning are those of decisions is none of articles.
int app_is_decisions(const char* name, std::uint32_t name_size, const char* beginning, std::uint32_t size) {
  return ui::is_decisions(text_at(name, name_size), text_at(beginning, size)) ? 1 : 0;
}
void app_open_decisions(const char* name, std::uint32_t name_size, const char* lines, std::uint32_t size) {
  the_page->desk.open_decisions(text_at(name, name_size), text_at(lines, size));
}

// What host_keep_session() told this number is kept, or is not for this reason.
void app_session_kept(std::uint32_t number, const char* problem, std::uint32_t size) {
  the_page->desk.session_kept(number, std::string(text_at(problem, size)));
}
// The tab that kept decisions has closed; host_kept_session() has what it left.
// 0: written, 1: handed over to the browser's downloads, 2: given up, 3: failed, for this reason. `at`: as a clock
// shows it.
void app_project_written(std::uint32_t outcome, const char* at, std::uint32_t at_size, const char* problem,
                         std::uint32_t size) {
  using Outcome = ui::ProjectWritten::Outcome;
  constexpr std::array kOutcomes = {Outcome::written, Outcome::handed_over, Outcome::given_up, Outcome::failed};
  the_page->desk.project_written({kOutcomes[std::min<std::uint32_t>(outcome, kOutcomes.size() - 1)],
                                  std::string(text_at(at, at_size)), std::string(text_at(problem, size))});
}
// Whether the browser should ask before the page is left: once for the same decisions.
int app_asks_before_leaving() { return the_page->desk.asks_before_leaving() ? 1 : 0; }

void app_session_is_ours() { the_page->desk.session_is_ours(); }

// Input. Only after app_start_canvas.

void app_pointer(float x, float y, int touch) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddMouseSourceEvent(touch != 0 ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
  const float zoom = the_page->platform.zoom();
  io.AddMousePosEvent(x / zoom, y / zoom);
}
void app_pointer_button(int button, int down) { ImGui::GetIO().AddMouseButtonEvent(button, down != 0); }
void app_wheel(float x, float y) { ImGui::GetIO().AddMouseWheelEvent(x, y); }

void app_modifiers(int control, int shift, int alt, int super) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddKeyEvent(ImGuiMod_Ctrl, control != 0);
  io.AddKeyEvent(ImGuiMod_Shift, shift != 0);
  io.AddKeyEvent(ImGuiMod_Alt, alt != 0);
  io.AddKeyEvent(ImGuiMod_Super, super != 0);
}

void app_key(const char* code, std::uint32_t code_size, const char* key, std::uint32_t key_size, int down) {
  const ImGuiKey named = page::key_named(text_at(code, code_size), text_at(key, key_size));
  if (named != ImGuiKey_None) ImGui::GetIO().AddKeyEvent(named, down != 0);
}
void app_text(std::uint32_t character) { ImGui::GetIO().AddInputCharacter(character); }
void app_focus(int focused) { ImGui::GetIO().AddFocusEvent(focused != 0); }
// Dear ImGui spreads quick input over several frames: is there more for the next one?
int app_input_waits() { return ImGui::GetCurrentContext()->InputEventsQueue.empty() ? 0 : 1; }
void app_pasted(const char* text, std::uint32_t size) { page::set_pasted(text_at(text, size)); }

// The work. Counts and bytes are whole numbers; a double holds them up to 2^53.

void app_begin(double files, double bytes) {
  the_page->collector.begin(static_cast<std::uint64_t>(files), static_cast<std::uint64_t>(bytes));
  changed();
}

// False when the bytes are no summary, which means a defect: they come from our own workers.
int app_add_summary(const std::uint8_t* bytes, std::uint32_t size, double files, double file_bytes) {
  Result<Summary> summary = decode_summary(std::span(bytes, size));
  if (!summary) return 0;
  the_page->collector.add(*std::move(summary), static_cast<std::uint64_t>(files),
                          static_cast<std::uint64_t>(file_bytes));
  changed();
  return 1;
}

int app_add_article(const std::uint8_t* bytes, std::uint32_t size) {
  Result<ArticleView> article = decode_article(std::span(bytes, size));
  if (!article) return 0;
  the_page->collector.add_article(*std::move(article));
  changed();
  return 1;
}

// What the workers found for a number that host_ask() told: u32 count, then each part as u32 size and its bytes.
// False, which means a defect, when they are no such answers.
int app_add_answer(std::uint32_t number, const std::uint8_t* list, std::uint32_t size) {
  const std::optional<std::vector<std::span<const std::uint8_t>>> parts = parts_of(std::span(list, size));
  if (!parts || !the_page->platform.take_answer(number, *parts)) return 0;
  changed();
  return 1;
}

// The workers died of the question twice.
void app_give_up_answer(std::uint32_t number) {
  the_page->platform.give_up_answer(number);
  changed();
}

void app_tick(double seconds) {
  the_page->collector.tick(seconds);
  changed();
}

void app_finish(int cancelled, double seconds) {
  the_page->collector.finish(cancelled != 0 ? ui::Phase::cancelled : ui::Phase::done, seconds);
  changed();
}

void app_clear() {
  the_page->platform.forget_asks();
  the_page->collector.clear();
  changed();
}

// Words of ui/opening.h; tells what happened, as app_text_html() does its text.
std::uint32_t app_act(const char* words, std::uint32_t size, std::uint32_t* at) {
  the_page->desk.update();
  catch_up();
  the_page->said = the_page->text.act(text_at(words, size));
  catch_up();
  return told(the_page->said, at);
}

// What is on show as an HTML fragment; returns its size and puts its address into `*at`. It stays until the next call.
std::uint32_t app_text_html(std::uint32_t* at) {
  the_page->desk.update();  // what is chosen may be new to the collector
  catch_up();
  the_page->html = the_page->text.html();
  the_page->platform.pass_on_asks();
  return told(the_page->html, at);
}

// The article in the Reader, in the same way. Its state changes when it may be another.
std::uint32_t app_reader_html(std::uint32_t* at) {
  the_page->html = page::reader_html(the_page->desk);
  *at = static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(the_page->html.data()));
  return static_cast<std::uint32_t>(the_page->html.size());
}
std::uint32_t app_reader_state() { return page::reader_state(the_page->desk); }

// What is pressed in it.
void app_focus_commitment(const char* id, std::uint32_t size) {
  the_page->desk.carry_out(ui::Actions{ui::FocusOn{{ui::Focus::On::commitment, std::string(text_at(id, size)), {}}}});
}
void app_focus_actor(const char* key, std::uint32_t size) {
  the_page->desk.carry_out(ui::Actions{ui::FocusOn{{ui::Focus::On::actor, std::string(text_at(key, size)), {}}}});
}
void app_go_back() { the_page->desk.carry_out(ui::Actions{ui::GoBack{}}); }

}  // extern "C"
