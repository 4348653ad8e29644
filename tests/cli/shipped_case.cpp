#include "tests/cli/shipped_case.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <sstream>

#include "sim/io/disk_files.h"
#include "sim/io/library.h"
#include "sim/program/compile.h"
#include "sim/session/session.h"

namespace cli_testing {

std::pair<sim::Answer, std::string> first_answer(const sim::Session& session) {
  const sim::Program& program = session.program();
  const sim::DecisionRow& row = program.decisions[session.decision().v];
  const sim::Offer offer = session.offer();
  sim::ChooseMany many;
  std::string line;
  int picked = 0;
  for (std::uint32_t i = 0; i < row.options.count; ++i) {
    if (!offer.is_open(i)) continue;
    const std::string& id = program.wording.options[row.options.first + i].id;
    if (row.kind != sim::TaskKind::ChooseMany) {
      const auto place = static_cast<std::uint8_t>(i);
      if (row.kind == sim::TaskKind::Rate) return {sim::Rate{place}, id};
      return {sim::Choose{place}, id};
    }
    if (picked == row.min && picked > 0) break;
    many.picks = static_cast<std::uint16_t>(many.picks | (1U << i));
    line += (line.empty() ? "" : " ") + id;
    ++picked;
  }
  return {many, line};
}

std::vector<std::string> with_folders(std::vector<std::string> arguments, const std::string& data) {
  arguments.insert(arguments.end(), {"--scenarios", kScenarios, "--data-dir", data});
  return arguments;
}

void copy_cases(const TempFolder& to) {
  std::filesystem::copy(kScenarios, to.path(), std::filesystem::copy_options::recursive);
}

std::string dump(const std::string& data) { return run(with_folders({"dump", "1"}, data)).out; }

std::string timeless(std::string log) {
  for (std::size_t at = log.find(" at_ms="); at != std::string::npos; at = log.find(" at_ms=", at))
    log.erase(at, log.find('\n', at) - at);
  return log;
}

std::shared_ptr<const sim::Program> shipped_program() {
  sim::LoadedScenario loaded = sim::load_scenario(sim::DiskFiles(), kScenarios, "fine");
  sim::Validated valid = sim::validate(std::move(*loaded.scenario), std::move(*loaded.rubric),
                                       std::move(*loaded.references));
  return std::make_shared<sim::Program>(sim::compile(std::move(*valid.scenario)));
}

std::vector<std::string> first_picks() {
  sim::Session session = sim::Session::start(shipped_program(), 1);
  std::vector<std::string> picks;
  while (!session.ended()) {
    auto [answer, line] = first_answer(session);
    if (!session.answer(answer)) break;
    picks.push_back(std::move(line));
  }
  return picks;
}

std::string lines(const std::vector<std::string>& all, std::size_t from, std::size_t end) {
  std::string text;
  for (std::size_t i = from; i < std::min(end, all.size()); ++i) text += all[i] + "\n";
  return text;
}

std::string walk_script(const std::string& path) {
  static const std::set<std::string> kActions = {"pick", "picks", "rate",   "order", "sort",
                                                 "mark", "link",  "gap",    "field", "write",
                                                 "open", "pin",   "attach", "submit", "margin",
                                                 "pair", "note",  "weigh"};
  std::istringstream walk(read_file(path));
  std::string script;
  for (std::string line; std::getline(walk, line);)
    if (kActions.count(line.substr(0, line.find(' '))) != 0) script += line + "\n";
  return script;
}

}  // namespace cli_testing
