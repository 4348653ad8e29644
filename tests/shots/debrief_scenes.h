// The debrief of walks through the first case, step by step.
#pragma once

#include <vector>

#include "tests/shots/scenes.h"

namespace shots {

std::vector<Scene> debrief_scenes();

}  // namespace shots
