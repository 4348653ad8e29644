#include "ui/cli/refusal.h"

namespace ui::cli {

void refuse_line(Terminal& terminal, const Words& words, const std::string& line,
                 std::string_view instead) {
  if (!line.empty()) terminal.say(words("typed.unknown", {{"text", line}}));
  if (!instead.empty()) terminal.say(words(instead));
}

}  // namespace ui::cli
