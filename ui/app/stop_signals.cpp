#include "ui/app/stop_signals.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <utility>

namespace ui::app {
namespace {

constexpr std::array<int, 3> kSignals{SIGTERM, SIGINT, SIGHUP};
constexpr char kSignal = 's', kEnd = 'e';

// A handler may do little more than write: it reaches the thread through this pipe.
volatile int write_end = -1;
volatile int read_end = -1;

void on_signal(int) {
  const ssize_t ignored = ::write(write_end, &kSignal, 1);
  (void)ignored;
}

}  // namespace

StopSignals::StopSignals(std::function<void()> wake) : wake_(std::move(wake)) {
  std::array<int, 2> ends{-1, -1};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) return;
  read_end = ends[0];
  write_end = ends[1];
  thread_ = std::thread([this] {
    for (char what = 0; ::read(read_end, &what, 1) == 1 && what == kSignal;) {
      asked_ = true;
      wake_();
    }
  });
  struct sigaction action = {};
  action.sa_handler = on_signal;
  for (int signal : kSignals) sigaction(signal, &action, nullptr);
}

StopSignals::~StopSignals() {
  if (!thread_.joinable()) return;
  for (int signal : kSignals) std::signal(signal, SIG_DFL);
  const ssize_t ignored = ::write(write_end, &kEnd, 1);
  (void)ignored;
  thread_.join();
  close(write_end);
  close(read_end);
}

}  // namespace ui::app
