// The system asks the program to end: what is open is kept first.
#pragma once

#include <atomic>
#include <functional>
#include <thread>

namespace ui::app {

// While it lives, SIGTERM, SIGINT and SIGHUP end nothing by themselves: `wake` is called from a thread
// of its own, and `asked` is true from then on. One at a time.
class StopSignals {
 public:
  explicit StopSignals(std::function<void()> wake);
  ~StopSignals();
  StopSignals(const StopSignals&) = delete;
  StopSignals& operator=(const StopSignals&) = delete;

  bool asked() const { return asked_; }

 private:
  std::function<void()> wake_;
  std::atomic<bool> asked_{false};
  std::thread thread_;
};

}  // namespace ui::app
