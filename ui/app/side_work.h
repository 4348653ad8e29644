// Work that no frame waits for.
#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace ui::app {

// One thread, on which one piece of work is done after the other.
class SideWork {
 public:
  // Asked now and then by what takes long: true when nobody wants its result any more.
  using Stopped = std::function<bool()>;
  using Work = std::function<void(const Stopped&)>;

  SideWork();
  // What waits is dropped; what is under way is told to stop, and waited for.
  ~SideWork();
  SideWork(const SideWork&) = delete;
  SideWork& operator=(const SideWork&) = delete;

  // From any thread.
  void add(Work work);

 private:
  void run();

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Work> waiting_;
  std::atomic<bool> ending_{false};
  std::thread thread_;
};

}  // namespace ui::app
