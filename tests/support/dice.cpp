#include "tests/support/dice.h"

#include <cstdlib>
#include <string_view>

namespace sim::testing {

int seeds(int few) {
  const char* wanted = std::getenv("APP_LONG_TESTS");
  return wanted != nullptr && std::string_view(wanted) == "1" ? few * 20 : few;
}

}  // namespace sim::testing
