#include "ui/app/side_work.h"

#include <utility>

namespace ui::app {

SideWork::SideWork() : thread_([this] { run(); }) {}

SideWork::~SideWork() {
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    ending_ = true;
  }
  changed_.notify_all();
  thread_.join();
}

void SideWork::add(Work work) {
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    waiting_.push_back(std::move(work));
  }
  changed_.notify_all();
}

void SideWork::run() {
  const Stopped stopped = [this] { return ending_.load(); };
  std::unique_lock<std::mutex> lock(mutex_);
  while (true) {
    changed_.wait(lock, [&] { return ending_ || !waiting_.empty(); });
    if (ending_) return;
    const Work work = std::move(waiting_.front());
    waiting_.pop_front();
    lock.unlock();
    work(stopped);
    lock.lock();
  }
}

}  // namespace ui::app
