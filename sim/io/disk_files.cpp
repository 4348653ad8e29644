#include "sim/io/disk_files.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace sim {
namespace {

// Closes what it holds; a failed close is of interest only after writing, which asks for it.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  int fd() const { return fd_; }
  bool open() const { return fd_ >= 0; }
  bool close() { return ::close(std::exchange(fd_, -1)) == 0; }

 private:
  int fd_;
};

tl::unexpected<Error> failed_now(ErrorKind kind, const std::string& what, const std::string& path) {
  return failed(kind, what + " \"" + path + "\": " + std::strerror(errno));
}

ErrorKind reading_error() {
  return errno == ENOENT || errno == ENOTDIR ? ErrorKind::NotFound : ErrorKind::Unreadable;
}

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

FolderEntry::Kind kind_of(const std::string& path) {
  struct stat about {};
  if (::lstat(path.c_str(), &about) != 0) return FolderEntry::Kind::Other;
  if (S_ISREG(about.st_mode)) return FolderEntry::Kind::File;
  return S_ISDIR(about.st_mode) ? FolderEntry::Kind::Folder : FolderEntry::Kind::Other;
}

bool write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(fd, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return true;
}

}  // namespace

Result<std::string> DiskFiles::read(const std::string& path, std::size_t bytes_max) const {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!file.open()) return failed_now(reading_error(), "cannot open", path);
  struct stat about {};
  if (::fstat(file.fd(), &about) != 0)
    return failed_now(ErrorKind::Unreadable, "cannot look at", path);
  if (!S_ISREG(about.st_mode))
    return failed(ErrorKind::Unreadable, "\"" + path + "\" is no plain file");
  std::string bytes(std::min(static_cast<std::size_t>(about.st_size), bytes_max) + 1, '\0');
  std::size_t filled = 0;
  while (true) {
    const ssize_t n = ::read(file.fd(), bytes.data() + filled, bytes.size() - filled);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return failed_now(ErrorKind::Unreadable, "cannot read", path);
    filled += static_cast<std::size_t>(n);
    if (n == 0 || filled > bytes_max) break;
    if (filled == bytes.size()) bytes.resize(std::min(2 * filled, bytes_max + 1));
  }
  bytes.resize(filled);
  return bytes;
}

Result<std::vector<FolderEntry>> DiskFiles::list(const std::string& folder) const {
  const std::unique_ptr<DIR, int (*)(DIR*)> open(::opendir(folder.c_str()), ::closedir);
  if (!open) return failed_now(reading_error(), "cannot open the folder", folder);
  std::vector<FolderEntry> entries;
  for (errno = 0; const dirent* entry = ::readdir(open.get()); errno = 0) {
    const std::string name = entry->d_name;
    if (name != "." && name != "..") entries.push_back({name, kind_of(folder + "/" + name)});
  }
  if (errno != 0) return failed_now(ErrorKind::Unreadable, "cannot read the folder", folder);
  std::sort(entries.begin(), entries.end(),
            [](const FolderEntry& a, const FolderEntry& b) { return a.name < b.name; });
  return entries;
}

Result<void> DiskFiles::write_whole(const std::string& path, std::string_view bytes) {
  // Renaming over a device, a pipe or a link would replace the thing itself.
  struct stat there {};
  if (::lstat(path.c_str(), &there) == 0 && !S_ISREG(there.st_mode))
    return failed(ErrorKind::Unwritable, "\"" + path + "\" is no plain file; nothing was written.",
                  "Name a file that is not there yet, or a plain one.");
  const Descriptor folder(::open(folder_of(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!folder.open()) return failed_now(ErrorKind::Unwritable, "cannot open the folder of", path);
  std::string temporary = path + ".XXXXXX";
  Descriptor file(::mkostemp(temporary.data(), O_CLOEXEC));
  if (!file.open()) return failed_now(ErrorKind::Unwritable, "cannot write beside", path);
  const bool written = write_all(file.fd(), bytes) && ::fsync(file.fd()) == 0 && file.close() &&
                       ::rename(temporary.c_str(), path.c_str()) == 0;
  if (!written) {
    auto error = failed_now(ErrorKind::Unwritable, "cannot write", path);
    ::unlink(temporary.c_str());
    return error;
  }
  // The name itself is on the disk only after this.
  if (::fsync(folder.fd()) != 0)
    return failed_now(ErrorKind::Unwritable, "cannot be sure of", path);
  return {};
}

}  // namespace sim
