#include "sim/base/check.h"

#include <cstdio>
#include <cstdlib>

namespace sim {

void check_failed(const char* file, int line, const char* condition, const char* words) {
  std::fprintf(stderr, "%s:%d: %s (%s)\n", file, line, words, condition);
  std::abort();
}

}  // namespace sim
