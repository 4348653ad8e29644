// Asks with which earlier part a case that continues another begins.
#pragma once

#include <optional>

#include "ui/cli/case_play.h"
#include "ui/content/starts.h"

namespace ui::cli {

enum class StartAsked { Chosen, Nothing, Back, Stopped, Unknown };

struct ChosenStart {
  StartAsked asked = StartAsked::Nothing;  // Nothing: this case continues none
  Start start;
};

// `--carried` is taken without asking; without a terminal the first that can be begun with, which is said.
ChosenStart choose_start(const Case& source, PlayContext& context);

}  // namespace ui::cli
