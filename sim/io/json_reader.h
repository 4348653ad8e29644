// Drives types with events: the stack of open objects and lists.
#pragma once

#include <string_view>
#include <vector>

#include "sim/io/json_events.h"
#include "sim/io/typed_reading.h"

namespace sim::reading {

// Fills a target from one JSON text. A wrong value is reported and skipped, and reading goes on
// after it.
class Reader final : public JsonEvents {
 public:
  Reader(Reading& reading, Slot root) : reading_(reading), root_(root) {
    stack_.reserve(reading.limits().depth);
  }

  bool object_begins(std::uint32_t at) override;
  bool member(std::uint32_t at, std::string_view name) override;
  bool object_ends(std::uint32_t at) override { return ends(at); }
  bool list_begins(std::uint32_t at) override;
  bool list_ends(std::uint32_t at) override { return ends(at); }
  bool text(std::uint32_t at, std::string_view value) override;
  bool whole_number(std::uint32_t at, std::int64_t value) override;
  bool other_number(std::uint32_t at, std::string_view digits) override;
  bool truth(std::uint32_t at, bool value) override;
  bool null(std::uint32_t at) override;
  void syntax_error(std::uint32_t at, std::string message, std::string hint) override;

 private:
  // The slot for the value that begins at `at`.
  Slot slot_at(std::uint32_t at);
  bool opens(std::uint32_t at, const Slot& slot, const Opened& opened);
  bool ends(std::uint32_t at);
  bool goes_on() const { return !reading_.stopped(); }

  Reading& reading_;
  Slot root_;
  std::vector<Frame> stack_;
};

// Reads the bytes of a JSON file into `target`: check_bytes first, then everything `root` finds.
// Problems are sorted by place. True when it was read to its end and its outermost value is an
// object.
bool read_object(std::string_view bytes, std::uint16_t file, const ReadLimits& limits,
                 const Type& root, void* target, Problems& problems);

}  // namespace sim::reading
