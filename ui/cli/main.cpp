// pqip: the simulator in a terminal.
#include <fcntl.h>
#include <unistd.h>

#include <exception>

#include "ui/cli/commands.h"

namespace {

using ui::cli::Options;

int run(const Options& options, ui::cli::Terminal& terminal) {
  using Command = Options::Command;
  switch (options.command) {
    case Command::Play:
      return run_play(options, terminal);
    case Command::Check:
      return run_check(options, terminal);
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

// Where standard input or output was closed, the next file to be opened would take its place, and
// what is meant for the screen would be written into the records. The stand-in can be neither read
// nor written, so that the fault is noticed.
void keep_standard_files_apart() {
  for (int fd : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    if (fcntl(fd, F_GETFD) < 0) (void)open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

// A script must not take for done what nobody could read.
int code_in_view_of_output(int code, ui::cli::Terminal& terminal) {
  if (!terminal.output_failed()) return code;
  terminal.complain("What there was to show could not be written: " + terminal.why_not_shown() +
                    ".");
  const bool worse = code == ui::cli::kUsage || code == ui::cli::kUnreadable;
  return worse ? code : ui::cli::kNotSaved;
}

int run_all(const ui::cli::Parsed& parsed, ui::cli::Terminal& terminal) {
  if (!parsed.exit) return run(parsed.options, terminal);
  terminal.raw(parsed.shown);
  if (!parsed.complaint.empty()) terminal.complain(parsed.complaint);
  return *parsed.exit;
}

}  // namespace

int main(int argc, char** argv) {
  keep_standard_files_apart();
  const ui::cli::Parsed parsed = ui::cli::parse_command_line(argc, argv);
  ui::cli::Terminal terminal(parsed.options.common.width, parsed.options.common.interactive);
  try {
    return code_in_view_of_output(run_all(parsed, terminal), terminal);
  } catch (const std::exception& error) {  // out of memory, and nothing else that we know of
    terminal.complain(std::string("The program cannot go on: ") + error.what() +
                      ". What was saved is safe.");
    return ui::cli::kUnreadable;
  }
}
