// pqip: the simulator in a terminal.
#include <exception>
#include <iostream>

#include "ui/cli/check_command.h"
#include "ui/cli/commands.h"

namespace {

using ui::cli::Options;

int run(const Options& options, ui::cli::Terminal& terminal) {
  using Command = Options::Command;
  switch (options.command) {
    case Command::Play:
      return run_play(options, terminal);
    case Command::Check:
      return run_check(options.check, options.common, std::cout, std::cerr);
    case Command::Explain:
      return run_explain(options, terminal);
    case Command::Replay:
      return run_replay(options, terminal);
    case Command::Score:
      return run_score(options, terminal);
    case Command::Debrief:
      return run_debrief(options, terminal);
    case Command::Records:
      return run_records(options, terminal);
    case Command::Export:
      return run_export(options, terminal);
    case Command::Import:
      return run_import(options, terminal);
    case Command::Dump:
      return run_dump(options, terminal);
    case Command::None:
      break;
  }
  return ui::cli::kUsage;
}

}  // namespace

int main(int argc, char** argv) {
  const ui::cli::Parsed parsed = ui::cli::parse_command_line(argc, argv);
  if (parsed.exit) return *parsed.exit;
  ui::cli::Terminal terminal(parsed.options.common.width, parsed.options.common.interactive);
  try {
    return run(parsed.options, terminal);
  } catch (const std::exception& error) {  // out of memory, and nothing else that we know of
    terminal.complain(std::string("The program cannot go on: ") + error.what() +
                      ". What was saved is safe.");
    return ui::cli::kUnreadable;
  }
}
