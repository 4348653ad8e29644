// Where records, drafts and settings stand.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sim {

// What the environment says. Empty: not set.
struct Surroundings {
  std::string xdg_data_home, xdg_config_home, home;

  static Surroundings now();
};

struct RecordPaths {
  std::string folder;    // of everything below but the settings
  std::string database;  // records.sqlite; SQLite adds -wal, -shm and -journal
  std::string lock;      // pqip.lock, held by whoever writes
  std::string backups;   // folder
  std::string drafts;    // folder: what somebody typed and has not said yet
  std::string settings;  // settings.txt
};

inline constexpr std::string_view kDamagedPrefix =
    "records-damaged-";  // what was set aside, beside the database

// With `data_dir` everything is inside it. Without, in $XDG_DATA_HOME/pqip or ~/.local/share/pqip,
// settings in $XDG_CONFIG_HOME/pqip or ~/.config/pqip; relative values are ignored, as the XDG Base
// Directory Specification 0.8 asks. Nothing when no place is left.
std::optional<RecordPaths> record_paths(const std::string& data_dir,
                                        const Surroundings& surroundings);

}  // namespace sim
