// What update() may ask of the outside. Tests give their own.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/base/result.h"
#include "sim/record/store.h"
#include "ui/app/side_work.h"
#include "ui/content/content.h"
#include "ui/model/settings.h"

namespace ui::app {

struct Services {
  sim::Store* store = nullptr;  // null: nothing is kept
  std::string scenarios;        // folder
  std::string exports;          // folder for what leaves the program
  // Every case in a folder; where it is not given, read from the disk (content.h).
  std::function<sim::Result<std::vector<Case>>(const std::string& root)> load_cases;
  // Where work is done that no frame waits for. Null: it is done when its result is asked for.
  SideWork* side_work = nullptr;
  std::function<std::string()> utc_now;
  std::function<std::string()> hour_minute;
  std::function<std::int64_t()> steady_ms;
  std::function<std::uint64_t()> seed;
  std::function<std::string(const std::string& utc)> local_time;
  std::function<void(const Settings&)> save_settings;
  std::function<sim::Result<void>(const std::string& path, std::string_view bytes)> write_file;
  // What somebody typed and has not said yet, by a name that fits a file; empty words take it away.
  // Only without error is it on the disk.
  std::function<sim::Result<void>(const std::string& name, std::string_view words)> keep_draft;
  std::function<std::string(const std::string& name)> draft;
  std::function<void(std::string_view)> copy;
  std::function<void()> full_screen;
  // Puts the offered backup back, or begins afresh.
  std::function<sim::Result<void>(bool restore)> answer_offer;
  // Everything the program keeps; gives what was removed, one line each.
  std::function<sim::Result<std::vector<std::string>>()> erase_everything;
  std::function<std::vector<std::string>()> what_is_kept;
  // What a person has to know about the records as they are open now.
  std::function<std::vector<std::string>()> notices;
};

}  // namespace ui::app
