#include "tests/ui/desk/drawn_screen.h"

#include <imgui.h>

#include <utility>

#include "sim/io/program_folder.h"

namespace desk_testing {

DrawnScreen::DrawnScreen(Drawing drawing)
    : Driver(drawing.room),
      drawing_(std::move(drawing)),
      gui_(drawing_.words, fonts_, drawing_.keys) {
  settle();
}

bool DrawnScreen::fonts_due() {
  if (std::exchange(fonts_made_, true)) return false;
  fonts_.build(*ImGui::GetIO().Fonts,
               ui::font_files(sim::program_folder() + "/assets/fonts", ui::Typeface::Inter),
               ui::Typeface::Inter, drawing_.look.scale);
  return true;
}

void DrawnScreen::draw_frame() {
  gui_.begin(drawing_.look, "drawn", drawing_.first);
  drawing_.draw(gui_, leftovers_, asked_);
  gui_.end();
}

}  // namespace desk_testing
