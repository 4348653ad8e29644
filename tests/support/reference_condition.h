// A slow, obvious evaluator of conditions: reads the authored text anew each time and asks for
// every leaf by name. For tests only: it exists to disagree with the compiled code when that is
// wrong. It takes valid text for granted.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace sim::testing {

// What a condition can ask of a play, by id. Absent answers (before an answer) are -1.
struct ReferenceFacts {
  std::function<std::int64_t(const std::string& counter_or_flag)> value;  // flags are 0 or 1
  std::function<std::int64_t()> minutes;
  std::function<bool(const std::string& scene)> visited;
  std::function<bool(const std::string& option)> chose;
  std::function<bool(const std::string& decision, const std::string& option)> picked;
  std::function<int(const std::string& decision)> rated;  // place of the step, or -1
  std::function<int(const std::string& decision, const std::string& step)>
      step;                                               // place of a named step
  std::function<int(const std::string& decision)> level;  // 0 strong .. 5 unsafe, or -1
  std::function<std::int64_t(const std::string& criterion, int level)> shown;
  std::function<bool(const std::string& document)> opened;
  std::function<bool(const std::string& fact)> knows;
  std::function<bool(const std::string& person, const std::string& state)> is;
  // Of the kinds with many parts.
  std::function<bool(const std::string& d, const std::string& item, const std::string& bin)> placed;
  std::function<bool(const std::string& d, const std::string& a, const std::string& b)> before;
  std::function<bool(const std::string& passage, const std::string& tag)> marked;
  std::function<bool(const std::string& claim, const std::string& passage, const std::string& side)>
      linked;
  std::function<std::string(const std::string& claim)> status;  // empty before an answer
  std::function<bool(const std::string& part)> stated;          // a gap or a sentence
  std::function<bool(const std::string& decision)> supported;
  std::function<bool(const std::string& fact)> carried;
};

// The value of `text`; truth is 0 or 1.
std::int64_t reference_value(std::string_view text, const ReferenceFacts& facts);

}  // namespace sim::testing
