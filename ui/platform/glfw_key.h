// The window system's keys as the toolkit's.
#pragma once

#include <imgui.h>

namespace ui::platform {

// By what stands on the key, not by where it lies: on a French keyboard A is where others have Q.
// None for keys that the program has no use for.
ImGuiKey toolkit_key(int key, int scancode);

}  // namespace ui::platform
