// pqip-desk: the simulator in a window.
#include <imgui.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "sim/io/clock.h"
#include "sim/io/disk_files.h"
#include "sim/io/erase.h"
#include "sim/io/local_time.h"
#include "sim/io/open_records.h"
#include "ui/app/desk.h"
#include "ui/app/item_list.h"
#include "ui/app/program_place.h"
#include "ui/app/queued_store.h"
#include "ui/app/services.h"
#include "ui/app/side_work.h"
#include "ui/app/stop_signals.h"
#include "ui/app/update.h"
#include "ui/platform/input_queue.h"
#include "ui/platform/window.h"

namespace ui::app {
namespace {

struct Asked {
  std::string scenarios, data_dir;
  std::string items;  // the file that says where everything is
  bool help = false;
  long frames = 0;  // leave after so many; 0: when somebody wants to
  double idle = 0;  // seconds to sit still, then say what that took
  std::string wrong;
};

Asked read_arguments(int argc, char** argv) {
  Asked asked;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    if (word == "--help") {
      asked.help = true;
    } else if ((word == "--scenarios" || word == "--data-dir") && i + 1 < argc) {
      (word == "--scenarios" ? asked.scenarios : asked.data_dir) = argv[++i];
    } else if (word == "--items" && i + 1 < argc) {
      asked.items = argv[++i];
    } else if (word == "--frames" && i + 1 < argc) {
      asked.frames = std::atol(argv[++i]);
    } else if (word == "--idle" && i + 1 < argc) {
      asked.idle = std::atof(argv[++i]);
    } else {
      asked.wrong = word;
    }
  }
  return asked;
}

// The records behind the services: closed and opened anew when everything is erased.
class Records {
 public:
  Records(const Asked& asked, const Words& words) : asked_(asked), words_(words) { open(); }
  Records(const Records&) = delete;
  Records& operator=(const Records&) = delete;

  sim::Store* store() { return queue_ ? &*queue_ : nullptr; }
  const sim::OpenedRecords& opened() const { return *records_; }

  sim::Result<void> answer_offer(bool restore) {
    if (!records_->offer) return {};
    queue_.reset();
    sim::Result<void> done =
        restore ? sim::restore(*records_, records_->offer->path) : sim::start_afresh(*records_);
    queue_.emplace(*records_->store, [] { platform::Window::wake(); });
    return done;
  }

  sim::Result<std::vector<std::string>> erase() {
    const std::optional<sim::RecordPaths> paths = records_->paths;
    queue_.reset();
    records_.reset();
    sim::Result<std::vector<std::string>> lines = std::vector<std::string>();
    if (paths) {
      const auto erased = sim::erase_all(*paths);
      if (!erased) {
        lines = tl::unexpected(erased.error());
      } else {
        *lines = erased->removed;
        for (const std::string& file : erased->failed)
          lines->push_back(words_("desk.erase.failed", {{"file", file}}));
        for (const std::string& file : erased->left)
          lines->push_back(words_("desk.erase.left", {{"file", file}}));
        lines->push_back(erased->out_of_reach);
      }
    }
    open();
    return lines;
  }

  std::vector<std::string> notices() const {
    std::vector<std::string> lines;
    for (const sim::Notice& notice : records_->notices) lines.push_back(notice.words);
    return lines;
  }

  std::vector<std::string> what_is_kept() const {
    const auto& paths = records_->paths;
    if (!paths) return {};
    return {paths->database, paths->backups, paths->drafts, paths->settings};
  }

 private:
  void open() {
    sim::RecordsOptions options;
    options.data_dir = asked_.data_dir;
    records_.emplace(sim::open_records(std::move(options)));
    queue_.emplace(*records_->store, [] { platform::Window::wake(); });
  }

