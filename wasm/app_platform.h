// The browser as a Platform: every wish is handed on to the page's script, which owns the workers, the
// file dialogs and the clipboard. The functions of the page are declared in app_platform.cpp alone.
#pragma once

#include <string>
#include <string_view>

#include "ui/platform.h"

namespace entente::page {

class BrowserPlatform final : public ui::Platform {
 public:
  void request_frame() override;
  void open_files() override;
  void open_folder() override;
  void open_sample() override;
  void cancel() override;
  void clear() override;
  void request_article(std::string_view id) override;
  void copy_text(std::string_view text) override;
  void save_file(std::string_view name, std::string_view mime, std::string_view bytes) override;
  void show_text_view() override;
  [[nodiscard]] bool can_open_files() const override { return true; }
  [[nodiscard]] bool prefers_dark() const override { return dark_; }
  [[nodiscard]] float taken_of_status() const override { return 84; }  // the switch to the text view: page.css

  void set_prefers_dark(bool dark) { dark_ = dark; }

 private:
  bool dark_ = false;
};

// Makes Dear ImGui's clipboard, input method and mouse cursor those of the page. Needs a current context.
void connect_imgui();

// What the next Ctrl+V pastes: the browser hands out the clipboard only while it handles a paste.
void set_pasted(std::string_view text);

// Shows the pointer that the last frame asked for.
void show_cursor();

}  // namespace entente::page
