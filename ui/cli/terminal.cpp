#include "ui/cli/terminal.h"

#include <poll.h>
#include <sys/ioctl.h>
#include <sys/select.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>

#include "ui/model/wrap.h"

namespace ui::cli {
namespace {

volatile std::sig_atomic_t stop_asked = 0;

void on_signal(int) { stop_asked = 1; }

constexpr std::size_t kLongestLine =
    16'000;  // bytes of one typed line: 4,000 characters of any script

// 0, or the errno of what went wrong.
int write_all(int to, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(to, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0 && errno == EAGAIN) {  // whoever started us shares a file that does not wait
      pollfd ready = {to, POLLOUT, 0};
      (void)poll(&ready, 1, -1);
      continue;
    }
    if (written <= 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

sigset_t our_signals() {
  sigset_t set;
  sigemptyset(&set);
  for (int signal : {SIGTERM, SIGINT, SIGHUP}) sigaddset(&set, signal);
  return set;
}

std::string trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(" \t\r") - first + 1));
}

bool wants_color() {
  const char* no_color = std::getenv("NO_COLOR");
  const char* term = std::getenv("TERM");
  const bool dumb = term == nullptr || std::string_view(term) == "dumb" || *term == 0;
  return isatty(STDOUT_FILENO) == 1 && (no_color == nullptr || *no_color == 0) && !dumb;
}

}  // namespace

Terminal::Terminal(int width, bool asked_to_talk)
    : width_(width),
      echoes_(isatty(STDIN_FILENO) == 1),
      interactive_(echoes_ || asked_to_talk),
      color_(wants_color()) {}

bool Terminal::stopped() { return stop_asked != 0; }

void Terminal::notice_signals() {
  struct sigaction action = {};
  action.sa_handler = on_signal;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  for (int signal : {SIGTERM, SIGINT, SIGHUP}) sigaction(signal, &action, nullptr);
}

TextStyle Terminal::style() const {
  TextStyle style;
  style.color = color_;
  if (width_ > 0) {
    style.width = width_;
    return style;
  }
  winsize size = {};
  if (isatty(STDOUT_FILENO) == 1 && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    style.width = size.ws_col;
  else if (const char* columns = std::getenv("COLUMNS");
           columns != nullptr && std::atoi(columns) > 0)
    style.width = std::atoi(columns);
  style.width = std::clamp(style.width, kNarrowest, kComfortable);
  return style;
}

void Terminal::print(const Page& page) {
  const std::string text = plain_text(page, style());
  if (text.empty()) return;
  raw(fresh_ ? text : "\n" + text);
}

void Terminal::say(std::string_view text) {
  std::string lines;
  for (const std::string& line : wrap(text, style().width)) lines += line + "\n";
  raw(lines);
}

void Terminal::hint(std::string_view text) {
  if (!fresh_) raw("\n");
  say(text);
}

void Terminal::raw(std::string_view bytes) {
  if (const int error = write_all(STDOUT_FILENO, bytes); error != 0 && error != EPIPE)
    why_not_shown_ = std::strerror(error);
  fresh_ = bytes == "\n" || (bytes.size() >= 2 && bytes.substr(bytes.size() - 2) == "\n\n");
}

void Terminal::complain(const sim::Error& error) {
  complain(error.hint.empty() ? error.message : error.message + " " + error.hint);
}

void Terminal::complain(std::string_view text) {
  std::string lines;
  for (const std::string& line : wrap("pqip: " + std::string(text), style().width))
    lines += line + "\n";
  (void)write_all(STDERR_FILENO, lines);
}

void Terminal::raw_error(std::string_view bytes) { (void)write_all(STDERR_FILENO, bytes); }

// Waits for more bytes. False at the end of input, or when asked to stop.
bool Terminal::fill() {
  // Signals are let in only while waiting, so that none can arrive unnoticed just before.
  const sigset_t blocked = our_signals();
  sigset_t before;
  sigprocmask(SIG_BLOCK, &blocked, &before);
  fd_set input;
  FD_ZERO(&input);
  FD_SET(STDIN_FILENO, &input);
  int ready =
      stopped() ? -1 : pselect(STDIN_FILENO + 1, &input, nullptr, nullptr, nullptr, &before);
  const bool interrupted = ready < 0 && errno == EINTR;
  sigprocmask(SIG_SETMASK, &before, nullptr);
  if (stopped()) return false;
  if (interrupted) return true;  // another signal, such as a new window size
  char bytes[4096];
  const ssize_t got = ::read(STDIN_FILENO, bytes, sizeof bytes);
  if (got < 0 && errno == EINTR) return true;
  if (got <= 0) {
    at_end_ = true;
    return false;
  }
  left_.append(bytes, static_cast<std::size_t>(got));
  return true;
}

Terminal::Input Terminal::read(std::string_view prompt) {
  raw(prompt);
  std::size_t end = left_.find('\n');
  while (end == std::string::npos && !at_end_ && left_.size() < kLongestLine && fill())
    end = left_.find('\n');
  if (stopped() || (end == std::string::npos && left_.empty())) {
    raw("\n");
    return {stopped() ? Input::Kind::Stopped : Input::Kind::End, {}};
  }
  ++line_number_;
  Input input{Input::Kind::Line, trimmed(left_.substr(0, std::min(end, kLongestLine)))};
  left_.erase(0, end == std::string::npos ? left_.size() : end + 1);
  if (!echoes_) raw(clean(input.text) + "\n");
  fresh_ = false;
  return input;
}

}  // namespace ui::cli
