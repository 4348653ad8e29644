#include "sim/io/list_types.h"

namespace sim::reading {

bool has_room(Reading& reading, Frame& frame, std::size_t limit, std::string_view limit_name) {
  ++frame.count;
  if (frame.count == limit + 1)
    reading.problem(Code::SIM013, quoted(frame.name) + " has too many items",
                    limit_hint(limit_name, limit));
  return frame.count <= limit;
}

}  // namespace sim::reading
