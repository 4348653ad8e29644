#include "sim/io/record_paths.h"

#include <climits>
#include <cstdlib>

#include <unistd.h>

namespace sim {
namespace {

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : value;
}

bool absolute(const std::string& path) { return !path.empty() && path[0] == '/'; }

std::string made_absolute(const std::string& path) {
  char here[PATH_MAX];
  if (absolute(path) || ::getcwd(here, sizeof here) == nullptr) return path;
  return std::string(here) + "/" + path;
}

// The folder a variable names, else one in the home folder, else nothing.
std::string base(const std::string& named, const std::string& home, const char* usual) {
  if (absolute(named)) return named;
  return absolute(home) ? home + usual : std::string();
}

RecordPaths paths_in(const std::string& folder, const std::string& settings_folder) {
  return {folder,
          folder + "/records.sqlite",
          folder + "/pqip.lock",
          folder + "/backups",
          folder + "/drafts",
          settings_folder + "/settings.txt"};
}

}  // namespace

Surroundings Surroundings::now() {
  return {variable("XDG_DATA_HOME"), variable("XDG_CONFIG_HOME"), variable("HOME")};
}

std::optional<RecordPaths> record_paths(const std::string& data_dir,
                                        const Surroundings& surroundings) {
  if (!data_dir.empty()) {
    std::string folder = made_absolute(data_dir);
    while (folder.size() > 1 && folder.back() == '/') folder.pop_back();
    return paths_in(folder, folder);
  }
  const std::string data = base(surroundings.xdg_data_home, surroundings.home, "/.local/share");
  if (data.empty()) return std::nullopt;
  const std::string config = base(surroundings.xdg_config_home, surroundings.home, "/.config");
  return paths_in(data + "/pqip", (config.empty() ? data : config) + "/pqip");
}

}  // namespace sim
