// The window's program on the toolkit's null context: no window, no picture, the same frames. Keys
// and mouse go in as events; what was drawn comes out as lists.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "tests/support/stage.h"

struct ImGuiContext;

namespace desk_testing {

ui::Words shipped_words();

struct Room {
  int width = 1920, height = 1080, percent = 100;
};

// One at a time: all share the fonts.
class Headless {
 public:
  explicit Headless(ui::Settings settings = done_before(), Room room = {},
                    ui::Words words = shipped_words());
  ~Headless();
  Headless(const Headless&) = delete;
  Headless& operator=(const Headless&) = delete;

  // Somebody who has seen the first cards.
  static ui::Settings done_before();

  Stage& stage() { return *stage_; }
  ui::app::Desk& desk() { return stage_->desk(); }
  ui::Gui& gui() { return desk().gui(); }
  ui::Screen screen() { return stage_->state().screen(); }
  const std::vector<ui::Item>& items() { return gui().items(); }
  const std::vector<ui::DrawnText>& drawn() const { return drawn_; }
  // All words drawn, a line each.
  std::string text() const;

  void frame();
  // Frames until nothing moves.
  void settle();
  // Acts past the screen, then settles.
  void act(const ui::Intent& intent);

  void press(ui::Chord chord);         // down and up, then settles
  void press(std::string_view chord);  // "Ctrl+H"
  void type(std::string_view words);
  void click(const std::string& id);  // the middle of the item's visible part
  void click_at(float x, float y);
  void mouse_away();
  const ui::Item* find(std::string_view id);

 private:
  ImGuiContext* context_ = nullptr;
  Room room_;
  std::unique_ptr<Stage> stage_;
  std::vector<ui::DrawnText> drawn_;
};

}  // namespace desk_testing
