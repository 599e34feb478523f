// The browser as a Platform: what the front end asks for is handed on to the page's script, which owns the workers,
// the file dialogs and the clipboard; what it wishes to see goes to the Collector, and the script hears of what the
// shards must be asked for. The functions of the page are declared in app_platform.cpp alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/store/ask.h"
#include "ui/collector.h"
#include "ui/platform.h"

namespace entente::page {

class BrowserPlatform final : public ui::Platform {
 public:
  // Borrows `collector` for as long as it lives. `dark`: what the system prefers.
  BrowserPlatform(ui::Collector& collector, bool dark) : collector_(collector), dark_(dark) {}

  void request_frame() override;
  void request_find();  // turns for app_find()
  void open_files() override;
  void open_folder() override;
  void open_sample() override;
  void cancel() override;
  void clear() override;
  void request_article(std::string_view id) override;
  void wish(const ui::Wish& wish) override;
  void copy_text(std::string_view text) override;
  void save_file(std::string_view name, std::string_view mime, std::string_view bytes) override;
  void write_project(std::string_view name, std::string_view bytes) override;
  void keep_session(const ui::Keeping& keeping) override;
  [[nodiscard]] ui::Kept kept_session() override;
  [[nodiscard]] std::string session_place() const override { return "in this browser"; }
  void keep_preferences(std::string_view text) override;
  [[nodiscard]] std::string kept_preferences() override;
  void set_zoom(float zoom) override;
  [[nodiscard]] float zoom() const;  // pixels of the page to one point of the front end
  void show_text_view() override;
  [[nodiscard]] bool can_open_files() const override { return true; }
  [[nodiscard]] bool prefers_dark() const override { return dark_; }
  [[nodiscard]] bool paint_text(const ui::Inscription& what, ui::Painted& out) override;
  [[nodiscard]] bool lays_reader() const override { return true; }
  void lay_reader(const ui::ReaderRoom* room) override;
  [[nodiscard]] float taken_of_status() const override { return 84 / zoom(); }  // the switch to the text view: page.css

  void set_prefers_dark(bool dark) { dark_ = dark; }

  // Hands on what the Collector wants to ask the shards. Due after each of its snapshots, which find that out.
  void pass_on_asks();
  // What the shards answered, each part encoded. False when one is damaged.
  bool take_answer(std::uint32_t number, std::span<const std::span<const std::uint8_t>> parts);
  void give_up_answer(std::uint32_t number);  // it will not come
  void forget_asks() { open_.clear(); }

 private:
  struct Open {
    std::uint32_t number = 0;
    std::size_t kind = 0;  // place in Ask
  };
  ui::Collector& collector_;
  std::vector<Open> open_;
  bool dark_;
};

// Makes Dear ImGui's clipboard, input method and mouse cursor those of the page. Needs a current context.
void connect_imgui();

// What the next Ctrl+V pastes: the browser hands out the clipboard only while it handles a paste.
void set_pasted(std::string_view text);

// Shows the pointer that the last frame asked for.
void show_cursor();

}  // namespace entente::page
