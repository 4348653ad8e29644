// Starting the finished program. It is the one named by PQIP_BIN, else the one built beside this.
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <filesystem>

#include "tests/bench/bench.h"
#include "tests/bench/large_case.h"

extern char** environ;

namespace bench {
namespace {

std::string folder_of_this() {
  return std::filesystem::read_symlink("/proc/self/exe").parent_path().string();
}

std::string pqip() {
  if (const char* named = std::getenv("PQIP_BIN"); named != nullptr && *named != '\0') return named;
  return folder_of_this() + "/../../ui/cli/pqip";
}

// Seconds a run takes, its output thrown away; below 0 when it does not start or its code is not 0.
double run(std::vector<std::string> words) {
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
  const double begin = now();
  pid_t child = 0;
  int status = -1;
  const bool started =
      posix_spawn(&child, words[0].c_str(), &actions, nullptr, arguments.data(), environ) == 0;
  if (started) waitpid(child, &status, 0);
  const double spent = now() - begin;
  posix_spawn_file_actions_destroy(&actions);
  return started && WIFEXITED(status) && WEXITSTATUS(status) == 0 ? spent : -1;
}

}  // namespace

Figure check_fine() {
  Figure figure{"", 0, "ms", Target::AtMost, 300, ""};
  std::vector<double> times;
  for (int i = 0; i < 7; ++i) {
    const double spent = run({pqip(), "check", "--fast", source_folder() + "/scenarios/fine"});
    if (spent < 0)
      return figure.problem = "`pqip check --fast scenarios/fine` does not exit with 0", figure;
    times.push_back(1000 * spent);
  }
  figure.value = median(times);
  return figure;
}

Figure help() {
  Figure figure{"", 0, "ms over an empty program", Target::AtMost, 20, ""};
  std::vector<double> over;
  for (int i = 0; i < 15; ++i) {
    const double ours = run({pqip(), "--help"});
    const double empty = run({folder_of_this() + "/pqip_bench_empty"});
    if (ours < 0 || empty < 0) return figure.problem = "`pqip --help` does not exit with 0", figure;
    over.push_back(1000 * (ours - empty));
  }
  figure.value = median(over);
  return figure;
}

}  // namespace bench
