// What draws with a Gui, on the toolkit's null context: no window, no picture, the same frames.
// Keys and mouse go in as events; what was drawn comes out as lists.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/platform/input_queue.h"
#include "ui/widgets/gui.h"

struct ImGuiContext;

namespace desk_testing {

struct Room {
  int width = 1920, height = 1080, percent = 100;
};

class Driver {
 public:
  Driver(const Driver&) = delete;
  Driver& operator=(const Driver&) = delete;
  virtual ~Driver();

  virtual ui::Gui& gui() = 0;
  const std::vector<ui::Item>& items() { return gui().items(); }
  const std::vector<ui::DrawnText>& drawn() const { return drawn_; }
  // All words drawn, a line each.
  std::string text() const;
  const ui::Item* find(std::string_view id);
  // Whether the last frame drew some of the focus ring's outer colour at or about `box`.
  bool ring_around(const ui::Box& box);

  void frame();
  // Frames until nothing moves.
  void settle();
  // Done before one frame, as fast fingers do: no frame is drawn yet.
  void queue(ui::Chord chord);
  void queue(std::string_view typed);
  void press(ui::Chord chord);         // down and up, then settles
  void press(std::string_view chord);  // "Ctrl+H"
  void type(std::string_view words);
  void click(const std::string& id);  // the middle of the item's visible part
  void click_at(float x, float y);
  void mouse_away();

 protected:
  explicit Driver(Room room);
  // A fresh context: nothing of keys, mouse and time is left.
  void change_room(Room room);
  const Room& room() const { return room_; }

 private:
  // Makes the fonts when they are due; true when the texture has to be made again.
  virtual bool fonts_due() = 0;
  virtual void draw_frame() = 0;
  virtual bool wants_frame() = 0;
  void make_context();

  ImGuiContext* context_ = nullptr;
  Room room_;
  ui::platform::InputQueue input_;
  std::vector<ui::DrawnText> drawn_;
};

}  // namespace desk_testing
