// See app_platform.h. host_* are the functions of app_host.js.
#include "wasm/app_platform.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "imgui.h"

extern "C" {
void host_request_frame();
void host_request_find();
void host_open_files();
void host_open_folder();
void host_open_sample();
void host_cancel();
void host_clear();
void host_show_text_view();
void host_cursor(int shape);
void host_keep_preferences(const char* text, std::size_t size);
char* host_kept_preferences();
void host_caret(int wanted, float x, float y, float height);
void host_request_article(const char* id, std::size_t size);
void host_ask(std::uint32_t number, const std::uint8_t* bytes, std::size_t size);
void host_forget(std::uint32_t number);
void host_keep_session(std::uint32_t number, int is_whole, const char* text, std::size_t size);
char* host_kept_session(int age);
char* host_session_problem();
int host_session_is_elsewhere();
void host_copy_text(const char* text, std::size_t size);
void host_save_file(const char* name, std::size_t name_size, const char* mime, std::size_t mime_size, const char* bytes,
                    std::size_t size);
void host_write_project(const char* name, std::size_t name_size, const char* bytes, std::size_t size);
void host_lay_reader(int shown, float x, float y, float width, float height);
void* host_paint_text(const char* text, std::size_t size, int bold, float em, int only_measure);
}

namespace entente::page {

void BrowserPlatform::request_frame() { host_request_frame(); }
void BrowserPlatform::request_find() { host_request_find(); }
void BrowserPlatform::open_files() { host_open_files(); }
void BrowserPlatform::open_folder() { host_open_folder(); }
void BrowserPlatform::open_sample() { host_open_sample(); }
void BrowserPlatform::cancel() { host_cancel(); }
void BrowserPlatform::clear() { host_clear(); }
void BrowserPlatform::show_text_view() { host_show_text_view(); }
void BrowserPlatform::request_article(std::string_view id) { host_request_article(id.data(), id.size()); }
void BrowserPlatform::wish(const ui::Wish& wish) {
  collector_.wish(wish);
  host_request_find();
}
void BrowserPlatform::copy_text(std::string_view text) { host_copy_text(text.data(), text.size()); }
void BrowserPlatform::save_file(std::string_view name, std::string_view mime, std::string_view bytes) {
  host_save_file(name.data(), name.size(), mime.data(), mime.size(), bytes.data(), bytes.size());
}

void BrowserPlatform::write_project(std::string_view name, std::string_view bytes) {
  host_write_project(name.data(), name.size(), bytes.data(), bytes.size());
}

void BrowserPlatform::keep_session(const ui::Keeping& keeping) {
  host_keep_session(static_cast<std::uint32_t>(keeping.number), keeping.is_whole ? 1 : 0, keeping.text.data(),
                    keeping.text.size());
}

namespace {

float the_zoom = 1;  // of the one page; Dear ImGui's own functions need it too

// A text of the page's, or nothing.
std::optional<std::string> taken(char* text) {
  if (text == nullptr) return std::nullopt;
  std::string out = text;
  std::free(text);
  return out;
}

}  // namespace

void BrowserPlatform::keep_preferences(std::string_view text) { host_keep_preferences(text.data(), text.size()); }

std::string BrowserPlatform::kept_preferences() { return taken(host_kept_preferences()).value_or(std::string()); }

void BrowserPlatform::set_zoom(float zoom) { the_zoom = zoom; }

float BrowserPlatform::zoom() const { return the_zoom; }

ui::Kept BrowserPlatform::kept_session() {
  ui::Kept out;
  for (int age = 0; auto text = taken(host_kept_session(age)); ++age) out.generations.push_back(*std::move(text));
  out.problem = taken(host_session_problem()).value_or("");
  out.is_elsewhere = host_session_is_elsewhere() != 0;
  return out;
}

namespace {

// What host_paint_text() writes in front of the ink.
struct PaintedHead {
  float advance = 0;
  std::int32_t left = 0, top = 0, width = 0, height = 0;
};
static_assert(sizeof(PaintedHead) == 20);

}  // namespace

bool BrowserPlatform::paint_text(const ui::Inscription& what, ui::Painted& out) {
  void* const block =
      host_paint_text(what.text.data(), what.text.size(), what.bold ? 1 : 0, what.em, what.only_measure ? 1 : 0);
  if (block == nullptr) return false;
  PaintedHead head;
  std::memcpy(&head, block, sizeof head);
  out.advance = head.advance;
  out.left = head.left;
  out.top = head.top;
  out.width = head.width;
  out.height = head.height;
  const auto* const ink = static_cast<const std::uint8_t*>(block) + sizeof head;
  out.ink.assign(ink, ink + static_cast<std::size_t>(head.width) * static_cast<std::size_t>(head.height));
  std::free(block);
  return true;
}

void BrowserPlatform::lay_reader(const ui::ReaderRoom* room) {
  if (room == nullptr) return host_lay_reader(0, 0, 0, 0, 0);
  host_lay_reader(1, room->x * the_zoom, room->y * the_zoom, room->width * the_zoom, room->height * the_zoom);
}

void BrowserPlatform::pass_on_asks() {
  std::erase_if(open_, [&](const Open& ask) {
    const bool useless = !collector_.wants(ask.number);
    if (useless) host_forget(ask.number);
    return useless;
  });
  for (const ui::Collector::OpenAsk& ask : collector_.take_asks()) {
    const std::vector<std::uint8_t> bytes = encode(ask.ask);
    open_.push_back({ask.number, ask.ask.index()});
    host_ask(ask.number, bytes.data(), bytes.size());
  }
}

namespace {

// The answer of no shard at all.
Answer nothing_found(std::size_t kind) {
  if (kind == 1) return Concordance{};
  if (kind == 2) return KeySentences{};
  return Summary{};
}

}  // namespace

bool BrowserPlatform::take_answer(std::uint32_t number, std::span<const std::span<const std::uint8_t>> parts) {
  const auto ask = std::ranges::find(open_, number, &Open::number);
  if (ask == open_.end()) return true;  // nobody waits for it any more
  std::vector<Answer> answers;
  for (const std::span<const std::uint8_t> part : parts) {
    Result<Answer> answer = decode_answer(part);
    if (!answer || answer->index() != ask->kind) return false;
    answers.push_back(*std::move(answer));
  }
  if (answers.empty()) answers.push_back(nothing_found(ask->kind));
  open_.erase(ask);
  collector_.add_answer(number, merge_all(std::move(answers)));
  return true;
}

void BrowserPlatform::give_up_answer(std::uint32_t number) {
  std::erase_if(open_, [&](const Open& ask) { return ask.number == number; });
  collector_.give_up_answer(number);
}

namespace {

std::string& pasted_text() {
  static std::string text;
  return text;
}

const char* get_clipboard(ImGuiContext*) { return pasted_text().c_str(); }

void set_clipboard(ImGuiContext*, const char* text) {
  pasted_text() = text;
  host_copy_text(text, pasted_text().size());
}

void set_input_method(ImGuiContext*, ImGuiViewport*, ImGuiPlatformImeData* data) {
  host_caret(data->WantVisible ? 1 : 0, data->InputPos.x * the_zoom, data->InputPos.y * the_zoom,
             data->InputLineHeight * the_zoom);
}

}  // namespace

void connect_imgui() {
  ImGuiPlatformIO& platform = ImGui::GetPlatformIO();
  platform.Platform_GetClipboardTextFn = get_clipboard;
  platform.Platform_SetClipboardTextFn = set_clipboard;
  platform.Platform_SetImeDataFn = set_input_method;
}

void set_pasted(std::string_view text) { pasted_text() = text; }

void show_cursor() { host_cursor(ImGui::GetMouseCursor()); }

}  // namespace entente::page
