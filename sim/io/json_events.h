// A JSON text as a row of events, each with its place. The only door to the JSON library for
// everything that reads.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace sim::reading {

// Who listens. `at` is the offset in bytes of the value's first character (of a text: its quote).
// Every function returns whether to go on. Views are valid during the call only.
class JsonEvents {
 public:
  virtual bool object_begins(std::uint32_t at) = 0;
  virtual bool member(std::uint32_t at, std::string_view name) = 0;
  virtual bool object_ends(std::uint32_t at) = 0;
  virtual bool list_begins(std::uint32_t at) = 0;
  virtual bool list_ends(std::uint32_t at) = 0;
  virtual bool text(std::uint32_t at, std::string_view value) = 0;
  virtual bool whole_number(std::uint32_t at, std::int64_t value) = 0;
  // A number with a point or an exponent, or beyond 64 bits, as it is written.
  virtual bool other_number(std::uint32_t at, std::string_view digits) = 0;
  virtual bool truth(std::uint32_t at, bool value) = 0;
  virtual bool null(std::uint32_t at) = 0;
  // The last event, when the text is not JSON.
  virtual void syntax_error(std::uint32_t at, std::string message, std::string hint) = 0;

 protected:
  ~JsonEvents() = default;
};

// Reads `text` once, from front to end, in time and memory linear in its length and without
// recursion. It must be valid UTF-8 without NUL (see check_bytes) and shorter than 4 GB. True when
// it was one whole JSON value and nobody stopped it. Throws nothing but std::bad_alloc.
bool read_json(std::string_view text, JsonEvents& events);

}  // namespace sim::reading
