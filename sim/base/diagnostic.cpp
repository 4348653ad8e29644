#include "sim/base/diagnostic.h"

#include <algorithm>
#include <array>

namespace sim {
namespace {

struct Entry {
  std::string_view name;
  Severity severity;
  std::string_view meaning;
};

constexpr Entry kCatalogue[] = {
#define SIM_ENTRY(number, severity, meaning) {"SIM" #number, Severity::severity, meaning},
    SIM_DIAGNOSTICS(SIM_ENTRY)
#undef SIM_ENTRY
};

const Entry& entry(Code code) { return kCatalogue[static_cast<std::size_t>(code)]; }

}  // namespace

std::string_view code_name(Code code) { return entry(code).name; }
std::string_view code_meaning(Code code) { return entry(code).meaning; }
Severity severity_of(Code code) { return entry(code).severity; }
std::size_t code_count() { return std::size(kCatalogue); }
Code code_at(std::size_t i) { return static_cast<Code>(i); }

bool has_errors(const Problems& problems) {
  return std::any_of(problems.begin(), problems.end(),
                     [](const Problem& p) { return severity_of(p.code) == Severity::Error; });
}

}  // namespace sim
