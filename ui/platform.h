// Everything the front end asks of the machine it runs on. One implementation in native/, one in
// wasm/; the front end itself holds no platform #ifdef. Calls return at once; what they bring about
// arrives later in a Snapshot.
#pragma once

#include <string>
#include <string_view>

#include "ui/draw/painted.h"
#include "ui/kept.h"
#include "ui/wish.h"

namespace entente::ui {

// In the front end's pixels.
struct ReaderRoom {
  float x = 0, y = 0, width = 0, height = 0;
};

class Platform {
 public:
  Platform() = default;
  Platform(const Platform&) = delete;
  Platform& operator=(const Platform&) = delete;
  virtual ~Platform() = default;

  virtual void request_frame() = 0;                       // draw once more soon
  virtual void open_files() = 0;                          // let the user pick files
  virtual void open_folder() = 0;                         // let the user pick a folder
  virtual void open_sample() = 0;                         // analyse the built-in sample
  virtual void cancel() = 0;                              // stop analysing; keep what is done
  virtual void clear() = 0;                               // forget all articles
  virtual void request_article(std::string_view id) = 0;  // comes back in Snapshot::articles
  virtual void wish(const Wish& wish) = 0;                // comes back in Snapshot::report and findings
  virtual void copy_text(std::string_view text) = 0;      // to the clipboard
  virtual void save_file(std::string_view name, std::string_view mime, std::string_view bytes) = 0;
  // Where the user wants it, and from then on there; comes back by Desk::project_written().
  virtual void write_project(std::string_view name, std::string_view bytes) = 0;
  virtual void close() {}                                 // the window, which asked Desk::may_close() before
  virtual void show_text_view() = 0;                      // the same report as semantic HTML
  [[nodiscard]] virtual bool can_open_files() const = 0;  // a dialog exists
  [[nodiscard]] virtual bool prefers_dark() const = 0;    // the system's choice
  // Keeps the user's decisions for the next visit, in the order of the numbers, and acknowledges each by
  // Desk::session_kept() once a loss of power would not lose it.
  virtual void keep_session(const Keeping& keeping) = 0;
  [[nodiscard]] virtual Kept kept_session() = 0;                // when a visit begins, or this window's turn has come
  [[nodiscard]] virtual std::string session_place() const = 0;  // "in this browser", "in /home/x/.config/...": where
  // What ui/preferences.h keeps, for the next visit; nothing when nothing was kept or can be had.
  virtual void keep_preferences(std::string_view) {}
  [[nodiscard]] virtual std::string kept_preferences() { return {}; }
  // From the next frame on a point is so many of the window's: it has fewer of them, and all is drawn larger.
  virtual void set_zoom(float) {}
  // What the platform lays over the right end of the status line, in the front end's pixels.
  [[nodiscard]] virtual float taken_of_status() const { return 0; }
  // Text in the system's own faces, where the embedded one has no glyph or letters must be shaped. False where it has
  // none either.
  [[nodiscard]] virtual bool paint_text(const Inscription&, Painted&) { return false; }
  // The platform has a Reader of its own for articles that must be shaped. After each frame it is told the room in
  // which the front end leaves place for it; null: there is none to be shown.
  [[nodiscard]] virtual bool lays_reader() const { return false; }
  virtual void lay_reader(const ReaderRoom*) {}
};

}  // namespace entente::ui
