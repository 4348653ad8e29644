// A play of the first case: the talk, its papers, what was said, the pause.
#pragma once

#include <vector>

#include "tests/shots/scenes.h"

namespace shots {

std::vector<Scene> play_scenes();

}  // namespace shots
