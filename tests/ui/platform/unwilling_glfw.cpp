#include "tests/ui/platform/unwilling_glfw.h"

#include <GLFW/glfw3.h>
#include <dlfcn.h>

// The program's own definitions come before the library's: these hand on to it.
namespace {

int to_refuse = 0, refused = 0;
double passed = 0;  // seconds that were only said to pass

template <class Function>
Function theirs(Function, const char* name) {
  return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

}  // namespace

namespace desk_testing {

void refuse_windows(int times) {
  to_refuse = times;
  refused = 0;
}

int refused_windows() { return refused; }

}  // namespace desk_testing

extern "C" {

GLFWwindow* glfwCreateWindow(int width, int height, const char* title, GLFWmonitor* monitor,
                             GLFWwindow* share) {
  if (to_refuse > 0) {
    --to_refuse;
    ++refused;
    return nullptr;
  }
  return theirs(&glfwCreateWindow, "glfwCreateWindow")(width, height, title, monitor, share);
}

double glfwGetTime() { return theirs(&glfwGetTime, "glfwGetTime")() + passed; }

// Nobody waits in a test.
void glfwWaitEventsTimeout(double seconds) {
  passed += seconds;
  glfwPollEvents();
}
}
