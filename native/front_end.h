// The front end and a Collector on one thread, as a page runs them, without a window: Dear ImGui draws into lists that
// nobody shows, and what shards are asked is answered between frames. For benchmarks.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/store/shard.h"
#include "native/pool.h"
#include "ui/app.h"
#include "ui/collector.h"
#include "ui/desk.h"

namespace entente::native {

// Hands on what the front end asks; keeps nothing.
class NoWindow final : public ui::Platform {
 public:
  std::vector<std::string> asked;  // articles
  std::optional<ui::Wish> wished;  // not told yet

  void request_frame() override {}
  void open_files() override {}
  void open_folder() override {}
  void open_sample() override {}
  void cancel() override {}
  void clear() override {}
  void request_article(std::string_view id) override { asked.emplace_back(id); }
  void wish(const ui::Wish& wish) override { wished = wish; }
  void copy_text(std::string_view) override {}
  void save_file(std::string_view, std::string_view, std::string_view) override {}
  void write_project(std::string_view, std::string_view) override {}
  void show_text_view() override {}
  [[nodiscard]] bool can_open_files() const override { return false; }
  [[nodiscard]] bool prefers_dark() const override { return false; }
  void keep_session(const ui::Keeping&) override {}
  [[nodiscard]] ui::Kept kept_session() override { return {}; }
  [[nodiscard]] std::string session_place() const override { return "in memory"; }
};

// What one frame took of the thread, in milliseconds.
struct FrameTime {
  double finding = 0;  // one step of the Collector
  double step = 0;     // the longest of the Collector's at work on indices or a report
  std::string_view step_of;
  double drawing = 0;  // the Desk brought up to date, and all views drawn
  int vertices = 0;    // of what was drawn: that there was something to draw
};

class FrontEnd {
 public:
  FrontEnd();
  ~FrontEnd();
  FrontEnd(const FrontEnd&) = delete;
  FrontEnd& operator=(const FrontEnd&) = delete;

  // A part as a worker hands it over: what adding it and the step behind it took.
  double add(Part part);
  FrameTime frame();
  // Until nothing more comes; what each frame took.
  std::vector<FrameTime> settle();
  [[nodiscard]] bool is_settled() const;
  [[nodiscard]] ui::Collector& collector() { return collector_; }
  [[nodiscard]] ui::Desk& desk() { return *desk_; }

 private:
  void answer();

  ui::Collector collector_;
  std::vector<std::shared_ptr<const Shard>> shards_;
  NoWindow platform_;
  std::optional<ui::Desk> desk_;
  std::optional<ui::App> app_;
};

}  // namespace entente::native
