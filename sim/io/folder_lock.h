// One writer a folder, by flock: the lock of a program that died is gone with it.
#pragma once

#include <cstdint>
#include <string>

namespace sim {

class FolderLock {
 public:
  enum class State : std::uint8_t {
    Held,        // by us, until this is destroyed
    Elsewhere,   // another window holds it
    Impossible,  // the file can be neither made nor locked
  };

  FolderLock() = default;
  explicit FolderLock(const std::string& path);
  FolderLock(FolderLock&& other) noexcept;
  FolderLock& operator=(FolderLock&& other) noexcept;
  ~FolderLock();

  State state() const { return state_; }
  // Who holds it, as it wrote itself down: "process 4711 on desk-3". Empty when not known.
  const std::string& holder() const { return holder_; }

 private:
  State state_ = State::Impossible;
  int fd_ = -1;
  std::string holder_;
};

}  // namespace sim
