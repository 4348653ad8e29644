#include "ui/content/content.h"

#include <sys/stat.h>

#include "sim/base/spelling.h"
#include "sim/io/disk_files.h"
#include "sim/io/hashes.h"
#include "sim/io/library.h"
#include "sim/io/program_folder.h"
#include "sim/io/read_words.h"
#include "sim/program/compile.h"
#include "sim/program/program_text.h"
#include "sim/scenario/validate.h"
#include "ui/model/wrap.h"

namespace ui {
namespace {

constexpr std::size_t kTextBytes = 1'000'000;

void add_problems(Case& found, const sim::Problems& problems, const sim::LoadedScenario& loaded) {
  for (const sim::Diagnostic& diagnostic : sim::place_problems(problems, loaded.sources()))
    found.problems.push_back(sim::format(diagnostic));
}

}  // namespace

sim::Result<Words> load_words() {
  const std::string path = sim::shipped_texts() + "/en.json";
  const auto bytes = sim::DiskFiles().read(path, kTextBytes);
  if (!bytes)
    return sim::failed(sim::ErrorKind::Unreadable,
                       "The program's own words are missing: " + path + " cannot be read.",
                       "Put assets/text back beside the program.");
  auto table = sim::read_words(*bytes, path);
  if (!table) return tl::unexpected(table.error());
  return Words("en", std::move(*table));
}

std::string load_support(const Words& words) {
  const auto bytes = sim::DiskFiles().read(sim::shipped_texts() + "/support.txt", 4'000);
  const std::string text = bytes ? wrap(*bytes, 1'000'000).front() : std::string();
  return text.empty() ? words("pause.support") : text;
}

std::string scenarios_root(const std::string& asked) {
  return asked.empty() ? sim::shipped_scenarios() : asked;
}

CasePlace find_case(const std::string& name, const std::string& root) {
  std::string path = name;
  while (path.size() > 1 && path.back() == '/') path.pop_back();
  struct stat found = {};
  const bool is_path =
      path.find('/') != std::string::npos || (stat((path + "/scenario.json").c_str(), &found) == 0);
  if (!is_path) return {root, path};
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return {".", path};
  return {slash == 0 ? "/" : path.substr(0, slash), path.substr(slash + 1)};
}

bool is_there(const CasePlace& place) {
  struct stat found = {};
  return !place.folder.empty() && stat((place.root + "/" + place.folder).c_str(), &found) == 0 &&
         S_ISDIR(found.st_mode);
}

std::string no_such_case(const std::string& name, const std::string& root, const Words& words) {
  std::string text = words("case.none_such", {{"name", name}});
  const auto folders = sim::scenario_folders(sim::DiskFiles(), root);
  if (!folders || folders->empty()) return text + " " + words("case.none", {{"folder", root}});
  std::string list;
  for (const std::string& folder : *folders) list += (list.empty() ? "" : ", ") + folder;
  const std::string near = sim::nearest(name, {folders->begin(), folders->end()});
  if (!near.empty() && folders->size() > 1) text += " " + words("case.nearest", {{"name", near}});
  return text + " " +
         words.plural("case.there", static_cast<int>(folders->size()), {{"list", list}});
}

Case load_case(const CasePlace& place) {
  Case found{place.root, place.folder, nullptr, {}, {}, {}};
  sim::LoadedScenario loaded = sim::load_scenario(sim::DiskFiles(), place.root, place.folder);
  if (!loaded.complete() || sim::has_errors(loaded.problems)) {
    add_problems(found, loaded.problems, loaded);
    return found;
  }
  sim::Validated valid = sim::validate(std::move(*loaded.scenario), std::move(*loaded.rubric),
                                       std::move(*loaded.references));
  add_problems(found, valid.problems, loaded);
  if (!valid.scenario) return found;
  auto program = std::make_shared<sim::Program>(sim::compile(std::move(*valid.scenario)));
  found.logic_hash = sim::sha256_hex(sim::logic_text(*program));
  found.text_hash = sim::sha256_hex(sim::wording_text(*program));
  found.program = std::move(program);
  return found;
}

sim::Result<std::vector<Case>> load_cases(const std::string& root) {
  auto folders = sim::scenario_folders(sim::DiskFiles(), root);
  if (!folders) return tl::unexpected(folders.error());
  std::vector<Case> cases;
  for (const std::string& folder : *folders) cases.push_back(load_case({root, folder}));
  return cases;
}

}  // namespace ui
