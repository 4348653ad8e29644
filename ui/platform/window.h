// One window of the system: its picture, its input, its size. The only place that knows GLFW and
// OpenGL. Several can live beside each other: each has a toolkit context of its own.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

struct ImGuiContext;

namespace ui::platform {

struct WindowPlace {
  int width = 1280, height = 800;  // of the content, in screen units
  int x = 0, y = 0;
  bool placed = false;  // x and y are meant
  bool maximized = false;
};

class Window {
 public:
  // Null when there is no display or no OpenGL 3.3; `why` then says so in a sentence.
  // `shown` false: for pictures.
  static std::unique_ptr<Window> open(const std::string& title, const WindowPlace& place,
                                      bool shown, std::string& why);
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  // Waits for input, at most so long (seconds; below 0: as long as it takes; 0: not at all), and
  // hands it to the toolkit. True when something came that may change the picture.
  bool wait(double seconds);
  // From any thread: ends a `wait`.
  static void wake();

  // Begins the toolkit's frame. Between it and `present` the caller draws.
  void begin_frame();
  // Finishes the frame and shows it.
  void present(float red, float green, float blue);
  // The same into memory: a frame of exactly this size, whatever the window's; RGB rows from the
  // top.
  void begin_picture(int width, int height);
  std::vector<std::uint8_t> picture(int width, int height, float red, float green, float blue);

  // The fonts of the current context changed: gives them to the graphics card anew.
  void fonts_changed();

  bool closing() const;  // somebody wants it closed
  void keep_open();      // takes that back
  bool focused() const;
  void set_title(const std::string& title);
  void full_screen();  // on or off
  // Pixels of content a unit of the system's own scale.
  float display_scale() const;
  WindowPlace place() const;
  long frames() const { return frames_; }

 private:
  Window() = default;
  struct Parts;
  std::unique_ptr<Parts> parts_;
  long frames_ = 0;
};

}  // namespace ui::platform
