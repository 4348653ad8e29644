#include "ui/platform/window.h"

#include <glad/gl.h>
// glad first
#include <GLFW/glfw3.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include <algorithm>

#include "ui/platform/glfw_key.h"
#include "ui/platform/input_queue.h"
#include "ui/platform/normal_place.h"

namespace ui::platform {
namespace {

// Enough of it to be taken hold of: a projector may be gone since.
bool on_a_screen(const WindowPlace& place) {
  int count = 0;
  GLFWmonitor** monitors = glfwGetMonitors(&count);
  for (int i = 0; i < count; ++i) {
    int x = 0, y = 0, width = 0, height = 0;
    glfwGetMonitorWorkarea(monitors[i], &x, &y, &width, &height);
    const int wide = std::min(place.x + place.width, x + width) - std::max(place.x, x);
    const int high = std::min(place.y + place.height, y + height) - std::max(place.y, y);
    if (wide >= 100 && high >= 50 && place.y >= y - 20) return true;
  }
  return false;
}

constexpr int kLeastWide = 640, kLeastHigh = 480;  // design pixels

// No smaller than its bars can stand, and no larger than its screen. Some systems measure windows
// in pixels, some in units of their own scale.
void limit_size(GLFWwindow* window) {
  float scale = 1, down = 1;
  int width = 0, height = 0, pixels_wide = 0, pixels_high = 0;
  glfwGetWindowContentScale(window, &scale, &down);
  glfwGetWindowSize(window, &width, &height);
  glfwGetFramebufferSize(window, &pixels_wide, &pixels_high);
  if (width > 0 && pixels_wide > width)
    scale *= static_cast<float>(width) / static_cast<float>(pixels_wide);
  scale = std::max(scale, 1.0f);
  int wide = static_cast<int>(kLeastWide * scale), high = static_cast<int>(kLeastHigh * scale);
  if (GLFWmonitor* monitor = glfwGetPrimaryMonitor(); monitor != nullptr) {
    int x = 0, y = 0, most_wide = 0, most_high = 0;
    glfwGetMonitorWorkarea(monitor, &x, &y, &most_wide, &most_high);
    if (most_wide > 0) wide = std::min(wide, most_wide);
    if (most_high > 0) high = std::min(high, most_high);
  }
  glfwSetWindowSizeLimits(window, wide, high, GLFW_DONT_CARE, GLFW_DONT_CARE);
}

GLFWwindow* make_window(const std::string& title, const WindowPlace& place, bool tells_of_reset) {
  glfwDefaultWindowHints();
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
  if (tells_of_reset) glfwWindowHint(GLFW_CONTEXT_ROBUSTNESS, GLFW_LOSE_CONTEXT_ON_RESET);
  glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
  glfwWindowHint(GLFW_MAXIMIZED, place.maximized ? GLFW_TRUE : GLFW_FALSE);
  return glfwCreateWindow(std::max(kLeastWide, place.width), std::max(kLeastHigh, place.height),
                          title.c_str(), nullptr, nullptr);
}

Held held(int mods) {
  return {(mods & GLFW_MOD_CONTROL) != 0, (mods & GLFW_MOD_SHIFT) != 0, (mods & GLFW_MOD_ALT) != 0};
}

// Of the current context. A driver without the question never loses anything that it would tell of.
bool graphics_were_reset() {
  if (glad_glGetGraphicsResetStatus != nullptr) return glGetGraphicsResetStatus() != GL_NO_ERROR;
  if (glad_glGetGraphicsResetStatusARB != nullptr)
    return glGetGraphicsResetStatusARB() != GL_NO_ERROR;
  return false;
}

}  // namespace

struct Window::Parts {
  GLFWwindow* window = nullptr;
  ImGuiContext* context = nullptr;
  InputQueue input;
  NormalPlace normal{{}};
  std::string title;
  double drawn_at = 0;
  bool shown = false;
  bool touched = true;  // since the last wait
  bool lost = false;
  bool full = false;
  bool maximized = false;  // before full screen

  static Parts& of(GLFWwindow* window) {
    Parts& parts = *static_cast<Parts*>(glfwGetWindowUserPointer(window));
    parts.touched = true;
    return parts;
  }

  bool is(int attribute) const { return glfwGetWindowAttrib(window, attribute) == GLFW_TRUE; }

