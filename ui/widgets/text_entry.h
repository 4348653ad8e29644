// Typing: one line, or several with soft wrap. Caret, selection by Shift and mouse, clipboard,
// undo.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "ui/model/text_edit.h"
#include "ui/widgets/gui.h"

namespace ui {

enum class Entered { Nothing, Changed, Submitted };  // Submitted: Enter in a single line

Entered text_field(Gui& gui, const Box& box, const std::string& id, std::string_view name,
                   std::string_view placeholder, Entry& entry, std::size_t most = 200);
// Enter is a new line; Ctrl+Enter is left to the screen; Tab leaves the box.
Entered text_area(Gui& gui, const Box& box, const std::string& id, std::string_view name,
                  std::string_view placeholder, Entry& entry, std::size_t most = kMostTyped);

}  // namespace ui
