#include "tests/cli/program.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <pty.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "ui/model/wrap.h"

namespace cli_testing {
namespace {

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> list;
  for (std::string& text : texts) list.push_back(text.data());
  list.push_back(nullptr);
  return list;
}

[[noreturn]] void become(const std::vector<std::string>& arguments, const Environment& extra) {
  Environment environment = {
      {"PATH", "/usr/bin:/bin"}, {"HOME", "/nonexistent"}, {"TERM", "xterm"}, {"TZ", "UTC"}};
  for (const auto& [name, value] : extra) environment[name] = value;
  std::vector<std::string> words = {program()}, pairs;
  words.insert(words.end(), arguments.begin(), arguments.end());
  for (const auto& [name, value] : environment) pairs.push_back(name + "=" + value);
  execve(words.front().c_str(), pointers(words).data(), pointers(pairs).data());
  _exit(127);
}

int code_of(int status) {
  return WIFEXITED(status) ? WEXITSTATUS(status) : 1000 + WTERMSIG(status);
}

}  // namespace

TempFolder::TempFolder() {
  std::string name = (std::filesystem::temp_directory_path() / "pqip-cli-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) std::abort();
  path_ = name;
}

TempFolder::~TempFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::string program() {
  const char* path = std::getenv("PQIP_BIN");
  return path == nullptr ? std::string("PQIP_BIN-is-not-set") : std::string(path);
}

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

void write_file(const std::string& path, std::string_view bytes) {
  std::ofstream(path, std::ios::binary)
      .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

int count(std::string_view text, std::string_view what) {
  int found = 0;
  for (std::size_t at = text.find(what); at != std::string_view::npos;
       at = text.find(what, at + what.size()))
    ++found;
  return found;
}

int widest(std::string_view text) {
  int most = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    most = std::max(most, ui::display_width(text.substr(at, end - at)));
    at = end + 1;
  }
  return most;
}

Ran run(const std::vector<std::string>& arguments, std::string_view in, const Environment& extra) {
  const TempFolder folder;
  write_file(folder / "in", in);
  const pid_t pid = fork();
  if (pid == 0) {
    const int from = open((folder / "in").c_str(), O_RDONLY);
    const int out = open((folder / "out").c_str(), O_WRONLY | O_CREAT, 0600);
    const int err = open((folder / "err").c_str(), O_WRONLY | O_CREAT, 0600);
    if (dup2(from, 0) != 0 || dup2(out, 1) != 1 || dup2(err, 2) != 2) _exit(126);
    become(arguments, extra);
  }
  int status = 0;
  waitpid(pid, &status, 0);
  return {code_of(status), read_file(folder / "out"), read_file(folder / "err")};
}

bool Running::terminals_exist() {
  const auto one_opens = [] {
    int ours = -1, theirs = -1;
    if (openpty(&ours, &theirs, nullptr, nullptr, nullptr) != 0) return false;
    close(ours);
    close(theirs);
    return true;
  };
  if (one_opens()) return true;
  if (unshare(CLONE_NEWNS) != 0) return false;
  // Nobody else shall see the mount. It fails where the root is no mount itself, as after chroot.
  (void)mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr);
  std::error_code ignored;
  std::filesystem::create_directory("/dev/pts", ignored);
  return mount("devpts", "/dev/pts", "devpts", 0, "newinstance,ptmxmode=0666") == 0 && one_opens();
}

Running::Running(const std::vector<std::string>& asked, Behind behind, const Environment& extra,
                 int columns) {
  std::vector<std::string> arguments = asked;
  if (behind == Behind::Talk) arguments.push_back("--interactive");
  if (behind == Behind::Terminal) {
    winsize size = {};
    size.ws_row = 24;
    size.ws_col = static_cast<unsigned short>(columns);
    pid_ = forkpty(&out_fd_, nullptr, nullptr, &size);
    if (pid_ == 0) become(arguments, extra);
    in_ = out_fd_;
    return;
  }
  std::array<int, 2> to{}, from{};
  if (pipe2(to.data(), O_CLOEXEC) != 0 || pipe2(from.data(), O_CLOEXEC) != 0) std::abort();
  pid_ = fork();
  if (pid_ == 0) {
    if (dup2(to[0], 0) != 0 || dup2(from[1], 1) != 1 || dup2(from[1], 2) != 2) _exit(126);
    become(arguments, extra);
  }
  close(to[0]);
  close(from[1]);
  in_ = to[1];
  out_fd_ = from[0];
}

Running::~Running() {
  if (pid_ > 0) {
    kill(pid_, SIGKILL);
    waitpid(pid_, nullptr, 0);
  }
  end_input();
  if (out_fd_ >= 0) close(out_fd_);
}

void Running::type(std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = write(in_, text.data(), text.size());
    if (written <= 0) return;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
}

void Running::end_input() {
  if (in_ >= 0 && in_ != out_fd_) close(in_);
  in_ = -1;
}

bool Running::read_more() {
  pollfd ready = {out_fd_, POLLIN, 0};
  if (poll(&ready, 1, 20'000) <= 0) return false;
  std::array<char, 4096> bytes{};
  const ssize_t got = read(out_fd_, bytes.data(), bytes.size());
  if (got <= 0) return false;
  // A terminal ends its lines with both.
  std::copy_if(bytes.begin(), bytes.begin() + got, std::back_inserter(out_),
               [](char c) { return c != '\r'; });
  return true;
}

bool Running::wait_for(std::string_view what) {
  while (true) {
    const std::size_t at = out_.find(what, seen_);
    if (at != std::string::npos) {
      seen_ = at + what.size();
      return true;
    }
    if (!read_more()) return false;
  }
}

void Running::read_some(std::size_t bytes) {
  const std::size_t want = out_.size() + bytes;
  while (out_.size() < want && read_more()) {
  }
}

void Running::signal(int number) { kill(pid_, number); }

int Running::finish() {
  while (read_more()) {
  }
  int status = 0;
  waitpid(pid_, &status, 0);
  pid_ = -1;
  return code_of(status);
}

void talk(Running& program, const Turns& typed_and_shown) {
  for (const auto& [typed, shown] : typed_and_shown) {
    program.type(typed + "\n");
    ASSERT_TRUE(program.wait_for(shown))
        << "after \"" << typed << "\" there was no \"" << shown << "\"";
  }
}

}  // namespace cli_testing