  const Asked& asked_;
  const Words& words_;
  std::optional<sim::OpenedRecords> records_;
  std::optional<QueuedStore> queue_;
};

std::string settings_path(const Records& records) {
  return records.opened().paths ? records.opened().paths->settings : std::string();
}

Settings load_settings(const Records& records) {
  const auto text = sim::DiskFiles().read(settings_path(records), 100'000);
  return text ? parse_settings(*text) : Settings();
}

void save_settings(const Records& records, const Settings& settings) {
  // Whoever holds the records holds the settings: a second window would put back its old copy.
  if (settings_path(records).empty() ||
      records.opened().lock.state() != sim::FolderLock::State::Held)
    return;
  if (const auto done = write_with_folder(settings_path(records), settings_text(settings)); !done)
    std::cerr << "pqip-desk: the settings are not kept: " << done.error().message << '\n';
}

// A second window, and one that cannot write its records, keep no drafts either.
sim::Result<void> keep_draft(const Records& records, const std::string& name,
                             std::string_view words) {
  const auto& paths = records.opened().paths;
  if (!paths || records.opened().store->mode() != sim::StoreMode::ReadWrite)
    return sim::failed(sim::ErrorKind::Unwritable, "The records cannot be written.");
  const std::string path = paths->drafts + "/" + name + ".txt";
  if (words.empty()) {
    std::remove(path.c_str());
    return {};
  }
  return write_with_folder(path, words);
}

std::string home() {
  const char* path = std::getenv("HOME");
  return path == nullptr ? std::string(".") : std::string(path);
}

Services services_for(Records& records, const Asked& asked, platform::Window& window) {
  Services services;
  services.store = records.store();
  services.scenarios = scenarios_root(asked.scenarios);
  // Never the folder of the records: it is full, or cannot be written, when they are.
  services.exports = home();
  services.utc_now = sim::utc_now;
  services.hour_minute = sim::local_hour_minute;
  services.steady_ms = sim::monotonic_ms;
  services.seed = [] {
    std::random_device device;
    return (static_cast<std::uint64_t>(device()) << 32) | device();
  };
  services.local_time = sim::local_time;
  services.save_settings = [&records](const Settings& settings) {
    save_settings(records, settings);
  };
  services.write_file = [](const std::string& path, std::string_view bytes) {
    return sim::DiskFiles().write_whole(path, bytes);
  };
  services.keep_draft = [&records](const std::string& name, std::string_view words) {
    return keep_draft(records, name, words);
  };
  services.draft = [&records](const std::string& name) {
    const auto& paths = records.opened().paths;
    return paths ? sim::DiskFiles().read(paths->drafts + "/" + name + ".txt", 100'000).value_or("")
                 : std::string();
  };
  services.copy = [](std::string_view words) {
    ImGui::SetClipboardText(std::string(words).c_str());
  };
  services.full_screen = [&window] { window.full_screen(); };
  services.answer_offer = [&records, &services](bool restore) {
    return records.answer_offer(restore);
  };
  services.erase_everything = [&records] { return records.erase(); };
  services.notices = [&records] { return records.notices(); };
  services.what_is_kept = [&records] { return records.what_is_kept(); };
  return services;
}

// For measuring: how many frames are asked for while nothing happens, and the memory in use, in kB.
void sit_still(platform::Window& window, double seconds) {
  int frames = 0;
  for (const std::int64_t until = sim::monotonic_ms() + static_cast<std::int64_t>(seconds * 1000);
       sim::monotonic_ms() < until;)
    if (window.wait(static_cast<double>(until - sim::monotonic_ms()) / 1000)) ++frames;
  std::cout << frames << '\n';
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.rfind("VmRSS:", 0) == 0) std::cout << line.substr(6) << '\n';
}

AppState first_state(const Records& records, const Words& words) {
  AppState state;
  state.words = words;
  state.support = load_support(words);
  state.settings = load_settings(records);
  state.banners = records.notices();
  state.offer_restore = records.opened().offer.has_value();
  return state;
}

platform::WindowPlace place_of(const Settings& settings) {
  if (settings.window_width <= 0) return {};
  return {settings.window_width, settings.window_height, settings.window_x, settings.window_y, true,
          settings.maximized};
}

void keep_place(const platform::WindowPlace& place, Settings& settings) {
  settings.window_width = place.width;
  settings.window_height = place.height;
  settings.window_x = place.x;
  settings.window_y = place.y;
  settings.maximized = place.maximized;
}

// One frame with what the window was asked for since the last.
void draw_frame(platform::Window& window, Desk& desk) {
  AppState& state = desk.state();
  Intents outside;
  if (window.closing()) {
    outside.push_back(Quit{});
    window.keep_open();  // until everything is kept, or given up
  }
  if (window.display_scale() != state.display_scale) {
    state.display_scale = window.display_scale();
    ++state.revision;
  }
  if (desk.fonts_due()) window.fonts_changed();
  window.begin_frame();
  desk.frame(outside);
  const Rgb ground = theme(static_cast<ThemeName>(state.settings.theme))[Ink::Page];
  window.present(static_cast<float>(ground.r) / 255, static_cast<float>(ground.g) / 255,
                 static_cast<float>(ground.b) / 255);
}

// There is no time to ask: everything goes to the disk that it takes.
void keep_at_once(Desk& desk, const Services& services) {
  update(desk.state(), Quit{}, services);
  desk.state().gave_up = desk.state().gave_up || !desk.quit();
}

// Until somebody or the system wants it to end. Why it has to end, when its window is gone.
std::optional<std::string> keep_going(const Asked& asked, Records& records,
                                      platform::Window& window, Desk& desk, Services& services) {
  const StopSignals stop([] { platform::Window::wake(); });
  ItemList items(asked.items);
  // A frame is drawn when something came or something asked for one; else none.
  int due = 2;
  while (!desk.quit() && (asked.frames == 0 || window.frames() < asked.frames)) {
    services.store = records.store();
    if (asked.idle > 0 && due <= 0) {
      sit_still(window, asked.idle);
      break;
    }
    // What was typed has to be on the disk soon: then one frame is drawn for it.
    if (window.wait(due > 0 ? 0.0 : desk.due_in())) due = 2;
    if (stop.asked()) {
      keep_at_once(desk, services);
      break;
    }
    draw_frame(window, desk);
    due = desk.wants_frame() || !window.input().empty() ? 2 : due - 1;
    if (due <= 0) items.see(desk);
    if (!window.lost()) continue;
    if (std::string why; !window.remake(why)) {
      keep_at_once(desk, services);
      return why;
    }
    due = 2;
  }
  return std::nullopt;
}

int run(const Asked& asked) {
  const auto words = load_words();
  if (!words) {
    std::cerr << "pqip-desk: " << words.error().message << ' ' << words.error().hint << '\n';
    return 3;
  }
  Records records(asked, *words);
  AppState state = first_state(records, *words);
  std::string why;
  const auto window =
      platform::Window::open(state.words("desk.product"), place_of(state.settings), true, why);
  if (!window) {
    std::cerr << "pqip-desk: " << why << " pqip play does everything in a terminal.\n";
    return 3;
  }
  state.display_scale = window->display_scale();
  Services services = services_for(records, asked, *window);
  SideWork side_work;
  services.side_work = &side_work;
  Desk desk(std::move(state), services, fonts_folder());
  const auto gone = keep_going(asked, records, *window, desk, services);
  keep_place(window->place(), desk.state().settings);
  save_settings(records, desk.state().settings);
  if (gone)
    std::cerr << "pqip-desk: the graphics card was reset, and no new window can be had. " << *gone
              << (desk.state().gave_up ? " Not everything could be saved.\n"
                                       : " Everything is saved: start it again to go on.\n");
  if (desk.state().gave_up) return 4;
  return gone ? 3 : 0;
}

}  // namespace
}  // namespace ui::app

int main(int argc, char** argv) {
  const ui::app::Asked asked = ui::app::read_arguments(argc, argv);
  if (!asked.wrong.empty()) {
    std::cerr << "pqip-desk: \"" << asked.wrong << "\" means nothing here. pqip-desk --help\n";
    return 2;
  }
  if (asked.help) {
    std::cout << "pqip-desk: PQiP Simulator in a window.\n\n"
                 "  --scenarios DIR   folder of cases (default: scenarios/ beside the program)\n"
                 "  --data-dir DIR    folder of your records (default: ~/.local/share/pqip)\n"
                 "  --frames N        leave after N frames (for measuring)\n"
                 "  --idle SECONDS    sit still so long, then print frames and memory\n"
                 "  --items FILE      write there what can be reached and where (for measuring)\n\n"
                 "pqip play does everything in a terminal.\n";
    return 0;
  }
  return ui::app::run(asked);
}
