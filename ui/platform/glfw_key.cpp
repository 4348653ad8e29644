#include "ui/platform/glfw_key.h"

#include <GLFW/glfw3.h>

#include <utility>

namespace ui::platform {
namespace {

struct Pair {
  int theirs;
  ImGuiKey ours;
};

constexpr Pair kNamed[] = {
    {GLFW_KEY_ENTER, ImGuiKey_Enter},
    {GLFW_KEY_KP_ENTER, ImGuiKey_KeypadEnter},
    {GLFW_KEY_ESCAPE, ImGuiKey_Escape},
    {GLFW_KEY_TAB, ImGuiKey_Tab},
    {GLFW_KEY_BACKSPACE, ImGuiKey_Backspace},
    {GLFW_KEY_DELETE, ImGuiKey_Delete},
    {GLFW_KEY_UP, ImGuiKey_UpArrow},
    {GLFW_KEY_DOWN, ImGuiKey_DownArrow},
    {GLFW_KEY_LEFT, ImGuiKey_LeftArrow},
    {GLFW_KEY_RIGHT, ImGuiKey_RightArrow},
    {GLFW_KEY_HOME, ImGuiKey_Home},
    {GLFW_KEY_END, ImGuiKey_End},
    {GLFW_KEY_PAGE_UP, ImGuiKey_PageUp},
    {GLFW_KEY_PAGE_DOWN, ImGuiKey_PageDown},
    {GLFW_KEY_SPACE, ImGuiKey_Space},
    {GLFW_KEY_KP_ADD, ImGuiKey_KeypadAdd},
    {GLFW_KEY_KP_SUBTRACT, ImGuiKey_KeypadSubtract},
};

constexpr std::pair<char, ImGuiKey> kMarks[] = {
    {'/', ImGuiKey_Slash},      {',', ImGuiKey_Comma},       {'-', ImGuiKey_Minus},
    {'=', ImGuiKey_Equal},      {'[', ImGuiKey_LeftBracket}, {']', ImGuiKey_RightBracket},
    {'.', ImGuiKey_Period},     {';', ImGuiKey_Semicolon},   {'`', ImGuiKey_GraveAccent},
    {'\\', ImGuiKey_Backslash}, {'\'', ImGuiKey_Apostrophe},
};

ImGuiKey nth(ImGuiKey first, int n) { return static_cast<ImGuiKey>(first + n); }

ImGuiKey marked(char c) {
  if (c >= '0' && c <= '9') return nth(ImGuiKey_0, c - '0');
  if (c >= 'A' && c <= 'Z') return nth(ImGuiKey_A, c - 'A');
  if (c >= 'a' && c <= 'z') return nth(ImGuiKey_A, c - 'a');
  for (const auto& [mark, key] : kMarks)
    if (mark == c) return key;
  return ImGuiKey_None;
}

}  // namespace

ImGuiKey toolkit_key(int key, int scancode) {
  for (const Pair& pair : kNamed)
    if (pair.theirs == key) return pair.ours;
  if (key >= GLFW_KEY_F1 && key <= GLFW_KEY_F12) return nth(ImGuiKey_F1, key - GLFW_KEY_F1);
  if (key >= GLFW_KEY_KP_0 && key <= GLFW_KEY_KP_9)
    return nth(ImGuiKey_Keypad0, key - GLFW_KEY_KP_0);
  if (key > GLFW_KEY_WORLD_2) return ImGuiKey_None;  // keys without a mark
  const char* name = glfwGetKeyName(key, scancode);
  if (name != nullptr && name[0] != '\0' && name[1] == '\0')
    if (const ImGuiKey found = marked(name[0]); found != ImGuiKey_None) return found;
  // What stands on the key is none of these (a French digit, a Greek letter): by its place. The
  // system numbers these keys by their mark on an American keyboard.
  return key > GLFW_KEY_SPACE && key < 128 ? marked(static_cast<char>(key)) : ImGuiKey_None;
}

}  // namespace ui::platform