  // The window was moved or sized, or is maximised or put away since.
  void moved() {
    if (full || is(GLFW_MAXIMIZED) || is(GLFW_ICONIFIED)) return normal.special();
    WindowPlace now;
    glfwGetWindowPos(window, &now.x, &now.y);
    glfwGetWindowSize(window, &now.width, &now.height);
    now.placed = true;
    normal.moved(now, glfwGetTime());
  }

  // What is done goes into the queue: a frame may be slower than a person's fingers.
  void listen() {
    glfwSetWindowUserPointer(window, this);
    glfwSetKeyCallback(window, [](GLFWwindow* w, int key, int code, int action, int mods) {
      Parts& parts = of(w);
      if (action != GLFW_RELEASE)
        parts.input.press(toolkit_key(key, code), held(mods), action == GLFW_REPEAT);
    });
    glfwSetCharCallback(window, [](GLFWwindow* w, unsigned c) { of(w).input.character(c); });
    glfwSetMouseButtonCallback(window, [](GLFWwindow* w, int button, int action, int mods) {
      Parts& parts = of(w);
      if (button < ImGuiMouseButton_COUNT)
        parts.input.button(button, action == GLFW_PRESS, held(mods));
    });
    glfwSetScrollCallback(window, [](GLFWwindow* w, double x, double y) {
      of(w).input.wheel(static_cast<float>(x), static_cast<float>(y));
    });
    glfwSetCursorPosCallback(window, [](GLFWwindow* w, double x, double y) {
      of(w).input.move(static_cast<float>(x), static_cast<float>(y));
    });
    glfwSetCursorEnterCallback(window, [](GLFWwindow* w, int entered) {
      Parts& parts = of(w);
      if (entered == GLFW_FALSE) return parts.input.leave();
      double x = 0, y = 0;
      glfwGetCursorPos(w, &x, &y);
      parts.input.move(static_cast<float>(x), static_cast<float>(y));
    });
    glfwSetWindowFocusCallback(window, [](GLFWwindow* w, int) { of(w); });
    glfwSetWindowRefreshCallback(window, [](GLFWwindow* w) { of(w); });
    glfwSetFramebufferSizeCallback(window, [](GLFWwindow* w, int, int) { of(w); });
    glfwSetWindowContentScaleCallback(window, [](GLFWwindow* w, float, float) { of(w); });
    glfwSetWindowCloseCallback(window, [](GLFWwindow* w) { of(w); });
    glfwSetWindowPosCallback(window, [](GLFWwindow* w, int, int) { of(w).moved(); });
    glfwSetWindowSizeCallback(window, [](GLFWwindow* w, int, int) { of(w).moved(); });
    glfwSetWindowMaximizeCallback(window, [](GLFWwindow* w, int) { of(w).moved(); });
    glfwSetWindowIconifyCallback(window, [](GLFWwindow* w, int) { of(w).moved(); });
  }

  // The system's window, OpenGL in it, and the toolkit's part of OpenGL. False: `why`.
  bool make(const WindowPlace& place, std::string& why) {
    window = make_window(title, place, true);
    if (window == nullptr) window = make_window(title, place, false);
    if (window == nullptr) {
      why = "No window can be opened here: its system has no OpenGL 3.3.";
      return false;
    }
    glfwMakeContextCurrent(window);
    if (gladLoadGL(glfwGetProcAddress) == 0) {
      why = "No window can be opened here: OpenGL cannot be loaded.";
      return false;
    }
    glfwSwapInterval(1);
    if (place.placed && on_a_screen(place)) glfwSetWindowPos(window, place.x, place.y);
    limit_size(window);
    ImGui::SetCurrentContext(context);
    if (!ImGui_ImplOpenGL3_Init("#version 330 core")) {
      why = "No window can be opened here: OpenGL cannot be loaded.";
      return false;
    }
    listen();
    if (shown) glfwShowWindow(window);
    return true;
  }

  // The opposite of `make`, as far as that came.
  void unmake() {
    if (window == nullptr) return;
    glfwMakeContextCurrent(window);
    ImGui::SetCurrentContext(context);
    if (ImGui::GetIO().BackendRendererUserData != nullptr) ImGui_ImplOpenGL3_Shutdown();
    glfwDestroyWindow(window);
    window = nullptr;
  }

