// What is answered to a line that means nothing where it was typed: silence would read as a fault.
#pragma once

#include <string>
#include <string_view>

#include "ui/cli/terminal.h"
#include "ui/model/words.h"

namespace ui::cli {

// `instead`: the key of the words that tell what can be typed; may be empty.
void refuse_line(Terminal& terminal, const Words& words, const std::string& line,
                 std::string_view instead = {});

}  // namespace ui::cli
