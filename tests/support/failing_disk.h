// The folder of records with faults, beside FailingVfs.
#pragma once

#include "sim/io/record_disk.h"
#include "tests/support/faults.h"

namespace sim::testing {

class FailingDisk final : public RecordDisk {
 public:
  explicit FailingDisk(Faults& faults) : faults_(faults) {}

  Result<void> make_folder(const std::string& path) override {
    return fails() ? refused() : RecordDisk::make_folder(path);
  }
  Result<void> make_empty(const std::string& path) override {
    return fails() ? refused() : RecordDisk::make_empty(path);
  }
  Result<void> sync(const std::string&) override { return fails() ? refused() : Result<void>(); }
  Result<void> rename(const std::string& from, const std::string& to) override {
    return fails() ? refused() : RecordDisk::rename(from, to);
  }
  Result<void> remove(const std::string& path) override {
    return fails() ? refused() : RecordDisk::remove(path);
  }

 private:
  bool fails() {
    if (!faults_.now()) return false;
    faults_.die();
    return true;
  }
  static Result<void> refused() { return failed(ErrorKind::Unwritable, "The disk refused."); }

  Faults& faults_;
};

}  // namespace sim::testing