  void fill_screen() {
    GLFWmonitor* monitor = glfwGetPrimaryMonitor();
    const GLFWvidmode* mode = monitor == nullptr ? nullptr : glfwGetVideoMode(monitor);
    if (mode == nullptr) return;
    maximized = is(GLFW_MAXIMIZED);
    if (maximized)
      normal.special();
    else
      normal.settle_now();
    full = true;
    glfwSetWindowMonitor(window, monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
  }

  void leave_full_screen() {
    full = false;
    const WindowPlace& back = normal.settle_now();
    glfwSetWindowMonitor(window, nullptr, back.x, back.y, back.width, back.height, GLFW_DONT_CARE);
    if (maximized) glfwMaximizeWindow(window);
  }

  void make_context() {
    context = ImGui::CreateContext();
    ImGui::SetCurrentContext(context);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigFlags = ImGuiConfigFlags_NoMouseCursorChange;
    io.ConfigInputTrickleEventQueue = false;  // the queue here does that
    io.ClipboardUserData = this;
    io.SetClipboardTextFn = [](void* parts, const char* words) {
      glfwSetClipboardString(static_cast<Parts*>(parts)->window, words);
    };
    io.GetClipboardTextFn = [](void* parts) {
      return glfwGetClipboardString(static_cast<Parts*>(parts)->window);
    };
  }
};

std::unique_ptr<Window> Window::open(const std::string& title, const WindowPlace& place, bool shown,
                                     std::string& why) {
  glfwSetErrorCallback(nullptr);
  if (glfwInit() == GLFW_FALSE) {
    why = "No window can be opened here: there is no display.";
    return nullptr;
  }
  std::unique_ptr<Window> window(new Window);
  window->parts_ = std::make_unique<Parts>();
  Parts& parts = *window->parts_;
  parts.title = title;
  parts.shown = shown;
  parts.normal = NormalPlace(place);
  parts.make_context();
  if (!parts.make(place, why)) return nullptr;
  if (!place.placed && !place.maximized) parts.moved();
  return window;
}

Window::~Window() {
  if (!parts_) return;
  // The library itself stays for other windows; the system takes it back at the end.
  parts_->unmake();
  ImGui::DestroyContext(parts_->context);
}

bool Window::lost() const { return parts_->lost; }

bool Window::remake(std::string& why) {
  constexpr double kPatience = 3, kBetween = 0.3;  // seconds: a card comes back within a few
  Parts& parts = *parts_;
  const bool full = parts.full, closed = closing();
  WindowPlace as_it_was = place();
  parts.maximized = as_it_was.maximized;
  as_it_was.maximized = as_it_was.maximized && !full;
  parts.unmake();
  parts.full = false;
  for (const double until = glfwGetTime() + kPatience; !parts.make(as_it_was, why);) {
    parts.unmake();
    if (glfwGetTime() >= until) return false;
    glfwWaitEventsTimeout(kBetween);
  }
  if (full) {
    const bool maximized = parts.maximized;
    parts.fill_screen();
    parts.maximized = maximized;
  }
  if (closed) glfwSetWindowShouldClose(parts.window, GLFW_TRUE);
  parts.lost = false;
  parts.touched = true;
  return true;
}

bool Window::wait(double seconds) {
  parts_->touched = false;
  parts_->normal.settle(glfwGetTime());
  if (seconds < 0)
    glfwWaitEvents();
  else if (seconds > 0)
    glfwWaitEventsTimeout(seconds);
  else
    glfwPollEvents();
  return parts_->touched;
}

void Window::wake() { glfwPostEmptyEvent(); }

const InputQueue& Window::input() const { return parts_->input; }

void Window::begin_frame() {
  Parts& parts = *parts_;
  glfwMakeContextCurrent(parts.window);
  ImGui::SetCurrentContext(parts.context);
  ImGui_ImplOpenGL3_NewFrame();
  ImGuiIO& io = ImGui::GetIO();
  int width = 0, height = 0, pixels_wide = 0, pixels_high = 0;
  glfwGetWindowSize(parts.window, &width, &height);
  glfwGetFramebufferSize(parts.window, &pixels_wide, &pixels_high);
  io.DisplaySize = ImVec2(static_cast<float>(width), static_cast<float>(height));
  if (width > 0 && height > 0)
    io.DisplayFramebufferScale = ImVec2(static_cast<float>(pixels_wide) / io.DisplaySize.x,
                                        static_cast<float>(pixels_high) / io.DisplaySize.y);
  const double now = glfwGetTime();
  // The toolkit wants time to pass; not every system's clock does between two frames.
  io.DeltaTime =
      parts.drawn_at > 0 ? std::max(static_cast<float>(now - parts.drawn_at), 0.00001f) : 1.0f / 60;
  parts.drawn_at = now;
  parts.input.hand_out();
  ImGui::NewFrame();
}

void Window::begin_picture(int width, int height) {
  glfwMakeContextCurrent(parts_->window);
  ImGui::SetCurrentContext(parts_->context);
  ImGui_ImplOpenGL3_NewFrame();
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = ImVec2(static_cast<float>(width), static_cast<float>(height));
  io.DisplayFramebufferScale = ImVec2(1, 1);
  io.DeltaTime = 1.0f / 60;
  ImGui::NewFrame();
}

void Window::present(float red, float green, float blue) {
  ImGui::Render();
  int width = 0, height = 0;
  glfwGetFramebufferSize(parts_->window, &width, &height);
  glViewport(0, 0, width, height);
  glClearColor(red, green, blue, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  glfwSwapBuffers(parts_->window);
  parts_->lost = parts_->lost || graphics_were_reset();
  ++frames_;
}

std::vector<std::uint8_t> Window::picture(int width, int height, float red, float green,
                                          float blue) {
  ImGui::Render();
  GLuint texture = 0, target = 0;
  glGenTextures(1, &texture);
  glBindTexture(GL_TEXTURE_2D, texture);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGB8, width, height, 0, GL_RGB, GL_UNSIGNED_BYTE, nullptr);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
  glGenFramebuffers(1, &target);
  glBindFramebuffer(GL_FRAMEBUFFER, target);
  glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture, 0);
  glViewport(0, 0, width, height);
  glClearColor(red, green, blue, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  const std::size_t row = static_cast<std::size_t>(width) * 3;
  std::vector<std::uint8_t> bottom_up(row * static_cast<std::size_t>(height));
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  glReadPixels(0, 0, width, height, GL_RGB, GL_UNSIGNED_BYTE, bottom_up.data());
  glBindFramebuffer(GL_FRAMEBUFFER, 0);
  glDeleteFramebuffers(1, &target);
  glDeleteTextures(1, &texture);
  std::vector<std::uint8_t> picture(bottom_up.size());
  for (std::size_t y = 0; y < static_cast<std::size_t>(height); ++y)
    std::copy_n(bottom_up.begin() +
                    static_cast<std::ptrdiff_t>((static_cast<std::size_t>(height) - 1 - y) * row),
                row, picture.begin() + static_cast<std::ptrdiff_t>(y * row));
  ++frames_;
  return picture;
}

void Window::fonts_changed() {
  glfwMakeContextCurrent(parts_->window);
  ImGui::SetCurrentContext(parts_->context);
  ImGui_ImplOpenGL3_DestroyFontsTexture();
  ImGui_ImplOpenGL3_CreateFontsTexture();
}

bool Window::closing() const { return glfwWindowShouldClose(parts_->window) == GLFW_TRUE; }

void Window::keep_open() { glfwSetWindowShouldClose(parts_->window, GLFW_FALSE); }

bool Window::focused() const {
  return glfwGetWindowAttrib(parts_->window, GLFW_FOCUSED) == GLFW_TRUE;
}

void Window::set_title(const std::string& title) {
  parts_->title = title;
  glfwSetWindowTitle(parts_->window, title.c_str());
}

void Window::full_screen() {
  if (parts_->full)
    parts_->leave_full_screen();
  else
    parts_->fill_screen();
}

float Window::display_scale() const {
  float x = 1, y = 1;
  glfwGetWindowContentScale(parts_->window, &x, &y);
  return std::max(x, 0.5f);
}

WindowPlace Window::place() const {
  Parts& parts = *parts_;
  const bool gone = parts.window == nullptr;
  const bool maximized = parts.full || gone ? parts.maximized : parts.is(GLFW_MAXIMIZED);
  const bool special = parts.full || gone || maximized || parts.is(GLFW_ICONIFIED);
  if (special) parts.normal.special();
  WindowPlace place = parts.normal.settle_now();
  place.maximized = maximized;
  return place;
}

}  // namespace ui::platform
