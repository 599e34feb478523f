// GLFW and OpenGL 3. The loop sleeps until something happens: input asks for three frames, a new snapshot
// or the front end for one, and an idle window draws none.
//
// The front end thinks in points. Where the system gives pixels (X11), the mouse and the window's size are
// divided by the content scale and the framebuffer scale is set to it, so text is drawn at full density.
#include "native/window.h"

#include <GLFW/glfw3.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>

#include "backends/imgui_impl_glfw.h"
#include "backends/imgui_impl_opengl3.h"
#include "imgui.h"
#include "native/desktop.h"
#include "native/driver.h"
#include "native/files.h"
#include "native/screenshot.h"
#include "ui/app.h"
#include "ui/desk.h"

namespace entente::native {
namespace {

constexpr int kFramesAfterInput = 3;

class Window {
 public:
  explicit Window(const Options& options) : options_(options) {}
  ~Window() {
    app_.reset();
    desk_.reset();
    platform_.reset();
    driver_.reset();
    if (ImGui::GetCurrentContext() != nullptr) {
      ImGui_ImplOpenGL3_Shutdown();
      ImGui_ImplGlfw_Shutdown();
      ImGui::DestroyContext();
    }
    if (window_ != nullptr) glfwDestroyWindow(window_);
    glfwTerminate();
  }
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  // False where there is no display.
  bool open();
  int run();

 private:
  void listen();
  [[nodiscard]] float scale() const;
  void take_snapshot();
  void take_platform();
  void draw();  // into the back buffer
  [[nodiscard]] bool is_to_close();
  void turn(bool wait, double timeout = 0);
  int save_screenshot(const std::string& path);
  int play_script();
  [[nodiscard]] int play(std::string_view line);
  int count_idle_frames();
  void settle();

  static Window& of(GLFWwindow* window) { return *static_cast<Window*>(glfwGetWindowUserPointer(window)); }

