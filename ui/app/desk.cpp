#include "ui/app/desk.h"

#include <imgui.h>

#include <utility>

#include "ui/app/update.h"
#include "ui/panels/draw_screen.h"

namespace ui::app {

Desk::Desk(AppState state, const Services& services, std::string fonts_folder)
    : state_(std::move(state)),
      services_(services),
      fonts_folder_(std::move(fonts_folder)),
      gui_(state_.words, fonts_, keys_) {
  start_up(state_, services_);
}

Look Desk::look() const {
  Look look;
  look.theme = static_cast<ThemeName>(state_.settings.theme);
  look.scale = static_cast<float>(text_percent(state_)) / 100;
  look.line_spacing = line_spacing(state_.settings.spacing);
  look.reduced_motion = state_.settings.reduced_motion;
  return look;
}

bool Desk::fonts_due() {
  const int percent = text_percent(state_), face = state_.settings.typeface;
  if (percent == font_percent_ && face == font_face_) return false;
  font_percent_ = percent;
  font_face_ = face;
  const auto typeface = static_cast<Typeface>(face);
  fonts_.build(*ImGui::GetIO().Fonts, font_files(fonts_folder_, typeface), typeface,
               static_cast<float>(percent) / 100);
  gui_.layouts().clear();
  wants_frame_ = true;
  return true;
}

double Desk::due_in() {
  const std::int64_t ms = keep_due(state_, services_);
  return ms < 0 ? -1 : static_cast<double>(ms) / 1000;
}

void Desk::frame(const Intents& outside) {
  // What the last frame and the outside asked for.
  hear_store(state_, services_);
  (void)keep_due(state_, services_);
  for (const Intent& intent : outside) update(state_, intent, services_);
  for (const Intent& intent : std::exchange(last_intents_, {})) update(state_, intent, services_);

  if (made_at_ != state_.revision) {
    made_at_ = state_.revision;
    keys_ = key_map(state_.settings);
    screen_ = make_screen(
        state_, {services_.utc_now().substr(0, 10), services_.local_time, services_.what_is_kept});
  }
  gui_.begin(look(), screen_.id, screen_.first);
  draw_screen(gui_, screen_, leftovers_, last_intents_);
  gui_.end();
  wants_frame_ = gui_.wants_frame() || !last_intents_.empty();
}

}  // namespace ui::app
