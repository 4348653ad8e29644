// pqip check: everything that is wrong with scenarios, then what is known of each before anyone
// plays it.
#include "ui/cli/check_command.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <string_view>
#include <vector>

#include "sim/io/check_bytes.h"
#include "sim/io/disk_files.h"
#include "sim/io/library.h"
#include "ui/cli/commands.h"
#include "ui/content/content.h"

namespace ui::cli {
namespace {

constexpr std::string_view kScenarioFile = "/scenario.json";

struct Found {
  std::vector<CasePlace> places;
  bool all = true;  // every path held one
};

// "scenarios/fine/" and "scenarios/fine/scenario.json" mean the folder.
std::string folder_of(std::string path) {
  if (path == "." || path == "..")
    path = std::filesystem::absolute(path).lexically_normal().string();
  while (path.size() > 1 && path.back() == '/') path.pop_back();
  if (path.size() > kScenarioFile.size() &&
      path.compare(path.size() - kScenarioFile.size(), kScenarioFile.size(), kScenarioFile) == 0)
    path.resize(path.size() - kScenarioFile.size());
  return path;
}

bool holds_scenario(const CasePlace& place) {
  const auto entries = sim::DiskFiles().list(place.root + "/" + place.folder);
  return entries &&
         std::any_of(entries->begin(), entries->end(),
                     [](const sim::FolderEntry& entry) { return entry.name == "scenario.json"; });
}

// False when the folder cannot be read or holds none.
bool add_all(const std::string& folder, std::vector<CasePlace>& places) {
  const auto names = sim::scenario_folders(sim::DiskFiles(), folder);
  if (!names || names->empty()) return false;
  for (const std::string& name : *names) places.push_back({folder, name});
  return true;
}

Found find_scenarios(const CheckOptions& options, const Common& common, Terminal& terminal) {
  Found found;
  const std::string root = scenarios_root(common.scenarios);
  std::vector<std::string> paths = options.paths;
  if (paths.empty()) paths.push_back(root);
  for (const std::string& given : paths) {
    const std::string path = folder_of(given);
    if (const CasePlace place = find_case(path, root); holds_scenario(place)) {
      found.places.push_back(place);
    } else if (!add_all(path, found.places)) {
      terminal.complain("There is no scenario in \"" + sim::harmless(given) +
                        "\". Name a folder with a scenario.json, or one that holds such folders.");
      found.all = false;
    }
  }
  return found;
}

// What is wrong with a file that scenarios share, the rubric or the references, is said once.
void print_diagnostics(const std::vector<sim::CheckedScenario>& scenarios, Terminal& terminal) {
  std::set<std::string> said;
  for (const sim::CheckedScenario& scenario : scenarios) {
    for (const sim::Diagnostic& diagnostic : scenario.diagnostics) {
      const std::string text = sim::format(diagnostic);
      if (said.insert(text).second) terminal.raw(text);
    }
  }
  if (!said.empty()) terminal.raw("\n");
}

}  // namespace

// Checks ids in the scenarios folder, folders of scenarios, or folders that hold some; none given:
// all in the scenarios folder. One bad scenario never hides the others.
int run_check(const Options& options, Terminal& terminal) {
  const Found found = find_scenarios(options.check, options.common, terminal);
  const sim::CheckDepth depth = options.check.fast ? sim::CheckDepth::Fast : sim::CheckDepth::Full;
  std::vector<sim::CheckedScenario> scenarios;
  for (const CasePlace& place : found.places)
    scenarios.push_back(sim::check_scenario(sim::DiskFiles(), place.root, place.folder, depth));
  if (options.common.json) {
    terminal.raw(sim::check_json(scenarios));
  } else {
    print_diagnostics(scenarios, terminal);
    for (std::size_t i = 0; i < scenarios.size(); ++i)
      terminal.raw((i > 0 ? "\n" : "") + summary_text(scenarios[i], terminal.width()));
  }
  if (!found.all) return kUnreadable;
  const bool clean =
      std::all_of(scenarios.begin(), scenarios.end(),
                  [](const sim::CheckedScenario& s) { return s.diagnostics.empty(); });
  return clean ? kDone : kProblems;
}

}  // namespace ui::cli