  const Options& options_;
  GLFWwindow* window_ = nullptr;
  std::unique_ptr<Driver> driver_;
  std::unique_ptr<Desktop> platform_;
  std::optional<ui::Desk> desk_;
  std::optional<ui::App> app_;
  std::shared_ptr<const ui::Snapshot> shown_;
  int frames_ = kFramesAfterInput;  // still to draw
  std::uint64_t drawn_ = 0;
};

bool prefers_dark(const Options& options) {
  if (!options.theme.empty()) return options.theme == "dark";
  const char* theme = std::getenv("GTK_THEME");
  return theme != nullptr && std::string_view(theme).find("dark") != std::string_view::npos;
}

bool Window::open() {
  glfwSetErrorCallback([](int, const char* words) { std::fprintf(stderr, "entente: %s\n", words); });
  if (glfwInit() == GLFW_FALSE) return false;
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 0);
  glfwWindowHint(GLFW_SCALE_TO_MONITOR, options_.scale > 0 ? GLFW_FALSE : GLFW_TRUE);
  const float fixed_scale = options_.scale > 0 ? options_.scale : 1;
  const auto pixels = [&](int points) {
    return static_cast<int>(std::lround(static_cast<float>(points) * fixed_scale));
  };
  window_ = glfwCreateWindow(pixels(options_.width), pixels(options_.height), "Entente", nullptr, nullptr);
  if (window_ == nullptr) return false;
  glfwSetWindowSizeLimits(window_, 320, 240, GLFW_DONT_CARE, GLFW_DONT_CARE);
  glfwMakeContextCurrent(window_);
  glfwSwapInterval(1);
  ImGui::CreateContext();
  ImGui_ImplGlfw_InitForOpenGL(window_, false);
  ImGui_ImplOpenGL3_Init("#version 130");
  driver_ = std::make_unique<Driver>(options_.threads > 0 ? options_.threads : default_threads(), options_.work,
                                     [] { glfwPostEmptyEvent(); });
  platform_ = std::make_unique<Desktop>(window_, *driver_, prefers_dark(options_));
  const bool is_asked = !options_.theme.empty() || !options_.screenshot.empty() || options_.idle_seconds > 0;
  if (is_asked) platform_->forget_preferences();  // it shows what was asked for, not what somebody likes
  desk_.emplace(*platform_);
  app_.emplace(*desk_, *platform_);
  listen();
  if (!options_.paths.empty()) platform_->open(options_.paths);
  return true;
}

// Each listener hands on to Dear ImGui and asks for frames.
void Window::listen() {
  glfwSetWindowUserPointer(window_, this);
  glfwSetWindowFocusCallback(window_, [](GLFWwindow* w, int focused) {
    ImGui_ImplGlfw_WindowFocusCallback(w, focused);
    of(w).frames_ = kFramesAfterInput;
  });
  glfwSetCursorEnterCallback(window_, [](GLFWwindow* w, int entered) {
    ImGui_ImplGlfw_CursorEnterCallback(w, entered);
    of(w).frames_ = kFramesAfterInput;
  });
  glfwSetCursorPosCallback(window_, [](GLFWwindow* w, double x, double y) {
    const double s = static_cast<double>(of(w).scale());
    ImGui_ImplGlfw_CursorPosCallback(w, x / s, y / s);
    of(w).frames_ = kFramesAfterInput;
  });
  glfwSetMouseButtonCallback(window_, [](GLFWwindow* w, int button, int action, int modifiers) {
    ImGui_ImplGlfw_MouseButtonCallback(w, button, action, modifiers);
    of(w).frames_ = kFramesAfterInput;
  });
  glfwSetScrollCallback(window_, [](GLFWwindow* w, double x, double y) {
    ImGui_ImplGlfw_ScrollCallback(w, x, y);
    of(w).frames_ = kFramesAfterInput;
  });
  glfwSetKeyCallback(window_, [](GLFWwindow* w, int key, int code, int action, int modifiers) {
    ImGui_ImplGlfw_KeyCallback(w, key, code, action, modifiers);
    of(w).frames_ = kFramesAfterInput;
  });
  glfwSetCharCallback(window_, [](GLFWwindow* w, unsigned character) {
    ImGui_ImplGlfw_CharCallback(w, character);
    of(w).frames_ = kFramesAfterInput;
  });
  glfwSetDropCallback(window_, [](GLFWwindow* w, int count, const char** paths) {
    of(w).platform_->open(std::vector<std::string>(paths, paths + count));
    of(w).frames_ = kFramesAfterInput;
  });
  glfwSetWindowRefreshCallback(window_, [](GLFWwindow* w) { of(w).frames_ = std::max(of(w).frames_, 1); });
  glfwSetFramebufferSizeCallback(window_, [](GLFWwindow* w, int, int) { of(w).frames_ = kFramesAfterInput; });
  glfwSetWindowContentScaleCallback(window_, [](GLFWwindow* w, float, float) { of(w).frames_ = kFramesAfterInput; });
}

// Window coordinates to one point.
float Window::scale() const {
  if (options_.scale > 0) return options_.scale * platform_->zoom();
  float content = 1;
  glfwGetWindowContentScale(window_, &content, nullptr);
  int width = 0, pixel_width = 0;
  glfwGetWindowSize(window_, &width, nullptr);
  glfwGetFramebufferSize(window_, &pixel_width, nullptr);
  const bool system_scales = pixel_width > width;  // Wayland, macOS: coordinates are points already
  return (system_scales || content <= 0 ? 1 : content) * platform_->zoom();
}

void Window::take_snapshot() {
  const std::shared_ptr<const ui::Snapshot> newest = driver_->newest();
  if (newest == shown_) return;
  shown_ = newest;
  desk_->publish(newest);
}

// What the platform has for the desk.
void Window::take_platform() {
  for (const DecisionsFile& file : platform_->take_opened_decisions()) desk_->open_decisions(file.name, file.lines);
  for (KeptFile::Acknowledged& done : platform_->kept().take_acknowledged())
    desk_->session_kept(done.number, std::move(done.problem));
  if (platform_->kept().take_turn()) desk_->session_is_ours();
  for (ui::ProjectWritten& what : platform_->take_written_projects()) desk_->project_written(std::move(what));
}

void Window::draw() {
  int width = 0, height = 0, pixel_width = 0, pixel_height = 0;
  glfwGetWindowSize(window_, &width, &height);
  glfwGetFramebufferSize(window_, &pixel_width, &pixel_height);
  ImGui_ImplOpenGL3_NewFrame();
  ImGui_ImplGlfw_NewFrame();
  ImGuiIO& io = ImGui::GetIO();
  // What a script shows depends on no mouse, wherever that happens to be.
  if (!options_.script.empty() || !options_.screenshot.empty()) io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
  const float s = scale();
  io.DisplaySize = ImVec2(static_cast<float>(width) / s, static_cast<float>(height) / s);
  if (width > 0 && height > 0) {
    io.DisplayFramebufferScale =
        ImVec2(static_cast<float>(pixel_width) / io.DisplaySize.x, static_cast<float>(pixel_height) / io.DisplaySize.y);
  }
  ImGui::NewFrame();
  app_->draw();
  ImGui::Render();
  const ImVec4 back = ImGui::GetStyle().Colors[ImGuiCol_WindowBg];
  glViewport(0, 0, pixel_width, pixel_height);
  glClearColor(back.x, back.y, back.z, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  ++drawn_;
}

// One turn of the loop: sleep, take what came, draw if anything asked for it.
void Window::turn(bool wait, double timeout) {
  if (frames_ > 0 || !wait) {
    glfwPollEvents();
  } else if (timeout > 0) {
    glfwWaitEventsTimeout(timeout);
  } else {
    glfwWaitEvents();
  }
  take_snapshot();
  take_platform();
  frames_ = std::max(frames_, std::min(platform_->take_wanted_frames(), 1));
  if (frames_ == 0) return;
  --frames_;
  draw();
  glfwSwapBuffers(window_);
}

// Until all work is done, fetched and drawn.
void Window::settle() {
  while (glfwWindowShouldClose(window_) == GLFW_FALSE &&
         (!driver_->is_settled() || frames_ > 0 || shown_ != driver_->newest())) {
    turn(true, 0.05);
  }
}

int Window::save_screenshot(const std::string& path) {
  draw();
  int width = 0, height = 0;
  glfwGetFramebufferSize(window_, &width, &height);
  const std::string error = save_ppm(path, width, height);
  if (error.empty()) return kDone;
  std::fprintf(stderr, "entente: %s cannot be written: %s\n", path.c_str(), error.c_str());
  return kCannotWrite;
}

// A line of a script: what it opens, decides or saves is there before the next one.
int Window::play(std::string_view line) {
  constexpr std::string_view kScreenshot = "screenshot ";
  if (line != "wait" && !line.starts_with(kScreenshot)) desk_->open_view(line);
  frames_ = kFramesAfterInput;
  settle();
  return line.starts_with(kScreenshot) ? save_screenshot(std::string(line.substr(kScreenshot.size()))) : kDone;
}

int Window::play_script() {
  const Bytes file = read_file(options_.script);
  if (!file.error.empty()) {
    std::fprintf(stderr, "entente: %s: %s\n", options_.script.c_str(), file.error.c_str());
    return kMisuse;
  }
  platform_->ask_nothing();
  int status = kDone;
  for (std::string_view rest = file.content; !rest.empty() && status == kDone;) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    if (!line.empty() && !line.starts_with('#')) status = play(line);
  }
  return status;
}

int Window::count_idle_frames() {
  const std::uint64_t before = drawn_;
  const double end = glfwGetTime() + options_.idle_seconds;
  for (double now = glfwGetTime(); now < end; now = glfwGetTime()) turn(true, end - now);
  std::printf("frames drawn while idle: %llu\n", static_cast<unsigned long long>(drawn_ - before));
  return kDone;
}

// False as well while the user is asked; then the question is to be drawn.
bool Window::is_to_close() {
  if (glfwWindowShouldClose(window_) == GLFW_FALSE) return false;
  if (desk_->may_close()) return true;
  glfwSetWindowShouldClose(window_, GLFW_FALSE);
  frames_ = kFramesAfterInput;
  return false;
}

int Window::run() {
  if (!options_.view.empty() || !options_.screenshot.empty() || !options_.script.empty() || options_.idle_seconds > 0) {
    settle();
    if (!options_.view.empty()) desk_->open_view(options_.view);
    frames_ = kFramesAfterInput;
    settle();
  }
  int status = kDone;
  if (!options_.script.empty()) status = play_script();
  if (status == kDone && !options_.screenshot.empty()) status = save_screenshot(options_.screenshot);
  if (status == kDone && options_.idle_seconds > 0) status = count_idle_frames();
  if (!options_.screenshot.empty() || !options_.script.empty() || options_.idle_seconds > 0) return status;
  while (!is_to_close()) turn(true);
  if (!driver_->is_settled()) {
    // Nothing is lost with what still runs, and a large file may run for long: nobody should wait for it.
    glfwHideWindow(window_);
    platform_->kept().finish();
    std::fflush(nullptr);
    std::_Exit(kDone);
  }
  return kDone;
}

}  // namespace

int run_window(const Options& options) {
  Window window(options);
  if (!window.open()) {
    std::fprintf(stderr, "entente: no window can be opened here; \"entente report PATH...\" needs none\n");
    return kNoDisplay;
  }
  return window.run();
}

}  // namespace entente::native
