// What was asked for on the command line. Filled by command_line.cpp, the only file that knows
// CLI11.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ui::cli {

// Source: design ruling 25.
enum ExitCode : int {
  kDone = 0,
  kProblems = 1,  // problems found, or a walk differs
  kUsage = 2,
  kUnreadable = 3,
  kNotSaved = 4,
  kStopped = 5,  // before the end; can go on
};

// What every command understands.
struct Common {
  std::string scenarios;     // folder; empty: scenarios/ beside the program
  std::string data_dir;      // empty: the XDG data folder
  std::string profile;       // empty: the person without a name
  int width = 0;             // columns; 0: as the terminal, 80 at most
  bool interactive = false;  // somebody answers, though standard input is no terminal
  bool json = false;
};

struct PlayOptions {
  std::string scenario;  // id, or path of its folder; empty: choose from the library
  std::optional<std::uint64_t> seed;
  std::string mode;  // "learn" or "practise"; empty: ask, and without a terminal practise
  std::string carried;  // id of a prepared start, for a case that continues another; empty: ask
  bool no_confirm = false;
  bool no_record = false;
  bool go_on = false;  // with the newest unfinished attempt, without asking
  bool anew = false;   // from the start, without asking
};

struct CheckOptions {
  std::vector<std::string>
      paths;          // folders of scenarios, or a folder that holds some; empty: all that ship
  bool fast = false;  // structure and walks only
};

struct RecordsOptions {
  std::int64_t erase = 0;
  bool erase_all = false;
};

struct ExportOptions {
  std::string attempt;
  bool html = false;
  std::string out;
};

struct ImportOptions {
  bool again = false;  // though it is there already
};

struct Options {
  enum class Command {
    None,
    Play,
    Check,
    Explain,
    Replay,
    Score,
    Debrief,
    Records,
    Export,
    Import,
    Dump
  };
  Command command = Command::None;
  Common common;
  PlayOptions play;
  CheckOptions check;
  RecordsOptions records;
  ExportOptions export_;
  ImportOptions import_;
  std::string what;  // the one argument of explain, replay, score, debrief, import, dump
};

// Reads the command line. When there is nothing to run, `exit` is set and the rest is to be said:
// help on standard output, or what was wrong.
struct Parsed {
  Options options;
  std::optional<int> exit;
  std::string shown;
  std::string complaint;
};
Parsed parse_command_line(int argc, const char* const* argv);

}  // namespace ui::cli
