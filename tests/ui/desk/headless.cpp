#include "tests/ui/desk/headless.h"

#include "sim/io/disk_files.h"
#include "sim/io/program_folder.h"
#include "sim/io/read_words.h"

namespace desk_testing {

ui::Words shipped_words() {
  static const ui::Words once = [] {
    const std::string path = TEST_SOURCE_DIR "/assets/text/en.json";
    const auto bytes = sim::DiskFiles().read(path, 1'000'000);
    auto table = bytes ? sim::read_words(*bytes, path) : tl::unexpected(bytes.error());
    return table ? ui::Words("en", std::move(*table)) : ui::Words();
  }();
  return once;
}

ui::Settings Headless::done_before() {
  ui::Settings settings;
  settings.first_run_done = true;
  settings.text_percent = 100;
  return settings;
}

Headless::Headless(ui::Settings settings, Room room, ui::Words words) : Driver(room) {
  settings.text_percent = room.percent;
  StageOptions options;
  options.words = std::move(words);
  options.scenarios = TEST_SOURCE_DIR "/scenarios";
  options.fonts = sim::program_folder() + "/assets/fonts";
  options.settings = std::move(settings);
  stage_ = std::make_unique<Stage>(std::move(options));
  settle();
}

void Headless::act(const ui::Intent& intent) {
  stage_->act(intent);
  settle();
}

void Headless::show_in(Room room) {
  change_room(room);
  stage_->new_window();
  stage_->state().settings.text_percent = room.percent;
  settle();
}

}  // namespace desk_testing
