// Which of all the things done to a disk fails. Shared by the twins of SQLite's disk and of ours.
#pragma once

#include <csignal>
#include <cstdint>

namespace sim::testing {

class Faults {
 public:
  enum class Way : std::uint8_t {
    Full,     // the disk is full
    IoError,  // it reports an error
    Kill,     // the program is killed in the middle of it
  };

  // The n-th operation from now on fails, n from 1; with `lasting` all after it too.
  void fail(int n, Way way, bool lasting = false) {
    at_ = n;
    way_ = way;
    lasting_ = lasting;
    count_ = 0;
  }
  void stop() { at_ = 0; }
  void count_reads(bool on) { reads_ = on; }

  // Counts one operation, and tells whether it must fail. Does not come back when the way is Kill.
  bool now() {
    ++count_;
    if (at_ == 0 || count_ < at_ || (count_ > at_ && !lasting_)) return false;
    return true;
  }
  bool now_reading() { return reads_ && now(); }
  // After half of it was done.
  void die() const {
    if (way_ == Way::Kill) ::raise(SIGKILL);
  }

  Way way() const { return way_; }
  int count() const { return count_; }
  bool reached() const { return at_ != 0 && count_ >= at_; }

 private:
  int at_ = 0, count_ = 0;
  Way way_ = Way::Full;
  bool lasting_ = false, reads_ = false;
};

}  // namespace sim::testing
