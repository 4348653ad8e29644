#include "sim/io/record_disk.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace sim {
namespace {

constexpr mode_t kFolderMode = 0700;
constexpr mode_t kFileMode = 0600;

tl::unexpected<Error> failed_now(const char* what, const std::string& path) {
  const int why = errno;
  const char* hint =
      why == ENOSPC || why == EDQUOT
          ? "Free some space, or keep the records elsewhere with --data-dir."
          : "Check who may read and write there, or keep the records elsewhere with --data-dir.";
  return failed(ErrorKind::Unwritable,
                fmt::format("{} \"{}\": {}.", what, path, std::strerror(why)), hint);
}

bool look(const std::string& path, struct stat& about) { return ::stat(path.c_str(), &about) == 0; }

}  // namespace

Result<void> RecordDisk::make_folder(const std::string& path) {
  if (folder_exists(path)) return {};
  for (std::size_t slash = path.find('/', 1);; slash = path.find('/', slash + 1)) {
    const std::string part = path.substr(0, slash);
    if (::mkdir(part.c_str(), kFolderMode) != 0 && errno != EEXIST)
      return failed_now("Cannot make the folder", part);
    if (slash == std::string::npos) break;
  }
  if (folder_exists(path)) return {};
  errno = ENOTDIR;
  return failed_now("Cannot make the folder", path);
}

Result<void> RecordDisk::make_empty(const std::string& path) {
  if (Result<void> gone = RecordDisk::remove(path); !gone) return gone;
  const int fd =
      ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, kFileMode);
  if (fd < 0) return failed_now("Cannot write", path);
  ::close(fd);
  return {};
}

Result<void> RecordDisk::sync(const std::string& path) {
  const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) return failed_now("Cannot open", path);
  const bool done = ::fsync(fd) == 0;
  const int why = errno;
  ::close(fd);
  errno = why;
  if (!done) return failed_now("Cannot be sure that the disk holds", path);
  return {};
}

Result<void> RecordDisk::rename(const std::string& from, const std::string& to) {
  if (::rename(from.c_str(), to.c_str()) != 0) return failed_now("Cannot rename", from);
  return RecordDisk::sync(folder_of(to));
}

Result<void> RecordDisk::remove(const std::string& path) {
  if (::unlink(path.c_str()) != 0 && errno != ENOENT) return failed_now("Cannot remove", path);
  return {};
}

void RecordDisk::keep_private(const std::string& path) {
  struct stat about {};
  if (!look(path, about) || about.st_uid != ::geteuid() || (about.st_mode & 077) == 0) return;
  // When it fails the file stays as its owner made it; reading and writing go on.
  if (::chmod(path.c_str(), about.st_mode & 0700) != 0) return;
}

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

bool file_exists(const std::string& path) {
  struct stat about {};
  return look(path, about);
}

bool folder_exists(const std::string& path) {
  struct stat about {};
  return look(path, about) && S_ISDIR(about.st_mode);
}

std::int64_t file_size(const std::string& path) {
  struct stat about {};
  return look(path, about) ? about.st_size : 0;
}

std::int64_t changed_at(const std::string& path) {
  struct stat about {};
  return look(path, about) ? about.st_mtim.tv_sec * 1'000'000'000 + about.st_mtim.tv_nsec : 0;
}

std::vector<std::string> file_names(const std::string& folder) {
  std::vector<std::string> names;
  const std::unique_ptr<DIR, int (*)(DIR*)> open(::opendir(folder.c_str()), ::closedir);
  if (!open) return names;
  while (const dirent* entry = ::readdir(open.get())) {
    struct stat about {};
    const std::string path = folder + "/" + entry->d_name;
    if (::lstat(path.c_str(), &about) == 0 && S_ISREG(about.st_mode))
      names.emplace_back(entry->d_name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::optional<std::string> first_bytes(const std::string& path, std::size_t most) {
  struct stat about {};
  // A pipe would make us wait for ever.
  if (!look(path, about) || !S_ISREG(about.st_mode)) return std::nullopt;
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rbe"),
                                                             std::fclose);
  if (!file) return std::nullopt;
  std::string bytes(most, '\0');
  bytes.resize(std::fread(bytes.data(), 1, most, file.get()));
  if (std::ferror(file.get()) != 0) return std::nullopt;
  return bytes;
}

bool on_network(const std::string& folder) {
  // Source: statfs(2), Linux man-pages 6.03, 2022: NFS, SMB, CIFS, SMB2, FUSE, AFS, Coda, 9P, Ceph,
  // VirtualBox, GFS2, OCFS2.
  constexpr std::uint32_t kShared[] = {0x6969,     0x517b,     0xff534d42, 0xfe534d42,
                                       0x65735546, 0x5346414f, 0x73757245, 0x01021997,
                                       0x00c36400, 0x786f4256, 0x01161970, 0x7461636f};
  struct statfs about {};
  std::string place = folder;
  while (::statfs(place.c_str(), &about) != 0) {
    if (place == "/" || place == ".") return false;
    place = folder_of(place);
  }
  const auto type = static_cast<std::uint32_t>(about.f_type);
  return std::find(std::begin(kShared), std::end(kShared), type) != std::end(kShared);
}

}  // namespace sim
