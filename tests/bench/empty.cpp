// The least a C++ program can be: what `pqip --help` is measured against.
#include <iostream>

int main() {
  std::cout << std::flush;
  return 0;
}
