// Starting the finished program. It is the one named by PQIP_BIN, else the one built beside this.
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "tests/bench/bench.h"
#include "tests/bench/large_case.h"
#include "tests/bench/run_program.h"

extern char** environ;

namespace bench {
namespace {

std::string pqip() {
  if (const char* named = std::getenv("PQIP_BIN"); named != nullptr && *named != '\0') return named;
  return folder_of_this() + "/../../ui/cli/pqip";
}

}  // namespace

std::string folder_of_this() {
  return std::filesystem::read_symlink("/proc/self/exe").parent_path().string();
}

double run_program(std::vector<std::string> words, std::string* out) {
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  std::array<int, 2> pipe_ends{-1, -1};
  if (out != nullptr && pipe2(pipe_ends.data(), O_CLOEXEC) != 0) return -1;
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  if (out != nullptr)
    posix_spawn_file_actions_adddup2(&actions, pipe_ends[1], 1);
  else
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
  const double begin = now();
  pid_t child = 0;
  int status = -1;
  const bool started =
      posix_spawn(&child, words[0].c_str(), &actions, nullptr, arguments.data(), environ) == 0;
  if (out != nullptr) {
    close(pipe_ends[1]);
    std::array<char, 4096> bytes{};
    for (ssize_t got = 0; (got = read(pipe_ends[0], bytes.data(), bytes.size())) > 0;)
      out->append(bytes.data(), static_cast<std::size_t>(got));
    close(pipe_ends[0]);
  }
  if (started) waitpid(child, &status, 0);
  const double spent = now() - begin;
  posix_spawn_file_actions_destroy(&actions);
  return started && WIFEXITED(status) && WEXITSTATUS(status) == 0 ? spent : -1;
}

void write_settings(const std::string& folder, int percent) {
  std::ofstream(folder + "/settings.txt") << "first_run_done = yes\ntext = " << percent << '\n';
}

Figure check_fine() {
  Figure figure{"", 0, "ms", Target::AtMost, 300, ""};
  std::vector<double> times;
  for (int i = 0; i < 7; ++i) {
    const double spent = run_program({pqip(), "check", "--fast", source_folder() + "/scenarios/fine"});
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
    const double ours = run_program({pqip(), "--help"});
    const double empty = run_program({folder_of_this() + "/pqip_bench_empty"});
    if (ours < 0 || empty < 0) return figure.problem = "`pqip --help` does not exit with 0", figure;
    over.push_back(1000 * (ours - empty));
  }
  figure.value = median(over);
  return figure;
}

}  // namespace bench
