#include "sim/io/folder_lock.h"

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

namespace sim {
namespace {

constexpr std::size_t kHolderMost = 200;

std::string read_holder(int fd) {
  std::string words(kHolderMost, '\0');
  const ssize_t n = ::pread(fd, words.data(), words.size(), 0);
  words.resize(n > 0 ? static_cast<std::size_t>(n) : 0);
  words.resize(std::min(words.size(), words.find('\n')));
  for (char& c : words)
    if (c < 0x20 || c > 0x7e) c = '?';
  return words;
}

// For people only: nothing depends on it, so a full disk is no reason to stop.
void write_holder(int fd) {
  char host[64] = "";
  static_cast<void>(::gethostname(host, sizeof host - 1));
  const std::string words = fmt::format("process {} on {}\n", ::getpid(), host);
  if (::ftruncate(fd, 0) == 0 && ::pwrite(fd, words.data(), words.size(), 0) < 0) return;
}

}  // namespace

FolderLock::FolderLock(const std::string& path) {
  fd_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (fd_ < 0) return;
  if (::flock(fd_, LOCK_EX | LOCK_NB) == 0) {
    state_ = State::Held;
    write_holder(fd_);
  } else if (errno == EWOULDBLOCK) {
    state_ = State::Elsewhere;
    holder_ = read_holder(fd_);
  }
}

FolderLock::FolderLock(FolderLock&& other) noexcept
    : state_(std::exchange(other.state_, State::Impossible)),
      fd_(std::exchange(other.fd_, -1)),
      holder_(std::move(other.holder_)) {}

FolderLock& FolderLock::operator=(FolderLock&& other) noexcept {
  std::swap(state_, other.state_);
  std::swap(fd_, other.fd_);
  std::swap(holder_, other.holder_);
  return *this;
}

FolderLock::~FolderLock() {
  if (fd_ >= 0) ::close(fd_);
}

}  // namespace sim
