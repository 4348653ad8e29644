// An empty window of the toolkit: what the program's own start and memory are compared with.
// empty_window [SECONDS]: leaves after its first frame, or stays so long and prints its memory in
// kB.
#include <imgui.h>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>

#include "ui/platform/window.h"

int main(int argc, char** argv) {
  std::string why;
  const auto window =
      ui::platform::Window::open("empty", {1920, 1080, 0, 0, false, false}, true, why);
  if (!window) {
    std::cerr << why << '\n';
    return 3;
  }
  window->begin_frame();
  ImGui::Begin("empty");
  ImGui::End();
  window->present(0, 0, 0);
  if (argc < 2) return 0;
  window->wait(std::atof(argv[1]));
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.rfind("VmRSS:", 0) == 0) std::cout << line.substr(6) << '\n';
  return 0;
}
