#include "tests/support/failing_vfs.h"

#include <algorithm>

#include <sqlite3.h>

namespace sim::testing {

struct FailingVfs::Shim {
  sqlite3_vfs vfs{};
  sqlite3_vfs* real = nullptr;
  Faults* faults = nullptr;
};

namespace {

using Shim = FailingVfs::Shim;

// The real file lives behind this in the same memory.
struct File {
  sqlite3_file base;
  Shim* shim;
  sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

File& of(sqlite3_file* file) { return *reinterpret_cast<File*>(file); }
sqlite3_file* real(sqlite3_file* file) { return of(file).real(); }
const sqlite3_io_methods& methods(sqlite3_file* file) { return *real(file)->pMethods; }
Faults& faults(sqlite3_file* file) { return *of(file).shim->faults; }
Shim& shim(sqlite3_vfs* vfs) { return *static_cast<Shim*>(vfs->pAppData); }
sqlite3_vfs* real(sqlite3_vfs* vfs) { return shim(vfs).real; }

int close(sqlite3_file* f) { return methods(f).xClose(real(f)); }

int read(sqlite3_file* f, void* to, int n, sqlite3_int64 at) {
  if (faults(f).now_reading()) return SQLITE_IOERR_READ;
  return methods(f).xRead(real(f), to, n, at);
}

int write(sqlite3_file* f, const void* from, int n, sqlite3_int64 at) {
  if (!faults(f).now()) return methods(f).xWrite(real(f), from, n, at);
  if (n > 1) methods(f).xWrite(real(f), from, n / 2, at);
  faults(f).die();
  return faults(f).way() == Faults::Way::Full ? SQLITE_FULL : SQLITE_IOERR_WRITE;
}

int truncate(sqlite3_file* f, sqlite3_int64 size) {
  if (!faults(f).now()) return methods(f).xTruncate(real(f), size);
  faults(f).die();
  return SQLITE_IOERR_TRUNCATE;
}

int sync(sqlite3_file* f, int) {
  if (!faults(f).now()) return SQLITE_OK;
  faults(f).die();
  return SQLITE_IOERR_FSYNC;
}

int file_size(sqlite3_file* f, sqlite3_int64* size) { return methods(f).xFileSize(real(f), size); }
int lock(sqlite3_file* f, int level) { return methods(f).xLock(real(f), level); }
int unlock(sqlite3_file* f, int level) { return methods(f).xUnlock(real(f), level); }
int check_reserved(sqlite3_file* f, int* out) {
  return methods(f).xCheckReservedLock(real(f), out);
}
int control(sqlite3_file* f, int op, void* arg) {
  return methods(f).xFileControl(real(f), op, arg);
}
int sector(sqlite3_file* f) { return methods(f).xSectorSize(real(f)); }
int traits(sqlite3_file* f) { return methods(f).xDeviceCharacteristics(real(f)); }

int shm_map(sqlite3_file* f, int page, int size, int extend, void volatile** out) {
  if (extend != 0 && faults(f).now()) {
    faults(f).die();
    return SQLITE_IOERR_SHMSIZE;
  }
  return methods(f).xShmMap(real(f), page, size, extend, out);
}

int shm_lock(sqlite3_file* f, int offset, int n, int flags) {
  return methods(f).xShmLock(real(f), offset, n, flags);
}
void shm_barrier(sqlite3_file* f) { methods(f).xShmBarrier(real(f)); }
int shm_unmap(sqlite3_file* f, int remove) { return methods(f).xShmUnmap(real(f), remove); }

constexpr sqlite3_io_methods kMethods = {2,           close,     read,    write,   truncate,
                                         sync,        file_size, lock,    unlock,  check_reserved,
                                         control,     sector,    traits,  shm_map, shm_lock,
                                         shm_barrier, shm_unmap, nullptr, nullptr};

int open(sqlite3_vfs* vfs, sqlite3_filename name, sqlite3_file* file, int flags, int* out_flags) {
  file->pMethods = nullptr;
  if (shim(vfs).faults->now()) {
    shim(vfs).faults->die();
    return SQLITE_CANTOPEN;
  }
  of(file).shim = &shim(vfs);
  const int code = real(vfs)->xOpen(real(vfs), name, real(file), flags, out_flags);
  if (real(file)->pMethods != nullptr) file->pMethods = &kMethods;
  return code;
}

int remove(sqlite3_vfs* vfs, const char* name, int) {
  if (shim(vfs).faults->now()) {
    shim(vfs).faults->die();
    return SQLITE_IOERR_DELETE;
  }
  return real(vfs)->xDelete(real(vfs), name, 0);
}

int access(sqlite3_vfs* vfs, const char* name, int flags, int* out) {
  return real(vfs)->xAccess(real(vfs), name, flags, out);
}
int full_path(sqlite3_vfs* vfs, const char* name, int n, char* out) {
  return real(vfs)->xFullPathname(real(vfs), name, n, out);
}
int randomness(sqlite3_vfs* vfs, int n, char* out) {
  return real(vfs)->xRandomness(real(vfs), n, out);
}
int sleep(sqlite3_vfs*, int) { return 0; }
int last_error(sqlite3_vfs* vfs, int n, char* out) {
  return real(vfs)->xGetLastError(real(vfs), n, out);
}
int time64(sqlite3_vfs* vfs, sqlite3_int64* out) {
  return real(vfs)->xCurrentTimeInt64(real(vfs), out);
}
int time(sqlite3_vfs* vfs, double* out) { return real(vfs)->xCurrentTime(real(vfs), out); }

}  // namespace

FailingVfs::FailingVfs(std::string name, Faults& faults)
    : name_(std::move(name)), shim_(std::make_unique<Shim>()) {
  shim_->real = sqlite3_vfs_find(nullptr);
  shim_->faults = &faults;
  sqlite3_vfs& vfs = shim_->vfs;
  vfs.iVersion = 2;
  vfs.szOsFile = static_cast<int>(sizeof(File)) + shim_->real->szOsFile;
  vfs.mxPathname = shim_->real->mxPathname;
  vfs.zName = name_.c_str();
  vfs.pAppData = shim_.get();
  vfs.xOpen = open;
  vfs.xDelete = remove;
  vfs.xAccess = access;
  vfs.xFullPathname = full_path;
  vfs.xRandomness = randomness;
  vfs.xSleep = sleep;
  vfs.xGetLastError = last_error;
  vfs.xCurrentTime = time;
  vfs.xCurrentTimeInt64 = time64;
  sqlite3_vfs_register(&vfs, 0);
}

FailingVfs::~FailingVfs() { sqlite3_vfs_unregister(&shim_->vfs); }

}  // namespace sim::testing
