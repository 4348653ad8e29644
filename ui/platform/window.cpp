#include "ui/platform/window.h"

#include <glad/gl.h>
// glad first
#include <GLFW/glfw3.h>
#include <imgui.h>
#include <imgui_impl_glfw.h>
#include <imgui_impl_opengl3.h>

#include <algorithm>

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

}  // namespace

struct Window::Parts {
  GLFWwindow* window = nullptr;
  ImGuiContext* context = nullptr;
  bool touched = true;  // since the last wait
  bool full = false;
  int old_x = 0, old_y = 0, old_width = 0, old_height = 0;  // before full screen

  static Parts& of(GLFWwindow* window) {
    Parts& parts = *static_cast<Parts*>(glfwGetWindowUserPointer(window));
    parts.touched = true;
    ImGui::SetCurrentContext(parts.context);
    return parts;
  }

  // Our own callbacks: each makes the window's context the current one, then hands on.
  void listen() {
    glfwSetWindowUserPointer(window, this);
    glfwSetKeyCallback(window, [](GLFWwindow* w, int key, int code, int action, int mods) {
      of(w);
      ImGui_ImplGlfw_KeyCallback(w, key, code, action, mods);
    });
    glfwSetCharCallback(window, [](GLFWwindow* w, unsigned c) {
      of(w);
      ImGui_ImplGlfw_CharCallback(w, c);
    });
    glfwSetMouseButtonCallback(window, [](GLFWwindow* w, int button, int action, int mods) {
      of(w);
      ImGui_ImplGlfw_MouseButtonCallback(w, button, action, mods);
    });
    glfwSetScrollCallback(window, [](GLFWwindow* w, double x, double y) {
      of(w);
      ImGui_ImplGlfw_ScrollCallback(w, x, y);
    });
    glfwSetCursorPosCallback(window, [](GLFWwindow* w, double x, double y) {
      of(w);
      ImGui_ImplGlfw_CursorPosCallback(w, x, y);
    });
    glfwSetCursorEnterCallback(window, [](GLFWwindow* w, int entered) {
      of(w);
      ImGui_ImplGlfw_CursorEnterCallback(w, entered);
    });
    glfwSetWindowFocusCallback(window, [](GLFWwindow* w, int focused) {
      of(w);
      ImGui_ImplGlfw_WindowFocusCallback(w, focused);
    });
    glfwSetWindowRefreshCallback(window, [](GLFWwindow* w) { of(w); });
    glfwSetFramebufferSizeCallback(window, [](GLFWwindow* w, int, int) { of(w); });
    glfwSetWindowContentScaleCallback(window, [](GLFWwindow* w, float, float) { of(w); });
    glfwSetWindowCloseCallback(window, [](GLFWwindow* w) { of(w); });
  }
};

std::unique_ptr<Window> Window::open(const std::string& title, const WindowPlace& place, bool shown,
                                     std::string& why) {
  glfwSetErrorCallback(nullptr);
  if (glfwInit() == GLFW_FALSE) {
    why = "No window can be opened here: there is no display.";
    return nullptr;
  }
  glfwDefaultWindowHints();
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
  glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
  glfwWindowHint(GLFW_MAXIMIZED, place.maximized ? GLFW_TRUE : GLFW_FALSE);
  GLFWwindow* made = glfwCreateWindow(std::max(320, place.width), std::max(240, place.height),
                                      title.c_str(), nullptr, nullptr);
  if (made == nullptr) {
    why = "No window can be opened here: its system has no OpenGL 3.3.";
    return nullptr;
  }
  std::unique_ptr<Window> window(new Window);
  window->parts_ = std::make_unique<Parts>();
  Parts& parts = *window->parts_;
  parts.window = made;
  glfwMakeContextCurrent(made);
  if (gladLoadGL(glfwGetProcAddress) == 0) {
    why = "No window can be opened here: OpenGL cannot be loaded.";
    return nullptr;
  }
  glfwSwapInterval(1);
  if (place.placed && on_a_screen(place)) glfwSetWindowPos(made, place.x, place.y);
  glfwSetWindowSizeLimits(made, 480, 320, GLFW_DONT_CARE, GLFW_DONT_CARE);
  parts.context = ImGui::CreateContext();
  ImGui::SetCurrentContext(parts.context);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigFlags = ImGuiConfigFlags_NoMouseCursorChange;
  ImGui_ImplGlfw_InitForOpenGL(made, false);
  ImGui_ImplOpenGL3_Init("#version 330 core");
  parts.listen();
  if (shown) glfwShowWindow(made);
  return window;
}

Window::~Window() {
  if (!parts_) return;
  if (parts_->context != nullptr) {
    glfwMakeContextCurrent(parts_->window);
    ImGui::SetCurrentContext(parts_->context);
    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplGlfw_Shutdown();
    ImGui::DestroyContext(parts_->context);
  }
  // The library itself stays for other windows; the system takes it back at the end.
  if (parts_->window != nullptr) glfwDestroyWindow(parts_->window);
}

bool Window::wait(double seconds) {
  parts_->touched = false;
  if (seconds < 0)
    glfwWaitEvents();
  else if (seconds > 0)
    glfwWaitEventsTimeout(seconds);
  else
    glfwPollEvents();
  return parts_->touched;
}

void Window::wake() { glfwPostEmptyEvent(); }

void Window::begin_frame() {
  glfwMakeContextCurrent(parts_->window);
  ImGui::SetCurrentContext(parts_->context);
  ImGui_ImplOpenGL3_NewFrame();
  ImGui_ImplGlfw_NewFrame();
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
  glfwSetWindowTitle(parts_->window, title.c_str());
}

void Window::full_screen() {
  Parts& parts = *parts_;
  if (parts.full) {
    glfwSetWindowMonitor(parts.window, nullptr, parts.old_x, parts.old_y, parts.old_width,
                         parts.old_height, GLFW_DONT_CARE);
  } else {
    GLFWmonitor* monitor = glfwGetPrimaryMonitor();
    const GLFWvidmode* mode = monitor == nullptr ? nullptr : glfwGetVideoMode(monitor);
    if (mode == nullptr) return;
    glfwGetWindowPos(parts.window, &parts.old_x, &parts.old_y);
    glfwGetWindowSize(parts.window, &parts.old_width, &parts.old_height);
    glfwSetWindowMonitor(parts.window, monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
  }
  parts.full = !parts.full;
}

float Window::display_scale() const {
  float x = 1, y = 1;
  glfwGetWindowContentScale(parts_->window, &x, &y);
  return std::max(x, 0.5f);
}

WindowPlace Window::place() const {
  WindowPlace place;
  if (parts_->full) {
    place.x = parts_->old_x;
    place.y = parts_->old_y;
    place.width = parts_->old_width;
    place.height = parts_->old_height;
  } else {
    glfwGetWindowPos(parts_->window, &place.x, &place.y);
    glfwGetWindowSize(parts_->window, &place.width, &place.height);
    place.maximized = glfwGetWindowAttrib(parts_->window, GLFW_MAXIMIZED) == GLFW_TRUE;
  }
  place.placed = true;
  return place;
}

}  // namespace ui::platform
