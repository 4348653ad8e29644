// One window of the system: its picture, its input, its size. The only place that knows GLFW and
// OpenGL. Several can live beside each other: each has a toolkit context of its own.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "ui/platform/window_place.h"

struct ImGuiContext;

namespace ui::platform {

class InputQueue;

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
  // queues it for the frames to come. True when something came that may change the picture.
  bool wait(double seconds);
  // From any thread: ends a `wait`.
  static void wake();
  // What was done and no frame has seen yet. While it is not empty, draw frames.
  const InputQueue& input() const;

  // Begins the toolkit's frame, with the next of what was done. Between it and `present` the caller
  // draws.
  void begin_frame();
  // Finishes the frame and shows it. Finds out whether the graphics card lost it.
  void present(float red, float green, float blue);
  // The same into memory: a frame of exactly this size, whatever the window's; RGB rows from the
  // top.
  void begin_picture(int width, int height);
  std::vector<std::uint8_t> picture(int width, int height, float red, float green, float blue);

  // The fonts of the current context changed: gives them to the graphics card anew.
  void fonts_changed();

  // The graphics card was reset (its driver was updated or crashed, the machine slept): nothing of
  // this window can be seen until it is remade. Only drivers that tell of it can be heard.
  bool lost() const;
  // Makes the system's window and everything on the graphics card anew: same place, title and full
  // screen. The toolkit's context, its fonts and what waits in `input` stay as they are. Draw a
  // frame then. False, with the reason in `why`: there is no window any more, and of this class
  // only `place` may still be called.
  bool remake(std::string& why);

  bool closing() const;  // somebody wants it closed
  void keep_open();      // takes that back
  bool focused() const;
  void set_title(const std::string& title);
  void full_screen();  // on or off
  // Pixels of content a unit of the system's own scale.
  float display_scale() const;
  // Where it is when it is neither maximised nor full screen, and whether it is maximised now.
  WindowPlace place() const;
  long frames() const { return frames_; }

 private:
  Window() = default;
  struct Parts;
  std::unique_ptr<Parts> parts_;
  long frames_ = 0;
};

}  // namespace ui::platform
