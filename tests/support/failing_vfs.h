// SQLite's own disk with faults: each open, write, sync, truncate and delete can be made to fail.
#pragma once

#include <memory>
#include <string>

#include "tests/support/faults.h"

namespace sim::testing {

// Registered with SQLite under `name` for as long as it lives. Writes that fail are done by half
// first. Syncs are counted but never reach the disk: no test here cuts the power.
class FailingVfs {
 public:
  FailingVfs(std::string name, Faults& faults);
  FailingVfs(const FailingVfs&) = delete;
  FailingVfs& operator=(const FailingVfs&) = delete;
  ~FailingVfs();

  const std::string& name() const { return name_; }

  struct Shim;

 private:
  std::string name_;
  std::unique_ptr<Shim> shim_;
};

}  // namespace sim::testing
